/* Tables: how rows and columns break, what is repeated, what the matrix counts. */

#include <math.h>
#include <string.h>

#include "kv-belang.h"
#include "kv-diagram.h"
#include "kv-machtsmiddel.h"
#include "kv-matrix.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-runs.h"
#include "kv-scene-checks.h"
#include "kv-sector.h"
#include "kv-table.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define MAX_ITEMS 40

/* As few runs as there can be: each takes what it can hold. */
static GArray *
greedy_runs (const KvRunItem *items,
             guint            n,
             double           room)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (KvRun));

  for (guint i = 0; i < n; )
    {
      KvRun run = { i, i, 0 };

      while (i < n)
        {
          guint end = i + 1;
          double piece = items[i].size;

          while (end < n && items[end].sticks)
            {
              piece += items[end].gap + items[end].size;
              end++;
            }
          if (i > run.first && run.size + items[i].gap + piece > room + 1e-6)
            break;
          run.size += piece + (i > run.first ? items[i].gap : 0);
          i = end;
        }
      run.end = i;
      g_array_append_val (runs, run);
    }
  return runs;
}

/* How many breaks leave one or two items of a group alone: what sticks to one is
 * with it, not beside it. */
static guint
n_alone (const KvRunItem *items,
         guint            n,
         GArray          *runs)
{
  guint alone = 0;

  for (guint i = 1; i < runs->len; i++)
    {
      guint at = g_array_index (runs, KvRun, i).first;
      guint before = 0, after = 0;

      if (items[at].gap > 0)
        continue;
      for (guint j = at; j-- > 0;)
        {
          before += !items[j].sticks;
          if (items[j].gap > 0 && !items[j].sticks)
            break;
        }
      for (guint j = at; j < n && (items[j].gap <= 0 || items[j].sticks); j++)
        after += !items[j].sticks;
      alone += before < 3 || after < 3;
    }
  return alone;
}

static void
check_runs (const KvRunItem *items,
            guint            n,
            double           room,
            double           last_room)
{
  g_autoptr (GArray) runs = kv_runs_break (items, n, room, last_room);
  guint next = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      KvRun run = g_array_index (runs, KvRun, i);
      double size = 0;
      gboolean one_piece = TRUE;

      g_assert_cmpuint (run.first, ==, next);
      g_assert_cmpuint (run.end, >, run.first);
      g_assert_true (run.first == 0 || !items[run.first].sticks);
      for (guint j = run.first; j < run.end; j++)
        {
          size += items[j].size + (j > run.first ? items[j].gap : 0);
          one_piece &= j == run.first || items[j].sticks;
        }
      g_assert_cmpfloat_with_epsilon (size, run.size, 1e-6);
      g_assert_true (one_piece || size <= (i + 1 < runs->len ? room : last_room) + 1e-5);
      next = run.end;
    }
  g_assert_cmpuint (next, ==, n);
  if (last_room == room)
    {
      g_autoptr (GArray) greedy = greedy_runs (items, n, room);

      g_assert_cmpuint (runs->len, >=, greedy->len);
      g_assert_cmpuint (runs->len + n_alone (items, n, runs), <=, greedy->len + n_alone (items, n, greedy));
    }
}

static void
test_runs (void)
{
  for (guint seed = 0; seed < 500; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      KvRunItem items[MAX_ITEMS];
      guint n = g_rand_int_range (rand, 1, MAX_ITEMS);
      double room = g_rand_double_range (rand, 10, 60);

      for (guint i = 0; i < n; i++)
        items[i] = (KvRunItem) {
          g_rand_double_range (rand, 1, 12),
          g_rand_int_range (rand, 0, 3) ? 0 : g_rand_double_range (rand, 1, 4),
          i > 0 && g_rand_int_range (rand, 0, 6) == 0,
        };
      check_runs (items, n, room, room);
      check_runs (items, n, room, room - g_rand_double_range (rand, 0, 8));
    }
}

