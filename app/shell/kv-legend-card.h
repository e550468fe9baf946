/* KvLegendCard: the legend of a diagram over its canvas: only what is drawn in
 * it. Folded, it is a button; it is solved when somebody unfolds it. */

#pragma once

#include <adwaita.h>

#include "kv-drawing.h"

G_BEGIN_DECLS

#define KV_TYPE_LEGEND_CARD (kv_legend_card_get_type ())
G_DECLARE_FINAL_TYPE (KvLegendCard, kv_legend_card, KV, LEGEND_CARD, AdwBin)

/* Shows the legend of this from now on; NULL: none. What was there is gone at
 * once. */
void kv_legend_card_set_drawing (KvLegendCard    *self,
                                 const KvDrawing *drawing,
                                 KvKrachtenveld  *krachtenveld);

/* How wide it is unfolded, as far as that is known. */
int  kv_legend_card_get_width   (KvLegendCard    *self);
/* Where there is little room it is folded, until somebody wants to see it. */
void kv_legend_card_set_narrow  (KvLegendCard    *self,
                                 gboolean         is_narrow);

G_END_DECLS
