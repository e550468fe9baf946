#include "kv-highlight.h"

#include <string.h>

#include "kv-picture.h"

/* A ring: its line, and the paper between it and the node, mm. */
#define RING_LINE .45
#define RING_GAP .3
#define FOCUS_GAP 1. /* no more: it would run through the name */

/* Ids are interned: their address will do. */
typedef struct
{
  const KvScene *from;
  KvScene       *to;
  GHashTable    *ties;     /* ids of what is drawn in the accent colour */
  GHashTable    *outlines; /* of ids that get a ring: the outermost item, or NULL */
  GHashTable    *over;     /* ids of what is drawn again over all that */
  guint          n_lines;  /* the first in `to` */
  KvColour       accent;
} Work;

/* Relaties of a partner or an overleg. */
static void
add_ties (Work           *work,
          KvKrachtenveld *krachtenveld,
          const char     *id)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (krachtenveld, id, KV_KIND_RELATIE);

  for (guint i = 0; i < relaties->len; i++)
    g_hash_table_add (work->ties, (char *) kv_element_get_id (relaties->pdata[i]));
}

static KvColour
recolour (const Work *work,
          KvColour    colour)
{
  KvColour paper = kv_scene_get_theme (work->from)->paper;

  return colour == KV_COLOUR_NONE || colour == paper ? colour : work->accent;
}

static void
add_accent_line (const Work        *work,
                 const KvSceneItem *item)
{
  KvStroke stroke = item->stroke;

  stroke.fill = item->role == KV_ROLE_HULL ? KV_COLOUR_NONE : recolour (work, stroke.fill);
  stroke.stroke = recolour (work, stroke.stroke);
  kv_scene_set_subject (work->to, item->role, item->id);
  kv_scene_add_path (work->to, kv_path_copy (item->path), &stroke);
}

static void
note_outline (const Work        *work,
              const KvSceneItem *item)
{
  gpointer known;

  if (g_hash_table_lookup_extended (work->outlines, item->id, NULL, &known)
      && (known == NULL || item->bounds.width > ((const KvSceneItem *) known)->bounds.width))
    g_hash_table_insert (work->outlines, (char *) item->id, (KvSceneItem *) item);
}

static void
add_lines (Work *work)
{
  for (guint i = 0; i < kv_scene_get_n_items (work->from); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (work->from, i);
      gboolean is_line = item->role == KV_ROLE_EDGE || item->role == KV_ROLE_HULL;

      if (item->type == KV_ITEM_PATH && is_line && g_hash_table_contains (work->ties, item->id))
        add_accent_line (work, item);
      else if (item->type == KV_ITEM_PATH && item->role == KV_ROLE_NODE)
        note_outline (work, item);
    }
  work->n_lines = kv_scene_get_n_items (work->to);
}

static void
add_outline (const Work        *work,
             const KvSceneItem *outline,
             KvColour           colour,
             double             width,
             gboolean           dashed)
{
  KvStroke stroke = {
    .fill = KV_COLOUR_NONE,
    .stroke = colour,
    .width = width / KV_MM_PER_PT,
    .join = KV_JOIN_ROUND,
  };

  if (dashed)
    {
      stroke.dash[0] = 3;
      stroke.dash[1] = 2;
    }
  kv_scene_add_path (work->to, kv_path_copy (outline->path), &stroke);
}

/* A line around the node, `gap` away from its border: a wide stroke in the
 * colour, and one of paper over it. The node itself comes over both. */
static void
add_ring (const Work *work,
          const char *id,
          double      gap,
          gboolean    dashed)
{
  const KvSceneItem *outline = g_hash_table_lookup (work->outlines, id);
  double border;

  if (outline == NULL)
    return;

  border = outline->stroke.width * KV_MM_PER_PT;
  kv_scene_set_subject (work->to, KV_ROLE_NODE, id);
  add_outline (work, outline, work->accent, border + 2 * (gap + RING_LINE), dashed);
  add_outline (work, outline, kv_scene_get_theme (work->from)->paper, border + 2 * gap, FALSE);
  g_hash_table_add (work->over, (char *) outline->id);
}

