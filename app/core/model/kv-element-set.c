/* Changing an element: every setter ends in take_value(), which returns when
 * nothing changes, swaps, and lets the journal know what was there. */

#include "kv-element.h"

#include <string.h>

#include "kv-element-private.h"

/* Valid UTF-8 without the control characters that XML forbids; a TEXT keeps its
 * newlines. NULL when nothing is left. */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;

  if (text == NULL || *text == '\0')
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  out = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x20 ? c != 0xfffe && c != 0xffff : c == '\n' || c == '\t')
        g_string_append_unichar (out, c);
      else if (c == '\r' && p[1] != '\n')
        g_string_append_c (out, '\n');
    }

  return g_string_free (out, out->len == 0);
}

static char **
clean_list (const char *const *list)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (; list != NULL && *list != NULL; list++)
    {
      char *text = clean_text (*list);

      if (text != NULL)
        g_ptr_array_add (texts, text);
    }
  if (texts->len == 0)
    return NULL;

  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_steal (texts, NULL);
}

static const KvField *
declaration (KvElement *self,
             guint      field)
{
  return &KV_ELEMENT_GET_CLASS (self)->fields[field];
}

/* Takes `value` over. */
static void
take_value (KvElement *self,
            guint      field,
            KvValue    value)
{
  KvKrachtenveld *krachtenveld = kv_element_get_krachtenveld (self);
  const KvField *declared = declaration (self, field);
  KvJournal *journal = NULL;
  gboolean implicit;
  char *raw = NULL;

  if (kv_value_equal (&value, kv_element_value (self, field), declared) && kv_element_get_raw (self, field) == NULL)
    {
      kv_value_clear (&value, declared);
      return;
    }
  if ((declared->marks & KV_MARK_KEY) != 0 && krachtenveld != NULL)
    {
      g_critical ("%s of %s identifies it and cannot change", declared->name, kv_element_get_id (self));
      kv_value_clear (&value, declared);
      return;
    }

  if (krachtenveld != NULL)
    journal = kv_krachtenveld_get_journal (krachtenveld);
  implicit = journal != NULL && !kv_journal_in_transaction (journal);
  if (implicit)
    {
      g_autofree char *merge_key = g_strconcat (kv_element_get_id (self), ":", declared->name, NULL);

      kv_journal_begin (journal, declared->label, merge_key);
    }

  kv_element_swap (self, field, &value, &raw);
  if (journal != NULL)
    {
      kv_journal_record_property (journal, self, field, &value, raw);
    }
  else
    {
      kv_value_clear (&value, declared);
      g_free (raw);
    }

  if (implicit)
    kv_journal_end (journal);
}

/**
 * kv_element_set_value:
 * @self: an element
 * @field: one of its fields
 * @value: what it becomes; copied
 *
 * Changes any field. Does nothing when it is so already. Outside a transaction
 * of the journal it is a step of its own.
 */
void
kv_element_set_value (KvElement     *self,
                      guint          field,
                      const KvValue *value)
{
  KvValue copy;

  kv_value_copy (&copy, value, declaration (self, field));
  take_value (self, field, copy);
}

/**
 * kv_element_set_text:
 * @self: an element
 * @field: a field of kind TEXT, LONG_TEXT or REF
 * @text: (nullable): anything; what XML forbids is left out. For a REF an id,
 *   or "" for none.
 */
void
kv_element_set_text (KvElement  *self,
                     guint       field,
                     const char *text)
{
  KvValue value = { 0 };

  if (declaration (self, field)->kind != KV_FIELD_REF)
    {
      value.text = clean_text (text);
    }
  else if (text != NULL && *text != '\0')
    {
      g_return_if_fail (kv_id_is_valid (text));
      value.text = (char *) kv_id_intern (text);
    }
  take_value (self, field, value);
}

/**
 * kv_element_set_list:
 * @self: an element
 * @field: a field of kind TEXTS or REFS
 * @list: (nullable): texts in the order of the user, or ids in any order
 */
void
kv_element_set_list (KvElement          *self,
                     guint               field,
                     const char *const *list)
{
  KvValue value = { 0 };

  if (declaration (self, field)->kind == KV_FIELD_TEXTS)
    {
      value.list = clean_list (list);
    }
  else if (list != NULL)
    {
      g_autofree char *ids = g_strjoinv (" ", (char **) list);

      g_return_if_fail (kv_value_parse (&value, declaration (self, field), ids, strlen (ids)));
    }
  take_value (self, field, value);
}

/**
 * kv_element_set_score:
 * @self: an element
 * @field: a field of kind SCORE
 * @score: from its min to its max; anything else is onbekend
 */
void
kv_element_set_score (KvElement *self,
                      guint      field,
                      int        score)
{
  const KvField *declared = declaration (self, field);

  if (score < declared->min || score > declared->max)
    score = KV_ONBEKEND;
  take_value (self, field, (KvValue) { .score = score });
}

void
kv_element_set_number (KvElement *self,
                       guint      field,
                       double     number)
{
  KvValue value = { 0 };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* Only what a file can hold: finite, and not beyond a million. */
  g_ascii_dtostr (buffer, sizeof buffer, number);
  g_return_if_fail (kv_number_parse (buffer, strlen (buffer), &value.number));
  take_value (self, field, value);
}

/**
 * kv_element_set_choice:
 * @self: an element
 * @field: a field of kind CHOICE, CHOICES, YES or DATE
 * @choice: the word from 1 (0: onbekend), the bits of a set, or a Julian day
 */
void
kv_element_set_choice (KvElement *self,
                       guint      field,
                       guint      choice)
{
  const KvField *declared = declaration (self, field);

  if (declared->kind == KV_FIELD_CHOICE)
    g_return_if_fail (choice <= kv_words_count (declared->words));
  if (declared->kind == KV_FIELD_CHOICES)
    choice &= (1u << kv_words_count (declared->words)) - 1;
  take_value (self, field, (KvValue) { .choice = choice });
}

void
kv_element_set_yes (KvElement *self,
                    guint      field,
                    gboolean   yes)
{
  take_value (self, field, (KvValue) { .choice = yes ? 1 : 0 });
}
