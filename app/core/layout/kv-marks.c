/* The places of the marks on lines: half-way, or a little further where another
 * mark, a name, a node or another line is in the way. */

#include "kv-bows.h"

#include <math.h>

#include "kv-near.h"

#define MARK_APART 6. /* between the centres of two marks */
#define LABEL_APART 2.
#define NODE_APART .8
#define LINE_APART .2
#define HEAD_APART 3.6 /* from the tip of its line to the edge of the mark: the head stays whole */

#define MARK_COST 100.
#define HEAD_COST 90.
#define NODE_COST 80.
#define LABEL_COST 50.
#define LINE_COST 8.
#define STEP_COST .5

/* The first seven are tried for comfort, the rest when all of them are bad. */
static const double places[] = { .5, .42, .58, .35, .65, .28, .72, .22, .78, .16, .84 };

typedef struct
{
  const KvBowTask *task;
  KvNear          *lines;  /* the pieces of all lines */
  KvNear          *nodes;
  KvNear          *labels;
  KvVec           *points; /* KV_BOW_POINTS of each line */
  KvVec           *marks;  /* that were placed */
  guint            n_marks;
} Solver;

static void
solver_init (Solver          *solver,
             const KvBowTask *task)
{
  guint n_pieces = task->n_bows * (KV_BOW_POINTS - 1);
  g_autofree KvRect *rects = g_new (KvRect, MAX (n_pieces, task->n_nodes) + 1);

  solver->task = task;
  solver->points = g_new (KvVec, task->n_bows * KV_BOW_POINTS + 1);
  for (guint i = 0; i < task->n_bows; i++)
    {
      KvVec *points = solver->points + i * KV_BOW_POINTS;

      kv_bow_points (&task->bows[i], points);
      for (guint k = 0; k + 1 < KV_BOW_POINTS; k++)
        rects[i * (KV_BOW_POINTS - 1) + k] = kv_rect_union (kv_rect_around (points[k], 0), kv_rect_around (points[k + 1], 0));
    }
  solver->lines = kv_near_new (rects, n_pieces, 6);
  for (guint i = 0; i < task->n_nodes; i++)
    rects[i] = kv_rect_around (task->nodes[i].centre, task->nodes[i].outline->radius + 2 * task->nodes[i].badge_radius);
  solver->nodes = kv_near_new (rects, task->n_nodes, 10);
  solver->labels = kv_near_new (task->labels, task->n_labels, 10);
  solver->marks = g_new (KvVec, task->n_bows + 1);
  solver->n_marks = 0;
}

static void
solver_clear (Solver *solver)
{
  kv_near_free (solver->lines);
  kv_near_free (solver->nodes);
  kv_near_free (solver->labels);
  g_free (solver->points);
  g_free (solver->marks);
}

static double
node_cost (Solver *solver,
           KvVec   at,
           double  radius)
{
  guint n_found;
  const guint *found = kv_near_find (solver->nodes, kv_rect_around (at, radius + NODE_APART), &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      const KvBowNode *node = &solver->task->nodes[found[i]];

      if (kv_outline_gap (node->outline, node->centre, at.x, at.y) < radius + NODE_APART)
        cost += NODE_COST;
      if (node->badge_radius > 0
          && hypot (at.x - node->badge.x, at.y - node->badge.y) < radius + node->badge_radius + NODE_APART)
        cost += NODE_COST;
    }
  return cost;
}

static double
label_cost (Solver *solver,
            KvVec   at,
            double  radius)
{
  guint n_found;
  const guint *found = kv_near_find (solver->labels, kv_rect_around (at, radius + LABEL_APART), &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      double gap = kv_rect_distance (solver->task->labels[found[i]], at.x, at.y) - radius;

      cost += gap < 0 ? 2 * LABEL_COST : gap < LABEL_APART ? LABEL_COST * (1 - gap / LABEL_APART) : 0;
    }
  return cost;
}

static double
distance_to_piece (KvVec at,
                   KvVec a,
                   KvVec b)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0, 1) : 0;

  return hypot (at.x - a.x - t * dx, at.y - a.y - t * dy);
}

/* A mark where another line passes seems to belong to both. */
static double
line_cost (Solver *solver,
           guint   self,
           KvVec   at,
           double  radius)
{
  guint n_found;
  const guint *found = kv_near_find (solver->lines, kv_rect_around (at, radius), &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      guint line = found[i] / (KV_BOW_POINTS - 1), piece = found[i] % (KV_BOW_POINTS - 1);
      const KvVec *points = solver->points + line * KV_BOW_POINTS + piece;

      if (line != self && distance_to_piece (at, points[0], points[1]) < radius + LINE_APART)
        cost += LINE_COST;
    }
  return cost;
}

/* A line without its head has no direction. */
static double
head_cost (const KvBow *bow,
           KvVec        at)
{
  double cost = 0;

  for (guint end = 0; end < 2; end++)
    {
      KvVec tip = kv_curve_at (&bow->curve, end == 0 ? bow->start : bow->end);

      if (bow->head[end] && hypot (at.x - tip.x, at.y - tip.y) < bow->mark_radius + HEAD_APART)
        cost += HEAD_COST;
    }
  return cost;
}

static double
mark_cost (Solver *solver,
           guint   self,
           KvVec   at,
           double  radius)
{
  const KvBowTask *task = solver->task;
  double cost = 0;

  for (guint i = 0; i < solver->n_marks; i++)
    {
      double apart = hypot (at.x - solver->marks[i].x, at.y - solver->marks[i].y);

      cost += apart < MARK_APART ? MARK_COST * (2 - apart / MARK_APART) : 0;
    }
  if (task->frame.x1 >= task->frame.x0 && !kv_rect_holds (task->frame, kv_rect_around (at, radius)))
    cost += MARK_COST;
  return cost + head_cost (&task->bows[self], at) + node_cost (solver, at, radius) + label_cost (solver, at, radius) + line_cost (solver, self, at, radius);
}

static void
place_mark (Solver *solver,
            guint   line)
{
  KvBow *bow = &solver->task->bows[line];
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places) && least > STEP_COST * i; i++)
    {
      double t = bow->start + (bow->end - bow->start) * places[i];
      double cost = STEP_COST * i + mark_cost (solver, line, kv_curve_at (&bow->curve, t), bow->mark_radius);

      if (cost < least)
        {
          least = cost;
          bow->mark = t;
        }
    }
  solver->marks[solver->n_marks++] = kv_curve_at (&bow->curve, bow->mark);
}

void
kv_bows_place_marks (const KvBowTask *task)
{
  Solver solver;

  solver_init (&solver, task);
  for (guint i = 0; i < task->n_bows; i++)
    if (task->bows[i].mark_radius > 0)
      place_mark (&solver, i);
  solver_clear (&solver);
}
