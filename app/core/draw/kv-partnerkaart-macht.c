/* The blocks of a partnerkaart with what the partner wants and what it can do:
 * belangen by standpunt, and machtsmiddelen. What is not known of it stands
 * under them in one sentence. */

#include "kv-partnerkaart-private.h"

#include "kv-belang.h"
#include "kv-machtsmiddel.h"
#include "kv-names.h"
#include "kv-woorden.h"

#define CELL_WIDTH 15.
#define CELL_HEIGHT 4.7
#define BLOCKS_GAP 3.
#define RICHTING 21.     /* the column of words */
#define HEAD_HEIGHT 5.
#define N_BLOCKS 5
#define REMARK 2.       /* how far remarks are set in */

typedef struct
{
  KvKaart   *kaart;
  KvElement *pair;     /* the standpunt or inzet */
  char      *name;
  KvTextStyle style;
  double     width;    /* of the name */
} RowData;

static void
row_free (gpointer data)
{
  RowData *row = data;

  g_free (row->name);
  g_free (row);
}

static void
add_row (KvKaart     *kaart,
         KvCardBlock *block,
         KvElement   *pair,
         KvElement   *named,
         gboolean     strong,
         double       width,
         KvCardDraw   draw)
{
  RowData *row = g_new0 (RowData, 1);

  row->kaart = kaart;
  row->pair = pair;
  row->name = kv_display_name (named);
  row->style = kv_kaart_type (kaart, KV_CARD_TYPE, strong ? KV_WEIGHT_BOLD : KV_WEIGHT_REGULAR, 0);
  row->width = width;
  kv_card_block_add_row (block, kv_kaart_row_height (width, row->name, &row->style), draw, row, row_free);
}

static void
draw_name (KvScene     *scene,
           const KvBox *box,
           RowData     *row)
{
  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (row->pair));
  kv_kaart_draw_wrapped (scene, box->x, box->y, row->width, row->name, &row->style);
}

static void
draw_belang_row (KvScene     *scene,
                 const KvBox *box,
                 gpointer     data)
{
  RowData *row = data;
  KvBox cell = { box->x + box->width - CELL_WIDTH, box->y + (KV_CARD_ROW - CELL_HEIGHT) / 2, CELL_WIDTH, CELL_HEIGHT };

  draw_name (scene, box, row);
  kv_draw_standpunt_cell (scene, &cell, kv_element_score (row->pair, KV_STANDPUNT_WAARDE));
}

/* What it wants most first; the rest in the order of the user. */
static int
compare_standpunten (gconstpointer a,
                     gconstpointer b)
{
  int one = kv_element_score (*(KvElement **) a, KV_STANDPUNT_WAARDE);
  int two = kv_element_score (*(KvElement **) b, KV_STANDPUNT_WAARDE);

  return one > two ? -1 : one < two;
}

/* A stable sort of an array that is in the order of the user. */
static void
sort_standpunten (GPtrArray *standpunten)
{
  for (guint i = 1; i < standpunten->len; i++)
    for (guint j = i; j > 0 && compare_standpunten (&standpunten->pdata[j], &standpunten->pdata[j - 1]) < 0; j--)
      {
        gpointer swap = standpunten->pdata[j];

        standpunten->pdata[j] = standpunten->pdata[j - 1];
        standpunten->pdata[j - 1] = swap;
      }
}

/* What the numbers mean; of a sheet without a minus nothing more is asked. They are
 * in order, the least last. */
static void
set_standpunt_note (KvCardBlock *block,
                    GPtrArray   *known)
{
  if (known->len == 0)
    return;

  if (kv_element_score (known->pdata[known->len - 1], KV_STANDPUNT_WAARDE) < 0)
    kv_card_block_set_note (block, "−4 tegen, +4 voor");
  else
    kv_card_block_set_note (block, "+4 voor");
}

static void
add_names (KvKaart     *kaart,
           KvCardBlock *block,
           const char  *before,
           GPtrArray   *elements)
{
  g_autofree char *names = kv_display_names (elements);

  kv_kaart_add_unknown (kaart, block, before, names);
}

