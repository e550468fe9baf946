/* Solving the netwerkdiagram, once its nodes have places.
 *
 * Labels, lines and hulls depend on each other, so they are solved in turn:
 * labels against straight lines, hulls around nodes and labels, bows against
 * labels; labels again against the bows; then what only has to find a place on
 * what is there: marks and the names of hulls. */

#include "kv-netwerk-private.h"

#include <string.h>

#include "kv-relatie.h"
#include "kv-settle.h"

#define END_ROOM .7       /* between an outline and the end of a line */
#define MARK_RADIUS 2.
#define CROSS_RADIUS 2.6
#define HULL_LINES 60     /* pieces of an outline, as labels see it */
#define OUTLINE_ROUNDS 4  /* of moving names off outlines */
#define LEAST_COVER .2    /* mm2 that a name may cover, the white of its box */

KvBowNode *
kv_netwerk_bow_nodes (const KvNetwerk *netwerk)
{
  KvBowNode *nodes = g_new (KvBowNode, netwerk->n_nodes + 1);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      const KvNetwerkNode *node = &netwerk->nodes[i];

      nodes[i] = (KvBowNode) {
        node->centre,
        node->outline,
        kv_netwerk_badge_centre (netwerk, i),
        node->has_badge ? netwerk->form.badge / 2 : 0,
      };
    }
  return nodes;
}

KvRect *
kv_netwerk_label_rects (const KvNetwerk *netwerk)
{
  KvRect *rects = g_new (KvRect, netwerk->n_nodes + 1);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    rects[i] = netwerk->labels[i].rect;
  return rects;
}

KvBowTask
kv_netwerk_bow_task (const KvNetwerk *netwerk,
          const KvBowNode *nodes,
          const KvRect    *labels)
{
  return (KvBowTask) {
    .nodes = nodes,
    .n_nodes = netwerk->n_nodes,
    .labels = labels,
    .n_labels = netwerk->n_nodes,
    .frame = netwerk->form.frame,
    .scale = netwerk->form.distances,
    .bows = netwerk->bows,
    .n_bows = netwerk->edges->len,
  };
}

static double
mark_radius (const KvNetwerk     *netwerk,
             const KvNetwerkEdge *edge)
{
  if (edge->deel_van)
    return 0;
  if (edge->soort == KV_RELATIE_CONFLICT && !edge->gewenst)
    return CROSS_RADIUS;
  return edge->gewenst || kv_theme_edge (netwerk->theme, edge->soort, FALSE).mark != NULL ? MARK_RADIUS : 0;
}

static KvVec
middle_of (const KvVec outline[KV_HULL_POINTS])
{
  KvRect box = kv_hull_box (outline);

  return (KvVec) { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };
}

/* The ends of a line: centres of nodes, and points of outlines. */
void
kv_netwerk_set_ends (KvNetwerk *netwerk,
          guint      edge)
{
  const KvNetwerkEdge *self = kv_netwerk_edge (netwerk, edge);
  KvBow *bow = &netwerk->bows[edge];

  for (guint end = 0; end < 2; end++)
    {
      bow->nodes[end] = self->nodes[end];
      bow->room[end] = END_ROOM;
      bow->head[end] = self->head && end == 1;
      if (self->nodes[end] != KV_NETWERK_NONE)
        bow->ends[end] = netwerk->nodes[self->nodes[end]].centre;
      else
        bow->ends[end] = middle_of (netwerk->hulls[self->hulls[end]].outline);
    }
  for (guint end = 0; end < 2; end++)
    if (self->nodes[end] == KV_NETWERK_NONE)
      kv_hull_gap (netwerk->hulls[self->hulls[end]].outline, bow->ends[1 - end].x, bow->ends[1 - end].y, &bow->ends[end]);
  bow->mark_radius = mark_radius (netwerk, self);
}

static KvRect
body_of (const KvNetwerk *netwerk,
         guint            node)
{
  const KvNetwerkNode *self = &netwerk->nodes[node];

  return kv_rect_moved (self->outline->box, self->centre.x, self->centre.y);
}

