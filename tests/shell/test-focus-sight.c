/* What has the focus and was scrolled away comes back at the next key. */

#include "kv-shell-test.h"

#define N_BUTTONS 40

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *button;
  GtkWidget     *entry;
  GtkAdjustment *scroll;
} Fixture;

static gboolean
is_scrollable (gpointer scroll)
{
  return gtk_adjustment_get_upper (scroll) > gtk_adjustment_get_page_size (scroll);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->window = gtk_window_new ();
  fixture->button = gtk_button_new_with_label ("0");
  fixture->entry = gtk_entry_new ();
  gtk_box_append (GTK_BOX (box), fixture->button);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  for (guint i = 1; i < N_BUTTONS; i++)
    gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("more"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 200);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  kv_test_wait (is_scrollable, fixture->scroll);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
scroll_away (Fixture   *fixture,
             GtkWidget *focus)
{
  gtk_widget_grab_focus (focus);
  kv_test_settle ();
  gtk_adjustment_set_value (fixture->scroll, gtk_adjustment_get_upper (fixture->scroll));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->scroll), >, 100);
}

static gboolean
is_in_sight (Fixture *fixture)
{
  return gtk_adjustment_get_value (fixture->scroll) < 60;
}

static void
test_button (Fixture      *fixture,
             gconstpointer data)
{
  scroll_away (fixture, fixture->button);
  g_assert_false (kv_test_press (fixture->window, GDK_KEY_Shift_L, 0));
  g_assert_false (is_in_sight (fixture));
  g_assert_true (kv_test_press (fixture->window, GDK_KEY_space, 0));
  g_assert_true (is_in_sight (fixture));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (kv_test_press (fixture->window, GDK_KEY_space, 0));
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  scroll_away (fixture, fixture->entry);
  g_assert_false (kv_test_press (fixture->window, GDK_KEY_space, 0));
  g_assert_true (is_in_sight (fixture));
  scroll_away (fixture, fixture->entry);
  g_assert_true (kv_test_press (fixture->window, GDK_KEY_Menu, 0));
  g_assert_true (is_in_sight (fixture));
}

static void
test_shortcut (Fixture      *fixture,
               gconstpointer data)
{
  scroll_away (fixture, fixture->button);
  g_assert_false (kv_test_press (fixture->window, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_false (is_in_sight (fixture));
}

static gboolean
is_in_window (gpointer widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds) && bounds.size.width > 0 && bounds.origin.x >= 0;
}

static gboolean
is_beside (gpointer widget)
{
  return !is_in_window (widget);
}

/* As in a pane that slides out of the window. */
static void
test_beside (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_size_request (entry, 120, -1);
  gtk_fixed_put (GTK_FIXED (fixed), entry, 20, 0);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixed);
  kv_test_wait (is_in_window, entry);
  gtk_widget_grab_focus (entry);
  g_assert_false (kv_test_press (fixture->window, GDK_KEY_Menu, 0));
  gtk_fixed_move (GTK_FIXED (fixed), entry, -900, 0);
  kv_test_wait (is_beside, entry);
  g_assert_true (kv_test_press (fixture->window, GDK_KEY_Menu, 0));
  g_assert_false (kv_test_press (fixture->window, GDK_KEY_a, 0));
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  kv_test_application ();
  g_test_add ("/focus-sight/button", Fixture, NULL, set_up, test_button, tear_down);
  g_test_add ("/focus-sight/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/focus-sight/shortcut", Fixture, NULL, set_up, test_shortcut, tear_down);
  g_test_add ("/focus-sight/beside", Fixture, NULL, set_up, test_beside, tear_down);
  return g_test_run ();
}
