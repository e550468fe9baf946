/* The signs: equal area for every shape, and no sign that colour alone tells
 * from another. */

#include <math.h>

#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-relatie.h"
#include "kv-scene-checks.h"
#include "kv-sector.h"
#include "kv-symbols.h"

#define AREA 38.5
#define N_STEPS 600

static KvScene *
new_scene (void)
{
  return kv_scene_new (100, 100, kv_theme_light ());
}

/* The area by counting points of a fine grid. */
static double
measure_area (const KvPath *path)
{
  KvBox box = kv_path_extents (path);
  guint inside = 0;

  for (guint i = 0; i < N_STEPS; i++)
    for (guint j = 0; j < N_STEPS; j++)
      inside += kv_path_contains (path, box.x + (i + .5) * box.width / N_STEPS, box.y + (j + .5) * box.height / N_STEPS);
  return inside * box.width * box.height / (N_STEPS * N_STEPS);
}

static void
test_equal_area (void)
{
  for (guint vorm = KV_VORM_VIERKANT; vorm <= KV_VORM_BOOG; vorm++)
    {
      g_autoptr (KvPath) path = kv_shape_path (vorm, 10, 20, AREA, 0);

      g_assert_cmpfloat_with_epsilon (measure_area (path), AREA, .01 * AREA);
      g_assert_true (kv_path_contains (path, 10, 20));
    }
}

/* The reach in a direction is where the outline is. */
static void
test_reach (void)
{
  for (guint vorm = KV_VORM_VIERKANT; vorm <= KV_VORM_BOOG; vorm++)
    for (guint i = 0; i < 36; i++)
      {
        double dx = 3 * cos (i * G_PI / 18 + .01), dy = 3 * sin (i * G_PI / 18 + .01);

        for (double offset = 0; offset < 2; offset += 1.25)
          {
            g_autoptr (KvPath) path = kv_shape_path (vorm, 0, 0, AREA, offset);
            double reach = kv_shape_reach (vorm, AREA, offset, dx, dy);

            g_assert_true (kv_path_is_near (path, reach * dx / 3, reach * dy / 3, .02));
          }
      }
}

/* Grown shapes keep their distance: every point of the shape is inside, and the
 * grown outline is as far away as was asked. */
static void
test_offset (void)
{
  for (guint vorm = KV_VORM_VIERKANT; vorm <= KV_VORM_BOOG; vorm++)
    {
      g_autoptr (KvPath) path = kv_shape_path (vorm, 0, 0, AREA, 0);
      g_autoptr (KvPath) grown = kv_shape_path (vorm, 0, 0, AREA, 1.25);
      KvBox box = kv_path_extents (path), larger = kv_path_extents (grown);

      g_assert_cmpfloat (larger.width, >=, box.width + 2.49);
      g_assert_cmpfloat (larger.height, >=, box.height + 2.49);
      for (guint i = 0; i < 36; i++)
        {
          double dx = cos (i * G_PI / 18), dy = sin (i * G_PI / 18);
          double reach = kv_shape_reach (vorm, AREA, 0, dx, dy);

          g_assert_true (kv_path_contains (grown, reach * dx, reach * dy));
          g_assert_cmpfloat (kv_path_distance (grown, reach * dx, reach * dy), >, 1.2);
        }
    }
}

static void
test_unknown_shape (void)
{
  g_autoptr (KvPath) path = kv_shape_path (0, 0, 0, AREA, 0);
  g_autoptr (KvPath) other = kv_shape_path (99, 0, 0, AREA, 0);

  g_assert_cmpfloat_with_epsilon (measure_area (path), AREA, .4);
  g_assert_cmpfloat_with_epsilon (measure_area (other), AREA, .4);
}

static const KvSceneItem *
first_path (KvScene *scene)
{
  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    if (kv_scene_get_item (scene, i)->type == KV_ITEM_PATH)
      return kv_scene_get_item (scene, i);
  return NULL;
}

