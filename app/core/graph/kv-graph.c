/* The only file that includes igraph.h.
 *
 * igraph aborts on errors by default, is not safe with threads as Debian builds
 * it, and draws from one random source for the whole process. So every call
 * goes through here: one at a time, with errors as return codes that become a
 * GError, and with the random source seeded anew. */

#include "kv-graph.h"

#include <igraph.h>
#include <math.h>
#include <string.h>

#define KAMADA_KAWAI_MAX 500
#define FRUCHTERMAN_REINGOLD_ROUNDS 300

G_DEFINE_QUARK (kv-graph-error-quark, kv_graph_error)

static GMutex igraph_mutex;

static void
enter_igraph (guint32 seed)
{
  g_mutex_lock (&igraph_mutex);
  igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_set_warning_handler (igraph_warning_handler_ignore);
  igraph_rng_seed (igraph_rng_default (), seed);
}

static void
leave_igraph (void)
{
  g_mutex_unlock (&igraph_mutex);
}

static gboolean
set_graph_error (GError       **error,
                 igraph_error_t code)
{
  g_set_error_literal (error, KV_GRAPH_ERROR,
                       code == IGRAPH_ENOMEM ? KV_GRAPH_ERROR_MEMORY : KV_GRAPH_ERROR_FAILED,
                       igraph_strerror (code));
  return FALSE;
}

static igraph_error_t
create_graph (igraph_t    *graph,
              guint        n,
              const guint *edges,
              guint        n_edges)
{
  igraph_vector_int_t ends;
  igraph_error_t code;

  for (guint i = 0; i < 2 * n_edges; i++)
    if (edges[i] >= n)
      return IGRAPH_EINVVID;
  code = igraph_vector_int_init (&ends, 2 * (igraph_integer_t) n_edges);
  if (code != IGRAPH_SUCCESS)
    return code;
  for (guint i = 0; i < 2 * n_edges; i++)
    VECTOR (ends)[i] = edges[i];
  code = igraph_create (graph, &ends, n, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&ends);
  return code;
}

/* Lengths become weights for the one method and their inverse for the other:
 * Kamada and Kawai see a distance, Fruchterman and Reingold a pull. */
static igraph_error_t
run_layout (const igraph_t  *graph,
            igraph_vector_t *weights,
            igraph_matrix_t *places)
{
  igraph_integer_t n = igraph_vcount (graph);
  igraph_error_t code = igraph_layout_random (graph, places);

  if (code != IGRAPH_SUCCESS)
    return code;
  if (n <= KAMADA_KAWAI_MAX)
    return igraph_layout_kamada_kawai (graph, places, TRUE, 50 * n, 0, n, weights,
                                       NULL, NULL, NULL, NULL);
  for (igraph_integer_t i = 0; i < igraph_vector_size (weights); i++)
    VECTOR (*weights)[i] = 1 / VECTOR (*weights)[i];
  igraph_matrix_scale (places, sqrt (n));
  return igraph_layout_fruchterman_reingold (graph, places, TRUE, FRUCHTERMAN_REINGOLD_ROUNDS,
                                             sqrt (n) / 10, IGRAPH_LAYOUT_GRID, weights,
                                             NULL, NULL, NULL, NULL);
}

/* Brings the middle to (0, 0) and edges of length 1 to one unit on average. */
static void
normalise (double       *xy,
           guint         n,
           const guint  *edges,
           guint         n_edges,
           const double *lengths)
{
  double mean[2] = { 0, 0 }, drawn = 0, wanted = 0, scale;

  for (guint i = 0; i < 2 * n; i++)
    mean[i % 2] += xy[i] / n;
  for (guint e = 0; e < n_edges; e++)
    {
      guint a = edges[2 * e], b = edges[2 * e + 1];

      drawn += hypot (xy[2 * a] - xy[2 * b], xy[2 * a + 1] - xy[2 * b + 1]);
      wanted += a == b ? 0 : lengths != NULL ? lengths[e] : 1;
    }
  scale = drawn > 1e-9 ? wanted / drawn : 1;
  for (guint i = 0; i < 2 * n; i++)
    xy[i] = (xy[i] - mean[i % 2]) * scale;
}

