/* Small type on pixels.
 *
 * Cairo puts each glyph of an image on a whole pixel, which at the size of a
 * label shows as ragged spacing, and outlining a halo costs a hundred times
 * what the text costs. So a line is drawn as outlines once, its halo and its
 * ink each on a mask, and stamped in colour wherever it is needed. The masks
 * hang on the layout, for the last size that was asked, and go when it goes.
 * The line as a whole still starts on a whole pixel. Type at an angle is painted
 * as outlines without masks. */

#include "kv-render-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Pixels of an em: above this a pixel more or less does not show, and masks
 * would be large. */
#define MAX_EM 24

/* Pixels across, well within what an image can have. */
#define MAX_WIDTH 8192

/* Where emoji and other pictures begin, which have no outline. */
#define FIRST_PICTURE 0x2300

typedef struct
{
  double           pixels; /* a pt */
  double           halo_width;
  int              x, y;   /* from the origin of the text to the top left of the masks */
  cairo_surface_t *ink;
  cairo_surface_t *halo;   /* NULL without */
} Stamp;

static G_DEFINE_QUARK (kv-stamp, stamp)

static void
stamp_free (gpointer data)
{
  Stamp *stamp = data;

  cairo_surface_destroy (stamp->ink);
  if (stamp->halo != NULL)
    cairo_surface_destroy (stamp->halo);
  g_free (stamp);
}

static gboolean
has_outlines (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= FIRST_PICTURE)
      return FALSE;

  return TRUE;
}

/* A mask on which the outlines of the line can be painted, with its path set. */
static cairo_t *
begin_mask (const Stamp *stamp, PangoLayoutLine *line, int width, int height)
{
  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (mask);

  cairo_surface_destroy (mask);
  cairo_translate (cr, -stamp->x, -stamp->y);
  cairo_scale (cr, stamp->pixels, stamp->pixels);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_line_path (cr, line);

  return cr;
}

static cairo_surface_t *
end_mask (cairo_t *cr)
{
  cairo_surface_t *mask = cairo_surface_reference (cairo_get_target (cr));

  cairo_destroy (cr);

  return mask;
}

static Stamp *
make_stamp (PangoLayout *layout, double pixels, double halo_width)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  double scale = pixels / PANGO_SCALE;
  double margin = halo_width * pixels / 2 + 1;
  Stamp *stamp = g_new0 (Stamp, 1);
  PangoRectangle ink;
  int width, height;
  cairo_t *cr;

  pango_layout_line_get_extents (line, &ink, NULL);
  stamp->pixels = pixels;
  stamp->halo_width = halo_width;
  stamp->x = (int) floor (ink.x * scale - margin);
  stamp->y = (int) floor (ink.y * scale - margin);
  width = (int) ceil ((ink.x + ink.width) * scale + margin) - stamp->x;
  height = (int) ceil ((ink.y + ink.height) * scale + margin) - stamp->y;

  cr = begin_mask (stamp, line, width, height);
  cairo_fill (cr);
  stamp->ink = end_mask (cr);

  if (halo_width > 0)
    {
      cr = begin_mask (stamp, line, width, height);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
      cairo_set_line_width (cr, halo_width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      stamp->halo = end_mask (cr);
    }

  return stamp;
}

static const Stamp *
get_stamp (PangoLayout *layout, double pixels, double halo_width)
{
  Stamp *stamp = g_object_get_qdata (G_OBJECT (layout), stamp_quark ());

  if (stamp == NULL || stamp->pixels != pixels || stamp->halo_width != halo_width)
    {
      stamp = make_stamp (layout, pixels, halo_width);
      g_object_set_qdata_full (G_OBJECT (layout), stamp_quark (), stamp, stamp_free);
    }

  return stamp;
}

static void
put_mask (cairo_t *cr, cairo_surface_t *mask, KvColour colour, double x, double y, double device_scale)
{
  cairo_surface_set_device_scale (mask, device_scale, device_scale);
  kv_render_set_colour (cr, colour);
  cairo_mask_surface (cr, mask, x / device_scale, y / device_scale);
}

/* Where the pixels of an image are. */
typedef struct
{
  double scale; /* pixels a mm */
  double x, y;  /* of the origin, pixels */
  double device_scale;
} Grid;

/* Whether this can be stamped: upright, on an image, and small. */
static gboolean
get_grid (cairo_t *cr, const KvSceneItem *item, Grid *grid)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double device_scale, other;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE || item->angle != 0)
    return FALSE;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &device_scale, &other);
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.yy != matrix.xx || matrix.xx <= 0 || other != device_scale)
    return FALSE;

  *grid = (Grid) { matrix.xx * device_scale, matrix.x0 * device_scale, matrix.y0 * device_scale, device_scale };

  return grid->scale * item->style.size * KV_MM_PER_PT <= MAX_EM
         && grid->scale * item->text_width <= MAX_WIDTH
         && has_outlines (item->text);
}

/* Slanted type is painted as outlines, at the pixels where they fall: there are
 * few such lines, and no whole pixel to start a mask on. */
static gboolean
paint_slanted (cairo_t *cr, const KvSceneItem *item, PangoLayout *layout)
{
  if (cairo_surface_get_type (cairo_get_group_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE
      || item->angle == 0 || kv_text_style_has_halo (&item->style) || !has_outlines (item->text))
    return FALSE;

  cairo_save (cr);
  cairo_translate (cr, item->origin.x, item->origin.y);
  cairo_rotate (cr, item->angle * G_PI / 180);
  cairo_scale (cr, KV_MM_PER_PT, KV_MM_PER_PT);
  cairo_new_path (cr);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
  kv_render_set_colour (cr, item->style.colour);
  cairo_fill (cr);
  cairo_restore (cr);

  return TRUE;
}

/* Draws a line of text, or leaves it and returns FALSE where it would gain
 * nothing. */
gboolean
kv_render_stamp (cairo_t *cr, const KvSceneItem *item, PangoLayout *layout)
{
  Grid grid;
  const Stamp *stamp;
  double x, y;

  if (!get_grid (cr, item, &grid))
    return paint_slanted (cr, item, layout);

  stamp = get_stamp (layout, grid.scale * KV_MM_PER_PT,
                     kv_text_style_has_halo (&item->style) ? item->style.halo_width : 0);
  x = round (item->origin.x * grid.scale + grid.x) + stamp->x;
  y = round (item->origin.y * grid.scale + grid.y) + stamp->y;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  if (stamp->halo != NULL)
    put_mask (cr, stamp->halo, item->style.halo, x, y, grid.device_scale);
  put_mask (cr, stamp->ink, item->style.colour, x, y, grid.device_scale);
  cairo_restore (cr);

  return TRUE;
}
