/* The object, its steps, and what it knows of names. Invariant: `made` holds
 * what the last step of the journal made, as long as nothing was done since. */

#include "kv-edits-private.h"

#include <string.h>

#include "kv-fold.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-weergave.h"

/* --- life --- */

static void
element_changed_cb (KvEdits       *self,
                    KvElement     *element,
                    const KvField *field)
{
  if (kv_element_get_kind (element) == KV_KIND_PLAATS)
    g_hash_table_add (self->moved, (char *) kv_element_text (element, KV_PLAATS_PARTNER));

  if (self->depth == 0)
    g_ptr_array_set_size (self->made, 0);
  else if (field == NULL && kv_element_get_krachtenveld (element) != NULL)
    g_ptr_array_add (self->made, g_object_ref (element));
  else
    self->made_only = FALSE;
}

/**
 * kv_edits_new:
 * @session: of a window, on a field with a journal
 *
 * Returns: (transfer full): what edits that field.
 */
KvEdits *
kv_edits_new (KvSession *session)
{
  KvEdits *self = g_new0 (KvEdits, 1);

  self->session = g_object_ref (session);
  self->krachtenveld = kv_session_get_krachtenveld (session);
  self->moved = g_hash_table_new (g_str_hash, g_str_equal);
  self->sector = g_strdup ("");
  self->soort = KV_RELATIE_SAMENWERKING;
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  self->handler = g_signal_connect_swapped (self->krachtenveld, "changed", G_CALLBACK (element_changed_cb), self);

  return self;
}

void
kv_edits_free (KvEdits *self)
{
  g_signal_handler_disconnect (self->krachtenveld, self->handler);
  kv_places_forget (self);
  g_hash_table_unref (self->moved);
  g_clear_pointer (&self->scene, kv_scene_unref);
  g_ptr_array_unref (self->made);
  g_free (self->made_label);
  g_free (self->sector);
  g_object_unref (self->session);
  g_free (self);
}

KvSession *
kv_edits_get_session (KvEdits *self)
{
  return self->session;
}

KvKrachtenveld *
kv_edits_get_krachtenveld (KvEdits *self)
{
  return self->krachtenveld;
}

/**
 * kv_edits_set_scene:
 * @self: edits
 * @scene: (nullable): the netwerkdiagram as the window shows it; NULL when it
 *   shows none, or something else
 *
 * Places in it go before those of the weergave, until something is moved.
 */
void
kv_edits_set_scene (KvEdits       *self,
                    const KvScene *scene)
{
  if (scene != NULL)
    kv_scene_ref ((KvScene *) scene);
  if (self->scene != NULL)
    kv_scene_unref (self->scene);
  self->scene = (KvScene *) scene;
  kv_places_forget (self);
}

const KvScene *
kv_edits_get_scene (KvEdits *self)
{
  return self->scene;
}

void
kv_edits_set_visible (KvEdits *self,
                      KvBox    visible)
{
  self->visible = visible;
}

void
kv_edits_set_presenting (KvEdits *self,
                         gboolean presenting)
{
  self->presenting = presenting;
}

gboolean
kv_edits_get_presenting (KvEdits *self)
{
  return self->presenting;
}

/**
 * kv_edits_get_sector:
 * @self: edits
 *
 * Returns: (transfer none): the id of the sector that the next partner gets; ""
 *   for none, also when that sector is gone.
 */
const char *
kv_edits_get_sector (KvEdits *self)
{
  return kv_edits_lookup (self, self->sector, KV_KIND_SECTOR) != NULL ? self->sector : "";
}

void
kv_edits_set_sector (KvEdits    *self,
                     const char *sector)
{
  /* It may be our own. */
  char *copy = g_strdup (sector);

  g_free (self->sector);
  self->sector = copy;
}

/**
 * kv_edits_get_soort:
 * @self: edits
 *
 * Returns: the soort that the next relatie gets; while presenting none that
 *   partners do not see.
 */
guint
kv_edits_get_soort (KvEdits *self)
{
  return self->presenting && kv_relatie_soorten[self->soort - 1].withheld ? KV_RELATIE_SAMENWERKING : self->soort;
}

/* --- steps --- */

void
kv_edits_begin (KvEdits    *self,
                const char *label,
                const char *merge_key)
{
  if (self->depth++ == 0)
    {
      g_ptr_array_set_size (self->made, 0);
      g_free (self->made_label);
      self->made_label = g_strdup (label);
      self->made_only = TRUE;
    }
  kv_journal_begin (kv_krachtenveld_get_journal (self->krachtenveld), label, merge_key);
}

void
kv_edits_end (KvEdits *self)
{
  KvJournal *journal = kv_krachtenveld_get_journal (self->krachtenveld);

  kv_journal_end (journal);
  self->depth--;
  /* Part of a step of somebody else cannot be taken back by itself. */
  if (self->depth == 0 && kv_journal_in_transaction (journal))
    g_ptr_array_set_size (self->made, 0);
}

