/* The graph of one run: simple edges, the middles of groups, neighbours, steps
 * between nodes, and the connected parts. */

#include "kv-placing.h"

#include "kv-graph.h"

#include <math.h>

#define MOST_WEIGHT 5
#define HOPS_MAX 4000 /* nodes: a table of 16 MB */

static gboolean
add_edge (KvPlacing  *placing,
          GHashTable *seen,
          guint       a,
          guint       b,
          double      weight)
{
  guint64 key = ((guint64) MIN (a, b) << 32) | MAX (a, b);

  if (a == b || a >= placing->n || b >= placing->n
      || !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
    return FALSE;
  placing->ends[2 * placing->n_edges] = a;
  placing->ends[2 * placing->n_edges + 1] = b;
  placing->weights[placing->n_edges] = weight;
  placing->n_edges++;
  return TRUE;
}

/* Ties between nodes first; behind them what ties nodes to the middles of groups:
 * edges that end on a group, and membership. */
static void
add_edges (KvPlacing         *placing,
           const KvPlaceEdge *edges,
           guint              n_edges)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint room = n_edges;

  for (guint g = 0; g < placing->n_groups; g++)
    room += placing->groups[g].n_members;
  placing->ends = g_new (guint, 2 * room + 1);
  placing->weights = g_new (float, room + 1);
  for (guint e = 0; e < n_edges; e++)
    if (MAX (edges[e].from, edges[e].to) < placing->n_nodes)
      add_edge (placing, seen, edges[e].from, edges[e].to,
                isfinite (edges[e].weight) ? CLAMP (edges[e].weight, 1, MOST_WEIGHT) : 1);
  placing->n_ties = placing->n_edges;
  for (guint e = 0; e < n_edges; e++)
    if (MAX (edges[e].from, edges[e].to) >= placing->n_nodes)
      add_edge (placing, seen, edges[e].from, edges[e].to, 1);
  for (guint g = 0; g < placing->n_groups; g++)
    for (guint m = 0; m < placing->groups[g].n_members; m++)
      if (placing->groups[g].members[m] < placing->n_nodes)
        add_edge (placing, seen, placing->n_nodes + g, placing->groups[g].members[m], 1);
}

static void
add_neighbours (KvPlacing *placing)
{
  g_autofree guint *at = NULL;

  placing->first = g_new0 (guint, placing->n + 1);
  placing->neighbours = g_new (guint, 2 * placing->n_edges + 1);
  for (guint k = 0; k < 2 * placing->n_edges; k++)
    placing->first[placing->ends[k] + 1]++;
  for (guint i = 0; i < placing->n; i++)
    placing->first[i + 1] += placing->first[i];
  at = g_memdup2 (placing->first, (placing->n + 1) * sizeof *at);
  for (guint k = 0; k < 2 * placing->n_edges; k++)
    placing->neighbours[at[placing->ends[k]]++] = placing->ends[k ^ 1];
}

/* Breadth first from every node. */
static void
add_hops (KvPlacing *placing)
{
  guint n = placing->n;
  g_autofree guint *queue = g_new (guint, n + 1);

  if (n > HOPS_MAX)
    return;
  placing->stride = n + KV_PLACING_LANES - n % KV_PLACING_LANES;
  placing->hops = g_new0 (guint8, n * placing->stride + 1);
  for (guint from = 0; from < n; from++)
    {
      guint8 *steps = placing->hops + from * placing->stride;
      guint head = 0, tail = 0;

      for (queue[tail++] = from; head < tail; head++)
        for (guint k = placing->first[queue[head]]; k < placing->first[queue[head] + 1]; k++)
          {
            guint next = placing->neighbours[k];

            if (next == from || steps[next] != 0)
              continue;
            steps[next] = MIN (steps[queue[head]] + 1, G_MAXUINT8);
            queue[tail++] = next;
          }
    }
}

/* Parts come from the largest; those of one node are put together in the last. */
static void
add_parts (KvPlacing *placing)
{
  g_autofree guint *part = g_new (guint, placing->n + 1);
  g_autofree guint *size = NULL;
  guint n_found = kv_graph_components (placing->n, placing->ends, placing->n_edges, part);

  size = g_new0 (guint, n_found + 1);
  for (guint i = 0; i < placing->n; i++)
    size[part[i]]++;
  while (placing->n_parts < n_found && size[placing->n_parts] > 1)
    placing->n_parts++;
  placing->loose = placing->n_parts < n_found;
  for (guint p = placing->n_parts + 1; p < n_found; p++)
    size[placing->n_parts] += size[p];
  placing->n_parts += placing->loose;

  placing->parts = g_new0 (KvPart, placing->n_parts + 1);
  for (guint p = 0; p < placing->n_parts; p++)
    placing->parts[p].members = g_new (guint, size[p]);
  for (guint i = 0; i < placing->n; i++)
    {
      KvPart *mine = &placing->parts[MIN (part[i], placing->n_parts - 1)];

      mine->members[mine->n_members++] = i;
    }
}

KvPlacing *
kv_placing_new (const KvPlaceTask *task,
                guint32            seed)
{
  KvPlacing *placing = g_new0 (KvPlacing, 1);

  placing->n_nodes = task->n_nodes;
  placing->n = task->n_nodes + task->n_groups;
  placing->groups = task->groups;
  placing->n_groups = task->n_groups;
  placing->gap = task->gap;
  placing->boxes = g_new0 (KvNodeBox, placing->n + 1);
  placing->frames = g_new0 (const KvRect *, placing->n + 1);
  for (guint i = 0; i < task->n_nodes; i++)
    {
      kv_node_box_init (&placing->boxes[i], &task->nodes[i], task->gap);
      placing->any_fixed = placing->any_fixed || task->nodes[i].fixed;
    }
  placing->rand = g_rand_new_with_seed (seed);
  add_edges (placing, task->edges, task->n_edges);
  add_neighbours (placing);
  add_hops (placing);
  add_parts (placing);
  return placing;
}

void
kv_placing_free (KvPlacing *placing)
{
  for (guint p = 0; p < placing->n_parts; p++)
    g_free (placing->parts[p].members);
  g_free (placing->parts);
  g_free (placing->boxes);
  g_free (placing->frames);
  g_free (placing->ends);
  g_free (placing->weights);
  g_free (placing->first);
  g_free (placing->neighbours);
  g_free (placing->hops);
  g_rand_free (placing->rand);
  g_free (placing);
}
