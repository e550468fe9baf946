/* The flow of a card. Blocks are taken in sections: two halves beside each
 * other, one over the full width, or one in two columns. Each block of a section
 * is drawn as far as the page goes; the section goes on over pages until it has
 * ended. */

#include "kv-card-private.h"

#include "kv-symbols.h"

#define HEAD_SIZE 9.5
#define HEAD_HEIGHT 6.2
#define PLAIN_GAP 2.    /* before a section without heads */
#define SQUEEZE 1.      /* of a row, where that saves a page, */
#define SQUEEZE_GAP 2.  /* and of a gap for each of those; of a plain one as much */
#define LEAST_SPLIT 2   /* rows that are worth two columns, */
#define LEAST_HEADED 4  /* and two rows over all others */

static void
begin_page (KvCard *card)
{
  g_autofree char *after = g_strconcat (card->after, card->n_pages > 0 ? ", vervolg" : "", NULL);

  kv_sheet_set_title (card->sheet, card->title, after);
  card->scene = kv_sheet_add_page (card->sheet, &card->content);
  card->y = card->content.y;
  card->n_pages++;
}

double
kv_card_bottom (KvCard *card)
{
  return card->content.y + card->content.height;
}

void
kv_card_draw_title (KvCard     *card,
                    const char *title,
                    double      x,
                    double      y,
                    double      width)
{
  const KvTheme *theme = kv_scene_get_theme (card->scene);
  KvTextStyle bold = { .size = HEAD_SIZE, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };

  kv_scene_set_subject (card->scene, KV_ROLE_LABEL, "");
  kv_scene_add_text (card->scene, x, y + KV_CARD_HEAD_BASELINE, 0, title, &bold);
  kv_scene_add_line (card->scene, x, y + KV_CARD_HEAD_RULE, x + width, y + KV_CARD_HEAD_RULE, .5, theme->line);
}

static void
draw_head (KvCard      *card,
           KvCardBlock *block,
           double       x,
           double       y,
           double       width)
{
  KvTextStyle quiet = { .size = 8, .colour = kv_scene_get_theme (card->scene)->ink3, .halo = KV_COLOUR_NONE };

  kv_card_draw_title (card, block->title, x, y, width);
  if (block->note)
    kv_scene_add_text (card->scene, x + width, y + KV_CARD_HEAD_BASELINE, 1, block->note, &quiet);
  if (block->note_draw)
    block->note_draw (card->scene, &(KvBox) { x, y, width, KV_CARD_HEAD_RULE }, NULL);
}

static const KvCardRow *
row_at (KvCardBlock *block,
        guint        index)
{
  return &g_array_index (block->rows, KvCardRow, index);
}

/* What a row takes. It is drawn around its middle, so rows stand closer when each
 * takes less than it is high; one line of a text has no room to give. */
static double
row_height (KvCard      *card,
            KvCardBlock *block,
            guint        index)
{
  double height = row_at (block, index)->height;

  return block->title && height >= KV_CARD_ROW ? height - card->squeeze : height;
}

/* A row and those that are kept with it: where the next ones begin, and how high
 * they are. */
static guint
after_kept (KvCard      *card,
            KvCardBlock *block,
            guint        first,
            double      *height)
{
  guint i = first;

  *height = 0;
  do
    *height += row_height (card, block, i++);
  while (i < block->rows->len && row_at (block, i)->kept);
  return i;
}

/* What must fit on a page for the next row to be drawn: that row, and those
 * that are kept with it. */
static double
next_height (KvCard      *card,
             KvCardBlock *block)
{
  double height = row_height (card, block, block->next);

  if (!row_at (block, block->next)->kept)
    after_kept (card, block, block->next, &height);
  return height;
}

/* How high the row over all others is; 0 without one. */
static double
head_row_height (KvCard      *card,
                 KvCardBlock *block)
{
  return block->headed ? row_height (card, block, 0) : 0;
}

/* The same where the block goes on, and it is drawn again. */
static double
again_height (KvCard      *card,
              KvCardBlock *block)
{
  return block->next > 0 ? head_row_height (card, block) : 0;
}

/* Whether a row at y is the first under the head of a page. */
static gboolean
is_at_top (KvCard *card,
           double  y)
{
  return y <= card->content.y + HEAD_HEIGHT + .01;
}

/* Returns its height. */
static double
draw_row (KvCard      *card,
          KvCardBlock *block,
          guint        index,
          double       x,
          double       y)
{
  const KvCardRow *row = row_at (block, index);
  double height = row_height (card, block, index);
  KvBox box = { x, y - (row->height - height) / 2, block->width, row->height };

  kv_scene_set_subject (card->scene, KV_ROLE_CELL, "");
  row->draw (card->scene, &box, row->data);
  return height;
}

/* Whether the next row still goes above `limit` from y on, or has a page to
 * itself. */
static gboolean
has_room (KvCard      *card,
          KvCardBlock *block,
          double       y,
          double       limit)
{
  return y + again_height (card, block) + next_height (card, block) <= limit + .01 || is_at_top (card, y);
}

static gboolean
has_rows_left (KvCardBlock *block)
{
  return block && block->next < block->rows->len;
}

/* Draws the rows of a block that go above `limit`; returns where they end. */
static double
draw_rows (KvCard      *card,
           KvCardBlock *block,
           double       x,
           double       y,
           double       limit)
{
  if (!has_rows_left (block) || !has_room (card, block, y, limit))
    return y;
  if (again_height (card, block) > 0)
    y += draw_row (card, block, 0, x, y);
  do
    y += draw_row (card, block, block->next++, x, y);
  while (has_rows_left (block) && y + next_height (card, block) <= limit + .01);
  return y;
}