/* The last page is as full as the others; a break is where a gap is. */
static void
test_even_runs (void)
{
  KvRunItem items[21];
  g_autoptr (GArray) plain = NULL;
  g_autoptr (GArray) grouped = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (KvRunItem) { 1, 0, FALSE };
  plain = kv_runs_break (items, 21, 20, 20);
  g_assert_cmpuint (plain->len, ==, 2);
  g_assert_cmpuint (ABS ((int) g_array_index (plain, KvRun, 0).end - 10), <=, 1);

  items[8].gap = 1;
  grouped = kv_runs_break (items, 21, 20, 20);
  g_assert_cmpuint (g_array_index (grouped, KvRun, 0).end, ==, 8);
}

/* Rows of 1 in groups of these sizes, that end with a 0; the end of the first
 * run, and of how many runs. */
static guint
first_end (const guint *groups,
           guint        room,
           guint       *n_runs)
{
  KvRunItem items[MAX_ITEMS];
  g_autoptr (GArray) runs = NULL;
  guint n = 0;

  for (guint i = 0; groups[i] > 0; i++)
    for (guint j = 0; j < groups[i]; j++, n++)
      items[n] = (KvRunItem) { 1, n > 0 && j == 0 ? .01 : 0 };
  runs = kv_runs_spread (items, n, room + .5, room + .5);
  *n_runs = runs->len;
  return g_array_index (runs, KvRun, 0).end;
}

/* A last page is no remnant of some rows; pages break at the group that makes
 * them most alike, never next to a single row of one, and are no more for it. */
static void
test_spread_runs (void)
{
  guint n;

  for (guint rows = 21; rows < 40; rows++)
    {
      guint end = first_end ((guint[]) { rows, 0 }, 20, &n);

      g_assert_cmpuint (n, ==, 2);
      g_assert_cmpint (ABS ((int) (2 * end) - (int) rows), <=, 1);
    }
  g_assert_cmpuint (first_end ((guint[]) { 4, 5, 8, 2, 1, 1, 1, 2, 0 }, 19, &n), ==, 9);
  g_assert_cmpuint (first_end ((guint[]) { 13, 8, 4, 0 }, 20, &n), ==, 13);
  g_assert_cmpuint (first_end ((guint[]) { 20, 1, 0 }, 20, &n), <, 20);
  g_assert_cmpuint (n, ==, 2);
}

/* Spreading takes no more runs than are needed, and none that does not fit. */
static void
test_spread_random (void)
{
  for (guint seed = 0; seed < 500; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      KvRunItem items[MAX_ITEMS];
      guint n = g_rand_int_range (rand, 1, MAX_ITEMS);
      double room = g_rand_double_range (rand, 12, 60);
      g_autoptr (GArray) runs = NULL;
      g_autoptr (GArray) greedy = NULL;

      for (guint i = 0; i < n; i++)
        items[i] = (KvRunItem) { g_rand_double_range (rand, 1, 12), g_rand_int_range (rand, 0, 3) ? 0 : 1.8 };
      greedy = greedy_runs (items, n, room);
      runs = kv_runs_spread (items, n, room, room);
      g_assert_cmpuint (runs->len, ==, greedy->len);
      for (guint i = 0; i < runs->len; i++)
        {
          g_assert_cmpuint (g_array_index (runs, KvRun, i).first, ==, i > 0 ? g_array_index (runs, KvRun, i - 1).end : 0);
          g_assert_cmpfloat (g_array_index (runs, KvRun, i).size, <=, room + 1e-5);
        }
    }
}

/* Ten belangen with their counts, nine machtsmiddelen with theirs, two scores, on sheets
 * of 130: three could hold them, with one belang alone on the second. */
