/* Invariants: `ids` is a set of texts that stand in `chunk`; both are only
 * touched under the lock, and nothing leaves them. */

#include "kv-id.h"

#define CHUNK 4096 /* bytes */

static GMutex lock;
static GHashTable *ids;
static GStringChunk *chunk;

/**
 * kv_id_is_valid:
 * @id: text from anywhere
 *
 * Returns: whether it can be an id: 1 to 64 of [A-Za-z0-9._-].
 */
gboolean
kv_id_is_valid (const char *id)
{
  gsize i;

  for (i = 0; id[i] != '\0'; i++)
    {
      if (i == KV_MAX_ID || !(g_ascii_isalnum (id[i]) || id[i] == '.' || id[i] == '_' || id[i] == '-'))
        return FALSE;
    }

  return i > 0;
}

/**
 * kv_id_intern:
 * @id: (nullable): an id, or the parts of that of a pair
 *
 * Returns: (nullable): the one copy of that text, which stays. In any thread.
 *   O(length).
 */
const char *
kv_id_intern (const char *id)
{
  g_autoptr (GMutexLocker) locker = NULL;
  char *known;

  if (id == NULL)
    return NULL;

  locker = g_mutex_locker_new (&lock);
  if (ids == NULL)
    {
      ids = g_hash_table_new (g_str_hash, g_str_equal);
      chunk = g_string_chunk_new (CHUNK);
    }
  known = g_hash_table_lookup (ids, id);
  if (known == NULL)
    {
      known = g_string_chunk_insert (chunk, id);
      g_hash_table_add (ids, known);
    }

  return known;
}

/**
 * kv_id_find:
 * @id: (nullable): any text
 *
 * Returns: (nullable): the one copy of it, where it was interned before. In any
 *   thread. O(length).
 */
const char *
kv_id_find (const char *id)
{
  const char *known;

  g_mutex_lock (&lock);
  known = id != NULL && ids != NULL ? g_hash_table_lookup (ids, id) : NULL;
  g_mutex_unlock (&lock);

  return known;
}
