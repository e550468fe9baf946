/* Tables that are typed in: what is in them, and what they take. */

#include "kv-belang.h"
#include "kv-grid-typist.h"
#include "kv-machtsmiddel.h"
#include "kv-pair-grid.h"
#include "kv-partner.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#include <string.h>

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
test_contents (KvGridTypist *fixture,
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
assert_counted (KvGridTypist *fixture)
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
test_follows (KvGridTypist *fixture,
              gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (&fixture->field);
  g_autofree char *after = NULL;

  kv_grid_typist_type (fixture, "3>-4>0>?>2>");
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
test_values (KvGridTypist *fixture,
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
      kv_grid_typist_assert_text (fixture, 1, 2, values[i].held);
    }
}

static void
test_refused (KvGridTypist *fixture,
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
  kv_grid_typist_type (fixture, "7>");
  g_assert_true (kv_grid_hand_is_open (fixture->hand));
  kv_grid_typist_assert_at (fixture, 1, 2);
  kv_grid_typist_type (fixture, "!");
  g_assert_false (kv_grid_hand_is_open (fixture->hand));
  kv_grid_typist_assert_text (fixture, 1, 2, "1");
}

static void
test_middelen (KvGridTypist *fixture,
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
      kv_grid_typist_assert_text (fixture, 0, 2, values[i].held);
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

/* Nothing moves while one types; the order that paper has comes when asked for. */
static void
test_order (KvGridTypist *fixture,
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
  kv_grid_typist_assert_text (fixture, 0, 2, "4");
  kv_grid_typist_assert_text (fixture, 1, 2, "-4");
  kv_grid_model_sort_by (model, 2, 1);
  kv_grid_typist_assert_text (fixture, 0, 2, "-4");
  g_assert_cmpint (kv_grid_model_get_column (model, 2)->sorted, ==, 1);
  kv_grid_model_set_text (model, 4, 2, "-4");
  kv_grid_typist_assert_text (fixture, 4, 2, "-4");
}

/* --- for partners --- */

static void
test_presenting (KvGridTypist *fixture,
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

#define ADD(path, data, test) g_test_add (path, KvGridTypist, data, kv_grid_typist_set_up, test, kv_grid_typist_tear_down)
  ADD ("/grid/contents", NULL, test_contents);
  ADD ("/grid/follows", NULL, test_follows);
  ADD ("/grid/values", NULL, test_values);
  ADD ("/grid/refused", NULL, test_refused);
  ADD ("/grid/middelen", "middelen", test_middelen);
  ADD ("/grid/order", NULL, test_order);
  ADD ("/grid/presenting", NULL, test_presenting);

  return g_test_run ();
}