/* Positive is round and negative square; onbekend is dashed; each has its sign. */
static void
test_houding (void)
{
  static const struct { int houding; const char *sign; gboolean square, dashed; } signs[] = {
    { 2, "++", FALSE, FALSE }, { 1, "+", FALSE, FALSE }, { 0, "0", FALSE, FALSE },
    { -1, "−", TRUE, FALSE }, { -2, "−−", TRUE, FALSE }, { KV_ONBEKEND, "?", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autoptr (KvScene) scene = new_scene ();
      const KvSceneItem *path;

      kv_draw_houding_badge (scene, 50, 50, 4, signs[i].houding, 8);
      path = first_path (scene);
      /* A corner of the box is inside a square only. */
      g_assert_cmpint (kv_path_contains (path->path, 51.7, 51.7), ==, signs[i].square);
      g_assert_cmpint (kv_stroke_n_dashes (&path->stroke) > 0, ==, signs[i].dashed);
      g_assert_cmpuint (kv_count_texts (scene, signs[i].sign), ==, 1);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (signs[i].sign, !=, signs[j].sign);
    }
}

/* For is solid, against hollow; onbekend is no number, and 0 has no bar. */
static void
test_standpunt (void)
{
  KvBox box = { 10, 10, 15, 6 };
  guint n_items[9];

  for (int waarde = -4; waarde <= 4; waarde++)
    {
      g_autoptr (KvScene) scene = new_scene ();

      kv_draw_standpunt_cell (scene, &box, waarde);
      n_items[waarde + 4] = kv_scene_get_n_items (scene);
      g_assert_cmpuint (kv_count_texts (scene, "?"), ==, 0);
      kv_check_inside (scene, 10, "a cell");
    }
  g_assert_cmpuint (n_items[4], <, n_items[0]);
  g_assert_cmpuint (n_items[4], <, n_items[8]);
  {
    g_autoptr (KvScene) scene = new_scene ();

    kv_draw_standpunt_cell (scene, &box, KV_ONBEKEND);
    g_assert_cmpuint (kv_count_texts (scene, "?"), ==, 1);
    g_assert_cmpuint (kv_count_texts (scene, "0"), ==, 0);
    g_assert_cmpuint (kv_stroke_n_dashes (&first_path (scene)->stroke), >, 0);
  }
}

/* However narrow a cell, the bar never reaches its number. */
static void
test_narrow_cell (void)
{
  for (double width = 11.4; width < 18; width += .3)
    for (int waarde = -4; waarde < 0; waarde++)
      {
        g_autoptr (KvScene) scene = new_scene ();
        double number = 0, bar = G_MAXDOUBLE;

        kv_draw_standpunt_cell (scene, &(KvBox) { 10, 10, width, 5 }, waarde);
        for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
          {
            const KvSceneItem *item = kv_scene_get_item (scene, i);

            if (item->type == KV_ITEM_TEXT)
              number = item->origin.x + item->text_width;
            else if (item->stroke.fill == kv_theme_light ()->paper)
              bar = kv_path_extents (item->path).x;
          }
        g_assert_cmpfloat (number, <, bar);
        g_assert_cmpfloat (bar, <, 10 + width);
      }
}

static void
test_blocks (void)
{
  for (guint full = 0; full <= 5; full++)
    {
      g_autoptr (KvScene) scene = new_scene ();
      guint solid = 0;

      kv_draw_blocks (scene, 10, 10, full, 5);
      g_assert_cmpuint (kv_scene_get_n_items (scene), ==, 5);
      for (guint i = 0; i < 5; i++)
        solid += kv_scene_get_item (scene, i)->stroke.fill != kv_theme_light ()->paper;
      g_assert_cmpuint (solid, ==, full);
      g_assert_cmpfloat_with_epsilon (kv_scene_get_extents (scene).width, kv_blocks_width (5), .5);
    }
}

/* The head is at naar: at the right, or at the left seen from there. */
static void
test_edge_sample (void)
{
  g_autoptr (KvScene) forth = new_scene ();
  g_autoptr (KvScene) back = new_scene ();
  g_autofree char *one = NULL, *two = NULL;

  kv_draw_edge_sample (forth, 10, 10, 12.5, &(KvEdgeSample) { .soort = KV_RELATIE_FINANCIERING, .sterkte = KV_ONBEKEND });
  kv_draw_edge_sample (back, 10, 10, 12.5, &(KvEdgeSample) { .soort = KV_RELATIE_FINANCIERING, .sterkte = KV_ONBEKEND, .back = TRUE });
  one = kv_scene_dump (forth);
  two = kv_scene_dump (back);
  g_assert_cmpstr (one, !=, two);
  g_assert_cmpuint (kv_count_texts (forth, "€"), ==, 1);
  for (guint soort = 0; soort < KV_N_RELATIE_SOORTEN; soort++)
    for (int gewenst = 0; gewenst < 2; gewenst++)
      {
        g_autoptr (KvScene) scene = new_scene ();
        KvBox box;

        kv_draw_edge_sample (scene, 10, 10, 12.5, &(KvEdgeSample) { .soort = soort, .sterkte = 3, .gewenst = gewenst });
        box = kv_scene_get_extents (scene);
        g_assert_cmpfloat (box.x, >, 9);
        g_assert_cmpfloat (box.x + box.width, <, 23.5);
        if (gewenst)
          g_assert_cmpuint (kv_count_texts (scene, "+"), ==, 1);
      }
}

static void
test_sector_look (void)
{
  g_autoptr (KvElement) sector = kv_element_new (KV_KIND_SECTOR, "s-1");
  KvSectorLook look, none = kv_sector_look_of (NULL, kv_theme_light ());

  kv_element_set_text (sector, KV_SECTOR_LETTER, "Jeugdgezondheid");
  kv_element_set_text (sector, KV_SECTOR_KLEUR, "red;url(x)");
  kv_element_set_number (sector, KV_SECTOR_VOLGORDE, 1e5);
  look = kv_sector_look_of (sector, kv_theme_light ());
  g_assert_cmpstr (look.letter, ==, "Je");
  g_assert_cmpfloat (look.order, <, none.order);
  g_assert_cmpstr (none.letter, ==, "");
}

/* Symbols of one form or another can stand in rows right under each other: all of
 * them are in the middle of their row, and none is higher than the lowest rows. */
static void
test_row_symbol (void)
{
  for (guint vorm = KV_VORM_VIERKANT; vorm <= KV_VORM_BOOG; vorm++)
    {
      g_autoptr (KvScene) scene = new_scene ();
      KvSectorLook look = { .vorm = vorm };
      KvBox box;

      kv_draw_row_symbol (scene, &look, 50, 50);
      box = kv_path_extents (kv_scene_get_item (scene, 0)->path);
      g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 50, .01);
      g_assert_cmpfloat (box.height, <, 5);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symbols/equal-area", test_equal_area);
  g_test_add_func ("/symbols/reach", test_reach);
  g_test_add_func ("/symbols/offset", test_offset);
  g_test_add_func ("/symbols/unknown-shape", test_unknown_shape);
  g_test_add_func ("/symbols/houding", test_houding);
  g_test_add_func ("/symbols/standpunt", test_standpunt);
  g_test_add_func ("/symbols/narrow-cell", test_narrow_cell);
  g_test_add_func ("/symbols/blocks", test_blocks);
  g_test_add_func ("/symbols/edge-sample", test_edge_sample);
  g_test_add_func ("/symbols/row-symbol", test_row_symbol);
  g_test_add_func ("/symbols/sector-look", test_sector_look);
  return g_test_run ();
}
