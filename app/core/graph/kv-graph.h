/* The one door to igraph. Arrays in, arrays out: nodes are 0 .. n-1 and an edge
 * is two of them in a row. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KV_GRAPH_ERROR (kv_graph_error_quark ())

typedef enum
{
  KV_GRAPH_ERROR_MEMORY, /* the graph is too large for this machine */
  KV_GRAPH_ERROR_FAILED, /* the library could not do it; the message says why */
} KvGraphError;

GQuark kv_graph_error_quark (void);

/* A first placement of a graph of n nodes, without regard of their size: `xy`
 * holds 2 n numbers and is filled, round (0, 0), with one unit for an edge of
 * length 1. `lengths` (NULL: all 1) say how long each edge wants to be. `seed`
 * makes it repeatable: the same input gives the same bits. Self loops and
 * double edges do no harm.
 *
 * Up to 500 nodes by Kamada and Kawai (1989), from there by Fruchterman and
 * Reingold (1991) on a grid. Cost: O(n^2 + n m) and O((n + m) log n).
 *
 * Returns FALSE with a KvGraphError when it cannot; then xy is as it was. */
gboolean kv_graph_layout (guint         n,
                          const guint  *edges,
                          guint         n_edges,
                          const double *lengths,
                          double       *xy,
                          guint32       seed,
                          GError      **error);

/* The number of the connected part that each node is in, filled into `part` (n
 * numbers); returns how many parts there are. Parts are numbered from the
 * largest, equal ones by their first node. Cost: O(n + m). */
guint    kv_graph_components (guint        n,
                              const guint *edges,
                              guint        n_edges,
                              guint       *part);

G_END_DECLS
