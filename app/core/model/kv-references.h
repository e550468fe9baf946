/* KvReferences: who refers to whom. For the krachtenveld only. */

#pragma once

#include "kv-element.h"

G_BEGIN_DECLS

typedef GHashTable KvReferences; /* interned id -> GPtrArray of elements, borrowed */

KvReferences *kv_references_new    (void);
void          kv_references_add    (KvReferences *self,
                                    KvElement    *element,
                                    guint         field);
void          kv_references_remove (KvReferences *self,
                                    KvElement    *element,
                                    guint         field);
GPtrArray    *kv_references_find   (KvReferences *self,
                                    const char   *id);

G_END_DECLS
