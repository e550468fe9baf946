/* Breaking into runs, as a typesetter breaks a paragraph into lines: as few
 * runs as the room allows, and among those the ones that cost least. What a
 * break costs is the difference between runs that are filled evenly and runs
 * that are filled one after the other. */

#include "kv-runs.h"

#define INSIDE_COST .2 /* of a break where no gap is: as bad as a fifth of empty room */
#define STUB_COST 1.   /* of a part that is too small to stand alone */
#define LEAST_PART 2   /* items of a group on either side of a break */
#define LEAST_LAST .25 /* of the room, in the last run */
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
  gboolean         stub_is_run; /* rather one run more than a part that stands alone */
  double         (*cost) (const Breaker *breaker, guint first, guint end, double size);
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

static double
empty_part (const Breaker *breaker,
            double         size)
{
  return MAX (0, breaker->room - size) / breaker->room;
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

  for (guint i = end; i-- > 0 && before < LEAST_PART; )
    {
      before += !breaker->items[i].sticks;
      if (begins_group (breaker, i))
        break;
    }
  for (guint i = end; i < breaker->n_items && !begins_group (breaker, i) && after < LEAST_PART; i++)
    after += !breaker->items[i].sticks;
  return before < LEAST_PART || after < LEAST_PART;
}

static double
even_cost (const Breaker *breaker,
           guint          first,
           guint          end,
           double         size)
{
  double empty = empty_part (breaker, size);

  return empty * empty + (is_inside (breaker, end) ? INSIDE_COST : 0) + (leaves_stub (breaker, end) ? STUB_COST : 0);
}

/* The last run is no more than a few items where others can give it some. */
static double
last_cost (const Breaker *breaker,
           guint          first,
           double         size)
{
  return first > 0 ? STUB_COST * MAX (0, 1 - size / (LEAST_LAST * breaker->room)) : 0;
}

static double
fill_cost (const Breaker *breaker,
           guint          first,
           guint          end,
           double         size)
{
  if (end == breaker->n_items)
    return last_cost (breaker, first, size);
  if (!is_inside (breaker, end))
    return empty_part (breaker, size);
  return empty_part (breaker, size) + INSIDE_COST + (leaves_stub (breaker, end) ? STUB_COST : 0);
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

          way.cost += breaker->cost (breaker, first, end, size);
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
 * leaving one item of a group alone, it takes a run more.
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
  return break_all (&(Breaker) { items, n_items, room, last_room, TRUE, even_cost });
}

/**
 * kv_runs_fill:
 * @items: as of kv_runs_break()
 * @n_items: how many
 * @room: the most that a run may hold
 * @last_room: the most that the last run may hold
 *
 * As few runs as can be, each filled before the next. A run ends where a gap is
 * when that leaves less than a fifth of it empty, else between two items of a
 * group, of which at least two stay together. The last run can be short, but
 * where it can be helped not under a quarter of the room.
 *
 * Returns: as kv_runs_break().
 */
GArray *
kv_runs_fill (const KvRunItem *items,
              guint            n_items,
              double           room,
              double           last_room)
{
  return break_all (&(Breaker) { items, n_items, room, last_room, FALSE, fill_cost });
}
