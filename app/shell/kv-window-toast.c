/* The message of the window, and where it lies: beside the tools of a diagram where there is
 * room for it, since what fits stays above those; else over the middle. */

#include "kv-window-private.h"

/* Beside the tools and the legend, px. */
#define MARGIN 14

/* Below the message where it lies over the middle: clear of tools and hints, px. */
#define ABOVE_TOOLS 72

/* So many times as high as the tools the message may become there. */
#define MOST_LINES 2

KvToast *
kv_window_get_toast (KvWindow *self)
{
  if (self->toast == NULL)
    {
      self->toast = g_object_new (KV_TYPE_TOAST, NULL);
      gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->toast));
    }
  return self->toast;
}

static int
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static gboolean
get_bounds (GtkWidget       *widget,
            GtkWidget       *overlay,
            graphene_rect_t *bounds)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, overlay, bounds);
}

/* Left of the tools, between those and the legend; over that where there is too
 * little between. */
static gboolean
place_beside_tools (KvWindow     *self,
                    GtkWidget    *overlay,
                    GtkWidget    *toast,
                    GdkRectangle *place)
{
  KvView *view = self->session != NULL ? kv_window_get_picture (self) : NULL;
  int width = measure (toast, GTK_ORIENTATION_HORIZONTAL, -1);
  graphene_rect_t all, tools, legend;
  gboolean over = FALSE;
  int from, to;

  if (view == NULL || !get_bounds (GTK_WIDGET (view), overlay, &all) || !get_bounds (kv_view_get_tools (view), overlay, &tools))
    return FALSE;

  from = all.origin.x + MARGIN;
  to = tools.origin.x - MARGIN;
  if (get_bounds (kv_view_get_legend (view), overlay, &legend))
    {
      int past = legend.origin.x + legend.size.width + MARGIN;

      over = to - past < width;
      from = over ? from : past;
    }
  width = MIN (width, to - from);
  if (width < 2 * tools.size.height)
    return FALSE;

  place->width = width;
  place->height = measure (toast, GTK_ORIENTATION_VERTICAL, width);
  place->x = over ? to - width : (from + to - width) / 2;
  place->y = tools.origin.y + tools.size.height - place->height;
  return place->height <= MOST_LINES * tools.size.height;
}

gboolean
kv_window_place_toast (GtkOverlay   *overlay,
                       GtkWidget    *toast,
                       GdkRectangle *place,
                       gpointer      data)
{
  GtkWidget *widget = GTK_WIDGET (overlay);

  if (place_beside_tools (KV_WINDOW (data), widget, toast, place))
    return TRUE;

  place->width = MIN (measure (toast, GTK_ORIENTATION_HORIZONTAL, -1), gtk_widget_get_width (widget) - 2 * MARGIN);
  place->height = measure (toast, GTK_ORIENTATION_VERTICAL, place->width);
  place->x = (gtk_widget_get_width (widget) - place->width) / 2;
  place->y = gtk_widget_get_height (widget) - ABOVE_TOOLS - place->height;
  return TRUE;
}
