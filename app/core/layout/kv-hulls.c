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

/* A hull, and what stays the same however wide it is drawn. */
typedef struct
{
  const KvHullTask *task;
  KvVec             directions[DIRECTIONS];
  double          (*reaches)[DIRECTIONS]; /* of each member */
  GArray           *ring;                 /* the convex hull of the points inside */
} Work;

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

/* Where away from a convex polygon is, along this side of it. */
static double
angle_of (KvVec a,
          KvVec b)
{
  return atan2 (a.x - b.x, b.y - a.y);
}

/* Which directions, as numbers, are away from the corner of a convex polygon; all of them
 * where it has no inside. */
static void
find_away (const GArray *ring,
           guint         i,
           int          *first,
           int          *last)
{
  KvVec before = g_array_index (ring, KvVec, (i + ring->len - 1) % ring->len);
  KvVec at = g_array_index (ring, KvVec, i), after = g_array_index (ring, KvVec, (i + 1) % ring->len);
  double from = angle_of (before, at), to = angle_of (at, after);

  *first = 0;
  *last = DIRECTIONS - 1;
  if (ring->len < 3)
    return;
  *first = (int) floor (from / (2 * G_PI) * DIRECTIONS);
  *last = (int) ceil ((to < from ? to + 2 * G_PI : to) / (2 * G_PI) * DIRECTIONS);
}

/* Circles around the corners of a convex polygon: of each only the part that is turned
 * away from it can be on a hull around them all. */
static void
add_circles (GArray     *cloud,
             const Work *work,
             double      radius)
{
  const GArray *ring = work->ring;

  for (guint i = 0; i < ring->len; i++)
    {
      KvVec centre = g_array_index (ring, KvVec, i);
      int first, last;

      find_away (ring, i, &first, &last);
      for (int k = first; k <= last; k++)
        {
          KvVec direction = work->directions[(k + DIRECTIONS) % DIRECTIONS];
          KvVec p = { centre.x + radius * direction.x, centre.y + radius * direction.y };

          g_array_append_val (cloud, p);
        }
    }
}

static void
add_member (GArray     *cloud,
            const Work *work,
            guint       m,
            double      pad,
            double      label_pad)
{
  const KvHullMember *member = &work->task->members[m];

  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double reach = work->reaches[m][i] + pad;
      KvVec p = { member->centre.x + reach * work->directions[i].x, member->centre.y + reach * work->directions[i].y };

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
holds_node (const KvVec points[KV_HULL_POINTS],
            const Work *work,
            guint       m,
            double      step)
{
  const KvHullMember *member = &work->task->members[m];
  double farthest = 0;

  for (guint i = 0; i < DIRECTIONS; i++)
    farthest = MAX (farthest, work->reaches[m][i] + INSIDE);
  /* Well inside: no need to look at each point around it. */
  if (kv_hull_gap (points, member->centre.x, member->centre.y, NULL) + step < -farthest)
    return TRUE;
  for (guint i = 0; i < DIRECTIONS; i++)
    {
      double reach = work->reaches[m][i] + INSIDE;

      if (!kv_hull_contains (points, member->centre.x + reach * work->directions[i].x, member->centre.y + reach * work->directions[i].y))
        return FALSE;
    }
  return TRUE;
}

static gboolean
holds_nodes (const KvVec points[KV_HULL_POINTS],
             const Work *work)
{
  double step = longest_step (points);

  for (guint m = 0; m < work->task->n_members; m++)
    if (!holds_node (points, work, m, step))
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
draw_around (const Work *work,
             double      pad,
             double      label_pad,
             KvVec       points[KV_HULL_POINTS])
{
  g_autoptr (GArray) cloud = g_array_new (FALSE, FALSE, sizeof (KvVec));
  g_autoptr (GArray) hull = NULL;
  double step;

  for (guint i = 0; i < work->task->n_members; i++)
    add_member (cloud, work, i, pad, label_pad);
  add_circles (cloud, work, work->task->distance);
  hull = convex_hull (cloud);
  step = resample (hull, points);
  for (guint pass = 0; pass < 2 && step > 0; pass++)
    average (points, MIN (WINDOW / 2 / step, KV_HULL_POINTS / 12));
}

static void
work_init (Work             *work,
           const KvHullTask *task)
{
  g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (KvVec));

  work->task = task;
  for (guint i = 0; i < DIRECTIONS; i++)
    work->directions[i] = (KvVec) { cos (2 * G_PI * i / DIRECTIONS), sin (2 * G_PI * i / DIRECTIONS) };
  work->reaches = g_malloc_n (task->n_members, sizeof *work->reaches);
  for (guint m = 0; m < task->n_members; m++)
    for (guint i = 0; i < DIRECTIONS; i++)
      work->reaches[m][i] = kv_outline_reach (task->members[m].outline, work->directions[i].x, work->directions[i].y);
  g_array_append_vals (inside, task->inside, task->n_inside);
  work->ring = inside->len > 2 ? convex_hull (inside) : g_array_ref (inside);
}

static void
work_clear (Work *work)
{
  g_free (work->reaches);
  g_array_unref (work->ring);
}

void
kv_hull_outline (const KvHullTask *task,
                 KvVec             points[KV_HULL_POINTS])
{
  double pad = task->pad, label_pad = LABEL_PAD;
  Work work;

  work_init (&work, task);

  for (guint try = 0; try < TRIES; try++)
    {
      draw_around (&work, pad, label_pad, points);
      if (!holds_nodes (points, &work))
        pad += 1;
      else if (!holds_labels (points, task))
        label_pad += 1;
      else
        break;
    }
  work_clear (&work);
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

gboolean
kv_hull_crosses (const KvVec points[KV_HULL_POINTS],
                 KvRect      rect)
{
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    if (kv_rect_cuts_line (rect, points[i], points[(i + 1) % KV_HULL_POINTS]))
      return TRUE;
  return FALSE;
}

KvRect
kv_hull_box (const KvVec points[KV_HULL_POINTS])
{
  KvRect box = KV_RECT_EMPTY;

  for (guint i = 0; i < KV_HULL_POINTS; i++)
    box = kv_rect_union (box, (KvRect) { points[i].x, points[i].y, points[i].x, points[i].y });
  return box;
}
