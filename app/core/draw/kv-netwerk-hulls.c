/* The hulls of the netwerkdiagram: their outlines, from the innermost out, which
 * of them have to go because they would claim a stranger, and their names. */

#include "kv-netwerk-private.h"

#define LEVEL_DISTANCE 4.5/* between a hull and one inside it */
#define HEAD_ROOM 1.8     /* around the tip of an arrow */
#define CLAIM .5          /* what a stranger must be outside a hull */
#define EDGE_AIR .3       /* between an outline and the frame, */
#define EDGE_LEVEL 1.2    /* and more for each hull it is in */
#define NAME_AIR .7       /* between a name on an outline and the frame */
#define LABEL_AIR .8      /* between an outline and the labels in it */
#define LEAST_COVER .2    /* mm2 that a name may cover, the white of its box */
#define LEAST_PAD 2.5     /* of a hull, and for each level inside it, on A3 */

static gboolean
claims_stranger (const KvNetwerk *netwerk,
                 guint            hull)
{
  const KvNetwerkHull *self = &netwerk->hulls[hull];

  for (guint i = 0; i < netwerk->n_nodes; i++)
    if (!kv_netwerk_is_member (self, i)
        && kv_hull_gap_to (self->outline, netwerk->nodes[i].centre, netwerk->nodes[i].outline) < CLAIM)
      return TRUE;
  return FALSE;
}

/* The outlines of the hulls inside one, thinned. */
static GArray *
points_inside (const KvNetwerk *netwerk,
               guint            hull)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KvVec));

  for (guint i = 0; i < netwerk->n_hulls; i++)
    for (guint k = 0; k < KV_HULL_POINTS && kv_netwerk_hull_is_inside (netwerk, i, hull); k += 4)
      g_array_append_val (points, netwerk->hulls[i].outline[k]);
  return points;
}

/* How many hulls a hull is in. */
static guint
depth_of (const KvNetwerk *netwerk,
          guint            hull)
{
  guint depth = 0;

  for (guint i = 0; i < netwerk->n_hulls; i++)
    depth += kv_netwerk_hull_is_inside (netwerk, hull, i);
  return depth;
}

/* How far up an outline may go: at the top of the paper there is to be room for
 * its name on it, as far as the labels inside leave that. */
static double
highest_of (const KvNetwerk *netwerk,
            guint            hull,
            double           top)
{
  const KvNetwerkHull *self = &netwerk->hulls[hull];
  double highest = netwerk->form.frame.y0 + self->names[0]->height / 2 + NAME_AIR;

  for (guint i = 0; i < self->n_members; i++)
    {
      const KvLabel *label = &netwerk->labels[self->members[i]];

      if (label->rect.x1 > label->rect.x0)
        highest = MIN (highest, label->rect.y0 - LABEL_AIR);
    }
  return MAX (highest, top);
}

/* At the edge of the paper an outline runs along it; one inside another stays a
 * little away from that. Nodes and labels are in the frame, so all stays in. */
static void
keep_in_frame (KvNetwerk *netwerk,
               guint      hull)
{
  KvRect frame = kv_rect_grown (netwerk->form.frame, -EDGE_AIR - EDGE_LEVEL * depth_of (netwerk, hull));
  KvVec *outline = netwerk->hulls[hull].outline;

  if (frame.x1 <= frame.x0)
    return;
  frame.y0 = highest_of (netwerk, hull, frame.y0);
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    outline[i] = (KvVec) { CLAMP (outline[i].x, frame.x0, frame.x1), CLAMP (outline[i].y, frame.y0, frame.y1) };
}

/* Draws the hull as wide as it can be without claiming a stranger, at last as
 * narrow as may be. Whether it claims nobody. */
static gboolean
draw_hull (KvNetwerk  *netwerk,
           guint       hull,
           KvHullTask *task)
{
  KvNetwerkHull *self = &netwerk->hulls[hull];
  double most = kv_netwerk_hull_pad (netwerk, hull), least = LEAST_PAD * netwerk->form.distances * (1 + self->levels);

  for (task->pad = most; task->pad >= least; task->pad -= 1)
    {
      task->distance = LEVEL_DISTANCE * netwerk->form.distances * MAX (task->pad - least, 1) / MAX (most - least, 1);
      kv_hull_outline (task, self->outline);
      if (!claims_stranger (netwerk, hull))
        return TRUE;
    }
  return FALSE;
}

/* A hull that would claim a stranger is drawn tighter, if that helps; else it
 * holds only those labels of its members that leave strangers out. */
static void
solve_hull (KvNetwerk *netwerk,
            guint      hull)
{
  KvNetwerkHull *self = &netwerk->hulls[hull];
  g_autofree KvHullMember *members = kv_netwerk_hull_members (netwerk, hull);
  g_autofree KvHullMember *whole = g_memdup2 (members, self->n_members * sizeof *members);
  g_autoptr (GArray) inside = points_inside (netwerk, hull);
  KvHullTask task = { .members = members, .n_members = self->n_members, .inside = (const KvVec *) inside->data, .n_inside = inside->len };

  if (draw_hull (netwerk, hull, &task))
    return;
  for (guint i = 0; i < self->n_members; i++)
    members[i].label = KV_RECT_EMPTY;
  if (!draw_hull (netwerk, hull, &task))
    return;
  for (guint i = 0; i < self->n_members; i++)
    {
      members[i].label = whole[i].label;
      kv_hull_outline (&task, self->outline);
      if (claims_stranger (netwerk, hull))
        members[i].label = KV_RECT_EMPTY;
    }
  kv_hull_outline (&task, self->outline);
}

