/* Cells and legend blocks that the tables of partners share. */

#include "kv-partner-cells.h"

#include "kv-matrix.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-sector.h"

#define CELL_GAP .3
#define MOST_SECTORS 24
#define LEGEND_SYMBOL_X 2.6
#define ROW_TYPE 8.5
#define SCORE_DIGIT 2.7    /* the right end of the digit of a score */

/**
 * kv_anybody_has:
 * @partners: elements of one kind
 * @field: of that kind
 *
 * Returns: whether the field of any of them is filled in. O(n).
 */
gboolean
kv_anybody_has (GPtrArray *partners,
                guint      field)
{
  for (guint i = 0; i < partners->len; i++)
    if (!kv_element_is_default (partners->pdata[i], field))
      return TRUE;
  return FALSE;
}

KvTextStyle
kv_partner_name_style (KvElement     *partner,
                       const KvTheme *theme)
{
  gboolean cruciaal = kv_element_yes (partner, KV_PARTNER_CRUCIAAL);

  return (KvTextStyle) {
    .size = ROW_TYPE,
    .weight = cruciaal ? KV_WEIGHT_BOLD : KV_WEIGHT_REGULAR,
    .colour = theme->ink,
    .halo = KV_COLOUR_NONE,
  };
}

static double
middle_of (const KvBox *box)
{
  return box->y + box->height / 2;
}

KvBox
kv_cell_inset (const KvBox *box)
{
  return (KvBox) { box->x + CELL_GAP, box->y + CELL_GAP, box->width - 2 * CELL_GAP, box->height - 2 * CELL_GAP };
}

void
kv_draw_cell_text (KvScene     *scene,
                   const KvBox *box,
                   double       align,
                   const char  *text,
                   KvWeight     weight,
                   KvColour     colour)
{
  KvTextStyle style = { .size = ROW_TYPE, .weight = weight, .colour = colour, .halo = KV_COLOUR_NONE };

  kv_scene_add_text (scene, box->x + align * box->width, kv_middle_baseline (middle_of (box), style.size), align, text, &style);
}

void
kv_draw_figure (KvScene     *scene,
                const KvBox *box,
                double       align,
                guint        figure)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  char text[12];

  g_snprintf (text, sizeof text, "%u", figure);
  kv_draw_cell_text (scene, box, align, text, KV_WEIGHT_REGULAR, figure > 0 ? theme->ink : theme->ink3);
}

static KvBox
score_cell (const KvBox *box)
{
  return kv_cell_inset (&(KvBox) { box->x, box->y, MIN (box->width, KV_SCORE_WIDTH), box->height });
}

/* Only the tint of such a cell. */
static void
draw_score_ground (KvScene     *scene,
                   const KvBox *box)
{
  KvBox cell = score_cell (box);

  kv_scene_add_box (scene, cell.x, cell.y, cell.width, cell.height, kv_scene_get_theme (scene)->zero_tint);
}

/**
 * kv_draw_score:
 * @scene: where it is drawn
 * @box: mm, of the row, or of its first line
 * @score: up to @max, or KV_ONBEKEND
 * @max: how many blocks there are, at most 5
 *
 * Draws a score as a digit and blocks.
 */
void
kv_draw_score (KvScene     *scene,
               const KvBox *box,
               int          score,
               int          max)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  char digit[4];

  if (score == KV_ONBEKEND)
    {
      KvBox cell = score_cell (box);

      kv_draw_onbekend_cell (scene, &cell);
      return;
    }

  draw_score_ground (scene, box);
  g_snprintf (digit, sizeof digit, "%d", CLAMP (score, 0, 9));
  kv_draw_cell_text (scene, &(KvBox) { box->x, box->y, SCORE_DIGIT, box->height }, 1, digit, KV_WEIGHT_REGULAR, theme->ink);
  kv_draw_blocks (scene, box->x + KV_SCORE_BLOCKS, middle_of (box), CLAMP (score, 0, max), (guint) max);
}

/**
 * kv_draw_inzet:
 * @scene: where it is drawn
 * @box: mm, of the row
 * @value: see kv_inzet_value()
 *
 * Draws what a partner has of a machtsmiddel.
 */
void
kv_draw_inzet (KvScene     *scene,
               const KvBox *box,
               int          value)
{
  KvBox text = { box->x + KV_SCORE_BLOCKS, box->y, box->width, box->height };

  if (value != KV_MATRIX_NEE && value != KV_MATRIX_HEEFT)
    {
      kv_draw_score (scene, box, value, 5);
      return;
    }

  draw_score_ground (scene, box);
  if (value == KV_MATRIX_NEE)
    kv_draw_cell_text (scene, &text, 0, "nee", KV_WEIGHT_REGULAR, kv_scene_get_theme (scene)->ink2);
  else
    kv_draw_blocks (scene, text.x, middle_of (box), 0, 1);
}

