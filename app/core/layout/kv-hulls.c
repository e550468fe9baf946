/* The outlines of hulls.
 *
 * The convex hull (Andrew's monotone chain) of what the members take up, drawn
 * again as points at equal distances, and averaged twice along itself: soft
 * corners, no wobble. Averaging cuts corners, so the pad grows until every
 * member is inside. */

#include "kv-hulls.h"

#include <math.h>

#define DIRECTIONS 36   /* points around one member */
#define WINDOW 16.      /* of the average, mm */
#define LABEL_PAD .8
#define INSIDE 1.5      /* that a member keeps from the outline, mm, */
#define LABEL_INSIDE .8 /* and its label */
#define TRIES 8

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const KvVec *p = a, *q = b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return p->y < q->y ? -1 : p->y > q->y;
}

static double
turn (KvVec a,
      KvVec b,
      KvVec c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* The convex hull of `cloud` (which it sorts), clockwise as seen with y down. */
static GArray *
convex_hull (GArray *cloud)
{
  GArray *hull = g_array_new (FALSE, FALSE, sizeof (KvVec));
  guint floor = 2;

  g_array_sort (cloud, compare_points);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < cloud->len; i++)
        {
          KvVec p = g_array_index (cloud, KvVec, pass == 0 ? i : cloud->len - 1 - i);

          while (hull->len >= floor
                 && turn (g_array_index (hull, KvVec, hull->len - 2), g_array_index (hull, KvVec, hull->len - 1), p) <= 0)
            g_array_set_size (hull, hull->len - 1);
          g_array_append_val (hull, p);
        }
      g_array_set_size (hull, hull->len - 1);
      floor = hull->len + 2;
    }
  return hull;
}

static void
add_circle (GArray *cloud,
            KvVec   centre,
            double  radius)
{
  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * i / DIRECTIONS;
      KvVec p = { centre.x + radius * cos (angle), centre.y + radius * sin (angle) };

      g_array_append_val (cloud, p);
    }
}

static void
add_member (GArray             *cloud,
            const KvHullMember *member,
            double              pad,
            double              label_pad)
{
  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * i / DIRECTIONS, dx = cos (angle), dy = sin (angle);
      double reach = kv_outline_reach (member->outline, dx, dy) + pad;
      KvVec p = { member->centre.x + reach * dx, member->centre.y + reach * dy };

      g_array_append_val (cloud, p);
    }
  if (member->label.x1 >= member->label.x0)
    {
      KvRect label = kv_rect_grown (member->label, label_pad);
      KvVec corners[] = { { label.x0, label.y0 }, { label.x1, label.y0 }, { label.x0, label.y1 }, { label.x1, label.y1 } };

      g_array_append_vals (cloud, corners, G_N_ELEMENTS (corners));
    }
}

static double
perimeter_of (const GArray *polygon)
{
  double length = 0;

  for (guint i = 0; i < polygon->len; i++)
    {
      KvVec a = g_array_index (polygon, KvVec, i), b = g_array_index (polygon, KvVec, (i + 1) % polygon->len);

      length += hypot (b.x - a.x, b.y - a.y);
    }
  return length;
}

/* The polygon as points at equal distances; returns that distance. */
static double
resample (const GArray *polygon,
          KvVec         points[KV_HULL_POINTS])
{
  double step = perimeter_of (polygon) / KV_HULL_POINTS, done = 0;
  guint n = 0;

  for (guint i = 0; i < polygon->len; i++)
    {
      KvVec a = g_array_index (polygon, KvVec, i), b = g_array_index (polygon, KvVec, (i + 1) % polygon->len);
      double side = hypot (b.x - a.x, b.y - a.y);

      for (; n < KV_HULL_POINTS && n * step <= done + side; n++)
        {
          double t = side > 0 ? (n * step - done) / side : 0;

          points[n] = (KvVec) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
        }
      done += side;
    }
  for (; n < KV_HULL_POINTS; n++)
    points[n] = points[0];
  return step;
}

/* Each point becomes the mean of the `half` points on either side. */
static void
average (KvVec points[KV_HULL_POINTS],
         guint half)
{
  KvVec mean[KV_HULL_POINTS], sum = { 0, 0 };

  for (guint i = 0; i <= 2 * half; i++)
    {
      sum.x += points[(i + KV_HULL_POINTS - half) % KV_HULL_POINTS].x;
      sum.y += points[(i + KV_HULL_POINTS - half) % KV_HULL_POINTS].y;
    }
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    {
      KvVec out = points[(i + KV_HULL_POINTS - half) % KV_HULL_POINTS], in = points[(i + half + 1) % KV_HULL_POINTS];

      mean[i] = (KvVec) { sum.x / (2 * half + 1), sum.y / (2 * half + 1) };
      sum.x += in.x - out.x;
      sum.y += in.y - out.y;
    }
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    points[i] = mean[i];
}

/* The longest step from one point to the next. */
static double
longest_step (const KvVec points[KV_HULL_POINTS])
{
  double longest = 0;

  for (guint i = 0; i < KV_HULL_POINTS; i++)
    {
      KvVec a = points[i], b = points[(i + 1) % KV_HULL_POINTS];

      longest = MAX (longest, hypot (b.x - a.x, b.y - a.y));
    }
  return longest;
}

