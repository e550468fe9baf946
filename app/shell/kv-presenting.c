#include "kv-presenting.h"

#include "kv-window.h"

/* Dialogs say things of a field that is not theirs to redact. */
static void
close_dialogs (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != NULL && KV_IS_WINDOW (gtk_window_get_transient_for (window)))
        gtk_window_close (window);
    }
}

/* What was copied before may say more than partners see. It can still be pasted
 * here, where it is a value of bytes; other programs get nothing of it. */
static void
withdraw_copy (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_autoptr (GdkContentProvider) whole = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BYTES);
  if (content == NULL || !gdk_content_provider_get_value (content, &value, NULL))
    return;

  whole = gdk_content_provider_new_for_value (&value);
  gdk_clipboard_set_content (clipboard, whole);
}

void
kv_presenting_clear (void)
{
  close_dialogs ();
  withdraw_copy ();
}

/* Where accelerators of the application do not reach: in dialogs. */
static gboolean
present_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   data)
{
  if (KV_IS_WINDOW (widget))
    return GDK_EVENT_PROPAGATE;

  kv_application_set_presenting (data, !kv_application_get_presenting (data));
  return GDK_EVENT_STOP;
}

/* Whoever comes in while a dialog is open, F8 works. */
static void
windows_changed_cb (KvApplication *self,
                    guint          position,
                    guint          n_removed,
                    guint          n_added,
                    GListModel    *windows)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *keys = gtk_shortcut_controller_new ();

      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                            gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F8, 0),
                                                              gtk_callback_action_new (present_cb, self, NULL)));
      gtk_widget_add_controller (window, keys);
    }
}

void
kv_presenting_add_key (KvApplication *application)
{
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), application, G_CONNECT_SWAPPED);
}
