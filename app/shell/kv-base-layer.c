#include "kv-base-layer.h"

#include <math.h>

#include "kv-render.h"

/* Drawn beyond each side of the window, px. */
#define MARGIN 192

#define SHADOW_SIZE 6

void
kv_base_layer_clear (KvBaseLayer *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

static void
set_colour (cairo_t *cr,
            KvColour colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/* A sheet on whole pixels, so that its edges are sharp, with a soft shadow. */
static void
draw_sheet (cairo_t *cr,
            KvBox    box,
            KvColour paper)
{
  double x = floor (box.x);
  double y = floor (box.y);
  double width = ceil (box.x + box.width) - x;
  double height = ceil (box.y + box.height) - y;

  cairo_set_source_rgba (cr, 0, 0, 0, .025);
  for (int i = SHADOW_SIZE; i > 0; i--)
    {
      cairo_rectangle (cr, x - i, y - i + 1, width + 2 * i, height + 2 * i);
      cairo_fill (cr);
    }
  set_colour (cr, paper);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_ground (cairo_t           *cr,
             const KvPicture   *picture,
             const KvBaseStyle *style,
             KvViewport         viewport)
{
  KvColour paper = kv_scene_get_theme (picture->scene)->paper;

  set_colour (cr, kv_picture_has_sheets (picture) ? style->desk : paper);
  cairo_paint (cr);
  for (guint i = 0; i < picture->sheets->len; i++)
    draw_sheet (cr, kv_viewport_box (viewport, g_array_index (picture->sheets, KvBox, i)), paper);
}

void
kv_base_layer_render (KvBaseLayer       *self,
                      const KvPicture   *picture,
                      const KvBaseStyle *style,
                      KvViewport         viewport,
                      int                width,
                      int                height)
{
  KvBox visible = kv_viewport_visible (viewport, width, height);
  int all_width = (width + 2 * MARGIN) * style->factor;
  int all_height = (height + 2 * MARGIN) * style->factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, all_width, all_height);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, style->factor, style->factor);
  cr = cairo_create (surface);
  cairo_translate (cr, MARGIN, MARGIN);
  draw_ground (cr, picture, style, viewport);

  cairo_save (cr);
  cairo_translate (cr, -viewport.scroll.x, -viewport.scroll.y);
  cairo_scale (cr, viewport.scale, viewport.scale);
  visible = kv_box_grown (&visible, MARGIN / viewport.scale);
  kv_render_cairo (picture->scene, cr, &visible);
  cairo_restore (cr);

  if (style->grey)
    {
      cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_paint (cr);
    }
  cairo_destroy (cr);

  kv_base_layer_clear (self);
  self->surface = surface;
  self->viewport = viewport;
  self->width = width;
  self->height = height;
}

/* Where the window that it was drawn for lies in the window now, px. */
static KvBox
place (const KvBaseLayer *self,
       KvViewport         viewport)
{
  return kv_viewport_box (viewport, kv_viewport_visible (self->viewport, self->width, self->height));
}

void
kv_base_layer_paint (const KvBaseLayer *self,
                     cairo_t           *cr,
                     KvViewport         viewport)
{
  double stretch = viewport.scale / self->viewport.scale;
  KvBox box = place (self, viewport);

  cairo_save (cr);
  if (stretch == 1) /* whole pixels stay whole */
    cairo_translate (cr, self->viewport.scroll.x - viewport.scroll.x, self->viewport.scroll.y - viewport.scroll.y);
  else
    cairo_translate (cr, box.x, box.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, self->surface, -MARGIN, -MARGIN);
  cairo_pattern_set_filter (cairo_get_source (cr), stretch == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_restore (cr);
}

static gboolean
covers_with (const KvBaseLayer *self,
             KvViewport         viewport,
             int                width,
             int                height,
             double             margin)
{
  KvBox box = place (self, viewport);
  double spare = margin * viewport.scale / self->viewport.scale;

  return box.x - spare <= 0 && box.y - spare <= 0
         && box.x + box.width + spare >= width && box.y + box.height + spare >= height;
}

gboolean
kv_base_layer_covers (const KvBaseLayer *self,
                      KvViewport         viewport,
                      int                width,
                      int                height)
{
  return self->surface != NULL && covers_with (self, viewport, width, height, MARGIN);
}

gboolean
kv_base_layer_is_sharp (const KvBaseLayer *self,
                        KvViewport         viewport,
                        int                width,
                        int                height)
{
  return self->surface != NULL && viewport.scale == self->viewport.scale
         && covers_with (self, viewport, width, height, MARGIN / 2);
}
