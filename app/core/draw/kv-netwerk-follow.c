/* The netwerkdiagram again, from what was drawn before: what a window shows until
 * it is solved. */

#include "kv-netwerk-private.h"

#include <string.h>

static gboolean
has_places (const KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    if (!netwerk->nodes[i].placed)
      return FALSE;
  return TRUE;
}

const KvNetwerkHull *
kv_netwerk_find_hull (const KvNetwerk *netwerk,
                      const char      *id)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].id == id)
      return &netwerk->hulls[i];
  return NULL;
}

void
kv_netwerk_follow_hulls (KvNetwerk       *netwerk,
                         const KvNetwerk *before)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      const KvNetwerkHull *was = kv_netwerk_find_hull (before, netwerk->hulls[i].id);

      if (was == NULL)
        continue;
      netwerk->hulls[i].tight = was->tight;
      if (netwerk->hulls[i].drawn && !was->drawn)
        kv_netwerk_drop_hull (netwerk, i);
    }
}

static void
follow_label (KvNetwerk *netwerk,
              guint      node)
{
  KvLabel *label = &netwerk->labels[node];
  guint number = kv_netwerk_find_node (netwerk->before, netwerk->nodes[node].id);
  const KvLabel *was = number != KV_NETWERK_NONE ? &netwerk->before->labels[number] : NULL;

  label->rect = KV_RECT_EMPTY;
  if (label->n_forms == 0)
    return;
  label->side = label->wanted != KV_LABEL_FREE                     ? label->wanted
                : was != NULL && was->side != KV_LABEL_FREE ? was->side
                                                                   : KV_LABEL_BELOW;
  label->form = was != NULL ? MIN (was->form, label->n_forms - 1) : 0;
  if (was != NULL)
    memcpy (label->stiff, was->stiff, sizeof label->stiff);
  label->rect = kv_label_rect (label, label->side, label->form);
}

static void
follow_labels (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      kv_netwerk_set_body (netwerk, i);
      follow_label (netwerk, i);
    }
}

GHashTable *
kv_netwerk_number_edges (const KvNetwerk *netwerk)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < netwerk->edges->len; i++)
    g_hash_table_insert (numbers, (char *) kv_netwerk_edge (netwerk, i)->id, GUINT_TO_POINTER (i));
  return numbers;
}

static gboolean
stands_alike (const KvNetwerk *netwerk,
              guint            node,
              guint            was)
{
  const KvNetwerkNode *a = &netwerk->nodes[node], *b = &netwerk->before->nodes[was];

  return a->centre.x == b->centre.x && a->centre.y == b->centre.y && a->vorm == b->vorm && a->area == b->area
         && a->cruciaal == b->cruciaal && a->has_badge == b->has_badge;
}

/* Whether a line between nodes has what it had at both ends. */
static gboolean
ends_alike (const KvNetwerk     *netwerk,
            const KvNetwerkEdge *edge,
            const KvNetwerkEdge *was)
{
  for (guint end = 0; end < 2; end++)
    if (edge->nodes[end] == KV_NETWERK_NONE || was->nodes[end] == KV_NETWERK_NONE
        || !stands_alike (netwerk, edge->nodes[end], was->nodes[end]))
      return FALSE;
  return edge->head == was->head;
}

static void
follow_edge (KvNetwerk       *netwerk,
             const KvBowTask *task,
             guint            edge,
             guint            number)
{
  const KvNetwerkEdge *was = kv_netwerk_edge (netwerk->before, number);
  const KvBow *bow = &netwerk->before->bows[number];

  if (ends_alike (netwerk, kv_netwerk_edge (netwerk, edge), was))
    {
      netwerk->bows[edge].start = bow->start;
      netwerk->bows[edge].end = bow->end;
      netwerk->bows[edge].curve = bow->curve;
      netwerk->bows[edge].bow = bow->bow;
    }
  else
    kv_bow_bend (task, &netwerk->bows[edge], bow->bow);
  netwerk->bows[edge].mark = bow->mark;
}

static void
follow_edges (KvNetwerk *netwerk)
{
  g_autofree KvBowNode *nodes = kv_netwerk_bow_nodes (netwerk);
  KvBowTask task = kv_netwerk_bow_task (netwerk, nodes, NULL);
  g_autoptr (GHashTable) numbers = kv_netwerk_number_edges (netwerk->before);
  gpointer number;

  task.n_labels = 0;
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      kv_netwerk_set_ends (netwerk, i);
      if (g_hash_table_lookup_extended (numbers, kv_netwerk_edge (netwerk, i)->id, NULL, &number))
        follow_edge (netwerk, &task, i, GPOINTER_TO_UINT (number));
      else
        kv_bow_bend (&task, &netwerk->bows[i], 0);
    }
}

static gboolean
is_same_outline (const KvNetwerkHull *a,
                 const KvNetwerkHull *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->outline); i++)
    {
      if (a->outline[i].x != b->outline[i].x || a->outline[i].y != b->outline[i].y)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_hull (const KvNetwerkHull *hull,
              const KvNetwerkHull *was)
{
  return was != NULL && was->drawn == hull->drawn && strcmp (was->naam, hull->naam) == 0 && was->wanted == hull->wanted
         && was->wish.x == hull->wish.x && was->wish.y == hull->wish.y
         && is_same_outline (hull, was);
}

/* Names look for a place along an outline: only where one is another than it was. */
static void
follow_hull_names (KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      const KvNetwerkHull *was = kv_netwerk_find_hull (netwerk->before, netwerk->hulls[i].id);

      if (!is_same_hull (&netwerk->hulls[i], was))
        {
          kv_netwerk_place_hull_names (netwerk);
          return;
        }
      netwerk->hulls[i].name_form = was->name_form;
      netwerk->hulls[i].name_rect = was->name_rect;
      netwerk->hulls[i].unnamed = was->unnamed;
    }
}

gboolean
kv_netwerk_follow (KvNetwerk *netwerk)
{
  g_return_val_if_fail (netwerk->before != NULL && netwerk->before->bows != NULL, FALSE);

  if (!has_places (netwerk))
    return FALSE;

  kv_netwerk_follow_hulls (netwerk, netwerk->before);
  follow_labels (netwerk);
  kv_netwerk_solve_hulls (netwerk);
  while (kv_netwerk_drop_false_hulls (netwerk))
    {
      follow_labels (netwerk);
      kv_netwerk_solve_hulls (netwerk);
    }
  netwerk->bows = g_new0 (KvBow, netwerk->edges->len + 1);
  follow_edges (netwerk);
  kv_netwerk_trim_lines (netwerk);
  follow_hull_names (netwerk);
  return TRUE;
}