static void
test_none_alone (void)
{
  KvRunItem items[32] = { { 0 } };
  g_autoptr (GArray) runs = NULL;
  guint n = 0;

  for (guint i = 0; i < 10; i++)
    items[n++] = (KvRunItem) { 12, 0, FALSE, 17 };
  for (guint i = 0; i < 3; i++)
    items[n++] = (KvRunItem) { 8.5, i == 0 ? 3 : 0, TRUE };
  for (guint i = 0; i < 9; i++)
    items[n++] = (KvRunItem) { 16.5, i == 0 ? 5 : 0, FALSE, 17 };
  items[n++] = (KvRunItem) { 10, 3, TRUE };
  items[n++] = (KvRunItem) { 9, 4, FALSE, 8 };
  items[n++] = (KvRunItem) { 9, 0, TRUE, 8 };
  runs = kv_runs_break (items, n, 130, 130);

  g_assert_cmpuint (n_alone (items, n, runs), ==, 0);
  g_assert_cmpuint (runs->len, ==, 4);
  g_assert_cmpuint (g_array_index (runs, KvRun, 0).end, >=, 4);
  g_assert_cmpuint (g_array_index (runs, KvRun, 0).end, <=, 6);
  g_assert_cmpuint (g_array_index (runs, KvRun, 1).end, ==, 13);
}

/* Long words get what there is to spare, and then what short ones can miss. */
static void
test_fit_columns (void)
{
  KvTableColumn spare[] = { { .width = 20, .least = 20 }, { .width = 20, .least = 20 } };
  KvTableColumn tight[] = { { .width = 20, .least = 20 }, { .width = 20, .least = 20 }, { .width = 20, .least = 20 } };
  KvTableColumn full[] = { { .width = 20, .least = 20 }, { .width = 20, .least = 20 } };

  kv_table_fit_columns (spare, 2, (double[]) { 10, 25 }, 50);
  g_assert_cmpfloat (spare[0].least, ==, 20);
  g_assert_cmpfloat (spare[1].least, ==, 25);
  g_assert_cmpfloat (spare[1].width, ==, 25);
  kv_table_fit_columns (tight, 3, (double[]) { 18, 0, 22 }, 60);
  g_assert_cmpfloat_with_epsilon (tight[0].least, 18, 1e-9);
  g_assert_cmpfloat (tight[1].least, ==, 20);
  g_assert_cmpfloat_with_epsilon (tight[2].least, 22, 1e-9);
  kv_table_fit_columns (full, 2, (double[]) { 30, 30 }, 40);
  g_assert_cmpfloat (full[0].least + full[1].least, ==, 40);
}

/* What hangs over counts at the end of a run, and not where others stand. */
static void
test_overhang (void)
{
  KvRunItem items[] = { { 4, .overhang = 3 }, { 4, .overhang = 3 }, { 4, .overhang = 3 } };
  g_autoptr (GArray) tight = kv_runs_break (items, 3, 14, 14);
  g_autoptr (GArray) roomy = kv_runs_break (items, 3, 15, 15);

  g_assert_cmpuint (tight->len, ==, 2);
  g_assert_cmpuint (roomy->len, ==, 1);
}

typedef struct
{
  guint  rows_drawn[400];
  double heights[400];
} Drawn;

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        column,
           gpointer     data)
{
  KvTextStyle style = { .size = 8, .halo = KV_COLOUR_NONE };
  g_autofree char *text = g_strdup_printf ("r%u.c%u", row, column);

  kv_scene_add_text (scene, box->x + 1, box->y + 4, 0, text, &style);
  if (column == 0)
    {
      ((Drawn *) data)->rows_drawn[row]++;
      ((Drawn *) data)->heights[row] = box->height;
    }
}

static gconstpointer
row_group (guint    row,
           gpointer data)
{
  return GUINT_TO_POINTER (row / 10 + 1);
}

static GPtrArray *
draw_table (guint     n_rows,
            guint     n_columns,
            gboolean  landscape,
            Drawn    *drawn)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-table");
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  g_autofree KvTableColumn *columns = g_new0 (KvTableColumn, n_columns);
  KvSheetOptions options = { .landscape = landscape, .theme = kv_theme_light () };
  g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Tabel", "tabel", &options);

  for (guint i = 0; i < n_columns; i++)
    {
      g_ptr_array_add (heads, g_strdup_printf ("Kop%u.", i));
      columns[i] = (KvTableColumn) { .head = heads->pdata[i], .slanted = i > 0, .width = i ? 15 : 40, .least = i ? 12 : 40, .group = i ? "Groep" : NULL };
    }
  kv_table_draw (&(KvTable) {
    .columns = columns, .n_columns = n_columns, .n_fixed = 1, .n_rows = n_rows,
    .row_height = 6, .least_row_height = 5.2, .row_group = row_group, .draw_cell = draw_cell, .data = drawn,
  }, sheet);
  return kv_sheet_finish (sheet);
}

