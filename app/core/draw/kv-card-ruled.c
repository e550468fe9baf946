/* Lines for a pen under the blocks of a card. */

#include "kv-card-private.h"

#include <math.h>

#include "kv-symbols.h"

#define LEAST_GAP 2.    /* above their first head, rather than no lines */
#define LEAST_LINES 2   /* under a head */
#define LINES_BETWEEN 2 /* what the next head takes of them */

/* How many lines for a pen go from this limit up, with a gap above their head. */
static int
lines_above (KvCard *card,
             double  limit,
             double  gap)
{
  double room = limit - card->y - (card->ruled ? gap + KV_CARD_HEAD_RULE : 0);

  return (int) floor (room / KV_RULED_PITCH + .01);
}

/* What the heads share: as much for each, but the first no more than it asks. */
static int
lines_under (KvCard *card,
             int     i,
             int     n,
             int     n_lines)
{
  int first = (n_lines + n - 1) / n;

  if (card->first_lines > 0 && n > 1)
    first = MIN (first, card->first_lines);
  if (i == 0)
    return first;
  return (n_lines - first + n - 1 - i) / (n - 1);
}

/* Lines for a pen hang from the footer, a line for it to stand on: they are in the
 * same places on all pages, the rules of their heads too, and what is over stands
 * above the first. As many heads share them as get some. */
void
kv_card_draw_ruled (KvCard *card)
{
  double limit = kv_card_bottom (card) + KV_SHEET_FOOTER_ROOM - KV_RULED_PITCH;
  int n_lines = MAX (lines_above (card, limit, KV_CARD_GAP), MIN (lines_above (card, limit, LEAST_GAP), LEAST_LINES));
  int n = MIN (card->ruled ? (int) g_strv_length (card->ruled) : 1, (n_lines + LINES_BETWEEN) / (LEAST_LINES + LINES_BETWEEN));
  double y = limit - n_lines * KV_RULED_PITCH;

  n_lines -= (n - 1) * LINES_BETWEEN;
  for (int i = 0; i < n; i++)
    {
      int own = lines_under (card, i, n, n_lines);

      if (card->ruled)
        kv_card_draw_title (card, card->ruled[i], card->content.x, y - KV_CARD_HEAD_RULE, card->content.width);
      kv_draw_ruled (card->scene, card->content.x, y, card->content.width, y + own * KV_RULED_PITCH);
      y += (own + LINES_BETWEEN) * KV_RULED_PITCH;
    }
  card->has_lines = n > 0;
}
