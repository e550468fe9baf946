/* The words of a partnerkaart: names that wrap, and remarks in sentences. */

#include "kv-partnerkaart-private.h"

#include <string.h>

#include "kv-names.h"

#define MAX_LINES 12  /* of a name or what an actie is */
#define NAMES_GAP .6  /* before the names of what is not known */
#define REMARK_GAP .7 /* after a remark */

void
kv_kaart_draw_wrapped (KvScene           *scene,
                       double             x,
                       double             y,
                       double             width,
                       const char        *text,
                       const KvTextStyle *style)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, style, KV_WRAP_WORDS, width, MAX_LINES);

  kv_scene_add_block (scene, x, kv_middle_baseline (y + KV_CARD_ROW / 2, style->size), 0, block, style);
}

double
kv_kaart_row_height (double             width,
                     const char        *text,
                     const KvTextStyle *style)
{
  g_autoptr (KvTextBlock) block = kv_text_block_new (text, style, KV_WRAP_WORDS, width, MAX_LINES);

  return KV_CARD_ROW + (MAX (block->n_lines, 1) - 1) * block->line_height;
}

/* Space, no ink. */
static void
draw_nothing (KvScene     *scene,
              const KvBox *box,
              gpointer     data)
{
}

void
kv_kaart_add_space (KvCardBlock *block,
                    double       height)
{
  kv_card_block_add_row (block, height, draw_nothing, NULL, NULL);
}

void
kv_kaart_add_remark (KvKaart     *kaart,
                     KvCardBlock *block,
                     const char  *sentences,
                     double       left,
                     double       right)
{
  KvTextStyle style = kv_kaart_type (kaart, 8, KV_WEIGHT_REGULAR, 1);
  guint first = kv_card_block_n_rows (block);

  if (!sentences[0])
    return;

  style.italic = TRUE;
  kv_card_block_add_text (block, sentences, &style, left, right);
  kv_kaart_add_space (block, REMARK_GAP);
  kv_card_block_keep_from (block, first);
}

/* Whether a sentence has ended already, also within quotes or brackets. */
static gboolean
has_ended (const char *line)
{
  const char *end = line + strlen (line);

  while (end > line)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (c != ')' && c != '"' && c != '\'' && c != 0x2019 && c != 0x201d)
        return c == '.' || c == '!' || c == '?' || c == 0x2026;
      end = last;
    }
  return FALSE;
}

void
kv_kaart_say (GString    *text,
              const char *words)
{
  g_autofree char *line = kv_one_line (words);
  const char *rest = line;

  if (!line[0])
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (g_str_has_prefix (line, "ij")) /* one letter in Dutch */
    {
      g_string_append (text, "IJ");
      rest += 2;
    }
  else
    {
      g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (line)));
      rest = g_utf8_next_char (line);
    }
  g_string_append (text, rest);
  if (!has_ended (line))
    g_string_append_c (text, '.');
}

void
kv_kaart_add_unknown (KvKaart     *kaart,
                      KvCardBlock *block,
                      const char  *before,
                      const char  *names)
{
  KvTextStyle style = kv_kaart_type (kaart, 8, KV_WEIGHT_REGULAR, 2);
  g_autofree char *text = g_strconcat (before, " ", names, NULL);
  guint first = kv_card_block_n_rows (block);

  if (!names[0])
    return;

  if (first > 0)
    kv_kaart_add_space (block, NAMES_GAP);
  kv_card_block_add_text (block, text, &style, 0, 0);
  kv_card_block_keep_from (block, first + 1);
}
