/* Lijst: which columns there are, what is typed in them, and the table of the first
 * hour by Tab alone. */

#include "kv-actie.h"
#include "kv-cell.h"
#include "kv-date-words.h"
#include "kv-edit-field.h"
#include "kv-grid-hand.h"
#include "kv-lijst-grid.h"
#include "kv-locatie.h"
#include "kv-overleg.h"
#include "kv-pair-grid.h"
#include "kv-partner.h"
#include "kv-relatie.h"

#include <string.h>

typedef struct
{
  KvEditField  field;
  KvGridModel *model;
  KvGridHand  *hand;
  GString     *entry;
  guint        n_keys; /* beside the words themselves */
} Fixture;

static void
open_list (Fixture *fixture,
           KvKind   kind,
           KvLijst  lijst)
{
  g_clear_pointer (&fixture->hand, kv_grid_hand_free);
  g_clear_object (&fixture->model);
  fixture->model = kv_lijst_grid_new (fixture->field.field, fixture->field.edits, kind, lijst);
  fixture->hand = kv_grid_hand_new (fixture->model);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  kv_edit_field_set_up (&fixture->field, NULL);
  fixture->entry = g_string_new (NULL);
  open_list (fixture, KV_KIND_PARTNER, KV_LIJST_EERSTE_RONDE);
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

static int
find_column (Fixture    *fixture,
             const char *id)
{
  for (guint i = 0; i < kv_grid_model_n_columns (fixture->model); i++)
    {
      if (strcmp (kv_grid_model_get_column (fixture->model, i)->id, id) == 0)
        return (int) i;
    }
  return -1;
}

static guint
find_row (Fixture    *fixture,
          const char *id)
{
  KvGridPlace place;

  g_assert_true (kv_grid_model_locate (fixture->model, id, &place));
  return (guint) place.row;
}

static void
assert_text (Fixture    *fixture,
             const char *row,
             const char *column,
             const char *expected)
{
  g_autofree char *text = kv_grid_model_dup_text (fixture->model, find_row (fixture, row), (guint) find_column (fixture, column));

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
put (Fixture    *fixture,
     const char *row,
     const char *column,
     const char *text)
{
  return kv_grid_model_set_text (fixture->model, find_row (fixture, row), (guint) find_column (fixture, column), text);
}

/* --- playing the widget --- */

static void
press (Fixture          *fixture,
       const KvGridPress key)
{
  KvGridDo what = kv_grid_hand_press (fixture->hand, &key, 10);

  if (what == KV_GRID_DO_TYPE)
    g_string_set_size (fixture->entry, 0);
  if (what == KV_GRID_DO_TYPE || (what == KV_GRID_DO_PASS && key.key == KV_GRID_KEY_TEXT))
    g_string_append_unichar (fixture->entry, key.character);
  if (what == KV_GRID_DO_COMMIT)
    g_assert_cmpint (kv_grid_hand_take (fixture->hand, fixture->entry->str), ==, KV_MADE);
}

/* A word, and Tab. */
static void
type_and_tab (Fixture    *fixture,
              const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    press (fixture, (KvGridPress) { .key = KV_GRID_KEY_TEXT, .character = g_utf8_get_char (p) });
  press (fixture, (KvGridPress) { .key = KV_GRID_KEY_TAB });
  fixture->n_keys++;
}

/* --- the first hour --- */

#define N_PARTNERS 14

/* Name, sector, wil, kan, houding, invloed, belang; fourteen times, and nothing but
 * Tab between them. */
static void
test_first_hour (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (&fixture->field);
  g_autofree char *after = NULL;
  guint n_ready, n_rows, n_before = kv_grid_model_n_rows (fixture->model);

  kv_grid_hand_go (fixture->hand, (KvGridPlace) { (int) n_before, 0 });
  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_autofree char *naam = g_strdup_printf ("Partner %02u", i);

      type_and_tab (fixture, naam);
      type_and_tab (fixture, i % 2 != 0 ? "kinderopvang" : "schoolbestuur");
      type_and_tab (fixture, "de wachtlijst korter");
      type_and_tab (fixture, "twee lokalen delen");
      type_and_tab (fixture, "+");
      type_and_tab (fixture, "4");
      type_and_tab (fixture, "5");
    }
  kv_lijst_grid_count (KV_LIJST_GRID (fixture->model), &n_ready, &n_rows);
  g_assert_cmpuint (n_rows, ==, n_before + N_PARTNERS);
  g_assert_cmpuint (n_ready, ==, N_PARTNERS);
  g_assert_cmpuint (fixture->n_keys, <, 250);

  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_autofree char *naam = g_strdup_printf ("Partner %02u", i);
      KvElement *partner = kv_edits_find (fixture->field.edits, KV_KIND_PARTNER, naam);

      g_assert_nonnull (partner);
      g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, "de wachtlijst korter");
      g_assert_cmpint (kv_element_score (partner, KV_PARTNER_HOUDING), ==, 1);
      g_assert_cmpint (kv_element_score (partner, KV_PARTNER_BELANG), ==, 5);
    }
  kv_edit_field_undo_all (&fixture->field);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* --- columns --- */

