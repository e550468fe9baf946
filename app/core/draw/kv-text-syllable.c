/* Where a long word goes on on a next line. Not a dictionary: a syllable begins
 * with one consonant before a vowel, which is right for most Dutch words and a
 * good guess for the rest. */

#include "kv-text-private.h"

#include <string.h>

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
