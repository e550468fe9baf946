/* KvGrid: a table that is typed in, over a KvGridModel. Headings and names stay in
 * sight while it scrolls (GtkScrollable); the cells are drawn as on paper; what can
 * be seen has a child for the keyboard focus and for assistive technology. */

#pragma once

#include <gtk/gtk.h>

#include "kv-grid-model.h"
#include "kv-session.h"

G_BEGIN_DECLS

#define KV_TYPE_GRID (kv_grid_get_type ())
G_DECLARE_FINAL_TYPE (KvGrid, kv_grid, KV, GRID, GtkWidget)

KvGridModel *kv_grid_get_model     (KvGrid      *self); /* or NULL */
/* The cursor stays on what it was on, where the new one has that too. */
void         kv_grid_set_model     (KvGrid      *self,
                                    KvGridModel *model);

/* Of the window: what is selected there is where the cursor is, and the other way
 * round. NULL: nobody's. */
void         kv_grid_set_session   (KvGrid      *self,
                                    KvSession   *session);

/* Takes what is being typed, or lets go of it when it is no value: before saving,
 * presenting, another view. */
void         kv_grid_commit        (KvGrid      *self);

/* The cursor to the entry of a new row or column, ready to type. */
void         kv_grid_focus_row_entry    (KvGrid *self);
void         kv_grid_focus_column_entry (KvGrid *self);

/* Lights up where these are, which changed; FALSE when no cell shows them. */
gboolean     kv_grid_flash         (KvGrid      *self,
                                    GPtrArray   *ids);

KvGridPlace  kv_grid_get_cursor    (KvGrid      *self);

/* Signal "told" (sentence, details or NULL): something that a user must hear; the
 * details are lines. */

G_END_DECLS
