/* The block of a partnerkaart with the judgements: each score on a scale of
 * five, houding as it is and as it is wanted, and the ring. How sure the team
 * is of a score stands at the right. */

#include "kv-partnerkaart-private.h"

#include "kv-onderbouwing.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"

#define SCALE 32.       /* the middle of its first step */
#define STEP 7.5
#define TICK 1.
#define NOW_RADIUS 1.6  /* a disc of 8 mm2 */
#define BADGE 4.6
#define KEY_HEIGHT 5.
#define BOX_LEFT 2.     /* the box of what is not known, around the scale */
#define BOX_HEIGHT 4.6
#define ZEKERHEID 3

typedef struct
{
  guint       field;
  const char *label;
} Score;

static const Score scores[] = {
  { KV_PARTNER_INVLOED, "Invloed" },
  { KV_PARTNER_BELANG, "Belang" },
  { KV_PARTNER_COMMITMENT, "Wil zich inzetten" },
  { KV_PARTNER_OVEREENSTEMMING, "Is het eens met ons" },
  { KV_PARTNER_VERTROUWEN, "Vertrouwen" },
};

static const Score rings[] = {
  { KV_PARTNER_RING, "Ring nu" },
  { KV_PARTNER_RING_GEWENST, "Ring, wij willen" },
  { KV_PARTNER_RING_PARTNER, "Ring, zij willen" },
};

typedef struct
{
  KvKaart    *kaart;
  KvElement  *partner;
  guint       field;
  const char *label;
} RowData;

static double
step_x (const KvBox *box,
        guint        step)
{
  return box->x + SCALE + step * STEP;
}

static void
put_text (KvKaart    *kaart,
          KvScene    *scene,
          double      x,
          double      cy,
          double      align,
          double      size,
          guint       quiet,
          const char *text)
{
  KvTextStyle style = kv_kaart_type (kaart, size, KV_WEIGHT_REGULAR, quiet);

  kv_scene_add_text (scene, x, kv_middle_baseline (cy, size), align, text, &style);
}

/* How sure the team is of a field: 1 to 3 or KV_ONBEKEND. */
static int
zekerheid_of (KvKaart   *kaart,
              KvElement *partner,
              guint      field)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_referrers (kaart->krachtenveld, kv_element_get_id (partner), KV_KIND_ONDERBOUWING);
  const char *name = kv_element_get_fields (partner, &(guint) { 0 })[field].name;

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (kv_element_text (all->pdata[i], KV_ONDERBOUWING_VELD), name))
      return kv_element_score (all->pdata[i], KV_ONDERBOUWING_ZEKERHEID);
  return KV_ONBEKEND;
}

/* Of any of its judgements. */
static gboolean
has_zekerheid (KvKaart   *kaart,
               KvElement *partner)
{
  gboolean has = zekerheid_of (kaart, partner, KV_PARTNER_HOUDING) != KV_ONBEKEND;

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    has |= zekerheid_of (kaart, partner, scores[i].field) != KV_ONBEKEND;
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    has |= zekerheid_of (kaart, partner, rings[i].field) != KV_ONBEKEND;
  return has;
}

/* The label at the left and the blocks of zekerheid at the right. */
static void
draw_frame (KvScene     *scene,
            const KvBox *box,
            RowData     *row)
{
  double cy = box->y + box->height / 2;
  int zekerheid = zekerheid_of (row->kaart, row->partner, row->field);

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (row->partner));
  put_text (row->kaart, scene, box->x, cy, 0, KV_CARD_TYPE, 0, row->label);
  if (zekerheid != KV_ONBEKEND)
    kv_draw_blocks (scene, box->x + box->width - kv_blocks_width (ZEKERHEID) - .2, cy, CLAMP (zekerheid, 0, ZEKERHEID), ZEKERHEID);
}

static void
draw_unknown (KvScene     *scene,
              const KvBox *box,
              KvKaart     *kaart,
              const char  *text)
{
  KvStroke dashed = { .fill = KV_COLOUR_NONE, .stroke = kaart->theme->line, .width = .5, .dash = { 1.5, 1.3 } };
  double cy = box->y + box->height / 2;
  double left = step_x (box, 0) - BOX_LEFT;
  double width = 4 * STEP + 2 * BOX_LEFT;
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, left, cy - BOX_HEIGHT / 2, width, BOX_HEIGHT);
  kv_scene_add_path (scene, path, &dashed);
  put_text (kaart, scene, left + width / 2, cy, .5, 8, 1, text);
}

