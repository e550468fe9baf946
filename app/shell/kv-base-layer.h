/* KvBaseLayer: a picture as pixels, of a part of the world somewhat larger than
 * the window. Panning moves the pixels, zooming stretches them, and a thread draws
 * them anew: moving them costs a hundredth of drawing. Where little changed only
 * that is drawn, at once. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "kv-picture.h"
#include "kv-viewport.h"

G_BEGIN_DECLS

typedef struct
{
  KvColour desk;   /* what sheets lie on */
  gboolean grey;   /* as a black and white printer has it */
  int      factor; /* pixels a px */
} KvBaseStyle;

/* What there is to see. */
typedef struct
{
  KvScene    *scene;
  GArray     *sheets; /* of the picture */
  KvBaseStyle style;
  KvViewport  viewport;
  int         width;  /* of the window, px */
  int         height;
} KvBaseSight;

typedef struct
{
  cairo_surface_t *surface;   /* NULL: not drawn yet */
  KvBaseSight      sight;     /* that it shows; holds on to its scene and sheets */
  GCancellable    *rendering; /* NULL: nothing is being drawn */
} KvBaseLayer;

void     kv_base_layer_clear  (KvBaseLayer         *self);

/* Draws in a thread; what is being drawn already is given up. */
void     kv_base_layer_render (KvBaseLayer         *self,
                               const KvBaseSight   *sight,
                               GAsyncReadyCallback  callback,
                               gpointer             data);
void     kv_base_layer_stop   (KvBaseLayer         *self);
/* Whether there are other pixels now. */
gboolean kv_base_layer_finish (KvBaseLayer         *self,
                               GAsyncResult        *result);

/* Draws what changed with another picture, when that is no more than this part of
 * all, and the rest is there; gives what it drew, px of the window that the picture
 * was drawn for. NULL: it is more; of 0 nothing is compared. */
cairo_region_t *kv_base_layer_patch (KvBaseLayer       *self,
                                     const KvBaseSight *sight,
                                     double             most);

void     kv_base_layer_paint  (const KvBaseLayer   *self,
                               cairo_t             *cr,
                               KvViewport           viewport);

/* Whether it has pixels for all of the window; and whether they are the right
 * ones, with some to spare. */
gboolean kv_base_layer_covers   (const KvBaseLayer *self,
                                 const KvBaseSight *sight);
gboolean kv_base_layer_is_sharp (const KvBaseLayer *self,
                                 const KvBaseSight *sight);

G_END_DECLS
