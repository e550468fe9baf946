/* Making partners, giving names, and what ties a partner to something. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-machtsmiddel.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-woorden.h"

/* --- partners --- */

/* Parts "naam; sector". What is no sector belongs to the name. *sector gets its
 * id, or stays. */
static char *
split_sector (KvEdits     *self,
              const char  *text,
              const char **sector)
{
  const char *last = strrchr (text, ';');
  KvElement *found = last != NULL ? kv_edits_find_sector (self, last + 1) : NULL;

  if (found == NULL)
    return g_strdup (text);

  *sector = kv_element_get_id (found);
  return g_strndup (text, last - text);
}

static KvElement *
make_partner (KvEdits    *self,
              const char *naam,
              const char *sector)
{
  KvElement *partner = kv_edits_make (self, KV_KIND_PARTNER);

  kv_element_set_text (partner, KV_PARTNER_NAAM, naam);
  kv_element_set_text (partner, KV_PARTNER_SECTOR, sector);

  return partner;
}

/**
 * kv_edits_add_partner:
 * @self: edits
 * @text: as a user types it: "naam" or "naam; sector"
 * @partner: (out) (optional) (transfer none): the new partner, or for KV_KNOWN
 *   the one that has this name
 *
 * Adds a partner near the middle of what is visible, clear of all others, which
 * stay where they are; its sector is that of the last one unless @text says it.
 * It is selected.
 *
 * Returns: whether it was made, and why not.
 */
KvMade
kv_edits_add_partner (KvEdits    *self,
                      const char *text,
                      KvElement **partner)
{
  const char *sector = kv_edits_get_sector (self);
  g_autofree char *before = split_sector (self, text, &sector);
  g_autofree char *naam = NULL;
  gboolean placed = kv_places_are_known (self);
  KvMade made = kv_edits_clean_name (before, &naam);
  KvElement *found = made == KV_MADE ? kv_edits_find (self, KV_KIND_PARTNER, naam) : NULL;
  KvPoint at = { 0 };

  if (found != NULL)
    made = KV_KNOWN;
  if (made == KV_MADE)
    {
      kv_edits_begin (self, _("New partner"), NULL);
      if (placed)
        {
          kv_places_ensure (self);
          at = kv_places_find_room (self, naam);
        }
      found = kv_edits_insert (self, make_partner (self, naam, sector));
      if (placed)
        kv_places_put (self, kv_element_get_id (found), at, FALSE);
      kv_selection_set_one (kv_session_get_selection (self->session), kv_element_get_id (found));
      kv_edits_end (self);
      kv_edits_set_sector (self, sector);
    }
  if (partner != NULL && found != NULL)
    *partner = found;

  return made;
}

/* Who is put in the area of an overleg is a member of it: nobody else can stand
 * there. */
static void
join_overleggen (KvEdits    *self,
                 const char *partner,
                 KvPoint     at)
{
  guint n = self->scene != NULL ? kv_scene_get_n_items (self->scene) : 0;

  for (guint i = 0; i < n; i++)
    {
      const KvSceneItem *item = kv_scene_get_item (self->scene, i);

      if (item->type == KV_ITEM_PATH && item->role == KV_ROLE_HULL && kv_path_contains (item->path, at.x, at.y)
          && kv_edits_lookup (self, item->id, KV_KIND_OVERLEG) != NULL)
        kv_krachtenveld_ensure_pair (self->krachtenveld, KV_KIND_LID, item->id, partner);
    }
}

/**
 * kv_edits_add_partner_at:
 * @self: edits
 * @at: its centre, mm
 * @from: (nullable): ids of partners and overleggen, from each of which a relatie
 *   is made to it
 *
 * Adds a partner that has no name yet, exactly there, and selects it. In the area
 * of an overleg it is a member of that.
 *
 * Returns: (transfer none): the partner.
 */
KvElement *
kv_edits_add_partner_at (KvEdits           *self,
                         KvPoint            at,
                         const char *const *from)
{
  KvElement *partner;
  const char *id;

  kv_edits_begin (self, _("New partner"), NULL);
  kv_places_ensure (self);
  partner = kv_edits_insert (self, make_partner (self, "", kv_edits_get_sector (self)));
  id = kv_element_get_id (partner);
  kv_places_put (self, id, at, FALSE);
  join_overleggen (self, id, at);
  for (; from != NULL && *from != NULL; from++)
    {
      KvElement *relatie = kv_edits_make_relatie (self, *from, id, kv_edits_get_soort (self));

      if (relatie != NULL)
        kv_edits_insert (self, relatie);
    }
  kv_selection_set_one (kv_session_get_selection (self->session), id);
  kv_edits_end (self);

  return partner;
}

/* --- names of what is there --- */

static void
set_name (KvElement  *element,
          const char *naam,
          const char *sector)
{
  kv_element_set_text (element, kv_element_find_field (element, "naam"), naam);
  if (kv_element_get_kind (element) == KV_KIND_PARTNER && sector != NULL)
    kv_element_set_text (element, KV_PARTNER_SECTOR, sector);
}

