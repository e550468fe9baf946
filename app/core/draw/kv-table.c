/* Drawing a table, page by page: heads, rows, feet, legend. Pages that show the
 * same rows come after each other. */

#include "kv-table-private.h"

#include "kv-symbols.h"

#define LEGEND_DROP 1.5
#define LEGEND_NEAR 8. /* between a table and its legend, where there is room */
#define LEGEND_LOOSE 1.5 /* how much wider a legend may be to end at the margin */
#define LEGEND_CLEAR 5 /* from the line of a slanted head to the legend */

/* A title over rows; returns its height. */
static double
draw_title (KvTablePage *page,
            const char  *title,
            double       y)
{
  const KvTheme *theme = kv_scene_get_theme (page->scene);
  KvTextStyle style = { .size = 9.5, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };
  g_autoptr (KvTextBlock) block = kv_text_block_new (title, &style, KV_WRAP_NEVER, page->right - page->left, 1);

  kv_scene_set_subject (page->scene, KV_ROLE_LABEL, "");
  kv_scene_add_block (page->scene, page->left, kv_middle_baseline (y + KV_TABLE_GROUP_TITLE / 2 + .4, style.size), 0, block, &style);
  kv_scene_add_line (page->scene, page->left, y + KV_TABLE_GROUP_TITLE - .3, page->right, y + KV_TABLE_GROUP_TITLE - .3, .5, theme->line);
  return KV_TABLE_GROUP_TITLE;
}

/* The title over the rows of a group, from its first row or from the top of a
 * page on; returns its height. */
static double
draw_group_title (KvTablePage *page,
                  guint        row,
                  double       y)
{
  const KvTable *table = page->layout->table;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (!table->group_title || (row > page->part.first_row && !kv_table_begins_group (table, row)))
    return 0;

  title = table->group_title (row, table->data);
  text = g_strconcat (title, kv_table_begins_group (table, row) ? "" : ", vervolg", NULL);
  return draw_title (page, text, y);
}

/* What stands between a row and the one before it; returns its height. */
static double
draw_row_gap (KvTablePage *page,
              guint        row,
              double       y)
{
  const KvTable *table = page->layout->table;
  const KvTheme *theme = kv_scene_get_theme (page->scene);
  gboolean group = kv_table_begins_group (table, row);

  kv_scene_set_subject (page->scene, KV_ROLE_FURNITURE, "");
  if (group)
    kv_scene_add_line (page->scene, page->left, y + KV_TABLE_ROW_GROUP_GAP / 2, page->right, y + KV_TABLE_ROW_GROUP_GAP / 2, .5, theme->line);
  else if (table->ruled)
    kv_scene_add_line (page->scene, page->left, y, page->right, y, .5, theme->grid);
  return group ? KV_TABLE_ROW_GROUP_GAP : 0;
}

/* What a squeezed row gives up is space over and under what it draws, and so is
 * what one between rules gets more. */
static void
draw_row (KvTablePage *page,
          guint        row,
          double       y)
{
  const KvTable *table = page->layout->table;
  double squeeze = page->layout->squeeze;

  for (guint place = 0; place < kv_table_n_shown (table, &page->part); place++)
    {
      double left = kv_table_column_left (page, place);
      KvBox box = { left, y - squeeze / 2, kv_table_column_right (page, place) - left, page->layout->heights[row] + squeeze };

      table->draw_cell (page->scene, &box, row, kv_table_shown (table, &page->part, place), table->data);
    }
}

/* Draws the rows; returns where they end. */
static double
draw_rows (KvTablePage *page)
{
  double padding = kv_table_body_padding (page->layout->table);
  double y = page->body + padding;

  for (guint row = page->part.first_row; row < page->part.end_row; row++)
    {
      if (row > page->part.first_row)
        y += draw_row_gap (page, row, y);
      y += draw_group_title (page, row, y);
      draw_row (page, row, y);
      y += page->layout->heights[row];
    }
  y += padding;
  kv_scene_set_subject (page->scene, KV_ROLE_FURNITURE, "");
  kv_scene_add_line (page->scene, page->left, y, page->right, y, .75, kv_scene_get_theme (page->scene)->ink);
  return y;
}

/* Draws the counts; returns where they end. */
static double
draw_feet (KvTablePage *page,
           double       y)
{
  const KvTable *table = page->layout->table;

  kv_scene_set_subject (page->scene, KV_ROLE_CELL, "");
  y += KV_TABLE_FOOT_TOP;
  for (guint foot = 0; foot < table->n_feet; foot++)
    {
      if (!table->has_foot (foot, &page->part, table->data))
        continue;
      for (guint place = 0; place < kv_table_n_shown (table, &page->part); place++)
        {
          KvBox box = { kv_table_column_left (page, place), y, kv_table_column_right (page, place) - kv_table_column_left (page, place), KV_TABLE_FOOT_PITCH };

          table->draw_foot (page->scene, &box, foot, kv_table_shown (table, &page->part, place), &page->part, table->data);
        }
      y += KV_TABLE_FOOT_PITCH;
    }
  return y;
}

/* How high something at x may start beside the slanted heads, that lean to the
 * right. */
static double
free_top (KvTablePage *page,
          double       x)
{
  double heads = page->layout->content.x;

  for (guint place = 0; place < kv_table_n_shown (page->layout->table, &page->part); place++)
    if (kv_table_column_at (page, place)->slanted)
      heads = kv_table_column_right (page, place) + LEGEND_CLEAR;
  return MAX (page->layout->content.y, page->body - MAX (0, x - heads));
}

/* What the legends of these columns like, on whichever page: they stand in one
 * place on all of them. */
