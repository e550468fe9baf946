/* The legend: a list of blocks, each a head and entries, and one of the ways to
 * lay it out, under each other in a column. Measuring and drawing are one walk,
 * with and without a scene, so that they cannot differ. */

#include "kv-legend-private.h"

#include "kv-names.h"
#include "kv-symbols.h"

#define SYMBOL_TEXT 8      /* where the text starts beside a symbol */
#define LINE_TEXT 19       /* and beside a line sample */
#define HEAD_RULE 4.8      /* under the top of a head */
#define HEAD_LINES 2
#define HEAD_ROOM 1.4      /* from that rule to the first entry */
#define BLOCK_GAP 4
#define LEAST_PITCH 4
#define LEAST_HEAD_ROOM .4
#define LEAST_BLOCK_GAP 2
#define STEPS 20           /* from roomy to as close as can be read */
#define MAX_LINES 3
#define LINES_GAP 1.4     /* around an entry of more than one line */

static void
entry_clear (gpointer data)
{
  KvLegendEntry *entry = data;

  if (entry->destroy)
    entry->destroy (entry->data);
  g_free (entry->text);
}

static void
block_clear (gpointer data)
{
  KvLegendBlock *block = data;

  g_free (block->title);
  g_array_unref (block->entries);
}

/**
 * kv_legend_new:
 * @type_size: pt, of the texts
 * @pitch: mm, from one entry to the next
 *
 * Returns: an empty legend, owned by the caller; its heads are 1 pt larger.
 */
KvLegend *
kv_legend_new (double type_size,
               double pitch)
{
  KvLegend *legend = g_new0 (KvLegend, 1);

  legend->blocks = g_array_new (FALSE, FALSE, sizeof (KvLegendBlock));
  g_array_set_clear_func (legend->blocks, block_clear);
  legend->type_size = type_size;
  legend->head_size = type_size + 1;
  legend->pitch = pitch;
  legend->head_room = HEAD_ROOM;
  legend->block_gap = BLOCK_GAP;
  return legend;
}

void
kv_legend_free (KvLegend *legend)
{
  if (!legend)
    return;

  g_array_unref (legend->blocks);
  g_free (legend);
}

/**
 * kv_legend_set_head_size:
 * @legend: a legend
 * @size: pt
 *
 * Gives the heads a size of their own.
 */
void
kv_legend_set_head_size (KvLegend *legend,
                         double    size)
{
  legend->head_size = size;
}

/**
 * kv_legend_set_pitch:
 * @legend: a legend
 * @pitch: mm, from one entry to the next
 *
 * Moves its entries closer together or further apart.
 */
void
kv_legend_set_pitch (KvLegend *legend,
                     double    pitch)
{
  legend->pitch = pitch;
}

/**
 * kv_legend_is_empty:
 * @legend: a legend
 *
 * Returns: whether no block has any entry.
 */
gboolean
kv_legend_is_empty (KvLegend *legend)
{
  for (guint i = 0; i < legend->blocks->len; i++)
    if (g_array_index (legend->blocks, KvLegendBlock, i).entries->len > 0)
      return FALSE;
  return TRUE;
}

/**
 * kv_legend_begin:
 * @legend: a legend
 * @title: its head
 *
 * Begins a block; what is added from now on is in it.
 */
void
kv_legend_begin (KvLegend   *legend,
                 const char *title)
{
  KvLegendBlock block = { g_strdup (title), g_array_new (FALSE, FALSE, sizeof (KvLegendEntry)) };

  g_array_set_clear_func (block.entries, entry_clear);
  g_array_append_val (legend->blocks, block);
}

static void
append_entry (KvLegend     *legend,
              KvLegendEntry entry)
{
  g_return_if_fail (legend->blocks->len > 0);

  g_array_append_val (g_array_index (legend->blocks, KvLegendBlock, legend->blocks->len - 1).entries, entry);
}

/**
 * kv_legend_add:
 * @legend: a legend with a block
 * @draw: draws the symbol
 * @data: for @draw, owned by the legend
 * @destroy: (nullable): frees @data
 * @lines: whether the symbol is a line sample of 16 mm
 * @text: what it means, shown literally
 *
 * Adds an entry to the last block.
 */
