/* KvScene: the display list, and the shapes in it. Text comes in it by kv-scene-text.c,
 * and what is where is asked in kv-scene-read.c.
 *
 * Invariants: what is in the list can be drawn by anyone without looking: all
 * numbers are finite, texts are clean (one line, valid), every CLIP has its
 * UNCLIP by the time that the list is read, and every item knows its bounds.
 * Interned ids outlive the scene. Built in one thread, read in any. */

#include "kv-scene-private.h"

#include <math.h>

#include "kv-id.h"

G_DEFINE_BOXED_TYPE (KvScene, kv_scene, kv_scene_ref, kv_scene_unref)

static void
item_clear (gpointer data)
{
  KvSceneItem *item = data;

  kv_path_free (item->path);
  g_free (item->text);
}

/**
 * kv_scene_new:
 * @width: mm
 * @height: mm
 * @theme: (transfer none): kept, not copied: themes live for ever
 *
 * Returns: (transfer full): an empty picture, whose subject is furniture
 */
KvScene *
kv_scene_new (double width, double height, const KvTheme *theme)
{
  KvScene *scene;

  g_return_val_if_fail (theme != NULL, NULL);

  scene = g_new0 (KvScene, 1);
  g_atomic_ref_count_init (&scene->refs);
  scene->theme = theme;
  scene->items = g_array_new (FALSE, FALSE, sizeof (KvSceneItem));
  g_array_set_clear_func (scene->items, item_clear);
  scene->role = KV_ROLE_FURNITURE;
  scene->id = kv_id_intern ("");
  kv_scene_set_size (scene, width, height);

  return scene;
}

/**
 * kv_scene_ref:
 *
 * Returns: (transfer full): the same picture; from any thread
 */
KvScene *
kv_scene_ref (KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  g_atomic_ref_count_inc (&scene->refs);

  return scene;
}

/**
 * kv_scene_unref:
 * @scene: (nullable) (transfer full): a picture, freed when this was the last
 *   to hold it
 */
void
kv_scene_unref (KvScene *scene)
{
  if (scene == NULL || !g_atomic_ref_count_dec (&scene->refs))
    return;

  g_array_unref (scene->items);
  if (scene->geometry != NULL)
    scene->destroy_geometry (scene->geometry);
  for (guint i = 0; i < KV_N_ROLES; i++)
    g_clear_pointer (&scene->bounds[i], g_hash_table_unref);
  g_free (scene);
}

/**
 * kv_scene_get_width:
 *
 * Returns: the width of the page, mm
 */
double
kv_scene_get_width (const KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, 0);

  return scene->width;
}

/**
 * kv_scene_get_height:
 *
 * Returns: the height of the page, mm
 */
double
kv_scene_get_height (const KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, 0);

  return scene->height;
}

/* A length as it may come in a scene. */
double
kv_scene_sane_length (double length)
{
  return isfinite (length) ? CLAMP (length, 0, KV_PATH_LIMIT) : 0;
}

/**
 * kv_scene_set_size:
 * @width: mm
 * @height: mm
 *
 * Sets the size of the page; nothing in it moves.
 */
void
kv_scene_set_size (KvScene *scene, double width, double height)
{
  g_return_if_fail (scene != NULL);

  scene->width = kv_scene_sane_length (width);
  scene->height = kv_scene_sane_length (height);
}

/**
 * kv_scene_get_theme:
 *
 * Returns: (transfer none): what it is drawn with
 */
const KvTheme *
kv_scene_get_theme (const KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return scene->theme;
}

/**
 * kv_scene_set_subject:
 * @id: (nullable): NULL or "" for what stands for no element
 *
 * What is added from now on has this role and shows this element.
 */
void
kv_scene_set_subject (KvScene *scene, KvRole role, const char *id)
{
  g_return_if_fail (scene != NULL);

  scene->role = role;
  scene->id = kv_id_intern (id != NULL ? id : "");
}

/**
 * kv_scene_set_geometry:
 * @geometry: (transfer full): what was solved to draw this; it does not change any
 *   more
 * @destroy: frees it with the scene, in any thread
 *
 * For who draws the same again: only the diagram that made it knows what it is.
 */
void
kv_scene_set_geometry (KvScene *scene, gpointer geometry, GDestroyNotify destroy)
{
  g_return_if_fail (scene != NULL && scene->geometry == NULL);

  scene->geometry = geometry;
  scene->destroy_geometry = destroy;
}

/**
 * kv_scene_get_geometry:
 *
 * Returns: (transfer none) (nullable): what it was drawn from
 */
