/* Making what stands in another: a lid or a bijeenkomst of an overleg, a contactpersoon
 * of a partner. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-date-words.h"
#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-overleg.h"
#include "kv-partner.h"

static gboolean
begins_so (KvElement  *element,
           const char *folded)
{
  g_autofree char *naam = kv_fold_text (kv_element_text (element, kv_element_find_field (element, "naam")));

  return g_str_has_prefix (naam, folded);
}

KvElement *
kv_edits_find_begun (KvEdits    *self,
                     KvKind      kind,
                     const char *text)
{
  g_autofree char *folded = kv_fold_text (text);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self->krachtenveld, kind);
  KvElement *found = kv_edits_find (self, kind, text), *begun = NULL;
  guint n = 0;

  for (guint i = 0; folded[0] != '\0' && i < all->len; i++)
    {
      if (!begins_so (all->pdata[i], folded))
        continue;
      begun = all->pdata[i];
      n++;
    }
  return found != NULL ? found : n == 1 ? begun : NULL;
}

static KvKind
owner_kind (KvKind kind)
{
  return kind == KV_KIND_CONTACTPERSOON ? KV_KIND_PARTNER : KV_KIND_OVERLEG;
}

/* Parts "Small Steps; LEA", or the other way round. What is no owner belongs to the
 * text. *owner gets its id, or stays. */
static char *
split_owner (KvEdits     *self,
             KvKind       kind,
             const char  *text,
             const char **owner)
{
  const char *first = strchr (text, ';'), *last = strrchr (text, ';');
  g_autofree char *head = first != NULL ? g_strndup (text, (gsize) (first - text)) : NULL;
  KvElement *found = last != NULL ? kv_edits_find_begun (self, owner_kind (kind), last + 1) : NULL;

  if (found != NULL)
    {
      *owner = kv_element_get_id (found);
      return g_strndup (text, (gsize) (last - text));
    }
  if (head != NULL && (found = kv_edits_find_begun (self, owner_kind (kind), head)) != NULL)
    {
      *owner = kv_element_get_id (found);
      return g_strdup (first + 1);
    }
  return g_strdup (text);
}

static KvMade
add_lid (KvEdits     *self,
         const char  *text,
         const char  *overleg,
         KvElement  **lid)
{
  KvElement *partner = kv_edits_find_begun (self, KV_KIND_PARTNER, text);

  if (partner == NULL)
    return KV_NO_VALUE;
  *lid = kv_krachtenveld_lookup_pair (self->krachtenveld, KV_KIND_LID, overleg, kv_element_get_id (partner));
  if (*lid != NULL)
    return KV_KNOWN;

  kv_edits_add_leden (self, overleg, (const char *const[]) { kv_element_get_id (partner), NULL });
  *lid = kv_krachtenveld_lookup_pair (self->krachtenveld, KV_KIND_LID, overleg, kv_element_get_id (partner));
  return KV_MADE;
}

static KvElement *
find_bijeenkomst (KvEdits    *self,
                  const char *overleg,
                  guint       datum)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_BIJEENKOMST);

  for (guint i = 0; i < all->len; i++)
    {
      if (strcmp (kv_element_text (all->pdata[i], KV_BIJEENKOMST_OVERLEG), overleg) == 0
          && kv_element_choice (all->pdata[i], KV_BIJEENKOMST_DATUM) == datum)
        return all->pdata[i];
    }
  return NULL;
}

static KvMade
add_bijeenkomst (KvEdits     *self,
                 const char  *text,
                 const char  *overleg,
                 KvElement  **bijeenkomst)
{
  guint datum;

  if (!kv_date_read (text, kv_date_today (), &datum) || datum == 0)
    return KV_NO_VALUE;
  *bijeenkomst = find_bijeenkomst (self, overleg, datum);
  if (*bijeenkomst != NULL)
    return KV_KNOWN;

  kv_edits_begin (self, _("New meeting"), NULL);
  *bijeenkomst = kv_edits_make (self, KV_KIND_BIJEENKOMST);
  kv_element_set_text (*bijeenkomst, KV_BIJEENKOMST_OVERLEG, overleg);
  kv_element_set_choice (*bijeenkomst, KV_BIJEENKOMST_DATUM, datum);
  *bijeenkomst = kv_edits_insert (self, *bijeenkomst);
  kv_edits_end (self);
  return KV_MADE;
}

/* Two may have one name. */
static KvMade
add_contactpersoon (KvEdits     *self,
                    const char  *text,
                    const char  *partner,
                    KvElement  **contactpersoon)
{
  g_autofree char *naam = NULL;
  KvMade made = kv_edits_clean_name (text, &naam);

  if (made != KV_MADE)
    return made;

  kv_edits_begin (self, _("New contact person"), NULL);
  *contactpersoon = kv_edits_make (self, KV_KIND_CONTACTPERSOON);
  kv_element_set_text (*contactpersoon, KV_CONTACTPERSOON_PARTNER, partner);
  kv_element_set_text (*contactpersoon, KV_CONTACTPERSOON_NAAM, naam);
  *contactpersoon = kv_edits_insert (self, *contactpersoon);
  kv_edits_end (self);
  return KV_MADE;
}

/**
 * kv_edits_add_owned:
 * @self: edits
 * @kind: KV_KIND_LID, _BIJEENKOMST or _CONTACTPERSOON
 * @text: as a user types it: the name of the partner, a day, a name; with "; LEA"
 *   behind it or "LEA; " before it where it is in another than @owner
 * @owner: the id of an overleg, or for a contactpersoon of a partner
 * @element: (out) (optional) (transfer none): the new one, or for KV_KNOWN the one
 *   that was there
 *
 * Returns: whether it was made, and why not: KV_NO_VALUE when no partner, or more
 *   than one, is called so, and when it is no day.
 */
KvMade
kv_edits_add_owned (KvEdits     *self,
                    KvKind       kind,
                    const char  *text,
                    const char  *owner,
                    KvElement  **element)
{
  g_autofree char *before = split_owner (self, kind, text, &owner);
  g_autofree char *naam = NULL;
  KvElement *made_or_known = NULL;
  KvMade made = kv_edits_clean_name (before, &naam);

  if (made != KV_MADE)
    return made;
  if (kv_edits_lookup (self, owner, owner_kind (kind)) == NULL)
    return KV_NO_VALUE;

  if (kind == KV_KIND_LID)
    made = add_lid (self, naam, owner, &made_or_known);
  else if (kind == KV_KIND_BIJEENKOMST)
    made = add_bijeenkomst (self, naam, owner, &made_or_known);
  else
    made = add_contactpersoon (self, naam, owner, &made_or_known);
  if (element != NULL && made_or_known != NULL)
    *element = made_or_known;
  return made;
}