/* On every page the heads of its columns, and with every column the names. */
static void
test_repeated_heads (void)
{
  Drawn drawn = { 0 };
  g_autoptr (GPtrArray) pages = draw_table (75, 40, TRUE, &drawn);
  guint cells = 0, sheets = 0;

  g_assert_cmpuint (pages->len, >, 4);
  for (guint i = 0; i < pages->len; i++)
    {
      KvScene *page = pages->pdata[i];
      guint heads = kv_count_texts (page, "Kop"), on_page = kv_count_texts (page, ".c");
      guint names = kv_count_texts (page, ".c0");

      g_assert_cmpuint (kv_count_texts (page, "Kop0."), ==, 1);
      g_assert_cmpuint (kv_count_texts (page, "Groep"), ==, 1);
      g_assert_cmpuint (heads, >, 1);
      g_assert_cmpuint (on_page, ==, names * heads);
      kv_check_no_texts_overlap (page, "a page of a table");
      kv_check_inside (page, 12, "a page of a table");
      cells += on_page - names;
      sheets += names;
    }
  g_assert_cmpuint (cells, ==, 75 * 39);
  g_assert_cmpuint (sheets % 75, ==, 0);
  for (guint row = 0; row < 75; row++)
    g_assert_cmpuint (drawn.rows_drawn[row], ==, sheets / 75);
}

/* What fits on a page with lower rows is on one page. */
static void
test_one_page (void)
{
  for (guint n_rows = 1; n_rows < 20; n_rows++)
    {
      Drawn drawn = { 0 };
      g_autoptr (GPtrArray) pages = draw_table (n_rows, 8, TRUE, &drawn);

      g_assert_cmpuint (pages->len, ==, 1);
    }
}

/* What does not go beside each other goes under each other on one page, with the
 * heads, as far as that holds it. */
static void
test_stack (void)
{
  Drawn few = { 0 }, some = { 0 }, many = { 0 };
  g_autoptr (GPtrArray) one = draw_table (8, 16, FALSE, &few);
  g_autoptr (GPtrArray) two = draw_table (14, 30, FALSE, &some);
  g_autoptr (GPtrArray) apart = draw_table (30, 16, FALSE, &many);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (few.rows_drawn[0], ==, 2);
  g_assert_cmpuint (kv_count_texts (one->pdata[0], "Kop0."), ==, 2);
  g_assert_cmpuint (some.rows_drawn[0], ==, 3);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (apart->len, ==, 2);
  g_assert_cmpuint (many.rows_drawn[0], ==, 2);
  for (guint i = 0; i < two->len; i++)
    {
      kv_check_no_texts_overlap (two->pdata[i], "sheets under each other");
      kv_check_inside (two->pdata[i], 12, "sheets under each other");
    }
}

