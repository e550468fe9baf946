/* Pasting. Each element of the clip gets the id that it will have here, before
 * any is made; what refers to nothing here is left out. */

#include "kv-paste-private.h"

#include <string.h>

#include "kv-counts.h"
#include "kv-fold.h"
#include "kv-places.h"
#include "kv-weergave.h"

const char *
kv_paste_id_here (KvPaste    *paste,
                  const char *id)
{
  return g_hash_table_lookup (paste->ids, id);
}

/* --- which is which --- */

static void
map (KvPaste    *paste,
     const char *id,
     const char *here)
{
  g_hash_table_insert (paste->ids, g_strdup (id), g_strdup (here));
}

/* What is not here keeps its id; what is, gets another. */
static void
map_new (KvPaste   *paste,
         KvElement *element)
{
  const char *id = kv_element_get_id (element);
  g_autofree char *fresh = NULL;

  if (kv_krachtenveld_lookup (paste->field, id) == NULL)
    {
      map (paste, id, id);
      return;
    }
  fresh = kv_krachtenveld_new_id (paste->field, kv_element_get_kind (element));
  map (paste, id, fresh);
  g_hash_table_add (paste->copies, (char *) id);
}

/* The element here that a stub stands for: the same, or one of the same name. */
static KvElement *
find_here (KvPaste   *paste,
           KvElement *stub)
{
  KvKind kind = kv_element_get_kind (stub);
  KvElement *same = kv_edits_lookup (paste->edits, kv_element_get_id (stub), kind);
  int naam = kv_element_find_field (stub, "naam");

  if (same != NULL)
    return same;
  if (kind == KV_KIND_WEERGAVE)
    return kv_krachtenveld_find_weergave (paste->field, kv_element_text (stub, KV_WEERGAVE_DIAGRAM));

  return naam >= 0 ? kv_edits_find (paste->edits, kind, kv_element_text (stub, naam)) : NULL;
}

static void
map_stubs (KvPaste *paste)
{
  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (paste->clip, kind);

      for (guint i = 0; i < all->len; i++)
        {
          const char *id = kv_element_get_id (all->pdata[i]);
          KvElement *here = g_hash_table_contains (paste->whole, id) ? NULL : find_here (paste, all->pdata[i]);

          if (here != NULL)
            map (paste, id, kv_element_get_id (here));
        }
    }
}

/* --- one element --- */

static char **
map_list (KvPaste           *paste,
          const char *const *list)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (; *list != NULL; list++)
    {
      if (kv_paste_id_here (paste, *list) != NULL)
        g_ptr_array_add (ids, g_strdup (kv_paste_id_here (paste, *list)));
    }
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_steal (ids, NULL);
}

static void
paste_field (KvPaste       *paste,
             KvElement     *from,
             KvElement     *to,
             guint          index,
             const KvField *field)
{
  const char *raw = kv_element_get_raw (from, index);

  if (field->kind == KV_FIELD_REF)
    {
      kv_element_set_text (to, index, kv_paste_id_here (paste, kv_element_text (from, index)));
    }
  else if (field->kind == KV_FIELD_REFS)
    {
      g_auto (GStrv) ids = map_list (paste, kv_element_list (from, index));

      kv_element_set_list (to, index, (const char *const *) ids);
    }
  else
    {
      kv_element_set_value (to, index, kv_element_value (from, index));
    }
  if (raw != NULL && paste->unknown)
    kv_element_fill_raw (to, index, raw, strlen (raw));
}

/* Parts "Locatie 12" in what comes before the number and the number after it; 2
 * where there is none. */
static char *
split_number (const char *naam,
              guint      *next)
{
  gsize length = strlen (naam), end = length;

  while (end > 0 && length - end < 4 && g_ascii_isdigit (naam[end - 1]))
    end--;
  *next = 2;
  if (end == length || end < 2 || naam[end - 1] != ' ')
    return g_strdup (naam);

  *next = (guint) g_ascii_strtoull (naam + end, NULL, 10) + 1;
  return g_strndup (naam, end - 1);
}

static char *
name_key (KvElement *element,
          guint      field)
{
  g_autofree char *folded = kv_fold_text (kv_element_text (element, field));

  return g_strdup_printf ("%d %s", kv_element_get_kind (element), folded);
}

