/* The head of a partnerkaart: the symbol of the partner as the network draws
 * it, and beside it the facts. */

#include "kv-partnerkaart-private.h"

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"

#define SYMBOL_AREA 240.
#define SYMBOL_DIGIT 15.
#define TALLEST 22.9     /* of the symbols, with its border */
#define RING 1.25        /* outside the symbol of who is cruciaal */
#define BADGE 5.4
#define BADGE_OUT .9     /* from the outline to the middle of the badge */
#define CAPTION 4.       /* under the symbol: what its digit is */
#define CAPTION_BASELINE 3.4
#define N_COLUMNS 2
#define FIRST_ROW 3.
#define MAX_FACT_LINES 6
#define MOST_ABOUT 3     /* lines */
#define HANG 3.         /* of a line that goes on, among others */

/* From the left edge: of the keys and of the values, and how wide those may be. The
 * second column begins where the second of the blocks does. */
static const struct { double key, value, width; } columns[N_COLUMNS] = { { 31, 45, 46.5 }, { 94, 116.5, 63.5 } };

typedef struct
{
  KvKaart   *kaart;
  KvElement *partner;
  GArray    *facts[N_COLUMNS]; /* KvKaartFact */
  char      *cruciaal;  /* the reason, or NULL */
  char      *about;     /* what it is, if that goes above the facts; or NULL */
} Head;

static void
head_free (gpointer data)
{
  Head *head = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_array_unref (head->facts[i]);
  g_free (head->cruciaal);
  g_free (head->about);
  g_free (head);
}

static KvTextStyle
value_style (KvKaart *kaart)
{
  return kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_MEDIUM, 0);
}

static KvTextStyle
plain_style (KvKaart *kaart)
{
  return kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
}

/* A value from (x, y) on; returns its height. Each of its lines begins on one, and
 * goes on set in. Without a scene it is only measured. */
static double
put_value (KvScene           *scene,
           double             x,
           double             y,
           double             width,
           const char        *text,
           const KvTextStyle *style)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double hang = lines[0] && lines[1] ? HANG : 0;
  double at = 0, last = 0;

  for (char **line = lines; *line; line++)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (*line, style, KV_WRAP_WORDS, width - hang, MAX_FACT_LINES);

      for (guint i = 0; scene && i < block->n_lines; i++)
        kv_scene_add_text (scene, x + (i > 0 ? hang : 0), kv_middle_baseline (y + FIRST_ROW, style->size) + at + i * block->line_height, 0,
                           block->lines[i], style);
      at += block->height;
      last = block->line_height;
    }
  return KV_CARD_ROW + MAX (at - last, 0);
}

/* Returns its height; a value at the left may go on over the right one too. */
static double
put_fact (Head       *head,
          KvScene    *scene,
          double      x,
          double      y,
          guint       column,
          double      width,
          const KvKaartFact *fact)
{
  KvTextStyle key = kv_kaart_type (head->kaart, KV_CARD_TYPE, fact->strong ? KV_WEIGHT_BOLD : KV_WEIGHT_REGULAR, fact->strong ? 0 : 2);
  KvTextStyle value = value_style (head->kaart);

  if (scene)
    kv_scene_add_text (scene, x + columns[column].key, kv_middle_baseline (y + FIRST_ROW, key.size), 0, fact->key, &key);
  return put_value (scene, x + columns[column].value, y, width, fact->value, &value);
}

/* Facts beside each other stand on one line; the last of a column reaches down
 * beside those of the other. Above all of them stands what it is, and under them
 * why it is cruciaal. */
static double
put_facts (Head    *head,
           KvScene *scene,
           double   x,
           double   y,
           double   width)
{
  KvTextStyle plain = plain_style (head->kaart);
  guint n_rows = MAX (head->facts[0]->len, head->facts[1]->len);
  double at = head->about ? put_value (scene, x + columns[0].key, y, width - columns[0].key, head->about, &plain) : 0;
  double end = at;

  for (guint i = 0; i < n_rows; i++)
    {
      double next = at + KV_CARD_ROW;

      for (guint c = 0; c < N_COLUMNS; c++)
        if (i < head->facts[c]->len)
          {
            const KvKaartFact *fact = &g_array_index (head->facts[c], KvKaartFact, i);
            double under = at + put_fact (head, scene, x, y + at, c, columns[c].width, fact);

            end = MAX (end, under);
            if (i + 1 < head->facts[c]->len)
              next = MAX (next, under);
          }
      at = next;
    }
  if (head->cruciaal)
    end += put_fact (head, scene, x, y + end, 0, width - columns[0].value, &(KvKaartFact) { "Cruciaal", head->cruciaal, TRUE });
  return end;
}

static double
symbol_offset (Head *head)
{
  return head->cruciaal ? RING : 0;
}

static gboolean
has_digit (Head *head)
{
  return kv_anybody_has (head->kaart->everybody, KV_PARTNER_INVLOED);
}