static void
draw_score_row (KvScene     *scene,
                const KvBox *box,
                gpointer     data)
{
  RowData *row = data;
  const KvTheme *theme = row->kaart->theme;
  KvStroke disc = { .fill = theme->ink, .stroke = KV_COLOUR_NONE };
  double cy = box->y + box->height / 2;
  int score = kv_element_score (row->partner, row->field);
  KvPath *path;

  draw_frame (scene, box, row);
  if (score == KV_ONBEKEND)
    {
      draw_unknown (scene, box, row->kaart, "? onbekend");
      return;
    }

  kv_scene_add_line (scene, step_x (box, 0), cy, step_x (box, 4), cy, .5, theme->grid);
  for (guint i = 0; i < 5; i++)
    kv_scene_add_line (scene, step_x (box, i), cy - TICK, step_x (box, i), cy + TICK, .5, theme->line);
  path = kv_path_new ();
  kv_path_circle (path, step_x (box, CLAMP (score, 1, 5) - 1), cy, NOW_RADIUS);
  kv_scene_add_path (scene, path, &disc);
}

/* What is wanted: a sign in a dashed disc, that is not there yet. */
static void
draw_wanted (KvScene *scene,
             double   cx,
             double   cy,
             int      houding)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke open = { .fill = theme->paper, .stroke = theme->ink, .width = 1.1, .dash = { 1.6, 1.2 } };
  KvTextStyle style = { .size = 8, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };
  KvPath *path = kv_path_new ();

  kv_path_circle (path, cx, cy, BADGE / 2);
  kv_scene_add_path (scene, path, &open);
  kv_scene_add_text (scene, cx, kv_middle_baseline (cy, style.size), .5, kv_houding_sign (houding), &style);
}

static void
draw_houding_row (KvScene     *scene,
                  const KvBox *box,
                  gpointer     data)
{
  RowData *row = data;
  double cy = box->y + box->height / 2;
  int now = kv_element_score (row->partner, KV_PARTNER_HOUDING);
  int wanted = kv_element_score (row->partner, KV_PARTNER_HOUDING_GEWENST);

  draw_frame (scene, box, row);
  if (now == KV_ONBEKEND)
    {
      g_autofree char *text = wanted == KV_ONBEKEND ? g_strdup ("? onbekend") : g_strdup_printf ("? gewenst: %s", kv_houding_text (wanted));

      draw_unknown (scene, box, row->kaart, text);
      return;
    }

  if (wanted != KV_ONBEKEND && wanted != now)
    kv_scene_add_line (scene, step_x (box, now + 2), cy, step_x (box, wanted + 2), cy, 1.1, row->kaart->theme->ink);
  for (int i = -2; i <= 2; i++)
    if (i == now)
      kv_draw_houding_badge (scene, step_x (box, i + 2), cy, BADGE, i, 8);
    else if (i == wanted)
      draw_wanted (scene, step_x (box, i + 2), cy, i);
    else if (wanted == KV_ONBEKEND || (i - now) * (i - wanted) > 0)
      put_text (row->kaart, scene, step_x (box, i + 2), cy, .5, 8, 2, kv_houding_sign (i));
}

static void
draw_ring_row (KvScene     *scene,
               const KvBox *box,
               gpointer     data)
{
  RowData *row = data;
  double cy = box->y + box->height / 2;
  guint ring = kv_element_choice (row->partner, row->field);

  draw_frame (scene, box, row);
  if (ring == 0)
    draw_unknown (scene, box, row->kaart, "? onbekend");
  else
    put_text (row->kaart, scene, step_x (box, 0) - BOX_LEFT, cy, 0, KV_CARD_TYPE, 0, kv_words_text (kv_ringen, ring));
}

