/* A graph of boxes in points, as `krachtenveld layout` reads and writes it:
 *
 *   {"edges": [{"s": ID, "t": ID}], "nodes": [{"h", "id", "w", "x", "y"}]}
 *
 * x and y are the centre of a box, y down. Reading needs no places, and an
 * edge may have a weight; other names are passed over. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char   *id;
  double  x, y;
  double  width, height;
} KvPlainNode;

typedef struct
{
  guint  from, to; /* indices of nodes */
  double weight;
} KvPlainEdge;

typedef struct
{
  GArray *nodes; /* KvPlainNode */
  GArray *edges; /* KvPlainEdge */
} KvPlainGraph;

KvPlainGraph *kv_plain_graph_new      (void);
void          kv_plain_graph_free     (KvPlainGraph        *graph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvPlainGraph, kv_plain_graph_free)

/* `id` is copied. */
void          kv_plain_graph_add_node (KvPlainGraph        *graph,
                                       const char          *id,
                                       double               width,
                                       double               height);

/* NULL with a KV_ERROR that says what is wrong, and where. */
KvPlainGraph *kv_plain_graph_read     (GBytes              *json,
                                       GError             **error);
GBytes       *kv_plain_graph_write    (const KvPlainGraph  *graph);

/* Places all nodes from nothing, in the proportions of A3 on its side. Cost:
 * that of kv_place_all(). */
void          kv_plain_graph_place    (KvPlainGraph        *graph,
                                       guint32              seed);

G_END_DECLS
