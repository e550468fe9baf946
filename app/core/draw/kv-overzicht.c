/* Partneroverzicht: what the team knows of each partner after the first hour,
 * in words: what they want, what they can do, our approach. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-partner.h"
#include "kv-partner-table.h"
#include "kv-weergave.h"

static const KvPartnerColumn columns[] = {
  { KV_PARTNER_COLUMN_NAAM, 0, "Partner", 46, 33, 0 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_WIL, "Wat willen zij?", 46, 28, 1 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_KAN, "Wat kunnen zij?", 46, 28, 1 },
  { KV_PARTNER_COLUMN_HOUDING, KV_PARTNER_HOUDING, "Houding", 15, 13.5, 0 },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_INVLOED, "Invloed", 22, 18.5, 0 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_AANPAK, "Onze aanpak", 46, 28, 1 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_TREKKER, "Wie van ons", 31, 30, 0 },
};

/* On a narrow sheet who of us does it stands under what we do, so that sentences
 * have room. */
static const KvPartnerColumn narrow_columns[] = {
  { KV_PARTNER_COLUMN_NAAM, 0, "Partner", 40, 33, 0 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_WIL, "Wat willen zij?", 37, 30, 1 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_KAN, "Wat kunnen zij?", 37, 30, 1 },
  { KV_PARTNER_COLUMN_HOUDING, KV_PARTNER_HOUDING, "Houding", 15, 13.5, 0 },
  { KV_PARTNER_COLUMN_SCORE, KV_PARTNER_INVLOED, "Invloed", 21, 20.5, 0 },
  { KV_PARTNER_COLUMN_TEXT, KV_PARTNER_AANPAK, "Onze aanpak, wie van ons", 37, 32, 1, KV_PARTNER_TREKKER },
};

#define NARROW 220. /* mm */

static void
draw (KvSheet *sheet)
{
  if (kv_sheet_get_content (sheet).width < NARROW)
    kv_partner_table_draw (sheet, narrow_columns, G_N_ELEMENTS (narrow_columns));
  else
    kv_partner_table_draw (sheet, columns, G_N_ELEMENTS (columns));
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  return kv_partner_table_has_any (krachtenveld, weergave, columns, G_N_ELEMENTS (columns));
}

const KvDiagram kv_overzicht = {
  .id = "overzicht",
  .name = "Partneroverzicht",
  .for_partners = FALSE,
  .paper = KV_PAPER_A4,
  .landscape = TRUE,
  .enlarges = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN) | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .empty = N_("The overview of partners is empty. Fill in for at least one partner what it wants, what it can do or how it stands."),
  .has_any = has_any,
  .draw = draw,
};
