/* The cost of a drawing is a sum of what makes it hard to read, as in Davidson &
 * Harel, "Drawing graphs nicely using simulated annealing" (1996): edges that
 * cross, edges that run through the room of another node, and distances that
 * differ from the number of steps. */

#include "kv-tangle.h"

#include <math.h>

#define FAR_AWAY 1e9f
#define COST_CROSSING .5
#define COST_THROUGH .8
#define COST_STRANGER 4.
#define COST_STRETCH .4
#define COST_SHORT .6
#define LEAST_SEEN 6.f /* mm of a tie outside its nodes */
#define COST_SMALL_ANGLE .8
#define SMALL_ANGLE_COSINE .9781f /* 12 degrees */

/* Which ties each node has, one after another. */
static void
index_ties (KvTangle *tangle)
{
  const KvPlacing *placing = tangle->placing;
  guint n_nodes = placing->n_nodes, n_ties = placing->n_ties;
  g_autofree guint *at = NULL;

  tangle->from = g_new0 (guint, 4 * n_ties + n_nodes + 1);
  tangle->to = tangle->from + n_ties;
  tangle->ties = tangle->to + n_ties;
  tangle->first = tangle->ties + 2 * n_ties;
  for (guint k = 0; k < 2 * n_ties; k++)
    tangle->first[placing->ends[k] + 1]++;
  for (guint i = 0; i < n_nodes; i++)
    tangle->first[i + 1] += tangle->first[i];
  at = g_memdup2 (tangle->first, (n_nodes + 1) * sizeof *at);
  for (guint k = 0; k < 2 * n_ties; k++)
    {
      tangle->ties[at[placing->ends[k]]++] = k / 2;
      (k % 2 == 0 ? tangle->from : tangle->to)[k / 2] = placing->ends[k];
    }
}

void
kv_tangle_init (KvTangle        *tangle,
                const KvPlacing *placing,
                double           cost_overlap)
{
  guint row = placing->stride;

  *tangle = (KvTangle) { .placing = placing, .cost_overlap = cost_overlap };
  index_ties (tangle);
  tangle->x = g_new0 (float, 7 * row + 4 * placing->n_ties + 1);
  tangle->y = tangle->x + row;
  tangle->box_x = tangle->y + row;
  tangle->box_y = tangle->box_x + row;
  tangle->half_width = tangle->box_y + row;
  tangle->half_height = tangle->half_width + row;
  tangle->terms = tangle->half_height + row;
  tangle->x0 = tangle->terms + row;
  tangle->y0 = tangle->x0 + placing->n_ties;
  tangle->x1 = tangle->y0 + placing->n_ties;
  tangle->y1 = tangle->x1 + placing->n_ties;
  for (guint i = 0; i < row; i++)
    tangle->box_x[i] = tangle->box_y[i] = FAR_AWAY;
  for (guint i = 0; i < placing->n_nodes; i++)
    {
      tangle->half_width[i] = placing->boxes[i].half_width - placing->gap / 2;
      tangle->half_height[i] = placing->boxes[i].half_height - placing->gap / 2;
    }
  tangle->part_of = g_new0 (guint, placing->n + 1);
  for (guint p = 0; p < placing->n_parts; p++)
    for (guint m = 0; m < placing->parts[p].n_members; m++)
      tangle->part_of[placing->parts[p].members[m]] = p;
  tangle->fences = g_new0 (KvFence, placing->n_groups + 1);
  for (guint g = 0; g < placing->n_groups; g++)
    kv_fence_init (&tangle->fences[g], &placing->groups[g], placing);
  for (guint i = 0; i < placing->n; i++)
    kv_tangle_moved (tangle, i);
}

void
kv_tangle_finish (KvTangle *tangle)
{
  g_free (tangle->part_of);
  g_free (tangle->x);
  g_free (tangle->from);
  for (guint g = 0; g < tangle->placing->n_groups; g++)
    kv_fence_finish (&tangle->fences[g]);
  g_free (tangle->fences);
}

void
kv_tangle_moved (KvTangle *tangle,
                 guint     node)
{
  const KvPlacing *placing = tangle->placing;
  float x = kv_placing_x (placing, node), y = kv_placing_y (placing, node);

  tangle->x[node] = x;
  tangle->y[node] = y;
  if (node >= placing->n_nodes)
    return;
  tangle->box_x[node] = placing->boxes[node].x;
  tangle->box_y[node] = placing->boxes[node].y;
  for (guint g = 0; g < placing->n_groups; g++)
    if (tangle->fences[g].inside[node])
      tangle->fences[g].stale = TRUE;
  for (guint k = tangle->first[node]; k < tangle->first[node + 1]; k++)
    {
      guint tie = tangle->ties[k];
      gboolean begins = tangle->from[tie] == node;

      (begins ? tangle->x0 : tangle->x1)[tie] = x;
      (begins ? tangle->y0 : tangle->y1)[tie] = y;
    }
}

