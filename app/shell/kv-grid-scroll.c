/* What there is to scroll through, and how what is asked for comes into sight. */

#include "kv-grid-private.h"

#include <math.h>

int
kv_grid_scroll (KvGrid *self,
                guint   axis)
{
  return (int) lround (kv_scroll_axes_get_value (&self->axes, axis, 0));
}

static void
configure_axis (KvGrid        *self,
                GtkOrientation axis,
                int            size,
                int            page)
{
  const KvScrollRange range = {
    .value = CLAMP (kv_scroll_axes_get_value (&self->axes, axis, 0), 0, MAX (size - page, 0)),
    .upper = MAX (size, page),
    .step = self->row_height,
    .page = page,
  };

  kv_scroll_axes_configure (&self->axes, axis, &range);
}

/* What there is to scroll through: without what stays. */
void
kv_grid_configure (KvGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->model == NULL)
    return;

  configure_axis (self, GTK_ORIENTATION_HORIZONTAL, self->name_width + kv_grid_body_width (self) + kv_grid_counts_width (self) + self->entry_width, width);
  configure_axis (self, GTK_ORIENTATION_VERTICAL, self->head_height + kv_grid_body_height (self) + kv_grid_foot_height (self), height);
}

void
kv_grid_scrolled (gpointer grid)
{
  KvGrid *self = grid;

  /* What stands over a cell goes with it; the children follow at rest. */
  if (self->editor != NULL || self->popover != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kv_grid_queue_stops (self);
}

guint
kv_grid_page (KvGrid *self)
{
  int height = self->model != NULL ? kv_grid_get_foot (self) - self->head_height : 0;

  return (guint) MAX (height / MAX (self->row_height, 1) - 1, 1);
}

static void
reveal_axis (KvGrid *self,
             guint   axis,
             int     start,
             int     size,
             int     from,
             int     to)
{
  int by = 0;

  if (start + size > to)
    by = start + size - to;
  if (start - by < from)
    by = start - from;
  if (by != 0)
    kv_scroll_axes_scroll_to (&self->axes, axis, kv_grid_scroll (self, axis) + by);
}

/* Brings it into sight; a first row with the name of its group. */
void
kv_grid_reveal (KvGrid     *self,
                KvGridPlace place)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle at;

  if (width == 0 || !kv_grid_locate (self, place, &at))
    return;

  kv_grid_configure (self);
  if (place.column > 0)
    reveal_axis (self, 0, at.x, at.width, self->name_width, width - (place.column < (int) kv_grid_model_n_columns (self->model) ? kv_grid_counts_width (self) : 0));
  if (place.row == 0)
    reveal_axis (self, 1, at.y - kv_grid_top_of (self, 0), at.height, self->head_height, height - kv_grid_foot_height (self));
  else if (place.row > 0)
    reveal_axis (self, 1, at.y, at.height, self->head_height, height - kv_grid_foot_height (self));
}
