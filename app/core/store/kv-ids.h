/* KvIds: the ids that a file names while it is read, and which of its elements
 * has each. Most of a file refers to the same few ids; each is interned once. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An id that was named, by an element or by a reference. */
typedef struct
{
  const char *id; /* interned */
  guint       record; /* the record of the element that has it, and one; 0: none */
} KvId;

typedef struct
{
  KvId *slots; /* the id is NULL where nothing stands */
  guint n_slots;
  guint n;
} KvIds;

void  kv_ids_init  (KvIds      *self);
void  kv_ids_clear (KvIds      *self);
KvId *kv_ids_find  (KvIds      *self,
                    const char *text,
                    gsize       length);
KvId *kv_ids_add   (KvIds      *self,
                    const char *id);

G_END_DECLS
