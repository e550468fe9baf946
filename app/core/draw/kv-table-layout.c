/* Measuring a table: the columns get their places, then the rows their heights,
 * and are broken over pages. */

#include "kv-table-private.h"

#define LEGEND_MOST .4      /* of the content, under a table */
#define SQUEEZE_STEPS 10    /* from rows as they like to be to the lowest */
#define GROWTH_MOST .48     /* of a row of one line, where the pages have room */
#define LEGEND_CLOSE 5.     /* the pitch of a legend, where that saves a page */

gboolean
kv_table_begins_group (const KvTable *table,
                       guint          row)
{
  return row == 0 || (table->row_group && table->row_group (row, table->data) != table->row_group (row - 1, table->data));
}

double
kv_table_body_padding (const KvTable *table)
{
  return table->ruled ? 0 : KV_TABLE_BODY_PADDING;
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

/* The room that a legend below asks of these rows, on the page where it is
 * longest. */
static double
legend_room (KvTableLayout *layout,
             guint          first_row,
             guint          end_row)
{
  double most = 0;

  for (guint i = 0; i < layout->sheets->len; i += layout->stack)
    {
      KvTablePart part = kv_table_page_part (layout, i);
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

/* What the rows are broken by, when this part of what they can give is taken. */
static void
measure_rows (KvTableLayout *layout,
              KvRunItem     *items,
              double         part)
{
  const KvTable *table = layout->table;
  double gap = KV_TABLE_ROW_GROUP_GAP + title_height (table);
  double height = table->row_height - part * MAX (table->row_height - table->least_row_height, 0);

  layout->squeeze = part * table->slack;
  for (guint row = 0; row < table->n_rows; row++)
    {
      layout->heights[row] = MAX (height, layout->needed[row] - layout->squeeze);
      items[row] = (KvRunItem) { layout->heights[row], row > 0 && kv_table_begins_group (table, row) ? gap : 0 };
    }
}

static double
sheet_feet_height (KvTableLayout *layout,
                   guint          sheet)
{
  const KvTable *table = layout->table;
  KvTablePart part = kv_table_sheet_part (layout, sheet);
  guint n = 0;

  for (guint foot = 0; foot < table->n_feet; foot++)
    n += table->has_foot (foot, &part, table->data);
  return n > 0 ? n * KV_TABLE_FOOT_PITCH + KV_TABLE_FOOT_TOP : 0;
}

/* Of the page that has most of them; its sheets share what they take. */
static double
feet_height (KvTableLayout *layout)
{
  double most = 0;

  for (guint i = 0; i < layout->sheets->len; i += layout->stack)
    {
      double height = 0;

      for (guint j = i; j < MIN (i + layout->stack, layout->sheets->len); j++)
        height += sheet_feet_height (layout, j);
      most = MAX (most, height);
    }
  return most / layout->stack;
}

/* Of each sheet on a page, for its rows. Every page begins with the title of a
 * group, where groups have titles. */
static double
rows_room (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  double page = layout->content.height - layout->legend_height - (layout->stack - 1) * KV_TABLE_STACK_GAP;

  return page / layout->stack - layout->head - title_height (table) - 2 * kv_table_body_padding (table);
}

/* Breaks the rows over pages when this part of what they can give is taken. */
static void
spread_rows (KvTableLayout *layout,
             double         part)
{
  g_autofree KvRunItem *items = g_new0 (KvRunItem, layout->table->n_rows + 1);
  double room = rows_room (layout);

  measure_rows (layout, items, part);
  g_clear_pointer (&layout->pages, g_array_unref);
  layout->pages = kv_runs_spread (items, layout->table->n_rows, room, room - feet_height (layout));
}

/* Whether a page ends or begins with one row of a group that has more. */
static gboolean
leaves_lone_row (KvTableLayout *layout)
{
  const KvTable *table = layout->table;

  for (guint i = 1; i < layout->pages->len; i++)
    {
      guint first = g_array_index (layout->pages, KvRun, i).first;

      if (kv_table_begins_group (table, first))
        continue;
      if (kv_table_begins_group (table, first - 1) || first + 1 == table->n_rows || kv_table_begins_group (table, first + 1))
        return TRUE;
    }
  return FALSE;
}

/* The highest rows that need no more pages than the lowest would, and leave no row
 * alone that those would not. On an enlarged sheet, where there should be room,
 * they give nothing up. */
static void
break_rows (KvTableLayout *layout)
{
  guint most_steps = kv_sheet_is_enlarged (layout->sheet) ? 0 : SQUEEZE_STEPS;
  gboolean lone;
  guint fewest;

  spread_rows (layout, (double) most_steps / SQUEEZE_STEPS);
  fewest = layout->pages->len;
  lone = leaves_lone_row (layout);
  for (guint step = 0; step <= most_steps; step++)
    {
      spread_rows (layout, (double) step / SQUEEZE_STEPS);
      if (layout->pages->len == fewest && (lone || !leaves_lone_row (layout)))
        break;
    }
}

/* Rows share what the fullest page has to spare, so that all of them are alike.
 * What stands between rules stays in the middle; cells that are a ground grow. */
static void
grow_rows (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  double growth = GROWTH_MOST * table->row_height;

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const KvRun *run = &g_array_index (layout->pages, KvRun, i);
      double room = rows_room (layout) - (run->end == table->n_rows ? feet_height (layout) : 0);

      growth = MIN (growth, MAX (0, room - run->size) / (run->end - run->first));
    }
  for (guint row = 0; row < table->n_rows; row++)
    layout->heights[row] += growth;
  if (table->ruled)
    layout->squeeze -= growth;
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
 * hold rows, which can make a legend longer: the least that is enough for all of
 * them, as far as trying tells. */
static void
tighten_legend (KvTableLayout *layout)
{
  double enough = layout->legend_height;
  double asked = enough > 0 ? longest_legend (layout) : 0;

  while (asked < enough)
    {
      double longest;

      layout->legend_height = asked;
      break_rows (layout);
      longest = longest_legend (layout);
      if (longest <= asked)
        enough = asked;
      asked = longest;
    }
  layout->legend_height = enough;
  break_rows (layout);
}

/* Where all rows are on one page and it has room, sheets of columns stand under
 * each other on it: as many as there is room for. */
static void
stack_sheets (KvTableLayout *layout)
{
  gboolean beside = layout->table->legend && !layout->below;

  if (layout->pages->len > 1 || layout->legend_apart || beside)
    return;

  for (guint stack = layout->sheets->len; stack > 1; stack--)
    {
      layout->stack = stack;
      measure_legend (layout);
      break_rows (layout);
      if (layout->pages->len == 1 && g_array_index (layout->pages, KvRun, 0).size <= rows_room (layout) - feet_height (layout))
        return;
    }
  layout->stack = 1;
  layout->legend_apart = FALSE;
  measure_legend (layout);
  break_rows (layout);
}

/* What can be done to save a page. */
typedef struct
{
  gboolean below;     /* the legend under the table */
  double   pitch;     /* of that legend; 0: that of the paper */
  double   head_text; /* the longest a slanted head gets on one line */
} Way;

static KvTableLayout *
layout_new_in_way (const KvTable *table,
                   KvSheet       *sheet,
                   const Way     *way)
{
  KvTableLayout *layout = g_new0 (KvTableLayout, 1);

  layout->table = table;
  layout->sheet = sheet;
  layout->content = kv_sheet_get_content (sheet);
  layout->stack = 1;
  layout->below = way->below;
  layout->legend_pitch = way->pitch;
  layout->head_text = way->head_text;
  layout->heights = g_new0 (double, table->n_rows + 1);
  layout->needed = g_new0 (double, table->n_rows + 1);
  layout->x = g_new0 (double, table->n_columns);
  layout->widths = g_new0 (double, table->n_columns);

  kv_table_place_columns (layout);
  measure_legend (layout);
  measure_cells (layout);
  break_rows (layout);
  if (layout->pages->len > 1)
    tighten_legend (layout);
  else if (layout->sheets->len > 1)
    stack_sheets (layout);
  return layout;
}

static guint
n_pages (KvTableLayout *layout)
{
  return (layout->sheets->len + layout->stack - 1) / layout->stack * layout->pages->len + layout->legend_apart;
}

static gboolean
has_slanted_heads (const KvTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].slanted)
      return TRUE;
  return FALSE;
}

/* The fewest pages; among those slanted heads on one line, and a legend beside
 * the table on a page that lies, then one under it, and one with its lines close
 * together last. */
KvTableLayout *
kv_table_layout_new (const KvTable *table,
                     KvSheet       *sheet)
{
  static const Way ways[] = {
    { FALSE, 0, KV_TABLE_HEAD_LONG }, { TRUE, 0, KV_TABLE_HEAD_LONG }, { TRUE, LEGEND_CLOSE, KV_TABLE_HEAD_LONG },
    { FALSE, 0, KV_TABLE_HEAD_SHORT }, { TRUE, 0, KV_TABLE_HEAD_SHORT }, { TRUE, LEGEND_CLOSE, KV_TABLE_HEAD_SHORT },
  };
  gboolean below = table->legend_below || !kv_sheet_get_options (sheet)->landscape;
  guint n_ways = has_slanted_heads (table) ? G_N_ELEMENTS (ways) : G_N_ELEMENTS (ways) / 2;
  g_autoptr (KvTableLayout) best = NULL;

  for (guint i = 0; i < n_ways && (!best || n_pages (best) > 1); i++)
    {
      g_autoptr (KvTableLayout) layout = NULL;

      if (below && !ways[i].below)
        continue;
      layout = layout_new_in_way (table, sheet, &ways[i]);
      if (!best || n_pages (layout) < n_pages (best))
        {
          KvTableLayout *worse = best;

          best = g_steal_pointer (&layout);
          layout = worse;
        }
    }
  grow_rows (best);
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
