/* Files: the right size, the same twice, text that is text, and nothing in
 * them that should not leave the house. */

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "kv-error.h"
#include "kv-render.h"

static const char * const hostile[] = {
  "<b>vet</b> & \"aanhaling\" ]]>",
  "%s%n%x",
  "regel\neen\r\ttwee",
  "rechts \xe2\x80\xaenaar links",
  "kapot \xff\xfe\x01",
  "\xef\xbf\xbe\xef\xbf\xbf",
  "مرحبا, 你好, 🏫",
  "--><script>alert(1)</script>",
};

static KvPath *
box (double x, double y, double width, double height)
{
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, x, y, width, height);

  return path;
}

/* A page with some of everything. */
static KvScene *
new_page (double width, double height)
{
  const KvTheme *theme = kv_theme_light ();
  KvScene *scene = kv_scene_new (width, height, theme);
  KvTextStyle type = { .size = 9, .weight = KV_WEIGHT_SEMIBOLD, .colour = theme->ink, .halo = theme->paper, .halo_width = 2.2 };
  KvStroke dashed = { .fill = 0xf3d36b, .stroke = theme->ink, .width = 1, .dash = { 2, 1.4 }, .join = KV_JOIN_ROUND };

  kv_scene_set_subject (scene, KV_ROLE_NODE, "p-geheim-id");
  kv_scene_add_path (scene, box (10, 10, 20, 10), &dashed);
  kv_scene_push_clip (scene, box (10, 10, 5, 5));
  kv_scene_add_box (scene, 12, 12, 20, 20, 0x18325a);
  kv_scene_pop_clip (scene);
  kv_scene_add_text (scene, width / 2, 30, .5, "Kinderopvang & onderwijs", &type);
  kv_scene_add_rotated_text (scene, 20, 60, -45, "Doorgaande lijn", &type);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    kv_scene_add_text (scene, 10, 70 + i * 6, 0, hostile[i], &type);

  return scene;
}

static GPtrArray *
new_pages (void)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_scene_unref);

  g_ptr_array_add (pages, new_page (297, 210));
  g_ptr_array_add (pages, new_page (210, 297));
  g_ptr_array_add (pages, new_page (420, 297));

  return pages;
}

static GBytes *
new_pdf (void)
{
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 3, 1, 12, 0, 0);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kv_render_pdf (pages, "Proef <b> & zo", date, &error);

  g_assert_no_error (error);

  return bytes;
}

/* What is compressed in a PDF, appended to `out`. */
static void
inflate (const char *data, gsize length, GString *out)
{
  g_autoptr (GConverter) inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) from = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (from, inflater);
  char buffer[4096];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (out, buffer, n);
}

static void
append_printable (GString *out, const char *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, data[i] == '\0' ? ' ' : data[i]);
}

/* A PDF as text to search: as it is, then all its streams. */
static char *
read_pdf (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GString *out = g_string_new (NULL);
  g_autofree char *text = NULL;

  append_printable (out, data, size);
  text = g_strdup (out->str);
  for (const char *at = text; (at = strstr (at, ">>\nstream\n")) != NULL;)
    {
      g_autoptr (GString) inflated = g_string_new (NULL);

      at += strlen (">>\nstream\n");
      inflate (data + (at - text), size - (gsize) (at - text), inflated);
      append_printable (out, inflated->str, inflated->len);
    }

  return g_string_free (out, FALSE);
}

static guint
count_matches (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;

  return n;
}

static void
test_pdf_pages (void)
{
  g_autoptr (GBytes) bytes = new_pdf ();
  g_autofree char *pdf = read_pdf (bytes);

  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_cmpuint (count_matches (pdf, "/MediaBox \\[ 0 0 "), ==, 3);
  g_assert_cmpuint (count_matches (pdf, "/MediaBox \\[ 0 0 841\\.8\\d+ 595\\.2\\d+ \\]"), ==, 1);
  g_assert_cmpuint (count_matches (pdf, "/MediaBox \\[ 0 0 595\\.2\\d+ 841\\.8\\d+ \\]"), ==, 1);
  g_assert_cmpuint (count_matches (pdf, "/MediaBox \\[ 0 0 1190\\.5\\d+ 841\\.8\\d+ \\]"), ==, 1);
}

