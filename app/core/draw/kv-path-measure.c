/* KvPath: asking where a path is. Curves count as short straight pieces, but
 * for their extents, which are exact. And boxes, which are what most questions
 * are asked of first. */

#include "kv-path.h"

#include <math.h>

/* How many straight pieces stand for a curve when we measure to it: at most
 * 1% of its bow off. */
#define CURVE_PIECES 16

typedef void (*PieceFunc) (KvPoint from, KvPoint to, gpointer data);

static KvPoint
curve_point (KvPoint from, const KvPoint *p, double t)
{
  double s = 1 - t;
  double a = s * s * s;
  double b = 3 * s * s * t;
  double c = 3 * s * t * t;
  double d = t * t * t;

  return (KvPoint) {
    a * from.x + b * p[0].x + c * p[1].x + d * p[2].x,
    a * from.y + b * p[0].y + c * p[1].y + d * p[2].y,
  };
}

static void
walk_curve (KvPoint from, const KvPoint *p, PieceFunc func, gpointer data)
{
  KvPoint last = from;

  for (guint i = 1; i <= CURVE_PIECES; i++)
    {
      KvPoint next = curve_point (from, p, i / (double) CURVE_PIECES);

      func (last, next, data);
      last = next;
    }
}

/* With `close_all`, open subpaths are closed too, as filling does. */
static void
walk (const KvPath *path, gboolean close_all, PieceFunc func, gpointer data)
{
  guint n_segments;
  const KvPathSegment *segments = kv_path_get_segments (path, &n_segments);
  KvPoint start = { 0, 0 };
  KvPoint current = { 0, 0 };

  for (guint i = 0; i < n_segments; i++)
    {
      const KvPathSegment *segment = &segments[i];

      switch (segment->op)
        {
        case KV_PATH_MOVE:
          if (close_all && i > 0)
            func (current, start, data);
          start = current = segment->p[0];
          break;
        case KV_PATH_LINE:
          func (current, segment->p[0], data);
          current = segment->p[0];
          break;
        case KV_PATH_CURVE:
          walk_curve (current, segment->p, func, data);
          current = segment->p[2];
          break;
        case KV_PATH_CLOSE:
        default:
          func (current, start, data);
          current = start;
          break;
        }
    }

  if (close_all)
    func (current, start, data);
}

typedef struct
{
  double x0, y0, x1, y1;
} Range;

static void
include_point (Range *range, KvPoint p)
{
  range->x0 = MIN (range->x0, p.x);
  range->y0 = MIN (range->y0, p.y);
  range->x1 = MAX (range->x1, p.x);
  range->y1 = MAX (range->y1, p.y);
}

/* Where a coordinate of a cubic turns: the roots of its derivative. */
static guint
curve_turns (double a, double b, double c, double d, double turns[2])
{
  double p = d - 3 * c + 3 * b - a;
  double q = 2 * (c - 2 * b + a);
  double r = b - a;
  double root;

  if (fabs (p) < 1e-12)
    {
      if (fabs (q) < 1e-12)
        return 0;
      turns[0] = -r / q;
      return 1;
    }

  root = q * q - 4 * p * r;
  if (root < 0)
    return 0;

  turns[0] = (-q + sqrt (root)) / (2 * p);
  turns[1] = (-q - sqrt (root)) / (2 * p);

  return 2;
}

static void
include_curve (Range *range, KvPoint from, const KvPoint *p)
{
  double turns[4];
  guint n;

  n = curve_turns (from.x, p[0].x, p[1].x, p[2].x, turns);
  n += curve_turns (from.y, p[0].y, p[1].y, p[2].y, turns + n);

  for (guint i = 0; i < n; i++)
    if (turns[i] > 0 && turns[i] < 1)
      include_point (range, curve_point (from, p, turns[i]));

  include_point (range, p[2]);
}

/**
 * kv_path_extents:
 *
 * Returns: the exact box of the path itself, without the width of its line;
 *   all 0 when it is empty
 */
