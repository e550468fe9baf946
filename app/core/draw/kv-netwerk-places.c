/* Where the nodes of the netwerkdiagram stand.
 *
 * The places of the weergave are mm of the canvas. On paper they are scaled, all
 * by the same factor, to use the frame well; more in the direction in which
 * there is room, so that a sheet is filled whichever way it lies. Sizes and type
 * do not scale, so nodes then clear up: they keep their distance and leave hulls
 * that they are not in. On the canvas only who stands in such a hull moves, and
 * never who was placed by hand. */

#include "kv-netwerk-private.h"

#include "kv-clear.h"

#define GAP 2.2          /* between two nodes with their names */
#define NODE_GAP 8.      /* between two nodes without them, on A3 */
#define PLACE_GAP 4.     /* the same where nobody had a place yet */
#define FRAME_GAP 3.     /* to the frame */
#define LEAST_FRAME 20.  /* mm, wide or high: whatever the page leaves */
#define LOOSE .6         /* the part of the page that rooms may take together, to place them well */
#define TIGHT .92        /* and at all */
#define MOST_ROOM 5000.  /* mm2 for each node, on A3 */
#define LARGEST_SCALE 1.9
#define NOTICED 1.2      /* mm: a mean way to go that nobody sees; more is worth names in more lines */
#define WIDE_COST 2.     /* of a name wider than there is room for in a table */
#define STRETCH 2.2      /* more in one direction than in the other */
#define SEED 20260301

/* A label in this form, or the last before it that is whole when all are to be
 * whole; cut only when all are. */
static KvVec
label_size (const KvNetwerk *netwerk,
            guint            node,
            guint            form)
{
  const KvLabel *label = &netwerk->labels[node];
  guint last = label->n_forms - 1;

  if (form < KV_NETWERK_WHOLE_FORMS)
    last = MAX (netwerk->nodes[node].n_whole, 1) - 1;
  while (form + 1 < KV_LABEL_FORMS && last > 0 && netwerk->nodes[node].blocks[last]->cut)
    last--;
  return label->sizes[MIN (form, last)];
}

/* The room that a node takes with its label below, in one of its forms, seen
 * from its centre; without label when it has no such form. */
static KvRect
room_of (const KvNetwerk *netwerk,
         guint            node,
         guint            form)
{
  const KvNetwerkNode *self = &netwerk->nodes[node];
  const KvLabel *label = &netwerk->labels[node];
  KvRect room = self->outline->box;
  KvVec badge = kv_netwerk_badge_centre (netwerk, node);

  if (form < 2)
    room = kv_rect_grown (room, MAX ((NODE_GAP * netwerk->form.distances - GAP) / 2, 0));
  badge.x -= self->centre.x;
  badge.y -= self->centre.y;
  if (self->has_badge)
    room = kv_rect_union (room, kv_rect_around (badge, netwerk->form.badge / 2));
  if (label->n_forms > 0 && form < KV_LABEL_FORMS)
    {
      KvVec size = label_size (netwerk, node, form);
      double top = self->outline->box.y1 + KV_LABEL_GAP_BELOW;

      room = kv_rect_union (room, (KvRect) { -size.x / 2, top, size.x / 2, top + size.y });
    }
  return room;
}

/* The same with the hulls around it, and room for a name on top. */
static KvRect
reach_of (const KvNetwerk *netwerk,
          guint            node,
          guint            form)
{
  KvRect reach = room_of (netwerk, node, form);
  double above = 0;

  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      const KvNetwerkHull *hull = &netwerk->hulls[i];
      double pad = kv_netwerk_hull_pad (netwerk, i);

      if (!hull->drawn || !kv_netwerk_is_member (hull, node))
        continue;
      reach = kv_rect_union (kv_rect_grown (reach, 1), kv_rect_grown (netwerk->nodes[node].outline->box, pad));
      above = hull->names[0]->height / 2;
    }
  reach.y0 -= above;
  return kv_rect_grown (reach, FRAME_GAP - 1);
}