/* Rows use the room that pages have, to a measure, and are alike on all of them. */
static void
test_growth (void)
{
  Drawn few = { 0 }, many = { 0 };
  g_autoptr (GPtrArray) page = draw_table (8, 8, TRUE, &few);
  g_autoptr (GPtrArray) pages = draw_table (56, 8, TRUE, &many);

  g_assert_cmpuint (page->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (few.heights[0], 6 * 1.48, 1e-9);
  g_assert_cmpuint (pages->len, >, 2);
  g_assert_cmpfloat (many.heights[0], >, 6);
  g_assert_cmpfloat (many.heights[0], <, 6 * 1.48);
  for (guint row = 1; row < 56; row++)
    g_assert_cmpfloat_with_epsilon (many.heights[row], many.heights[0], 1e-9);
}

static double
measure (guint    row,
         guint    column,
         double   width,
         gpointer data)
{
  return 11;
}

/* Rows give up the space that they can do without where that saves a page, and
 * no more of it than that takes. */
static void
test_slack (void)
{
  static const KvTableColumn column = { .width = 100, .least = 100 };
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-slack");
  KvSheetOptions options = { .theme = kv_theme_light () };
  guint n_pages[3];

  for (guint slack = 0; slack < 3; slack++)
    {
      g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Tabel", "tabel", &options);
      g_autoptr (GPtrArray) pages = NULL;
      Drawn drawn = { 0 };
      guint n_rows = (guint) (kv_sheet_get_content (sheet).height / 10.5);

      kv_table_draw (&(KvTable) {
        .columns = &column, .n_columns = 1, .n_fixed = 1, .n_rows = n_rows, .row_height = 6, .least_row_height = 6,
        .slack = slack, .ruled = TRUE, .measure = measure, .draw_cell = draw_cell, .data = &drawn,
      }, sheet);
      pages = kv_sheet_finish (sheet);
      n_pages[slack] = pages->len;
    }
  g_assert_cmpuint (n_pages[0], ==, 2);
  g_assert_cmpuint (n_pages[1], ==, 1);
  g_assert_cmpuint (n_pages[2], ==, 1);
}

static double tall_row;

static double
measure_tall (guint    row,
              guint    column,
              double   width,
              gpointer data)
{
  return tall_row;
}

/* They also do where a page would begin with one row of a group: of groups of ten
 * that leave no room for the tenth. */
static void
test_lone_row (void)
{
  static const KvTableColumn column = { .width = 100, .least = 100 };

  for (guint slack = 0; slack < 4; slack += 3)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-lone");
      KvSheetOptions options = { .theme = kv_theme_light () };
      g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Tabel", "tabel", &options);
      g_autoptr (GPtrArray) pages = NULL;
      Drawn drawn = { 0 };

      tall_row = kv_sheet_get_content (sheet).height / 9.7;
      kv_table_draw (&(KvTable) {
        .columns = &column, .n_columns = 1, .n_fixed = 1, .n_rows = 27, .row_height = 6, .least_row_height = 6,
        .slack = slack, .ruled = TRUE, .row_group = row_group, .measure = measure_tall, .draw_cell = draw_cell, .data = &drawn,
      }, sheet);
      pages = kv_sheet_finish (sheet);
      g_assert_cmpuint (pages->len, ==, 3);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "r9."), ==, slack > 0);
      g_assert_cmpuint (kv_count_texts (pages->pdata[1], "r9."), ==, slack == 0);
    }
}

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id,
     const char     *naam)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_element_set_text (element, kv_element_find_field (element, "naam"), naam);
  kv_krachtenveld_load (field, element);
  return element;
}

static void
set (KvKrachtenveld *field,
     KvKind          kind,
     const char     *partner,
     const char     *column,
     guint           index,
     int             score)
{
  kv_element_set_score (kv_krachtenveld_ensure_pair (field, kind, partner, column), index, score);
}

/* Three partners of whom one is unknown, three belangen of which one is. */
static KvKrachtenveld *
small_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-matrix");
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  kv_journal_begin (journal, "matrix", NULL);
  add (field, KV_KIND_PARTNER, "p-1", "Aap");
  add (field, KV_KIND_PARTNER, "p-2", "Beer");
  add (field, KV_KIND_PARTNER, "p-3", "Cavia");
  add (field, KV_KIND_BELANG, "b-1", "Rust");
  add (field, KV_KIND_BELANG, "b-2", "Reinheid");
  add (field, KV_KIND_BELANG, "b-3", "Regelmaat");
  add (field, KV_KIND_MACHTSMIDDEL, "m-1", "Geld");
  set (field, KV_KIND_STANDPUNT, "p-1", "b-1", KV_STANDPUNT_WAARDE, 0);
  set (field, KV_KIND_STANDPUNT, "p-1", "b-2", KV_STANDPUNT_WAARDE, 4);
  set (field, KV_KIND_STANDPUNT, "p-2", "b-2", KV_STANDPUNT_WAARDE, -3);
  kv_element_set_choice (kv_krachtenveld_ensure_pair (field, KV_KIND_INZET, "p-1", "m-1"), KV_INZET_HEEFT, KV_NEE);
  set (field, KV_KIND_INZET, "p-2", "m-1", KV_INZET_STERKTE, 2);
  kv_journal_end (journal);
  return field;
}

