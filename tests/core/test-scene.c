/* The scene: what is where in a picture, and that nothing gets in that could
 * not be drawn. */

#include <math.h>

#include "kv-scene.h"

static const KvTextStyle label = { .size = 8.5, .weight = KV_WEIGHT_MEDIUM, .colour = 0x1a1a1a, .halo = KV_COLOUR_NONE };
static const KvStroke node = { .fill = 0xf3d36b, .stroke = 0x1a1a1a, .width = 1 };
static const KvStroke edge = { .fill = KV_COLOUR_NONE, .stroke = 0x33414e, .width = 2 };

static KvScene *
new_scene (void)
{
  return kv_scene_new (100, 80, kv_theme_light ());
}

static KvPath *
circle (double x, double y, double radius)
{
  KvPath *path = kv_path_new ();

  kv_path_circle (path, x, y, radius);

  return path;
}

static KvPath *
line (double x1, double y1, double x2, double y2)
{
  KvPath *path = kv_path_new ();

  kv_path_move_to (path, x1, y1);
  kv_path_line_to (path, x2, y2);

  return path;
}

static void
add_circle (KvScene *scene, KvRole role, const char *id, double x, double y, double radius)
{
  kv_scene_set_subject (scene, role, id);
  kv_scene_add_path (scene, circle (x, y, radius), &node);
}

/* A hull with two nodes in it, a label over one of them and an edge between. */
static KvScene *
new_field (void)
{
  KvScene *scene = new_scene ();

  add_circle (scene, KV_ROLE_HULL, "o-lea", 30, 30, 25);
  kv_scene_set_subject (scene, KV_ROLE_EDGE, "r-1");
  kv_scene_add_path (scene, line (20, 30, 40, 30), &edge);
  add_circle (scene, KV_ROLE_NODE, "p-een", 20, 30, 4);
  add_circle (scene, KV_ROLE_NODE, "p-twee", 40, 30, 4);
  kv_scene_set_subject (scene, KV_ROLE_LABEL, "p-een");
  kv_scene_add_text (scene, 20, 37, .5, "Een naam", &label);
  kv_scene_set_subject (scene, KV_ROLE_FURNITURE, NULL);
  kv_scene_add_box (scene, 0, 0, 100, 5, 0x1a1a1a);

  return scene;
}

static void
assert_hit (KvScene *scene, double x, double y, const char *id, KvRole role)
{
  KvRole got = KV_ROLE_FURNITURE;

  g_assert_cmpstr (kv_scene_hit (scene, x, y, 1, &got), ==, id);
  g_assert_cmpint (got, ==, role);
}

static void
test_hit (void)
{
  g_autoptr (KvScene) scene = new_field ();

  assert_hit (scene, 20, 30, "p-een", KV_ROLE_NODE);
  assert_hit (scene, 40, 33.9, "p-twee", KV_ROLE_NODE);
  assert_hit (scene, 20, 36.5, "p-een", KV_ROLE_LABEL);
  assert_hit (scene, 30, 30, "r-1", KV_ROLE_EDGE);
  assert_hit (scene, 30, 31.3, "r-1", KV_ROLE_EDGE); /* half its width + the tolerance */
  assert_hit (scene, 30, 31.5, "o-lea", KV_ROLE_HULL);
  g_assert_null (kv_scene_hit (scene, 90, 70, 1, NULL));
  g_assert_null (kv_scene_hit (scene, 90, 2, 1, NULL)); /* furniture is nobody */
  g_assert_null (kv_scene_hit (scene, NAN, 2, 1, NULL));
}

static void
test_hit_topmost (void)
{
  g_autoptr (KvScene) scene = new_scene ();

  add_circle (scene, KV_ROLE_NODE, "p-onder", 20, 20, 5);
  add_circle (scene, KV_ROLE_NODE, "p-boven", 23, 20, 5);

  assert_hit (scene, 21, 20, "p-boven", KV_ROLE_NODE);
  assert_hit (scene, 16, 20, "p-onder", KV_ROLE_NODE);
  /* Nearer goes before higher: a pointer in one node is not near another. */
  assert_hit (scene, 17.5, 20, "p-onder", KV_ROLE_NODE);
}

static void
test_hit_outline_only (void)
{
  g_autoptr (KvScene) scene = new_scene ();

  kv_scene_set_subject (scene, KV_ROLE_HULL, "o-1");
  kv_scene_add_path (scene, circle (40, 40, 20), &edge);

  g_assert_null (kv_scene_hit (scene, 40, 40, 1, NULL));
  assert_hit (scene, 60.5, 40, "o-1", KV_ROLE_HULL);
}