/* Whether there is a hope that all nodes find room on the page with their labels
 * in one of their forms. */
static gboolean
may_fit (const KvNetwerk *netwerk,
         guint            form,
         double           part)
{
  double area = 0;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      KvRect room = kv_rect_grown (room_of (netwerk, i, form), GAP / 2);

      area += (room.x1 - room.x0) * (room.y1 - room.y0);
    }
  return area <= part * netwerk->form.page.x * netwerk->form.page.y;
}

/* The best form of the labels with which nodes can be placed loosely; on the
 * canvas, which has no end, the whole name. */
static guint
roomy_form (const KvNetwerk *netwerk)
{
  guint form = 0;

  while (netwerk->form.frame.x1 > netwerk->form.frame.x0 && form + 1 < KV_LABEL_FORMS && !may_fit (netwerk, form, LOOSE))
    form++;
  return form;
}

static KvPlaceNode *
place_nodes (const KvNetwerk *netwerk)
{
  guint form = roomy_form (netwerk);
  KvPlaceNode *nodes = g_new0 (KvPlaceNode, netwerk->n_nodes + 1);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      KvRect room = room_of (netwerk, i, form);

      nodes[i] = (KvPlaceNode) {
        .x = netwerk->nodes[i].centre.x,
        .y = netwerk->nodes[i].centre.y,
        .left = -room.x0,
        .right = room.x1,
        .up = -room.y0,
        .down = room.y1,
        .placed = netwerk->nodes[i].placed,
      };
    }
  return nodes;
}

KvPlaceEdge *
kv_netwerk_pulls (const KvNetwerk *netwerk,
                  guint           *n_pulls)
{
  KvPlaceEdge *pulls = g_new (KvPlaceEdge, netwerk->edges->len + 1);
  guint n = 0;

  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      const KvNetwerkEdge *edge = kv_netwerk_edge (netwerk, i);

      if (edge->nodes[0] != KV_NETWERK_NONE && edge->nodes[1] != KV_NETWERK_NONE)
        pulls[n++] = (KvPlaceEdge) { edge->nodes[0], edge->nodes[1], MAX (edge->sterkte, 1) };
    }
  *n_pulls = n;
  return pulls;
}

guint
kv_netwerk_groups (const KvNetwerk *netwerk,
                   KvPlaceGroup     groups[KV_NETWERK_HULLS])
{
  guint n = 0;

  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn)
      groups[n++] = (KvPlaceGroup) { netwerk->hulls[i].members, netwerk->hulls[i].n_members };
  return n;
}

/* How much smaller than the page a drawing of few nodes is, so that it hangs
 * together. */
static double
part_of_page (const KvNetwerk *netwerk)
{
  double room = MOST_ROOM * netwerk->form.distances * netwerk->form.distances * netwerk->n_nodes;

  return MIN (sqrt (room / (netwerk->form.page.x * netwerk->form.page.y)), 1);
}

/* Gives a place to the nodes that have none. */
static void
place_missing (KvNetwerk *netwerk)
{
  g_autofree KvPlaceNode *nodes = place_nodes (netwerk);
  KvPlaceGroup groups[KV_NETWERK_HULLS];
  guint n_pulls, n_groups = kv_netwerk_groups (netwerk, groups), n_placed = 0;
  g_autofree KvPlaceEdge *pulls = kv_netwerk_pulls (netwerk, &n_pulls);
  double margin = FRAME_GAP + (n_groups > 0 ? 5 : 0);
  double part = part_of_page (netwerk);
  const KvPlaceTask task = {
    .nodes = nodes,
    .n_nodes = netwerk->n_nodes,
    .edges = pulls,
    .n_edges = n_pulls,
    .groups = groups,
    .n_groups = n_groups,
    .width = MAX (part * netwerk->form.page.x - 2 * margin, LEAST_FRAME),
    .height = MAX (part * netwerk->form.page.y - 2 * margin, LEAST_FRAME),
    .gap = PLACE_GAP,
    .seed = SEED,
  };

  for (guint i = 0; i < netwerk->n_nodes; i++)
    n_placed += nodes[i].placed;
  if (n_placed == netwerk->n_nodes)
    return;
  if (n_placed > 0)
    kv_place_new (&task);
  else
    kv_place_all (&task);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      netwerk->nodes[i].centre = (KvVec) { nodes[i].x, nodes[i].y };
      if (n_placed == 0)
        {
          netwerk->nodes[i].centre.x += margin;
          netwerk->nodes[i].centre.y += margin;
        }
    }
}

