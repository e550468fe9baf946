/* The palette: what can be read on what, and what is done with a colour that
 * a user or a file gave. */

#include <math.h>

#include "kv-relatie.h"
#include "kv-scene.h"
#include "kv-theme.h"

/* As the design states it, to one decimal. */
static void
assert_contrast (KvColour a, KvColour b, double stated)
{
  double contrast = kv_colour_contrast (a, b);

  if (fabs (contrast - stated) >= .06)
    g_error ("#%06x on #%06x has contrast %.2f, not %.1f", a, b, contrast, stated);
}

static void
test_type_on_paper (void)
{
  const KvTheme *light = kv_theme_light ();
  const KvTheme *dark = kv_theme_dark ();

  assert_contrast (light->ink, light->paper, 17.4);
  assert_contrast (light->ink2, light->paper, 8.5);
  assert_contrast (light->ink3, light->paper, 5.7);
  assert_contrast (light->line, light->paper, 3.4);
  assert_contrast (light->grid, light->paper, 1.5);
  assert_contrast (light->ink, light->quadrant_strong, 14.8);
  assert_contrast (light->ink3, light->quadrant_strong, 4.9);

  assert_contrast (dark->ink, dark->paper, 14.6);
  assert_contrast (dark->ink2, dark->paper, 10.0);
  assert_contrast (dark->ink3, dark->paper, 7.0);
  assert_contrast (dark->line, dark->paper, 3.9);
  assert_contrast (dark->grid, dark->paper, 1.5);
}

static const struct
{
  const char *kleur;
  KvColour    text;
  double      ratio;
  KvColour    dark_fill;
  KvColour    dark_text;
  double      dark_ratio;
} sectors[] = {
  { "#18325A", 0xffffff, 12.8, 0x3f72b5, 0xffffff, 4.9 },
  { "#7A4A5E", 0xffffff, 7.1, 0x8f5f75, 0xffffff, 5.2 },
  { "#865AA4", 0xffffff, 5.2, 0x8e63ae, 0xffffff, 4.6 },
  { "#848484", 0x1a1a1a, 4.7, 0x909090, 0x1a1a1a, 5.5 },
  { "#CC8FA3", 0x1a1a1a, 6.7, 0xcc8fa3, 0x1a1a1a, 6.7 },
  { "#86B7DE", 0x1a1a1a, 8.2, 0x86b7de, 0x1a1a1a, 8.2 },
  { "#F3D36B", 0x1a1a1a, 11.9, 0xf3d36b, 0x1a1a1a, 11.9 },
  { "#ffffff", 0x1a1a1a, 17.4, 0x1e1e1e, 0xf0f0f0, 14.6 },
};

static void
test_sectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      KvFill light = kv_theme_sector_fill (kv_theme_light (), sectors[i].kleur);
      KvFill dark = kv_theme_sector_fill (kv_theme_dark (), sectors[i].kleur);

      g_assert_cmphex (light.text, ==, sectors[i].text);
      assert_contrast (light.text, light.fill, sectors[i].ratio);
      g_assert_cmphex (dark.fill, ==, sectors[i].dark_fill);
      g_assert_cmphex (dark.text, ==, sectors[i].dark_text);
      assert_contrast (dark.text, dark.fill, sectors[i].dark_ratio);
    }
}

static void
test_sector_of_user (void)
{
  KvFill fill = kv_theme_sector_fill (kv_theme_light (), "#00ff7F");

  g_assert_cmphex (fill.fill, ==, 0x00ff7f);
  g_assert_cmphex (fill.text, ==, 0x1a1a1a);
  g_assert_cmphex (kv_theme_sector_fill (kv_theme_dark (), "#00FF7F").fill, ==, 0x00ff7f);
}

/* Whatever colour a user takes, the better of black and white is put on it. */
static void
test_text_is_readable_on_any_fill (void)
{
  for (guint i = 0; i < 500; i++)
    {
      KvColour colour = (KvColour) g_test_rand_int_range (0, 0x1000000);
      g_autofree char *kleur = g_strdup_printf ("#%06x", colour);
      KvFill fill = kv_theme_sector_fill (kv_theme_light (), kleur);
      double got = kv_colour_contrast (fill.text, fill.fill);

      g_assert_cmphex (fill.fill, ==, colour);
      g_assert_cmpfloat (got, >=, kv_colour_contrast (0xffffff, colour));
      g_assert_cmpfloat (got, >=, kv_colour_contrast (0x1a1a1a, colour));
      g_assert_cmpfloat (got, >, 4.1);
    }
}

