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
  KvRect   reach;   /* that has to be inside the frame, seen from the centre */
  gboolean fixed;   /* never moves */
  gboolean loyal;   /* moves for room and frame, but not out of a hull */
} KvClearNode;

typedef struct
{
  const guint *members;
  guint        n_members;
  double       pad;     /* between the members and the outline of the hull */
  gboolean     tight;   /* only nodes count, not their labels */
  guint        strangers; /* out: who may move, is no member, and still stands in it */
} KvClearGroup;

typedef struct
{
  KvClearNode        *nodes;
  guint               n_nodes;
  KvClearGroup       *groups;
  guint               n_groups;
  KvRect              frame; /* empty: none */
  double              gap;   /* between two rooms */
} KvClearTask;

/* Clears up. Returns whether all rooms are apart; whether nobody stands in a hull
 * that is not its own is for each group to see. Cost: O(n) a round, at most a few
 * thousand rounds. */
gboolean kv_clear_up (const KvClearTask *task);

G_END_DECLS
