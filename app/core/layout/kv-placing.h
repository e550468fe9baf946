/* One run of placing everything: what is placed, and the steps. Private to the
 * layout. */

#pragma once

#include "kv-node-box.h"

G_BEGIN_DECLS

/* Rows of numbers are run through so many at a time, so they are filled up to
 * a multiple of it. */
#define KV_PLACING_LANES 8

/* Connected nodes, and the piece of the frame they are placed in. */
typedef struct
{
  guint   *members;
  guint    n_members;
  KvRect   frame;
  double   unit_x, unit_y; /* the length of one step in the graph, mm */
} KvPart;

/* Behind the nodes come the middles of the groups: points without room that
 * are tied to the members, so that these end up together. They are not drawn. */
typedef struct
{
  guint                n_nodes;
  guint                n; /* with the middles of groups */
  KvNodeBox           *boxes;
  const KvRect       **frames; /* where each box should stay */
  KvRect               whole; /* what all share where some are fixed */
  double               gap;
  gboolean             any_fixed; /* somebody keeps nodes in their place */

  guint                n_ties; /* edges between nodes; no loops, no doubles */
  guint                n_edges; /* with those to the middles of groups */
  guint               *ends;
  float               *weights; /* of edges: how strongly they pull */
  guint               *first; /* n + 1 numbers: where the neighbours of a node begin */
  guint               *neighbours;

  const KvPlaceGroup  *groups;
  guint                n_groups;

  KvPart              *parts; /* of two members and up, then one with all loose nodes */
  guint                n_parts;
  gboolean             loose; /* whether the last part is of loose nodes */

  guint8              *hops; /* steps between nodes, 0: none; NULL: too many nodes */
  gsize                stride; /* from one row of hops to the next: n and a little */
  GRand               *rand;
} KvPlacing;

/* An attempt with a seed of its own. It borrows the groups of the task. */
KvPlacing *kv_placing_new      (const KvPlaceTask *task,
                                guint32            seed);
void       kv_placing_free     (KvPlacing *placing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvPlacing, kv_placing_free)

static inline double
kv_placing_x (const KvPlacing *placing,
              guint            node)
{
  return placing->boxes[node].x - placing->boxes[node].shift_x;
}

static inline double
kv_placing_y (const KvPlacing *placing,
              guint            node)
{
  return placing->boxes[node].y - placing->boxes[node].shift_y;
}

/* Gives each part its piece of the frame, and a place to start to each node. */
void       kv_placing_start    (KvPlacing    *placing,
                                const KvRect *frame,
                                guint32       seed);

/* Puts nodes without ties at a side of the frame, and takes their piece off it; alone
 * they have the whole of it. */
void       kv_placing_start_loose (KvPlacing *placing,
                                   KvRect    *frame);

/* Improves places of a part's own, `at` (x and y of each member, one unit for a
 * step in the graph), without regard of sizes. Cost: O(n^2) a round. */
void       kv_placing_descend  (const KvPlacing *placing,
                                const KvPart    *part,
                                double          *at);

/* Brings the distances between nodes near their number of steps, without
 * overlaps and inside the frames. */
void       kv_placing_relax    (KvPlacing *placing);

/* Moves nodes one by one to where the drawing reads better; leaves nothing
 * overlapping. */
void       kv_placing_untangle (KvPlacing *placing);

/* What untangling makes smaller. */
double     kv_placing_cost     (const KvPlacing *placing);

G_END_DECLS
