/* Gestures. A press remembers what it hit; over the threshold it becomes a drag
 * of that; letting go performs it. Invariant: outside a gesture `before` and
 * `ids` are NULL. */

#include <math.h>

#include "kv-overleg.h"
#include "kv-tool-private.h"

/* --- life --- */

/**
 * kv_tool_new:
 * @edits: what it edits through; must outlive it
 *
 * Returns: (transfer full): a tool at 100%, that may edit.
 */
KvTool *
kv_tool_new (KvEdits *edits)
{
  KvTool *self = g_new0 (KvTool, 1);

  self->edits = edits;
  self->scale = 96 / 25.4;
  self->editable = TRUE;
  self->ring = KV_TOOL_NO_RING;
  self->from = g_array_new (FALSE, FALSE, sizeof (KvPoint));
  self->requests = g_array_new (FALSE, FALSE, sizeof (KvRequest));

  return self;
}

void
kv_tool_free (KvTool *self)
{
  g_array_unref (self->from);
  g_array_unref (self->requests);
  g_strfreev (self->before);
  g_strfreev (self->ids);
  g_strfreev (self->made);
  kv_scene_unref (self->known.scene);
  g_free (self);
}

void
kv_tool_set_scale (KvTool *self,
                   double  scale)
{
  g_return_if_fail (scale > 0);

  self->scale = scale;
}

void
kv_tool_set_editable (KvTool  *self,
                      gboolean editable)
{
  if (!editable)
    kv_tool_cancel (self);
  self->editable = editable;
}

static KvSelection *
selection_of (KvTool *self)
{
  return kv_session_get_selection (kv_edits_get_session (self->edits));
}

/* --- requests --- */

static void
request (KvTool          *self,
         const KvRequest *wanted)
{
  g_array_append_vals (self->requests, wanted, 1);
}

static void
request_for (KvTool       *self,
             KvRequestType type,
             const char   *id)
{
  request (self, &(KvRequest) { .type = type, .id = kv_id_intern (id), .at = self->at });
}

/**
 * kv_tool_take_request:
 * @self: a tool
 * @wanted: (out): what the window is to do
 *
 * Returns: FALSE when there is nothing more to do. To be called until then,
 *   after each event.
 */
gboolean
kv_tool_take_request (KvTool    *self,
                      KvRequest *wanted)
{
  if (self->requests->len == 0)
    return FALSE;

  *wanted = g_array_index (self->requests, KvRequest, 0);
  g_array_remove_index (self->requests, 0);
  return TRUE;
}

/* --- the pointer --- */

/* A partner stays hovered until the pointer is away from its rings too. */
static void
hover (KvTool *self)
{
  guint ring;
  const char *id = kv_tool_find_ring (self, self->at, &ring);

  if (id == NULL)
    id = kv_tool_find (self, self->at, NULL);
  if (id == NULL && self->hovered != NULL && kv_tool_is_partner (self, self->hovered) && kv_tool_is_around (self, self->hovered, self->at))
    return;
  self->hovered = id;
}

static void
end_gesture (KvTool     *self,
             KvToolState state)
{
  self->state = state;
  self->pans = FALSE;
  self->hit = NULL;
  self->ring = KV_TOOL_NO_RING;
  self->target = NULL;
  g_clear_pointer (&self->before, g_strfreev);
  g_clear_pointer (&self->ids, g_strfreev);
  g_array_set_size (self->from, 0);
}

void
kv_tool_leave (KvTool *self)
{
  if (self->state == KV_TOOL_IDLE)
    self->hovered = NULL;
}

gboolean
kv_tool_is_dragging (KvTool *self)
{
  return self->state != KV_TOOL_IDLE && self->state != KV_TOOL_PRESSED && self->state != KV_TOOL_SPENT;
}

gboolean
kv_tool_cancel (KvTool *self)
{
  if (self->state == KV_TOOL_IDLE || self->state == KV_TOOL_SPENT)
    return FALSE;

  if (self->before != NULL)
    kv_selection_set (selection_of (self), (const char *const *) self->before);
  end_gesture (self, KV_TOOL_SPENT);
  return TRUE;
}

/* --- pressing --- */

static void
double_click (KvTool *self)
{
  KvRole role;
  guint ring;
  const char *ringed = kv_tool_find_ring (self, self->at, &ring);
  const char *id = ringed != NULL ? ringed : kv_tool_find (self, self->at, &role);
  gboolean has_name = ringed != NULL || (id != NULL && role != KV_ROLE_EDGE && role != KV_ROLE_EDGE_MARK);

  if (id != NULL && self->editable && has_name)
    request_for (self, KV_REQUEST_NAME, id);
  else if (id != NULL)
    request_for (self, KV_REQUEST_DETAILS, id);
  else if (self->editable && kv_edits_get_scene (self->edits) != NULL)
    request_for (self, KV_REQUEST_NAME, kv_element_get_id (kv_edits_add_partner_at (self->edits, self->at, NULL)));
}

/* What was hit is selected at once, unless it may be part of a drag of all that
 * is selected, or is added. */
