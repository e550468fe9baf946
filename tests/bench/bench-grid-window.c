/* How fast the window shows what is typed in a table of 500 partners and 60
 * belangen, and scrolls over it: processor time of the main thread from a key to the
 * frame with it, in software. */

#include "kv-bench.h"

#include "kv-grid-clip.h"
#include "kv-matrix-view.h"
#include "kv-pair-grid.h"
#include "kv-shell-test.h"
#include "kv-window-private.h"

#define TURNS 31
#define FRAME 16 /* ms */

typedef struct
{
  KvWindow *window;
  KvGrid   *grid;
  guint     keyval;
  double    by;
  gboolean  painted;
} Bench;

static void
painted_cb (Bench *bench)
{
  bench->painted = TRUE;
}

static gboolean
is_painted (gpointer bench)
{
  return ((Bench *) bench)->painted;
}

/* Until what was asked for is on the screen. */
static void
paint (Bench *bench)
{
  bench->painted = FALSE;
  kv_test_wait (is_painted, bench);
}

/* --- turns --- */

static void
key (gpointer data)
{
  Bench *bench = data;

  kv_test_press (bench->grid, bench->keyval, 0);
  paint (bench);
}

static gboolean
is_at_rest (gpointer end)
{
  return g_get_monotonic_time () > *(gint64 *) end;
}

/* What waits until the hand rests: the inspector, the children. */
static void
rest (gpointer data)
{
  gint64 end = g_get_monotonic_time () + 400 * 1000;

  kv_test_wait (is_at_rest, &end);
}

static void
type (gpointer data)
{
  kv_test_press (((Bench *) data)->grid, GDK_KEY_3, 0);
  paint (data);
}

static void
type_and_rest (gpointer data)
{
  type (data);
  kv_test_press (((Bench *) data)->grid, GDK_KEY_Tab, 0);
  paint (data);
  rest (data);
}

static void
scroll (gpointer data)
{
  Bench *bench = data;
  GtkAdjustment *adjustment;

  g_object_get (bench->grid, bench->keyval == GDK_KEY_Right ? "hadjustment" : "vadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bench->by);
  g_object_unref (adjustment);
  paint (bench);
}

static void
undo (gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (((Bench *) data)->window), "win.undo", NULL);
  paint (data);
}

/* 10,000 cells of other values. */
static void
paste (gpointer data)
{
  Bench *bench = data;
  const KvGridRange all = { 0, 1, 499, 20 };
  g_auto (KvGridPasted) pasted = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 500 * 20; i++)
    g_string_append_printf (text, "%d%c", (int) (i * 7 % 9) - 4, i % 20 == 19 ? '\n' : '\t');
  g_assert_true (kv_grid_paste (kv_grid_get_model (bench->grid), &all, NULL, text->str, &pasted));
  paint (bench);
}

static void
undo_and_rest (gpointer data)
{
  undo (data);
  rest (data);
}

static void
paste_and_rest (gpointer data)
{
  paste (data);
  rest (data);
}

/* --- what is measured --- */

static gboolean
measure_typing (Bench *bench)
{
  gboolean good;

  bench->keyval = GDK_KEY_Tab;
  good = kv_bench_judge ("Tab to the cell that was typed", kv_bench_time (key, type, bench, TURNS), FRAME, " ms");
  kv_test_press (bench->grid, GDK_KEY_Escape, 0);
  good &= kv_bench_judge ("a key that opens a cell", kv_bench_time (type, key, bench, TURNS), FRAME, " ms");
  bench->keyval = GDK_KEY_Down;
  good &= kv_bench_judge ("an arrow", kv_bench_time (key, NULL, bench, TURNS), FRAME, " ms");
  bench->keyval = GDK_KEY_Page_Down;
  good &= kv_bench_judge ("a page", kv_bench_time (key, NULL, bench, 15), FRAME, " ms");
  rest (bench);
  good &= kv_bench_judge ("what is typed, with all that follows it at rest", kv_bench_time (type_and_rest, NULL, bench, 9), 6 * FRAME, " ms");
  good &= kv_bench_judge ("undo of a cell", kv_bench_time (undo, rest, bench, 9), FRAME, " ms");
  return good;
}

static gboolean
measure_scrolling (Bench *bench)
{
  gboolean good;

  bench->keyval = GDK_KEY_Down;
  bench->by = 40;
  good = kv_bench_judge ("scrolling down", kv_bench_time (scroll, NULL, bench, 61), FRAME, " ms");
  bench->keyval = GDK_KEY_Right;
  good &= kv_bench_judge ("scrolling aside", kv_bench_time (scroll, NULL, bench, 31), FRAME, " ms");
  return good;
}

static gboolean
measure_pasting (Bench *bench)
{
  gboolean good = kv_bench_judge ("pasting 10,000 cells", kv_bench_time (paste, undo_and_rest, bench, 5), 200, " ms");

  paste_and_rest (bench);
  return kv_bench_judge ("undo of that", kv_bench_time (undo, paste_and_rest, bench, 5), 100, " ms") && good;
}

static KvWindow *
open_window (void)
{
  g_autoptr (KvKrachtenveld) field = kv_bench_field (500, 200, 60);
  g_autoptr (GFile) file = kv_bench_file (field);
  KvWindow *window = kv_test_open (kv_test_application (), file);

  g_file_delete (file, NULL, NULL);
  return window;
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };
  gboolean good;

  kv_test_init (&argc, &argv);
  bench.window = open_window ();
  gtk_widget_activate_action (GTK_WIDGET (bench.window), "win.nth-view", "i", 2);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1440, 900);
  bench.grid = kv_table_view_get_grid (KV_TABLE_VIEW (bench.window->belangen));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench.window)), "after-paint", G_CALLBACK (painted_cb), &bench);
  rest (&bench);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (bench.grid)));
  gtk_widget_grab_focus (GTK_WIDGET (bench.grid));
  rest (&bench);
  good = measure_scrolling (&bench);
  good &= measure_typing (&bench);
  good &= measure_pasting (&bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return good ? 0 : 1;
}
