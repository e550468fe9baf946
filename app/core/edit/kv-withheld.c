#include "kv-withheld.h"

#include <glib/gi18n.h>

#include "kv-actie.h"
#include "kv-names.h"
#include "kv-woorden.h"

static void
withheld_free (gpointer data)
{
  KvWithheld *withheld = data;

  g_free (withheld->name);
  g_free (withheld->fields);
  g_free (withheld);
}

static void
append (GString    *list,
        const char *text)
{
  if (text[0] != '\0')
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", text);
}

/* What a thing without a name of its own ties, or is about. */
static char *
list_keys (KvKrachtenveld *krachtenveld,
           KvElement      *element)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = NULL;
      KvElement *target;

      if ((fields[i].marks & (KV_MARK_KEY | KV_MARK_REQUIRED)) == 0)
        continue;
      if (fields[i].kind == KV_FIELD_CHOICE)
        append (names, kv_known_word (fields[i].words, kv_element_choice (element, i)));
      target = fields[i].kind == KV_FIELD_REF ? kv_krachtenveld_lookup (krachtenveld, kv_element_text (element, i)) : NULL;
      if (target == NULL)
        continue;
      name = kv_display_name (target);
      append (names, name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The beginning of what is written in it. */
static char *
first_text (KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if ((fields[i].kind == KV_FIELD_TEXT || fields[i].kind == KV_FIELD_LONG_TEXT) && *kv_element_text (element, i) != '\0')
        return kv_one_line (kv_element_text (element, i));
    }
  return g_strdup (kv_element_get_id (element));
}

static char *
name_of (KvKrachtenveld *krachtenveld,
         KvElement      *element)
{
  g_autofree char *keys = NULL;

  if (kv_element_find_field (element, "naam") >= 0)
    return kv_display_name (element);

  keys = KV_IS_ACTIE (element) ? g_strdup ("") : list_keys (krachtenveld, element);
  return keys[0] != '\0' ? g_steal_pointer (&keys) : first_text (element);
}

/* The labels of what is filled in here and not there (NULL: nothing is). */
static char *
list_fields (KvElement *element,
             KvElement *shown)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const KvValue *value = kv_element_value (element, i);

      /* Keys are in the name, and what is shared is seen in its being there. */
      if ((fields[i].marks & (KV_MARK_KEY | KV_MARK_REQUIRED | KV_MARK_SHARES)) == 0 && !kv_value_is_default (value, &fields[i])
          && (shown == NULL || !kv_value_equal (value, kv_element_value (shown, i), &fields[i])))
        append (labels, _(fields[i].label));
    }
  return g_string_free (g_steal_pointer (&labels), FALSE);
}

static void
add (GPtrArray      *list,
     KvKrachtenveld *krachtenveld,
     KvElement      *element,
     KvElement      *shown)
{
  g_autofree char *fields = list_fields (element, shown);
  KvWithheld *withheld;

  if (shown != NULL && fields[0] == '\0')
    return;

  withheld = g_new (KvWithheld, 1);
  withheld->kind = kv_element_get_kind (element);
  withheld->name = name_of (krachtenveld, element);
  withheld->fields = g_steal_pointer (&fields);
  withheld->is_whole = shown == NULL;
  g_ptr_array_add (list, withheld);
}

static gboolean
is_told (guint kind)
{
  return kind != KV_KIND_ONDERBOUWING && kind != KV_KIND_PLAATS && kind != KV_KIND_NAAMPLEK;
}

GPtrArray *
kv_withheld_list (KvKrachtenveld *krachtenveld)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (withheld_free);
  g_autoptr (KvKrachtenveld) shown = kv_krachtenveld_redacted_copy (krachtenveld);

  add (list, krachtenveld, KV_ELEMENT (krachtenveld), KV_ELEMENT (shown));
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, kind);

      for (guint i = 0; i < all->len && is_told (kind); i++)
        add (list, krachtenveld, all->pdata[i], kv_krachtenveld_lookup (shown, kv_element_get_id (all->pdata[i])));
    }
  return list;
}
