/* The view Lijst as its user meets it: which kind and which columns, rows that are
 * sorted and filtered, the influence of partners on each other, what a score is
 * based on, and what is left while presenting. */

#include "kv-grid-editor.h"
#include "kv-grid.h"
#include "kv-lijst-view.h"
#include "kv-onderbouwing.h"
#include "kv-pair-grid.h"
#include "kv-phrase-list.h"
#include "kv-scale.h"
#include "kv-shell-test.h"

#include <adwaita.h>
#include <string.h>

typedef KvTestTable Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  kv_test_table_open (fixture, KV_TYPE_LIJST_VIEW);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kv_test_table_close (fixture);
}

/* --- looking --- */

static KvGridModel *
get_model (Fixture *fixture)
{
  return kv_grid_get_model (fixture->grid);
}

static gpointer
get_child (Fixture    *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->view), KV_TYPE_LIJST_VIEW, name);
}

static int
find_column (Fixture    *fixture,
             const char *id)
{
  for (guint i = 0; i < kv_grid_model_n_columns (get_model (fixture)); i++)
    {
      if (strcmp (kv_grid_model_get_column (get_model (fixture), i)->id, id) == 0)
        return (int) i;
    }
  return -1;
}

static const char *
first_row (Fixture *fixture)
{
  return kv_grid_model_get_row (get_model (fixture), 0)->name;
}

static GtkWidget *
find_check (GtkWidget  *from,
            const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!GTK_IS_CHECK_BUTTON (child))
        found = find_check (child, label);
      else if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (child)), label) == 0)
        found = child;
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* --- doing --- */

static void
choose_kind (Fixture    *fixture,
             const char *name)
{
  GtkDropDown *kinds = get_child (fixture, "kinds");
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (kinds));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    {
      if (strcmp (gtk_string_list_get_string (names, i), name) == 0)
        gtk_drop_down_set_selected (kinds, i);
    }
  kv_test_settle ();
}

/* In the menu of columns. */
static void
toggle (Fixture    *fixture,
        const char *label)
{
  GtkMenuButton *columns = get_child (fixture, "columns");
  GtkWidget *check;

  gtk_menu_button_popup (columns);
  kv_test_settle ();
  check = find_check (GTK_WIDGET (gtk_menu_button_get_popover (columns)), label);
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_menu_button_popdown (columns);
  kv_test_settle ();
}

static void
filter (Fixture    *fixture,
        const char *text)
{
  gtk_editable_set_text (get_child (fixture, "filter"), text);
  g_signal_emit_by_name (get_child (fixture, "filter"), "search-changed");
  kv_test_settle ();
}

static void
assert_columns (Fixture    *fixture,
                const char *expected)
{
  g_assert_cmpstr (gtk_menu_button_get_label (get_child (fixture, "columns")), ==, expected);
}

static void
go (Fixture    *fixture,
    int         row,
    const char *column)
{
  int to = find_column (fixture, column);

  kv_test_press (fixture->grid, GDK_KEY_Home, GDK_CONTROL_MASK);
  for (; row > 0; row--)
    kv_test_press (fixture->grid, GDK_KEY_Down, 0);
  for (; row < 0; row++)
    kv_test_press (fixture->grid, GDK_KEY_Up, 0);
  while (kv_grid_get_cursor (fixture->grid).column < to)
    kv_test_press (fixture->grid, GDK_KEY_Right, 0);
}

/* --- tests --- */

static void
test_begins (Fixture      *fixture,
             gconstpointer data)
{
  assert_columns (fixture, "First round");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (get_child (fixture, "count")), "first round: "));
  g_assert_cmpuint (kv_grid_model_n_columns (get_model (fixture)), ==, 7);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "hint")));
}

