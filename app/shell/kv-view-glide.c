/* Ordenen, and taking back a move of several partners, is seen to move: for a moment
 * the canvas shows pictures between the one that it had and the one to come. Whoever does something meanwhile finds
 * the last one. */

#include "kv-view-private.h"

#define GLIDE_TIME 250 /* ms */

/* Of more partners there is hardly a picture between in that time. */
#define MOST 300

void
kv_view_forget_glide (KvView *self)
{
  if (self->glide != NULL)
    adw_animation_pause (self->glide);
  g_clear_object (&self->glide);
  g_clear_pointer (&self->glide_from, kv_scene_unref);
  g_clear_pointer (&self->glide_to, kv_picture_free);
}

gboolean
kv_view_can_glide (KvView *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self)) && self->diagram->body_between != NULL
         && kv_krachtenveld_count (self->shown, KV_KIND_PARTNER) <= MOST;
}

/* Shows where it goes, now. */
void
kv_view_end_glide (KvView *self)
{
  KvPicture *picture = g_steal_pointer (&self->glide_to);

  kv_view_forget_glide (self);
  if (picture == NULL)
    return;

  kv_canvas_set_picture (self->canvas, picture, self->shown);
  kv_view_show_arranged (self);
  kv_view_update_lit (self);
  kv_view_tell_change (self);
}

/* Where the model has gone on there is none between: then this one waits for the
 * last. */
void
kv_view_show_between (KvView *self,
                      double  part)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->shown, self->diagram->id);
  g_autoptr (KvScene) scene = self->diagram->body_between (self->shown, weergave, self->glide_from, self->glide_to->scene, part);

  if (scene == NULL)
    return;

  kv_canvas_pass_picture (self->canvas, kv_picture_new_body (scene), self->shown);
  kv_view_update_lit (self);
}

/* The next one is drawn in a thread once the one before is seen, however many
 * frames that takes. */
static void
glide_cb (double  part,
          KvView *self)
{
  if (self->glide_to != NULL && part < 1 && kv_canvas_is_sharp (self->canvas))
    kv_view_show_between (self, part);
}

void
kv_view_begin_glide (KvView    *self,
                     KvScene   *from,
                     KvPicture *to)
{
  kv_view_forget_glide (self);
  self->glide_from = kv_scene_ref (from);
  self->glide_to = to;
  self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GLIDE_TIME,
                                         adw_callback_animation_target_new ((AdwAnimationTargetFunc) glide_cb, self, NULL));
  g_signal_connect_swapped (self->glide, "done", G_CALLBACK (kv_view_end_glide), self);
  adw_animation_play (self->glide);
}

static gboolean
input_cb (GtkEventController *controller,
          GdkEvent           *event,
          gpointer            data)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_PINCH:
      kv_view_end_glide (data);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

void
kv_view_init_glide (KvView *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (input_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
