/* Building a card: blocks and their rows. */

#include "kv-card-private.h"

#include "kv-names.h"
#include "kv-symbols.h"

/* One line of a text. */
typedef struct
{
  char       *text;
  KvTextStyle style;
  double      left;
} Line;

static void
row_clear (gpointer data)
{
  KvCardRow *row = data;

  if (row->destroy)
    row->destroy (row->data);
}

static void
block_free (gpointer data)
{
  KvCardBlock *block = data;

  g_free (block->title);
  g_free (block->note);
  g_array_unref (block->rows);
  g_free (block);
}

/**
 * kv_card_new:
 * @sheet: gets the pages; must outlive the card
 *
 * Returns: an empty card, owned by the caller.
 */
KvCard *
kv_card_new (KvSheet *sheet)
{
  KvCard *card = g_new0 (KvCard, 1);

  card->sheet = sheet;
  card->blocks = g_ptr_array_new_with_free_func (block_free);
  return card;
}

void
kv_card_free (KvCard *card)
{
  if (!card)
    return;

  g_ptr_array_unref (card->blocks);
  g_strfreev (card->ruled);
  g_free (card->after);
  g_free (card);
}

/**
 * kv_card_add_block:
 * @card: a card
 * @title: (nullable): its head
 * @full: over the full width
 *
 * Returns: (transfer none): a block without rows.
 */
KvCardBlock *
kv_card_add_block (KvCard     *card,
                   const char *title,
                   gboolean    full)
{
  KvCardBlock *block = g_new0 (KvCardBlock, 1);
  double width = kv_sheet_get_content (card->sheet).width;

  block->title = g_strdup (title);
  block->full = full;
  block->width = full ? width : (width - KV_CARD_GUTTER) / 2;
  block->rows = g_array_new (FALSE, FALSE, sizeof (KvCardRow));
  g_array_set_clear_func (block->rows, row_clear);
  g_ptr_array_add (card->blocks, block);
  return block;
}

double
kv_card_block_width (KvCardBlock *block)
{
  return block->width;
}

guint
kv_card_block_n_rows (KvCardBlock *block)
{
  return block->rows->len;
}

void
kv_card_block_set_headed (KvCardBlock *block)
{
  block->headed = TRUE;
}

/**
 * kv_card_block_keep_from:
 * @block: a block
 * @first: of a row; all that come after it are meant too
 *
 * Keeps rows on the page of the row before them, unless that takes more than a
 * page.
 */
void
kv_card_block_keep_from (KvCardBlock *block,
                         guint        first)
{
  for (guint i = MAX (first, 1); i < block->rows->len; i++)
    g_array_index (block->rows, KvCardRow, i).kept = TRUE;
}

void
kv_card_block_set_note (KvCardBlock *block,
                        const char  *note)
{
  g_free (block->note);
  block->note = g_strdup (note);
}

void
kv_card_block_set_note_draw (KvCardBlock *block,
                             KvCardDraw   draw)
{
  block->note_draw = draw;
}

/**
 * kv_card_block_add_row:
 * @block: a block
 * @height: mm
 * @draw: draws it
 * @data: for @draw, owned by the block
 * @destroy: (nullable): frees @data
 *
 * Adds a row, that is never broken over pages.
 */
void
kv_card_block_add_row (KvCardBlock    *block,
                       double          height,
                       KvCardDraw      draw,
                       gpointer        data,
                       GDestroyNotify  destroy)
{
  KvCardRow row = { height, draw, data, destroy };

  g_array_append_val (block->rows, row);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line);
}

static void
draw_line (KvScene     *scene,
           const KvBox *box,
           gpointer     data)
{
  const Line *line = data;

  kv_scene_add_text (scene, box->x + line->left, kv_middle_baseline (box->y + box->height / 2, line->style.size), 0, line->text, &line->style);
}

/**
 * kv_card_block_add_text:
 * @block: a block
 * @text: of a user, of any length
 * @style: its type
 * @left: mm from the left edge
 * @right: mm from the right edge
 *
 * Adds a row for each line of a text.
 */
void
kv_card_block_add_text (KvCardBlock       *block,
                        const char        *text,
                        const KvTextStyle *style,
                        double             left,
                        double             right)
{
  g_autofree char *line = kv_one_line (text);
  g_autoptr (KvTextBlock) lines = kv_text_block_new (line, style, KV_WRAP_WORDS, block->width - left - right, 0);

  for (guint i = 0; i < lines->n_lines; i++)
    {
      Line *row = g_new0 (Line, 1);

      *row = (Line) { g_strdup (lines->lines[i]), *style, left };
      kv_card_block_add_row (block, lines->line_height, draw_line, row, line_free);
    }
}

/**
 * kv_card_set_ruled:
 * @card: a card
 * @titles: (nullable): over the lines; NULL: they go on with the last block
 *
 * Asks for lines for a pen under the last block.
 */
void
kv_card_set_ruled (KvCard             *card,
                   const char * const *titles)
{
  g_strfreev (card->ruled);
  card->ruled = g_strdupv ((char **) titles);
  card->is_ruled = TRUE;
}

void
kv_card_set_first_lines (KvCard *card,
                         guint   most)
{
  card->first_lines = (int) most;
}

void
kv_card_draw_now_wanted (KvScene     *scene,
                         const KvBox *head,
                         const char  *wanted)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvTextStyle style = { .size = 8, .colour = theme->ink3, .halo = KV_COLOUR_NONE };
  KvStroke solid = { .fill = theme->ink, .stroke = theme->ink, .width = .8 };
  KvStroke open = { .fill = theme->paper, .stroke = theme->ink, .width = .8, .dash = { 1.6, 1.2 } };
  double right = head->x + head->width;
  double baseline = head->y + KV_CARD_HEAD_BASELINE;
  double cy = baseline - .364 * style.size * KV_MM_PER_PT;
  double word = 4 + kv_text_width (wanted, &style);
  KvPath *path = kv_path_new ();

  kv_path_circle (path, right - 1.3, cy, 1.1);
  kv_scene_add_path (scene, path, &open);
  kv_scene_add_text (scene, right - 3.4, baseline, 1, wanted, &style);
  path = kv_path_new ();
  kv_path_circle (path, right - word - 2.6, cy, 1.1);
  kv_scene_add_path (scene, path, &solid);
  kv_scene_add_text (scene, right - word - 4.7, baseline, 1, "nu", &style);
}
