/* What the hand shows before it has done anything. */

#include "kv-tool-private.h"

static const char *
cursor_of (KvTool *self)
{
  guint ring;

  switch (self->state)
    {
    case KV_TOOL_PAN:
      return "grabbing";
    case KV_TOOL_MOVE:
    case KV_TOOL_LABEL:
    case KV_TOOL_HULL_NAME:
      return "move";
    case KV_TOOL_COPY:
      return "copy";
    case KV_TOOL_LINE:
    case KV_TOOL_BAND:
      return "crosshair";
    case KV_TOOL_IDLE:
    case KV_TOOL_PRESSED:
    case KV_TOOL_SPENT:
    default:
      break;
    }
  if ((self->hold & KV_HOLD_SPACE) != 0 || self->pans)
    return "grab";
  if (self->hovered != NULL && kv_tool_find_ring (self, self->at, &ring) != NULL)
    return "crosshair";

  return self->hovered != NULL ? "pointer" : NULL;
}

static void
add_rings (KvTool     *self,
           const char *id)
{
  KvOverlay *overlay = &self->overlay;

  if (id != NULL && (overlay->n_rings == 0 || overlay->rings[0].id != id)
      && kv_tool_get_rings (self, id, &overlay->rings[overlay->n_rings]))
    overlay->n_rings++;
}

static void
add_hull_name (KvTool *self)
{
  KvOverlay *overlay = &self->overlay;
  const KvScene *scene = kv_edits_get_scene (self->edits);
  KvPoint offset = kv_tool_offset (self);

  overlay->has_ghost = scene != NULL && kv_scene_get_bounds (scene, self->hit, KV_ROLE_HULL_NAME, &overlay->ghost);
  overlay->ghost.x += offset.x;
  overlay->ghost.y += offset.y;
}

static void
add_line (KvTool *self)
{
  KvOverlay *overlay = &self->overlay;

  overlay->from = (const KvPoint *) self->from->data;
  overlay->n_from = self->from->len;
  overlay->to = self->at;
  overlay->target = self->target;
}

/**
 * kv_tool_get_overlay:
 * @self: a tool
 *
 * Returns: (transfer none): what to draw on the picture now; good until the next
 *   call of any function of the tool.
 */
const KvOverlay *
kv_tool_get_overlay (KvTool *self)
{
  static const char *const nothing[] = { NULL };
  KvOverlay *overlay = &self->overlay;

  *overlay = (KvOverlay) { .cursor = cursor_of (self), .hovered = self->hovered, .dragged = nothing };
  switch (self->state)
    {
    case KV_TOOL_IDLE:
    case KV_TOOL_PRESSED:
      if (!self->editable)
        break;
      add_rings (self, self->hovered);
      add_rings (self, kv_tool_get_selected (self));
      break;
    case KV_TOOL_MOVE:
    case KV_TOOL_COPY:
      overlay->dragged = (const char *const *) self->ids;
      overlay->offset = kv_tool_offset (self);
      overlay->copying = self->state == KV_TOOL_COPY;
      break;
    case KV_TOOL_LINE:
      add_line (self);
      break;
    case KV_TOOL_BAND:
      overlay->has_band = TRUE;
      overlay->band = kv_tool_band (self);
      break;
    case KV_TOOL_LABEL:
      kv_tool_label_side (self, &overlay->ghost);
      overlay->has_ghost = overlay->ghost.width > 0;
      break;
    case KV_TOOL_HULL_NAME:
      add_hull_name (self);
      break;
    case KV_TOOL_PAN:
    case KV_TOOL_SPENT:
    default:
      break;
    }

  return overlay;
}
