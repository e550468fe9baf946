/* What the pointer means. */

#include <math.h>

#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-tool-private.h"
#include "kv-weergave.h"

/* From the middle of a shape to that of a ring, px: they do not lie over each other. */
#define LEAST_REACH (KV_TOOL_RING_DRAWN * .75)

#define LABEL_GAP 1.3 /* mm between a shape and its name, as a ghost shows it */

KvElement *
kv_tool_lookup (KvTool     *self,
                const char *id)
{
  return kv_krachtenveld_lookup (kv_edits_get_krachtenveld (self->edits), id);
}

gboolean
kv_tool_is_partner (KvTool     *self,
                    const char *id)
{
  KvElement *element = kv_tool_lookup (self, id);

  return element != NULL && KV_IS_PARTNER (element);
}

static const KvToolHit *
hit (KvTool  *self,
     KvScene *scene,
     KvPoint  at)
{
  KvToolHit *known = &self->known;

  if (known->scene == scene && known->at.x == at.x && known->at.y == at.y && known->scale == self->scale)
    return known;

  kv_scene_unref (known->scene);
  *known = (KvToolHit) { kv_scene_ref (scene), at, self->scale };
  known->id = kv_scene_hit (scene, at.x, at.y, KV_HIT_TOLERANCE / self->scale, &known->role);
  return known;
}

/**
 * kv_tool_find:
 * @self: a tool
 * @at: a point of the world, mm
 * @role: (out) (optional): what of it is there
 *
 * Returns: (nullable): the interned id of what is drawn there and is in the
 *   field. The area of an overleg is empty canvas; its name is not.
 */
const char *
kv_tool_find (KvTool *self,
              KvPoint at,
              KvRole *role)
{
  KvScene *scene = (KvScene *) kv_edits_get_scene (self->edits);
  const KvToolHit *found = scene != NULL ? hit (self, scene, at) : NULL;

  if (found == NULL || found->id == NULL || found->role == KV_ROLE_HULL || found->role >= KV_ROLE_LEGEND
      || kv_tool_lookup (self, found->id) == NULL)
    return NULL;

  if (role != NULL)
    *role = found->role;
  return found->id;
}

/* The ring on the side of the name goes into the shape where it would lie over letters:
 * they come nearer as one zooms out. Where the shape has no room for it, it is gone: it
 * takes the place of the one opposite. */
static void
keep_off_name (KvTool        *self,
               const KvScene *scene,
               const KvBox   *node,
               KvRings       *rings)
{
  double room = (KV_TOOL_RING_DRAWN / 2 + 1) / self->scale, least = LEAST_REACH / self->scale;
  KvPoint middle = { node->x + node->width / 2, node->y + node->height / 2 };
  KvPoint *at = rings->middle;
  KvBox name;

  if (!kv_scene_get_bounds (scene, rings->id, KV_ROLE_LABEL, &name))
    return;

  if (name.y + name.height <= node->y)
    at[0].y = MAX (name.y + name.height + room, at[0].y);
  else if (name.y >= node->y + node->height)
    at[2].y = MIN (name.y - room, at[2].y);
  else if (name.x >= node->x + node->width)
    at[1].x = MIN (name.x - room, at[1].x);
  else if (name.x + name.width <= node->x)
    at[3].x = MAX (name.x + name.width + room, at[3].x);

  if (middle.y - at[0].y < least)
    at[0] = at[2];
  else if (at[2].y - middle.y < least)
    at[2] = at[0];
  else if (at[1].x - middle.x < least)
    at[1] = at[3];
  else if (middle.x - at[3].x < least)
    at[3] = at[1];
}

gboolean
kv_tool_get_rings (KvTool     *self,
                   const char *id,
                   KvRings    *rings)
{
  const KvScene *scene = kv_edits_get_scene (self->edits);
  double away = KV_TOOL_RING_AWAY / self->scale, least = LEAST_REACH / self->scale;
  KvPoint at, reach;
  KvBox box;

  if (scene == NULL || !kv_tool_is_partner (self, id) || !kv_scene_get_bounds (scene, id, KV_ROLE_NODE, &box))
    return FALSE;

  at = (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 };
  reach = (KvPoint) { MAX (box.width / 2 + away, least), MAX (box.height / 2 + away, least) };
  *rings = (KvRings) {
    .id = kv_id_intern (id),
    .middle = { { at.x, at.y - reach.y }, { at.x + reach.x, at.y }, { at.x, at.y + reach.y }, { at.x - reach.x, at.y } },
  };
  keep_off_name (self, scene, &box, rings);
  return TRUE;
}

