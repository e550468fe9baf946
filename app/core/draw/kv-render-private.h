/* What the writers of files share, and the parts of drawing with cairo. */

#pragma once

#include <pango/pango.h>

#include "kv-render.h"

G_BEGIN_DECLS

/* A cairo_write_func_t that appends to a GByteArray. */
cairo_status_t kv_render_write      (void *bytes, const unsigned char *data, unsigned int length);
gboolean       kv_render_check_page (const KvScene *page, GError **error);

void           kv_render_set_colour (cairo_t *cr, KvColour colour);
gboolean       kv_render_stamp      (cairo_t *cr, const KvSceneItem *item, PangoLayout *layout);

G_END_DECLS
