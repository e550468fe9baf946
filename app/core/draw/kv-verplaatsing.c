/* The words are those of sheets, so they are Dutch. Reading compares with what is
 * written for each value that there can be: the two cannot say different things. */

#include "kv-verplaatsing.h"

#include <string.h>

#include "kv-kind.h"
#include "kv-symbols.h"

/* What people call a field, where that is not its own name. */
static const struct { const char *field, *words; } names[] = {
  { "commitment", "wil zich inzetten:" },
  { "overeenstemming", "is het eens met ons:" },
  { "houding-gewenst", "gewenste houding naar" },
  { "ring-gewenst", "gewenste ring naar" },
  { "ring-partner", "ring volgens de partner:" },
};

static gboolean
is_scale (const KvField *field)
{
  return (field->marks & KV_MARK_OORDEEL) != 0 && (field->kind == KV_FIELD_SCORE || field->kind == KV_FIELD_CHOICE);
}

static const KvField *
find_field (const char *name)
{
  KvElementClass *partner = kv_kind_get_class (KV_KIND_PARTNER);

  for (guint i = 0; i < partner->n_fields; i++)
    {
      if (is_scale (&partner->fields[i]) && strcmp (partner->fields[i].name, name) == 0)
        return &partner->fields[i];
    }
  return NULL;
}

/* "houding naar" */
static char *
name_of (const KvField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcmp (names[i].field, field->name) == 0)
        return g_strdup (names[i].words);
    }
  return g_strdup_printf ("%s naar", field->name);
}

static int
first_value (const KvField *field)
{
  return field->kind == KV_FIELD_CHOICE ? 1 : field->min;
}

static gboolean
has_value (const KvField *field,
           int            value)
{
  return field->kind == KV_FIELD_CHOICE ? field->words[value - 1].word != NULL : value <= field->max;
}

/* "+ (voor)", "4", "meebeslissen" */
static char *
value_words (const KvField *field,
             int            value)
{
  if (field->kind == KV_FIELD_CHOICE)
    return g_strdup (field->words[value - 1].text);
  return field->min < 0 ? g_strdup_printf ("%s (%s)", kv_houding_sign (value), kv_houding_text (value)) : g_strdup_printf ("%d", value);
}

/* As it is in the file. */
static char *
value_stored (const KvField *field,
              int            value)
{
  return field->kind == KV_FIELD_CHOICE ? g_strdup (field->words[value - 1].word) : g_strdup_printf ("%d", value);
}

char *
kv_verplaatsing_text (const char *stored)
{
  g_auto (GStrv) parts = g_strsplit (stored, ":", 2);
  const KvField *field = g_strv_length (parts) == 2 ? find_field (parts[0]) : NULL;

  for (int value = field != NULL ? first_value (field) : 0; field != NULL && has_value (field, value); value++)
    {
      g_autofree char *there = value_stored (field, value);
      g_autofree char *name = name_of (field);
      g_autofree char *words = value_words (field, value);

      if (strcmp (parts[1], there) == 0)
        return g_strdup_printf ("%s %s", name, words);
    }
  return g_strdup (stored);
}

/* The words alone: without case, signs between them, and "naar". */
static char *
bare (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) minus = g_strsplit (folded, "\xe2\x88\x92", -1);
  g_autofree char *ascii = g_strjoinv ("-", minus);
  g_auto (GStrv) words = g_strsplit_set (ascii, " \t\n:()", -1);
  GString *all = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word != '\0' && strcmp (*word, "naar") != 0)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", *word);
    }
  return g_string_free (all, FALSE);
}

/* What follows a name in the words; NULL when they do not begin with it. */
static const char *
skip_name (const char *words,
           const char *name)
{
  g_autofree char *its = bare (name);
  gsize length = strlen (its);

  return g_str_has_prefix (words, its) && words[length] == ' ' ? words + length + 1 : NULL;
}

static gboolean
is_value (const char    *words,
          const KvField *field,
          int            value)
{
  g_autofree char *long_form = value_words (field, value);
  g_autofree char *stored = value_stored (field, value);
  const char *sign = field->min < 0 ? kv_houding_sign (value) : stored;
  const char *word = field->min < 0 ? kv_houding_text (value) : stored;
  const char *const forms[] = { long_form, stored, sign, word };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *form = bare (forms[i]);

      if (strcmp (form, words) == 0)
        return TRUE;
    }
  return FALSE;
}

/* NULL when the words are not about this field, or name no value of it. */
static char *
read_field (const char    *words,
            const KvField *field)
{
  g_autofree char *name = name_of (field);
  const char *rest = skip_name (words, name);

  if (rest == NULL)
    rest = skip_name (words, field->name);
  for (int value = first_value (field); rest != NULL && has_value (field, value); value++)
    {
      g_autofree char *stored = value_stored (field, value);

      if (is_value (rest, field, value))
        return g_strdup_printf ("%s:%s", field->name, stored);
    }
  return NULL;
}

char *
kv_verplaatsing_read (const char *text)
{
  KvElementClass *partner = kv_kind_get_class (KV_KIND_PARTNER);
  g_autofree char *words = bare (text);

  for (guint i = 0; i < partner->n_fields; i++)
    {
      char *read = is_scale (&partner->fields[i]) ? read_field (words, &partner->fields[i]) : NULL;

      if (read != NULL)
        return read;
    }
  return g_strdup (text);
}