static void
test_no_colour_is_grey (void)
{
  const char *bad[] = { NULL, "", "#", "red", "red;url(x)", "#12345", "#1234567", "#GGGGGG", "#12 456", "123456", "#ffffff;", " #ffffff", "#ff\nfff" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_cmphex (kv_theme_sector_fill (kv_theme_light (), bad[i]).fill, ==, 0x848484);
      g_assert_cmphex (kv_theme_sector_fill (kv_theme_dark (), bad[i]).fill, ==, 0x909090);
    }
}

static void
assert_houding (const KvTheme *theme, int houding, double ratio)
{
  KvFill fill = theme->houding[houding + 2];

  assert_contrast (fill.text, fill.fill, ratio);
}

static void
test_houding (void)
{
  assert_houding (kv_theme_light (), 2, 6.3);
  assert_houding (kv_theme_light (), 1, 10.8);
  assert_houding (kv_theme_light (), 0, 17.4);
  assert_houding (kv_theme_light (), -1, 8.1);
  assert_houding (kv_theme_light (), -2, 6.8);
  assert_houding (kv_theme_dark (), 2, 4.9);
  assert_houding (kv_theme_dark (), 0, 14.6);
  assert_houding (kv_theme_dark (), -2, 4.9);
}

static void
assert_tints_carry_text (const KvTheme *theme, double least)
{
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (kv_colour_contrast (theme->ink, theme->plus_tint[i]), >=, least);
      g_assert_cmpfloat (kv_colour_contrast (theme->ink, theme->minus_tint[i]), >=, least);
      g_assert_cmpfloat (kv_colour_contrast (theme->plus_bar, theme->plus_tint[i]), >=, 3);
    }
  g_assert_cmpfloat (kv_colour_contrast (theme->ink, theme->zero_tint), >=, least);
}

static void
test_tints (void)
{
  assert_tints_carry_text (kv_theme_light (), 10);
  assert_tints_carry_text (kv_theme_dark (), 5.4);
}

static void
test_hull_names (void)
{
  const KvTheme *themes[] = { kv_theme_light (), kv_theme_dark () };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint j = 0; j < 3; j++)
      {
        g_assert_cmpfloat (kv_colour_contrast (themes[i]->hull_name[j], themes[i]->hull_fill[j]), >=, 4.5);
        g_assert_cmpfloat (kv_colour_contrast (themes[i]->hull_line[j], themes[i]->paper), >=, 4.5);
      }

  assert_contrast (kv_theme_light ()->hull_line[0], kv_theme_light ()->paper, 4.7);
  assert_contrast (kv_theme_light ()->hull_line[1], kv_theme_light ()->paper, 5.0);
  assert_contrast (kv_theme_light ()->hull_line[2], kv_theme_light ()->paper, 5.4);
}

static void
assert_colour_is_near (KvColour colour, KvColour expected)
{
  for (guint shift = 0; shift <= 16; shift += 8)
    {
      int difference = (int) (colour >> shift & 0xff) - (int) (expected >> shift & 0xff);

      g_assert_cmpint (ABS (difference), <=, 3);
    }
}

static void
test_overlap (void)
{
  const KvTheme *light = kv_theme_light ();
  const KvTheme *dark = kv_theme_dark ();
  const KvColour one[] = { light->hull_fill[0], light->hull_fill[1] };
  const KvColour other[] = { light->hull_fill[0], light->hull_fill[2] };

  assert_colour_is_near (kv_theme_hull_overlap (light, one, 2), 0xeaeff3);
  assert_colour_is_near (kv_theme_hull_overlap (light, other, 2), 0xf1ecf3);
  assert_colour_is_near (kv_theme_hull_overlap (light, light->hull_fill, 3), 0xe1e1ec);
  g_assert_cmphex (kv_theme_hull_overlap (light, one, 1), ==, one[0]);
  g_assert_cmphex (kv_theme_hull_overlap (light, NULL, 0), ==, light->paper);

  assert_colour_is_near (kv_theme_hull_overlap (dark, dark->hull_fill, 2), 0x272e34);
  assert_colour_is_near (kv_theme_hull_overlap (dark, dark->hull_fill, 3), 0x323543);
}

