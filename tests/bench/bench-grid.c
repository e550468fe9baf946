/* How fast a table takes what is pasted: 10,000 cells in one step, undone in one. */

#include "kv-bench.h"

#include "kv-grid-clip.h"
#include "kv-pair-grid.h"

#define TURNS 9
#define N_ROWS 500
#define N_COLUMNS 20

typedef struct
{
  KvJournal   *journal;
  KvGridModel *model;
  char        *text;
  KvGridRange  all;
} Bench;

static void
paste (gpointer data)
{
  Bench *bench = data;
  g_auto (KvGridPasted) pasted = { 0 };

  g_assert_true (kv_grid_paste (bench->model, &bench->all, NULL, bench->text, &pasted));
  g_assert_cmpuint (pasted.n_set, ==, N_ROWS * N_COLUMNS);
}

static void
undo (gpointer data)
{
  kv_journal_undo (((Bench *) data)->journal);
}

static void
redo (gpointer data)
{
  kv_journal_redo (((Bench *) data)->journal);
}

static void
clear (gpointer data)
{
  Bench *bench = data;

  kv_grid_model_clear (bench->model, &bench->all);
}

static void
copy (gpointer data)
{
  Bench *bench = data;

  g_free (kv_grid_to_tsv (bench->model, &bench->all));
  g_free (kv_grid_to_html (bench->model, &bench->all));
}

/* Values that no cell has now: the first step makes or changes all of them. */
static char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_ROWS * N_COLUMNS; i++)
    g_string_append_printf (text, "%d%c", (int) (i * 7 % 9) - 4, i % N_COLUMNS == N_COLUMNS - 1 ? '\n' : '\t');
  return g_string_free (text, FALSE);
}

/* `what`: cells that are filled in, or that are not yet. */
static gboolean
run (KvKrachtenveld *field,
     const char     *what)
{
  g_autoptr (KvSession) session = kv_session_new (field);
  KvEdits *edits = kv_edits_new (session);
  g_autoptr (KvGridModel) model = kv_belangen_grid_new (field, edits);
  g_autofree char *text = make_text ();
  Bench bench = { kv_krachtenveld_get_journal (field), model, text, { 0, 1, N_ROWS - 1, N_COLUMNS } };
  gboolean good = TRUE;

  g_print ("%s cells, %u x %u:\n", what, N_ROWS, N_COLUMNS);
  good &= kv_bench_judge ("  paste", kv_bench_time (paste, undo, &bench, TURNS), 200, " ms");
  paste (&bench);
  good &= kv_bench_judge ("  undo of it", kv_bench_time (undo, redo, &bench, TURNS), 100, " ms");
  undo (&bench);
  good &= kv_bench_judge ("  redo of it", kv_bench_time (redo, undo, &bench, TURNS), 200, " ms");
  good &= kv_bench_judge ("  copy", kv_bench_time (copy, NULL, &bench, TURNS), 100, " ms");
  redo (&bench);
  good &= kv_bench_judge ("  clearing all", kv_bench_time (clear, undo, &bench, TURNS), 200, " ms");
  clear (&bench);
  good &= kv_bench_judge ("  undo of that", kv_bench_time (undo, redo, &bench, TURNS), 100, " ms");
  undo (&bench);
  undo (&bench);
  kv_edits_free (edits);
  return good;
}

static void
empty (KvKrachtenveld *field)
{
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  GListModel *list = kv_krachtenveld_get_list (field, KV_KIND_STANDPUNT);

  kv_journal_begin (journal, "empty", NULL);
  while (g_list_model_get_n_items (list) > 0)
    {
      g_autoptr (KvElement) standpunt = g_list_model_get_item (list, 0);

      kv_krachtenveld_remove (field, standpunt);
    }
  kv_journal_end (journal);
}

int
main (void)
{
  g_autoptr (KvKrachtenveld) field = kv_bench_field (N_ROWS, 500, N_COLUMNS);
  gboolean good = run (field, "filled");

  empty (field);
  good &= run (field, "empty");
  return good ? 0 : 1;
}
