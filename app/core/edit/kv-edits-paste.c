/* Paste and duplicate, as a user does them. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-counts.h"
#include "kv-error.h"
#include "kv-paste-private.h"
#include "kv-places.h"
#include "kv-reader.h"

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
      KvElement *element = g_hash_table_lookup (whole, *ids);

      if (element != NULL && kv_clip_can_be_chosen (element) && g_hash_table_add (seen, *ids))
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
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) chosen = find_chosen (clip, ids, whole);
  KvPaste paste = {
    .edits = self,
    .field = self->krachtenveld,
    .clip = clip,
    .chosen = chosen,
    .whole = whole,
    .ids = map_of_ids,
    .copies = copies,
    .unknown = kv_clip_is_of (clip, self->krachtenveld),
    .pasted = pasted,
    .names = names,
  };

  kv_edits_begin (self, label, NULL);
  kv_paste_clip (&paste, middle);
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
  if (self->presenting)
    pasted->left_out = 0;
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
