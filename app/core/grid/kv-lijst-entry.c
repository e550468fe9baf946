/* The entry of a new row of a Lijst: what it says, and in what a new one comes. */

#include "kv-lijst-grid-private.h"

#include <glib/gi18n.h>

#include "kv-names.h"

/* Two that one can be between. */
static gboolean
can_have_relaties (KvKrachtenveld *shown)
{
  guint n = kv_krachtenveld_count (shown, KV_KIND_PARTNER);

  return n > 1 || (n == 1 && kv_krachtenveld_count (shown, KV_KIND_OVERLEG) > 0);
}

static const char *
entry_text (KvLijstGrid *self)
{
  switch ((int) self->kind)
    {
    case KV_KIND_PARTNER:
      return _("+ Partner");
    case KV_KIND_BELANG:
      return _("+ Interest");
    case KV_KIND_MACHTSMIDDEL:
      return _("+ Means of power");
    case KV_KIND_RELATIE:
      return can_have_relaties (self->shown) ? _("+ Relation") : NULL;
    case KV_KIND_OVERLEG:
      return _("+ Consultation");
    case KV_KIND_LOCATIE:
      return _("+ Site");
    case KV_KIND_ACTIE:
      return _("+ Action");
    default:
      return NULL;
    }
}

/* NULL where there is none to be in. */
static char *
owned_entry_text (KvLijstGrid *self)
{
  g_autofree char *owner = self->owner != NULL ? kv_lijst_name_of (self, self->owner) : NULL;

  if (owner == NULL)
    return NULL;
  if (self->kind == KV_KIND_LID)
    return g_strdup_printf (_("+ Member of %s"), owner);
  return self->kind == KV_KIND_BIJEENKOMST ? g_strdup_printf (_("+ Meeting of %s"), owner)
                                           : g_strdup_printf (_("+ Contact person of %s"), owner);
}

/* That of the last row; without rows the first that there is. */
static const char *
find_owner (KvLijstGrid *self,
            const KvField *field)
{
  KvElement *last = self->rows->len > 0 ? kv_lijst_grid_row (self, self->rows->len - 1)->element : NULL;
  KvElement *owner = last != NULL ? kv_krachtenveld_lookup (self->shown, kv_element_text (last, kv_element_find_field (last, field->name))) : NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (owner != NULL)
    return kv_element_get_id (owner);
  all = field->targets == KV_KIND_BIT (KV_KIND_PARTNER) ? kv_all_partners_in_order (self->shown, TRUE)
                                                        : kv_krachtenveld_sorted (self->shown, KV_KIND_OVERLEG);
  return all->len > 0 ? kv_element_get_id (all->pdata[0]) : NULL;
}

void
kv_lijst_make_entry (KvLijstGrid *self)
{
  const KvElementClass *klass = kv_kind_get_class (self->kind);

  g_free (self->entry);
  self->owner = klass->owner >= 0 ? find_owner (self, &klass->fields[klass->owner]) : NULL;
  self->entry = klass->owner >= 0 ? owned_entry_text (self) : g_strdup (entry_text (self));
}
