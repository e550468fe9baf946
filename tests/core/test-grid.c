/* Tables that are typed in: what is in them, and what keys do. The entry of the
 * widget is played by a string. */

#include "kv-belang.h"
#include "kv-edit-field.h"
#include "kv-grid-hand.h"
#include "kv-machtsmiddel.h"
#include "kv-pair-grid.h"
#include "kv-partner.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#include <string.h>

typedef struct
{
  KvEditField  field;
  KvGridModel *model;
  KvGridHand  *hand;
  GString     *entry;
  guint        n_keys;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  kv_edit_field_set_up (&fixture->field, NULL);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "Bereik", "Cultuur", "Duur" };

      kv_edits_add (fixture->field.edits, KV_KIND_BELANG, names[i], NULL);
      kv_edits_add (fixture->field.edits, KV_KIND_MACHTSMIDDEL, names[i], NULL);
    }
  fixture->model = data == NULL ? kv_belangen_grid_new (fixture->field.field, fixture->field.edits)
                                : kv_middelen_grid_new (fixture->field.field, fixture->field.edits);
  fixture->hand = kv_grid_hand_new (fixture->model);
  fixture->entry = g_string_new (NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kv_grid_hand_free (fixture->hand);
  g_assert_finalize_object (fixture->model);
  g_string_free (fixture->entry, TRUE);
  kv_edit_field_tear_down (&fixture->field, NULL);
}

/* --- playing the widget --- */

static void
commit (Fixture *fixture)
{
  KvGridPlace at = kv_grid_hand_get_cursor (fixture->hand), made;

  if (kv_grid_hand_is_row_entry (fixture->hand, at))
    {
      if (kv_grid_model_add_row (fixture->model, fixture->entry->str, &made) == KV_MADE)
        kv_grid_hand_made (fixture->hand, made);
      else
        kv_grid_hand_refused (fixture->hand);
    }
  else if (kv_grid_hand_is_column_entry (fixture->hand, at))
    {
      if (kv_grid_model_add_column (fixture->model, fixture->entry->str, &made) == KV_MADE)
        kv_grid_hand_made (fixture->hand, made);
      else
        kv_grid_hand_refused (fixture->hand);
    }
  else if (at.row == KV_GRID_HEAD ? kv_grid_model_rename_column (fixture->model, (guint) at.column, fixture->entry->str) == KV_MADE
                                  : kv_grid_model_set_text (fixture->model, (guint) at.row, (guint) at.column, fixture->entry->str))
    kv_grid_hand_committed (fixture->hand);
  else
    kv_grid_hand_refused (fixture->hand);
}

static void
fill (Fixture *fixture)
{
  KvGridPlace at = kv_grid_hand_get_cursor (fixture->hand);
  KvGridRange range;
  g_autofree char *text = kv_grid_hand_is_open (fixture->hand) ? g_strdup (fixture->entry->str)
                                                               : kv_grid_model_dup_text (fixture->model, (guint) at.row, (guint) at.column);

  g_assert_true (kv_grid_hand_get_range (fixture->hand, &range));
  if (kv_grid_model_fill (fixture->model, &range, text))
    kv_grid_hand_committed (fixture->hand);
  else
    kv_grid_hand_refused (fixture->hand);
}

static KvGridDo
press (Fixture          *fixture,
       const KvGridPress key)
{
  KvGridDo what = kv_grid_hand_press (fixture->hand, &key, 10);
  KvGridPlace at = kv_grid_hand_get_cursor (fixture->hand);
  KvGridRange range;

  fixture->n_keys++;
  switch ((int) what)
    {
    case KV_GRID_DO_TYPE:
      g_string_truncate (fixture->entry, 0);
      if (key.character != 0)
        g_string_append_unichar (fixture->entry, key.character);
      break;
    case KV_GRID_DO_EDIT:
      {
        g_autofree char *text = kv_grid_model_dup_text (fixture->model, (guint) at.row, (guint) at.column);

        g_string_assign (fixture->entry, text);
        break;
      }
    case KV_GRID_DO_PASS:
      if (kv_grid_hand_is_open (fixture->hand) && key.key == KV_GRID_KEY_TEXT)
        g_string_append_unichar (fixture->entry, key.character);
      break;
    case KV_GRID_DO_COMMIT:
      commit (fixture);
      break;
    case KV_GRID_DO_FILL:
      fill (fixture);
      break;
    case KV_GRID_DO_CLEAR:
      g_assert_true (kv_grid_hand_get_range (fixture->hand, &range));
      kv_grid_model_clear (fixture->model, &range);
      break;
    default:
      break;
    }

  return what;
}

