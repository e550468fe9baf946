/* Breaking text into lines.
 *
 * Pango says where a line may break (between words) and how wide
 * each piece is; filling lines is then adding up, so that trying many widths,
 * as balancing does, costs nothing. The pieces do not depend on the width: they
 * hang on the layout of the text and go when it goes. Every line stands on its
 * own afterwards. */

#include "kv-text.h"
#include "kv-text-private.h"

#include <string.h>

#define ELLIPSIS "…"

/* Less than this too wide still fits: what rounding leaves, mm. */
#define SLACK .005

/* Of a broken word: letters on either side, and how far back a syllable may
 * begin. */
#define LEAST_PART 3
#define SYLLABLE_REACH 6

/* Halvings of the width when balancing: to 1/1000 of a line. */
#define BALANCE_STEPS 10

/* A last line shorter than this part of the width gets words of the others, in
 * texts of a few lines: what gives way in longer ones shows more. */
#define LEAST_LAST .3
#define FEW_LINES 3
#define LAST_STEPS 12

/* From one place where a line may break to the next. */
typedef struct
{
  guint  start; /* bytes in the text */
  guint  end;
  guint  end_of_ink; /* before the spaces at its end */
  double width;
  double ink_width;
} Piece;

typedef struct
{
  const char        *text;
  const KvTextStyle *style;
  PangoLayout       *layout; /* all of the text on one line */
  GArray            *pieces; /* of the layout */
  double             max_width;
  GPtrArray         *lines;
  gboolean           cut;
} Breaker;

static double
width_of_range (Breaker *breaker, guint start, guint end)
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

static guint
before_spaces (const char *text, guint start, guint end)
{
  while (end > start && text[end - 1] == ' ')
    end--;

  return end;
}

/* What ends in a hyphen or slash is kerned to what follows, and looks another
 * way at the end of a line; before a space there is nothing of the kind. */
static double
width_at_end (Breaker *breaker, guint start, guint end)
{
  g_autofree char *alone = g_strndup (breaker->text + start, end - start);

  return kv_text_width (alone, breaker->style);
}

static void
add_piece (Breaker *breaker, guint start, guint end)
{
  Piece piece = { .start = start, .end = end };

  piece.end_of_ink = before_spaces (breaker->text, start, end);
  piece.width = width_of_range (breaker, start, end);
  if (piece.end_of_ink < end)
    piece.ink_width = width_of_range (breaker, start, piece.end_of_ink);
  else if (breaker->text[end] == '\0')
    piece.ink_width = piece.width;
  else
    piece.ink_width = MAX (piece.width, width_at_end (breaker, start, end));
  g_array_append_val (breaker->pieces, piece);
}

static void
find_pieces (Breaker *breaker)
{
  int n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (breaker->layout, &n_attrs);
  guint start = 0;
  guint i = 0;

  for (const char *p = breaker->text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      guint here = (guint) (p - breaker->text);

      if (here > start && attrs[i].is_line_break)
        {
          add_piece (breaker, start, here);
          start = here;
        }
    }

  add_piece (breaker, start, (guint) strlen (breaker->text));
}

static G_DEFINE_QUARK (kv-pieces, pieces)

static void
take_pieces (Breaker *breaker)
{
  GObject *layout = G_OBJECT (breaker->layout);

  breaker->pieces = g_object_get_qdata (layout, pieces_quark ());
  if (breaker->pieces != NULL)
    return;

  breaker->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  find_pieces (breaker);
  g_object_set_qdata_full (layout, pieces_quark (), breaker->pieces, (GDestroyNotify) g_array_unref);
}

/* The piece after the last one that fits on a line that begins with `first`, of
 * which the part before `start` is on the line before: always at least one. */
static guint
fill_line (Breaker *breaker, guint first, guint start, double width)
{
  guint begin = g_array_index (breaker->pieces, Piece, first).start;
  double used = start > begin ? -width_of_range (breaker, begin, start) : 0;
  guint i;

  for (i = first; i < breaker->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (breaker->pieces, Piece, i);

      if (i > first && used + piece->ink_width > width + SLACK)
        break;
      used += piece->width;
    }

  return i;
}

