/* What a score is based on: a line under its title, and a popover to change it.
 * It is edited as the pair of the element and the name of the field. */

#include "kv-field-row-private.h"

#include "kv-basis-form.h"
#include "kv-date-words.h"
#include "kv-onderbouwing.h"
#include "kv-woorden.h"

/* A judged score of what an onderbouwing can be of. */
gboolean
kv_field_row_has_basis (KvFieldRow *self)
{
  const KvField *van = &kv_kind_get_class (KV_KIND_ONDERBOUWING)->fields[KV_ONDERBOUWING_VAN];

  return self->field->kind == KV_FIELD_SCORE && (self->field->marks & KV_MARK_OORDEEL) != 0
         && (van->targets & KV_KIND_BIT (kv_editor_get_kind (self->editor))) != 0
         && !kv_form_get_presenting (self->form);
}

void
kv_field_row_follow_basis (KvFieldRow *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!kv_field_row_has_basis (self))
    return;

  for (const char *const *id = kv_editor_get_ids (self->editor); *id != NULL; id++)
    g_ptr_array_add (ids, kv_pair_id (KV_KIND_ONDERBOUWING, *id, self->name));
  g_ptr_array_add (ids, NULL);
  self->basis = kv_editor_new (kv_form_get_field (self->form), KV_KIND_ONDERBOUWING, (const char *const *) ids->pdata);
}

/* "gesprek · 12 nov". */
void
kv_field_row_show_basis (KvFieldRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint bron = 0, datum = 0;

  if (self->basis == NULL)
    return;

  g_object_get (self->basis, "bron", &bron, "datum", &datum, NULL);
  if (bron != 0)
    g_string_append (text, kv_words_text (kv_bronnen, bron));
  if (datum != 0)
    {
      g_autofree char *date = kv_date_short (datum, kv_date_today ());

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", date);
    }
  kv_field_row_set_subtitle (self, text->str);
}

void
kv_field_row_open_basis (KvFieldRow *self)
{
  static const char *const fields[] = { "bron", "datum", "zekerheid", NULL };
  GtkWidget *form;

  if (self->basis == NULL)
    return;

  form = kv_basis_form_new (self->form, self->basis, fields);
  gtk_popover_popup (GTK_POPOVER (kv_basis_popover_new (gtk_widget_get_parent (self->title), form)));
}
