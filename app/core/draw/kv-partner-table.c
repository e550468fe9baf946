/* Tables of partners and their fields. Of what nobody has there is no column;
 * where one partner has something, the others show "?". */

#include "kv-partner-table.h"

#include <math.h>

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-partner-rows.h"

#define TEXT_TOP .65   /* over and under the lines of a cell */
#define TEXT_RIGHT 3.
#define TEXT_SIZE 8.
#define MAX_LINES 6
#define ALSO_GAP .6    /* between two texts in a cell */
#define MOST_NAME 66.
#define TEXT_AREA 276. /* mm: a narrow cell gets as many lines as hold the same */

typedef struct
{
  KvPartnerRows  rows;
  GArray        *columns;   /* KvPartnerColumn: those that are drawn */
} Drawing;

static const KvPartnerColumn *
column_at (Drawing *drawing,
           guint    index)
{
  return &g_array_index (drawing->columns, KvPartnerColumn, index);
}

static KvTextStyle
text_style (Drawing *drawing)
{
  return (KvTextStyle) { .size = TEXT_SIZE, .colour = drawing->rows.theme->ink, .halo = KV_COLOUR_NONE };
}

/* Of the other text of a column. */
static KvTextStyle
also_style (Drawing *drawing)
{
  return (KvTextStyle) { .size = TEXT_SIZE, .italic = TRUE, .colour = drawing->rows.theme->ink2, .halo = KV_COLOUR_NONE };
}

static KvTextBlock *
text_block (KvElement         *partner,
            guint              field,
            const KvTextStyle *style,
            double             width)
{
  g_autofree char *text = kv_one_line (kv_element_text (partner, field));

  return kv_text_block_new (text, style, KV_WRAP_WORDS, width - TEXT_RIGHT, MAX (MAX_LINES, (guint) ceil (TEXT_AREA / width)));
}

/* The other text of a column, or NULL. */
static KvTextBlock *
also_block (Drawing               *drawing,
            const KvPartnerColumn *column,
            KvElement             *partner,
            double                 width)
{
  KvTextStyle style = also_style (drawing);

  if (!column->also || kv_element_text (partner, column->also)[0] == '\0')
    return NULL;
  return text_block (partner, column->also, &style, width);
}

static double
measure (guint    row,
         guint    index,
         double   width,
         gpointer data)
{
  Drawing *drawing = data;
  const KvPartnerColumn *column = column_at (drawing, index);
  KvElement *partner = kv_partner_rows_at (&drawing->rows, row);
  KvTextStyle style = text_style (drawing);
  g_autoptr (KvTextBlock) block = NULL;
  g_autoptr (KvTextBlock) also = NULL;

  if (column->kind == KV_PARTNER_COLUMN_NAAM)
    return kv_partner_rows_measure_name (&drawing->rows, row, width) + 2 * TEXT_TOP;
  if (column->kind != KV_PARTNER_COLUMN_TEXT)
    return 0;

  block = text_block (partner, column->field, &style, width);
  also = also_block (drawing, column, partner, width);
  return KV_PARTNER_ROW + (MAX (block->n_lines, 1) - 1) * block->line_height + (also ? ALSO_GAP + also->height : 0) + 2 * TEXT_TOP;
}

/* The first line of a row. */
static KvBox
first_line (Drawing     *drawing,
            const KvBox *box)
{
  if (!drawing->rows.wrapped)
    return *box;
  return (KvBox) { box->x, box->y + TEXT_TOP, box->width, KV_PARTNER_ROW };
}

static void
draw_text (Drawing               *drawing,
           KvScene               *scene,
           const KvBox           *line,
           KvElement             *partner,
           const KvPartnerColumn *column)
{
  KvTextStyle style = text_style (drawing);
  KvTextStyle quiet = also_style (drawing);
  g_autoptr (KvTextBlock) block = text_block (partner, column->field, &style, line->width);
  g_autoptr (KvTextBlock) also = also_block (drawing, column, partner, line->width);
  double baseline = kv_middle_baseline (line->y + line->height / 2, style.size);

  if (block->n_lines == 0)
    kv_draw_cell_text (scene, line, 0, "?", KV_WEIGHT_REGULAR, drawing->rows.theme->ink3);
  else
    kv_scene_add_block (scene, line->x, baseline, 0, block, &style);
  if (also)
    kv_scene_add_block (scene, line->x, baseline + MAX (block->n_lines, 1) * block->line_height + ALSO_GAP, 0, also, &quiet);
}

