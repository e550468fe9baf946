/* What a sheet for partners leaves out, item by item. */

#pragma once

#include <adwaita.h>

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

GtkWidget *kv_withheld_dialog_new (GtkWindow      *parent,
                                   KvKrachtenveld *krachtenveld);

G_END_DECLS