/* Notes all names of a kind, once: looking each up would take as long as there
 * are, for each that is pasted. */
static void
note_names (KvPaste *paste,
            KvKind   kind)
{
  g_autoptr (GPtrArray) all = NULL;

  if ((paste->named & KV_KIND_BIT (kind)) != 0)
    return;

  paste->named |= KV_KIND_BIT (kind);
  all = kv_krachtenveld_sorted (paste->field, kind);
  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (paste->names, name_key (all->pdata[i], kv_element_find_field (all->pdata[i], "naam")));
}

/* "Small Steps 2", where there is one already. */
static void
make_name_free (KvPaste   *paste,
                KvElement *element)
{
  int naam = kv_element_find_field (element, "naam");
  g_autofree char *stem = NULL;
  guint n;

  if (naam < 0 || *kv_element_text (element, naam) == '\0' || KV_ELEMENT_GET_CLASS (element)->owner >= 0)
    return;

  note_names (paste, kv_element_get_kind (element));
  stem = split_number (kv_element_text (element, naam), &n);
  for (; !g_hash_table_add (paste->names, name_key (element, naam)); n++)
    {
      g_autofree char *next = g_strdup_printf ("%s %u", stem, n);

      kv_element_set_text (element, naam, next);
    }
}

static KvElement *
paste_element (KvPaste   *paste,
               KvElement *from)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (from);
  gboolean is_pair = (klass->flags & KV_CLASS_PAIR) != 0;
  KvElement *to = kv_element_new (klass->kind, is_pair ? NULL : kv_paste_id_here (paste, kv_element_get_id (from)));
  const char *attributes = kv_element_get_unknown_attributes (from);
  const char *children = kv_element_get_unknown_children (from);

  for (guint i = 0; i < klass->n_fields; i++)
    paste_field (paste, from, to, i, &klass->fields[i]);
  if (paste->unknown && *attributes != '\0')
    kv_element_add_unknown_attribute (to, attributes, strlen (attributes));
  if (paste->unknown && *children != '\0')
    kv_element_add_unknown_child (to, children, strlen (children));
  kv_element_seal (to);

  return to;
}

/* --- what comes --- */

static void
paste_chosen (KvPaste *paste)
{
  for (char **id = paste->chosen; *id != NULL; id++)
    {
      KvElement *from = g_hash_table_lookup (paste->whole, *id), *to;

      to = paste_element (paste, from);
      make_name_free (paste, to);
      if (g_hash_table_contains (paste->copies, *id))
        kv_edits_put_last (paste->edits, to);
      kv_edits_insert (paste->edits, to);
      paste->pasted->pasted[kv_element_get_kind (from)]++;
    }
}

/* Whether a tie like this is as much of the one as of the other, so that it
 * belongs to neither alone. */
static gboolean
ties_equals (KvElement *element)
{
  KvKind kind = kv_element_get_kind (element);

  return kind == KV_KIND_RELATIE || kind == KV_KIND_INVLOED;
}

/* Whether all that it cannot be without is here, and when something of that is a
 * copy: whether it belongs to that, so that a copy of it comes too. *missing:
 * something is not here at all. */
static gboolean
comes_along (KvPaste   *paste,
             KvElement *element,
             gboolean  *missing)
{
  guint n_fields, n = 0;
  const KvField *fields = kv_element_get_fields (element, &n_fields);
  gboolean any_copy = FALSE, belongs = TRUE;

  *missing = FALSE;
  for (guint i = 0; i < n_fields; i++)
    {
      const char *target = kv_element_text (element, i);

      if (!kv_clip_is_required (&fields[i]))
        continue;
      if (kv_paste_id_here (paste, target) == NULL)
        *missing = TRUE;
      any_copy = any_copy || g_hash_table_contains (paste->copies, target);
      if (n++ == 0 || ties_equals (element))
        belongs = belongs && g_hash_table_contains (paste->whole, target);
    }

  return !*missing && (!any_copy || belongs);
}

