#include "kv-base-layer.h"

#include <math.h>

#include "kv-render.h"

/* Drawn beyond each side of the window, px. */
#define MARGIN 192

/* What is drawn anew is in squares of so many px: fewer of them than there are
 * changes. */
#define GRID 8

#define SHADOW_SIZE 6

static void
forget_sight (KvBaseLayer *self)
{
  g_clear_pointer (&self->sight.scene, kv_scene_unref);
  g_clear_pointer (&self->sight.sheets, g_array_unref);
}

static KvBaseSight
keep_sight (const KvBaseSight *sight)
{
  KvBaseSight kept = *sight;

  kv_scene_ref (kept.scene);
  g_array_ref (kept.sheets);
  return kept;
}

void
kv_base_layer_stop (KvBaseLayer *self)
{
  if (self->rendering != NULL)
    g_cancellable_cancel (self->rendering);
  g_clear_object (&self->rendering);
}

void
kv_base_layer_clear (KvBaseLayer *self)
{
  kv_base_layer_stop (self);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  forget_sight (self);
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
             const KvBaseSight *sight)
{
  KvColour paper = kv_scene_get_theme (sight->scene)->paper;

  set_colour (cr, sight->sheets->len > 0 ? sight->style.desk : paper);
  cairo_paint (cr);
  for (guint i = 0; i < sight->sheets->len; i++)
    draw_sheet (cr, kv_viewport_box (sight->viewport, g_array_index (sight->sheets, KvBox, i)), paper);
}

/* All of it, or what is in a region of px around the window. */
static void
draw (cairo_surface_t      *surface,
      const KvBaseSight    *sight,
      const cairo_region_t *region,
      GCancellable         *cancellable)
{
  KvBox visible = kv_viewport_visible (sight->viewport, sight->width, sight->height);
  KvBox drawn = kv_box_grown (&visible, MARGIN / sight->viewport.scale);
  const KvRenderPart part = { &drawn, region, cancellable };
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; region != NULL && i < cairo_region_num_rectangles (region); i++)
    {
      cairo_rectangle_int_t box;

      cairo_region_get_rectangle (region, i, &box);
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
    }
  if (region != NULL)
    cairo_clip (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  draw_ground (cr, sight);

  cairo_save (cr);
  cairo_translate (cr, -sight->viewport.scroll.x, -sight->viewport.scroll.y);
  cairo_scale (cr, sight->viewport.scale, sight->viewport.scale);
  kv_render_part (sight->scene, cr, &part);
  cairo_restore (cr);

  if (sight->style.grey)
    {
      cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_paint (cr);
    }
  cairo_destroy (cr);
}

/* The thread. One draws all pictures, so that it knows its type. */

static void
sight_free (gpointer data)
{
  KvBaseSight *sight = data;

  kv_scene_unref (sight->scene);
  g_array_unref (sight->sheets);
  g_free (sight);
}

static void
draw_in_thread (gpointer data,
                gpointer pool_data)
{
  g_autoptr (GTask) task = data;
  const KvBaseSight *sight = g_task_get_task_data (task);
  int width = (sight->width + 2 * MARGIN) * sight->style.factor;
  int height = (sight->height + 2 * MARGIN) * sight->style.factor;
  cairo_surface_t *surface;

  if (g_task_return_error_if_cancelled (task))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_set_device_scale (surface, sight->style.factor, sight->style.factor);
  draw (surface, sight, NULL, g_task_get_cancellable (task));
  g_task_return_pointer (task, surface, (GDestroyNotify) cairo_surface_destroy);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool = g_thread_pool_new (draw_in_thread, NULL, 1, TRUE, NULL);
  return pool;
}

void
kv_base_layer_render (KvBaseLayer         *self,
                      const KvBaseSight   *sight,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  KvBaseSight kept = keep_sight (sight);
  GTask *task;

  kv_base_layer_stop (self);
  self->rendering = g_cancellable_new ();
  task = g_task_new (NULL, self->rendering, callback, data);
  g_task_set_task_data (task, g_memdup2 (&kept, sizeof kept), sight_free);
  g_thread_pool_push (get_pool (), task, NULL);
}

gboolean
kv_base_layer_finish (KvBaseLayer  *self,
                      GAsyncResult *result)
{
  GTask *task = G_TASK (result);
  cairo_surface_t *surface = g_task_propagate_pointer (task, NULL);

  if (surface == NULL || self->rendering != g_task_get_cancellable (task))
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      return FALSE;
    }

  kv_base_layer_clear (self);
  self->surface = surface;
  self->sight = keep_sight (g_task_get_task_data (task));
  return TRUE;
}

