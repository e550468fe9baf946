/* The list at the side in the window, and adding: by the button for the view that is
 * shown. */

#include "kv-partner.h"
#include "kv-sidebar-private.h"
#include "kv-shell-test.h"
#include "kv-view-private.h"
#include "kv-window-private.h"

typedef struct
{
  KvWindow       *window;
  KvRosterList   *list;
  KvKrachtenveld *field;
  KvSelection    *selection;
  KvJournal      *journal;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) file = kv_test_file ("waterrijk");

  fixture->window = kv_test_open (kv_test_application (), file);
  fixture->list = kv_sidebar_get_list (fixture->window->sidebar);
  fixture->field = kv_document_get_krachtenveld (kv_window_get_document (fixture->window));
  fixture->selection = kv_session_get_selection (fixture->window->session);
  fixture->journal = kv_krachtenveld_get_journal (fixture->field);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_settings_reset (kv_application_get_settings (kv_test_application ()), "sidebar-views");
  kv_test_destroy (fixture->window);
}

static const char *
get_name (Fixture    *fixture,
          const char *id)
{
  return kv_element_text (kv_krachtenveld_lookup (fixture->field, id), KV_PARTNER_NAAM);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* Selects a partner in the list and begins to type its name. */
static GtkEditable *
begin_name (Fixture    *fixture,
            const char *id)
{
  kv_selection_set_one (fixture->selection, id);
  g_assert_true (kv_roster_list_focus (fixture->list));
  kv_sidebar_begin_name (fixture->window->sidebar);
  g_assert_nonnull (fixture->window->sidebar->naming);
  g_assert_true (GTK_IS_TEXT (get_focus (fixture)));
  return GTK_EDITABLE (get_focus (fixture));
}

/* In its row, and the focus comes back to that; a name that another has is refused. */
static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  KvSidebar *sidebar = fixture->window->sidebar;
  GtkEditable *text = begin_name (fixture, "p-kroosjes");
  GtkWidget *row = GTK_WIDGET (kv_roster_list_get_row (fixture->list, "p-kroosjes"));
  g_autofree char *before = g_strdup (get_name (fixture, "p-kroosjes"));

  g_assert_cmpstr (gtk_editable_get_text (text), ==, before);
  gtk_editable_set_text (text, get_name (fixture, "p-swv"));
  g_signal_emit_by_name (sidebar->naming, "kept");
  g_assert_nonnull (sidebar->naming);
  gtk_editable_set_text (text, "Zz <b>& %s");
  g_signal_emit_by_name (sidebar->naming, "kept");
  g_assert_null (sidebar->naming);
  g_assert_cmpstr (get_name (fixture, "p-kroosjes"), ==, "Zz <b>& %s");
  g_assert_true (get_focus (fixture) == row);
  kv_test_wait_ready (fixture->window);
  g_assert_true (get_focus (fixture) == row);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (get_name (fixture, "p-kroosjes"), ==, before);

  begin_name (fixture, "p-kroosjes");
  g_signal_emit_by_name (sidebar->naming, "dropped");
  g_assert_null (sidebar->naming);
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
}

/* Going elsewhere keeps what was typed, and what goes away meanwhile is no harm. */
static void
test_leave_name (Fixture      *fixture,
                 gconstpointer data)
{
  gtk_editable_set_text (begin_name (fixture, "p-kroosjes"), "Anders");
  kv_sidebar_focus_search (fixture->window->sidebar);
  g_assert_cmpstr (get_name (fixture, "p-kroosjes"), ==, "Anders");

  begin_name (fixture, "p-swv");
  kv_edits_remove (fixture->window->edits, (const char *const[]) { "p-swv", NULL }, NULL);
  kv_test_wait_ready (fixture->window);
  g_assert_null (fixture->window->sidebar->naming);
  begin_name (fixture, "p-kroosjes");
}

