/* The message at the bottom of the window. There is one: another message takes its
 * place in the same toast. libadwaita 1.2 crashes when a toast is dismissed while it
 * slides in, because the animation outlives what it animates; so that waits. */

#include "kv-window-private.h"

#define SLIDES_IN 600 /* ms, at most */

static void
dismissed_cb (KvWindow *self,
              AdwToast *toast)
{
  if (self->toast == toast)
    kv_window_forget_toast (self);
}

static gboolean
dismiss_cb (gpointer data)
{
  KvWindow *self = data;

  self->dismiss_id = 0;
  adw_toast_dismiss (self->toast);
  return G_SOURCE_REMOVE;
}

void
kv_window_forget_toast (KvWindow *self)
{
  g_clear_handle_id (&self->dismiss_id, g_source_remove);
  g_clear_weak_pointer (&self->toast);
}

void
kv_window_dismiss_toast (KvWindow *self)
{
  gint64 age = (g_get_monotonic_time () - self->toast_shown) / 1000;

  if (self->toast == NULL || self->dismiss_id != 0)
    return;

  if (age >= SLIDES_IN)
    adw_toast_dismiss (self->toast);
  else
    self->dismiss_id = g_timeout_add ((guint) (SLIDES_IN - age), dismiss_cb, self);
}

/* At once: what leaves, leaves slowly, and so says nothing any more. */
void
kv_window_silence_toast (KvWindow *self)
{
  if (self->toast == NULL)
    return;

  adw_toast_set_title (self->toast, "");
  adw_toast_set_button_label (self->toast, NULL);
  kv_window_dismiss_toast (self);
}

static void
begin_toast (KvWindow *self)
{
  AdwToast *toast = adw_toast_new ("");

  g_set_weak_pointer (&self->toast, toast);
  self->toast_shown = g_get_monotonic_time ();
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
}

void
kv_window_toast (KvWindow   *self,
                 const char *text,
                 const char *button,
                 const char *action,
                 const char *target)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  gboolean is_new = self->toast == NULL;

  g_clear_handle_id (&self->dismiss_id, g_source_remove);
  if (is_new)
    begin_toast (self);
  adw_toast_set_title (self->toast, escaped);
  adw_toast_set_button_label (self->toast, action != NULL ? button : NULL);
  /* At no moment an action with the target of the one before. */
  adw_toast_set_action_name (self->toast, NULL);
  adw_toast_set_action_target_value (self->toast, action != NULL && target != NULL ? g_variant_new_string (target) : NULL);
  adw_toast_set_action_name (self->toast, action);
  /* One that is there already begins its time anew. */
  adw_toast_overlay_add_toast (self->toasts, is_new ? self->toast : g_object_ref (self->toast));
}
