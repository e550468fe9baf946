#include "kv-reader.h"

#include <glib/gi18n.h>

#include "kv-disk.h"
#include "kv-refuse.h"
#include "kv-sax.h"
#include "kv-scan.h"
#include "kv-sniff.h"

static gsize
size_limit (const KvReadOptions *options)
{
  return options != NULL && options->allow_large ? KV_READ_MAX_SIZE : KV_READ_ASK_SIZE;
}

static KvKrachtenveld *
read_text (const char          *text,
           gsize                length,
           const KvToken       *tokens,
           const char          *name,
           const char          *notice,
           const KvReadOptions *options,
           GPtrArray          **repairs,
           GCancellable        *cancellable,
           GError             **error)
{
  g_auto (KvLoad) load = { 0 };
  KvKrachtenveld *krachtenveld;

  kv_load_init (&load, name, text, length);
  if (notice != NULL)
    kv_load_tell (&load, 0, FALSE, "%s", notice);
  if (!kv_sax_read (&load, tokens, options != NULL && options->template, cancellable, error))
    return NULL;

  kv_load_repair (&load);
  krachtenveld = kv_load_finish (&load);
  if (repairs != NULL)
    *repairs = g_ptr_array_ref (load.repairs);

  return krachtenveld;
}

/**
 * kv_read_bytes:
 * @bytes: a whole file
 * @name: its name, for people
 * @options: (nullable): how to read it
 * @repairs: (out) (optional) (transfer container): what was repaired or is odd
 * @cancellable: (nullable): stops it
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Reads a krachtenveld from bytes that may come from anywhere.
 *
 * Returns: (transfer full) (nullable): the krachtenveld, NULL where the file is
 *   refused. O(length).
 */
KvKrachtenveld *
kv_read_bytes (GBytes              *bytes,
               const char          *name,
               const KvReadOptions *options,
               GPtrArray          **repairs,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GArray) tokens = NULL;
  g_autofree char *notice = NULL;
  gsize length;
  const char *data;

  if (g_bytes_get_size (bytes) > size_limit (options))
    {
      kv_disk_refuse_large (size_limit (options), name, error);
      return NULL;
    }

  text = kv_sniff_text (bytes, name, &notice, error);
  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &length);
  tokens = kv_scan_all (data, length, name, cancellable, error);
  if (tokens == NULL)
    return NULL;

  return read_text (data, length, (const KvToken *) tokens->data, name, notice, options, repairs, cancellable, error);
}

/**
 * kv_read_file:
 * @file: a regular file
 * @options: (nullable): how to read it
 * @repairs: (out) (optional) (transfer container): what was repaired or is odd
 * @bytes: (out) (optional) (transfer full): what stood in it
 * @cancellable: (nullable): stops it
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the krachtenveld in it. Blocks.
 */
KvKrachtenveld *
kv_read_file (GFile               *file,
              const KvReadOptions *options,
              GPtrArray          **repairs,
              GBytes             **bytes,
              GCancellable        *cancellable,
              GError             **error)
{
  g_autofree char *name = kv_disk_name (file);
  g_autoptr (GBytes) content = kv_disk_read (file, size_limit (options), cancellable, error);
  KvKrachtenveld *krachtenveld;

  if (content == NULL)
    return NULL;
  krachtenveld = kv_read_bytes (content, name, options, repairs, cancellable, error);
  if (krachtenveld != NULL && bytes != NULL)
    *bytes = g_steal_pointer (&content);

  return krachtenveld;
}

/**
 * kv_krachtenveld_is_read_only:
 * @self: a krachtenveld
 *
 * Returns: whether it was read from a file of a newer format than this program
 *   knows, which must not be overwritten.
 */
gboolean
kv_krachtenveld_is_read_only (KvKrachtenveld *self)
{
  KvFacts *facts = kv_facts_get (self);

  return facts != NULL && facts->read_only;
}