static void
select_pressed (KvTool *self)
{
  if (self->hit != NULL && (self->hold & KV_HOLD_CTRL) == 0 && !kv_selection_contains (selection_of (self), self->hit))
    kv_selection_set_one (selection_of (self), self->hit);
}

/**
 * kv_tool_press:
 * @self: a tool
 * @at: where, mm
 * @button: which button
 * @n_press: how many times in a row: 2 for a double click, 4 for another after it
 * @hold: the keys that are down
 */
void
kv_tool_press (KvTool  *self,
               KvPoint  at,
               KvButton button,
               guint    n_press,
               KvHold   hold)
{
  const char *id;

  kv_tool_cancel (self);
  end_gesture (self, KV_TOOL_PRESSED);
  self->at = self->pressed = at;
  self->threshold = button == KV_BUTTON_FINGER ? KV_FINGER_THRESHOLD : KV_DRAG_THRESHOLD;
  self->hold = hold;
  if (button == KV_BUTTON_MIDDLE || (hold & KV_HOLD_SPACE) != 0)
    {
      self->pans = TRUE;
      return;
    }
  if (n_press % 2 == 0 && (hold & KV_HOLD_CTRL) == 0)
    {
      double_click (self);
      end_gesture (self, KV_TOOL_SPENT);
      return;
    }

  self->before = g_strdupv ((char **) kv_selection_get_ids (selection_of (self)));
  id = kv_tool_find_ring (self, at, &self->ring);
  if (id == NULL)
    {
      self->ring = KV_TOOL_NO_RING;
      id = kv_tool_find (self, at, &self->role);
      self->hit = id;
      select_pressed (self);
    }
  self->hit = id;
}

/* --- dragging --- */

/* What was hit; with all other partners that are selected when it is one of
 * them. */
static char **
ids_to_drag (KvTool *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *const *selected = kv_selection_get_ids (selection_of (self));
  gboolean together = kv_selection_contains (selection_of (self), self->hit);

  g_ptr_array_add (ids, g_strdup (self->hit));
  for (; together && *selected != NULL; selected++)
    {
      if (!g_str_equal (*selected, self->hit) && kv_tool_is_partner (self, *selected))
        g_ptr_array_add (ids, g_strdup (*selected));
    }
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_steal (ids, NULL);
}

static void
begin_line (KvTool *self)
{
  KvRings rings;

  self->ids = ids_to_drag (self);
  for (char **id = self->ids; *id != NULL; id++)
    {
      KvPoint at = self->pressed;

      if (kv_tool_get_rings (self, *id, &rings))
        at = (KvPoint) { rings.middle[0].x, rings.middle[1].y };
      if (g_str_equal (*id, self->hit) && kv_tool_get_rings (self, *id, &rings))
        at = rings.middle[self->ring];
      g_array_append_val (self->from, at);
    }
}

/* What a drag of what was hit does. */
static KvToolState
drag_of_hit (KvTool *self)
{
  gboolean is_partner = kv_tool_is_partner (self, self->hit);
  gboolean is_body = self->role == KV_ROLE_NODE || self->role == KV_ROLE_BADGE;

  if (self->ring != KV_TOOL_NO_RING)
    return KV_TOOL_LINE;
  if (is_partner && (is_body || self->role == KV_ROLE_LABEL) && (self->hold & KV_HOLD_CTRL) != 0)
    return KV_TOOL_COPY;
  if (is_partner && is_body)
    return KV_TOOL_MOVE;
  if (is_partner && self->role == KV_ROLE_LABEL)
    return KV_TOOL_LABEL;

  return self->role == KV_ROLE_HULL_NAME ? KV_TOOL_HULL_NAME : KV_TOOL_SPENT;
}

static void
begin_drag (KvTool *self)
{
  if (self->pans)
    self->state = KV_TOOL_PAN;
  else if (self->hit == NULL)
    self->state = KV_TOOL_BAND;
  else
    self->state = self->editable ? drag_of_hit (self) : KV_TOOL_SPENT;

  if (self->state == KV_TOOL_LINE)
    begin_line (self);
  if (self->state == KV_TOOL_MOVE || self->state == KV_TOOL_COPY)
    self->ids = ids_to_drag (self);
  if (self->state == KV_TOOL_SPENT)
    end_gesture (self, KV_TOOL_SPENT);
}

/* Who stands with its middle in the band; with Ctrl or Shift what was selected
 * stays selected. */
static void
select_in_band (KvTool *self)
{
  KvKrachtenveld *krachtenveld = kv_edits_get_krachtenveld (self->edits);
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);
  const KvScene *scene = kv_edits_get_scene (self->edits);
  g_autoptr (GHashTable) nodes = scene != NULL ? kv_scene_collect_bounds (scene, KV_ROLE_NODE) : NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  KvBox band = kv_tool_band (self);

  for (char **id = self->before; (self->hold & (KV_HOLD_CTRL | KV_HOLD_SHIFT)) != 0 && *id != NULL; id++)
    g_ptr_array_add (ids, *id);
  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (partners->pdata[i]);
      const KvBox *node = nodes != NULL ? g_hash_table_lookup (nodes, id) : NULL;

      if (node != NULL && kv_box_distance (&band, node->x + node->width / 2, node->y + node->height / 2) <= 0)
        g_ptr_array_add (ids, (char *) id);
    }
  g_ptr_array_add (ids, NULL);
  kv_selection_set (selection_of (self), (const char *const *) ids->pdata);
}

