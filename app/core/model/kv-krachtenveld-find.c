/* What is asked of a krachtenveld that goes by more than one id: in an order, by who
 * refers to what, by what could be there. */

#include <string.h>

#include "kv-element-private.h"
#include "kv-set.h"
#include "kv-weergave.h"

/**
 * kv_krachtenveld_has_place:
 * @self: a field
 * @id: any text
 *
 * Returns: whether that element is there, or is a pair that can be made because all
 *   that it ties is there: a standpunt that nobody filled in.
 */
gboolean
kv_krachtenveld_has_place (KvKrachtenveld *self,
                           const char     *id)
{
  KvKind kind = kv_pair_kind (id);
  g_auto (GStrv) parts = NULL;
  g_autoptr (KvElement) pair = NULL;
  KvElementClass *klass;

  if (kv_krachtenveld_lookup (self, id) != NULL)
    return TRUE;
  if (kind == KV_N_KINDS)
    return FALSE;

  parts = g_strsplit (id, " ", 3);
  pair = kv_element_new_pair (kind, parts[1], parts[2]);
  klass = kv_kind_get_class (kind);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KvField *field = &klass->fields[i];

      if ((field->marks & KV_MARK_KEY) != 0 && field->kind == KV_FIELD_REF
          && kv_krachtenveld_lookup (self, kv_element_text (pair, i)) == NULL)
        return FALSE;
    }

  return TRUE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (kv_element_get_id (*(KvElement *const *) a), kv_element_get_id (*(KvElement *const *) b));
}

static int
compare_orders (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint field = GPOINTER_TO_UINT (data);
  double first = kv_element_number (*(KvElement *const *) a, field);
  double second = kv_element_number (*(KvElement *const *) b, field);

  return first < second ? -1 : first > second ? 1
                                              : compare_ids (a, b);
}

/* The field that holds the user's order of a kind, or -1. */
static int
order_field (KvKind kind)
{
  KvElementClass *klass = kv_kind_get_class (kind);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == KV_FIELD_NUMBER && strcmp (klass->fields[i].name, "volgorde") == 0)
        return i;
    }

  return -1;
}

/**
 * kv_krachtenveld_sorted:
 * @self: a field
 * @kind: a kind
 *
 * Returns: (transfer container): its elements, borrowed, in the user's order
 *   where there is one, otherwise by id. O(n log n).
 */
GPtrArray *
kv_krachtenveld_sorted (KvKrachtenveld *self,
                        KvKind          kind)
{
  KvSet *set = KV_SET (kv_krachtenveld_get_list (self, kind));
  GPtrArray *sorted = g_ptr_array_sized_new (kv_set_count (set));
  int order = order_field (kind);

  for (guint i = 0; i < kv_set_count (set); i++)
    g_ptr_array_add (sorted, kv_set_get (set, i));
  if (order >= 0)
    g_ptr_array_sort_with_data (sorted, compare_orders, GUINT_TO_POINTER (order));
  else
    g_ptr_array_sort (sorted, compare_ids);

  return sorted;
}

/**
 * kv_krachtenveld_referrers:
 * @self: a field
 * @id: the id of an element in it
 * @kind: a kind
 *
 * Returns: (transfer container): the elements of that kind that refer to it,
 *   borrowed, by id, each once. O(what refers to it).
 */
GPtrArray *
kv_krachtenveld_referrers (KvKrachtenveld *self,
                           const char     *id,
                           KvKind          kind)
{
  KvElement *target = kv_krachtenveld_lookup (self, id);
  GPtrArray *all = target != NULL ? kv_references_find (kv_krachtenveld_get_references (self), kv_element_get_id (target)) : NULL;
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (kv_element_get_kind (all->pdata[i]) == kind)
        g_ptr_array_add (found, all->pdata[i]);
    }
  g_ptr_array_sort (found, compare_ids);
  for (guint i = found->len; i > 1; i--)
    {
      if (found->pdata[i - 1] == found->pdata[i - 2])
        g_ptr_array_remove_index (found, i - 1);
    }

  return found;
}

/**
 * kv_krachtenveld_find_weergave:
 * @self: a field
 * @diagram: the id of a diagram
 *
 * Returns: (transfer none) (nullable): the weergave of that diagram, the first
 *   by id when there are more.
 */
KvElement *
kv_krachtenveld_find_weergave (KvKrachtenveld *self,
                               const char     *diagram)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self, KV_KIND_WEERGAVE);

  for (guint i = 0; i < all->len; i++)
    {
      if (strcmp (kv_element_text (all->pdata[i], KV_WEERGAVE_DIAGRAM), diagram) == 0)
        return all->pdata[i];
    }

  return NULL;
}