/* What changed. */

/* Boxes of a scene, as px of the surface. */
static cairo_region_t *
find_region (const KvBaseLayer *self,
             GArray            *boxes)
{
  const cairo_rectangle_int_t all = { 0, 0, self->sight.width + 2 * MARGIN, self->sight.height + 2 * MARGIN };
  cairo_region_t *region = cairo_region_create ();

  for (guint i = 0; i < boxes->len; i++)
    {
      KvBox box = kv_viewport_box (self->sight.viewport, g_array_index (boxes, KvBox, i));
      int x = (int) floor (box.x / GRID), y = (int) floor (box.y / GRID);
      int right = (int) ceil ((box.x + box.width) / GRID), bottom = (int) ceil ((box.y + box.height) / GRID);
      cairo_rectangle_int_t pixels = { x * GRID + MARGIN, y * GRID + MARGIN, (right - x) * GRID, (bottom - y) * GRID };

      cairo_region_union_rectangle (region, &pixels);
    }
  cairo_region_intersect_rectangle (region, &all);
  return region;
}

static double
measure (const cairo_region_t *region)
{
  double area = 0;

  for (int i = 0; i < cairo_region_num_rectangles (region); i++)
    {
      cairo_rectangle_int_t box;

      cairo_region_get_rectangle (region, i, &box);
      area += (double) box.width * box.height;
    }
  return area;
}

static gboolean
is_same_style (const KvBaseSight *a,
               const KvBaseSight *b)
{
  return a->style.desk == b->style.desk && a->style.grey == b->style.grey && a->style.factor == b->style.factor;
}

cairo_region_t *
kv_base_layer_patch (KvBaseLayer       *self,
                     const KvBaseSight *sight,
                     double             most)
{
  double whole = (double) (self->sight.width + 2 * MARGIN) * (self->sight.height + 2 * MARGIN);
  g_autoptr (GArray) boxes = NULL;
  cairo_region_t *region;

  if (most <= 0 || self->surface == NULL || !is_same_style (&self->sight, sight) || self->sight.sheets->len > 0 || sight->sheets->len > 0
      || kv_scene_get_theme (self->sight.scene) != kv_scene_get_theme (sight->scene))
    return NULL;

  boxes = kv_scene_changes (self->sight.scene, sight->scene);
  region = find_region (self, boxes);
  if (measure (region) > most * whole)
    {
      cairo_region_destroy (region);
      return NULL;
    }

  kv_base_layer_stop (self);
  kv_scene_unref (self->sight.scene);
  self->sight.scene = kv_scene_ref (sight->scene);
  if (!cairo_region_is_empty (region))
    draw (self->surface, &self->sight, region, NULL);
  cairo_region_translate (region, -MARGIN, -MARGIN);
  return region;
}

/* Where it is seen. */

/* Where the window that it was drawn for lies in the window now, px. */
static KvBox
place (const KvBaseLayer *self,
       KvViewport         viewport)
{
  return kv_viewport_box (viewport, kv_viewport_visible (self->sight.viewport, self->sight.width, self->sight.height));
}

void
kv_base_layer_paint (const KvBaseLayer *self,
                     cairo_t           *cr,
                     KvViewport         viewport)
{
  double stretch = viewport.scale / self->sight.viewport.scale;
  KvBox box = place (self, viewport);

  cairo_save (cr);
  if (stretch == 1) /* whole pixels stay whole */
    cairo_translate (cr, self->sight.viewport.scroll.x - viewport.scroll.x, self->sight.viewport.scroll.y - viewport.scroll.y);
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
             const KvBaseSight *sight,
             double             margin)
{
  KvBox box = place (self, sight->viewport);
  double spare = margin * sight->viewport.scale / self->sight.viewport.scale;

  return box.x - spare <= 0 && box.y - spare <= 0
         && box.x + box.width + spare >= sight->width && box.y + box.height + spare >= sight->height;
}

gboolean
kv_base_layer_covers (const KvBaseLayer *self,
                      const KvBaseSight *sight)
{
  return self->surface != NULL && covers_with (self, sight, MARGIN);
}

gboolean
kv_base_layer_is_sharp (const KvBaseLayer *self,
                        const KvBaseSight *sight)
{
  return self->surface != NULL && self->sight.scene == sight->scene && is_same_style (&self->sight, sight)
         && sight->viewport.scale == self->sight.viewport.scale && covers_with (self, sight, MARGIN / 2);
}