/* Keys of the list are those of what is selected, but not while a name is typed. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);

  begin_name (fixture, "p-kroosjes");
  g_assert_false (kv_test_shortcut (list, "<Control>x"));
  g_assert_false (kv_test_shortcut (list, "Delete"));
  g_assert_nonnull (kv_krachtenveld_lookup (fixture->field, "p-kroosjes"));
  g_signal_emit_by_name (fixture->window->sidebar->naming, "dropped");

  g_assert_true (kv_test_shortcut (list, "F2"));
  g_assert_nonnull (fixture->window->sidebar->naming);
  g_signal_emit_by_name (fixture->window->sidebar->naming, "dropped");
  g_assert_true (kv_test_shortcut (list, "<Control>d"));
  kv_test_wait_ready (fixture->window);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER), ==, 25);

  kv_sidebar_set_kind (fixture->window->sidebar, KV_KIND_BELANG);
  kv_selection_set_one (fixture->selection, "b-lijn");
  g_assert_true (kv_roster_list_focus (fixture->list));
  g_assert_true (kv_test_shortcut (list, "Delete"));
  g_assert_null (kv_krachtenveld_lookup (fixture->field, "b-lijn"));
  kv_test_wait_ready (fixture->window);
  g_assert_nonnull (get_focus (fixture));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), list));
}

/* For each kind, and what is chosen in it happens to what is selected. */
static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  static const KvKind kinds[] = { KV_KIND_PARTNER, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_RELATIE, KV_KIND_OVERLEG };
  KvWindow *window = fixture->window;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint before = kv_krachtenveld_count (fixture->field, kinds[i]);

      kv_sidebar_set_kind (window->sidebar, kinds[i]);
      kv_selection_set_one (fixture->selection, kv_roster_list_get_first (fixture->list));
      g_assert_true (kv_roster_list_focus (fixture->list));
      g_assert_true (kv_test_shortcut (GTK_WIDGET (fixture->list), "Menu"));
      g_assert_true (gtk_widget_get_visible (window->list_menu));
      g_assert_true (gtk_widget_activate_action (window->list_menu, "view.remove", NULL));
      g_assert_cmpuint (kv_krachtenveld_count (fixture->field, kinds[i]), ==, before - 1);
      gtk_popover_popdown (GTK_POPOVER (window->list_menu));
      kv_test_wait_ready (window);
    }

  kv_session_set_view (window->session, "belangen");
  kv_window_reveal_sidebar (window);
  kv_sidebar_set_kind (window->sidebar, KV_KIND_PARTNER);
  kv_selection_set_one (fixture->selection, "p-kroosjes");
  g_assert_true (kv_roster_list_focus (fixture->list));
  g_assert_true (kv_test_shortcut (GTK_WIDGET (fixture->list), "Menu"));
  g_assert_true (gtk_widget_activate_action (window->list_menu, "view.connect", NULL));
  g_assert_cmpstr (kv_session_get_view (window->session), ==, "netwerk");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->view->connect)));
}

static void
assert_adds (Fixture    *fixture,
             const char *view,
             const char *label)
{
  kv_session_set_view (fixture->window->session, view);
  g_assert_cmpstr (adw_button_content_get_label (fixture->window->add_content), ==, label);
}

static gboolean
is_in (Fixture   *fixture,
       gpointer   widget)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The button adds what the view is about, in the view itself. */
static void
test_adding (Fixture      *fixture,
             gconstpointer data)
{
  KvWindow *window = fixture->window;
  GtkWidget *kinds;

  assert_adds (fixture, "netwerk", "Partner");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-here", NULL);
  g_assert_true (is_in (fixture, window->sidebar));
  assert_adds (fixture, "belangen", "Interest");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-here", NULL);
  g_assert_true (is_in (fixture, window->belangen));
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "s", "partner");
  g_assert_true (is_in (fixture, window->sidebar));
  assert_adds (fixture, "machtsmiddelen", "Means of power");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-here", NULL);
  g_assert_true (is_in (fixture, window->middelen));
  assert_adds (fixture, "lijst", "Partner");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-here", NULL);
  g_assert_true (is_in (fixture, window->lijst));
  kinds = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window->lijst), KV_TYPE_LIJST_VIEW, "kinds"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 1);
  assert_adds (fixture, "lijst", "Interest");
}

/* From who is selected; without anybody it is said what to do first. */
static void
test_add_relatie (Fixture      *fixture,
                  gconstpointer data)
{
  KvWindow *window = fixture->window;

  kv_session_set_view (window->session, "lijst");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "s", "relatie");
  g_assert_null (window->view->connect);
  g_assert_cmpstr (kv_toast_get_text (kv_window_get_toast (window)), ==, "Select a partner first. The relation begins there.");
  kv_selection_set_one (fixture->selection, "p-kroosjes");
  kv_session_set_view (window->session, "lijst");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "s", "relatie");
  g_assert_cmpstr (kv_session_get_view (window->session), ==, "netwerk");
  g_assert_true (is_in (fixture, window->view->connect));
}

static gboolean
has_no_menu (gpointer window)
{
  return ((KvWindow *) window)->list_menu == NULL;
}

/* The list that slides away takes its menu with it, also one that the focus has left. */
static void
test_menu_left (Fixture      *fixture,
                gconstpointer data)
{
  KvWindow *window = fixture->window;

  kv_test_hold (fixture->list, 20, 50);
  g_assert_true (gtk_widget_get_visible (window->list_menu));
  kv_window_focus_content (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-sidebar", NULL);
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
  kv_test_wait (has_no_menu, window);
}

/* A finger that stays on a row has the menu of what stands there. */
static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  KvRosterRow *row = kv_test_find (fixture->list, KV_TYPE_ROSTER_ROW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (fixture->list), &bounds));
  kv_test_hold (fixture->list, bounds.origin.x + 20, bounds.origin.y + bounds.size.height / 2);
  g_assert_true (kv_selection_contains (fixture->selection, kv_roster_row_get_id (row)));
  g_assert_true (gtk_widget_get_visible (fixture->window->list_menu));
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  g_test_add ("/list/rename", Fixture, NULL, set_up, test_rename, tear_down);
  g_test_add ("/list/leave-name", Fixture, NULL, set_up, test_leave_name, tear_down);
  g_test_add ("/list/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/list/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/list/menu-left", Fixture, NULL, set_up, test_menu_left, tear_down);
  g_test_add ("/list/hold", Fixture, NULL, set_up, test_hold, tear_down);
  g_test_add ("/list/adding", Fixture, NULL, set_up, test_adding, tear_down);
  g_test_add ("/list/add-relatie", Fixture, NULL, set_up, test_add_relatie, tear_down);
  return g_test_run ();
}
