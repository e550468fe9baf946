/* A legend in rows, under a table: block by block, with the heads at the left. A
 * block that goes in one row is one, with entries as wide as they are; of a longer
 * one they stand in columns. Measuring and drawing are one walk. */

#include "kv-legend-private.h"

#include "kv-symbols.h"

#define ROW_HEAD 34        /* the column of heads in the layout in rows, at least */
#define ROW_HEAD_MOST .35  /* of the width, where a head is longer */
#define ROW_HEAD_GAP 3     /* after the longest head */
#define ROW_GAP 5          /* between two entries in columns */
#define ENTRY_GAP 8        /* between two entries of a block that is one row */
#define LEAST_ENTRY_GAP 4
#define ROW_BLOCK_GAP 1.5

static double
entry_width (KvLegend            *legend,
             const KvLegendEntry *entry)
{
  KvTextStyle style = kv_legend_text_style (legend, NULL);

  return kv_legend_entry_width (entry, &style);
}

/* The room that each entry of a block gets in columns, so that they line up. */
static double
entry_room (KvLegend            *legend,
            const KvLegendBlock *block,
            double               width)
{
  double room = 0;

  for (guint i = 0; i < block->entries->len; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);

      if (entry->height > 0)
        return width;
      room = MAX (room, entry_width (legend, entry));
    }
  return MIN (room, width);
}

/* The room between the entries of a block that is one row when each takes no
 * more than it needs; 0 where one row cannot hold them. */
static double
row_gap (KvLegend            *legend,
         const KvLegendBlock *block,
         double               width)
{
  guint n = block->entries->len;
  double left = width, gap;

  for (guint i = 0; i < n; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);

      left -= entry_width (legend, entry);
      if (entry->height > 0 || left < 0)
        return 0;
    }
  gap = n > 1 ? MIN (left / (n - 1), ENTRY_GAP) : ENTRY_GAP;
  return gap < LEAST_ENTRY_GAP ? 0 : gap;
}

static double
put_entries_in_row (KvLegend            *legend,
                    const KvLegendBlock *block,
                    KvScene             *scene,
                    double               x,
                    double               y,
                    double               gap)
{
  double highest = 0;

  for (guint i = 0; i < block->entries->len; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);
      double room = entry_width (legend, entry);
      double height = kv_legend_put_entry (legend, entry, scene, x, y, room);

      highest = MAX (highest, height);
      x += room + gap;
    }
  return highest;
}

/* The entries of a block in columns, as many as go in the width; returns their
 * height. */
static double
put_entries_in_columns (KvLegend            *legend,
                        const KvLegendBlock *block,
                        KvScene             *scene,
                        double               x,
                        double               y,
                        double               width)
{
  double room = entry_room (legend, block, width);
  guint per_row = MAX (1, (guint) ((width + ROW_GAP) / (room + ROW_GAP)));
  double at = y;
  double highest = 0;

  for (guint i = 0; i < block->entries->len; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);
      double height;

      if (i > 0 && i % per_row == 0)
        {
          at += highest;
          highest = 0;
        }
      height = kv_legend_put_entry (legend, entry, scene, x + (i % per_row) * (room + ROW_GAP), at, room);
      highest = MAX (highest, height);
    }
  return at + highest - y;
}

/* The width of the column of heads. */
static double
head_room (KvLegend *legend,
           double    width)
{
  KvTextStyle style = kv_legend_head_style (legend, NULL);
  double longest = 0;

  for (guint i = 0; i < legend->blocks->len; i++)
    {
      const KvLegendBlock *block = &g_array_index (legend->blocks, KvLegendBlock, i);

      if (block->entries->len > 0)
        longest = MAX (longest, kv_text_width (block->title, &style));
    }
  return CLAMP (longest + ROW_HEAD_GAP, ROW_HEAD, MAX (ROW_HEAD, ROW_HEAD_MOST * width));
}

static double
put_rows (KvLegend *legend,
          KvScene  *scene,
          double    x,
          double    y,
          double    width)
{
  KvTextStyle style = kv_legend_head_style (legend, scene);
  double heads = head_room (legend, width);
  double at = y;

  if (scene)
    kv_scene_set_subject (scene, KV_ROLE_LEGEND, "");
  for (guint i = 0; i < legend->blocks->len; i++)
    {
      const KvLegendBlock *block = &g_array_index (legend->blocks, KvLegendBlock, i);
      g_autoptr (KvTextBlock) head = NULL;
      double gap, height;

      if (block->entries->len == 0)
        continue;
      if (at > y)
        at += ROW_BLOCK_GAP;
      head = kv_text_block_new (block->title, &style, KV_WRAP_WORDS, heads - ROW_HEAD_GAP + .1, 2);
      if (scene)
        kv_scene_add_block (scene, x, kv_middle_baseline (at + legend->pitch / 2, style.size), 0, head, &style);
      gap = row_gap (legend, block, width - heads);
      height = gap > 0 ? put_entries_in_row (legend, block, scene, x + heads, at, gap)
                       : put_entries_in_columns (legend, block, scene, x + heads, at, width - heads);
      at += MAX (height, legend->pitch + (MAX (head->n_lines, 1) - 1) * head->line_height);
    }
  return at - y;
}

/**
 * kv_legend_measure_rows:
 * @legend: a legend
 * @width: mm
 *
 * Returns: the height in mm of the legend in rows. O(n) texts measured.
 */
double
kv_legend_measure_rows (KvLegend *legend,
                        double    width)
{
  return put_rows (legend, NULL, 0, 0, width);
}

/**
 * kv_legend_draw_rows:
 * @legend: a legend
 * @scene: where it is drawn
 * @x: left, mm
 * @y: top, mm
 * @width: mm
 *
 * Draws each block in rows, its head at the left.
 */
void
kv_legend_draw_rows (KvLegend *legend,
                     KvScene  *scene,
                     double    x,
                     double    y,
                     double    width)
{
  put_rows (legend, scene, x, y, width);
}
