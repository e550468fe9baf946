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
  kv_test_destroy (window);
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
  draw (window);
  g_assert_true (adw_flap_get_reveal_flap (window->details));
  g_assert_true (kv_inspector_get_session (window->inspector) == window->session);
  kv_test_wait (is_shown, window);
  toggle (window);
  kv_test_wait (is_hidden, window);
  g_assert_null (kv_inspector_get_session (window->inspector));
  kv_selection_set_one (selection, "p-swv");
  draw (window);
  g_assert_false (adw_flap_get_reveal_flap (window->details));
  finish (window);
}

/* Each window has its own; the next one begins as the last was left. */
static void
test_two_windows (void)
{
  g_autoptr (GFile) file = kv_test_file ("lansingerland");
  KvWindow *window = open_example (), *other = kv_test_open (application, file), *next;

  toggle (window);
  kv_test_settle ();
  g_assert_true (adw_flap_get_reveal_flap (window->details));
  g_assert_false (adw_flap_get_reveal_flap (other->details));
  finish (other);
  next = kv_test_open (application, file);
  g_assert_true (adw_flap_get_reveal_flap (next->details));
  toggle (next);
  kv_test_settle ();
  g_assert_true (adw_flap_get_reveal_flap (window->details));
  finish (next);
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
  guint n = KV_IS_FIELD_ROW (widget) ? 1 : 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
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
  kv_inspector_follow (window->inspector);
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

/* What fits depends on what the panes need and on nothing else. */
static void
test_panes (void)
{
  KvPaneWidths widths = { .sidebar = 256, .content = 670 };

  g_assert_true (kv_panes_fit (&widths, 926));
  g_assert_false (kv_panes_fit (&widths, 925));
  widths.inspector = 370;
  g_assert_false (kv_panes_fit (&widths, 1024));
  g_assert_false (kv_panes_fit (&widths, 1254));
  g_assert_true (kv_panes_fit (&widths, 1255));
}

typedef struct
{
  KvWindow *window;
  int       width;
} Wanted;

static gboolean
has_width (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (wanted->window));
  int frame = gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (wanted->window))) - gtk_widget_get_width (content);

  return gtk_widget_get_width (content) + frame == wanted->width;
}

static gboolean
is_bar_broad (gpointer window)
{
  return kv_bar_layout_get_size (KV_WINDOW (window)->header_layout) != KV_BAR_NARROW;
}

/* It is so from the first moment that the window has this width. Views are chosen in the
 * header before the sidebar stands beside it. */
static gboolean
is_folded_at (KvWindow *window,
              int       width)
{
  Wanted wanted = { window, width };
  gboolean folded;

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  kv_test_wait (has_width, &wanted);
  folded = adw_flap_get_folded (window->flap);
  g_assert_true (adw_flap_get_reveal_flap (window->flap) != folded);
  draw (window);
  g_assert_true (adw_flap_get_folded (window->flap) == folded);
  if (!folded)
    kv_test_wait (is_bar_broad, window);
  return folded;
}

/* The least width at which the sidebar stands beside the rest, and there it does and
 * one less it does not, wherever the window comes from. */
static int
find_border (KvWindow *window)
{
  int low = 860, high = 1590;

  g_assert_true (is_folded_at (window, low));
  g_assert_false (is_folded_at (window, high));
  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      if (is_folded_at (window, middle))
        low = middle;
      else
        high = middle;
    }
  for (guint i = 0; i < 2; i++)
    {
      is_folded_at (window, i == 0 ? 860 : 1590);
      g_assert_true (is_folded_at (window, low));
      is_folded_at (window, i == 0 ? 860 : 1590);
      g_assert_false (is_folded_at (window, high));
    }
  return high;
}

/* The title comes into the header as the sidebar goes out of sight, and does not
 * count; larger text does. */
static void
test_border (void)
{
  KvWindow *window = open_example ();
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;
  int two, three;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  two = find_border (window);
  kv_element_set_text (KV_ELEMENT (kv_document_get_krachtenveld (window->document)), KV_KRACHTENVELD_TITEL,
                       "Een lange titel waar in de balk lang geen plaats voor is");
  kv_test_settle ();
  g_assert_cmpint (find_border (window), ==, two);
  toggle (window);
  kv_test_wait (is_shown, window);
  three = find_border (window);
  g_assert_cmpint (three, >, two);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  draw (window);
  g_assert_cmpint (find_border (window), ==, three);
  toggle (window);
  kv_test_wait (is_hidden, window);

  g_object_set (settings, "gtk-font-name", "Sans 18", NULL);
  draw (window);
  g_assert_cmpint (find_border (window), >, two + 128);
  g_object_set (settings, "gtk-font-name", font, NULL);
  finish (window);
}

