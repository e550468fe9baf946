/* Partnerkaart: an upright page for each partner with all that is known of it,
 * to take to a talk. What nobody has is not drawn; contact persons never are. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-belang.h"
#include "kv-machtsmiddel.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-partnerkaart-private.h"
#include "kv-relatie.h"
#include "kv-weergave.h"

#define ANSWER 9.5    /* pt, where there is room */
#define ANSWER_GAP .5
#define CHECK_LINES 3 /* to put right what is on a card for the partner */

#define WIL "Wat willen zij?"
#define KAN "Wat kunnen zij?"
#define AANPAK "Onze aanpak"

KvTextStyle
kv_kaart_type (KvKaart  *kaart,
               double    size,
               KvWeight  weight,
               guint     quiet)
{
  const KvColour colours[] = { kaart->theme->ink, kaart->theme->ink2, kaart->theme->ink3 };

  return (KvTextStyle) { .size = size, .weight = weight, .colour = colours[MIN (quiet, 2)], .halo = KV_COLOUR_NONE };
}

/* A question, and under it what the team wrote, in this size. */
static void
add_answer (KvKaart    *kaart,
            KvCard     *card,
            KvElement  *partner,
            guint       field,
            const char *question,
            double      size)
{
  KvTextStyle strong = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_SEMIBOLD, 0);
  const char *answer = kv_element_text (partner, field);
  KvTextStyle style = kv_kaart_type (kaart, size, KV_WEIGHT_REGULAR, answer[0] ? 0 : 2);
  KvCardBlock *block;

  if (!kv_anybody_has (kaart->everybody, field))
    return;

  style.italic = !answer[0];
  block = kv_card_add_block (card, NULL, FALSE);
  kv_card_block_add_text (block, question, &strong, 0, 0);
  kv_kaart_add_space (block, ANSWER_GAP);
  kv_card_block_add_text (block, answer[0] ? answer : "nog onbekend", &style, 0, 2);
  kv_card_block_keep_from (block, 1);
}

static void
add_answers (KvKaart   *kaart,
             KvCard    *card,
             KvElement *partner,
             double     size)
{
  add_answer (kaart, card, partner, KV_PARTNER_WIL, WIL, size);
  add_answer (kaart, card, partner, KV_PARTNER_KAN, KAN, size);
  add_answer (kaart, card, partner, KV_PARTNER_AANPAK, AANPAK, size);
  add_answer (kaart, card, partner, KV_PARTNER_TREKKER, "Wie van ons?", size);
}

/* The note, and lines for a pen: where the team judges, it goes on judging; else
 * the card is a form, for the partner or for the first hour of the team. */
static void
add_notitie (KvKaart   *kaart,
             KvCard    *card,
             KvElement *partner)
{
  static const char * const note[] = { "Notitie", NULL };
  static const char * const of_team[] = { WIL, KAN, AANPAK, NULL };
  static const char * const of_partner[] = { "Klopt dit?", "Wat is voor u belangrijk?", "Wat spreken wij af?", NULL };
  KvTextStyle plain = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  gboolean intern = kv_sheet_get_options (kaart->sheet)->audience == KV_AUDIENCE_INTERN;
  const char *notitie = kv_element_text (partner, KV_PARTNER_NOTITIE);

  if (notitie[0])
    kv_card_block_add_text (kv_card_add_block (card, "Notitie", TRUE), notitie, &plain, 0, 0);
  kv_card_set_ruled (card, notitie[0] ? NULL : kaart->judged ? note : intern ? of_team : of_partner);
  if (!kaart->judged && !intern)
    kv_card_set_first_lines (card, CHECK_LINES);
}

static gboolean
anybody_is_judged (GPtrArray *partners)
{
  for (guint i = 0; i < partners->len; i++)
    if (kv_element_is_judged (partners->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Whether any element of this kind that refers to `id` has something in a
 * field. */
static gboolean
anything_says (KvKrachtenveld *krachtenveld,
               const char     *id,
               KvKind          kind,
               guint           field)
{
  g_autoptr (GPtrArray) referrers = kv_krachtenveld_referrers (krachtenveld, id, kind);

  return kv_anybody_has (referrers, field);
}

static GPtrArray *
known_belangen (KvKrachtenveld *krachtenveld)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, KV_KIND_BELANG);
  GPtrArray *known = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (anything_says (krachtenveld, kv_element_get_id (all->pdata[i]), KV_KIND_STANDPUNT, KV_STANDPUNT_WAARDE))
      g_ptr_array_add (known, all->pdata[i]);
  return known;
}

static GPtrArray *
known_middelen (KvKrachtenveld *krachtenveld)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, KV_KIND_MACHTSMIDDEL);
  GPtrArray *known = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const char *id = kv_element_get_id (all->pdata[i]);

      if (anything_says (krachtenveld, id, KV_KIND_INZET, KV_INZET_HEEFT) || anything_says (krachtenveld, id, KV_KIND_INZET, KV_INZET_STERKTE))
        g_ptr_array_add (known, all->pdata[i]);
    }
  return known;
}

