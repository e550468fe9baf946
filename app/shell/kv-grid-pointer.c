/* The pointer goes where it points, drags a range or a heading, and asks for menus. */

#include "kv-grid-private.h"

#include "kv-popover.h"

#define DRAG_THRESHOLD 6 /* px */
#define DRAG_ON 60       /* ms, for each row that comes into sight */

static void
pressed_cb (KvGrid          *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  KvGridPlace place, cursor;

  if (self->model == NULL || !kv_grid_find (self, x, y, &place))
    return;

  cursor = kv_grid_hand_get_cursor (self->hand);
  if (self->editor != NULL && cursor.row == place.row && cursor.column == place.column)
    return;
  kv_grid_commit (self);
  if ((state & GDK_SHIFT_MASK) != 0)
    kv_grid_hand_extend (self->hand, place);
  else
    kv_grid_hand_go (self->hand, place);
  kv_grid_focus_cursor (self);
  kv_grid_moved (self);
  if ((n_press == 2 || kv_grid_hand_is_row_entry (self->hand, place) || kv_grid_hand_is_column_entry (self->hand, place))
      && kv_grid_hand_open (self->hand))
    kv_grid_edit (self);
}

/* A click on a heading sorts, where it does not select what the column stands for. */
static void
released_cb (KvGrid          *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  g_autofree char *element = NULL;
  KvGridPlace cursor, place;

  if (self->model == NULL || n_press != 1 || self->editor != NULL || !kv_grid_find (self, x, y, &place))
    return;
  cursor = kv_grid_hand_get_cursor (self->hand);
  if (place.row != KV_GRID_HEAD || cursor.row != place.row || cursor.column != place.column
      || kv_grid_hand_is_column_entry (self->hand, place))
    return;

  element = kv_grid_model_dup_element (self->model, place.row, (guint) place.column);
  if (element == NULL)
    kv_grid_model_sort_next (self->model, (guint) place.column);
}

static void
ask_menu (gpointer grid,
          double   x,
          double   y)
{
  KvGrid *self = grid;
  KvGridPlace place;
  KvGridRange range;

  if (self->model == NULL || !kv_grid_find (self, x, y, &place))
    return;

  kv_grid_commit (self);
  if (!kv_grid_hand_get_range (self->hand, &range) || !kv_grid_range_has (&range, place.row, place.column))
    kv_grid_hand_go (self->hand, place);
  kv_grid_focus_cursor (self);
  kv_grid_moved (self);
  kv_grid_open_menu (self, x, y);
}

static void
drag_begin_cb (KvGrid         *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (drag));

  self->drop_column = -1;
  if (self->model == NULL || self->editor != NULL || !kv_grid_find (self, x, y, &self->pressed)
      || (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
can_move (KvGrid *self,
          int     column)
{
  return column > 0 && column < (int) kv_grid_model_n_columns (self->model)
         && (kv_grid_model_get_column (self->model, (guint) column)->abilities & KV_GRID_CAN_MOVE) != 0;
}

/* 1 past the end of what is in sight, -1 before its beginning. */
static int
outside (double at,
         int    from,
         int    to)
{
  return at >= to ? 1 : at < from ? -1 : 0;
}

/* Where the pointer is brings the next row and column into sight when it is outside. */
static KvGridPlace
find_dragged (KvGrid *self)
{
  KvGridPlace place = kv_grid_find_nearest (self, self->drag_x, self->drag_y);

  place.row += outside (self->drag_y, self->head_height, kv_grid_get_foot (self));
  place.column += outside (self->drag_x, self->name_width, kv_grid_get_counts (self));
  if (self->pressed.row == KV_GRID_HEAD)
    place.column = CLAMP (place.column, 1, (int) kv_grid_model_n_columns (self->model) - 1);
  return place;
}

static void
drag (KvGrid *self)
{
  KvGridPlace place = find_dragged (self);

  if (self->pressed.row != KV_GRID_HEAD)
    {
      kv_grid_hand_extend (self->hand, place);
      kv_grid_moved (self);
      return;
    }
  self->drop_column = can_move (self, self->pressed.column) && can_move (self, place.column) ? place.column : -1;
  if (self->drop_column > 0)
    kv_grid_reveal (self, (KvGridPlace) { KV_GRID_HEAD, self->drop_column });
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
drag_on_cb (gpointer data)
{
  KvGrid *self = data;

  if (self->model != NULL)
    drag (self);
  return G_SOURCE_CONTINUE;
}

/* Outside it goes on while the pointer rests. */
static void
drag_update_cb (KvGrid         *self,
                double          by_x,
                double          by_y,
                GtkGestureDrag *gesture)
{
  gboolean is_outside;

  if (ABS (by_x) + ABS (by_y) < DRAG_THRESHOLD || self->model == NULL)
    return;

  gtk_gesture_drag_get_start_point (gesture, &self->drag_x, &self->drag_y);
  self->drag_x += by_x;
  self->drag_y += by_y;
  is_outside = outside (self->drag_y, self->pressed.row == KV_GRID_HEAD ? 0 : self->head_height, kv_grid_get_foot (self)) != 0
               || outside (self->drag_x, self->name_width, kv_grid_get_counts (self)) != 0;
  if (!is_outside)
    g_clear_handle_id (&self->drag_id, g_source_remove);
  else if (self->drag_id == 0)
    self->drag_id = g_timeout_add (DRAG_ON, drag_on_cb, self);
  drag (self);
}

static void
drag_end_cb (KvGrid *self)
{
  int to = self->drop_column;

  g_clear_handle_id (&self->drag_id, g_source_remove);
  self->drop_column = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (to > 0 && self->model != NULL)
    kv_grid_model_move_column (self->model, (guint) self->pressed.column, (guint) to);
}

/* What does not fit is told by a tooltip. */
static gboolean
tooltip_cb (KvGrid     *self,
            int         x,
            int         y,
            gboolean    by_keyboard,
            GtkTooltip *tooltip)
{
  KvGridPlace place;
  g_autofree char *text = NULL;

  if (self->model == NULL || by_keyboard || self->editor != NULL || self->popover != NULL || !kv_grid_find (self, x, y, &place))
    return FALSE;

  text = kv_grid_model_describe (self->model, place.row, (guint) place.column);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
kv_grid_add_pointer (KvGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  kv_menu_ask_with (GTK_WIDGET (self), ask_menu, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}
