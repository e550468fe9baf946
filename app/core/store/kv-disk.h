/* Files on disk, whole: reading one, and putting one in the place of another so
 * that at every moment either the old or the new is there.
 *
 * kv-posix.c does it for files with a path, kv-disk.c through GIO for all
 * others. Errors are KV_ERROR_FILE and name the file, what happened, why and
 * what to do. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes  *kv_disk_read    (GFile        *file,
                          gsize         max_size,
                          GCancellable *cancellable,
                          GError      **error);
gboolean kv_disk_replace (GFile        *file,
                          GBytes       *bytes,
                          GCancellable *cancellable,
                          GError      **error);
gboolean kv_disk_may_replace (GFile     *file);
char    *kv_disk_name    (GFile        *file);
void     kv_disk_refuse_large (gsize       max_size,
                               const char *name,
                               GError    **error);

G_END_DECLS
