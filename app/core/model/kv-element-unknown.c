/* What a file says of an element and the program does not know: attributes, child
 * elements, and the text of values that could not be read. It is kept for the next
 * time that the file is written. */

#include "kv-element-private.h"

struct _KvUnknown
{
  GString *attributes;
  GString *children;
  char   **raw; /* one a field, most NULL */
};

/**
 * kv_unknown_free:
 * @unknown: (nullable) (transfer full): what is not known of an element
 * @n_fields: how many fields that element has
 */
void
kv_unknown_free (KvUnknown *unknown,
                 guint      n_fields)
{
  if (unknown == NULL)
    return;

  if (unknown->attributes != NULL)
    g_string_free (unknown->attributes, TRUE);
  if (unknown->children != NULL)
    g_string_free (unknown->children, TRUE);
  for (guint i = 0; unknown->raw != NULL && i < n_fields; i++)
    g_free (unknown->raw[i]);
  g_free (unknown->raw);
  g_free (unknown);
}

static KvUnknown *
ensure (KvElement *self)
{
  KvUnknown **unknown = kv_element_get_unknown (self);

  if (*unknown == NULL)
    *unknown = g_new0 (KvUnknown, 1);

  return *unknown;
}

/* --- reading --- */

/**
 * kv_element_get_unknown_attributes:
 * @self: an element
 *
 * Returns: (transfer none): raw XML, ` naam="..."` each; "" where there are none.
 */
const char *
kv_element_get_unknown_attributes (KvElement *self)
{
  const KvUnknown *unknown = *kv_element_get_unknown (self);

  return unknown != NULL && unknown->attributes != NULL ? unknown->attributes->str : "";
}

/**
 * kv_element_get_unknown_children:
 * @self: an element
 *
 * Returns: (transfer none): raw XML of child elements, a line between two; "" where
 *   there are none.
 */
const char *
kv_element_get_unknown_children (KvElement *self)
{
  const KvUnknown *unknown = *kv_element_get_unknown (self);

  return unknown != NULL && unknown->children != NULL ? unknown->children->str : "";
}

/**
 * kv_element_get_raw:
 * @self: an element
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): the text of a value that could not be read,
 *   until the field is set.
 */
const char *
kv_element_get_raw (KvElement *self,
                    guint      field)
{
  const KvUnknown *unknown = *kv_element_get_unknown (self);

  return unknown != NULL && unknown->raw != NULL ? unknown->raw[field] : NULL;
}

/* --- changing --- */

/**
 * kv_element_steal_raw:
 * @self: an element
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): as kv_element_get_raw(); the element has it no
 *   longer.
 */
char *
kv_element_steal_raw (KvElement *self,
                      guint      field)
{
  KvUnknown *unknown = *kv_element_get_unknown (self);

  return unknown != NULL && unknown->raw != NULL ? g_steal_pointer (&unknown->raw[field]) : NULL;
}

/**
 * kv_element_set_raw:
 * @self: an element
 * @field: one of its fields
 * @raw: (nullable) (transfer full): the text of a value that could not be read; NULL
 *   leaves what there is
 */
void
kv_element_set_raw (KvElement *self,
                    guint      field,
                    char      *raw)
{
  KvUnknown *unknown;

  if (raw == NULL)
    return;

  unknown = ensure (self);
  if (unknown->raw == NULL)
    unknown->raw = g_new0 (char *, KV_ELEMENT_GET_CLASS (self)->n_fields);
  g_free (unknown->raw[field]);
  unknown->raw[field] = raw;
}

/**
 * kv_element_fill_raw:
 * @self: an element that is in no krachtenveld
 * @field: one of its fields
 * @raw: a text that is no value of it, not necessarily NUL-terminated; copied
 * @length: its length in bytes
 *
 * Keeps a value that could not be read.
 */
void
kv_element_fill_raw (KvElement  *self,
                     guint       field,
                     const char *raw,
                     gsize       length)
{
  kv_element_set_raw (self, field, g_strndup (raw, length));
}

static void
append_raw (GString   **to,
            const char *raw,
            gsize       length)
{
  if (*to == NULL)
    *to = g_string_sized_new (length);
  g_string_append_len (*to, raw, length);
}

/**
 * kv_element_add_unknown_attribute:
 * @self: an element that is in no krachtenveld
 * @raw: XML of one attribute, with a space before it; copied
 * @length: its length in bytes
 */
void
kv_element_add_unknown_attribute (KvElement  *self,
                                  const char *raw,
                                  gsize       length)
{
  append_raw (&ensure (self)->attributes, raw, length);
}

/**
 * kv_element_add_unknown_child:
 * @self: an element that is in no krachtenveld
 * @raw: XML of one child element; copied
 * @length: its length in bytes
 */
void
kv_element_add_unknown_child (KvElement  *self,
                              const char *raw,
                              gsize       length)
{
  KvUnknown *unknown = ensure (self);

  if (unknown->children != NULL)
    g_string_append_c (unknown->children, '\n');
  append_raw (&unknown->children, raw, length);
}
