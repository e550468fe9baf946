/* The legend in the corner of the canvas: unasked where it covers nothing, folded
 * where there is no room, and the tools beside it. */

#include "kv-view-private.h"

#include "kv-relatie.h"

/* Around the legend and the tools, px. */
#define LEGEND_MARGIN 14

/* So far what fits may come under the tools: it has a margin, px. */
#define UNDER_TOOLS 22

/* The tools leave it room, and have their icons sooner. */
static void
make_room_for_legend (KvView *self)
{
  int width = 0;

  if (gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    gtk_widget_measure (GTK_WIDGET (self->legend), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_set_margin_start (self->tools, width + LEGEND_MARGIN);
}

static gboolean
has_several_soorten (KvView *self)
{
  guint soorten = self->shown != NULL ? kv_relatie_soorten_in_use (self->shown) : 0;

  return (soorten & (soorten - 1)) != 0;
}

/* Lines that differ in kind are explained unasked where that covers nothing. Once
 * that is decided the legend stays as it is while one draws. */
static void
offer_legend (KvView *self,
              KvSize  legend)
{
  if (self->is_legend_offered || legend.width == 0 || kv_canvas_get_picture (self->canvas) == NULL)
    return;

  self->is_legend_offered = has_several_soorten (self);
  kv_legend_card_set_offered (self->legend, self->is_legend_offered && kv_canvas_has_room_for (self->canvas, legend));
}

/* What the legend takes of the canvas, unfolded; 0 as long as that is not known. */
static KvSize
get_legend_size (KvView *self)
{
  KvSize size;

  if (!kv_legend_card_get_size (self->legend, &size.width, &size.height))
    return (KvSize) { 0, 0 };
  return (KvSize) { size.width + LEGEND_MARGIN, size.height + LEGEND_MARGIN };
}

/* What fits stays above the tools, which grow with the type. */
static void
keep_above_tools (KvView *self)
{
  int height;

  gtk_widget_measure (self->tools, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  kv_canvas_set_inset (self->canvas, MAX (height - UNDER_TOOLS, 0));
}

/* The legend beside the tools, or folded; the picture clear of it. */
static gboolean
fit_legend_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  KvView *self = KV_VIEW (widget);
  KvSize legend = get_legend_size (self);
  int tools;

  self->room_id = 0;
  gtk_widget_measure (self->tools, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &tools, NULL, NULL);
  tools -= gtk_widget_get_margin_start (self->tools);
  kv_legend_card_set_narrow (self->legend, gtk_widget_get_width (widget) < legend.width + tools + 2 * LEGEND_MARGIN);
  keep_above_tools (self);
  offer_legend (self, legend);
  make_room_for_legend (self);
  kv_canvas_set_corner (self->canvas, kv_legend_card_is_unfolded (self->legend) ? legend : (KvSize) { 0, 0 });
  return G_SOURCE_REMOVE;
}

/* Comes while sizes are being given out. */
void
kv_view_fit_legend (KvView *self)
{
  if (self->room_id == 0)
    self->room_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_legend_cb, NULL, NULL);
}

void
kv_view_forget_legend (KvView *self)
{
  if (self->room_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->room_id);
  self->room_id = 0;
}
