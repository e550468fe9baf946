/* Edits of what is chosen, whatever it is: removing, giving a sector, an order. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-counts.h"
#include "kv-edits-private.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-sector.h"

/**
 * kv_edits_set_sector_of:
 * @self: edits
 * @partners: ids of partners
 * @sector: the id of a sector, "" for none
 */
void
kv_edits_set_sector_of (KvEdits           *self,
                        const char *const *partners,
                        const char        *sector)
{
  if (*sector != '\0' && kv_edits_lookup (self, sector, KV_KIND_SECTOR) == NULL)
    return;

  kv_edits_begin (self, _("Sector"), NULL);
  for (; *partners != NULL; partners++)
    {
      KvElement *partner = kv_edits_lookup (self, *partners, KV_KIND_PARTNER);

      if (partner != NULL)
        kv_element_set_text (partner, KV_PARTNER_SECTOR, sector);
    }
  kv_edits_end (self);
}

/* --- removing --- */

/* What is there of the ids, each once, borrowed. The field itself stays. */
static GPtrArray *
find_removable (KvEdits           *self,
                const char *const *ids)
{
  GPtrArray *found = g_ptr_array_new ();

  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_krachtenveld_lookup (self->krachtenveld, *ids);

      if (element != NULL && element != KV_ELEMENT (self->krachtenveld) && !g_ptr_array_find (found, element, NULL))
        g_ptr_array_add (found, element);
    }

  return found;
}

static void
count_all (KvEdits *self,
           guint    counts[KV_N_KINDS])
{
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    counts[kind] = kv_krachtenveld_count (self->krachtenveld, kind);
}

static guint
count_without_sector (KvEdits *self)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_PARTNER);
  guint n = 0;

  for (guint i = 0; i < partners->len; i++)
    n += *kv_element_text (partners->pdata[i], KV_PARTNER_SECTOR) == '\0';

  return n;
}

static void
remove_all (KvEdits   *self,
            GPtrArray *elements)
{
  g_auto (GStrv) ids = g_new0 (char *, elements->len + 1);

  for (guint i = 0; i < elements->len; i++)
    ids[i] = g_strdup (kv_element_get_id (elements->pdata[i]));

  kv_edits_begin (self, _("Remove"), NULL);
  for (char **id = ids; *id != NULL; id++)
    {
      /* It may have gone with another. */
      KvElement *element = kv_krachtenveld_lookup (self->krachtenveld, *id);

      if (element != NULL)
        kv_krachtenveld_remove (self->krachtenveld, element);
    }
  kv_edits_end (self);
}

static char *
name_of_one (GPtrArray *elements)
{
  KvElement *only = elements->pdata[0];

  return elements->len == 1 && kv_element_find_field (only, "naam") >= 0 ? kv_display_name (only) : NULL;
}

/**
 * kv_edits_remove:
 * @self: edits
 * @ids: ids of anything in the field
 * @removed: (out) (optional): what went, to be cleared with kv_removed_clear()
 *
 * Removes them and what cannot be without them.
 *
 * Returns: FALSE when nothing of it was there.
 */
gboolean
kv_edits_remove (KvEdits           *self,
                 const char *const *ids,
                 KvRemoved         *removed)
{
  g_autoptr (GPtrArray) elements = find_removable (self, ids);
  KvRemoved told = { .presenting = self->presenting };
  guint before[KV_N_KINDS], after[KV_N_KINDS], without = count_without_sector (self);
  gboolean sectors_only = TRUE;

  if (elements->len == 0)
    return FALSE;

  told.name = name_of_one (elements);
  for (guint i = 0; i < elements->len; i++)
    {
      KvKind kind = kv_element_get_kind (elements->pdata[i]);

      told.chosen[kind]++;
      sectors_only = sectors_only && kind == KV_KIND_SECTOR;
    }
  count_all (self, before);
  remove_all (self, elements);
  count_all (self, after);
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    told.along[kind] = before[kind] - after[kind] - told.chosen[kind];
  if (sectors_only)
    told.without_sector = count_without_sector (self) - without;

  if (removed != NULL)
    *removed = told;
  else
    kv_removed_clear (&told);

  return TRUE;
}

void
kv_removed_clear (KvRemoved *removed)
{
  g_clear_pointer (&removed->name, g_free);
}

/**
 * kv_removed_sentence:
 * @removed: what kv_edits_remove() told
 *
 * Returns: (transfer full): a sentence that says what went, without a full stop.
 *   What went while presenting is told without what hung on it.
 */
char *
kv_removed_sentence (const KvRemoved *removed)
{
  g_autofree char *counted = removed->name == NULL ? kv_counts_text (removed->chosen) : NULL;
  g_autofree char *along = removed->presenting ? NULL : kv_counts_text (removed->along);
  const char *what = removed->name != NULL ? removed->name : counted != NULL ? counted
                                                                             : _("Something");

  if (removed->without_sector > 0)
    return g_strdup_printf (ngettext ("%s removed, %u partner has no sector now", "%s removed, %u partners have no sector now", removed->without_sector),
                            what, removed->without_sector);
  if (along != NULL)
    return g_strdup_printf (_("%s removed, with %s"), what, along);

  return g_strdup_printf (_("%s removed"), what);
}

/* --- sectors, and what has an order --- */

/**
 * kv_edits_set_kleur:
 * @self: edits
 * @sector: the id of a sector
 * @kleur: "#RRGGBB"; anything else is passed over
 *
 * Colours that follow each other are one step.
 */
void
kv_edits_set_kleur (KvEdits    *self,
                    const char *sector,
                    const char *kleur)
{
  KvElement *element = kv_edits_lookup (self, sector, KV_KIND_SECTOR);
  g_autofree char *upper = g_ascii_strup (kleur, -1);

  if (element != NULL && strlen (upper) == 7 && upper[0] == '#' && strspn (upper + 1, "0123456789ABCDEF") == 6)
    kv_element_set_text (element, KV_SECTOR_KLEUR, upper);
}

/**
 * kv_edits_reorder:
 * @self: edits
 * @id: the id of a sector, belang, machtsmiddel or overleg
 * @place: where it comes to stand among those of its kind, from 0; the last one
 *   when there are not so many
 */
void
kv_edits_reorder (KvEdits    *self,
                  const char *id,
                  guint       place)
{
  KvElement *element = kv_krachtenveld_lookup (self->krachtenveld, id);
  int order = element != NULL ? kv_element_find_field (element, "volgorde") : -1;
  g_autoptr (GPtrArray) all = NULL;

  if (order < 0)
    return;

  all = kv_krachtenveld_sorted (self->krachtenveld, kv_element_get_kind (element));
  g_ptr_array_remove (all, element);
  g_ptr_array_insert (all, MIN (place, all->len), element);
  kv_edits_begin (self, _("Order"), NULL);
  for (guint i = 0; i < all->len; i++)
    kv_element_set_number (all->pdata[i], order, i + 1);
  kv_edits_end (self);
}
