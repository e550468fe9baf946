/* KvScene: asking the picture what is where, and writing it down for tests. */

#include "kv-scene-private.h"

#include <math.h>
#include <string.h>

#include "kv-id.h"

/* Who is meant when several are under the pointer: a node before the label
 * over it, that before a line, and a hull only where there is nothing else. */
static const struct
{
  const char *name;
  guint       rank;
} roles[] = {
  [KV_ROLE_HULL] = { "hull", 3 },
  [KV_ROLE_EDGE] = { "edge", 2 },
  [KV_ROLE_EDGE_MARK] = { "edge-mark", 2 },
  [KV_ROLE_NODE] = { "node", 0 },
  [KV_ROLE_BADGE] = { "badge", 0 },
  [KV_ROLE_LABEL] = { "label", 1 },
  [KV_ROLE_HULL_NAME] = { "hull-name", 1 },
  [KV_ROLE_CELL] = { "cell", 0 },
  [KV_ROLE_LEGEND] = { "legend", 1 },
  [KV_ROLE_FURNITURE] = { "furniture", 1 },
};

/* What is asked of a scene most, by several threads. */
static GMutex bounds_lock;

static GHashTable *
make_bounds (const KvScene *scene, KvRole role)
{
  GHashTable *bounds = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < scene->items->len; i++)
    {
      const KvSceneItem *item = &g_array_index (scene->items, KvSceneItem, i);
      KvBox *box;

      if (item->type > KV_ITEM_TEXT || item->role != role)
        continue;
      box = g_hash_table_lookup (bounds, item->id);
      if (box != NULL)
        *box = kv_box_union (box, &item->bounds);
      else
        g_hash_table_insert (bounds, (char *) item->id, g_memdup2 (&item->bounds, sizeof (KvBox)));
    }
  return bounds;
}

/**
 * kv_scene_collect_bounds:
 *
 * Costs a walk over the scene the first time; then that does not grow any more.
 *
 * Returns: the boxes (KvBox) around all that has this role, by the interned id that
 *   it shows; to be unreffed
 */
GHashTable *
kv_scene_collect_bounds (const KvScene *scene, KvRole role)
{
  GHashTable **known;
  GHashTable *bounds;

  g_return_val_if_fail (scene != NULL && role < KV_N_ROLES, NULL);

  known = &((KvScene *) scene)->bounds[role];
  g_mutex_lock (&bounds_lock);
  if (*known == NULL)
    *known = make_bounds (scene, role);
  bounds = g_hash_table_ref (*known);
  g_mutex_unlock (&bounds_lock);
  return bounds;
}

/**
 * kv_scene_get_bounds:
 * @bounds: (out): the box around all items of this element in this role, mm
 *
 * Returns: whether there is one
 */
gboolean
kv_scene_get_bounds (const KvScene *scene, const char *id, KvRole role, KvBox *bounds)
{
  g_autoptr (GHashTable) all = kv_scene_collect_bounds (scene, role);
  const KvBox *box = all != NULL ? g_hash_table_lookup (all, kv_id_intern (id != NULL ? id : "")) : NULL;

  g_return_val_if_fail (scene != NULL && bounds != NULL, FALSE);

  if (box != NULL)
    *bounds = *box;
  return box != NULL;
}

/**
 * kv_scene_get_extents:
 *
 * Returns: the box around all that is drawn, mm; all 0 for an empty scene
 */
KvBox
kv_scene_get_extents (const KvScene *scene)
{
  KvBox extents = { 0 };
  gboolean found = FALSE;

  g_return_val_if_fail (scene != NULL, extents);

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type > KV_ITEM_TEXT)
        continue;

      extents = found ? kv_box_union (&extents, &item->bounds) : item->bounds;
      found = TRUE;
    }

  return extents;
}

/**
 * kv_scene_smallest_type:
 *
 * Returns: the size of the smallest text, pt; 0 when there is no text
 */
