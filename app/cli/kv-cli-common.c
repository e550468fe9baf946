/* What the commands share: options, reading, writing and speaking. */

#include "kv-cli-private.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "kv-error.h"
#include "kv-reader.h"

void
kv_cli_files_clear (KvCliFiles *files)
{
  g_clear_pointer (&files->paths, g_strfreev);
}

static gboolean
check_count (char  **paths,
             guint   min,
             guint   max,
             GError **error)
{
  guint n = paths != NULL ? g_strv_length (paths) : 0;
  g_autofree char *shown = NULL;

  if (n < min)
    {
      g_set_error_literal (error, KV_ERROR, KV_ERROR_USAGE, _("no file was given"));
      return FALSE;
    }
  if (n > max)
    {
      shown = kv_cli_display (paths[max]);
      g_set_error (error, KV_ERROR, KV_ERROR_USAGE, _("“%s” is one word too many"), shown);
      return FALSE;
    }
  return TRUE;
}

gboolean
kv_cli_parse (const KvCliCommand  *command,
              const GOptionEntry  *entries,
              KvCliFiles          *files,
              guint                min,
              guint                max,
              char               **argv,
              GError             **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments[0] != '\0' ? _(command->arguments) : NULL);
  KvCliFiles none = { NULL, FALSE };
  KvCliFiles *rest = files != NULL ? files : &none;
  const GOptionEntry reading[] = {
    { "large", 0, 0, G_OPTION_ARG_NONE, &rest->large, N_("Also read a file of more than 16 MiB"), NULL },
    { NULL },
  };
  const GOptionEntry words[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest->paths, NULL, NULL },
    { NULL },
  };
  int argc = (int) g_strv_length (argv);
  gboolean done;

  g_option_context_set_summary (context, _(command->summary));
  if (command->more != NULL)
    g_option_context_set_description (context, _(command->more));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (files != NULL)
    g_option_context_add_main_entries (context, reading, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, words, GETTEXT_PACKAGE);

  done = g_option_context_parse (context, &argc, &argv, error) && check_count (rest->paths, min, max, error);
  kv_cli_files_clear (&none);
  return done;
}

gboolean
kv_cli_choose (const char          *option,
               const char          *given,
               const char * const  *words,
               guint               *index,
               GError             **error)
{
  g_autofree char *list = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], given) == 0)
      {
        *index = i;
        return TRUE;
      }

  list = g_strjoinv (", ", (char **) words);
  shown = kv_cli_display (given);
  g_set_error (error, KV_ERROR, KV_ERROR_USAGE, _("“%s” is not possible for %s; it can be: %s"), shown, option, list);
  return FALSE;
}

/* Messages of the store name a file without its folder. */
static void
name_folder (const char *path,
             GError    **error)
{
  g_autofree char *shown = kv_cli_display (path);

  if (strchr (path, G_DIR_SEPARATOR) != NULL)
    g_prefix_error (error, "%s: ", shown);
}

/* Whether its size is the only thing against a file. */
static gboolean
needs_large (GFile    *file,
             gboolean  large)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  goffset size = info != NULL ? g_file_info_get_size (info) : 0;

  return !large && size > KV_READ_ASK_SIZE && size <= KV_READ_MAX_SIZE;
}

KvKrachtenveld *
kv_cli_read (const char  *path,
             gboolean     large,
             GPtrArray  **repairs,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  KvReadOptions options = { .allow_large = large };
  KvKrachtenveld *krachtenveld = kv_read_file (file, &options, repairs, NULL, NULL, error);

  if (krachtenveld == NULL)
    {
      name_folder (path, error);
      if (needs_large (file, large))
        kv_cli_say (_("a file of more than 16 MiB is only read with --large"));
    }
  return krachtenveld;
}

char *
kv_cli_describe (const char     *path,
                 const KvRepair *repair)
{
  g_autofree char *shown = kv_cli_display (path);

  return repair->line > 0 ? g_strdup_printf ("%s:%u: %s", shown, repair->line, repair->message)
                          : g_strdup_printf ("%s: %s", shown, repair->message);
}

KvCliStatus
kv_cli_found (GPtrArray *repairs)
{
  for (guint i = 0; i < repairs->len; i++)
    {
      const KvRepair *repair = g_ptr_array_index (repairs, i);

      if (!repair->kept)
        return KV_CLI_FOUND;
    }
  return KV_CLI_DONE;
}

KvKrachtenveld *
kv_cli_open (const char   *path,
             gboolean      large,
             KvCliStatus  *status,
             GError      **error)
{
  g_autoptr (GPtrArray) repairs = NULL;
  KvKrachtenveld *krachtenveld = kv_cli_read (path, large, &repairs, error);

  if (krachtenveld == NULL)
    return NULL;

  for (guint i = 0; i < repairs->len; i++)
    {
      g_autofree char *line = kv_cli_describe (path, repairs->pdata[i]);

      kv_cli_say ("%s", line);
    }
  *status = kv_cli_found (repairs);
  return krachtenveld;
}

gboolean
kv_cli_flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("the output cannot be written: %s"), g_strerror (errno));
  return FALSE;
}

gboolean
kv_cli_write (const char  *path,
              GBytes      *bytes,
              KvCliWriter  writer,
              GError     **error)
{
  g_autoptr (GFile) file = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (path, "-"))
    {
      fwrite (data, 1, size, stdout);
      return kv_cli_flush (error);
    }

  file = g_file_new_for_path (path);
  if (writer (file, bytes, NULL, error))
    return TRUE;
  name_folder (path, error);
  return FALSE;
}

char *
kv_cli_display (const char *path)
{
  g_autofree char *text = g_filename_display_name (path);
  GString *line = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n')
        g_string_append (line, "\\n");
      else if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append_printf (line, "\\u%04X", c);
      else
        g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

void
kv_cli_say (const char *format,
            ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("krachtenveld: %s\n", text);
}

KvCliStatus
kv_cli_fail (const KvCliCommand *command,
             const GError       *error)
{
  g_autofree char *name = NULL;

  kv_cli_say ("%s", error->message);
  if (command != NULL && (error->domain == G_OPTION_ERROR || g_error_matches (error, KV_ERROR, KV_ERROR_USAGE)))
    {
      name = g_strconcat ("krachtenveld ", command->word, NULL);
      kv_cli_say (_("see “%s --help”"), name);
    }
  return KV_CLI_FAILED;
}
