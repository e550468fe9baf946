/* How fast the example becomes a page: the PDF of its netwerkdiagram on A3
 * against bare Cairo and Pango drawing of the same labels and curves; the same
 * with solving the picture, which bare drawing need not, before it; and the
 * whole `export --diagram all` by the clock. */

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "kv-bench.h"
#include "kv-diagram.h"
#include "kv-reader.h"
#include "kv-render.h"

#define TURNS 11
#define MM (72 / 25.4)

typedef struct
{
  KvKrachtenveld *field;
  KvSheetOptions  options;
  GPtrArray      *pages;
  const KvScene  *page;
} Bench;

static void
solve_and_render (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GPtrArray) pages = kv_diagram_pages (kv_diagram_find ("netwerk"), bench->field, &bench->options, NULL);
  g_autoptr (GBytes) pdf = kv_render_pdf (pages, "bench", NULL, NULL);

  g_assert_cmpuint (g_bytes_get_size (pdf), >, 0);
}

static void
render_only (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GBytes) pdf = kv_render_pdf (bench->pages, "bench", NULL, NULL);

  g_assert_cmpuint (g_bytes_get_size (pdf), >, 0);
}

static void
bare_path (cairo_t           *cr,
           const KvSceneItem *item)
{
  guint n;
  const KvPathSegment *segments = kv_path_get_segments (item->path, &n);

  for (guint i = 0; i < n; i++)
    {
      const KvPoint *p = segments[i].p;

      if (segments[i].op == KV_PATH_MOVE)
        cairo_move_to (cr, p[0].x * MM, p[0].y * MM);
      else if (segments[i].op == KV_PATH_LINE)
        cairo_line_to (cr, p[0].x * MM, p[0].y * MM);
      else if (segments[i].op == KV_PATH_CURVE)
        cairo_curve_to (cr, p[0].x * MM, p[0].y * MM, p[1].x * MM, p[1].y * MM, p[2].x * MM, p[2].y * MM);
      else
        cairo_close_path (cr);
    }
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
bare_text (cairo_t           *cr,
           const KvSceneItem *item)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Inter");

  pango_font_description_set_absolute_size (font, item->style.size * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) item->style.weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, item->text, -1);
  cairo_move_to (cr, item->origin.x * MM, item->origin.y * MM);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
  pango_font_description_free (font);
  g_object_unref (layout);
}

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_bare (gpointer data)
{
  Bench *bench = data;
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, 420 * MM, 297 * MM);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < kv_scene_get_n_items (bench->page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (bench->page, i);

      if (item->type == KV_ITEM_PATH)
        bare_path (cr, item);
      else if (item->type == KV_ITEM_TEXT)
        bare_text (cr, item);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (size, >, 0);
}

/* Seconds that `krachtenveld export --diagram all` takes, the least of five:
 * the machine may be busy with something else. */
static double
export_all (const char *program,
            const char *file)
{
  g_autofree char *folder = g_dir_make_tmp ("kv-bench-XXXXXX", NULL);
  const char *argv[] = { program, "export", file, "--diagram", "all", "--format", "pdf", "-o", folder, NULL };
  g_autoptr (GDir) dir = NULL;
  const char *name;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      int status;

      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_true (g_spawn_check_wait_status (status, NULL));
      best = MIN (best, (g_get_monotonic_time () - start) / 1e6);
    }

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);

  return best;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  Bench bench = { .options = { .paper = KV_PAPER_A3, .landscape = TRUE, .theme = kv_theme_light () } };
  double ours, theirs;
  gboolean good = TRUE;

  g_assert_cmpint (argc, ==, 3);
  file = g_file_new_for_path (argv[2]);
  bench.field = kv_read_file (file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pages = kv_diagram_pages (kv_diagram_find ("netwerk"), bench.field, &bench.options, &error);
  g_assert_no_error (error);
  bench.pages = pages;
  bench.page = pages->pdata[0];

  kv_bench_pair (render_only, draw_bare, NULL, &bench, TURNS, &ours, &theirs);
  g_print ("PDF of the example: ours %.1f ms, bare Cairo and Pango %.1f ms\n", ours, theirs);
  good &= kv_bench_judge ("PDF against bare drawing", ours / theirs, 2, "x");
  kv_bench_pair (solve_and_render, draw_bare, NULL, &bench, TURNS, &ours, &theirs);
  g_print ("solved and drawn: %.1f ms\n", ours);
  good &= kv_bench_judge ("solving and PDF against bare drawing", ours / theirs, 6, "x");
  good &= kv_bench_judge ("export --diagram all", export_all (argv[1], argv[2]), 1, " s");

  g_object_unref (bench.field);
  return good ? 0 : 1;
}
