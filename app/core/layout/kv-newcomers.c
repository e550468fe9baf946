/* Places for new nodes in a drawing that people know: nobody else moves. A
 * newcomer looks on growing rings round the middle of what it is tied to for a
 * spot that is free and inside the frame. It takes not simply the nearest one:
 * it goes a little further for a spot that no edge runs through, and from which
 * its own edges run over nobody. */

#include "kv-placement.h"
#include "kv-geometry.h"

#include <math.h>

#define STEP 2.           /* mm between rings, and between spots on a ring */
#define MOST_ON_RING 240
#define LOOK_FURTHER 30.  /* mm behind the first free spot */
#define PER_EDGE_OVER 20. /* mm of way that a newcomer goes not to have one */
#define PER_NODE_UNDER 15.
#define MOST_WEIGHT 5
#define GOLDEN_ANGLE 2.399963 /* radians: no two seeds begin in the same direction */

typedef struct
{
  KvPlaceNode       *nodes;
  KvRect            *rooms; /* of nodes that have a place; empty for others */
  guint              n_nodes;
  const KvPlaceEdge *edges;
  guint              n_edges;
  KvRect             frame;
  double             gap;
  double             turned; /* where rings begin, radians */
} Drawing;

static double
weight_of (const KvPlaceEdge *edge)
{
  return isfinite (edge->weight) ? CLAMP (edge->weight, 1, MOST_WEIGHT) : 1;
}

static KvRect
room_at (const KvPlaceNode *node,
         KvVec              at)
{
  return (KvRect) { at.x - node->left, at.y - node->up, at.x + node->right, at.y + node->down };
}

static KvVec
centre_of (const Drawing *drawing,
           guint          node)
{
  return (KvVec) { drawing->nodes[node].x, drawing->nodes[node].y };
}

static gboolean
is_placed (const Drawing *drawing,
           guint          node)
{
  return node < drawing->n_nodes && drawing->nodes[node].placed;
}

static gboolean
is_free (const Drawing *drawing,
         KvRect         room)
{
  KvRect grown = kv_rect_grown (room, drawing->gap - 1e-9);

  for (guint i = 0; i < drawing->n_nodes; i++)
    if (kv_rect_touches (grown, drawing->rooms[i]))
      return FALSE;
  return TRUE;
}

/* The other end of an edge of `node` that goes to somewhere; FALSE: it does not. */
static gboolean
leads_to (const Drawing     *drawing,
          const KvPlaceEdge *edge,
          guint              node,
          guint             *other)
{
  *other = edge->from == node ? edge->to : edge->from;
  return (edge->from == node || edge->to == node) && *other != node && is_placed (drawing, *other);
}

/* How far a spot is, and how far it would be worth going for a better one. */
static double
cost_of_spot (const Drawing *drawing,
              guint          node,
              KvVec          spot,
              double         distance)
{
  KvRect room = room_at (&drawing->nodes[node], spot);

  for (guint e = 0; e < drawing->n_edges; e++)
    {
      const KvPlaceEdge *edge = &drawing->edges[e];
      guint other;

      if (leads_to (drawing, edge, node, &other))
        {
          for (guint i = 0; i < drawing->n_nodes; i++)
            if (i != other && kv_rect_cuts_line (drawing->rooms[i], spot, centre_of (drawing, other)))
              distance += PER_NODE_UNDER;
        }
      else if (is_placed (drawing, edge->from) && is_placed (drawing, edge->to)
               && kv_rect_cuts_line (room, centre_of (drawing, edge->from), centre_of (drawing, edge->to)))
        distance += PER_EDGE_OVER;
    }
  return distance;
}

/* The best of the free spots up to `furthest` from the wish, and not much further
 * than the first. Returns FALSE if there is none. */
static gboolean
find_spot (const Drawing *drawing,
           guint          node,
           KvVec          wish,
           gboolean       inside,
           double         furthest,
           KvVec         *best)
{
  double least = G_MAXDOUBLE;

  for (double radius = 0; radius <= furthest; radius += STEP + radius / 50)
    for (guint i = 0, n = CLAMP (2 * G_PI * radius / STEP, 1, MOST_ON_RING); i < n; i++)
      {
        double angle = drawing->turned + 2 * G_PI * i / n, cost;
        KvVec spot = { wish.x + radius * cos (angle), wish.y + radius * sin (angle) };
        KvRect room = room_at (&drawing->nodes[node], spot);

        if ((inside && !kv_rect_holds (drawing->frame, room)) || !is_free (drawing, room))
          continue;
        furthest = MIN (furthest, radius + LOOK_FURTHER);
        cost = cost_of_spot (drawing, node, spot, radius);
        if (cost < least)
          {
            least = cost;
            *best = spot;
          }
      }
  return least < G_MAXDOUBLE;
}

/* The middle of what a node is tied to, the strongest first; else of all there
 * is, else of the frame. */