double
kv_scene_smallest_type (const KvScene *scene)
{
  double smallest = G_MAXDOUBLE;

  g_return_val_if_fail (scene != NULL, 0);

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type == KV_ITEM_TEXT)
        smallest = MIN (smallest, item->style.size);
    }

  return smallest < G_MAXDOUBLE ? smallest : 0;
}

/* Hit testing. */

static double
distance_to_text (const KvSceneItem *item, double x, double y)
{
  double turn = -item->angle * G_PI / 180;
  double dx = x - item->origin.x;
  double dy = y - item->origin.y;
  double ascent = kv_text_ascent (&item->style);
  KvBox box = { 0, -ascent, item->text_width, ascent + kv_text_descent (&item->style) };

  return kv_box_distance (&box, cos (turn) * dx - sin (turn) * dy, sin (turn) * dx + cos (turn) * dy);
}

static double
distance_to_path (const KvSceneItem *item, double x, double y)
{
  double half = kv_stroke_has_line (&item->stroke) ? item->stroke.width * KV_MM_PER_PT / 2 : 0;

  if (item->stroke.fill != KV_COLOUR_NONE && kv_path_contains (item->path, x, y))
    return 0;

  return MAX (kv_path_distance (item->path, x, y) - half, 0);
}

/* Asked of everything in the picture for each move of the pointer. */
static inline gboolean
may_be_near (const KvBox *box, double x, double y, double tolerance)
{
  return x >= box->x - tolerance && x <= box->x + box->width + tolerance
         && y >= box->y - tolerance && y <= box->y + box->height + tolerance;
}

static double
distance_to_item (const KvSceneItem *item, double x, double y, double tolerance)
{
  if (!may_be_near (&item->bounds, x, y, tolerance))
    return G_MAXDOUBLE;

  return item->type == KV_ITEM_TEXT ? distance_to_text (item, x, y) : distance_to_path (item, x, y);
}

/* Follows CLIP and UNCLIP: whether what comes now shows at this point. */
typedef struct
{
  guint depth;
  guint hidden_from; /* the depth of the first clip that hides it; 0: none */
} Clips;

static gboolean
follow_clips (Clips *clips, const KvSceneItem *item, double x, double y)
{
  if (item->type == KV_ITEM_CLIP)
    {
      clips->depth++;
      if (clips->hidden_from == 0 && !kv_path_contains (item->path, x, y))
        clips->hidden_from = clips->depth;
    }
  else if (item->type == KV_ITEM_UNCLIP)
    {
      if (clips->hidden_from == clips->depth)
        clips->hidden_from = 0;
      clips->depth--;
    }
  else
    {
      return clips->hidden_from == 0;
    }

  return FALSE;
}

static gboolean
is_better (const KvSceneItem *item, double distance, const KvSceneItem *best, double best_distance)
{
  guint rank = roles[item->role].rank;

  if (best == NULL || rank != roles[best->role].rank)
    return best == NULL || rank < roles[best->role].rank;

  return distance <= best_distance;
}

/**
 * kv_scene_hit:
 * @tolerance: how far off still counts, mm
 * @role: (out) (optional): what of the element was hit
 *
 * Nodes and badges go before labels, those before edges, those before hulls;
 * among equals the nearest, and then the one on top.
 *
 * Returns: (nullable): the interned id of the element at (@x, @y)
 */
const char *
kv_scene_hit (const KvScene *scene, double x, double y, double tolerance, KvRole *role)
{
  const KvSceneItem *best = NULL;
  double best_distance = 0;
  Clips clips = { 0 };

  g_return_val_if_fail (scene != NULL, NULL);

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);
      double distance;

      if (!follow_clips (&clips, item, x, y) || item->id[0] == '\0')
        continue;

      distance = distance_to_item (item, x, y, tolerance);
      if (distance <= tolerance && is_better (item, distance, best, best_distance))
        {
          best = item;
          best_distance = distance;
        }
    }

  if (best != NULL && role != NULL)
    *role = best->role;

  return best != NULL ? best->id : NULL;
}

