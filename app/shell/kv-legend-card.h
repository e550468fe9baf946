/* KvLegendCard: the legend of a diagram over its canvas: only what is drawn in
 * it. Folded, it is a button; it is solved when somebody unfolds it, or it may
 * unfold itself. */

#pragma once

#include <adwaita.h>

#include "kv-drawing.h"

G_BEGIN_DECLS

typedef enum
{
  KV_LEGEND_AUTO, /* unfolded where there is something to tell apart, and room for it */
  KV_LEGEND_OPEN, /* the user's choice */
  KV_LEGEND_FOLDED,
} KvLegendChoice;

#define KV_TYPE_LEGEND_CHOICE (kv_legend_choice_get_type ())
GType kv_legend_choice_get_type (void);

#define KV_TYPE_LEGEND_CARD (kv_legend_card_get_type ())
G_DECLARE_FINAL_TYPE (KvLegendCard, kv_legend_card, KV, LEGEND_CARD, AdwBin)

/* Shows the legend of this from now on; NULL: none. What was there is gone at
 * once. */
void kv_legend_card_set_drawing (KvLegendCard    *self,
                                 const KvDrawing *drawing,
                                 GBytes          *krachtenveld);

/* How large it is unfolded, px; FALSE as long as that is not known. */
gboolean kv_legend_card_get_size (KvLegendCard   *self,
                                  int            *width,
                                  int            *height);
/* Whether it is now. */
gboolean kv_legend_card_is_unfolded (KvLegendCard *self);
/* Lets it unfold itself, as long as the user did not choose. */
void kv_legend_card_set_offered (KvLegendCard    *self,
                                 gboolean         is_offered);
/* Where there is little room it is folded, until somebody wants to see it. */
void kv_legend_card_set_narrow  (KvLegendCard    *self,
                                 gboolean         is_narrow);

G_END_DECLS