static void
test_hit_clipped (void)
{
  g_autoptr (KvScene) scene = new_scene ();

  kv_scene_push_clip (scene, circle (20, 20, 5));
  kv_scene_push_clip (scene, circle (23, 20, 5));
  add_circle (scene, KV_ROLE_NODE, "p-binnen", 20, 20, 10);
  kv_scene_pop_clip (scene);
  add_circle (scene, KV_ROLE_BADGE, "p-half", 20, 20, 10);
  kv_scene_pop_clip (scene);
  add_circle (scene, KV_ROLE_HULL, "o-vrij", 20, 20, 10);

  assert_hit (scene, 16.5, 20, "p-half", KV_ROLE_BADGE);
  assert_hit (scene, 27, 20, "o-vrij", KV_ROLE_HULL);
  assert_hit (scene, 12, 20, "o-vrij", KV_ROLE_HULL);
}

static void
test_hit_rotated (void)
{
  g_autoptr (KvScene) scene = new_scene ();

  kv_scene_set_subject (scene, KV_ROLE_LABEL, "b-1");
  kv_scene_add_rotated_text (scene, 20, 60, -45, "Doorgaande ontwikkellijn", &label);

  assert_hit (scene, 29, 50, "b-1", KV_ROLE_LABEL);
  g_assert_null (kv_scene_hit (scene, 29, 60, 1, NULL));
  g_assert_null (kv_scene_hit (scene, 20, 50, 1, NULL));
}

static void
test_bounds (void)
{
  g_autoptr (KvScene) scene = new_field ();
  KvBox box = { 0 };

  g_assert_true (kv_scene_get_bounds (scene, "p-een", KV_ROLE_NODE, &box));
  g_assert_cmpfloat_with_epsilon (box.x, 16 - KV_MM_PER_PT / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.width, 8 + KV_MM_PER_PT, 1e-6);
  g_assert_true (kv_scene_get_bounds (scene, "p-een", KV_ROLE_LABEL, &box));
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 20, 1e-6);
  g_assert_false (kv_scene_get_bounds (scene, "p-drie", KV_ROLE_NODE, &box));
  g_assert_false (kv_scene_get_bounds (scene, "p-een", KV_ROLE_BADGE, &box));

  box = kv_scene_get_extents (scene);
  g_assert_cmpfloat (box.x, ==, 0);
  g_assert_cmpfloat (box.width, ==, 100);
  g_assert_cmpfloat (box.y + box.height, >=, 55);
}

static void
test_smallest_type (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  KvTextStyle title = label;

  g_assert_cmpfloat (kv_scene_smallest_type (scene), ==, 0);

  title.size = 20;
  kv_scene_add_text (scene, 10, 10, 0, "Titel", &title);
  g_assert_cmpfloat (kv_scene_smallest_type (scene), ==, 20);

  kv_scene_add_text (scene, 10, 20, 0, "klein", &label);
  g_assert_cmpfloat (kv_scene_smallest_type (scene), ==, 8.5);
}

static const KvSceneItem *
last_text (KvScene *scene)
{
  const KvSceneItem *found = NULL;

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    if (kv_scene_get_item (scene, i)->type == KV_ITEM_TEXT)
      found = kv_scene_get_item (scene, i);

  return found;
}

static void
test_align (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  double width = kv_text_width ("Laurentius", &label);

  kv_scene_add_text (scene, 50, 20, 0, "Laurentius", &label);
  g_assert_cmpfloat_with_epsilon (last_text (scene)->origin.x, 50, 1e-9);
  kv_scene_add_text (scene, 50, 20, .5, "Laurentius", &label);
  g_assert_cmpfloat_with_epsilon (last_text (scene)->origin.x, 50 - width / 2, 1e-9);
  kv_scene_add_text (scene, 50, 20, 1, "Laurentius", &label);
  g_assert_cmpfloat_with_epsilon (last_text (scene)->origin.x, 50 - width, 1e-9);
}

static void
test_block (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  g_autoptr (KvTextBlock) block = kv_text_block_new ("Ouders en oudercommissies", &label, KV_WRAP_BALANCED, 25, 2);

  kv_scene_add_block (scene, 50, 20, .5, block, &label);

  g_assert_cmpuint (kv_scene_get_n_items (scene), ==, 2);
  g_assert_cmpfloat_with_epsilon (last_text (scene)->origin.y, 20 + block->line_height, 1e-9);
}

