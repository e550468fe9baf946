/* What keys do in a table. The entry of the widget is played by a string. */

#include "kv-grid-typist.h"

/* The budget of the interface: 16 to 24 keys for eight cells. */
static void
test_budget (KvGridTypist *fixture,
             gconstpointer data)
{
  static const char *const held[8] = { "3", "-2", "4", "-1", "0", "2", "-4", "1" };

  kv_grid_typist_type (fixture, "3>-2>4>-1>0>+>-4>1>");
  for (guint i = 0; i < 8; i++)
    kv_grid_typist_assert_text (fixture, i / 4, 1 + i % 4, held[i]);
  g_assert_cmpuint (fixture->n_keys, <=, 24);
  kv_grid_typist_assert_at (fixture, 2, 1);
}

static void
test_moves (KvGridTypist *fixture,
            gconstpointer data)
{
  KvGridRange range;

  kv_grid_typist_assert_at (fixture, 0, 1);
  kv_grid_typist_type (fixture, "<");
  kv_grid_typist_assert_at (fixture, 0, 1);
  kv_grid_typist_type (fixture, ">>>>");
  kv_grid_typist_assert_at (fixture, 1, 1);
  kv_grid_typist_type (fixture, "<");
  kv_grid_typist_assert_at (fixture, 0, 4);
  kv_grid_typist_type (fixture, "\n\n");
  kv_grid_typist_assert_at (fixture, 2, 4);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .shift = TRUE);
  kv_grid_typist_assert_at (fixture, 1, 4);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_HOME);
  kv_grid_typist_assert_at (fixture, 1, 1);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_HOME);
  kv_grid_typist_assert_at (fixture, 1, 0);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_END, .ctrl = TRUE);
  kv_grid_typist_assert_at (fixture, 4, 4);
  kv_grid_typist_type (fixture, "|");
  kv_grid_typist_assert_at (fixture, 5, 0);
  kv_grid_typist_type (fixture, "^");
  kv_grid_typist_assert_at (fixture, 4, 0);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_HOME, .ctrl = TRUE);
  kv_grid_typist_assert_at (fixture, 0, 1);
  kv_grid_typist_type (fixture, "^}}}}}}");
  kv_grid_typist_assert_at (fixture, KV_GRID_HEAD, 5);
  kv_grid_typist_type (fixture, "|");
  kv_grid_typist_assert_at (fixture, 0, 4);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 2, 3 });
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_UP, .shift = TRUE);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_LEFT, .shift = TRUE);
  g_assert_true (kv_grid_hand_get_range (fixture->hand, &range));
  g_assert_true (range.row == 1 && range.column == 2 && range.end_row == 2 && range.end_column == 3);
  kv_grid_typist_assert_at (fixture, 2, 3);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ESCAPE), ==, KV_GRID_DO_MOVE);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ESCAPE), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_TEXT, .ctrl = TRUE, .character = 'a'), ==, KV_GRID_DO_SELECT);
  g_assert_true (kv_grid_hand_get_range (fixture->hand, &range));
  g_assert_true (range.row == 0 && range.column == 1 && range.end_row == 4 && range.end_column == 4);
}

static void
test_asks (KvGridTypist *fixture,
           gconstpointer data)
{
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_SPACE), ==, KV_GRID_DO_CHOOSE);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .alt = TRUE), ==, KV_GRID_DO_BASIS);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_TEXT, .ctrl = TRUE, .character = 'c'), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_LEFT, .alt = TRUE), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_F2, .shift = TRUE), ==, KV_GRID_DO_PASS);

  /* What was opened to be changed keeps its arrows; what was typed does not. */
  kv_grid_typist_type (fixture, "3>");
  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 0, 1 });
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_F2), ==, KV_GRID_DO_EDIT);
  g_assert_cmpstr (fixture->entry->str, ==, "3");
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_LEFT), ==, KV_GRID_DO_PASS);
  kv_grid_typist_type (fixture, "!4|");
  kv_grid_typist_assert_text (fixture, 0, 1, "4");
  kv_grid_typist_assert_at (fixture, 1, 1);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_DELETE), ==, KV_GRID_DO_CLEAR);
}

