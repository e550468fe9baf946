/* Placement: where nodes stand, as plain arrays of mm. It knows nothing of
 * partners, and includes nothing of the model. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A node with the room it needs around its centre, its label included. */
typedef struct
{
  double   x, y;                     /* in: where it is; out: where it goes */
  double   left, right, up, down;    /* room from the centre, mm */
  gboolean fixed;                    /* never moved */
  gboolean placed;                   /* x and y hold a place already */
} KvPlaceNode;

/* An end of n_nodes + g is not a node but group g: who has a tie with an overleg
 * comes near it, without being a member. */
typedef struct
{
  guint  from, to;
  double weight; /* 1 to 5: how strongly it pulls */
} KvPlaceEdge;

/* Nodes that belong together and are drawn in one hull. */
typedef struct
{
  const guint *members;
  guint        n_members;
} KvPlaceGroup;

/* What is to be placed, and where. The nodes are changed; edges with an end that does
 * not exist are left out. The same task gives the same places. */
typedef struct
{
  KvPlaceNode        *nodes;
  guint               n_nodes;
  const KvPlaceEdge  *edges;
  guint               n_edges;
  const KvPlaceGroup *groups;
  guint               n_groups;
  double              width; /* of the frame, mm; its top left is at (0, 0) */
  double              height;
  double              gap;   /* between any two nodes, mm */
  guint32             seed;
} KvPlaceTask;

/* Places all nodes that are not fixed in the frame: connected ones near each other,
 * groups together, nothing overlapping, in the proportions of the frame. Nodes use the
 * frame up to its edges. The drawing may come out larger than the frame where
 * the nodes need it; it then grows to the right and down. Few nodes keep to the
 * middle of it. Nodes without edges and groups stand in columns at the right.
 * `placed` does not matter. Cost: O(n^2 + n m) a round; 0.3 s for 60 nodes, 0.5 s for
 * 200, 4 s for 2,000: in a thread. */
void kv_place_all (const KvPlaceTask *task);

/* Places only the nodes that are not `placed`, near what they are tied to and
 * clear of all others; no other node moves. Inside the frame where there is
 * room. They come out `placed`. Groups do not matter. Cost: O(n + m) for each spot
 * that is looked at, some thousands for each new node. */
void kv_place_new (const KvPlaceTask *task);

/* The same for the last node, near (x, y); all others have their places. Returns whether
 * there was room for it inside the frame. */
gboolean kv_place_near (const KvPlaceTask *task,
                        double             x,
                        double             y);

/* Moves nodes that are not fixed apart, as little as it can, until no two are
 * nearer than `gap`. Returns whether it got there: only fixed nodes that overlap
 * each other can prevent it. */
gboolean kv_place_remove_overlaps (KvPlaceNode *nodes,
                                   guint        n_nodes,
                                   double       gap);

G_END_DECLS
