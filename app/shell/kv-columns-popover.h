/* The popover in which one chooses the columns of a table. */

#pragma once

#include "kv-grid-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Checks for all columns that the table has; `first` (may be NULL) stands over them. */
GtkWidget *kv_columns_popover_new (KvGridModel *model,
                                   GtkWidget   *first);

G_END_DECLS
