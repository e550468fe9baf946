/* The room of nodes as boxes, and who is in whose way: private to the layout. */

#pragma once

#include "kv-placement.h"

G_BEGIN_DECLS

/* A node's room, half the gap around it included, round its own middle: the
 * node's centre need not be there, as a label hangs under it. Two nodes keep
 * their distance when their boxes have no point in common. */
typedef struct
{
  double   x, y;
  double   half_width, half_height;
  gboolean fixed;
} KvBox;

void     kv_box_from_node   (KvBox             *box,
                             const KvPlaceNode *node,
                             double             gap);
void     kv_box_to_node     (const KvBox *box,
                             KvPlaceNode *node);

/* How far two boxes are inside each other, per axis; not positive: apart. */
double   kv_box_overlap_x   (const KvBox *a,
                             const KvBox *b);
double   kv_box_overlap_y   (const KvBox *a,
                             const KvBox *b);
gboolean kv_box_overlaps    (const KvBox *a,
                             const KvBox *b);

/* Moves what is not fixed apart, as little as it can: in rounds, and what still
 * overlaps then goes to the nearest free spot. Always ends. Returns FALSE only
 * if fixed boxes overlap each other. Cost: O(n log n) a round, at most
 * `rounds`, when few overlap. */
gboolean kv_boxes_separate  (KvBox *boxes,
                             guint  n,
                             guint  rounds);

G_END_DECLS
