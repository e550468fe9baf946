#include "kv-disk.h"

#include <glib/gi18n.h>

#include "kv-error.h"

#ifdef G_OS_UNIX
#include "kv-posix.h"
#define HAS_POSIX 1
#else
#define HAS_POSIX 0
#define kv_posix_read(path, name, max_size, cancellable, error) NULL
#define kv_posix_replace(path, name, bytes, cancellable, error) FALSE
#define kv_posix_may_replace(path) TRUE
#endif

/**
 * kv_disk_name:
 * @file: any file
 *
 * Returns: (transfer full): what to call it in a message: one line of valid
 *   UTF-8.
 */
char *
kv_disk_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *shown = base != NULL ? g_filename_display_name (base) : g_file_get_uri (file);
  GString *name = g_string_new (NULL);

  for (const char *at = shown; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (name, g_unichar_iscntrl (c) ? 0xfffd : c);
    }

  return g_string_free (name, FALSE);
}

/* Says that a file is larger than what is read. */
void
kv_disk_refuse_large (gsize       max_size,
                      const char *name,
                      GError    **error)
{
  g_set_error (error, KV_ERROR, KV_ERROR_TOO_LARGE, _("%s: it is larger than %u MiB. A krachtenveld is hardly ever larger than 1 MiB, so this is probably another file."), name, (guint) (max_size >> 20));
}

/* --- what has no path --- */

/* `what` is a sentence with the name and the reason. */
G_GNUC_PRINTF (2, 0)
static void
fail (GError    **error,
      const char *what,
      const char *name,
      GError     *why)
{
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (why));
  else
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, what, name, why->message);
}

static void
fail_to_read (GError    **error,
              const char *name,
              GError     *why)
{
  fail (error, _("%s could not be read: %s. Try again, or copy it to this computer first."), name, why);
}

static void
fail_to_write (GError    **error,
               const char *name,
               GError     *why)
{
  fail (error, _("%s was not saved: %s. Try again, or use another place."), name, why);
}

static GBytes *
read_stream (GFile        *file,
             const char   *name,
             gsize         max_size,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s: this is a folder. Choose a file in it."), name);
      return NULL;
    }

  stream = g_file_read (file, cancellable, &why);
  if (stream != NULL)
    bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), max_size + 1, cancellable, &why);
  if (bytes == NULL)
    fail_to_read (error, name, why);
  else if (g_bytes_get_size (bytes) > max_size)
    kv_disk_refuse_large (max_size, name, error);
  else
    return g_steal_pointer (&bytes);

  return NULL;
}

/* A stream that replaces a file does so when it is closed, but not when it is
 * closed with a cancelled GCancellable. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
replace_stream (GFile        *file,
                const char   *name,
                GBytes       *bytes,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &why);
  g_autoptr (GBytes) written = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (stream == NULL)
    {
      fail_to_write (error, name, why);
      return FALSE;
    }
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, &why))
    {
      abandon (G_OUTPUT_STREAM (stream));
      fail_to_write (error, name, why);
      return FALSE;
    }
  if (!g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &why))
    {
      fail_to_write (error, name, why);
      return FALSE;
    }

  written = read_stream (file, name, size, cancellable, NULL);
  if (written != NULL && g_bytes_equal (written, bytes))
    return TRUE;

  g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s was written, but what stands there now is something else. Save it under another name."), name);
  return FALSE;
}

/**
 * kv_disk_read:
 * @file: a file
 * @max_size: the most bytes that it may have
 * @cancellable: (nullable): stops it
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all that stands in it. Refuses what is
 *   no regular file. Blocks.
 */
GBytes *
kv_disk_read (GFile        *file,
              gsize         max_size,
              GCancellable *cancellable,
              GError      **error)
{
  g_autofree char *name = kv_disk_name (file);

  if (HAS_POSIX && g_file_peek_path (file) != NULL)
    return kv_posix_read (g_file_peek_path (file), name, max_size, cancellable, error);

  return read_stream (file, name, max_size, cancellable, error);
}

/**
 * kv_disk_replace:
 * @file: a file that is there or not
 * @bytes: what is to stand in it
 * @cancellable: (nullable): stops it before the old file is touched
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Writes a whole file. Until all of it is safely written the old one stays as
 * it was, and after an error too. Blocks.
 *
 * Returns: whether what stands on disk is what was meant.
 */
gboolean
kv_disk_replace (GFile        *file,
                 GBytes       *bytes,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autofree char *name = kv_disk_name (file);

  if (HAS_POSIX && g_file_peek_path (file) != NULL)
    return kv_posix_replace (g_file_peek_path (file), name, bytes, cancellable, error);

  return replace_stream (file, name, bytes, cancellable, error);
}

/* Whether kv_disk_replace() would be allowed to, as far as can be told. Blocks. */
gboolean
kv_disk_may_replace (GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  if (HAS_POSIX && g_file_peek_path (file) != NULL)
    return kv_posix_may_replace (g_file_peek_path (file));

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE)
         || g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}
