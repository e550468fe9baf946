#include "kv-refuse.h"

#include <glib/gi18n.h>
#include <stdarg.h>

/**
 * kv_refuse:
 * @error: where to say it
 * @code: what kind of refusal it is
 * @name: the name of the file, for people
 * @line: the line, or 0 where it is about the whole file
 * @format: one or more sentences: what is wrong and what to do
 *
 * Sets an error. Where the file is damaged it ends with what can be done then.
 */
void
kv_refuse (GError    **error,
           KvError     code,
           const char *name,
           guint       line,
           const char *format,
           ...)
{
  g_autofree char *why = NULL;
  g_autofree char *where = NULL;
  va_list args;

  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);

  where = line > 0 ? g_strdup_printf (_("%s, line %u"), name, line) : g_strdup (name);
  if (code == KV_ERROR_DAMAGED)
    g_set_error (error, KV_ERROR, code, _("%s: %s The file is damaged: open an older version of it, or mend it in a text editor."), where, why);
  else
    g_set_error (error, KV_ERROR, code, "%s: %s", where, why);
}
