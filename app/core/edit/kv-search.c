#include "kv-search.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-fold.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-roster.h"

/* A hit on its way: how good it is, and what it is sorted by. */
typedef struct
{
  KvHit *hit;
  guint  rank;
  char  *key;
} Found;

static void
hit_free (gpointer data)
{
  KvHit *hit = data;

  g_free (hit->name);
  g_free (hit->where);
  g_free (hit);
}

static void
found_clear (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->hit, hit_free);
  g_free (found->key);
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a, *second = b;
  int order = strcmp (first->key, second->key);

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  if (order != 0)
    return order;
  if (first->hit->kind != second->hit->kind)
    return first->hit->kind < second->hit->kind ? -1 : 1;

  return strcmp (first->hit->id, second->hit->id);
}

/* 0 is best: it begins like that; 1: a word of it does; 2: it is in it; 3 is for its
 * sector. */
static guint
rank_of (const char *text,
         const char *words)
{
  g_autofree char *inside = g_strconcat (" ", words, NULL);

  return g_str_has_prefix (text, words) ? 0 : strstr (text, inside) != NULL ? 1
                                                                            : 2;
}

/* --- where it was found --- */

static const char *
kind_word (KvKind kind)
{
  switch ((int) kind)
    {
    case KV_KIND_PARTNER:
      return _("partner");
    case KV_KIND_BELANG:
      return _("interest");
    case KV_KIND_MACHTSMIDDEL:
      return _("means of power");
    default:
      return _("consultation");
    }
}

static char *
where_of (KvKrachtenveld *shown,
          KvElement      *element,
          gboolean        by_afkorting)
{
  g_autofree char *detail = NULL;

  if (by_afkorting)
    return kv_one_line (kv_element_text (element, KV_PARTNER_AFKORTING));

  detail = kv_roster_detail (shown, element);
  return g_strdup_printf ("%s · %s", kind_word (kv_element_get_kind (element)), detail);
}

/* --- searching --- */

static gboolean
field_has (KvElement  *element,
           guint       field,
           const char *words,
           char      **folded)
{
  *folded = kv_fold_text (kv_element_text (element, field));

  return kv_fold_has (*folded, words);
}

static gboolean
sector_has (KvKrachtenveld *shown,
            KvElement      *partner,
            const char     *words)
{
  g_autofree char *sector = kv_roster_detail (shown, partner);
  g_autofree char *folded = kv_fold_text (sector);

  return kv_fold_has (folded, words);
}

static void
search_one (KvKrachtenveld *shown,
            KvElement      *element,
            const char     *words,
            GArray         *all)
{
  KvKind kind = kv_element_get_kind (element);
  g_autofree char *naam = NULL;
  g_autofree char *afkorting = NULL;
  gboolean by_naam = field_has (element, kv_element_find_field (element, "naam"), words, &naam);
  gboolean by_afkorting = !by_naam && kind == KV_KIND_PARTNER && field_has (element, KV_PARTNER_AFKORTING, words, &afkorting);
  gboolean by_sector = !by_naam && !by_afkorting && kind == KV_KIND_PARTNER && sector_has (shown, element, words);
  Found found;

  if (!by_naam && !by_afkorting && !by_sector)
    return;

  found.hit = g_new (KvHit, 1);
  *found.hit = (KvHit) {
    .id = kv_element_get_id (element),
    .kind = kind,
    .name = kv_display_name (element),
    .where = where_of (shown, element, by_afkorting),
  };
  found.rank = by_sector ? 3 : rank_of (by_naam ? naam : afkorting, words);
  found.key = g_steal_pointer (&naam);
  g_array_append_val (all, found);
}

/**
 * kv_search:
 * @shown: the field, or the copy for partners
 * @text: as a user types it
 *
 * Returns: (transfer full): the KvHit's, best first.
 */
GPtrArray *
kv_search (KvKrachtenveld *shown,
           const char     *text)
{
  static const KvKind kinds[] = { KV_KIND_PARTNER, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_OVERLEG };
  g_autofree char *words = kv_fold_text (text);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Found));
  GPtrArray *hits = g_ptr_array_new_with_free_func (hit_free);

  g_array_set_clear_func (all, found_clear);
  for (guint k = 0; k < G_N_ELEMENTS (kinds) && words[0] != '\0'; k++)
    {
      g_autoptr (GPtrArray) elements = kv_krachtenveld_sorted (shown, kinds[k]);

      for (guint i = 0; i < elements->len; i++)
        search_one (shown, elements->pdata[i], words, all);
    }
  g_array_sort (all, compare_found);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (hits, g_steal_pointer (&g_array_index (all, Found, i).hit));

  return hits;
}
