/* Solving a picture takes longer than a frame. Until it is there again, what moved
 * is shown where it went: partners and their names as they are drawn, and the lines
 * on them turned and stretched from the old ends to the new ones. */

#include <math.h>

#include "kv-edits-private.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-relatie.h"

#define STILL .05 /* mm: no move */

typedef struct
{
  KvPoint from, to;
} Went;

/* Turns and stretches, so that one line falls on another. */
typedef struct
{
  KvPoint from, to;     /* where its first end was, and is */
  double  along, aside; /* what a mm along the line becomes */
} Turn;

typedef struct
{
  KvEdits    *edits;
  GHashTable *went;  /* id -> Went */
  GHashTable *turns; /* id of a relatie, or of the part for deel van -> Turn; NULL: does not change */
} Work;

static void
note_moved (Work      *work,
            KvElement *partner)
{
  const char *id = kv_element_get_id (partner);
  Went went;

  if (!kv_places_get_drawn (work->edits, id, &went.from) || !kv_places_get (work->edits, id, &went.to)
      || hypot (went.to.x - went.from.x, went.to.y - went.from.y) < STILL)
    return;

  g_hash_table_insert (work->went, (char *) id, g_memdup2 (&went, sizeof went));
}

/* Where an end of a line was and is. An overleg stays where its hull is. */
static gboolean
find_end (Work       *work,
          const char *id,
          Went       *end)
{
  const Went *went = g_hash_table_lookup (work->went, id);
  KvBox box;

  if (went != NULL)
    {
      *end = *went;
      return TRUE;
    }
  if (!kv_places_get_drawn (work->edits, id, &end->from))
    {
      if (!kv_scene_get_bounds (work->edits->scene, id, KV_ROLE_HULL, &box))
        return FALSE;
      end->from = (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 };
    }
  end->to = end->from;
  return TRUE;
}

static Turn *
make_turn (Work       *work,
           const char *first,
           const char *second)
{
  Went a, b;
  double x, y, dx, dy, length;
  Turn turn;

  if (!g_hash_table_contains (work->went, first) && !g_hash_table_contains (work->went, second))
    return NULL;
  if (!find_end (work, first, &a) || !find_end (work, second, &b))
    return NULL;

  x = b.from.x - a.from.x;
  y = b.from.y - a.from.y;
  dx = b.to.x - a.to.x;
  dy = b.to.y - a.to.y;
  length = x * x + y * y;
  if (length < STILL)
    return NULL;

  turn = (Turn) { a.from, a.to, (dx * x + dy * y) / length, (dy * x - dx * y) / length };
  return g_memdup2 (&turn, sizeof turn);
}

/* Which line an item of the picture belongs to. */
static const Turn *
find_turn (Work       *work,
           const char *id)
{
  KvElement *element = kv_krachtenveld_lookup (work->edits->krachtenveld, id);
  Turn *turn = NULL;

  if (element == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (work->turns, id, NULL, (gpointer *) &turn))
    return turn;

  if (kv_element_get_kind (element) == KV_KIND_RELATIE)
    turn = make_turn (work, kv_element_text (element, KV_RELATIE_VAN), kv_element_text (element, KV_RELATIE_NAAR));
  else if (kv_element_get_kind (element) == KV_KIND_PARTNER)
    turn = make_turn (work, id, kv_element_text (element, KV_PARTNER_DEEL_VAN));
  g_hash_table_insert (work->turns, (char *) kv_element_get_id (element), turn);
  return turn;
}

static KvPoint
turned (const Turn *turn,
        KvPoint     at)
{
  double x = at.x - turn->from.x;
  double y = at.y - turn->from.y;

  return (KvPoint) { turn->to.x + turn->along * x - turn->aside * y, turn->to.y + turn->aside * x + turn->along * y };
}

