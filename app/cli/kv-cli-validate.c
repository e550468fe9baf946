/* krachtenveld validate: whether files can be read, and what has to be
 * repaired in them. */

#include <glib/gi18n.h>

#include "kv-cli-private.h"

static KvCliStatus
validate (const char *path,
          gboolean    large)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) repairs = NULL;
  g_autofree char *shown = kv_cli_display (path);
  g_autoptr (KvKrachtenveld) krachtenveld = kv_cli_read (path, large, &repairs, &error);
  KvCliStatus status;

  if (krachtenveld == NULL)
    return kv_cli_fail (NULL, error);

  for (guint i = 0; i < repairs->len; i++)
    {
      g_autofree char *line = kv_cli_describe (path, repairs->pdata[i]);

      g_print ("%s\n", line);
    }
  status = kv_cli_found (repairs);
  if (status == KV_CLI_DONE)
    g_print ("%s: OK\n", shown);
  return status;
}

static KvCliStatus
run (char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (KvCliFiles) files = { NULL };
  KvCliStatus worst = KV_CLI_DONE;

  if (!kv_cli_parse (&kv_cli_validate, NULL, &files, 1, G_MAXUINT, argv, &error))
    return kv_cli_fail (&kv_cli_validate, error);

  for (guint i = 0; files.paths[i] != NULL; i++)
    {
      KvCliStatus status = validate (files.paths[i], files.large);

      worst = MAX (worst, status);
    }

  return kv_cli_flush (&error) ? worst : kv_cli_fail (NULL, error);
}

const KvCliCommand kv_cli_validate = {
  .word = "validate",
  .arguments = N_("FILE…"),
  .summary = N_("Check files: says OK, or what has to be repaired and on which line"),
  .more = N_("Nothing is written. Exit status: 0 all files are in order, 1 something has to be repaired, 2 a file cannot be read."),
  .run = run,
};
