/* The door to igraph: whatever comes in, places or a GError come out. */

#include <glib.h>
#include <math.h>
#include <string.h>

#include "kv-graph.h"

#define N 40
#define N_EDGES 90

static void
random_edges (guint *edges,
              guint  n,
              guint  n_edges,
              guint  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < 2 * n_edges; i++)
    edges[i] = g_rand_int_range (rand, 0, n);
}

static void
assert_finite (const double *xy,
               guint         n)
{
  for (guint i = 0; i < 2 * n; i++)
    g_assert_true (isfinite (xy[i]));
}

static void
test_layout (void)
{
  guint edges[2 * N_EDGES];
  double xy[2 * N], x = 0, y = 0, length = 0;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N; i++)
    {
      edges[2 * i] = i;
      edges[2 * i + 1] = (i + 1) % N;
    }
  g_assert_true (kv_graph_layout (N, edges, N, NULL, xy, 1, &error));
  g_assert_no_error (error);
  assert_finite (xy, N);
  for (guint i = 0; i < N; i++)
    {
      guint next = (i + 1) % N;

      x += xy[2 * i];
      y += xy[2 * i + 1];
      length += hypot (xy[2 * i] - xy[2 * next], xy[2 * i + 1] - xy[2 * next + 1]) / N;
    }
  g_assert_cmpfloat (hypot (x, y), <, 1e-6);
  g_assert_cmpfloat_with_epsilon (length, 1, 1e-6);
}

/* A ring of which one edge wants to be five times as long. */
static void
test_lengths (void)
{
  guint edges[] = { 0, 1, 1, 2, 2, 3, 3, 0 };
  double lengths[] = { 5, 1, 5, 1 }, xy[8];

  g_assert_true (kv_graph_layout (4, edges, 4, lengths, xy, 1, NULL));
  g_assert_cmpfloat (hypot (xy[0] - xy[2], xy[1] - xy[3]), >, 2 * hypot (xy[2] - xy[4], xy[3] - xy[5]));
}

static void
test_same_seed_same_bits (void)
{
  guint edges[2 * N_EDGES];
  double one[2 * N], other[2 * N];

  random_edges (edges, N, N_EDGES, 3);
  g_assert_true (kv_graph_layout (N, edges, N_EDGES, NULL, one, 7, NULL));
  g_assert_true (kv_graph_layout (N, edges, N_EDGES, NULL, other, 8, NULL));
  g_assert_cmpmem (one, sizeof one, one, sizeof one);
  g_assert_cmpint (memcmp (one, other, sizeof one), !=, 0);
  g_assert_true (kv_graph_layout (N, edges, N_EDGES, NULL, other, 7, NULL));
  g_assert_cmpmem (one, sizeof one, other, sizeof other);
}

/* Loops, doubles, nothing at all, and more than one part. */
static void
test_odd_graphs (void)
{
  guint loops[] = { 0, 0, 0, 1, 1, 0, 0, 1, 2, 2 };
  guint pairs[] = { 0, 1, 2, 3, 4, 5 };
  double xy[16], nothing = 42;

  g_assert_true (kv_graph_layout (0, NULL, 0, NULL, &nothing, 1, NULL));
  g_assert_cmpfloat (nothing, ==, 42);
  g_assert_true (kv_graph_layout (1, NULL, 0, NULL, xy, 1, NULL));
  assert_finite (xy, 1);
  g_assert_true (kv_graph_layout (8, NULL, 0, NULL, xy, 1, NULL));
  assert_finite (xy, 8);
  g_assert_true (kv_graph_layout (3, loops, 5, NULL, xy, 1, NULL));
  assert_finite (xy, 3);
  g_assert_true (kv_graph_layout (8, pairs, 3, NULL, xy, 1, NULL));
  assert_finite (xy, 8);
}

/* Over 500 nodes another method takes over. */
static void
test_large (void)
{
  g_autofree guint *edges = g_new (guint, 2 * 1500);
  g_autofree double *xy = g_new (double, 2 * 800);

  random_edges (edges, 800, 1500, 5);
  g_assert_true (kv_graph_layout (800, edges, 1500, NULL, xy, 1, NULL));
  assert_finite (xy, 800);
}