static void
assert_count (KvMatrixCount count,
              guint         voor,
              guint         tegen,
              guint         onbekend)
{
  g_assert_cmpuint (count.voor, ==, voor);
  g_assert_cmpuint (count.tegen, ==, tegen);
  g_assert_cmpuint (count.onbekend, ==, onbekend);
}

/* A known 0 is neither for nor against, and not unknown; no is not unknown. */
static void
test_matrix (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvMatrix) matrix = kv_matrix_new (field, NULL);
  g_autofree char *left_out = kv_matrix_left_out (matrix);

  g_assert_cmpuint (matrix->partners->len, ==, 2);
  g_assert_cmpuint (matrix->belangen.elements->len, ==, 2);
  assert_count (kv_matrix_count_row (&matrix->belangen, 0), 1, 0, 0);
  assert_count (kv_matrix_count_row (&matrix->belangen, 1), 0, 1, 1);
  assert_count (kv_matrix_count_column (matrix, &matrix->belangen, 0), 0, 0, 1);
  assert_count (kv_matrix_count_column (matrix, &matrix->belangen, 1), 1, 1, 0);
  g_assert_cmpint (kv_matrix_value (&matrix->middelen, 0, 0), ==, KV_MATRIX_NEE);
  g_assert_cmpint (kv_matrix_value (&matrix->middelen, 1, 0), ==, 2);
  assert_count (kv_matrix_count_column (matrix, &matrix->middelen, 0), 1, 0, 0);
  g_assert_cmpstr (left_out, ==, "Getoond: 2 van 3 partners, 2 van 3 belangen.");
}

static void
test_matrix_weergave (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (KvElement) weergave = kv_element_new (KV_KIND_WEERGAVE, "w-1");
  g_autoptr (KvMatrix) ranked = NULL;
  g_autoptr (KvMatrix) without = NULL;

  kv_element_set_choice (weergave, KV_WEERGAVE_VOLGORDE, KV_VOLGORDE_VOOR);
  ranked = kv_matrix_new (field, weergave);
  g_assert_cmpstr (kv_element_get_id (ranked->belangen.elements->pdata[0]), ==, "b-2");
  g_assert_cmpint (kv_matrix_value (&ranked->belangen, 0, 0), ==, 4);

  kv_element_set_choice (weergave, KV_WEERGAVE_ZONDER_GROEPEN, 1u << (KV_GROEP_BELANGEN - 1));
  without = kv_matrix_new (field, weergave);
  g_assert_cmpuint (without->belangen.elements->len, ==, 0);
  g_assert_cmpuint (without->middelen.elements->len, ==, 1);
}

/* Of the first of these texts. */
static KvPoint
origin_of (KvScene    *page,
           const char *text)
{
  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      if (item->type == KV_ITEM_TEXT && g_str_equal (item->text, text))
        return item->origin;
    }
  g_assert_not_reached ();
}

/* What nobody is, nobody counts; what a count under the columns is of, is said before
 * each of their groups. */
static void
test_matrix_feet (void)
{
  for (guint opposed = 0; opposed < 2; opposed++)
    {
      g_autoptr (KvKrachtenveld) field = small_field ();
      KvSheetOptions options = { .landscape = TRUE, .theme = kv_theme_light () };
      g_autoptr (GPtrArray) pages = NULL;

      set (field, KV_KIND_STANDPUNT, "p-2", "b-2", KV_STANDPUNT_WAARDE, opposed ? -1 : 1);
      pages = kv_diagram_pages (kv_diagram_find ("belangenmatrix"), field, &options, NULL);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "tegen"), ==, opposed ? 3 : 0);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "heeft"), ==, 3); /* a head, a foot and the legend */
      g_assert_cmpfloat (origin_of (pages->pdata[0], "heeft").x, >, origin_of (pages->pdata[0], "Rust").x);
    }
}

