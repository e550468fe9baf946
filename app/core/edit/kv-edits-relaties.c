/* Relaties. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-cell.h"
#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-relatie.h"

KvElement *
kv_edits_make_relatie (KvEdits    *self,
                       const char *from,
                       const char *to,
                       guint       soort)
{
  KvElement *van = kv_krachtenveld_lookup (self->krachtenveld, from);
  KvElement *naar = kv_krachtenveld_lookup (self->krachtenveld, to);
  KvElement *relatie;

  if (!kv_relatie_can_tie (van, naar))
    return NULL;

  relatie = kv_edits_make (self, KV_KIND_RELATIE);
  kv_element_set_text (relatie, KV_RELATIE_VAN, from);
  kv_element_set_text (relatie, KV_RELATIE_NAAR, to);
  kv_element_set_choice (relatie, KV_RELATIE_SOORT, soort);

  return relatie;
}

/**
 * kv_edits_add_relaties:
 * @self: edits
 * @from: ids of partners and overleggen; @to among them is passed over
 * @to: the id of a partner or overleg
 * @soort: which, 0 for the one that was used last
 *
 * Makes a relatie from each. An overleg has relaties with partners only. One
 * alone is selected.
 *
 * Returns: (transfer full) (nullable): the ids of the relaties; NULL when none was
 *   made.
 */
char **
kv_edits_add_relaties (KvEdits           *self,
                       const char *const *from,
                       const char        *to,
                       guint              soort)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (soort < KV_N_RELATIE_SOORTEN, NULL);

  if (soort == 0)
    soort = kv_edits_get_soort (self);
  kv_edits_begin (self, ngettext ("New relation", "New relations", g_strv_length ((char **) from)), NULL);
  for (; *from != NULL; from++)
    {
      KvElement *relatie = kv_edits_make_relatie (self, *from, to, soort);

      if (relatie != NULL)
        g_ptr_array_add (ids, g_strdup (kv_element_get_id (kv_edits_insert (self, relatie))));
    }
  if (ids->len == 1)
    kv_selection_set_one (kv_session_get_selection (self->session), ids->pdata[0]);
  kv_edits_end (self);
  if (ids->len == 0)
    return NULL;

  self->soort = soort;
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}

/* --- typed --- */

static KvElement *
find_end (KvEdits    *self,
          const char *text)
{
  KvElement *partner = kv_edits_find_begun (self, KV_KIND_PARTNER, text);

  return partner != NULL ? partner : kv_edits_find_begun (self, KV_KIND_OVERLEG, text);
}

/* "van; naar; soort", also with the arrow that stands in a list between two names. */
static char **
split_typed (const char *text)
{
  g_autoptr (GString) all = g_string_new (text);

  g_string_replace (all, "→", ";", 0);
  g_string_replace (all, "->", ";", 0);
  return g_strsplit (all->str, ";", 3);
}

static KvElement *
find_like (KvEdits   *self,
           KvElement *relatie)
{
  const char *van = kv_element_text (relatie, KV_RELATIE_VAN);
  g_autoptr (GPtrArray) all = kv_krachtenveld_referrers (self->krachtenveld, van, KV_KIND_RELATIE);

  for (guint i = 0; i < all->len; i++)
    {
      if (strcmp (kv_element_text (all->pdata[i], KV_RELATIE_VAN), van) == 0
          && strcmp (kv_element_text (all->pdata[i], KV_RELATIE_NAAR), kv_element_text (relatie, KV_RELATIE_NAAR)) == 0
          && kv_element_choice (all->pdata[i], KV_RELATIE_SOORT) == kv_element_choice (relatie, KV_RELATIE_SOORT))
        return all->pdata[i];
    }
  return NULL;
}

/* In no field yet; NULL when the parts do not say what it is. */
static KvElement *
make_typed (KvEdits *self,
            char   **parts)
{
  KvElement *van = find_end (self, parts[0]);
  KvElement *naar = parts[1] != NULL ? find_end (self, parts[1]) : NULL;
  g_autoptr (KvElement) relatie = NULL;

  if (van == NULL || naar == NULL)
    return NULL;
  relatie = kv_edits_make_relatie (self, kv_element_get_id (van), kv_element_get_id (naar), parts[2] == NULL ? kv_edits_get_soort (self) : 0);
  if (relatie == NULL || (parts[2] != NULL && !kv_cell_set (relatie, KV_RELATIE_SOORT, parts[2])))
    return NULL;
  return g_steal_pointer (&relatie);
}

