/* Machtsmiddelen: which partner has which of them, and how strong. One cell holds
 * both: a strength says that it is had. */

#include "kv-pair-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-cell.h"
#include "kv-fold.h"
#include "kv-machtsmiddel.h"
#include "kv-matrix.h"
#include "kv-woorden.h"

static const char *const basis_fields[] = { "omvang", "toelichting", "bereidheid", "richting", "gericht-op", "bron", "datum", "zekerheid", "delen", NULL };

static char *
text_of (int value)
{
  if (value == KV_GRID_NEE)
    return g_strdup ("nee");
  return value == KV_GRID_HEEFT ? g_strdup ("ja") : g_strdup_printf ("%d", value);
}

static void
put_both (KvElement *inzet,
          guint      heeft,
          int        sterkte)
{
  kv_element_set_choice (inzet, KV_INZET_HEEFT, heeft);
  kv_element_set_score (inzet, KV_INZET_STERKTE, sterkte);
}

static gboolean
is_word (const char *folded,
         const char *word)
{
  return folded[0] == word[0] && (folded[1] == '\0' || strcmp (folded, word) == 0);
}

/* A strength of what one says to have stays. */
static gboolean
put (KvEdits    *edits,
     KvElement  *inzet,
     const char *text)
{
  g_autofree char *folded = kv_fold_text (text);
  int sterkte = kv_element_score (inzet, KV_INZET_STERKTE);

  if (is_word (folded, "nee"))
    put_both (inzet, KV_NEE, KV_ONBEKEND);
  else if (is_word (folded, "ja"))
    put_both (inzet, KV_JA, sterkte);
  else if (!kv_cell_put (edits, inzet, KV_INZET_STERKTE, text))
    return FALSE;
  else
    kv_element_set_choice (inzet, KV_INZET_HEEFT, kv_element_score (inzet, KV_INZET_STERKTE) == KV_ONBEKEND ? 0 : KV_JA);

  return TRUE;
}

static int
count_of (int value)
{
  if (value == KV_ONBEKEND)
    return 2;
  return value == KV_GRID_NEE ? 1 : 0;
}

static const KvPairGridKind kind = {
  .column_kind = KV_KIND_MACHTSMIDDEL,
  .pair_kind = KV_KIND_INZET,
  .look = KV_GRID_SCORE,
  .min = 1,
  .max = 5,
  .corner = N_("Partner"),
  .step = N_("Means of power of this partner"),
  .column_entry = N_("+ Means of power"),
  .refusal = N_("no strength from 1 to 5, yes or no"),
  .count_names = { N_("has it"), N_("has not"), "?" },
  .basis_fields = basis_fields,
  .value_of = kv_inzet_value,
  .text_of = text_of,
  .put = put,
  .count_of = count_of,
};

KvGridModel *
kv_middelen_grid_new (KvKrachtenveld *shown,
                      KvEdits        *edits)
{
  return kv_pair_grid_new (&kind, shown, edits);
}