static KvVec
find_wish (const Drawing *drawing,
           guint          node)
{
  KvRect all = KV_RECT_EMPTY;
  KvVec sum = { 0, 0 };
  double strength = 0;

  for (guint e = 0; e < drawing->n_edges; e++)
    {
      double weight = weight_of (&drawing->edges[e]);
      guint other;

      if (!leads_to (drawing, &drawing->edges[e], node, &other))
        continue;
      sum.x += weight * drawing->nodes[other].x;
      sum.y += weight * drawing->nodes[other].y;
      strength += weight;
    }
  if (strength > 0)
    return (KvVec) { sum.x / strength, sum.y / strength };
  for (guint i = 0; i < drawing->n_nodes; i++)
    all = kv_rect_union (all, drawing->rooms[i]);
  if (all.x1 < all.x0)
    all = drawing->frame;
  return (KvVec) { (all.x0 + all.x1) / 2, (all.y0 + all.y1) / 2 };
}

/* Adds to each newcomer how strongly it is tied to a node that has a place. */
static void
add_strength (const Drawing *drawing,
              guint          node,
              double        *strength)
{
  for (guint e = 0; e < drawing->n_edges; e++)
    {
      const KvPlaceEdge *edge = &drawing->edges[e];
      guint other = edge->from == node ? edge->to : edge->from;

      if ((edge->from == node || edge->to == node) && other < drawing->n_nodes)
        strength[other] += weight_of (edge);
    }
}

/* The newcomer that is tied most strongly to what has a place already; n_nodes
 * if there is none left. */
static guint
next_newcomer (const Drawing *drawing,
               const double  *strength)
{
  guint next = drawing->n_nodes;

  for (guint i = 0; i < drawing->n_nodes; i++)
    if (!drawing->nodes[i].placed && (next == drawing->n_nodes || strength[i] > strength[next]))
      next = i;
  return next;
}

/* As near to what is wished as there is room: inside the frame, or else outside it.
 * Returns whether it is inside. */
static gboolean
put_near (Drawing *drawing,
          guint    node,
          KvVec    wish)
{
  KvRect frame = drawing->frame;
  KvVec spot = wish;
  gboolean inside = find_spot (drawing, node, wish, TRUE, frame.x1 + frame.y1, &spot);

  if (!inside)
    find_spot (drawing, node, wish, FALSE, G_MAXDOUBLE, &spot);
  drawing->nodes[node].x = spot.x;
  drawing->nodes[node].y = spot.y;
  drawing->nodes[node].placed = TRUE;
  return inside;
}

/* From now on others keep clear of a node where it is, and come to it. */
static void
settle (Drawing *drawing,
        guint    node,
        double  *strength)
{
  drawing->rooms[node] = room_at (&drawing->nodes[node], centre_of (drawing, node));
  add_strength (drawing, node, strength);
}

/* `rooms`: for one of each node; none has any yet. */
static Drawing
begin (const KvPlaceTask *task,
       KvRect            *rooms)
{
  for (guint i = 0; i < task->n_nodes; i++)
    rooms[i] = KV_RECT_EMPTY;

  return (Drawing) {
    .nodes = task->nodes,
    .rooms = rooms,
    .n_nodes = task->n_nodes,
    .edges = task->edges,
    .n_edges = task->n_edges,
    .frame = { 0, 0, task->width, task->height },
    .gap = task->gap,
    .turned = task->seed * GOLDEN_ANGLE,
  };
}

void
kv_place_new (const KvPlaceTask *task)
{
  g_autofree KvRect *rooms = g_new (KvRect, task->n_nodes + 1);
  g_autofree double *strength = g_new0 (double, task->n_nodes + 1);
  Drawing drawing = begin (task, rooms);

  g_return_if_fail (task->n_nodes == 0 || task->nodes != NULL);
  g_return_if_fail (task->n_edges == 0 || task->edges != NULL);

  for (guint i = 0; i < task->n_nodes; i++)
    if (task->nodes[i].placed)
      settle (&drawing, i, strength);
  for (guint i; (i = next_newcomer (&drawing, strength)) < task->n_nodes;)
    {
      put_near (&drawing, i, find_wish (&drawing, i));
      settle (&drawing, i, strength);
    }
}

gboolean
kv_place_near (const KvPlaceTask *task,
               double             x,
               double             y)
{
  g_autofree KvRect *rooms = g_new (KvRect, task->n_nodes + 1);
  guint last = task->n_nodes - 1;
  Drawing drawing = begin (task, rooms);

  g_return_val_if_fail (task->n_nodes > 0 && task->nodes != NULL, FALSE);

  for (guint i = 0; i < last; i++)
    rooms[i] = room_at (&task->nodes[i], centre_of (&drawing, i));
  return put_near (&drawing, last, (KvVec) { x, y });
}
