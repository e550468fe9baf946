/* Pasting. Each element of the clip gets the id that it will have here, before
 * any is made; what refers to nothing here is left out. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "kv-clip.h"
#include "kv-clipboard.h"
#include "kv-counts.h"
#include "kv-error.h"
#include "kv-fold.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-reader.h"
#include "kv-relatie.h"
#include "kv-weergave.h"

#define BESIDE 8. /* mm between something and a copy of it */

typedef struct
{
  KvEdits        *edits;
  KvKrachtenveld *field;
  KvKrachtenveld *clip;
  char          **chosen;
  GHashTable     *whole;   /* of the clip: id -> element */
  GHashTable     *ids;     /* in the clip -> here */
  GHashTable     *copies;  /* ids in the clip of what is a copy here */
  gboolean        unknown; /* what the program does not know can come along */
  KvPasted       *pasted;
} Paste;

static const char *
id_here (Paste      *paste,
         const char *id)
{
  return g_hash_table_lookup (paste->ids, id);
}

/* --- which is which --- */

static void
map (Paste      *paste,
     const char *id,
     const char *here)
{
  g_hash_table_insert (paste->ids, g_strdup (id), g_strdup (here));
}

/* What is not here keeps its id; what is, gets another. */
static void
map_new (Paste     *paste,
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
find_here (Paste     *paste,
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
map_stubs (Paste *paste)
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
map_list (Paste             *paste,
          const char *const *list)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (; *list != NULL; list++)
    {
      if (id_here (paste, *list) != NULL)
        g_ptr_array_add (ids, g_strdup (id_here (paste, *list)));
    }
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_steal (ids, NULL);
}

static void
paste_field (Paste         *paste,
             KvElement     *from,
             KvElement     *to,
             guint          index,
             const KvField *field)
{
  const char *raw = kv_element_get_raw (from, index);

  if (field->kind == KV_FIELD_REF)
    {
      kv_element_set_text (to, index, id_here (paste, kv_element_text (from, index)));
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

/* "Small Steps 2", where there is one already. */
static void
make_name_free (Paste     *paste,
                KvElement *element)
{
  KvKind kind = kv_element_get_kind (element);
  int naam = kv_element_find_field (element, "naam");
  g_autofree char *stem = NULL;
  guint n;

  if (naam < 0 || KV_ELEMENT_GET_CLASS (element)->owner >= 0)
    return;

  stem = split_number (kv_element_text (element, naam), &n);
  for (; kv_edits_find (paste->edits, kind, kv_element_text (element, naam)) != NULL; n++)
    {
      g_autofree char *next = g_strdup_printf ("%s %u", stem, n);

      kv_element_set_text (element, naam, next);
    }
}

static KvElement *
paste_element (Paste     *paste,
               KvElement *from)
{
  KvElementClass *klass = KV_ELEMENT_GET_CLASS (from);
  gboolean is_pair = (klass->flags & KV_CLASS_PAIR) != 0;
  KvElement *to = kv_element_new (klass->kind, is_pair ? NULL : id_here (paste, kv_element_get_id (from)));
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
paste_chosen (Paste *paste)
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
comes_along (Paste     *paste,
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
      if (id_here (paste, target) == NULL)
        *missing = TRUE;
      any_copy = any_copy || g_hash_table_contains (paste->copies, target);
      if (n++ == 0 || ties_equals (element))
        belongs = belongs && g_hash_table_contains (paste->whole, target);
    }

  return !*missing && (!any_copy || belongs);
}

static void
paste_hanging (Paste     *paste,
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
is_chosen (Paste      *paste,
           const char *id)
{
  return g_strv_contains ((const char *const *) paste->chosen, id);
}

/* In the order of the kinds, in which an element comes after what it hangs on. */
static void
paste_all_hanging (Paste *paste)
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
came_back (Paste      *paste,
           const char *id)
{
  return g_hash_table_contains (paste->whole, id) && !g_hash_table_contains (paste->copies, id)
         && g_strcmp0 (id_here (paste, id), id) == 0;
}

static void
mention_again (Paste         *paste,
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
mention_all_again (Paste *paste)
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

/* --- places --- */

/* Where a partner was when it was copied. */
static gboolean
place_in_clip (Paste      *paste,
               const char *partner,
               KvPoint    *at)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (paste->clip, "netwerk");
  KvElement *plaats = weergave == NULL ? NULL
                                       : kv_krachtenveld_lookup_pair (paste->clip, KV_KIND_PLAATS, kv_element_get_id (weergave), partner);

  if (plaats == NULL)
    return FALSE;

  *at = (KvPoint) { kv_element_number (plaats, KV_PLAATS_X), kv_element_number (plaats, KV_PLAATS_Y) };
  return TRUE;
}

/* Whether another stands at this very place. */
static gboolean
is_taken (Paste      *paste,
          const char *partner,
          KvPoint     at)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (paste->field, KV_KIND_PARTNER);

  for (guint i = 0; i < partners->len; i++)
    {
      const char *id = kv_element_get_id (partners->pdata[i]);
      KvPoint other;

      if (strcmp (id, partner) != 0 && kv_places_get (paste->edits, id, &other) && hypot (at.x - other.x, at.y - other.y) < 1)
        return TRUE;
    }

  return FALSE;
}

/* How far all go together. */
static KvPoint
way_of_all (Paste         *paste,
            const KvPoint *middle)
{
  KvPoint sum = { 0, 0 }, at, way = { 0, 0 };
  guint n = 0;
  gboolean taken = FALSE;

  for (char **id = paste->chosen; *id != NULL; id++)
    {
      if (!place_in_clip (paste, *id, &at))
        continue;
      sum.x += at.x;
      sum.y += at.y;
      n++;
      taken = taken || is_taken (paste, id_here (paste, *id), at);
    }
  if (n > 0 && middle != NULL)
    return (KvPoint) { middle->x - sum.x / n, middle->y - sum.y / n };

  while (n > 0 && taken)
    {
      way.x += BESIDE;
      way.y += BESIDE;
      taken = FALSE;
      for (char **id = paste->chosen; *id != NULL; id++)
        taken = taken || (place_in_clip (paste, *id, &at) && is_taken (paste, id_here (paste, *id), (KvPoint) { at.x + way.x, at.y + way.y }));
    }

  return way;
}

static void
place_one (Paste      *paste,
           const char *id,
           KvPoint     way)
{
  const char *here = id_here (paste, id);
  KvPoint at;

  if (place_in_clip (paste, id, &at))
    at = (KvPoint) { at.x + way.x, at.y + way.y };
  else if (kv_places_get (paste->edits, here, &at))
    return;
  else
    at = kv_places_find_room (paste->edits, kv_element_text (kv_krachtenveld_lookup (paste->field, here), KV_PARTNER_NAAM));
  kv_places_put (paste->edits, here, at, FALSE);
}

static void
place_chosen (Paste         *paste,
              const KvPoint *middle)
{
  KvPoint way = way_of_all (paste, middle);

  for (char **id = paste->chosen; *id != NULL; id++)
    {
      if (KV_IS_PARTNER (g_hash_table_lookup (paste->whole, *id)))
        place_one (paste, *id, way);
    }
}

/* --- all of it --- */

static void
select_chosen (Paste *paste)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (char **id = paste->chosen; *id != NULL; id++)
    g_ptr_array_add (ids, (char *) id_here (paste, *id));
  g_ptr_array_add (ids, NULL);
  kv_selection_set (kv_session_get_selection (kv_edits_get_session (paste->edits)), (const char *const *) ids->pdata);
}

static void
paste_clip (Paste         *paste,
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
    place_chosen (paste, middle);
  select_chosen (paste);
}

/* Only what is really there, and once. */
static char **
find_chosen (KvKrachtenveld *clip,
             char          **ids,
             GHashTable     *whole)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (; ids != NULL && *ids != NULL; ids++)
    {
      if (g_hash_table_contains (whole, *ids) && g_hash_table_add (seen, *ids))
        g_ptr_array_add (chosen, g_strdup (*ids));
    }
  g_ptr_array_add (chosen, NULL);

  return (char **) g_ptr_array_steal (chosen, NULL);
}

/* In the step of the caller, or one of its own. */
static void
paste_field_into (KvEdits        *self,
                  KvKrachtenveld *clip,
                  char          **ids,
                  const char     *label,
                  const KvPoint  *middle,
                  KvPasted       *pasted)
{
  g_autoptr (GHashTable) whole = kv_clip_collect (clip, (const char *const *) ids);
  g_autoptr (GHashTable) map_of_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) copies = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) chosen = find_chosen (clip, ids, whole);
  Paste paste = { self, self->krachtenveld, clip, chosen, whole, map_of_ids, copies, kv_clip_is_of (clip, self->krachtenveld), pasted };

  kv_edits_begin (self, label, NULL);
  paste_clip (&paste, middle);
  kv_edits_end (self);
}

