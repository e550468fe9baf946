/* KvPath: building a path, and asking where it is.
 *
 * Invariants: every coordinate is finite and within KV_PATH_LIMIT; a LINE,
 * CURVE or CLOSE has a MOVE somewhere before it; nothing follows a CLOSE but a
 * MOVE. So a renderer may hand the segments over without looking. */

#include "kv-path.h"

#include <math.h>

/* How many straight pieces stand for a curve when we measure to it: at most
 * 1% of its bow off. */
#define CURVE_PIECES 16

/* A quarter of a circle as a cubic curve: 4/3 (sqrt 2 - 1), off by .03% of r. */
#define CIRCLE_HANDLE 0.5522847498

struct _KvPath
{
  GArray  *segments;
  KvPoint  start; /* of the open subpath */
  KvPoint  current;
  gboolean open;
};

/**
 * kv_path_new:
 *
 * Returns: (transfer full): an empty path
 */
KvPath *
kv_path_new (void)
{
  KvPath *path = g_new0 (KvPath, 1);

  path->segments = g_array_new (FALSE, FALSE, sizeof (KvPathSegment));

  return path;
}

/**
 * kv_path_copy:
 *
 * Returns: (transfer full): a path of its own with the same segments
 */
KvPath *
kv_path_copy (const KvPath *path)
{
  KvPath *copy;

  g_return_val_if_fail (path != NULL, NULL);

  copy = g_new (KvPath, 1);
  *copy = *path;
  copy->segments = g_array_copy (path->segments);

  return copy;
}

void
kv_path_free (KvPath *path)
{
  if (path == NULL)
    return;

  g_array_unref (path->segments);
  g_free (path);
}

static gboolean
is_sane (double x, double y)
{
  return isfinite (x) && isfinite (y) && fabs (x) <= KV_PATH_LIMIT && fabs (y) <= KV_PATH_LIMIT;
}

static void
append (KvPath *path, const KvPathSegment *segment)
{
  g_array_append_vals (path->segments, segment, 1);
}

static void
append_point (KvPath *path, KvPathOp op, double x, double y)
{
  KvPathSegment segment = { op, { { x, y } } };

  append (path, &segment);
  path->current = segment.p[0];
}

/* A line that begins without a MOVE begins where the last subpath was closed,
 * or at its own end when there is none. */
static void
ensure_open (KvPath *path, double x, double y)
{
  if (path->open)
    return;

  if (path->segments->len > 0)
    kv_path_move_to (path, path->start.x, path->start.y);
  else
    kv_path_move_to (path, x, y);
}

/**
 * kv_path_move_to:
 * @x: mm
 * @y: mm, downward
 *
 * Begins a subpath. This and the calls below leave out what is not finite or
 * beyond KV_PATH_LIMIT.
 */
void
kv_path_move_to (KvPath *path, double x, double y)
{
  g_return_if_fail (path != NULL);

  if (!is_sane (x, y))
    return;

  append_point (path, KV_PATH_MOVE, x, y);
  path->start = path->current;
  path->open = TRUE;
}

void
kv_path_line_to (KvPath *path, double x, double y)
{
  g_return_if_fail (path != NULL);

  if (!is_sane (x, y))
    return;

  ensure_open (path, x, y);
  append_point (path, KV_PATH_LINE, x, y);
}

/**
 * kv_path_curve_to:
 *
 * A cubic curve from the current point to (@x3, @y3), with handles 1 and 2.
 */
void
kv_path_curve_to (KvPath *path, double x1, double y1, double x2, double y2, double x3, double y3)
{
  KvPathSegment segment = { KV_PATH_CURVE, { { x1, y1 }, { x2, y2 }, { x3, y3 } } };

  g_return_if_fail (path != NULL);

  if (!is_sane (x1, y1) || !is_sane (x2, y2) || !is_sane (x3, y3))
    return;

  ensure_open (path, x1, y1);
  append (path, &segment);
  path->current = segment.p[2];
}

/**
 * kv_path_quad_to:
 *
 * A quadratic curve with one handle, kept as the cubic that is equal to it:
 * its handles lie two thirds of the way to the one given.
 */
void
kv_path_quad_to (KvPath *path, double x1, double y1, double x2, double y2)
{
  KvPoint from;

  g_return_if_fail (path != NULL);

  if (!is_sane (x1, y1) || !is_sane (x2, y2))
    return;

  ensure_open (path, x1, y1);
  from = path->current;
  kv_path_curve_to (path,
                    from.x + (x1 - from.x) * 2 / 3, from.y + (y1 - from.y) * 2 / 3,
                    x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3,
                    x2, y2);
}

