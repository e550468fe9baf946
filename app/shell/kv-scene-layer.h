/* KvSceneLayer: a scene that lies over the picture as pixels: what is selected,
 * what the pointer is on. It is cut up where nothing of it is to be seen, so that GTK
 * paints little more than what is again. */

#pragma once

#include <gtk/gtk.h>

#include "kv-scene.h"
#include "kv-viewport.h"

G_BEGIN_DECLS

typedef struct
{
  KvScene       *scene; /* NULL: to be made */
  GskRenderNode *node;  /* NULL: to be drawn; or nothing of it is in sight: */
  gboolean       is_drawn;
  KvViewport     viewport; /* for which it was drawn, */
  int            width;    /* in this window, px */
  int            height;
} KvSceneLayer;

void kv_scene_layer_clear    (KvSceneLayer *self);
/* The scene is taken. */
void kv_scene_layer_set      (KvSceneLayer *self,
                              KvScene      *scene);
void kv_scene_layer_snapshot (KvSceneLayer *self,
                              GtkSnapshot  *snapshot,
                              GtkWidget    *widget,
                              KvViewport    viewport);

G_END_DECLS
