#include "kv-scene-layer.h"

#include <math.h>

#include "kv-render.h"

/* The sides of the squares that hold it, px: as small as can be. Of all that changes
 * in a frame GTK bears 30 rectangles; with more it paints the whole window. */
#define SMALLEST 16
#define MOST 8

void
kv_scene_layer_clear (KvSceneLayer *self)
{
  g_clear_pointer (&self->scene, kv_scene_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->is_drawn = FALSE;
}

void
kv_scene_layer_set (KvSceneLayer *self,
                    KvScene      *scene)
{
  kv_scene_layer_clear (self);
  self->scene = scene;
}

/* What holds all that is to be seen of it, in squares of so many px. */
static cairo_region_t *
find_squares (KvSceneLayer *self,
              GArray       *boxes,
              int           size)
{
  const cairo_rectangle_int_t window = { 0, 0, self->width, self->height };
  cairo_region_t *region = cairo_region_create ();

  for (guint i = 0; i < boxes->len; i++)
    {
      KvBox box = kv_viewport_box (self->viewport, g_array_index (boxes, KvBox, i));
      int left = (int) floor (box.x / size) * size, top = (int) floor (box.y / size) * size;
      int right = (int) ceil ((box.x + box.width) / size) * size, bottom = (int) ceil ((box.y + box.height) / size) * size;
      cairo_rectangle_int_t squares = { left, top, right - left, bottom - top };

      cairo_region_union_rectangle (region, &squares);
    }
  cairo_region_intersect_rectangle (region, &window);
  return region;
}

/* As tight as so many rectangles can be. */
static cairo_region_t *
find_region (KvSceneLayer *self)
{
  g_autoptr (GArray) boxes = kv_scene_ink (self->scene);
  cairo_region_t *region = find_squares (self, boxes, SMALLEST);

  for (int size = 2 * SMALLEST; cairo_region_num_rectangles (region) > MOST; size *= 2)
    {
      cairo_region_destroy (region);
      region = find_squares (self, boxes, size);
    }
  return region;
}

static cairo_surface_t *
draw_pixels (KvSceneLayer                *self,
             const cairo_rectangle_int_t *pixels,
             int                          factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels->width * factor, pixels->height * factor);
  KvBox visible = kv_viewport_visible (self->viewport, self->width, self->height);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, factor, factor);
  cr = cairo_create (surface);
  cairo_translate (cr, -self->viewport.scroll.x - pixels->x, -self->viewport.scroll.y - pixels->y);
  cairo_scale (cr, self->viewport.scale, self->viewport.scale);
  kv_render_cairo (self->scene, cr, &visible);
  cairo_destroy (cr);
  return surface;
}

/* The surface is as large as the region. */
static void
append_part (GtkSnapshot          *snapshot,
             cairo_surface_t      *surface,
             const cairo_region_t *region,
             int                   index)
{
  cairo_rectangle_int_t all, part;
  cairo_t *cr;

  cairo_region_get_extents (region, &all);
  cairo_region_get_rectangle (region, index, &part);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (part.x, part.y, part.width, part.height));
  cairo_set_source_surface (cr, surface, all.x, all.y);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static GskRenderNode *
make_node (KvSceneLayer *self,
           int           factor)
{
  cairo_region_t *region = find_region (self);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_rectangle_int_t all;

  cairo_region_get_extents (region, &all);
  if (!cairo_region_is_empty (region))
    {
      cairo_surface_t *surface = draw_pixels (self, &all, factor);

      for (int i = 0; i < cairo_region_num_rectangles (region); i++)
        append_part (snapshot, surface, region, i);
      cairo_surface_destroy (surface);
    }
  cairo_region_destroy (region);
  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
is_drawn_for (const KvSceneLayer *self,
              GtkWidget          *widget,
              KvViewport          viewport)
{
  return self->is_drawn && kv_viewport_equal (viewport, self->viewport) && self->width == gtk_widget_get_width (widget)
         && self->height == gtk_widget_get_height (widget);
}

void
kv_scene_layer_snapshot (KvSceneLayer *self,
                         GtkSnapshot  *snapshot,
                         GtkWidget    *widget,
                         KvViewport    viewport)
{
  if (!is_drawn_for (self, widget, viewport))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->viewport = viewport;
      self->width = gtk_widget_get_width (widget);
      self->height = gtk_widget_get_height (widget);
      self->node = make_node (self, gtk_widget_get_scale_factor (widget));
      self->is_drawn = TRUE;
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}
