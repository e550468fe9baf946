/* The shapes of sectors: eight outlines of equal area, in mm around their
 * centre (which is where a digit stands, not the middle of their box). */

#pragma once

#include "kv-path.h"

G_BEGIN_DECLS

/* The outline of a shape of `area` mm2 around (cx, cy), grown by `offset` mm
 * with sharp corners. */
KvPath *kv_shape_path  (guint  vorm,
                        double cx,
                        double cy,
                        double area,
                        double offset);

/* How far the outline is from the centre in the direction (dx, dy), of any
 * length but 0. */
double  kv_shape_reach (guint  vorm,
                        double area,
                        double offset,
                        double dx,
                        double dy);

/* The box around the shape, seen from its centre: x and y are negative. */
KvBox   kv_shape_box   (guint  vorm,
                        double area,
                        double offset);

/* How far below the centre a digit of the shape stands. */
double  kv_shape_drop  (guint  vorm,
                        double area);

G_END_DECLS
