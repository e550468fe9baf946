/* The head of a partnerkaart: the symbol of the partner as the network draws
 * it, and beside it the facts. */

#include "kv-partnerkaart-private.h"

#include "kv-names.h"
#include "kv-overleg.h"
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
#define HANG 3.         /* of a line that goes on, among others */

typedef struct
{
  const char *key;
  char       *value;
  gboolean    strong; /* of its key */
} Fact;

/* From the left edge: of the keys and of the values, and how wide those may be. The
 * second column begins where the second of the blocks does. */
static const struct { double key, value, width; } columns[N_COLUMNS] = { { 31, 45, 46.5 }, { 94, 116.5, 63.5 } };

typedef struct
{
  KvKaart   *kaart;
  KvElement *partner;
  GArray    *facts[N_COLUMNS]; /* Fact */
  char      *cruciaal;  /* the reason, or NULL */
} Head;

static void
fact_clear (gpointer data)
{
  g_free (((Fact *) data)->value);
}

static GArray *
facts_new (void)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (Fact));

  g_array_set_clear_func (facts, fact_clear);
  return facts;
}

static void
head_free (gpointer data)
{
  Head *head = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_array_unref (head->facts[i]);
  g_free (head->cruciaal);
  g_free (head);
}

/* Takes the value; an empty one is no fact. */
static void
take_fact (GArray     *facts,
           const char *key,
           char       *value)
{
  Fact fact = { key, value };

  if (value && value[0])
    g_array_append_val (facts, fact);
  else
    g_free (value);
}

static KvTextStyle
value_style (KvKaart *kaart)
{
  return kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_MEDIUM, 0);
}

static char *
join (GPtrArray  *words,
      const char *between)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (between, (char **) words->pdata);
}

static char *
rollen_of (KvElement *partner)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint n = kv_words_count (kv_partner_rollen);

  for (guint i = 1; i <= n; i++)
    if (kv_element_has (partner, KV_PARTNER_ROLLEN, i))
      g_ptr_array_add (words, (char *) kv_words_text (kv_partner_rollen, i));
  return join (words, ", ");
}

/* After each other, or each on a line of its own where that takes no more of them. */
static char *
list_or_lines (KvKaart   *kaart,
               GPtrArray *words)
{
  KvTextStyle style = value_style (kaart);
  g_autofree char *list = kv_kaart_list (words);
  g_autoptr (KvTextBlock) block = kv_text_block_new (list, &style, KV_WRAP_WORDS, columns[1].width, 0);

  return block->n_lines > 1 && words->len <= block->n_lines ? join (words, "\n") : g_steal_pointer (&list);
}

static char *
achterban_of (KvKaart   *kaart,
              KvElement *partner)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (const char * const *text = kv_element_list (partner, KV_PARTNER_ACHTERBAN); *text; text++)
    g_ptr_array_add (words, kv_one_line (*text));
  return list_or_lines (kaart, words);
}

/* "7 scholen", "1 bso-locatie"; what is not one of the usual words: "sporthal: 2". */
static char *
voorziening_text (KvElement *voorziening)
{
  static const struct { const char *soort, *one, *more; } usual[] = {
    { "school", "school", "scholen" },
    { "voorschools", "voorschoolse locatie", "voorschoolse locaties" },
    { "bso", "bso-locatie", "bso-locaties" },
  };
  g_autofree char *soort = kv_one_line (kv_element_text (voorziening, KV_VOORZIENING_SOORT));
  int aantal = kv_element_score (voorziening, KV_VOORZIENING_AANTAL);

  if (aantal == KV_ONBEKEND)
    return g_steal_pointer (&soort);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (soort, usual[i].soort))
      return g_strdup_printf ("%d\u00a0%s", aantal, aantal == 1 ? usual[i].one : usual[i].more);
  return g_strdup_printf ("%s: %d", soort, aantal);
}

static char *
voorzieningen_of (KvKaart   *kaart,
                  KvElement *partner)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_referrers (kaart->krachtenveld, kv_element_get_id (partner), KV_KIND_VOORZIENING);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (words, voorziening_text (all->pdata[i]));
  return list_or_lines (kaart, words);
}

