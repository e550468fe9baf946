/* The least that a program of libadwaita can be: a window with a header bar. It says
 * how long that took. */

#include <adwaita.h>

#include "kv-first-frame.h"

static gboolean
is_whole (GtkWindow *window)
{
  return TRUE;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("nl.krachtenveld.Empty", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  kv_first_frame_watch (is_whole, gtk_window_destroy);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
