/* One line: how it bends, where it leaves its nodes, and its points. */

#include "kv-bows.h"

#include <math.h>

#define TRIM_NEAR 2.6  /* mm from a node to its label, at most */
#define TRIM_AIR .5    /* between a label and the line that begins there */
#define TRIM_LEAST 10. /* mm of line that are left */
#define TRIM_STEPS 200

/* How far the curve is from the node at one of its ends, beside the room that it
 * keeps; a head also stays off the badge, which would hide it. */
static double
gap_to_end (const KvBowTask *task,
            const KvBow     *bow,
            const KvCurve   *curve,
            guint            end,
            double           t)
{
  const KvBowNode *node = &task->nodes[bow->nodes[end]];
  KvVec at = kv_curve_at (curve, t);
  double gap = kv_outline_gap (node->outline, node->centre, at.x, at.y);

  if (bow->head[end] && node->badge_radius > 0)
    gap = MIN (gap, hypot (at.x - node->badge.x, at.y - node->badge.y) - node->badge_radius);
  return gap - bow->room[end];
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
kv_bow_trim (KvBow  *bow,
             guint   end,
             KvRect  label)
{
  double from = end == 0 ? bow->start : bow->end, to = end == 0 ? bow->end : bow->start, last = from;
  KvVec at = kv_curve_at (&bow->curve, from);
  KvRect air = kv_rect_grown (label, TRIM_AIR);
  gboolean under = FALSE;

  if (label.x1 < label.x0 || !kv_rect_contains (kv_rect_grown (label, TRIM_NEAR), at.x, at.y))
    return;
  for (guint i = 0; i <= TRIM_STEPS; i++)
    {
      double t = from + (to - from) * i / TRIM_STEPS;

      at = kv_curve_at (&bow->curve, t);
      under = under || kv_rect_contains (label, at.x, at.y);
      if (kv_rect_contains (air, at.x, at.y))
        last = t;
    }
  if (!under || fabs (to - last) * kv_curve_length (&bow->curve) < TRIM_LEAST)
    return;
  *(end == 0 ? &bow->start : &bow->end) = last + (to - from) / TRIM_STEPS;
}

void
kv_bow_points (const KvBow *bow,
               KvVec        points[KV_BOW_POINTS])
{
  for (guint i = 0; i < KV_BOW_POINTS; i++)
    points[i] = kv_curve_at (&bow->curve, bow->start + (bow->end - bow->start) * i / (KV_BOW_POINTS - 1));
}
