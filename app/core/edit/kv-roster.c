#include "kv-roster.h"

#include <glib/gi18n.h>

#include "kv-counts.h"
#include "kv-fold.h"
#include "kv-machtsmiddel.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-relatie.h"

static const char no_sector[] = "";

static void
item_free (gpointer data)
{
  KvRosterItem *item = data;

  g_free (item->name);
  g_free (item->detail);
  g_free (item->group);
  g_free (item);
}

/* --- what hangs on it --- */

static KvElement *
sector_of (KvKrachtenveld *shown,
           KvElement      *partner)
{
  return kv_krachtenveld_lookup (shown, kv_element_text (partner, KV_PARTNER_SECTOR));
}

static char *
sector_name (KvElement *sector)
{
  return sector != NULL ? kv_display_name (sector) : g_strdup (_("Without sector"));
}

static guint
count (KvKrachtenveld *shown,
       KvElement      *element,
       KvKind          kind)
{
  g_autoptr (GPtrArray) referrers = kv_krachtenveld_referrers (shown, kv_element_get_id (element), kind);

  return referrers->len;
}

static char *
count_members (KvKrachtenveld *shown,
               KvElement      *overleg)
{
  guint n = count (shown, overleg, KV_KIND_LID);

  return g_strdup_printf (ngettext ("%u member", "%u members", n), n);
}

/**
 * kv_roster_detail:
 * @shown: the field, or the copy for partners
 * @element: a partner, belang, machtsmiddel or overleg
 *
 * Returns: (transfer full): how much hangs on it; of a partner its sector.
 */
char *
kv_roster_detail (KvKrachtenveld *shown,
                  KvElement      *element)
{
  switch ((int) kv_element_get_kind (element))
    {
    case KV_KIND_PARTNER:
      return sector_name (sector_of (shown, element));
    case KV_KIND_BELANG:
      return kv_count_text (KV_KIND_STANDPUNT, count (shown, element, KV_KIND_STANDPUNT));
    case KV_KIND_MACHTSMIDDEL:
      return kv_count_text (KV_KIND_PARTNER, count (shown, element, KV_KIND_INZET));
    default:
      return count_members (shown, element);
    }
}

/* --- how each kind reads --- */

static void
read_partner (KvRosterItem   *item,
              KvKrachtenveld *shown,
              KvElement      *partner)
{
  item->sector = sector_of (shown, partner);
  item->heading = item->sector != NULL ? kv_element_get_id (item->sector) : no_sector;
  item->group = sector_name (item->sector);
  item->name = kv_display_name (partner);
}

static char *
end_name (KvKrachtenveld *shown,
          KvElement      *relatie,
          guint           field)
{
  KvElement *end = kv_krachtenveld_lookup (shown, kv_element_text (relatie, field));

  return end != NULL ? kv_display_name (end) : g_strdup ("?");
}

static void
set_group (KvRosterItem *item,
           const KvWord *words,
           guint         value)
{
  const char *word = value != 0 ? kv_words_text (words, value) : _("unknown");
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  item->heading = word;
  item->group = g_strconcat (upper, word + strlen (first), NULL);
}

static void
read_relatie (KvRosterItem   *item,
              KvKrachtenveld *shown,
              KvElement      *relatie)
{
  guint soort = kv_element_choice (relatie, KV_RELATIE_SOORT);
  g_autofree char *from = end_name (shown, relatie, KV_RELATIE_VAN);
  g_autofree char *to = end_name (shown, relatie, KV_RELATIE_NAAR);

  item->name = g_strjoin (kv_relatie_soort_is_directed (soort) ? " → " : " – ", from, to, NULL);
  set_group (item, kv_relatie_soorten, soort);
}

static KvRosterItem *
read_element (KvKrachtenveld *shown,
              KvElement      *element)
{
  KvRosterItem *item = g_new0 (KvRosterItem, 1);
  KvKind kind = kv_element_get_kind (element);

  item->id = kv_element_get_id (element);
  item->kind = kind;
  if (kind == KV_KIND_PARTNER)
    read_partner (item, shown, element);
  else if (kind == KV_KIND_RELATIE)
    read_relatie (item, shown, element);
  else
    {
      item->name = kv_display_name (element);
      item->detail = kv_roster_detail (shown, element);
    }
  return item;
}

/* --- in order --- */

typedef struct
{
  KvElement *relatie;
  guint      soort;
  char      *key;
} Tie;

static void
tie_clear (gpointer data)
{
  g_free (((Tie *) data)->key);
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const Tie *first = a, *second = b;
  int order = (int) first->soort - (int) second->soort;

  if (order == 0)
    order = g_strcmp0 (first->key, second->key);
  return order != 0 ? order : g_strcmp0 (kv_element_get_id (first->relatie), kv_element_get_id (second->relatie));
}

/* By soort, and then by the names at their ends. */
static GPtrArray *
sort_relaties (KvKrachtenveld *shown)
{
  GPtrArray *relaties = kv_krachtenveld_sorted (shown, KV_KIND_RELATIE);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (Tie));

  g_array_set_clear_func (ties, tie_clear);
  for (guint i = 0; i < relaties->len; i++)
    {
      KvElement *relatie = relaties->pdata[i];
      g_autofree char *from = end_name (shown, relatie, KV_RELATIE_VAN);
      g_autofree char *to = end_name (shown, relatie, KV_RELATIE_NAAR);
      g_autofree char *both = g_strjoin ("\t", from, to, NULL);
      Tie tie = { relatie, kv_element_choice (relatie, KV_RELATIE_SOORT), kv_fold_text (both) };

      g_array_append_val (ties, tie);
    }
  g_array_sort (ties, compare_ties);
  for (guint i = 0; i < ties->len; i++)
    relaties->pdata[i] = g_array_index (ties, Tie, i).relatie;
  return relaties;
}

static GPtrArray *
list_elements (KvKrachtenveld *shown,
               KvKind          kind)
{
  if (kind == KV_KIND_PARTNER)
    return kv_partners_in_order (shown, NULL);
  if (kind == KV_KIND_RELATIE)
    return sort_relaties (shown);
  return kv_krachtenveld_sorted (shown, kind);
}

/**
 * kv_roster:
 * @shown: the field, or the copy for partners
 * @kind: which elements
 *
 * Returns: (transfer full): the KvRosterItem's, in order.
 */
GPtrArray *
kv_roster (KvKrachtenveld *shown,
           KvKind          kind)
{
  g_autoptr (GPtrArray) elements = list_elements (shown, kind);
  GPtrArray *items = g_ptr_array_new_full (elements->len, item_free);

  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (items, read_element (shown, elements->pdata[i]));
  return items;
}
