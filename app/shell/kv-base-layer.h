/* KvBaseLayer: a picture as pixels, of a part of the world somewhat larger than
 * the window. Panning moves the pixels, zooming stretches them, and when the
 * hand rests they are drawn anew: moving them costs a hundredth of drawing. */

#pragma once

#include <cairo.h>

#include "kv-picture.h"
#include "kv-viewport.h"

G_BEGIN_DECLS

typedef struct
{
  cairo_surface_t *surface;  /* NULL: not drawn yet */
  KvViewport       viewport; /* for which it was drawn */
  int              width;    /* of the window then, px */
  int              height;
} KvBaseLayer;

typedef struct
{
  KvColour desk;   /* what sheets lie on */
  gboolean grey;   /* as a black and white printer has it */
  int      factor; /* pixels a px */
} KvBaseStyle;

void     kv_base_layer_clear  (KvBaseLayer       *self);
void     kv_base_layer_render (KvBaseLayer       *self,
                               const KvPicture   *picture,
                               const KvBaseStyle *style,
                               KvViewport         viewport,
                               int                width,
                               int                height);
void     kv_base_layer_paint  (const KvBaseLayer *self,
                               cairo_t           *cr,
                               KvViewport         viewport);

/* Whether it has pixels for all of the window; and whether they are the right
 * ones, with some to spare. */
gboolean kv_base_layer_covers   (const KvBaseLayer *self,
                                 KvViewport         viewport,
                                 int                width,
                                 int                height);
gboolean kv_base_layer_is_sharp (const KvBaseLayer *self,
                                 KvViewport         viewport,
                                 int                width,
                                 int                height);

G_END_DECLS