static guint
count_lines (Breaker *breaker, double width)
{
  guint n = 0;

  for (guint i = 0; i < breaker->pieces->len; i = fill_line (breaker, i, 0, width))
    n++;

  return n;
}

static double
widest_piece (Breaker *breaker)
{
  double widest = 0;

  for (guint i = 0; i < breaker->pieces->len; i++)
    widest = MAX (widest, g_array_index (breaker->pieces, Piece, i).ink_width);

  return widest;
}

/* The least width with no more lines than `max_width` gives. */
static double
balanced_width (Breaker *breaker)
{
  guint n_lines = count_lines (breaker, breaker->max_width);
  double low = MIN (widest_piece (breaker), breaker->max_width);
  double high = breaker->max_width;

  if (count_lines (breaker, low) == n_lines)
    return low;

  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (count_lines (breaker, middle) == n_lines)
        high = middle;
      else
        low = middle;
    }

  return high;
}

/* How long the last line is at this width, when no word has to be broken. */
static double
last_line (Breaker *breaker, double width)
{
  double used = 0;

  for (guint i = 0, next; i < breaker->pieces->len; i = next)
    {
      const Piece *last;

      next = fill_line (breaker, i, 0, width);
      last = &g_array_index (breaker->pieces, Piece, next - 1);
      used = width_of_range (breaker, g_array_index (breaker->pieces, Piece, i).start, last->end_of_ink);
    }
  return used;
}

/* The width, or a little less: no word stands alone at the end where that takes
 * no more lines. */
static double
width_without_widow (Breaker *breaker)
{
  double full = breaker->max_width;
  double least = LEAST_LAST * full;
  guint n_lines = count_lines (breaker, full);
  double narrowest;

  if (n_lines < 2 || n_lines > FEW_LINES || widest_piece (breaker) > full || last_line (breaker, full) >= least)
    return full;

  narrowest = balanced_width (breaker);
  for (guint step = 1; step <= LAST_STEPS; step++)
    {
      double width = full + (narrowest - full) * step / LAST_STEPS;

      if (last_line (breaker, width) >= least)
        return width;
    }
  return narrowest;
}

/* Where a reader would see the text end: bytes of whole letters. */
static GArray *
find_letters (Breaker *breaker, guint start, guint end)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (guint));
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (breaker->layout, NULL);
  glong i = g_utf8_pointer_to_offset (breaker->text, breaker->text + start);

  for (const char *p = breaker->text + start; p < breaker->text + end; p = g_utf8_next_char (p), i++)
    {
      guint here = (guint) (p - breaker->text);

      if (attrs[i].is_cursor_position)
        g_array_append_val (letters, here);
    }

  return letters;
}

/* The text up to here, without the spaces at its end. */
static char *
cut_at (Breaker *breaker, guint start, guint here)
{
  guint last = before_spaces (breaker->text, start, here);

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (last - start), breaker->text + start);
}

/* As many letters as fit in the width together with the ellipsis. A letter that
 * has become the last one can be wider than it was. */
static char *
ellipsize (Breaker *breaker, guint start, guint end)
{
  g_autoptr (GArray) letters = find_letters (breaker, start, end);
  double room = breaker->max_width + SLACK - kv_text_width (ELLIPSIS, breaker->style);
  guint low = 0;
  guint high = letters->len;
  char *line;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      guint here = g_array_index (letters, guint, middle);

      if (width_of_range (breaker, start, here) <= room)
        low = middle + 1;
      else
        high = middle;
    }

  breaker->cut = TRUE;
  line = cut_at (breaker, start, low > 0 ? g_array_index (letters, guint, low - 1) : start);
  while (low > 1 && kv_text_width (line, breaker->style) > breaker->max_width + SLACK)
    {
      g_free (line);
      line = cut_at (breaker, start, g_array_index (letters, guint, --low - 1));
    }
  return line;
}