typedef struct { double scale, low, high; } Extent;

/* From where to where the reaches go, along x or y, when places are scaled. */
static Extent
extent_at (const KvNetwerk *netwerk,
           const KvRect    *reaches,
           gboolean         vertical,
           double           scale)
{
  Extent extent = { scale, G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      double at = scale * (vertical ? netwerk->nodes[i].centre.y : netwerk->nodes[i].centre.x);

      extent.low = MIN (extent.low, at + (vertical ? reaches[i].y0 : reaches[i].x0));
      extent.high = MAX (extent.high, at + (vertical ? reaches[i].y1 : reaches[i].x1));
    }
  return extent;
}

/* The largest scale at which the drawing is no longer than `length`. */
static double
fitting_scale (const KvNetwerk *netwerk,
               const KvRect    *reaches,
               gboolean         vertical,
               double           length)
{
  double low = 0, high = LARGEST_SCALE;

  for (guint i = 0; i < 30; i++)
    {
      double middle = i == 0 ? high : (low + high) / 2;
      Extent extent = extent_at (netwerk, reaches, vertical, middle);

      if (extent.high - extent.low <= length)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
transform (KvNetwerk    *netwerk,
           const KvRect *reaches,
           double        scale_x,
           double        scale_y)
{
  const KvRect *frame = &netwerk->form.frame;
  Extent x = extent_at (netwerk, reaches, FALSE, scale_x), y = extent_at (netwerk, reaches, TRUE, scale_y);
  double dx = (frame->x0 + frame->x1 - x.low - x.high) / 2, dy = (frame->y0 + frame->y1 - y.low - y.high) / 2;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      netwerk->nodes[i].centre.x = netwerk->nodes[i].centre.x * scale_x + dx;
      netwerk->nodes[i].centre.y = netwerk->nodes[i].centre.y * scale_y + dy;
    }
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      netwerk->hulls[i].wish.x = netwerk->hulls[i].wish.x * scale_x + dx;
      netwerk->hulls[i].wish.y = netwerk->hulls[i].wish.y * scale_y + dy;
    }
}

/* The scale from which few nodes are too far apart. */
static double
largest_good_scale (const KvNetwerk *netwerk)
{
  g_autofree KvRect *points = g_new0 (KvRect, netwerk->n_nodes + 1);
  Extent x = extent_at (netwerk, points, FALSE, 1), y = extent_at (netwerk, points, TRUE, 1);
  double part = part_of_page (netwerk);
  double width = (x.high - x.low) / netwerk->form.page.x, height = (y.high - y.low) / netwerk->form.page.y;

  return part / MAX (MAX (width, height), .01);
}

/* Scales the places to the frame, with labels in one of their forms. */
static void
fit (KvNetwerk *netwerk,
     guint      form)
{
  g_autofree KvRect *reaches = g_new (KvRect, netwerk->n_nodes + 1);
  const KvRect *frame = &netwerk->form.frame;
  double scale_x, scale_y, scale;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    reaches[i] = reach_of (netwerk, i, form);
  scale_x = fitting_scale (netwerk, reaches, FALSE, frame->x1 - frame->x0);
  scale_y = fitting_scale (netwerk, reaches, TRUE, frame->y1 - frame->y0);
  scale = MIN (scale_x, scale_y);
  if (scale > 1)
    scale = MAX (1, MIN (scale, largest_good_scale (netwerk)));
  if (scale < 1 || part_of_page (netwerk) >= 1)
    transform (netwerk, reaches, MIN (scale_x, scale * STRETCH), MIN (scale_y, scale * STRETCH));
  else
    transform (netwerk, reaches, scale, scale);
}

