/* The view Belangen as its user meets it: keys that fill cells, one step each, what
 * assistive technology hears, and what is left while presenting. */

#include "kv-grid-editor.h"
#include "kv-grid.h"
#include "kv-matrix-view.h"
#include "kv-pair-grid.h"
#include "kv-shell-test.h"

typedef KvTestTable Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  kv_test_table_open (fixture, KV_TYPE_MATRIX_VIEW);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kv_test_table_close (fixture);
}

static void
press (Fixture        *fixture,
       guint           keyval,
       GdkModifierType state)
{
  kv_test_press (fixture->grid, keyval, state);
}

static KvGridEditor *
find_editor (Fixture *fixture)
{
  return kv_test_find (fixture->grid, KV_TYPE_GRID_EDITOR);
}

/* Instead of what is in it. */
static void
type (Fixture    *fixture,
      const char *text)
{
  kv_grid_editor_select_all (find_editor (fixture));
  kv_grid_editor_insert (find_editor (fixture), text);
}

static char *
text_at (Fixture *fixture,
         guint    row,
         guint    column)
{
  return kv_grid_model_dup_text (kv_grid_get_model (fixture->grid), row, column);
}

static void
test_types (Fixture      *fixture,
            gconstpointer data)
{
  KvJournal *journal = kv_krachtenveld_get_journal (fixture->field);
  g_autofree char *first = text_at (fixture, 0, 1), *second = text_at (fixture, 0, 2), *typed = NULL, *other = NULL, *undone = NULL;
  KvGridPlace at;

  press (fixture, GDK_KEY_minus, 0);
  g_assert_nonnull (find_editor (fixture));
  type (fixture, "-2");
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_null (find_editor (fixture));
  press (fixture, GDK_KEY_1, 0);
  press (fixture, GDK_KEY_Down, 0);
  typed = text_at (fixture, 0, 1);
  other = text_at (fixture, 0, 2);
  g_assert_cmpstr (typed, ==, "-2");
  g_assert_cmpstr (other, ==, "1");
  at = kv_grid_get_cursor (fixture->grid);
  g_assert_true (at.row == 1 && at.column == 2);

  kv_grid_commit (fixture->grid);
  kv_journal_undo (journal);
  undone = text_at (fixture, 0, 2);
  g_assert_cmpstr (undone, ==, second);
  at = kv_grid_get_cursor (fixture->grid);
  g_assert_true (at.row == 0 && at.column == 2);
  kv_journal_undo (journal);
  g_clear_pointer (&undone, g_free);
  undone = text_at (fixture, 0, 1);
  g_assert_cmpstr (undone, ==, first);
  g_assert_false (kv_journal_get_can_undo (journal));
}

/* What is no value stays in its entry; Escape lets go of it. */
static void
test_refuses (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *before = text_at (fixture, 0, 1), *after = NULL;

  press (fixture, GDK_KEY_7, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_nonnull (find_editor (fixture));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_editor (fixture)), "error"));
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_null (find_editor (fixture));
  after = text_at (fixture, 0, 1);
  g_assert_cmpstr (before, ==, after);

  /* Saving takes what is typed, where it is a value. */
  press (fixture, GDK_KEY_0, 0);
  kv_grid_commit (fixture->grid);
  g_clear_pointer (&after, g_free);
  after = text_at (fixture, 0, 1);
  g_assert_cmpstr (after, ==, "0");
}

/* A click elsewhere in the window takes it too; a menu that closes does not, for what
 * was chosen in it is done after that. */
static void
test_left (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *after = NULL;
  GtkWidget *other = kv_test_find (fixture->view, GTK_TYPE_TOGGLE_BUTTON);

  press (fixture, GDK_KEY_0, 0);
  g_assert_nonnull (find_editor (fixture));
  gtk_root_set_focus (gtk_widget_get_root (other), NULL);
  g_assert_nonnull (find_editor (fixture));
  gtk_widget_grab_focus (other);
  g_assert_null (find_editor (fixture));
  g_assert_true (gtk_widget_has_focus (other));
  after = text_at (fixture, 0, 1);
  g_assert_cmpstr (after, ==, "0");
}

static gboolean
has_standpunt (gpointer session)
{
  const char *const *ids = kv_selection_get_ids (kv_session_get_selection (session));

  return ids[0] != NULL && g_str_has_prefix (ids[0], "standpunt ");
}

/* The cursor selects, and what is selected elsewhere is where the cursor goes. */
static void
test_selects (Fixture      *fixture,
              gconstpointer data)
{
  KvGridModel *model = kv_grid_get_model (fixture->grid);
  const char *partner = kv_grid_model_get_row (model, kv_grid_model_n_rows (model) - 1)->id;

  press (fixture, GDK_KEY_Right, 0);
  kv_test_wait (has_standpunt, fixture->session);
  kv_selection_set_one (kv_session_get_selection (fixture->session), partner);
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).row, ==, (int) kv_grid_model_n_rows (model) - 1);
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).column, ==, 0);
}

static void
test_speaks (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *focus;
  g_autofree char *name = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->grid), GTK_ACCESSIBLE_ROLE_GRID);
  press (fixture, GDK_KEY_Right, 0);
  focus = gtk_widget_get_focus_child (GTK_WIDGET (fixture->grid));
  g_assert_nonnull (focus);
  name = kv_grid_model_describe (kv_grid_get_model (fixture->grid), 0, 2);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* Only what is shared, and nothing can be typed. */
static void
test_presents (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (KvKrachtenveld) redacted = kv_krachtenveld_redacted_copy (fixture->field);
  KvGridModel *model;

  kv_table_view_set_field (KV_TABLE_VIEW (fixture->view), fixture->session, redacted, NULL);
  g_assert_true (kv_matrix_view_has_content (fixture->view));
  model = kv_grid_get_model (fixture->grid);
  g_assert_cmpuint (kv_grid_model_n_rows (model), <, kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  press (fixture, GDK_KEY_3, 0);
  g_assert_null (find_editor (fixture));
}

int
main (int   argc,
      char *argv[])
{
  kv_test_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/matrix-view/types", test_types);
  ADD ("/matrix-view/refuses", test_refuses);
  ADD ("/matrix-view/left", test_left);
  ADD ("/matrix-view/selects", test_selects);
  ADD ("/matrix-view/speaks", test_speaks);
  ADD ("/matrix-view/presents", test_presents);

  return g_test_run ();
}