static void
paste_hanging (KvPaste   *paste,
               KvElement *element)
{
  g_autoptr (KvElement) copy = NULL;
  gboolean missing;

  if (!comes_along (paste, element, &missing))
    {
      if (missing && kv_is_counted (kv_element_get_kind (element)))
        paste->pasted->left_out++;
      return;
    }
  if ((KV_ELEMENT_GET_CLASS (element)->flags & KV_CLASS_PAIR) == 0)
    map_new (paste, element);
  copy = paste_element (paste, element);
  if (kv_krachtenveld_lookup (paste->field, kv_element_get_id (copy)) == NULL)
    kv_krachtenveld_insert (paste->field, copy);
}

static gboolean
is_chosen (KvPaste    *paste,
           const char *id)
{
  return g_strv_contains ((const char *const *) paste->chosen, id);
}

/* In the order of the kinds, in which an element comes after what it hangs on. */
static void
paste_all_hanging (KvPaste *paste)
{
  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (paste->clip, kind);

      for (guint i = 0; i < all->len; i++)
        {
          const char *id = kv_element_get_id (all->pdata[i]);

          if (g_hash_table_contains (paste->whole, id) && !is_chosen (paste, id))
            paste_hanging (paste, all->pdata[i]);
        }
    }
}

/* --- who mentioned it --- */

/* Whether this id of the clip is the very same element here. */
static gboolean
came_back (KvPaste    *paste,
           const char *id)
{
  return g_hash_table_contains (paste->whole, id) && !g_hash_table_contains (paste->copies, id)
         && g_strcmp0 (kv_paste_id_here (paste, id), id) == 0;
}

static void
mention_again (KvPaste       *paste,
               KvElement     *stub,
               KvElement     *here,
               guint          index,
               const KvField *field)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (field->kind == KV_FIELD_REF && came_back (paste, kv_element_text (stub, index)) && kv_element_is_default (here, index))
    kv_element_set_text (here, index, kv_element_text (stub, index));
  if (field->kind != KV_FIELD_REFS)
    return;

  for (const char *const *id = kv_element_list (stub, index); *id != NULL; id++)
    {
      if (came_back (paste, *id))
        g_ptr_array_add (ids, (char *) *id);
    }
  if (ids->len == 0)
    return;
  for (const char *const *id = kv_element_list (here, index); *id != NULL; id++)
    g_ptr_array_add (ids, (char *) *id);
  g_ptr_array_add (ids, NULL);
  kv_element_set_list (here, index, (const char *const *) ids->pdata);
}

/* What referred to something before it was cut refers to it again. */
static void
mention_all_again (KvPaste *paste)
{
  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (paste->clip, kind);

      for (guint i = 0; i < all->len; i++)
        {
          KvElement *stub = all->pdata[i];
          KvElement *here = kv_edits_lookup (paste->edits, kv_element_get_id (stub), kind);
          guint n_fields;
          const KvField *fields = kv_element_get_fields (stub, &n_fields);

          if (here == NULL || g_hash_table_contains (paste->whole, kv_element_get_id (stub)))
            continue;
          for (guint field = 0; field < n_fields; field++)
            {
              if ((fields[field].marks & (KV_MARK_KEY | KV_MARK_REQUIRED)) == 0)
                mention_again (paste, stub, here, field, &fields[field]);
            }
        }
    }
}

/* --- all of it --- */

static void
select_chosen (KvPaste *paste)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (char **id = paste->chosen; *id != NULL; id++)
    g_ptr_array_add (ids, (char *) kv_paste_id_here (paste, *id));
  g_ptr_array_add (ids, NULL);
  kv_selection_set (kv_session_get_selection (kv_edits_get_session (paste->edits)), (const char *const *) ids->pdata);
}

void
kv_paste_clip (KvPaste       *paste,
               const KvPoint *middle)
{
  gboolean placed = kv_places_are_known (paste->edits);

  if (placed)
    kv_places_ensure (paste->edits);
  for (char **id = paste->chosen; *id != NULL; id++)
    map_new (paste, g_hash_table_lookup (paste->whole, *id));
  map_stubs (paste);
  paste_chosen (paste);
  paste_all_hanging (paste);
  mention_all_again (paste);
  if (placed)
    kv_paste_place (paste, middle);
  select_chosen (paste);
}
