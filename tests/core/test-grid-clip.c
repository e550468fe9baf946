/* Tables and sheets: what LibreOffice and Excel put on the clipboard is read, what
 * we put there reads back, and a paste tells what it left out. */

#include "kv-edit-field.h"
#include "kv-grid-clip.h"
#include "kv-grid-read.h"
#include "kv-lijst-grid.h"
#include "kv-pair-grid.h"
#include "kv-partner.h"

#include <string.h>

/* --- reading --- */

#define N_ROWS 5
#define N_COLUMNS 4

/* tests/data/sheets: merged cells, a decimal, a quoted newline, and what looks like
 * a formula, markup and entities but is text. */
static const char *const expected[N_ROWS][N_COLUMNS] = {
  { "Partner", "Standpunten", "", "Wat willen zij?" },
  { "De Linde & Zn", "-3", "4,0", "Een kortere\n\"wachtlijst\"" },
  { "Café Één", "++", "?", "=1+1" },
  { "", "−2", "", "<b>vet</b> &amp; een dubbele spatie" },
  { "", "0", "+4", "WAAR" },
};

/* LibreOffice in another language writes another point and another yes; HTML has no
 * double spaces. */
static void
assert_cell (const char *cell,
             const char *wanted)
{
  g_auto (GStrv) words = g_strsplit (cell, "  ", -1);
  g_autofree char *single = g_strjoinv (" ", words);

  if (strcmp (wanted, "4,0") == 0 && strcmp (cell, "4.0") == 0)
    return;
  if (strcmp (wanted, "WAAR") == 0 && strcmp (cell, "1") == 0)
    return;
  g_assert_cmpstr (single, ==, wanted);
}

static void
assert_table (GPtrArray *table)
{
  g_assert_nonnull (table);
  g_assert_cmpuint (table->len, ==, N_ROWS);
  for (guint row = 0; row < N_ROWS; row++)
    {
      GPtrArray *cells = table->pdata[row];

      g_assert_cmpuint (cells->len, ==, N_COLUMNS);
      for (guint column = 0; column < N_COLUMNS; column++)
        assert_cell (cells->pdata[column], expected[row][column]);
    }
}

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sheets", name, NULL);
  char *contents;

  g_file_get_contents (path, &contents, NULL, NULL);
  g_assert_nonnull (contents);
  return contents;
}

static void
test_sheets (gconstpointer name)
{
  g_autofree char *contents = read_file (name);
  g_autoptr (GPtrArray) table = g_str_has_suffix (name, ".html") ? kv_grid_read_html (contents) : kv_grid_read_tsv (contents);

  assert_table (table);
}

/* A few words of HTML cannot ask for millions of cells. */
static void
test_hostile_spans (void)
{
  g_autoptr (GString) html = g_string_new ("<table>");
  g_autoptr (GPtrArray) table = NULL;
  guint n_cells = 0;

  for (guint i = 0; i < 20000; i++)
    g_string_append (html, "<tr><td colspan=1000 rowspan=999999999>x");
  table = kv_grid_read_html (html->str);
  g_assert_cmpuint (table->len, ==, 20000);
  for (guint i = 0; i < table->len; i++)
    n_cells += ((GPtrArray *) table->pdata[i])->len;
  g_assert_cmpuint (n_cells, <, 200000);
}

/* What is broken is text. */
static void
test_broken (void)
{
  static const char *const texts[] = {
    "\"open", "a\t\"b", "\"a\"b\tc", "<table><tr><td", "<td>a", "<table>", "&#xffffff;", "<td>&#0;&nope;&", "\xff\xfe\t\xc3", "<style><td>x", "\t\t\n\n", "<td rowspan=0 colspan=-5>a",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) from_text = kv_grid_read_tsv (texts[i]);
      g_autoptr (GPtrArray) from_html = kv_grid_read_html (texts[i]);

      g_assert_cmpuint (from_text->len, >, 0);
      for (guint row = 0; from_html != NULL && row < from_html->len; row++)
        for (guint column = 0; column < ((GPtrArray *) from_html->pdata[row])->len; column++)
          g_assert_true (g_utf8_validate (((GPtrArray *) from_html->pdata[row])->pdata[column], -1, NULL));
    }
}

