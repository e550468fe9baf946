/* The block of a partnerkaart with the ties of the partner, each with the line that
 * the network draws. */

#include "kv-partnerkaart-private.h"

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-relatie.h"

#define SAMPLE 12.5
#define SYMBOL 17.6
#define NAME 21.5
#define HULL_WIDTH 4.6
#define HULL_HEIGHT 2.9
#define WORDS 36.5   /* the column of words at the right, where they must wrap */
#define NAME_GAP 2.  /* between a name and the words */
#define MOST_BESIDE 2 /* lines of a name beside them; a longer one stands above */

typedef struct
{
  KvKaart    *kaart;
  KvElement  *relatie;
  KvElement  *other;   /* a partner or overleg */
  gboolean    back;    /* the partner of the card is naar */
  gboolean    again;   /* the row above is of the same other */
  gboolean    above;   /* the name is above the words */
  char       *name;
  KvTextStyle style;
  char       *words;
  double      name_room, words_room;
} TieData;

static void
tie_free (gpointer data)
{
  TieData *tie = data;

  g_free (tie->name);
  g_free (tie->words);
  g_free (tie);
}

/* "samenwerking, sterk", "krijgt geld van", "samenwerking, gewenst". What is
 * neither zwak nor sterk says nothing of that. */
static char *
words_of (KvElement *relatie,
          gboolean   back)
{
  static const char * const sterktes[] = { "zwak", NULL, "sterk" };
  guint soort = kv_element_choice (relatie, KV_RELATIE_SOORT);
  gboolean directed = kv_relatie_soort_is_directed (soort);
  int sterkte = kv_element_score (relatie, KV_RELATIE_STERKTE);
  const char *text = directed ? kv_relatie_soort_sentence (soort, back) : kv_known_word (kv_relatie_soorten, soort);
  const char *after = NULL;

  if (soort == 0)
    text = "soort onbekend";
  if (soort == KV_RELATIE_OVERLEG)
    text = "overleg";
  if (kv_element_yes (relatie, KV_RELATIE_GEWENST))
    after = "gewenst";
  else if (sterkte >= 1 && sterkte <= 3)
    after = sterktes[sterkte - 1];
  return after ? g_strdup_printf ("%s, %s", text, after) : g_strdup (text);
}

static KvTextStyle
words_style (KvKaart *kaart)
{
  return kv_kaart_type (kaart, 8, KV_WEIGHT_REGULAR, 1);
}

/* Whether the partner of the card is naar. */
static gboolean
is_back (KvElement *relatie,
         KvElement *partner)
{
  return g_str_equal (kv_element_text (relatie, KV_RELATIE_NAAR), kv_element_get_id (partner));
}

static const char *
other_end (KvElement *relatie,
           KvElement *partner)
{
  return kv_element_text (relatie, is_back (relatie, partner) ? KV_RELATIE_VAN : KV_RELATIE_NAAR);
}

static KvTextBlock *
name_block (const TieData *tie)
{
  return kv_text_block_new (tie->name, &tie->style, KV_WRAP_WORDS, tie->name_room, 0);
}

/* The whole name: beside the words on one line, or both wrap, or each has all of
 * the width. */
static void
fit_name (TieData *tie,
          double   width)
{
  g_autoptr (KvTextBlock) block = NULL;
  KvTextStyle style = words_style (tie->kaart);
  double words = kv_text_width (tie->words, &style) + .1;
  double room = width - NAME - NAME_GAP;

  tie->name = kv_display_name (tie->other);
  if (kv_text_width (tie->name, &tie->style) > room - words)
    words = MIN (words, MAX (WORDS, width * .36));
  tie->words_room = words;
  tie->name_room = room - words;
  block = name_block (tie);
  if (block->n_lines > MOST_BESIDE)
    {
      tie->above = TRUE;
      tie->words_room = tie->name_room = room;
    }
}

static KvTextBlock *
words_block (const TieData *tie)
{
  KvTextStyle style = words_style (tie->kaart);

  return kv_text_block_new (tie->words, &style, KV_WRAP_WORDS, tie->words_room, 2);
}

/* What the lines of the name take before the words. */
static double
words_drop (const TieData *tie)
{
  g_autoptr (KvTextBlock) block = name_block (tie);

  return tie->above && !tie->again ? block->height : 0;
}

static double
tie_height (const TieData *tie)
{
  g_autoptr (KvTextBlock) words = words_block (tie);
  double height = KV_CARD_ROW + words_drop (tie) + (MAX (words->n_lines, 1) - 1) * words->line_height;

  return tie->again ? height : MAX (height, kv_kaart_row_height (tie->name_room, tie->name, &tie->style));
}

/* A partner by its sector, an overleg as its hull. */
static void
draw_other (TieData *tie,
            KvScene *scene,
            double   cx,
            double   cy)
{
  const KvTheme *theme = tie->kaart->theme;
  KvStroke hull = { .fill = theme->hull_fill[0], .stroke = theme->hull_line[0], .width = 1 };
  KvSectorLook look;
  KvPath *path;

  if (kv_element_get_kind (tie->other) == KV_KIND_PARTNER)
    {
      look = kv_sector_look (tie->kaart->krachtenveld, tie->other, theme);
      kv_draw_row_symbol (scene, &look, cx, cy);
      return;
    }
  path = kv_path_new ();
  kv_path_pill (path, cx - HULL_WIDTH / 2, cy - HULL_HEIGHT / 2, HULL_WIDTH, HULL_HEIGHT);
  kv_scene_add_path (scene, path, &hull);
}

