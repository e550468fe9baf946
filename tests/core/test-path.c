/* Paths: where they are, and what they keep out. */

#include <math.h>

#include "kv-path.h"

static void
assert_box (KvBox box, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (box.x, x, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.y, y, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.width, width, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.height, height, 1e-9);
}

static guint
count (KvPath *path)
{
  guint n_segments;

  kv_path_get_segments (path, &n_segments);

  return n_segments;
}

static void
test_extents (void)
{
  g_autoptr (KvPath) circle = kv_path_new ();
  g_autoptr (KvPath) arch = kv_path_new ();
  g_autoptr (KvPath) empty = kv_path_new ();

  kv_path_circle (circle, 10, 20, 3);
  assert_box (kv_path_extents (circle), 7, 17, 6, 6);

  /* A curve reaches half-way to the handle of its quadratic form, not to it. */
  kv_path_move_to (arch, 0, 0);
  kv_path_quad_to (arch, 5, -8, 10, 0);
  assert_box (kv_path_extents (arch), 0, -4, 10, 4);

  assert_box (kv_path_extents (empty), 0, 0, 0, 0);
}

static void
test_quad_passes_half_way (void)
{
  g_autoptr (KvPath) path = kv_path_new ();

  kv_path_move_to (path, 0, 0);
  kv_path_quad_to (path, 10, 20, 30, 0);

  g_assert_cmpfloat_with_epsilon (kv_path_distance (path, 12.5, 10), 0, .01);
}

static void
test_contains (void)
{
  g_autoptr (KvPath) path = kv_path_new ();

  kv_path_circle (path, 0, 0, 5);
  g_assert_true (kv_path_contains (path, 0, 0));
  g_assert_true (kv_path_contains (path, 3.5, 3.5));
  g_assert_false (kv_path_contains (path, 3.6, 3.6));

  /* A second, apart from it; and an open one, which filling closes. */
  kv_path_rectangle (path, 20, 0, 4, 4);
  kv_path_move_to (path, 40, 0);
  kv_path_line_to (path, 44, 0);
  kv_path_line_to (path, 44, 4);
  g_assert_true (kv_path_contains (path, 22, 2));
  g_assert_false (kv_path_contains (path, 12, 2));
  g_assert_true (kv_path_contains (path, 43, 1));
  g_assert_false (kv_path_contains (path, 41, 3));
}

static void
test_distance (void)
{
  g_autoptr (KvPath) path = kv_path_new ();
  g_autoptr (KvPath) empty = kv_path_new ();

  kv_path_move_to (path, 0, 0);
  kv_path_line_to (path, 10, 0);

  g_assert_cmpfloat_with_epsilon (kv_path_distance (path, 5, 2), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (kv_path_distance (path, 13, 4), 5, 1e-9);
  g_assert_true (kv_path_is_near (path, 5, 2, 2));
  g_assert_false (kv_path_is_near (path, 5, 2, 1.9));
  g_assert_false (kv_path_is_near (empty, 0, 0, 1e6));
}

static void
test_refuses_what_is_no_place (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY, 1e7, -1e300 };
  g_autoptr (KvPath) path = kv_path_new ();
  KvBox box;

  kv_path_move_to (path, 0, 0);
  kv_path_line_to (path, 10, 10);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const KvPoint points[] = { { 1, 1 }, { bad[i], 2 }, { 3, 3 } };

      kv_path_move_to (path, bad[i], 0);
      kv_path_line_to (path, 0, bad[i]);
      kv_path_curve_to (path, 1, 1, bad[i], 2, 3, 3);
      kv_path_quad_to (path, bad[i], 2, 3, 3);
      kv_path_circle (path, 1, 1, bad[i]);
      kv_path_rectangle (path, 1, 1, bad[i], 2);
      kv_path_polygon (path, points, G_N_ELEMENTS (points));
    }

  g_assert_cmpuint (count (path), ==, 2);
  box = kv_path_extents (path);
  assert_box (box, 0, 0, 10, 10);
}

static void
test_starts_anywhere (void)
{
  g_autoptr (KvPath) path = kv_path_new ();
  guint n_segments;

  kv_path_close (path);
  kv_path_line_to (path, 5, 5);
  kv_path_line_to (path, 9, 5);

  g_assert_cmpint (kv_path_get_segments (path, &n_segments)[0].op, ==, KV_PATH_MOVE);
  assert_box (kv_path_extents (path), 5, 5, 4, 0);

  /* After closing, a line goes on from where the closed part began. */
  kv_path_close (path);
  kv_path_line_to (path, 5, 9);
  g_assert_cmpfloat_with_epsilon (kv_path_distance (path, 5, 7), 0, 1e-9);
}

static void
test_copy_and_transform (void)
{
  g_autoptr (KvPath) path = kv_path_new ();
  g_autoptr (KvPath) copy = NULL;

  kv_path_rectangle (path, 1, 2, 3, 4);
  copy = kv_path_copy (path);
  kv_path_translate (copy, 10, -2);

  assert_box (kv_path_extents (copy), 11, 0, 3, 4);
  assert_box (kv_path_extents (path), 1, 2, 3, 4);
  g_assert_true (kv_path_contains (copy, 12, 1));

  kv_path_scale (copy, 2);
  assert_box (kv_path_extents (copy), 22, 0, 6, 8);
}

static void
test_boxes (void)
{
  const KvBox a = { 0, 0, 10, 10 };
  const KvBox b = { 10, 5, 10, 10 };
  const KvBox c = { 10.1, 5, 10, 10 };

  g_assert_true (kv_box_touches (&a, &b));
  g_assert_false (kv_box_touches (&a, &c));
  assert_box (kv_box_union (&a, &b), 0, 0, 20, 15);
  assert_box (kv_box_grown (&a, 1), -1, -1, 12, 12);
  g_assert_cmpfloat (kv_box_distance (&a, 5, 5), ==, 0);
  g_assert_cmpfloat_with_epsilon (kv_box_distance (&a, 13, 14), 5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/extents", test_extents);
  g_test_add_func ("/path/quad-passes-half-way", test_quad_passes_half_way);
  g_test_add_func ("/path/contains", test_contains);
  g_test_add_func ("/path/distance", test_distance);
  g_test_add_func ("/path/refuses-what-is-no-place", test_refuses_what_is_no_place);
  g_test_add_func ("/path/starts-anywhere", test_starts_anywhere);
  g_test_add_func ("/path/copy-and-transform", test_copy_and_transform);
  g_test_add_func ("/path/boxes", test_boxes);

  return g_test_run ();
}