/* --- pasting --- */

typedef struct
{
  KvEditField  field;
  KvGridModel *model;
  char        *before;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  kv_edit_field_set_up (&fixture->field, NULL);
  fixture->model = kv_lijst_grid_new (fixture->field.field, fixture->field.edits, KV_KIND_PARTNER, KV_LIJST_EERSTE_RONDE);
  fixture->before = kv_edit_field_text (&fixture->field);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->model);
  g_free (fixture->before);
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
  g_assert_not_reached ();
}

static void
assert_text (Fixture    *fixture,
             guint       row,
             const char *column,
             const char *wanted)
{
  g_autofree char *text = kv_grid_model_dup_text (fixture->model, row, (guint) find_column (fixture, column));

  g_assert_cmpstr (text, ==, wanted);
}

/* Returns what is told, or NULL. */
static char *
paste (Fixture    *fixture,
       int         row,
       const char *column,
       const char *html,
       const char *text)
{
  int at = find_column (fixture, column);
  const KvGridRange range = { row, at, row, at };
  g_auto (KvGridPasted) pasted = { 0 };

  g_assert_true (kv_grid_paste (fixture->model, &range, html, text, &pasted));
  return kv_grid_pasted_sentence (&pasted);
}

/* As it was, in one step. */
static void
assert_one_step (Fixture *fixture)
{
  g_autofree char *after = NULL;

  g_assert_cmpuint (kv_edit_field_undo_all (&fixture->field), ==, 1);
  after = kv_edit_field_text (&fixture->field);
  g_assert_cmpstr (after, ==, fixture->before);
}

/* Numbers as sheets and people write them. */
static void
test_numbers (Fixture      *fixture,
              gconstpointer data)
{
  static const struct { const char *text; const char *houding; } numbers[] = {
    { "-2", "-2" }, { "−2", "-2" }, { "--", "-2" }, { "−−", "-2" }, { "-", "-1" }, { "0", "0" }, { "+", "1" }, { "+1", "1" }, { "++", "2" },
    { "2,0", "2" }, { "2.00", "2" }, { "-1,0", "-1" }, { " 1 ", "1" }, { "'+2", "2" }, { "?", "" }, { "", "" }, { "onbekend", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\t3\r\n", numbers[i].text);
      g_autofree char *told = paste (fixture, 0, "houding", NULL, text);

      g_assert_null (told);
      assert_text (fixture, 0, "houding", numbers[i].houding);
      assert_text (fixture, 0, "invloed", "3");
    }
}

/* It never grows, says what it left out and why, and is one step. */
static void
test_report (Fixture      *fixture,
             gconstpointer data)
{
  const int at = find_column (fixture, "houding");
  const KvGridRange range = { 3, at, 3, at };
  g_auto (KvGridPasted) pasted = { 0 };
  g_autofree char *sentence = NULL;

  g_assert_true (kv_grid_paste (fixture->model, &range, NULL, "2\t7\tveel\tx\n1\t5\t5\n9\n", &pasted));
  g_assert_cmpuint (kv_grid_model_n_rows (fixture->model), ==, 5);
  g_assert_cmpuint (pasted.n_set, ==, 4);
  g_assert_cmpuint (pasted.n_outside, ==, 2);
  g_assert_cmpuint (pasted.n_refused, ==, 2);
  sentence = kv_grid_pasted_sentence (&pasted);
  g_assert_cmpstr (sentence, ==, "4 cells not pasted: 2 no number from 1 to 5, 2 outside the table");
  g_assert_cmpuint (pasted.skipped->len, ==, 2);
  g_assert_nonnull (strstr (pasted.skipped->pdata[0], "“7”, no number from 1 to 5"));
  assert_one_step (fixture);
}

/* Where the reasons differ, each line tells its own. */
static void
test_reasons (Fixture      *fixture,
              gconstpointer data)
{
  const int at = find_column (fixture, "houding");
  const KvGridRange range = { 0, at, 0, at };
  g_auto (KvGridPasted) pasted = { 0 };
  g_autofree char *sentence = NULL;

  g_assert_true (kv_grid_paste (fixture->model, &range, NULL, "8\t8\n", &pasted));
  sentence = kv_grid_pasted_sentence (&pasted);
  g_assert_cmpstr (sentence, ==, "2 cells not pasted");
  g_assert_true (g_str_has_suffix (pasted.skipped->pdata[0], "no number from -2 to 2"));
  g_assert_true (g_str_has_suffix (pasted.skipped->pdata[1], "no number from 1 to 5"));
  g_assert_cmpuint (kv_edit_field_undo_all (&fixture->field), ==, 0);
}

/* Back on itself nothing is refused, though nobody is asked for itself. */
static void
test_invloed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (KvGridModel) model = kv_invloed_grid_new (fixture->field.field, fixture->field.edits);
  const KvGridRange all = { 0, 1, 4, 5 };
  g_auto (KvGridPasted) pasted = { 0 };
  g_auto (KvGridPasted) other = { 0 };
  g_autofree char *text = NULL, *again = NULL, *sentence = NULL;

  kv_grid_model_fill (model, &all, "3");
  text = kv_grid_to_tsv (model, &all);
  kv_grid_model_clear (model, &all);
  g_assert_true (kv_grid_paste (model, &all, NULL, text, &pasted));
  g_assert_cmpuint (pasted.n_refused, ==, 0);
  again = kv_grid_to_tsv (model, &all);
  g_assert_cmpstr (again, ==, text);

  g_assert_true (kv_grid_paste (model, &(KvGridRange) { 0, 1, 0, 1 }, NULL, "2", &other));
  sentence = kv_grid_pasted_sentence (&other);
  g_assert_cmpstr (sentence, ==, "1 cell not pasted: nothing can be filled in there");
}