#define PRESS(fixture, ...) press (fixture, (KvGridPress) { __VA_ARGS__ })

/* "3>" types a 3 and Tab; ">" Tab, "<" Shift+Tab, "\n" Enter, arrows are
 * ^ | { }, and ! is Escape. */
static void
type (Fixture    *fixture,
      const char *keys)
{
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    switch (*p)
      {
      case '>':
        PRESS (fixture, KV_GRID_KEY_TAB);
        break;
      case '<':
        PRESS (fixture, KV_GRID_KEY_TAB, .shift = TRUE);
        break;
      case '\n':
        PRESS (fixture, KV_GRID_KEY_ENTER);
        break;
      case '^':
        PRESS (fixture, KV_GRID_KEY_UP);
        break;
      case '|':
        PRESS (fixture, KV_GRID_KEY_DOWN);
        break;
      case '{':
        PRESS (fixture, KV_GRID_KEY_LEFT);
        break;
      case '}':
        PRESS (fixture, KV_GRID_KEY_RIGHT);
        break;
      case '!':
        PRESS (fixture, KV_GRID_KEY_ESCAPE);
        break;
      default:
        PRESS (fixture, KV_GRID_KEY_TEXT, .character = g_utf8_get_char (p));
      }
}

/* --- asserting --- */

static void
assert_at (Fixture *fixture,
           int      row,
           int      column)
{
  KvGridPlace at = kv_grid_hand_get_cursor (fixture->hand);

  g_assert_cmpint (at.row, ==, row);
  g_assert_cmpint (at.column, ==, column);
}

static void
assert_text (Fixture    *fixture,
             guint       row,
             guint       column,
             const char *text)
{
  g_autofree char *actual = kv_grid_model_dup_text (fixture->model, row, column);

  g_assert_cmpstr (actual, ==, text);
}

static void
assert_counts (const guint counts[KV_GRID_MAX_COUNTS],
               guint       first,
               guint       second,
               guint       third)
{
  g_assert_cmpuint (counts[0], ==, first);
  g_assert_cmpuint (counts[1], ==, second);
  g_assert_cmpuint (counts[2], ==, third);
}

/* --- what is in it --- */

static void
test_contents (Fixture      *fixture,
               gconstpointer data)
{
  KvGridModel *model = fixture->model;
  guint counts[KV_GRID_MAX_COUNTS];
  g_autofree char *words = NULL, *head = NULL, *name = NULL, *pair = NULL;
  KvGridPlace place;

  g_assert_cmpuint (kv_grid_model_n_rows (model), ==, 5);
  g_assert_cmpuint (kv_grid_model_n_columns (model), ==, 5);
  g_assert_cmpstr (kv_grid_model_get_column (model, 2)->name, ==, "Bereik");
  g_assert_true (kv_grid_model_locate (model, "p-midden", &place));
  g_assert_cmpint (place.column, ==, 0);

  g_assert_true (kv_grid_model_set_text (model, (guint) place.row, 2, "3"));
  g_assert_true (kv_grid_model_set_text (model, (guint) place.row, 3, "-1"));
  words = kv_grid_model_describe (model, place.row, 2);
  g_assert_cmpstr (words, ==, "Gemeente, Bereik, plus 3, strongly for");
  g_assert_true (kv_grid_model_count_row (model, (guint) place.row, counts));
  assert_counts (counts, 2, 1, 1);
  g_assert_true (kv_grid_model_count_column (model, 2, counts));
  assert_counts (counts, 1, 0, 4);
  head = kv_grid_model_describe (model, KV_GRID_HEAD, 2);
  g_assert_cmpstr (head, ==, "Bereik, 1 for, 0 against, 4 ?");
  name = kv_grid_model_describe (model, place.row, 0);
  g_assert_true (g_str_has_prefix (name, "Gemeente, "));
  pair = kv_grid_model_dup_element (model, place.row, 2);
  g_assert_nonnull (kv_krachtenveld_lookup (fixture->field.field, pair));
}

