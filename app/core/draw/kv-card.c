/* The flow of a card. Blocks are taken in sections: two halves beside each
 * other, or one over the full width. Each block of a section is drawn as far as
 * the page goes; the section goes on over pages until both have ended. */

#include "kv-card.h"

#include "kv-names.h"
#include "kv-symbols.h"

#define GUTTER 8.
#define HEAD_SIZE 9.5
#define HEAD_RULE 5.
#define HEAD_HEIGHT 6.2
#define SECTION_GAP 5.
#define PLAIN_GAP 2.    /* before a section without heads */
#define RULED_PITCH 7.
#define RULED_LEAST 30. /* of the page, or no lines at all */

typedef struct
{
  double         height;
  KvCardDraw     draw;
  gpointer       data;
  GDestroyNotify destroy;
  gboolean       kept;   /* on the page of the row before it */
} Row;

struct _KvCardBlock
{
  char       *title;
  char       *note;
  KvCardDraw  note_draw;
  gboolean    full;
  double      width;
  GArray     *rows;
  guint       next;   /* the first row that is not drawn yet */
};

struct _KvCard
{
  KvSheet   *sheet;
  GPtrArray *blocks;
  char      *ruled;
  gboolean   is_ruled;

  /* While it is drawn. */
  const char *title;
  char       *after;
  KvScene    *scene;
  KvBox       content;
  guint       n_pages;
  double      y;
};

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
  Row *row = data;

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
  g_free (card->ruled);
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
  block->width = full ? width : (width - GUTTER) / 2;
  block->rows = g_array_new (FALSE, FALSE, sizeof (Row));
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
    g_array_index (block->rows, Row, i).kept = TRUE;
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
  Row row = { height, draw, data, destroy };

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
 * @title: (nullable): over the lines; NULL: they go on with the last block
 *
 * Asks for lines for a pen under the last block.
 */
void
kv_card_set_ruled (KvCard     *card,
                   const char *title)
{
  g_free (card->ruled);
  card->ruled = g_strdup (title);
  card->is_ruled = TRUE;
}

static void
begin_page (KvCard *card)
{
  g_autofree char *after = g_strconcat (card->after, card->n_pages > 0 ? ", vervolg" : "", NULL);

  kv_sheet_set_title (card->sheet, card->title, after);
  card->scene = kv_sheet_add_page (card->sheet, &card->content);
  card->y = card->content.y;
  card->n_pages++;
}

static double
bottom (KvCard *card)
{
  return card->content.y + card->content.height;
}

static void
draw_title (KvCard     *card,
            const char *title,
            double      x,
            double      y,
            double      width)
{
  const KvTheme *theme = kv_scene_get_theme (card->scene);
  KvTextStyle bold = { .size = HEAD_SIZE, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };

  kv_scene_set_subject (card->scene, KV_ROLE_LABEL, "");
  kv_scene_add_text (card->scene, x, y + KV_CARD_HEAD_BASELINE, 0, title, &bold);
  kv_scene_add_line (card->scene, x, y + HEAD_RULE, x + width, y + HEAD_RULE, .5, theme->line);
}

static void
draw_head (KvCard      *card,
           KvCardBlock *block,
           double       x,
           double       y)
{
  KvTextStyle quiet = { .size = 8, .colour = kv_scene_get_theme (card->scene)->ink3, .halo = KV_COLOUR_NONE };

  draw_title (card, block->title, x, y, block->width);
  if (block->note)
    kv_scene_add_text (card->scene, x + block->width, y + KV_CARD_HEAD_BASELINE, 1, block->note, &quiet);
  if (block->note_draw)
    block->note_draw (card->scene, &(KvBox) { x, y, block->width, HEAD_RULE }, NULL);
}

/* What must fit on a page for the next row to be drawn: that row, and those
 * that are kept with it. */
