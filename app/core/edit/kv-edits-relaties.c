/* Relaties. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-edits-private.h"
#include "kv-relatie.h"

static gboolean
can_be_end (KvElement *element)
{
  return element != NULL
         && (kv_element_get_kind (element) == KV_KIND_PARTNER || kv_element_get_kind (element) == KV_KIND_OVERLEG);
}

KvElement *
kv_edits_make_relatie (KvEdits    *self,
                       const char *from,
                       const char *to,
                       guint       soort)
{
  KvElement *van = kv_krachtenveld_lookup (self->krachtenveld, from);
  KvElement *naar = kv_krachtenveld_lookup (self->krachtenveld, to);
  KvElement *relatie;

  if (!can_be_end (van) || !can_be_end (naar) || van == naar
      || (kv_element_get_kind (van) == KV_KIND_OVERLEG && kv_element_get_kind (naar) == KV_KIND_OVERLEG))
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