KvBox
kv_path_extents (const KvPath *path)
{
  Range range = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  KvPoint current = { 0, 0 };
  const KvPathSegment *segments;
  guint n_segments;

  g_return_val_if_fail (path != NULL, ((KvBox) { 0 }));

  segments = kv_path_get_segments (path, &n_segments);

  for (guint i = 0; i < n_segments; i++)
    {
      const KvPathSegment *segment = &segments[i];
      guint n = kv_path_ops[segment->op].n_points;

      if (n == 3)
        include_curve (&range, current, segment->p);
      else if (n == 1)
        include_point (&range, segment->p[0]);

      if (n > 0)
        current = segment->p[n - 1];
    }

  if (range.x0 > range.x1)
    return (KvBox) { 0 };

  return (KvBox) { range.x0, range.y0, range.x1 - range.x0, range.y1 - range.y0 };
}

typedef struct
{
  KvPoint at;
  int     winding;
  double  nearest; /* squared */
} Probe;

static void
count_winding (KvPoint from, KvPoint to, gpointer data)
{
  Probe *probe = data;
  double side = (to.x - from.x) * (probe->at.y - from.y) - (probe->at.x - from.x) * (to.y - from.y);

  if (from.y <= probe->at.y && to.y > probe->at.y && side > 0)
    probe->winding++;
  else if (from.y > probe->at.y && to.y <= probe->at.y && side < 0)
    probe->winding--;
}

static void
measure_piece (KvPoint from, KvPoint to, gpointer data)
{
  Probe *probe = data;
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double length = dx * dx + dy * dy;
  double t = 0;

  if (length > 0)
    t = ((probe->at.x - from.x) * dx + (probe->at.y - from.y) * dy) / length;
  t = CLAMP (t, 0, 1);

  dx = from.x + t * dx - probe->at.x;
  dy = from.y + t * dy - probe->at.y;
  probe->nearest = MIN (probe->nearest, dx * dx + dy * dy);
}

/**
 * kv_path_contains:
 *
 * Returns: whether (@x, @y) is inside the path when it is filled, by the
 *   nonzero winding rule as cairo and SVG have it
 */
gboolean
kv_path_contains (const KvPath *path, double x, double y)
{
  Probe probe = { { x, y }, 0, 0 };

  g_return_val_if_fail (path != NULL, FALSE);

  walk (path, TRUE, count_winding, &probe);

  return probe.winding != 0;
}

/**
 * kv_path_distance:
 *
 * Returns: how far (@x, @y) is from the line of the path, mm; G_MAXDOUBLE when
 *   there is no line
 */
double
kv_path_distance (const KvPath *path, double x, double y)
{
  Probe probe = { { x, y }, 0, G_MAXDOUBLE };

  g_return_val_if_fail (path != NULL, G_MAXDOUBLE);

  walk (path, FALSE, measure_piece, &probe);

  return probe.nearest < G_MAXDOUBLE ? sqrt (probe.nearest) : G_MAXDOUBLE;
}

/**
 * kv_path_is_near:
 *
 * Returns: whether (@x, @y) is at most @distance mm from the line of the path
 */
gboolean
kv_path_is_near (const KvPath *path, double x, double y, double distance)
{
  return kv_path_distance (path, x, y) <= distance;
}

/**
 * kv_box_touches:
 *
 * Returns: whether the boxes share at least a point
 */
gboolean
kv_box_touches (const KvBox *a, const KvBox *b)
{
  return a->x <= b->x + b->width && b->x <= a->x + a->width
         && a->y <= b->y + b->height && b->y <= a->y + a->height;
}

/**
 * kv_box_union:
 *
 * Returns: the least box around both
 */
KvBox
kv_box_union (const KvBox *a, const KvBox *b)
{
  double x = MIN (a->x, b->x);
  double y = MIN (a->y, b->y);

  return (KvBox) {
    x, y,
    MAX (a->x + a->width, b->x + b->width) - x,
    MAX (a->y + a->height, b->y + b->height) - y,
  };
}

/**
 * kv_box_grown:
 * @by: mm
 *
 * Returns: the box, larger by that on every side
 */
KvBox
kv_box_grown (const KvBox *box, double by)
{
  return (KvBox) { box->x - by, box->y - by, box->width + 2 * by, box->height + 2 * by };
}

/**
 * kv_box_distance:
 *
 * Returns: how far (@x, @y) is from the box, mm; 0 inside
 */
double
kv_box_distance (const KvBox *box, double x, double y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}
