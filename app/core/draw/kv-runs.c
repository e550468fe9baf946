/* Breaking into runs, as a typesetter breaks a paragraph into lines: as few
 * runs as the room allows, and among those the ones that are filled most evenly
 * and break where a gap is. */

#include "kv-runs.h"

#define INSIDE_COST .2 /* of a break where no gap is: as bad as a fifth of empty room */
#define STUB_COST 1.   /* of a part that is too small to stand alone */
#define LEAST_BROKEN 3 /* items of a group on either side of a break of kv_runs_break() */
#define LEAST_SPREAD 2 /* and of kv_runs_spread() */
#define SLACK 1e-6

/* The best way to break everything before an item. */
typedef struct
{
  guint  n_runs; /* and stubs, where they count as one; G_MAXUINT: none is known */
  double cost;
  guint  first;  /* where the last of those runs starts */
  double size;   /* of that run */
} Way;

typedef struct _Breaker Breaker;

struct _Breaker
{
  const KvRunItem *items;
  guint            n_items;
  double           room;
  double           last_room;
  guint            least_part;  /* items of a group; fewer are a stub */
  gboolean         stub_is_run; /* rather one run more than a stub */
  Way             *ways;
};

static gboolean
is_better (const Way *a,
           const Way *b)
{
  return a->n_runs != b->n_runs ? a->n_runs < b->n_runs : a->cost < b->cost;
}

static gboolean
is_inside (const Breaker *breaker,
           guint          end)
{
  return end < breaker->n_items && breaker->items[end].gap <= 0;
}

static gboolean
begins_group (const Breaker *breaker,
              guint          index)
{
  return index == 0 || (breaker->items[index].gap > 0 && !breaker->items[index].sticks);
}

/* Whether a break is inside a group and leaves too few of it on either side.
 * What sticks to an item is one with it. */
static gboolean
leaves_stub (const Breaker *breaker,
             guint          end)
{
  guint before = 0, after = 0;

  if (!is_inside (breaker, end))
    return FALSE;

  for (guint i = end; i-- > 0 && before < breaker->least_part; )
    {
      before += !breaker->items[i].sticks;
      if (begins_group (breaker, i))
        break;
    }
  for (guint i = end; i < breaker->n_items && !begins_group (breaker, i) && after < breaker->least_part; i++)
    after += !breaker->items[i].sticks;
  return before < breaker->least_part || after < breaker->least_part;
}

static double
run_cost (const Breaker *breaker,
          guint          end,
          double         size)
{
  double empty = MAX (0, breaker->room - size) / breaker->room;

  return empty * empty + (is_inside (breaker, end) ? INSIDE_COST : 0) + (leaves_stub (breaker, end) ? STUB_COST : 0);
}

/* Tries every run that starts at `first`. The first piece (an item and what
 * sticks to it) makes a run whatever its size. */
static void
try_runs_from (const Breaker *breaker,
               guint          first)
{
  const KvRunItem *items = breaker->items;
  double size = items[first].size;
  double reach = size + items[first].overhang;
  gboolean is_first = TRUE;

  for (guint end = first + 1; end <= breaker->n_items && (is_first || reach <= breaker->room + SLACK); end++)
    {
      gboolean last = end == breaker->n_items;

      if (last || !items[end].sticks)
        {
          Way *best = &breaker->ways[end];
          Way way = { breaker->ways[first].n_runs + 1, breaker->ways[first].cost, first, size };

          way.cost += run_cost (breaker, end, size);
          way.n_runs += breaker->stub_is_run && leaves_stub (breaker, end);
          if ((is_first || !last || reach <= breaker->last_room + SLACK) && is_better (&way, best))
            *best = way;
          is_first = FALSE;
        }
      if (!last)
        {
          size += items[end].gap + items[end].size;
          reach = MAX (reach, size + items[end].overhang);
        }
    }
}

static GArray *
break_all (Breaker *breaker)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (KvRun));
  g_autofree Way *ways = g_new0 (Way, breaker->n_items + 1);

  breaker->ways = ways;
  for (guint i = 1; i <= breaker->n_items; i++)
    ways[i].n_runs = G_MAXUINT;
  for (guint i = 0; i < breaker->n_items; i++)
    if (ways[i].n_runs != G_MAXUINT)
      try_runs_from (breaker, i);

  for (guint end = breaker->n_items; end > 0; end = ways[end].first)
    {
      KvRun run = { ways[end].first, end, ways[end].size };

      g_array_prepend_val (runs, run);
    }
  return runs;
}

/**
 * kv_runs_break:
 * @items: what is broken, in order
 * @n_items: how many
 * @room: the most that a run may hold
 * @last_room: the most that the last run may hold
 *
 * As few runs as can be, filled evenly and broken where a gap is. Rather than
 * leaving one or two items of a group alone, it takes a run more.
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
  return break_all (&(Breaker) { items, n_items, room, last_room, LEAST_BROKEN, TRUE });
}

/**
 * kv_runs_spread:
 * @items: as of kv_runs_break()
 * @n_items: how many
 * @room: the most that a run may hold
 * @last_room: the most that the last run may hold
 *
 * As kv_runs_break(), but a run more is worse than an item that stands alone.
 *
 * Returns: as kv_runs_break().
 */
GArray *
kv_runs_spread (const KvRunItem *items,
                guint            n_items,
                double           room,
                double           last_room)
{
  return break_all (&(Breaker) { items, n_items, room, last_room, LEAST_SPREAD, FALSE });
}
