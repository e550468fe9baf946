/* KvViewport: which part of the world (mm) a window (px) shows, and how large.
 * Pure functions on plain values; a widget keeps one and asks. */

#pragma once

#include "kv-path.h"

G_BEGIN_DECLS

/* What 100% is: px of 1/96 inch. */
#define KV_PX_PER_MM (96 / 25.4)

/* As far as one may zoom; 1 is 100%. */
#define KV_ZOOM_MIN .1
#define KV_ZOOM_MAX 8.

typedef struct
{
  double  scale;  /* px a mm, over 0 */
  KvPoint scroll; /* px from the world's (0, 0) to the window's top left */
} KvViewport;

KvPoint    kv_viewport_to_view   (KvViewport viewport,
                                  KvPoint    world);
KvPoint    kv_viewport_to_world  (KvViewport viewport,
                                  KvPoint    view);
KvBox      kv_viewport_box       (KvViewport viewport,
                                  KvBox      world);
KvBox      kv_viewport_visible   (KvViewport viewport,
                                  double     width,
                                  double     height);
KvViewport kv_viewport_holding   (double     scale,
                                  KvPoint    world,
                                  KvPoint    at);
KvViewport kv_viewport_around    (KvBox      world,
                                  double     scale,
                                  double     width,
                                  double     height);
double     kv_viewport_fit_scale (KvBox      world,
                                  double     width,
                                  double     height);
gboolean   kv_viewport_equal     (KvViewport a,
                                  KvViewport b);

G_END_DECLS
