#include "kv-fold.h"

#include <string.h>

/* What is typed in more than one way. */
static gunichar
plain_form (gunichar c)
{
  switch (c)
    {
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x02bc:
    case 0x00b4:
    case '`':
      return '\'';
    case 0x2212: /* minus */
      return '-';
    default:
      return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ? '-' : c;
    }
}

static gboolean
is_silent (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT || g_unichar_type (c) == G_UNICODE_CONTROL;
}

static char *
decompose (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (plain, -1);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
}

/**
 * kv_fold_text:
 * @text: anything
 *
 * Returns: (transfer full): the text for comparing: decomposed (NFKD), in lower
 *   case, without accents and what is invisible, with plain apostrophes and
 *   dashes, every run of white space one space and none at the ends. "" when
 *   there is nothing to read in it. O(n).
 */
char *
kv_fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = decompose (valid);
  GString *folded = g_string_sized_new (strlen (lower));
  gboolean space = FALSE;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          space = folded->len > 0;
          continue;
        }
      if (is_silent (c))
        continue;
      if (space)
        g_string_append_c (folded, ' ');
      space = FALSE;
      g_string_append_unichar (folded, plain_form (c));
    }

  return g_string_free (folded, FALSE);
}

/**
 * kv_fold_has:
 * @text: folded
 * @words: folded
 *
 * Returns: whether each word of @words stands somewhere in @text, in any order.
 */
gboolean
kv_fold_has (const char *text,
             const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (char **word = parts; *word != NULL; word++)
    {
      if (strstr (text, *word) == NULL)
        return FALSE;
    }

  return TRUE;
}
