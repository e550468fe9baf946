/* KvPath: a path of lines and cubic curves, in mm. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct { double x, y; } KvPoint;
typedef struct { double x, y, width, height; } KvBox;

typedef enum { KV_PATH_MOVE, KV_PATH_LINE, KV_PATH_CURVE, KV_PATH_CLOSE } KvPathOp;

typedef struct
{
  KvPathOp op;
  KvPoint  p[3]; /* MOVE and LINE use the first */
} KvPathSegment;

typedef struct _KvPath KvPath; /* a plain growing list of segments */

KvPath *kv_path_new        (void);
KvPath *kv_path_copy       (const KvPath *path);
void    kv_path_free       (KvPath *path);
void    kv_path_move_to    (KvPath *path, double x, double y);
void    kv_path_line_to    (KvPath *path, double x, double y);
void    kv_path_curve_to   (KvPath *path, double x1, double y1, double x2, double y2, double x3, double y3);
void    kv_path_quad_to    (KvPath *path, double x1, double y1, double x2, double y2);
void    kv_path_close      (KvPath *path);
void    kv_path_rectangle  (KvPath *path, double x, double y, double width, double height);
void    kv_path_circle     (KvPath *path, double cx, double cy, double radius);
void    kv_path_polygon    (KvPath *path, const KvPoint *points, guint n_points);

const KvPathSegment *kv_path_get_segments (const KvPath *path, guint *n_segments);
KvBox   kv_path_extents    (const KvPath *path);

/* Whether (x, y) is inside the filled path, or within `distance` of its line. */
gboolean kv_path_contains  (const KvPath *path, double x, double y);
gboolean kv_path_is_near   (const KvPath *path, double x, double y, double distance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvPath, kv_path_free)

G_END_DECLS