/* With an id of its own, not in the field yet. */
KvElement *
kv_edits_make (KvEdits *self,
               KvKind   kind)
{
  g_autofree char *id = kv_krachtenveld_new_id (self->krachtenveld, kind);

  return kv_element_new (kind, id);
}

KvElement *
kv_edits_insert (KvEdits   *self,
                 KvElement *element)
{
  g_autoptr (KvElement) taken = element;

  kv_krachtenveld_insert (self->krachtenveld, taken);

  return element;
}

KvElement *
kv_edits_lookup (KvEdits    *self,
                 const char *id,
                 KvKind      kind)
{
  KvElement *element = kv_krachtenveld_lookup (self->krachtenveld, id);

  return element != NULL && kv_element_get_kind (element) == kind ? element : NULL;
}

GPtrArray *
kv_edits_reopen (KvEdits *self)
{
  KvJournal *journal = kv_krachtenveld_get_journal (self->krachtenveld);
  GPtrArray *made;

  if (self->made->len == 0 || !self->made_only || kv_journal_in_transaction (journal))
    return NULL;

  made = g_steal_pointer (&self->made);
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  kv_journal_undo (journal);

  return made;
}

void
kv_edits_remake (KvEdits   *self,
                 GPtrArray *made)
{
  g_autofree char *label = g_strdup (self->made_label);

  kv_edits_begin (self, label, NULL);
  for (guint i = 0; i < made->len; i++)
    kv_krachtenveld_insert (self->krachtenveld, made->pdata[i]);
  kv_edits_end (self);
}

/**
 * kv_edits_take_back:
 * @self: edits
 *
 * Undoes the last step when it was ours and made something.
 *
 * Returns: FALSE when something else was done since.
 */
gboolean
kv_edits_take_back (KvEdits *self)
{
  KvJournal *journal = kv_krachtenveld_get_journal (self->krachtenveld);

  if (self->made->len == 0 || kv_journal_in_transaction (journal))
    return FALSE;

  kv_journal_undo (journal);
  return TRUE;
}

/* --- names --- */

/* Of a user: one line, and not more than fits anything. */
KvMade
kv_edits_clean_name (const char *text,
                     char      **naam)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *line = kv_one_line (valid);
  g_autofree char *folded = kv_fold_text (line);

  if (folded[0] == '\0')
    return KV_NO_NAME;
  if (g_utf8_strlen (line, -1) > KV_NAME_MAX)
    return KV_TOO_LONG;

  *naam = g_steal_pointer (&line);
  return KV_MADE;
}

static gboolean
field_is (KvElement  *element,
          guint       field,
          const char *folded)
{
  g_autofree char *mine = kv_fold_text (kv_element_text (element, field));

  return strcmp (mine, folded) == 0;
}

/**
 * kv_edits_find:
 * @self: edits
 * @kind: a kind whose elements have a naam
 * @naam: a name
 *
 * Returns: (transfer none) (nullable): who has that name, whatever its case and
 *   accents; of partners also who has it as afkorting. O(n).
 */
KvElement *
kv_edits_find (KvEdits    *self,
               KvKind      kind,
               const char *naam)
{
  g_autofree char *folded = kv_fold_text (naam);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self->krachtenveld, kind);

  for (guint i = 0; i < all->len && folded[0] != '\0'; i++)
    {
      if (field_is (all->pdata[i], kv_element_find_field (all->pdata[i], "naam"), folded))
        return all->pdata[i];
    }
  for (guint i = 0; i < all->len && folded[0] != '\0' && kind == KV_KIND_PARTNER; i++)
    {
      gboolean seen = !self->presenting || !kv_partner_is_person (all->pdata[i]);

      if (seen && field_is (all->pdata[i], KV_PARTNER_AFKORTING, folded))
        return all->pdata[i];
    }

  return NULL;
}

/* A sector as people type it: its naam, its letter, or how its naam begins when
 * no other begins so. */
KvElement *
kv_edits_find_sector (KvEdits    *self,
                      const char *text)
{
  g_autofree char *folded = kv_fold_text (text);
  g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (self->krachtenveld, KV_KIND_SECTOR);
  KvElement *found = kv_edits_find (self, KV_KIND_SECTOR, text);
  guint n = 0;

  if (found != NULL || folded[0] == '\0')
    return found;

  for (guint i = 0; i < sectors->len; i++)
    {
      if (field_is (sectors->pdata[i], KV_SECTOR_LETTER, folded))
        return sectors->pdata[i];
    }
  for (guint i = 0; i < sectors->len; i++)
    {
      g_autofree char *naam = kv_fold_text (kv_element_text (sectors->pdata[i], KV_SECTOR_NAAM));

      if (!g_str_has_prefix (naam, folded))
        continue;
      found = sectors->pdata[i];
      n++;
    }

  return n == 1 ? found : NULL;
}
