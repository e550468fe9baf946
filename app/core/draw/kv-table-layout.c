/* Measuring a table: the columns are broken over sheets and get their widths,
 * then the rows get their heights and are broken over pages. */

#include "kv-table-private.h"

#define HEAD_TEXT 42.       /* the longest a slanted head gets on one line, mm, */
#define HEAD_MOST 48.       /* and where two lines cannot hold it */
#define HEAD_TOP 1          /* above what the longest head reaches */
#define LEGEND_MOST .4      /* of the content, under a table */
#define PITCH_STEP .1
#define LEGEND_CLOSE 5.     /* the pitch of a legend, where that saves a page */
#define SLANT KV_TABLE_SLANT

guint
kv_table_n_shown (const KvTable     *table,
                  const KvTablePart *part)
{
  return table->n_fixed + part->end_column - part->first_column;
}

guint
kv_table_shown (const KvTable     *table,
                const KvTablePart *part,
                guint              place)
{
  return place < table->n_fixed ? place : part->first_column + place - table->n_fixed;
}

gboolean
kv_table_begins_group (const KvTable *table,
                       guint          row)
{
  return row == 0 || (table->row_group && table->row_group (row, table->data) != table->row_group (row - 1, table->data));
}

KvLegend *
kv_table_make_legend (KvTableLayout     *layout,
                      const KvTablePart *part)
{
  KvLegend *legend = layout->table->legend (part, layout->table->data);

  if (layout->legend_pitch > 0)
    kv_legend_set_pitch (legend, layout->legend_pitch);
  return legend;
}

KvTextStyle
kv_table_head_style (KvTableLayout       *layout,
                     const KvTableColumn *column)
{
  const KvTheme *theme = kv_sheet_get_theme (layout->sheet);

  return (KvTextStyle) {
    .size = column->slanted ? 8.5 : 8,
    .weight = column->slanted ? KV_WEIGHT_MEDIUM : KV_WEIGHT_SEMIBOLD,
    .colour = column->slanted ? theme->ink : theme->ink2,
    .halo = KV_COLOUR_NONE,
    .lead = .92,
  };
}

KvTextBlock *
kv_table_head_block (KvTableLayout *layout,
                     guint          column)
{
  const KvTableColumn *it = &layout->table->columns[column];
  KvTextStyle style = kv_table_head_style (layout, it);
  double width = it->slanted ? HEAD_TEXT : MAX (layout->widths[column], it->least) - KV_TABLE_FLAT_PADDING;
  guint lines = it->slanted ? 2 : 3;
  KvTextBlock *block = kv_text_block_new (it->head ? it->head : "", &style, KV_WRAP_WORDS, width, lines);

  if (!it->slanted || !block->cut)
    return block;
  kv_text_block_unref (block);
  return kv_text_block_new (it->head, &style, KV_WRAP_WORDS, HEAD_MOST, lines);
}

/* How far the slanted head of a column leans over its own right edge. */
static double
head_lean (KvTableLayout *layout,
           guint          column)
{
  const KvTableColumn *it = &layout->table->columns[column];
  g_autoptr (KvTextBlock) block = NULL;

  if (!it->slanted)
    return 0;

  block = kv_table_head_block (layout, column);
  return KV_TABLE_HEAD_START + SLANT * (block->width + block->n_lines * block->line_height) + 1 - it->least / 2;
}

/* What a column needs at its right: room for a legend, over which its head may
 * lean, because that begins under the heads; never over the margin. */
static double
overhang (KvTableLayout *layout,
          guint          column)
{
  double lean = head_lean (layout, column);

  if (layout->below || !layout->table->legend)
    return lean;
  return MAX (lean, KV_TABLE_LEGEND_BESIDE + (kv_sheet_is_a3 (layout->sheet) ? KV_TABLE_LEGEND_A3 : KV_TABLE_LEGEND_LEAST));
}