/* Formulas, markup and very much text stay what they are. */
static void
test_hostile (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const texts[] = {
    "=HYPERLINK(\"http://x\",\"y\")", "+cmd|' /C calc'!A0", "@SUM(1)", "-1+1", "<b>A & B</b>", "&lt;", "%s%n", "<span size='1000000000'>", "\xe2\x80\xae omgekeerd", "'=al gemerkt",
  };
  g_autofree char *longest = g_strnfill (100000, 'a');
  g_autofree char *too_long = g_strnfill (100001, 'a');
  g_autofree char *told = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const int at = find_column (fixture, "wil");
      const KvGridRange cell = { 1, at, 1, at }, other = { 2, at, 2, at };
      g_auto (KvGridPasted) pasted = { 0 };
      g_auto (KvGridPasted) from_html = { 0 };
      g_autofree char *tsv = NULL, *html = NULL;

      g_assert_true (kv_grid_model_set_text (fixture->model, 1, (guint) at, texts[i]));
      tsv = kv_grid_to_tsv (fixture->model, &cell);
      html = kv_grid_to_html (fixture->model, &cell);
      g_assert_null (strchr ("=+@", tsv[0]));
      g_assert_true (kv_grid_paste (fixture->model, &other, html, tsv, &pasted));
      assert_text (fixture, 2, "wil", texts[i]);
      g_assert_true (kv_grid_paste (fixture->model, &(KvGridRange) { 3, at, 3, at }, html, NULL, &from_html));
      g_assert_cmpuint (from_html.n_set, ==, 1);
    }

  told = paste (fixture, 0, "wil", NULL, longest);
  g_assert_null (told);
  assert_text (fixture, 0, "wil", longest);
  told = paste (fixture, 0, "wil", NULL, too_long);
  g_assert_cmpstr (told, ==, "1 cell not pasted: too long");
  assert_text (fixture, 0, "wil", longest);
  g_clear_pointer (&told, g_free);
  told = paste (fixture, 1, "wil", NULL, "a\001b\033[31m");
  assert_text (fixture, 1, "wil", "ab[31m"); /* no file may hold the others */
}

