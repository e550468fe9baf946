/* What bends cost, for a line alone and for two lines that leave one node. */

#include "kv-bows-private.h"

#include <math.h>

#define SAMPLES 41
#define RING_STEPS 4
#define LEAST_STEP 1e-3 /* mm, from one to the next */
#define BEND_COST 30.     /* times |bow|, */
#define ARC_COST 120.     /* and times its square */
#define NODE_COST 20.     /* per sample */
#define NODE_AIR 1.5
#define BADGE_COST 6.
#define OWN_BADGE_COST .5 /* it lies over the end of the line */
#define BADGE_AIR .4
#define LABEL_COST 9.
#define LABEL_AIR_COST 2. /* close by it */
#define OWN_LABEL .17     /* the part of these for the label of its own node, */
#define OWN_LABEL_HEAD .47 /* also when it points at that */
#define HEAD_LENGTH 3.2   /* of an arrow, that needs more air */
#define OUTSIDE_COST 20.
#define BESIDE_COST 14.
#define BESIDE .16        /* of the distance from the node: 9 degrees */
#define HEAD_WIDTH 3.     /* that the tip of an arrow needs */
#define MUCH_THE_SAME .5  /* the cosine of 60 degrees: other directions do not cross */
#define CROSS_COST 25.    /* two lines of one node should not cross */
#define TWIN_COST 40.     /* two lines between the same two, less than TWIN apart */
#define TWIN 5.2

static const double rings[KV_RINGS] = { 10, 18, 30 };

double
kv_bow_ring_radius (const KvBowTask *task,
                    guint            ring)
{
  return rings[ring] * task->scale;
}

static gboolean
is_within (KvVec  a,
           KvVec  b,
           double distance)
{
  double dx = a.x - b.x, dy = a.y - b.y;

  return dx * dx + dy * dy < distance * distance;
}

static gboolean
is_own (const KvBow *bow,
        guint        node)
{
  return node == bow->nodes[0] || node == bow->nodes[1];
}

static KvVec
tip_of (const KvBend *bend,
        guint         end)
{
  return kv_curve_at (&bend->curve, end == 0 ? bend->start : bend->end);
}

/* What lines keep from labels there: more beside the head of an arrow. */
static double
label_air (const KvBow  *bow,
           const KvBend *bend,
           KvVec         at)
{
  for (guint end = 0; end < 2; end++)
    if (bow->head[end] && is_within (at, tip_of (bend, end), HEAD_LENGTH))
      return KV_BOW_HEAD_AIR;
  return KV_BOW_LABEL_AIR;
}

static double
label_cost (KvRect label,
            double air,
            KvVec  at)
{
  if (kv_rect_contains (label, at.x, at.y))
    return LABEL_COST;
  return kv_rect_contains (kv_rect_grown (label, air), at.x, at.y) ? LABEL_AIR_COST : 0;
}

/* A line may begin behind the label of its own node: that stands for the node. The
 * head of an arrow had better point at the node itself. */
static double
label_part (const KvBow *bow,
            guint        label)
{
  for (guint end = 0; end < 2; end++)
    if (label == bow->nodes[end])
      return bow->head[end] ? OWN_LABEL_HEAD : OWN_LABEL;
  return 1;
}

static double
sample_cost (KvBows       *bows,
             const KvBow  *bow,
             const KvBend *bend,
             KvVec         at)
{
  const KvBowTask *task = bows->task;
  KvRect spot = { at.x, at.y, at.x, at.y };
  guint n_found;
  const guint *found = kv_near_find (bows->nodes, spot, &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      const KvBowNode *node = &task->nodes[found[i]];

      if (node->badge_radius > 0 && is_within (at, node->badge, node->badge_radius + BADGE_AIR))
        cost += is_own (bow, found[i]) ? OWN_BADGE_COST : BADGE_COST;
      if (!is_own (bow, found[i]) && is_within (at, node->centre, node->outline->radius + NODE_AIR)
          && kv_outline_gap (node->outline, node->centre, at.x, at.y) < NODE_AIR)
        cost += NODE_COST;
    }
  found = kv_near_find (bows->labels, spot, &n_found);
  for (guint i = 0; i < n_found; i++)
    cost += label_part (bow, found[i]) * label_cost (task->labels[found[i]], label_air (bow, bend, at), at);
  if (task->frame.x1 >= task->frame.x0 && !kv_rect_contains (task->frame, at.x, at.y))
    cost += OUTSIDE_COST;
  return cost;
}

static KvVec
sample_at (const KvBend *bend,
           guint         sample)
{
  return kv_curve_at (&bend->curve, bend->start + (bend->end - bend->start) * sample / (SAMPLES - 1));
}

double
kv_bows_own_cost (KvBows *bows,
                  guint   line,
                  guint   bend)
{
  const KvBend *self = &bows->lines[line].bends[bend];
  double bow = kv_bends[bend], cost = BEND_COST * fabs (bow) + ARC_COST * bow * bow;

  for (guint i = 0; i < SAMPLES; i++)
    cost += sample_cost (bows, &bows->task->bows[line], self, sample_at (self, i));
  return cost;
}

/* How far a point is outside, along x or along y. */
static double
outside (KvRect rect,
         KvVec  at)
{
  return MAX (MAX (rect.x0 - at.x, at.x - rect.x1), MAX (rect.y0 - at.y, at.y - rect.y1));
}