static void
draw_ring (Drawing     *drawing,
           KvScene     *scene,
           const KvBox *line,
           guint        ring)
{
  kv_draw_cell_text (scene, line, 0, ring ? kv_words_text (kv_ringen, ring) : "?", KV_WEIGHT_REGULAR,
                     ring ? drawing->rows.theme->ink : drawing->rows.theme->ink3);
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        index,
           gpointer     data)
{
  Drawing *drawing = data;
  const KvPartnerColumn *column = column_at (drawing, index);
  KvElement *partner = kv_partner_rows_at (&drawing->rows, row);
  KvBox line = first_line (drawing, box);

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (partner));
  switch (column->kind)
    {
    case KV_PARTNER_COLUMN_NAAM:
      kv_partner_rows_draw_name (&drawing->rows, scene, &line, row);
      break;
    case KV_PARTNER_COLUMN_TEXT:
      draw_text (drawing, scene, &line, partner, column);
      break;
    case KV_PARTNER_COLUMN_HOUDING:
      kv_draw_houding_badge (scene, line.x + 2.6, line.y + line.height / 2, 4, kv_element_score (partner, column->field), 8);
      break;
    case KV_PARTNER_COLUMN_SCORE:
      kv_draw_score (scene, &line, kv_element_score (partner, column->field), 5);
      break;
    case KV_PARTNER_COLUMN_RING:
      draw_ring (drawing, scene, &line, kv_element_choice (partner, column->field));
      break;
    }
}

static gboolean
shows_kind (Drawing             *drawing,
            const KvTablePart   *part,
            KvPartnerColumnKind  kind)
{
  for (guint i = part->first_column; i < part->end_column; i++)
    if (column_at (drawing, i)->kind == kind)
      return TRUE;
  return FALSE;
}

/* Whether the part shows a score that is known, or one that is not. */
static gboolean
shows_score (Drawing           *drawing,
             const KvTablePart *part,
             gboolean           known)
{
  for (guint i = part->first_column; i < part->end_column; i++)
    for (guint row = part->first_row; column_at (drawing, i)->kind == KV_PARTNER_COLUMN_SCORE && row < part->end_row; row++)
      if ((kv_element_score (kv_partner_rows_at (&drawing->rows, row), column_at (drawing, i)->field) != KV_ONBEKEND) == known)
        return TRUE;
  return FALSE;
}

/* One score is named; several share what their steps mean. */
static const char *
score_title (Drawing           *drawing,
             const KvTablePart *part)
{
  const char *title = NULL;

  for (guint i = part->first_column; i < part->end_column; i++)
    if (column_at (drawing, i)->kind == KV_PARTNER_COLUMN_SCORE)
      {
        if (title)
          return "Score";
        title = column_at (drawing, i)->head;
      }
  return title ? title : "Score";
}

static KvLegend *
make_legend (const KvTablePart *part,
             gpointer           data)
{
  Drawing *drawing = data;
  KvLegend *legend = kv_sheet_new_legend (drawing->rows.sheet);
  g_autoptr (GPtrArray) partners = kv_partner_rows_shown (&drawing->rows, part);

  kv_partner_rows_add_sectors (&drawing->rows, part, legend);
  kv_legend_begin (legend, "Houding");
  if (shows_kind (drawing, part, KV_PARTNER_COLUMN_HOUDING))
    kv_legend_add_houdingen (legend, partners);
  kv_legend_begin (legend, score_title (drawing, part));
  if (shows_score (drawing, part, TRUE))
      kv_legend_add_score (legend, "1 heel weinig tot 5 heel veel");
  if (shows_score (drawing, part, FALSE))
      kv_legend_add_onbekend (legend);
  return legend;
}