static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const first[] = { "naam", "sector", "wil", "kan", "houding", "invloed", "belang" };

  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, G_N_ELEMENTS (first));
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpint (find_column (fixture, first[i]), ==, i);

  open_list (fixture, KV_KIND_PARTNER, KV_LIJST_GEGEVENS);
  for (guint i = 0; i < kv_grid_model_n_columns (fixture->model); i++)
    g_assert_cmpuint (kv_grid_model_get_column (fixture->model, i)->marks & KV_MARK_OORDEEL, ==, 0);
  g_assert_cmpint (find_column (fixture, "afkorting"), >, 0);

  open_list (fixture, KV_KIND_PARTNER, KV_LIJST_SCORES);
  g_assert_cmpint (find_column (fixture, "vertrouwen"), >, 0);
  g_assert_cmpint (find_column (fixture, "cruciaal"), >, 0);
  g_assert_cmpint (find_column (fixture, "wil"), ==, -1);
}

/* Every field of every kind has a column in Alles, but for the order that is kept
 * by dragging, and what the row is called. */
static void
test_all_fields (Fixture      *fixture,
                 gconstpointer data)
{
  for (guint i = 0; kv_lijst_kinds[i] != KV_N_KINDS; i++)
    {
      KvElementClass *klass = kv_kind_get_class (kv_lijst_kinds[i]);

      if (kv_lijst_kinds[i] == KV_KIND_INVLOED)
        continue; /* a matrix, below */
      open_list (fixture, kv_lijst_kinds[i], KV_LIJST_ALLES);
      for (guint j = 0; j < klass->n_fields; j++)
        {
          gboolean is_name = (kv_lijst_kinds[i] == KV_KIND_ACTIE && j == KV_ACTIE_WAT) || (kv_lijst_kinds[i] == KV_KIND_LID && j == KV_LID_PARTNER);

          g_assert_cmpint (find_column (fixture, klass->fields[j].name) >= 0, ==, klass->fields[j].kind != KV_FIELD_NUMBER && !is_name);
        }
      g_assert_true (kv_lijst_is_there (fixture->field.field, kv_lijst_kinds[i], KV_LIJST_ALLES));
    }
}

static void
test_kinds_of_cells (Fixture      *fixture,
                     gconstpointer data)
{
  open_list (fixture, KV_KIND_PARTNER, KV_LIJST_ALLES);

  g_assert_true (put (fixture, "p-boven", "rollen", "financier; adviseur"));
  assert_text (fixture, "p-boven", "rollen", "financier; adviseur");
  g_assert_true (put (fixture, "p-boven", "deel-van", "gemeente"));
  assert_text (fixture, "p-boven", "deel-van", "Gemeente");
  g_assert_false (put (fixture, "p-boven", "deel-van", "bestaat niet"));
  assert_text (fixture, "p-boven", "deel-van", "Gemeente");
  g_assert_true (put (fixture, "p-boven", "cruciaal", "ja"));
  g_assert_true (kv_grid_model_get_row (fixture->model, find_row (fixture, "p-boven"))->is_strong);
  g_assert_true (put (fixture, "p-boven", "invloed", "3"));
  g_assert_false (put (fixture, "p-boven", "invloed", "6"));
  g_assert_true (put (fixture, "p-boven", "invloed", "?"));
  assert_text (fixture, "p-boven", "invloed", "");
}

/* The betrokkenheid in a fase and the thema's of a locatie are pairs, that come with
 * what is typed and go with it. */
static void
test_pairs (Fixture      *fixture,
            gconstpointer data)
{
  KvElement *locatie;

  kv_edits_add (fixture->field.edits, KV_KIND_LOCATIE, "Kadeschool", &locatie);
  open_list (fixture, KV_KIND_LOCATIE, KV_LIJST_GEGEVENS);
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), >=, 24);
  g_assert_true (put (fixture, kv_element_get_id (locatie), "doorgaande-lijn.ambitie", "hand in hand"));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field.field, KV_KIND_THEMA), ==, 1);
  assert_text (fixture, kv_element_get_id (locatie), "doorgaande-lijn.ambitie", "hand in hand");
  g_assert_true (put (fixture, kv_element_get_id (locatie), "doorgaande-lijn.ambitie", ""));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field.field, KV_KIND_THEMA), ==, 0);
}

/* --- rows --- */

