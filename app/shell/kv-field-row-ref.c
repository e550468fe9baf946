/* Rows that refer to other elements: one to choose, one that only leads there
 * (a key), and several. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-candidates.h"

static KvElement *
lookup (KvFieldRow *self,
        const char *id)
{
  return kv_krachtenveld_lookup (kv_form_get_shown (self->form), id);
}

/* A name with its symbol. */
static GtkWidget *
new_name_box (GtkWidget **label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  *label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (*label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_width_chars (GTK_LABEL (*label), 8);
  gtk_label_set_xalign (GTK_LABEL (*label), 1);
  gtk_box_append (GTK_BOX (box), *label);
  return box;
}

static void
show_name (KvFieldRow *self,
           KvElement  *element,
           const char *otherwise)
{
  GtkWidget *box = gtk_widget_get_parent (self->extra);
  GtkWidget *symbol = gtk_widget_get_prev_sibling (self->extra);
  g_autofree char *name = element != NULL ? kv_candidate_name (element) : g_strdup (otherwise);

  if (symbol != NULL)
    gtk_box_remove (GTK_BOX (box), symbol);
  symbol = element != NULL ? kv_candidate_symbol (kv_form_get_shown (self->form), element) : NULL;
  if (symbol != NULL)
    gtk_box_prepend (GTK_BOX (box), symbol);
  gtk_label_set_label (GTK_LABEL (self->extra), name);
  kv_access_describe (self->control, name);
  gtk_label_set_width_chars (GTK_LABEL (self->extra), MIN (8, (int) g_utf8_strlen (name, -1)));
  if (element == NULL)
    gtk_widget_add_css_class (self->extra, "unknown");
  else
    gtk_widget_remove_css_class (self->extra, "unknown");
}

/* One. */

static const char *
none_label (KvFieldRow *self)
{
  return self->field->targets == KV_KIND_BIT (KV_KIND_SECTOR) ? _("Unknown") : _("None");
}

static void
fill_ref (KvPicker *picker,
          gpointer  data)
{
  KvFieldRow *self = data;
  g_autofree char *id = NULL;
  const char *checked[] = { NULL, NULL };

  kv_field_row_read (self, self->name, &id);
  checked[0] = id;
  if ((self->field->marks & KV_MARK_REQUIRED) == 0)
    kv_picker_add (picker, "", none_label (self), NULL, id[0] == '\0' && !kv_field_row_is_mixed (self));
  kv_candidates_add (picker, self->form, self->field->targets, kv_editor_get_ids (self->editor), checked);
}

static void
ref_picked_cb (KvFieldRow *self,
               const char *id)
{
  kv_field_row_write (self, id, NULL);
}

/* What is made and that it is referred to is one step. */
static void
ref_make_cb (KvFieldRow *self,
             const char *naam)
{
  KvJournal *journal;
  KvElement *made;

  if (self->editor == NULL)
    return;

  journal = kv_krachtenveld_get_journal (kv_form_get_field (self->form));
  kv_journal_begin (journal, self->field->label, NULL);
  made = kv_candidates_make (self->form, self->field->targets, naam);
  if (made != NULL)
    kv_field_row_write (self, kv_element_get_id (made), NULL);
  kv_journal_end (journal);
}

static void
build_ref (KvFieldRow *self)
{
  KvPickFlags make = kv_candidates_can_make (self->field->targets) ? KV_PICK_MAKE : 0;

  self->control = kv_field_row_new_picker (self, KV_PICK_SEARCH | make, fill_ref, ref_picked_cb);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->control), new_name_box (&self->extra));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->control), TRUE);
  gtk_widget_add_css_class (self->control, "flat");
  gtk_widget_add_css_class (self->control, "value");
  g_signal_connect_swapped (kv_picker_of (self->control), "make", G_CALLBACK (ref_make_cb), self);
  kv_field_row_put_beside (self, self->control);
}

static void
show_ref (KvFieldRow *self)
{
  g_autofree char *id = NULL;

  kv_field_row_read (self, self->name, &id);
  show_name (self, lookup (self, id), kv_field_row_is_mixed (self) ? _("different") : none_label (self));
}

const KvRowKind kv_row_ref = { build_ref, show_ref };

/* A key: it cannot change, it leads to what it names. */

static void
link_cb (KvFieldRow *self)
{
  g_autofree char *id = NULL;

  kv_field_row_read (self, self->name, &id);
  if (id != NULL && lookup (self, id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s", id);
}

static void
build_link (KvFieldRow *self)
{
  GtkWidget *box = new_name_box (&self->extra);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  self->control = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->control), box);
  gtk_widget_add_css_class (self->control, "flat");
  gtk_widget_add_css_class (self->control, "value");
  g_signal_connect_swapped (self->control, "clicked", G_CALLBACK (link_cb), self);
  kv_field_row_put_beside (self, self->control);
}

const KvRowKind kv_row_link = { build_link, show_ref };