static double
liked_legend (KvTablePage *page)
{
  KvTablePart part = page->part;
  double most = KV_TABLE_LEGEND_LEAST;

  for (guint i = 0; i < page->layout->pages->len; i++)
    {
      const KvRun *run = &g_array_index (page->layout->pages, KvRun, i);
      g_autoptr (KvLegend) legend = NULL;

      part.first_row = run->first;
      part.end_row = run->end;
      legend = kv_table_make_legend (page->layout, &part);
      most = MAX (most, kv_legend_measure_width (legend));
    }
  return most;
}

/* As wide as what is left; where that is much more, near the table, and where it
 * is little, nearer. */
static KvBox
legend_column (KvTablePage *page)
{
  const KvBox *content = &page->layout->content;
  double right = content->x + content->width;
  double widest = kv_sheet_has_a3_sizes (page->layout->sheet) ? KV_TABLE_LEGEND_A3 : KV_TABLE_LEGEND_A4;
  double left = CLAMP (right - liked_legend (page), page->right + KV_TABLE_LEGEND_BESIDE, page->right + LEGEND_NEAR);
  double width = right - left > LEGEND_LOOSE * widest ? widest : right - left;

  return (KvBox) { left, page->body + LEGEND_DROP, width, content->y + content->height - page->body - LEGEND_DROP };
}

/* Beside the rows, or higher where that is not enough. */
static gboolean
draw_legend_beside (KvTablePage *page,
                    KvLegend    *legend)
{
  KvBox box = legend_column (page);
  double bottom = box.y + box.height;

  if (kv_legend_measure_column (legend, box.width) > box.height)
    box.y = free_top (page, box.x);
  if (!kv_legend_fit_column (legend, box.width, bottom - box.y))
    return FALSE;

  kv_legend_draw_column (legend, page->scene, box.x, box.y, box.width);
  return TRUE;
}

/* Under the table, that ends at `end`: at the foot of the page when the table
 * comes near that. */
static void
draw_legend_below (KvTablePage *page,
                   KvLegend    *legend,
                   double       end)
{
  const KvBox *content = &page->layout->content;
  double lowest = content->y + content->height - kv_legend_measure_rows (legend, content->width);

  kv_legend_draw_rows (legend, page->scene, content->x, MIN (lowest, end + LEGEND_NEAR), content->width);
}

static void
draw_legend (KvTablePage *page,
             double       end)
{
  const KvTable *table = page->layout->table;
  g_autoptr (KvLegend) legend = NULL;

  if (!table->legend || page->layout->legend_apart)
    return;

  legend = kv_table_make_legend (page->layout, &page->part);
  if (page->layout->below)
    draw_legend_below (page, legend, end);
  else if (!draw_legend_beside (page, legend))
    page->layout->legend_apart = TRUE;
}

/* Lines for a pen under a table that ends on this page. */
static void
draw_ruled (KvTablePage *page,
            double       end)
{
  const KvTable *table = page->layout->table;
  const KvBox *content = &page->layout->content;
  double bottom = content->y + content->height;

  if (!table->ruled_title || page->part.end_row < table->n_rows || bottom - end < KV_RULED_LEAST)
    return;

  end += draw_title (page, table->ruled_title, end) - .3;
  kv_draw_ruled (page->scene, page->left, end, page->right - page->left, bottom);
}

/* Draws the part of the page that is set; returns where it ends. */
static double
draw_part (KvTablePage *page)
{
  const KvTable *table = page->layout->table;
  double end;

  page->left = page->layout->content.x;
  page->right = kv_table_column_right (page, kv_table_n_shown (table, &page->part) - 1);
  page->body = page->top + page->layout->head;

  kv_table_draw_heads (page);
  end = draw_rows (page);
  return page->part.end_row == table->n_rows ? draw_feet (page, end) : end;
}

/* These rows of the sheets that a page has under each other, from one on. */
static void
draw_page (KvTableLayout *layout,
           const KvRun   *rows,
           guint          sheet)
{
  KvBox content;
  KvTablePage page = { .layout = layout, .scene = kv_sheet_add_page (layout->sheet, &content) };
  double end = content.y - KV_TABLE_STACK_GAP;

  for (guint i = sheet; i < MIN (sheet + layout->stack, layout->sheets->len); i++)
    {
      page.part = kv_table_sheet_part (layout, i);
      page.part.first_row = rows->first;
      page.part.end_row = rows->end;
      page.top = end + KV_TABLE_STACK_GAP;
      end = draw_part (&page);
    }
  page.part.first_column = kv_table_sheet_part (layout, sheet).first_column;
  draw_ruled (&page, end);
  draw_legend (&page, end);
}

/* A legend that is too long for the pages gets one of its own. */
static void
draw_legend_page (KvTableLayout *layout)
{
  const KvTable *table = layout->table;
  KvTablePart all = { 0, table->n_rows, table->n_fixed, table->n_columns };
  g_autoptr (KvLegend) legend = kv_table_make_legend (layout, &all);
  KvBox content;
  KvScene *scene = kv_sheet_add_page (layout->sheet, &content);

  kv_legend_draw_rows (legend, scene, content.x, content.y, content.width);
}

/**
 * kv_table_draw:
 * @table: what there is
 * @sheet: gets the pages
 *
 * Draws a table on as many pages as it needs. Cost: a cell is measured once for
 * each place of the legend that is tried, and drawn once on every sheet that it
 * is on.
 */
void
kv_table_draw (const KvTable *table,
               KvSheet       *sheet)
{
  g_autoptr (KvTableLayout) layout = kv_table_layout_new (table, sheet);

  for (guint i = 0; i < layout->pages->len; i++)
    for (guint j = 0; j < layout->sheets->len; j += layout->stack)
      draw_page (layout, &g_array_index (layout->pages, KvRun, i), j);
  if (layout->legend_apart)
    draw_legend_page (layout);
}
