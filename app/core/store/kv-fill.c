#include "kv-fill.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-refuse.h"
#include "kv-scan.h"
#include "kv-shape.h"

#define MAX_UNKNOWN_ATTRIBUTES 256
#define MAX_SHORT_TEXT 10000        /* characters */
#define MAX_LONG_TEXT (1000 * 1000) /* bytes */

/* Most names differ in their first letter. */
static gboolean
same_name (const char *a,
           const char *b)
{
  return *a == *b && strcmp (a, b) == 0;
}

/* The attribute `name` without prefix, or NULL. */
const KvAttribute *
kv_fill_find (const KvStart *start,
              const char    *name)
{
  for (guint i = 0; i < start->n_attributes; i++)
    {
      if (start->attributes[i].prefix == NULL && same_name (start->attributes[i].name, name))
        return &start->attributes[i];
    }

  return NULL;
}

/**
 * kv_fill_decode:
 * @value: the value of an attribute as SAX2 gives it
 * @length: its length in bytes
 *
 * Returns: (transfer full): what it says. libxml2 leaves each & as "&#38;" when
 *   it is not asked to replace entities.
 */
char *
kv_fill_decode (const char *value,
                gsize       length)
{
  GString *out;

  if (memchr (value, '&', length) == NULL)
    return g_strndup (value, length);

  out = g_string_new_len (value, length);
  g_string_replace (out, "&#38;", "&", 0);

  return g_string_free (out, FALSE);
}

char *
kv_fill_dup (const KvStart *start,
             const char    *name)
{
  const KvAttribute *attribute = kv_fill_find (start, name);

  return attribute != NULL ? kv_fill_decode (attribute->value, attribute->end - attribute->value) : g_strdup ("");
}

/* As kv_value_parse(), but quicker for a reference to what was named before. */
gboolean
kv_fill_parse (KvLoad        *load,
               KvValue       *value,
               const KvField *field,
               const char    *text,
               gsize          length)
{
  KvId *known = field->kind == KV_FIELD_REF ? kv_ids_find (&load->ids, text, length) : NULL;

  if (known != NULL)
    value->text = (char *) known->id;
  else if (!kv_value_parse (value, field, text, length))
    return FALSE;
  else if (field->kind == KV_FIELD_REF)
    kv_ids_add (&load->ids, value->text);

  return TRUE;
}

/* Whether an element cannot be without this field; kv-identify.c fills it. */
gboolean
kv_fill_is_key (const KvField *field)
{
  return (field->marks & (KV_MARK_KEY | KV_MARK_REQUIRED)) != 0;
}

/* The field that is written as this attribute, or -1. Looks from `next` on,
 * because attributes mostly come in the order of the table. */
static int
find_field (const KvElementClass *klass,
            const char           *name,
            guint                *next)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      guint field = *next + i < klass->n_fields ? *next + i : *next + i - klass->n_fields;

      if (same_name (klass->fields[field].name, name))
        {
          *next = (field + 1) % klass->n_fields;
          return kv_shape_is_attribute (klass, field) ? (int) field : -1;
        }
    }

  return -1;
}

gboolean
kv_fill_is_short (const char *text,
                  gsize       length)
{
  return length <= MAX_SHORT_TEXT || g_utf8_strlen (text, length) <= MAX_SHORT_TEXT;
}

static void
tell_unreadable (KvLoad        *load,
                 guint          line,
                 KvElement     *element,
                 const KvField *field,
                 const char    *text,
                 gsize          length)
{
  g_autofree char *what = kv_load_describe (element);
  g_autofree char *shown = kv_load_shorten (text, length);

  if (field->kind == KV_FIELD_SCORE)
    kv_load_tell (load, line, TRUE, _("“%s” of the %s is “%s”, not a whole number from %d to %d. It is shown as unknown; the file keeps it until you fill it in."), field->name, what, shown, field->min, field->max);
  else
    kv_load_tell (load, line, TRUE, _("“%s” of the %s is “%s”, which cannot be read. It is shown as not filled in; the file keeps it until you fill it in."), field->name, what, shown);
}

static void
tell_too_long (KvLoad        *load,
               guint          line,
               KvElement     *element,
               const KvField *field)
{
  g_autofree char *what = kv_load_describe (element);

  kv_load_tell (load, line, TRUE, _("“%s” of the %s is too long. Only its beginning is shown; the file keeps all of it until you change it."), field->name, what);
}

static void
fill_value (KvLoad     *load,
            guint       line,
            KvElement  *element,
            guint       index,
            const char *text,
            gsize       length)
{
  const KvField *field = &KV_ELEMENT_GET_CLASS (element)->fields[index];
  gsize fits = length;
  KvValue value;

  if (field->kind == KV_FIELD_TEXT && !kv_fill_is_short (text, length))
    {
      fits = g_utf8_offset_to_pointer (text, MAX_SHORT_TEXT) - text;
      tell_too_long (load, line, element, field);
      kv_element_fill_raw (element, index, text, length);
    }

  if (kv_fill_parse (load, &value, field, text, fits))
    {
      kv_element_fill (element, index, &value);
    }
  else
    {
      tell_unreadable (load, line, element, field, text, length);
      kv_element_fill_raw (element, index, text, length);
    }
}

