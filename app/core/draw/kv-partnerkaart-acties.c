/* The block of a partnerkaart with what is going to be done. */

#include "kv-partnerkaart-private.h"

#include "kv-actie.h"
#include "kv-acties.h"
#include "kv-names.h"
#include "kv-partner.h"

#define WANNEER 32.
#define WIE 40.
#define STATUS 18.
#define COLUMN_GAP 3.

typedef struct
{
  KvKaart *kaart;
  char    *wanneer;
  char    *wat;
  char    *wie;
  const char *status;
} ActieData;

static void
actie_free (gpointer data)
{
  ActieData *actie = data;

  g_free (actie->wanneer);
  g_free (actie->wat);
  g_free (actie->wie);
  g_free (actie);
}

static double
wat_width (double width)
{
  return width - WANNEER - WIE - STATUS - 2 * COLUMN_GAP;
}

static void
draw_actie_row (KvScene     *scene,
                const KvBox *box,
                gpointer     data)
{
  ActieData *actie = data;
  KvTextStyle strong = kv_kaart_type (actie->kaart, KV_CARD_TYPE, KV_WEIGHT_MEDIUM, 0);
  KvTextStyle plain = kv_kaart_type (actie->kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  KvTextStyle quiet = kv_kaart_type (actie->kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 1);
  double right = box->x + box->width;

  kv_kaart_draw_wrapped (scene, box->x, box->y, WANNEER - COLUMN_GAP, actie->wanneer, &strong);
  kv_kaart_draw_wrapped (scene, box->x + WANNEER, box->y, wat_width (box->width), actie->wat, &plain);
  kv_kaart_draw_wrapped (scene, right - STATUS - COLUMN_GAP - WIE, box->y, WIE, actie->wie, &quiet);
  kv_scene_add_text (scene, right, kv_middle_baseline (box->y + KV_CARD_ROW / 2, quiet.size), 1, actie->status, &quiet);
}

/* When; of what is not planned yet, that it is communicatie or evaluatie. To be
 * freed. */
static char *
when_of (KvElement *actie)
{
  g_autofree char *wanneer = kv_actie_wanneer (actie);
  guint soort = kv_element_choice (actie, KV_ACTIE_SOORT);

  return wanneer[0] || soort == KV_ACTIE_SOORT_ACTIE ? g_steal_pointer (&wanneer) : g_strdup (kv_known_word (kv_actie_soorten, soort));
}

/* What is going to be done, or how the partner is reached. */
static const char *
what_of (KvElement *actie)
{
  const char *wat = kv_element_text (actie, KV_ACTIE_WAT);

  return wat[0] ? wat : kv_element_text (actie, KV_ACTIE_KANAAL);
}

static void
add_actie (KvKaart     *kaart,
           KvCardBlock *block,
           KvElement   *element)
{
  KvTextStyle strong = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_MEDIUM, 0);
  KvTextStyle style = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  ActieData *actie = g_new0 (ActieData, 1);
  double wat, wie, wanneer;

  actie->kaart = kaart;
  actie->wanneer = when_of (element);
  actie->wat = kv_one_line (what_of (element));
  actie->wie = kv_one_line (kv_element_text (element, KV_ACTIE_WIE));
  actie->status = kv_known_word (kv_actie_statussen, kv_element_choice (element, KV_ACTIE_STATUS));
  wat = kv_kaart_row_height (wat_width (kv_card_block_width (block)), actie->wat, &style);
  wie = kv_kaart_row_height (WIE, actie->wie, &style);
  wanneer = kv_kaart_row_height (WANNEER - COLUMN_GAP, actie->wanneer, &strong);
  kv_card_block_add_row (block, MAX (wat, MAX (wie, wanneer)), draw_actie_row, actie, actie_free);
}

static gboolean
is_for (KvElement  *actie,
        const char *id)
{
  return id[0] && g_strv_contains (kv_element_list (actie, KV_ACTIE_VOOR), id);
}

/* A form to fill in can hold acties of which nothing is known yet. */
static gboolean
says_anything (KvElement *actie)
{
  return what_of (actie)[0] || kv_element_text (actie, KV_ACTIE_WIE)[0] || kv_element_text (actie, KV_ACTIE_WANNEER)[0];
}

static gboolean
is_about (KvElement *actie,
          KvElement *partner)
{
  return is_for (actie, kv_element_get_id (partner)) || is_for (actie, kv_element_text (partner, KV_PARTNER_SECTOR));
}

void
kv_kaart_add_acties (KvKaart   *kaart,
                     KvCard    *card,
                     KvElement *partner)
{
  KvCardBlock *block = kv_card_add_block (card, "Acties", TRUE);
  g_autoptr (GPtrArray) acties = kv_acties_in_order (kaart->krachtenveld);

  for (guint i = 0; i < acties->len; i++)
    if (is_about (acties->pdata[i], partner) && says_anything (acties->pdata[i]))
      add_actie (kaart, block, acties->pdata[i]);
}