/* Beside a table, which is a list by itself, the sidebar is away until somebody wants
 * it there; that is remembered for that view. */
static void
test_sidebar (void)
{
  KvWindow *window = open_example ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1590, 900);
  kv_test_wait (is_wide, window);
  g_assert_true (adw_flap_get_reveal_flap (window->flap));
  kv_session_set_view (window->session, "belangen");
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  g_assert_true (adw_flap_get_reveal_flap (window->flap));
  kv_session_set_view (window->session, "machtsmiddelen");
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
  kv_session_set_view (window->session, "belangen");
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-sidebar", NULL);
  g_assert_true (adw_flap_get_reveal_flap (window->flap));
  kv_session_set_view (window->session, "machtsmiddelen");
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
  kv_session_set_view (window->session, "netwerk");
  g_assert_true (adw_flap_get_reveal_flap (window->flap));
  kv_session_set_view (window->session, "belangen");
  g_assert_true (adw_flap_get_reveal_flap (window->flap));
  g_settings_reset (kv_application_get_settings (application), "sidebar-views");
  finish (window);
}

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

static gboolean
is_in_place (gpointer flap)
{
  return adw_flap_get_reveal_progress (flap) >= 1;
}

/* What comes has the focus while it slides in. */
static void
test_came_pane (void)
{
  KvWindow *window = open_example ();
  GtkWidget *pane = adw_flap_get_flap (window->flap);

  gtk_window_set_default_size (GTK_WINDOW (window), 1590, 900);
  kv_test_wait (is_wide, window);
  kv_session_set_view (window->session, "belangen");
  draw (window);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_false (adw_flap_get_reveal_flap (window->flap));
      g_usleep (300000); /* nothing moves: its animation begins with its first frame */
      kv_test_settle ();
      gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
      kv_test_wait (is_in_place, window->flap);
      draw (window);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), pane));
      kv_session_set_view (window->session, "machtsmiddelen");
      kv_session_set_view (window->session, "belangen");
      draw (window);
    }
  finish (window);
}

/* What slides away takes neither the focus nor an open list with it. */
static void
test_left_pane (void)
{
  KvWindow *window = open_example ();
  GtkWidget *pane = adw_flap_get_flap (window->flap);
  GtkWidget *kinds = kv_test_find (pane, GTK_TYPE_MENU_BUTTON);
  GtkWidget *list;

  gtk_window_set_default_size (GTK_WINDOW (window), 1590, 900);
  kv_test_wait (is_wide, window);
  gtk_widget_grab_focus (kinds);
  gtk_menu_button_popup (GTK_MENU_BUTTON (kinds));
  list = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (kinds)));
  kv_test_wait (is_open, list);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-sidebar", NULL);
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), pane));
  g_assert_false (gtk_widget_get_can_target (pane));
  g_assert_false (gtk_widget_grab_focus (kinds));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-sidebar", NULL);
  g_assert_true (gtk_widget_get_can_target (pane));
  g_settings_reset (kv_application_get_settings (application), "sidebar-views");
  finish (window);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  application = kv_test_application ();

  g_test_add_func ("/details/first-selection", test_first_selection);
  g_test_add_func ("/details/two-windows", test_two_windows);
  g_test_add_func ("/details/presenting", test_presenting);
  g_test_add_func ("/details/depth", test_depth);
  g_test_add_func ("/details/change", test_change);
  g_test_add_func ("/details/fitting", test_fitting);
  g_test_add_func ("/details/header", test_header);
  g_test_add_func ("/details/panes", test_panes);
  g_test_add_func ("/details/border", test_border);
  g_test_add_func ("/details/sidebar", test_sidebar);
  g_test_add_func ("/details/came-pane", test_came_pane);
  g_test_add_func ("/details/left-pane", test_left_pane);
  return g_test_run ();
}
