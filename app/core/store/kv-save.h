/* Saving the bytes of a krachtenveld: for the document, the command line and the
 * tests. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Checks that `bytes` read back as the field that they are, and puts them in
 * the file. Waits until that is done. On an error the file is as it was. */
gboolean kv_save_field (GFile        *file,
                        GBytes       *bytes,
                        GCancellable *cancellable,
                        GError      **error);

G_END_DECLS