void
kv_path_close (KvPath *path)
{
  KvPathSegment segment = { KV_PATH_CLOSE };

  g_return_if_fail (path != NULL);

  if (!path->open)
    return;

  append (path, &segment);
  path->current = path->start;
  path->open = FALSE;
}

/**
 * kv_path_rectangle:
 *
 * A closed rectangle, clockwise from its top left; nothing when a corner is
 * not a place.
 */
void
kv_path_rectangle (KvPath *path, double x, double y, double width, double height)
{
  const KvPoint corners[] = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height } };

  kv_path_polygon (path, corners, G_N_ELEMENTS (corners));
}

/**
 * kv_path_circle:
 *
 * A closed circle of four curves, clockwise from its right.
 */
void
kv_path_circle (KvPath *path, double cx, double cy, double radius)
{
  double h = radius * CIRCLE_HANDLE;

  g_return_if_fail (path != NULL);

  if (!is_sane (cx - radius, cy - radius) || !is_sane (cx + radius, cy + radius))
    return;

  kv_path_move_to (path, cx + radius, cy);
  kv_path_curve_to (path, cx + radius, cy + h, cx + h, cy + radius, cx, cy + radius);
  kv_path_curve_to (path, cx - h, cy + radius, cx - radius, cy + h, cx - radius, cy);
  kv_path_curve_to (path, cx - radius, cy - h, cx - h, cy - radius, cx, cy - radius);
  kv_path_curve_to (path, cx + h, cy - radius, cx + radius, cy - h, cx + radius, cy);
  kv_path_close (path);
}

/**
 * kv_path_polygon:
 *
 * A closed polygon; nothing when one of its points is not a place.
 */
void
kv_path_polygon (KvPath *path, const KvPoint *points, guint n_points)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (points != NULL || n_points == 0);

  for (guint i = 0; i < n_points; i++)
    if (!is_sane (points[i].x, points[i].y))
      return;

  for (guint i = 0; i < n_points; i++)
    {
      if (i == 0)
        kv_path_move_to (path, points[i].x, points[i].y);
      else
        kv_path_line_to (path, points[i].x, points[i].y);
    }

  if (n_points > 0)
    kv_path_close (path);
}

static guint
n_points_of (KvPathOp op)
{
  switch (op)
    {
    case KV_PATH_MOVE:
    case KV_PATH_LINE:
      return 1;
    case KV_PATH_CURVE:
      return 3;
    case KV_PATH_CLOSE:
    default:
      return 0;
    }
}

static double
shifted (double value, double by)
{
  return CLAMP (value + by, -KV_PATH_LIMIT, KV_PATH_LIMIT);
}

/**
 * kv_path_translate:
 *
 * Moves the whole path.
 */
void
kv_path_translate (KvPath *path, double dx, double dy)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (isfinite (dx) && isfinite (dy));

  for (guint i = 0; i < path->segments->len; i++)
    {
      KvPathSegment *segment = &g_array_index (path->segments, KvPathSegment, i);

      for (guint j = 0; j < n_points_of (segment->op); j++)
        segment->p[j] = (KvPoint) { shifted (segment->p[j].x, dx), shifted (segment->p[j].y, dy) };
    }

  path->start = (KvPoint) { shifted (path->start.x, dx), shifted (path->start.y, dy) };
  path->current = (KvPoint) { shifted (path->current.x, dx), shifted (path->current.y, dy) };
}

/**
 * kv_path_get_segments:
 * @n_segments: (out): how many
 *
 * Returns: (transfer none): the segments in order; good until the path changes
 */
const KvPathSegment *
kv_path_get_segments (const KvPath *path, guint *n_segments)
{
  g_return_val_if_fail (path != NULL, NULL);

  *n_segments = path->segments->len;

  return (const KvPathSegment *) path->segments->data;
}

/* Where a path is, walked as straight pieces. */

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
  KvPoint start = { 0, 0 };
  KvPoint current = { 0, 0 };

  for (guint i = 0; i < path->segments->len; i++)
    {
      const KvPathSegment *segment = &g_array_index (path->segments, KvPathSegment, i);

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

  g_return_val_if_fail (path != NULL, ((KvBox) { 0 }));

  for (guint i = 0; i < path->segments->len; i++)
    {
      const KvPathSegment *segment = &g_array_index (path->segments, KvPathSegment, i);
      guint n = n_points_of (segment->op);

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
 * @by: mm on every side
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
