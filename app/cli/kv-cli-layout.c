/* krachtenveld layout: where the nodes of a network stand, in numbers, so that
 * layouts can be measured and compared. Of a project file these are the places
 * in its network diagram; a graph in JSON is placed from nothing. */

#include <glib/gi18n.h>

#include "kv-cli-private.h"
#include "kv-diagram.h"
#include "kv-disk.h"
#include "kv-error.h"
#include "kv-plain-graph.h"
#include "kv-reader.h"
#include "kv-relatie.h"

#define POINTS_PER_MM (72 / 25.4)

static gboolean
is_json (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gsize at = 0;

  while (at < size && g_ascii_isspace (text[at]))
    at++;
  return at < size && text[at] == '{';
}

/* The box of a node with its badge and its name, as it is drawn. */
static gboolean
find_box (const KvScene *scene,
          const char    *id,
          KvBox         *box)
{
  const KvRole others[] = { KV_ROLE_BADGE, KV_ROLE_LABEL };

  if (!kv_scene_get_bounds (scene, id, KV_ROLE_NODE, box))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      KvBox other;

      if (kv_scene_get_bounds (scene, id, others[i], &other))
        *box = kv_box_union (box, &other);
    }
  return TRUE;
}

static void
add_partners (KvPlainGraph   *graph,
              GHashTable     *indices,
              KvKrachtenveld *krachtenveld,
              const KvScene  *scene)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (g_ptr_array_index (partners, i));
      KvPlainNode *node;
      KvBox box;

      if (!find_box (scene, id, &box))
        continue;

      kv_plain_graph_add_node (graph, id, box.width * POINTS_PER_MM, box.height * POINTS_PER_MM);
      node = &g_array_index (graph->nodes, KvPlainNode, graph->nodes->len - 1);
      node->x = (box.x + box.width / 2) * POINTS_PER_MM;
      node->y = (box.y + box.height / 2) * POINTS_PER_MM;
      g_hash_table_insert (indices, (gpointer) id, GUINT_TO_POINTER (graph->nodes->len - 1));
    }
}

static void
add_relaties (KvPlainGraph   *graph,
              GHashTable     *indices,
              KvKrachtenveld *krachtenveld,
              const KvScene  *scene)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_sorted (krachtenveld, KV_KIND_RELATIE);

  for (guint i = 0; i < relaties->len; i++)
    {
      KvElement *relatie = g_ptr_array_index (relaties, i);
      KvPlainEdge edge = { .weight = 1 };
      gpointer from, to;
      KvBox box;

      if (!kv_scene_get_bounds (scene, kv_element_get_id (relatie), KV_ROLE_EDGE, &box)
          || !g_hash_table_lookup_extended (indices, kv_element_text (relatie, KV_RELATIE_VAN), NULL, &from)
          || !g_hash_table_lookup_extended (indices, kv_element_text (relatie, KV_RELATIE_NAAR), NULL, &to))
        continue;

      edge.from = GPOINTER_TO_UINT (from);
      edge.to = GPOINTER_TO_UINT (to);
      g_array_append_val (graph->edges, edge);
    }
}

static KvPlainGraph *
read_diagram (KvKrachtenveld  *krachtenveld,
              GError         **error)
{
  const KvDiagram *netwerk = kv_diagram_find ("netwerk");
  KvSheetOptions options = { 0 };
  g_autoptr (KvScene) scene = NULL;
  g_autoptr (KvPlainGraph) graph = kv_plain_graph_new ();
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);

  kv_diagram_default_options (netwerk, krachtenveld, &options);
  if (!kv_diagram_check (netwerk, krachtenveld, &options, error))
    return NULL;

  scene = netwerk->body (krachtenveld, kv_krachtenveld_find_weergave (krachtenveld, netwerk->id), kv_theme_light (), NULL);
  add_partners (graph, indices, krachtenveld, scene);
  add_relaties (graph, indices, krachtenveld, scene);
  return g_steal_pointer (&graph);
}

static KvPlainGraph *
place_json (GBytes      *bytes,
            const char  *path,
            guint32      seed,
            GError     **error)
{
  g_autofree char *shown = kv_cli_display (path);
  KvPlainGraph *graph = kv_plain_graph_read (bytes, error);

  if (graph != NULL)
    kv_plain_graph_place (graph, seed);
  else
    g_prefix_error (error, "%s: ", shown);
  return graph;
}

static KvPlainGraph *
lay_out (const KvCliFiles *files,
         guint32           seed,
         KvCliStatus      *status,
         GError          **error)
{
  const char *path = files->paths[0];
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = kv_disk_read (file, KV_READ_MAX_SIZE, NULL, error);
  g_autoptr (KvKrachtenveld) krachtenveld = NULL;

  if (bytes == NULL)
    return NULL;
  if (is_json (bytes))
    return place_json (bytes, path, seed, error);

  krachtenveld = kv_cli_open (path, files->large, status, error);
  return krachtenveld != NULL ? read_diagram (krachtenveld, error) : NULL;
}

static KvCliStatus
run (char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (KvCliFiles) files = { NULL };
  gboolean json = FALSE;
  int seed = 1;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write JSON (this is the only form)"), NULL },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("Another number gives another placement of a graph (1 is usual)"), "N" },
    { NULL },
  };
  KvCliStatus status = KV_CLI_DONE;
  g_autoptr (KvPlainGraph) graph = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!kv_cli_parse (&kv_cli_layout, entries, &files, 1, 1, argv, &error))
    return kv_cli_fail (&kv_cli_layout, error);

  graph = lay_out (&files, (guint32) seed, &status, &error);
  if (graph == NULL)
    return kv_cli_fail (&kv_cli_layout, error);

  bytes = kv_plain_graph_write (graph);
  return kv_cli_write ("-", bytes, kv_disk_replace, &error) ? status : kv_cli_fail (&kv_cli_layout, error);
}

const KvCliCommand kv_cli_layout = {
  .word = "layout",
  .arguments = N_("FILE|GRAPH --json"),
  .summary = N_("Print where the nodes of the network diagram stand, as JSON in points"),
  .more = N_("GRAPH is JSON in the same form, without places: its nodes are placed from nothing.\n"
             "  {\"edges\": [{\"s\": ID, \"t\": ID}], \"nodes\": [{\"id\": ID, \"w\": WIDTH, \"h\": HEIGHT}]}"),
  .run = run,
};
