/* Pointer, wheel and keys on the canvas; fingers have a file of their own
 * (kv-canvas-touch.c). Where it is drawn on they go to
 * the hand (kv-canvas-hand.c); a picture that is only looked at is panned, and
 * what is in it selected. */

#include "kv-canvas-private.h"

#include <math.h>

#include "kv-popover.h"

/* How near to a line is on it, px. */
#define NEAR 4

/* Before a press becomes a drag, px. */
#define DRAG_THRESHOLD 4

#define ZOOM_PER_CLICK 1.1
#define ZOOM_PER_PX 1.005

const char *
kv_canvas_find (KvCanvas *self,
                double    x,
                double    y)
{
  KvPoint world = kv_canvas_to_world (self, x, y);
  const char *id;
  KvRole role;

  if (self->picture == NULL || self->krachtenveld == NULL)
    return NULL;

  id = kv_scene_hit (self->picture->scene, world.x, world.y, NEAR / self->viewport.scale, &role);
  if (id == NULL || id[0] == '\0' || role == KV_ROLE_HULL || kv_krachtenveld_lookup (self->krachtenveld, id) == NULL)
    return NULL;
  return kv_id_intern (id);
}

/* The pointer. */

gboolean
kv_canvas_get_pointer (KvCanvas *self,
                       KvPoint  *point)
{
  if (!self->has_pointer || kv_canvas_find (self, self->pointer.x, self->pointer.y) != NULL)
    return FALSE;

  *point = kv_canvas_to_world (self, self->pointer.x, self->pointer.y);
  return TRUE;
}

static void
update_cursor (KvCanvas *self)
{
  const char *name = NULL;

  if (self->space_is_down)
    name = "grab";
  else if (self->hovered != NULL && self->selection != NULL)
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
motion_cb (KvCanvas           *self,
           double              x,
           double              y,
           GtkEventController *controller)
{
  self->pointer = (KvPoint) { x, y };
  self->has_pointer = TRUE;
  if (self->tool != NULL)
    {
      kv_canvas_hand_move (self, self->pointer, gtk_event_controller_get_current_event_state (controller));
      return;
    }

  kv_canvas_set_hovered (self, self->selection != NULL ? kv_canvas_find (self, x, y) : NULL);
  update_cursor (self);
}

static void
leave_cb (KvCanvas *self)
{
  self->has_pointer = FALSE;
  if (self->tool != NULL)
    kv_canvas_hand_leave (self);
  else
    kv_canvas_set_hovered (self, NULL);
}

/* Without a tool. */
static void
select_pressed (KvCanvas       *self,
                const char     *id,
                GdkModifierType state)
{
  if (id == NULL && (state & GDK_CONTROL_MASK) == 0)
    kv_selection_clear (self->selection);
  else if (id != NULL && (state & GDK_CONTROL_MASK) != 0)
    kv_selection_toggle (self->selection, id);
  else if (id != NULL)
    kv_selection_set_one (self->selection, id);
}

static KvButton
get_button (GtkGesture *gesture)
{
  if (kv_canvas_is_finger (gesture))
    return KV_BUTTON_FINGER;
  return gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_MIDDLE ? KV_BUTTON_MIDDLE : KV_BUTTON_FIRST;
}

static void
pressed_cb (KvCanvas   *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const char *id = kv_canvas_find (self, x, y);

  if (button == GDK_BUTTON_SECONDARY)
    return;

  kv_canvas_finish_name (self);
  kv_canvas_focus_soon (self, id);
  self->pressed = (KvPoint) { x, y };
  if (self->tool != NULL)
    kv_canvas_hand_press (self, self->pressed, get_button (gesture), kv_canvas_count_taps (self, gesture, (guint) n_press), state);
  else if (button != GDK_BUTTON_MIDDLE && self->selection != NULL && !self->space_is_down)
    select_pressed (self, id, state);
}

/* What the menu is of is selected, as all menus do. */
static void
ask_menu (gpointer canvas,
          double   x,
          double   y)
{
  KvCanvas *self = canvas;
  const char *id = kv_canvas_find (self, x, y);

  if (self->tool == NULL)
    return;

  kv_canvas_finish_name (self);
  kv_canvas_cancel (self);
  kv_canvas_focus_on (self, id);
  if (id == NULL)
    kv_selection_clear (self->selection);
  else if (!kv_selection_contains (self->selection, id))
    kv_selection_set_one (self->selection, id);
  kv_canvas_emit_menu (self, id, (KvPoint) { x, y });
}

/* The middle button pans, and so does the first one with Space, or where there
 * is nothing to select. */
static gboolean
is_pan (KvCanvas *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (self->drag));

  return button == GDK_BUTTON_MIDDLE || (button == GDK_BUTTON_PRIMARY && (self->space_is_down || self->selection == NULL));
}

