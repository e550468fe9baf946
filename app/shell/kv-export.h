/* Writing a diagram to files, away from the main loop. */

#pragma once

#include "kv-drawing.h"
#include "kv-page-files.h"

G_BEGIN_DECLS

typedef struct
{
  KvPageFormat format;
  double       dpi;   /* of PNG */
  const char  *title; /* in the metadata of the file */
} KvExport;

/* Writes `file`, or a numbered file for each page beside it. */
void     kv_export_async  (const KvExport     *export,
                           const KvDrawing    *drawing,
                           KvKrachtenveld     *krachtenveld,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);
gboolean kv_export_finish (GAsyncResult       *result,
                           GError            **error);

G_END_DECLS
