/* Points, boxes, outlines and curves: arithmetic that all of the layout
 * shares. Nothing here allocates or keeps anything. */

#include "kv-geometry.h"

#include <math.h>

KvRect
kv_rect_around (KvVec  centre,
                double radius)
{
  return (KvRect) { centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius };
}

KvRect
kv_rect_grown (KvRect rect,
               double by)
{
  return (KvRect) { rect.x0 - by, rect.y0 - by, rect.x1 + by, rect.y1 + by };
}

KvRect
kv_rect_moved (KvRect rect,
               double dx,
               double dy)
{
  return (KvRect) { rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy };
}

static gboolean
rect_is_empty (KvRect rect)
{
  return rect.x1 < rect.x0 || rect.y1 < rect.y0;
}

KvRect
kv_rect_union (KvRect a,
               KvRect b)
{
  if (rect_is_empty (a))
    return b;
  if (rect_is_empty (b))
    return a;
  return (KvRect) { MIN (a.x0, b.x0), MIN (a.y0, b.y0), MAX (a.x1, b.x1), MAX (a.y1, b.y1) };
}

gboolean
kv_rect_touches (KvRect a,
                 KvRect b)
{
  return !rect_is_empty (a) && !rect_is_empty (b)
         && a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

gboolean
kv_rect_contains (KvRect rect,
                  double x,
                  double y)
{
  return x >= rect.x0 && x <= rect.x1 && y >= rect.y0 && y <= rect.y1;
}

gboolean
kv_rect_holds (KvRect outer,
               KvRect inner)
{
  return inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;
}

double
kv_rect_shared (KvRect a,
                KvRect b)
{
  if (!kv_rect_touches (a, b))
    return 0;
  return (MIN (a.x1, b.x1) - MAX (a.x0, b.x0)) * (MIN (a.y1, b.y1) - MAX (a.y0, b.y0));
}

double
kv_rect_distance (KvRect rect,
                  double x,
                  double y)
{
  if (rect_is_empty (rect))
    return G_MAXDOUBLE;
  return hypot (MAX (MAX (rect.x0 - x, x - rect.x1), 0), MAX (MAX (rect.y0 - y, y - rect.y1), 0));
}

/* Cuts [*t0, *t1] down to where from + t * delta is between low and high. */
static gboolean
clip_axis (double  from,
           double  delta,
           double  low,
           double  high,
           double *t0,
           double *t1)
{
  double a, b;

  if (fabs (delta) < 1e-12)
    return from >= low && from <= high;
  a = (low - from) / delta;
  b = (high - from) / delta;
  *t0 = MAX (*t0, MIN (a, b));
  *t1 = MIN (*t1, MAX (a, b));
  return *t0 <= *t1;
}

gboolean
kv_rect_cuts_line (KvRect rect,
                   KvVec  a,
                   KvVec  b)
{
  double t0 = 0, t1 = 1;

  return !rect_is_empty (rect)
         && clip_axis (a.x, b.x - a.x, rect.x0, rect.x1, &t0, &t1)
         && clip_axis (a.y, b.y - a.y, rect.y0, rect.y1, &t0, &t1);
}

/* Fills in what follows from reach: the circle and the box around it. */
void
kv_outline_finish (KvOutline *outline)
{
  outline->radius = 0;
  outline->box = (KvRect) { 0, 0, 0, 0 };
  for (guint i = 0; i < KV_OUTLINE_STEPS; i++)
    {
      double angle = 2 * G_PI * i / KV_OUTLINE_STEPS;
      double x = outline->reach[i] * cos (angle), y = outline->reach[i] * sin (angle);

      outline->radius = MAX (outline->radius, outline->reach[i]);
      outline->box = kv_rect_union (outline->box, (KvRect) { x, y, x, y });
    }
}

double
kv_outline_reach (const KvOutline *outline,
                  double           dx,
                  double           dy)
{
  double step = atan2 (dy, dx) / (2 * G_PI) * KV_OUTLINE_STEPS;
  double low = floor (step), part = step - low;
  guint i = ((int) low + KV_OUTLINE_STEPS) % KV_OUTLINE_STEPS;

  return (1 - part) * outline->reach[i] + part * outline->reach[(i + 1) % KV_OUTLINE_STEPS];
}

double
kv_outline_gap (const KvOutline *outline,
                KvVec            centre,
                double           x,
                double           y)
{
  double dx = x - centre.x, dy = y - centre.y, away = sqrt (dx * dx + dy * dy);

  return away - kv_outline_reach (outline, dx, dy);
}

KvCurve
kv_curve_bowed (KvVec  from,
                KvVec  to,
                double bow)
{
  double dx = to.x - from.x, dy = to.y - from.y;

  return (KvCurve) {
    from,
    { (from.x + to.x) / 2 - 2 * bow * dy, (from.y + to.y) / 2 + 2 * bow * dx },
    to
  };
}

KvVec
kv_curve_at (const KvCurve *curve,
             double         t)
{
  double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;

  return (KvVec) { a * curve->from.x + b * curve->control.x + c * curve->to.x,
                   a * curve->from.y + b * curve->control.y + c * curve->to.y };
}

double
kv_curve_speed (const KvCurve *curve)
{
  return 2 * MAX (hypot (curve->control.x - curve->from.x, curve->control.y - curve->from.y),
                  hypot (curve->to.x - curve->control.x, curve->to.y - curve->control.y));
}

double
kv_curve_angle (const KvCurve *curve,
                double         t)
{
  double dx = (1 - t) * (curve->control.x - curve->from.x) + t * (curve->to.x - curve->control.x);
  double dy = (1 - t) * (curve->control.y - curve->from.y) + t * (curve->to.y - curve->control.y);

  return atan2 (dy, dx);
}

double
kv_curve_length (const KvCurve *curve)
{
  double length = 0;
  KvVec last = curve->from;

  for (guint i = 1; i <= 16; i++)
    {
      KvVec at = kv_curve_at (curve, i / 16.);

      length += hypot (at.x - last.x, at.y - last.y);
      last = at;
    }
  return length;
}

KvRect
kv_curve_box (const KvCurve *curve)
{
  return (KvRect) { MIN (MIN (curve->from.x, curve->to.x), curve->control.x),
                    MIN (MIN (curve->from.y, curve->to.y), curve->control.y),
                    MAX (MAX (curve->from.x, curve->to.x), curve->control.x),
                    MAX (MAX (curve->from.y, curve->to.y), curve->control.y) };
}

KvCurve
kv_curve_part (const KvCurve *curve,
               double         t0,
               double         t1)
{
  KvVec from = kv_curve_at (curve, t0), to = kv_curve_at (curve, t1);
  double a = (1 - t0) * (1 - t1), b = t0 * (1 - t1) + t1 * (1 - t0), c = t0 * t1;

  return (KvCurve) {
    from,
    { a * curve->from.x + b * curve->control.x + c * curve->to.x,
      a * curve->from.y + b * curve->control.y + c * curve->to.y },
    to
  };
}
