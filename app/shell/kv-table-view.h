/* KvTableView: what the views with a table have in common: whose field it shows, the
 * model that is made of it, and the table. What stands around it is the business of
 * KvMatrixView and KvLijstView. */

#pragma once

#include <gtk/gtk.h>

#include "kv-edits.h"
#include "kv-grid.h"

G_BEGIN_DECLS

#define KV_TYPE_TABLE_VIEW (kv_table_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (KvTableView, kv_table_view, KV, TABLE_VIEW, GtkWidget)

struct _KvTableViewClass
{
  GtkWidgetClass parent_class;

  /* Something else is shown: what there is to choose from now. May be NULL. */
  void         (*offer)      (KvTableView *self);
  /* Another field, or none, begins as a new one. May be NULL. */
  void         (*forget)     (KvTableView *self);
  /* Of what is shown; to be unreffed. */
  KvGridModel *(*make_model) (KvTableView *self);
  /* The model has changed: what is said around it. */
  void         (*show)       (KvTableView *self);
};

/* `shown` is the field of the session or what partners may see of it; without
 * `edits` nothing can be changed. NULL, NULL, NULL: nobody's. */
void            kv_table_view_set_field  (KvTableView    *self,
                                          KvSession      *session,
                                          KvKrachtenveld *shown,
                                          KvEdits        *edits);
/* The copy for partners was made anew. */
void            kv_table_view_refresh    (KvTableView    *self,
                                          KvKrachtenveld *shown);

KvGrid         *kv_table_view_get_grid   (KvTableView    *self);
KvGridModel    *kv_table_view_get_model  (KvTableView    *self); /* or NULL */

/* --- for those that derive from it --- */

/* Once, after the template. */
void            kv_table_view_init_grid  (KvTableView    *self,
                                          KvGrid         *grid);
KvKrachtenveld *kv_table_view_get_shown  (KvTableView    *self); /* or NULL */
KvEdits        *kv_table_view_get_edits  (KvTableView    *self); /* or NULL */
/* Other rows or columns are to be shown: another model. */
void            kv_table_view_remake     (KvTableView    *self);
/* All columns are shown again in the next model. */
void            kv_table_view_unhide     (KvTableView    *self);
/* Says now what would be said before the next frame. */
void            kv_table_view_show       (KvTableView    *self);

/* Signal "told", as that of the table. */

G_END_DECLS