/* Draws of a block what goes on this page from y on; returns where it ends. */
static double
draw_block (KvCard      *card,
            KvCardBlock *block,
            double       x,
            double       y)
{
  double top = y + (block->title ? HEAD_HEIGHT : 0);

  if (!has_rows_left (block) || !has_room (card, block, top, kv_card_bottom (card)))
    return y;
  if (block->title)
    draw_head (card, block, x, y, block->width);
  return draw_rows (card, block, x, top, kv_card_bottom (card));
}

static void
draw_pair (KvCard      *card,
           KvCardBlock *left,
           KvCardBlock *right)
{
  for (;;)
    {
      double end = draw_block (card, left, card->content.x, card->y);
      double other = right ? draw_block (card, right, card->content.x + left->width + KV_CARD_GUTTER, card->y) : end;

      card->y = MAX (end, other);
      if (!has_rows_left (left) && !has_rows_left (right))
        return;
      begin_page (card);
    }
}

/* How high what is left of a block is in one column, and whether it is worth two:
 * a few rows stay under each other. */
static double
whole_height (KvCard      *card,
              KvCardBlock *block,
              gboolean    *two)
{
  double total = again_height (card, block), part;
  guint n = 0;

  for (guint i = block->next; i < block->rows->len; n++)
    {
      i = after_kept (card, block, i, &part);
      total += part;
    }
  *two = n >= (block->headed ? LEAST_HEADED : LEAST_SPLIT);
  return total;
}

/* How high the first of two columns is that share this height, and a row over all
 * others, when neither is higher than it must be. */
static double
half_height (KvCard      *card,
             KvCardBlock *block,
             double       total)
{
  double both = total + head_row_height (card, block);
  double first = again_height (card, block), part;

  for (guint i = block->next; i < block->rows->len; first += part)
    {
      i = after_kept (card, block, i, &part);
      if (both - first < first + part - .01)
        break;
    }
  return first;
}

/* A half block that has nothing beside it takes both columns, if it fills them. */
static void
draw_alone (KvCard      *card,
            KvCardBlock *block)
{
  double right = card->content.x + block->width + KV_CARD_GUTTER;

  while (has_rows_left (block))
    {
      double top = card->y + HEAD_HEIGHT;
      gboolean two;
      double height = whole_height (card, block, &two);
      double limit = MIN (top + (two ? half_height (card, block, height) : height), kv_card_bottom (card));

      if (has_room (card, block, top, kv_card_bottom (card)))
        {
          double end, other;

          draw_head (card, block, card->content.x, card->y, two ? card->content.width : block->width);
          end = draw_rows (card, block, card->content.x, top, limit);
          other = draw_rows (card, block, right, top, kv_card_bottom (card));
          card->y = MAX (end, other);
        }
      if (has_rows_left (block))
        begin_page (card);
    }
}

static void
draw_section (KvCard      *card,
              KvCardBlock *left,
              KvCardBlock *right)
{
  if (card->y > card->content.y)
    card->y += left->title ? KV_CARD_GAP - SQUEEZE_GAP * card->squeeze : PLAIN_GAP - card->squeeze;
  if (left->title && !left->full && !right)
    draw_alone (card, left);
  else
    draw_pair (card, left, right);
}

/* Draws all blocks with rows that stand this much closer; returns on how many
 * pages. */
static guint
draw_squeezed (KvCard *card,
               double  squeeze)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

  kv_sheet_drop_pages (card->sheet, card->n_pages);
  card->n_pages = 0;
  card->squeeze = squeeze;
  for (guint i = 0; i < card->blocks->len; i++)
    {
      KvCardBlock *block = card->blocks->pdata[i];

      block->next = 0;
      if (has_rows_left (block))
        g_ptr_array_add (blocks, block);
    }
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
    kv_card_draw_ruled (card);
  return card->n_pages;
}

static void
set_title (KvCard     *card,
           const char *title,
           const char *after)
{
  card->title = title;
  g_free (card->after);
  card->after = g_strdup (after);
}

/**
 * kv_card_draw_roomy:
 * @card: a card
 * @title: of its page
 * @after: a lighter word after that
 *
 * Draws all blocks if one page holds them and leaves room for a pen. O(n) rows.
 *
 * Returns: whether it does; else nothing is drawn.
 */
gboolean
kv_card_draw_roomy (KvCard     *card,
                    const char *title,
                    const char *after)
{
  set_title (card, title, after);
  if (draw_squeezed (card, 0) == 1 && card->has_lines)
    return TRUE;
  kv_sheet_drop_pages (card->sheet, card->n_pages);
  card->n_pages = 0;
  return FALSE;
}

/**
 * kv_card_draw:
 * @card: a card
 * @title: of its pages
 * @after: a lighter word after that
 *
 * Draws all blocks, on as many pages as they need, and closer where that saves
 * one. O(n) rows.
 */
void
kv_card_draw (KvCard     *card,
              const char *title,
              const char *after)
{
  guint n_pages;

  set_title (card, title, after);
  n_pages = draw_squeezed (card, 0);
  if (n_pages > 1 && draw_squeezed (card, SQUEEZE) == n_pages)
    draw_squeezed (card, 0);
}