static void
test_pdf_text (void)
{
  g_autoptr (GBytes) bytes = new_pdf ();
  g_autofree char *pdf = read_pdf (bytes);
  const char *family = kv_text_family (NULL);

  /* The face is in it with a map back to letters, and letters are shown. */
  g_assert_cmpuint (count_matches (pdf, "/ToUnicode"), >, 0);
  g_assert_cmpuint (count_matches (pdf, "/FontFile"), >, 0);
  g_assert_cmpuint (count_matches (pdf, family), >, 0);
  g_assert_cmpuint (count_matches (pdf, "Tj|TJ"), >=, 3 * 8);
}

static void
test_pdf_metadata (void)
{
  g_autoptr (GBytes) bytes = new_pdf ();
  g_autofree char *pdf = read_pdf (bytes);

  g_assert_nonnull (strstr (pdf, "/Title (Proef <b> & zo)"));
  g_assert_cmpuint (count_matches (pdf, "/CreationDate \\((D:)?20260301120000Z"), ==, 1);
  g_assert_cmpuint (count_matches (pdf, "/ModDate \\((D:)?20260301120000Z"), ==, 1);
  g_assert_null (strstr (pdf, "/Author"));
  g_assert_null (strstr (pdf, g_get_user_name ()));
  g_assert_null (strstr (pdf, "geheim-id"));
}

static void
test_pdf_is_the_same_twice (void)
{
  g_autoptr (GBytes) one = new_pdf ();
  g_autoptr (GBytes) other = new_pdf ();

  g_assert_true (g_bytes_equal (one, other));
}

static gpointer
pdf_in_thread (gpointer data)
{
  return new_pdf ();
}

static void
test_pdf_in_a_thread (void)
{
  g_autoptr (GBytes) here = new_pdf ();
  g_autoptr (GBytes) there = g_thread_join (g_thread_new ("pdf", pdf_in_thread, NULL));

  g_assert_true (g_bytes_equal (here, there));
}

static void
test_pdf_epoch (void)
{
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *pdf = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1767225600", TRUE);
  bytes = kv_render_pdf (pages, "Proef", NULL, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  pdf = read_pdf (bytes);

  g_assert_cmpuint (count_matches (pdf, "/CreationDate \\((D:)?20260101000000Z"), ==, 1);
}

static void
assert_refused (GBytes *bytes, GError **error)
{
  g_assert_null (bytes);
  g_assert_error (*error, KV_ERROR, KV_ERROR_DRAWING);
  g_assert_cmpint (g_utf8_strlen ((*error)->message, -1), >, 20);
}

static void
test_nothing_to_write (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_scene_unref);
  g_autoptr (KvScene) empty = kv_scene_new (0, 100, kv_theme_light ());
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) flat = NULL;
  g_autoptr (GError) png = NULL;
  g_autoptr (GError) svg = NULL;

  assert_refused (kv_render_pdf (pages, NULL, NULL, &none), &none);
  g_ptr_array_add (pages, kv_scene_ref (empty));
  assert_refused (kv_render_pdf (pages, NULL, NULL, &flat), &flat);
  assert_refused (kv_render_png (empty, 100, &png), &png);
  assert_refused (kv_render_svg (empty, NULL, &svg), &svg);
}

static guint32
read_number (const guint8 *data, gsize at)
{
  return (guint32) data[at] << 24 | (guint32) data[at + 1] << 16 | (guint32) data[at + 2] << 8 | data[at + 3];
}

