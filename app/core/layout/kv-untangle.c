/* Moves nodes one by one to where the drawing reads better: near where they are,
 * near the middle of their neighbours, or in exchange with another. Only what is
 * better is taken.
 *
 * At first nodes may stand in each other's way, at a cost, so that they can get
 * past each other; once they are apart, a move into the way of another node is
 * never taken, so what was apart stays apart. */

#include "kv-tangle.h"

#include <math.h>

#define WORK 6e8
#define TRIES 6
#define HEAT 3.
#define COST_OVERLAP 1.5

typedef struct
{
  KvPlacing *placing;
  KvTangle   tangle;
  gboolean   soft;
  double     heat;
} Search;

static void
put (Search *search,
     guint   node,
     double  x,
     double  y)
{
  search->placing->boxes[node].x = x;
  search->placing->boxes[node].y = y;
  kv_tangle_moved (&search->tangle, node);
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
  for (guint i = 0; !search->soft && i < placing->n_nodes; i++)
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
      double limit = *cost - 1e-9 - search->heat * log (1 - g_rand_double (search->placing->rand));
      put (search, node, x, y);
      new_cost = kv_tangle_cost (&search->tangle, node, limit);
      if (new_cost < limit)
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
          guint   b,
          double  cost_a)
{
  KvBox *box_a = &search->placing->boxes[a], *box_b = &search->placing->boxes[b];
  double ax = box_a->x, ay = box_a->y, bx = box_b->x, by = box_b->y, gain;

  if (box_b->fixed || a == b || search->tangle.part_of[a] != search->tangle.part_of[b])
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
      gain = cost_a - search->heat * log (1 - g_rand_double (search->placing->rand));
      put (search, a, bx, by);
      gain -= kv_tangle_cost (&search->tangle, a, G_MAXDOUBLE);
      gain += kv_tangle_cost (&search->tangle, b, G_MAXDOUBLE);
      put (search, b, ax, ay);
      gain -= kv_tangle_cost (&search->tangle, b, gain);
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
  const KvPart *part = &placing->parts[search->tangle.part_of[node]];
  double cost = kv_tangle_cost (&search->tangle, node, G_MAXDOUBLE);

  for (guint t = 0; t < tries; t++)
    {
      double angle = g_rand_double_range (placing->rand, 0, 2 * G_PI);
      double far = reach * sqrt (g_rand_double (placing->rand)), x = box->x, y = box->y;

      if (t % 3 == 2)
        {
          if (try_swap (search, node, g_rand_int_range (placing->rand, 0, placing->n_nodes), cost))
            cost = kv_tangle_cost (&search->tangle, node, G_MAXDOUBLE);
          continue;
        }
      if (t % 3 == 1)
        x = middle_of_neighbours (search, node, &y);
      try_move (search, node, x + far * cos (angle) * part->unit_x,
                y + far * sin (angle) * part->unit_y, &cost);
    }
}

static void
search_all (Search *search,
            guint   rounds)
{
  KvPlacing *placing = search->placing;
  double heat = search->heat;

  for (guint round = 0; round < rounds; round++)
    {
      double left = (double) (rounds - 1 - round) / rounds;

      search->heat = heat * left;
      for (guint i = 0; i < placing->n_nodes; i++)
        if (!placing->boxes[i].fixed && placing->hops != NULL)
          search_node (search, i, 1.5 * left + .1, TRIES);
    }
}

void
kv_placing_untangle (KvPlacing *placing)
{
  Search search = { .placing = placing, .soft = TRUE, .heat = HEAT };
  double work = 2. * placing->n_ties * (placing->n_ties + placing->n_nodes)
                + (double) placing->n_nodes * (placing->n_nodes + placing->n_ties);
  guint rounds = CLAMP (WORK / work / TRIES, 2, 200);

  if (placing->hops == NULL || placing->n_ties == 0)
    {
      kv_boxes_separate (placing->boxes, placing->n_nodes, placing->frames);
      return;
    }
  kv_tangle_init (&search.tangle, placing);
  search.tangle.overlap = COST_OVERLAP;
  search_all (&search, rounds);
  kv_tangle_finish (&search.tangle);

  kv_boxes_separate (placing->boxes, placing->n_nodes, placing->frames);
  search.soft = FALSE;
  search.heat = 0;
  kv_tangle_init (&search.tangle, placing);
  search_all (&search, rounds / 4 + 1);
  kv_tangle_finish (&search.tangle);
}

double
kv_placing_cost (const KvPlacing *placing)
{
  KvTangle tangle;
  double sum = 0;

  if (placing->hops == NULL)
    return 0;
  kv_tangle_init (&tangle, placing);
  for (guint i = 0; i < placing->n_nodes; i++)
    sum += kv_tangle_cost (&tangle, i, G_MAXDOUBLE);
  kv_tangle_finish (&tangle);
  return sum;
}
