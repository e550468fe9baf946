/* Invloed: how far the partner of a row can affect that of a column. */

#include "kv-pair-grid-private.h"

#include <glib/gi18n.h>

#include "kv-cell.h"
#include "kv-relatie.h"

static const char *const basis_fields[] = { "toelichting", "bron", "datum", "zekerheid", NULL };

static int
value_of (KvElement *invloed)
{
  return kv_element_score (invloed, KV_INVLOED_WAARDE);
}

static char *
text_of (int value)
{
  return g_strdup_printf ("%d", value);
}

static gboolean
put (KvEdits    *edits,
     KvElement  *invloed,
     const char *text)
{
  return kv_cell_put (edits, invloed, KV_INVLOED_WAARDE, text);
}

static const KvPairGridKind kind = {
  .column_kind = KV_KIND_PARTNER,
  .pair_kind = KV_KIND_INVLOED,
  .look = KV_GRID_SCORE,
  .min = 0,
  .max = 4,
  .words = kv_invloed_words,
  .corner = N_("Influence of ↓ on →"),
  .step = N_("Influence"),
  .refusal = N_("no number from 0 to 4"),
  .basis_fields = basis_fields,
  .value_of = value_of,
  .text_of = text_of,
  .put = put,
};

KvGridModel *
kv_invloed_grid_new (KvKrachtenveld *shown,
                     KvEdits        *edits)
{
  return kv_pair_grid_new (&kind, shown, edits);
}