/**
 * kv_edits_paste:
 * @self: edits
 * @bytes: what kv_clipboard_copy() gave, or anything
 * @at: (nullable): where the middle of it comes, mm; NULL for where it was, or a
 *   little beside that where something stands
 * @pasted: (out): what came
 * @error: a KV_ERROR
 *
 * Returns: FALSE with an error when the bytes are no clip.
 */
gboolean
kv_edits_paste (KvEdits       *self,
                GBytes        *bytes,
                const KvPoint *at,
                KvPasted      *pasted,
                GError       **error)
{
  g_autoptr (KvKrachtenveld) clip = kv_read_bytes (bytes, _("Clipboard"), NULL, NULL, NULL, error);
  g_auto (GStrv) ids = clip != NULL ? kv_clip_get_chosen (clip) : NULL;

  if (clip == NULL)
    return FALSE;
  if (ids == NULL)
    {
      g_set_error_literal (error, KV_ERROR, KV_ERROR_NOT_OURS, _("There is nothing on the clipboard that can be pasted here."));
      return FALSE;
    }

  *pasted = (KvPasted) { 0 };
  paste_field_into (self, clip, ids, _("Paste"), at, pasted);
  return TRUE;
}

/* Where the middle of these partners is. */
static gboolean
middle_of (KvEdits           *self,
           const char *const *ids,
           KvPoint           *middle)
{
  KvPoint at;
  guint n = 0;

  *middle = (KvPoint) { 0, 0 };
  for (; *ids != NULL; ids++)
    {
      if (!kv_places_get (self, *ids, &at))
        continue;
      middle->x += at.x;
      middle->y += at.y;
      n++;
    }
  middle->x /= MAX (n, 1);
  middle->y /= MAX (n, 1);

  return n > 0;
}