/* Samples from which the next cannot be there yet are passed over. */
double
kv_bows_label_cost (const KvBow  *bow,
                    const KvBend *bend,
                    guint         number,
                    KvRect        label)
{
  const KvRect around = kv_rect_grown (label, KV_BOW_HEAD_AIR);
  double cost = 0, step;

  if (!kv_rect_touches (kv_rect_grown (kv_curve_box (&bend->curve), .01), around))
    return 0;
  step = kv_curve_speed (&bend->curve) * (bend->end - bend->start) / (SAMPLES - 1) + LEAST_STEP;
  for (guint i = 0; i < SAMPLES; i++)
    {
      KvVec at = sample_at (bend, i);

      if (kv_rect_contains (around, at.x, at.y))
        cost += label_cost (label, label_air (bow, bend, at), at);
      else
        i += (guint) (outside (around, at) / step);
    }
  return label_part (bow, number) * cost;
}

KvVec
kv_bow_on_ring (const KvBow   *bow,
                const KvCurve *curve,
                guint          end,
                double         radius)
{
  KvVec from = bow->ends[end], to = bow->ends[1 - end];
  KvVec turn = { 2 * (curve->control.x - from.x), 2 * (curve->control.y - from.y) };
  KvVec bend = { to.x - from.x - turn.x, to.y - from.y - turn.y };
  double t = 1;

  /* The curve is at `from` + t (turn + t bend), where t changes the second hardly. */
  for (guint i = 0; i < RING_STEPS; i++)
    {
      double x = turn.x + t * bend.x, y = turn.y + t * bend.y;

      t = MIN (radius / MAX (sqrt (x * x + y * y), LEAST_STEP), 1);
    }
  return kv_curve_at (curve, end == 0 ? t : 1 - t);
}

static gboolean
are_twins (const KvBow *a,
           const KvBow *b)
{
  return (a->nodes[0] == b->nodes[0] && a->nodes[1] == b->nodes[1])
         || (a->nodes[0] == b->nodes[1] && a->nodes[1] == b->nodes[0]);
}

static double
twin_cost (KvBows       *bows,
           const KvBend *a,
           const KvBend *b)
{
  double least = TWIN * bows->task->scale;
  KvVec p = kv_curve_at (&a->curve, .5), q = kv_curve_at (&b->curve, .5);
  double apart = hypot (p.x - q.x, p.y - q.y);

  return apart < least ? TWIN_COST * (2 - apart / least) : 0;
}

static double
chord (const KvBow *bow)
{
  double dx = bow->ends[1].x - bow->ends[0].x, dy = bow->ends[1].y - bow->ends[0].y;

  return sqrt (dx * dx + dy * dy);
}

static double
cross_product (KvVec centre,
               KvVec p,
               KvVec q)
{
  return (p.x - centre.x) * (q.y - centre.y) - (p.y - centre.y) * (q.x - centre.x);
}

/* Whether two lines that leave the same node in much the same direction change
 * sides before the shorter one ends. */
static gboolean
do_cross (KvBows *bows,
          guint   line,
          guint   end,
          guint   other,
          guint   other_end)
{
  const KvBow *a = &bows->task->bows[line], *b = &bows->task->bows[other];
  const KvBend *p = &bows->lines[line].bends[bows->lines[line].bend];
  const KvBend *q = &bows->lines[other].bends[bows->lines[other].bend];
  KvVec centre = a->ends[end], from = p->rings[end][0], beside = q->rings[other_end][0];
  double radius = kv_bow_ring_radius (bows->task, 0), length_a, length_b;
  KvVec last_p, last_q;

  if (bows->lines[line].bend == 0 && bows->lines[other].bend == 0)
    return FALSE;
  if ((from.x - centre.x) * (beside.x - centre.x) + (from.y - centre.y) * (beside.y - centre.y) < MUCH_THE_SAME * radius * radius)
    return FALSE;
  length_a = chord (a);
  length_b = chord (b);
  last_p = length_a <= length_b ? a->ends[1 - end] : kv_bow_on_ring (a, &p->curve, end, length_b);
  last_q = length_b <= length_a ? b->ends[1 - other_end] : kv_bow_on_ring (b, &q->curve, other_end, length_a);
  return cross_product (centre, from, beside) * cross_product (centre, last_p, last_q) < 0;
}

double
kv_bows_pair_cost (KvBows *bows,
                   guint   line,
                   guint   end,
                   guint   other)
{
  const KvBow *a = &bows->task->bows[line], *b = &bows->task->bows[other];
  const KvBend *p = &bows->lines[line].bends[bows->lines[line].bend];
  const KvBend *q = &bows->lines[other].bends[bows->lines[other].bend];
  guint other_end = b->nodes[0] == a->nodes[end] ? 0 : 1;
  double cost = 0;

  if (other == line || !bows->lines[other].bent)
    return 0;
  for (guint r = 1; r < KV_RINGS; r++)
    if (is_within (p->rings[end][r], q->rings[other_end][r], BESIDE * kv_bow_ring_radius (bows->task, r)))
      cost += BESIDE_COST;
  if ((a->head[end] || b->head[other_end]) && is_within (tip_of (p, end), tip_of (q, other_end), HEAD_WIDTH))
    cost += BESIDE_COST;
  if (are_twins (a, b))
    return cost + twin_cost (bows, p, q);
  return do_cross (bows, line, end, other, other_end) ? cost + CROSS_COST : cost;
}

double
kv_bows_beside_cost (KvBows *bows,
                     guint   line)
{
  const KvBow *bow = &bows->task->bows[line];
  double cost = 0;

  for (guint end = 0; end < 2; end++)
    for (guint i = 0; bow->nodes[end] != KV_BOW_NO_NODE && i < bows->ties[bow->nodes[end]]->len; i++)
      cost += kv_bows_pair_cost (bows, line, end, g_array_index (bows->ties[bow->nodes[end]], guint, i));
  return cost;
}
