/* What placing costs and what it brings: against the plain layout of Kamada and
 * Kawai from igraph, stretched over the same frame and pushed apart. */

#include <glib.h>
#include <math.h>

#include "kv-bench.h"
#include "kv-graph.h"
#include "kv-placement.h"

#define WIDTH 300.
#define HEIGHT 215.
#define GAP 4.
#define MOST 200

/* A field with a few partners that everybody knows. */
typedef struct
{
  KvPlaceNode nodes[MOST];
  guint       n_nodes;
  KvPlaceEdge edges[2 * MOST];
  guint       n_edges;
} Field;

static void
make_field (Field *field,
            guint  n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);

  *field = (Field) { .n_nodes = n };
  for (guint i = 0; i < n; i++)
    {
      double half_width = g_rand_double_range (rand, 8, 16), down = g_rand_double_range (rand, 8, 12);

      field->nodes[i] = (KvPlaceNode) { .left = half_width, .right = half_width, .up = 5, .down = down };
    }
  for (guint e = 0; e < 2 * n; e++)
    {
      guint from = 1 + e % (n - 1), to = g_rand_int_range (rand, 0, from);

      /* Half of the ties go to who is at the end of another. */
      if (e > n && g_rand_boolean (rand))
        to = field->edges[g_rand_int_range (rand, 0, e)].to;
      field->edges[field->n_edges++] = (KvPlaceEdge) { from, to, 1 };
    }
}

static void
place_ours (gpointer data)
{
  Field *field = data;

  kv_place_all (&(KvPlaceTask) {
    .nodes = field->nodes,
    .n_nodes = field->n_nodes,
    .edges = field->edges,
    .n_edges = field->n_edges,
    .width = WIDTH,
    .height = HEIGHT,
    .gap = GAP,
    .seed = 1,
  });
}

static void
place_plain (gpointer data)
{
  Field *field = data;
  guint ends[4 * MOST];
  double xy[2 * MOST], low[2] = { 0, 0 }, high[2] = { 0, 0 };

  for (guint e = 0; e < field->n_edges; e++)
    {
      ends[2 * e] = field->edges[e].from;
      ends[2 * e + 1] = field->edges[e].to;
    }
  g_assert_true (kv_graph_layout (field->n_nodes, ends, field->n_edges, NULL, xy, 1, NULL));
  for (guint i = 0; i < 2 * field->n_nodes; i++)
    {
      low[i % 2] = MIN (low[i % 2], xy[i]);
      high[i % 2] = MAX (high[i % 2], xy[i]);
    }
  for (guint i = 0; i < field->n_nodes; i++)
    {
      field->nodes[i].x = (xy[2 * i] - low[0]) / (high[0] - low[0]) * WIDTH;
      field->nodes[i].y = (xy[2 * i + 1] - low[1]) / (high[1] - low[1]) * HEIGHT;
    }
  kv_place_remove_overlaps (field->nodes, field->n_nodes, GAP);
}

static double
side (const KvPlaceNode *a,
      const KvPlaceNode *b,
      double             x,
      double             y)
{
  return (b->x - a->x) * (y - a->y) - (b->y - a->y) * (x - a->x);
}

static guint
count_crossings (const Field *field)
{
  guint count = 0;

  for (guint e = 0; e < field->n_edges; e++)
    for (guint f = 0; f < e; f++)
      {
        const KvPlaceNode *a = &field->nodes[field->edges[e].from], *b = &field->nodes[field->edges[e].to];
        const KvPlaceNode *c = &field->nodes[field->edges[f].from], *d = &field->nodes[field->edges[f].to];

        if (a != c && a != d && b != c && b != d)
          count += side (a, b, c->x, c->y) * side (a, b, d->x, d->y) < 0
                   && side (c, d, a->x, a->y) * side (c, d, b->x, b->y) < 0;
      }
  return count;
}

/* Edges that run through the room of a node that is not theirs. */
static guint
count_through (const Field *field)
{
  guint count = 0;

  for (guint e = 0; e < field->n_edges; e++)
    for (guint i = 0; i < field->n_nodes; i++)
      {
        const KvPlaceNode *a = &field->nodes[field->edges[e].from], *b = &field->nodes[field->edges[e].to];
        const KvPlaceNode *node = &field->nodes[i];
        double x0 = node->x - node->left, x1 = node->x + node->right;
        double y0 = node->y - node->up, y1 = node->y + node->down;
        double corners[4] = { side (a, b, x0, y0), side (a, b, x1, y0), side (a, b, x0, y1), side (a, b, x1, y1) };
        guint left = 0;

        for (guint k = 0; k < 4; k++)
          left += corners[k] > 0;
        count += node != a && node != b && left % 4 != 0
                 && MAX (a->x, b->x) > x0 && MIN (a->x, b->x) < x1 && MAX (a->y, b->y) > y0 && MIN (a->y, b->y) < y1;
      }
  return count;
}

static gboolean
judge (guint  n,
       guint  turns,
       double most_time)
{
  Field field;
  double ours, plain, crossings, through;
  g_autofree char *name = g_strdup_printf ("%u nodes", n);
  gboolean good = TRUE;

  make_field (&field, n);
  kv_bench_pair (place_ours, place_plain, NULL, &field, turns, &ours, &plain);
  place_plain (&field);
  crossings = count_crossings (&field);
  through = count_through (&field);
  place_ours (&field);
  g_print ("%s: %.1f ms, plain %.1f ms; %u crossings, plain %.0f; %u through nodes, plain %.0f\n", name,
           ours, plain, count_crossings (&field), crossings, count_through (&field), through);
  good = kv_bench_judge ("placing against a plain layout, time", ours / plain, most_time, "x") && good;
  good = kv_bench_judge ("crossings against a plain layout", count_crossings (&field) / crossings, .85, "x") && good;
  return kv_bench_judge ("edges through nodes against a plain layout", count_through (&field) / through, .75, "x") && good;
}

int
main (void)
{
  gboolean good = judge (24, 5, 250);

  good = judge (60, 5, 100) && good;
  good = judge (MOST, 3, 20) && good;
  return good ? 0 : 1;
}
