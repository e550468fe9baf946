/* KvPath: building a path.
 *
 * Invariants: every coordinate is finite and within KV_PATH_LIMIT; a LINE,
 * CURVE or CLOSE has a MOVE somewhere before it; nothing follows a CLOSE but a
 * MOVE. So a renderer may hand the segments over without looking. */

#include "kv-path.h"

#include <math.h>

/* A quarter of a circle as a cubic curve: 4/3 (sqrt 2 - 1), off by .03% of r. */
#define CIRCLE_HANDLE 0.5522847498

struct _KvPath
{
  GArray  *segments;
  KvPoint  start; /* of the open subpath */
  KvPoint  current;
  gboolean open;
};

const KvPathOpInfo kv_path_ops[] = {
  [KV_PATH_MOVE] = { 'M', 1 },
  [KV_PATH_LINE] = { 'L', 1 },
  [KV_PATH_CURVE] = { 'C', 3 },
  [KV_PATH_CLOSE] = { 'Z', 0 },
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

  path->segments = g_array_sized_new (FALSE, FALSE, sizeof (KvPathSegment), 4);

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

/**
 * kv_path_free:
 * @path: (nullable) (transfer full): a path
 */
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

/**
 * kv_path_line_to:
 *
 * A straight line from the current point; without one it begins here.
 */
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

/**
 * kv_path_close:
 *
 * A straight line back to where the subpath began, joined to it.
 */
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
 * kv_path_pill:
 * @width: at least @height
 *
 * A rectangle with half a circle for both its short sides.
 */
void
kv_path_pill (KvPath *path, double x, double y, double width, double height)
{
  double r = height / 2, k = CIRCLE_HANDLE * r, right = x + width, bottom = y + height, middle = y + r;

  g_return_if_fail (path != NULL);

  if (!is_sane (x, y) || !is_sane (width, height))
    return;

  kv_path_move_to (path, x + r, y);
  kv_path_line_to (path, right - r, y);
  kv_path_curve_to (path, right - r + k, y, right, middle - k, right, middle);
  kv_path_curve_to (path, right, middle + k, right - r + k, bottom, right - r, bottom);
  kv_path_line_to (path, x + r, bottom);
  kv_path_curve_to (path, x + r - k, bottom, x, middle + k, x, middle);
  kv_path_curve_to (path, x, middle - k, x + r - k, y, x + r, y);
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

/* A point, enlarged from the origin and then moved. */
static KvPoint
transformed (KvPoint point, double factor, double dx, double dy)
{
  double x = factor * point.x + dx, y = factor * point.y + dy;

  return (KvPoint) { CLAMP (x, -KV_PATH_LIMIT, KV_PATH_LIMIT), CLAMP (y, -KV_PATH_LIMIT, KV_PATH_LIMIT) };
}

static void
transform (KvPath *path, double factor, double dx, double dy)
{
  for (guint i = 0; i < path->segments->len; i++)
    {
      KvPathSegment *segment = &g_array_index (path->segments, KvPathSegment, i);

      for (guint j = 0; j < kv_path_ops[segment->op].n_points; j++)
        segment->p[j] = transformed (segment->p[j], factor, dx, dy);
    }

  path->start = transformed (path->start, factor, dx, dy);
  path->current = transformed (path->current, factor, dx, dy);
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

  transform (path, 1, dx, dy);
}

/**
 * kv_path_scale:
 *
 * Enlarges the whole path, from the origin.
 */
void
kv_path_scale (KvPath *path, double factor)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (isfinite (factor));

  transform (path, factor, 0, 0);
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
