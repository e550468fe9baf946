/* What there is to scroll through, and how what is asked for comes into sight. */

#include "kv-grid-private.h"

#include <math.h>

int
kv_grid_scroll (KvGrid *self,
                guint   axis)
{
  return self->adjustments[axis] != NULL ? (int) lround (gtk_adjustment_get_value (self->adjustments[axis])) : 0;
}

static void
configure_axis (KvGrid *self,
                guint   axis,
                int     size,
                int     page,
                int     step)
{
  GtkAdjustment *adjustment = self->adjustments[axis];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (size - page, 0)), 0, MAX (size, page), step, MAX (page - step, step), page);
}

/* What there is to scroll through: without what stays. */
void
kv_grid_configure (KvGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->model == NULL)
    return;

  self->is_configuring = TRUE;
  configure_axis (self, 0, self->name_width + kv_grid_body_width (self) + kv_grid_counts_width (self) + self->entry_width, width, self->row_height);
  configure_axis (self, 1, self->head_height + kv_grid_body_height (self) + kv_grid_foot_height (self), height, self->row_height);
  self->is_configuring = FALSE;
}

static void
scrolled_cb (KvGrid *self)
{
  if (self->is_configuring)
    return;

  /* What stands over a cell goes with it; the children follow at rest. */
  if (self->editor != NULL || self->popover != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kv_grid_queue_stops (self);
}

void
kv_grid_set_adjustment (KvGrid        *self,
                        guint          axis,
                        GtkAdjustment *adjustment)
{
  if (self->adjustments[axis] == adjustment)
    return;

  if (self->adjustments[axis] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[axis], scrolled_cb, self);
  g_set_object (&self->adjustments[axis], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
  GtkAdjustment *adjustment = self->adjustments[axis];
  int by = 0;

  if (adjustment == NULL)
    return;
  if (start + size > to)
    by = start + size - to;
  if (start - by < from)
    by = start - from;
  if (by != 0)
    gtk_adjustment_set_value (adjustment, kv_grid_scroll (self, axis) + by);
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