/* Every kind has something to show, or says how one gets it. */
static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  GtkDropDown *kinds = get_child (fixture, "kinds");
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (kinds));

  g_assert_cmpuint (n, ==, 11);
  for (guint i = 1; i < n; i++)
    {
      gtk_drop_down_set_selected (kinds, i);
      kv_test_settle ();
      g_assert_cmpuint (kv_grid_model_n_rows (get_model (fixture)), >, 0);
      g_assert_cmpuint (kv_grid_model_n_columns (get_model (fixture)), >, 1);
    }
  choose_kind (fixture, "Relations");
  assert_columns (fixture, "Everything");
  filter (fixture, "niemand heet zo");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==, "empty");
  g_assert_cmpstr (adw_status_page_get_title (get_child (fixture, "status")), ==, "Nothing found");
}

/* Another set, some of it hidden, and all of it again. */
static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  toggle (fixture, "Attitude");
  g_assert_cmpint (find_column (fixture, "houding"), ==, -1);
  assert_columns (fixture, "First round, 5 of 6");
  toggle (fixture, "Scores");
  assert_columns (fixture, "Scores");
  g_assert_cmpint (find_column (fixture, "houding"), >, 0);
  g_assert_cmpint (find_column (fixture, "wil"), ==, -1);
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "count")), ==, "");

  /* From the heading, and back from the menu. */
  go (fixture, -1, "houding");
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.hide", NULL);
  g_assert_cmpint (find_column (fixture, "houding"), ==, -1);
  toggle (fixture, "Attitude");
  assert_columns (fixture, "Scores");
}

static void
click (Fixture    *fixture,
       const char *signal,
       double      x,
       double      y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        g_signal_emit_by_name (controller, signal, 1, x, y);
    }
}

/* By a click on the heading and by Space on it: one way, the other, and as before. */
static void
test_sorts (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *first = g_strdup (first_row (fixture)), *sorted = NULL;

  click (fixture, "pressed", 20, 6);
  click (fixture, "released", 20, 6);
  g_assert_cmpint (kv_grid_model_get_column (get_model (fixture), 0)->sorted, ==, 1);
  g_assert_null (kv_grid_model_get_row (get_model (fixture), 0)->group);
  sorted = g_strdup (first_row (fixture));
  kv_test_press (fixture->grid, GDK_KEY_space, 0);
  g_assert_cmpint (kv_grid_model_get_column (get_model (fixture), 0)->sorted, ==, -1);
  g_assert_cmpstr (first_row (fixture), !=, sorted);
  kv_test_press (fixture->grid, GDK_KEY_space, 0);
  g_assert_cmpint (kv_grid_model_get_column (get_model (fixture), 0)->sorted, ==, 0);
  g_assert_cmpstr (first_row (fixture), ==, first);
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *count = g_strdup (gtk_label_get_label (get_child (fixture, "count")));

  filter (fixture, "GAGELKRING");
  g_assert_cmpuint (kv_grid_model_n_rows (get_model (fixture)), ==, 2); /* itself, and who speaks of it */
  g_assert_cmpstr (first_row (fixture), ==, "Gagelkring");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "count")), ==, count);
  g_signal_emit_by_name (get_child (fixture, "filter"), "stop-search");
  filter (fixture, "");
  g_assert_cmpuint (kv_grid_model_n_rows (get_model (fixture)), ==, kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER));
}

/* A digit and Tab in the influence of partners on each other: one step. */
static void
test_invloed (Fixture      *fixture,
              gconstpointer data)
{
  KvJournal *journal = kv_krachtenveld_get_journal (fixture->field);
  g_autofree char *typed = NULL;
  KvGridPlace at;

  choose_kind (fixture, "Influence on each other");
  g_assert_true (KV_IS_PAIR_GRID (get_model (fixture)));
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "hint")));
  assert_columns (fixture, "Columns");
  kv_test_press (fixture->grid, GDK_KEY_Home, GDK_CONTROL_MASK);
  kv_test_press (fixture->grid, GDK_KEY_4, 0);
  g_assert_null (kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR));
  kv_test_press (fixture->grid, GDK_KEY_Right, 0);
  at = kv_grid_get_cursor (fixture->grid);
  kv_test_press (fixture->grid, GDK_KEY_4, 0);
  g_assert_nonnull (kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR));
  kv_grid_editor_select_all (kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR));
  kv_grid_editor_insert (kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR), "4");
  kv_test_press (fixture->grid, GDK_KEY_Tab, 0);
  typed = kv_grid_model_dup_text (get_model (fixture), (guint) at.row, (guint) at.column);
  g_assert_cmpstr (typed, ==, "4");
  kv_journal_undo (journal);
  g_assert_false (kv_journal_get_can_undo (journal));
}