/* A name of two lines has the middle of what is beside it between them. */
static void
test_tall_rows (void)
{
  static const char *const diagrams[] = { "fasen", "scores", "overlegsamenstelling" };
  static const char *const beside[] = { "actief", "4", "waarnemer" };
  static const guint scores[] = { KV_PARTNER_INVLOED, KV_PARTNER_BELANG, KV_PARTNER_COMMITMENT, KV_PARTNER_OVEREENSTEMMING };
  const double lead = .9 * (kv_text_ascent (&(KvTextStyle) { .size = 8.5 }) + kv_text_descent (&(KvTextStyle) { .size = 8.5 }));

  for (guint i = 0; i < G_N_ELEMENTS (diagrams); i++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-tall");
      KvSheetOptions options = { .theme = kv_theme_light () };
      g_autoptr (GPtrArray) pages = NULL;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "tall", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Kinderdagverblijvenexploitatiemaatschappij Onderwijshuisvestingsverordening");
      add (field, KV_KIND_OVERLEG, "o-1", "LEA");
      for (guint score = 0; score < G_N_ELEMENTS (scores); score++)
        kv_element_set_score (kv_krachtenveld_lookup (field, "p-1"), scores[score], 4);
      kv_element_set_choice (kv_krachtenveld_ensure_pair (field, KV_KIND_BETROKKENHEID, "p-1", "verkenning"), KV_BETROKKENHEID_WAARDE, 1);
      kv_element_set_choice (kv_krachtenveld_ensure_pair (field, KV_KIND_LID, "o-1", "p-1"), KV_LID_ROL, KV_LID_WAARNEMER);
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = kv_diagram_pages (kv_diagram_find (diagrams[i]), field, &options, NULL);

      g_assert_cmpfloat_with_epsilon (origin_of (pages->pdata[0], beside[i]).y, origin_of (pages->pdata[0], "Onderwijshuisvestingsverordening").y - lead / 2, .02);
    }
}

/* The legend of a page says what is on it, and nothing else. */
static void
test_matrix_legend (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvSheetOptions options = { .landscape = TRUE, .theme = kv_theme_light () };
  g_autoptr (GPtrArray) pages = kv_diagram_pages (kv_diagram_find ("belangenmatrix"), field, &options, NULL);
  KvScene *page = pages->pdata[0];

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (kv_count_texts (page, "sterk voor"), ==, 1);
  g_assert_cmpuint (kv_count_texts (page, "sterk tegen"), ==, 1);
  g_assert_cmpuint (kv_count_texts (page, "geen voorkeur"), ==, 1);
  g_assert_cmpuint (kv_count_texts (page, "heeft niet"), ==, 1);
  g_assert_cmpuint (kv_count_texts (page, "heeft het"), ==, 0);
  g_assert_cmpuint (kv_count_texts (page, "Houding"), ==, 0);
  g_assert_cmpuint (kv_count_texts (page, "invloed"), ==, 0);
  g_assert_cmpuint (kv_count_texts (page, "Zonder sector"), ==, 1);
  g_assert_cmpuint (kv_count_texts (page, "cruciaal"), ==, 0);
}

/* It stands in one place on all pages, also where one page says more than another. */
static void
test_legend_place (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-fasen");
  KvSheetOptions options = { .landscape = TRUE, .theme = kv_theme_light () };
  g_autoptr (GPtrArray) pages = NULL;

  add (field, KV_KIND_SECTOR, "s-1", "Kort");
  add (field, KV_KIND_SECTOR, "s-2", "Jeugdgezondheid en jeugdhulp in de wijken");
  for (guint i = 0; i < 48; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%02u", i), *naam = g_strdup_printf ("Een partner met een lange naam, nummer %02u", i);

      kv_element_set_text (add (field, KV_KIND_PARTNER, id, naam), KV_PARTNER_SECTOR, i < 24 ? "s-1" : "s-2");
    }
  pages = kv_diagram_pages (kv_diagram_find ("fasen"), field, &options, NULL);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (kv_count_texts (pages->pdata[0], "Kort"), ==, 1);
  g_assert_cmpuint (kv_count_texts (pages->pdata[1], "Kort"), ==, 0);
  g_assert_cmpfloat (origin_of (pages->pdata[0], "Doet mee").x, ==, origin_of (pages->pdata[1], "Doet mee").x);
}

