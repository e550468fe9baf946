/* From what people type in a cell to the value of a field. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

/* Text of one cell; FALSE, with `element` as it was, when it is no value of the
 * field. "" and "?" are onbekend. References are found by name: kv_cell_refer(). */
gboolean kv_cell_set   (KvElement  *element,
                        guint       field,
                        const char *text);

/* Whether a field is set by kv_cell_set(), and not by kv_cell_refer(). */
gboolean kv_cell_is_plain (const KvField *field);

/* The same for references, in a step: the names of elements, parted by ; or
 * newlines. */
gboolean kv_cell_refer (KvEdits    *edits,
                        KvElement  *element,
                        guint       field,
                        const char *text);

/* Any field of an element in the field, in a step. "" clears it; so does "?" what
 * is no text. FALSE when it is no value of the field. */
gboolean kv_cell_put   (KvEdits    *edits,
                        KvElement  *element,
                        guint       field,
                        const char *text);

/* What kv_cell_put() would read. To be freed. */
char    *kv_cell_text  (KvKrachtenveld *shown,
                        KvElement      *element,
                        guint           index);

G_END_DECLS
