/* A legend in rows, under a table: block by block, with the heads at the left, and
 * the entries of each in columns that are as wide as what is in them. Measuring and
 * drawing are one walk. */

#include "kv-legend-private.h"

#include "kv-symbols.h"

#define ROW_HEAD 34        /* the column of heads in the layout in rows, at least */
#define ROW_HEAD_MOST .35  /* of the width, where a head is longer */
#define ROW_HEAD_GAP 3     /* after the longest head */
#define ENTRY_GAP 8        /* between two entries beside each other, */
#define LEAST_ENTRY_GAP 4  /* at least */
#define MOST_COLUMNS 16u
#define SENTENCE_MOST 2    /* lines of joined words */
#define ROW_BLOCK_GAP 1.5

typedef struct
{
  guint  n;
  double widths[MOST_COLUMNS];
  double gap;
} LegendColumns;

static double
entry_width (KvLegend            *legend,
             const KvLegendEntry *entry)
{
  KvTextStyle style = kv_legend_text_style (legend, NULL);

  return kv_legend_entry_width (entry, &style);
}

/* How wide these columns are together, each as wide as its widest entry. */
static double
columns_width (LegendColumns *columns,
               const double  *entries,
               guint          n_entries,
               guint          n)
{
  double together = (n - 1) * LEAST_ENTRY_GAP;

  columns->n = n;
  for (guint i = 0; i < n; i++)
    {
      columns->widths[i] = 0;
      for (guint k = i; k < n_entries; k += n)
        columns->widths[i] = MAX (columns->widths[i], entries[k]);
      together += columns->widths[i];
    }
  return together;
}

/* The columns that make fewest rows of a block, and of those the fewest, so that
 * rows are as long as each other. */
static void
choose_columns (KvLegend            *legend,
                const KvLegendBlock *block,
                double               width,
                LegendColumns       *columns)
{
  guint n_entries = block->entries->len, most = MIN (n_entries, MOST_COLUMNS), rows;
  g_autofree double *entries = g_new (double, n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);

      entries[i] = entry->height > 0 ? width : MIN (entry_width (legend, entry), width);
    }
  while (most > 1 && columns_width (columns, entries, n_entries, most) > width)
    most--;
  rows = (n_entries + most - 1) / most;
  for (guint n = (n_entries + rows - 1) / rows; n <= most; n++)
    {
      double left = width - columns_width (columns, entries, n_entries, n);

      columns->gap = LEAST_ENTRY_GAP + (n > 1 ? left / (n - 1) : 0);
      if (n == 1 || left >= 0)
        break;
    }
  columns->gap = MIN (columns->gap, ENTRY_GAP);
}

/* The words of a block without symbols, which say one thing together; NULL where it
 * has others. */
static char *
joined_words (const KvLegendBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < block->entries->len; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);

      if (entry->draw)
        return NULL;
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", entry->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* In columns; returns their height. */
static double
put_columns (KvLegend            *legend,
             const KvLegendBlock *block,
             KvScene             *scene,
             double               x,
             double               y,
             double               width)
{
  LegendColumns columns;
  double at = y, left = x, highest = 0;

  choose_columns (legend, block, width, &columns);
  for (guint i = 0; i < block->entries->len; i++)
    {
      const KvLegendEntry *entry = &g_array_index (block->entries, KvLegendEntry, i);
      guint column = i % columns.n;
      double height;

      if (i > 0 && column == 0)
        {
          at += highest;
          left = x;
          highest = 0;
        }
      height = kv_legend_put_entry (legend, entry, scene, left, at, columns.widths[column]);
      highest = MAX (highest, height);
      left += columns.widths[column] + columns.gap;
    }
  return at + highest - y;
}

/* Returns the height of the entries. */
static double
put_entries (KvLegend            *legend,
             const KvLegendBlock *block,
             KvScene             *scene,
             double               x,
             double               y,
             double               width)
{
  KvTextStyle style = kv_legend_text_style (legend, NULL);
  g_autofree char *words = joined_words (block);
  KvLegendEntry sentence = { .text = words };

  if (words && kv_text_width (words, &style) < SENTENCE_MOST * width)
    return kv_legend_put_entry (legend, &sentence, scene, x, y, width);
  return put_columns (legend, block, scene, x, y, width);
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
      double height;

      if (block->entries->len == 0)
        continue;
      if (at > y)
        at += ROW_BLOCK_GAP;
      head = kv_text_block_new (block->title, &style, KV_WRAP_WORDS, heads - ROW_HEAD_GAP + .1, 2);
      if (scene)
        kv_scene_add_block (scene, x, kv_middle_baseline (at + legend->pitch / 2, style.size), 0, head, &style);
      height = put_entries (legend, block, scene, x + heads, at, width - heads);
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
