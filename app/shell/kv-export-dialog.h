/* KvExportDialog: for whom, what, on which paper; with the sheets themselves as
 * its preview. For partners is chosen every time it opens. */

#pragma once

#include <adwaita.h>

#include "kv-diagram.h"

G_BEGIN_DECLS

#define KV_TYPE_EXPORT_DIALOG (kv_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KvExportDialog, kv_export_dialog, KV, EXPORT_DIALOG, AdwWindow)

/* While presenting it offers sheets for partners only and does not say that
 * there are others. Emits "exported" with the GFile. */
GtkWidget *kv_export_dialog_new (GtkWindow       *parent,
                                 KvKrachtenveld  *krachtenveld,
                                 const KvDiagram *diagram,
                                 gboolean         presenting);

/* What it offers to write now. */
const KvDiagram *kv_export_dialog_get_diagram (KvExportDialog *self);

/* Whether the preview is what was asked for. */
gboolean         kv_export_dialog_is_ready    (KvExportDialog *self);

G_END_DECLS
