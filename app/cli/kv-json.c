#include "kv-json.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "kv-error.h"

/* Deeper than any graph goes, and far from what a stack can hold. */
enum { DEEPEST = 32 };

typedef struct
{
  const char *at;
  const char *end;
  guint       line;
  guint       depth;
  GError    **error;
} Reader;

static GVariant *read_value (Reader *reader);

static GVariant *
fail (Reader     *reader,
      const char *why)
{
  if (*reader->error == NULL)
    g_set_error (reader->error, KV_ERROR, KV_ERROR_DAMAGED, _("line %u: this is not JSON: %s"), reader->line, why);
  return NULL;
}

static char
peek (Reader *reader)
{
  while (reader->at < reader->end && strchr (" \t\r\n", *reader->at) != NULL && *reader->at != '\0')
    if (*reader->at++ == '\n')
      reader->line++;

  return reader->at < reader->end ? *reader->at : '\0';
}

static gboolean
take (Reader *reader,
      char    c)
{
  if (peek (reader) != c)
    return FALSE;

  reader->at++;
  return TRUE;
}

static gboolean
take_word (Reader     *reader,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (reader->end - reader->at) < length || strncmp (reader->at, word, length) != 0)
    return FALSE;

  reader->at += length;
  return TRUE;
}

/* The four digits after \u; G_MAXUINT32 where they are not there. */
static gunichar
take_code (Reader *reader)
{
  gunichar code = 0;

  if (reader->end - reader->at < 4)
    return G_MAXUINT32;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*reader->at++);

      if (digit < 0)
        return G_MAXUINT32;
      code = code * 16 + (gunichar) digit;
    }
  return code;
}

/* A character beyond 16 bits is written as two codes. */
static gunichar
take_unicode (Reader *reader)
{
  gunichar first = take_code (reader);
  gunichar second;

  if (first < 0xd800 || first > 0xdbff)
    return first;
  if (!take_word (reader, "\\u"))
    return G_MAXUINT32;

  second = take_code (reader);
  if (second < 0xdc00 || second > 0xdfff)
    return G_MAXUINT32;
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
}

static gboolean
read_escape (Reader  *reader,
             GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter = reader->at < reader->end && *reader->at != '\0' ? strchr (letters, *reader->at) : NULL;
  gunichar code;

  if (letter != NULL)
    {
      reader->at++;
      g_string_append_c (text, meanings[letter - letters]);
      return TRUE;
    }
  if (!take_word (reader, "u"))
    return FALSE;

  code = take_unicode (reader);
  if (code == 0 || !g_unichar_validate (code))
    return FALSE;
  g_string_append_unichar (text, code);
  return TRUE;
}

/* After its opening quote; NULL with an error. */
static char *
read_string (Reader *reader)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (reader->at < reader->end && (guchar) *reader->at >= 0x20)
    {
      char c = *reader->at++;

      if (c == '"')
        return g_string_free (g_steal_pointer (&text), FALSE);
      if (c != '\\')
        g_string_append_c (text, c);
      else if (!read_escape (reader, text))
        break;
    }

  fail (reader, _("a text with something in it that may not be there"));
  return NULL;
}

static GVariant *
read_number (Reader *reader)
{
  g_autofree char *text = NULL;
  const char *start = reader->at;
  char *end;
  double number;

  while (reader->at < reader->end && *reader->at != '\0' && strchr ("+-.0123456789eE", *reader->at) != NULL)
    reader->at++;

  text = g_strndup (start, (gsize) (reader->at - start));
  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number) || strchr ("+.", text[0]) != NULL)
    return fail (reader, _("a number was expected"));

  return g_variant_new_double (number);
}

static GVariant *
read_array (Reader *reader)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));

  if (take (reader, ']'))
    return g_variant_builder_end (&builder);

  do
    {
      GVariant *value = read_value (reader);

      if (value == NULL)
        return NULL;
      g_variant_builder_add (&builder, "v", value);
    }
  while (take (reader, ','));

  return take (reader, ']') ? g_variant_builder_end (&builder) : fail (reader, _("] was expected"));
}

static GVariant *
read_object (Reader *reader)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  if (take (reader, '}'))
    return g_variant_builder_end (&builder);

  do
    {
      g_autofree char *key = take (reader, '"') ? read_string (reader) : NULL;
      GVariant *value;

      if (key == NULL)
        return fail (reader, _("a name in quotes was expected"));
      if (!take (reader, ':'))
        return fail (reader, _(": was expected"));
      value = read_value (reader);
      if (value == NULL)
        return NULL;
      g_variant_builder_add (&builder, "{sv}", key, value);
    }
  while (take (reader, ','));

  return take (reader, '}') ? g_variant_builder_end (&builder) : fail (reader, _("} was expected"));
}

static GVariant *
read_plain (Reader *reader)
{
  g_autofree char *text = NULL;

  if (take (reader, '"'))
    {
      text = read_string (reader);
      return text != NULL ? g_variant_new_string (text) : NULL;
    }
  if (take_word (reader, "true"))
    return g_variant_new_boolean (TRUE);
  if (take_word (reader, "false"))
    return g_variant_new_boolean (FALSE);
  if (take_word (reader, "null"))
    return g_variant_new_maybe (G_VARIANT_TYPE_VARIANT, NULL);

  return read_number (reader);
}

static GVariant *
read_value (Reader *reader)
{
  GVariant *value;

  if (++reader->depth > DEEPEST)
    return fail (reader, _("it is nested too deeply"));

  peek (reader);
  if (take (reader, '{'))
    value = read_object (reader);
  else if (take (reader, '['))
    value = read_array (reader);
  else
    value = read_plain (reader);

  reader->depth--;
  return value;
}

GVariant *
kv_json_parse (const char  *text,
               gsize        size,
               GError     **error)
{
  g_autoptr (GError) reason = NULL;
  Reader reader = { .at = text, .end = text + size, .line = 1, .error = &reason };
  g_autoptr (GVariant) value = NULL;

  if (!g_utf8_validate (text, (gssize) size, NULL))
    fail (&reader, _("it is not in UTF-8"));
  else
    value = read_value (&reader);

  if (value != NULL)
    g_variant_ref_sink (value);
  if (value != NULL && peek (&reader) == '\0' && reader.at == reader.end)
    return g_steal_pointer (&value);

  fail (&reader, _("it should have ended here"));
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

void
kv_json_append_string (GString    *out,
                       const char *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (out, "\\%c", *text);
    else if ((guchar) *text < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *text);
    else
      g_string_append_c (out, *text);
  g_string_append_c (out, '"');
}

void
kv_json_append_number (GString *out,
                       double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.2f", number);
  g_string_append (out, g_str_equal (text, "-0.00") ? "0.00" : text);
}