void
kv_kaart_add_belangen (KvKaart   *kaart,
                       KvCard    *card,
                       KvElement *partner)
{
  KvCardBlock *block = kv_card_add_block (card, "Belangen en standpunt", FALSE);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  double width = kv_card_block_width (block) - CELL_WIDTH - 3;

  for (guint i = 0; i < kaart->belangen->len; i++)
    {
      KvElement *standpunt = kv_krachtenveld_lookup_pair (kaart->krachtenveld, KV_KIND_STANDPUNT, kv_element_get_id (partner),
                                                          kv_element_get_id (kaart->belangen->pdata[i]));

      if (standpunt && !kv_element_is_default (standpunt, KV_STANDPUNT_WAARDE))
        g_ptr_array_add (known, standpunt);
      else
        g_ptr_array_add (unknown, kaart->belangen->pdata[i]);
    }
  sort_standpunten (known);

  set_standpunt_note (block, known);
  for (guint i = 0; i < known->len; i++)
    {
      g_autoptr (GString) waarom = g_string_new (NULL);
      KvElement *belang = kv_krachtenveld_lookup (kaart->krachtenveld, kv_element_text (known->pdata[i], KV_STANDPUNT_BELANG));

      add_row (kaart, block, known->pdata[i], belang, ABS (kv_element_score (known->pdata[i], KV_STANDPUNT_WAARDE)) >= 3, width, draw_belang_row);
      kv_kaart_say (waarom, kv_element_text (known->pdata[i], KV_STANDPUNT_WAAROM));
      kv_kaart_add_remark (kaart, block, waarom->str, REMARK, CELL_WIDTH + 3);
    }
  if (kaart->scored)
    add_names (kaart, block, "Standpunt onbekend:", unknown);
}

/* Where the columns of blocks begin, from the right edge. */
static double
sterkte_left (KvKaart *kaart)
{
  return kv_blocks_width (N_BLOCKS) + (kaart->bereidheid ? kv_blocks_width (N_BLOCKS) + BLOCKS_GAP : 0);
}

static double
richting_left (KvKaart *kaart)
{
  return sterkte_left (kaart) + (kaart->richting ? RICHTING : 0);
}

static void
draw_blocks_or_unknown (KvKaart *kaart,
                        KvScene *scene,
                        double   x,
                        double   cy,
                        int      score)
{
  KvTextStyle style = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 2);

  if (score == KV_ONBEKEND)
    kv_scene_add_text (scene, x, kv_middle_baseline (cy, style.size), 0, "?", &style);
  else
    kv_draw_blocks (scene, x, cy, CLAMP (score, 0, N_BLOCKS), N_BLOCKS);
}

static void
draw_middel_row (KvScene     *scene,
                 const KvBox *box,
                 gpointer     data)
{
  RowData *row = data;
  KvKaart *kaart = row->kaart;
  KvTextStyle style = kv_kaart_type (kaart, KV_CARD_TYPE, KV_WEIGHT_REGULAR, 1);
  double right = box->x + box->width - .2;
  double cy = box->y + KV_CARD_ROW / 2;
  guint richting = kv_element_choice (row->pair, KV_INZET_RICHTING);

  draw_name (scene, box, row);
  if (kaart->richting)
    kv_scene_add_text (scene, right - richting_left (kaart), kv_middle_baseline (cy, style.size), 0,
                       richting ? kv_words_text (kv_richtingen, richting) : "?", &style);
  draw_blocks_or_unknown (kaart, scene, right - sterkte_left (kaart), cy, kv_element_score (row->pair, KV_INZET_STERKTE));
  if (kaart->bereidheid)
    draw_blocks_or_unknown (kaart, scene, right - kv_blocks_width (N_BLOCKS), cy, kv_element_score (row->pair, KV_INZET_BEREIDHEID));
}

