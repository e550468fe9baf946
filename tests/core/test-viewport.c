/* The window on the world: there and back, and what stays put. */

#include <math.h>

#include "kv-viewport.h"

static void
assert_point (KvPoint point,
              double  x,
              double  y)
{
  g_assert_cmpfloat_with_epsilon (point.x, x, 1e-9);
  g_assert_cmpfloat_with_epsilon (point.y, y, 1e-9);
}

static KvViewport
random_viewport (void)
{
  return (KvViewport) {
    g_test_rand_double_range (.1, 30),
    { g_test_rand_double_range (-5000, 5000), g_test_rand_double_range (-5000, 5000) },
  };
}

static KvPoint
random_point (void)
{
  return (KvPoint) { g_test_rand_double_range (-900, 900), g_test_rand_double_range (-900, 900) };
}

static void
test_there_and_back (void)
{
  const KvViewport viewport = { 4, { 100, -20 } };

  assert_point (kv_viewport_to_view (viewport, (KvPoint) { 30, 5 }), 20, 40);
  for (guint i = 0; i < 1000; i++)
    {
      KvViewport any = random_viewport ();
      KvPoint point = random_point ();
      KvPoint back = kv_viewport_to_world (any, kv_viewport_to_view (any, point));

      g_assert_cmpfloat_with_epsilon (back.x, point.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (back.y, point.y, 1e-6);
    }
}

static void
test_equal (void)
{
  const KvViewport viewport = { 4, { 100, -20 } };

  g_assert_true (kv_viewport_equal (viewport, (KvViewport) { 4, { 100, -20 } }));
  g_assert_false (kv_viewport_equal (viewport, (KvViewport) { 5, { 100, -20 } }));
  g_assert_false (kv_viewport_equal (viewport, (KvViewport) { 4, { 101, -20 } }));
  g_assert_false (kv_viewport_equal (viewport, (KvViewport) { 4, { 100, 20 } }));
}

/* What is under the pointer stays under it, however often one zooms. */
static void
test_zoom_keeps_point (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      KvViewport viewport = random_viewport ();
      KvPoint pointer = random_point ();
      KvPoint world = kv_viewport_to_world (viewport, pointer);

      for (guint step = 0; step < 5; step++)
        viewport = kv_viewport_holding (g_test_rand_double_range (.1, 30), kv_viewport_to_world (viewport, pointer), pointer);
      assert_point (kv_viewport_to_view (viewport, world), pointer.x, pointer.y);
    }
}

static void
test_around (void)
{
  const KvBox box = { 10, 20, 40, 10 };
  double scale = kv_viewport_fit_scale (box, 400, 300);
  KvBox view = kv_viewport_box (kv_viewport_around (box, scale, 400, 300), box);

  g_assert_cmpfloat (scale, ==, 10);
  assert_point ((KvPoint) { view.x, view.y }, 0, 100);
  assert_point ((KvPoint) { view.width, view.height }, 400, 100);
}

static void
test_fit_of_nothing (void)
{
  const KvBox point = { 3, 3, 0, 0 };

  g_assert_true (isfinite (kv_viewport_fit_scale (point, 400, 300)));
  g_assert_cmpfloat (kv_viewport_fit_scale (point, 0, 0), >, 0);
}

static void
test_visible (void)
{
  const KvViewport viewport = { 2, { 10, 20 } };
  KvBox visible = kv_viewport_visible (viewport, 100, 50);

  assert_point ((KvPoint) { visible.x, visible.y }, 5, 10);
  assert_point ((KvPoint) { visible.width, visible.height }, 50, 25);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/there-and-back", test_there_and_back);
  g_test_add_func ("/viewport/equal", test_equal);
  g_test_add_func ("/viewport/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/viewport/around", test_around);
  g_test_add_func ("/viewport/fit-of-nothing", test_fit_of_nothing);
  g_test_add_func ("/viewport/visible", test_visible);

  return g_test_run ();
}