void
kv_legend_add (KvLegend      *legend,
               KvSymbolDraw   draw,
               gpointer       data,
               GDestroyNotify destroy,
               gboolean       lines,
               const char    *text)
{
  append_entry (legend, (KvLegendEntry) { draw, data, destroy, lines ? LINE_TEXT : SYMBOL_TEXT, 0, kv_one_line (text) });
}

/**
 * kv_legend_add_words:
 * @legend: a legend with a block
 * @text: shown literally
 *
 * Adds words without a symbol to the last block.
 */
void
kv_legend_add_words (KvLegend   *legend,
                     const char *text)
{
  append_entry (legend, (KvLegendEntry) { .text = kv_one_line (text) });
}

/**
 * kv_legend_add_custom:
 * @legend: a legend with a block
 * @height: mm
 * @draw: draws it from its top left
 * @data: for @draw, owned by the legend
 * @destroy: (nullable): frees @data
 *
 * Adds something that draws itself to the last block; in rows it gets a row.
 */
void
kv_legend_add_custom (KvLegend      *legend,
                      double         height,
                      KvSymbolDraw   draw,
                      gpointer       data,
                      GDestroyNotify destroy)
{
  append_entry (legend, (KvLegendEntry) { draw, data, destroy, 0, height, NULL });
}

KvTextStyle
kv_legend_head_style (KvLegend *legend,
                      KvScene  *scene)
{
  return (KvTextStyle) {
    .size = legend->head_size,
    .weight = KV_WEIGHT_BOLD,
    .colour = scene ? kv_scene_get_theme (scene)->ink : 0,
    .halo = KV_COLOUR_NONE,
  };
}

KvTextStyle
kv_legend_text_style (KvLegend *legend,
                      KvScene  *scene)
{
  return (KvTextStyle) {
    .size = legend->type_size,
    .weight = KV_WEIGHT_REGULAR,
    .colour = scene ? kv_scene_get_theme (scene)->ink : 0,
    .halo = KV_COLOUR_NONE,
    .lead = .92,
  };
}

/* On one line. */
double
kv_legend_entry_width (const KvLegendEntry *entry,
                       const KvTextStyle   *style)
{
  return entry->text_x + kv_text_width (entry->text ? entry->text : "", style) + .1;
}

double
kv_legend_put_entry (KvLegend            *legend,
                     const KvLegendEntry *entry,
                     KvScene             *scene,
                     double               x,
                     double               y,
                     double               width)
{
  KvTextStyle style = kv_legend_text_style (legend, scene);
  g_autoptr (KvTextBlock) block = NULL;
  double height, first;

  if (entry->height > 0)
    {
      if (scene)
        entry->draw (scene, x, y, entry->data);
      return entry->height;
    }

  block = kv_text_block_new (entry->text, &style, KV_WRAP_WORDS, MAX (width - entry->text_x, 5), MAX_LINES);
  height = MAX (legend->pitch, block->height + (block->n_lines > 1 ? LINES_GAP : 0));
  if (!scene)
    return height;

  if (entry->draw)
    entry->draw (scene, x, y + height / 2, entry->data);
  first = y + height / 2 - (MAX (block->n_lines, 1) - 1) * block->line_height / 2;
  kv_scene_add_block (scene, x + entry->text_x, kv_middle_baseline (first, style.size), 0, block, &style);
  return height;
}

/* The block in a column; returns its height. */
static double
put_block_column (KvLegend            *legend,
                  const KvLegendBlock *block,
                  KvScene             *scene,
                  double               x,
                  double               y,
                  double               width)
{
  KvTextStyle style = kv_legend_head_style (legend, scene);
  g_autoptr (KvTextBlock) head = kv_text_block_new (block->title, &style, KV_WRAP_WORDS, width, HEAD_LINES);
  double rule = y + HEAD_RULE + (MAX (head->n_lines, 1) - 1) * head->line_height;
  double at = rule + legend->head_room;

  if (scene)
    {
      kv_scene_add_block (scene, x, y + .727 * style.size * KV_MM_PER_PT, 0, head, &style);
      kv_scene_add_line (scene, x, rule, x + width, rule, .5, kv_scene_get_theme (scene)->line);
    }
  for (guint i = 0; i < block->entries->len; i++)
    at += kv_legend_put_entry (legend, &g_array_index (block->entries, KvLegendEntry, i), scene, x, at, width);
  return at - y;
}

