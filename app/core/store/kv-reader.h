/* Reading a project file. It may come from anywhere, so the reader is
 * hardened: it refuses what it cannot trust, and what it can repair without
 * losing data it repairs and lists. Every message names the line.
 *
 * Safe in any thread; stops when it is cancelled. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* One thing to tell about a file that could be read, as a sentence for people. */
typedef struct
{
  guint    line;    /* 0: about the whole file */
  char    *message;
  gboolean kept;    /* only odd: nothing was changed */
} KvRepair;

void kv_repair_free (KvRepair *repair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvRepair, kv_repair_free)

typedef struct
{
  gboolean allow_large; /* over 16 MiB, after asking */
  gboolean template;    /* the start of a new document: with an id of its own */
} KvReadOptions;

#define KV_READ_ASK_SIZE (16 * 1024 * 1024)
#define KV_READ_MAX_SIZE (256 * 1024 * 1024)

/* `name` stands in messages. *repairs (may be NULL) gets the KvRepair's in the
 * order of their lines; where any of them changed something the krachtenveld
 * counts as changed. NULL with a KV_ERROR. */
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

/* Whether it is of a newer format, so that this program must not overwrite
 * its file. */
gboolean        kv_krachtenveld_is_read_only (KvKrachtenveld *self);

G_END_DECLS