/* The dump. */

static void
dump_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  g_string_append_printf (out, " %s", strcmp (buffer, "-0.00") == 0 ? "0.00" : buffer);
}

static void
dump_colour (GString *out, const char *what, KvColour colour)
{
  if (colour != KV_COLOUR_NONE)
    g_string_append_printf (out, " %s #%06x", what, colour);
}

static void
dump_stroke (GString *out, const KvStroke *stroke)
{
  guint n_dashes = kv_stroke_n_dashes (stroke);

  dump_colour (out, "fill", stroke->fill);
  if (!kv_stroke_has_line (stroke))
    return;

  dump_colour (out, "line", stroke->stroke);
  dump_number (out, stroke->width);
  if (n_dashes > 0)
    g_string_append (out, " dash");
  for (guint i = 0; i < n_dashes; i++)
    dump_number (out, stroke->dash[i]);
  if (n_dashes > 0 && stroke->dash_offset != 0)
    {
      g_string_append (out, " from");
      dump_number (out, stroke->dash_offset);
    }
  if (stroke->cap == KV_CAP_ROUND)
    g_string_append (out, " round-cap");
  if (stroke->join == KV_JOIN_ROUND)
    g_string_append (out, " round-join");
}

static void
dump_path (GString *out, const KvPath *path)
{
  guint n_segments;
  const KvPathSegment *segments = kv_path_get_segments (path, &n_segments);

  for (guint i = 0; i < n_segments; i++)
    {
      g_string_append_printf (out, " %c", kv_path_ops[segments[i].op].letter);
      for (guint j = 0; j < kv_path_ops[segments[i].op].n_points; j++)
        {
          dump_number (out, segments[i].p[j].x);
          dump_number (out, segments[i].p[j].y);
        }
    }
}

static void
dump_text (GString *out, const KvSceneItem *item)
{
  dump_number (out, item->origin.x);
  dump_number (out, item->origin.y);
  g_string_append (out, " wide");
  dump_number (out, item->text_width);
  g_string_append (out, " type");
  dump_number (out, item->style.size);
  g_string_append_printf (out, " %d%s", (int) item->style.weight, item->style.italic ? " italic" : "");
  dump_colour (out, "colour", item->style.colour);
  if (kv_text_style_has_halo (&item->style))
    {
      dump_colour (out, "halo", item->style.halo);
      dump_number (out, item->style.halo_width);
    }
  if (item->angle != 0)
    {
      g_string_append (out, " angle");
      dump_number (out, item->angle);
    }
  g_string_append_printf (out, " \"%s\"", item->text);
}

static void
dump_item (GString *out, const KvSceneItem *item)
{
  static const char * const types[] = { "path", "text", "clip", "unclip" };

  g_string_append_printf (out, "%s %s%s%s", types[item->type], roles[item->role].name,
                          item->id[0] != '\0' ? " " : "", item->id);

  if (item->type == KV_ITEM_PATH)
    dump_stroke (out, &item->stroke);
  if (item->path != NULL)
    dump_path (out, item->path);
  if (item->type == KV_ITEM_TEXT)
    dump_text (out, item);

  g_string_append_c (out, '\n');
}

/**
 * kv_scene_dump:
 *
 * Returns: (transfer full): the picture as text for tests to compare: its size,
 *   then a line an item; mm and pt to 2 decimals, whatever the locale
 */
char *
kv_scene_dump (const KvScene *scene)
{
  GString *out;

  g_return_val_if_fail (scene != NULL, NULL);

  out = g_string_new ("scene");
  dump_number (out, kv_scene_get_width (scene));
  dump_number (out, kv_scene_get_height (scene));
  g_string_append_c (out, '\n');

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    dump_item (out, kv_scene_get_item (scene, i));

  return g_string_free (out, FALSE);
}
