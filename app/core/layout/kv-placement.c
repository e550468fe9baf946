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
#include <string.h>

#define DENSITY .4          /* of the frame at most, with the gaps, for nodes */
#define ROOM_PER_NODE 4500. /* mm2: few nodes do not spread over a whole sheet */
#define MOST_STRETCH 2.     /* at the end */
#define STEP .05            /* of that, less, until it leaves a table free */

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

/* How long the drawing is in x or y when places, not boxes, are stretched. Nodes
 * without ties, which are fixed in their table, do not count. */
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

      if (box->fixed)
        continue;
      low = MIN (low, at - half);
      high = MAX (high, at + half);
    }
  *middle = (low + high) / 2;
  return high - low;
}

/* Stretches places, and puts the drawing in the middle of the frame; one that is too
 * long begins where the frame does. */
static void
stretch_length (KvPlacing *placing,
                gboolean   vertical,
                double     stretch,
                double     from,
                double     to)
{
  double middle, length = length_at (placing, vertical, stretch, &middle);

  for (guint i = 0; i < placing->n_nodes; i++)
    {
      double *at = vertical ? &placing->boxes[i].y : &placing->boxes[i].x;

      if (!placing->boxes[i].fixed)
        *at = *at * stretch - middle + MAX ((from + to) / 2, from + length / 2);
    }
}

static gboolean
touches_table (const KvPlacing *placing)
{
  for (guint i = 0; i < placing->n_nodes; i++)
    for (guint j = 0; placing->boxes[i].fixed && j < placing->n_nodes; j++)
      if (!placing->boxes[j].fixed && kv_node_box_overlaps (&placing->boxes[i], &placing->boxes[j]))
        return TRUE;
  return FALSE;
}

/* Stretches until the frame is filled in x or y, or a table is in the way. Stretching
 * brings no two boxes nearer. */
static void
fill_length (KvPlacing *placing,
             gboolean   vertical,
             double     from,
             double     to)
{
  g_autofree KvNodeBox *boxes = g_memdup2 (placing->boxes, placing->n * sizeof *boxes);
  double low = 1, high = MOST_STRETCH, middle;

  for (guint i = 0; i < 50; i++)
    {
      double stretch = (low + high) / 2;

      if (length_at (placing, vertical, stretch, &middle) <= to - from)
        low = stretch;
      else
        high = stretch;
    }
  for (; low >= 1; low -= STEP)
    {
      stretch_length (placing, vertical, low, from, to);
      if (!touches_table (placing))
        return;
      memcpy (placing->boxes, boxes, placing->n * sizeof *boxes);
    }
}

/* What the table of nodes without ties leaves of the frame. */
static KvRect
frame_of_parts (const KvPlacing *placing)
{
  KvRect frame = KV_RECT_EMPTY;

  for (guint p = 0; p + placing->loose < placing->n_parts; p++)
    frame = kv_rect_union (frame, placing->parts[p].frame);
  return frame;
}

/* Returns what it costs; filling the frame comes after that. */
static double
place_once (KvPlacing    *placing,
            const KvRect *frame,
            guint32       seed)
{
  KvRect rest;
  double cost;

  kv_placing_start (placing, frame, seed);
  kv_placing_relax (placing);
  kv_placing_untangle (placing);
  cost = kv_placing_cost (placing);
  if (placing->any_fixed || placing->n_parts == (guint) placing->loose)
    return cost;
  rest = frame_of_parts (placing);
  fill_length (placing, FALSE, rest.x0, rest.x1);
  fill_length (placing, TRUE, rest.y0, rest.y1);
  return cost;
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
      double cost = place_once (placing, &frame, task->seed + attempt);

      for (guint i = 0; cost < least && i < task->n_nodes; i++)
        kv_node_box_put_back (&placing->boxes[i], &task->nodes[i]);
      least = MIN (least, cost);
    }
}
