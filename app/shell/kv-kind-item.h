/* KvKindItem: a kind of element to choose; its label says how many there are. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KV_TYPE_KIND_ITEM (kv_kind_item_get_type ())
G_DECLARE_FINAL_TYPE (KvKindItem, kv_kind_item, KV, KIND_ITEM, GObject)

KvKindItem *kv_kind_item_new       (void);
void        kv_kind_item_set_label (KvKindItem *self,
                                    const char *label);

G_END_DECLS
