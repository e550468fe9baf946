/* How the canvas is drawn: the picture from the base layer, what is selected over
 * it, and over that what the hand shows (kv-canvas-overlay.c). Each is a render node
 * of its own that is kept while it stays the same, so that GTK paints only what is
 * another than in the frame before. */

#include "kv-canvas-private.h"

#include <math.h>

#include "kv-highlight.h"

/* So many may lie over the pixels of the base layer. */
#define PATCHES 64

/* The side of the squares in which the base layer is painted, px. */
#define TILE 256

/* A colour of the style sheet by its name. */
static KvColour
get_colour (KvCanvas   *self,
            const char *name)
{
  GdkRGBA colour = { 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  return (KvColour) lround (colour.red * 255) << 16 | (KvColour) lround (colour.green * 255) << 8 | (KvColour) lround (colour.blue * 255);
}

static KvColour
get_ground (KvCanvas *self)
{
  if (self->picture == NULL)
    return get_colour (self, "view_bg_color");
  if (kv_picture_has_sheets (self->picture))
    return get_colour (self, "desk_color");
  return kv_scene_get_theme (self->picture->scene)->paper;
}

/* The base layer. */

static KvBaseSight
get_sight (KvCanvas *self)
{
  return (KvBaseSight) {
    .scene = self->picture->scene,
    .sheets = self->picture->sheets,
    .style = { get_ground (self), self->is_grey, gtk_widget_get_scale_factor (GTK_WIDGET (self)) },
    .viewport = kv_canvas_get_viewport (self),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
}

static void
base_changed (KvCanvas *self)
{
  g_clear_pointer (&self->base_node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_node_for (KvCanvas          *self,
             const KvBaseSight *sight)
{
  const KvBaseSight *drawn = &self->base_seen;

  return self->base_node != NULL && kv_viewport_equal (sight->viewport, drawn->viewport) && drawn->width == sight->width
         && drawn->height == sight->height;
}

/* To paint some of a node GTK 4.8 has cairo copy all of it that lies between the one
 * end of what is painted and the other, which may be the whole window. */
static GskRenderNode *
new_tiles (KvCanvas          *self,
           const KvBaseSight *sight)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (int y = 0; y < sight->height; y += TILE)
    for (int x = 0; x < sight->width; x += TILE)
      {
        cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, MIN (TILE, sight->width - x), MIN (TILE, sight->height - y)));

        kv_base_layer_paint (&self->base, cr, sight->viewport);
        cairo_destroy (cr);
      }
  return gtk_snapshot_free_to_node (snapshot);
}

static void
draw_base (KvCanvas          *self,
           GtkSnapshot       *snapshot,
           const KvBaseSight *sight)
{
  if (self->base.surface == NULL)
    return;
  if (!is_node_for (self, sight))
    {
      g_autoptr (GskRenderNode) whole = new_tiles (self, sight);

      g_clear_pointer (&self->base_node, gsk_render_node_unref);
      self->base_node = gsk_container_node_new (&whole, 1);
      self->base_seen = (KvBaseSight) { .viewport = sight->viewport, .width = sight->width, .height = sight->height };
    }
  gtk_snapshot_append_node (snapshot, self->base_node);
}

/* Its own pixels: what a node shows cairo copies as a whole before it is drawn on. */
static GskRenderNode *
new_patch (KvCanvas                    *self,
           const cairo_rectangle_int_t *box)
{
  int factor = self->base.sight.style.factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, box->width * factor, box->height * factor);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, factor, factor);
  cr = cairo_create (surface);
  cairo_translate (cr, -box->x, -box->y);
  kv_base_layer_paint (&self->base, cr, self->base_seen.viewport);
  cairo_destroy (cr);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (box->x, box->y, box->width, box->height));
  cairo_set_source_surface (cr, surface, box->x, box->y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return gtk_snapshot_free_to_node (snapshot);
}

/* As px of the window now. */
static void
move_region (KvCanvas       *self,
             cairo_region_t *region)
{
  const cairo_rectangle_int_t window = { 0, 0, self->base_seen.width, self->base_seen.height };

  cairo_region_translate (region, (int) (self->base.sight.viewport.scroll.x - self->base_seen.viewport.scroll.x),
                          (int) (self->base.sight.viewport.scroll.y - self->base_seen.viewport.scroll.y));
  cairo_region_intersect_rectangle (region, &window);
}

