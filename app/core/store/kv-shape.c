#include "kv-shape.h"

/* Whether its id is an attribute; that of a pair is its key fields. */
gboolean
kv_shape_has_id (const KvElementClass *klass)
{
  return (klass->flags & KV_CLASS_PAIR) == 0;
}

/**
 * kv_shape_text_tag:
 * @klass: a class
 * @field: one of its fields
 *
 * Returns: (nullable): the name of the child elements that hold the text of
 *   this field, or NULL where it is not written so.
 */
const char *
kv_shape_text_tag (const KvElementClass *klass,
                   guint                 field)
{
  const KvField *declared = &klass->fields[field];

  if (declared->kind == KV_FIELD_LONG_TEXT)
    return declared->name;

  return declared->kind == KV_FIELD_TEXTS ? declared->item : NULL;
}

gboolean
kv_shape_is_attribute (const KvElementClass *klass,
                       guint                 field)
{
  return (int) field != klass->owner && kv_shape_text_tag (klass, field) == NULL;
}

/**
 * kv_shape_is_child:
 * @parent: a class
 * @child: a class
 *
 * Returns: whether an element of @child stands in one of @parent.
 */
gboolean
kv_shape_is_child (const KvElementClass *parent,
                   const KvElementClass *child)
{
  if (child->kind == KV_KIND_KRACHTENVELD)
    return FALSE;
  if (child->owner < 0)
    return parent->kind == KV_KIND_KRACHTENVELD;

  return (child->fields[child->owner].targets & KV_KIND_BIT (parent->kind)) != 0;
}