static void
test_refuses_what_cannot_be_drawn (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  KvTextStyle bad = label;
  KvStroke stroke = edge;

  kv_scene_add_text (scene, NAN, 10, 0, "nergens", &label);
  kv_scene_add_text (scene, 10, INFINITY, 0, "nergens", &label);
  kv_scene_add_rotated_text (scene, 10, 10, NAN, "nergens", &label);
  kv_scene_add_text (scene, 10, 10, 0, "", &label);
  kv_scene_add_path (scene, kv_path_new (), &node);
  kv_scene_add_line (scene, 0, 0, NAN, 0, 1, 0);
  kv_scene_add_box (scene, 0, 0, 1e300, 10, 0);
  g_assert_cmpuint (kv_scene_get_n_items (scene), ==, 0);

  stroke.width = NAN;
  stroke.dash[0] = -3;
  stroke.dash[1] = INFINITY;
  kv_scene_add_path (scene, circle (10, 10, 5), &stroke);
  g_assert_false (kv_stroke_has_line (&kv_scene_get_item (scene, 0)->stroke));
  g_assert_cmpuint (kv_stroke_n_dashes (&kv_scene_get_item (scene, 0)->stroke), ==, 0);

  bad.size = NAN;
  kv_scene_add_text (scene, 10, 10, 0, "een", &bad);
  g_assert_true (isfinite (last_text (scene)->text_width));

  kv_scene_set_size (scene, NAN, -5);
  g_assert_cmpfloat (kv_scene_get_width (scene), ==, 0);
  g_assert_cmpfloat (kv_scene_get_height (scene), ==, 0);
}

static void
test_tower_stays_in_its_line (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  g_autoptr (GString) tower = g_string_new ("a");
  const KvSceneItem *clip;

  for (guint i = 0; i < 10000; i++)
    g_string_append (tower, "\xcc\x8d");
  kv_scene_add_text (scene, 10, 50, 0, tower->str, &label);

  g_assert_cmpuint (kv_scene_get_n_items (scene), ==, 3);
  clip = kv_scene_get_item (scene, 0);
  g_assert_cmpint (clip->type, ==, KV_ITEM_CLIP);
  g_assert_cmpfloat_with_epsilon (clip->bounds.y, 50 - kv_text_ascent (&label), 1e-6);
  g_assert_cmpfloat_with_epsilon (clip->bounds.height, kv_text_ascent (&label) + kv_text_descent (&label), 1e-6);
  g_assert_cmpint (kv_scene_get_item (scene, 2)->type, ==, KV_ITEM_UNCLIP);
}

static void
test_append (void)
{
  g_autoptr (KvScene) page = new_scene ();
  g_autoptr (KvScene) field = new_field ();
  KvBox before = { 0 };
  KvBox after = { 0 };

  kv_scene_append (page, field, 12, 7);

  g_assert_cmpuint (kv_scene_get_n_items (page), ==, kv_scene_get_n_items (field));
  g_assert_true (kv_scene_get_bounds (field, "p-een", KV_ROLE_LABEL, &before));
  g_assert_true (kv_scene_get_bounds (page, "p-een", KV_ROLE_LABEL, &after));
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (after.y, before.y + 7, 1e-9);
  assert_hit (page, 32, 37, "p-een", KV_ROLE_NODE);
  assert_hit (field, 20, 30, "p-een", KV_ROLE_NODE);
}