static double
put_column (KvLegend *legend,
            KvScene  *scene,
            double    x,
            double    y,
            double    width)
{
  double at = y;

  if (scene)
    kv_scene_set_subject (scene, KV_ROLE_LEGEND, "");
  for (guint i = 0; i < legend->blocks->len; i++)
    {
      const KvLegendBlock *block = &g_array_index (legend->blocks, KvLegendBlock, i);

      if (block->entries->len == 0)
        continue;
      if (at > y)
        at += legend->block_gap;
      at += put_block_column (legend, block, scene, x, at, width);
    }
  return at - y;
}

static double
widest_entry (KvLegend *legend,
              double (*measure) (const KvLegendEntry *, const KvTextStyle *))
{
  KvTextStyle style = kv_legend_text_style (legend, NULL);
  double widest = 0;

  for (guint i = 0; i < legend->blocks->len; i++)
    {
      const KvLegendBlock *block = &g_array_index (legend->blocks, KvLegendBlock, i);

      for (guint j = 0; j < block->entries->len; j++)
        widest = MAX (widest, measure (&g_array_index (block->entries, KvLegendEntry, j), &style));
    }
  return widest;
}

/**
 * kv_legend_measure_width:
 * @legend: a legend
 *
 * Returns: the least width in mm in which no line of the column is broken. O(n)
 * texts measured.
 */
double
kv_legend_measure_width (KvLegend *legend)
{
  KvTextStyle head = kv_legend_head_style (legend, NULL);
  double widest = widest_entry (legend, kv_legend_entry_width);

  for (guint i = 0; i < legend->blocks->len; i++)
    {
      const KvLegendBlock *block = &g_array_index (legend->blocks, KvLegendBlock, i);

      if (block->entries->len > 0)
        widest = MAX (widest, kv_text_width (block->title, &head));
    }
  return widest;
}

static double
word_width (const KvLegendEntry *entry,
            const KvTextStyle   *style)
{
  return entry->text_x + kv_text_widest_word (entry->text, style) + .1;
}

/**
 * kv_legend_measure_words:
 * @legend: a legend
 *
 * Returns: the least width in mm of a column in which no word is broken. O(n)
 * texts measured.
 */
double
kv_legend_measure_words (KvLegend *legend)
{
  return widest_entry (legend, word_width);
}

/**
 * kv_legend_measure_column:
 * @legend: a legend
 * @width: mm
 *
 * Returns: the height in mm of the legend in a column. O(n) texts measured.
 */
double
kv_legend_measure_column (KvLegend *legend,
                          double    width)
{
  return put_column (legend, NULL, 0, 0, width);
}

/**
 * kv_legend_fit_column:
 * @legend: a legend
 * @width: mm
 * @height: mm that there are
 *
 * Moves entries, heads and blocks together until the column is not higher than
 * that, or can be read no closer.
 *
 * Returns: whether it fits now.
 */
gboolean
kv_legend_fit_column (KvLegend *legend,
                      double    width,
                      double    height)
{
  double pitch = legend->pitch;

  for (guint step = 0; kv_legend_measure_column (legend, width) > height; step++)
    {
      double part = MIN (1, (double) step / STEPS);

      if (step > STEPS)
        return FALSE;
      legend->pitch = MIN (pitch, pitch + part * (LEAST_PITCH - pitch));
      legend->head_room = HEAD_ROOM + part * (LEAST_HEAD_ROOM - HEAD_ROOM);
      legend->block_gap = BLOCK_GAP + part * (LEAST_BLOCK_GAP - BLOCK_GAP);
    }
  return TRUE;
}

/**
 * kv_legend_draw_column:
 * @legend: a legend
 * @scene: where it is drawn
 * @x: left, mm
 * @y: top, mm
 * @width: mm
 *
 * Draws the blocks under each other.
 */
void
kv_legend_draw_column (KvLegend *legend,
                       KvScene  *scene,
                       double    x,
                       double    y,
                       double    width)
{
  put_column (legend, scene, x, y, width);
}