/* Where there is room the names are whole; a long head is too. */
static void
test_matrix_names (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvSheetOptions options = { .landscape = TRUE, .theme = kv_theme_light () };
  g_autoptr (GPtrArray) pages = NULL;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "names", NULL);
  kv_element_set_text (kv_krachtenveld_lookup (field, "p-1"), KV_PARTNER_NAAM, "Stichting Openbaar Primair Onderwijs Waterrijk");
  kv_element_set_text (kv_krachtenveld_lookup (field, "b-1"), KV_BELANG_NAAM, "Doorgaande ontwikkelingslijn van nul tot twaalf");
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = kv_diagram_pages (kv_diagram_find ("belangenmatrix"), field, &options, NULL);
  g_assert_cmpuint (kv_count_texts (pages->pdata[0], "Stichting Openbaar Primair Onderwijs Waterrijk"), ==, 1);
  g_assert_cmpuint (kv_count_texts (pages->pdata[0], "…"), ==, 0);
}

/* A name without an abbreviation is never cut: where it does not go on one line
 * it takes two, also beside as many belangen as a sheet can hold. */
static void
test_matrix_long_names (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (GPtrArray) pages = NULL;
  KvSheetOptions options = { .landscape = TRUE, .theme = kv_theme_light () };

  kv_journal_begin (kv_krachtenveld_get_journal (field), "names", NULL);
  kv_element_set_text (kv_krachtenveld_lookup (field, "p-1"), KV_PARTNER_NAAM, "Vereniging voor Protestants-Christelijk Onderwijs te Hoorn en omstreken");
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("b-1%u", i);

      add (field, KV_KIND_BELANG, id, "Wens");
      set (field, KV_KIND_STANDPUNT, "p-1", id, KV_STANDPUNT_WAARDE, 1);
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = kv_diagram_pages (kv_diagram_find ("belangenmatrix"), field, &options, NULL);
  for (guint i = 0; i < pages->len; i++)
    {
      g_assert_cmpuint (kv_count_texts (pages->pdata[i], "…"), ==, 0);
      g_assert_cmpuint (kv_count_texts (pages->pdata[i], "omstreken"), ==, 1);
      kv_check_no_texts_overlap (pages->pdata[i], "long names");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/runs", test_runs);
  g_test_add_func ("/table/even-runs", test_even_runs);
  g_test_add_func ("/table/spread-runs", test_spread_runs);
  g_test_add_func ("/table/spread-random", test_spread_random);
  g_test_add_func ("/table/none-alone", test_none_alone);
  g_test_add_func ("/table/fit-columns", test_fit_columns);
  g_test_add_func ("/table/overhang", test_overhang);
  g_test_add_func ("/table/repeated-heads", test_repeated_heads);
  g_test_add_func ("/table/one-page", test_one_page);
  g_test_add_func ("/table/stack", test_stack);
  g_test_add_func ("/table/growth", test_growth);
  g_test_add_func ("/table/slack", test_slack);
  g_test_add_func ("/table/lone-row", test_lone_row);
  g_test_add_func ("/table/matrix", test_matrix);
  g_test_add_func ("/table/matrix-weergave", test_matrix_weergave);
  g_test_add_func ("/table/matrix-feet", test_matrix_feet);
  g_test_add_func ("/table/tall-rows", test_tall_rows);
  g_test_add_func ("/table/matrix-legend", test_matrix_legend);
  g_test_add_func ("/table/legend-place", test_legend_place);
  g_test_add_func ("/table/matrix-names", test_matrix_names);
  g_test_add_func ("/table/matrix-long-names", test_matrix_long_names);
  return g_test_run ();
}