static KvPath *
turned_path (const Turn   *turn,
             const KvPath *path)
{
  KvPath *out = kv_path_new ();
  guint n;
  const KvPathSegment *segments = kv_path_get_segments (path, &n);

  for (guint i = 0; i < n; i++)
    {
      KvPoint p[3];

      for (guint k = 0; k < kv_path_ops[segments[i].op].n_points; k++)
        p[k] = turned (turn, segments[i].p[k]);
      switch (segments[i].op)
        {
        case KV_PATH_MOVE:
          kv_path_move_to (out, p[0].x, p[0].y);
          break;
        case KV_PATH_LINE:
          kv_path_line_to (out, p[0].x, p[0].y);
          break;
        case KV_PATH_CURVE:
          kv_path_curve_to (out, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          break;
        case KV_PATH_CLOSE:
        default:
          kv_path_close (out);
          break;
        }
    }
  return out;
}

static void
add_shifted (KvScene           *out,
             const KvSceneItem *item,
             double             dx,
             double             dy)
{
  KvPath *path;

  kv_scene_set_subject (out, item->role, item->id);
  switch (item->type)
    {
    case KV_ITEM_TEXT:
      kv_scene_add_rotated_text (out, item->origin.x + dx, item->origin.y + dy, item->angle, item->text, &item->style);
      break;
    case KV_ITEM_UNCLIP:
      kv_scene_pop_clip (out);
      break;
    case KV_ITEM_PATH:
    case KV_ITEM_CLIP:
    default:
      path = kv_path_copy (item->path);
      kv_path_translate (path, dx, dy);
      if (item->type == KV_ITEM_CLIP)
        kv_scene_push_clip (out, path);
      else
        kv_scene_add_path (out, path, &item->stroke);
      break;
    }
}

static void
add_item (Work              *work,
          KvScene           *out,
          const KvSceneItem *item)
{
  gboolean is_line = item->role == KV_ROLE_EDGE || item->role == KV_ROLE_EDGE_MARK;
  gboolean is_partner = item->role == KV_ROLE_NODE || item->role == KV_ROLE_BADGE || item->role == KV_ROLE_LABEL;
  const Turn *turn = is_line ? find_turn (work, item->id) : NULL;
  const Went *went = is_partner ? g_hash_table_lookup (work->went, item->id) : NULL;

  if (turn != NULL && item->role == KV_ROLE_EDGE && item->type == KV_ITEM_PATH)
    {
      kv_scene_set_subject (out, item->role, item->id);
      kv_scene_add_path (out, turned_path (turn, item->path), &item->stroke);
    }
  else if (turn != NULL)
    {
      KvPoint middle = { item->bounds.x + item->bounds.width / 2, item->bounds.y + item->bounds.height / 2 };
      KvPoint now = turned (turn, middle);

      add_shifted (out, item, now.x - middle.x, now.y - middle.y);
    }
  else if (went != NULL)
    add_shifted (out, item, went->to.x - went->from.x, went->to.y - went->from.y);
  else
    add_shifted (out, item, 0, 0);
}

/**
 * kv_edits_moved_scene:
 * @self: edits that know a scene
 *
 * Hulls stay as they are: only solving can draw those.
 *
 * Returns: (transfer full) (nullable): the scene, with partners where they are now;
 *   NULL when nobody that is drawn moved. O(items + partners).
 */
KvScene *
kv_edits_moved_scene (KvEdits *self)
{
  g_autoptr (GHashTable) went = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) turns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Work work = { self, went, turns };
  GListModel *partners = kv_krachtenveld_get_list (self->krachtenveld, KV_KIND_PARTNER);
  KvScene *out;

  if (self->scene == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (KvElement) partner = g_list_model_get_item (partners, i);

      note_moved (&work, partner);
    }
  if (g_hash_table_size (went) == 0)
    return NULL;

  out = kv_scene_new (kv_scene_get_width (self->scene), kv_scene_get_height (self->scene), kv_scene_get_theme (self->scene));
  for (guint i = 0; i < kv_scene_get_n_items (self->scene); i++)
    add_item (&work, out, kv_scene_get_item (self->scene, i));
  return out;
}
