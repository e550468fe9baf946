/* krachtenveld convert: reads a file and writes it anew in its canonical form,
 * with what had to be repaired. */

#include <glib/gi18n.h>

#include "kv-cli-private.h"
#include "kv-error.h"
#include "kv-reader.h"
#include "kv-save.h"
#include "kv-writer.h"

static gboolean
convert (const char   *path,
         gboolean      large,
         const char   *output,
         KvCliStatus  *status,
         GError      **error)
{
  g_autoptr (KvKrachtenveld) krachtenveld = kv_cli_open (path, large, status, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *shown = NULL;

  if (krachtenveld == NULL)
    return FALSE;
  if (kv_krachtenveld_is_read_only (krachtenveld))
    {
      shown = kv_cli_display (path);
      g_set_error (error, KV_ERROR, KV_ERROR_NEWER, _("%s was made with a newer version of this program and cannot be written by this one"), shown);
      return FALSE;
    }

  bytes = kv_write_bytes (krachtenveld);
  return kv_cli_write (output, bytes, kv_save_field, error);
}

static KvCliStatus
run (char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (KvCliFiles) files = { NULL };
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write; - is the standard output"), N_("OUT") },
    { NULL },
  };
  KvCliStatus status = KV_CLI_DONE;

  if (!kv_cli_parse (&kv_cli_convert, entries, &files, 1, 1, argv, &error))
    return kv_cli_fail (&kv_cli_convert, error);
  if (output == NULL)
    {
      g_set_error_literal (&error, KV_ERROR, KV_ERROR_USAGE, _("-o OUT is missing"));
      return kv_cli_fail (&kv_cli_convert, error);
    }

  if (!convert (files.paths[0], files.large, output, &status, &error))
    return kv_cli_fail (&kv_cli_convert, error);
  return status;
}

const KvCliCommand kv_cli_convert = {
  .word = "convert",
  .arguments = N_("FILE -o OUT"),
  .summary = N_("Write a file anew in its canonical form, repaired where that was needed"),
  .more = N_("OUT may be FILE itself. Exit status: 0 done, 1 done with repairs, 2 not done."),
  .run = run,
};