/* What a sum over the field says, after any change and its undoing. */
static void
assert_counted (Fixture *fixture)
{
  guint by_row[KV_GRID_MAX_COUNTS] = { 0 }, by_column[KV_GRID_MAX_COUNTS] = { 0 }, counts[KV_GRID_MAX_COUNTS];
  guint n_filled, n_cells, n_standpunten = kv_krachtenveld_count (fixture->field.field, KV_KIND_STANDPUNT);

  for (guint row = 0; row < kv_grid_model_n_rows (fixture->model); row++)
    {
      kv_grid_model_count_row (fixture->model, row, counts);
      for (guint i = 0; i < KV_GRID_MAX_COUNTS; i++)
        by_row[i] += counts[i];
    }
  for (guint column = 1; column < kv_grid_model_n_columns (fixture->model); column++)
    {
      kv_grid_model_count_column (fixture->model, column, counts);
      for (guint i = 0; i < KV_GRID_MAX_COUNTS; i++)
        by_column[i] += counts[i];
    }
  assert_counts (by_column, by_row[0], by_row[1], by_row[2]);
  kv_pair_grid_count (KV_PAIR_GRID (fixture->model), &n_filled, &n_cells);
  g_assert_cmpuint (n_cells - n_filled, ==, by_row[2]);
  g_assert_cmpuint (n_filled, ==, n_standpunten);
}

static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (&fixture->field);
  g_autofree char *after = NULL;

  type (fixture, "3>-4>0>?>2>");
  assert_counted (fixture);
  kv_edits_remove (fixture->field.edits, KV_IDS ("p-boven"), NULL);
  assert_counted (fixture);
  kv_edits_remove (fixture->field.edits, KV_IDS ("b-a"), NULL);
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 4);
  assert_counted (fixture);
  while (kv_journal_get_can_undo (fixture->field.journal) && strstr (kv_journal_get_undo_label (fixture->field.journal), "New") == NULL)
    {
      kv_journal_undo (fixture->field.journal);
      assert_counted (fixture);
    }
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* --- what is typed --- */

static void
test_values (Fixture      *fixture,
             gconstpointer data)
{
  static const struct { const char *typed, *held; } values[] = {
    { "0", "0" }, { "4", "4" }, { "-4", "-4" }, { "−3", "-3" }, { "+", "2" }, { "++", "4" }, { "-", "-2" },
    { "--", "-4" }, { "−−", "-4" }, { "+3", "3" }, { "2,0", "2" }, { "?", "" }, { " 1 ", "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_true (kv_grid_model_set_text (fixture->model, 1, 2, "1"));
      g_assert_true (kv_grid_model_set_text (fixture->model, 1, 2, values[i].typed));
      assert_text (fixture, 1, 2, values[i].held);
    }
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const refused[] = { "5", "-5", "x", "=1+1", "<b>3</b>", "3.5", "12345678901234567890", "+++", "1 2" };

  kv_grid_model_set_text (fixture->model, 1, 2, "1");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *label = g_strdup (kv_journal_get_undo_label (fixture->field.journal));
      g_autofree char *before = kv_edit_field_text (&fixture->field);
      g_autofree char *after = NULL;

      g_assert_false (kv_grid_model_set_text (fixture->model, 1, 3, refused[i]));
      after = kv_edit_field_text (&fixture->field);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (kv_journal_get_undo_label (fixture->field.journal), ==, label);
    }

  /* The entry stays open, and Escape leaves all as it was. */
  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 1, 2 });
  type (fixture, "7>");
  g_assert_true (kv_grid_hand_is_open (fixture->hand));
  assert_at (fixture, 1, 2);
  type (fixture, "!");
  g_assert_false (kv_grid_hand_is_open (fixture->hand));
  assert_text (fixture, 1, 2, "1");
}