static gboolean
lies_under_line (const Work        *work,
                 const KvSceneItem *item)
{
  double x = item->bounds.x + item->bounds.width / 2;
  double y = item->bounds.y + item->bounds.height / 2;
  double reach = MAX (item->bounds.width, item->bounds.height) / 2 + RING_LINE;

  for (guint i = 0; i < work->n_lines; i++)
    {
      const KvSceneItem *line = kv_scene_get_item (work->to, i);

      if (kv_box_touches (&line->bounds, &item->bounds)
          && kv_path_is_near (line->path, x, y, reach))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_over_lines (const KvSceneItem *item)
{
  return item->type <= KV_ITEM_TEXT && item->role >= KV_ROLE_EDGE_MARK && item->role <= KV_ROLE_HULL_NAME;
}

/* Shapes come again each element whole, but a text only where a line runs through
 * it: written twice it looks bold. */
static gboolean
comes_again (const Work        *work,
             const KvSceneItem *item)
{
  gboolean is_name = item->role == KV_ROLE_LABEL || item->role == KV_ROLE_HULL_NAME;

  return is_over_lines (item) && g_hash_table_contains (work->over, item->id) && (!is_name || lies_under_line (work, item));
}

/* What stood over the lines stands over them again. */
static void
add_what_is_over (const Work *work)
{
  guint n = kv_scene_get_n_items (work->from);

  for (guint i = 0; work->n_lines > 0 && i < n; i++)
    {
      const KvSceneItem *item = kv_scene_get_item (work->from, i);

      if (is_over_lines (item) && lies_under_line (work, item))
        g_hash_table_add (work->over, (char *) item->id);
    }
  for (guint i = 0; i < n; i++)
    {
      const KvSceneItem *item = kv_scene_get_item (work->from, i);

      if (comes_again (work, item))
        kv_scene_add_copy (work->to, item);
    }
}

static void
mark_selected (Work       *work,
               const char *id)
{
  g_hash_table_add (work->ties, (char *) id);
  g_hash_table_insert (work->outlines, (char *) id, NULL);
}

KvScene *
kv_highlight_scene (const KvHighlight *highlight,
                    const KvScene     *scene,
                    KvKrachtenveld    *krachtenveld)
{
  g_autoptr (GHashTable) ties = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) outlines = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) over = g_hash_table_new (NULL, NULL);
  KvScene *result = kv_scene_new (kv_scene_get_width (scene), kv_scene_get_height (scene), kv_scene_get_theme (scene));
  Work work = { scene, result, ties, outlines, over, 0, highlight->accent };
  const char *focused = highlight->focused != NULL ? kv_id_intern (highlight->focused) : NULL;
  const char *hovered = highlight->hovered != NULL ? kv_id_intern (highlight->hovered) : NULL;
  const char *const *id;

  for (id = highlight->selected; id != NULL && *id != NULL; id++)
    mark_selected (&work, kv_id_intern (*id));
  for (id = highlight->tied; id != NULL && *id != NULL; id++)
    add_ties (&work, krachtenveld, kv_id_intern (*id));
  if (focused != NULL)
    g_hash_table_insert (outlines, (char *) focused, NULL);
  if (hovered != NULL)
    g_hash_table_insert (outlines, (char *) hovered, NULL);
  if (g_hash_table_size (ties) + g_hash_table_size (outlines) == 0)
    return result;

  add_lines (&work);

  if (focused != NULL)
    add_ring (&work, focused, FOCUS_GAP, TRUE);
  for (id = highlight->selected; id != NULL && *id != NULL; id++)
    add_ring (&work, kv_id_intern (*id), RING_GAP, FALSE);
  if (hovered != NULL && !g_hash_table_contains (over, hovered))
    add_ring (&work, hovered, 0, FALSE);
  add_what_is_over (&work);

  return result;
}
