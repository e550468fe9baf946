/* Walking over the netwerkdiagram by keys: who stands next in a direction, and
 * along the relaties of a partner. Reads the scene. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-scene.h"

G_BEGIN_DECLS

typedef enum { KV_WALK_LEFT, KV_WALK_RIGHT, KV_WALK_UP, KV_WALK_DOWN } KvWalk;

/* The nearest partner that way; without one (`from` NULL, or not drawn) the
 * first, left at the top. NULL at the edge. */
const char *kv_walk_partner (const KvScene *scene,
                             const char    *from,
                             KvWalk         way);

/* The drawn relatie of a partner after `relatie` (NULL, or not one of its own:
 * the first), clockwise from above, round and round. NULL when it has none. */
const char *kv_walk_relatie (const KvScene  *scene,
                             KvKrachtenveld *shown,
                             const char     *partner,
                             const char     *relatie,
                             gboolean        back);

/* Those of the ids that can be drawn, what they are tied to (partners and
 * overleggen, leden of those among them), and the relaties between. To be freed. */
char      **kv_walk_neighbours (KvKrachtenveld     *shown,
                                const char * const *ids);

G_END_DECLS