/* What we copy reads back as it was, by either way. */
static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const texts[] = { "één\ntwee", "\"aanhaling\"", "tab\there", "-", "'s ochtends", "''", "a\n\n\"b\"\n", "=1" };
  const int at = find_column (fixture, "wil");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const KvGridRange range = { 0, at, 1, at + 1 };
      g_autofree char *tsv = NULL;
      g_autoptr (GPtrArray) table = NULL;

      kv_grid_model_set_text (fixture->model, 0, (guint) at, texts[i]);
      kv_grid_model_set_text (fixture->model, 1, (guint) at + 1, texts[(i + 1) % G_N_ELEMENTS (texts)]);
      tsv = kv_grid_to_tsv (fixture->model, &range);
      table = kv_grid_read_tsv (tsv);
      g_assert_cmpuint (table->len, ==, 2);
      g_assert_cmpstr (((GPtrArray *) table->pdata[0])->pdata[0], ==, texts[i]);
      g_assert_cmpstr (((GPtrArray *) table->pdata[1])->pdata[1], ==, texts[(i + 1) % G_N_ELEMENTS (texts)]);
      g_assert_cmpstr (((GPtrArray *) table->pdata[0])->pdata[1], ==, "");
    }
}

/* Of HTML and text the one that says more. */
static void
test_both (Fixture      *fixture,
           gconstpointer data)
{
  /* A cell of lines, of which the text has no quotes. */
  g_free (paste (fixture, 0, "wil", "<table><tr><td>een<br>twee</td></tr></table>", "een\ntwee"));
  assert_text (fixture, 0, "wil", "een\ntwee");
  assert_text (fixture, 1, "wil", "");
  /* A table of which the text is its words. */
  g_free (paste (fixture, 0, "houding", "<table><tr><td>1<td>2</table>", "1 2"));
  assert_text (fixture, 0, "houding", "1");
  assert_text (fixture, 0, "invloed", "2");
  /* Spaces are kept by text alone. */
  g_free (paste (fixture, 0, "wil", "<td>a  b</td>", "a  b"));
  assert_text (fixture, 0, "wil", "a  b");
  /* No table at all. */
  g_free (paste (fixture, 0, "wil", "<p>a</p>", "c\td"));
  assert_text (fixture, 0, "kan", "d");
}

/* One cell goes in all of a range. */
static void
test_fills (Fixture      *fixture,
            gconstpointer data)
{
  const int at = find_column (fixture, "invloed");
  const KvGridRange range = { 0, at, 4, at + 1 };
  g_auto (KvGridPasted) pasted = { 0 };

  g_assert_true (kv_grid_paste (fixture->model, &range, NULL, "4", &pasted));
  g_assert_cmpuint (pasted.n_set, ==, 10);
  assert_text (fixture, 4, "belang", "4");
  assert_one_step (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/grid-clip/libreoffice/html", "libreoffice.html", test_sheets);
  g_test_add_data_func ("/grid-clip/libreoffice/text", "libreoffice.txt", test_sheets);
  g_test_add_data_func ("/grid-clip/excel/html", "excel.html", test_sheets);
  g_test_add_data_func ("/grid-clip/excel/text", "excel.txt", test_sheets);
  g_test_add_func ("/grid-clip/hostile-spans", test_hostile_spans);
  g_test_add_func ("/grid-clip/broken", test_broken);
#define ADD(path, test) g_test_add ("/grid-clip/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("numbers", test_numbers);
  ADD ("report", test_report);
  ADD ("reasons", test_reasons);
  ADD ("invloed", test_invloed);
  ADD ("hostile", test_hostile);
  ADD ("round-trip", test_round_trip);
  ADD ("both", test_both);
  ADD ("fills", test_fills);

  return g_test_run ();
}
