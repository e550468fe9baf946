/* What undo and redo changed lights up for a moment. */

#include "kv-grid-drawing.h"

#include <adwaita.h>

#define FLASH (400 * 1000)      /* us */
#define OUTLINE (2 * 1000 * 1000) /* the same where nothing moves */
#define STRENGTH .45
#define MAX_FLASHED 400 /* ids */

static gboolean
is_animated (KvGrid *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KvGrid *self = KV_GRID (widget);

  gtk_widget_queue_draw (widget);
  if (g_get_monotonic_time () < self->flash_end)
    return G_SOURCE_CONTINUE;

  self->flash_tick = 0;
  g_array_set_size (self->flashed, 0);
  return G_SOURCE_REMOVE;
}

/* All cells of its row that are of this element; whether there are any. */
static gboolean
add_row (KvGrid     *self,
         int         row,
         const char *id)
{
  guint before = self->flashed->len;

  for (guint column = 1; column < kv_grid_model_n_columns (self->model); column++)
    {
      g_autofree char *its = kv_grid_model_dup_element (self->model, row, column);
      const KvGridPlace place = { row, (int) column };

      if (g_strcmp0 (its, id) == 0)
        g_array_append_val (self->flashed, place);
    }
  return self->flashed->len > before;
}

static gboolean
add (KvGrid     *self,
     const char *id)
{
  KvGridPlace place;

  if (!kv_grid_model_locate (self->model, id, &place))
    return FALSE;

  g_array_append_val (self->flashed, place);
  return place.column > 0 || add_row (self, place.row, id);
}

/**
 * kv_grid_flash:
 * @self: a table
 * @ids: what was changed
 *
 * Lights up where that is.
 *
 * Returns: FALSE when no cell shows it.
 */
gboolean
kv_grid_flash (KvGrid    *self,
               GPtrArray *ids)
{
  gboolean any = FALSE;

  if (self->model == NULL)
    return FALSE;

  g_array_set_size (self->flashed, 0);
  for (guint i = 0; i < MIN (ids->len, MAX_FLASHED); i++)
    any = add (self, ids->pdata[i]) || any;
  self->flash_end = g_get_monotonic_time () + (is_animated (self) ? FLASH : OUTLINE);
  if (self->flash_tick == 0 && self->flashed->len > 0)
    self->flash_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return any;
}

void
kv_grid_forget_flash (KvGrid *self)
{
  if (self->flash_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flash_tick);
  self->flash_tick = 0;
  g_array_set_size (self->flashed, 0);
}

static void
draw_place (KvGridDrawing *drawing,
            KvGridPlace    place,
            double         left)
{
  KvGrid *self = drawing->grid;
  int top = place.row == KV_GRID_HEAD ? 0 : self->head_height;
  GdkRGBA colour = drawing->accent;
  GdkRectangle at;

  if (!kv_grid_locate (self, place, &at))
    return;

  kv_grid_drawing_clip (drawing, place.column == 0 ? 0 : self->name_width, top, kv_grid_get_counts (self), kv_grid_get_foot (self));
  if (is_animated (self))
    {
      colour.alpha *= (float) (STRENGTH * left);
      kv_grid_drawing_box (drawing, &colour, at.x, at.y, at.width, at.height);
    }
  else
    kv_grid_drawing_frame (drawing, &colour, &at, 2);
  gtk_snapshot_pop (drawing->snapshot);
}

void
kv_grid_draw_flash (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  double left = (self->flash_end - g_get_monotonic_time ()) / (double) FLASH;

  if (left <= 0)
    return;
  for (guint i = 0; i < self->flashed->len; i++)
    draw_place (drawing, g_array_index (self->flashed, KvGridPlace, i), MIN (left, 1));
}
