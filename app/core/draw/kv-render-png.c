/* A page as a PNG, on paper of the theme's colour. The file says how large a
 * pixel is (pHYs), so that it comes out at its own size where it is pasted;
 * cairo does not write that, so it is put in here. */

#include "kv-render.h"
#include "kv-render-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "kv-error.h"

#define MAX_SIDE 16384 /* pixels */
#define MM_PER_INCH 25.4

/* Where a PNG's first chunk, of a fixed size, ends. */
#define END_OF_IHDR 33

static int
pixels_of (double mm, double dpi)
{
  return (int) MAX (lround (mm * dpi / MM_PER_INCH), 1);
}

static gboolean
check_size (const KvScene *page, double dpi, GError **error)
{
  double longest = MAX (kv_scene_get_width (page), kv_scene_get_height (page));

  if (!kv_render_check_page (page, error))
    return FALSE;

  if (!isfinite (dpi) || dpi < 1)
    {
      g_set_error_literal (error, KV_ERROR, KV_ERROR_DRAWING,
                           _("A picture needs at least 1 dot per inch. 150 is good on a screen, 300 on paper."));
      return FALSE;
    }

  if (longest * dpi / MM_PER_INCH > MAX_SIDE)
    {
      g_set_error (error, KV_ERROR, KV_ERROR_DRAWING,
                   _("At %.0f dots per inch the picture would be more than %d pixels wide or high. "
                     "For this drawing take at most %.0f dots per inch, or a PDF or SVG, which are sharp at any size."),
                   dpi, MAX_SIDE, floor (MAX_SIDE * MM_PER_INCH / longest));
      return FALSE;
    }

  return TRUE;
}

static void
draw_page (cairo_surface_t *surface, const KvScene *page, double dpi)
{
  cairo_t *cr = cairo_create (surface);

  kv_render_set_colour (cr, kv_scene_get_theme (page)->paper);
  cairo_paint (cr);
  cairo_scale (cr, dpi / MM_PER_INCH, dpi / MM_PER_INCH);
  kv_render_cairo (page, cr, NULL);
  cairo_destroy (cr);
}

/* The CRC of PNG (ISO 3309), a bit at a time: it is of 13 bytes. */
static guint32
crc_of (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }

  return ~crc;
}

static void
put_number (guint8 *at, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

/* Length, type, pixels per metre across and down, "the unit is a metre", CRC. */
static GBytes *
with_resolution (const GByteArray *png, double dpi)
{
  guint8 chunk[21] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's', [16] = 1 };
  guint32 per_metre = (guint32) lround (dpi / MM_PER_INCH * 1000);
  GByteArray *out = g_byte_array_sized_new (png->len + sizeof chunk);

  put_number (chunk + 8, per_metre);
  put_number (chunk + 12, per_metre);
  put_number (chunk + 17, crc_of (chunk + 4, 13));

  g_byte_array_append (out, png->data, END_OF_IHDR);
  g_byte_array_append (out, chunk, sizeof chunk);
  g_byte_array_append (out, png->data + END_OF_IHDR, png->len - END_OF_IHDR);

  return g_byte_array_free_to_bytes (out);
}

/**
 * kv_render_png:
 * @dpi: dots per inch, 1 and up; at most 16,384 pixels a side
 * @error: KV_ERROR_DRAWING
 *
 * Costs 4 bytes a pixel while it works.
 *
 * Returns: (transfer full): the file
 */
GBytes *
kv_render_png (const KvScene *page, double dpi, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (page != NULL, NULL);

  if (!check_size (page, dpi, error))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        pixels_of (kv_scene_get_width (page), dpi),
                                        pixels_of (kv_scene_get_height (page), dpi));
  draw_page (surface, page, dpi);
  status = cairo_surface_write_to_png_stream (surface, kv_render_write, bytes);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS || bytes->len < END_OF_IHDR)
    {
      g_set_error (error, KV_ERROR, KV_ERROR_DRAWING,
                   _("The picture could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }

  return with_resolution (bytes, dpi);
}
