/* The one door to igraph. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A first placement of a graph of n nodes: xy holds 2 n numbers and is filled;
 * where `fixed` is not NULL and says TRUE, the place in xy stays. `weights`
 * (NULL: all 1) say how strongly an edge pulls. `seed` makes it repeatable. One
 * call at a time: igraph is not safe with threads. */
gboolean kv_graph_layout (guint           n,
                          const guint    *edges,   /* from, to, from, to */
                          guint           n_edges,
                          const double   *weights,
                          const gboolean *fixed,
                          double         *xy,
                          guint32         seed,
                          GError        **error);

/* The number of the connected part that each node is in; returns how many
 * parts there are. Parts are numbered from the largest. */
guint    kv_graph_components (guint        n,
                              const guint *edges,
                              guint        n_edges,
                              guint       *part);

G_END_DECLS