static void
test_edges (void)
{
  const KvTheme *light = kv_theme_light ();
  KvEdgeStyle conflict = kv_theme_edge (light, KV_RELATIE_CONFLICT, FALSE);
  KvEdgeStyle overleg = kv_theme_edge (light, KV_RELATIE_OVERLEG, FALSE);
  KvEdgeStyle gewenst = kv_theme_edge (light, KV_RELATIE_FINANCIERING, TRUE);

  assert_contrast (kv_theme_edge (light, KV_RELATIE_SAMENWERKING, FALSE).line, light->paper, 10.5);
  assert_contrast (overleg.line, light->paper, 5.5);
  assert_contrast (conflict.line, light->paper, 6.8);
  assert_contrast (gewenst.line, light->paper, 7.5);
  assert_contrast (kv_theme_edge (kv_theme_dark (), KV_RELATIE_CONFLICT, FALSE).line, kv_theme_dark ()->paper, 5.3);

  g_assert_cmpfloat (conflict.core, ==, 1.3);
  g_assert_cmpfloat (overleg.dash[0], ==, 4);
  g_assert_true (gewenst.round);
  g_assert_cmpstr (gewenst.mark, ==, "+");
}

/* No two soorten may look the same, in either theme, and onbekend is a sign of
 * its own. */
static void
test_edges_differ (void)
{
  for (guint a = 0; a < KV_N_RELATIE_SOORTEN; a++)
    for (guint b = 0; b < a; b++)
      {
        KvEdgeStyle one = kv_theme_edge (kv_theme_light (), a, FALSE);
        KvEdgeStyle other = kv_theme_edge (kv_theme_light (), b, FALSE);

        g_assert_true (g_strcmp0 (one.mark, other.mark) != 0 || one.core != other.core || one.dash[0] != other.dash[0]);
      }

  g_assert_cmpstr (kv_theme_edge (kv_theme_light (), 0, FALSE).mark, ==, "?");
  g_assert_cmpstr (kv_theme_edge (kv_theme_light (), 999, FALSE).mark, ==, "?");
}

static double
drawn_width (const KvTheme *theme, KvColour colour)
{
  g_autoptr (KvScene) scene = kv_scene_new (10, 10, theme);

  kv_scene_add_line (scene, 0, 0, 10, 10, .5, colour);
  return kv_scene_get_item (scene, 0)->stroke.width;
}

/* Nothing is thin or faint, but the core of a double line is no line. */
static void
test_contrast (void)
{
  for (guint dark = 0; dark < 2; dark++)
    {
      const KvTheme *theme = kv_theme_contrast (dark);

      g_assert_true (theme->dark == (dark != 0));
      g_assert_cmpfloat (kv_colour_contrast (theme->ink3, theme->paper), >=, 7);
      g_assert_cmpfloat (kv_colour_contrast (theme->grid, theme->paper), >=, 3);
      g_assert_cmphex (theme->hull_fill[0], ==, theme->paper);
      g_assert_cmphex (theme->minus_tint[3], ==, theme->paper);
      g_assert_cmpfloat (drawn_width (theme, theme->line), ==, theme->thinnest);
      g_assert_cmpfloat (drawn_width (theme, theme->paper), ==, .5);
    }
  g_assert_cmpfloat (drawn_width (kv_theme_light (), kv_theme_light ()->line), ==, .5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/type-on-paper", test_type_on_paper);
  g_test_add_func ("/theme/sectors", test_sectors);
  g_test_add_func ("/theme/sector-of-user", test_sector_of_user);
  g_test_add_func ("/theme/text-is-readable-on-any-fill", test_text_is_readable_on_any_fill);
  g_test_add_func ("/theme/no-colour-is-grey", test_no_colour_is_grey);
  g_test_add_func ("/theme/houding", test_houding);
  g_test_add_func ("/theme/tints", test_tints);
  g_test_add_func ("/theme/hull-names", test_hull_names);
  g_test_add_func ("/theme/overlap", test_overlap);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/edges", test_edges);
  g_test_add_func ("/theme/edges-differ", test_edges_differ);

  return g_test_run ();
}
