#include "kv-focus-left.h"

typedef struct
{
  GtkWidget  *widget; /* which it goes with */
  GtkRoot    *root;
  gboolean    is_inside;
  gboolean    minds_window; /* also when another window is used */
  KvFocusLeft left;
  gpointer    data;
} Watch;

/* While a menu closes nothing has the focus for a moment: that is not to leave, since the
 * menu may still do something in the widget. */
static void
moved_cb (Watch *watch)
{
  GtkWidget *focus = gtk_root_get_focus (watch->root);
  gboolean was_inside = watch->is_inside;

  if (focus == NULL)
    return;

  watch->is_inside = focus == watch->widget || gtk_widget_is_ancestor (focus, watch->widget);
  if (was_inside && !watch->is_inside)
    watch->left (watch->data);
}

static void
used_cb (Watch *watch)
{
  if (watch->minds_window && watch->is_inside && !gtk_window_is_active (GTK_WINDOW (watch->root)))
    watch->left (watch->data);
}

/* A widget is taken out of its window before that goes. */
static void
rooted_cb (Watch *watch)
{
  if (watch->root != NULL)
    g_signal_handlers_disconnect_by_data (watch->root, watch);
  watch->root = gtk_widget_get_root (watch->widget);
  if (watch->root == NULL)
    return;

  g_signal_connect_swapped (watch->root, "notify::focus-widget", G_CALLBACK (moved_cb), watch);
  g_signal_connect_swapped (watch->root, "notify::is-active", G_CALLBACK (used_cb), watch);
}

static void
watch_focus (GtkWidget  *widget,
             gboolean    minds_window,
             KvFocusLeft left,
             gpointer    data)
{
  Watch *watch = g_new0 (Watch, 1);

  *watch = (Watch) { .widget = widget, .minds_window = minds_window, .left = left, .data = data };
  g_signal_connect_swapped (widget, "notify::root", G_CALLBACK (rooted_cb), watch);
  g_object_set_data_full (G_OBJECT (widget), "kv-focus-left", watch, g_free);
  rooted_cb (watch);
}

void
kv_focus_left_connect (GtkWidget  *widget,
                       KvFocusLeft left,
                       gpointer    data)
{
  watch_focus (widget, TRUE, left, data);
}

void
kv_focus_left_connect_inside (GtkWidget  *widget,
                              KvFocusLeft left,
                              gpointer    data)
{
  watch_focus (widget, FALSE, left, data);
}