gconstpointer
kv_scene_get_geometry (const KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return scene->geometry;
}

/* A place as it may come in a scene. */
gboolean
kv_scene_is_place (double x, double y)
{
  return isfinite (x) && isfinite (y) && fabs (x) <= KV_PATH_LIMIT && fabs (y) <= KV_PATH_LIMIT;
}

static KvSceneItem *
add_item (KvScene *scene, KvItemType type)
{
  KvSceneItem item = { .type = type, .role = scene->role, .id = scene->id };

  g_array_append_val (scene->items, item);

  return &g_array_index (scene->items, KvSceneItem, scene->items->len - 1);
}

static gboolean
is_drawable (const KvPath *path)
{
  guint n_segments;

  kv_path_get_segments (path, &n_segments);

  return n_segments > 1;
}

/* Dashes are lengths; a line with a bad one is drawn solid. */
static KvStroke
sane_stroke (const KvStroke *stroke)
{
  KvStroke sane = *stroke;

  sane.width = kv_scene_sane_length (stroke->width);
  sane.dash_offset = isfinite (stroke->dash_offset) ? stroke->dash_offset : 0;
  for (guint i = 0; i < G_N_ELEMENTS (sane.dash); i++)
    sane.dash[i] = kv_scene_sane_length (stroke->dash[i]);

  return sane;
}

/**
 * kv_scene_add_path:
 * @path: (transfer full): mm; of two points or more, or nothing is added
 * @stroke: how it is painted
 */
void
kv_scene_add_path (KvScene *scene, KvPath *path, const KvStroke *stroke)
{
  KvSceneItem *item;
  KvBox extents;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (path != NULL && stroke != NULL);

  if (!is_drawable (path))
    {
      kv_path_free (path);
      return;
    }

  item = add_item (scene, KV_ITEM_PATH);
  item->path = path;
  item->stroke = sane_stroke (stroke);
  if (stroke->stroke != scene->theme->paper) /* the core of a double line */
    item->stroke.width = MAX (item->stroke.width, scene->theme->thinnest);
  extents = kv_path_extents (path);
  item->bounds = kv_box_grown (&extents, kv_stroke_has_line (stroke) ? item->stroke.width * KV_MM_PER_PT / 2 : 0);
}

/**
 * kv_scene_add_line:
 * @width: pt
 *
 * A straight solid line, coordinates in mm.
 */
void
kv_scene_add_line (KvScene *scene, double x1, double y1, double x2, double y2, double width, KvColour colour)
{
  const KvStroke stroke = { .fill = KV_COLOUR_NONE, .stroke = colour, .width = width };
  KvPath *path = kv_path_new ();

  kv_path_move_to (path, x1, y1);
  kv_path_line_to (path, x2, y2);
  kv_scene_add_path (scene, path, &stroke);
}

/**
 * kv_scene_add_box:
 *
 * A filled rectangle without a line, in mm.
 */
void
kv_scene_add_box (KvScene *scene, double x, double y, double width, double height, KvColour fill)
{
  const KvStroke stroke = { .fill = fill, .stroke = KV_COLOUR_NONE };
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, x, y, width, height);
  kv_scene_add_path (scene, path, &stroke);
}

/**
 * kv_scene_push_clip:
 * @path: (transfer full): what is added until the matching
 *   kv_scene_pop_clip() shows inside this only
 */
void
kv_scene_push_clip (KvScene *scene, KvPath *path)
{
  KvSceneItem *item;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (path != NULL);

  item = add_item (scene, KV_ITEM_CLIP);
  item->path = path;
  item->bounds = kv_path_extents (path);
  scene->n_open_clips++;
}

/**
 * kv_scene_pop_clip:
 *
 * Ends what the last kv_scene_push_clip() that is still open began.
 */
void
kv_scene_pop_clip (KvScene *scene)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (scene->n_open_clips > 0);

  add_item (scene, KV_ITEM_UNCLIP);
  scene->n_open_clips--;
}

static KvSceneItem
copy_item (const KvSceneItem *item, double dx, double dy)
{
  KvSceneItem copy = *item;

  if (item->path != NULL)
    {
      copy.path = kv_path_copy (item->path);
      kv_path_translate (copy.path, dx, dy);
    }
  copy.text = g_strdup (item->text);
  copy.origin = (KvPoint) { item->origin.x + dx, item->origin.y + dy };
  copy.bounds.x += dx;
  copy.bounds.y += dy;

  return copy;
}

/**
 * kv_scene_set_crowded:
 * @is_crowded: whether so much is on it that larger paper is easier to read
 */
