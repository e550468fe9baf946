/* The program as users start it, with a file. It says how long it took until the
 * field is there, drawn; with a second argument it then looks at every view, and says
 * what memory that took. */

#include "kv-first-frame.h"
#include "kv-shell.h"
#include "kv-window-private.h"

#define N_VIEWS 5

static int n_seen;

static gboolean
is_whole (GtkWindow *window)
{
  return kv_window_get_document (KV_WINDOW (window)) != NULL && kv_view_is_ready (kv_window_get_view (KV_WINDOW (window)));
}

/* One view after the other, each for as long as a look takes. */
static gboolean
look_cb (gpointer window)
{
  if (n_seen == N_VIEWS)
    {
      kv_first_frame_tell ("views");
      gtk_window_destroy (window);
      return G_SOURCE_REMOVE;
    }

  n_seen++;
  gtk_widget_activate_action (window, "win.nth-view", "i", n_seen);
  return G_SOURCE_CONTINUE;
}

static void
look_around (GtkWindow *window)
{
  g_timeout_add (500, look_cb, window);
}

int
main (int   argc,
      char *argv[])
{
  kv_first_frame_watch (is_whole, argc > 2 ? look_around : gtk_window_destroy);
  return kv_shell_run (MIN (argc, 2), argv);
}
