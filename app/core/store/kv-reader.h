/* Reading a project file. It may come from anywhere, so the reader is
 * hardened: it refuses what it cannot trust, and what it can repair without
 * losing data it repairs and lists. Every message names the line. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* One repair: a sentence for people. */
typedef struct
{
  guint  line;
  char  *message;
} KvRepair;

void kv_repair_free (KvRepair *repair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvRepair, kv_repair_free)

typedef struct
{
  gboolean allow_large; /* over 16 MiB, after asking */
} KvReadOptions;

/* `name` stands in messages. *repairs (may be NULL) gets the KvRepair's; where
 * there are any the krachtenveld counts as changed. NULL with a KV_ERROR. */
KvKrachtenveld *kv_read_bytes (GBytes              *bytes,
                               const char          *name,
                               const KvReadOptions *options,
                               GPtrArray          **repairs,
                               GCancellable        *cancellable,
                               GError             **error);

/* The same for a file: only a regular one; *bytes (may be NULL) gets what was
 * read. */
KvKrachtenveld *kv_read_file  (GFile               *file,
                               const KvReadOptions *options,
                               GPtrArray          **repairs,
                               GBytes             **bytes,
                               GCancellable        *cancellable,
                               GError             **error);

gboolean        kv_krachtenveld_is_read_only (KvKrachtenveld *self);

G_END_DECLS
