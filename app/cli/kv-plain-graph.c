#include "kv-plain-graph.h"

#include <glib/gi18n.h>

#include "kv-error.h"
#include "kv-json.h"
#include "kv-placement.h"

#define MM_PER_POINT (25.4 / 72)

/* A3 on its side within its margins, and the room between two boxes, mm. */
#define FRAME_WIDTH 396
#define FRAME_HEIGHT 273
#define GAP 2

static void
clear_node (gpointer data)
{
  g_free (((KvPlainNode *) data)->id);
}

KvPlainGraph *
kv_plain_graph_new (void)
{
  KvPlainGraph *graph = g_new (KvPlainGraph, 1);

  graph->nodes = g_array_new (FALSE, TRUE, sizeof (KvPlainNode));
  g_array_set_clear_func (graph->nodes, clear_node);
  graph->edges = g_array_new (FALSE, TRUE, sizeof (KvPlainEdge));
  return graph;
}

void
kv_plain_graph_free (KvPlainGraph *graph)
{
  g_array_unref (graph->nodes);
  g_array_unref (graph->edges);
  g_free (graph);
}

void
kv_plain_graph_add_node (KvPlainGraph *graph,
                         const char   *id,
                         double        width,
                         double        height)
{
  KvPlainNode node = { .id = g_strdup (id), .width = width, .height = height };

  g_array_append_val (graph->nodes, node);
}

static gboolean
refuse (GError    **error,
        const char *list,
        guint       index,
        const char *why)
{
  g_set_error (error, KV_ERROR, KV_ERROR_DAMAGED, _("%s, number %u: %s"), list, index + 1, why);
  return FALSE;
}

/* A size that is not there is 0. */
static gboolean
read_size (GVariant   *object,
           const char *name,
           double     *size)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (object, name, NULL);

  if (value == NULL)
    return TRUE;
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    return FALSE;

  *size = g_variant_get_double (value);
  return *size >= 0 && *size <= 1e6;
}

static gboolean
read_node (KvPlainGraph  *graph,
           GHashTable    *indices,
           guint          index,
           GVariant      *object,
           GError       **error)
{
  const char *id;
  double width = 0;
  double height = 0;

  if (!g_variant_is_of_type (object, G_VARIANT_TYPE_VARDICT) || !g_variant_lookup (object, "id", "&s", &id))
    return refuse (error, "nodes", index, _("it has no id"));
  if (!read_size (object, "w", &width) || !read_size (object, "h", &height))
    return refuse (error, "nodes", index, _("w and h have to be sizes in points"));
  if (!g_hash_table_insert (indices, g_strdup (id), GUINT_TO_POINTER (index)))
    return refuse (error, "nodes", index, _("its id was there already"));

  kv_plain_graph_add_node (graph, id, width, height);
  return TRUE;
}

static gboolean
find_end (GHashTable *indices,
          GVariant   *object,
          const char *name,
          guint      *index)
{
  const char *id;
  gpointer found;

  if (!g_variant_is_of_type (object, G_VARIANT_TYPE_VARDICT) || !g_variant_lookup (object, name, "&s", &id))
    return FALSE;
  if (!g_hash_table_lookup_extended (indices, id, NULL, &found))
    return FALSE;

  *index = GPOINTER_TO_UINT (found);
  return TRUE;
}

static gboolean
read_edge (KvPlainGraph  *graph,
           GHashTable    *indices,
           guint          index,
           GVariant      *object,
           GError       **error)
{
  KvPlainEdge edge = { .weight = 1 };

  if (!find_end (indices, object, "s", &edge.from) || !find_end (indices, object, "t", &edge.to))
    return refuse (error, "edges", index, _("s and t have to be ids of nodes"));
  if (g_variant_lookup (object, "weight", "d", &edge.weight) && !(edge.weight >= 1 && edge.weight <= 1e6))
    return refuse (error, "edges", index, _("its weight has to be 1 or more"));

  g_array_append_val (graph->edges, edge);
  return TRUE;
}

static GVariant *
find_list (GVariant   *root,
           const char *name,
           GError    **error)
{
  GVariant *list = NULL;

  if (g_variant_is_of_type (root, G_VARIANT_TYPE_VARDICT))
    list = g_variant_lookup_value (root, name, G_VARIANT_TYPE ("av"));
  if (list == NULL)
    g_set_error (error, KV_ERROR, KV_ERROR_DAMAGED, _("there is no list “%s” in it"), name);
  return list;
}