static double
gap_before (const KvTable     *table,
            const KvTablePart *part,
            guint              place)
{
  if (place == 0 || place == table->n_fixed)
    return 0;
  return table->columns[kv_table_shown (table, part, place)].gap;
}

/* The room for the columns of one sheet, mm. */
static double
sheet_room (KvTableLayout     *layout,
            const KvTablePart *part)
{
  const KvTable *table = layout->table;
  double after = 0, most = 0;

  for (guint i = kv_table_n_shown (table, part); i-- > 0; )
    {
      guint index = kv_table_shown (table, part, i);

      most = MAX (most, overhang (layout, index) - after);
      after += table->columns[index].least + gap_before (table, part, i);
    }
  return layout->content.width - most;
}

/* What a column asks for; a fixed one no more and no less than what all sheets
 * can give it, where that is known. */
static KvTableColumn
asked_for (const KvTable *table,
           guint          index,
           const double  *fixed)
{
  KvTableColumn column = table->columns[index];

  if (fixed && index < table->n_fixed)
    {
      column.width = column.least = fixed[index];
      column.stretch = 0;
    }
  return column;
}

/* The columns of one sheet get what they need, then what they like, then their
 * part of what is left. */
static void
spread_columns (KvTableLayout     *layout,
                const KvTablePart *part,
                const double      *fixed)
{
  const KvTable *table = layout->table;
  guint n = kv_table_n_shown (table, part);
  double least = 0, wish = 0, stretch = 0, more, over;
  double room = sheet_room (layout, part);
  double x = layout->content.x;

  for (guint i = 0; i < n; i++)
    {
      KvTableColumn column = asked_for (table, kv_table_shown (table, part, i), fixed);

      least += gap_before (table, part, i) + column.least;
      wish += gap_before (table, part, i) + column.width;
      stretch += column.stretch;
    }
  more = wish > least ? CLAMP ((room - least) / (wish - least), 0, 1) : 1;
  over = stretch > 0 ? MAX (0, room - wish) / stretch : 0;

  for (guint i = 0; i < n; i++)
    {
      guint index = kv_table_shown (table, part, i);
      KvTableColumn column = asked_for (table, index, fixed);

      layout->x[index] = x + gap_before (table, part, i);
      layout->widths[index] = column.least + more * (column.width - column.least) + over * column.stretch;
      x = layout->x[index] + layout->widths[index];
    }
}

static void
break_columns (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  guint n = table->n_columns - table->n_fixed;
  g_autofree KvRunItem *items = g_new0 (KvRunItem, n + 1);
  double room = layout->content.width;

  for (guint i = 0; i < table->n_fixed; i++)
    room -= table->columns[i].least + (i > 0 ? table->columns[i].gap : 0);
  for (guint i = 0; i < n; i++)
    {
      const KvTableColumn *column = &table->columns[table->n_fixed + i];

      items[i] = (KvRunItem) { column->least, column->gap, column->sticks, overhang (layout, table->n_fixed + i) };
    }

  layout->sheets = kv_runs_break (items, n, room, room);
}

static KvTablePart
sheet_part (KvTableLayout *layout,
            guint          sheet)
{
  const KvRun *run = &g_array_index (layout->sheets, KvRun, sheet);
  guint n_fixed = layout->table->n_fixed;

  return (KvTablePart) { 0, layout->table->n_rows, n_fixed + run->first, n_fixed + run->end };
}

/* The columns of every sheet get their places. The fixed ones stand on all of
 * them, and are as wide as the sheet that has least room for them allows. */
static void
place_columns (KvTableLayout *layout)
{
  guint n_fixed = layout->table->n_fixed;
  g_autofree double *fixed = g_new (double, n_fixed + 1);

  for (guint i = 0; i < layout->sheets->len; i++)
    {
      KvTablePart part = sheet_part (layout, i);

      spread_columns (layout, &part, NULL);
      for (guint j = 0; j < n_fixed; j++)
        fixed[j] = i > 0 ? MIN (fixed[j], layout->widths[j]) : layout->widths[j];
    }
  for (guint i = 0; layout->sheets->len > 1 && i < layout->sheets->len; i++)
    {
      KvTablePart part = sheet_part (layout, i);

      spread_columns (layout, &part, fixed);
    }
}

