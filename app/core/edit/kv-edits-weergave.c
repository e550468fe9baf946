/* How a diagram is shown. */

#include <glib/gi18n.h>

#include "kv-places.h"
#include "kv-weergave.h"

KvElement *
kv_edits_ensure_weergave (KvEdits    *self,
                          const char *diagram)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->krachtenveld, diagram);

  if (weergave != NULL)
    return weergave;

  weergave = kv_edits_make (self, KV_KIND_WEERGAVE);
  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, diagram);
  return kv_edits_insert (self, weergave);
}

/* In the netwerkdiagram nothing moves because of it. */
static KvElement *
make_cb (const char *diagram,
         gpointer    data)
{
  KvEdits *self = data;

  return g_str_equal (diagram, "netwerk") ? kv_places_ensure (self) : kv_edits_ensure_weergave (self, diagram);
}

/**
 * kv_edits_edit_weergave:
 * @self: edits
 * @diagram: the id of a diagram
 *
 * Returns: (transfer full): an editor of how it is shown, that makes its
 *   weergave when there is none.
 */
KvEditor *
kv_edits_edit_weergave (KvEdits    *self,
                        const char *diagram)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->krachtenveld, diagram);
  const char *ids[] = { weergave != NULL ? kv_element_get_id (weergave) : NULL, NULL };
  KvEditor *editor = kv_editor_new (self->krachtenveld, KV_KIND_WEERGAVE, ids);

  kv_editor_set_make (editor, diagram, make_cb, self);
  return editor;
}

void
kv_edits_set_papier (KvEdits  *self,
                     KvEditor *weergave,
                     guint     papier,
                     guint     liggend)
{
  kv_edits_begin (self, _("Paper"), NULL);
  g_object_set (weergave, "papier", papier, "liggend", liggend, NULL);
  kv_edits_end (self);
}

/* What is written in it is no setting, nor is what nobody sees who looks. */
static gboolean
is_setting (KvEdits       *self,
            const KvField *field)
{
  return field->kind != KV_FIELD_TEXT && !(self->presenting && (field->marks & KV_MARK_WITHHELD) != 0);
}

/* Words that partners do not see stay in a set while presenting. */
static void
default_of (KvEdits       *self,
            const KvField *field,
            const KvValue *old,
            KvValue       *value)
{
  kv_value_init (value, field);
  for (guint i = 0; self->presenting && field->kind == KV_FIELD_CHOICES && field->words[i].word != NULL; i++)
    {
      if (field->words[i].withheld)
        value->choice |= old->choice & (1u << i);
    }
}

/* Whether something was not so already; makes it so. */
static gboolean
reset (KvEdits   *self,
       KvElement *weergave,
       gboolean   write)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (weergave, &n_fields);
  gboolean differs = FALSE;

  for (guint i = 0; i < n_fields; i++)
    {
      KvValue value;

      default_of (self, &fields[i], kv_element_value (weergave, i), &value);
      if (!is_setting (self, &fields[i]) || kv_value_equal (kv_element_value (weergave, i), &value, &fields[i]))
        continue;
      differs = TRUE;
      if (write)
        kv_element_set_value (weergave, i, &value);
    }
  return differs;
}

gboolean
kv_edits_is_reset (KvEdits    *self,
                   const char *diagram)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->krachtenveld, diagram);

  return weergave == NULL || !reset (self, weergave, FALSE);
}

/**
 * kv_edits_reset_weergave:
 * @self: edits
 * @diagram: the id of a diagram
 *
 * Shows it as if nobody had chosen anything. Titles, the note and places stay.
 */
void
kv_edits_reset_weergave (KvEdits    *self,
                         const char *diagram)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (self->krachtenveld, diagram);

  if (weergave == NULL)
    return;

  kv_edits_begin (self, _("Restore defaults"), NULL);
  reset (self, weergave, TRUE);
  kv_edits_end (self);
}
