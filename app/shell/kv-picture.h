/* KvPicture: what a canvas shows: one scene, and which sheets of paper lie
 * under it. It does not change once it is made. */

#pragma once

#include "kv-scene.h"

G_BEGIN_DECLS

typedef struct
{
  KvScene *scene;
  KvBox    bounds; /* all there is to see, mm */
  GArray  *sheets; /* KvBox in the world; empty: no paper, but the canvas itself */
} KvPicture;

KvPicture *kv_picture_new_body  (KvScene *body);
KvPicture *kv_picture_new_pages (GPtrArray *pages);
void       kv_picture_free      (KvPicture *picture);

gboolean   kv_picture_has_sheets (const KvPicture *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvPicture, kv_picture_free)

G_END_DECLS