static void
test_new_rows (Fixture      *fixture,
               gconstpointer data)
{
  KvGridPlace place;

  open_list (fixture, KV_KIND_ACTIE, KV_LIJST_ALLES);
  g_assert_cmpint (kv_grid_model_add_row (fixture->model, "Bellen", &place), ==, KV_MADE);
  g_assert_cmpint (kv_grid_model_add_row (fixture->model, "Bellen", &place), ==, KV_MADE);
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 2);
  g_assert_true (kv_grid_model_set_text (fixture->model, 0, (guint) find_column (fixture, "voor"), "De Linde; LEA"));
  g_assert_true (kv_grid_model_set_text (fixture->model, 0, 0, "Nog eens bellen"));

  open_list (fixture, KV_KIND_RELATIE, KV_LIJST_ALLES);
  g_assert_cmpstr (kv_grid_model_get_row_entry (fixture->model), ==, "+ Relation");
  g_assert_false (kv_grid_model_can_edit (fixture->model, 0, 0));
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, find_row (fixture, "r-a"))->name, ==, "Gemeente → De Linde");
}

/* Nothing moves while one types; afterwards all is in order. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  KvGridPlace place;
  guint last = kv_grid_model_n_rows (fixture->model);

  kv_grid_model_add_row (fixture->model, "Aaa; gemeente", &place);
  g_assert_cmpint (place.row, ==, last);
  put (fixture, "p-boven", "invloed", "5");
  put (fixture, "p-links", "invloed", "1");
  kv_grid_model_sort_by (fixture->model, (guint) find_column (fixture, "invloed"), -1);
  g_assert_cmpuint (find_row (fixture, "p-boven"), ==, 0);
  g_assert_cmpuint (find_row (fixture, "p-links"), ==, 1);
  g_assert_null (kv_grid_model_get_row (fixture->model, 0)->group);
  kv_grid_model_sort_by (fixture->model, (guint) find_column (fixture, "invloed"), 1);
  g_assert_cmpuint (find_row (fixture, "p-links"), ==, 0);
  g_assert_cmpuint (find_row (fixture, "p-boven"), ==, 1);
  kv_grid_model_sort_by (fixture->model, 0, 0);
  g_assert_nonnull (kv_grid_model_get_row (fixture->model, 0)->group);
}

/* Once, the other way, and no more: a to z, but the highest score first. */
static void
test_sort_next (Fixture      *fixture,
                gconstpointer data)
{
  guint invloed = (guint) find_column (fixture, "invloed");

  kv_grid_model_sort_next (fixture->model, 0);
  g_assert_cmpint (kv_grid_model_get_column (fixture->model, 0)->sorted, ==, 1);
  kv_grid_model_sort_next (fixture->model, 0);
  g_assert_cmpint (kv_grid_model_get_column (fixture->model, 0)->sorted, ==, -1);
  kv_grid_model_sort_next (fixture->model, invloed);
  g_assert_cmpint (kv_grid_model_get_column (fixture->model, invloed)->sorted, ==, -1);
  g_assert_cmpint (kv_grid_model_get_column (fixture->model, 0)->sorted, ==, 0);
  kv_grid_model_sort_next (fixture->model, invloed);
  kv_grid_model_sort_next (fixture->model, invloed);
  g_assert_cmpint (kv_grid_model_get_column (fixture->model, invloed)->sorted, ==, 0);
  g_assert_nonnull (kv_grid_model_get_row (fixture->model, 0)->group);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  guint all = kv_grid_model_n_rows (fixture->model);
  guint n_ready, n_all;
  KvGridPlace place;

  put (fixture, "p-boven", "wil", "Een kortere wachtlijst");
  kv_lijst_grid_set_filter (KV_LIJST_GRID (fixture->model), "WACHT");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 1);
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, 0)->id, ==, "p-boven");
  kv_lijst_grid_count (KV_LIJST_GRID (fixture->model), &n_ready, &n_all);
  g_assert_cmpuint (n_all, ==, all);

  /* What is typed stays in sight, whether it passes or not. */
  g_assert_cmpint (kv_grid_model_add_row (fixture->model, "Nieuw", &place), ==, KV_MADE);
  g_assert_cmpint (place.row, ==, 1);
  g_assert_true (put (fixture, "p-boven", "wil", ""));
  g_assert_true (put (fixture, "p-boven", "sector", "gemeente"));
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 2);
  kv_grid_model_settle (fixture->model);
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 0);
  kv_lijst_grid_set_filter (KV_LIJST_GRID (fixture->model), "");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, all + 1);
}

/* Columns that are hidden stay so in the next model, and count for what is ready. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GArray) choices = NULL;
  guint n_ready, n_all;

  kv_grid_model_share_hidden (fixture->model, hidden);
  kv_grid_model_hide_column (fixture->model, (guint) find_column (fixture, "wil"));
  g_assert_cmpint (find_column (fixture, "wil"), ==, -1);
  g_assert_cmpuint (kv_grid_model_n_hidden (fixture->model), ==, 1);
  choices = kv_grid_model_list_columns (fixture->model);
  g_assert_cmpuint (choices->len, ==, 6);
  kv_lijst_grid_count (KV_LIJST_GRID (fixture->model), &n_ready, &n_all);
  g_assert_cmpuint (n_ready, ==, 0);

  open_list (fixture, KV_KIND_PARTNER, KV_LIJST_EERSTE_RONDE);
  kv_grid_model_share_hidden (fixture->model, hidden);
  g_assert_cmpint (find_column (fixture, "wil"), ==, -1);
  kv_grid_model_show_all_columns (fixture->model);
  g_assert_cmpint (find_column (fixture, "wil"), ==, 2);
}

/* --- what a score is based on --- */