const char *
kv_tool_get_selected (KvTool *self)
{
  KvSelection *selection = kv_session_get_selection (kv_edits_get_session (self->edits));
  const char *const *ids = kv_selection_get_ids (selection);

  return kv_selection_count (selection) == 1 && kv_tool_is_partner (self, ids[0]) ? kv_id_intern (ids[0]) : NULL;
}

/* Which ring of this partner is nearest, and how far it is, px. */
static double
nearest_ring (KvTool     *self,
              const char *id,
              KvPoint     at,
              guint      *ring)
{
  double nearest = G_MAXDOUBLE;
  KvRings rings;

  if (id == NULL || !kv_tool_get_rings (self, id, &rings))
    return nearest;

  for (guint i = 0; i < G_N_ELEMENTS (rings.middle); i++)
    {
      double distance = hypot (at.x - rings.middle[i].x, at.y - rings.middle[i].y) * self->scale;

      if (distance >= nearest)
        continue;
      nearest = distance;
      *ring = i;
    }

  return nearest;
}

static gboolean
is_on_shape_or_name (KvTool *self,
                     KvPoint at)
{
  KvRole role;

  return kv_tool_find (self, at, &role) != NULL && role != KV_ROLE_EDGE && role != KV_ROLE_EDGE_MARK;
}

/* A ring wins from what lies under its target, but from shapes and names only
 * where the ring itself is drawn: they are to be moved. */
const char *
kv_tool_find_ring (KvTool *self,
                   KvPoint at,
                   guint  *ring)
{
  const char *candidates[] = { self->hovered, kv_tool_get_selected (self) };

  for (guint i = 0; self->editable && i < G_N_ELEMENTS (candidates); i++)
    {
      double distance = nearest_ring (self, candidates[i], at, ring);

      if (distance <= KV_TOOL_RING_DRAWN / 2 || (distance <= KV_TOOL_RING_TARGET / 2 && !is_on_shape_or_name (self, at)))
        return candidates[i];
    }

  return NULL;
}

gboolean
kv_tool_is_around (KvTool     *self,
                   const char *id,
                   KvPoint     at)
{
  const KvScene *scene = kv_edits_get_scene (self->edits);
  KvBox box;

  if (scene == NULL || !kv_scene_get_bounds (scene, id, KV_ROLE_NODE, &box))
    return FALSE;

  return kv_box_distance (&box, at.x, at.y) * self->scale <= KV_TOOL_RING_AWAY + KV_TOOL_RING_TARGET / 2;
}

KvPoint
kv_tool_offset (KvTool *self)
{
  return (KvPoint) { self->at.x - self->pressed.x, self->at.y - self->pressed.y };
}

KvBox
kv_tool_band (KvTool *self)
{
  return (KvBox) {
    MIN (self->at.x, self->pressed.x),
    MIN (self->at.y, self->pressed.y),
    fabs (self->at.x - self->pressed.x),
    fabs (self->at.y - self->pressed.y),
  };
}

static KvBox
label_at (KvBox node,
          KvBox label,
          guint zijde)
{
  label.x = node.x + (node.width - label.width) / 2;
  label.y = node.y + (node.height - label.height) / 2;
  switch (zijde)
    {
    case KV_ZIJDE_ONDER:
      label.y = node.y + node.height + LABEL_GAP;
      break;
    case KV_ZIJDE_BOVEN:
      label.y = node.y - LABEL_GAP - label.height;
      break;
    case KV_ZIJDE_RECHTS:
      label.x = node.x + node.width + LABEL_GAP;
      break;
    case KV_ZIJDE_LINKS:
      label.x = node.x - LABEL_GAP - label.width;
      break;
    default:
      break;
    }

  return label;
}

guint
kv_tool_label_side (KvTool *self,
                    KvBox  *ghost)
{
  const KvScene *scene = kv_edits_get_scene (self->edits);
  KvPoint offset = kv_tool_offset (self);
  KvBox node, label;
  double dx, dy;
  guint zijde;

  if (scene == NULL || !kv_scene_get_bounds (scene, self->hit, KV_ROLE_NODE, &node)
      || !kv_scene_get_bounds (scene, self->hit, KV_ROLE_LABEL, &label))
    return 0;

  /* From the middle of the shape to that of the name, where it is now. */
  dx = label.x + label.width / 2 + offset.x - node.x - node.width / 2;
  dy = label.y + label.height / 2 + offset.y - node.y - node.height / 2;
  if (fabs (dx) < node.width / 2 && fabs (dy) < node.height / 2)
    zijde = 0;
  else if (fabs (dx) > fabs (dy))
    zijde = dx > 0 ? KV_ZIJDE_RECHTS : KV_ZIJDE_LINKS;
  else
    zijde = dy > 0 ? KV_ZIJDE_ONDER : KV_ZIJDE_BOVEN;
  *ghost = label_at (node, label, zijde);

  return zijde;
}