void
kv_scene_set_crowded (KvScene *scene, gboolean is_crowded)
{
  g_return_if_fail (scene != NULL);

  scene->is_crowded = is_crowded;
}

/**
 * kv_scene_is_crowded:
 *
 * Returns: whether so much is on it that larger paper is easier to read
 */
gboolean
kv_scene_is_crowded (const KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, FALSE);

  return scene->is_crowded;
}

/**
 * kv_scene_append:
 * @dx: mm to the right
 * @dy: mm down
 *
 * Adds a copy of everything in @other, with the roles and ids it has there.
 */
void
kv_scene_append (KvScene *scene, const KvScene *other, double dx, double dy)
{
  g_return_if_fail (scene != NULL && other != NULL && scene != other);
  g_return_if_fail (kv_scene_is_place (dx, dy));
  g_return_if_fail (other->n_open_clips == 0);

  for (guint i = 0; i < other->items->len; i++)
    {
      KvSceneItem copy = copy_item (&g_array_index (other->items, KvSceneItem, i), dx, dy);

      g_array_append_val (scene->items, copy);
    }
  scene->is_crowded |= other->is_crowded;
}

/**
 * kv_scene_add_copy:
 * @item: of another scene
 *
 * Adds a shape or a line of text as it is there; nothing for a clip.
 */
void
kv_scene_add_copy (KvScene *scene, const KvSceneItem *item)
{
  gboolean stacked = FALSE;

  g_return_if_fail (scene != NULL && item != NULL);

  if (item->type > KV_ITEM_TEXT)
    return;

  if (item->type == KV_ITEM_TEXT)
    g_free (kv_text_clean (item->text, &stacked));
  kv_scene_set_subject (scene, item->role, item->id);
  kv_scene_append_line (scene, copy_item (item, 0, 0), stacked);
}

static void
enlarge_item (KvSceneItem *item, double factor)
{
  if (item->path != NULL)
    kv_path_scale (item->path, factor);
  item->stroke.width *= factor;
  item->stroke.dash_offset *= factor;
  for (guint i = 0; i < G_N_ELEMENTS (item->stroke.dash); i++)
    item->stroke.dash[i] *= factor;
  item->style.size *= factor;
  item->style.halo_width *= factor;
  item->text_width *= factor;
  item->origin = (KvPoint) { factor * item->origin.x, factor * item->origin.y };
  item->bounds = (KvBox) { factor * item->bounds.x, factor * item->bounds.y, factor * item->bounds.width, factor * item->bounds.height };
}

/**
 * kv_scene_enlarge:
 * @factor: more than 0
 *
 * Enlarges all that was added, lines and type too, from the top left. What is
 * added later has its own size, and so has the page.
 */
void
kv_scene_enlarge (KvScene *scene, double factor)
{
  g_return_if_fail (scene != NULL && isfinite (factor) && factor > 0);
  g_return_if_fail (scene->n_open_clips == 0);

  for (guint i = 0; i < scene->items->len; i++)
    enlarge_item (&g_array_index (scene->items, KvSceneItem, i), factor);
}

/**
 * kv_scene_get_n_items:
 *
 * Returns: how many items there are
 */
guint
kv_scene_get_n_items (const KvScene *scene)
{
  g_return_val_if_fail (scene != NULL, 0);

  return scene->items->len;
}

/**
 * kv_scene_get_item:
 *
 * Returns: (transfer none): an item, in drawing order
 */
const KvSceneItem *
kv_scene_get_item (const KvScene *scene, guint index)
{
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (index < scene->items->len, NULL);

  return &g_array_index (scene->items, KvSceneItem, index);
}

/**
 * kv_stroke_has_line:
 *
 * Returns: whether it draws a line, or only fills
 */
gboolean
kv_stroke_has_line (const KvStroke *stroke)
{
  return stroke->stroke != KV_COLOUR_NONE && stroke->width > 0;
}

/**
 * kv_text_style_has_halo:
 *
 * Returns: whether there is a halo round the letters
 */
gboolean
kv_text_style_has_halo (const KvTextStyle *style)
{
  return style->halo != KV_COLOUR_NONE && style->halo_width > 0;
}

/**
 * kv_stroke_n_dashes:
 *
 * Returns: how many lengths of the dash are to be used: 0 (solid), 2 or 4. A
 *   first length of 0 makes dots of round caps.
 */
guint
kv_stroke_n_dashes (const KvStroke *stroke)
{
  if (stroke->dash[0] + stroke->dash[1] <= 0)
    return 0;

  return stroke->dash[2] > 0 && stroke->dash[3] > 0 ? 4 : 2;
}
