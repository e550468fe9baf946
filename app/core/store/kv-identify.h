/* What an element of a file is: the root and the version of its format, and of
 * all others the id or the key. */

#pragma once

#include "kv-fill.h"

G_BEGIN_DECLS

KvElement *kv_identify_root (KvLoad         *load,
                             const KvStart  *start,
                             const char     *uri,
                             gboolean        template,
                             GError        **error);
KvElement *kv_identify_new  (KvLoad         *load,
                             const KvStart  *start,
                             KvElementClass *klass,
                             KvElement      *owner,
                             GError        **error);

G_END_DECLS
