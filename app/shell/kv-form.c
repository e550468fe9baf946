#include "kv-form.h"

#include "kv-partner.h"

struct _KvForm
{
  GObject         parent_instance;
  KvEdits        *edits;
  KvKrachtenveld *field;
  KvKrachtenveld *redacted; /* NULL: to be made */
  gboolean        presenting;
  gboolean        is_deep;
  guint           depth;
};

G_DEFINE_FINAL_TYPE (KvForm, kv_form, G_TYPE_OBJECT)

static void
forget_redacted (KvForm *self)
{
  g_clear_object (&self->redacted);
}

static void
kv_form_finalize (GObject *object)
{
  KvForm *self = KV_FORM (object);

  forget_redacted (self);
  g_clear_pointer (&self->edits, kv_edits_free);
  g_clear_object (&self->field);

  G_OBJECT_CLASS (kv_form_parent_class)->finalize (object);
}

static void
kv_form_class_init (KvFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_form_finalize;
}

static void
kv_form_init (KvForm *self)
{
  self->is_deep = TRUE;
}

KvForm *
kv_form_new (KvSession *session,
             gboolean   presenting)
{
  KvForm *self = g_object_new (KV_TYPE_FORM, NULL);

  self->edits = kv_edits_new (session);
  self->field = g_object_ref (kv_session_get_krachtenveld (session));
  self->presenting = presenting;
  kv_edits_set_presenting (self->edits, presenting);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (forget_redacted), self, G_CONNECT_SWAPPED);
  return self;
}

KvEdits *
kv_form_get_edits (KvForm *self)
{
  return self->edits;
}

KvKrachtenveld *
kv_form_get_field (KvForm *self)
{
  return self->field;
}

KvKrachtenveld *
kv_form_get_shown (KvForm *self)
{
  if (!self->presenting)
    return self->field;

  if (self->redacted == NULL)
    self->redacted = kv_krachtenveld_redacted_copy (self->field);
  return self->redacted;
}

gboolean
kv_form_get_presenting (KvForm *self)
{
  return self->presenting;
}

gboolean
kv_form_get_deep (KvForm *self)
{
  return self->is_deep;
}

void
kv_form_set_deep (KvForm  *self,
                  gboolean is_deep)
{
  self->is_deep = is_deep;
}

/* Of a single person partners see only what is public. */
static gboolean
is_of_person (KvEditor *editor)
{
  for (const char *const *id = kv_editor_get_ids (editor); *id != NULL; id++)
    {
      KvElement *element = kv_krachtenveld_lookup (kv_editor_get_krachtenveld (editor), *id);

      if (KV_IS_PARTNER (element) && kv_partner_is_person (element))
        return TRUE;
    }
  return FALSE;
}

gboolean
kv_form_hides (KvForm        *self,
               KvEditor      *editor,
               const KvField *field)
{
  if (!self->presenting || (field->marks & KV_MARK_SHARED) != 0)
    return FALSE;

  return (field->marks & (KV_MARK_WITHHELD | KV_MARK_HIDES | KV_MARK_SHARES)) != 0
         || ((field->marks & KV_MARK_PUBLIC) == 0 && is_of_person (editor));
}

gboolean
kv_form_shows (KvForm     *self,
               const char *id)
{
  return kv_krachtenveld_lookup (kv_form_get_shown (self), id) != NULL;
}

void
kv_form_enter (KvForm *self)
{
  self->depth++;
}

void
kv_form_leave (KvForm *self)
{
  self->depth--;
}

gboolean
kv_form_is_inside (KvForm *self)
{
  return self->depth > 0;
}