/* "LEA (voorzitter)"; who should be there and is not, is said so. */
static char *
seat_of (KvElement *overleg,
         KvElement *lid)
{
  g_autofree char *name = kv_display_name (overleg);
  guint rol = kv_element_choice (lid, KV_LID_ROL);

  if (kv_element_yes (lid, KV_LID_ONTBREEKT))
    return g_strdup_printf ("%s (zit\u00a0er\u00a0nog\u00a0niet)", name);
  if (rol)
    return g_strdup_printf ("%s\u00a0(%s)", name, kv_words_text (kv_lid_rollen, rol));
  return g_steal_pointer (&name);
}

static char *
overleggen_of (KvKaart   *kaart,
               KvElement *partner)
{
  g_autoptr (GPtrArray) leden = kv_krachtenveld_referrers (kaart->krachtenveld, kv_element_get_id (partner), KV_KIND_LID);
  g_autoptr (GPtrArray) overleggen = kv_krachtenveld_sorted (kaart->krachtenveld, KV_KIND_OVERLEG);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < overleggen->len; i++)
    for (guint j = 0; j < leden->len; j++)
      if (g_str_equal (kv_element_text (leden->pdata[j], KV_LID_OVERLEG), kv_element_get_id (overleggen->pdata[i])))
        g_ptr_array_add (words, seat_of (overleggen->pdata[i], leden->pdata[j]));
  return join (words, "\n");
}

/* Each has its place, at the left or at the right. */
static void
collect_facts (Head *head)
{
  KvKaart *kaart = head->kaart;
  KvElement *partner = head->partner;
  KvElement *sector = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (partner, KV_PARTNER_SECTOR));
  KvElement *whole = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (partner, KV_PARTNER_DEEL_VAN));

  take_fact (head->facts[0], "sector", sector ? kv_display_name (sector) : NULL);
  take_fact (head->facts[0], "rollen", rollen_of (partner));
  take_fact (head->facts[0], "soort", g_strdup (kv_known_word (kv_partner_soorten, kv_element_choice (partner, KV_PARTNER_SOORT))));
  take_fact (head->facts[1], "deel van", whole ? kv_display_name (whole) : NULL);
  take_fact (head->facts[1], "voorzieningen", voorzieningen_of (kaart, partner));
  take_fact (head->facts[1], "achterban", achterban_of (kaart, partner));
  take_fact (head->facts[1], "overleggen", overleggen_of (kaart, partner));
  if (kv_element_yes (partner, KV_PARTNER_CRUCIAAL))
    head->cruciaal = kv_one_line (kv_element_text (partner, KV_PARTNER_CRUCIAAL_REDEN));
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
          const Fact *fact)
{
  KvTextStyle key = kv_kaart_type (head->kaart, KV_CARD_TYPE, fact->strong ? KV_WEIGHT_BOLD : KV_WEIGHT_REGULAR, fact->strong ? 0 : 2);
  KvTextStyle value = value_style (head->kaart);

  if (scene)
    kv_scene_add_text (scene, x + columns[column].key, kv_middle_baseline (y + FIRST_ROW, key.size), 0, fact->key, &key);
  return put_value (scene, x + columns[column].value, y, width, fact->value, &value);
}

/* Facts beside each other stand on one line; the last of a column reaches down
 * beside those of the other. Under all of them stands why it is cruciaal. */
static double
put_facts (Head    *head,
           KvScene *scene,
           double   x,
           double   y,
           double   width)
{
  guint n_rows = MAX (head->facts[0]->len, head->facts[1]->len);
  double end = 0, at = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      double next = at + KV_CARD_ROW;

      for (guint c = 0; c < N_COLUMNS; c++)
        if (i < head->facts[c]->len)
          {
            const Fact *fact = &g_array_index (head->facts[c], Fact, i);
            double under = at + put_fact (head, scene, x, y + at, c, columns[c].width, fact);

            end = MAX (end, under);
            if (i + 1 < head->facts[c]->len)
              next = MAX (next, under);
          }
      at = next;
    }
  if (head->cruciaal)
    end += put_fact (head, scene, x, y + end, 0, width - columns[0].value, &(Fact) { "Cruciaal", head->cruciaal, TRUE });
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
  for (guint i = 0; i < N_COLUMNS; i++)
    head->facts[i] = facts_new ();
  collect_facts (head);

  symbol = has_digit (head) ? kv_shape_box (look.vorm, SYMBOL_AREA, symbol_offset (head)).height + 1 + CAPTION : TALLEST;
  facts = put_facts (head, NULL, 0, 0, kv_card_block_width (block));
  kv_card_block_add_row (block, MAX (symbol, facts), draw_head, head, head_free);
}
