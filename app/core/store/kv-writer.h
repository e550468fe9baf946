/* The canonical writer: equal models give equal bytes. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

GBytes *kv_write_bytes  (KvKrachtenveld *krachtenveld);

/* The RELAX NG schema of the file, made from the tables of fields. */
GBytes *kv_write_schema (void);

G_END_DECLS