static void
draw_tie_row (KvScene     *scene,
              const KvBox *box,
              gpointer     data)
{
  TieData *tie = data;
  KvTextStyle style = words_style (tie->kaart);
  KvEdgeSample sample = {
    .soort = kv_element_choice (tie->relatie, KV_RELATIE_SOORT),
    .sterkte = kv_element_score (tie->relatie, KV_RELATIE_STERKTE),
    .gewenst = kv_element_yes (tie->relatie, KV_RELATIE_GEWENST),
    .back = tie->back,
  };
  double cy = box->y + KV_CARD_ROW / 2;
  g_autoptr (KvTextBlock) block = words_block (tie);
  double words = kv_middle_baseline (cy + words_drop (tie), style.size);

  kv_scene_set_subject (scene, KV_ROLE_EDGE, kv_element_get_id (tie->relatie));
  kv_draw_edge_sample (scene, box->x, cy, SAMPLE, &sample);
  if (!tie->again)
    {
      draw_other (tie, scene, box->x + SYMBOL, cy);
      kv_kaart_draw_wrapped (scene, box->x + NAME, box->y, tie->name_room, tie->name, &tie->style);
    }
  if (tie->above)
    kv_scene_add_block (scene, box->x + NAME, words, 0, block, &style);
  else
    kv_scene_add_block (scene, box->x + box->width, words, 1, block, &style);
}

/* What else is known of it: the quality, and why. */
static void
add_tie_remark (KvKaart     *kaart,
                KvCardBlock *block,
                KvElement   *relatie)
{
  int kwaliteit = kv_element_score (relatie, KV_RELATIE_KWALITEIT);
  g_autoptr (GString) text = g_string_new (NULL);

  if (kwaliteit != KV_ONBEKEND)
    g_string_append_printf (text, "Kwaliteit %s%d.", kwaliteit > 0 ? "+" : kwaliteit < 0 ? "−" : "", ABS (kwaliteit));
  kv_kaart_say (text, kv_element_text (relatie, KV_RELATIE_TOELICHTING));
  kv_kaart_add_remark (kaart, block, text->str, NAME, 0);
}

/* Whether a tie goes on with the other of the one before it. */
static gboolean
is_again (GPtrArray *relaties,
          KvElement *partner,
          guint      index)
{
  return index > 0 && g_str_equal (other_end (relaties->pdata[index], partner), other_end (relaties->pdata[index - 1], partner));
}

static void
add_tie (KvKaart     *kaart,
         KvCardBlock *block,
         KvElement   *partner,
         GPtrArray   *relaties,
         guint        index)
{
  KvElement *relatie = relaties->pdata[index];
  gboolean back = is_back (relatie, partner);
  KvElement *other = kv_krachtenveld_lookup (kaart->krachtenveld, other_end (relatie, partner));
  TieData *tie;

  if (!other)
    return;

  tie = g_new0 (TieData, 1);
  *tie = (TieData) { kaart, relatie, other, back, is_again (relaties, partner, index) };
  tie->style = kv_element_get_kind (other) == KV_KIND_PARTNER ? kv_partner_name_style (other, kaart->theme)
                                                              : kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  tie->words = words_of (relatie, back);
  fit_name (tie, kv_card_block_width (block));
  kv_card_block_add_row (block, tie_height (tie), draw_tie_row, tie, tie_free);
  if (tie->again)
    kv_card_block_keep_from (block, kv_card_block_n_rows (block) - 1);
  add_tie_remark (kaart, block, relatie);
}

typedef struct
{
  KvKaart   *kaart;
  KvElement *partner;  /* of the card */
} Order;

/* By soort, as in the legend of the network. */
static guint
soort_order (KvElement *relatie)
{
  return kv_element_choice (relatie, KV_RELATIE_SOORT) + (kv_element_yes (relatie, KV_RELATIE_GEWENST) ? KV_N_RELATIE_SOORTEN : 0);
}

/* By the other, as the cards are; overleggen come last. */
static guint
other_order (KvElement   *relatie,
             const Order *order)
{
  KvElement *other = kv_krachtenveld_lookup (order->kaart->krachtenveld, other_end (relatie, order->partner));
  guint index = G_MAXUINT;

  if (other)
    g_ptr_array_find (order->kaart->everybody, other, &index);
  return index;
}

static int
compare_relaties (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  KvElement *one = *(KvElement **) a;
  KvElement *two = *(KvElement **) b;
  guint first = soort_order (one), second = soort_order (two);

  if (first == second)
    {
      first = other_order (one, data);
      second = other_order (two, data);
    }
  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (kv_element_get_id (one), kv_element_get_id (two));
}

/* What a line and a bold name mean; the words of a soort say themselves. */
static void
set_note (KvKaart     *kaart,
          KvCardBlock *block)
{
  gboolean cruciaal = kv_anybody_has (kaart->everybody, KV_PARTNER_CRUCIAAL);
  const char *between = kaart->sterkte && cruciaal ? ", " : "";
  g_autofree char *note = g_strconcat (kaart->sterkte ? "soort en sterkte" : "", between, cruciaal ? "vet is cruciaal" : "", NULL);

  kv_card_block_set_note (block, note);
}

void
kv_kaart_add_relaties (KvKaart   *kaart,
                       KvCard    *card,
                       KvElement *partner)
{
  KvCardBlock *block = kv_card_add_block (card, "Relaties", FALSE);
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (kaart->krachtenveld, kv_element_get_id (partner), KV_KIND_RELATIE);

  set_note (kaart, block);
  g_ptr_array_sort_with_data (relaties, compare_relaties, &(Order) { kaart, partner });
  for (guint i = 0; i < relaties->len; i++)
    add_tie (kaart, block, partner, relaties, i);
}
