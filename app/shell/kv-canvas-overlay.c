/* What the hand shows over the picture: rings to draw relaties from, the rubber
 * band, lines and names under way. All of it keeps its size in px, whatever the
 * zoom. */

#include "kv-canvas-private.h"

#include <math.h>
#include <string.h>

#include "kv-render.h"

#define RING_LINE 1.5
#define LINE 2.
#define BAND_OPACITY .12
#define DRAGGED_OPACITY .7
#define GHOST_GAP 3. /* px around a name */

static void
set_colour (cairo_t *cr,
            KvColour colour,
            double   opacity)
{
  cairo_set_source_rgba (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0, opacity);
}

static void
draw_band (KvCanvas *self,
           cairo_t  *cr,
           KvBox     band,
           KvColour  accent)
{
  KvBox box = kv_viewport_box (kv_canvas_get_viewport (self), band);

  cairo_rectangle (cr, floor (box.x) + .5, floor (box.y) + .5, round (box.width), round (box.height));
  set_colour (cr, accent, BAND_OPACITY);
  cairo_fill_preserve (cr);
  set_colour (cr, accent, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_ring (cairo_t *cr,
           KvPoint  at,
           KvColour fill,
           KvColour accent)
{
  cairo_arc (cr, at.x, at.y, (KV_TOOL_RING_DRAWN - RING_LINE) / 2, 0, 2 * G_PI);
  set_colour (cr, fill, 1);
  cairo_fill_preserve (cr);
  set_colour (cr, accent, 1);
  cairo_set_line_width (cr, RING_LINE);
  cairo_stroke (cr);
}

static KvPoint
to_view (KvCanvas *self,
         KvPoint   at)
{
  return kv_viewport_to_view (kv_canvas_get_viewport (self), at);
}

/* The ring that is nearest to the pointer, when that reaches it and a press will
 * take it; else -1. */
static int
find_taken (KvCanvas        *self,
            const KvOverlay *overlay,
            const KvRings   *rings)
{
  double nearest = KV_TOOL_RING_TARGET / 2;
  int taken = -1;

  if (g_strcmp0 (overlay->cursor, "crosshair") != 0)
    return -1;

  for (guint k = 0; k < G_N_ELEMENTS (rings->middle); k++)
    {
      KvPoint at = to_view (self, rings->middle[k]);
      double distance = hypot (at.x - self->pointer.x, at.y - self->pointer.y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      taken = (int) k;
    }
  return taken;
}

static gboolean
is_same (const KvDrawnRings *a,
         const KvDrawnRings *b)
{
  for (guint k = 0; k < G_N_ELEMENTS (a->rings.middle); k++)
    {
      if (a->rings.middle[k].x != b->rings.middle[k].x || a->rings.middle[k].y != b->rings.middle[k].y)
        return FALSE;
    }
  return a->rings.id == b->rings.id && a->taken == b->taken && kv_viewport_equal (a->viewport, b->viewport) && a->paper == b->paper
         && a->accent == b->accent;
}

/* The one that a press will take is filled. */
static GskRenderNode *
new_node (const KvDrawnRings *drawn)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds;
  cairo_t *cr;

  for (guint k = 0; k < G_N_ELEMENTS (drawn->rings.middle); k++)
    {
      KvPoint at = kv_viewport_to_view (drawn->viewport, drawn->rings.middle[k]);
      graphene_rect_t box = GRAPHENE_RECT_INIT ((float) floor (at.x - KV_TOOL_RING_DRAWN / 2), (float) floor (at.y - KV_TOOL_RING_DRAWN / 2),
                                                (float) ceil (KV_TOOL_RING_DRAWN) + 1, (float) ceil (KV_TOOL_RING_DRAWN) + 1);

      if (k == 0)
        bounds = box;
      graphene_rect_union (&bounds, &box, &bounds);
    }
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  for (guint k = 0; k < G_N_ELEMENTS (drawn->rings.middle); k++)
    draw_ring (cr, kv_viewport_to_view (drawn->viewport, drawn->rings.middle[k]), drawn->paper, drawn->accent);
  if (drawn->taken >= 0)
    draw_ring (cr, kv_viewport_to_view (drawn->viewport, drawn->rings.middle[drawn->taken]), drawn->accent, drawn->accent);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

void
kv_canvas_forget_rings (KvCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rings); i++)
    g_clear_pointer (&self->rings[i].node, gsk_render_node_unref);
}

/* Those that are the same stay the same node, so that GTK does not paint them again. */
void
kv_canvas_draw_rings (KvCanvas    *self,
                      GtkSnapshot *snapshot,
                      KvColour     accent)
{
  const KvOverlay *overlay = kv_tool_get_overlay (self->tool);
  KvDrawnRings drawn[G_N_ELEMENTS (self->rings)] = { 0 };

  for (guint i = 0; i < overlay->n_rings; i++)
    {
      drawn[i] = (KvDrawnRings) {
        .rings = overlay->rings[i],
        .taken = find_taken (self, overlay, &overlay->rings[i]),
        .viewport = kv_canvas_get_viewport (self),
        .paper = kv_scene_get_theme (self->picture->scene)->paper,
        .accent = accent,
      };
      for (guint k = 0; k < G_N_ELEMENTS (self->rings) && drawn[i].node == NULL; k++)
        {
          if (self->rings[k].node != NULL && is_same (&drawn[i], &self->rings[k]))
            drawn[i].node = gsk_render_node_ref (self->rings[k].node);
        }
      if (drawn[i].node == NULL)
        drawn[i].node = new_node (&drawn[i]);
      gtk_snapshot_append_node (snapshot, drawn[i].node);
    }
  kv_canvas_forget_rings (self);
  memcpy (self->rings, drawn, sizeof drawn);
}

static void
draw_lines (KvCanvas        *self,
            cairo_t         *cr,
            const KvOverlay *overlay,
            KvColour         accent)
{
  KvPoint to = to_view (self, overlay->to);

  for (guint i = 0; i < overlay->n_from; i++)
    {
      KvPoint from = to_view (self, overlay->from[i]);

      cairo_move_to (cr, from.x, from.y);
      cairo_line_to (cr, to.x, to.y);
      set_colour (cr, accent, 1);
      cairo_set_line_width (cr, LINE);
      cairo_stroke (cr);
      draw_ring (cr, from, accent, accent);
    }
  if (overlay->n_from > 0)
    draw_ring (cr, to, overlay->target != NULL ? accent : kv_scene_get_theme (self->picture->scene)->paper, accent);
}

/* Where a name would come to stand. */
static void
draw_ghost (KvCanvas *self,
            cairo_t  *cr,
            KvBox     ghost,
            KvColour  accent)
{
  static const double dashes[] = { 4, 3 };
  KvBox box = kv_box_grown (&ghost, GHOST_GAP / self->viewport.scale);

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  draw_band (self, cr, box, accent);
  cairo_restore (cr);
}

/* Partners on their way, with their names. */
static KvScene *
make_dragged (KvCanvas        *self,
              const KvOverlay *overlay)
{
  const KvScene *scene = self->picture->scene;
  KvScene *dragged = kv_scene_new (0, 0, kv_scene_get_theme (scene));

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type <= KV_ITEM_TEXT && item->role >= KV_ROLE_NODE && item->role <= KV_ROLE_LABEL
          && g_strv_contains (overlay->dragged, item->id))
        kv_scene_add_copy (dragged, item);
    }
  return dragged;
}

