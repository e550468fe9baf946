/* From the events of libxml2 to the elements of a KvLoad. */

#pragma once

#include "kv-load.h"
#include "kv-scan.h"

G_BEGIN_DECLS

gboolean kv_sax_read (KvLoad        *load,
                      const KvToken *tokens,
                      gboolean       template,
                      GCancellable  *cancellable,
                      GError       **error);

G_END_DECLS