static void
drag_begin_cb (KvCanvas *self)
{
  self->drag_scroll = self->viewport.scroll;
  if (self->tool == NULL && !is_pan (self))
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (KvCanvas *self,
                double    dx,
                double    dy)
{
  if (self->tool != NULL)
    {
      kv_canvas_hand_move (self, (KvPoint) { self->pressed.x + dx, self->pressed.y + dy },
                           gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag)));
      if (kv_tool_is_dragging (self->tool))
        gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }

  if (hypot (dx, dy) < DRAG_THRESHOLD && !self->space_dragged)
    return;

  self->space_dragged = self->space_is_down;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  kv_canvas_pan (self, self->viewport.scroll.x - self->drag_scroll.x + dx, self->viewport.scroll.y - self->drag_scroll.y + dy);
}

static void
drag_end_cb (KvCanvas *self,
             double    dx,
             double    dy)
{
  if (self->revealing != NULL)
    kv_canvas_queue_place (self); /* it waited */
  if (self->tool != NULL)
    kv_canvas_hand_release (self, (KvPoint) { self->pressed.x + dx, self->pressed.y + dy },
                            gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag)));
}

/* Without Ctrl the scrolled window around us takes it. */
static gboolean
scroll_cb (KvCanvas           *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  GdkScrollUnit unit = gtk_event_controller_scroll_get_unit (GTK_EVENT_CONTROLLER_SCROLL (controller));
  double factor = pow (unit == GDK_SCROLL_UNIT_WHEEL ? ZOOM_PER_CLICK : ZOOM_PER_PX, -dy);

  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (self->has_pointer)
    kv_canvas_zoom_at (self, kv_canvas_get_zoom (self) * factor, self->pointer.x, self->pointer.y);
  else
    kv_canvas_set_zoom (self, kv_canvas_get_zoom (self) * factor);
  return GDK_EVENT_STOP;
}

/* Keys. */

static void
follow_space (KvCanvas *self)
{
  if (self->tool != NULL)
    kv_canvas_hand_move (self, self->pointer, 0);
  else
    update_cursor (self);
}

static gboolean
key_pressed_cb (KvCanvas       *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!self->space_is_down)
    self->space_dragged = FALSE;
  self->space_is_down = TRUE;
  follow_space (self);
  return GDK_EVENT_STOP;
}

/* Space adds to the selection when nothing was dragged with it. */
static void
key_released_cb (KvCanvas *self,
                 guint     key)
{
  const char *id = kv_canvas_get_focus_id (self);

  if (key != GDK_KEY_space || !self->space_is_down)
    return;

  self->space_is_down = FALSE;
  follow_space (self);
  if (!self->space_dragged && id != NULL && self->selection != NULL)
    kv_selection_toggle (self->selection, id);
}

static void
focus_leave_cb (KvCanvas *self)
{
  self->space_is_down = FALSE;
}

static void
add_pointer (KvCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  kv_menu_ask_with (GTK_WIDGET (self), ask_menu, self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_moving (KvCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), 0);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (kv_canvas_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
}

static void
add_keys (KvCanvas *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (key, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
kv_canvas_add_controllers (KvCanvas *self)
{
  add_pointer (self);
  add_moving (self);
  kv_canvas_add_touch (self);
  add_keys (self);
}
