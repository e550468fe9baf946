/* The choice of bows and of the places of marks.
 *
 * A line is a quadratic curve. Eleven bows are tried; each costs for how far it
 * bends, for every sample that lies in a node, badge or label that is not its
 * own, and for running too close beside another line where both leave the same
 * node. Straight wins when it is free: lines bend only to avoid. */

#include "kv-bows.h"

#include <math.h>

#include "kv-near.h"

#define SAMPLES 41
#define BEND_COST 30.    /* times |bow| */
#define NODE_COST 12.    /* per sample */
#define NODE_AIR 1.5
#define BADGE_COST 6.
#define BADGE_AIR .4
#define LABEL_COST 5.
#define LABEL_AIR .8
#define OUTSIDE_COST 20.
#define BESIDE_COST 14.
#define BESIDE .16       /* of the distance from the node: 9 degrees */
#define TWIN_COST 40.    /* two lines between the same two, less than TWIN apart */
#define TWIN 5.2
#define ROUNDS 3

static const double bends[] = { 0, .04, -.04, .07, -.07, .13, -.13, .2, -.2, .28, -.28 };
static const double rings[] = { 18, 30 };

typedef struct
{
  const KvBowTask *task;
  KvNear          *nodes;
  KvNear          *labels;
  GArray         **ties;   /* per node: the lines at it */
  KvVec          (*ring)[2][G_N_ELEMENTS (rings)]; /* per line and end: where it is on each ring */
  gboolean        *bent;   /* per line: takes part */
} Solver;

static double
gap_to_end (const KvBowTask *task,
            const KvBow     *bow,
            const KvCurve   *curve,
            guint            end,
            double           t)
{
  const KvBowNode *node = &task->nodes[bow->nodes[end]];
  KvVec at = kv_curve_at (curve, t);

  return kv_outline_gap (node->outline, node->centre, at.x, at.y) - bow->room[end];
}

/* Where the curve leaves the node at one of its ends. */
static double
find_end (const KvBowTask *task,
          const KvBow     *bow,
          guint            end)
{
  double inside = end == 0 ? 0 : 1, outside = inside;

  if (bow->nodes[end] == KV_BOW_NO_NODE)
    return inside;
  for (guint i = 1; i <= 20; i++)
    {
      outside = end == 0 ? i / 20. : 1 - i / 20.;
      if (gap_to_end (task, bow, &bow->curve, end, outside) > 0)
        break;
      inside = outside;
    }
  for (guint i = 0; i < 20; i++)
    {
      double middle = (inside + outside) / 2;

      if (gap_to_end (task, bow, &bow->curve, end, middle) > 0)
        outside = middle;
      else
        inside = middle;
    }
  return outside;
}

void
kv_bow_bend (const KvBowTask *task,
             KvBow           *bow,
             double           by)
{
  bow->bow = by;
  bow->curve = kv_curve_bowed (bow->ends[0], bow->ends[1], by);
  bow->start = find_end (task, bow, 0);
  bow->end = find_end (task, bow, 1);
  if (bow->end < bow->start)
    bow->start = bow->end = (bow->start + bow->end) / 2;
  bow->mark = .5;
}

void
kv_bow_points (const KvBow *bow,
               KvVec        points[KV_BOW_POINTS])
{
  for (guint i = 0; i < KV_BOW_POINTS; i++)
    points[i] = kv_curve_at (&bow->curve, bow->start + (bow->end - bow->start) * i / (KV_BOW_POINTS - 1));
}

static KvRect
node_room (const KvBowNode *node)
{
  KvRect room = kv_rect_moved (node->outline->box, node->centre.x, node->centre.y);

  if (node->badge_radius > 0)
    room = kv_rect_union (room, kv_rect_grown ((KvRect) { node->badge.x, node->badge.y, node->badge.x, node->badge.y },
                                               node->badge_radius));
  return kv_rect_grown (room, NODE_AIR);
}

