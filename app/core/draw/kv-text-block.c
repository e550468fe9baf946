/* Making lines of text: whole, cut with an ellipsis, or with a word broken by a
 * hyphen. Every line stands on its own afterwards. */

#include "kv-text-break-private.h"

#define ELLIPSIS "…"

/* Of a broken word: letters on either side, and how far back a syllable may
 * begin. */
#define LEAST_PART 3
#define SYLLABLE_REACH 6

/* Where a reader would see the text end: bytes of whole letters. */
static GArray *
find_letters (KvTextBreaker *breaker, guint start, guint end)
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
cut_at (KvTextBreaker *breaker, guint start, guint here)
{
  guint last = kv_text_before_spaces (breaker->text, start, here);

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (last - start), breaker->text + start);
}

/* As many letters as fit in the width together with the ellipsis. A letter that
 * has become the last one can be wider than it was. */
static char *
ellipsize (KvTextBreaker *breaker, guint start, guint end)
{
  g_autoptr (GArray) letters = find_letters (breaker, start, end);
  double room = breaker->max_width + KV_TEXT_SLACK - kv_text_width (ELLIPSIS, breaker->style);
  guint low = 0;
  guint high = letters->len;
  char *line;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      guint here = g_array_index (letters, guint, middle);

      if (kv_text_width_of_range (breaker, start, here) <= room)
        low = middle + 1;
      else
        high = middle;
    }

  breaker->cut = TRUE;
  line = cut_at (breaker, start, low > 0 ? g_array_index (letters, guint, low - 1) : start);
  while (low > 1 && kv_text_width (line, breaker->style) > breaker->max_width + KV_TEXT_SLACK)
    {
      g_free (line);
      line = cut_at (breaker, start, g_array_index (letters, guint, --low - 1));
    }
  return line;
}

/* A line that stands alone can be wider than the same bytes amid others: where
 * scripts that run both ways meet, and where letters join. */
static gboolean
is_too_wide (KvTextBreaker *breaker, guint start, guint end)
{
  return breaker->max_width > 0 && kv_text_width_at_end (breaker, start, end) > breaker->max_width + KV_TEXT_SLACK;
}

static void
add_line (KvTextBreaker *breaker, guint start, guint end)
{
  if (is_too_wide (breaker, start, end))
    g_ptr_array_add (breaker->lines, ellipsize (breaker, start, end));
  else
    g_ptr_array_add (breaker->lines, g_strndup (breaker->text + start, end - start));
}

static guint
end_of_line (KvTextBreaker *breaker, guint next)
{
  return g_array_index (breaker->pieces, KvTextPiece, next - 1).end_of_ink;
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
break_in_word (KvTextBreaker *breaker, guint start, guint end)
{
  g_autoptr (GArray) letters = find_letters (breaker, start, end);
  double room = breaker->max_width + KV_TEXT_SLACK - kv_text_width ("-", breaker->style);
  guint last = LEAST_PART, best;

  while (last < letters->len && kv_text_width_of_range (breaker, start, g_array_index (letters, guint, last)) <= room)
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
add_broken_line (KvTextBreaker *breaker, guint start, guint here)
{
  gboolean letter = g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (breaker->text + here)));

  g_ptr_array_add (breaker->lines, g_strdup_printf ("%.*s%s", (int) (here - start), breaker->text + start, letter ? "-" : ""));
}

/* As it was found for all lines, until a line came out that is not among those. */
static guint
end_of_next_line (KvTextBreaker *breaker, GArray *ends, guint first, guint start)
{
  guint n = breaker->lines->len;
  gboolean found = ends != NULL && n < ends->len && first == (n > 0 ? g_array_index (ends, guint, n - 1) : 0);

  return found ? g_array_index (ends, guint, n) : kv_text_fill_line (breaker, first, start, breaker->max_width);
}

static void
break_lines (KvTextBreaker *breaker, KvWrap wrap, guint max_lines)
{
  guint n_pieces = breaker->pieces->len;
  gboolean one_line = wrap == KV_WRAP_NEVER || breaker->max_width <= 0;
  g_autoptr (GArray) ends = NULL;
  guint start = 0;

  if (!one_line && (max_lines == 0 || kv_text_count_lines (breaker, breaker->max_width) <= max_lines))
    ends = kv_text_break_evenly (breaker, wrap == KV_WRAP_BALANCED);

  for (guint i = 0; i < n_pieces;)
    {
      gboolean last = one_line || breaker->lines->len + 1 == max_lines;
      guint next = last ? n_pieces : end_of_next_line (breaker, ends, i, start);
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
        start = g_array_index (breaker->pieces, KvTextPiece, i).start;
    }
}

static KvTextBlock *
make_block (KvTextBreaker *breaker)
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
  KvTextBreaker breaker = { .style = style, .max_width = max_width };
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
      kv_text_take_pieces (&breaker);
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
  KvTextBreaker breaker = { .style = style, .text = clean };

  if (clean[0] == '\0')
    return 0;

  layout = g_object_ref (kv_text_layout (clean, style));
  breaker.layout = layout;
  kv_text_take_pieces (&breaker);
  return kv_text_widest_piece (&breaker);
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
