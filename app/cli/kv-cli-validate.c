/* krachtenveld validate: whether files can be read, and what has to be
 * repaired in them. */

#include <glib/gi18n.h>

#include "kv-cli-private.h"
#include "kv-reader.h"

static KvCliStatus
validate (const char *path,
          gboolean    large)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) repairs = NULL;
  g_autofree char *shown = kv_cli_display (path);
  g_autoptr (KvKrachtenveld) krachtenveld = kv_cli_read (path, large, &repairs, &error);

  if (krachtenveld == NULL)
    return kv_cli_fail (NULL, error);
  if (repairs == NULL || repairs->len == 0)
    {
      g_print ("%s: OK\n", shown);
      return KV_CLI_DONE;
    }

  for (guint i = 0; i < repairs->len; i++)
    {
      const KvRepair *repair = g_ptr_array_index (repairs, i);

      g_print ("%s:%u: %s\n", shown, repair->line, repair->message);
    }
  return KV_CLI_FOUND;
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