static void
draw_steps (KvScene     *scene,
            const KvBox *box,
            gpointer     data)
{
  static const char * const steps[] = { "1", "2", "3", "4", "5" };
  RowData *row = data;
  double cy = box->y + box->height / 2;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    put_text (row->kaart, scene, step_x (box, i), cy, .5, 8, 2, steps[i]);
  if (has_zekerheid (row->kaart, row->partner))
    put_text (row->kaart, scene, box->x + box->width, cy, 1, 8, 2, "zekerheid");
}

static void
add_row (KvKaart     *kaart,
         KvCardBlock *block,
         KvElement   *partner,
         guint        field,
         const char  *label,
         double       height,
         KvCardDraw   draw)
{
  RowData *row = g_new0 (RowData, 1);

  *row = (RowData) { kaart, partner, field, label };
  kv_card_block_add_row (block, height, draw, row, g_free);
}

static void
draw_note (KvScene     *scene,
           const KvBox *box,
           gpointer     data)
{
  kv_card_draw_now_wanted (scene, box, "gewenst");
}

static gboolean
is_scored (KvElement *partner)
{
  gboolean scored = !kv_element_is_default (partner, KV_PARTNER_HOUDING) || !kv_element_is_default (partner, KV_PARTNER_HOUDING_GEWENST);

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    scored |= !kv_element_is_default (partner, scores[i].field);
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    scored |= !kv_element_is_default (partner, rings[i].field);
  return scored;
}

static gboolean
is_asked (KvKaart *kaart,
          guint    field)
{
  return kv_anybody_has (kaart->everybody, field);
}

static gboolean
is_houding_asked (KvKaart *kaart)
{
  return is_asked (kaart, KV_PARTNER_HOUDING) || is_asked (kaart, KV_PARTNER_HOUDING_GEWENST);
}

static void
collect_labels (KvKaart     *kaart,
                GPtrArray   *labels,
                const Score *asked,
                guint        n)
{
  for (guint i = 0; i < n; i++)
    if (is_asked (kaart, asked[i].field))
      g_ptr_array_add (labels, (char *) asked[i].label);
}

/* Where nothing is known, all of it in a line. */
static void
add_unknown (KvKaart     *kaart,
             KvCardBlock *block)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;

  collect_labels (kaart, labels, scores, G_N_ELEMENTS (scores));
  if (is_houding_asked (kaart))
    g_ptr_array_add (labels, (char *) "Houding");
  collect_labels (kaart, labels, rings, G_N_ELEMENTS (rings));
  list = kv_join_names (labels);
  kv_kaart_add_unknown (kaart, block, "Nog onbekend:", list);
}

/* The first stands under its steps. */
static void
add_score (KvKaart     *kaart,
           KvCardBlock *block,
           KvElement   *partner,
           const Score *score)
{
  gboolean first = kv_card_block_n_rows (block) == 0;

  if (first)
    add_row (kaart, block, partner, 0, NULL, KEY_HEIGHT, draw_steps);
  add_row (kaart, block, partner, score->field, score->label, KV_CARD_ROW, draw_score_row);
  if (!first)
    return;
  kv_card_block_keep_from (block, 1);
  kv_card_block_set_headed (block);
}

/* In its place on all cards of a field in which anybody is judged: what is asked of
 * one is asked of all. Persons have no scores until the team gives them any. */
void
kv_kaart_add_beoordeling (KvKaart   *kaart,
                          KvCard    *card,
                          KvElement *partner)
{
  KvCardBlock *block = kv_card_add_block (card, "Beoordeling", FALSE);

  if (!is_scored (partner))
    {
      add_unknown (kaart, block);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    if (is_asked (kaart, scores[i].field))
      add_score (kaart, block, partner, &scores[i]);
  if (is_houding_asked (kaart))
    add_row (kaart, block, partner, KV_PARTNER_HOUDING, "Houding", KV_CARD_ROW, draw_houding_row);
  if (!kv_element_is_default (partner, KV_PARTNER_HOUDING_GEWENST))
    kv_card_block_set_note_draw (block, draw_note);
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    if (is_asked (kaart, rings[i].field))
      add_row (kaart, block, partner, rings[i].field, rings[i].label, KV_CARD_ROW, draw_ring_row);
}
