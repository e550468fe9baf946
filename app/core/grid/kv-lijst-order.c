/* In which order the elements of a kind stand: what the user put in order as that,
 * what hangs on others as those stand. */

#include "kv-lijst-grid-private.h"

#include "kv-actie.h"
#include "kv-acties.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"

typedef struct
{
  KvElement *element;
  guint      first, second;
} Ranked;

/* Partners as in their own list, overleggen after them; interned id -> rank. */
static GHashTable *
new_ranks (KvKrachtenveld *shown)
{
  GHashTable *ranks = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GPtrArray) partners = kv_all_partners_in_order (shown, TRUE);
  g_autoptr (GPtrArray) overleggen = kv_overleggen_in_order (shown, NULL);

  g_ptr_array_extend (partners, overleggen, NULL, NULL);
  for (guint i = 0; i < partners->len; i++)
    g_hash_table_insert (ranks, (char *) kv_element_get_id (partners->pdata[i]), GUINT_TO_POINTER (i + 1));
  return ranks;
}

static guint
rank_of (GHashTable *ranks,
         KvElement  *element,
         guint       field)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (ranks, kv_id_find (kv_element_text (element, field))));
}

static Ranked
rank (GHashTable *ranks,
      KvElement  *element)
{
  Ranked ranked = { .element = element };

  switch ((int) kv_element_get_kind (element))
    {
    case KV_KIND_RELATIE:
      ranked.first = rank_of (ranks, element, KV_RELATIE_VAN);
      ranked.second = rank_of (ranks, element, KV_RELATIE_NAAR);
      break;
    case KV_KIND_LID:
      ranked.first = rank_of (ranks, element, KV_LID_OVERLEG);
      ranked.second = rank_of (ranks, element, KV_LID_PARTNER);
      break;
    case KV_KIND_BIJEENKOMST:
      /* Without a day last: 0 - 1 wraps. */
      ranked.first = rank_of (ranks, element, KV_BIJEENKOMST_OVERLEG);
      ranked.second = kv_element_choice (element, KV_BIJEENKOMST_DATUM) - 1;
      break;
    case KV_KIND_CONTACTPERSOON:
      ranked.first = rank_of (ranks, element, KV_CONTACTPERSOON_PARTNER);
      break;
    case KV_KIND_ACTIE:
      /* Without a soort last. */
      ranked.first = kv_element_choice (element, KV_ACTIE_SOORT) - 1;
      break;
    default:
      break;
    }
  return ranked;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Ranked *one = a, *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  return (one->second > two->second) - (one->second < two->second);
}

/* Equal ranks stay as they are. */
static void
sort_by_rank (KvKrachtenveld *shown,
              GPtrArray      *elements)
{
  g_autoptr (GHashTable) ranks = new_ranks (shown);
  g_autoptr (GArray) ranked = g_array_sized_new (FALSE, FALSE, sizeof (Ranked), elements->len);

  for (guint i = 0; i < elements->len; i++)
    {
      Ranked one = rank (ranks, elements->pdata[i]);

      g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare);
  for (guint i = 0; i < elements->len; i++)
    elements->pdata[i] = g_array_index (ranked, Ranked, i).element;
}

GPtrArray *
kv_lijst_order (KvKrachtenveld *shown,
                KvKind          kind)
{
  GPtrArray *all;

  if (kind == KV_KIND_PARTNER)
    return kv_all_partners_in_order (shown, TRUE);

  all = kind == KV_KIND_ACTIE ? kv_acties_in_order (shown) : kv_krachtenveld_sorted (shown, kind);
  sort_by_rank (shown, all);
  return all;
}
