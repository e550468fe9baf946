/* Measuring a table: the columns are broken over sheets and get their widths,
 * then the rows get their heights and are broken over pages. */

#include "kv-table-private.h"

#define HEAD_TEXT 42.       /* the longest a slanted head gets on one line, mm */
#define HEAD_TOP 1          /* above what the longest head reaches */
#define LEGEND_BESIDE 5.    /* between a table and its legend */
#define LEGEND_MOST .4      /* of the content, under a table */
#define PITCH_STEP .1
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

  return kv_text_block_new (it->head ? it->head : "", &style, KV_WRAP_WORDS, width, it->slanted ? 2 : 3);
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

/* The room for columns. Slanted heads may lean over the legend, that begins
 * under them, and never over the margin. */
static void
measure_room (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  double beside = layout->below ? 0 : LEGEND_BESIDE + (kv_sheet_is_a3 (layout->sheet) ? 56 : 33);

  for (guint i = table->n_fixed; i < table->n_columns; i++)
    beside = MAX (beside, head_lean (layout, i));
  layout->room = layout->content.width - beside;
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

/* The columns of one sheet get what they need, then what they like, then their
 * part of what is left. */
static void
spread_columns (KvTableLayout     *layout,
                const KvTablePart *part)
{
  const KvTable *table = layout->table;
  guint n = kv_table_n_shown (table, part);
  double least = 0, wish = 0, stretch = 0, more, over;
  double x = layout->content.x;

  for (guint i = 0; i < n; i++)
    {
      const KvTableColumn *column = &table->columns[kv_table_shown (table, part, i)];

      least += gap_before (table, part, i) + column->least;
      wish += gap_before (table, part, i) + column->width;
      stretch += column->stretch;
    }
  more = wish > least ? CLAMP ((layout->room - least) / (wish - least), 0, 1) : 1;
  over = stretch > 0 ? MAX (0, layout->room - wish) / stretch : 0;

  for (guint i = 0; i < n; i++)
    {
      guint index = kv_table_shown (table, part, i);
      const KvTableColumn *column = &table->columns[index];

      layout->x[index] = x + gap_before (table, part, i);
      layout->widths[index] = column->least + more * (column->width - column->least) + over * column->stretch;
      x = layout->x[index] + layout->widths[index];
    }
}

static void
break_columns (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  guint n = table->n_columns - table->n_fixed;
  g_autofree KvRunItem *items = g_new0 (KvRunItem, n + 1);
  double room = layout->room;

  for (guint i = 0; i < table->n_fixed; i++)
    room -= table->columns[i].least + (i > 0 ? table->columns[i].gap : 0);
  for (guint i = 0; i < n; i++)
    {
      const KvTableColumn *column = &table->columns[table->n_fixed + i];

      items[i] = (KvRunItem) { column->least, column->gap, column->sticks };
    }

  layout->sheets = kv_runs_break (items, n, room, room);
  for (guint i = 0; i < layout->sheets->len; i++)
    {
      const KvRun *run = &g_array_index (layout->sheets, KvRun, i);

      spread_columns (layout, &(KvTablePart) { 0, table->n_rows, table->n_fixed + run->first, table->n_fixed + run->end });
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

/* The legend of the whole table, for the room it asks under it. */
static void
measure_legend (KvTableLayout *layout)
{
  KvTablePart all = { 0, layout->table->n_rows, layout->table->n_fixed, layout->table->n_columns };
  g_autoptr (KvLegend) legend = NULL;

  if (!layout->table->legend || !layout->below)
    return;

  legend = layout->table->legend (&all, layout->table->data);
  layout->legend_height = kv_legend_measure_rows (legend, layout->content.width) + KV_TABLE_LEGEND_GAP;
  if (layout->legend_height > LEGEND_MOST * layout->content.height)
    {
      layout->legend_apart = TRUE;
      layout->legend_height = 0;
    }
}

/* What the rows are broken by, at this height of a row. */
static void
measure_rows (KvTableLayout *layout,
              KvRunItem     *items,
              double         height)
{
  const KvTable *table = layout->table;

  for (guint row = 0; row < table->n_rows; row++)
    {
      gboolean first = row == 0 || !table->row_group || table->row_group (row, table->data) == table->row_group (row - 1, table->data);

      layout->heights[row] = height;
      for (guint column = 0; table->measure && column < table->n_columns; column++)
        {
          double needed = table->measure (row, column, layout->widths[column], table->data);

          layout->heights[row] = MAX (layout->heights[row], needed);
        }
      items[row] = (KvRunItem) { layout->heights[row], first ? 0 : KV_TABLE_ROW_GROUP_GAP, FALSE };
    }
}

static double
feet_height (const KvTable *table)
{
  return table->n_feet > 0 ? table->n_feet * KV_TABLE_FOOT_PITCH + KV_TABLE_FOOT_TOP : 0;
}

/* The highest rows that need no more pages than the lowest would. */
static void
break_rows (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  g_autofree KvRunItem *items = g_new0 (KvRunItem, table->n_rows + 1);
  double room = layout->content.height - layout->head - layout->legend_height;
  double height = table->row_height;
  guint fewest;

  measure_rows (layout, items, table->least_row_height);
  layout->pages = kv_runs_break (items, table->n_rows, room, room - feet_height (table));
  fewest = layout->pages->len;
  do
    {
      g_clear_pointer (&layout->pages, g_array_unref);
      measure_rows (layout, items, MAX (height, table->least_row_height));
      layout->pages = kv_runs_break (items, table->n_rows, room, room - feet_height (table));
      height -= PITCH_STEP;
    }
  while (layout->pages->len > fewest && height > table->least_row_height - PITCH_STEP);
}

KvTableLayout *
kv_table_layout_new (const KvTable *table,
                     KvSheet       *sheet)
{
  KvTableLayout *layout = g_new0 (KvTableLayout, 1);

  layout->table = table;
  layout->sheet = sheet;
  layout->content = kv_sheet_get_content (sheet);
  layout->below = table->legend_below || !kv_sheet_get_options (sheet)->landscape;
  layout->heights = g_new0 (double, table->n_rows + 1);
  layout->x = g_new0 (double, table->n_columns);
  layout->widths = g_new0 (double, table->n_columns);

  measure_room (layout);
  break_columns (layout);
  measure_head (layout);
  measure_legend (layout);
  break_rows (layout);
  return layout;
}

void
kv_table_layout_free (KvTableLayout *layout)
{
  g_array_unref (layout->sheets);
  g_array_unref (layout->pages);
  g_free (layout->heights);
  g_free (layout->x);
  g_free (layout->widths);
  g_free (layout);
}