void
kv_netwerk_set_body (KvNetwerk *netwerk,
          guint      node)
{
  KvVec badge = kv_netwerk_badge_centre (netwerk, node);
  KvLabel *label = &netwerk->labels[node];

  label->body = body_of (netwerk, node);
  label->badge = netwerk->nodes[node].has_badge
                   ? kv_rect_around (badge, netwerk->form.badge / 2)
                   : KV_RECT_EMPTY;
  label->hulls = 0;
  memset (label->stiff, 0, sizeof label->stiff);
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn && kv_netwerk_is_member (&netwerk->hulls[i], node))
      label->hulls |= 1u << (i % 32);
}

static void
add_line (GArray *lines,
          KvVec   a,
          KvVec   b,
          guint   number,
          guint   hull)
{
  KvLabelLine line = { a, b, number, hull };

  g_array_append_val (lines, line);
}

static GArray *
hull_lines (const KvNetwerk *netwerk)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (KvLabelLine));

  for (guint h = 0; h < netwerk->n_hulls; h++)
    for (guint k = 0; k < HULL_LINES && netwerk->hulls[h].drawn; k++)
      add_line (lines, netwerk->hulls[h].outline[k * KV_HULL_POINTS / HULL_LINES],
                netwerk->hulls[h].outline[(k + 1) % HULL_LINES * KV_HULL_POINTS / HULL_LINES],
                netwerk->edges->len + h, 1u << (h % 32));
  return lines;
}

/* The lines that labels avoid: outlines of hulls, edges as they are bent now. */
static GArray *
label_lines (const KvNetwerk *netwerk)
{
  GArray *lines = hull_lines (netwerk);

  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      KvVec points[KV_BOW_POINTS];

      kv_bow_points (&netwerk->bows[i], points);
      for (guint k = 0; k + 1 < KV_BOW_POINTS; k++)
        add_line (lines, points[k], points[k + 1], i, 0);
    }
  return lines;
}

static KvLabelTask
label_task (const KvNetwerk *netwerk,
            const GArray    *lines)
{
  return (KvLabelTask) {
    .labels = netwerk->labels,
    .n_labels = netwerk->n_nodes,
    .lines = (const KvLabelLine *) lines->data,
    .n_lines = lines->len,
    .frame = netwerk->form.frame,
    .obey = netwerk->form.frame.x1 < netwerk->form.frame.x0,
  };
}

static void
solve_labels (KvNetwerk *netwerk)
{
  g_autoptr (GArray) lines = label_lines (netwerk);
  KvLabelTask task = label_task (netwerk, lines);

  kv_labels_solve (&task);
}

static void
straighten (KvNetwerk *netwerk)
{
  g_autofree KvBowNode *nodes = kv_netwerk_bow_nodes (netwerk);
  KvBowTask task = kv_netwerk_bow_task (netwerk, nodes, NULL);

  task.n_labels = 0;
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      kv_netwerk_set_ends (netwerk, i);
      kv_bow_bend (&task, &netwerk->bows[i], 0);
    }
}

/* Whether there are names on outlines. A hull that could not grow with the name of
 * a member will not do so next time. */
static gboolean
find_names_on_outlines (KvNetwerk *netwerk)
{
  gboolean found = FALSE;

  for (guint h = 0; h < netwerk->n_hulls; h++)
    for (guint i = 0; i < netwerk->n_nodes && netwerk->hulls[h].drawn; i++)
      if (kv_hull_crosses (netwerk->hulls[h].outline, kv_rect_grown (netwerk->labels[i].rect, KV_LABEL_AIR)))
        {
          KvLabel *label = &netwerk->labels[i];

          kv_label_stiffen (label, 1u << (h % 32) & kv_label_growing (label, label->side, label->form));
          found = TRUE;
        }
  return found;
}

static void
settle (KvNetwerk *netwerk,
        void     (*how) (const KvLabelTask *labels, KvBowTask *bows))
{
  g_autofree KvBowNode *nodes = kv_netwerk_bow_nodes (netwerk);
  g_autoptr (GArray) lines = hull_lines (netwerk);
  KvLabelTask labels = label_task (netwerk, lines);
  KvBowTask bows = kv_netwerk_bow_task (netwerk, nodes, NULL);

  for (guint i = 0; i < netwerk->edges->len; i++)
    kv_netwerk_set_ends (netwerk, i);
  how (&labels, &bows);
}

/* Labels and lines together, from labels that know only of straight lines; then
 * names off the outlines of hulls, which move with names. */
