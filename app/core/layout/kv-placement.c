/* Placement of all nodes, or of new ones only. */

#include "kv-placement.h"
#include "kv-boxes.h"

#include "kv-graph.h"

#include <math.h>

#define SEPARATE_ROUNDS 300
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
  apart = kv_boxes_separate (boxes, n_nodes, SEPARATE_ROUNDS);
  for (guint i = 0; i < n_nodes; i++)
    kv_box_to_node (&boxes[i], &nodes[i]);
  return apart;
}

static void
bounds (const KvBox *boxes,
        guint        n,
        double      *low,
        double      *high)
{
  low[0] = low[1] = G_MAXDOUBLE;
  high[0] = high[1] = -G_MAXDOUBLE;
  for (guint i = 0; i < n; i++)
    {
      low[0] = MIN (low[0], boxes[i].x - boxes[i].half_width);
      high[0] = MAX (high[0], boxes[i].x + boxes[i].half_width);
      low[1] = MIN (low[1], boxes[i].y - boxes[i].half_height);
      high[1] = MAX (high[1], boxes[i].y + boxes[i].half_height);
    }
}

/* Stretches the places, not the boxes, over the frame. */
static void
stretch (KvBox *boxes,
         guint  n,
         double width,
         double height,
         gboolean shrink)
{
  double low[2], high[2], size[2] = { width, height };

  for (guint round = 0; round < 20; round++)
    {
      double factor[2];

      bounds (boxes, n, low, high);
      for (guint k = 0; k < 2; k++)
        {
          factor[k] = high[k] - low[k] > 1e-9 ? size[k] / (high[k] - low[k]) : 1;
          if (!shrink)
            factor[k] = MAX (factor[k], 1);
        }
      for (guint i = 0; i < n; i++)
        {
          boxes[i].x = (boxes[i].x - low[0]) * factor[0];
          boxes[i].y = (boxes[i].y - low[1]) * factor[1];
        }
    }
}

static void
to_origin (KvBox *boxes,
           guint  n,
           double gap)
{
  double low[2], high[2];

  bounds (boxes, n, low, high);
  for (guint i = 0; i < n; i++)
    {
      boxes[i].x -= low[0] + gap / 2;
      boxes[i].y -= low[1] + gap / 2;
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
  g_autofree KvBox *boxes = g_new (KvBox, n_nodes + 1);
  g_autofree guint *ends = g_new (guint, 2 * n_edges + 1);
  g_autofree double *xy = g_new0 (double, 2 * n_nodes + 2);
  gboolean any_fixed = FALSE;

  for (guint e = 0; e < n_edges; e++)
    {
      ends[2 * e] = edges[e].from;
      ends[2 * e + 1] = edges[e].to;
    }
  kv_graph_layout (n_nodes, ends, n_edges, NULL, xy, seed, NULL);
  for (guint i = 0; i < n_nodes; i++)
    {
      kv_box_from_node (&boxes[i], &nodes[i], gap);
      any_fixed = any_fixed || nodes[i].fixed;
      if (nodes[i].fixed)
        continue;
      boxes[i].x = width / 2 + 40 * xy[2 * i];
      boxes[i].y = height / 2 + 40 * xy[2 * i + 1];
    }
  if (!any_fixed)
    stretch (boxes, n_nodes, width + gap, height + gap, TRUE);
  kv_boxes_separate (boxes, n_nodes, SEPARATE_ROUNDS);
  if (!any_fixed)
    {
      stretch (boxes, n_nodes, width + gap, height + gap, FALSE);
      to_origin (boxes, n_nodes, gap);
    }
  for (guint i = 0; i < n_nodes; i++)
    kv_box_to_node (&boxes[i], &nodes[i]);
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