/* From the innermost out. */
void
kv_netwerk_solve_hulls (KvNetwerk *netwerk)
{
  for (guint level = 0; level < KV_NETWERK_HULLS; level++)
    for (guint i = 0; i < netwerk->n_hulls; i++)
      if (netwerk->hulls[i].drawn && netwerk->hulls[i].levels == level)
        {
          solve_hull (netwerk, i);
          keep_in_frame (netwerk, i);
        }
}

/* The last word on hulls: one that claims a stranger after all is a letter. */
gboolean
kv_netwerk_drop_false_hulls (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn && claims_stranger (netwerk, i))
      {
        kv_netwerk_drop_hull (netwerk, i);
        return TRUE;
      }
  return FALSE;
}

/* The hulls on whose area the name of one must not lie: those that do not hold it. */
static guint
others_of (const KvNetwerk *netwerk,
           const guint     *drawn,
           guint            n_drawn,
           guint            self,
           guint           *others)
{
  guint n = 0;

  for (guint i = 0; i < n_drawn; i++)
    if (i != self && !kv_netwerk_hull_is_inside (netwerk, drawn[self], drawn[i]))
      others[n++] = i;
  return n;
}

/* What no name of a hull may cover: nodes, badges, marks and heads. */
static GArray *
solid_things (const KvNetwerk *netwerk)
{
  GArray *things = g_array_new (FALSE, FALSE, sizeof (KvRect));

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      KvRect thing = kv_rect_union (netwerk->labels[i].body, netwerk->labels[i].badge);

      g_array_append_val (things, thing);
    }
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      const KvBow *bow = &netwerk->bows[i];
      KvRect mark = kv_rect_around (kv_curve_at (&bow->curve, bow->mark), bow->mark_radius);
      KvRect head = kv_rect_around (kv_curve_at (&bow->curve, bow->end), HEAD_ROOM);

      if (bow->mark_radius > 0)
        g_array_append_val (things, mark);
      if (kv_netwerk_edge (netwerk, i)->head)
        g_array_append_val (things, head);
    }
  return things;
}

static KvVec *
line_points (const KvNetwerk *netwerk)
{
  KvVec *points = g_new (KvVec, netwerk->edges->len * KV_BOW_POINTS + 1);

  for (guint i = 0; i < netwerk->edges->len; i++)
    kv_bow_points (&netwerk->bows[i], points + i * KV_BOW_POINTS);
  return points;
}

/* Whether the name of a hull lies over a partner or its name. */
static gboolean
covers_node (const KvNetwerk *netwerk,
             KvRect           name)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    if (kv_rect_shared (name, netwerk->labels[i].body) + kv_rect_shared (name, netwerk->labels[i].rect) > LEAST_COVER)
      return TRUE;
  return FALSE;
}

/* On paper a name for which there is no room at all stays away: the legend says
 * which hull it is. */
void
kv_netwerk_place_hull_names (KvNetwerk *netwerk)
{
  g_autoptr (GArray) things = solid_things (netwerk);
  g_autofree KvRect *labels = kv_netwerk_label_rects (netwerk);
  g_autofree KvVec *points = line_points (netwerk);
  KvHullName names[KV_NETWERK_HULLS];
  guint drawn[KV_NETWERK_HULLS], others[KV_NETWERK_HULLS][KV_NETWERK_HULLS], n = 0;
  KvHullNameTask task = { names, 0, points, netwerk->edges->len * KV_BOW_POINTS, KV_BOW_POINTS, labels, netwerk->n_nodes,
                          (const KvRect *) things->data, things->len, netwerk->form.frame,
                          netwerk->form.frame.x1 < netwerk->form.frame.x0 };

  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn)
      drawn[n++] = i;
  for (guint i = 0; i < n; i++)
    {
      const KvNetwerkHull *hull = &netwerk->hulls[drawn[i]];
      guint n_beside = others_of (netwerk, drawn, n, i, others[i]);

      names[i] = (KvHullName) { .outline = hull->outline, .wanted = hull->wanted, .place = hull->wish,
                                .beside = others[i], .n_beside = n_beside };
      for (guint form = 0; form < KV_HULL_NAME_FORMS && hull->names[form] != NULL; form++)
        names[i].sizes[names[i].n_forms++] = (KvVec) { hull->names[form]->width, hull->names[form]->height };
    }
  task.n_names = n;
  kv_hulls_place_names (&task);
  for (guint i = 0; i < n; i++)
    {
      KvNetwerkHull *hull = &netwerk->hulls[drawn[i]];

      hull->name_form = names[i].form;
      hull->name_rect = kv_hull_name_rect (&names[i]);
      hull->unnamed = !task.obey && covers_node (netwerk, hull->name_rect);
    }
}