/**
 * kv_edits_add_relatie:
 * @self: edits
 * @text: as a user types it: "Gemeente; Small Steps" or "Gemeente → Small Steps",
 *   with "; financiering" behind it where the soort is not that of the last one
 * @relatie: (out) (transfer none): the new one, or for KV_KNOWN the one that was
 *   there; NULL when there is none
 *
 * Returns: whether it was made, and why not: KV_NO_VALUE when one of the two is not
 *   there, when they can have no relatie, and when it is no soort.
 */
KvMade
kv_edits_add_relatie (KvEdits     *self,
                      const char  *text,
                      KvElement  **relatie)
{
  g_auto (GStrv) parts = split_typed (text);
  g_autofree char *folded = kv_fold_text (text);
  g_autoptr (KvElement) typed = NULL;
  guint soort;

  *relatie = NULL;
  if (folded[0] == '\0')
    return KV_NO_NAME;
  typed = make_typed (self, parts);
  if (typed == NULL)
    return KV_NO_VALUE;

  *relatie = find_like (self, typed);
  if (*relatie != NULL)
    return KV_KNOWN;

  soort = kv_element_choice (typed, KV_RELATIE_SOORT);
  if (soort != 0)
    self->soort = soort;
  kv_edits_begin (self, ngettext ("New relation", "New relations", 1), NULL);
  *relatie = kv_edits_insert (self, g_steal_pointer (&typed));
  kv_edits_end (self);
  return KV_MADE;
}

/* Whether all of these were made by the last step. */
static gboolean
were_just_made (KvEdits           *self,
                const char *const *relaties)
{
  for (; *relaties != NULL; relaties++)
    {
      KvElement *relatie = kv_edits_lookup (self, *relaties, KV_KIND_RELATIE);

      if (relatie == NULL || !g_ptr_array_find (self->made, relatie, NULL))
        return FALSE;
    }

  return TRUE;
}

static void
set_soort_where (GPtrArray         *elements,
                 const char *const *relaties,
                 guint              soort)
{
  for (guint i = 0; i < elements->len; i++)
    {
      if (g_strv_contains (relaties, kv_element_get_id (elements->pdata[i])))
        kv_element_set_choice (elements->pdata[i], KV_RELATIE_SOORT, soort);
    }
}

/* The elements of this kind among the ids. */
static GPtrArray *
find_all (KvEdits           *self,
          const char *const *ids,
          KvKind             kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_edits_lookup (self, *ids, kind);

      if (element != NULL)
        g_ptr_array_add (found, element);
    }

  return found;
}

/**
 * kv_edits_set_soort:
 * @self: edits
 * @relaties: ids of relaties
 * @soort: which, 0 for onbekend
 *
 * Sets it; the next relatie gets it too. Where the last step made them it makes
 * them like this from now on.
 */
void
kv_edits_set_soort (KvEdits           *self,
                    const char *const *relaties,
                    guint              soort)
{
  KvSelection *selection = kv_session_get_selection (self->session);
  /* Both may be borrowed from the selection, which undo changes. */
  g_auto (GStrv) selected = g_strdupv ((char **) kv_selection_get_ids (selection));
  g_auto (GStrv) ids = g_strdupv ((char **) relaties);
  g_autoptr (GPtrArray) made = NULL;

  g_return_if_fail (soort < KV_N_RELATIE_SOORTEN);

  if (soort > 0)
    self->soort = soort;
  if (were_just_made (self, relaties) && (made = kv_edits_reopen (self)) != NULL)
    {
      set_soort_where (made, (const char *const *) ids, soort);
      kv_edits_remake (self, made);
      kv_selection_set (selection, (const char *const *) selected);
    }
  else
    {
      g_autoptr (GPtrArray) all = find_all (self, (const char *const *) ids, KV_KIND_RELATIE);

      kv_edits_begin (self, _("Kind of relation"), NULL);
      set_soort_where (all, (const char *const *) ids, soort);
      kv_edits_end (self);
    }
}

/**
 * kv_edits_swap:
 * @self: edits
 * @relaties: ids of relaties
 *
 * Turns each around.
 */
void
kv_edits_swap (KvEdits           *self,
               const char *const *relaties)
{
  g_autoptr (GPtrArray) all = find_all (self, relaties, KV_KIND_RELATIE);

  kv_edits_begin (self, _("Turn around"), NULL);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *van = g_strdup (kv_element_text (all->pdata[i], KV_RELATIE_VAN));

      kv_element_set_text (all->pdata[i], KV_RELATIE_VAN, kv_element_text (all->pdata[i], KV_RELATIE_NAAR));
      kv_element_set_text (all->pdata[i], KV_RELATIE_NAAR, van);
    }
  kv_edits_end (self);
}