void
kv_canvas_draw_dragged (KvCanvas *self,
                        cairo_t  *cr,
                        KvColour  accent)
{
  const KvOverlay *overlay = kv_tool_get_overlay (self->tool);
  KvViewport viewport = kv_canvas_get_viewport (self);
  g_autoptr (KvScene) dragged = NULL;

  if (overlay->dragged[0] == NULL)
    return;

  dragged = make_dragged (self, overlay);
  cairo_save (cr);
  cairo_translate (cr, -viewport.scroll.x, -viewport.scroll.y);
  cairo_scale (cr, viewport.scale, viewport.scale);
  cairo_translate (cr, overlay->offset.x, overlay->offset.y);
  cairo_push_group (cr);
  kv_render_cairo (dragged, cr, NULL);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, DRAGGED_OPACITY);
  cairo_restore (cr);
}

void
kv_canvas_draw_strokes (KvCanvas *self,
                        cairo_t  *cr,
                        KvColour  accent)
{
  const KvOverlay *overlay = kv_tool_get_overlay (self->tool);

  draw_lines (self, cr, overlay, accent);
  if (overlay->has_band)
    draw_band (self, cr, overlay->band, accent);
  if (overlay->has_ghost)
    draw_ghost (self, cr, overlay->ghost, accent);
}
