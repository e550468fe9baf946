/* Moves nodes one by one to where the drawing reads better: somewhere near where
 * they are, or near the middle of their neighbours.
 *
 * At first by simulated annealing (Kirkpatrick, Gelatt & Vecchi, 1983): what is
 * worse is taken too, ever less often as the drawing cools, and nodes may stand
 * in each other's way, at a cost, so that they can get past each other. Then they
 * are pushed apart, and only what is better is taken, never into the way of
 * another node: what is apart stays apart. */

#include "kv-tangle.h"

#include <math.h>

#define WORK 4e8           /* comparisons, all together, that fit half a second */
#define MOST_ROUNDS 200
#define TRIES 6          /* per node, in a round */
#define HEAT 3.
#define COST_OVERLAP 1.5
#define REACH 1.         /* how far a node may move at first, in steps of the graph */
#define LAST_REACH .1
#define TOUCH 1e-6       /* mm */

typedef struct
{
  KvPlacing *placing;
  KvTangle   tangle;
  gboolean   may_overlap;
} Search;

static gboolean
fits (const Search *search,
      guint         node)
{
  const KvPlacing *placing = search->placing;
  const KvNodeBox *box = &placing->boxes[node];
  const KvRect *frame = placing->frames[node];

  if (box->x - box->half_width < frame->x0 - TOUCH || box->x + box->half_width > frame->x1 + TOUCH
      || box->y - box->half_height < frame->y0 - TOUCH || box->y + box->half_height > frame->y1 + TOUCH)
    return FALSE;
  for (guint i = 0; !search->may_overlap && i < placing->n_nodes; i++)
    if (i != node && kv_node_box_overlaps (box, &placing->boxes[i]))
      return FALSE;
  return TRUE;
}

/* Moves a node if what it costs then stays under the limit. */
static gboolean
try_move (Search *search,
          guint   node,
          double  x,
          double  y,
          double  limit,
          double *cost)
{
  KvNodeBox *box = &search->placing->boxes[node];
  double old_x = box->x, old_y = box->y, new_cost = G_MAXDOUBLE;

  box->x = x;
  box->y = y;
  if (fits (search, node))
    {
      kv_tangle_moved (&search->tangle, node);
      new_cost = kv_tangle_cost (&search->tangle, node, limit);
    }
  if (new_cost < limit)
    {
      *cost = new_cost;
      return TRUE;
    }
  box->x = old_x;
  box->y = old_y;
  if (new_cost < G_MAXDOUBLE)
    kv_tangle_moved (&search->tangle, node);
  return FALSE;
}

/* The middle of what a node is tied to; returns FALSE if that is nothing. */
static gboolean
middle_of_neighbours (const KvPlacing *placing,
                      guint            node,
                      double          *x,
                      double          *y)
{
  guint n = placing->first[node + 1] - placing->first[node];

  *x = *y = 0;
  for (guint k = placing->first[node]; k < placing->first[node + 1]; k++)
    {
      *x += kv_placing_x (placing, placing->neighbours[k]) / n;
      *y += kv_placing_y (placing, placing->neighbours[k]) / n;
    }
  return n > 0;
}

static void
search_node (Search *search,
             guint   node,
             double  reach,
             double  heat)
{
  KvPlacing *placing = search->placing;
  KvNodeBox *box = &placing->boxes[node];
  const KvPart *part = &placing->parts[search->tangle.part_of[node]];
  double cost = kv_tangle_cost (&search->tangle, node, G_MAXDOUBLE);

  for (guint t = 0; t < TRIES; t++)
    {
      double angle = g_rand_double_range (placing->rand, 0, 2 * G_PI);
      double far = reach * sqrt (g_rand_double (placing->rand));
      double limit = cost - 1e-9 - heat * log (1 - g_rand_double (placing->rand));
      double x = box->x, y = box->y;

      if (t % 2 == 1 && middle_of_neighbours (placing, node, &x, &y))
        {
          x += box->shift_x;
          y += box->shift_y;
        }
      try_move (search, node, x + far * cos (angle) * part->unit_x,
                y + far * sin (angle) * part->unit_y, limit, &cost);
    }
}

/* The middles of groups follow their members. */
static void
follow_members (Search *search)
{
  KvPlacing *placing = search->placing;
  double x, y;

  for (guint i = placing->n_nodes; i < placing->n; i++)
    if (middle_of_neighbours (placing, i, &x, &y))
      {
        placing->boxes[i].x = x;
        placing->boxes[i].y = y;
        kv_tangle_moved (&search->tangle, i);
      }
}

static void
search_all (KvPlacing *placing,
            guint      rounds,
            double     heat,
            double     cost_overlap)
{
  Search search = { .placing = placing, .may_overlap = cost_overlap > 0 };

  kv_tangle_init (&search.tangle, placing, cost_overlap);
  for (guint round = 0; round < rounds; round++)
    {
      double left = (double) (rounds - 1 - round) / rounds;

      follow_members (&search);
      for (guint i = 0; i < placing->n_nodes; i++)
        if (!placing->boxes[i].fixed)
          search_node (&search, i, REACH * left + LAST_REACH, heat * left);
    }
  kv_tangle_finish (&search.tangle);
}

void
kv_placing_untangle (KvPlacing *placing)
{
  double n = placing->n_nodes, m = placing->n_ties;
  double work = TRIES * (2 * m * (m + n) + n * (n + m));
  guint rounds = CLAMP (WORK / MAX (work, 1), 2, MOST_ROUNDS);
  gboolean any = placing->hops != NULL && placing->n_ties > 0;

  if (any)
    search_all (placing, rounds, HEAT, COST_OVERLAP);
  kv_node_boxes_separate (placing->boxes, placing->n_nodes, placing->frames);
  if (any)
    search_all (placing, rounds / 4 + 1, 0, 0);
}

double
kv_placing_cost (const KvPlacing *placing)
{
  KvTangle tangle;
  double sum = 0;

  if (placing->hops == NULL)
    return 0;
  kv_tangle_init (&tangle, placing, 0);
  for (guint i = 0; i < placing->n_nodes; i++)
    sum += kv_tangle_cost (&tangle, i, G_MAXDOUBLE);
  kv_tangle_finish (&tangle);
  return sum;
}
