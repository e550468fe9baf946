/* What a canvas is given to show, and the pixels it keeps. */

#include "kv-base-layer.h"
#include "kv-diagram.h"
#include "kv-highlight.h"
#include "kv-shell-test.h"

static GPtrArray *
make_pages (KvKrachtenveld *field,
            const char     *diagram)
{
  KvSheetOptions options = { .theme = kv_theme_light () };
  GPtrArray *pages;

  kv_diagram_default_options (kv_diagram_find (diagram), field, &options);
  pages = kv_diagram_pages (kv_diagram_find (diagram), field, &options, NULL);
  g_assert_nonnull (pages);
  return pages;
}

static void
test_pages (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  g_autoptr (GPtrArray) pages = make_pages (field, "partnerkaart");
  g_autoptr (KvPicture) picture = kv_picture_new_pages (pages);
  guint n_items = 0;

  g_assert_true (kv_picture_has_sheets (picture));
  g_assert_cmpuint (pages->len, >, 20);
  g_assert_cmpuint (picture->sheets->len, ==, pages->len);
  for (guint i = 0; i < pages->len; i++)
    n_items += kv_scene_get_n_items (pages->pdata[i]);
  g_assert_cmpuint (kv_scene_get_n_items (picture->scene), ==, n_items);

  for (guint i = 1; i < picture->sheets->len; i++)
    {
      KvBox above = g_array_index (picture->sheets, KvBox, i - 1);
      KvBox sheet = g_array_index (picture->sheets, KvBox, i);

      g_assert_cmpfloat (sheet.y, >, above.y + above.height);
      g_assert_cmpfloat (sheet.y + sheet.height, <=, picture->bounds.height);
    }
}

static KvPicture *
make_square (void)
{
  g_autoptr (KvScene) scene = kv_scene_new (100, 100, kv_theme_light ());

  kv_scene_add_box (scene, 40, 40, 20, 20, 0xff0000);
  return kv_picture_new_body (scene);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x] & 0xffffff;
}

/* Paints the layer as a window of 200 x 200 has it. */
static cairo_surface_t *
paint (const KvBaseLayer *layer,
       KvViewport         viewport)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
  cairo_t *cr = cairo_create (surface);

  kv_base_layer_paint (layer, cr, viewport);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static KvBaseSight
see (const KvPicture *picture,
     KvViewport       viewport)
{
  return (KvBaseSight) {
    .scene = picture->scene,
    .sheets = picture->sheets,
    .style = { .desk = 0x808080, .factor = 1 },
    .viewport = viewport,
    .width = 200,
    .height = 200,
  };
}

static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_assert_true (kv_base_layer_finish (data, result));
}

static gboolean
is_rendered (gpointer data)
{
  return ((KvBaseLayer *) data)->rendering == NULL;
}

static void
render (KvBaseLayer       *layer,
        const KvBaseSight *sight)
{
  kv_base_layer_render (layer, sight, rendered_cb, layer);
  kv_test_wait (is_rendered, layer);
}

/* Moving and stretching pixels shows what drawing anew would. */
static void
test_base_layer (void)
{
  g_autoptr (KvPicture) picture = make_square ();
  const KvBaseSight sight = see (picture, (KvViewport) { 2, { 0, 0 } });
  const KvBaseSight panned = see (picture, (KvViewport) { 2, { 30, -10 } });
  const KvBaseSight zoomed = see (picture, (KvViewport) { 4, { 100, 100 } });
  const KvBaseSight away = see (picture, (KvViewport) { 2, { 500, 0 } });
  KvBaseLayer layer = { NULL };
  cairo_surface_t *surface;

  g_assert_false (kv_base_layer_covers (&layer, &sight));
  render (&layer, &sight);
  g_assert_true (kv_base_layer_is_sharp (&layer, &sight));
  g_assert_true (kv_base_layer_is_sharp (&layer, &panned));
  g_assert_true (kv_base_layer_covers (&layer, &zoomed));
  g_assert_false (kv_base_layer_is_sharp (&layer, &zoomed));
  g_assert_false (kv_base_layer_covers (&layer, &away));

  surface = paint (&layer, sight.viewport);
  g_assert_cmphex (get_pixel (surface, 80, 80), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, 79, 80), ==, 0xffffff);
  cairo_surface_destroy (surface);

  surface = paint (&layer, panned.viewport);
  g_assert_cmphex (get_pixel (surface, 50, 90), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, 49, 90), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 90, 90), ==, 0xffffff);
  cairo_surface_destroy (surface);

  surface = paint (&layer, zoomed.viewport);
  g_assert_cmphex (get_pixel (surface, 64, 64), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, 57, 64), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 136, 64), ==, 0xff0000);
  cairo_surface_destroy (surface);
  kv_base_layer_clear (&layer);
}

