/* KvMatrixView: the view Belangen, or with its property `middelen` Machtsmiddelen:
 * the table, a bar over it with its order and what is left out, a line of help under
 * it; and an invitation while there is nothing to fill in. */

#pragma once

#include "kv-table-view.h"

G_BEGIN_DECLS

#define KV_TYPE_MATRIX_VIEW (kv_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (KvMatrixView, kv_matrix_view, KV, MATRIX_VIEW, KvTableView)

/* Whether there are any columns. */
gboolean kv_matrix_view_has_content (KvMatrixView  *self);

/* Ready to type the name of a new one. */
void     kv_matrix_view_focus_new  (KvMatrixView   *self);

G_END_DECLS
