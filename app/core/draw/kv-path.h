/* KvPath: a path of lines and cubic curves, in mm. All its coordinates are
 * finite and within KV_PATH_LIMIT: what is not never gets in. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As far as a drawing goes; what cairo can hold at any sensible scale. */
#define KV_PATH_LIMIT 1e6

typedef struct { double x, y; } KvPoint;
typedef struct { double x, y, width, height; } KvBox;

typedef enum { KV_PATH_MOVE, KV_PATH_LINE, KV_PATH_CURVE, KV_PATH_CLOSE } KvPathOp;

typedef struct
{
  KvPathOp op;
  KvPoint  p[3]; /* MOVE and LINE use the first */
} KvPathSegment;

/* Of each op: what SVG calls it, and how many points it has. */
typedef struct { char letter; guint n_points; } KvPathOpInfo;
extern const KvPathOpInfo kv_path_ops[];

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
void    kv_path_pill       (KvPath *path, double x, double y, double width, double height);
void    kv_path_polygon    (KvPath *path, const KvPoint *points, guint n_points);
void    kv_path_translate  (KvPath *path, double dx, double dy);
void    kv_path_scale      (KvPath *path, double factor);

const KvPathSegment *kv_path_get_segments (const KvPath *path, guint *n_segments);
KvBox   kv_path_extents    (const KvPath *path);

/* Whether (x, y) is inside the filled path, or how far it is from its line. */
gboolean kv_path_contains  (const KvPath *path, double x, double y);
double   kv_path_distance  (const KvPath *path, double x, double y);
gboolean kv_path_is_near   (const KvPath *path, double x, double y, double distance);

gboolean kv_box_touches    (const KvBox *a, const KvBox *b);
KvBox    kv_box_union      (const KvBox *a, const KvBox *b);
KvBox    kv_box_grown      (const KvBox *box, double by);
double   kv_box_distance   (const KvBox *box, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvPath, kv_path_free)

G_END_DECLS