static KvClearNode *
clear_nodes (const KvNetwerk *netwerk,
             const gboolean  *movable,
             guint            form)
{
  KvClearNode *nodes = g_new (KvClearNode, netwerk->n_nodes + 1);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    nodes[i] = (KvClearNode) {
      .centre = netwerk->nodes[i].centre,
      .radius = netwerk->nodes[i].outline->radius,
      .room = room_of (netwerk, i, form),
      .reach = reach_of (netwerk, i, form),
      .fixed = movable != NULL && !movable[i],
      .loyal = netwerk->nodes[i].fixed,
    };
  return nodes;
}

/* One attempt; *worst is the hull with most strangers left in it. Takes the
 * places over when they will do. */
static gboolean
try_clear (KvNetwerk      *netwerk,
           const gboolean *movable,
           guint           form,
           guint          *worst)
{
  g_autofree KvClearNode *nodes = clear_nodes (netwerk, movable, form);
  KvClearGroup groups[KV_NETWERK_HULLS];
  guint hulls[KV_NETWERK_HULLS], n = 0, most = 0;
  KvClearTask task = { nodes, netwerk->n_nodes, groups, 0, netwerk->form.frame, GAP };
  gboolean apart;

  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn)
      {
        const KvNetwerkHull *hull = &netwerk->hulls[i];

        hulls[n] = i;
        groups[n++] = (KvClearGroup) { hull->members, hull->n_members, kv_netwerk_hull_pad (netwerk, i), hull->tight, 0 };
      }
  task.n_groups = n;
  apart = kv_clear_up (&task);
  *worst = KV_NETWERK_NONE;
  for (guint i = 0; i < n; i++)
    if (groups[i].strangers > most)
      {
        most = groups[i].strangers;
        *worst = hulls[i];
      }
  if (*worst == KV_NETWERK_NONE)
    for (guint i = 0; i < netwerk->n_nodes; i++)
      netwerk->nodes[i].centre = nodes[i].centre;
  return apart;
}

/* The same, with hulls that cannot be cleared drawn tight or turned into
 * letters. */
static gboolean
clear_with_form (KvNetwerk      *netwerk,
                 const gboolean *movable,
                 guint           form)
{
  guint worst;
  gboolean apart = try_clear (netwerk, movable, form, &worst);

  while (worst != KV_NETWERK_NONE)
    {
      if (netwerk->hulls[worst].tight)
        kv_netwerk_drop_hull (netwerk, worst);
      netwerk->hulls[worst].tight = TRUE;
      apart = try_clear (netwerk, movable, form, &worst);
    }
  return apart;
}

static void
go_back (KvNetwerk   *netwerk,
         const KvVec *start)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    netwerk->nodes[i].centre = start[i];
}

/* The mean way that nodes have gone. */
static double
moved_from (const KvNetwerk *netwerk,
            const KvVec     *start)
{
  double moved = 0;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    moved += hypot (netwerk->nodes[i].centre.x - start[i].x, netwerk->nodes[i].centre.y - start[i].y);
  return moved / netwerk->n_nodes;
}

/* Clears up without touching a hull: rather a name in more lines than an outline
 * through it, or a partner much further from where it was. */
static gboolean
clear_with_hulls (KvNetwerk   *netwerk,
                  const KvVec *start,
                  guint       *found)
{
  g_autofree KvVec *best = g_memdup2 (start, (netwerk->n_nodes + 1) * sizeof *start);
  double least = G_MAXDOUBLE;

  for (guint form = 0; form < KV_NETWERK_WHOLE_FORMS && least > NOTICED; form++)
    {
      guint worst;

      if (may_fit (netwerk, form, TIGHT) && try_clear (netwerk, NULL, form, &worst) && worst == KV_NETWERK_NONE
          && moved_from (netwerk, start) < least)
        {
          least = moved_from (netwerk, start);
          *found = form;
          for (guint i = 0; i < netwerk->n_nodes; i++)
            best[i] = netwerk->nodes[i].centre;
        }
      go_back (netwerk, start);
    }
  go_back (netwerk, best);
  return least < G_MAXDOUBLE;
}