static void
assert_basis (Fixture    *fixture,
              const char *row,
              const char *column,
              const char *expected)
{
  g_autofree char *basis = kv_grid_model_dup_basis (fixture->model, find_row (fixture, row), (guint) find_column (fixture, column));

  g_assert_cmpstr (basis, ==, expected);
}

static void
test_basis (Fixture      *fixture,
            gconstpointer data)
{
  assert_basis (fixture, "p-boven", "houding", "onderbouwing p-boven houding");
  assert_basis (fixture, "p-boven", "wil", NULL);
  assert_basis (fixture, "p-boven", "sector", NULL);
  open_list (fixture, KV_KIND_RELATIE, KV_LIJST_ALLES);
  assert_basis (fixture, "r-a", "sterkte", "onderbouwing r-a sterkte");
}

/* --- invloed --- */

static void
open_invloed (Fixture *fixture)
{
  g_clear_pointer (&fixture->hand, kv_grid_hand_free);
  g_clear_object (&fixture->model);
  fixture->model = kv_invloed_grid_new (fixture->field.field, fixture->field.edits);
  fixture->hand = kv_grid_hand_new (fixture->model);
}

/* Digits of 0 to 4, but for nobody itself. */
static void
test_invloed (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (&fixture->field), *after = NULL, *words = NULL, *basis = NULL;
  KvElement *invloed;
  guint n_filled, n_cells;

  open_invloed (fixture);
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 6);
  g_assert_null (kv_grid_model_get_column_entry (fixture->model));
  kv_pair_grid_count (KV_PAIR_GRID (fixture->model), &n_filled, &n_cells);
  g_assert_cmpuint (n_filled, ==, 0);
  g_assert_cmpuint (n_cells, ==, 20);

  g_assert_true (put (fixture, "p-boven", "p-midden", "0"));
  g_assert_true (put (fixture, "p-midden", "p-boven", "4"));
  g_assert_false (put (fixture, "p-midden", "p-boven", "5"));
  g_assert_false (put (fixture, "p-midden", "p-midden", "3"));
  assert_text (fixture, "p-boven", "p-midden", "0");
  assert_text (fixture, "p-midden", "p-boven", "4");
  invloed = kv_krachtenveld_lookup_pair (fixture->field.field, KV_KIND_INVLOED, "p-boven", "p-midden");
  g_assert_cmpint (kv_element_score (invloed, KV_INVLOED_WAARDE), ==, 0);
  words = kv_grid_model_dup_words (fixture->model, find_row (fixture, "p-boven"), (guint) find_column (fixture, "p-midden"));
  g_assert_cmpstr (words, ==, "0 of 4, none");
  basis = kv_grid_model_dup_basis (fixture->model, find_row (fixture, "p-boven"), (guint) find_column (fixture, "p-boven"));
  g_assert_null (basis);
  assert_basis (fixture, "p-boven", "p-midden", "invloed p-boven p-midden");

  g_assert_true (put (fixture, "p-boven", "p-midden", "?"));
  g_assert_null (kv_krachtenveld_lookup_pair (fixture->field.field, KV_KIND_INVLOED, "p-boven", "p-midden"));
  kv_edit_field_undo_all (&fixture->field);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* Tab passes over what is not there; a new partner is a row and a column. */
static void
test_invloed_by_keys (Fixture      *fixture,
                      gconstpointer data)
{
  guint row;

  open_invloed (fixture);
  kv_grid_hand_go (fixture->hand, (KvGridPlace) { 0, 2 });
  for (row = 0; row < 20; row++)
    type_and_tab (fixture, "2");
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field.field, KV_KIND_INVLOED), ==, 20);
  type_and_tab (fixture, "Nieuw");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 6);
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 7);

  kv_pair_grid_set_filter (KV_PAIR_GRID (fixture->model), "nieuw");
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 1);
  g_assert_cmpuint (kv_grid_model_n_columns (fixture->model), ==, 7);
}

/* --- for partners --- */

/* What partners see has no judged column, no cell to type in, no acties. */
static void
test_partners (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (KvKrachtenveld) copy = kv_krachtenveld_redacted_copy (fixture->field.field);

  g_clear_pointer (&fixture->hand, kv_grid_hand_free);
  g_clear_object (&fixture->model);
  fixture->model = kv_lijst_grid_new (copy, NULL, KV_KIND_PARTNER, KV_LIJST_ALLES);
  fixture->hand = kv_grid_hand_new (fixture->model);
  for (guint i = 0; i < kv_grid_model_n_columns (fixture->model); i++)
    {
      g_assert_cmpuint (kv_grid_model_get_column (fixture->model, i)->marks & KV_MARK_WITHHELD, ==, 0);
      g_assert_false (kv_grid_model_can_edit (fixture->model, 0, i));
    }
  g_assert_cmpint (find_column (fixture, "sector"), >, 0);
  g_assert_false (kv_lijst_is_there (copy, KV_KIND_ACTIE, KV_LIJST_ALLES));
  g_assert_false (kv_lijst_is_there (copy, KV_KIND_PARTNER, KV_LIJST_SCORES));
}

