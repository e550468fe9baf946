/* Making what is known by its name and has an order: belangen, machtsmiddelen,
 * overleggen, locaties and sectors. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-actie.h"
#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-sector.h"

void
kv_edits_put_last (KvEdits   *self,
                   KvElement *element)
{
  KvKind kind = kv_element_get_kind (element);
  int order = kv_element_find_field (element, "volgorde");
  double last = 0;

  for (guint i = 0; order >= 0 && i < kv_krachtenveld_count (self->krachtenveld, kind); i++)
    {
      g_autoptr (KvElement) other = g_list_model_get_item (kv_krachtenveld_get_list (self->krachtenveld, kind), i);

      last = MAX (last, kv_element_number (other, order));
    }
  if (order >= 0)
    kv_element_set_number (element, order, last + 1);
}

/* How much a sector with this colour and shape would look like those there
 * are. */
static guint
likeness (GPtrArray *sectors,
          KvElement *colour,
          KvElement *shape)
{
  guint sum = 0;

  for (guint i = 0; i < sectors->len; i++)
    {
      gboolean same_colour = g_ascii_strcasecmp (kv_element_text (sectors->pdata[i], KV_SECTOR_KLEUR), kv_element_text (colour, KV_SECTOR_KLEUR)) == 0;
      gboolean same_shape = kv_element_choice (sectors->pdata[i], KV_SECTOR_VORM) == kv_element_choice (shape, KV_SECTOR_VORM);

      sum += 2 * same_colour + same_shape + (same_colour && same_shape ? 8 : 0);
    }

  return sum;
}

/* The colour and shape of the default sectors that set it apart best. */
static void
choose_look (GPtrArray *sectors,
             KvElement *sector)
{
  g_autoptr (KvKrachtenveld) scratch = kv_krachtenveld_new (NULL);
  g_autoptr (GPtrArray) looks = NULL;
  guint least = G_MAXUINT;

  kv_krachtenveld_add_default_sectors (scratch);
  looks = kv_krachtenveld_sorted (scratch, KV_KIND_SECTOR);
  for (guint turn = 0; turn < looks->len; turn++)
    for (guint i = 0; i < looks->len; i++)
      {
        KvElement *colour = looks->pdata[i], *shape = looks->pdata[(i + turn) % looks->len];
        guint now = likeness (sectors, colour, shape);

        if (now >= least)
          continue;
        least = now;
        kv_element_set_text (sector, KV_SECTOR_KLEUR, kv_element_text (colour, KV_SECTOR_KLEUR));
        kv_element_set_choice (sector, KV_SECTOR_VORM, kv_element_choice (shape, KV_SECTOR_VORM));
      }
}

static gboolean
letter_is_free (GPtrArray  *sectors,
                const char *letter)
{
  for (guint i = 0; i < sectors->len; i++)
    {
      if (strcmp (kv_element_text (sectors->pdata[i], KV_SECTOR_LETTER), letter) == 0)
        return FALSE;
    }

  return TRUE;
}

/* The first letter of its name that no other has, else of the alphabet. */
static void
choose_letter (GPtrArray *sectors,
               KvElement *sector)
{
  g_autofree char *naam = kv_fold_text (kv_element_text (sector, KV_SECTOR_NAAM));
  g_autofree char *candidates = g_strconcat (naam, "abcdefghijklmnopqrstuvwxyz", NULL);

  for (const char *p = candidates; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char letter[8] = { 0 };

      if (!g_unichar_isalpha (c))
        continue;
      g_unichar_to_utf8 (g_unichar_toupper (c), letter);
      if (!letter_is_free (sectors, letter))
        continue;
      kv_element_set_text (sector, KV_SECTOR_LETTER, letter);
      return;
    }
}

/* At the end of its order; a sector with a look of its own. */
KvElement *
kv_edits_make_named (KvEdits    *self,
                     KvKind      kind,
                     const char *naam)
{
  KvElement *element = kv_edits_make (self, kind);

  kv_element_set_text (element, kv_element_find_field (element, "naam"), naam);
  kv_edits_put_last (self, element);
  if (kind == KV_KIND_SECTOR)
    {
      g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_SECTOR);

      choose_look (sectors, element);
      choose_letter (sectors, element);
    }

  return element;
}

static const char *
new_label (KvKind kind)
{
  switch ((int) kind)
    {
    case KV_KIND_BELANG:
      return _("New interest");
    case KV_KIND_MACHTSMIDDEL:
      return _("New means of power");
    case KV_KIND_OVERLEG:
      return _("New consultation");
    case KV_KIND_LOCATIE:
      return _("New site");
    default:
      return _("New sector");
    }
}

/**
 * kv_edits_add:
 * @self: edits
 * @kind: KV_KIND_BELANG, _MACHTSMIDDEL, _OVERLEG, _LOCATIE or _SECTOR
 * @naam: as a user types it
 * @element: (out) (optional) (transfer none): the new one, or for KV_KNOWN the one
 *   that has this name
 *
 * Adds one at the end of its order; a sector gets a letter, colour and shape that
 * set it apart. What is selected stays selected.
 *
 * Returns: whether it was made, and why not.
 */
KvMade
kv_edits_add (KvEdits    *self,
              KvKind      kind,
              const char *naam,
              KvElement **element)
{
  g_autofree char *clean = NULL;
  KvMade made = kv_edits_clean_name (naam, &clean);
  KvElement *found = made == KV_MADE ? kv_edits_find (self, kind, clean) : NULL;

  if (found != NULL)
    made = KV_KNOWN;
  if (made == KV_MADE)
    {
      kv_edits_begin (self, new_label (kind), NULL);
      found = kv_edits_insert (self, kv_edits_make_named (self, kind, clean));
      kv_edits_end (self);
    }
  if (element != NULL && found != NULL)
    *element = found;

  return made;
}

/**
 * kv_edits_add_actie:
 * @self: edits
 * @wat: what will be done, as a user types it
 * @actie: (out) (optional) (transfer none): the new one
 *
 * Adds an actie of the soort actie. Two may have the same words.
 *
 * Returns: whether it was made, and why not.
 */
KvMade
kv_edits_add_actie (KvEdits    *self,
                    const char *wat,
                    KvElement **actie)
{
  g_autofree char *clean = NULL;
  KvMade made = kv_edits_clean_name (wat, &clean);
  KvElement *element;

  if (made != KV_MADE)
    return made;

  kv_edits_begin (self, _("New action"), NULL);
  element = kv_edits_make (self, KV_KIND_ACTIE);
  kv_element_set_text (element, KV_ACTIE_WAT, clean);
  kv_element_set_choice (element, KV_ACTIE_SOORT, KV_ACTIE_SOORT_ACTIE);
  element = kv_edits_insert (self, element);
  kv_edits_end (self);
  if (actie != NULL)
    *actie = element;

  return KV_MADE;
}