/* A line that stands alone can be wider than the same bytes amid others: where
 * scripts that run both ways meet, and where letters join. */
static gboolean
is_too_wide (Breaker *breaker, guint start, guint end)
{
  return breaker->max_width > 0 && width_at_end (breaker, start, end) > breaker->max_width + SLACK;
}

static void
add_line (Breaker *breaker, guint start, guint end)
{
  if (is_too_wide (breaker, start, end))
    g_ptr_array_add (breaker->lines, ellipsize (breaker, start, end));
  else
    g_ptr_array_add (breaker->lines, g_strndup (breaker->text + start, end - start));
}

static guint
end_of_line (Breaker *breaker, guint next)
{
  return g_array_index (breaker->pieces, Piece, next - 1).end_of_ink;
}

/* Whether all of it is in a script that can be broken anywhere: its letters keep
 * their forms, and run from left to right. */
static gboolean
can_be_broken (const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_COMMON:
      case G_UNICODE_SCRIPT_INHERITED:
      case G_UNICODE_SCRIPT_LATIN:
      case G_UNICODE_SCRIPT_GREEK:
      case G_UNICODE_SCRIPT_CYRILLIC:
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

/* Where a word that is too wide goes on on a next line: as much of it as fits
 * with a hyphen, before a syllable where there is one near. 0: nowhere. */
static guint
break_in_word (Breaker *breaker, guint start, guint end)
{
  g_autoptr (GArray) letters = find_letters (breaker, start, end);
  double room = breaker->max_width + SLACK - kv_text_width ("-", breaker->style);
  guint last = LEAST_PART, best;

  while (last < letters->len && width_of_range (breaker, start, g_array_index (letters, guint, last)) <= room)
    last++;
  if (last == LEAST_PART || letters->len < 2 * LEAST_PART || !can_be_broken (breaker->text + start, breaker->text + end))
    return 0;

  last = MIN (last - 1, letters->len - LEAST_PART);
  for (best = last; best > LEAST_PART && best + SYLLABLE_REACH > last; best--)
    if (kv_text_begins_syllable (breaker->text + g_array_index (letters, guint, best)))
      return g_array_index (letters, guint, best);
  return g_array_index (letters, guint, last);
}

/* A hyphen where letters go on; none after a digit or a sign. */
static void
add_broken_line (Breaker *breaker, guint start, guint here)
{
  gboolean letter = g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (breaker->text + here)));

  g_ptr_array_add (breaker->lines, g_strdup_printf ("%.*s%s", (int) (here - start), breaker->text + start, letter ? "-" : ""));
}

static void
break_lines (Breaker *breaker, KvWrap wrap, guint max_lines)
{
  guint n_pieces = breaker->pieces->len;
  gboolean one_line = wrap == KV_WRAP_NEVER || breaker->max_width <= 0;
  double width = breaker->max_width;
  guint start = 0;

  if (!one_line && (max_lines == 0 || count_lines (breaker, width) <= max_lines))
    width = wrap == KV_WRAP_BALANCED ? balanced_width (breaker) : width_without_widow (breaker);

  for (guint i = 0; i < n_pieces;)
    {
      gboolean last = one_line || breaker->lines->len + 1 == max_lines;
      guint next = last ? n_pieces : fill_line (breaker, i, start, width);
      guint here = 0;

      while (!last && next > i + 1 && is_too_wide (breaker, start, end_of_line (breaker, next)))
        next--;
      if (!last && wrap == KV_WRAP_WORDS && is_too_wide (breaker, start, end_of_line (breaker, next)))
        here = break_in_word (breaker, start, end_of_line (breaker, next));
      if (here > 0)
        {
          add_broken_line (breaker, start, here);
          start = here;
          continue;
        }
      add_line (breaker, start, end_of_line (breaker, next));
      i = next;
      if (i < n_pieces)
        start = g_array_index (breaker->pieces, Piece, i).start;
    }
}

