/* Rows of partners. A name that is too wide for its row gives way to the
 * abbreviation; without one, and where rows wrap, it wraps too. */

#include "kv-partner-rows.h"

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-symbols.h"
#include "kv-weergave.h"

#define SYMBOL_X 2.4
#define NAME_LINES 4
#define NAME_RIGHT 1.5    /* between a name and the next column, */
#define WRAPPED_RIGHT 2.5 /* and beside other text */
#define LEAST_NAME 44.    /* the first column */
#define MOST_NAME 84.
#define LOW_ROW_LINES 2   /* of a name, where rows are low, */
#define LOW_ROW_LEAD .9
#define LOW_ROW_ROOM .8   /* and over and under them */
#define FOOT_RIGHT 3.
#define SLACK 1.2         /* that a row of texts can do without */

KvPartnerRows
kv_partner_rows_init (KvSheet   *sheet,
                      GPtrArray *partners)
{
  return (KvPartnerRows) {
    .sheet = sheet,
    .krachtenveld = kv_sheet_get_krachtenveld (sheet),
    .weergave = kv_sheet_get_weergave (sheet),
    .theme = kv_sheet_get_theme (sheet),
    .partners = partners,
  };
}

KvElement *
kv_partner_rows_at (const KvPartnerRows *rows,
                    guint                row)
{
  return rows->partners->pdata[row];
}

/* Rows that stand together: of one sector, unless the weergave orders them by
 * name. */
static gconstpointer
row_group (guint    row,
           gpointer data)
{
  const KvPartnerRows *rows = data;

  if (rows->weergave && kv_element_choice (rows->weergave, KV_WEERGAVE_VOLGORDE) == KV_VOLGORDE_NAAM)
    return NULL;
  return kv_id_intern (kv_element_text (kv_partner_rows_at (rows, row), KV_PARTNER_SECTOR));
}

static double measure_name (guint row, guint column, double width, gpointer data);

KvTable
kv_partner_rows_table (KvPartnerRows *rows)
{
  return (KvTable) {
    .n_fixed = 1,
    .n_rows = rows->partners->len,
    .row_height = KV_PARTNER_ROW,
    .least_row_height = rows->wrapped ? KV_PARTNER_ROW : KV_PARTNER_ROW_LEAST,
    .slack = rows->wrapped ? SLACK : 0,
    .ruled = rows->wrapped,
    .row_group = row_group,
    .measure = measure_name,
    .data = rows,
  };
}

static gboolean
wants_short_names (const KvPartnerRows *rows)
{
  return rows->weergave && kv_element_yes (rows->weergave, KV_WEERGAVE_KORTE_NAMEN);
}

KvTableColumn
kv_partner_rows_column (const KvPartnerRows *rows,
                        const char          *head)
{
  double widest = 0;

  for (guint i = 0; i < rows->partners->len; i++)
    {
      KvElement *partner = kv_partner_rows_at (rows, i);
      KvTextStyle style = kv_partner_name_style (partner, rows->theme);
      g_autofree char *name = wants_short_names (rows) ? kv_fitting_name (partner, &style, 0) : kv_display_name (partner);

      widest = MAX (widest, kv_text_width (name, &style));
    }
  return (KvTableColumn) {
    .head = head,
    .width = CLAMP (KV_ROW_NAME + widest + NAME_RIGHT + .1, LEAST_NAME, MOST_NAME),
    .least = LEAST_NAME,
  };
}

void
kv_partner_rows_measure_names (const KvPartnerRows *rows,
                               double              *words,
                               double              *names)
{
  *words = *names = 0;
  for (guint i = 0; i < rows->partners->len; i++)
    {
      KvElement *partner = kv_partner_rows_at (rows, i);
      KvTextStyle style = kv_partner_name_style (partner, rows->theme);
      g_autofree char *name = kv_display_name (partner);
      g_autofree char *short_name = kv_fitting_name (partner, &style, 0);

      *words = MAX (*words, kv_text_widest_word (short_name, &style));
      *names = MAX (*names, kv_text_width (name, &style));
    }
  *words += KV_ROW_NAME + WRAPPED_RIGHT + .1;
  *names += KV_ROW_NAME + WRAPPED_RIGHT + .1;
}

/* An abbreviation is better than a name with a broken word. */
static KvTextBlock *
wrapped_name (KvElement         *partner,
              const KvTextStyle *style,
              double             width)
{
  double room = width - KV_ROW_NAME - WRAPPED_RIGHT;
  g_autofree char *name = kv_display_name (partner);
  g_autofree char *short_name = kv_fitting_name (partner, style, 0);
  g_autoptr (KvTextBlock) whole = kv_text_block_new (name, style, KV_WRAP_BALANCED, room, NAME_LINES);

  if (!whole->cut)
    return g_steal_pointer (&whole);
  return kv_text_block_new (short_name, style, KV_WRAP_WORDS, room, NAME_LINES);
}