/* On which side of the line through a and b the point p is; 0 for a and b. */
static inline float
side (float ax, float ay, float bx, float by, float px, float py)
{
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

static guint
crossings_of (const KvTangle *tangle,
              guint           tie)
{
  const float *x0 = tangle->x0, *y0 = tangle->y0, *x1 = tangle->x1, *y1 = tangle->y1;
  float ax = x0[tie], ay = y0[tie], bx = x1[tie], by = y1[tie];
  guint n = tangle->placing->n_ties, count = 0;

  for (guint e = 0; e < n; e++)
    {
      float a = side (ax, ay, bx, by, x0[e], y0[e]) * side (ax, ay, bx, by, x1[e], y1[e]);
      float b = side (x0[e], y0[e], x1[e], y1[e], ax, ay) * side (x0[e], y0[e], x1[e], y1[e], bx, by);

      count += (a < 0) & (b < 0);
    }
  return count;
}

/* A segment and a box share a point when no line along x, y or the segment
 * separates them. */
static inline guint
runs_through (float x0, float y0, float x1, float y1,
              float x, float y, float half_width, float half_height)
{
  float dx = x1 - x0, dy = y1 - y0;

  return (fabsf (x0 + x1 - 2 * x) < fabsf (dx) + 2 * half_width)
         & (fabsf (y0 + y1 - 2 * y) < fabsf (dy) + 2 * half_height)
         & (fabsf (dx * (y - y0) - dy * (x - x0)) < half_width * fabsf (dy) + half_height * fabsf (dx));
}

static guint
nodes_under (const KvTangle *tangle,
             guint           tie)
{
  const float *x = tangle->box_x, *y = tangle->box_y;
  const float *half_width = tangle->half_width, *half_height = tangle->half_height;
  float x0 = tangle->x0[tie], y0 = tangle->y0[tie], x1 = tangle->x1[tie], y1 = tangle->y1[tie];
  guint n = tangle->placing->n_nodes, from = tangle->from[tie], to = tangle->to[tie], count = 0;

  for (guint i = 0; i < n; i++)
    count += runs_through (x0, y0, x1, y1, x[i], y[i], half_width[i], half_height[i]) & (i != from) & (i != to);
  return count;
}

static guint
ties_over (const KvTangle *tangle,
           guint           node)
{
  const float *x0 = tangle->x0, *y0 = tangle->y0, *x1 = tangle->x1, *y1 = tangle->y1;
  float x = tangle->box_x[node], y = tangle->box_y[node];
  float half_width = tangle->half_width[node], half_height = tangle->half_height[node];
  const guint *from = tangle->from, *to = tangle->to;
  guint n = tangle->placing->n_ties, count = 0;

  for (guint e = 0; e < n; e++)
    count += runs_through (x0[e], y0[e], x1[e], y1[e], x, y, half_width, half_height) & (from[e] != node) & (to[e] != node);
  return count;
}

/* How far the edge of a node's room is in the direction (dx, dy). */
static float
way_out (const KvTangle *tangle,
         guint           node,
         float           dx,
         float           dy)
{
  float x = copysignf (tangle->half_width[node], dx) + tangle->box_x[node] - tangle->x[node];
  float y = copysignf (tangle->half_height[node], dy) + tangle->box_y[node] - tangle->y[node];

  return MIN (fabsf (x) / MAX (fabsf (dx), 1e-6f), fabsf (y) / MAX (fabsf (dy), 1e-6f));
}

/* How far the length of a tie is from one step, the more so for a strong one. */
static float
stretch_of (const KvTangle *tangle,
            guint           tie)
{
  const KvPart *part = &tangle->placing->parts[tangle->part_of[tangle->from[tie]]];
  float dx = (tangle->x1[tie] - tangle->x0[tie]) / part->unit_x;
  float dy = (tangle->y1[tie] - tangle->y0[tie]) / part->unit_y;
  float off = sqrtf (dx * dx + dy * dy) - 1;

  return tangle->placing->weights[tie] * off * off;
}

/* How much of the length that a tie needs to be seen is missing, as a part. */
static float
shortness (const KvTangle *tangle,
           guint           tie)
{
  float dx = tangle->x1[tie] - tangle->x0[tie], dy = tangle->y1[tie] - tangle->y0[tie];
  float length = MAX (sqrtf (dx * dx + dy * dy), 1e-6f), seen;

  dx /= length;
  dy /= length;
  seen = length - way_out (tangle, tangle->from[tie], dx, dy) - way_out (tangle, tangle->to[tie], -dx, -dy);
  return CLAMP (1 - seen / LEAST_SEEN, 0, 2);
}

/* How close two ties leave a node side by side, from 0 at SMALL_ANGLE to 1. */
static float
closeness (const KvTangle *tangle,
           guint           node,
           guint           a,
           guint           b)
{
  guint i = tangle->from[a] == node ? tangle->to[a] : tangle->from[a];
  guint j = tangle->from[b] == node ? tangle->to[b] : tangle->from[b];
  float ax = tangle->x[i] - tangle->x[node], ay = tangle->y[i] - tangle->y[node];
  float bx = tangle->x[j] - tangle->x[node], by = tangle->y[j] - tangle->y[node];
  float dot = ax * bx + ay * by, lengths = (ax * ax + ay * ay) * (bx * bx + by * by);
  float least = SMALL_ANGLE_COSINE;

  if (dot <= 0 || dot * dot <= least * least * lengths)
    return 0;
  return (dot / sqrtf (lengths) - least) / (1 - least);
}

/* Of the ties of a node with each other, and at its neighbours with theirs. */
static double
small_angles_of (const KvTangle *tangle,
                 guint           node)
{
  double sum = 0;

  for (guint k = tangle->first[node]; k < tangle->first[node + 1]; k++)
    {
      guint tie = tangle->ties[k], other = tangle->from[tie] == node ? tangle->to[tie] : tangle->from[tie];

      for (guint l = tangle->first[node]; l < k; l++)
        sum += closeness (tangle, node, tie, tangle->ties[l]);
      for (guint l = tangle->first[other]; l < tangle->first[other + 1]; l++)
        if (tangle->ties[l] != tie)
          sum += closeness (tangle, other, tie, tangle->ties[l]);
    }
  return sum;
}

static double
sum_of (const float *terms,
        guint        n)
{
  float lanes[KV_PLACING_LANES] = { 0 };
  double sum = 0;

  for (guint i = 0; i < n; i += KV_PLACING_LANES)
    for (guint k = 0; k < KV_PLACING_LANES; k++)
      lanes[k] += terms[i + k];
  for (guint k = 0; k < KV_PLACING_LANES; k++)
    sum += lanes[k];
  return sum;
}

static double
stress_of (const KvTangle *tangle,
           guint           node)
{
  const KvPlacing *placing = tangle->placing;
  const KvPart *part = &placing->parts[tangle->part_of[node]];
  const guint8 *hops = placing->hops + node * placing->stride;
  const float *xs = tangle->x, *ys = tangle->y;
  float x = xs[node], y = ys[node], fx = 1 / part->unit_x, fy = 1 / part->unit_y;
  float *restrict terms = tangle->terms;
  guint n = placing->stride;

  for (guint i = 0; i < n; i++)
    {
      float dx = (x - xs[i]) * fx, dy = (y - ys[i]) * fy, steps = hops[i];
      float off = sqrtf (dx * dx + dy * dy) / (steps > 0 ? steps : 1) - 1;

      terms[i] = steps > 0 ? off * off : 0;
    }
  return sum_of (terms, n);
}

static double
overlap_of (const KvTangle *tangle,
            guint           node)
{
  const float *xs = tangle->box_x, *ys = tangle->box_y;
  const float *half_width = tangle->half_width, *half_height = tangle->half_height;
  float x = xs[node], y = ys[node], wide = half_width[node] + tangle->placing->gap,
        high = half_height[node] + tangle->placing->gap;
  float *restrict terms = tangle->terms;
  guint n = tangle->placing->stride;

  for (guint i = 0; i < n; i++)
    {
      float in_x = 1 - fabsf (x - xs[i]) / (wide + half_width[i]);
      float in_y = 1 - fabsf (y - ys[i]) / (high + half_height[i]);
      float least = in_x < in_y ? in_x : in_y;

      terms[i] = least > 0 ? least + .1f : 0;
    }
  return sum_of (terms, n) - 1.1; /* itself */
}

/* Strangers in hulls: the node itself, or all if it is a member and shapes one. */
static double
strangers_of (const KvTangle *tangle,
              guint           node)
{
  const KvPlacing *placing = tangle->placing;
  const KvPart *part = &placing->parts[tangle->part_of[node]];
  double unit = sqrt (part->unit_x * part->unit_y) + 1, sum = 0;

  for (guint g = 0; g < placing->n_groups; g++)
    {
      KvFence *fence = &tangle->fences[g];
      guint from = fence->inside[node] ? 0 : node, to = fence->inside[node] ? placing->n_nodes : node + 1;

      for (guint i = from; i < to; i++)
        {
          float depth = kv_fence_depth (fence, placing, i);

          sum += depth > 0 ? .5 + depth / unit : 0;
        }
    }
  return sum;
}

double
kv_tangle_cost (const KvTangle *tangle,
                guint           node,
                double          limit)
{
  double sum = stress_of (tangle, node);

  if (tangle->cost_overlap > 0)
    sum += tangle->cost_overlap * overlap_of (tangle, node);
  if (sum < limit)
    sum += COST_STRANGER * strangers_of (tangle, node);
  if (sum < limit)
    sum += COST_SMALL_ANGLE * small_angles_of (tangle, node);
  if (sum < limit)
    sum += COST_THROUGH * ties_over (tangle, node);
  for (guint k = tangle->first[node]; k < tangle->first[node + 1] && sum < limit; k++)
    sum += COST_CROSSING * crossings_of (tangle, tangle->ties[k])
           + COST_THROUGH * nodes_under (tangle, tangle->ties[k])
           + COST_STRETCH * stretch_of (tangle, tangle->ties[k])
           + COST_SHORT * shortness (tangle, tangle->ties[k]);
  return sum;
}
