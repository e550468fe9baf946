/* The columns of a table: how they are broken over sheets, how wide they get,
 * and the heads over them. */

#include "kv-table-private.h"

#define HEAD_MOST 48.       /* where two lines cannot hold a slanted head */
#define HEAD_TOP 1          /* above what the longest head reaches */
#define LEGEND_LIKED 44.    /* the most that columns give way for a legend on A4 */
#define LEGEND_MARGIN 3.    /* more than the least between a table and its legend */
#define FIT_LEAST .8        /* of what a column is at least: for short words */
#define FIT_MOST 1.4        /* and for long ones */
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
  double flat = MAX (layout->widths[column], it->least) - KV_TABLE_FLAT_PADDING;
  double widths[] = { it->slanted ? layout->head_text : flat, it->slanted ? KV_TABLE_HEAD_LONG : flat };
  guint lines = it->slanted ? 2 : 3;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (it->head ? it->head : "", &style, KV_WRAP_BALANCED, widths[i], lines);

      if (!block->cut)
        return g_steal_pointer (&block);
    }
  return kv_text_block_new (it->head, &style, KV_WRAP_WORDS, it->slanted ? HEAD_MOST : flat, lines);
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

/* What a column needs at its right: room for a legend this wide, over which its
 * head may lean, because that begins under the heads; never over the margin. */
static double
overhang (KvTableLayout *layout,
          guint          column,
          double         legend)
{
  double lean = head_lean (layout, column);

  if (layout->below || !layout->table->legend)
    return lean;
  return MAX (lean, KV_TABLE_LEGEND_BESIDE + legend);
}

static double
least_legend (KvTableLayout *layout)
{
  return kv_sheet_has_a3_sizes (layout->sheet) ? KV_TABLE_LEGEND_A3 : KV_TABLE_LEGEND_LEAST;
}

