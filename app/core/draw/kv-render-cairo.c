/* A scene drawn with cairo: on the screen, a printer, in a PDF, in a PNG.
 *
 * The scene vouches for its numbers and texts, so nothing in it can put the
 * cairo_t in an error state; the matrix is the caller's. Text is shown as
 * glyphs, never as outlines, so that a PDF can be searched; only a halo is an
 * outline. (On images small type is: kv-render-stamp.c.) */

#include "kv-render.h"
#include "kv-render-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "kv-error.h"
#include "kv-text-private.h"

/* Sharp corners reach further than the bounds of an item say, mm. */
#define CLIP_MARGIN 2

void
kv_render_set_colour (cairo_t *cr, KvColour colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
trace (cairo_t *cr, const KvPath *path)
{
  guint n_segments;
  const KvPathSegment *segments = kv_path_get_segments (path, &n_segments);

  cairo_new_path (cr);
  for (guint i = 0; i < n_segments; i++)
    {
      const KvPoint *p = segments[i].p;

      switch (segments[i].op)
        {
        case KV_PATH_MOVE:
          cairo_move_to (cr, p[0].x, p[0].y);
          break;
        case KV_PATH_LINE:
          cairo_line_to (cr, p[0].x, p[0].y);
          break;
        case KV_PATH_CURVE:
          cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          break;
        case KV_PATH_CLOSE:
        default:
          cairo_close_path (cr);
          break;
        }
    }
}

static void
set_line (cairo_t *cr, const KvStroke *stroke)
{
  guint n_dashes = kv_stroke_n_dashes (stroke);
  double dashes[G_N_ELEMENTS (stroke->dash)];

  for (guint i = 0; i < n_dashes; i++)
    dashes[i] = stroke->dash[i] * KV_MM_PER_PT;

  kv_render_set_colour (cr, stroke->stroke);
  cairo_set_line_width (cr, stroke->width * KV_MM_PER_PT);
  cairo_set_dash (cr, dashes, (int) n_dashes, stroke->dash_offset * KV_MM_PER_PT);
  cairo_set_line_cap (cr, stroke->cap == KV_CAP_ROUND ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, stroke->join == KV_JOIN_ROUND ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
}

static void
draw_path (cairo_t *cr, const KvSceneItem *item)
{
  gboolean has_line = kv_stroke_has_line (&item->stroke);

  trace (cr, item->path);
  if (item->stroke.fill != KV_COLOUR_NONE)
    {
      kv_render_set_colour (cr, item->stroke.fill);
      if (has_line)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (has_line)
    {
      set_line (cr, &item->stroke);
      cairo_stroke (cr);
    }
}

static void
draw_halo (cairo_t *cr, PangoLayoutLine *line, const KvTextStyle *style)
{
  pango_cairo_layout_line_path (cr, line);
  kv_render_set_colour (cr, style->halo);
  cairo_set_line_width (cr, style->halo_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

static void
draw_text (cairo_t *cr, const KvSceneItem *item)
{
  PangoLayout *layout = kv_text_layout (item->text, &item->style);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  if (kv_render_stamp (cr, item, layout))
    return;

  cairo_save (cr);
  cairo_translate (cr, item->origin.x, item->origin.y);
  if (item->angle != 0)
    cairo_rotate (cr, item->angle * G_PI / 180);
  cairo_scale (cr, KV_MM_PER_PT, KV_MM_PER_PT);

  cairo_new_path (cr);
  cairo_move_to (cr, 0, 0);
  if (kv_text_style_has_halo (&item->style))
    draw_halo (cr, line, &item->style);

  cairo_move_to (cr, 0, 0);
  kv_render_set_colour (cr, item->style.colour);
  pango_cairo_show_layout_line (cr, line);
  cairo_restore (cr);
}

/* In a region of pixels. */
static gboolean
touches (cairo_t *cr, const KvSceneItem *item, const cairo_region_t *region)
{
  KvBox box = kv_box_grown (&item->bounds, CLIP_MARGIN);
  double x = box.x, y = box.y, width = box.width, height = box.height;
  cairo_rectangle_int_t pixels;

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  pixels = (cairo_rectangle_int_t) { (int) floor (x), (int) floor (y), (int) ceil (width) + 1, (int) ceil (height) + 1 };

  return cairo_region_contains_rectangle (region, &pixels) != CAIRO_REGION_OVERLAP_OUT;
}

static gboolean
is_wanted (cairo_t *cr, const KvSceneItem *item, const KvRenderPart *part)
{
  return (part->clip == NULL || kv_box_touches (&item->bounds, part->clip))
         && (part->region == NULL || touches (cr, item, part->region));
}

static void
draw_item (cairo_t *cr, const KvSceneItem *item, const KvRenderPart *part)
{
  switch (item->type)
    {
    case KV_ITEM_PATH:
      if (is_wanted (cr, item, part))
        draw_path (cr, item);
      break;
    case KV_ITEM_TEXT:
      if (is_wanted (cr, item, part))
        draw_text (cr, item);
      break;
    case KV_ITEM_CLIP:
      cairo_save (cr);
      trace (cr, item->path);
      cairo_clip (cr);
      break;
    case KV_ITEM_UNCLIP:
    default:
      cairo_restore (cr);
      break;
    }
}

/**
 * kv_render_cairo:
 * @scene: what to draw
 * @cr: with the top left of the scene at the origin and a user unit of 1 mm;
 *   its path is lost, the rest is as it was
 * @clip: (nullable): the part that shows, mm: what does not touch it is passed
 *   over; NULL for all
 *
 * Paints no paper under it. Each path is stroked by itself: cairo takes twice
 * as long for many crossing ones in one stroke.
 */
void
kv_render_cairo (const KvScene *scene, cairo_t *cr, const KvBox *clip)
{
  const KvRenderPart part = { .clip = clip };

  kv_render_part (scene, cr, &part);
}

/**
 * kv_render_part:
 * @part: what of it is wanted
 *
 * As kv_render_cairo(). When it is cancelled it stops somewhere.
 */
void
kv_render_part (const KvScene *scene, cairo_t *cr, const KvRenderPart *part)
{
  KvRenderPart wanted = *part;
  KvBox visible;
  guint depth = 0;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (cr != NULL);

  if (part->clip != NULL)
    {
      visible = kv_box_grown (part->clip, CLIP_MARGIN);
      wanted.clip = &visible;
    }

  cairo_save (cr);
  for (guint i = 0; i < kv_scene_get_n_items (scene) && !g_cancellable_is_cancelled (part->cancellable); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      depth += (item->type == KV_ITEM_CLIP) - (item->type == KV_ITEM_UNCLIP);
      draw_item (cr, item, &wanted);
    }
  for (; depth > 0; depth--)
    cairo_restore (cr);
  cairo_restore (cr);
  cairo_new_path (cr);

  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    g_warning ("The drawing stopped: %s", cairo_status_to_string (cairo_status (cr)));
}

cairo_status_t
kv_render_write (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A page without a size cannot be written to any file. */
gboolean
kv_render_check_page (const KvScene *page, GError **error)
{
  if (kv_scene_get_width (page) > 0 && kv_scene_get_height (page) > 0)
    return TRUE;

  g_set_error_literal (error, KV_ERROR, KV_ERROR_DRAWING, _("This drawing is empty, so there is nothing to write."));

  return FALSE;
}
