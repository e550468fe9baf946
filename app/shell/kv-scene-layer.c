#include "kv-scene-layer.h"

#include <math.h>

#include "kv-render.h"

/* Sharp corners reach further than a scene says, px. */
#define MARGIN 8

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

/* What is to be seen of it, on whole px; FALSE: nothing. */
static gboolean
find_pixels (KvSceneLayer          *self,
             cairo_rectangle_int_t *pixels)
{
  KvBox box = kv_viewport_box (self->viewport, kv_scene_get_extents (self->scene));
  int left = (int) floor (MAX (box.x - MARGIN, 0)), top = (int) floor (MAX (box.y - MARGIN, 0));
  int right = (int) ceil (MIN (box.x + box.width + MARGIN, self->width));
  int bottom = (int) ceil (MIN (box.y + box.height + MARGIN, self->height));

  *pixels = (cairo_rectangle_int_t) { left, top, right - left, bottom - top };
  return kv_scene_get_n_items (self->scene) > 0 && right > left && bottom > top;
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

static GskRenderNode *
make_node (KvSceneLayer *self,
           int           factor)
{
  cairo_rectangle_int_t pixels;
  cairo_surface_t *surface;
  GtkSnapshot *snapshot;
  cairo_t *cr;

  if (!find_pixels (self, &pixels))
    return NULL;

  surface = draw_pixels (self, &pixels, factor);
  snapshot = gtk_snapshot_new ();
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (pixels.x, pixels.y, pixels.width, pixels.height));
  cairo_set_source_surface (cr, surface, pixels.x, pixels.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
is_drawn_for (const KvSceneLayer *self,
              GtkWidget          *widget,
              KvViewport          viewport)
{
  return self->is_drawn && viewport.scale == self->viewport.scale && viewport.scroll.x == self->viewport.scroll.x
         && viewport.scroll.y == self->viewport.scroll.y && self->width == gtk_widget_get_width (widget)
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
