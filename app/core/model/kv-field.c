/* The values that a field can have: their life, their text in a file, and when
 * two are equal. Knows nothing of elements. */

#include "kv-field.h"

#include <string.h>

#include "kv-woorden.h"

/**
 * kv_words_count:
 * @words: a table that ends with a word of NULL
 *
 * Returns: how many words it has; the highest value of a choice. O(n).
 */
guint
kv_words_count (const KvWord *words)
{
  guint n = 0;

  while (words[n].word != NULL)
    n++;

  return n;
}

/**
 * kv_words_find:
 * @words: a table that ends with a word of NULL
 * @word: a word as a file writes it, not necessarily NUL-terminated
 * @length: its length in bytes
 *
 * Returns: its value, from 1, or 0 when the table does not have it. O(n).
 */
guint
kv_words_find (const KvWord *words,
               const char   *word,
               gsize         length)
{
  for (guint i = 0; words[i].word != NULL; i++)
    {
      if (strlen (words[i].word) == length && memcmp (words[i].word, word, length) == 0)
        return i + 1;
    }

  return 0;
}

/**
 * kv_words_text:
 * @words: a table that ends with a word of NULL
 * @value: a value, 0 for onbekend
 *
 * Returns: the word as people read it, in Dutch; "onbekend" for 0. O(1).
 */
const char *
kv_words_text (const KvWord *words,
               guint         value)
{
  return value == 0 ? "onbekend" : words[value - 1].text;
}

/**
 * kv_value_init:
 * @value: memory of no value
 * @field: what it is a value of
 *
 * Gives it the default of its field: empty, onbekend, nee or 0.
 */
void
kv_value_init (KvValue       *value,
               const KvField *field)
{
  memset (value, 0, sizeof *value);
  if (field->kind == KV_FIELD_SCORE)
    value->score = KV_ONBEKEND;
}

/**
 * kv_value_clear:
 * @value: a value
 * @field: what it is a value of
 *
 * Frees what it holds and makes it the default.
 */
void
kv_value_clear (KvValue       *value,
                const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      g_free (value->text);
      break;
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      g_strfreev (value->list);
      break;
    case KV_FIELD_REF:
    case KV_FIELD_SCORE:
    case KV_FIELD_NUMBER:
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_YES:
    case KV_FIELD_DATE:
    default:
      break;
    }

  kv_value_init (value, field);
}

/**
 * kv_value_copy:
 * @to: memory of no value
 * @from: a value
 * @field: what both are a value of
 */
void
kv_value_copy (KvValue       *to,
               const KvValue *from,
               const KvField *field)
{
  *to = *from;

  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      to->text = g_strdup (from->text);
      break;
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      to->list = g_strdupv (from->list);
      break;
    case KV_FIELD_REF:
    case KV_FIELD_SCORE:
    case KV_FIELD_NUMBER:
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_YES:
    case KV_FIELD_DATE:
    default:
      break;
    }
}

/**
 * kv_value_equal:
 * @a: a value
 * @b: another one
 * @field: what both are a value of
 *
 * Returns: whether a file would write the same for both.
 */
gboolean
kv_value_equal (const KvValue *a,
                const KvValue *b,
                const KvField *field)
{
  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      return g_strcmp0 (a->text, b->text) == 0;
    case KV_FIELD_REF:
      return a->text == b->text;
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      if (a->list == NULL || b->list == NULL)
        return a->list == b->list;
      return g_strv_equal ((const char *const *) a->list, (const char *const *) b->list);
    case KV_FIELD_SCORE:
      return a->score == b->score;
    case KV_FIELD_NUMBER:
      return a->number == b->number;
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_YES:
    case KV_FIELD_DATE:
    default:
      return a->choice == b->choice;
    }
}

/**
 * kv_value_is_default:
 * @value: a value
 * @field: what it is a value of
 *
 * Returns: whether it says nothing, so that a file leaves it out.
 */
gboolean
kv_value_is_default (const KvValue *value,
                     const KvField *field)
{
  KvValue nothing;

  kv_value_init (&nothing, field);

  return kv_value_equal (value, &nothing, field);
}

/* One word after another of a text in which spaces separate them. */
static gboolean
next_word (const char **at,
           const char  *end,
           const char **word,
           gsize       *length)
{
  while (*at < end && g_ascii_isspace (**at))
    (*at)++;
  *word = *at;
  while (*at < end && !g_ascii_isspace (**at))
    (*at)++;
  *length = *at - *word;

  return *length > 0;
}