static double
next_height (KvCardBlock *block)
{
  double height = g_array_index (block->rows, Row, block->next).height;

  if (g_array_index (block->rows, Row, block->next).kept)
    return height;
  for (guint i = block->next + 1; i < block->rows->len && g_array_index (block->rows, Row, i).kept; i++)
    height += g_array_index (block->rows, Row, i).height;
  return height;
}

/* Draws of a block what goes on this page from y on; returns where it ends. */
static double
draw_block (KvCard      *card,
            KvCardBlock *block,
            double       x,
            double       y)
{
  double top = y + (block->title ? HEAD_HEIGHT : 0);
  double at = top;

  while (block->next < block->rows->len)
    {
      Row *row = &g_array_index (block->rows, Row, block->next);
      KvBox box = { x, at, block->width, row->height };
      gboolean whole_page = at <= card->content.y + HEAD_HEIGHT + .01;

      if (at + next_height (block) > bottom (card) + .01 && !whole_page)
        break;
      if (at == top && block->title)
        draw_head (card, block, x, y);
      kv_scene_set_subject (card->scene, KV_ROLE_CELL, "");
      row->draw (card->scene, &box, row->data);
      at += row->height;
      block->next++;
    }
  return at > top ? at : y;
}

static gboolean
has_rows_left (KvCardBlock *block)
{
  return block && block->next < block->rows->len;
}

static void
draw_section (KvCard      *card,
              KvCardBlock *left,
              KvCardBlock *right)
{
  gboolean plain = !left->title;

  if (card->y > card->content.y)
    card->y += plain ? PLAIN_GAP : SECTION_GAP;
  for (;;)
    {
      double end = draw_block (card, left, card->content.x, card->y);
      double other = right ? draw_block (card, right, card->content.x + left->width + GUTTER, card->y) : end;

      card->y = MAX (end, other);
      if (!has_rows_left (left) && !has_rows_left (right))
        return;
      begin_page (card);
    }
}

/* Lines for a pen, as far as the page goes. */
static void
draw_ruled (KvCard *card)
{
  double y = card->y;
  double width = card->content.width;

  if (y + RULED_LEAST > bottom (card))
    return;

  if (card->ruled)
    {
      y += SECTION_GAP;
      draw_title (card, card->ruled, card->content.x, y, width);
      y += HEAD_RULE;
    }
  for (double at = y + RULED_PITCH; at <= bottom (card); at += RULED_PITCH)
    kv_scene_add_line (card->scene, card->content.x, at, card->content.x + width, at, .5, kv_scene_get_theme (card->scene)->grid);
}

/**
 * kv_card_draw:
 * @card: a card; drawn once
 * @title: of its pages
 * @after: a lighter word after that
 *
 * Draws all blocks, on as many pages as they need. O(n) rows.
 */
void
kv_card_draw (KvCard     *card,
              const char *title,
              const char *after)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

  for (guint i = 0; i < card->blocks->len; i++)
    if (has_rows_left (card->blocks->pdata[i]))
      g_ptr_array_add (blocks, card->blocks->pdata[i]);

  card->title = title;
  g_free (card->after);
  card->after = g_strdup (after);
  begin_page (card);
  for (guint i = 0; i < blocks->len; i++)
    {
      KvCardBlock *left = blocks->pdata[i];
      KvCardBlock *next = i + 1 < blocks->len ? blocks->pdata[i + 1] : NULL;
      gboolean pair = next && !left->full && !next->full && !left->title == !next->title;

      draw_section (card, left, pair ? next : NULL);
      i += pair;
    }
  if (card->is_ruled)
    draw_ruled (card);
}

void
kv_card_draw_now_wanted (KvScene     *scene,
                         const KvBox *head,
                         const char  *wanted)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvTextStyle style = { .size = 8, .colour = theme->ink3, .halo = KV_COLOUR_NONE };
  KvStroke solid = { .fill = theme->ink, .stroke = theme->ink, .width = .8 };
  KvStroke open = { .fill = theme->paper, .stroke = theme->ink, .width = .8 };
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