static void
add_ties (Solver *solver,
          guint   line)
{
  const KvBow *bow = &solver->task->bows[line];

  for (guint end = 0; end < 2; end++)
    if (bow->nodes[end] != KV_BOW_NO_NODE)
      g_array_append_val (solver->ties[bow->nodes[end]], line);
}

static void
solver_init (Solver          *solver,
             const KvBowTask *task)
{
  g_autofree KvRect *rects = g_new (KvRect, MAX (task->n_nodes, task->n_labels) + 1);

  solver->task = task;
  for (guint i = 0; i < task->n_nodes; i++)
    rects[i] = node_room (&task->nodes[i]);
  solver->nodes = kv_near_new (rects, task->n_nodes, 8);
  for (guint i = 0; i < task->n_labels; i++)
    rects[i] = task->labels[i].x1 < task->labels[i].x0 ? KV_RECT_EMPTY : kv_rect_grown (task->labels[i], LABEL_AIR);
  solver->labels = kv_near_new (rects, task->n_labels, 8);
  solver->ties = g_new (GArray *, task->n_nodes + 1);
  for (guint i = 0; i < task->n_nodes; i++)
    solver->ties[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < task->n_bows; i++)
    add_ties (solver, i);
  solver->ring = g_malloc0 ((task->n_bows + 1) * sizeof *solver->ring);
  solver->bent = g_new0 (gboolean, task->n_bows + 1);
}

static void
solver_clear (Solver *solver)
{
  for (guint i = 0; i < solver->task->n_nodes; i++)
    g_array_unref (solver->ties[i]);
  g_free (solver->ties);
  g_free (solver->ring);
  g_free (solver->bent);
  kv_near_free (solver->nodes);
  kv_near_free (solver->labels);
}

static gboolean
is_own (const KvBow *bow,
        guint        node)
{
  return node == bow->nodes[0] || node == bow->nodes[1];
}

static double
sample_cost (Solver      *solver,
             const KvBow *bow,
             KvVec        at)
{
  const KvBowTask *task = solver->task;
  KvRect spot = { at.x, at.y, at.x, at.y };
  guint n_found;
  const guint *found = kv_near_find (solver->nodes, spot, &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      const KvBowNode *node = &task->nodes[found[i]];

      if (node->badge_radius > 0 && hypot (at.x - node->badge.x, at.y - node->badge.y) < node->badge_radius + BADGE_AIR)
        cost += BADGE_COST;
      if (!is_own (bow, found[i]) && hypot (at.x - node->centre.x, at.y - node->centre.y) < node->outline->radius + NODE_AIR
          && kv_outline_gap (node->outline, node->centre, at.x, at.y) < NODE_AIR)
        cost += NODE_COST;
    }
  found = kv_near_find (solver->labels, spot, &n_found);
  for (guint i = 0; i < n_found; i++)
    if (kv_rect_contains (kv_rect_grown (task->labels[found[i]], LABEL_AIR), at.x, at.y))
      cost += LABEL_COST;
  if (task->frame.x1 >= task->frame.x0 && !kv_rect_contains (task->frame, at.x, at.y))
    cost += OUTSIDE_COST;
  return cost;
}

/* Where the line is at `radius` from the node at one of its ends; its other end
 * when it does not come that far. */
static KvVec
on_ring (const KvBow *bow,
         guint        end,
         double       radius)
{
  KvVec from = bow->ends[end];
  double low = 0, high = 1;

  for (guint i = 0; i < 12; i++)
    {
      double middle = (low + high) / 2;
      KvVec at = kv_curve_at (&bow->curve, end == 0 ? middle : 1 - middle);

      if (hypot (at.x - from.x, at.y - from.y) < radius)
        low = middle;
      else
        high = middle;
    }
  return kv_curve_at (&bow->curve, end == 0 ? high : 1 - high);
}

static void
remember_rings (Solver *solver,
                guint   line)
{
  const KvBow *bow = &solver->task->bows[line];

  for (guint end = 0; end < 2; end++)
    for (guint r = 0; r < G_N_ELEMENTS (rings); r++)
      solver->ring[line][end][r] = on_ring (bow, end, rings[r] * solver->task->scale);
}

