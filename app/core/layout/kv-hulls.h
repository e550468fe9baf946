/* Hulls: the soft outline around nodes that belong together, and the place of
 * its name on it. Plain arrays; knows no overleg. */

#pragma once

#include "kv-geometry.h"

G_BEGIN_DECLS

#define KV_HULL_POINTS 360

typedef struct
{
  KvVec            centre;
  const KvOutline *outline;
  KvRect           label; /* that has to be inside too; empty: none */
} KvHullMember;

typedef struct
{
  const KvHullMember *members;  /* at least one */
  guint               n_members;
  double              pad;      /* around them, mm */
  const KvVec        *inside;   /* points of outlines that it goes around */
  guint               n_inside;
  double              distance; /* and how far it stays outside those */
} KvHullTask;

/* The outline around all members: their convex hull, wider by the pad and with
 * soft corners, as KV_HULL_POINTS points at equal distances, clockwise. Cost:
 * O(n log n). */
void     kv_hull_outline  (const KvHullTask *task,
                           KvVec             points[KV_HULL_POINTS]);

gboolean kv_hull_contains (const KvVec points[KV_HULL_POINTS],
                           double      x,
                           double      y);

/* How far a point is outside the outline; negative inside. nearest (may be
 * NULL) is the point of the outline that it is nearest to. */
double   kv_hull_gap      (const KvVec points[KV_HULL_POINTS],
                           double      x,
                           double      y,
                           KvVec      *nearest);

/* How far a shape is outside the outline; negative when they touch. */
double   kv_hull_gap_to   (const KvVec      points[KV_HULL_POINTS],
                           KvVec            centre,
                           const KvOutline *outline);

/* Whether the outline runs through a box. */
gboolean kv_hull_crosses  (const KvVec points[KV_HULL_POINTS],
                           KvRect      rect);

KvRect   kv_hull_box      (const KvVec points[KV_HULL_POINTS]);

#define KV_HULL_NAME_FORMS 2

/* A name on an outline, or along it. */
typedef struct
{
  const KvVec *outline; /* KV_HULL_POINTS */
  guint        n_forms; /* at least one: */
  KvVec        sizes[KV_HULL_NAME_FORMS]; /* width and height on one line, and on more */
  guint        form;    /* out */
  gboolean     wanted;  /* somebody put it at `place` */
  KvVec        place;   /* in when wanted; out: its centre */
  const guint *beside;  /* the names in whose outlines it must not lie */
  guint        n_beside;
} KvHullName;

typedef struct
{
  KvHullName   *names;
  guint         n_names;
  const KvVec  *points;  /* along lines, */
  guint         n_points;
  guint         per_line; /* so many of each */
  const KvRect *labels;
  guint         n_labels;
  const KvRect *nodes;   /* and badges and marks */
  guint         n_nodes;
  KvRect        frame;   /* empty: none */
  gboolean      obey;    /* a name that was put somewhere is there, whatever it covers */
} KvHullNameTask;

/* Places all names; those that were put somewhere first. Cost: O(KV_HULL_POINTS
 * names things). */
void     kv_hulls_place_names (const KvHullNameTask *task);

KvRect   kv_hull_name_rect (const KvHullName *name);

G_END_DECLS