static void
test_png (void)
{
  g_autoptr (KvScene) page = new_page (297, 210);
  g_autoptr (GBytes) bytes = kv_render_png (page, 150, NULL);
  g_autoptr (GBytes) again = kv_render_png (page, 150, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpuint (read_number (data, 16), ==, 1754);
  g_assert_cmpuint (read_number (data, 20), ==, 1240);
  g_assert_cmpmem (data + 37, 4, "pHYs", 4);
  g_assert_cmpuint (read_number (data, 41), ==, 5906); /* 150 dots in 25.4 mm */
}

typedef struct
{
  const guint8 *data;
  gsize         left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

static guint32
pixel_at (cairo_surface_t *image, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (image) + y * cairo_image_surface_get_stride (image);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

/* Read by a PNG reader: paper, a box of its colour, and the clip. */
static void
test_png_shows_the_scene (void)
{
  g_autoptr (KvScene) page = new_page (297, 210);
  g_autoptr (GBytes) bytes = kv_render_png (page, 254, NULL);
  Reader reader = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_bytes, &reader);

  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmphex (pixel_at (image, 5, 5), ==, 0xffffff);
  g_assert_cmphex (pixel_at (image, 250, 150), ==, 0xf3d36b);
  g_assert_cmphex (pixel_at (image, 130, 130), ==, 0x18325a);
  g_assert_cmphex (pixel_at (image, 160, 130), ==, 0xf3d36b);
  cairo_surface_destroy (image);
}

static void
test_png_too_large (void)
{
  g_autoptr (KvScene) page = new_page (420, 297);
  const double bad[] = { 1000, 1e9, 0, -1, NAN, INFINITY };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_clear_error (&error);
      assert_refused (kv_render_png (page, bad[i], &error), &error);
    }

  g_clear_error (&error);
  assert_refused (kv_render_png (page, 991, &error), &error);
  g_assert_nonnull (strstr (error->message, "990")); /* what does fit */
}

static xmlDoc *
parse_svg (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *document = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);

  return document;
}

static void
collect_texts (xmlNode *node, const char *name, GPtrArray *texts)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name))
        {
          xmlChar *content = xmlNodeGetContent (node);

          g_ptr_array_add (texts, g_strdup ((const char *) content));
          xmlFree (content);
        }
      collect_texts (node->children, name, texts);
    }
}

static GPtrArray *
texts_of (GBytes *bytes, const char *name)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  xmlDoc *document = parse_svg (bytes);

  collect_texts (xmlDocGetRootElement (document), name, texts);
  xmlFreeDoc (document);

  return texts;
}

static void
test_svg (void)
{
  g_autoptr (KvScene) page = new_page (297, 210);
  g_autoptr (GBytes) bytes = kv_render_svg (page, "Proef <b> & zo", NULL);
  g_autoptr (GBytes) again = kv_render_svg (page, "Proef <b> & zo", NULL);
  g_autoptr (GPtrArray) titles = texts_of (bytes, "title");
  g_autoptr (GPtrArray) texts = texts_of (bytes, "text");
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_nonnull (strstr (svg, "width=\"297mm\" height=\"210mm\" viewBox=\"0 0 297 210\""));
  g_assert_cmpuint (titles->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (titles, 0), ==, "Proef <b> & zo");
  g_assert_cmpstr (g_ptr_array_index (texts, 0), ==, "Kinderopvang & onderwijs");
  g_assert_null (strstr (svg, "geheim-id"));
  g_assert_null (strstr (svg, "<script"));
}

static void
test_svg_numbers_in_any_locale (void)
{
  g_autoptr (KvScene) page = kv_scene_new (100.5, 80, kv_theme_light ());
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;

  kv_scene_add_line (page, -.5, .25, 10.12345, -1e-7, 1, 0);
  bytes = kv_render_svg (page, NULL, NULL);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (svg, "width=\"100.5mm\""));
  g_assert_nonnull (strstr (svg, "d=\"M-.5 .25L10.123 0\""));
}

/* Each text as it was typed, but for what cannot be drawn. */
static void
test_svg_hostile (void)
{
  g_autoptr (KvScene) page = new_page (297, 210);
  g_autoptr (GBytes) bytes = kv_render_svg (page, hostile[0], NULL);
  g_autoptr (GPtrArray) texts = texts_of (bytes, "text");
  guint found = 2; /* the two that are not hostile come first */

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *clean = kv_text_clean (hostile[i], NULL);

      if (clean[0] != '\0')
        g_assert_cmpstr (g_ptr_array_index (texts, found++), ==, clean);
    }

  g_assert_cmpuint (texts->len, ==, found);
}

static cairo_surface_t *
draw_part (const KvScene *scene, const KvBox *clip)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 210);
  cairo_t *cr = cairo_create (image);

  kv_render_cairo (scene, cr, clip);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (image);

  return image;
}