static void
test_middelen (Fixture      *fixture,
               gconstpointer data)
{
  static const struct { const char *typed, *held; guint heeft; int sterkte; } values[] = {
    { "3", "3", KV_JA, 3 }, { "j", "3", KV_JA, 3 }, { "n", "nee", KV_NEE, KV_ONBEKEND }, { "ja", "ja", KV_JA, KV_ONBEKEND },
    { "5", "5", KV_JA, 5 }, { "?", "", 0, KV_ONBEKEND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      KvElement *inzet;
      g_autofree char *id = kv_grid_model_dup_element (fixture->model, 0, 2);

      g_assert_true (kv_grid_model_set_text (fixture->model, 0, 2, values[i].typed));
      assert_text (fixture, 0, 2, values[i].held);
      inzet = kv_krachtenveld_lookup (fixture->field.field, id);
      g_assert_true ((inzet == NULL) == (values[i].heeft == 0));
      if (inzet == NULL)
        continue;
      g_assert_cmpuint (kv_element_choice (inzet, KV_INZET_HEEFT), ==, values[i].heeft);
      g_assert_cmpint (kv_element_score (inzet, KV_INZET_STERKTE), ==, values[i].sterkte);
    }
  g_assert_false (kv_grid_model_set_text (fixture->model, 0, 2, "6"));
  g_assert_false (kv_grid_model_set_text (fixture->model, 0, 2, "0"));
}

/* --- the hand --- */

/* The budget of the interface: 16 to 24 keys for eight cells. */
static void
test_budget (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const held[8] = { "3", "-2", "4", "-1", "0", "2", "-4", "1" };

  type (fixture, "3>-2>4>-1>0>+>-4>1>");
  for (guint i = 0; i < 8; i++)
    assert_text (fixture, i / 4, 1 + i % 4, held[i]);
  g_assert_cmpuint (fixture->n_keys, <=, 24);
  assert_at (fixture, 2, 1);
}

static void
test_moves (Fixture      *fixture,
            gconstpointer data)
{
  KvGridRange range;

  assert_at (fixture, 0, 1);
  type (fixture, "<");
  assert_at (fixture, 0, 1);
  type (fixture, ">>>>");
  assert_at (fixture, 1, 1);
  type (fixture, "<");
  assert_at (fixture, 0, 4);
  type (fixture, "\n\n");
  assert_at (fixture, 2, 4);
  PRESS (fixture, KV_GRID_KEY_ENTER, .shift = TRUE);
  assert_at (fixture, 1, 4);
  PRESS (fixture, KV_GRID_KEY_HOME);
  assert_at (fixture, 1, 1);
  PRESS (fixture, KV_GRID_KEY_HOME);
  assert_at (fixture, 1, 0);
  PRESS (fixture, KV_GRID_KEY_END, .ctrl = TRUE);
  assert_at (fixture, 4, 4);
  type (fixture, "|");
  assert_at (fixture, 5, 0);
  type (fixture, "^");
  assert_at (fixture, 4, 0);
  PRESS (fixture, KV_GRID_KEY_HOME, .ctrl = TRUE);
  assert_at (fixture, 0, 1);
  type (fixture, "^}}}}}}");
  assert_at (fixture, KV_GRID_HEAD, 5);
  type (fixture, "|");
  assert_at (fixture, 0, 4);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 2, 3 });
  PRESS (fixture, KV_GRID_KEY_UP, .shift = TRUE);
  PRESS (fixture, KV_GRID_KEY_LEFT, .shift = TRUE);
  g_assert_true (kv_grid_hand_get_range (fixture->hand, &range));
  g_assert_true (range.row == 1 && range.column == 2 && range.end_row == 2 && range.end_column == 3);
  assert_at (fixture, 2, 3);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_ESCAPE), ==, KV_GRID_DO_MOVE);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_ESCAPE), ==, KV_GRID_DO_PASS);
  PRESS (fixture, KV_GRID_KEY_TEXT, .ctrl = TRUE, .character = 'a');
  g_assert_true (kv_grid_hand_get_range (fixture->hand, &range));
  g_assert_true (range.row == 0 && range.column == 1 && range.end_row == 4 && range.end_column == 4);
}

