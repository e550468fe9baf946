#include "kv-counts.h"

#include <glib/gi18n.h>

/* Nouns in a sentence that is read at a glance. */
#define MOST 3

/* What is most a thing of its own comes first in a sentence. */
static const KvKind order[] = {
  KV_KIND_PARTNER, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_OVERLEG, KV_KIND_LOCATIE, KV_KIND_ACTIE, KV_KIND_SECTOR,
  KV_KIND_RELATIE, KV_KIND_STANDPUNT, KV_KIND_INZET, KV_KIND_LID, KV_KIND_INVLOED, KV_KIND_BIJEENKOMST, KV_KIND_CONTACTPERSOON,
};

/* Of what stands in others and has no name for people, nothing is said. */
static const char *
count_format (KvKind kind,
              guint  n)
{
  switch (kind)
    {
    case KV_KIND_SECTOR:
      return ngettext ("%u sector", "%u sectors", n);
    case KV_KIND_PARTNER:
      return ngettext ("%u partner", "%u partners", n);
    case KV_KIND_CONTACTPERSOON:
      return ngettext ("%u contact person", "%u contact persons", n);
    case KV_KIND_BELANG:
      return ngettext ("%u interest", "%u interests", n);
    case KV_KIND_STANDPUNT:
      return ngettext ("%u position", "%u positions", n);
    case KV_KIND_MACHTSMIDDEL:
      return ngettext ("%u means of power", "%u means of power", n);
    case KV_KIND_INZET:
      return ngettext ("%u use of a means of power", "%u uses of means of power", n);
    case KV_KIND_RELATIE:
      return ngettext ("%u relation", "%u relations", n);
    case KV_KIND_INVLOED:
      return ngettext ("%u influence", "%u influences", n);
    case KV_KIND_OVERLEG:
      return ngettext ("%u consultation", "%u consultations", n);
    case KV_KIND_LID:
      return ngettext ("%u membership", "%u memberships", n);
    case KV_KIND_BIJEENKOMST:
      return ngettext ("%u meeting", "%u meetings", n);
    case KV_KIND_LOCATIE:
      return ngettext ("%u site", "%u sites", n);
    case KV_KIND_ACTIE:
      return ngettext ("%u action", "%u actions", n);
    case KV_KIND_KRACHTENVELD:
    case KV_KIND_ROLKEUZE:
    case KV_KIND_GEDEELD:
    case KV_KIND_VOORZIENING:
    case KV_KIND_BETROKKENHEID:
    case KV_KIND_ONDERBOUWING:
    case KV_KIND_SAMENWERKING:
    case KV_KIND_THEMA:
    case KV_KIND_WEERGAVE:
    case KV_KIND_PLAATS:
    case KV_KIND_NAAMPLEK:
    case KV_KIND_MOMENTOPNAME:
    case KV_N_KINDS:
    default:
      return NULL;
    }
}

gboolean
kv_is_counted (KvKind kind)
{
  return count_format (kind, 1) != NULL;
}

/**
 * kv_count_text:
 * @kind: a kind
 * @n: how many
 *
 * Returns: (transfer full) (nullable): the number with its noun; NULL for a kind
 *   that nobody counts.
 */
char *
kv_count_text (KvKind kind,
               guint  n)
{
  const char *format = count_format (kind, n);

  return format != NULL ? g_strdup_printf (format, n) : NULL;
}

/* "a, b and c". */
static char *
enumerate (GPtrArray *texts)
{
  GString *all = g_string_new (texts->pdata[0]);

  for (guint i = 1; i < texts->len; i++)
    g_string_append_printf (all, i + 1 < texts->len ? ", %s" : _(" and %s"), (char *) texts->pdata[i]);
  return g_string_free (all, FALSE);
}

/**
 * kv_counts_text:
 * @counts: how many of each kind
 *
 * Returns: (transfer full) (nullable): those that are not 0 as one part of a
 *   sentence, which says "more" for what would make it long; NULL when there are
 *   none.
 */
char *
kv_counts_text (const guint counts[KV_N_KINDS])
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      char *text = counts[order[i]] > 0 ? kv_count_text (order[i], counts[order[i]]) : NULL;

      if (text != NULL)
        g_ptr_array_add (texts, text);
    }
  if (texts->len == 0)
    return NULL;

  if (texts->len > MOST)
    {
      g_ptr_array_set_size (texts, MOST);
      g_ptr_array_add (texts, g_strdup (_("more")));
    }
  return enumerate (texts);
}
