/* Breaking into runs, as a typesetter breaks a paragraph into lines: as few
 * runs as the room allows; among those the ones that are filled most evenly and
 * break where a gap is. */

#include "kv-runs.h"

#define INSIDE_COST .2 /* of a break where no gap is, in squares of empty room */
#define SLACK 1e-6

/* The best way to break everything before an item. */
typedef struct
{
  guint  n_runs; /* G_MAXUINT: none is known */
  double cost;
  guint  first;  /* where the last of those runs starts */
  double size;   /* of that run */
} Way;

static gboolean
is_better (const Way *a,
           const Way *b)
{
  return a->n_runs != b->n_runs ? a->n_runs < b->n_runs : a->cost < b->cost;
}

/* Tries every run that starts at `first`. The first piece (an item and what
 * sticks to it) makes a run whatever its size. */
static void
try_runs_from (const KvRunItem *items,
               guint            n_items,
               guint            first,
               double           room,
               double           last_room,
               Way             *ways)
{
  double size = items[first].size;
  gboolean is_first = TRUE;

  for (guint end = first + 1; end <= n_items && (is_first || size <= room + SLACK); end++)
    {
      gboolean last = end == n_items;

      if (last || !items[end].sticks)
        {
          double empty = MAX (0, room - size) / room;
          double inside = !last && items[end].gap <= 0 ? INSIDE_COST : 0;
          Way way = { ways[first].n_runs + 1, ways[first].cost + empty * empty + inside, first, size };

          if ((is_first || !last || size <= last_room + SLACK) && is_better (&way, &ways[end]))
            ways[end] = way;
          is_first = FALSE;
        }
      if (!last)
        size += items[end].gap + items[end].size;
    }
}

/**
 * kv_runs_break:
 * @items: what is broken, in order
 * @n_items: how many
 * @room: the most that a run may hold
 * @last_room: the most that the last run may hold
 *
 * Returns: the runs (KvRun), owned by the caller. Only an item that is larger
 * than the room by itself makes a run that is. Cost: O(n k) for at most k
 * items in a run.
 */
GArray *
kv_runs_break (const KvRunItem *items,
               guint            n_items,
               double           room,
               double           last_room)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (KvRun));
  g_autofree Way *ways = g_new0 (Way, n_items + 1);

  for (guint i = 1; i <= n_items; i++)
    ways[i].n_runs = G_MAXUINT;
  for (guint i = 0; i < n_items; i++)
    if (ways[i].n_runs != G_MAXUINT)
      try_runs_from (items, n_items, i, room, last_room, ways);

  for (guint end = n_items; end > 0; end = ways[end].first)
    {
      KvRun run = { ways[end].first, end, ways[end].size };

      g_array_prepend_val (runs, run);
    }
  return runs;
}