void
kv_draw_row_symbol (KvScene            *scene,
                    const KvSectorLook *look,
                    double              cx,
                    double              cy)
{
  KvBox box = kv_shape_box (look->vorm, KV_ROW_SYMBOL_AREA, 0);

  kv_draw_sector_symbol (scene, look, cx, cy - box.y - box.height / 2, KV_ROW_SYMBOL_AREA, FALSE, NULL, 0);
}

static void
draw_sector_cb (KvScene  *scene,
                double    x,
                double    y,
                gpointer  data)
{
  kv_draw_row_symbol (scene, data, x + LEGEND_SYMBOL_X, y);
}

static void
draw_bold_cb (KvScene  *scene,
              double    x,
              double    y,
              gpointer  data)
{
  KvTextStyle style = { .size = 8, .weight = KV_WEIGHT_BOLD, .colour = kv_scene_get_theme (scene)->ink, .halo = KV_COLOUR_NONE };

  kv_scene_add_text (scene, x, kv_middle_baseline (y, style.size), 0, "vet", &style);
}

static void
draw_houding_cb (KvScene  *scene,
                 double    x,
                 double    y,
                 gpointer  data)
{
  kv_draw_houding_badge (scene, x + LEGEND_SYMBOL_X, y, 4, *(int *) data, 8);
}

static void
draw_score_cb (KvScene  *scene,
               double    x,
               double    y,
               gpointer  data)
{
  kv_draw_score (scene, &(KvBox) { x - CELL_GAP, y - KV_FIRST_LINE, KV_SCORE_WIDTH, 2 * KV_FIRST_LINE }, 4, 5);
}

static void
draw_onbekend_cb (KvScene  *scene,
                  double    x,
                  double    y,
                  gpointer  data)
{
  kv_draw_onbekend_cell (scene, &(KvBox) { x, y - 2.4, 15, 4.8 });
}

/* Whether any of the partners is of this sector; NULL: of none. */
static gboolean
has_sector (KvKrachtenveld *krachtenveld,
            GPtrArray      *partners,
            KvElement      *sector)
{
  for (guint i = 0; i < partners->len; i++)
    if (kv_krachtenveld_lookup (krachtenveld, kv_element_text (partners->pdata[i], KV_PARTNER_SECTOR)) == sector)
      return TRUE;
  return FALSE;
}

static void
add_sector (KvLegend      *legend,
            KvElement     *sector,
            const KvTheme *theme)
{
  KvSectorLook look = kv_sector_look_of (sector, theme);
  g_autofree char *name = sector ? kv_display_name (sector) : g_strdup (look.naam);

  kv_legend_add (legend, draw_sector_cb, g_memdup2 (&look, sizeof look), g_free, FALSE, name);
}

static void
add_others (KvLegend *legend,
            guint     n)
{
  g_autofree char *text = g_strdup_printf ("en nog %u sectoren", n);

  kv_legend_add_words (legend, text);
}

/**
 * kv_legend_add_sectors:
 * @legend: gets a block
 * @krachtenveld: where the partners are in
 * @partners: whose sectors are shown; and whether a bold name means cruciaal
 * @theme: the colours
 */
void
kv_legend_add_sectors (KvLegend       *legend,
                       KvKrachtenveld *krachtenveld,
                       GPtrArray      *partners,
                       const KvTheme  *theme)
{
  g_autoptr (GPtrArray) sectors = kv_krachtenveld_sorted (krachtenveld, KV_KIND_SECTOR);
  guint n = 0;

  kv_legend_begin (legend, "Partner");
  for (guint i = 0; i < sectors->len; i++)
    if (has_sector (krachtenveld, partners, sectors->pdata[i]) && ++n <= MOST_SECTORS)
      add_sector (legend, sectors->pdata[i], theme);
  if (n > MOST_SECTORS)
    add_others (legend, n - MOST_SECTORS);
  if (has_sector (krachtenveld, partners, NULL))
    add_sector (legend, NULL, theme);
  if (kv_anybody_has (partners, KV_PARTNER_CRUCIAAL))
    kv_legend_add (legend, draw_bold_cb, NULL, NULL, FALSE, "cruciaal");
}

/**
 * kv_legend_add_houdingen:
 * @legend: gets entries in its last block
 * @partners: whose houding is drawn
 */
void
kv_legend_add_houdingen (KvLegend  *legend,
                         GPtrArray *partners)
{
  static const int order[] = { 2, 1, 0, -1, -2, KV_ONBEKEND };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < partners->len; j++)
      if (kv_element_score (partners->pdata[j], KV_PARTNER_HOUDING) == order[i])
        {
          kv_legend_add (legend, draw_houding_cb, g_memdup2 (&order[i], sizeof order[i]), g_free, FALSE, kv_houding_text (order[i]));
          break;
        }
}

void
kv_legend_add_score (KvLegend   *legend,
                     const char *text)
{
  kv_legend_add (legend, draw_score_cb, NULL, NULL, TRUE, text);
}

void
kv_legend_add_onbekend (KvLegend *legend)
{
  kv_legend_add (legend, draw_onbekend_cb, NULL, NULL, TRUE, "onbekend");
}
