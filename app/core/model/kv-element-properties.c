/* The GObject properties of an element, one for each field of its table. */

#include "kv-element-private.h"

static void
kv_element_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KvElement *self = KV_ELEMENT (object);
  guint field = prop_id - 1;

  switch (KV_ELEMENT_GET_CLASS (self)->fields[field].kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
    case KV_FIELD_REF:
      g_value_set_string (value, kv_element_text (self, field));
      break;
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      g_value_set_boxed (value, kv_element_list (self, field));
      break;
    case KV_FIELD_SCORE:
      g_value_set_int (value, kv_element_score (self, field));
      break;
    case KV_FIELD_NUMBER:
      g_value_set_double (value, kv_element_number (self, field));
      break;
    case KV_FIELD_YES:
      g_value_set_boolean (value, kv_element_yes (self, field));
      break;
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_DATE:
      g_value_set_uint (value, kv_element_choice (self, field));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_element_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KvElement *self = KV_ELEMENT (object);
  guint field = prop_id - 1;

  switch (KV_ELEMENT_GET_CLASS (self)->fields[field].kind)
    {
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
    case KV_FIELD_REF:
      kv_element_set_text (self, field, g_value_get_string (value));
      break;
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      kv_element_set_list (self, field, g_value_get_boxed (value));
      break;
    case KV_FIELD_SCORE:
      kv_element_set_score (self, field, g_value_get_int (value));
      break;
    case KV_FIELD_NUMBER:
      kv_element_set_number (self, field, g_value_get_double (value));
      break;
    case KV_FIELD_YES:
      kv_element_set_yes (self, field, g_value_get_boolean (value));
      break;
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_DATE:
      kv_element_set_choice (self, field, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The property of a field, floating; of an element and of what edits one. */
GParamSpec *
kv_field_to_pspec (const KvField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case KV_FIELD_TEXTS:
    case KV_FIELD_REFS:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case KV_FIELD_SCORE:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, field->max, KV_ONBEKEND, flags);
    case KV_FIELD_NUMBER:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case KV_FIELD_YES:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
    case KV_FIELD_DATE:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT, 0, flags);
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
    case KV_FIELD_REF:
    default:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    }
}

/* Makes the properties of a class. GObject does not hand the functions that get
 * and set them down to a class with properties of its own. */
void
kv_element_class_install (KvElementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kv_element_get_property;
  object_class->set_property = kv_element_set_property;
  for (guint i = 0; i < klass->n_fields; i++)
    g_object_class_install_property (object_class, i + 1, kv_field_to_pspec (&klass->fields[i]));
}