static KvTextBlock *
name_block (const KvPartnerRows *rows,
            KvElement           *partner,
            const KvTextStyle   *style,
            double               width)
{
  double room = width - KV_ROW_NAME - NAME_RIGHT;
  g_autofree char *name = NULL;

  if (rows->wrapped)
    return wrapped_name (partner, style, width);

  name = kv_fitting_name (partner, style, wants_short_names (rows) ? 0 : room);
  return kv_text_block_new (name, style, KV_WRAP_WORDS, room, LOW_ROW_LINES);
}

static KvTextStyle
name_style (const KvPartnerRows *rows,
            KvElement           *partner)
{
  KvTextStyle style = kv_partner_name_style (partner, rows->theme);

  if (!rows->wrapped)
    style.lead = LOW_ROW_LEAD;
  return style;
}

/* A low row is higher where a name takes more than one line. */
static double
measure_name (guint    row,
              guint    column,
              double   width,
              gpointer data)
{
  const KvPartnerRows *rows = data;
  KvElement *partner = kv_partner_rows_at (rows, row);
  KvTextStyle style = name_style (rows, partner);
  g_autoptr (KvTextBlock) block = NULL;

  if (column > 0)
    return 0;

  block = name_block (rows, partner, &style, width);
  return block->n_lines > 1 ? block->height + LOW_ROW_ROOM : 0;
}

/**
 * kv_partner_rows_draw_name:
 * @rows: the rows
 * @scene: where it is drawn
 * @box: mm, of the cell, or of its first line where names wrap
 * @row: which
 *
 * Draws the name with the symbol of the sector; bold is cruciaal.
 */
void
kv_partner_rows_draw_name (const KvPartnerRows *rows,
                           KvScene             *scene,
                           const KvBox         *box,
                           guint                row)
{
  KvElement *partner = kv_partner_rows_at (rows, row);
  KvSectorLook look = kv_sector_look (rows->krachtenveld, partner, rows->theme);
  KvTextStyle style = name_style (rows, partner);
  double cy = box->y + box->height / 2;
  g_autoptr (KvTextBlock) block = name_block (rows, partner, &style, box->width);
  double first = rows->wrapped ? cy : cy - (MAX (block->n_lines, 1) - 1) * block->line_height / 2;

  kv_scene_set_subject (scene, KV_ROLE_NODE, kv_element_get_id (partner));
  kv_draw_row_symbol (scene, &look, box->x + SYMBOL_X, cy);
  kv_scene_set_subject (scene, KV_ROLE_LABEL, kv_element_get_id (partner));
  kv_scene_add_block (scene, box->x + KV_ROW_NAME, kv_middle_baseline (first, style.size), 0, block, &style);
}

double
kv_partner_rows_measure_name (const KvPartnerRows *rows,
                              guint                row,
                              double               width)
{
  KvElement *partner = kv_partner_rows_at (rows, row);
  KvTextStyle style = kv_partner_name_style (partner, rows->theme);
  g_autoptr (KvTextBlock) block = name_block (rows, partner, &style, width);

  return 2 * KV_FIRST_LINE + (MAX (block->n_lines, 1) - 1) * block->line_height;
}

GPtrArray *
kv_partner_rows_shown (const KvPartnerRows *rows,
                       const KvTablePart   *part)
{
  GPtrArray *partners = g_ptr_array_new ();

  for (guint row = part->first_row; row < part->end_row; row++)
    g_ptr_array_add (partners, kv_partner_rows_at (rows, row));
  return partners;
}

void
kv_partner_rows_add_sectors (const KvPartnerRows *rows,
                             const KvTablePart   *part,
                             KvLegend            *legend)
{
  g_autoptr (GPtrArray) partners = kv_partner_rows_shown (rows, part);

  kv_legend_add_sectors (legend, rows->krachtenveld, partners, rows->theme);
}

void
kv_partner_rows_draw_foot (const KvPartnerRows *rows,
                           KvScene             *scene,
                           const KvBox         *box,
                           const char          *label)
{
  kv_draw_cell_text (scene, &(KvBox) { box->x, box->y, box->width - FOOT_RIGHT, box->height }, 1, label, KV_WEIGHT_REGULAR, rows->theme->ink2);
}
