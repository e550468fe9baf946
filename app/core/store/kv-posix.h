/* What kv-disk.c needs of POSIX. Only kv-posix.c and kv-posix-replace.c know
 * it. `name` stands in messages. */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define KV_POSIX_CHUNK (1 << 20) /* bytes between two looks at what was cancelled */

GBytes  *kv_posix_read          (const char   *path,
                                 const char   *name,
                                 gsize         max_size,
                                 GCancellable *cancellable,
                                 GError      **error);
gboolean kv_posix_replace       (const char   *path,
                                 const char   *name,
                                 GBytes       *bytes,
                                 GCancellable *cancellable,
                                 GError      **error);
gboolean kv_posix_may_replace    (const char   *path);

/* For the two of them. */
GBytes  *kv_posix_read_all      (int           fd,
                                 gsize         expected,
                                 gsize         max_size,
                                 GCancellable *cancellable);
char    *kv_posix_reason        (int           code);
gboolean kv_posix_fail_to_write (GError      **error,
                                 const char   *name,
                                 int           code);
void     kv_posix_fail_as_kind  (GError      **error,
                                 const char   *name,
                                 mode_t        mode);

G_END_DECLS
