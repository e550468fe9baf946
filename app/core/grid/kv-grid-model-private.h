/* What the base keeps. For the files of the base only. */

#pragma once

#include "kv-grid-model.h"

G_BEGIN_DECLS

/* Interned ids of columns. */
GHashTable *kv_grid_model_get_hidden (KvGridModel *self);

G_END_DECLS