typedef gboolean (*ReadItem) (KvPlainGraph *graph, GHashTable *indices, guint index, GVariant *object, GError **error);

static gboolean
read_list (KvPlainGraph  *graph,
           GHashTable    *indices,
           GVariant      *root,
           const char    *name,
           ReadItem       read_item,
           GError       **error)
{
  g_autoptr (GVariant) list = find_list (root, name, error);
  gsize n = list != NULL ? g_variant_n_children (list) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) boxed = g_variant_get_child_value (list, i);
      g_autoptr (GVariant) object = g_variant_get_variant (boxed);

      if (!read_item (graph, indices, (guint) i, object, error))
        return FALSE;
    }
  return list != NULL;
}

KvPlainGraph *
kv_plain_graph_read (GBytes  *json,
                     GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (json, &size);
  g_autoptr (GVariant) root = kv_json_parse (text, size, error);
  g_autoptr (GHashTable) indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (KvPlainGraph) graph = kv_plain_graph_new ();

  if (root == NULL
      || !read_list (graph, indices, root, "nodes", read_node, error)
      || !read_list (graph, indices, root, "edges", read_edge, error))
    return NULL;

  return g_steal_pointer (&graph);
}

static void
append_text (GString    *out,
             const char *before,
             const char *text)
{
  g_string_append (out, before);
  kv_json_append_string (out, text);
}

static void
append_number (GString    *out,
               const char *before,
               double      number)
{
  g_string_append (out, before);
  kv_json_append_number (out, number);
}

static void
append_node (GString           *out,
             const KvPlainNode *node)
{
  append_number (out, "{\"h\": ", node->height);
  append_text (out, ", \"id\": ", node->id);
  append_number (out, ", \"w\": ", node->width);
  append_number (out, ", \"x\": ", node->x);
  append_number (out, ", \"y\": ", node->y);
  g_string_append_c (out, '}');
}

GBytes *
kv_plain_graph_write (const KvPlainGraph *graph)
{
  GString *out = g_string_new ("{\"edges\": [");

  for (guint i = 0; i < graph->edges->len; i++)
    {
      const KvPlainEdge *edge = &g_array_index (graph->edges, KvPlainEdge, i);

      g_string_append (out, i == 0 ? "\n  " : ",\n  ");
      append_text (out, "{\"s\": ", g_array_index (graph->nodes, KvPlainNode, edge->from).id);
      append_text (out, ", \"t\": ", g_array_index (graph->nodes, KvPlainNode, edge->to).id);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "],\n \"nodes\": [");
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      g_string_append (out, i == 0 ? "\n  " : ",\n  ");
      append_node (out, &g_array_index (graph->nodes, KvPlainNode, i));
    }
  g_string_append (out, "]}\n");
  return g_string_free_to_bytes (out);
}

void
kv_plain_graph_place (KvPlainGraph *graph,
                      guint32       seed)
{
  g_autofree KvPlaceNode *nodes = g_new0 (KvPlaceNode, graph->nodes->len);
  g_autofree KvPlaceEdge *edges = g_new0 (KvPlaceEdge, graph->edges->len);

  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const KvPlainNode *node = &g_array_index (graph->nodes, KvPlainNode, i);

      nodes[i].left = nodes[i].right = node->width / 2 * MM_PER_POINT;
      nodes[i].up = nodes[i].down = node->height / 2 * MM_PER_POINT;
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const KvPlainEdge *edge = &g_array_index (graph->edges, KvPlainEdge, i);

      edges[i] = (KvPlaceEdge) { edge->from, edge->to, edge->weight };
    }

  kv_place_all (&(KvPlaceTask) {
    .nodes = nodes,
    .n_nodes = graph->nodes->len,
    .edges = edges,
    .n_edges = graph->edges->len,
    .width = FRAME_WIDTH,
    .height = FRAME_HEIGHT,
    .gap = GAP,
    .seed = seed,
  });

  for (guint i = 0; i < graph->nodes->len; i++)
    {
      KvPlainNode *node = &g_array_index (graph->nodes, KvPlainNode, i);

      node->x = nodes[i].x / MM_PER_POINT;
      node->y = nodes[i].y / MM_PER_POINT;
    }
}
