/* KvScene: where there is something, and where one picture is another than the one
 * before it. */

#include "kv-scene.h"

#include <string.h>

/* Sharp corners reach further than the bounds of an item say, mm. */
#define MARGIN 2.

#define PIECES 8   /* of a line, so that what runs aslant is no large box */
#define SHORT 15.  /* mm: not worth cutting up */

static gboolean
is_same_path (const KvPath *a, const KvPath *b)
{
  guint n_a, n_b;
  const KvPathSegment *first = kv_path_get_segments (a, &n_a), *second = kv_path_get_segments (b, &n_b);

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (first[i].op != second[i].op || memcmp (first[i].p, second[i].p, kv_path_ops[first[i].op].n_points * sizeof (KvPoint)) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
is_same_dash (const KvStroke *a, const KvStroke *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->dash); i++)
    {
      if (a->dash[i] != b->dash[i])
        return FALSE;
    }
  return a->dash_offset == b->dash_offset;
}

static gboolean
is_same_stroke (const KvStroke *a, const KvStroke *b)
{
  return a->fill == b->fill && a->stroke == b->stroke && a->width == b->width && is_same_dash (a, b)
         && a->cap == b->cap && a->join == b->join;
}

static gboolean
is_same_text (const KvSceneItem *a, const KvSceneItem *b)
{
  return a->origin.x == b->origin.x && a->origin.y == b->origin.y && a->angle == b->angle && strcmp (a->text, b->text) == 0
         && a->style.size == b->style.size && a->style.weight == b->style.weight && a->style.italic == b->style.italic
         && a->style.colour == b->style.colour && a->style.halo == b->style.halo && a->style.halo_width == b->style.halo_width;
}

/* Whether they look the same, whatever they show. */
static gboolean
item_equal (gconstpointer first, gconstpointer second)
{
  const KvSceneItem *a = first, *b = second;

  if (a->type != b->type || (a->path == NULL) != (b->path == NULL))
    return FALSE;
  if (a->type == KV_ITEM_TEXT)
    return is_same_text (a, b);

  return (a->path == NULL || is_same_path (a->path, b->path)) && (a->type != KV_ITEM_PATH || is_same_stroke (&a->stroke, &b->stroke));
}

static guint
item_hash (gconstpointer data)
{
  const KvSceneItem *item = data;

  return g_double_hash (&item->bounds.x) ^ g_double_hash (&item->bounds.y) * 31 ^ g_double_hash (&item->bounds.width) * 961;
}

static void
add_box (GArray *boxes, KvBox box)
{
  box = kv_box_grown (&box, MARGIN);
  g_array_append_val (boxes, box);
}

/* A point of a segment that begins at `from`. */
static KvPoint
point_at (KvPoint from, const KvPathSegment *segment, double t)
{
  const KvPoint *p = segment->p;
  double s = 1 - t;

  if (segment->op == KV_PATH_LINE)
    return (KvPoint) { s * from.x + t * p[0].x, s * from.y + t * p[0].y };

  return (KvPoint) { s * s * s * from.x + 3 * s * s * t * p[0].x + 3 * s * t * t * p[1].x + t * t * t * p[2].x,
                     s * s * s * from.y + 3 * s * s * t * p[0].y + 3 * s * t * t * p[1].y + t * t * t * p[2].y };
}

static void
add_pieces (GArray *boxes, const KvSceneItem *item)
{
  guint n;
  const KvPathSegment *segments = kv_path_get_segments (item->path, &n);
  KvPoint last = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      KvPoint from = last;

      if (segments[i].op == KV_PATH_MOVE)
        last = segments[i].p[0];
      for (guint k = 1; k <= PIECES && (segments[i].op == KV_PATH_LINE || segments[i].op == KV_PATH_CURVE); k++)
        {
          KvPoint next = point_at (from, &segments[i], (double) k / PIECES);

          add_box (boxes, (KvBox) { MIN (last.x, next.x), MIN (last.y, next.y), ABS (next.x - last.x), ABS (next.y - last.y) });
          last = next;
        }
    }
}

static void
add_item (GArray *boxes, const KvSceneItem *item)
{
  gboolean is_line = item->type == KV_ITEM_PATH && item->stroke.fill == KV_COLOUR_NONE;
  guint n_segments;

  if (is_line)
    kv_path_get_segments (item->path, &n_segments);
  if (is_line && n_segments == 2 && MIN (item->bounds.width, item->bounds.height) > SHORT)
    add_pieces (boxes, item);
  else if (item->type != KV_ITEM_UNCLIP)
    add_box (boxes, item->bounds);
}

/**
 * kv_scene_ink:
 *
 * Returns: (transfer full): boxes (KvBox, mm) that hold all that it paints; of a
 *   line that runs aslant in pieces
 */
GArray *
kv_scene_ink (const KvScene *scene)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (KvBox));

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    add_item (boxes, kv_scene_get_item (scene, i));
  return boxes;
}

typedef struct
{
  const KvScene *scene;
  guint          from, to;
} Part;

/* What one part has and the other has not, as often. */
static void
add_others (GArray *boxes, const Part *part, const Part *than)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (item_hash, item_equal);

  for (guint i = than->from; i < than->to; i++)
    {
      const KvSceneItem *item = kv_scene_get_item (than->scene, i);

      g_hash_table_insert (counts, (gpointer) item, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, item)) + 1));
    }
  for (guint i = part->from; i < part->to; i++)
    {
      const KvSceneItem *item = kv_scene_get_item (part->scene, i);
      int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, item));

      if (n == 0)
        add_item (boxes, item);
      else
        g_hash_table_insert (counts, (gpointer) item, GINT_TO_POINTER (n - 1));
    }
}

/**
 * kv_scene_changes:
 * @before: a picture
 * @after: another one
 *
 * What only changed its order is not told: who draws a diagram again draws it in
 * the same order.
 *
 * Returns: (transfer full): boxes (KvBox, mm) that hold all that is not the same
 *   in both. O(items).
 */
GArray *
kv_scene_changes (const KvScene *before, const KvScene *after)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (KvBox));
  Part old = { before, 0, kv_scene_get_n_items (before) }, new = { after, 0, kv_scene_get_n_items (after) };

  while (old.from < old.to && new.from < new.to
         && item_equal (kv_scene_get_item (before, old.from), kv_scene_get_item (after, new.from)))
    {
      old.from++;
      new.from++;
    }
  while (old.from < old.to && new.from < new.to
         && item_equal (kv_scene_get_item (before, old.to - 1), kv_scene_get_item (after, new.to - 1)))
    {
      old.to--;
      new.to--;
    }
  add_others (boxes, &old, &new);
  add_others (boxes, &new, &old);

  return boxes;
}
