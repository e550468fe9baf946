/* KvDocument: a krachtenveld and the file that it lives in. */

#pragma once

#include "kv-krachtenveld.h"
#include "kv-reader.h"

G_BEGIN_DECLS

#define KV_TYPE_DOCUMENT (kv_document_get_type ())
G_DECLARE_FINAL_TYPE (KvDocument, kv_document, KV, DOCUMENT, GObject)

KvDocument     *kv_document_new              (KvKrachtenveld *krachtenveld);
KvKrachtenveld *kv_document_get_krachtenveld (KvDocument *self);
GFile          *kv_document_get_file         (KvDocument *self); /* NULL: never saved; a property */
GPtrArray      *kv_document_get_repairs      (KvDocument *self); /* KvRepair */
gboolean        kv_document_get_read_only    (KvDocument *self);
gboolean        kv_document_is_protected     (KvDocument *self);

/* Opens in a thread. `template`: the content of a file for a new document with
 * an id of its own and no file. */
void        kv_document_open_async  (GFile               *file,
                                     gboolean             template,
                                     const KvReadOptions *options,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
KvDocument *kv_document_open_finish (GAsyncResult        *result,
                                     GError             **error);

/* Saves to `file`, whatever stands there (NULL: where it came from, as long as
 * that is what we last saw there): serialised now, written in a thread, and only
 * called done when what stands on disk is what was meant. On an error the file is
 * as it was and the document is still changed. Saves of one document are done one
 * after the other. To another file than its own it is a new document, with an id
 * of its own. */
void        kv_document_save_async  (KvDocument          *self,
                                     GFile               *file,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean    kv_document_save_finish (KvDocument          *self,
                                     GAsyncResult        *result,
                                     GError             **error);

G_END_DECLS
