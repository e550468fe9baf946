/* What was repaired while opening, one row each. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* `repairs` holds KvRepair. */
GtkWidget *kv_repairs_dialog_new (GtkWindow *parent,
                                  GPtrArray *repairs);

G_END_DECLS
