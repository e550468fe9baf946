/* Pages as a PDF: each as large as it is, with text that can be searched and
 * copied, and nothing in it of who made it or on which machine. The same pages
 * with the same date give the same bytes. */

#include "kv-render.h"
#include "kv-render-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "kv-error.h"

static GDateTime *
date_of_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);

  return g_date_time_new_now_utc ();
}

/* In UTC: which time zone somebody was in is nobody's business. */
static void
describe (cairo_surface_t *surface, const char *title, GDateTime *date)
{
  g_autoptr (GDateTime) utc = date != NULL ? g_date_time_to_utc (date) : date_of_now ();
  g_autofree char *written = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *clean = kv_text_clean (title, NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, clean);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Krachtenveld");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, written);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, written);
}

static void
draw_page (cairo_surface_t *surface, cairo_t *cr, const KvScene *page)
{
  cairo_pdf_surface_set_size (surface,
                              kv_scene_get_width (page) / KV_MM_PER_PT,
                              kv_scene_get_height (page) / KV_MM_PER_PT);
  cairo_save (cr);
  cairo_scale (cr, 1 / KV_MM_PER_PT, 1 / KV_MM_PER_PT);
  kv_render_cairo (page, cr, NULL);
  cairo_restore (cr);
  cairo_show_page (cr);
}

static gboolean
check_pages (GPtrArray *pages, GError **error)
{
  if (pages->len == 0)
    {
      g_set_error_literal (error, KV_ERROR, KV_ERROR_DRAWING, _("This drawing has no pages, so there is nothing to write."));
      return FALSE;
    }

  for (guint i = 0; i < pages->len; i++)
    if (!kv_render_check_page (g_ptr_array_index (pages, i), error))
      return FALSE;

  return TRUE;
}

/**
 * kv_render_pdf:
 * @pages: (element-type KvScene): at least one
 * @title: (nullable): the title of the document
 * @date: (nullable): its creation date; NULL: SOURCE_DATE_EPOCH, or now
 * @error: KV_ERROR_DRAWING
 *
 * Returns: (transfer full): the file
 */
GBytes *
kv_render_pdf (GPtrArray *pages, const char *title, GDateTime *date, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (pages != NULL, NULL);

  if (!check_pages (pages, error))
    return NULL;

  surface = cairo_pdf_surface_create_for_stream (kv_render_write, bytes, 1, 1);
  describe (surface, title, date);
  cr = cairo_create (surface);
  for (guint i = 0; i < pages->len; i++)
    draw_page (surface, cr, g_ptr_array_index (pages, i));
  status = cairo_status (cr);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, KV_ERROR, KV_ERROR_DRAWING,
                   _("The PDF could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