static void
test_fills (KvGridTypist *fixture,
            gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (&fixture->field);
  g_autofree char *after = NULL;

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 1, 2 });
  kv_grid_hand_extend (fixture->hand, (KvGridPlace) { 3, 4 });
  kv_grid_typist_type (fixture, "-3");
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .ctrl = TRUE);
  g_assert_false (kv_grid_hand_is_open (fixture->hand));
  for (guint i = 0; i < 9; i++)
    kv_grid_typist_assert_text (fixture, 1 + i / 3, 2 + i % 3, "-3");
  kv_grid_typist_assert_at (fixture, 1, 2);
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_DELETE);
  for (guint i = 0; i < 9; i++)
    kv_grid_typist_assert_text (fixture, 1 + i / 3, 2 + i % 3, "");
  kv_journal_undo (fixture->field.journal);
  kv_grid_typist_assert_text (fixture, 3, 4, "-3");
  g_assert_cmpstr (kv_journal_get_undo_label (fixture->field.journal), ==, "Point of view");
  kv_journal_undo (fixture->field.journal);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* A name is of one row, whichever corner the range began in. */
static void
test_fills_no_names (KvGridTypist *fixture,
                     gconstpointer data)
{
  g_autofree char *first = g_strdup (kv_grid_model_get_row (fixture->model, 1)->name);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 3, 1 });
  kv_grid_hand_extend (fixture->hand, (KvGridPlace) { 1, 0 });
  kv_grid_typist_type (fixture, "2");
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .ctrl = TRUE);
  kv_grid_typist_assert_text (fixture, 1, 1, "2");
  kv_grid_typist_assert_text (fixture, 3, 1, "2");
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, 1)->name, ==, first);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 1, 0 });
  kv_grid_hand_extend (fixture->hand, (KvGridPlace) { 3, 1 });
  kv_grid_typist_type (fixture, "4");
  KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .ctrl = TRUE);
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, 1)->name, ==, "4");
  kv_grid_typist_assert_text (fixture, 1, 1, "2");
}

/* --- new rows and columns --- */

static void
test_entries (KvGridTypist *fixture,
              gconstpointer data)
{
  KvGridPlace at;

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 5, 0 });
  kv_grid_typist_type (fixture, "Achter; kinderopvang\nBuiten\n");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 7);
  kv_grid_typist_assert_at (fixture, 7, 0);
  kv_grid_typist_type (fixture, "Overkant>2>");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 8);
  at = kv_grid_hand_get_cursor (fixture->hand);
  g_assert_cmpint (at.column, ==, 2);
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, (guint) at.row)->name, ==, "Overkant");
  kv_grid_typist_assert_text (fixture, (guint) at.row, 1, "2");

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { KV_GRID_HEAD, 5 });
  kv_grid_typist_type (fixture, "Eigenheid\nFietsen\n");
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 7);
  kv_grid_typist_assert_at (fixture, KV_GRID_HEAD, 7);
  /* Known names are not made twice. */
  kv_grid_typist_type (fixture, "fietsen\n");
  g_assert_true (kv_grid_hand_is_open (fixture->hand));
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 7);
}

