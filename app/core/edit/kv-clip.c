#include "kv-clip.h"

#include <string.h>

#include "kv-clipboard.h"
#include "kv-writer.h"

/* How the root of a clip lists what was chosen: as an attribute that no field
 * has. Ids hold nothing that XML minds. */
#define CHOSEN " gekozen=\""

gboolean
kv_clip_is_required (const KvField *field)
{
  return field->kind == KV_FIELD_REF && (field->marks & (KV_MARK_KEY | KV_MARK_REQUIRED)) != 0;
}

/* --- which elements --- */

gboolean
kv_clip_can_be_chosen (KvElement *element)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (element);

  return klass->kind != KV_KIND_KRACHTENVELD && klass->kind != KV_KIND_WEERGAVE && (klass->flags & KV_CLASS_PAIR) == 0;
}

static gboolean
cannot_be_without (KvElement  *element,
                   const char *id)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (kv_clip_is_required (&fields[i]) && strcmp (kv_element_text (element, i), id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether an element of one kind can refer to one of another at all. */
static gboolean
can_refer (KvKind from,
           KvKind to)
{
  KvElementClass *klass = kv_kind_get_class (from);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if ((klass->fields[i].targets & KV_KIND_BIT (to)) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
collect (KvKrachtenveld *krachtenveld,
         KvElement      *element,
         GHashTable     *whole)
{
  const char *id = kv_element_get_id (element);

  if (!g_hash_table_insert (whole, (char *) id, element))
    return;

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) referrers = NULL;

      if (!can_refer (kind, kv_element_get_kind (element)))
        continue;
      referrers = kv_krachtenveld_referrers (krachtenveld, id, kind);
      for (guint i = 0; i < referrers->len; i++)
        {
          if (cannot_be_without (referrers->pdata[i], id))
            collect (krachtenveld, referrers->pdata[i], whole);
        }
    }
}

GHashTable *
kv_clip_collect (KvKrachtenveld    *krachtenveld,
                 const char *const *chosen)
{
  GHashTable *whole = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *chosen != NULL; chosen++)
    {
      KvElement *element = kv_krachtenveld_lookup (krachtenveld, *chosen);

      if (element != NULL && kv_clip_can_be_chosen (element))
        collect (krachtenveld, element, whole);
    }

  return whole;
}

/* --- making the clip --- */

static void
copy_field (KvElement *from,
            KvElement *to,
            guint      field)
{
  guint n_fields;
  const KvField *declared = &kv_element_get_fields (from, &n_fields)[field];
  const char *raw = kv_element_get_raw (from, field);
  KvValue value;

  kv_value_copy (&value, kv_element_value (from, field), declared);
  kv_element_fill (to, field, &value);
  if (raw != NULL)
    kv_element_fill_raw (to, field, raw, strlen (raw));
}

static void
copy_unknown (KvElement *from,
              KvElement *to)
{
  const char *attributes = kv_element_get_unknown_attributes (from);
  const char *children = kv_element_get_unknown_children (from);

  if (*attributes != '\0')
    kv_element_add_unknown_attribute (to, attributes, strlen (attributes));
  if (*children != '\0')
    kv_element_add_unknown_child (to, children, strlen (children));
}

static KvElement *
new_like (KvElement *element)
{
  gboolean is_pair = (KV_ELEMENT_GET_CLASS (element)->flags & KV_CLASS_PAIR) != 0;

  return kv_element_new (kv_element_get_kind (element), is_pair ? NULL : kv_element_get_id (element));
}

static void
add_whole (KvKrachtenveld *clip,
           KvElement      *element)
{
  g_autoptr (KvElement) copy = new_like (element);
  guint n_fields;

  kv_element_get_fields (element, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    copy_field (element, copy, i);
  copy_unknown (element, copy);
  kv_krachtenveld_load (clip, copy);
}

static void add_stub_of (KvKrachtenveld *clip,
                         KvKrachtenveld *krachtenveld,
                         GHashTable     *whole,
                         const char     *id);

/* What says which element it is: its key, its name. */
static gboolean
identifies (const KvField *field)
{
  return kv_clip_is_required (field) || (field->marks & KV_MARK_KEY) != 0 || strcmp (field->name, "naam") == 0
         || strcmp (field->name, "diagram") == 0;
}

static KvElement *
ensure_stub (KvKrachtenveld *clip,
             KvKrachtenveld *krachtenveld,
             GHashTable     *whole,
             KvElement      *element)
{
  KvElement *there = kv_krachtenveld_lookup (clip, kv_element_get_id (element));
  g_autoptr (KvElement) stub = NULL;
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  if (there != NULL)
    return there;

  stub = new_like (element);
  for (guint i = 0; i < n_fields; i++)
    {
      if (identifies (&fields[i]))
        copy_field (element, stub, i);
    }
  kv_krachtenveld_load (clip, stub);
  for (guint i = 0; i < n_fields; i++)
    {
      if (kv_clip_is_required (&fields[i]))
        add_stub_of (clip, krachtenveld, whole, kv_element_text (element, i));
    }

  return stub;
}

static void
add_stub_of (KvKrachtenveld *clip,
             KvKrachtenveld *krachtenveld,
             GHashTable     *whole,
             const char     *id)
{
  KvElement *element = kv_krachtenveld_lookup (krachtenveld, id);

  if (element != NULL && element != KV_ELEMENT (krachtenveld) && !g_hash_table_contains (whole, id))
    ensure_stub (clip, krachtenveld, whole, element);
}

/* Stubs of all that an element refers to. */
static void
add_targets (KvKrachtenveld *clip,
             KvKrachtenveld *krachtenveld,
             GHashTable     *whole,
             KvElement      *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == KV_FIELD_REF)
        add_stub_of (clip, krachtenveld, whole, kv_element_text (element, i));
      for (const char *const *id = kv_element_list (element, i); fields[i].kind == KV_FIELD_REFS && *id != NULL; id++)
        add_stub_of (clip, krachtenveld, whole, *id);
    }
}

