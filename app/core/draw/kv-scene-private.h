/* Between the files of the scene. */

#pragma once

#include "kv-scene.h"

G_BEGIN_DECLS

#define KV_N_ROLES (KV_ROLE_FURNITURE + 1)

struct _KvScene
{
  gatomicrefcount refs;
  double          width;
  double          height;
  const KvTheme  *theme;
  GArray         *items; /* KvSceneItem */
  KvRole          role;  /* of what is added next */
  const char     *id;
  guint           n_open_clips;
  gboolean        is_crowded;
  gpointer        geometry; /* NULL: nobody will ask */
  GDestroyNotify  destroy_geometry;
  GHashTable     *bounds[KV_N_ROLES]; /* NULL: nobody asked */
};

/* A length or a place that may come in it; what is no number is 0, or none. */
double   kv_scene_sane_length (double       length);
gboolean kv_scene_is_place    (double       x,
                               double       y);

/* A line of text as it is to be drawn, which is taken; clipped to its box where
 * letters are stacked. */
void     kv_scene_append_line (KvScene     *scene,
                               KvSceneItem  line,
                               gboolean     stacked);

G_END_DECLS