/* A row that goes while the list is looked at. */
static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  guint all = kv_grid_model_n_rows (fixture->model);
  KvGridPlace place;

  kv_edits_remove (fixture->field.edits, KV_IDS ("p-boven"), NULL);
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, all - 1);
  g_assert_false (kv_grid_model_locate (fixture->model, "p-boven", &place));
  kv_journal_undo (fixture->field.journal);
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, all);
}

/* What is typed where a text can be a date, and what the file then holds. */
static void
test_dated_text (Fixture      *fixture,
                 gconstpointer data)
{
  static const struct { const char *typed, *stored; } texts[] = {
    { "12-11-2026", "2026-11-12" }, { "12 nov", "2026-11-12" }, { "12 november 2026", "2026-11-12" }, { " 2026-11-12 ", "2026-11-12" },
    { "vandaag", "2026-11-15" }, { "morgen", "2026-11-16" },
    /* words */
    { "", "" }, { "  ", "  " }, { "najaar", "najaar" }, { "mei 2027", "mei 2027" }, { "okt 26", "okt 26" }, { "10-12", "10-12" },
    { "3 maanden", "3 maanden" }, { "2 jan of later", "2 jan of later" }, { "31-2-2026", "31-2-2026" }, { "2026", "2026" },
    { "12 nov 202", "12 nov 202" }, { "-", "-" }, { "%s <b>12</b> nov", "%s <b>12</b> nov" }, { "99999999999-1-1", "99999999999-1-1" },
  };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 15, 11, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *stored = kv_dated_read (texts[i].typed, g_date_get_julian (&today));
      g_autofree char *shown = kv_dated_text (stored);
      g_autofree char *again = kv_dated_read (shown, g_date_get_julian (&today));

      g_assert_cmpstr (stored, ==, texts[i].stored);
      g_assert_cmpstr (again, ==, stored);
    }
}

/* In a field that is a date, in a cell as in the inspector. */
static void
test_dates (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const days[] = {
    "3-9-2026", "03-09-2026", "03/09/2026", "3.9.2026", "3-9-26", "2026-09-03", "3 september 2026", "3 sept 2026", "3 SEP. 2026", " 3  sep 2026 ",
  };
  static const char *const no_days[] = {
    "week 12", "3 maanden 2026", "na de zomer", "sep 2026", "31-2-2026", "32-1-2026", "3-13-2026", "3-9-202", "3-9-2026-1", "46268", "3", "-", "=1+1",
  };
  KvElement *bijeenkomst = kv_element_new (KV_KIND_BIJEENKOMST, "y-datum");
  GDate today, stored;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      kv_element_set_choice (bijeenkomst, KV_BIJEENKOMST_DATUM, 0);
      g_assert_true (kv_cell_set (bijeenkomst, KV_BIJEENKOMST_DATUM, days[i]));
      g_date_clear (&stored, 1);
      g_date_set_julian (&stored, kv_element_choice (bijeenkomst, KV_BIJEENKOMST_DATUM));
      g_assert_cmpint (g_date_get_day (&stored) + 100 * (int) g_date_get_month (&stored) + 10000 * g_date_get_year (&stored), ==, 20260903);
    }
  for (guint i = 0; i < G_N_ELEMENTS (no_days); i++)
    g_assert_false (kv_cell_set (bijeenkomst, KV_BIJEENKOMST_DATUM, no_days[i]));
  g_assert_cmpuint (kv_element_choice (bijeenkomst, KV_BIJEENKOMST_DATUM), ==, g_date_get_julian (&stored));

  g_date_clear (&today, 1);
  g_date_set_julian (&today, kv_date_today ());
  g_assert_true (kv_cell_set (bijeenkomst, KV_BIJEENKOMST_DATUM, "vandaag"));
  g_assert_cmpuint (kv_element_choice (bijeenkomst, KV_BIJEENKOMST_DATUM), ==, g_date_get_julian (&today));
  g_assert_finalize_object (bijeenkomst);
}

static void
test_wanneer (Fixture      *fixture,
              gconstpointer data)
{
  KvElement *actie = kv_element_new (KV_KIND_ACTIE, "a-wanneer");
  g_autofree char *date = NULL, *words = NULL;

  g_assert_true (kv_cell_set (actie, KV_ACTIE_WANNEER, "24-9-2026"));
  g_assert_cmpstr (kv_element_text (actie, KV_ACTIE_WANNEER), ==, "2026-09-24");
  date = kv_cell_text (fixture->field.field, actie, KV_ACTIE_WANNEER);
  g_assert_cmpstr (date, ==, "24-09-2026");
  g_assert_true (kv_cell_set (actie, KV_ACTIE_WANNEER, "na de zomer"));
  words = kv_cell_text (fixture->field.field, actie, KV_ACTIE_WANNEER);
  g_assert_cmpstr (words, ==, "na de zomer");
  /* What is no date elsewhere is a text like any other. */
  g_assert_true (kv_cell_set (actie, KV_ACTIE_WAT, "12-11-2026"));
  g_assert_cmpstr (kv_element_text (actie, KV_ACTIE_WAT), ==, "12-11-2026");
  g_assert_finalize_object (actie);
}

