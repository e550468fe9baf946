/* From nothing to a window: the program with the example against a window of
 * libadwaita with nothing in it, and how much more memory it has. By turns, so that a
 * busy machine is busy for both. Arguments: the two programs, and the file. */

#include <gio/gio.h>

#include "kv-bench.h"
#include "kv-first-frame.h"

#define TURNS 11

typedef struct
{
  GArray *cpu;   /* ms, of all threads */
  GArray *clock; /* ms */
  KvMoment last;
} Runs;

static void
runs_init (Runs *runs)
{
  runs->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  runs->clock = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
runs_clear (Runs *runs)
{
  g_array_unref (runs->cpu);
  g_array_unref (runs->clock);
}

static void
find_moment (const char *output,
             const char *name,
             KvMoment   *moment)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      if (kv_moment_parse (*line, moment) && g_str_equal (moment->name, name))
        return;
    }
  g_error ("it did not tell of \"%s\": %s", name, output);
}

static gint64
run (const char *const *argv,
     const char        *name,
     KvMoment          *moment)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  find_moment (output, name, moment);
  return start;
}

static void
take_turn (Runs              *runs,
           const char *const *argv,
           gboolean           counts)
{
  gint64 start = run (argv, "whole", &runs->last);
  double cpu = runs->last.cpu / 1e3, clock = (runs->last.when - start) / 1e3;

  if (!counts)
    return;

  g_array_append_val (runs->cpu, cpu);
  g_array_append_val (runs->clock, clock);
}

static gboolean
judge_memory (const char     *what,
              const KvMoment *ours,
              const KvMoment *empty)
{
  g_print ("(%.1f MB is its own and written to, %.1f MB more) ", ours->written / 1024., (ours->written - empty->written) / 1024.);
  return kv_bench_judge (what, (ours->resident - empty->resident) / 1024., 60, " MB");
}

int
main (int   argc,
      char *argv[])
{
  const char *const plain[] = { argv[1], NULL };
  const char *const field[] = { argv[2], argv[3], NULL };
  const char *const seen[] = { argv[2], argv[3], "look-around", NULL };
  Runs empty, ours;
  KvMoment views;
  double clock, cpu;
  gboolean good;

  g_assert_cmpint (argc, ==, 4);
  runs_init (&empty);
  runs_init (&ours);
  for (guint i = 0; i <= TURNS; i++)
    {
      take_turn (&empty, plain, i > 0);
      take_turn (&ours, field, i > 0);
    }

  clock = kv_bench_median (ours.clock) / kv_bench_median (empty.clock);
  cpu = kv_bench_median (ours.cpu) / kv_bench_median (empty.cpu);
  g_print ("an empty window: %.0f ms, %.0f ms of processor time\n", kv_bench_median (empty.clock), kv_bench_median (empty.cpu));
  g_print ("the example: %.0f ms, %.0f ms of processor time (%.2fx)\n", kv_bench_median (ours.clock), kv_bench_median (ours.cpu), cpu);
  good = kv_bench_judge ("the example against an empty window", clock, 1.5, "x");
  good &= judge_memory ("memory above that of an empty window", &ours.last, &empty.last);
  run (seen, "views", &views);
  good &= judge_memory ("the same, with all views seen", &views, &empty.last);

  runs_clear (&empty);
  runs_clear (&ours);
  return good ? 0 : 1;
}
