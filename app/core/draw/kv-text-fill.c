/* Where the lines of a text break.
 *
 * Pango says where a line may break (between words) and how wide
 * each piece is; filling lines is then adding up, so that trying many widths,
 * as balancing does, costs nothing. The pieces do not depend on the width: they
 * hang on the layout of the text and go when it goes. */

#include "kv-text-break-private.h"

#include <math.h>
#include <string.h>

/* Halvings of the width when balancing: to 1/1000 of a line. */
#define BALANCE_STEPS 10

/* Letters and a hyphen that stay with what follows. */
#define CLINGING 4

/* A last line shorter than this part of the width gets words of the lines before
 * it, as far as none of those becomes emptier than MOST_EMPTY. */
#define LEAST_LAST .3
#define LEAST_WORD .4 /* and one word alone when it is shorter than this */
#define MOST_EMPTY .5
#define LAST_LINES 6   /* those further up stay as they are */

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

/* What is not left at the end of a line: "e-" of e-mail, "IKC-" of a longer word,
 * "€" of an amount, and "De" that begins a name or a sentence. */
static gboolean
clings (const char *start, const char *end)
{
  static const char *const first[] = { "\u20ac ", "De ", "Het ", "Een " };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (end == start + strlen (first[i]) && g_str_has_prefix (start, first[i]))
      return TRUE;
  return end > start && end[-1] == '-' && g_utf8_strlen (start, end - start) <= CLINGING;
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
static double
balanced_width (KvTextBreaker *breaker)
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

/* Where lines that are as full as can be end: pieces, for each line the one after
 * its last. */
static GArray *
fill_lines (KvTextBreaker *breaker, double width)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < breaker->pieces->len;)
    {
      i = kv_text_fill_line (breaker, i, 0, width);
      g_array_append_val (ends, i);
    }
  return ends;
}

/* The best way to break what comes before a piece over a number of lines. */
typedef struct
{
  double cost;
  guint  first; /* of the last of those lines */
} Way;

/* How bad a line is, this wide and of so many pieces. */
static double
line_cost (KvTextBreaker *breaker, double width, guint n_pieces, gboolean last)
{
  double part = width / breaker->max_width;

  if (last)
    return part >= (n_pieces > 1 ? LEAST_LAST : LEAST_WORD) ? 0 : INFINITY;
  return 1 - part <= MOST_EMPTY ? (1 - part) * (1 - part) : INFINITY;
}

static gboolean
ends_well (KvTextBreaker *breaker, GArray *ends)
{
  guint first = ends->len > 1 ? g_array_index (ends, guint, ends->len - 2) : 0;
  double width = 0;

  for (guint i = first; i < breaker->pieces->len; i++)
    width += g_array_index (breaker->pieces, KvTextPiece, i).width;
  return ends->len < 2 || line_cost (breaker, width, breaker->pieces->len - first, TRUE) <= 0;
}

/* The best last line that ends before `end`, after lines of which the ways are
 * known. Pieces are counted from the first of all these lines. */
static Way
find_way (KvTextBreaker *breaker, const KvTextPiece *pieces, const Way *before, guint end, gboolean last)
{
  Way best = { INFINITY, 0 };
  double width = pieces[end - 1].ink_width;

  for (guint first = end; first-- > 0 && width <= breaker->max_width + KV_TEXT_SLACK; width += first > 0 ? pieces[first - 1].width : 0)
    {
      double cost = before[first].cost + line_cost (breaker, width, end - first, last);

      if (cost < best.cost)
        best = (Way) { cost, first };
    }
  return best;
}

/* Breaks the last lines again, no more of them than there are, each as full as can
 * be and the last one long enough, where there is a way to. */
static void
lengthen_last_line (KvTextBreaker *breaker, GArray *ends)
{
  guint *last_ends = &g_array_index (ends, guint, ends->len - MIN (ends->len, LAST_LINES));
  guint n_lines = MIN (ends->len, LAST_LINES);
  guint first = ends->len > n_lines ? last_ends[-1] : 0;
  guint n = breaker->pieces->len - first;
  const KvTextPiece *pieces = &g_array_index (breaker->pieces, KvTextPiece, first);
  g_autofree Way *ways = g_new (Way, (n_lines + 1) * (n + 1));

  for (guint end = 0; end <= n; end++)
    ways[end] = (Way) { end == 0 ? 0 : INFINITY, 0 };
  for (guint line = 1; line <= n_lines; line++)
    {
      Way *here = ways + line * (n + 1);

      here[0] = (Way) { INFINITY, 0 };
      for (guint end = 1; end <= n; end++)
        here[end] = find_way (breaker, pieces, here - (n + 1), end, line == n_lines);
    }

  if (isinf (ways[n_lines * (n + 1) + n].cost))
    return;
  for (guint line = n_lines, end = n; line > 0; line--)
    {
      last_ends[line - 1] = first + end;
      end = ways[line * (n + 1) + end].first;
    }
}

/**
 * kv_text_break_evenly:
 * @balanced: whether all lines are to be of one length, rather than full
 *
 * For texts of which every line fits. No word stands alone on the last line
 * where that takes no more lines.
 *
 * Returns: (transfer full): for each line the piece after its last
 */
GArray *
kv_text_break_evenly (KvTextBreaker *breaker, gboolean balanced)
{
  GArray *ends = fill_lines (breaker, balanced ? balanced_width (breaker) : breaker->max_width);

  if (!balanced && !ends_well (breaker, ends) && kv_text_widest_piece (breaker) <= breaker->max_width)
    lengthen_last_line (breaker, ends);
  return ends;
}
