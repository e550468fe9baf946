/* The shapes of sectors. Every outline is a polygon, but the circle and the
 * top of the boog; one table of corners for an area of 1 serves them all. */

#include "kv-shapes.h"

#include <math.h>

#include "kv-sector.h"

#define MAX_CORNERS 12
#define ARC_STEPS 48
#define MAX_POINTS (ARC_STEPS + 3)

typedef struct
{
  guint   n;
  KvPoint points[MAX_POINTS];
} Outline;

typedef struct
{
  guint   n;
  KvPoint corners[MAX_CORNERS];
} Polygon;

/* Corners clockwise, in units of the measure that unit_of() gives. */
static const Polygon polygons[] = {
  [KV_VORM_VIERKANT] = { 4, { { -.5, -.5 }, { .5, -.5 }, { .5, .5 }, { -.5, .5 } } },
  [KV_VORM_HUIS] = { 5, { { 0, -.54 }, { .5, -.16 }, { .5, .46 }, { -.5, .46 }, { -.5, -.16 } } },
  [KV_VORM_RUIT] = { 4, { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } } },
  [KV_VORM_KRUIS] = { 12, { { -.25, -.5 }, { .25, -.5 }, { .25, -.25 }, { .5, -.25 }, { .5, .25 }, { .25, .25 },
                            { .25, .5 }, { -.25, .5 }, { -.25, .25 }, { -.5, .25 }, { -.5, -.25 }, { -.25, -.25 } } },
  [KV_VORM_ZESHOEK] = { 6, { { -.5, -.8660254 }, { .5, -.8660254 }, { 1, 0 }, { .5, .8660254 }, { -.5, .8660254 }, { -1, 0 } } },
  [KV_VORM_DRIEHOEK] = { 3, { { 0, -.5773503 }, { .5, .2886751 }, { -.5, .2886751 } } },
  [KV_VORM_BOOG] = { 0 },
};

static guint
known_vorm (guint vorm)
{
  return vorm >= KV_VORM_VIERKANT && vorm <= KV_VORM_BOOG ? vorm : KV_VORM_BOOG;
}

/* The side, radius or width that gives a shape its area. */
static double
unit_of (guint  vorm,
         double area)
{
  switch (vorm)
    {
    case KV_VORM_VIERKANT: return sqrt (area);
    case KV_VORM_HUIS: return sqrt (area / .81);
    case KV_VORM_CIRKEL: return sqrt (area / G_PI);
    case KV_VORM_RUIT: return sqrt (area / 2);
    case KV_VORM_KRUIS: return sqrt (area / .75);
    case KV_VORM_ZESHOEK: return sqrt (area / (3 * .8660254));
    case KV_VORM_DRIEHOEK: return sqrt (4 * area / sqrt (3));
    default: return sqrt (area / (G_PI / 2 + .9));
    }
}

/* Moves every side of the polygon outward and lets them meet again. */
static void
grow (Outline *outline,
      double   offset)
{
  KvPoint grown[MAX_POINTS];

  for (guint i = 0; i < outline->n; i++)
    {
      KvPoint before = outline->points[(i + outline->n - 1) % outline->n];
      KvPoint here = outline->points[i];
      KvPoint after = outline->points[(i + 1) % outline->n];
      double l1 = hypot (here.x - before.x, here.y - before.y);
      double l2 = hypot (after.x - here.x, after.y - here.y);
      KvPoint n1 = { (here.y - before.y) / l1, (before.x - here.x) / l1 };
      KvPoint n2 = { (after.y - here.y) / l2, (here.x - after.x) / l2 };
      double k = offset / (1 + n1.x * n2.x + n1.y * n2.y);

      grown[i] = (KvPoint) { here.x + k * (n1.x + n2.x), here.y + k * (n1.y + n2.y) };
    }
  for (guint i = 0; i < outline->n; i++)
    outline->points[i] = grown[i];
}

/* A half disc of radius r around (0, lift), on a base down to `bottom`. */
static void
boog_outline (Outline *outline,
              double   unit,
              double   offset)
{
  double r = unit + offset;

  for (guint i = 0; i <= ARC_STEPS; i++)
    {
      double a = G_PI + G_PI * i / ARC_STEPS;

      outline->points[i] = (KvPoint) { r * cos (a), .1 * unit + r * sin (a) };
    }
  outline->points[ARC_STEPS + 1] = (KvPoint) { r, .55 * unit + offset };
  outline->points[ARC_STEPS + 2] = (KvPoint) { -r, .55 * unit + offset };
  outline->n = ARC_STEPS + 3;
}