static gboolean
fill_attribute (KvLoad            *load,
                const KvStart     *start,
                KvElement         *element,
                guint              index,
                const KvAttribute *attribute,
                GError           **error)
{
  gsize length = attribute->end - attribute->value;

  if (length > MAX_LONG_TEXT)
    {
      kv_refuse (error, KV_ERROR_TOO_LARGE, load->name, start->line, _("the value of “%s” is longer than 1 MB. Nobody can have typed that; shorten it in a text editor."), attribute->name);
      return FALSE;
    }

  if (memchr (attribute->value, '&', length) != NULL)
    {
      g_autofree char *decoded = kv_fill_decode (attribute->value, length);

      fill_value (load, start->line, element, index, decoded, strlen (decoded));
    }
  else if (length > 0)
    {
      fill_value (load, start->line, element, index, attribute->value, length);
    }

  return TRUE;
}

static gboolean
is_known (const KvElementClass *klass,
          const char           *name,
          gsize                 length)
{
  g_autofree char *word = g_strndup (name, length);
  guint next = 0;

  if (strcmp (word, "xmlns") == 0 || (kv_shape_has_id (klass) && strcmp (word, "id") == 0))
    return TRUE;
  if (klass->kind == KV_KIND_KRACHTENVELD && strcmp (word, "versie") == 0)
    return TRUE;

  return find_field (klass, word, &next) >= 0;
}

static gboolean
keep_unknown (KvLoad        *load,
              const KvStart *start,
              KvElement     *element,
              GError       **error)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  gsize at = 0, name_length;
  const char *name;
  guint n = 0;

  while (kv_scan_attribute (start->tag, start->length, &at, &name, &name_length))
    {
      if (is_known (klass, name, name_length))
        continue;
      if (++n > MAX_UNKNOWN_ATTRIBUTES)
        {
          kv_refuse (error, KV_ERROR_TOO_LARGE, load->name, start->line, _("an element here has more than %d attributes that mean nothing here. A file of this program has no such element."), MAX_UNKNOWN_ATTRIBUTES);
          return FALSE;
        }
      kv_element_add_unknown_attribute (element, " ", 1);
      kv_element_add_unknown_attribute (element, name, start->tag + at - name);
    }

  return TRUE;
}

/**
 * kv_fill_attributes:
 * @load: a file being read
 * @start: the start of an XML element
 * @element: the element that it becomes
 * @error: a KV_ERROR
 *
 * Fills its fields from its attributes and keeps those that no field has. What
 * cannot be read is told and kept as text.
 *
 * Returns: FALSE when the file is to be refused.
 */
gboolean
kv_fill_attributes (KvLoad        *load,
                    const KvStart *start,
                    KvElement     *element,
                    GError       **error)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);
  const KvAttribute *id = kv_shape_has_id (klass) ? kv_fill_find (start, "id") : NULL;
  gboolean unknown = start->n_namespaces > 0;
  guint next = 0;

  for (guint i = 0; i < start->n_attributes; i++)
    {
      const KvAttribute *attribute = &start->attributes[i];
      int field = -1;

      if (attribute == id)
        continue;
      if (attribute->prefix == NULL)
        field = find_field (klass, attribute->name, &next);
      if (field < 0)
        unknown = TRUE;
      else if (!kv_fill_is_key (&klass->fields[field]) && !fill_attribute (load, start, element, field, attribute, error))
        return FALSE;
    }

  return !unknown || keep_unknown (load, start, element, error);
}

/**
 * kv_fill_long_text:
 * @load: a file being read
 * @index: the record of the element that it belongs to
 * @field: a field of kind LONG_TEXT
 * @text: the text
 * @child: the child element that it stands in
 * @odd: whether that holds more than text
 *
 * Fills it in. What is more than the field can hold is kept as XML, and written
 * back until the text is changed.
 */
void
kv_fill_long_text (KvLoad        *load,
                   guint          index,
                   guint          field,
                   const GString *text,
                   const KvToken *child,
                   gboolean       odd)
{
  KvElement *element = kv_load_record (load, index)->element;
  gsize fits = MIN (text->len, MAX_LONG_TEXT);
  KvValue value = { 0 };

  while (fits < text->len && (text->str[fits] & 0xc0) == 0x80)
    fits--;
  if (fits < text->len)
    tell_too_long (load, child->line, element, &KV_ELEMENT_GET_CLASS (element)->fields[field]);

  if (fits < text->len || odd)
    {
      g_autofree char *raw = kv_load_slice (load, index, child->begin, child->end);

      kv_element_fill_raw (element, field, raw, strlen (raw));
    }
  if (fits > 0)
    value.text = g_strndup (text->str, fits);
  kv_element_fill (element, field, &value);
}
