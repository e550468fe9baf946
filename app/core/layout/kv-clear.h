/* Clearing up: moves nodes that have places already, no further than needed,
 * until they keep their distance, stand inside a frame, and stand outside the
 * hulls of groups that they are not in. Plain arrays; knows no partner. */

#pragma once

#include "kv-geometry.h"

G_BEGIN_DECLS

typedef struct
{
  KvVec    centre;  /* in: where it is; out: where it goes */
  double   radius;  /* of the node without its label */
  KvRect   room;    /* that it takes with its label, seen from the centre */
  double   margin;  /* that the room keeps from the frame */
  gboolean fixed;   /* may not be moved */
} KvClearNode;

typedef struct
{
  const guint *members;
  guint        n_members;
  double       pad; /* between the members and the outline of the hull */
} KvClearGroup;

typedef struct
{
  KvClearNode        *nodes;
  guint               n_nodes;
  const KvClearGroup *groups;
  guint               n_groups;
  KvRect              frame; /* empty: none */
  double              gap;   /* between two rooms */
} KvClearTask;

/* Clears up. Returns whether all of it was reached. Cost: O(n) a round, at most a
 * few hundred rounds. */
gboolean kv_clear_up (const KvClearTask *task);

G_END_DECLS
