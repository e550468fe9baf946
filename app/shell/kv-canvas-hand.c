/* The hand on a canvas that is drawn on: tells the tool what pointer and keys
 * do, and does what it asks for. */

#include "kv-canvas-private.h"

#include <math.h>

static KvHold
get_hold (KvCanvas       *self,
          GdkModifierType state)
{
  return ((state & GDK_SHIFT_MASK) != 0 ? KV_HOLD_SHIFT : 0) | ((state & GDK_CONTROL_MASK) != 0 ? KV_HOLD_CTRL : 0)
         | (self->space_is_down ? KV_HOLD_SPACE : 0);
}

static KvPoint
get_world (KvCanvas *self,
           KvPoint   at)
{
  kv_tool_set_scale (self->tool, self->viewport.scale);
  return kv_canvas_to_world (self, at.x, at.y);
}

static void
serve (KvCanvas        *self,
       const KvRequest *request)
{
  switch (request->type)
    {
    case KV_REQUEST_PAN:
      self->space_dragged = self->space_is_down;
      kv_canvas_pan (self, request->offset.x, request->offset.y);
      break;
    case KV_REQUEST_DETAILS:
      kv_canvas_emit_details (self, request->id);
      break;
    case KV_REQUEST_NAME:
      kv_canvas_begin_name (self, request->id);
      break;
    case KV_REQUEST_SOORT:
      kv_canvas_choose_soort (self, request->ids, request->id, request->from);
      break;
    default:
      break;
    }
}

/* After anything that the tool was told. */
static void
follow_tool (KvCanvas *self)
{
  const KvOverlay *overlay;
  KvRequest request;

  while (kv_tool_take_request (self->tool, &request))
    serve (self, &request);

  overlay = kv_tool_get_overlay (self->tool);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), overlay->cursor);
  kv_canvas_set_hovered (self, overlay->n_from > 0 ? overlay->target : overlay->hovered);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kv_canvas_hand_press (KvCanvas       *self,
                      KvPoint         at,
                      KvButton        button,
                      guint           n_press,
                      GdkModifierType state)
{
  self->fit = KV_FIT_NONE;
  kv_tool_press (self->tool, get_world (self, at), button, n_press, get_hold (self, state));
  follow_tool (self);
}

void
kv_canvas_hand_move (KvCanvas       *self,
                     KvPoint         at,
                     GdkModifierType state)
{
  kv_tool_move (self->tool, get_world (self, at), get_hold (self, state));
  follow_tool (self);
}

void
kv_canvas_hand_release (KvCanvas       *self,
                        KvPoint         at,
                        GdkModifierType state)
{
  kv_tool_release (self->tool, get_world (self, at), get_hold (self, state));
  follow_tool (self);
}

void
kv_canvas_hand_leave (KvCanvas *self)
{
  kv_tool_leave (self->tool);
  follow_tool (self);
}

gboolean
kv_canvas_cancel (KvCanvas *self)
{
  if (self->tool == NULL || !kv_tool_cancel (self->tool))
    return FALSE;

  follow_tool (self);
  return TRUE;
}

/* Where new things come in sight, above the tools, and what is where. */
void
kv_canvas_tell_edits (KvCanvas *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->inset - KV_CANVAS_FIT_MARGIN;
  KvBox visible = kv_viewport_visible (kv_canvas_get_viewport (self), gtk_widget_get_width (GTK_WIDGET (self)), MAX (height, 1));

  if (self->edits != NULL)
    kv_edits_set_visible (self->edits, visible);
}

void
kv_canvas_set_edits (KvCanvas *self,
                     KvEdits  *edits,
                     gboolean  editable)
{
  if (self->edits != edits)
    {
      kv_canvas_finish_name (self);
      kv_canvas_finish_soort (self);
      g_clear_pointer (&self->tool, kv_tool_free);
      self->edits = edits;
      if (edits != NULL)
        {
          self->tool = kv_tool_new (edits);
          kv_edits_set_scene (edits, self->picture != NULL ? self->picture->scene : NULL);
        }
    }
  if (self->tool == NULL)
    return;

  kv_tool_set_editable (self->tool, editable);
  kv_canvas_tell_edits (self);
  follow_tool (self);
}
