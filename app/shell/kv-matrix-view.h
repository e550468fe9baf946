/* KvMatrixView: the view Belangen, or with its property `middelen` Machtsmiddelen:
 * the table, a bar over it with its order and what is left out, a line of help under
 * it; and an invitation while there is nothing to fill in. */

#pragma once

#include <gtk/gtk.h>

#include "kv-edits.h"
#include "kv-grid.h"

G_BEGIN_DECLS

#define KV_TYPE_MATRIX_VIEW (kv_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (KvMatrixView, kv_matrix_view, KV, MATRIX_VIEW, GtkWidget)

/* `shown` is the field of the session or what partners may see of it; without
 * `edits` nothing can be changed. NULL, NULL, NULL: nobody's. */
void     kv_matrix_view_set_field  (KvMatrixView   *self,
                                    KvSession      *session,
                                    KvKrachtenveld *shown,
                                    KvEdits        *edits);
/* The copy for partners was made anew. */
void     kv_matrix_view_refresh    (KvMatrixView   *self,
                                    KvKrachtenveld *shown);
/* Whether there are any columns. */
gboolean kv_matrix_view_has_content (KvMatrixView  *self);

KvGrid  *kv_matrix_view_get_grid   (KvMatrixView   *self);
/* Ready to type the name of a new one. */
void     kv_matrix_view_focus_new  (KvMatrixView   *self);

/* Signal "told", as that of the table. */

G_END_DECLS
