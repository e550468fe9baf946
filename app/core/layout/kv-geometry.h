/* Points, boxes, outlines and curves of the layout, in mm, y down. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct { double x, y; } KvVec;

/* A box by its edges; empty (nothing touches it) when x1 < x0. */
typedef struct { double x0, y0, x1, y1; } KvRect;

#define KV_RECT_EMPTY ((KvRect) { 1, 1, 0, 0 })

/* The square box around a point. */
KvRect   kv_rect_around    (KvVec centre, double radius);
KvRect   kv_rect_grown     (KvRect rect, double by);
KvRect   kv_rect_moved     (KvRect rect, double dx, double dy);
KvRect   kv_rect_union     (KvRect a, KvRect b);
gboolean kv_rect_touches   (KvRect a, KvRect b);
gboolean kv_rect_contains  (KvRect rect, double x, double y);
gboolean kv_rect_holds     (KvRect outer, KvRect inner);
/* The area that two boxes share, mm2. */
double   kv_rect_shared    (KvRect a, KvRect b);
/* The distance from a point to a box; 0 inside. */
double   kv_rect_distance  (KvRect rect, double x, double y);
gboolean kv_rect_cuts_line (KvRect rect, KvVec a, KvVec b);

/* The outline of a shape seen from its centre: how far it is in each of
 * KV_OUTLINE_STEPS directions, from the right and clockwise. Every ray from the
 * centre crosses the outline once. */
#define KV_OUTLINE_STEPS 180

typedef struct
{
  double reach[KV_OUTLINE_STEPS];
  double radius; /* of the circle around it */
  KvRect box;    /* around it, seen from the centre */
} KvOutline;

void   kv_outline_finish (KvOutline *outline);
double kv_outline_reach  (const KvOutline *outline, double dx, double dy);
/* How far a point is outside an outline that stands at `centre`; negative
 * inside. Along the ray from the centre, so at least the true distance. */
double kv_outline_gap    (const KvOutline *outline, KvVec centre, double x, double y);

/* A quadratic curve. */
typedef struct { KvVec from, control, to; } KvCurve;

/* The curve between two points whose middle is bow times their distance beside
 * the straight line. */
KvCurve kv_curve_bowed (KvVec from, KvVec to, double bow);
KvVec   kv_curve_at    (const KvCurve *curve, double t);
/* How fast it can go along the curve, for each 1 of t. */
double  kv_curve_speed (const KvCurve *curve);
/* The direction at t, radians. */
double  kv_curve_angle (const KvCurve *curve, double t);
double  kv_curve_length (const KvCurve *curve);
/* A box that holds the curve and its handle. */
KvRect  kv_curve_box   (const KvCurve *curve);
/* The part of a curve between two parameters. */
KvCurve kv_curve_part  (const KvCurve *curve, double t0, double t1);

G_END_DECLS
