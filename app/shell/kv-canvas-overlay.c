/* What the hand shows over the picture: rings to draw relaties from, the rubber
 * band, lines and names under way. All of it keeps its size in px, whatever the
 * zoom. */

#include "kv-canvas-private.h"

#include <math.h>

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
  cairo_arc (cr, at.x, at.y, (KV_RING_DRAWN - RING_LINE) / 2, 0, 2 * G_PI);
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

/* The ring that is nearest to the pointer, when that reaches it; else past the last. */
static guint
find_taken (KvCanvas      *self,
            const KvRings *rings)
{
  double nearest = KV_RING_TARGET / 2;
  guint taken = G_N_ELEMENTS (rings->middle);

  for (guint k = 0; k < G_N_ELEMENTS (rings->middle); k++)
    {
      KvPoint at = to_view (self, rings->middle[k]);
      double distance = hypot (at.x - self->pointer.x, at.y - self->pointer.y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      taken = k;
    }
  return taken;
}

/* Of one partner. The one that a press will take is filled. */
static void
draw_rings (KvCanvas        *self,
            cairo_t         *cr,
            const KvOverlay *overlay,
            const KvRings   *rings,
            KvColour         accent)
{
  gboolean ready = g_strcmp0 (overlay->cursor, "crosshair") == 0;
  guint taken = ready ? find_taken (self, rings) : G_N_ELEMENTS (rings->middle);
  KvColour paper = kv_scene_get_theme (self->picture->scene)->paper;

  for (guint k = 0; k < G_N_ELEMENTS (rings->middle); k++)
    draw_ring (cr, to_view (self, rings->middle[k]), paper, accent);
  if (taken < G_N_ELEMENTS (rings->middle))
    draw_ring (cr, to_view (self, rings->middle[taken]), accent, accent);
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

static void
draw_dragged (KvCanvas        *self,
              cairo_t         *cr,
              const KvOverlay *overlay)
{
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

gboolean
kv_canvas_draw_overlay (KvCanvas *self,
                        cairo_t  *cr,
                        guint     part,
                        KvColour  accent)
{
  const KvOverlay *overlay = kv_tool_get_overlay (self->tool);

  if (part == 0)
    draw_dragged (self, cr, overlay);
  else if (part <= overlay->n_rings)
    draw_rings (self, cr, overlay, &overlay->rings[part - 1], accent);
  else
    draw_lines (self, cr, overlay, accent);
  if (part > overlay->n_rings && overlay->has_band)
    draw_band (self, cr, overlay->band, accent);
  if (part > overlay->n_rings && overlay->has_ghost)
    draw_ghost (self, cr, overlay->ghost, accent);

  return part <= overlay->n_rings;
}