static KvMade
add (Fixture    *fixture,
     const char *text)
{
  return kv_grid_model_add_row (fixture->model, text, NULL);
}

static guint
count (Fixture *fixture,
       KvKind   kind)
{
  return kv_krachtenveld_count (fixture->field.field, kind);
}

/* Leden are typed by the names of partners, in the overleg of the last row or in
 * that which is named. One step each. */
static void
test_leden (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const none[] = { "", " ", ";", "niemand", "LEA", "niemand; LEA", "LEA; niemand", "; LEA" };
  g_autofree char *before = NULL, *after = NULL;
  guint n = count (fixture, KV_KIND_LID);

  kv_edits_add (fixture->field.edits, KV_KIND_OVERLEG, "Werkgroep", NULL);
  before = kv_edit_field_text (&fixture->field);
  open_list (fixture, KV_KIND_LID, KV_LIJST_ALLES);
  g_assert_cmpstr (kv_grid_model_get_row_entry (fixture->model), ==, "+ Member of LEA");
  g_assert_cmpint (add (fixture, "gemeente"), ==, KV_MADE);
  g_assert_cmpuint (count (fixture, KV_KIND_LID), ==, n + 1);
  g_assert_cmpint (add (fixture, "Gemeente"), ==, KV_KNOWN);
  g_assert_cmpint (add (fixture, "Gemeente; werk"), ==, KV_MADE);
  g_assert_cmpstr (kv_grid_model_get_row_entry (fixture->model), ==, "+ Member of Werkgroep");
  g_assert_cmpint (add (fixture, "Jeug"), ==, KV_MADE);
  g_assert_nonnull (kv_krachtenveld_lookup_pair (fixture->field.field, KV_KIND_LID, kv_element_get_id (kv_edits_find (fixture->field.edits, KV_KIND_OVERLEG, "Werkgroep")), "p-links"));
  g_assert_cmpint (add (fixture, "LEA;Ouderraad"), ==, KV_MADE);
  g_assert_cmpuint (count (fixture, KV_KIND_LID), ==, n + 4);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      KvMade made = add (fixture, none[i]);

      g_assert_true (made == KV_NO_NAME || made == KV_NO_VALUE);
    }
  g_assert_cmpuint (count (fixture, KV_KIND_LID), ==, n + 4);
  for (guint i = 0; i < 4; i++)
    kv_journal_undo (fixture->field.journal);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* A lid by keys alone: its partner, Tab, its rol, its mandaat, whether it is missing. */
static void
test_lid_by_keys (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const words[] = { "Gemeente", "voorzitter", "ja", "j" };
  KvElement *lid;

  open_list (fixture, KV_KIND_LID, KV_LIJST_ALLES);
  kv_grid_hand_go (fixture->hand, (KvGridPlace) { (int) kv_grid_model_n_rows (fixture->model), 0 });
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    type_and_tab (fixture, words[i]);
  lid = kv_krachtenveld_lookup_pair (fixture->field.field, KV_KIND_LID, "o-a", "p-midden");
  g_assert_nonnull (lid);
  g_assert_cmpuint (kv_element_choice (lid, KV_LID_ROL), ==, KV_LID_VOORZITTER);
  g_assert_cmpuint (kv_element_choice (lid, KV_LID_MANDAAT), ==, 1);
  g_assert_true (kv_element_yes (lid, KV_LID_ONTBREEKT));
  /* And on to the next. */
  g_assert_true (kv_grid_hand_is_row_entry (fixture->hand, kv_grid_hand_get_cursor (fixture->hand)));
}

