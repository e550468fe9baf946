/* KvInspectorPage: the form for one or more elements of a kind. Its rows come
 * from a .ui file of that kind; a kind without one shows all its fields. */

#pragma once

#include <adwaita.h>

#include "kv-form.h"

G_BEGIN_DECLS

#define KV_TYPE_INSPECTOR_PAGE (kv_inspector_page_get_type ())
G_DECLARE_FINAL_TYPE (KvInspectorPage, kv_inspector_page, KV, INSPECTOR_PAGE, AdwBin)

/* The action inspector.open is looked for above it. */
GtkWidget *kv_inspector_page_new        (KvForm             *form,
                                         KvKind              kind);
/* NULL: it follows nothing any more, until it is used again. */
void       kv_inspector_page_set_ids    (KvInspectorPage    *self,
                                         const char * const *ids);
KvKind     kv_inspector_page_get_kind   (KvInspectorPage    *self);
KvEditor  *kv_inspector_page_get_editor (KvInspectorPage    *self); /* or NULL */
/* That opens what has this id, where there is one to be seen; else NULL. */
GtkWidget *kv_inspector_page_find_row   (KvInspectorPage    *self,
                                         const char         *id);

G_END_DECLS
