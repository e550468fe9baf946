#include "kv-save.h"

#include <glib/gi18n.h>

#include "kv-disk.h"
#include "kv-error.h"
#include "kv-reader.h"
#include "kv-writer.h"

/* Step 0: what would be written can be read back, and is then written the same. */
static gboolean
check_own (GBytes       *bytes,
           const char   *name,
           GCancellable *cancellable,
           GError      **error)
{
  KvReadOptions options = { .allow_large = TRUE };
  g_autoptr (GError) why = NULL;
  g_autoptr (KvKrachtenveld) again = kv_read_bytes (bytes, name, &options, NULL, cancellable, &why);
  g_autoptr (GBytes) written = again != NULL ? kv_write_bytes (again) : NULL;

  if (written != NULL && g_bytes_equal (written, bytes))
    return TRUE;

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else
    g_set_error (error, KV_ERROR, KV_ERROR_FILE, _("%s was not saved, and the file is as it was: a fault of this program would have damaged it (%s). Leave the window open, and undo your last changes one by one until it can be saved."), name, why != NULL ? why->message : _("it would read back as something else"));
  return FALSE;
}

/**
 * kv_save_field:
 * @file: a file that is there or not
 * @bytes: what kv_write_bytes() gave
 * @cancellable: (nullable): stops it as long as the old file is untouched
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Saves, and waits for it. Nothing is touched if @bytes cannot be read back or
 * if @file is anything but a regular file.
 *
 * Returns: whether what stands on disk is what was meant.
 */
gboolean
kv_save_field (GFile        *file,
               GBytes       *bytes,
               GCancellable *cancellable,
               GError      **error)
{
  g_autofree char *name = kv_disk_name (file);

  return check_own (bytes, name, cancellable, error) && kv_disk_replace (file, bytes, cancellable, error);
}
