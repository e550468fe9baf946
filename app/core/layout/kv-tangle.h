/* How well a drawing reads, as a sum that is small when it does, and what each
 * node adds to it. Private to the layout. */

#pragma once

#include "kv-fence.h"

G_BEGIN_DECLS

/* Copies of the places in plain rows of numbers, that a processor can run
 * through several at a time. Rows of nodes are as long as a row of hops. */
typedef struct
{
  const KvPlacing *placing;
  guint           *part_of;

  float           *x, *y;                     /* of nodes and middles of groups */
  float           *box_x, *box_y;             /* of the middle of a node's room */
  float           *half_width, *half_height;  /* of that room, without the gap */

  float           *terms;                     /* to add up in between */

  float           *x0, *y0, *x1, *y1;         /* of ties */
  guint           *from, *to;
  guint           *first;                     /* n_nodes + 1: where the ties of a node begin */
  guint           *ties;

  KvFence         *fences;                    /* one for each group */

  double           cost_overlap;              /* of standing in another's room */
} KvTangle;

void   kv_tangle_init   (KvTangle        *tangle,
                         const KvPlacing *placing,
                         double           cost_overlap);
void   kv_tangle_finish (KvTangle *tangle);

/* Takes over where the placing has a node now. */
void   kv_tangle_moved  (KvTangle *tangle,
                         guint     node);

/* What a node adds to the cost: the change in it is the change of the whole. Stops
 * counting above `limit`. Cost: O(n + d (n + m)) for d ties. */
double kv_tangle_cost   (const KvTangle *tangle,
                         guint           node,
                         double          limit);

G_END_DECLS
