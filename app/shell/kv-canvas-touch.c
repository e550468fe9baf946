/* Fingers on the canvas: two of them zoom and pan, one is a hand that trembles. */

#include "kv-canvas-private.h"

#include <math.h>

/* Two taps no further apart are a double one, px. What GTK asks is for a mouse. */
#define TAP_DISTANCE 24

gboolean
kv_canvas_is_finger (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN;
}

guint
kv_canvas_count_taps (KvCanvas   *self,
                      GtkGesture *gesture,
                      guint       n)
{
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));
  guint longest;

  if (!kv_canvas_is_finger (gesture))
    return n;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &longest, NULL);
  if (time - self->tap_time > longest || hypot (self->pressed.x - self->tapped.x, self->pressed.y - self->tapped.y) > TAP_DISTANCE)
    self->n_taps = 0;
  self->tapped = self->pressed;
  self->tap_time = time;
  return ++self->n_taps;
}

static void
pinch_begin_cb (KvCanvas         *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  KvPoint at = { 0 };

  kv_canvas_cancel (self);
  gtk_gesture_get_bounding_box_center (gesture, &at.x, &at.y);
  self->pinch_zoom = kv_canvas_get_zoom (self);
  self->pinched = kv_viewport_to_world (self->viewport, at);
}

/* Two fingers zoom, and pan as they go: what they took stays between them. */
static void
pinch_cb (KvCanvas   *self,
          double      scale,
          GtkGesture *gesture)
{
  KvPoint at;

  if (self->picture != NULL && gtk_gesture_get_bounding_box_center (gesture, &at.x, &at.y))
    kv_canvas_hold (self, self->pinch_zoom * scale, self->pinched, at);
}

/* They are told of the second finger before all else: what the first one began is
 * then forgotten instead of done. */
void
kv_canvas_add_touch (KvCanvas *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