static gboolean
parse_choices (guint        *choices,
               const KvWord *words,
               const char   *text,
               gsize         text_length)
{
  const char *at = text, *word;
  gsize length;
  guint bits = 0;

  while (next_word (&at, text + text_length, &word, &length))
    {
      guint found = kv_words_find (words, word, length);

      if (found == 0)
        return FALSE;
      bits |= 1u << (found - 1);
    }

  *choices = bits;
  return TRUE;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
parse_ref (char      **ref,
           const char *text,
           gsize       length)
{
  char id[KV_MAX_ID + 1];

  if (length > KV_MAX_ID)
    return FALSE;
  memcpy (id, text, length);
  id[length] = '\0';
  if (length > 0 && (strlen (id) != length || !kv_id_is_valid (id)))
    return FALSE;

  *ref = length > 0 ? (char *) kv_id_intern (id) : NULL;
  return TRUE;
}

/* Sorted and without doubles; NULL when there are none. */
static gboolean
parse_refs (char     ***list,
            const char *text,
            gsize       text_length)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const char *at = text, *word;
  gsize length;

  while (next_word (&at, text + text_length, &word, &length))
    {
      g_autofree char *id = g_strndup (word, length);

      if (!kv_id_is_valid (id))
        return FALSE;
      g_ptr_array_add (ids, g_steal_pointer (&id));
    }

  g_ptr_array_sort (ids, compare_strings);
  for (guint i = ids->len; i > 1; i--)
    {
      if (strcmp (ids->pdata[i - 1], ids->pdata[i - 2]) == 0)
        g_ptr_array_remove_index (ids, i - 1);
    }

  if (ids->len == 0)
    {
      *list = NULL;
      return TRUE;
    }

  g_ptr_array_add (ids, NULL);
  *list = (char **) g_ptr_array_steal (ids, NULL);
  return TRUE;
}

static gboolean
parse_score (int           *score,
             const KvField *field,
             const char    *text,
             gsize          length)
{
  gboolean negative = length > 1 && text[0] == '-';
  int value = 0;

  for (gsize i = negative; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]) || value > 1000000)
        return FALSE;
      value = value * 10 + (text[i] - '0');
    }
  if (negative)
    value = -value;
  if (length == 0 || value < field->min || value > field->max)
    return FALSE;

  *score = value;
  return TRUE;
}

/**
 * kv_value_parse:
 * @value: (out): memory of no value; set only on success
 * @field: what it is a value of
 * @text: as a file writes it, not necessarily NUL-terminated
 * @length: its length in bytes
 *
 * Reads a value of any kind but TEXTS, which a file writes as elements.
 *
 * Returns: FALSE when this is no value of the field.
 */
gboolean
kv_value_parse (KvValue       *value,
                const KvField *field,
                const char    *text,
                gsize          length)
{
  KvValue read;

  kv_value_init (&read, field);

  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
      read.text = length > 0 ? g_strndup (text, length) : NULL;
      break;
    case KV_FIELD_SCORE:
      if (!parse_score (&read.score, field, text, length))
        return FALSE;
      break;
    case KV_FIELD_NUMBER:
      if (!kv_number_parse (text, length, &read.number))
        return FALSE;
      break;
    case KV_FIELD_CHOICE:
      read.choice = kv_words_find (field->words, text, length);
      if (read.choice == 0)
        return FALSE;
      break;
    case KV_FIELD_CHOICES:
      if (!parse_choices (&read.choice, field->words, text, length))
        return FALSE;
      break;
    case KV_FIELD_YES:
      read.choice = kv_words_find (kv_ja_nee, text, length);
      if (read.choice == 0)
        return FALSE;
      read.choice = read.choice == KV_JA;
      break;
    case KV_FIELD_DATE:
      if (!kv_date_parse (text, length, &read.choice))
        return FALSE;
      break;
    case KV_FIELD_REF:
      if (!parse_ref (&read.text, text, length))
        return FALSE;
      break;
    case KV_FIELD_REFS:
      if (!parse_refs (&read.list, text, length))
        return FALSE;
      break;
    case KV_FIELD_TEXTS:
    default:
      g_return_val_if_reached (FALSE);
    }

  *value = read;
  return TRUE;
}

static void
print_choices (guint         choices,
               const KvWord *words,
               GString      *out)
{
  gboolean first = TRUE;

  for (guint i = 0; words[i].word != NULL; i++)
    {
      if ((choices & (1u << i)) == 0)
        continue;
      if (!first)
        g_string_append_c (out, ' ');
      g_string_append (out, words[i].word);
      first = FALSE;
    }
}

/**
 * kv_value_print:
 * @value: a value
 * @field: what it is a value of; any kind but TEXTS
 * @out: gets it as a file writes it, not escaped
 */
void
kv_value_print (const KvValue *value,
                const KvField *field,
                GString       *out)
{
  switch (field->kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
    case KV_FIELD_REF:
      g_string_append (out, value->text != NULL ? value->text : "");
      break;
    case KV_FIELD_SCORE:
      if (value->score != KV_ONBEKEND)
        g_string_append_printf (out, "%d", value->score);
      break;
    case KV_FIELD_NUMBER:
      kv_number_print (value->number, out);
      break;
    case KV_FIELD_CHOICE:
      if (value->choice > 0)
        g_string_append (out, field->words[value->choice - 1].word);
      break;
    case KV_FIELD_CHOICES:
      print_choices (value->choice, field->words, out);
      break;
    case KV_FIELD_YES:
      g_string_append (out, value->choice ? "ja" : "nee");
      break;
    case KV_FIELD_DATE:
      if (value->choice > 0)
        {
          GDate date;

          g_date_clear (&date, 1);
          g_date_set_julian (&date, value->choice);
          g_string_append_printf (out, "%04d-%02d-%02d", g_date_get_year (&date),
                                  g_date_get_month (&date), g_date_get_day (&date));
        }
      break;
    case KV_FIELD_REFS:
      for (char **id = value->list; id != NULL && *id != NULL; id++)
        {
          if (id != value->list)
            g_string_append_c (out, ' ');
          g_string_append (out, *id);
        }
      break;
    case KV_FIELD_TEXTS:
    default:
      g_return_if_reached ();
    }
}