/* The room that keeps the words of a column whole; 0: it has none. */
static double
whole_words (Drawing               *drawing,
             const KvPartnerColumn *column)
{
  KvTextStyle style = text_style (drawing), quiet = also_style (drawing);
  double widest = 0;

  for (guint row = 0; column->kind == KV_PARTNER_COLUMN_TEXT && row < drawing->rows.partners->len; row++)
    {
      KvElement *partner = kv_partner_rows_at (&drawing->rows, row);

      widest = MAX (widest, kv_text_widest_word (kv_element_text (partner, column->field), &style));
      if (column->also)
        widest = MAX (widest, kv_text_widest_word (kv_element_text (partner, column->also), &quiet));
    }
  return widest > 0 ? widest + TEXT_RIGHT + .1 : 0;
}

/* No word is broken where that can be helped, and on a large sheet no name. */
static void
fit_columns (Drawing *drawing,
             GArray  *looks)
{
  KvSheet *sheet = drawing->rows.sheet;
  KvTableColumn *columns = (KvTableColumn *) looks->data;
  g_autofree double *whole = g_new (double, looks->len);
  double names;

  for (guint i = 1; i < looks->len; i++)
    whole[i] = whole_words (drawing, column_at (drawing, i));
  kv_partner_rows_measure_names (&drawing->rows, &whole[0], &names);
  if (kv_sheet_has_a3_sizes (sheet) && kv_sheet_get_options (sheet)->landscape)
    columns[0].width = CLAMP (names, columns[0].width, MOST_NAME);
  kv_table_fit_columns (columns, looks->len, whole, kv_sheet_get_content (sheet).width);
}

/* The name is always there. */
static gboolean
has_any (GPtrArray             *partners,
         const KvPartnerColumn *column)
{
  return column->kind == KV_PARTNER_COLUMN_NAAM || kv_anybody_has (partners, column->field) ||
         (column->also && kv_anybody_has (partners, column->also));
}

static void
collect_columns (Drawing               *drawing,
                 GArray                *looks,
                 const KvPartnerColumn *columns,
                 guint                  n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      const KvPartnerColumn *column = &columns[i];
      KvTableColumn look = { .head = column->head, .width = column->width, .least = column->least, .stretch = column->stretch };

      if (!has_any (drawing->rows.partners, column))
        continue;
      drawing->rows.wrapped |= column->kind == KV_PARTNER_COLUMN_TEXT;
      g_array_append_val (drawing->columns, *column);
      g_array_append_val (looks, look);
    }
  if (drawing->rows.wrapped)
    {
      fit_columns (drawing, looks);
    }
  else
    {
      KvTableColumn *name = &g_array_index (looks, KvTableColumn, 0);
      double stretch = name->stretch;

      *name = kv_partner_rows_column (&drawing->rows, name->head);
      name->stretch = stretch;
    }
}

/**
 * kv_partner_table_draw:
 * @sheet: gets the pages
 * @columns: what could be shown, the name first
 * @n_columns: how many
 *
 * Draws the rows of all partners that the weergave shows.
 */
void
kv_partner_table_draw (KvSheet               *sheet,
                       const KvPartnerColumn *columns,
                       guint                  n_columns)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (kv_sheet_get_krachtenveld (sheet), kv_sheet_get_weergave (sheet));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (KvPartnerColumn));
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (KvTableColumn));
  Drawing drawing = { kv_partner_rows_init (sheet, partners), shown };
  KvTable table;

  collect_columns (&drawing, looks, columns, n_columns);
  table = kv_partner_rows_table (&drawing.rows);
  table.columns = (const KvTableColumn *) looks->data;
  table.n_columns = looks->len;
  table.legend_below = TRUE;
  if (drawing.rows.wrapped)
    table.measure = measure;
  table.draw_cell = draw_cell;
  table.legend = make_legend;
  kv_table_draw (&table, sheet);
}

/**
 * kv_partner_table_has_any:
 * @krachtenveld: a field
 * @weergave: (nullable): which sectors
 * @columns: as of kv_partner_table_draw()
 * @n_columns: how many
 *
 * Returns: whether there is anything beside the names.
 */
gboolean
kv_partner_table_has_any (KvKrachtenveld        *krachtenveld,
                          KvElement             *weergave,
                          const KvPartnerColumn *columns,
                          guint                  n_columns)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (krachtenveld, weergave);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].kind != KV_PARTNER_COLUMN_NAAM && kv_anybody_has (partners, columns[i].field))
      return TRUE;
  return FALSE;
}