/* Alt+Enter on a score opens what it is based on; on a text there is nothing. */
static void
test_basis (Fixture      *fixture,
            gconstpointer data)
{
  const KvGridRow *row;
  KvElement *basis;
  GtkPopover *popover;
  KvScale *zekerheid;

  go (fixture, 0, "sector");
  kv_test_press (fixture->grid, GDK_KEY_Return, GDK_ALT_MASK);
  g_assert_null (kv_test_find (fixture->grid, GTK_TYPE_POPOVER));
  go (fixture, 0, "houding");
  kv_test_press (fixture->grid, GDK_KEY_Return, GDK_ALT_MASK);
  popover = kv_test_find (fixture->grid, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  zekerheid = kv_test_find (popover, KV_TYPE_SCALE);
  g_assert_nonnull (zekerheid);
  g_signal_emit_by_name (zekerheid, "chosen", 2);

  row = kv_grid_model_get_row (get_model (fixture), 0);
  basis = kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_ONDERBOUWING, row->id, "houding");
  g_assert_nonnull (basis);
  g_assert_cmpint (kv_element_score (basis, KV_ONDERBOUWING_ZEKERHEID), ==, 2);
  gtk_popover_popdown (popover);
  kv_test_settle ();
}

/* What stands in wil becomes a belang by a button beside the cell or from its menu, each
 * one step. */
static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  const char *id;
  g_auto (GStrv) phrases = NULL;
  g_autoptr (GString) many = g_string_new (NULL);
  GtkPopover *popover;
  GtkWidget *list, *button;
  guint n_belangen = kv_krachtenveld_count (fixture->field, KV_KIND_BELANG), n_standpunten = kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (many, "meer %u. ", i);
  go (fixture, 0, "wil");
  id = kv_grid_model_get_row (get_model (fixture), 0)->id;
  phrases = kv_edits_list_phrases (fixture->edits, id, KV_KIND_BELANG);
  g_assert_cmpuint (g_strv_length (phrases), >=, 1);
  kv_test_press (fixture->grid, GDK_KEY_Return, GDK_ALT_MASK);
  popover = kv_test_find (fixture->grid, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  list = kv_test_find (popover, KV_TYPE_PHRASE_LIST);
  g_assert_true (gtk_widget_get_visible (list));
  button = kv_test_find (list, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_BELANG), ==, n_belangen + 1);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT), ==, n_standpunten + 1);
  gtk_popover_popdown (popover);
  kv_test_settle ();
  kv_journal_undo (kv_krachtenveld_get_journal (fixture->field));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_BELANG), ==, n_belangen);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT), ==, n_standpunten);

  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.make", "s", phrases[0]);
  g_assert_nonnull (kv_edits_find (fixture->edits, KV_KIND_BELANG, phrases[0]));

  /* However much there is, it fits beside the cell. */
  kv_test_press (fixture->grid, GDK_KEY_Home, GDK_CONTROL_MASK);
  kv_grid_model_set_text (get_model (fixture), 0, (guint) find_column (fixture, "wil"), many->str);
  kv_test_press (fixture->grid, GDK_KEY_Right, 0);
  kv_test_press (fixture->grid, GDK_KEY_Return, GDK_ALT_MASK);
  kv_test_settle ();
  popover = kv_test_find (fixture->grid, GTK_TYPE_POPOVER);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (popover)), <, 500);
  gtk_popover_popdown (popover);
  kv_test_settle ();

  go (fixture, 0, "houding");
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.make", "s", "Iets anders");
  g_assert_null (kv_edits_find (fixture->edits, KV_KIND_BELANG, "Iets anders"));
}

/* Other columns leave one in the row where one was, where one types a value and not
 * over its name. */