/* What changed in it (NULL: who knows) lies over what there was, so that only that
 * is painted; until it is too many. */
static void
patch_node (KvCanvas       *self,
            cairo_region_t *region)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  guint n = self->base_node != NULL ? gsk_container_node_get_n_children (self->base_node) : 0;

  if (region == NULL || n == 0 || self->base.sight.viewport.scale != self->base_seen.viewport.scale
      || n + (guint) cairo_region_num_rectangles (region) > PATCHES)
    {
      base_changed (self);
      return;
    }

  move_region (self, region);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, gsk_render_node_ref (gsk_container_node_get_child (self->base_node, i)));
  for (int i = 0; i < cairo_region_num_rectangles (region); i++)
    {
      cairo_rectangle_int_t box;

      cairo_region_get_rectangle (region, i, &box);
      g_ptr_array_add (nodes, new_patch (self, &box));
    }
  gsk_render_node_unref (self->base_node);
  self->base_node = gsk_container_node_new ((GskRenderNode **) nodes->pdata, nodes->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A thread draws on while its canvas goes. */
static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GWeakRef *reference = data;
  g_autoptr (KvCanvas) self = g_weak_ref_get (reference);

  if (self != NULL && kv_base_layer_finish (&self->base, result))
    {
      base_changed (self);
      kv_canvas_queue_sharpen (self);
    }
  g_weak_ref_clear (reference);
  g_free (reference);
}

static void
render (KvCanvas *self)
{
  const KvBaseSight sight = get_sight (self);
  GWeakRef *reference = g_new (GWeakRef, 1);

  g_weak_ref_init (reference, self);
  kv_base_layer_render (&self->base, &sight, rendered_cb, reference);
}

static gboolean
sharpen_cb (gpointer data)
{
  KvCanvas *self = data;

  self->sharpen_id = 0;
  render (self);
  return G_SOURCE_REMOVE;
}

gboolean
kv_canvas_is_sharp (KvCanvas *self)
{
  KvBaseSight sight;

  if (self->picture == NULL)
    return TRUE;
  sight = get_sight (self);
  return kv_base_layer_is_sharp (&self->base, &sight);
}

/* While one zooms it is stretched, and drawn when that rests. Pixels that are not
 * there, or soon will be wanted, are drawn meanwhile; a new picture first gets its
 * place. */
void
kv_canvas_queue_sharpen (KvCanvas *self)
{
  KvBaseSight sight;

  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  if (self->picture == NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0 || (self->fit != KV_FIT_NONE && !self->is_placed))
    return;

  sight = get_sight (self);
  if (kv_base_layer_is_sharp (&self->base, &sight))
    return;
  if (kv_base_layer_covers (&self->base, &sight) && sight.viewport.scale != self->base.sight.viewport.scale)
    {
      kv_base_layer_stop (&self->base);
      self->sharpen_id = g_timeout_add (KV_CANVAS_REST, sharpen_cb, self);
    }
  else if (self->base.rendering == NULL)
    render (self);
}

void
kv_canvas_draw_changes (KvCanvas *self,
                        double    at_once)
{
  if (self->picture == NULL)
    {
      g_clear_handle_id (&self->sharpen_id, g_source_remove);
      kv_base_layer_clear (&self->base);
      base_changed (self);
    }
  else
    {
      const KvBaseSight sight = get_sight (self);
      cairo_region_t *region = kv_base_layer_patch (&self->base, &sight, at_once);

      if (region == NULL)
        kv_base_layer_stop (&self->base);
      patch_node (self, region);
      g_clear_pointer (&region, cairo_region_destroy);
      kv_canvas_queue_sharpen (self);
    }
}

void
kv_canvas_forget_drawing (KvCanvas *self)
{
  kv_base_layer_clear (&self->base);
  g_clear_pointer (&self->base_node, gsk_render_node_unref);
  kv_canvas_forget_rings (self);
  kv_scene_layer_clear (&self->ties);
  kv_scene_layer_clear (&self->selected);
  kv_scene_layer_clear (&self->pointed);
}

/* What is over it. */