static void
test_asks (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_SPACE), ==, KV_GRID_DO_CHOOSE);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_ENTER, .alt = TRUE), ==, KV_GRID_DO_BASIS);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_TEXT, .ctrl = TRUE, .character = 'c'), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_LEFT, .alt = TRUE), ==, KV_GRID_DO_PASS);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_F2, .shift = TRUE), ==, KV_GRID_DO_PASS);

  /* What was opened to be changed keeps its arrows; what was typed does not. */
  type (fixture, "3>");
  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 0, 1 });
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_F2), ==, KV_GRID_DO_EDIT);
  g_assert_cmpstr (fixture->entry->str, ==, "3");
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_LEFT), ==, KV_GRID_DO_PASS);
  type (fixture, "!4|");
  assert_text (fixture, 0, 1, "4");
  assert_at (fixture, 1, 1);
  g_assert_cmpint (PRESS (fixture, KV_GRID_KEY_DELETE), ==, KV_GRID_DO_CLEAR);
}

static void
test_fills (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (&fixture->field);
  g_autofree char *after = NULL;

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 1, 2 });
  kv_grid_hand_extend (fixture->hand, (KvGridPlace) { 3, 4 });
  type (fixture, "-3");
  PRESS (fixture, KV_GRID_KEY_ENTER, .ctrl = TRUE);
  g_assert_false (kv_grid_hand_is_open (fixture->hand));
  for (guint i = 0; i < 9; i++)
    assert_text (fixture, 1 + i / 3, 2 + i % 3, "-3");
  assert_at (fixture, 1, 2);
  PRESS (fixture, KV_GRID_KEY_DELETE);
  for (guint i = 0; i < 9; i++)
    assert_text (fixture, 1 + i / 3, 2 + i % 3, "");
  kv_journal_undo (fixture->field.journal);
  assert_text (fixture, 3, 4, "-3");
  g_assert_cmpstr (kv_journal_get_undo_label (fixture->field.journal), ==, "Point of view");
  kv_journal_undo (fixture->field.journal);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* --- new rows and columns --- */

static void
test_entries (Fixture      *fixture,
              gconstpointer data)
{
  KvGridPlace at;

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 5, 0 });
  type (fixture, "Achter; kinderopvang\nBuiten\n");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 7);
  assert_at (fixture, 7, 0);
  type (fixture, "Overkant>2>");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 8);
  at = kv_grid_hand_get_cursor (fixture->hand);
  g_assert_cmpint (at.column, ==, 2);
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, (guint) at.row)->name, ==, "Overkant");
  assert_text (fixture, (guint) at.row, 1, "2");

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { KV_GRID_HEAD, 5 });
  type (fixture, "Eigenheid\nFietsen\n");
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 7);
  assert_at (fixture, KV_GRID_HEAD, 7);
  /* Known names are not made twice. */
  type (fixture, "fietsen\n");
  g_assert_true (kv_grid_hand_is_open (fixture->hand));
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 7);
}

static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  KvGridModel *model = fixture->model;

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 2, 2 });
  kv_grid_model_move_column (model, 2, 4);
  g_assert_cmpstr (kv_grid_model_get_column (model, 4)->name, ==, "Bereik");
  assert_at (fixture, 2, 4);
  kv_journal_undo (fixture->field.journal);
  g_assert_cmpstr (kv_grid_model_get_column (model, 2)->name, ==, "Bereik");
  assert_at (fixture, 2, 2);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { KV_GRID_HEAD, 2 });
  type (fixture, "Omvang\n");
  g_assert_cmpstr (kv_grid_model_get_column (model, 2)->name, ==, "Omvang");

  kv_grid_model_hide_column (model, 3);
  g_assert_cmpuint (kv_grid_model_n_columns (model), ==, 4);
  g_assert_cmpstr (kv_grid_model_get_column (model, 3)->name, ==, "Duur");
  kv_grid_model_move_column (model, 2, 3);
  kv_grid_model_show_all_columns (model);
  g_assert_cmpstr (kv_grid_model_get_column (model, 4)->name, ==, "Omvang");
}