/**
 * kv_edits_duplicate:
 * @self: edits
 * @ids: what was chosen
 * @dx: mm to the right
 * @dy: mm down; both 0 for a little beside it
 */
void
kv_edits_duplicate (KvEdits           *self,
                    const char *const *ids,
                    double             dx,
                    double             dy)
{
  g_autoptr (GHashTable) whole = kv_clip_collect (self->krachtenveld, ids);
  g_auto (GStrv) chosen = g_strdupv ((char **) ids);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KvKrachtenveld) clip = NULL;
  KvPasted pasted = { 0 };
  KvPoint middle;
  gboolean placed;

  if (g_hash_table_size (whole) == 0)
    return;

  kv_edits_begin (self, _("Duplicate"), NULL);
  if (kv_places_are_known (self))
    kv_places_ensure (self);
  placed = middle_of (self, ids, &middle) && (dx != 0 || dy != 0);
  middle.x += dx;
  middle.y += dy;
  bytes = kv_clipboard_copy (self->krachtenveld, ids);
  clip = kv_read_bytes (bytes, "", NULL, NULL, NULL, NULL);
  if (clip != NULL)
    paste_field_into (self, clip, chosen, _("Duplicate"), placed ? &middle : NULL, &pasted);
  kv_edits_end (self);
}

/**
 * kv_pasted_sentence:
 * @pasted: what kv_edits_paste() told
 *
 * Returns: (transfer full) (nullable): a sentence that says what came, without a
 *   full stop; NULL when nothing did.
 */
char *
kv_pasted_sentence (const KvPasted *pasted)
{
  g_autofree char *counted = kv_counts_text (pasted->pasted);

  if (counted == NULL)
    return NULL;
  if (pasted->left_out > 0)
    return g_strdup_printf (ngettext ("%s pasted, without %u thing that refers to something that is not here",
                                      "%s pasted, without %u things that refer to something that is not here", pasted->left_out),
                            counted, pasted->left_out);

  return g_strdup_printf (_("%s pasted"), counted);
}