/* The corners of any shape but the circle. */
static void
make_outline (Outline *outline,
              guint    vorm,
              double   area,
              double   offset)
{
  double unit = unit_of (vorm, area);
  const Polygon *polygon = &polygons[vorm];

  if (vorm == KV_VORM_BOOG)
    {
      boog_outline (outline, unit, offset);
      return;
    }

  outline->n = polygon->n;
  for (guint i = 0; i < polygon->n; i++)
    outline->points[i] = (KvPoint) { polygon->corners[i].x * unit, polygon->corners[i].y * unit };
  if (offset != 0)
    grow (outline, offset);
}

static KvPath *
boog_path (double cx,
           double cy,
           double unit,
           double offset)
{
  KvPath *path = kv_path_new ();
  double r = unit + offset;
  double k = r * .5522847;
  double y = cy + .1 * unit;
  double bottom = cy + .55 * unit + offset;

  kv_path_move_to (path, cx - r, bottom);
  kv_path_line_to (path, cx - r, y);
  kv_path_curve_to (path, cx - r, y - k, cx - k, y - r, cx, y - r);
  kv_path_curve_to (path, cx + k, y - r, cx + r, y - k, cx + r, y);
  kv_path_line_to (path, cx + r, bottom);
  kv_path_close (path);
  return path;
}

/**
 * kv_shape_path:
 * @vorm: a KV_VORM; what is none is drawn as a boog
 * @cx: centre, mm
 * @cy: centre, mm
 * @area: mm2, of the shape that has not grown
 * @offset: mm outward
 *
 * Returns: the outline, owned by the caller. Formulas: side and radius follow
 * from the area of each shape.
 */
KvPath *
kv_shape_path (guint  vorm,
               double cx,
               double cy,
               double area,
               double offset)
{
  KvPath *path;
  Outline outline;

  vorm = known_vorm (vorm);
  if (vorm == KV_VORM_BOOG)
    return boog_path (cx, cy, unit_of (vorm, area), offset);

  path = kv_path_new ();
  if (vorm == KV_VORM_CIRKEL)
    {
      kv_path_circle (path, cx, cy, unit_of (vorm, area) + offset);
      return path;
    }

  make_outline (&outline, vorm, area, offset);
  for (guint i = 0; i < outline.n; i++)
    {
      outline.points[i].x += cx;
      outline.points[i].y += cy;
    }
  kv_path_polygon (path, outline.points, outline.n);
  return path;
}

/* Where the ray from (0, 0) along the unit vector (dx, dy) meets the side from
 * a to b; negative when it does not. */
static double
meet (KvPoint a,
      KvPoint b,
      double  dx,
      double  dy)
{
  double ex = b.x - a.x;
  double ey = b.y - a.y;
  double det = dy * ex - dx * ey;
  double along, t;

  if (fabs (det) < 1e-12)
    return -1;

  t = (a.y * ex - a.x * ey) / det;
  along = (a.y * dx - a.x * dy) / det;
  return along >= -1e-9 && along <= 1 + 1e-9 ? t : -1;
}

/**
 * kv_shape_reach:
 * @vorm: a KV_VORM
 * @area: mm2
 * @offset: mm outward
 * @dx: direction
 * @dy: direction
 *
 * Returns: the distance in mm from the centre to the outline.
 */
double
kv_shape_reach (guint  vorm,
                double area,
                double offset,
                double dx,
                double dy)
{
  double length = hypot (dx, dy);
  double reach = 0;
  Outline outline;

  g_return_val_if_fail (length > 0, 0);

  vorm = known_vorm (vorm);
  if (vorm == KV_VORM_CIRKEL)
    return unit_of (vorm, area) + offset;

  make_outline (&outline, vorm, area, offset);
  for (guint i = 0; i < outline.n; i++)
    reach = MAX (reach, meet (outline.points[i], outline.points[(i + 1) % outline.n], dx / length, dy / length));
  return reach;
}

/**
 * kv_shape_box:
 * @vorm: a KV_VORM
 * @area: mm2
 * @offset: mm outward
 *
 * Returns: the box around the shape, in mm from its centre.
 */
KvBox
kv_shape_box (guint  vorm,
              double area,
              double offset)
{
  g_autoptr (KvPath) path = kv_shape_path (vorm, 0, 0, area, offset);

  return kv_path_extents (path);
}

/**
 * kv_shape_drop:
 * @vorm: a KV_VORM
 * @area: mm2
 *
 * Returns: how many mm below the centre a digit is in the middle of what the
 * eye sees as the body of the shape: a huis has a roof.
 */
double
kv_shape_drop (guint  vorm,
               double area)
{
  return vorm == KV_VORM_HUIS ? .065 * unit_of (vorm, area) : 0;
}