static gboolean
is_unnamed (KvElement *element)
{
  return kv_element_text (element, kv_element_find_field (element, "naam"))[0] == '\0';
}

/* Whether the last step made it, and left its name to be typed. */
static gboolean
waits_for_name (KvEdits   *self,
                KvElement *element)
{
  return is_unnamed (element) && g_ptr_array_find (self->made, element, NULL);
}

/* Makes it again under its name, when it was made by the last step. */
static gboolean
name_what_was_made (KvEdits    *self,
                    KvElement  *element,
                    const char *naam,
                    const char *sector)
{
  g_autoptr (GPtrArray) made = NULL;

  if (!waits_for_name (self, element) || (made = kv_edits_reopen (self)) == NULL)
    return FALSE;

  set_name (element, naam, sector);
  kv_edits_remake (self, made);
  kv_selection_set_one (kv_session_get_selection (self->session), kv_element_get_id (element));

  return TRUE;
}

static KvMade
clean_name_of (KvEdits     *self,
               KvElement   *element,
               const char  *text,
               char       **naam,
               const char **sector)
{
  g_autofree char *before = NULL;

  if (kv_element_get_kind (element) != KV_KIND_PARTNER || !is_unnamed (element))
    return kv_edits_clean_name (text, naam);

  before = split_sector (self, text, sector);
  return kv_edits_clean_name (before, naam);
}

/**
 * kv_edits_name:
 * @self: edits
 * @id: the id of something that has a naam
 * @text: as a user types it; of a partner without a name also "naam; sector"
 * @other: (out) (optional) (transfer none): for KV_KNOWN who has that name
 *
 * Gives it a name. When the last step made it without one, that step makes it with
 * this name from now on, or is taken back when there is nothing to read in @text.
 *
 * Returns: whether it has that name now, and why not.
 */
KvMade
kv_edits_name (KvEdits    *self,
               const char *id,
               const char *text,
               KvElement **other)
{
  KvElement *element = kv_krachtenveld_lookup (self->krachtenveld, id), *found;
  g_autofree char *naam = NULL;
  const char *sector = NULL;
  KvMade made;

  g_return_val_if_fail (element == NULL || kv_element_find_field (element, "naam") >= 0, KV_NO_NAME);

  if (element == NULL)
    return KV_NO_NAME;
  made = clean_name_of (self, element, text, &naam, &sector);
  if (made == KV_NO_NAME && waits_for_name (self, element))
    kv_edits_take_back (self);
  if (made != KV_MADE)
    return made;

  found = kv_edits_find (self, kv_element_get_kind (element), naam);
  if (found != NULL && found != element)
    {
      if (other != NULL)
        *other = found;
      return KV_KNOWN;
    }
  if (!name_what_was_made (self, element, naam, sector))
    {
      kv_edits_begin (self, _("Name"), NULL);
      set_name (element, naam, sector);
      kv_edits_end (self);
    }
  if (sector != NULL)
    kv_edits_set_sector (self, sector);

  return KV_MADE;
}

/* --- what ties two --- */

/**
 * kv_edits_add_leden:
 * @self: edits
 * @overleg: the id of an overleg
 * @partners: ids of partners; those that are in it already stay as they are
 */
void
kv_edits_add_leden (KvEdits           *self,
                    const char        *overleg,
                    const char *const *partners)
{
  if (kv_edits_lookup (self, overleg, KV_KIND_OVERLEG) == NULL)
    return;

  kv_edits_begin (self, _("New member"), NULL);
  for (; *partners != NULL; partners++)
    {
      if (kv_edits_lookup (self, *partners, KV_KIND_PARTNER) != NULL)
        kv_krachtenveld_ensure_pair (self->krachtenveld, KV_KIND_LID, overleg, *partners);
    }
  kv_edits_end (self);
}

/**
 * kv_edits_add_inzet:
 * @self: edits
 * @partner: the id of a partner
 * @machtsmiddel: the id of a machtsmiddel
 *
 * Says that the partner has it, when nothing was known about that.
 */
void
kv_edits_add_inzet (KvEdits    *self,
                    const char *partner,
                    const char *machtsmiddel)
{
  KvElement *inzet;

  if (kv_edits_lookup (self, partner, KV_KIND_PARTNER) == NULL || kv_edits_lookup (self, machtsmiddel, KV_KIND_MACHTSMIDDEL) == NULL)
    return;

  kv_edits_begin (self, _("Means of power of this partner"), NULL);
  inzet = kv_krachtenveld_ensure_pair (self->krachtenveld, KV_KIND_INZET, partner, machtsmiddel);
  if (kv_element_choice (inzet, KV_INZET_HEEFT) == 0)
    kv_element_set_choice (inzet, KV_INZET_HEEFT, KV_JA);
  kv_edits_end (self);
}
