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

#define MAX_LINES 12 /* of a name or what an actie is */

KvTextStyle
kv_kaart_type (KvKaart  *kaart,
               double    size,
               KvWeight  weight,
               guint     quiet)
{
  const KvColour colours[] = { kaart->theme->ink, kaart->theme->ink2, kaart->theme->ink3 };

  return (KvTextStyle) { .size = size, .weight = weight, .colour = colours[MIN (quiet, 2)], .halo = KV_COLOUR_NONE };
}

void
kv_kaart_draw_wrapped (KvScene           *scene,
                       double             x,
                       double             y,
                       double             width,
                       const char        *text,
                       const KvTextStyle *style)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, style, KV_WRAP_WORDS, width, MAX_LINES);

  kv_scene_add_block (scene, x, kv_middle_baseline (y + KV_CARD_ROW / 2, style->size), 0, block, style);
}

double
kv_kaart_row_height (double             width,
                     const char        *text,
                     const KvTextStyle *style)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, style, KV_WRAP_WORDS, width, MAX_LINES);

  return KV_CARD_ROW + (MAX (block->n_lines, 1) - 1) * block->line_height;
}

/* Space, no ink. */
static void
draw_nothing (KvScene     *scene,
              const KvBox *box,
              gpointer     data)
{
}

void
kv_kaart_add_space (KvCardBlock *block,
                    double       height)
{
  kv_card_block_add_row (block, height, draw_nothing, NULL, NULL);
}

void
kv_kaart_add_remark (KvKaart     *kaart,
                     KvCardBlock *block,
                     const char  *text,
                     double       left,
                     double       right)
{
  KvTextStyle style = kv_kaart_type (kaart, 8, KV_WEIGHT_REGULAR, 1);
  guint first = kv_card_block_n_rows (block);

  if (!text || !text[0])
    return;

  style.italic = TRUE;
  kv_card_block_add_text (block, text, &style, left, right);
  kv_kaart_add_space (block, 1);
  kv_card_block_keep_from (block, first);
}

/* A key, and under it what the team wrote. */
static void
add_sentence (KvKaart    *kaart,
              KvCard     *card,
              KvElement  *partner,
              guint       field,
              const char *key)
{
  KvTextStyle quiet = kv_kaart_type (kaart, 8, KV_WEIGHT_REGULAR, 2);
  KvTextStyle plain = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  const char *text = kv_element_text (partner, field);
  KvCardBlock *block;

  if (!kv_anybody_has (kaart->everybody, field))
    return;

  block = kv_card_add_block (card, NULL, FALSE);
  kv_card_block_add_text (block, key, &quiet, 0, 0);
  kv_card_block_add_text (block, text[0] ? text : "?", &plain, 0, 2);
  kv_card_block_keep_from (block, 1);
}

static void
add_words (KvKaart   *kaart,
           KvCard    *card,
           KvElement *partner)
{
  KvTextStyle plain = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  const char *omschrijving = kv_element_text (partner, KV_PARTNER_OMSCHRIJVING);

  if (omschrijving[0])
    kv_card_block_add_text (kv_card_add_block (card, NULL, TRUE), omschrijving, &plain, 0, 0);
  add_sentence (kaart, card, partner, KV_PARTNER_WIL, "wat willen zij?");
  add_sentence (kaart, card, partner, KV_PARTNER_KAN, "wat kunnen zij?");
  add_sentence (kaart, card, partner, KV_PARTNER_AANPAK, "onze aanpak");
  add_sentence (kaart, card, partner, KV_PARTNER_TREKKER, "wie van ons");
}

/* The note, and lines for a pen: where the team judges, it goes on judging; else
 * the card is a form, for a partner or for the team. */
static void
add_notitie (KvKaart   *kaart,
             KvCard    *card,
             KvElement *partner)
{
  static const char * const note[] = { "Notitie", NULL };
  static const char * const form[] = { "Klopt dit?", "Wat is belangrijk?", "Wat spreken wij af?", NULL };
  KvTextStyle plain = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  const char *notitie = kv_element_text (partner, KV_PARTNER_NOTITIE);

  if (notitie[0])
    kv_card_block_add_text (kv_card_add_block (card, "Notitie", TRUE), notitie, &plain, 0, 0);
  kv_card_set_ruled (card, notitie[0] ? NULL : kaart->judged ? note : form);
}

static gboolean
is_judged (KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].marks & KV_MARK_OORDEEL) != 0 && !kv_element_is_default (element, i))
      return TRUE;
  return FALSE;
}

static gboolean
anybody_is_judged (GPtrArray *partners)
{
  for (guint i = 0; i < partners->len; i++)
    if (is_judged (partners->pdata[i]))
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

static void
draw_card (KvKaart   *kaart,
           KvElement *partner)
{
  g_autoptr (KvCard) card = kv_card_new (kaart->sheet);
  g_autofree char *name = kv_display_name (partner);

  kv_kaart_add_head (kaart, card, partner);
  add_words (kaart, card, partner);
  kv_kaart_add_beoordeling (kaart, card, partner);
  kv_kaart_add_belangen (kaart, card, partner);
  kv_kaart_add_middelen (kaart, card, partner);
  kv_kaart_add_relaties (kaart, card, partner);
  kv_kaart_add_acties (kaart, card, partner);
  add_notitie (kaart, card, partner);
  kv_card_draw (card, name, "partnerkaart");
}

static void
draw (KvSheet *sheet)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (sheet);
  g_autoptr (GPtrArray) partners = kv_partners_in_order (krachtenveld, kv_sheet_get_weergave (sheet));
  g_autoptr (GPtrArray) everybody = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);
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
  .choices = KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN),
  .empty = N_("There are no partners to make a card of. Add a partner first."),
  .has_any = has_any,
  .draw = draw,
};