/* Drawing what changed shows what drawing all would. */
static void
test_patch (void)
{
  g_autoptr (KvPicture) before = make_square ();
  g_autoptr (KvScene) scene = kv_scene_new (100, 100, kv_theme_light ());
  g_autoptr (KvPicture) after = NULL;
  const KvViewport viewport = { 2, { 30, -10 } };
  const KvBaseSight old = see (before, viewport);
  KvBaseSight new;
  KvBaseLayer patched = { NULL }, whole = { NULL };
  cairo_surface_t *a, *b;

  kv_scene_append (scene, before->scene, 0, 0);
  kv_scene_add_line (scene, 20, 10, 90, 80, 3, 0x0000ff);
  kv_scene_add_text (scene, 50, 50, .5, "Halte", &(KvTextStyle) { .size = 12, .colour = 0x00aa00 });
  after = kv_picture_new_body (scene);
  new = see (after, viewport);

  render (&patched, &old);
  g_assert_false (kv_base_layer_patch (&patched, &new, .01));
  g_assert_false (kv_base_layer_is_sharp (&patched, &new));
  g_assert_true (kv_base_layer_patch (&patched, &new, 1));
  g_assert_true (kv_base_layer_is_sharp (&patched, &new));
  render (&whole, &new);

  a = paint (&patched, viewport);
  b = paint (&whole, viewport);
  g_assert_cmpmem (cairo_image_surface_get_data (a), 200 * cairo_image_surface_get_stride (a),
                   cairo_image_surface_get_data (b), 200 * cairo_image_surface_get_stride (b));
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  kv_base_layer_clear (&patched);
  kv_base_layer_clear (&whole);
}

static void
test_grey (void)
{
  g_autoptr (KvPicture) picture = make_square ();
  KvBaseSight sight = see (picture, (KvViewport) { 1, { 0, 0 } });
  KvBaseLayer layer = { NULL };
  cairo_surface_t *surface;
  guint32 pixel;

  sight.style = (KvBaseStyle) { .grey = TRUE, .factor = 2 };
  render (&layer, &sight);
  surface = paint (&layer, sight.viewport);
  pixel = get_pixel (surface, 50, 50);
  g_assert_cmphex (pixel, !=, 0xffffff);
  g_assert_cmphex (pixel & 0xff, ==, pixel >> 8 & 0xff);
  g_assert_cmphex (pixel & 0xff, ==, pixel >> 16 & 0xff);
  cairo_surface_destroy (surface);
  kv_base_layer_clear (&layer);
}

static guint
count_accented (const KvScene *scene,
                KvRole         role)
{
  guint n = 0;

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type == KV_ITEM_PATH && item->role == role && item->stroke.stroke == 0x123456)
        n++;
    }
  return n;
}

/* A partner that is selected gets a ring, and its relaties the accent. */
static void
test_highlight (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  const char *const selected[] = { "p-kiekwater", NULL };
  const KvHighlight nothing = { .accent = 0x123456 };
  const KvHighlight highlight = { .selected = selected, .tied = selected, .accent = 0x123456 };
  g_autoptr (GPtrArray) pages = make_pages (field, "netwerk");
  g_autoptr (KvScene) without = kv_highlight_scene (&nothing, pages->pdata[0], field);
  g_autoptr (KvScene) with = kv_highlight_scene (&highlight, pages->pdata[0], field);
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (field, selected[0], KV_KIND_RELATIE);

  g_assert_cmpuint (kv_scene_get_n_items (without), ==, 0);
  g_assert_cmpuint (relaties->len, >, 3);
  g_assert_cmpuint (count_accented (with, KV_ROLE_NODE), ==, 1);
  g_assert_cmpuint (count_accented (with, KV_ROLE_EDGE), >=, relaties->len);
  g_assert_cmpuint (count_accented (with, KV_ROLE_EDGE), <, kv_krachtenveld_count (field, KV_KIND_RELATIE));
}

/* The ring of the focus leaves names free. */
static void
test_focus_and_names (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  g_autoptr (GPtrArray) pages = make_pages (field, "netwerk");
  const KvHighlight highlight = { .focused = "p-kiekwater", .accent = 0x123456 };
  g_autoptr (KvScene) with = kv_highlight_scene (&highlight, pages->pdata[0], field);
  KvBox ring, node;

  g_assert_true (kv_scene_get_bounds (with, "p-kiekwater", KV_ROLE_NODE, &ring));
  g_assert_true (kv_scene_get_bounds (pages->pdata[0], "p-kiekwater", KV_ROLE_NODE, &node));
  g_assert_cmpfloat (node.x - ring.x, >, 0);
  g_assert_cmpfloat (node.x - ring.x, <, 1.6);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  g_test_add_func ("/picture/pages", test_pages);
  g_test_add_func ("/picture/base-layer", test_base_layer);
  g_test_add_func ("/picture/patch", test_patch);
  g_test_add_func ("/picture/grey", test_grey);
  g_test_add_func ("/picture/highlight", test_highlight);
  g_test_add_func ("/picture/focus-and-names", test_focus_and_names);

  return g_test_run ();
}
