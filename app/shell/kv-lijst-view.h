/* KvLijstView: the view Lijst: the elements of one kind in a table, which kind and
 * which columns in a bar over it, with a search entry that leaves rows out. */

#pragma once

#include <gtk/gtk.h>

#include "kv-edits.h"
#include "kv-grid.h"

G_BEGIN_DECLS

#define KV_TYPE_LIJST_VIEW (kv_lijst_view_get_type ())
G_DECLARE_FINAL_TYPE (KvLijstView, kv_lijst_view, KV, LIJST_VIEW, GtkWidget)

/* As of kv_matrix_view_set_field(). */
void     kv_lijst_view_set_field (KvLijstView    *self,
                                  KvSession      *session,
                                  KvKrachtenveld *shown,
                                  KvEdits        *edits);
/* The copy for partners was made anew. */
void     kv_lijst_view_refresh   (KvLijstView    *self,
                                  KvKrachtenveld *shown);

KvGrid  *kv_lijst_view_get_grid  (KvLijstView    *self);
/* Ready to type the name of a new row. */
void     kv_lijst_view_focus_new (KvLijstView    *self);

/* Signal "told", as that of the table. */

G_END_DECLS