static void
test_bijeenkomsten (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  KvGridPlace place;
  const char *id;

  kv_edits_add (fixture->field.edits, KV_KIND_OVERLEG, "Werkgroep", NULL);
  before = kv_edit_field_text (&fixture->field);
  open_list (fixture, KV_KIND_BIJEENKOMST, KV_LIJST_ALLES);
  g_assert_cmpint (kv_grid_model_add_row (fixture->model, "8-12-2026", &place), ==, KV_MADE);
  id = kv_grid_model_get_row (fixture->model, (guint) place.row)->id;
  g_assert_cmpint (add (fixture, "8 december 2026"), ==, KV_KNOWN);
  g_assert_cmpint (add (fixture, "8 december 2026; Werkgroep"), ==, KV_MADE);
  g_assert_cmpstr (kv_grid_model_get_row_entry (fixture->model), ==, "+ Meeting of Werkgroep");
  g_assert_cmpint (add (fixture, "week 12"), ==, KV_NO_VALUE);
  g_assert_cmpint (add (fixture, "; Werkgroep"), ==, KV_NO_NAME);
  g_assert_cmpuint (count (fixture, KV_KIND_BIJEENKOMST), ==, 2);
  /* It cannot be in none. */
  g_assert_false (put (fixture, id, "overleg", ""));
  g_assert_true (put (fixture, id, "overleg", "Werkgroep"));
  for (guint i = 0; i < 3; i++)
    kv_journal_undo (fixture->field.journal);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* A relatie is typed as from whom, to whom, and of which soort. One step each. */
static void
test_relaties (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const none[] = {
    "", " ", ";", "Gemeente", "Gemeente; niemand", "niemand; Gemeente", "Gemeente; Gemeente", "Gemeente; Small Steps; liefde", "LEA; LEA",
  };
  g_autofree char *before = kv_edit_field_text (&fixture->field), *after = NULL, *soort = NULL;
  guint n = count (fixture, KV_KIND_RELATIE), row;
  KvGridPlace place, other;

  open_list (fixture, KV_KIND_RELATIE, KV_LIJST_ALLES);
  g_assert_cmpint (kv_grid_model_add_row (fixture->model, "gemeente; Ouder; financiering", &place), ==, KV_MADE);
  row = (guint) place.row;
  g_assert_cmpstr (kv_grid_model_get_row (fixture->model, row)->name, ==, "Gemeente → Ouderraad");
  soort = kv_grid_model_dup_text (fixture->model, row, (guint) find_column (fixture, "soort"));
  g_assert_cmpstr (soort, ==, "financiering");
  /* As its row is called, and of the soort of the last one. */
  g_assert_cmpint (kv_grid_model_add_row (fixture->model, "Gemeente → Ouderraad", &other), ==, KV_KNOWN);
  g_assert_cmpint (other.row, ==, place.row);
  g_assert_cmpint (add (fixture, "Ouderraad -> LEA"), ==, KV_MADE);
  g_assert_cmpint (add (fixture, "Gemeente; Ouderraad; ?"), ==, KV_MADE);
  g_assert_cmpuint (count (fixture, KV_KIND_RELATIE), ==, n + 3);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      KvMade made = add (fixture, none[i]);

      g_assert_true (made == KV_NO_NAME || made == KV_NO_VALUE);
    }
  /* What it ties can be typed too, but nobody is tied to itself. */
  g_assert_true (kv_grid_model_set_text (fixture->model, row, (guint) find_column (fixture, "naar"), "De Linde"));
  g_assert_false (kv_grid_model_set_text (fixture->model, row, (guint) find_column (fixture, "naar"), "Gemeente"));
  g_assert_false (kv_grid_model_set_text (fixture->model, row, (guint) find_column (fixture, "van"), "De Linde"));
  for (guint i = 0; i < 4; i++)
    kv_journal_undo (fixture->field.journal);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, before);
}

/* What hangs on others stands as those do, whatever its id. */
static void
test_order_of_owned (Fixture      *fixture,
                     gconstpointer data)
{
  static const char *const leden[] = { "Gemeente", "De Linde", "Small Steps" };
  static const char *const dagen[] = { "2 januari 2026", "3 maart 2026", "1 december 2026" };

  open_list (fixture, KV_KIND_LID, KV_LIJST_ALLES);
  add (fixture, "Gemeente");
  kv_grid_model_settle (fixture->model);
  for (guint i = 0; i < G_N_ELEMENTS (leden); i++)
    g_assert_cmpstr (kv_grid_model_get_row (fixture->model, i)->name, ==, leden[i]);

  open_list (fixture, KV_KIND_BIJEENKOMST, KV_LIJST_ALLES);
  for (guint i = G_N_ELEMENTS (dagen); i-- > 0;)
    g_assert_cmpint (add (fixture, dagen[i]), ==, KV_MADE);
  kv_grid_model_settle (fixture->model);
  for (guint i = 0; i < G_N_ELEMENTS (dagen); i++)
    g_assert_cmpstr (kv_grid_model_get_row (fixture->model, i)->name, ==, dagen[i]);
}

/* Where there is no overleg nothing can be in it. */
static void
test_no_owner (Fixture      *fixture,
               gconstpointer data)
{
  kv_edits_remove (fixture->field.edits, KV_IDS ("o-a"), NULL);
  open_list (fixture, KV_KIND_LID, KV_LIJST_ALLES);
  g_assert_null (kv_grid_model_get_row_entry (fixture->model));
  kv_edits_add (fixture->field.edits, KV_KIND_OVERLEG, "OOGO", NULL);
  g_assert_cmpstr (kv_grid_model_get_row_entry (fixture->model), ==, "+ Member of OOGO");
  g_assert_cmpint (add (fixture, "Gemeente"), ==, KV_MADE);
  open_list (fixture, KV_KIND_CONTACTPERSOON, KV_LIJST_ALLES);
  g_assert_cmpint (add (fixture, "Jo de Vries; Jeugdzorg"), ==, KV_MADE);
  g_assert_cmpstr (kv_grid_model_get_row_entry (fixture->model), ==, "+ Contact person of Jeugdzorg");
}

