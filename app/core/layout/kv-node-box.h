/* The room of nodes as boxes, and who is in whose way: private to the layout. */

#pragma once

#include "kv-geometry.h"
#include "kv-placement.h"

G_BEGIN_DECLS

/* A node's room with half the gap around it. (x, y) is the middle of the box;
 * the node itself is at (x - shift_x, y - shift_y), as a label hangs under it.
 * Two nodes keep their distance when their boxes share no more than an edge. */
typedef struct
{
  double   x, y;
  double   half_width, half_height;
  double   shift_x, shift_y;
  gboolean fixed;
} KvNodeBox;

/* As a node stands, with half of `gap` (mm) on all sides; and the node put back to where
 * its box went, unless it is fixed. */
void     kv_node_box_init       (KvNodeBox         *box,
                                 const KvPlaceNode *node,
                                 double             gap);
void     kv_node_box_put_back   (const KvNodeBox *box,
                                 KvPlaceNode     *node);

/* The same box by its edges. */
KvRect   kv_node_box_rect       (const KvNodeBox *box);
/* Whether two share more than an edge. */
gboolean kv_node_box_overlaps   (const KvNodeBox *a,
                                 const KvNodeBox *b);

/* Moves a box that is not fixed into a frame; in its middle if it is too large
 * for it. */
void     kv_node_box_keep_in    (KvNodeBox    *box,
                                 const KvRect *frame);

/* One round of pushing pairs apart that overlap, along the line between them or
 * along the axis that asks least. `order` holds the numbers 0 .. n-1 in any
 * order and is kept from round to round. Returns how many pairs overlapped. */
guint    kv_node_boxes_push     (KvNodeBox *boxes,
                                 guint      n,
                                 guint     *order,
                                 gboolean   along_line);

/* Moves what is not fixed apart, as little as it can: in rounds, and what still
 * overlaps then goes to the nearest free spot. `frames` (NULL: none) says for
 * each box where it should stay; it is given up where there is no room. Always
 * ends. Returns FALSE only if fixed boxes overlap each other. Cost: O(n log n)
 * a round when few overlap. */
gboolean kv_node_boxes_separate (KvNodeBox           *boxes,
                                 guint                n,
                                 const KvRect *const *frames);

G_END_DECLS
