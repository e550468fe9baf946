/* The canonical writer: equal models give equal bytes, and what was read from a
 * file that we wrote is written as it stood there. kv-shape.h says how the file
 * looks. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

GBytes *kv_write_bytes    (KvKrachtenveld *krachtenveld);

/* The same as another document: with this id. */
GBytes *kv_write_bytes_as (KvKrachtenveld *krachtenveld,
                           const char     *id);

/* The RELAX NG schema of the file, made from the tables of fields. */
GBytes *kv_write_schema   (void);

G_END_DECLS