static igraph_error_t
layout_locked (guint         n,
               const guint  *edges,
               guint         n_edges,
               const double *lengths,
               double       *xy)
{
  igraph_t graph;
  igraph_vector_t weights;
  igraph_matrix_t places;
  igraph_error_t code = create_graph (&graph, n, edges, n_edges);

  if (code != IGRAPH_SUCCESS)
    return code;
  if ((code = igraph_vector_init (&weights, n_edges)) == IGRAPH_SUCCESS)
    {
      for (guint i = 0; i < n_edges; i++)
        VECTOR (weights)[i] = lengths != NULL ? lengths[i] : 1;
      if ((code = igraph_matrix_init (&places, 0, 0)) == IGRAPH_SUCCESS)
        {
          code = run_layout (&graph, &weights, &places);
          for (guint i = 0; code == IGRAPH_SUCCESS && i < 2 * n; i++)
            xy[i] = MATRIX (places, i / 2, i % 2);
          igraph_matrix_destroy (&places);
        }
      igraph_vector_destroy (&weights);
    }
  igraph_destroy (&graph);
  return code;
}

gboolean
kv_graph_layout (guint         n,
                 const guint  *edges,
                 guint         n_edges,
                 const double *lengths,
                 double       *xy,
                 guint32       seed,
                 GError      **error)
{
  g_autofree double *places = NULL;
  igraph_error_t code;

  g_return_val_if_fail (n == 0 || xy != NULL, FALSE);
  g_return_val_if_fail (n_edges == 0 || edges != NULL, FALSE);

  if (n == 0)
    return TRUE;
  places = g_new0 (double, 2 * n);
  if (n > 1)
    {
      enter_igraph (seed);
      code = layout_locked (n, edges, n_edges, lengths, places);
      leave_igraph ();
      if (code != IGRAPH_SUCCESS)
        return set_graph_error (error, code);
      normalise (places, n, edges, n_edges, lengths);
    }
  memcpy (xy, places, 2 * n * sizeof *xy);
  return TRUE;
}

/* Renumbers parts from the largest; `part` holds numbers given in the order of
 * first appearance, so a stable sort keeps equal ones in that order. */
static int
compare_parts (gconstpointer a,
               gconstpointer b,
               gpointer      sizes)
{
  const guint *size = sizes, *pa = a, *pb = b;

  if (size[*pa] != size[*pb])
    return size[*pa] > size[*pb] ? -1 : 1;
  return *pa < *pb ? -1 : *pa > *pb;
}

static void
renumber (guint *part,
          guint  n,
          guint  n_parts)
{
  g_autofree guint *size = g_new0 (guint, n_parts);
  g_autofree guint *order = g_new (guint, n_parts);
  g_autofree guint *rank = g_new (guint, n_parts);

  for (guint i = 0; i < n; i++)
    size[part[i]]++;
  for (guint p = 0; p < n_parts; p++)
    order[p] = p;
  g_qsort_with_data (order, n_parts, sizeof *order, compare_parts, size);
  for (guint p = 0; p < n_parts; p++)
    rank[order[p]] = p;
  for (guint i = 0; i < n; i++)
    part[i] = rank[part[i]];
}

guint
kv_graph_components (guint        n,
                     const guint *edges,
                     guint        n_edges,
                     guint       *part)
{
  g_autofree guint *root = g_new (guint, n + 1);
  guint n_parts = 0;

  g_return_val_if_fail (n == 0 || part != NULL, 0);

  for (guint i = 0; i < n; i++)
    root[i] = i;
  for (guint e = 0; e < n_edges; e++)
    {
      guint a = edges[2 * e], b = edges[2 * e + 1];

      while (root[a] != a)
        a = root[a] = root[root[a]];
      while (root[b] != b)
        b = root[b] = root[root[b]];
      root[MAX (a, b)] = MIN (a, b);
    }
  for (guint i = 0; i < n; i++)
    part[i] = root[i] == i ? n_parts++ : part[root[i]];
  renumber (part, n, n_parts);
  return n_parts;
}