/* As wide as the legend of a sheet likes to be: none of its lines is broken then. */
static double
liked_legend (KvTableLayout     *layout,
              const KvTablePart *part)
{
  g_autoptr (KvLegend) legend = NULL;

  if (layout->below || !layout->table->legend)
    return 0;
  legend = kv_table_make_legend (layout, part);
  return kv_legend_measure_width (legend) + LEGEND_MARGIN;
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

/* The room for the columns of one sheet beside a legend this wide, mm. */
static double
sheet_room (KvTableLayout     *layout,
            const KvTablePart *part,
            double             legend)
{
  const KvTable *table = layout->table;
  double after = 0, most = 0;

  for (guint i = kv_table_n_shown (table, part); i-- > 0; )
    {
      guint index = kv_table_shown (table, part, i);

      most = MAX (most, overhang (layout, index, legend) - after);
      after += table->columns[index].least + gap_before (table, part, i);
    }
  return layout->content.width - most;
}

/* What a column asks for; a fixed one no more and no less than what all sheets
 * can give it, where that is known, and no less than it likes on an enlarged
 * sheet: larger type is not worth a name. */
static KvTableColumn
asked_for (KvTableLayout *layout,
           guint          index,
           const double  *fixed)
{
  KvTableColumn column = layout->table->columns[index];

  if (index >= layout->table->n_fixed)
    return column;
  if (kv_sheet_is_enlarged (layout->sheet))
    column.least = column.width;
  if (fixed)
    {
      column.width = column.least = fixed[index];
      column.stretch = 0;
    }
  return column;
}

/* What columns are given beside what they need. */
typedef struct
{
  double fixed;  /* part of what the fixed ones like: names */
  double others;
  double over;   /* mm for each stretch of 1 */
} Shares;

/* Of the room on a sheet columns get what they need, then names what they like,
 * then the legend, then the others, and each its part of what is left when no line
 * of the legend is broken. */
static Shares
share_room (KvTableLayout     *layout,
            const KvTablePart *part,
            const double      *fixed)
{
  const KvTable *table = layout->table;
  double least = 0, names = 0, others = 0, stretch = 0, room;
  double legend = liked_legend (layout, part), least_of_legend = least_legend (layout);
  Shares shares = { 1, 1, 0 };

  for (guint i = 0; i < kv_table_n_shown (table, part); i++)
    {
      KvTableColumn column = asked_for (layout, kv_table_shown (table, part, i), fixed);

      least += gap_before (table, part, i) + column.least;
      *(i < table->n_fixed ? &names : &others) += column.width - column.least;
      stretch += column.stretch;
    }

  room = sheet_room (layout, part, CLAMP (legend, least_of_legend, MAX (least_of_legend, LEGEND_LIKED)));
  room = MAX (room, MIN (least + names, sheet_room (layout, part, least_of_legend)));
  if (names > 0)
    shares.fixed = CLAMP ((room - least) / names, 0, 1);
  if (others > 0)
    shares.others = CLAMP ((room - least - names) / others, 0, 1);
  if (stretch > 0)
    shares.over = MAX (0, MIN (room, sheet_room (layout, part, MIN (legend, KV_TABLE_LEGEND_A4))) - least - names - others) / stretch;
  return shares;
}

static void
spread_columns (KvTableLayout     *layout,
                const KvTablePart *part,
                const double      *fixed)
{
  const KvTable *table = layout->table;
  Shares shares = share_room (layout, part, fixed);
  double x = layout->content.x;

  for (guint i = 0; i < kv_table_n_shown (table, part); i++)
    {
      guint index = kv_table_shown (table, part, i);
      KvTableColumn column = asked_for (layout, index, fixed);
      double more = i < table->n_fixed ? shares.fixed : shares.others;

      layout->x[index] = x + gap_before (table, part, i);
      layout->widths[index] = column.least + more * (column.width - column.least) + shares.over * column.stretch;
      x = layout->x[index] + layout->widths[index];
    }
}

static void
break_columns (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  guint n = table->n_columns - table->n_fixed;
  g_autofree KvRunItem *items = g_new0 (KvRunItem, n + 1);
  const KvRun none = { 0 };
  double room = layout->content.width;

  for (guint i = 0; i < table->n_fixed; i++)
    room -= asked_for (layout, i, NULL).least + (i > 0 ? table->columns[i].gap : 0);
  for (guint i = 0; i < n; i++)
    {
      const KvTableColumn *column = &table->columns[table->n_fixed + i];

      items[i] = (KvRunItem) { column->least, column->gap, column->sticks, overhang (layout, table->n_fixed + i, least_legend (layout)) };
    }

  layout->sheets = kv_runs_break (items, n, room, room);
  if (n == 0)
    g_array_append_val (layout->sheets, none);
}

KvTablePart
kv_table_sheet_part (KvTableLayout *layout,
                     guint          sheet)
{
  const KvRun *run = &g_array_index (layout->sheets, KvRun, sheet);
  guint n_fixed = layout->table->n_fixed;

  return (KvTablePart) { 0, layout->table->n_rows, n_fixed + run->first, n_fixed + run->end };
}

KvTablePart
kv_table_page_part (KvTableLayout *layout,
                    guint          sheet)
{
  KvTablePart part = kv_table_sheet_part (layout, sheet);
  guint last = MIN (sheet + layout->stack, layout->sheets->len) - 1;

  part.end_column = kv_table_sheet_part (layout, last).end_column;
  return part;
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
      KvTablePart part = kv_table_sheet_part (layout, i);

      spread_columns (layout, &part, NULL);
      for (guint j = 0; j < n_fixed; j++)
        fixed[j] = i > 0 ? MIN (fixed[j], layout->widths[j]) : layout->widths[j];
    }
  for (guint i = 0; layout->sheets->len > 1 && i < layout->sheets->len; i++)
    {
      KvTablePart part = kv_table_sheet_part (layout, i);

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

/**
 * kv_table_place_columns:
 * @layout: with a table and a sheet
 *
 * Breaks the columns over sheets and gives them their widths, and all sheets
 * the height of the heads.
 */
void
kv_table_place_columns (KvTableLayout *layout)
{
  break_columns (layout);
  place_columns (layout);
  measure_head (layout);
}

/**
 * kv_table_fit_columns:
 * @columns: of one sheet
 * @n_columns: how many
 * @whole: mm that each needs to keep its words whole, with the space beside
 *   them; 0: nothing is known of it
 * @room: mm that there are for all
 *
 * Columns with long words get what there is to spare, and then what those with
 * short words can do without.
 */
void
kv_table_fit_columns (KvTableColumn *columns,
                      guint          n_columns,
                      const double  *whole,
                      double         room)
{
  g_autofree double *change = g_new0 (double, n_columns);
  double spare = room, more = 0, less = 0, given;

  for (guint i = 0; i < n_columns; i++)
    {
      double least = columns[i].least;

      if (whole[i] > 0)
        change[i] = CLAMP (whole[i], FIT_LEAST * least, FIT_MOST * least) - least;
      spare -= columns[i].gap + least;
      more += MAX (change[i], 0);
      less += MAX (-change[i], 0);
    }

  spare = MAX (spare, 0);
  given = CLAMP (more - spare, 0, less);
  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].least += change[i] > 0 ? change[i] * MIN (1, (spare + given) / more) : less > 0 ? change[i] * given / less : 0;
      columns[i].width = MAX (columns[i].width, columns[i].least);
    }
}