/* A partner has its abbreviation for where its name is too wide, also as a lid, and
 * at once. */
static void
test_brief (Fixture      *fixture,
            gconstpointer data)
{
  static const KvKind kinds[] = { KV_KIND_PARTNER, KV_KIND_LID };
  g_autofree char *lid = kv_pair_id (KV_KIND_LID, "o-a", "p-boven");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *id = kinds[i] == KV_KIND_LID ? lid : "p-boven";

      open_list (fixture, kinds[i], KV_LIJST_ALLES);
      kv_element_set_text (kv_edit_field_get (&fixture->field, "p-boven"), KV_PARTNER_AFKORTING, NULL);
      g_assert_cmpstr (kv_grid_model_get_row (fixture->model, find_row (fixture, id))->brief, !=, "KRO");
      kv_element_set_text (kv_edit_field_get (&fixture->field, "p-boven"), KV_PARTNER_AFKORTING, "KRO");
      g_assert_cmpstr (kv_grid_model_get_row (fixture->model, find_row (fixture, id))->brief, ==, "KRO");
    }
}

/* What is typed of what an actie should reach, what the file has and what people
 * read. */
static void
test_verplaatsing (Fixture      *fixture,
                   gconstpointer data)
{
  static const struct { const char *typed, *stored, *shown; } texts[] = {
    { "vertrouwen naar 4", "vertrouwen:4", "vertrouwen naar 4" },
    { "Vertrouwen 4", "vertrouwen:4", "vertrouwen naar 4" },
    { "houding naar voor", "houding:1", "houding naar + (voor)" },
    { "houding: +", "houding:1", "houding naar + (voor)" },
    { "houding:-2", "houding:-2", "houding naar \xe2\x88\x92\xe2\x88\x92 (sterk tegen)" },
    { "houding naar --", "houding:-2", "houding naar \xe2\x88\x92\xe2\x88\x92 (sterk tegen)" },
    { "ring naar meebeslissen", "ring:meebeslissen", "ring naar meebeslissen" },
    { "is het eens met ons: 5", "overeenstemming:5", "is het eens met ons: 5" },
    { "commitment:4", "commitment:4", "wil zich inzetten: 4" },
    /* words */
    { "vertrouwen naar 6", "vertrouwen naar 6", "vertrouwen naar 6" },
    { "vertrouwen", "vertrouwen", "vertrouwen" },
    { "doel: meer vertrouwen", "doel: meer vertrouwen", "doel: meer vertrouwen" },
    { "naam:4", "naam:4", "naam:4" },
    { ":", ":", ":" },
    { "houding naar <b>%s", "houding naar <b>%s", "houding naar <b>%s" },
  };
  KvElement *actie = kv_element_new (KV_KIND_ACTIE, "a-verplaatsing");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *shown = NULL;

      g_assert_true (kv_cell_set (actie, KV_ACTIE_VERPLAATSING, texts[i].typed));
      g_assert_cmpstr (kv_element_text (actie, KV_ACTIE_VERPLAATSING), ==, texts[i].stored);
      shown = kv_cell_text (fixture->field.field, actie, KV_ACTIE_VERPLAATSING);
      g_assert_cmpstr (shown, ==, texts[i].shown);
      g_assert_true (kv_cell_set (actie, KV_ACTIE_VERPLAATSING, shown));
      g_assert_cmpstr (kv_element_text (actie, KV_ACTIE_VERPLAATSING), ==, texts[i].stored);
    }
  g_assert_finalize_object (actie);
}

#define ADD(path, test) g_test_add ("/lijst/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("first-hour", test_first_hour);
  ADD ("columns", test_columns);
  ADD ("all-fields", test_all_fields);
  ADD ("kinds-of-cells", test_kinds_of_cells);
  ADD ("pairs", test_pairs);
  ADD ("new-rows", test_new_rows);
  ADD ("order", test_order);
  ADD ("sort-next", test_sort_next);
  ADD ("filter", test_filter);
  ADD ("hidden", test_hidden);
  ADD ("basis", test_basis);
  ADD ("invloed", test_invloed);
  ADD ("invloed-by-keys", test_invloed_by_keys);
  ADD ("partners", test_partners);
  ADD ("remove", test_remove);
  ADD ("dated-text", test_dated_text);
  ADD ("dates", test_dates);
  ADD ("wanneer", test_wanneer);
  ADD ("leden", test_leden);
  ADD ("lid-by-keys", test_lid_by_keys);
  ADD ("bijeenkomsten", test_bijeenkomsten);
  ADD ("relaties", test_relaties);
  ADD ("order-of-owned", test_order_of_owned);
  ADD ("no-owner", test_no_owner);
  ADD ("brief", test_brief);
  ADD ("verplaatsing", test_verplaatsing);

  return g_test_run ();
}
