/* Where a long word goes on on a next line. Not a dictionary: a syllable begins
 * with one consonant before a vowel, which is right for most Dutch words and a
 * good guess for the rest. */

#include "kv-text-private.h"

#include <string.h>

#define LEAST_PART 3 /* of it, on a line */
#define SOFT_HYPHEN 0x00ad

/* The letter without its accent; 0 for what is none of a to z. */
static char
plain_letter (const char *at)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gunichar c = g_utf8_get_char (at);

  if (g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) > 0)
    c = parts[0];
  return c < 128 && g_ascii_isalpha ((char) c) ? g_ascii_tolower ((char) c) : 0;
}

static gboolean
is_vowel (char letter)
{
  return letter != 0 && strchr ("aeiouy", letter) != NULL;
}

/* Two letters that are one sound. */
static gboolean
is_digraph (char before,
            char letter)
{
  return (before == 'c' && letter == 'h') || (before == 's' && letter == 'j') || (before == 'i' && letter == 'j') || (before == 'q' && letter == 'u');
}

/**
 * kv_text_begins_syllable:
 * @here: in valid UTF-8, not its first letter
 *
 * Returns: whether a consonant and a vowel stand here that can be parted from
 *   what is before them
 */
gboolean
kv_text_begins_syllable (const char *here)
{
  char before = plain_letter (g_utf8_prev_char (here));
  char letter = plain_letter (here);

  return before != 0 && letter != 0 && !is_vowel (letter) && is_vowel (plain_letter (g_utf8_next_char (here)))
      && !is_digraph (before, letter);
}

/* How many letters stand together from here on. */
static guint
count_letters (const char *here)
{
  guint n = 0;

  for (; g_unichar_isalpha (g_utf8_get_char (here)); here = g_utf8_next_char (here))
    n++;
  return n;
}

/**
 * kv_text_hyphenate:
 * @text: valid UTF-8
 *
 * For who sets text with Pango itself: with soft hyphens where a word that is wider
 * than a line may go on on the next one. O(n).
 *
 * Returns: (transfer full): to be freed with g_free()
 */
char *
kv_text_hyphenate (const char *text)
{
  GString *hyphenated = g_string_new (NULL);

  while (*text != '\0')
    {
      guint n = count_letters (text);

      for (guint i = 0; i < n; i++, text = g_utf8_next_char (text))
        {
          if (i >= LEAST_PART && n - i >= LEAST_PART && kv_text_begins_syllable (text))
            g_string_append_unichar (hyphenated, SOFT_HYPHEN);
          g_string_append_unichar (hyphenated, g_utf8_get_char (text));
        }
      if (*text == '\0')
        break;
      g_string_append_unichar (hyphenated, g_utf8_get_char (text));
      text = g_utf8_next_char (text);
    }
  return g_string_free (hyphenated, FALSE);
}
