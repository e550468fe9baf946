/* KvCard: blocks with a head and rows, two beside each other, one in both columns
 * where it has none beside it, or over the full width, that flow over as many upright pages as they need. A block that does
 * not end on a page goes on at the top of the next one, its head repeated. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

#define KV_CARD_ROW 6.          /* the pitch of rows, mm */
#define KV_CARD_TYPE 8.5        /* pt */
#define KV_CARD_HEAD_BASELINE 3.4 /* under the top of a head, mm */

typedef struct _KvCard KvCard;
typedef struct _KvCardBlock KvCardBlock;

/* Draws a row in its box; or the note in a head, whose box is that of the head. */
typedef void (*KvCardDraw) (KvScene *scene, const KvBox *box, gpointer data);

KvCard      *kv_card_new        (KvSheet *sheet);
void         kv_card_free       (KvCard  *card);

/* A block; half ones pair up in the order in which they come. The card owns it.
 * Without a title it has no head. A block without rows is not drawn. */
KvCardBlock *kv_card_add_block  (KvCard *card, const char *title, gboolean full);
double       kv_card_block_width (KvCardBlock *block);
void         kv_card_block_set_note (KvCardBlock *block, const char *note);
void         kv_card_block_set_note_draw (KvCardBlock *block, KvCardDraw draw);
void         kv_card_block_add_row  (KvCardBlock *block, double height, KvCardDraw draw, gpointer data, GDestroyNotify destroy);

/* A text of the user in as many lines as it needs, each a row, that much clear
 * of the left and right edges. */
void         kv_card_block_add_text (KvCardBlock *block, const char *text, const KvTextStyle *style, double left, double right);

/* The rows from this one on stay on the page of the row before them. */
guint        kv_card_block_n_rows    (KvCardBlock *block);
void         kv_card_block_keep_from (KvCardBlock *block, guint first);

/* The first row says what is under it, in every column and on every page. */
void         kv_card_block_set_headed (KvCardBlock *block);

/* For the head of a block: "nu" with a disc and `wanted` with a dashed one, up to
 * the right edge. */
void         kv_card_draw_now_wanted (KvScene *scene, const KvBox *head, const char *wanted);

/* Lines for a pen fill what is left of the last page, from the footer up, under each
 * of these heads as far as there is room. Without any they belong to the last block. */
void         kv_card_set_ruled  (KvCard *card, const char * const *titles);

/* What the first of those heads asks is soon answered: at most as many lines. */
void         kv_card_set_first_lines (KvCard *card, guint most);

/* Adds a page to the sheet, with this title, if it has room for all and a pen. */
gboolean     kv_card_draw_roomy (KvCard *card, const char *title, const char *after);
/* Adds the pages to the sheet. */
void         kv_card_draw       (KvCard *card, const char *title, const char *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvCard, kv_card_free)

G_END_DECLS
