/* Placement of all nodes, or of new ones only. */

#include "kv-placement.h"
#include "kv-placing.h"

#include <math.h>

#define DENSITY .5
#define ROOM_PER_NODE 4500. /* mm2: few nodes do not spread over a whole sheet */

gboolean
kv_place_remove_overlaps (KvPlaceNode *nodes,
                          guint        n_nodes,
                          double       gap)
{
  g_autofree KvBox *boxes = g_new (KvBox, n_nodes + 1);
  gboolean apart;

  for (guint i = 0; i < n_nodes; i++)
    kv_box_from_node (&boxes[i], &nodes[i], gap);
  apart = kv_boxes_separate (boxes, n_nodes, NULL);
  for (guint i = 0; i < n_nodes; i++)
    kv_box_to_node (&boxes[i], &nodes[i]);
  return apart;
}

/* The frame to work in: that of the sheet with half a gap around it, as boxes
 * have; larger in the same proportions where the nodes need it, smaller where
 * few nodes would be lost in it. */
static KvFrame
working_frame (const KvBox *boxes,
               guint        n,
               double       width,
               double       height,
               double       gap)
{
  double room = 0, factor = 1;

  width += gap;
  height += gap;
  for (guint i = 0; i < n; i++)
    room += 4 * boxes[i].half_width * boxes[i].half_height;
  factor = MIN (factor, sqrt (n * ROOM_PER_NODE / (width * height)));
  factor = MAX (factor, sqrt (room / DENSITY / (width * height)));
  return (KvFrame) { 0, 0, width * factor, height * factor };
}

/* Stretches the places, not the boxes, until they fill the frame. */
static void
fill_frame (KvBox         *boxes,
            guint          n,
            const KvFrame *frame)
{
  KvFrame now;

  for (guint round = 0; round < 30; round++)
    {
      double fx, fy;

      kv_boxes_bounds (boxes, n, &now);
      fx = MAX ((frame->x1 - frame->x0) / MAX (now.x1 - now.x0, 1e-6), 1);
      fy = MAX ((frame->y1 - frame->y0) / MAX (now.y1 - now.y0, 1e-6), 1);
      if (fx > 2 || fy > 2)
        fx = fy = 1;
      for (guint i = 0; i < n; i++)
        {
          boxes[i].x = frame->x0 + (boxes[i].x - now.x0) * fx;
          boxes[i].y = frame->y0 + (boxes[i].y - now.y0) * fy;
        }
    }
  kv_boxes_bounds (boxes, n, &now);
  for (guint i = 0; i < n; i++)
    {
      boxes[i].x += frame->x0 - now.x0;
      boxes[i].y += frame->y0 - now.y0;
    }
}

void
kv_place_all (KvPlaceNode        *nodes,
              guint               n_nodes,
              const KvPlaceEdge  *edges,
              guint               n_edges,
              const KvPlaceGroup *groups,
              guint               n_groups,
              double              width,
              double              height,
              double              gap,
              guint32             seed)
{
  g_autoptr (KvPlacing) placing = kv_placing_new (nodes, n_nodes, edges, n_edges,
                                                  groups, n_groups, gap, seed);
  KvFrame frame = working_frame (placing->boxes, n_nodes, width, height, gap);

  kv_placing_start (placing, &frame, seed);
  kv_placing_relax (placing);
  kv_placing_untangle (placing, TRUE);
  kv_boxes_separate (placing->boxes, n_nodes, placing->frames);
  kv_placing_untangle (placing, FALSE);
  fill_frame (placing->boxes, n_nodes, &frame);
  for (guint i = 0; i < n_nodes; i++)
    {
      placing->boxes[i].x -= gap / 2;
      placing->boxes[i].y -= gap / 2;
      kv_box_to_node (&placing->boxes[i], &nodes[i]);
    }
}

static gboolean
is_free (const KvPlaceNode *nodes,
         guint              n_nodes,
         guint              node,
         double             gap)
{
  KvBox mine, other;

  kv_box_from_node (&mine, &nodes[node], gap);
  for (guint i = 0; i < n_nodes; i++)
    {
      kv_box_from_node (&other, &nodes[i], gap);
      if (i != node && nodes[i].placed && kv_box_overlaps (&mine, &other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_inside (const KvPlaceNode *node,
           double             width,
           double             height)
{
  return node->x >= node->left && node->x + node->right <= width
         && node->y >= node->up && node->y + node->down <= height;
}

static void
place_one (KvPlaceNode       *nodes,
           guint              n_nodes,
           guint              node,
           const KvPlaceEdge *edges,
           guint              n_edges,
           double             width,
           double             height,
           double             gap)
{
  double x = 0, y = 0, weight = 0;
  KvPlaceNode *me = &nodes[node];

  for (guint e = 0; e < n_edges; e++)
    {
      guint other = edges[e].from == node ? edges[e].to : edges[e].from;

      if ((edges[e].from != node && edges[e].to != node) || other == node || !nodes[other].placed)
        continue;
      x += edges[e].weight * nodes[other].x;
      y += edges[e].weight * nodes[other].y;
      weight += edges[e].weight;
    }
  x = weight > 0 ? x / weight : width / 2;
  y = weight > 0 ? y / weight : height / 2;
  me->placed = TRUE;
  for (guint pass = 0; pass < 2; pass++)
    for (double radius = 0; pass == 1 || radius < width + height; radius += 2)
      for (guint i = 0; i < 48; i++)
        {
          me->x = x + radius * cos (2 * G_PI * i / 48);
          me->y = y + radius * sin (2 * G_PI * i / 48);
          if ((pass == 1 || is_inside (me, width, height)) && is_free (nodes, n_nodes, node, gap))
            return;
        }
}

void
kv_place_new (KvPlaceNode        *nodes,
              guint               n_nodes,
              const KvPlaceEdge  *edges,
              guint               n_edges,
              double              width,
              double              height,
              double              gap,
              guint32             seed)
{
  for (guint i = 0; i < n_nodes; i++)
    if (!nodes[i].placed)
      place_one (nodes, n_nodes, i, edges, n_edges, width, height, gap);
}
