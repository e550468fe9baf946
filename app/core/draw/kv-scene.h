/* KvScene: one picture as a display list.
 *
 * Shapes, curves and lines of text in drawing order, in mm from the top left,
 * each with its role and the id of the element that it shows. The window, the
 * printer, PDF, SVG, PNG, hit testing, the accessible tree and the tests all
 * read this list, and nothing else. A scene does not change once it is built,
 * and holds no reference to the model. */

#pragma once

#include <glib-object.h>

#include "kv-path.h"
#include "kv-text.h"
#include "kv-theme.h"

G_BEGIN_DECLS

typedef enum
{
  KV_ROLE_HULL,
  KV_ROLE_EDGE,
  KV_ROLE_EDGE_MARK,
  KV_ROLE_NODE,
  KV_ROLE_BADGE,
  KV_ROLE_LABEL,
  KV_ROLE_HULL_NAME,
  KV_ROLE_CELL,
  KV_ROLE_LEGEND,
  KV_ROLE_FURNITURE,
} KvRole;

typedef enum { KV_ITEM_PATH, KV_ITEM_TEXT, KV_ITEM_CLIP, KV_ITEM_UNCLIP } KvItemType;
typedef enum { KV_CAP_BUTT, KV_CAP_ROUND } KvCap;
typedef enum { KV_JOIN_MITER, KV_JOIN_ROUND } KvJoin;

/* How a path is painted: fill first, then line. A colour that is left out is
 * black (0), so say KV_COLOUR_NONE for no fill. */
typedef struct
{
  KvColour fill;     /* KV_COLOUR_NONE: none */
  KvColour stroke;   /* KV_COLOUR_NONE: no line */
  double   width;    /* pt; 0: no line */
  double   dash[4];  /* pt, on off on off; 0 ends it, and dash[0] and dash[1] both 0 is solid */
  double   dash_offset;
  KvCap    cap;
  KvJoin   join;
} KvStroke;

typedef struct
{
  KvItemType   type;
  KvRole       role;
  const char  *id;      /* interned; "" for what stands for no element */
  KvPath      *path;    /* PATH and CLIP */
  KvStroke     stroke;  /* PATH */
  char        *text;    /* TEXT: one line, from kv_text_clean() */
  KvTextStyle  style;
  KvPoint      origin;  /* TEXT: left end of the baseline */
  double       angle;   /* TEXT: degrees clockwise around the origin */
  double       align;   /* TEXT: which part of it was to be left of where it was put */
  double       text_width;
  KvBox        bounds;  /* of all it paints; of a CLIP what it lets through */
} KvSceneItem;

#define KV_TYPE_SCENE (kv_scene_get_type ())
typedef struct _KvScene KvScene;
GType    kv_scene_get_type  (void);
KvScene *kv_scene_new       (double width, double height, const KvTheme *theme);
KvScene *kv_scene_ref       (KvScene *scene);
void     kv_scene_unref     (KvScene *scene);

double         kv_scene_get_width  (const KvScene *scene);
double         kv_scene_get_height (const KvScene *scene);
void           kv_scene_set_size   (KvScene *scene, double width, double height);
const KvTheme *kv_scene_get_theme  (const KvScene *scene);

void kv_scene_set_subject (KvScene *scene, KvRole role, const char *id);

void kv_scene_add_path    (KvScene *scene, KvPath *path /* taken */, const KvStroke *stroke);
void kv_scene_add_line    (KvScene *scene, double x1, double y1, double x2, double y2, double width, KvColour colour);
void kv_scene_add_box     (KvScene *scene, double x, double y, double width, double height, KvColour fill);
void kv_scene_push_clip   (KvScene *scene, KvPath *path /* taken */);
void kv_scene_pop_clip    (KvScene *scene);

/* align: 0 left, .5 centre, 1 right end at x. `baseline` is the y of the first
 * line's baseline. */
void kv_scene_add_text    (KvScene *scene, double x, double baseline, double align, const char *text, const KvTextStyle *style);
void kv_scene_add_rotated_text (KvScene *scene, double x, double baseline, double angle, const char *text, const KvTextStyle *style);
void kv_scene_add_block   (KvScene *scene, double x, double baseline, double align, const KvTextBlock *block, const KvTextStyle *style);

void          kv_scene_set_geometry (KvScene *scene, gpointer geometry /* taken */, GDestroyNotify destroy);
gconstpointer kv_scene_get_geometry (const KvScene *scene);

void     kv_scene_set_crowded (KvScene *scene, gboolean is_crowded);
gboolean kv_scene_is_crowded  (const KvScene *scene);

void kv_scene_enlarge     (KvScene *scene, double factor);

void kv_scene_add_copy    (KvScene *scene, const KvSceneItem *item);
void kv_scene_append      (KvScene *scene, const KvScene *other, double dx, double dy);

guint              kv_scene_get_n_items (const KvScene *scene);
const KvSceneItem *kv_scene_get_item    (const KvScene *scene, guint index);

/* Reading back. */
gboolean    kv_scene_get_bounds (const KvScene *scene, const char *id, KvRole role, KvBox *bounds);
GHashTable *kv_scene_collect_bounds (const KvScene *scene, KvRole role);
const char *kv_scene_hit        (const KvScene *scene, double x, double y, double tolerance, KvRole *role);
KvBox       kv_scene_get_extents (const KvScene *scene);
double      kv_scene_smallest_type (const KvScene *scene);
char       *kv_scene_dump       (const KvScene *scene);

GArray     *kv_scene_ink        (const KvScene *scene);
GArray     *kv_scene_changes    (const KvScene *before, const KvScene *after);

guint       kv_stroke_n_dashes  (const KvStroke *stroke);
gboolean    kv_stroke_has_line  (const KvStroke *stroke);
gboolean    kv_text_style_has_halo (const KvTextStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvScene, kv_scene_unref)

G_END_DECLS
