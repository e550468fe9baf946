/* KvSet: the elements of one kind, as a list model. Only its krachtenveld
 * changes it. Its order means nothing. */

#pragma once

#include <gio/gio.h>

#include "kv-element.h"

G_BEGIN_DECLS

#define KV_TYPE_SET (kv_set_get_type ())
G_DECLARE_FINAL_TYPE (KvSet, kv_set, KV, SET, GObject)

KvSet     *kv_set_new    (KvKind kind);
void       kv_set_add    (KvSet *self, KvElement *element);
void       kv_set_announce_last (KvSet *self);
void       kv_set_remove (KvSet *self, KvElement *element);
guint      kv_set_count  (KvSet *self);
KvElement *kv_set_get    (KvSet *self, guint index);

G_END_DECLS
