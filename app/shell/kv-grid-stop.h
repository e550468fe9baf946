/* KvGridStop: a place in a table as a widget that draws nothing. It lies where the
 * cell or heading is drawn, takes the keyboard focus, and tells assistive technology
 * what is there. */

#pragma once

#include <gtk/gtk.h>

#include "kv-grid-model.h"

G_BEGIN_DECLS

#define KV_TYPE_GRID_STOP (kv_grid_stop_get_type ())
G_DECLARE_FINAL_TYPE (KvGridStop, kv_grid_stop, KV, GRID_STOP, GtkWidget)

/* A cell, the name of a row or a heading: that stays so. */
GtkWidget  *kv_grid_stop_new       (KvGridPlace  place);

KvGridPlace kv_grid_stop_get_place (KvGridStop  *self);
void        kv_grid_stop_describe  (KvGridStop  *self,
                                    KvGridModel *model,
                                    KvGridPlace  place,
                                    gboolean     selected);

G_END_DECLS
