/* Syllables by rule of thumb: of the consonants between two vowels the last goes to
 * the next syllable, with the one before it where a word can begin with both
 * ("ont-wik-kel-lijn", "ex-ploi-ta-tie"). Compounds are not known, so that a break may
 * come where a reader would not have it; it never comes inside a vowel. */

#include "kv-hyphens.h"

#include <string.h>

#define SOFT_HYPHEN 0xad
#define EDGE 2 /* letters that stay together at the beginning and the end */

static const char *const beginnings[] = {
  "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "pl", "pr", "sl",
  "sm", "sp", "th", "tr", "vl", "vr", "wr", "zw",
};

/* Without its accents, 0 where it is no Latin letter. */
static char
plain (gunichar letter)
{
  gunichar base[4];
  gsize n = g_unichar_fully_decompose (g_unichar_tolower (letter), FALSE, base, G_N_ELEMENTS (base));

  return n > 0 && base[0] >= 'a' && base[0] <= 'z' ? (char) base[0] : 0;
}

/* The j of "ij" too. */
static gboolean
is_vowel (const gunichar *word,
          guint           at)
{
  char letter = plain (word[at]);

  if (letter == 0)
    return FALSE;
  return strchr ("aeiouy", letter) != NULL || (letter == 'j' && at > 0 && plain (word[at - 1]) == 'i');
}

static gboolean
can_begin (gunichar one,
           gunichar two)
{
  const char pair[] = { plain (one), plain (two), '\0' };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      if (strcmp (beginnings[i], pair) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where the syllable begins that has its vowel at `vowel`, the one before ending its
 * own before `from`. */
static guint
find_break (const gunichar *word,
            guint           from,
            guint           vowel)
{
  guint n = vowel - from;

  if (n >= 3 && plain (word[vowel - 3]) == 's' && plain (word[vowel - 2]) == 'c' && plain (word[vowel - 1]) == 'h')
    return vowel - 3;
  if (n >= 2 && can_begin (word[vowel - 2], word[vowel - 1]))
    return vowel - 2;
  /* "kos-ten", but "on-der-steu-ning". */
  if (n >= 3 && plain (word[vowel - 2]) == 's' && plain (word[vowel - 1]) == 't')
    return vowel - 2;
  return vowel - 1;
}

static void
append_word (GString        *out,
             const gunichar *word,
             guint           n)
{
  g_autofree gboolean *breaks = g_new0 (gboolean, n + 1);
  guint after_vowel = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!is_vowel (word, i))
        continue;
      if (after_vowel > 0 && i > after_vowel)
        breaks[find_break (word, after_vowel, i)] = TRUE;
      after_vowel = i + 1;
    }
  for (guint i = 0; i < n; i++)
    {
      if (breaks[i] && i >= EDGE && n - i >= EDGE)
        g_string_append_unichar (out, SOFT_HYPHEN);
      g_string_append_unichar (out, word[i]);
    }
}

/**
 * kv_hyphenate:
 * @text: valid UTF-8
 * @longest: words of more letters get soft hyphens
 *
 * Returns: (transfer full): the text with a soft hyphen wherever a long word may be
 *   broken.
 */
char *
kv_hyphenate (const char *text,
              guint       longest)
{
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, NULL);
  GString *out = g_string_new (NULL);
  const gunichar *at = letters;

  while (*at != 0)
    {
      guint n = 0;

      while (g_unichar_isalpha (at[n]))
        n++;
      if (n > longest)
        append_word (out, at, n);
      for (guint i = 0; n <= longest && i < n; i++)
        g_string_append_unichar (out, at[i]);
      at += n;
      if (*at != 0)
        g_string_append_unichar (out, *at++);
    }
  return g_string_free (out, FALSE);
}
