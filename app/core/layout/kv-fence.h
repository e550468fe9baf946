/* How deep a stranger stands in the hull of a group. Private to the layout.
 *
 * A hull is known here by how far it reaches in sixteen directions: a little
 * more than the outline that is drawn, and quick to keep up while its members
 * move. */

#pragma once

#include "kv-placing.h"

G_BEGIN_DECLS

#define KV_FENCE_DIRECTIONS 16

typedef struct
{
  const KvPlaceGroup *group;
  gboolean           *inside; /* of each node: whether it is a member */
  gboolean            stale;  /* a member moved since the reach was known */
  float               reach[KV_FENCE_DIRECTIONS];
} KvFence;

void  kv_fence_init   (KvFence            *fence,
                       const KvPlaceGroup *group,
                       const KvPlacing    *placing);
void  kv_fence_finish (KvFence *fence);

/* How far a node that is no member would have to move to be out, in mm; 0: it
 * is out, or a member. */
float kv_fence_depth  (KvFence            *fence,
                       const KvPlacing    *placing,
                       guint               node);

G_END_DECLS