/* Nodes without ties stand in a table, and look it when their names all have the form
 * that there is room for. */
static void
give_room (KvNetwerk *netwerk,
           guint      form)
{
  g_autofree gboolean *tied = g_new0 (gboolean, netwerk->n_nodes);

  for (guint i = 0; i < 2 * netwerk->edges->len; i++)
    {
      guint node = kv_netwerk_edge (netwerk, i / 2)->nodes[i % 2];

      if (node != KV_NETWERK_NONE)
        tied[node] = TRUE;
    }
  for (guint i = 0; i < netwerk->n_nodes; i++)
    for (guint wider = 0; !tied[i] && wider < form && wider + 1 < netwerk->nodes[i].n_whole; wider++)
      netwerk->labels[i].costs[wider] += WIDE_COST;
}

/* Clears up on paper: with whole names, or with shorter ones where these do not
 * fit; at last without any, so that at least nodes keep apart. */
static void
clear_up (KvNetwerk *netwerk)
{
  g_autofree KvVec *start = g_new (KvVec, netwerk->n_nodes + 1);
  guint whole = 0;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    start[i] = netwerk->nodes[i].centre;
  if (clear_with_hulls (netwerk, start, &whole))
    {
      give_room (netwerk, whole);
      return;
    }
  for (guint form = 0; form < KV_LABEL_FORMS; form++)
    {
      if (!may_fit (netwerk, form, TIGHT))
        continue;
      if (clear_with_form (netwerk, NULL, form))
        {
          give_room (netwerk, form);
          return;
        }
      if (form + 1 < KV_LABEL_FORMS)
        go_back (netwerk, start);
    }
  clear_with_form (netwerk, NULL, KV_LABEL_FORMS);
  fit (netwerk, KV_LABEL_FORMS);
}

/* Who may leave: nodes that stand in a hull of others, unless placed by hand. */
static guint
find_strangers (const KvNetwerk *netwerk,
                gboolean        *strangers)
{
  guint n = 0;

  for (guint h = 0; h < netwerk->n_hulls; h++)
    {
      const KvNetwerkHull *hull = &netwerk->hulls[h];
      g_autofree KvHullMember *members = kv_netwerk_hull_members (netwerk, h);
      KvHullTask task = { .members = members, .n_members = hull->n_members, .pad = kv_netwerk_hull_pad (netwerk, h) };
      KvVec outline[KV_HULL_POINTS];

      if (!hull->drawn)
        continue;
      kv_hull_outline (&task, outline);
      for (guint i = 0; i < netwerk->n_nodes; i++)
        if (!strangers[i] && !kv_netwerk_is_member (hull, i) && !netwerk->nodes[i].fixed
            && kv_hull_gap_to (outline, netwerk->nodes[i].centre, netwerk->nodes[i].outline) < 0)
          {
            strangers[i] = TRUE;
            n++;
          }
    }
  return n;
}

/* Who was given a place keeps it, when this is drawn again. */
static void
settle (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    if (!netwerk->nodes[i].stored)
      {
        netwerk->nodes[i].settled = TRUE;
        netwerk->nodes[i].settled_at = netwerk->nodes[i].centre;
      }
}

void
kv_netwerk_place (KvNetwerk *netwerk)
{
  if (netwerk->n_nodes == 0)
    return;
  place_missing (netwerk);
  if (netwerk->form.frame.x1 > netwerk->form.frame.x0)
    {
      fit (netwerk, roomy_form (netwerk));
      clear_up (netwerk);
    }
  else
    {
      g_autofree gboolean *strangers = g_new0 (gboolean, netwerk->n_nodes);

      if (find_strangers (netwerk, strangers) > 0)
        clear_with_form (netwerk, strangers, 0);
    }
  settle (netwerk);
}