/* The same for all pages, so that bodies stand at one height. */
static void
measure_head (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  gboolean grouped = FALSE;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const KvTableColumn *column = &table->columns[i];
      g_autoptr (KvTextBlock) block = kv_table_head_block (layout, i);
      double height = block->n_lines * block->line_height + KV_TABLE_FLAT_PADDING + .5;

      if (column->slanted)
        height = KV_TABLE_HEAD_LIFT + SLANT * (block->width + block->line_height) + HEAD_TOP;
      layout->band = MAX (layout->band, block->n_lines > 0 ? height : 0);
      grouped |= column->group != NULL;
    }
  layout->head = layout->band + (grouped ? KV_TABLE_GROUP_HEAD : 0);
}

/* The room that a legend below asks of these rows, on the sheet where it is
 * longest. */
static double
legend_room (KvTableLayout *layout,
             guint          first_row,
             guint          end_row)
{
  double most = 0;

  for (guint i = 0; i < layout->sheets->len; i++)
    {
      KvTablePart part = sheet_part (layout, i);
      g_autoptr (KvLegend) legend = NULL;

      part.first_row = first_row;
      part.end_row = end_row;
      legend = kv_table_make_legend (layout, &part);
      most = MAX (most, kv_legend_measure_rows (legend, layout->content.width) + KV_TABLE_LEGEND_GAP);
    }
  return most;
}

/* At first, as if every page had all rows. */
static void
measure_legend (KvTableLayout *layout)
{
  if (!layout->table->legend || !layout->below)
    return;

  layout->legend_height = legend_room (layout, 0, layout->table->n_rows);
  if (layout->legend_height > LEGEND_MOST * layout->content.height)
    {
      layout->legend_apart = TRUE;
      layout->legend_height = 0;
    }
}

/* The cells of a row are measured once, whatever heights are tried. */
static void
measure_cells (KvTableLayout *layout)
{
  const KvTable *table = layout->table;

  for (guint row = 0; table->measure && row < table->n_rows; row++)
    for (guint column = 0; column < table->n_columns; column++)
      {
        double needed = table->measure (row, column, layout->widths[column], table->data);

        layout->needed[row] = MAX (layout->needed[row], needed);
      }
}

static double
title_height (const KvTable *table)
{
  return table->group_title ? KV_TABLE_GROUP_TITLE : 0;
}

/* What the rows are broken by, at this height of a row. */
static void
measure_rows (KvTableLayout *layout,
              KvRunItem     *items,
              double         height)
{
  const KvTable *table = layout->table;
  double gap = KV_TABLE_ROW_GROUP_GAP + title_height (table);

  for (guint row = 0; row < table->n_rows; row++)
    {
      layout->heights[row] = MAX (height, layout->needed[row]);
      items[row] = (KvRunItem) { layout->heights[row], row > 0 && kv_table_begins_group (table, row) ? gap : 0 };
    }
}

/* Of the sheet that has most of them. */
static double
feet_height (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  guint most = 0;

  for (guint i = 0; i < layout->sheets->len; i++)
    {
      KvTablePart part = sheet_part (layout, i);
      guint n = 0;

      for (guint foot = 0; foot < table->n_feet; foot++)
        n += table->has_foot (foot, &part, table->data);
      most = MAX (most, n);
    }
  return most > 0 ? most * KV_TABLE_FOOT_PITCH + KV_TABLE_FOOT_TOP : 0;
}

/* The highest rows that need no more pages than the lowest would. Every page
 * begins with the title of a group, where groups have titles. */
