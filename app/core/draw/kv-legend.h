/* KvLegend: blocks of symbols with their meaning. A diagram adds what it has
 * really drawn; the legend lays the blocks out in a column (beside a diagram)
 * or in rows (under it). A block to which nothing is added is not drawn. */

#pragma once

#include "kv-scene.h"

G_BEGIN_DECLS

typedef struct _KvLegend KvLegend;

/* Draws a symbol; (x, y) is the left end of its row's middle (of a custom
 * entry: of its top). It has 6 mm, a line sample 16. */
typedef void (*KvSymbolDraw) (KvScene *scene, double x, double y, gpointer data);

/* Type in pt, the pitch of its entries in mm; heads are 1 pt larger. */
KvLegend *kv_legend_new        (double type_size, double pitch);
void      kv_legend_free       (KvLegend *legend);
void      kv_legend_set_head_size (KvLegend *legend, double size);
void      kv_legend_set_pitch  (KvLegend *legend, double pitch);
gboolean  kv_legend_is_empty   (KvLegend *legend);

void      kv_legend_begin      (KvLegend *legend, const char *title);
/* `lines`: the text starts at 19 (a line sample) rather than at 8; it wraps.
 * `data` is freed with `destroy`. */
void      kv_legend_add        (KvLegend *legend, KvSymbolDraw draw, gpointer data, GDestroyNotify destroy, gboolean lines, const char *text);
/* Words alone, from the left; they wrap. */
void      kv_legend_add_words  (KvLegend *legend, const char *text);
/* Something of `height` mm that draws itself in the width of the column. */
void      kv_legend_add_custom (KvLegend *legend, double height, KvSymbolDraw draw, gpointer data, GDestroyNotify destroy);

/* The height of it all, mm; and the width in which nothing of it wraps. */
double    kv_legend_measure_width  (KvLegend *legend);
/* The width in which none of its words is broken. */
double    kv_legend_measure_words  (KvLegend *legend);
double    kv_legend_measure_column (KvLegend *legend, double width);
double    kv_legend_measure_rows   (KvLegend *legend, double width);

/* Moves the entries of a column together, as far as can be read, when it is
 * higher than this; returns whether it fits now. */
gboolean  kv_legend_fit_column  (KvLegend *legend, double width, double height);

void      kv_legend_draw_column (KvLegend *legend, KvScene *scene, double x, double y, double width);
void      kv_legend_draw_rows   (KvLegend *legend, KvScene *scene, double x, double y, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvLegend, kv_legend_free)

G_END_DECLS