static void
settle_all (KvNetwerk *netwerk)
{
  settle (netwerk, kv_settle);
  kv_netwerk_solve_hulls (netwerk);
  for (guint round = 0; round < OUTLINE_ROUNDS && find_names_on_outlines (netwerk); round++)
    {
      settle (netwerk, kv_settle_off_outlines);
      kv_netwerk_solve_hulls (netwerk);
    }
}

/* How much a label covers or has outside the frame, mm2. */
static double
covered_by (const KvNetwerk *netwerk,
            guint            label)
{
  const KvLabel *self = &netwerk->labels[label];
  double covered = kv_rect_shared (self->rect, self->rect) - kv_rect_shared (self->rect, netwerk->form.frame);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      const KvLabel *other = &netwerk->labels[i];

      covered += kv_rect_shared (self->rect, other->badge);
      if (i != label)
        covered += kv_rect_shared (self->rect, other->body) + kv_rect_shared (self->rect, other->rect);
    }
  return covered;
}

/* Two names in one place are none: on paper those that found no room are left
 * out, the one that covers most first, and the sheet says how many. */
static void
leave_out_names (KvNetwerk *netwerk)
{
  double most;

  do
    {
      guint worst = 0;

      most = 0;
      for (guint i = 0; i < netwerk->n_nodes; i++)
        if (netwerk->labels[i].crowded && netwerk->labels[i].n_forms > 0)
          {
            double covered = covered_by (netwerk, i);

            if (covered > most)
              {
                most = covered;
                worst = i;
              }
          }
      if (most > LEAST_COVER)
        {
          netwerk->labels[worst].n_forms = 0;
          netwerk->labels[worst].rect = KV_RECT_EMPTY;
          netwerk->names_left_out++;
        }
    }
  while (most > LEAST_COVER);
}

/* Bends the lines anew that have a node as an end, or with KV_NETWERK_NONE a
 * hull: its outline moved when labels did. */
static void
solve_ties (KvNetwerk *netwerk,
            guint      node)
{
  g_autofree KvBowNode *nodes = kv_netwerk_bow_nodes (netwerk);
  g_autofree KvRect *labels = kv_netwerk_label_rects (netwerk);
  g_autofree guint *ties = g_new (guint, netwerk->edges->len + 1);
  KvBowTask task = kv_netwerk_bow_task (netwerk, nodes, labels);
  g_autoptr (KvBows) bows = NULL;
  guint n = 0;

  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      const KvNetwerkEdge *edge = kv_netwerk_edge (netwerk, i);

      if (edge->nodes[0] != node && edge->nodes[1] != node)
        continue;
      kv_netwerk_set_ends (netwerk, i);
      ties[n++] = i;
    }
  bows = kv_bows_new (&task);
  kv_bows_bend_again (bows, ties, n);
}

void
kv_netwerk_trim_lines (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->edges->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        guint node = netwerk->bows[i].nodes[end];

        if (node != KV_NETWERK_NONE)
          kv_bow_trim (&netwerk->bows[i], end, netwerk->labels[node].rect);
      }
}

static void
solve_marks (KvNetwerk *netwerk)
{
  g_autofree KvBowNode *nodes = kv_netwerk_bow_nodes (netwerk);
  g_autofree KvRect *labels = kv_netwerk_label_rects (netwerk);
  KvBowTask task = kv_netwerk_bow_task (netwerk, nodes, labels);

  kv_bows_place_marks (&task);
}

/* Labels and hulls against straight lines. */
static void
solve_roughly (KvNetwerk *netwerk)
{
  kv_netwerk_solve_hulls (netwerk);
  straighten (netwerk);
  solve_labels (netwerk);
  kv_netwerk_solve_hulls (netwerk);
}

void
kv_netwerk_solve (KvNetwerk *netwerk)
{
  g_free (netwerk->bows);
  netwerk->bows = g_new0 (KvBow, netwerk->edges->len + 1);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    kv_netwerk_set_body (netwerk, i);
  do
    solve_roughly (netwerk);
  while (kv_netwerk_drop_false_hulls (netwerk));
  settle_all (netwerk);
  while (kv_netwerk_drop_false_hulls (netwerk))
    {
      solve_roughly (netwerk);
      settle_all (netwerk);
    }
  if (netwerk->form.frame.x1 > netwerk->form.frame.x0)
    leave_out_names (netwerk);
  solve_ties (netwerk, KV_NETWERK_NONE);
  kv_netwerk_trim_lines (netwerk);
  solve_marks (netwerk);
  kv_netwerk_place_hull_names (netwerk);
}