/* Enter with nothing typed in the entry of something new closes it and stays. */
static void
test_nothing_new (KvGridTypist *fixture,
                  gconstpointer data)
{
  static const KvGridPlace entries[] = { { 5, 0 }, { KV_GRID_HEAD, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      kv_grid_hand_go (fixture->hand, entries[i]);
      kv_grid_typist_type (fixture, "\n");
      g_assert_true (kv_grid_hand_is_open (fixture->hand));
      kv_grid_typist_type (fixture, "\n");
      g_assert_false (kv_grid_hand_is_open (fixture->hand));
      kv_grid_typist_assert_at (fixture, entries[i].row, entries[i].column);
    }
}

static void
test_columns (KvGridTypist *fixture,
              gconstpointer data)
{
  KvGridModel *model = fixture->model;

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 2, 2 });
  kv_grid_model_move_column (model, 2, 4);
  g_assert_cmpstr (kv_grid_model_get_column (model, 4)->name, ==, "Bereik");
  kv_grid_typist_assert_at (fixture, 2, 4);
  kv_journal_undo (fixture->field.journal);
  g_assert_cmpstr (kv_grid_model_get_column (model, 2)->name, ==, "Bereik");
  kv_grid_typist_assert_at (fixture, 2, 2);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { KV_GRID_HEAD, 2 });
  kv_grid_typist_type (fixture, "Omvang\n");
  g_assert_cmpstr (kv_grid_model_get_column (model, 2)->name, ==, "Omvang");

  kv_grid_model_hide_column (model, 3);
  g_assert_cmpuint (kv_grid_model_n_columns (model), ==, 4);
  g_assert_cmpstr (kv_grid_model_get_column (model, 3)->name, ==, "Duur");
  kv_grid_model_move_column (model, 2, 3);
  kv_grid_model_show_all_columns (model);
  g_assert_cmpstr (kv_grid_model_get_column (model, 4)->name, ==, "Omvang");
}

/* --- lines of text --- */

static int
find_column (KvGridTypist *fixture,
             KvGridLook    look)
{
  for (guint column = 1; column < kv_grid_model_n_columns (fixture->model); column++)
    {
      if (kv_grid_model_get_column (fixture->model, column)->look == look)
        return (int) column;
    }
  g_assert_not_reached ();
}

/* In them the arrows move, and Alt+Enter begins a line; Enter ends it as elsewhere. */
static void
test_lines (KvGridTypist *fixture,
            gconstpointer data)
{
  int column = find_column (fixture, KV_GRID_LONG_TEXT);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 1, column });
  kv_grid_typist_type (fixture, "Meer ruimte");
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_LEFT), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_UP), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .alt = TRUE), ==, KV_GRID_DO_BREAK);
  kv_grid_typist_type (fixture, "en rust\n");
  kv_grid_typist_assert_text (fixture, 1, (guint) column, "Meer ruimte\nen rust");
  kv_grid_typist_assert_at (fixture, 2, column);
}

/* What was typed can be changed once F2 is pressed; no line begins in a number. */
static void
test_changes_mind (KvGridTypist *fixture,
                   gconstpointer data)
{
  kv_grid_typist_type (fixture, "3");
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_ENTER, .alt = TRUE), ==, KV_GRID_DO_NOTHING);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_F2), ==, KV_GRID_DO_NOTHING);
  g_assert_cmpint (KV_TYPIST_PRESS (fixture, KV_GRID_KEY_LEFT), ==, KV_GRID_DO_PASS);
  kv_grid_typist_type (fixture, "\n");
  kv_grid_typist_assert_text (fixture, 0, 1, "3");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, KvGridTypist, data, kv_grid_typist_set_up, test, kv_grid_typist_tear_down)
  ADD ("/grid-hand/budget", NULL, test_budget);
  ADD ("/grid-hand/moves", NULL, test_moves);
  ADD ("/grid-hand/asks", NULL, test_asks);
  ADD ("/grid-hand/fills", NULL, test_fills);
  ADD ("/grid-hand/fills-no-names", NULL, test_fills_no_names);
  ADD ("/grid-hand/entries", NULL, test_entries);
  ADD ("/grid-hand/nothing-new", NULL, test_nothing_new);
  ADD ("/grid-hand/columns", NULL, test_columns);
  ADD ("/grid-hand/lines", "lijst", test_lines);
  ADD ("/grid-hand/changes-mind", NULL, test_changes_mind);

  return g_test_run ();
}