static void
test_other_columns (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *naam = NULL;

  go (fixture, 2, "wil");
  naam = g_strdup (kv_grid_model_get_row (get_model (fixture), 2)->name);
  toggle (fixture, "Scores");
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).row, ==, 2);
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).column, ==, find_column (fixture, "houding"));
  kv_test_press (fixture->grid, GDK_KEY_1, 0);
  kv_test_press (fixture->grid, GDK_KEY_Tab, 0);
  g_assert_cmpint (kv_grid_model_get_cell (get_model (fixture), 2, (guint) find_column (fixture, "houding")).value, ==, 1);
  g_assert_cmpstr (kv_grid_model_get_row (get_model (fixture), 2)->name, ==, naam);
}

static KvGridEditor *
type (Fixture    *fixture,
      const char *text)
{
  KvGridEditor *editor;

  kv_test_press (fixture->grid, GDK_KEY_x, 0);
  editor = (KvGridEditor *) kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR);
  g_assert_nonnull (editor);
  kv_grid_editor_select_all (editor);
  kv_grid_editor_insert (editor, text);
  return editor;
}

/* Leden are made in the last row, which says of what and how to make others. */
static void
test_leden (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (KvKrachtenveld) redacted = kv_krachtenveld_redacted_copy (fixture->field);
  guint n;

  choose_kind (fixture, "Members");
  n = kv_grid_model_n_rows (get_model (fixture));
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "hint")));
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (fixture, "hint")), "name; consultation"));
  kv_lijst_view_focus_new (fixture->view);
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).row, ==, (int) n);

  type (fixture, "niemand heet zo");
  kv_test_press (fixture->grid, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_has_css_class (kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR), "error"));
  kv_test_press (fixture->grid, GDK_KEY_Escape, 0);

  type (fixture, "Nestwater; Werkgroep huisvesting");
  kv_test_press (fixture->grid, GDK_KEY_Tab, 0);
  g_assert_cmpuint (kv_grid_model_n_rows (get_model (fixture)), ==, n + 1);
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).column, ==, find_column (fixture, "rol"));
  g_assert_cmpstr (kv_grid_model_get_row (get_model (fixture), (guint) kv_grid_get_cursor (fixture->grid).row)->name, ==, "Nestwater");

  kv_table_view_set_field (KV_TABLE_VIEW (fixture->view), fixture->session, redacted, NULL);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "hint")));
}

/* Nothing judged, nothing to type, no sign that there is more; and all as it was
 * when nobody looks any more. */
static void
test_presents (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (KvKrachtenveld) redacted = kv_krachtenveld_redacted_copy (fixture->field);

  toggle (fixture, "Attitude");
  kv_table_view_set_field (KV_TABLE_VIEW (fixture->view), fixture->session, redacted, NULL);
  assert_columns (fixture, "Columns");
  g_assert_cmpint (find_column (fixture, "invloed"), ==, -1);
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "count")), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  kv_test_press (fixture->grid, GDK_KEY_3, 0);
  g_assert_null (kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR));

  kv_table_view_set_field (KV_TABLE_VIEW (fixture->view), fixture->session, fixture->field, fixture->edits);
  assert_columns (fixture, "First round, 5 of 6");
  choose_kind (fixture, "Actions");
  kv_table_view_set_field (KV_TABLE_VIEW (fixture->view), fixture->session, redacted, NULL);
  g_assert_cmpint (find_column (fixture, "sector"), >, 0);
  kv_table_view_set_field (KV_TABLE_VIEW (fixture->view), fixture->session, fixture->field, fixture->edits);
  g_assert_cmpint (find_column (fixture, "kanaal"), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  kv_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/lijst-view/begins", test_begins);
  ADD ("/lijst-view/kinds", test_kinds);
  ADD ("/lijst-view/columns", test_columns);
  ADD ("/lijst-view/sorts", test_sorts);
  ADD ("/lijst-view/filters", test_filters);
  ADD ("/lijst-view/invloed", test_invloed);
  ADD ("/lijst-view/basis", test_basis);
  ADD ("/lijst-view/other-columns", test_other_columns);
  ADD ("/lijst-view/words", test_words);
  ADD ("/lijst-view/leden", test_leden);
  ADD ("/lijst-view/presents", test_presents);

  return g_test_run ();
}
