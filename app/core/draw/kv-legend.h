/* KvLegend: blocks of symbols with their meaning. A diagram adds what it has
 * really drawn; the legend lays the blocks out in a column (beside a diagram)
 * or in rows (under it). */

#pragma once

#include "kv-scene.h"

G_BEGIN_DECLS

typedef struct _KvLegend KvLegend;

/* Draws a symbol; (x, y) is the left end of its row's middle. Returns nothing:
 * the room it takes is `wide` given with it. */
typedef void (*KvSymbolDraw) (KvScene *scene, double x, double y, gpointer data);

KvLegend *kv_legend_new        (double type_size, double pitch);
void      kv_legend_free       (KvLegend *legend);
void      kv_legend_begin      (KvLegend *legend, const char *title);
/* `lines`: the text starts at 19 (a line sample) rather than at 8. `data` is
 * freed with `destroy`. */
void      kv_legend_add        (KvLegend *legend, KvSymbolDraw draw, gpointer data, GDestroyNotify destroy, gboolean lines, const char *text);
void      kv_legend_add_words  (KvLegend *legend, const char *text);
void      kv_legend_add_custom (KvLegend *legend, double height, KvSymbolDraw draw, gpointer data, GDestroyNotify destroy);

double    kv_legend_measure_column (KvLegend *legend, double width);
double    kv_legend_measure_rows   (KvLegend *legend, double width);
void      kv_legend_draw_column (KvLegend *legend, KvScene *scene, double x, double y, double width);
void      kv_legend_draw_rows   (KvLegend *legend, KvScene *scene, double x, double y, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvLegend, kv_legend_free)

G_END_DECLS
