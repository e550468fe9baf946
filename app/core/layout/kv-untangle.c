/* Moves nodes one by one to where the drawing reads better: fewer edges cross,
 * fewer run through the room of a node, nobody stands in the hull of a group
 * that is not his, while distances stay near the number of steps. The weighing
 * of such wishes in one sum is of Davidson & Harel, "Drawing graphs nicely using
 * simulated annealing" (1996); here only what is better is taken.
 *
 * A move into the way of another node, or out of the frame, is never taken, so
 * what was apart stays apart. */

#include "kv-placing.h"

#include <math.h>

#define COST_CROSSING .3
#define COST_THROUGH .6
#define COST_IN_HULL 6.
#define HULL_PAD 6. /* mm */
#define WORK 4e8    /* edge against edge, all together */

typedef struct
{
  double x0, y0, x1, y1;
} Segment;

static Segment
segment_of (const KvPlacing *placing,
            guint            edge)
{
  guint a = placing->ends[2 * edge], b = placing->ends[2 * edge + 1];

  return (Segment) { kv_placing_x (placing, a), kv_placing_y (placing, a),
                     kv_placing_x (placing, b), kv_placing_y (placing, b) };
}

static inline double
side (double ax, double ay, double bx, double by, double px, double py)
{
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

static inline gboolean
cross (const Segment *a,
       const Segment *b)
{
  if (MAX (a->x0, a->x1) < MIN (b->x0, b->x1) || MAX (b->x0, b->x1) < MIN (a->x0, a->x1)
      || MAX (a->y0, a->y1) < MIN (b->y0, b->y1) || MAX (b->y0, b->y1) < MIN (a->y0, a->y1))
    return FALSE;
  return side (a->x0, a->y0, a->x1, a->y1, b->x0, b->y0) * side (a->x0, a->y0, a->x1, a->y1, b->x1, b->y1) < 0
         && side (b->x0, b->y0, b->x1, b->y1, a->x0, a->y0) * side (b->x0, b->y0, b->x1, b->y1, a->x1, a->y1) < 0;
}

/* Whether a segment runs through a box, the gap around it left out: they share
 * a point when no line along x, y or the segment separates them. */
static inline gboolean
runs_through (const Segment *s,
              const KvBox   *box,
              double         gap)
{
  double half_width = box->half_width - gap / 2, half_height = box->half_height - gap / 2, dx, dy;

  if (MAX (s->x0, s->x1) < box->x - half_width || MIN (s->x0, s->x1) > box->x + half_width
      || MAX (s->y0, s->y1) < box->y - half_height || MIN (s->y0, s->y1) > box->y + half_height)
    return FALSE;
  dx = s->x1 - s->x0;
  dy = s->y1 - s->y0;
  return fabs (side (s->x0, s->y0, s->x1, s->y1, box->x, box->y))
         < half_width * fabs (dy) + half_height * fabs (dx);
}

typedef struct
{
  KvPlacing *placing;
  Segment   *segments; /* of ties */
  guint     *first;    /* n_nodes + 1: where the ties of a node begin */
  guint     *ties;
  guint     *part_of;
} Search;

static double
stress_of (const Search *search,
           guint         node)
{
  const KvPlacing *placing = search->placing;
  const KvPart *part = &placing->parts[search->part_of[node]];
  const guint8 *hops = placing->hops + (gsize) node * placing->n;
  double x = kv_placing_x (placing, node), y = kv_placing_y (placing, node), sum = 0;

  for (guint i = 0; i < placing->n; i++)
    {
      double dx, dy, off;

      if (hops[i] == 0)
        continue;
      dx = (x - kv_placing_x (placing, i)) / part->unit_x;
      dy = (y - kv_placing_y (placing, i)) / part->unit_y;
      off = sqrt (dx * dx + dy * dy) / hops[i] - 1;
      sum += off * off;
    }
  return sum;
}

static double
tangle_of (const Search *search,
           guint         node)
{
  const KvPlacing *placing = search->placing;
  double sum = 0;

  for (guint k = search->first[node]; k < search->first[node + 1]; k++)
    {
      guint tie = search->ties[k], a = placing->ends[2 * tie], b = placing->ends[2 * tie + 1];
      const Segment *mine = &search->segments[tie];
      guint crossings = 0, through = 0;

      for (guint e = 0; e < placing->n_ties; e++)
        if (cross (mine, &search->segments[e]))
          {
            guint c = placing->ends[2 * e], d = placing->ends[2 * e + 1];

            crossings += a != c && a != d && b != c && b != d;
          }
      for (guint i = 0; i < placing->n_nodes; i++)
        if (runs_through (mine, &placing->boxes[i], placing->gap))
          through += i != a && i != b;
      sum += COST_CROSSING * crossings + COST_THROUGH * through;
    }
  for (guint e = 0; e < placing->n_ties; e++)
    if (runs_through (&search->segments[e], &placing->boxes[node], placing->gap)
        && placing->ends[2 * e] != node && placing->ends[2 * e + 1] != node)
      sum += COST_THROUGH;
  return sum;
}

static double
cost_of (const Search *search,
         guint         node)
{
  return stress_of (search, node) + tangle_of (search, node);
}

static void
put (Search *search,
     guint   node,
     double  x,
     double  y)
{
  KvPlacing *placing = search->placing;

  placing->boxes[node].x = x;
  placing->boxes[node].y = y;
  for (guint k = search->first[node]; k < search->first[node + 1]; k++)
    search->segments[search->ties[k]] = segment_of (placing, search->ties[k]);
}

static gboolean
fits (const Search *search,
      guint         node,
      guint         but)
{
  const KvPlacing *placing = search->placing;
  const KvBox *box = &placing->boxes[node];
  const KvFrame *frame = placing->frames[node];

  if (box->x - box->half_width < frame->x0 - 1e-6 || box->x + box->half_width > frame->x1 + 1e-6
      || box->y - box->half_height < frame->y0 - 1e-6 || box->y + box->half_height > frame->y1 + 1e-6)
    return FALSE;
  for (guint i = 0; i < placing->n_nodes; i++)
    if (i != node && i != but && kv_box_overlaps (box, &placing->boxes[i]))
      return FALSE;
  return TRUE;
}

static gboolean
try_move (Search *search,
          guint   node,
          double  x,
          double  y,
          double *cost)
{
  KvBox *box = &search->placing->boxes[node];
  double old_x = box->x, old_y = box->y, new_cost;

  box->x = x;
  box->y = y;
  if (fits (search, node, node))
    {
      put (search, node, x, y);
      new_cost = cost_of (search, node);
      if (new_cost < *cost - 1e-9)
        {
          *cost = new_cost;
          return TRUE;
        }
    }
  put (search, node, old_x, old_y);
  return FALSE;
}

static gboolean
try_swap (Search *search,
          guint   a,
          guint   b)
{
  KvBox *box_a = &search->placing->boxes[a], *box_b = &search->placing->boxes[b];
  double ax = box_a->x, ay = box_a->y, bx = box_b->x, by = box_b->y, gain;

  if (box_b->fixed || a == b || search->part_of[a] != search->part_of[b])
    return FALSE;
  box_a->x = bx;
  box_a->y = by;
  box_b->x = ax;
  box_b->y = ay;
  if (fits (search, a, a) && fits (search, b, b))
    {
      box_a->x = ax;
      box_a->y = ay;
      box_b->x = bx;
      box_b->y = by;
      gain = cost_of (search, a);
      put (search, a, bx, by);
      gain -= cost_of (search, a);
      gain += cost_of (search, b);
      put (search, b, ax, ay);
      gain -= cost_of (search, b);
      if (gain > 1e-9)
        return TRUE;
    }
  put (search, a, ax, ay);
  put (search, b, bx, by);
  return FALSE;
}

static double
middle_of_neighbours (const Search *search,
                      guint         node,
                      double       *y)
{
  const KvPlacing *placing = search->placing;
  double x = 0;
  guint n = placing->first[node + 1] - placing->first[node];

  *y = 0;
  for (guint k = placing->first[node]; k < placing->first[node + 1]; k++)
    {
      x += kv_placing_x (placing, placing->neighbours[k]) / n;
      *y += kv_placing_y (placing, placing->neighbours[k]) / n;
    }
  return x;
}

static void
search_node (Search *search,
             guint   node,
             double  reach,
             guint   tries)
{
  KvPlacing *placing = search->placing;
  KvBox *box = &placing->boxes[node];
  const KvPart *part = &placing->parts[search->part_of[node]];
  double cost = cost_of (search, node);

  for (guint t = 0; t < tries; t++)
    {
      double angle = g_rand_double_range (placing->rand, 0, 2 * G_PI);
      double far = reach * sqrt (g_rand_double (placing->rand)), x = box->x, y = box->y;

      if (t % 3 == 2)
        {
          if (try_swap (search, node, g_rand_int_range (placing->rand, 0, placing->n_nodes)))
            cost = cost_of (search, node);
          continue;
        }
      if (t % 3 == 1)
        x = middle_of_neighbours (search, node, &y);
      try_move (search, node, x + far * cos (angle) * part->unit_x,
                y + far * sin (angle) * part->unit_y, &cost);
    }
}

static void
search_begin (Search    *search,
              KvPlacing *placing)
{
  g_autofree guint *at = NULL;

  search->placing = placing;
  search->segments = g_new (Segment, placing->n_ties + 1);
  search->first = g_new0 (guint, placing->n_nodes + 1);
  search->ties = g_new (guint, 2 * placing->n_ties + 1);
  search->part_of = g_new0 (guint, placing->n + 1);
  for (guint k = 0; k < 2 * placing->n_ties; k++)
    search->first[placing->ends[k] + 1]++;
  for (guint i = 0; i < placing->n_nodes; i++)
    search->first[i + 1] += search->first[i];
  at = g_memdup2 (search->first, (placing->n_nodes + 1) * sizeof *at);
  for (guint k = 0; k < 2 * placing->n_ties; k++)
    search->ties[at[placing->ends[k]]++] = k / 2;
  for (guint p = 0; p < placing->n_parts; p++)
    for (guint m = 0; m < placing->parts[p].n_members; m++)
      search->part_of[placing->parts[p].members[m]] = p;
  for (guint e = 0; e < placing->n_ties; e++)
    search->segments[e] = segment_of (placing, e);
}

static void
search_end (Search *search)
{
  g_free (search->segments);
  g_free (search->first);
  g_free (search->ties);
  g_free (search->part_of);
}

void
kv_placing_untangle (KvPlacing *placing)
{
  Search search;
  double work = (double) (2. * placing->n_ties) * (placing->n_ties + placing->n_nodes)
                + (double) placing->n_nodes * (placing->n_nodes + placing->n_ties);
  guint rounds, tries = 6;

  if (placing->hops == NULL || placing->n_ties == 0)
    return;
  rounds = CLAMP (WORK / work / tries, 1, 60);
  search_begin (&search, placing);
  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < placing->n_nodes; i++)
      if (!placing->boxes[i].fixed && !(placing->loose && search.part_of[i] == placing->n_parts - 1))
        search_node (&search, i, 1.5 * (rounds - round) / rounds + .1, tries);
  search_end (&search);
}

double
kv_placing_cost (const KvPlacing *placing)
{
  Search search;
  double sum = 0;

  if (placing->hops == NULL)
    return 0;
  search_begin (&search, (KvPlacing *) placing);
  for (guint i = 0; i < placing->n_nodes; i++)
    sum += cost_of (&search, i);
  search_end (&search);
  return sum;
}
