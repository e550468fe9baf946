/* What stands still is drawn as one picture, and nobody sees that. */

#include "kv-shell-test.h"
#include "kv-still.h"
#include "kv-window-private.h"

static KvApplication *application;

static void
collect_stills (GtkWidget *widget,
                GPtrArray *stills)
{
  if (KV_IS_STILL (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (stills, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_stills (child, stills);
}

static gboolean
are_still (gpointer data)
{
  GPtrArray *stills = data;

  for (guint i = 0; i < stills->len; i++)
    {
      if (!kv_still_is_still (stills->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_drawn_as_ever (gpointer data)
{
  GPtrArray *stills = data;

  for (guint i = 0; i < stills->len; i++)
    {
      if (kv_still_is_still (stills->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_panes (gpointer data)
{
  KvWindow *window = data;

  return adw_flap_get_reveal_progress (window->flap) >= 1 && adw_flap_get_reveal_progress (window->details) >= 1;
}

static KvWindow *
open_window (void)
{
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window;

  g_settings_set_int (kv_application_get_settings (application), "window-width", 1500);
  g_settings_set_int (kv_application_get_settings (application), "window-height", 900);
  window = kv_test_open (application, file);
  adw_flap_set_reveal_flap (window->flap, TRUE);
  adw_flap_set_reveal_flap (window->details, TRUE);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kiekwater");
  kv_test_wait_ready (window);
  kv_test_wait (has_panes, window);
  return window;
}

static GPtrArray *
paint_all (GPtrArray *stills)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < stills->len; i++)
    g_ptr_array_add (pictures, kv_test_paint (stills->pdata[i]));
  return pictures;
}

/* To the last pixel. */
static void
test_pixels (gconstpointer data)
{
  g_autoptr (GPtrArray) stills = g_ptr_array_new ();
  g_autoptr (GPtrArray) still = NULL, drawn = NULL;
  KvWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GPOINTER_TO_INT (data));
  window = open_window ();
  collect_stills (GTK_WIDGET (window), stills);
  g_assert_cmpuint (stills->len, ==, 3);

  kv_test_wait (are_still, stills);
  still = paint_all (stills);
  for (guint i = 0; i < stills->len; i++)
    gtk_widget_queue_draw (stills->pdata[i]);
  kv_test_wait (are_drawn_as_ever, stills);
  drawn = paint_all (stills);
  for (guint i = 0; i < stills->len; i++)
    g_assert_true (g_bytes_equal (still->pdata[i], drawn->pdata[i]));

  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_settle ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static gboolean
shows_other (gpointer data)
{
  KvWindow *window = data;

  return kv_inspector_is_following (window->inspector);
}

/* What is another is seen in the frame that it is. */
static void
test_change (void)
{
  g_autoptr (GPtrArray) stills = g_ptr_array_new ();
  g_autoptr (GBytes) before = NULL, after = NULL;
  KvWindow *window = open_window ();
  GtkWidget *inspector = GTK_WIDGET (window->inspector);

  collect_stills (GTK_WIDGET (window), stills);
  kv_test_wait (are_still, stills);
  before = kv_test_paint (inspector);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  kv_test_wait (shows_other, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_false (kv_still_is_still (KV_STILL (gtk_widget_get_ancestor (inspector, KV_TYPE_STILL))));
  after = kv_test_paint (inspector);
  g_assert_false (g_bytes_equal (before, after));
  kv_test_wait (are_still, stills);

  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_settle ();
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  application = kv_test_application ();

  g_test_add_data_func ("/still/pixels/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_pixels);
  g_test_add_data_func ("/still/pixels/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_pixels);
  g_test_add_func ("/still/change", test_change);

  return g_test_run ();
}
