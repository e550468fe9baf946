#pragma once

#include <stddef.h>
#include <stdint.h>

/* Reads a file, writes what was read, reads that and writes it again. Aborts
 * unless the file is refused with a reason, or is the same from then on. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Half of the time moves, copies or drops a piece between two tags, so that
 * more than noise comes out. */
size_t LLVMFuzzerCustomMutator (uint8_t     *data,
                                size_t       size,
                                size_t       max_size,
                                unsigned int seed);
size_t LLVMFuzzerMutate (uint8_t *data,
                         size_t   size,
                         size_t   max_size);
