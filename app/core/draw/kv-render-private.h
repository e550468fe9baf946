/* What the writers of files share. */

#pragma once

#include "kv-render.h"

G_BEGIN_DECLS

/* A cairo_write_func_t that appends to a GByteArray. */
cairo_status_t kv_render_write      (void *bytes, const unsigned char *data, unsigned int length);
gboolean       kv_render_check_page (const KvScene *page, GError **error);

G_END_DECLS
