/* Keys go to the hand, which says what to do; the pointer goes where it points. */

#include "kv-grid-private.h"

#include <glib/gi18n.h>

#define DRAG_THRESHOLD 6 /* px */

/* --- keys --- */

static KvGridKey
key_of (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return KV_GRID_KEY_LEFT;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return KV_GRID_KEY_RIGHT;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return KV_GRID_KEY_UP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return KV_GRID_KEY_DOWN;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return KV_GRID_KEY_HOME;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return KV_GRID_KEY_END;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return KV_GRID_KEY_PAGE_UP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return KV_GRID_KEY_PAGE_DOWN;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return KV_GRID_KEY_TAB;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return KV_GRID_KEY_ENTER;
    case GDK_KEY_Escape:
      return KV_GRID_KEY_ESCAPE;
    case GDK_KEY_F2:
      return KV_GRID_KEY_F2;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return KV_GRID_KEY_DELETE;
    case GDK_KEY_BackSpace:
      return KV_GRID_KEY_BACKSPACE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return KV_GRID_KEY_SPACE;
    default:
      return KV_GRID_KEY_OTHER;
    }
}

/* A dead key begins a letter. */
static KvGridPress
press_of (guint           keyval,
          GdkModifierType state)
{
  KvGridPress press = {
    key_of (keyval), (state & GDK_SHIFT_MASK) != 0 || keyval == GDK_KEY_ISO_Left_Tab,
    (state & GDK_CONTROL_MASK) != 0, (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0, 0,
  };
  gunichar character = gdk_keyval_to_unicode (keyval);

  if (press.key != KV_GRID_KEY_OTHER)
    return press;
  if (character != 0 && g_unichar_isprint (character))
    press.character = character;
  if (press.character != 0 || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek) || keyval == GDK_KEY_Multi_key)
    press.key = KV_GRID_KEY_TEXT;
  return press;
}

/* The key that opened the entry types in it, by the way of the input method. */
static void
type (KvGrid             *self,
      GtkEventController *keys,
      const KvGridPress  *press)
{
  KvGridEditor *editor;
  char text[8] = { 0 };

  kv_grid_open_entry (self, "");
  editor = KV_GRID_EDITOR (self->editor);
  if (press->key != KV_GRID_KEY_TEXT)
    return;
  if (gtk_event_controller_get_current_event (keys) != NULL
      && gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (keys), kv_grid_editor_get_input (editor)))
    return;
  if (press->character == 0)
    return;
  g_unichar_to_utf8 (press->character, text);
  kv_grid_editor_insert (editor, text);
}

static void
clear (KvGrid *self)
{
  KvGridRange range;

  kv_grid_select (self);
  if (kv_grid_hand_get_range (self->hand, &range))
    kv_grid_model_clear (self->model, &range);
}

static void
sort (KvGrid *self)
{
  kv_grid_model_sort_next (self->model, (guint) kv_grid_hand_get_cursor (self->hand).column);
}

static void
obey (KvGrid             *self,
      GtkEventController *keys,
      const KvGridPress  *press,
      KvGridDo            what)
{
  switch (what)
    {
    case KV_GRID_DO_MOVE:
      kv_grid_moved (self);
      break;
    case KV_GRID_DO_TYPE:
      type (self, keys, press);
      break;
    case KV_GRID_DO_EDIT:
      kv_grid_edit (self);
      break;
    case KV_GRID_DO_BREAK:
      kv_grid_editor_insert (KV_GRID_EDITOR (self->editor), "\n");
      break;
    case KV_GRID_DO_COMMIT:
      if (kv_grid_take_entry (self))
        {
          kv_grid_close_entry (self);
          kv_grid_moved (self);
        }
      break;
    case KV_GRID_DO_FILL:
      kv_grid_fill (self);
      break;
    case KV_GRID_DO_CANCEL:
      kv_grid_close_entry (self);
      break;
    case KV_GRID_DO_CLEAR:
      clear (self);
      break;
    case KV_GRID_DO_CHOOSE:
      kv_grid_choose (self);
      break;
    case KV_GRID_DO_BASIS:
      kv_grid_open_basis (self);
      break;
    case KV_GRID_DO_SORT:
      sort (self);
      break;
    case KV_GRID_DO_PASS:
    case KV_GRID_DO_NOTHING:
    default:
      break;
    }
}

static gboolean
key_cb (KvGrid                *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkEventControllerKey *keys)
{
  KvGridPress press = press_of (keyval, state);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  KvGridDo what;

  if (self->model == NULL || (focus != NULL && focus == self->popover))
    return GDK_EVENT_PROPAGATE;

  what = kv_grid_hand_press (self->hand, &press, kv_grid_page (self));
  obey (self, GTK_EVENT_CONTROLLER (keys), &press, what);
  return what == KV_GRID_DO_PASS ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

/* --- the pointer --- */

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
menu_pressed_cb (KvGrid *self,
                 int     n_press,
                 double  x,
                 double  y)
{
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

static void
drag_update_cb (KvGrid         *self,
                double          by_x,
                double          by_y,
                GtkGestureDrag *drag)
{
  KvGridPlace place;
  double x, y;

  if (ABS (by_x) + ABS (by_y) < DRAG_THRESHOLD || self->model == NULL)
    return;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  place = kv_grid_find_nearest (self, x + by_x, y + by_y);
  if (self->pressed.row == KV_GRID_HEAD)
    {
      self->drop_column = can_move (self, self->pressed.column) && can_move (self, place.column) ? place.column : -1;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }
  kv_grid_hand_extend (self->hand, place);
  kv_grid_moved (self);
}

static void
drag_end_cb (KvGrid *self)
{
  int to = self->drop_column;

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

  if (self->model == NULL || by_keyboard || self->editor != NULL || !kv_grid_find (self, x, y, &place))
    return FALSE;

  text = kv_grid_model_describe (self->model, place.row, (guint) place.column);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
kv_grid_add_controllers (KvGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}
