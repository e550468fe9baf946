#include "kv-candidates.h"

#include "kv-actie.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-sector-symbol.h"
#include "kv-sector.h"

/* A name makes one of these. */
static const KvKind makeable[] = { KV_KIND_PARTNER, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_OVERLEG, KV_KIND_SECTOR };

gboolean
kv_candidate_find_sector (KvKrachtenveld *krachtenveld,
                          KvElement      *element,
                          KvElement     **sector)
{
  if (KV_IS_SECTOR (element))
    *sector = element;
  else if (KV_IS_PARTNER (element))
    *sector = kv_krachtenveld_lookup (krachtenveld, kv_element_text (element, KV_PARTNER_SECTOR));
  else
    return FALSE;
  return TRUE;
}

GtkWidget *
kv_candidate_symbol (KvKrachtenveld *krachtenveld,
                     KvElement      *element)
{
  KvElement *sector;

  return kv_candidate_find_sector (krachtenveld, element, &sector) ? kv_sector_symbol_new (sector) : NULL;
}

char *
kv_candidate_name (KvElement *element)
{
  if (KV_IS_ACTIE (element))
    return kv_one_line (kv_element_text (element, KV_ACTIE_WAT));
  if (kv_element_find_field (element, "naam") >= 0)
    return kv_display_name (element);
  return g_strdup (kv_element_get_id (element));
}

/* Partners by name; the others in the order that the user gave them. */
static GPtrArray *
list_kind (KvKrachtenveld *shown,
           KvKind          kind)
{
  return kind == KV_KIND_PARTNER ? kv_partners_in_order (shown, NULL) : kv_krachtenveld_sorted (shown, kind);
}

void
kv_candidates_add (KvPicker          *picker,
                   KvForm            *form,
                   guint64            kinds,
                   const char *const *except,
                   const char *const *checked)
{
  KvKrachtenveld *shown = kv_form_get_shown (form);

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) elements = (kinds & KV_KIND_BIT (kind)) != 0 ? list_kind (shown, kind) : NULL;

      for (guint i = 0; elements != NULL && i < elements->len; i++)
        {
          const char *id = kv_element_get_id (elements->pdata[i]);
          g_autofree char *name = kv_candidate_name (elements->pdata[i]);

          if (except == NULL || !g_strv_contains (except, id))
            kv_picker_add (picker, id, name, kv_candidate_symbol (shown, elements->pdata[i]),
                           checked != NULL && g_strv_contains (checked, id));
        }
    }
}

gboolean
kv_candidates_can_make (guint64 kinds)
{
  for (guint i = 0; i < G_N_ELEMENTS (makeable); i++)
    {
      if ((kinds & KV_KIND_BIT (makeable[i])) != 0)
        return TRUE;
    }
  return FALSE;
}

/* A new partner would be selected, and what is being edited would be gone. */
static KvElement *
make (KvForm     *form,
      KvKind      kind,
      const char *naam)
{
  KvEdits *edits = kv_form_get_edits (form);
  KvSelection *selection = kv_session_get_selection (kv_edits_get_session (edits));
  g_auto (GStrv) selected = g_strdupv ((char **) kv_selection_get_ids (selection));
  KvElement *made = NULL;

  kv_form_enter (form);
  if (kind == KV_KIND_PARTNER)
    kv_edits_add_partner (edits, naam, &made);
  else
    kv_edits_add (edits, kind, naam, &made);
  kv_selection_set (selection, (const char *const *) selected);
  kv_form_leave (form);
  return made;
}

KvElement *
kv_candidates_make (KvForm     *form,
                    guint64     kinds,
                    const char *naam)
{
  for (guint i = 0; i < G_N_ELEMENTS (makeable); i++)
    {
      if ((kinds & KV_KIND_BIT (makeable[i])) != 0)
        return make (form, makeable[i], naam);
    }
  return NULL;
}
