/* Between the world and a window on it. view = world x scale - scroll, and
 * everything here follows from that. */

#include "kv-viewport.h"

/* A world without extent still has a scale. */
#define SMALLEST_EXTENT .1

/**
 * kv_viewport_to_view:
 * @viewport: a viewport
 * @world: a point, mm
 *
 * Returns: where the window shows it, px.
 */
KvPoint
kv_viewport_to_view (KvViewport viewport,
                     KvPoint    world)
{
  return (KvPoint) { world.x * viewport.scale - viewport.scroll.x, world.y * viewport.scale - viewport.scroll.y };
}

/**
 * kv_viewport_to_world:
 * @viewport: a viewport
 * @view: a point of the window, px
 *
 * Returns: what is there, mm: kv_viewport_to_view() backwards.
 */
KvPoint
kv_viewport_to_world (KvViewport viewport,
                      KvPoint    view)
{
  return (KvPoint) { (view.x + viewport.scroll.x) / viewport.scale, (view.y + viewport.scroll.y) / viewport.scale };
}

/**
 * kv_viewport_box:
 * @viewport: a viewport
 * @world: a box, mm
 *
 * Returns: where the window shows it, px.
 */
KvBox
kv_viewport_box (KvViewport viewport,
                 KvBox      world)
{
  KvPoint corner = kv_viewport_to_view (viewport, (KvPoint) { world.x, world.y });

  return (KvBox) { corner.x, corner.y, world.width * viewport.scale, world.height * viewport.scale };
}

/**
 * kv_viewport_visible:
 * @viewport: a viewport
 * @width: of the window, px
 * @height: of the window, px
 *
 * Returns: the part of the world that shows, mm.
 */
KvBox
kv_viewport_visible (KvViewport viewport,
                     double     width,
                     double     height)
{
  KvPoint corner = kv_viewport_to_world (viewport, (KvPoint) { 0, 0 });

  return (KvBox) { corner.x, corner.y, width / viewport.scale, height / viewport.scale };
}

/**
 * kv_viewport_holding:
 * @scale: px a mm
 * @world: a point, mm
 * @at: a point of the window, px
 *
 * Returns: the viewport at this scale that shows @world at @at.
 */
KvViewport
kv_viewport_holding (double  scale,
                     KvPoint world,
                     KvPoint at)
{
  return (KvViewport) { scale, { world.x * scale - at.x, world.y * scale - at.y } };
}

/**
 * kv_viewport_around:
 * @world: a box, mm
 * @scale: px a mm
 * @width: of the window, px
 * @height: of the window, px
 *
 * Returns: the viewport with the box in the middle of the window.
 */
KvViewport
kv_viewport_around (KvBox  world,
                    double scale,
                    double width,
                    double height)
{
  KvPoint middle = { world.x + world.width / 2, world.y + world.height / 2 };

  return kv_viewport_holding (scale, middle, (KvPoint) { width / 2, height / 2 });
}

/**
 * kv_viewport_fit_scale:
 * @world: a box, mm
 * @width: px
 * @height: px
 *
 * Returns: the largest scale at which the box fits in so many px.
 */
double
kv_viewport_fit_scale (KvBox  world,
                       double width,
                       double height)
{
  double horizontal = MAX (width, 1) / MAX (world.width, SMALLEST_EXTENT);
  double vertical = MAX (height, 1) / MAX (world.height, SMALLEST_EXTENT);

  return MIN (horizontal, vertical);
}

/**
 * kv_viewport_equal:
 * @a: a viewport
 * @b: another
 *
 * Returns: whether what is drawn for one is good for the other.
 */
gboolean
kv_viewport_equal (KvViewport a,
                   KvViewport b)
{
  return a.scale == b.scale && a.scroll.x == b.scroll.x && a.scroll.y == b.scroll.y;
}