/* Nothing moves while one types; the order that paper has comes when asked for. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  KvGridModel *model = fixture->model;
  KvPairGrid *grid = KV_PAIR_GRID (model);

  kv_pair_grid_set_volgorde (grid, KV_VOLGORDE_VOOR);
  g_assert_cmpuint (kv_element_choice (kv_krachtenveld_find_weergave (fixture->field.field, "belangenmatrix"), KV_WEERGAVE_VOLGORDE), ==, KV_VOLGORDE_VOOR);
  kv_grid_model_set_text (model, 0, 4, "4");
  kv_grid_model_set_text (model, 1, 4, "4");
  g_assert_cmpstr (kv_grid_model_get_column (model, 4)->name, ==, "Duur");
  kv_grid_model_settle (model);
  g_assert_cmpstr (kv_grid_model_get_column (model, 1)->name, ==, "Duur");
  kv_pair_grid_set_volgorde (grid, KV_VOLGORDE_NAAM);
  g_assert_cmpstr (kv_grid_model_get_column (model, 4)->name, ==, "Duur");
  for (guint row = 0; row < 5; row++)
    g_assert_null (kv_grid_model_get_row (model, row)->group);

  kv_grid_model_set_text (model, 3, 2, "4");
  kv_grid_model_set_text (model, 2, 2, "-4");
  kv_grid_model_sort_by (model, 2, -1);
  assert_text (fixture, 0, 2, "4");
  assert_text (fixture, 1, 2, "-4");
  kv_grid_model_sort_by (model, 2, 1);
  assert_text (fixture, 0, 2, "-4");
  g_assert_cmpint (kv_grid_model_get_column (model, 2)->sorted, ==, 1);
  kv_grid_model_set_text (model, 4, 2, "-4");
  assert_text (fixture, 4, 2, "-4");
}

/* --- for partners --- */

static void
test_presenting (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (KvKrachtenveld) nothing = NULL, redacted = NULL;
  g_autoptr (KvGridModel) empty = NULL, shown = NULL;
  g_autofree char *id = NULL;
  KvElement *standpunt;
  g_autoptr (KvGridHand) hand = NULL;
  const KvGridPress key = { KV_GRID_KEY_TEXT, .character = '3' };
  const KvGridRange all = { 0, 1, 0, 1 };

  kv_grid_model_set_text (fixture->model, 0, 2, "3");
  kv_grid_model_set_text (fixture->model, 1, 3, "3");
  nothing = kv_krachtenveld_redacted_copy (fixture->field.field);
  empty = kv_belangen_grid_new (nothing, NULL);
  g_assert_true (kv_pair_grid_is_empty (KV_PAIR_GRID (empty)));

  id = kv_grid_model_dup_element (fixture->model, 0, 2);
  standpunt = kv_krachtenveld_lookup (fixture->field.field, id);
  kv_element_set_choice (standpunt, KV_STANDPUNT_BRON, KV_BRON_ZELF_OPGEGEVEN);
  kv_element_set_yes (standpunt, KV_STANDPUNT_DELEN, TRUE);
  redacted = kv_krachtenveld_redacted_copy (fixture->field.field);
  shown = kv_belangen_grid_new (redacted, NULL);
  g_assert_cmpuint (kv_grid_model_n_rows (shown), ==, 1);
  g_assert_cmpuint (kv_grid_model_n_columns (shown), ==, 2);
  g_assert_cmpint (kv_grid_model_get_cell (shown, 0, 1).value, ==, 3);
  g_assert_null (kv_grid_model_get_row_entry (shown));

  hand = kv_grid_hand_new (shown);
  g_assert_cmpint (kv_grid_hand_press (hand, &key, 1), ==, KV_GRID_DO_NOTHING);
  g_assert_false (kv_grid_model_fill (shown, &all, "1"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/grid/contents", NULL, test_contents);
  ADD ("/grid/follows", NULL, test_follows);
  ADD ("/grid/values", NULL, test_values);
  ADD ("/grid/refused", NULL, test_refused);
  ADD ("/grid/middelen", "middelen", test_middelen);
  ADD ("/grid/budget", NULL, test_budget);
  ADD ("/grid/moves", NULL, test_moves);
  ADD ("/grid/asks", NULL, test_asks);
  ADD ("/grid/fills", NULL, test_fills);
  ADD ("/grid/entries", NULL, test_entries);
  ADD ("/grid/columns", NULL, test_columns);
  ADD ("/grid/order", NULL, test_order);
  ADD ("/grid/presenting", NULL, test_presenting);

  return g_test_run ();
}