/* What is passed over does not show: inside the clip the pixels are the same. */
static void
test_clip_box (void)
{
  g_autoptr (KvScene) page = new_page (297, 210);
  const KvBox clip = { 100, 20, 150, 100 };
  cairo_surface_t *whole = draw_part (page, NULL);
  cairo_surface_t *part = draw_part (page, &clip);
  guint n_ink = 0;

  for (int y = 20; y < 120; y++)
    for (int x = 100; x < 250; x++)
      {
        g_assert_cmphex (pixel_at (part, x, y), ==, pixel_at (whole, x, y));
        n_ink += pixel_at (whole, x, y) != 0;
      }
  g_assert_cmpuint (n_ink, >, 100);
  g_assert_cmphex (pixel_at (whole, 25, 15), ==, 0xf3d36b);
  g_assert_cmphex (pixel_at (part, 25, 15), ==, 0);

  cairo_surface_destroy (whole);
  cairo_surface_destroy (part);
}

/* Every kind of nonsense at once leaves the cairo_t well. */
static void
test_nonsense_is_not_drawn (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY, 0, 1e300, -1e6, 1e6 };
  g_autoptr (KvScene) scene = kv_scene_new (297, 210, kv_theme_light ());

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      KvTextStyle style = { .size = bad[i], .colour = 0, .halo = 0xffffff, .halo_width = bad[i], .lead = bad[i] };
      KvStroke stroke = { .fill = 0, .stroke = 0, .width = bad[i], .dash = { bad[i], bad[i], bad[i], bad[i] }, .dash_offset = bad[i] };

      kv_scene_add_path (scene, box (bad[i], 10, 10, bad[i]), &stroke);
      kv_scene_add_path (scene, box (20, 10, 10, 10), &stroke);
      kv_scene_add_text (scene, bad[i], 10, 0, hostile[i], &style);
      kv_scene_add_rotated_text (scene, 10, 10, bad[i], hostile[i], &style);
      kv_scene_push_clip (scene, box (0, 0, bad[i], bad[i]));
      kv_scene_add_line (scene, bad[i], 0, 10, bad[i], bad[i], 0);
      kv_scene_pop_clip (scene);
    }

  cairo_surface_destroy (draw_part (scene, NULL));
}

/* The longest text that is drawn, wider than an image can be. */
static void
test_endless_line (void)
{
  g_autoptr (KvScene) scene = kv_scene_new (297, 210, kv_theme_light ());
  g_autofree char *text = g_strnfill (100000, 'm');
  const KvTextStyle style = { .size = 24, .colour = 0xffffff, .halo = KV_COLOUR_NONE };
  cairo_surface_t *image;
  guint n_ink = 0;

  kv_scene_add_text (scene, 10, 50, 0, text, &style);
  image = draw_part (scene, NULL);

  for (int x = 0; x < 300; x++)
    n_ink += pixel_at (image, x, 48) != 0;
  g_assert_cmpuint (n_ink, >, 100);
  cairo_surface_destroy (image);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/pdf/pages", test_pdf_pages);
  g_test_add_func ("/render/pdf/text", test_pdf_text);
  g_test_add_func ("/render/pdf/metadata", test_pdf_metadata);
  g_test_add_func ("/render/pdf/is-the-same-twice", test_pdf_is_the_same_twice);
  g_test_add_func ("/render/pdf/in-a-thread", test_pdf_in_a_thread);
  g_test_add_func ("/render/pdf/epoch", test_pdf_epoch);
  g_test_add_func ("/render/nothing-to-write", test_nothing_to_write);
  g_test_add_func ("/render/png", test_png);
  g_test_add_func ("/render/png/shows-the-scene", test_png_shows_the_scene);
  g_test_add_func ("/render/png/too-large", test_png_too_large);
  g_test_add_func ("/render/svg", test_svg);
  g_test_add_func ("/render/svg/numbers-in-any-locale", test_svg_numbers_in_any_locale);
  g_test_add_func ("/render/svg/hostile", test_svg_hostile);
  g_test_add_func ("/render/clip-box", test_clip_box);
  g_test_add_func ("/render/nonsense-is-not-drawn", test_nonsense_is_not_drawn);
  g_test_add_func ("/render/endless-line", test_endless_line);

  return g_test_run ();
}
