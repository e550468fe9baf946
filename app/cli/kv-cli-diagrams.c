/* krachtenveld diagrams: which diagrams there are. */

#include <glib/gi18n.h>

#include "kv-cli-private.h"
#include "kv-diagram.h"

static int
text_width (const char *text)
{
  return (int) g_utf8_strlen (text, -1);
}

static void
print_diagrams (void)
{
  guint n;
  const KvDiagram *const *diagrams = kv_diagrams (&n);
  int id_width = 0;
  int name_width = 0;

  for (guint i = 0; i < n; i++)
    {
      id_width = MAX (id_width, text_width (diagrams[i]->id));
      name_width = MAX (name_width, text_width (diagrams[i]->name));
    }
  for (guint i = 0; i < n; i++)
    g_print ("%-*s  %s%*s  %s\n",
             id_width, diagrams[i]->id,
             diagrams[i]->name, name_width - text_width (diagrams[i]->name), "",
             diagrams[i]->for_partners ? "intern, partners" : "intern");
}

static KvCliStatus
run (char **argv)
{
  g_autoptr (GError) error = NULL;

  if (!kv_cli_parse (&kv_cli_diagrams, NULL, NULL, 0, 0, argv, &error))
    return kv_cli_fail (&kv_cli_diagrams, error);

  print_diagrams ();
  return kv_cli_flush (&error) ? KV_CLI_DONE : kv_cli_fail (&kv_cli_diagrams, error);
}

const KvCliCommand kv_cli_diagrams = {
  .word = "diagrams",
  .arguments = "",
  .summary = N_("List the diagrams: the id of each, its name, and for whom it can be drawn"),
  .run = run,
};