static void
break_rows (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  g_autofree KvRunItem *items = g_new0 (KvRunItem, table->n_rows + 1);
  double room = layout->content.height - layout->head - layout->legend_height - title_height (table);
  double last_room = room - feet_height (layout);
  double height = table->row_height;
  guint fewest;

  measure_rows (layout, items, table->least_row_height);
  g_clear_pointer (&layout->pages, g_array_unref);
  layout->pages = kv_runs_fill (items, table->n_rows, room, last_room);
  fewest = layout->pages->len;
  do
    {
      g_array_unref (layout->pages);
      measure_rows (layout, items, MAX (height, table->least_row_height));
      layout->pages = kv_runs_fill (items, table->n_rows, room, last_room);
      height -= PITCH_STEP;
    }
  while (layout->pages->len > fewest && height > table->least_row_height - PITCH_STEP);
}

static double
longest_legend (KvTableLayout *layout)
{
  double most = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const KvRun *run = &g_array_index (layout->pages, KvRun, i);

      most = MAX (most, legend_room (layout, run->first, run->end));
    }
  return most;
}

/* The legends of pages are shorter than one of all rows; what that leaves can
 * hold rows, as long as no legend gets longer by it. */
static void
tighten_legend (KvTableLayout *layout)
{
  double reserved = layout->legend_height;
  double asked = reserved > 0 ? longest_legend (layout) : 0;

  while (asked < reserved)
    {
      layout->legend_height = asked;
      break_rows (layout);
      if (longest_legend (layout) > asked)
        {
          layout->legend_height = reserved;
          break_rows (layout);
          return;
        }
      reserved = asked;
      asked = longest_legend (layout);
    }
}

static KvTableLayout *
layout_with_legend (const KvTable *table,
                    KvSheet       *sheet,
                    gboolean       below,
                    double         pitch)
{
  KvTableLayout *layout = g_new0 (KvTableLayout, 1);

  layout->table = table;
  layout->sheet = sheet;
  layout->content = kv_sheet_get_content (sheet);
  layout->below = below;
  layout->legend_pitch = pitch;
  layout->heights = g_new0 (double, table->n_rows + 1);
  layout->needed = g_new0 (double, table->n_rows + 1);
  layout->x = g_new0 (double, table->n_columns);
  layout->widths = g_new0 (double, table->n_columns);

  break_columns (layout);
  place_columns (layout);
  measure_head (layout);
  measure_legend (layout);
  measure_cells (layout);
  break_rows (layout);
  if (layout->pages->len > 1)
    tighten_legend (layout);
  return layout;
}

static guint
n_pages (KvTableLayout *layout)
{
  return layout->sheets->len * layout->pages->len + layout->legend_apart;
}

/* The fewest pages; among those a legend beside the table on a page that lies,
 * then one under it, and one with its lines close together last. */
KvTableLayout *
kv_table_layout_new (const KvTable *table,
                     KvSheet       *sheet)
{
  static const struct { gboolean below; double pitch; } ways[] = { { FALSE, 0 }, { TRUE, 0 }, { TRUE, LEGEND_CLOSE } };
  gboolean below = table->legend_below || !kv_sheet_get_options (sheet)->landscape;
  g_autoptr (KvTableLayout) best = NULL;

  for (guint i = below ? 1 : 0; i < G_N_ELEMENTS (ways) && (!best || n_pages (best) > 1); i++)
    {
      g_autoptr (KvTableLayout) layout = layout_with_legend (table, sheet, ways[i].below, ways[i].pitch);

      if (!best || n_pages (layout) < n_pages (best))
        {
          KvTableLayout *worse = best;

          best = g_steal_pointer (&layout);
          layout = worse;
        }
    }
  return g_steal_pointer (&best);
}

void
kv_table_layout_free (KvTableLayout *layout)
{
  g_array_unref (layout->sheets);
  g_array_unref (layout->pages);
  g_free (layout->heights);
  g_free (layout->needed);
  g_free (layout->x);
  g_free (layout->widths);
  g_free (layout);
}
