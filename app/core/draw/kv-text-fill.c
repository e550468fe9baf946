/* Where the lines of a text break.
 *
 * Pango says where a line may break (between words) and how wide
 * each piece is; filling lines is then adding up, so that trying many widths,
 * as balancing does, costs nothing. The pieces do not depend on the width: they
 * hang on the layout of the text and go when it goes. */

#include "kv-text-break-private.h"

#include <string.h>

/* Halvings of the width when balancing: to 1/1000 of a line. */
#define BALANCE_STEPS 10

/* A last line shorter than this part of the width gets words of the others, in
 * texts of a few lines: what gives way in longer ones shows more. */
#define LEAST_LAST .3
#define LEAST_WORD .37 /* and one word alone when it is shorter than this */
#define FEW_LINES 5
#define LAST_STEPS 12

double
kv_text_width_of_range (KvTextBreaker *breaker, guint start, guint end)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (breaker->layout, 0);
  g_autofree int *ranges = NULL;
  int n_ranges = 0;
  int units = 0;

  pango_layout_line_get_x_ranges (line, (int) start, (int) end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    units += ranges[2 * i + 1] - ranges[2 * i];

  return units * KV_MM_PER_PT / PANGO_SCALE;
}

guint
kv_text_before_spaces (const char *text, guint start, guint end)
{
  while (end > start && text[end - 1] == ' ')
    end--;

  return end;
}

/* What ends in a hyphen or slash is kerned to what follows, and looks another
 * way at the end of a line; before a space there is nothing of the kind. */
double
kv_text_width_at_end (KvTextBreaker *breaker, guint start, guint end)
{
  g_autofree char *alone = g_strndup (breaker->text + start, end - start);

  return kv_text_width (alone, breaker->style);
}

static void
add_piece (KvTextBreaker *breaker, guint start, guint end)
{
  KvTextPiece piece = { .start = start, .end = end };

  piece.end_of_ink = kv_text_before_spaces (breaker->text, start, end);
  piece.width = kv_text_width_of_range (breaker, start, end);
  if (piece.end_of_ink < end)
    piece.ink_width = kv_text_width_of_range (breaker, start, piece.end_of_ink);
  else if (breaker->text[end] == '\0')
    piece.ink_width = piece.width;
  else
    piece.ink_width = MAX (piece.width, kv_text_width_at_end (breaker, start, end));
  g_array_append_val (breaker->pieces, piece);
}

/* "e-" of e-mail and "€" of an amount are not left at the end of a line. */
static gboolean
clings (const char *start, const char *end)
{
  if (g_str_has_prefix (start, "\u20ac "))
    return end == start + strlen ("\u20ac ");
  return end > start && end[-1] == '-' && g_utf8_next_char (start) == end - 1;
}

static void
find_pieces (KvTextBreaker *breaker)
{
  int n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (breaker->layout, &n_attrs);
  guint start = 0;
  guint i = 0;

  for (const char *p = breaker->text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      guint here = (guint) (p - breaker->text);

      if (here > start && attrs[i].is_line_break && !clings (breaker->text + start, p))
        {
          add_piece (breaker, start, here);
          start = here;
        }
    }

  add_piece (breaker, start, (guint) strlen (breaker->text));
}

static G_DEFINE_QUARK (kv-pieces, pieces)

void
kv_text_take_pieces (KvTextBreaker *breaker)
{
  GObject *layout = G_OBJECT (breaker->layout);

  breaker->pieces = g_object_get_qdata (layout, pieces_quark ());
  if (breaker->pieces != NULL)
    return;

  breaker->pieces = g_array_new (FALSE, FALSE, sizeof (KvTextPiece));
  find_pieces (breaker);
  g_object_set_qdata_full (layout, pieces_quark (), breaker->pieces, (GDestroyNotify) g_array_unref);
}

/* The piece after the last one that fits on a line that begins with `first`, of
 * which the part before `start` is on the line before: always at least one. */
guint
kv_text_fill_line (KvTextBreaker *breaker, guint first, guint start, double width)
{
  guint begin = g_array_index (breaker->pieces, KvTextPiece, first).start;
  double used = start > begin ? -kv_text_width_of_range (breaker, begin, start) : 0;
  guint i;

  for (i = first; i < breaker->pieces->len; i++)
    {
      const KvTextPiece *piece = &g_array_index (breaker->pieces, KvTextPiece, i);

      if (i > first && used + piece->ink_width > width + KV_TEXT_SLACK)
        break;
      used += piece->width;
    }

  return i;
}

guint
kv_text_count_lines (KvTextBreaker *breaker, double width)
{
  guint n = 0;

  for (guint i = 0; i < breaker->pieces->len; i = kv_text_fill_line (breaker, i, 0, width))
    n++;

  return n;
}

double
kv_text_widest_piece (KvTextBreaker *breaker)
{
  double widest = 0;

  for (guint i = 0; i < breaker->pieces->len; i++)
    widest = MAX (widest, g_array_index (breaker->pieces, KvTextPiece, i).ink_width);

  return widest;
}

/* The least width with no more lines than `max_width` gives. */
double
kv_text_balanced_width (KvTextBreaker *breaker)
{
  guint n_lines = kv_text_count_lines (breaker, breaker->max_width);
  double low = MIN (kv_text_widest_piece (breaker), breaker->max_width);
  double high = breaker->max_width;

  if (kv_text_count_lines (breaker, low) == n_lines)
    return low;

  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (kv_text_count_lines (breaker, middle) == n_lines)
        high = middle;
      else
        low = middle;
    }

  return high;
}

/* Whether the last line is long enough at this width, and when it is one word
 * longer than `least_word`; no word has to be broken. */
static gboolean
ends_well (KvTextBreaker *breaker, double width, double least_word)
{
  double used = 0;
  guint n_pieces = 0;

  for (guint i = 0, next; i < breaker->pieces->len; i = next)
    {
      const KvTextPiece *last;

      next = kv_text_fill_line (breaker, i, 0, width);
      last = &g_array_index (breaker->pieces, KvTextPiece, next - 1);
      used = kv_text_width_of_range (breaker, g_array_index (breaker->pieces, KvTextPiece, i).start, last->end_of_ink);
      n_pieces = next - i;
    }
  return used >= (n_pieces > 1 ? LEAST_LAST : least_word) * breaker->max_width;
}

/* The width, or a little less: no word stands alone at the end where that takes
 * no more lines. A longer word may, where it can't be helped. */
double
kv_text_width_without_widow (KvTextBreaker *breaker)
{
  static const double least_words[] = { LEAST_WORD, LEAST_LAST };
  double full = breaker->max_width;
  guint n_lines = kv_text_count_lines (breaker, full);
  double narrowest;

  if (n_lines < 2 || n_lines > FEW_LINES || kv_text_widest_piece (breaker) > full || ends_well (breaker, full, LEAST_WORD))
    return full;

  narrowest = kv_text_balanced_width (breaker);
  for (guint i = 0; i < G_N_ELEMENTS (least_words); i++)
    for (guint step = 0; step <= LAST_STEPS; step++)
      {
        double width = full + (narrowest - full) * step / LAST_STEPS;

        if (ends_well (breaker, width, least_words[i]))
          return width;
      }
  return narrowest;
}