static void
draw_middelen_head (KvScene     *scene,
                    const KvBox *box,
                    gpointer     data)
{
  RowData *row = data;
  KvTextStyle style = kv_kaart_type (row->kaart, 8, KV_WEIGHT_REGULAR, 2);
  double right = box->x + box->width - .2;
  double baseline = kv_middle_baseline (box->y + box->height / 2, style.size);

  if (row->kaart->richting)
    kv_scene_add_text (scene, right - richting_left (row->kaart), baseline, 0, "richting", &style);
  kv_scene_add_text (scene, right - sterkte_left (row->kaart), baseline, 0, "sterkte", &style);
  if (row->kaart->bereidheid)
    kv_scene_add_text (scene, right - kv_blocks_width (N_BLOCKS), baseline, 0, "bereid", &style);
}

/* "Gericht op a · b" */
static char *
aim_of (KvKaart   *kaart,
        KvElement *inzet)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (const char * const *target = kv_element_list (inzet, KV_INZET_GERICHT_OP); *target; target++)
    {
      KvElement *element = kv_krachtenveld_lookup (kaart->krachtenveld, *target);

      g_ptr_array_add (names, element ? kv_display_name (element) : g_strdup (*target));
    }
  list = kv_join_names (names);
  return list[0] ? g_strconcat ("Gericht op ", list, NULL) : g_strdup ("");
}

/* How much, at what, and why, under the row. */
static void
add_middel_remarks (KvKaart     *kaart,
                    KvCardBlock *block,
                    KvElement   *inzet)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *aim = aim_of (kaart, inzet);

  kv_kaart_say (text, kv_element_text (inzet, KV_INZET_OMVANG));
  kv_kaart_say (text, aim);
  kv_kaart_say (text, kv_element_text (inzet, KV_INZET_TOELICHTING));
  kv_kaart_add_remark (kaart, block, text->str, REMARK, 0);
}

/* Several columns have heads; one is named in the head of the block. */
static void
add_middel (KvKaart     *kaart,
            KvCardBlock *block,
            KvElement   *inzet,
            KvElement   *middel)
{
  double width = kv_card_block_width (block) - richting_left (kaart) - 2;
  gboolean headed = kaart->richting || kaart->bereidheid;
  gboolean first = kv_card_block_n_rows (block) == 0;

  if (!headed)
    kv_card_block_set_note (block, "sterkte, 1 tot 5");
  else if (first)
    kv_card_block_add_row (block, HEAD_HEIGHT, draw_middelen_head, g_memdup2 (&(RowData) { .kaart = kaart }, sizeof (RowData)), row_free);
  add_row (kaart, block, inzet, middel, FALSE, width, draw_middel_row);
  if (headed && first)
    {
      kv_card_block_keep_from (block, 1);
      kv_card_block_set_headed (block);
    }
  add_middel_remarks (kaart, block, inzet);
}

void
kv_kaart_add_middelen (KvKaart   *kaart,
                       KvCard    *card,
                       KvElement *partner)
{
  KvCardBlock *block = kv_card_add_block (card, "Machtsmiddelen", FALSE);
  g_autoptr (GPtrArray) lacking = g_ptr_array_new ();
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();

  for (guint i = 0; i < kaart->middelen->len; i++)
    {
      KvElement *middel = kaart->middelen->pdata[i];
      KvElement *inzet = kv_krachtenveld_lookup_pair (kaart->krachtenveld, KV_KIND_INZET, kv_element_get_id (partner), kv_element_get_id (middel));
      guint heeft = inzet ? kv_element_choice (inzet, KV_INZET_HEEFT) : 0;

      if (heeft == KV_NEE)
        g_ptr_array_add (lacking, middel);
      else if (heeft == KV_JA || (inzet && !kv_element_is_default (inzet, KV_INZET_STERKTE)))
        add_middel (kaart, block, inzet, middel);
      else
        g_ptr_array_add (unknown, middel);
    }
  add_names (kaart, block, "Heeft niet:", lacking);
  if (kaart->scored)
    add_names (kaart, block, "Onbekend:", unknown);
}