/* What the line would end on: a partner or an overleg that it does not come
 * from. */
static const char *
find_target (KvTool *self)
{
  KvRole role;
  const char *id = kv_tool_find (self, self->at, &role);

  if (id == NULL || role == KV_ROLE_EDGE || role == KV_ROLE_EDGE_MARK)
    return NULL;

  return g_strv_length (self->ids) == 1 && g_str_equal (self->ids[0], id) ? NULL : id;
}

/**
 * kv_tool_move:
 * @self: a tool
 * @at: where the pointer is, mm
 * @hold: the keys that are down
 */
void
kv_tool_move (KvTool *self,
              KvPoint at,
              KvHold  hold)
{
  KvPoint offset;

  self->at = at;
  self->hold = hold;
  offset = kv_tool_offset (self);
  if (self->state == KV_TOOL_IDLE)
    hover (self);
  if (self->state == KV_TOOL_PRESSED && hypot (offset.x, offset.y) * self->scale >= self->threshold)
    begin_drag (self);
  if (self->state == KV_TOOL_PAN)
    request (self, &(KvRequest) { .type = KV_REQUEST_PAN, .offset = { offset.x * self->scale, offset.y * self->scale } });
  if (self->state == KV_TOOL_BAND)
    select_in_band (self);
  if (self->state == KV_TOOL_LINE)
    self->target = find_target (self);
}

/* --- letting go --- */

static void
click (KvTool *self)
{
  if (self->hit == NULL && (self->hold & (KV_HOLD_CTRL | KV_HOLD_SHIFT)) == 0)
    kv_selection_clear (selection_of (self));
  else if (self->hit != NULL && kv_tool_lookup (self, self->hit) == NULL)
    return;
  else if (self->hit != NULL && (self->hold & KV_HOLD_CTRL) != 0)
    kv_selection_toggle (selection_of (self), self->hit);
  else if (self->hit != NULL)
    kv_selection_set_one (selection_of (self), self->hit);
}

static void
finish_line (KvTool *self)
{
  const char *const *ids = (const char *const *) self->ids;
  KvPoint from = g_array_index (self->from, KvPoint, 0);

  self->target = find_target (self);
  if (self->target == NULL && !kv_tool_is_around (self, self->hit, self->at))
    {
      request_for (self, KV_REQUEST_NAME, kv_element_get_id (kv_edits_add_partner_at (self->edits, self->at, ids)));
      return;
    }
  if (self->target == NULL)
    return;

  g_clear_pointer (&self->made, g_strfreev);
  self->made = kv_edits_add_relaties (self->edits, ids, self->target, 0);
  if (self->made != NULL && (self->hold & KV_HOLD_SHIFT) == 0)
    request (self, &(KvRequest) { .type = KV_REQUEST_SOORT, .id = self->target, .ids = (const char *const *) self->made, .at = self->at, .from = from });
}

static void
finish_hull_name (KvTool *self)
{
  const KvScene *scene = kv_edits_get_scene (self->edits);
  KvPoint offset = kv_tool_offset (self);
  KvBox box;

  if (scene != NULL && kv_scene_get_bounds (scene, self->hit, KV_ROLE_HULL_NAME, &box))
    kv_edits_set_naamplek (self->edits, self->hit,
                           &(KvPoint) { box.x + box.width / 2 + offset.x, box.y + box.height / 2 + offset.y });
}

/**
 * kv_tool_release:
 * @self: a tool
 * @at: where the button is let go, mm
 * @hold: the keys that are down
 *
 * Performs the gesture.
 */
void
kv_tool_release (KvTool *self,
                 KvPoint at,
                 KvHold  hold)
{
  KvPoint offset;
  KvBox ghost;

  kv_tool_move (self, at, hold);
  offset = kv_tool_offset (self);
  switch (self->state)
    {
    case KV_TOOL_PRESSED:
      if (!self->pans)
        click (self);
      break;
    case KV_TOOL_MOVE:
      kv_edits_move (self->edits, (const char *const *) self->ids, offset.x, offset.y);
      break;
    case KV_TOOL_COPY:
      kv_edits_duplicate (self->edits, (const char *const *) self->ids, offset.x, offset.y);
      break;
    case KV_TOOL_LINE:
      finish_line (self);
      break;
    case KV_TOOL_LABEL:
      kv_edits_set_zijde (self->edits, self->hit, kv_tool_label_side (self, &ghost));
      break;
    case KV_TOOL_HULL_NAME:
      finish_hull_name (self);
      break;
    case KV_TOOL_IDLE:
    case KV_TOOL_BAND:
    case KV_TOOL_PAN:
    case KV_TOOL_SPENT:
    default:
      break;
    }
  end_gesture (self, KV_TOOL_IDLE);
  hover (self);
}
