/* A rectangle of cells as other programs put it on the clipboard. For the layer
 * only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows (GPtrArray of char *) of cells, all texts valid UTF-8. To be unreffed. NULL
 * when there is no table in it. */
GPtrArray *kv_grid_read_tsv  (const char *text);
GPtrArray *kv_grid_read_html (const char *html);

G_END_DECLS
