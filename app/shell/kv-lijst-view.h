/* KvLijstView: the view Lijst: the elements of one kind in a table, which kind and
 * which columns in a bar over it, with a search entry that leaves rows out. */

#pragma once

#include "kv-table-view.h"

G_BEGIN_DECLS

#define KV_TYPE_LIJST_VIEW (kv_lijst_view_get_type ())
G_DECLARE_FINAL_TYPE (KvLijstView, kv_lijst_view, KV, LIJST_VIEW, KvTableView)

/* What it lists, a property. */
KvKind   kv_lijst_view_get_kind  (KvLijstView    *self);
/* Ready to type the name of a new row. */
void     kv_lijst_view_focus_new (KvLijstView    *self);

G_END_DECLS
