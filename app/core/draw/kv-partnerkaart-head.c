/* The head of a partnerkaart: the symbol of the partner as the network draws
 * it, and beside it the facts. */

#include "kv-partnerkaart-private.h"

#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"

#define SYMBOL_AREA 240.
#define SYMBOL_DIGIT 15.
#define RING 1.25        /* outside the symbol of who is cruciaal */
#define BADGE 5.4
#define BADGE_OUT .9     /* from the outline to the middle of the badge */
#define FACTS 31.        /* from the left edge to the facts */
#define KEY 24.
#define FACTS_GAP 4.
#define FIRST_ROW 3.
#define MAX_FACT_LINES 6

typedef struct
{
  const char *key;
  char       *value;
} Fact;

typedef struct
{
  KvKaart   *kaart;
  KvElement *partner;
  GArray    *facts;     /* Fact */
  char      *cruciaal;  /* the reason, or NULL */
} Head;

static void
fact_clear (gpointer data)
{
  g_free (((Fact *) data)->value);
}

static void
head_free (gpointer data)
{
  Head *head = data;

  g_array_unref (head->facts);
  g_free (head->cruciaal);
  g_free (head);
}

/* Takes the value; an empty one is no fact. */
static void
take_fact (Head       *head,
           const char *key,
           char       *value)
{
  Fact fact = { key, value };

  if (value && value[0])
    g_array_append_val (head->facts, fact);
  else
    g_free (value);
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

static char *
achterban_of (KvElement *partner)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (const char * const *text = kv_element_list (partner, KV_PARTNER_ACHTERBAN); *text; text++)
    g_ptr_array_add (words, kv_one_line (*text));
  return join (words, ", ");
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
  return join (words, ", ");
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
  return join (words, ",\n");
}

static void
collect_facts (Head *head)
{
  KvKaart *kaart = head->kaart;
  KvElement *partner = head->partner;
  KvElement *sector = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (partner, KV_PARTNER_SECTOR));
  KvElement *whole = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (partner, KV_PARTNER_DEEL_VAN));

  take_fact (head, "sector", sector ? kv_display_name (sector) : NULL);
  take_fact (head, "rollen", rollen_of (partner));
  take_fact (head, "soort", g_strdup (kv_known_word (kv_partner_soorten, kv_element_choice (partner, KV_PARTNER_SOORT))));
  take_fact (head, "deel van", whole ? kv_display_name (whole) : NULL);
  take_fact (head, "voorzieningen", voorzieningen_of (kaart, partner));
  take_fact (head, "achterban", achterban_of (partner));
  take_fact (head, "overleggen", overleggen_of (kaart, partner));
  if (kv_element_yes (partner, KV_PARTNER_CRUCIAAL))
    head->cruciaal = kv_one_line (kv_element_text (partner, KV_PARTNER_CRUCIAAL_REDEN));
}

/* The text as one block, or each of its lines as one of its own where that takes
 * no more room: a long name then begins on a line. */
static GPtrArray *
blocks_of (const char        *text,
           const KvTextStyle *style,
           double             width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_text_block_unref);
  g_autoptr (KvTextBlock) whole = kv_text_block_new (text, style, KV_WRAP_WORDS, width, MAX_FACT_LINES);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (char **line = lines; whole->n_lines > 1 && *line; line++)
    {
      KvTextBlock *block = kv_text_block_new (*line, style, KV_WRAP_WORDS, width, MAX_FACT_LINES);

      n += block->n_lines;
      g_ptr_array_add (blocks, block);
    }
  if (n > whole->n_lines || whole->cut)
    g_ptr_array_set_size (blocks, 0);
  if (blocks->len == 0)
    g_ptr_array_add (blocks, kv_text_block_ref (whole));
  return blocks;
}

/* A value from (x, y) on; returns the height of its rows. Without a scene it is
 * only measured. */
