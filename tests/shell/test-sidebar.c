/* The list at the side: one selection with the session, rows that stay, search,
 * and adding. */

#include "kv-partner.h"
#include "kv-roster-list.h"
#include "kv-roster-row.h"
#include "kv-shell-test.h"
#include "kv-sidebar.h"

typedef struct
{
  KvKrachtenveld *field;
  KvJournal      *journal;
  KvSession      *session;
  KvSelection    *selection;
  KvEdits        *edits;
  GtkWidget      *window;
  KvSidebar      *sidebar;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->field = kv_test_field ("waterrijk");
  fixture->journal = kv_krachtenveld_get_journal (fixture->field);
  fixture->session = kv_session_new (fixture->field);
  fixture->selection = kv_session_get_selection (fixture->session);
  fixture->edits = kv_edits_new (fixture->session);
  fixture->sidebar = g_object_new (KV_TYPE_SIDEBAR, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 256, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->sidebar));
  kv_sidebar_set_field (fixture->sidebar, fixture->session, fixture->edits, fixture->field);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->sidebar));
}

/* It leaves nothing behind. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->sidebar);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  kv_test_assert_gone (fixture->sidebar);
  kv_edits_free (fixture->edits);
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->field);
}

static GtkWidget *
get_part (Fixture    *fixture,
          const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->sidebar), KV_TYPE_SIDEBAR, name));
}

/* The list that is seen; NULL when there is none. */
static GtkListBox *
get_box (Fixture *fixture)
{
  GtkWidget *child = gtk_stack_get_visible_child (GTK_STACK (get_part (fixture, "stack")));

  return KV_IS_ROSTER_LIST (child) ? kv_roster_list_get_box (KV_ROSTER_LIST (child)) : NULL;
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_box (fixture), (int) n) != NULL)
    n++;
  return n;
}

static GtkListBoxRow *
get_row (Fixture    *fixture,
         const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_box (fixture), i)) != NULL; i++)
    {
      if (g_str_equal (kv_roster_row_get_id (KV_ROSTER_ROW (row)), id))
        return row;
    }
  return NULL;
}

static void
refresh (Fixture *fixture)
{
  kv_sidebar_refresh (fixture->sidebar, fixture->field);
}

static void
type (Fixture    *fixture,
      const char *entry,
      const char *text,
      gboolean    enter)
{
  GtkWidget *widget = get_part (fixture, entry);

  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  if (enter)
    g_signal_emit_by_name (widget, "activate");
}

static gboolean
is_selected (gpointer row)
{
  return gtk_list_box_row_is_selected (row);
}

/* The list and the selection are one. */
static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  GtkListBoxRow *row = get_row (fixture, "p-kroosjes");

  g_assert_false (gtk_list_box_row_is_selected (row));
  kv_selection_set_one (fixture->selection, "p-kroosjes");
  kv_test_wait (is_selected, row);
  gtk_list_box_select_row (get_box (fixture), get_row (fixture, "p-swv"));
  g_assert_true (kv_selection_contains (fixture->selection, "p-kroosjes"));
  g_assert_true (kv_selection_contains (fixture->selection, "p-swv"));
}

static const char zz[] = "Zz <b>& %s</i>";

/* A change leaves the other rows where they are, and the focus too. */
static void
test_in_place (Fixture      *fixture,
               gconstpointer data)
{
  GtkListBoxRow *row = get_row (fixture, "p-kroosjes");
  GtkListBoxRow *other = get_row (fixture, "p-swv");
  int before = gtk_list_box_row_get_index (row);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  kv_element_set_text (kv_krachtenveld_lookup (fixture->field, "p-kroosjes"), KV_PARTNER_NAAM, zz);
  refresh (fixture);
  g_assert_true (get_row (fixture, "p-kroosjes") == row);
  g_assert_true (get_row (fixture, "p-swv") == other);
  g_assert_cmpint (gtk_list_box_row_get_index (row), >, before);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (get_box (fixture))) == GTK_WIDGET (row));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, zz);

  kv_edits_remove (fixture->edits, (const char *const[]) { "p-kroosjes", NULL }, NULL);
  refresh (fixture);
  g_assert_null (get_row (fixture, "p-kroosjes"));
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (get_box (fixture))));
  kv_journal_undo (fixture->journal);
  kv_journal_undo (fixture->journal);
  refresh (fixture);
  g_assert_cmpint (gtk_list_box_row_get_index (get_row (fixture, "p-kroosjes")), ==, before);
}

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  static const KvKind kinds[] = { KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_RELATIE, KV_KIND_OVERLEG, KV_KIND_PARTNER };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      kv_sidebar_set_kind (fixture->sidebar, kinds[i]);
      g_assert_cmpuint (count_rows (fixture), ==, kv_krachtenveld_count (fixture->field, kinds[i]));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->sidebar));
    }
}

/* It finds while one types, says where, and Escape is as if nothing was. */
static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  kv_selection_set_one (fixture->selection, "p-swv");
  type (fixture, "search", "KRÓÓS", FALSE);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_cmpstr (kv_sidebar_get_hits (fixture->sidebar)[0], ==, "p-kroosjes");
  gtk_test_accessible_assert_property (get_row (fixture, "p-kroosjes"), GTK_ACCESSIBLE_PROPERTY_LABEL, "De Kroosjes");
  kv_selection_set_one (fixture->selection, "p-kroosjes");
  g_signal_emit_by_name (get_part (fixture, "search"), "stop-search");
  g_assert_null (kv_sidebar_get_hits (fixture->sidebar));
  g_assert_cmpuint (count_rows (fixture), ==, 24);
  g_assert_true (kv_selection_contains (fixture->selection, "p-swv"));

  type (fixture, "search", "kroos", TRUE);
  g_assert_null (kv_sidebar_get_hits (fixture->sidebar));
  g_assert_true (kv_selection_contains (fixture->selection, "p-kroosjes"));
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
}

