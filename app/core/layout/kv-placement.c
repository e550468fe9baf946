/* Placement of all nodes: the steps, and the choice between attempts.
 *
 * 1. The graph, with the middle of each group tied to its members (kv-placing.c).
 * 2. A piece of the frame for each connected part; in it the layout of Kamada &
 *    Kawai, "An algorithm for drawing general undirected graphs" (1989), through
 *    igraph, turned and stretched to lie as the piece does (kv-start.c).
 * 3. Stress made small while overlaps are pushed apart (kv-relax.c, kv-node-box.c).
 * 4. Nodes moved one by one where the drawing reads better, by what it costs to
 *    read it: crossings, edges through nodes, small angles, strangers in hulls
 *    (kv-untangle.c, kv-tangle.c, kv-fence.c).
 * 5. The places stretched to the frame.
 *
 * Chance has a part in steps 2 to 4, so small fields, where it says most, are
 * placed a few times and the best is kept. Everything random comes from the seed. */

#include "kv-placement.h"
#include "kv-placing.h"

#include <math.h>

#define DENSITY .4          /* of the frame at most, with the gaps, for nodes */
#define ROOM_PER_NODE 4500. /* mm2: few nodes do not spread over a whole sheet */
#define MOST_STRETCH 2.     /* at the end */

gboolean
kv_place_remove_overlaps (KvPlaceNode *nodes,
                          guint        n_nodes,
                          double       gap)
{
  g_autofree KvNodeBox *boxes = g_new (KvNodeBox, n_nodes + 1);
  gboolean apart;

  for (guint i = 0; i < n_nodes; i++)
    kv_node_box_init (&boxes[i], &nodes[i], gap);
  apart = kv_node_boxes_separate (boxes, n_nodes, NULL);
  for (guint i = 0; i < n_nodes; i++)
    kv_node_box_put_back (&boxes[i], &nodes[i]);
  return apart;
}

/* The frame to work in: that of the sheet with half a gap around it, as boxes
 * have. It grows in the same proportions, to the right and down, where the nodes
 * need it, and shrinks to the middle where few nodes would be lost in it. */
static KvRect
working_frame (const KvPlacing *placing,
               double           width,
               double           height)
{
  double room = 0, factor = 1, edge = placing->gap / 2, x, y;

  width = MAX (width, 1) + placing->gap;
  height = MAX (height, 1) + placing->gap;
  for (guint i = 0; i < placing->n_nodes; i++)
    room += 4 * placing->boxes[i].half_width * placing->boxes[i].half_height;
  factor = MIN (factor, sqrt (placing->n_nodes * ROOM_PER_NODE / (width * height)));
  factor = MAX (factor, sqrt (room / DENSITY / (width * height)));
  x = MAX (1 - factor, 0) * width / 2 - edge;
  y = MAX (1 - factor, 0) * height / 2 - edge;
  return (KvRect) { x, y, x + width * factor, y + height * factor };
}

/* How long the drawing is in x or y when places, not boxes, are stretched. */
static double
length_at (const KvPlacing *placing,
           gboolean         vertical,
           double           stretch,
           double          *middle)
{
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < placing->n_nodes; i++)
    {
      const KvNodeBox *box = &placing->boxes[i];
      double at = stretch * (vertical ? box->y : box->x);
      double half = vertical ? box->half_height : box->half_width;

      low = MIN (low, at - half);
      high = MAX (high, at + half);
    }
  *middle = (low + high) / 2;
  return high - low;
}

/* Stretches places until they fill the frame in x or y, and puts the drawing in
 * the middle of it; one that is too long begins where the frame does. Stretching
 * brings no two boxes nearer. */
static void
fill_length (KvPlacing *placing,
             gboolean   vertical,
             double     from,
             double     to)
{
  double low = 1, high = MOST_STRETCH, middle, length;

  for (guint i = 0; i < 50; i++)
    {
      double stretch = (low + high) / 2;

      if (length_at (placing, vertical, stretch, &middle) <= to - from)
        low = stretch;
      else
        high = stretch;
    }
  length = length_at (placing, vertical, low, &middle);
  for (guint i = 0; i < placing->n_nodes; i++)
    {
      double *at = vertical ? &placing->boxes[i].y : &placing->boxes[i].x;

      *at = *at * low - middle + MAX ((from + to) / 2, from + length / 2);
    }
}

static void
place_once (KvPlacing    *placing,
            const KvRect *frame,
            guint32       seed)
{
  kv_placing_start (placing, frame, seed);
  kv_placing_relax (placing);
  kv_placing_untangle (placing);
  if (placing->any_fixed || placing->n_parts == (guint) placing->loose)
    return;
  fill_length (placing, FALSE, frame->x0, frame->x1);
  fill_length (placing, TRUE, frame->y0, frame->y1);
}

static guint
attempts_for (guint n_nodes)
{
  return n_nodes <= 40 ? 4 : n_nodes <= 100 ? 2 : 1;
}

void
kv_place_all (const KvPlaceTask *task)
{
  double least = G_MAXDOUBLE;

  g_return_if_fail (task->n_nodes == 0 || task->nodes != NULL);
  g_return_if_fail (task->n_edges == 0 || task->edges != NULL);
  g_return_if_fail (task->n_groups == 0 || task->groups != NULL);

  for (guint attempt = 0; attempt < attempts_for (task->n_nodes); attempt++)
    {
      g_autoptr (KvPlacing) placing = kv_placing_new (task, task->seed + attempt);
      KvRect frame = working_frame (placing, task->width, task->height);
      double cost;

      place_once (placing, &frame, task->seed + attempt);
      cost = kv_placing_cost (placing);
      for (guint i = 0; cost < least && i < task->n_nodes; i++)
        kv_node_box_put_back (&placing->boxes[i], &task->nodes[i]);
      least = MIN (least, cost);
    }
}
