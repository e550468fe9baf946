/* Invariants: n_slots is a power of two, and at most half of the slots are
 * taken; an id stands in the first free slot from its own on. */

#include "kv-ids.h"

#include <string.h>

#define FIRST_SLOTS 1024

void
kv_ids_init (KvIds *self)
{
  *self = (KvIds) { g_new0 (KvId, FIRST_SLOTS), FIRST_SLOTS, 0 };
}

void
kv_ids_clear (KvIds *self)
{
  g_clear_pointer (&self->slots, g_free);
}

static guint64
mix (guint64 sum,
     guint64 word)
{
  sum = (sum ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return sum ^ (sum >> 29);
}

/* Eight bytes at a time. */
static guint
hash (const char *text,
      gsize       length)
{
  guint64 sum = length;

  for (; length >= 8; text += 8, length -= 8)
    {
      guint64 word;

      memcpy (&word, text, 8);
      sum = mix (sum, word);
    }
  for (; length > 0; text++, length--)
    sum = mix (sum, (guchar) *text);

  return sum ^ (sum >> 32);
}

/* The slot in which the text stands, or would stand. */
static KvId *
find_slot (KvIds      *self,
           const char *text,
           gsize       length)
{
  guint i = hash (text, length) & (self->n_slots - 1);

  for (;; i = (i + 1) & (self->n_slots - 1))
    {
      const char *id = self->slots[i].id;

      if (id == NULL || id == text || (strncmp (id, text, length) == 0 && id[length] == '\0'))
        return &self->slots[i];
    }
}

static void
grow (KvIds *self)
{
  KvIds larger = { g_new0 (KvId, 2 * self->n_slots), 2 * self->n_slots, self->n };

  for (guint i = 0; i < self->n_slots; i++)
    {
      if (self->slots[i].id != NULL)
        *find_slot (&larger, self->slots[i].id, strlen (self->slots[i].id)) = self->slots[i];
    }
  g_free (self->slots);
  *self = larger;
}

/**
 * kv_ids_find:
 * @self: ids
 * @text: any text, not necessarily NUL-terminated
 * @length: its length in bytes
 *
 * Returns: (nullable): what is known of it, until the next is added. O(length).
 */
KvId *
kv_ids_find (KvIds      *self,
             const char *text,
             gsize       length)
{
  KvId *slot = find_slot (self, text, length);

  return slot->id != NULL ? slot : NULL;
}

/**
 * kv_ids_add:
 * @self: ids
 * @id: interned
 *
 * Returns: what is known of it, until the next is added. O(length).
 */
KvId *
kv_ids_add (KvIds      *self,
            const char *id)
{
  gsize length = strlen (id);
  KvId *slot = find_slot (self, id, length);

  if (slot->id != NULL)
    return slot;

  if (2 * ++self->n > self->n_slots)
    {
      grow (self);
      slot = find_slot (self, id, length);
    }
  slot->id = id;

  return slot;
}
