/* KvPasteDialog: what stands in which column of a list that was copied elsewhere. */

#pragma once

#include <adwaita.h>

#include "kv-name-list.h"

G_BEGIN_DECLS

/* Responds "add" when the list may be applied; the list must outlive it. */
GtkWidget *kv_paste_dialog_new (GtkWindow  *parent,
                                KvNameList *list,
                                KvKind      kind);

G_END_DECLS