/* Lines, type and boxes grow with what was there; what comes later does not. */
static void
test_enlarge (void)
{
  g_autoptr (KvScene) field = new_field ();
  g_autoptr (KvScene) larger = new_field ();

  kv_scene_enlarge (larger, 2);

  for (guint i = 0; i < kv_scene_get_n_items (field); i++)
    {
      const KvSceneItem *before = kv_scene_get_item (field, i);
      const KvSceneItem *after = kv_scene_get_item (larger, i);

      g_assert_cmpfloat_with_epsilon (after->bounds.x, 2 * before->bounds.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (after->bounds.height, 2 * before->bounds.height, 1e-9);
      g_assert_cmpfloat (after->stroke.width, ==, 2 * before->stroke.width);
      g_assert_cmpfloat (after->style.size, ==, 2 * before->style.size);
      if (after->type == KV_ITEM_TEXT)
        g_assert_cmpfloat_with_epsilon (after->text_width, kv_text_width (after->text, &after->style), .01);
    }
  assert_hit (larger, 40, 60, "p-een", KV_ROLE_NODE);
  kv_scene_add_text (larger, 10, 20, 0, "klein", &label);
  g_assert_cmpfloat (kv_scene_smallest_type (larger), ==, label.size);
}

/* Boxes hold what is painted, and of a line that runs aslant not all around it. */
static void
test_ink (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  g_autoptr (GArray) boxes = NULL;
  double area = 0;

  kv_scene_add_path (scene, line (0, 0, 80, 60), &edge);
  kv_scene_add_path (scene, circle (20, 70, 3), &node);
  boxes = kv_scene_ink (scene);

  for (guint i = 0; i <= 40; i++)
    {
      guint n = 0;

      for (guint k = 0; k < boxes->len; k++)
        n += kv_box_distance (&g_array_index (boxes, KvBox, k), 2 * i, 1.5 * i) <= 0;
      g_assert_cmpuint (n, >, 0);
    }
  for (guint k = 0; k < boxes->len; k++)
    area += g_array_index (boxes, KvBox, k).width * g_array_index (boxes, KvBox, k).height;
  g_assert_cmpfloat (area, >, 36);
  g_assert_cmpfloat (area, <, 80 * 60 / 2.);
}

/* Shapes and lines of text come over as they are, whatever they show. */
static void
test_copy (void)
{
  g_autoptr (KvScene) scene = new_field ();
  g_autoptr (KvScene) copy = new_scene ();
  g_autofree char *expected = kv_scene_dump (scene);
  g_autofree char *dump = NULL;

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    kv_scene_add_copy (copy, kv_scene_get_item (scene, i));
  dump = kv_scene_dump (copy);
  g_assert_cmpstr (dump, ==, expected);
}

static void
test_dump (void)
{
  g_autoptr (KvScene) scene = new_scene ();
  g_autofree char *dump = NULL;
  KvStroke dashed = edge;
  KvPath *path = kv_path_new ();

  dashed.dash[0] = 4;
  dashed.dash[1] = 2.4;
  dashed.cap = KV_CAP_ROUND;
  kv_path_move_to (path, -.001, 1);
  kv_path_curve_to (path, 1, 2, 3, 4, 5, 6);
  kv_path_close (path);
  kv_scene_set_subject (scene, KV_ROLE_EDGE, "r-1");
  kv_scene_add_path (scene, path, &dashed);
  kv_scene_set_subject (scene, KV_ROLE_CELL, NULL);
  kv_scene_push_clip (scene, line (0, 0, 1, 1));
  kv_scene_add_box (scene, 1, 2, 3, 4, 0xb5d3ea);
  kv_scene_pop_clip (scene);

  dump = kv_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "scene 100.00 80.00\n"
                   "path edge r-1 line #33414e 2.00 dash 4.00 2.40 round-cap M 0.00 1.00 C 1.00 2.00 3.00 4.00 5.00 6.00 Z\n"
                   "clip cell M 0.00 0.00 L 1.00 1.00\n"
                   "path cell fill #b5d3ea M 1.00 2.00 L 4.00 2.00 L 4.00 6.00 L 1.00 6.00 Z\n"
                   "unclip cell\n");
}

static gpointer
dump_field (gpointer data)
{
  g_autoptr (KvScene) scene = new_field ();

  return kv_scene_dump (scene);
}

static void
test_dump_is_stable (void)
{
  g_autofree char *here = dump_field (NULL);
  g_autofree char *there = g_thread_join (g_thread_new ("dump", dump_field, NULL));

  g_assert_cmpstr (here, ==, there);
  g_assert_nonnull (strstr (here, "\ntext label p-een "));
  g_assert_nonnull (strstr (here, " type 8.50 500 colour #1a1a1a \"Een naam\"\n"));
}

static void
test_boxed (void)
{
  GValue value = G_VALUE_INIT;
  g_autoptr (KvScene) scene = new_field ();

  g_value_init (&value, KV_TYPE_SCENE);
  g_value_set_boxed (&value, scene);
  g_assert_true (g_value_get_boxed (&value) == scene);
  g_value_unset (&value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/hit-topmost", test_hit_topmost);
  g_test_add_func ("/scene/hit-outline-only", test_hit_outline_only);
  g_test_add_func ("/scene/hit-clipped", test_hit_clipped);
  g_test_add_func ("/scene/hit-rotated", test_hit_rotated);
  g_test_add_func ("/scene/bounds", test_bounds);
  g_test_add_func ("/scene/smallest-type", test_smallest_type);
  g_test_add_func ("/scene/align", test_align);
  g_test_add_func ("/scene/block", test_block);
  g_test_add_func ("/scene/refuses-what-cannot-be-drawn", test_refuses_what_cannot_be_drawn);
  g_test_add_func ("/scene/tower-stays-in-its-line", test_tower_stays_in_its_line);
  g_test_add_func ("/scene/append", test_append);
  g_test_add_func ("/scene/enlarge", test_enlarge);
  g_test_add_func ("/scene/ink", test_ink);
  g_test_add_func ("/scene/copy", test_copy);
  g_test_add_func ("/scene/dump", test_dump);
  g_test_add_func ("/scene/dump-is-stable", test_dump_is_stable);
  g_test_add_func ("/scene/boxed", test_boxed);

  return g_test_run ();
}