static KvScene *
make_highlight (KvCanvas          *self,
                const KvHighlight *highlight)
{
  return kv_highlight_scene (highlight, self->picture->scene, self->krachtenveld);
}

static void
draw_highlight (KvCanvas    *self,
                GtkSnapshot *snapshot,
                KvColour     accent)
{
  const char *const *selected = self->selection != NULL ? kv_selection_get_ids (self->selection) : NULL;
  KvHighlight highlight = { .accent = accent };

  if (self->pointed.scene == NULL)
    {
      if (self->hovered != NULL && (selected == NULL || !g_strv_contains (selected, self->hovered)))
        highlight.hovered = self->hovered;
      kv_scene_layer_set (&self->pointed, make_highlight (self, &highlight));
      highlight.hovered = NULL;
    }
  if (self->ties.scene == NULL)
    {
      highlight.tied = selected;
      kv_scene_layer_set (&self->ties, make_highlight (self, &highlight));
      highlight.tied = NULL;
    }
  if (self->selected.scene == NULL)
    {
      highlight.selected = selected;
      highlight.focused = self->focused = kv_canvas_see_focus (self);
      kv_scene_layer_set (&self->selected, make_highlight (self, &highlight));
    }
  kv_scene_layer_snapshot (&self->ties, snapshot, GTK_WIDGET (self), kv_canvas_get_viewport (self));
  kv_scene_layer_snapshot (&self->selected, snapshot, GTK_WIDGET (self), kv_canvas_get_viewport (self));
  kv_scene_layer_snapshot (&self->pointed, snapshot, GTK_WIDGET (self), kv_canvas_get_viewport (self));
}

/* As large as what is in it. */
static void
append_recorded (GtkSnapshot     *snapshot,
                 cairo_surface_t *recorded)
{
  double x, y, width, height;
  cairo_t *cr;

  cairo_recording_surface_ink_extents (recorded, &x, &y, &width, &height);
  if (width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (floor (x), floor (y), ceil (width) + 1, ceil (height) + 1));
  cairo_set_source_surface (cr, recorded, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

typedef void (*Draw) (KvCanvas *self, cairo_t *cr, KvColour accent);

static void
append_drawn (KvCanvas    *self,
              GtkSnapshot *snapshot,
              Draw         draw,
              KvColour     accent)
{
  const cairo_rectangle_t window = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  cairo_surface_t *recorded = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &window);
  cairo_t *cr = cairo_create (recorded);

  draw (self, cr, accent);
  cairo_destroy (cr);
  append_recorded (snapshot, recorded);
  cairo_surface_destroy (recorded);
}

static void
draw_overlay (KvCanvas    *self,
              GtkSnapshot *snapshot,
              KvColour     accent)
{
  append_drawn (self, snapshot, kv_canvas_draw_dragged, accent);
  kv_canvas_draw_rings (self, snapshot, accent);
  append_drawn (self, snapshot, kv_canvas_draw_strokes, accent);
}

static GdkRGBA
get_rgba (KvColour colour)
{
  return (GdkRGBA) { (colour >> 16 & 0xff) / 255.f, (colour >> 8 & 0xff) / 255.f, (colour & 0xff) / 255.f, 1 };
}

static void
draw_ground (GtkWidget   *widget,
             GtkSnapshot *snapshot,
             GdkRGBA      colour)
{
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

void
kv_canvas_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  KvCanvas *self = KV_CANVAS (widget);
  KvColour accent;
  KvBaseSight sight;
  GdkRGBA ground;

  if (self->picture == NULL)
    {
      draw_ground (widget, snapshot, get_rgba (get_ground (self)));
      return;
    }

  accent = get_colour (self, "accent_color");
  sight = get_sight (self);
  ground = get_rgba (sight.style.desk);
  if (!kv_base_layer_covers (&self->base, &sight))
    draw_ground (widget, snapshot, ground);
  draw_base (self, snapshot, &sight);
  kv_canvas_draw_veil (self, snapshot, ground);
  if (self->krachtenveld != NULL)
    draw_highlight (self, snapshot, accent);
  if (self->tool != NULL)
    draw_overlay (self, snapshot, accent);
  kv_canvas_draw_flash (self, snapshot, accent);
  if (self->naming != NULL)
    gtk_widget_snapshot_child (widget, self->naming, snapshot);
}
