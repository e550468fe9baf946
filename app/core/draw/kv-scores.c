/* Scoretabel: every score of every partner, as a digit and blocks. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-partner.h"
#include "kv-partner-table.h"
#include "kv-weergave.h"

#define SCORE 23, 20, 1
#define RING 25, 22, 1

static const KvPartnerColumn columns[] = {
  { KV_PARTNER_COLUMN_NAAM, 0, "Partner", 56, 44, 1 },
  { KV_PARTNER_COLUMN_HOUDING, KV_PARTNER_HOUDING, "Houding", 16, 14, .5 },
  { KV_PARTNER_COLUMN_HOUDING, KV_PARTNER_HOUDING_GEWENST, "Houding gewenst", 17, 15, .5 },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_INVLOED, "Invloed", SCORE },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_BELANG, "Belang", SCORE },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_COMMITMENT, "Wil zich inzetten", SCORE },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_OVEREENSTEMMING, "Is het eens met ons", SCORE },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_VERTROUWEN, "Vertrouwen", SCORE },
  { KV_PARTNER_COLUMN_RING, KV_PARTNER_RING, "Ring nu", RING },
  { KV_PARTNER_COLUMN_RING, KV_PARTNER_RING_GEWENST, "Ring, wij willen", RING },
  { KV_PARTNER_COLUMN_RING, KV_PARTNER_RING_PARTNER, "Ring, zij willen", RING },
};

static void
draw (KvSheet *sheet)
{
  kv_partner_table_draw (sheet, columns, G_N_ELEMENTS (columns));
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  return kv_partner_table_has_any (krachtenveld, weergave, columns, G_N_ELEMENTS (columns));
}

const KvDiagram kv_scores = {
  .id = "scores",
  .name = "Scoretabel",
  .for_partners = FALSE,
  .paper = KV_PAPER_A4,
  .landscape = TRUE,
  .enlarges = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN) | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .empty = N_("The table of scores is empty. Give at least one partner a score."),
  .has_any = has_any,
  .draw = draw,
};