static double
beside_cost_at (Solver *solver,
                guint   line,
                guint   end)
{
  const KvBowTask *task = solver->task;
  const KvBow *bow = &task->bows[line];
  const GArray *ties = solver->ties[bow->nodes[end]];
  double cost = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      guint other = g_array_index (ties, guint, i);
      guint other_end = task->bows[other].nodes[0] == bow->nodes[end] ? 0 : 1;

      if (other == line || !solver->bent[other])
        continue;
      for (guint r = 0; r < G_N_ELEMENTS (rings); r++)
        {
          KvVec a = solver->ring[line][end][r], b = solver->ring[other][other_end][r];

          if (hypot (a.x - b.x, a.y - b.y) < BESIDE * rings[r] * task->scale)
            cost += BESIDE_COST;
        }
    }
  return cost;
}

static gboolean
are_twins (const KvBow *a,
           const KvBow *b)
{
  return (a->nodes[0] == b->nodes[0] && a->nodes[1] == b->nodes[1])
         || (a->nodes[0] == b->nodes[1] && a->nodes[1] == b->nodes[0]);
}

static double
twin_cost (Solver *solver,
           guint   line)
{
  const KvBowTask *task = solver->task;
  const KvBow *bow = &task->bows[line];
  KvVec middle = kv_curve_at (&bow->curve, .5);
  guint node = bow->nodes[0] != KV_BOW_NO_NODE ? bow->nodes[0] : bow->nodes[1];
  double cost = 0;

  for (guint i = 0; node != KV_BOW_NO_NODE && i < solver->ties[node]->len; i++)
    {
      guint other = g_array_index (solver->ties[node], guint, i);
      KvVec at = kv_curve_at (&task->bows[other].curve, .5);
      double apart = hypot (at.x - middle.x, at.y - middle.y);

      if (other != line && solver->bent[other] && are_twins (bow, &task->bows[other]) && apart < TWIN * task->scale)
        cost += TWIN_COST * (2 - apart / TWIN / task->scale);
    }
  return cost;
}

static double
bend_cost (Solver *solver,
           guint   line)
{
  KvBow *bow = &solver->task->bows[line];
  double cost = BEND_COST * fabs (bow->bow);

  for (guint i = 0; i < SAMPLES; i++)
    cost += sample_cost (solver, bow, kv_curve_at (&bow->curve, bow->start + (bow->end - bow->start) * i / (SAMPLES - 1)));
  remember_rings (solver, line);
  for (guint end = 0; end < 2; end++)
    if (bow->nodes[end] != KV_BOW_NO_NODE)
      cost += beside_cost_at (solver, line, end);
  return cost + twin_cost (solver, line);
}

static void
bend_best (Solver *solver,
           guint   line)
{
  KvBow *bow = &solver->task->bows[line];
  double best = 0, least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      double cost;

      if (BEND_COST * fabs (bends[i]) >= least)
        break;
      kv_bow_bend (solver->task, bow, bends[i]);
      cost = bend_cost (solver, line);
      if (cost < least - 1e-9)
        {
          least = cost;
          best = bends[i];
        }
    }
  kv_bow_bend (solver->task, bow, best);
  remember_rings (solver, line);
  solver->bent[line] = TRUE;
}

void
kv_bows_solve (const KvBowTask *task)
{
  Solver solver;

  solver_init (&solver, task);
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < task->n_bows; i++)
      bend_best (&solver, i);
  solver_clear (&solver);
}

void
kv_bows_solve_one (const KvBowTask *task,
                   guint            bow)
{
  Solver solver;

  solver_init (&solver, task);
  for (guint i = 0; i < task->n_bows; i++)
    {
      solver.bent[i] = i != bow;
      remember_rings (&solver, i);
    }
  bend_best (&solver, bow);
  solver_clear (&solver);
}
