/* The heads of the columns on a page of a table: slanted or flat, with those of
 * groups over them. */

#include "kv-table-private.h"

#define HEAD_FOOT 1.7  /* from the baseline of a flat head to the body */

const KvTableColumn *
kv_table_column_at (KvTablePage *page,
                    guint        place)
{
  const KvTable *table = page->layout->table;

  return &table->columns[kv_table_shown (table, &page->part, place)];
}

double
kv_table_column_left (KvTablePage *page,
                      guint        place)
{
  return page->layout->x[kv_table_shown (page->layout->table, &page->part, place)];
}

double
kv_table_column_right (KvTablePage *page,
                       guint        place)
{
  return kv_table_column_left (page, place) + page->layout->widths[kv_table_shown (page->layout->table, &page->part, place)];
}

/* Beside a slanted head, as high as the longest of them. */
static void
draw_separator (KvTablePage *page,
                double       x)
{
  const KvBox *content = &page->layout->content;
  double length = MIN (page->layout->band - 1, content->x + content->width - x);

  kv_scene_add_line (page->scene, x, page->body, x + length, page->body - length, .5, kv_scene_get_theme (page->scene)->grid);
}

/* The lines of a slanted head all start at one height. */
static void
draw_slanted_head (KvTablePage *page,
                   guint        place)
{
  guint column = kv_table_shown (page->layout->table, &page->part, place);
  KvTextStyle style = kv_table_head_style (page->layout, kv_table_column_at (page, place));
  g_autoptr (KvTextBlock) block = kv_table_head_block (page->layout, column);
  double middle = (kv_table_column_left (page, place) + kv_table_column_right (page, place)) / 2;
  gboolean last = place + 1 == kv_table_n_shown (page->layout->table, &page->part);

  draw_separator (page, kv_table_column_left (page, place));
  if (last || !kv_table_column_at (page, place + 1)->slanted || kv_table_column_left (page, place + 1) > kv_table_column_right (page, place) + .1)
    draw_separator (page, kv_table_column_right (page, place));
  for (guint i = 0; i < block->n_lines; i++)
    kv_scene_add_rotated_text (page->scene,
                               middle + KV_TABLE_HEAD_START + (i - (block->n_lines - 1) / 2.) * block->line_height * G_SQRT2,
                               page->body - KV_TABLE_HEAD_LIFT, -45, block->lines[i], &style);
}

static void
draw_flat_head (KvTablePage *page,
                guint        place)
{
  const KvTableColumn *column = kv_table_column_at (page, place);
  KvTextStyle style = kv_table_head_style (page->layout, column);
  g_autoptr (KvTextBlock) block = kv_table_head_block (page->layout, kv_table_shown (page->layout->table, &page->part, place));
  double left = kv_table_column_left (page, place);
  double width = kv_table_column_right (page, place) - left;

  if (block->n_lines == 0)
    return;
  kv_scene_add_block (page->scene, left + column->align * (width - KV_TABLE_FLAT_PADDING),
                      page->body - HEAD_FOOT - (block->n_lines - 1) * block->line_height, column->align, block, &style);
}

static double
group_lean (KvTablePage *page,
            guint        place)
{
  return kv_table_column_at (page, place)->slanted ? page->layout->band : 0;
}

/* The head over the columns of a group, moved as far as the slanted heads
 * under it lean. Up to where the next one starts. */
static void
draw_group_head (KvTablePage *page,
                 guint        place,
                 double       next)
{
  KvTextStyle style = { .size = 9, .weight = KV_WEIGHT_BOLD, .colour = kv_scene_get_theme (page->scene)->ink, .halo = KV_COLOUR_NONE };
  double left = kv_table_column_left (page, place);
  g_autoptr (KvTextBlock) block = kv_text_block_new (kv_table_column_at (page, place)->group, &style, KV_WRAP_NEVER, MAX (next - left - 2, 10), 1);
  double x = MIN (left + group_lean (page, place), next - 2 - block->width);

  kv_scene_add_block (page->scene, x, page->top + .727 * style.size * KV_MM_PER_PT, 0, block, &style);
}

static void
draw_group_heads (KvTablePage *page)
{
  guint n = kv_table_n_shown (page->layout->table, &page->part);
  double next = page->layout->content.x + page->layout->content.width;

  for (guint place = n; place-- > 0; )
    {
      const char *group = kv_table_column_at (page, place)->group;

      if (!group || (place > 0 && g_strcmp0 (group, kv_table_column_at (page, place - 1)->group) == 0))
        continue;
      draw_group_head (page, place, next);
      next = kv_table_column_left (page, place) + group_lean (page, place);
    }
}

void
kv_table_draw_heads (KvTablePage *page)
{
  const KvTable *table = page->layout->table;

  kv_scene_set_subject (page->scene, KV_ROLE_LABEL, "");
  draw_group_heads (page);
  for (guint place = 0; place < kv_table_n_shown (table, &page->part); place++)
    if (kv_table_column_at (page, place)->slanted)
      draw_slanted_head (page, place);
    else
      draw_flat_head (page, place);
  kv_scene_add_line (page->scene, page->left, page->body, page->right, page->body, .75, kv_scene_get_theme (page->scene)->ink);
}
