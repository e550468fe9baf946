#include "kv-phrases.h"

#include <string.h>

#include "kv-fold.h"

/* After a comma these go on with what was said; anything else is another phrase. */
static const char *const going_on[] = {
  "aan", "als", "bij", "binnen", "dan", "dat", "die", "doordat", "door", "in", "indien", "maar", "met", "mits", "na", "naar",
  "net", "ook", "om", "omdat", "onder", "op", "over", "per", "tegen", "tenzij", "terwijl", "tot", "tussen", "uit", "van",
  "vanaf", "volgens", "voor", "voordat", "waar", "waarbij", "waarin", "waarmee", "waaronder", "waarvan", "waarvoor", "want",
  "wanneer", "wat", "wie", "zoals", "zodat", "zolang", "zodra", "zonder", NULL,
};

/* At the start these say no more than that it is wanted or can be done. With its
 * accents "één" does say something. */
static const char *const leading[] = {
  "de", "een", "en", "graag", "heeft", "hebben", "het", "kan", "kunnen", "of", "wil", "willen", "ze", "zij", NULL,
};

static void
phrase_free (KvPhrase *phrase)
{
  g_free (phrase->text);
  g_free (phrase);
}

static gboolean
is_mark (gunichar c)
{
  return g_unichar_isspace (c) || (g_unichar_ispunct (c) && strchr ("(\"'&@#%+", (int) MIN (c, 127)) == NULL) || c == 0x2022;
}

/* The length of the word at the start of `text`. */
static gsize
word_length (const char *text,
             gsize       length)
{
  const char *p = text;

  while (p < text + length && (g_unichar_isalpha (g_utf8_get_char (p)) || *p == '\''))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

static gboolean
starts_with_one_of (const char        *text,
                    gsize              length,
                    const char *const *words)
{
  g_autofree char *lower = g_utf8_strdown (text, (gssize) word_length (text, length));

  return g_strv_contains (words, lower);
}

/* Away with marks and empty words at the start. */
static const char *
skip_start (const char *p,
            const char *end)
{
  while (p < end)
    {
      gsize word = word_length (p, (gsize) (end - p));

      if (is_mark (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      else if (word > 0 && p + word < end && g_unichar_isspace (g_utf8_get_char (p + word))
               && starts_with_one_of (p, (gsize) (end - p), leading))
        p += word;
      else
        break;
    }
  return p;
}

static const char *
skip_end (const char *start,
          const char *p)
{
  while (p > start)
    {
      const char *before = g_utf8_prev_char (p);

      if (!is_mark (g_utf8_get_char (before)) || *before == ')')
        break;
      p = before;
    }
  return p;
}

/**
 * kv_phrase_name:
 * @text: valid UTF-8
 * @start: where to begin, on a character
 * @end: where to end, on a character
 *
 * Returns: (transfer full) (nullable): what stands there as the name of something
 *   that is wanted or held.
 */
char *
kv_phrase_name (const char *text,
                gsize       start,
                gsize       end)
{
  const char *first = skip_start (text + start, text + end);
  const char *last = skip_end (first, text + end);
  g_autofree char *rest = NULL;
  char capital[8] = { 0 };

  if (g_utf8_strlen (first, last - first) < 2)
    return NULL;

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (first)), capital);
  first = g_utf8_next_char (first);
  rest = g_strndup (first, (gsize) (last - first));
  return g_strconcat (capital, rest, NULL);
}

/* Whether a full stop ends a sentence, and not "o.a." or "3.5". */
static gboolean
ends_sentence (const char *after)
{
  const char *p = after;

  while (*p == ' ' || *p == '"' || *p == ')')
    p++;
  return *p == '\0' || (p > after && !g_unichar_islower (g_utf8_get_char (p)));
}

/* Whether another phrase begins after the character at `p`. */
static gboolean
parts (const char *p)
{
  const char *after = p + 1;

  switch (*p)
    {
    case '\n':
    case ';':
    case '!':
    case '?':
      return TRUE;
    case '.':
      return ends_sentence (after);
    case ',':
      return *after == ' ' && !starts_with_one_of (after + 1, strlen (after + 1), going_on);
    default:
      return FALSE;
    }
}

static void
add_phrase (GPtrArray  *phrases,
            GHashTable *names,
            const char *text,
            gsize       start,
            gsize       end)
{
  char *name = kv_phrase_name (text, start, end);
  KvPhrase *phrase;

  if (name == NULL)
    return;
  if (!g_hash_table_add (names, kv_fold_text (name)))
    {
      g_free (name);
      return;
    }

  phrase = g_new0 (KvPhrase, 1);
  *phrase = (KvPhrase) { name, start, end };
  g_ptr_array_add (phrases, phrase);
}

/**
 * kv_phrases_split:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): its phrases. O(n).
 */
GPtrArray *
kv_phrases_split (const char *text)
{
  GPtrArray *phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) phrase_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!parts (p))
        continue;
      add_phrase (phrases, names, text, (gsize) (start - text), (gsize) (p - text));
      start = p + 1;
    }
  add_phrase (phrases, names, text, (gsize) (start - text), strlen (text));
  return phrases;
}