static KvTextBlock *
make_block (Breaker *breaker)
{
  KvTextBlock *block = g_new0 (KvTextBlock, 1);
  double natural = kv_text_ascent (breaker->style) + kv_text_descent (breaker->style);
  double lead = breaker->style->lead > 0 ? breaker->style->lead : 1;

  g_atomic_ref_count_init (&block->refs);
  block->n_lines = breaker->lines->len;
  block->widths = g_new0 (double, block->n_lines);
  for (guint i = 0; i < block->n_lines; i++)
    {
      block->widths[i] = kv_text_width (g_ptr_array_index (breaker->lines, i), breaker->style);
      block->width = MAX (block->width, block->widths[i]);
    }

  /* The room that a lead takes away or adds is half above a line, half under. */
  block->line_height = natural * lead;
  block->height = block->line_height * block->n_lines;
  block->ascent = kv_text_ascent (breaker->style) + (block->line_height - natural) / 2;
  block->cut = breaker->cut;
  g_ptr_array_add (breaker->lines, NULL);
  block->lines = (char **) g_ptr_array_free (breaker->lines, FALSE);

  return block;
}

/**
 * kv_text_block_new:
 * @text: (nullable): anything
 * @style: its colours do not matter
 * @wrap: how it may be broken
 * @max_width: mm; 0: no limit, and then one line
 * @max_lines: 0: no limit
 *
 * Lines break between words. A word that is wider than @max_width by itself is
 * broken with a hyphen by KV_WRAP_WORDS and cut by KV_WRAP_BALANCED; what is left
 * after @max_lines is cut. What is cut ends in an ellipsis. Costs one shaping of
 * the text and one of each line, or nothing when they were shaped lately.
 *
 * Returns: (transfer full): the lines; none when there is nothing to read
 */
KvTextBlock *
kv_text_block_new (const char *text, const KvTextStyle *style, KvWrap wrap, double max_width, guint max_lines)
{
  Breaker breaker = { .style = style, .max_width = max_width };
  g_autofree char *clean = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  g_return_val_if_fail (style != NULL, NULL);

  clean = g_strstrip (kv_text_clean (text, NULL));
  breaker.text = clean;
  breaker.lines = g_ptr_array_new ();

  if (clean[0] != '\0')
    {
      layout = g_object_ref (kv_text_layout (clean, style));
      breaker.layout = layout;
      take_pieces (&breaker);
      break_lines (&breaker, wrap, max_lines);
    }

  return make_block (&breaker);
}

/**
 * kv_text_widest_word:
 * @text: (nullable): anything
 * @style: its colours do not matter
 *
 * Returns: mm that hold each word of it whole
 */
double
kv_text_widest_word (const char *text, const KvTextStyle *style)
{
  g_autofree char *clean = g_strstrip (kv_text_clean (text, NULL));
  g_autoptr (PangoLayout) layout = NULL;
  Breaker breaker = { .style = style, .text = clean };

  if (clean[0] == '\0')
    return 0;

  layout = g_object_ref (kv_text_layout (clean, style));
  breaker.layout = layout;
  take_pieces (&breaker);
  return widest_piece (&breaker);
}

/**
 * kv_text_block_ref:
 *
 * Returns: (transfer full): the same lines; from any thread
 */
KvTextBlock *
kv_text_block_ref (KvTextBlock *block)
{
  g_return_val_if_fail (block != NULL, NULL);

  g_atomic_ref_count_inc (&block->refs);

  return block;
}

/**
 * kv_text_block_unref:
 * @block: (nullable) (transfer full): lines, freed when this was the last to
 *   hold them
 */
void
kv_text_block_unref (KvTextBlock *block)
{
  if (block == NULL || !g_atomic_ref_count_dec (&block->refs))
    return;

  g_strfreev (block->lines);
  g_free (block->widths);
  g_free (block);
}