static gboolean
holds_node (const KvVec         points[KV_HULL_POINTS],
            const KvHullMember *member,
            double              step)
{
  double reaches[DIRECTIONS], farthest = 0;

  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * i / DIRECTIONS;

      reaches[i] = kv_outline_reach (member->outline, cos (angle), sin (angle)) + INSIDE;
      farthest = MAX (farthest, reaches[i]);
    }
  /* Well inside: no need to look at each point around it. */
  if (kv_hull_gap (points, member->centre.x, member->centre.y, NULL) + step < -farthest)
    return TRUE;
  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * i / DIRECTIONS;

      if (!kv_hull_contains (points, member->centre.x + reaches[i] * cos (angle), member->centre.y + reaches[i] * sin (angle)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
holds_nodes (const KvVec       points[KV_HULL_POINTS],
             const KvHullTask *task)
{
  double step = longest_step (points);

  for (guint m = 0; m < task->n_members; m++)
    if (!holds_node (points, &task->members[m], step))
      return FALSE;
  return TRUE;
}

static gboolean
holds_labels (const KvVec       points[KV_HULL_POINTS],
              const KvHullTask *task)
{
  for (guint m = 0; m < task->n_members; m++)
    {
      KvRect label = kv_rect_grown (task->members[m].label, LABEL_INSIDE);

      if (task->members[m].label.x1 < task->members[m].label.x0)
        continue;
      if (!kv_hull_contains (points, label.x0, label.y0) || !kv_hull_contains (points, label.x1, label.y0)
          || !kv_hull_contains (points, label.x0, label.y1) || !kv_hull_contains (points, label.x1, label.y1))
        return FALSE;
    }
  return TRUE;
}

static void
draw_around (const KvHullTask *task,
             double            pad,
             double            label_pad,
             KvVec             points[KV_HULL_POINTS])
{
  g_autoptr (GArray) cloud = g_array_new (FALSE, FALSE, sizeof (KvVec));
  g_autoptr (GArray) hull = NULL;
  double step;

  for (guint i = 0; i < task->n_members; i++)
    add_member (cloud, &task->members[i], pad, label_pad);
  for (guint i = 0; i < task->n_inside; i++)
    add_circle (cloud, task->inside[i], task->distance);
  hull = convex_hull (cloud);
  step = resample (hull, points);
  for (guint pass = 0; pass < 2 && step > 0; pass++)
    average (points, MIN (WINDOW / 2 / step, KV_HULL_POINTS / 12));
}

void
kv_hull_outline (const KvHullTask *task,
                 KvVec             points[KV_HULL_POINTS])
{
  double pad = task->pad, label_pad = LABEL_PAD;

  for (guint try = 0; try < TRIES; try++)
    {
      draw_around (task, pad, label_pad, points);
      if (!holds_nodes (points, task))
        pad += 1;
      else if (!holds_labels (points, task))
        label_pad += 1;
      else
        break;
    }
}

gboolean
kv_hull_contains (const KvVec points[KV_HULL_POINTS],
                  double      x,
                  double      y)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = KV_HULL_POINTS - 1; i < KV_HULL_POINTS; j = i++)
    if ((points[i].y > y) != (points[j].y > y)
        && x < points[i].x + (y - points[i].y) / (points[j].y - points[i].y) * (points[j].x - points[i].x))
      inside = !inside;
  return inside;
}

double
kv_hull_gap (const KvVec points[KV_HULL_POINTS],
             double      x,
             double      y,
             KvVec      *nearest)
{
  double least = G_MAXDOUBLE;
  guint at = 0;

  for (guint i = 0; i < KV_HULL_POINTS; i++)
    {
      double gap = (points[i].x - x) * (points[i].x - x) + (points[i].y - y) * (points[i].y - y);

      if (gap < least)
        {
          least = gap;
          at = i;
        }
    }
  if (nearest != NULL)
    *nearest = points[at];
  return kv_hull_contains (points, x, y) ? -sqrt (least) : sqrt (least);
}

double
kv_hull_gap_to (const KvVec      points[KV_HULL_POINTS],
                KvVec            centre,
                const KvOutline *outline)
{
  double least = kv_hull_gap (points, centre.x, centre.y, NULL);

  if (least < -outline->radius || least > 2 * outline->radius)
    return least - outline->radius;
  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * i / DIRECTIONS, dx = cos (angle), dy = sin (angle);
      double reach = kv_outline_reach (outline, dx, dy);

      least = MIN (least, kv_hull_gap (points, centre.x + reach * dx, centre.y + reach * dy, NULL));
    }
  return least;
}

KvRect
kv_hull_box (const KvVec points[KV_HULL_POINTS])
{
  KvRect box = KV_RECT_EMPTY;

  for (guint i = 0; i < KV_HULL_POINTS; i++)
    box = kv_rect_union (box, (KvRect) { points[i].x, points[i].y, points[i].x, points[i].y });
  return box;
}