/* In a stub: that it mentions what was chosen. */
static void
add_mention (KvElement  *from,
             KvElement  *stub,
             const char *id)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (from, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (identifies (&fields[i]))
        continue;
      if (fields[i].kind == KV_FIELD_REF && strcmp (kv_element_text (from, i), id) == 0)
        kv_element_set_text (stub, i, id);
      if (fields[i].kind == KV_FIELD_REFS && g_strv_contains (kv_element_list (from, i), id))
        {
          g_autoptr (GPtrArray) ids = g_ptr_array_new ();

          for (const char *const *other = kv_element_list (stub, i); *other != NULL; other++)
            g_ptr_array_add (ids, (char *) *other);
          g_ptr_array_add (ids, (char *) id);
          g_ptr_array_add (ids, NULL);
          kv_element_set_list (stub, i, (const char *const *) ids->pdata);
        }
    }
}

static void
add_mentions (KvKrachtenveld *clip,
              KvKrachtenveld *krachtenveld,
              GHashTable     *whole,
              KvElement      *element)
{
  const char *id = kv_element_get_id (element);

  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) referrers = NULL;

      if (!can_refer (kind, kv_element_get_kind (element)))
        continue;
      referrers = kv_krachtenveld_referrers (krachtenveld, id, kind);
      for (guint i = 0; i < referrers->len; i++)
        {
          if (!g_hash_table_contains (whole, kv_element_get_id (referrers->pdata[i])))
            add_mention (referrers->pdata[i], ensure_stub (clip, krachtenveld, whole, referrers->pdata[i]), id);
        }
    }
}

/* The root: what declares the names of what is not known, and what was chosen. */
static void
add_root (KvKrachtenveld    *clip,
          KvKrachtenveld    *krachtenveld,
          GHashTable        *whole,
          const char *const *chosen)
{
  const char *unknown = kv_element_get_unknown_attributes (KV_ELEMENT (krachtenveld));
  g_autoptr (GString) list = g_string_new (CHOSEN);

  for (; *chosen != NULL; chosen++)
    {
      if (g_hash_table_contains (whole, *chosen))
        g_string_append_printf (list, "%s ", *chosen);
    }
  g_string_append_c (list, '"');
  if (*unknown != '\0')
    kv_element_add_unknown_attribute (KV_ELEMENT (clip), unknown, strlen (unknown));
  kv_element_add_unknown_attribute (KV_ELEMENT (clip), list->str, list->len);
}

/**
 * kv_clipboard_copy:
 * @krachtenveld: a field
 * @ids: what was chosen
 *
 * Returns: (transfer full) (nullable): a small krachtenveld as a file; NULL
 *   when nothing of it can be copied. O(n) in what hangs on it.
 */
GBytes *
kv_clipboard_copy (KvKrachtenveld    *krachtenveld,
                   const char *const *ids)
{
  g_autoptr (GHashTable) whole = kv_clip_collect (krachtenveld, ids);
  g_autoptr (KvKrachtenveld) clip = NULL;
  GHashTableIter iter;
  gpointer id, element;

  if (g_hash_table_size (whole) == 0)
    return NULL;

  clip = kv_krachtenveld_new (kv_element_get_id (KV_ELEMENT (krachtenveld)));
  add_root (clip, krachtenveld, whole, ids);
  g_hash_table_iter_init (&iter, whole);
  while (g_hash_table_iter_next (&iter, &id, &element))
    add_whole (clip, element);
  g_hash_table_iter_init (&iter, whole);
  while (g_hash_table_iter_next (&iter, &id, &element))
    {
      add_targets (clip, krachtenveld, whole, element);
      add_mentions (clip, krachtenveld, whole, element);
    }

  return kv_write_bytes (clip);
}

/* --- reading it --- */

char **
kv_clip_get_chosen (KvKrachtenveld *clip)
{
  const char *list = strstr (kv_element_get_unknown_attributes (KV_ELEMENT (clip)), CHOSEN);
  const char *end = list != NULL ? strchr (list + strlen (CHOSEN), '"') : NULL;
  g_autofree char *ids = NULL;

  if (end == NULL)
    return NULL;

  list += strlen (CHOSEN);
  ids = g_strndup (list, end - list);
  return g_strsplit (g_strstrip (ids), " ", -1);
}

gboolean
kv_clip_is_of (KvKrachtenveld *clip,
               KvKrachtenveld *krachtenveld)
{
  const char *ours = kv_element_get_unknown_attributes (KV_ELEMENT (krachtenveld));
  const char *theirs = kv_element_get_unknown_attributes (KV_ELEMENT (clip));

  return g_str_equal (kv_element_get_id (KV_ELEMENT (clip)), kv_element_get_id (KV_ELEMENT (krachtenveld)))
         && g_str_has_prefix (theirs, ours) && g_str_has_prefix (theirs + strlen (ours), CHOSEN);
}
