/* KvWindow: one krachtenveld. */

#pragma once

#include <adwaita.h>

#include "kv-application.h"
#include "kv-document.h"
#include "kv-view.h"

G_BEGIN_DECLS

#define KV_TYPE_WINDOW (kv_window_get_type ())
G_DECLARE_FINAL_TYPE (KvWindow, kv_window, KV, WINDOW, AdwApplicationWindow)

GtkWidget  *kv_window_new           (KvApplication *application);

/* With a new field. */
void        kv_window_begin         (KvWindow      *self);

/* Opens a file, or makes a new field from it. The window is presented with the field in
 * it, or earlier for who has to wait. */
void        kv_window_open          (KvWindow      *self,
                                     GFile         *file);
void        kv_window_open_template (KvWindow      *self,
                                     GFile         *file);

/* The file that it shows, is opening, or could not open; NULL: none. */
GFile      *kv_window_get_file      (KvWindow      *self);

/* Whether nothing was opened or done in it yet. */
gboolean    kv_window_is_empty      (KvWindow      *self);

/* NULL while it opens its first file, and when that cannot be opened. */
KvDocument *kv_window_get_document  (KvWindow      *self);
KvView     *kv_window_get_view      (KvWindow      *self);

G_END_DECLS
