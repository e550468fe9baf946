/* KvNear: which boxes are near a place. A grid over boxes that do not move. */

#pragma once

#include "kv-geometry.h"

G_BEGIN_DECLS

typedef struct _KvNear KvNear;

/* A grid over n boxes, with cells of at least `cell` mm. It keeps no reference
 * to `boxes`. Empty boxes are never found. Cost: O(n + cells). */
KvNear *kv_near_new  (const KvRect *boxes,
                      guint         n,
                      double        cell);
void    kv_near_free (KvNear *grid);

/* The numbers of the boxes whose cells `area` touches, each once, in rising
 * order of cell; they may still be a little away from it. The array belongs to
 * the grid and holds until the next call. */
const guint *kv_near_find (KvNear *grid,
                           KvRect  area,
                           guint  *n_found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvNear, kv_near_free)

G_END_DECLS
