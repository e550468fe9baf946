/* The inspector in the window: when it shows, what it follows, how the panes
 * fit. */

#include "kv-field-row.h"
#include "kv-partner.h"
#include "kv-shell-test.h"
#include "kv-window-private.h"

static KvApplication *application;

static KvWindow *
open_example (void)
{
  g_autoptr (GFile) file = kv_test_file ("waterrijk");

  return kv_test_open (application, file);
}

static void
finish (KvWindow *window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_settle ();
  g_assert_finalize_object (window);
}

static gboolean
is_shown (gpointer window)
{
  return adw_flap_get_reveal_progress (KV_WINDOW (window)->details) >= 1;
}

static gboolean
is_hidden (gpointer window)
{
  return adw_flap_get_reveal_progress (KV_WINDOW (window)->details) <= 0;
}

static void
toggle (KvWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
}

static void
draw (KvWindow *window)
{
  kv_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

/* Nobody asked for it: it comes with the first selection, and not again. */
static void
test_first_selection (void)
{
  KvWindow *window = open_example ();
  KvSelection *selection = kv_session_get_selection (window->session);

  g_settings_reset (kv_application_get_settings (application), "seen-first-selection");
  g_assert_false (adw_flap_get_reveal_flap (window->details));
  g_assert_null (kv_inspector_get_session (window->inspector));
  kv_selection_set_one (selection, "p-kroosjes");
  g_assert_true (adw_flap_get_reveal_flap (window->details));
  g_assert_true (kv_inspector_get_session (window->inspector) == window->session);
  kv_test_wait (is_shown, window);
  toggle (window);
  kv_test_wait (is_hidden, window);
  g_assert_null (kv_inspector_get_session (window->inspector));
  kv_selection_set_one (selection, "p-swv");
  g_assert_false (adw_flap_get_reveal_flap (window->details));
  finish (window);
}

/* Partners and back, with everything drawn. */
static void
test_presenting (void)
{
  KvWindow *window = open_example ();
  KvSelection *selection = kv_session_get_selection (window->session);

  toggle (window);
  kv_test_wait (is_shown, window);
  draw (window);
  for (guint i = 0; i < 4; i++)
    {
      kv_selection_set_one (selection, i % 2 == 0 ? "p-kroosjes" : "r-kiekwater-nestwater");
      draw (window);
      kv_application_set_presenting (application, i % 2 == 0);
      g_assert_true (kv_inspector_get_presenting (window->inspector) == (i % 2 == 0));
      draw (window);
    }
  kv_application_set_presenting (application, FALSE);
  toggle (window);
  kv_test_wait (is_hidden, window);
  finish (window);
}

/* What is changed there is in the picture, and is taken back. */
static void
test_change (void)
{
  KvWindow *window = open_example ();
  KvKrachtenveld *field = kv_document_get_krachtenveld (kv_window_get_document (window));
  KvElement *partner = kv_krachtenveld_lookup (field, "p-kroosjes");
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  toggle (window);
  kv_test_wait (is_shown, window);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  draw (window);
  for (guint i = 0; i < 3; i++)
    {
      kv_element_set_score (partner, KV_PARTNER_INVLOED, 1 + (int) i);
      kv_test_wait_ready (window);
      draw (window);
    }
  gtk_widget_activate_action (GTK_WIDGET (window->inspector), "inspector.remove", NULL);
  kv_test_wait_ready (window);
  g_assert_null (kv_krachtenveld_lookup (field, "p-kroosjes"));
  while (kv_journal_get_can_undo (journal))
    kv_journal_undo (journal);
  kv_test_wait_ready (window);
  g_assert_true (kv_krachtenveld_lookup (field, "p-kroosjes") == partner);
  toggle (window);
  kv_test_wait (is_hidden, window);
  finish (window);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = KV_IS_FIELD_ROW (widget) && gtk_widget_get_visible (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* The scores of the second hour are there when somebody asked for them, or
 * filled them in. */
static void
test_depth (void)
{
  KvWindow *window = open_example ();
  KvKrachtenveld *field = kv_document_get_krachtenveld (kv_window_get_document (window));
  KvElement *partner = kv_krachtenveld_lookup (field, "p-kroosjes");
  guint plain;

  kv_element_set_score (partner, KV_PARTNER_COMMITMENT, KV_ONBEKEND);
  toggle (window);
  kv_test_wait (is_shown, window);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  plain = count_rows (GTK_WIDGET (window->inspector));
  g_settings_set_boolean (kv_application_get_settings (application), "show-depth", TRUE);
  g_assert_cmpuint (count_rows (GTK_WIDGET (window->inspector)), >, plain);
  g_settings_reset (kv_application_get_settings (application), "show-depth");
  g_assert_cmpuint (count_rows (GTK_WIDGET (window->inspector)), ==, plain);
  kv_element_set_score (partner, KV_PARTNER_COMMITMENT, 3);
  g_assert_cmpuint (count_rows (GTK_WIDGET (window->inspector)), ==, plain + 1);
  toggle (window);
  kv_test_wait (is_hidden, window);
  finish (window);
}

static gboolean
is_narrow (gpointer window)
{
  return gtk_widget_get_width (window) < 1100 && adw_flap_get_folded (KV_WINDOW (window)->flap);
}

static gboolean
is_wide (gpointer window)
{
  return gtk_widget_get_width (window) > 1300 && !adw_flap_get_folded (KV_WINDOW (window)->flap);
}

static gboolean
is_bar_narrow (gpointer window)
{
  return kv_bar_layout_get_size (KV_WINDOW (window)->header_layout) == KV_BAR_NARROW
         && adw_view_switcher_bar_get_reveal (KV_WINDOW (window)->switcher_bar);
}

static gboolean
is_bar_wide (gpointer window)
{
  return kv_bar_layout_get_size (KV_WINDOW (window)->header_layout) == KV_BAR_WIDE
         && !adw_view_switcher_bar_get_reveal (KV_WINDOW (window)->switcher_bar);
}

/* Where the header has no room for them the views are chosen at the bottom. */
static void
test_header (void)
{
  KvWindow *window = open_example ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1590, 900);
  kv_test_wait (is_bar_wide, window);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 700);
  kv_test_wait (is_bar_narrow, window);
  draw (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1590, 900);
  kv_test_wait (is_bar_wide, window);
  finish (window);
}

/* The sidebar folds before the inspector does. */
static void
test_fitting (void)
{
  KvWindow *window = open_example ();

  toggle (window);
  kv_test_wait (is_shown, window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  kv_test_wait (is_narrow, window);
  g_assert_false (adw_flap_get_folded (window->details));
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  kv_test_wait (is_wide, window);
  draw (window);
  toggle (window);
  kv_test_wait (is_hidden, window);
  finish (window);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  application = kv_test_application ();

  g_test_add_func ("/details/first-selection", test_first_selection);
  g_test_add_func ("/details/presenting", test_presenting);
  g_test_add_func ("/details/depth", test_depth);
  g_test_add_func ("/details/change", test_change);
  g_test_add_func ("/details/fitting", test_fitting);
  g_test_add_func ("/details/header", test_header);
  return g_test_run ();
}
