/* The netwerkdiagram on its way from one that was solved to another, while partners
 * move: nodes, names and lines are all as far as the others, so that nothing jumps
 * when the last picture takes over. */

#include "kv-netwerk-private.h"

#include <string.h>

typedef struct
{
  KvNetwerk       *netwerk; /* the one between */
  const KvNetwerk *from, *to;
  double           part;    /* of the way, 0 to 1 */
} Way;

static double
between (const Way *way,
         double     from,
         double     to)
{
  return from * (1 - way->part) + to * way->part;
}

static KvVec
point_between (const Way *way,
               KvVec      from,
               KvVec      to)
{
  return (KvVec) { between (way, from.x, to.x), between (way, from.y, to.y) };
}

/* As large as it will be. */
static KvRect
rect_between (const Way *way,
              KvRect     from,
              KvRect     to)
{
  if (from.x0 > from.x1 || to.x0 > to.x1)
    return to;
  return kv_rect_moved (to, (from.x0 - to.x0) * (1 - way->part), (from.y0 - to.y0) * (1 - way->part));
}

/* What is new is there from the start. FALSE where there will be no such node. */
static gboolean
move_node (const Way *way,
           guint      node)
{
  KvNetwerkNode *self = &way->netwerk->nodes[node];
  KvLabel *label = &way->netwerk->labels[node];
  guint to = kv_netwerk_find_node (way->to, self->id), from = kv_netwerk_find_node (way->from, self->id);
  const KvLabel *goal = to != KV_NETWERK_NONE ? &way->to->labels[to] : NULL;

  if (goal == NULL || goal->n_forms != label->n_forms)
    return FALSE;

  self->placed = TRUE;
  self->centre = way->to->nodes[to].centre;
  label->side = goal->side;
  label->form = goal->form;
  label->rect = goal->rect;
  if (from != KV_NETWERK_NONE)
    {
      self->centre = point_between (way, way->from->nodes[from].centre, self->centre);
      label->rect = rect_between (way, way->from->labels[from].rect, label->rect);
    }
  kv_netwerk_set_body (way->netwerk, node);
  memcpy (label->stiff, goal->stiff, sizeof label->stiff);
  return TRUE;
}

static const KvBow *
find_bow (const KvNetwerk *netwerk,
          GHashTable      *numbers,
          const char      *id)
{
  gpointer number;

  return g_hash_table_lookup_extended (numbers, id, NULL, &number) ? &netwerk->bows[GPOINTER_TO_UINT (number)] : NULL;
}

static void
move_edges (const Way *way)
{
  KvNetwerk *netwerk = way->netwerk;
  g_autofree KvBowNode *nodes = kv_netwerk_bow_nodes (netwerk);
  KvBowTask task;
  g_autoptr (GHashTable) from = kv_netwerk_number_edges (way->from), to = kv_netwerk_number_edges (way->to);

  netwerk->bows = g_new0 (KvBow, netwerk->edges->len + 1);
  task = kv_netwerk_bow_task (netwerk, nodes, NULL);
  task.n_labels = 0;
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      const KvBow *goal = find_bow (way->to, to, kv_netwerk_edge (netwerk, i)->id);
      const KvBow *start = find_bow (way->from, from, kv_netwerk_edge (netwerk, i)->id);

      kv_netwerk_set_ends (netwerk, i);
      if (start == NULL)
        start = goal;
      kv_bow_bend (&task, &netwerk->bows[i], goal != NULL ? between (way, start->bow, goal->bow) : 0);
      netwerk->bows[i].mark = goal != NULL ? between (way, start->mark, goal->mark) : 0;
    }
}

static void
move_hull_names (const Way *way)
{
  for (guint i = 0; i < way->netwerk->n_hulls; i++)
    {
      KvNetwerkHull *hull = &way->netwerk->hulls[i];
      const KvNetwerkHull *goal = kv_netwerk_find_hull (way->to, hull->id), *start = kv_netwerk_find_hull (way->from, hull->id);

      if (goal == NULL || !hull->drawn)
        continue;
      hull->unnamed = goal->unnamed;
      hull->name_form = goal->name_form;
      hull->name_rect = rect_between (way, start != NULL && start->drawn ? start->name_rect : goal->name_rect, goal->name_rect);
    }
}

gboolean
kv_netwerk_go_between (KvNetwerk       *netwerk,
                       const KvNetwerk *to,
                       double           part)
{
  const Way way = { netwerk, netwerk->before, to, part };

  g_return_val_if_fail (netwerk->before != NULL && netwerk->before->bows != NULL && to->bows != NULL, FALSE);

  kv_netwerk_follow_hulls (netwerk, to);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    if (!move_node (&way, i))
      return FALSE;
  kv_netwerk_solve_hulls (netwerk);
  move_edges (&way);
  kv_netwerk_trim_lines (netwerk);
  move_hull_names (&way);
  return TRUE;
}