/* What igraph refuses comes back as an error, and touches nothing. */
static void
test_errors (void)
{
  guint nowhere[] = { 0, 9 }, edge[] = { 0, 1 };
  double negative[] = { -1 }, xy[] = { 1, 2, 3, 4 }, before[] = { 1, 2, 3, 4 };
  g_autoptr (GError) error = NULL;

  g_assert_false (kv_graph_layout (2, nowhere, 1, NULL, xy, 1, &error));
  g_assert_error (error, KV_GRAPH_ERROR, KV_GRAPH_ERROR_FAILED);
  g_assert_cmpmem (xy, sizeof xy, before, sizeof before);
  g_clear_error (&error);
  g_assert_false (kv_graph_layout (2, edge, 1, negative, xy, 1, &error));
  g_assert_error (error, KV_GRAPH_ERROR, KV_GRAPH_ERROR_FAILED);
  g_assert_cmpmem (xy, sizeof xy, before, sizeof before);
  g_assert_true (kv_graph_layout (2, edge, 1, NULL, xy, 1, NULL));
}

static gpointer
layout_in_thread (gpointer edges)
{
  double *xy = g_new (double, 2 * N);

  for (guint i = 0; i < 10; i++)
    g_assert_true (kv_graph_layout (N, edges, N_EDGES, NULL, xy, 7, NULL));
  return xy;
}

/* Calls from several threads wait for each other and don't mix their seeds. */
static void
test_threads (void)
{
  guint edges[2 * N_EDGES];
  double alone[2 * N];
  GThread *threads[4];

  random_edges (edges, N, N_EDGES, 3);
  g_assert_true (kv_graph_layout (N, edges, N_EDGES, NULL, alone, 7, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", layout_in_thread, edges);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree double *xy = g_thread_join (threads[i]);

      g_assert_cmpmem (alone, sizeof alone, xy, sizeof alone);
    }
}

static void
test_components (void)
{
  guint edges[] = { 0, 1, 5, 6, 6, 7, 7, 5, 3, 3 };
  guint wanted[] = { 1, 1, 2, 3, 4, 0, 0, 0 }, part[8];

  g_assert_cmpuint (kv_graph_components (8, edges, 5, part), ==, 5);
  g_assert_cmpmem (part, sizeof part, wanted, sizeof wanted);
  g_assert_cmpuint (kv_graph_components (0, NULL, 0, NULL), ==, 0);
}

/* Two nodes of one edge are always in the same part, and parts get smaller. */
static void
test_components_random (void)
{
  for (guint seed = 0; seed < 100; seed++)
    {
      guint edges[N], part[N], size[N] = { 0 }, n_parts;

      random_edges (edges, N, N / 2, seed);
      n_parts = kv_graph_components (N, edges, N / 2, part);
      for (guint e = 0; e < N / 2; e++)
        g_assert_cmpuint (part[edges[2 * e]], ==, part[edges[2 * e + 1]]);
      for (guint i = 0; i < N; i++)
        size[part[i]]++;
      for (guint p = 1; p < n_parts; p++)
        g_assert_cmpuint (size[p - 1], >=, size[p]);
      g_assert_cmpuint (size[n_parts - 1], >, 0);
      g_assert_cmpuint (n_parts, >=, N / 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/layout", test_layout);
  g_test_add_func ("/graph/lengths", test_lengths);
  g_test_add_func ("/graph/same-seed-same-bits", test_same_seed_same_bits);
  g_test_add_func ("/graph/odd-graphs", test_odd_graphs);
  g_test_add_func ("/graph/large", test_large);
  g_test_add_func ("/graph/errors", test_errors);
  g_test_add_func ("/graph/threads", test_threads);
  g_test_add_func ("/graph/components", test_components);
  g_test_add_func ("/graph/components-random", test_components_random);
  return g_test_run ();
}
