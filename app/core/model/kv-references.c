/* Invariants: an element is listed under an id once for each reference to it; ids
 * are interned, so that their addresses tell them apart. */

#include "kv-references.h"

/**
 * kv_references_new:
 *
 * Returns: (transfer full): an index of nothing.
 */
KvReferences *
kv_references_new (void)
{
  return g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
add_one (KvReferences *self,
         KvElement    *element,
         const char   *id)
{
  GPtrArray *list = g_hash_table_lookup (self, id);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self, (char *) id, list);
    }
  g_ptr_array_add (list, element);
}

static void
remove_one (KvReferences *self,
            KvElement    *element,
            const char   *id)
{
  GPtrArray *list = g_hash_table_lookup (self, id);

  if (list == NULL || !g_ptr_array_remove_fast (list, element))
    g_critical ("%s was not indexed under %s", kv_element_get_id (element), id);
}

/* Calls `change` for each id that the field refers to. */
static void
for_each (KvReferences *self,
          KvElement    *element,
          guint         field,
          void (*change) (KvReferences *self, KvElement *element, const char *id))
{
  guint n_fields;
  const KvField *declared = &kv_element_get_fields (element, &n_fields)[field];

  if (declared->kind == KV_FIELD_REF)
    {
      const char *id = kv_element_text (element, field);

      if (*id != '\0')
        change (self, element, id);
    }
  else if (declared->kind == KV_FIELD_REFS)
    {
      for (const char *const *id = kv_element_list (element, field); *id != NULL; id++)
        change (self, element, kv_id_intern (*id));
    }
}

/**
 * kv_references_add:
 * @self: an index
 * @element: an element in use
 * @field: one of its fields
 *
 * Takes in what the field refers to now.
 */
void
kv_references_add (KvReferences *self,
                   KvElement    *element,
                   guint         field)
{
  for_each (self, element, field, add_one);
}

/**
 * kv_references_remove:
 * @self: an index
 * @element: an element in use
 * @field: one of its fields
 *
 * Takes out what the field refers to now.
 */
void
kv_references_remove (KvReferences *self,
                      KvElement    *element,
                      guint         field)
{
  for_each (self, element, field, remove_one);
}

/**
 * kv_references_find:
 * @self: an index
 * @id: interned
 *
 * Returns: (transfer none) (nullable): who refers to it, once for each reference,
 *   in no order. O(1).
 */
GPtrArray *
kv_references_find (KvReferences *self,
                    const char   *id)
{
  return g_hash_table_lookup (self, id);
}