/* What is not there can be added at once. */
static void
test_nothing_found (Fixture      *fixture,
                    gconstpointer data)
{
  type (fixture, "search", "  <Nieuw> & %s", FALSE);
  g_assert_null (get_box (fixture));
  g_signal_emit_by_name (get_part (fixture, "add_found"), "clicked");
  refresh (fixture);
  g_assert_nonnull (kv_edits_find (fixture->edits, KV_KIND_PARTNER, "<Nieuw> & %s"));
  g_assert_cmpuint (count_rows (fixture), ==, 25);
}

static void
known_cb (char      **known,
          const char *id)
{
  g_free (*known);
  *known = g_strdup (id);
}

/* The entry stays for the next name; a known one says so. */
static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *known = NULL;
  GtkWidget *entry;

  g_signal_connect_swapped (fixture->sidebar, "known", G_CALLBACK (known_cb), &known);
  kv_sidebar_focus_new (fixture->sidebar, KV_KIND_PARTNER);
  entry = get_part (fixture, "entry");
  type (fixture, "entry", "De Rietkraag; Kinderopvang", TRUE);
  refresh (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_nonnull (gtk_widget_get_focus_child (entry));
  g_assert_cmpuint (count_rows (fixture), ==, 25);
  g_assert_null (known);

  type (fixture, "entry", "de kroosjes", TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "de kroosjes");
  g_assert_cmpstr (known, ==, "p-kroosjes");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_row (fixture, "p-kroosjes")), "flash"));

  kv_sidebar_set_kind (fixture->sidebar, KV_KIND_OVERLEG);
  type (fixture, "entry", "Stuurgroep", TRUE);
  refresh (fixture);
  g_assert_nonnull (kv_edits_find (fixture->edits, KV_KIND_OVERLEG, "Stuurgroep"));
}

/* Partners see what is theirs to see, with no word that there is more. */
static void
test_partners (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (KvKrachtenveld) shown = kv_krachtenveld_redacted_copy (fixture->field);
  GtkListBoxRow *row;

  kv_sidebar_set_field (fixture->sidebar, fixture->session, fixture->edits, shown);
  row = get_row (fixture, "p-kroosjes");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Kinderopvang, 4 relations");
  kv_sidebar_set_kind (fixture->sidebar, KV_KIND_RELATIE);
  g_assert_cmpuint (count_rows (fixture), ==, kv_krachtenveld_count (shown, KV_KIND_RELATIE));
}

/* What can only be looked at has no entry. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  kv_sidebar_set_field (fixture->sidebar, fixture->session, NULL, fixture->field);
  g_assert_false (gtk_widget_get_mapped (get_part (fixture, "entry")));
}

static void
count_changes_cb (GListModel *rows,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *changes)
{
  *changes += removed + added;
}

/* Among 500 partners a change of one touches no other row. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GListModel) rows = NULL;
  GtkListBoxRow *row;
  guint changes = 0;
  double milliseconds;

  for (guint i = kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER); i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-extra-%u", i);
      g_autofree char *naam = g_strdup_printf ("Extra %u", i);
      g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, id);

      kv_element_set_text (partner, KV_PARTNER_NAAM, naam);
      kv_krachtenveld_load (fixture->field, partner);
    }
  refresh (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 500);
  row = get_row (fixture, "p-extra-300");
  rows = gtk_widget_observe_children (GTK_WIDGET (get_box (fixture)));
  g_signal_connect (rows, "items-changed", G_CALLBACK (count_changes_cb), &changes);
  kv_element_set_text (kv_krachtenveld_lookup (fixture->field, "p-extra-300"), KV_PARTNER_NAAM, "Extra 300 anders");
  g_test_timer_start ();
  refresh (fixture);
  milliseconds = g_test_timer_elapsed () * 1000;
  g_test_minimized_result (milliseconds, "%.1f ms for a change among 500", milliseconds);
  g_assert_cmpuint (changes, ==, 0);
  g_assert_true (get_row (fixture, "p-extra-300") == row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Extra 300 anders");
}

/* What happens while nobody sees it is there once somebody does. */
static void
test_out_of_sight (Fixture      *fixture,
                   gconstpointer data)
{
  gtk_widget_hide (GTK_WIDGET (fixture->sidebar));
  kv_element_set_text (kv_krachtenveld_lookup (fixture->field, "p-ggd"), KV_PARTNER_NAAM, "GGD anders");
  kv_selection_set_one (fixture->selection, "p-ggd");
  kv_sidebar_refresh (fixture->sidebar, fixture->field);
  gtk_widget_show (GTK_WIDGET (fixture->sidebar));
  gtk_test_accessible_assert_property (get_row (fixture, "p-ggd"), GTK_ACCESSIBLE_PROPERTY_LABEL, "GGD anders");
  g_assert_true (gtk_list_box_row_is_selected (get_row (fixture, "p-ggd")));
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/sidebar/selection", test_selection);
  ADD ("/sidebar/in-place", test_in_place);
  ADD ("/sidebar/out-of-sight", test_out_of_sight);
  ADD ("/sidebar/kinds", test_kinds);
  ADD ("/sidebar/search", test_search);
  ADD ("/sidebar/nothing-found", test_nothing_found);
  ADD ("/sidebar/add", test_add);
  ADD ("/sidebar/partners", test_partners);
  ADD ("/sidebar/read-only", test_read_only);
  ADD ("/sidebar/many", test_many);
#undef ADD

  return g_test_run ();
}