/* The digit of its invloed, and that it is that; a letter where nobody has one. */
static void
draw_symbol (Head    *head,
             KvScene *scene,
             double   x,
             double   y)
{
  KvSectorLook look = kv_sector_look (head->kaart->krachtenveld, head->partner, head->kaart->theme);
  KvBox box = kv_shape_box (look.vorm, SYMBOL_AREA, symbol_offset (head));
  double cx = x + .5 - box.x;
  double cy = y + .5 - box.y;
  gboolean scored = has_digit (head);
  int invloed = kv_element_score (head->partner, KV_PARTNER_INVLOED);
  double reach = kv_shape_reach (look.vorm, SYMBOL_AREA, symbol_offset (head), .74, -.67) + BADGE_OUT;
  KvTextStyle caption = kv_kaart_type (head->kaart, 8, KV_WEIGHT_REGULAR, 2);
  char digit[4] = "?";

  if (invloed != KV_ONBEKEND)
    g_snprintf (digit, sizeof digit, "%d", CLAMP (invloed, 0, 9));
  if (head->cruciaal)
    {
      KvStroke ring = { .fill = head->kaart->theme->paper, .stroke = head->kaart->theme->ink, .width = 2 };

      kv_scene_add_path (scene, kv_shape_path (look.vorm, cx, cy, SYMBOL_AREA, RING), &ring);
    }
  if (scored)
    kv_scene_add_text (scene, cx, cy + box.y + box.height + CAPTION_BASELINE, .5, "invloed", &caption);
  kv_draw_sector_symbol (scene, &look, cx, cy, SYMBOL_AREA, scored && invloed == KV_ONBEKEND, scored ? digit : look.letter, SYMBOL_DIGIT);
  if (kv_anybody_has (head->kaart->everybody, KV_PARTNER_HOUDING))
    kv_draw_houding_badge (scene, cx + .74 * reach, cy - .67 * reach, BADGE, kv_element_score (head->partner, KV_PARTNER_HOUDING), 9);
}

static void
draw_head (KvScene     *scene,
           const KvBox *box,
           gpointer     data)
{
  Head *head = data;

  kv_scene_set_subject (scene, KV_ROLE_NODE, kv_element_get_id (head->partner));
  draw_symbol (head, scene, box->x, box->y);
  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (head->partner));
  put_facts (head, scene, box->x, box->y, box->width);
}

/* What it is, after the name where the title of the page is too short for that. */
static char *
about_of (Head *head)
{
  const char *omschrijving = kv_element_text (head->partner, KV_PARTNER_OMSCHRIJVING);
  g_autofree char *name = kv_display_name (head->partner);
  GString *about;

  if (kv_sheet_fits_title (head->kaart->sheet, name))
    return kv_one_line (omschrijving);

  about = g_string_new (NULL);
  kv_kaart_say (about, name);
  kv_kaart_say (about, omschrijving);
  return g_string_free (about, FALSE);
}

/* In the head, unless that is more than a few lines. */
static void
add_about (Head   *head,
           KvCard *card,
           double  width)
{
  KvTextStyle plain = plain_style (head->kaart);
  g_autofree char *about = about_of (head);
  g_autoptr (KvTextBlock) block = kv_text_block_new (about, &plain, KV_WRAP_WORDS, width - columns[0].key, 0);

  if (!about[0])
    return;

  if (block->n_lines <= MOST_ABOUT)
    head->about = g_steal_pointer (&about);
  else
    kv_card_block_add_text (kv_card_add_block (card, NULL, TRUE), about, &plain, 0, 0);
}

/* Cards of which nobody is judged lie on a pile: what is under the head begins at
 * one height on all of them. */
void
kv_kaart_add_head (KvKaart   *kaart,
                   KvCard    *card,
                   KvElement *partner)
{
  KvCardBlock *block = kv_card_add_block (card, NULL, TRUE);
  KvSectorLook look = kv_sector_look (kaart->krachtenveld, partner, kaart->theme);
  Head *head = g_new0 (Head, 1);
  double symbol, facts;

  head->kaart = kaart;
  head->partner = partner;
  head->facts[0] = kv_kaart_facts_of_kind (kaart, partner);
  head->facts[1] = kv_kaart_facts_of_reach (kaart, partner, columns[1].width);
  if (kv_element_yes (partner, KV_PARTNER_CRUCIAAL))
    head->cruciaal = kv_one_line (kv_element_text (partner, KV_PARTNER_CRUCIAAL_REDEN));
  add_about (head, card, kv_card_block_width (block));

  symbol = has_digit (head) ? kv_shape_box (look.vorm, SYMBOL_AREA, symbol_offset (head)).height + 1 + CAPTION : TALLEST;
  facts = put_facts (head, NULL, 0, 0, kv_card_block_width (block));
  kv_card_block_add_row (block, MAX (symbol, facts), draw_head, head, head_free);
}