static double
put_value (KvScene           *scene,
           double             x,
           double             y,
           double             width,
           const char        *text,
           const KvTextStyle *style)
{
  g_autoptr (GPtrArray) blocks = blocks_of (text, style, width);
  double line_height = ((KvTextBlock *) blocks->pdata[0])->line_height;
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      KvTextBlock *block = blocks->pdata[i];

      if (scene)
        kv_scene_add_block (scene, x, kv_middle_baseline (y + FIRST_ROW, style->size) + n * line_height, 0, block, style);
      n += block->n_lines;
    }
  return KV_CARD_ROW + (MAX (n, 1) - 1) * line_height;
}

static double
put_facts_column (Head    *head,
                  KvScene *scene,
                  double   x,
                  double   y,
                  double   width,
                  guint    first,
                  guint    end)
{
  KvTextStyle key = kv_kaart_type (head->kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 2);
  KvTextStyle value = kv_kaart_type (head->kaart, KV_CARD_TYPE, KV_WEIGHT_MEDIUM, 0);
  double at = y;

  for (guint i = first; i < end; i++)
    {
      const Fact *fact = &g_array_index (head->facts, Fact, i);

      if (scene)
        kv_scene_add_text (scene, x, kv_middle_baseline (at + FIRST_ROW, key.size), 0, fact->key, &key);
      at += put_value (scene, x + KEY, at, width - KEY, fact->value, &value);
    }
  return at - y;
}

/* The facts in two columns, and why it is cruciaal: right under those at the
 * left where that makes the head no higher, else under both. */
static double
put_facts (Head    *head,
           KvScene *scene,
           double   x,
           double   y,
           double   width)
{
  KvTextStyle strong = kv_kaart_type (head->kaart, KV_CARD_TYPE, KV_WEIGHT_BOLD, 0);
  KvTextStyle plain = kv_kaart_type (head->kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 0);
  double half = (width - FACTS_GAP) / 2;
  guint middle = (head->facts->len + 1) / 2;
  double left = put_facts_column (head, scene, x, y, half, 0, middle);
  double right = put_facts_column (head, scene, x + half + FACTS_GAP, y, half, middle, head->facts->len);
  double height = MAX (left, right), at = height, room = width - KEY, reason;

  if (!head->cruciaal)
    return height;
  if (left + put_value (NULL, 0, 0, half - KEY, head->cruciaal, &plain) <= height + put_value (NULL, 0, 0, room, head->cruciaal, &plain))
    {
      at = left;
      room = half - KEY;
    }
  if (scene)
    kv_scene_add_text (scene, x, kv_middle_baseline (y + at + FIRST_ROW, strong.size), 0, "Cruciaal", &strong);
  reason = put_value (scene, x + KEY, y + at, room, head->cruciaal, &plain);
  return MAX (height, at + reason);
}

static double
symbol_offset (Head *head)
{
  return head->cruciaal ? RING : 0;
}

/* The digit of its invloed; a letter where nobody has one. */
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
  gboolean scored = kv_anybody_has (head->kaart->everybody, KV_PARTNER_INVLOED);
  int invloed = kv_element_score (head->partner, KV_PARTNER_INVLOED);
  double reach = kv_shape_reach (look.vorm, SYMBOL_AREA, symbol_offset (head), .74, -.67) + BADGE_OUT;
  char digit[4] = "?";

  if (invloed != KV_ONBEKEND)
    g_snprintf (digit, sizeof digit, "%d", CLAMP (invloed, 0, 9));
  if (head->cruciaal)
    {
      KvStroke ring = { .fill = head->kaart->theme->paper, .stroke = head->kaart->theme->ink, .width = 2 };

      kv_scene_add_path (scene, kv_shape_path (look.vorm, cx, cy, SYMBOL_AREA, RING), &ring);
    }
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
  put_facts (head, scene, box->x + FACTS, box->y, box->width - FACTS);
}

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
  head->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  g_array_set_clear_func (head->facts, fact_clear);
  collect_facts (head);

  symbol = kv_shape_box (look.vorm, SYMBOL_AREA, symbol_offset (head)).height + 1;
  facts = put_facts (head, NULL, 0, 0, kv_card_block_width (block) - FACTS);
  kv_card_block_add_row (block, MAX (symbol, facts), draw_head, head, head_free);
}