/* To be freed; what the team wrote is of this size. */
static KvCard *
make_card (KvKaart   *kaart,
           KvElement *partner,
           double     size)
{
  KvCard *card = kv_card_new (kaart->sheet);

  kv_kaart_add_head (kaart, card, partner);
  add_answers (kaart, card, partner, size);
  kv_kaart_add_beoordeling (kaart, card, partner);
  kv_kaart_add_belangen (kaart, card, partner);
  kv_kaart_add_middelen (kaart, card, partner);
  kv_kaart_add_relaties (kaart, card, partner);
  kv_kaart_add_acties (kaart, card, partner);
  add_notitie (kaart, card, partner);
  return card;
}

/* The name, or the afkorting where that is too long. */
static char *
title_of (KvKaart   *kaart,
          KvElement *partner)
{
  g_autofree char *name = kv_display_name (partner);
  KvTextStyle any = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_BOLD, 0);

  return kv_sheet_fits_title (kaart->sheet, name) ? g_steal_pointer (&name) : kv_fitting_name (partner, &any, 0);
}

/* What the team wrote is why a card is taken along: it is larger where that costs
 * no page and no room for a pen. */
static void
draw_card (KvKaart   *kaart,
           KvElement *partner)
{
  g_autoptr (KvCard) roomy = make_card (kaart, partner, ANSWER);
  g_autofree char *name = title_of (kaart, partner);

  if (!kv_card_draw_roomy (roomy, name, "partnerkaart"))
    {
      g_autoptr (KvCard) close = make_card (kaart, partner, KV_CARD_TYPE);

      kv_card_draw (close, name, "partnerkaart");
    }
}

static void
draw (KvSheet *sheet)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (sheet);
  g_autoptr (GPtrArray) partners = kv_partners_in_order (krachtenveld, kv_sheet_get_weergave (sheet));
  g_autoptr (GPtrArray) everybody = kv_all_partners_in_order (krachtenveld, TRUE);
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_sorted (krachtenveld, KV_KIND_RELATIE);
  g_autoptr (GPtrArray) inzet = kv_krachtenveld_sorted (krachtenveld, KV_KIND_INZET);
  g_autoptr (GPtrArray) belangen = known_belangen (krachtenveld);
  g_autoptr (GPtrArray) middelen = known_middelen (krachtenveld);
  KvKaart kaart = {
    .sheet = sheet,
    .krachtenveld = krachtenveld,
    .theme = kv_sheet_get_theme (sheet),
    .everybody = everybody,
    .belangen = belangen,
    .middelen = middelen,
    .richting = kv_anybody_has (inzet, KV_INZET_RICHTING),
    .bereidheid = kv_anybody_has (inzet, KV_INZET_BEREIDHEID),
    .sterkte = kv_anybody_has (relaties, KV_RELATIE_STERKTE),
    .judged = anybody_is_judged (everybody),
    .scored = kv_anybody_has (everybody, KV_PARTNER_HOUDING) || kv_anybody_has (everybody, KV_PARTNER_INVLOED)
              || kv_anybody_has (everybody, KV_PARTNER_BELANG),
  };

  for (guint i = 0; i < partners->len; i++)
    draw_card (&kaart, partners->pdata[i]);
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (krachtenveld, weergave);

  return partners->len > 0;
}

const KvDiagram kv_partnerkaart = {
  .id = "partnerkaart",
  .name = "Partnerkaart",
  .for_partners = TRUE,
  .paper = KV_PAPER_A4,
  .landscape = FALSE,
  .portrait_only = TRUE,
  .one_layout = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN),
  .empty = N_("There are no partners to make a card of. Add a partner first."),
  .has_any = has_any,
  .draw = draw,
};
