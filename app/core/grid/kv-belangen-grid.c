/* Belangen: what each partner thinks of each of them. */

#include "kv-pair-grid-private.h"

#include <glib/gi18n.h>

#include "kv-belang.h"
#include "kv-cell.h"
#include "kv-score-words.h"

static const char *const basis_fields[] = { "waarom", "bron", "datum", "zekerheid", "delen", NULL };

static int
value_of (KvElement *standpunt)
{
  return kv_element_score (standpunt, KV_STANDPUNT_WAARDE);
}

static char *
text_of (int value)
{
  return g_strdup_printf ("%d", value);
}

static gboolean
put (KvEdits    *edits,
     KvElement  *standpunt,
     const char *text)
{
  return kv_cell_put (edits, standpunt, KV_STANDPUNT_WAARDE, text);
}

static int
count_of (int value)
{
  if (value == KV_ONBEKEND)
    return 2;
  return value > 0 ? 0 : value < 0 ? 1 : -1;
}

static const KvPairGridKind kind = {
  .column_kind = KV_KIND_BELANG,
  .pair_kind = KV_KIND_STANDPUNT,
  .look = KV_GRID_STANDPUNT,
  .min = -4,
  .max = 4,
  .words = kv_standpunt_words,
  .corner = N_("Partner"),
  .step = N_("Point of view"),
  .column_entry = N_("+ Interest"),
  .refusal = N_("no number from −4 to 4"),
  .count_names = { N_("for"), N_("against"), "?" },
  .basis_fields = basis_fields,
  .value_of = value_of,
  .text_of = text_of,
  .put = put,
  .count_of = count_of,
};

KvGridModel *
kv_belangen_grid_new (KvKrachtenveld *shown,
                      KvEdits        *edits)
{
  return kv_pair_grid_new (&kind, shown, edits);
}
