/* Rows with a list of their own: texts, each in an entry, or other elements; at
 * the end one adds. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-candidates.h"
#include "kv-focus-left.h"
#include "kv-plain-text.h"

static char **
get_list (KvFieldRow *self)
{
  char **list = NULL;

  kv_field_row_read (self, self->name, &list);
  return list;
}

static void
set_list (KvFieldRow *self,
          GPtrArray  *list)
{
  g_ptr_array_add (list, NULL);
  kv_field_row_write (self, list->pdata, NULL);
}

/* The list with one at `index` replaced, or taken away (NULL). */
static void
replace (KvFieldRow *self,
         guint       index,
         const char *text)
{
  g_auto (GStrv) list = get_list (self);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (i != index)
        g_ptr_array_add (changed, list[i]);
      else if (text != NULL && text[0] != '\0')
        g_ptr_array_add (changed, (char *) text);
    }
  set_list (self, changed);
}

static void
append (KvFieldRow *self,
        const char *text)
{
  g_auto (GStrv) list = get_list (self);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_ptr_array_add (changed, list[i]);
  g_ptr_array_add (changed, (char *) text);
  set_list (self, changed);
}

static guint
get_index (GtkWidget *item)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "index"));
}

static void
remove_cb (KvFieldRow *self,
           GtkWidget  *button)
{
  replace (self, get_index (button), NULL);
  gtk_widget_grab_focus (self->control);
}

static GtkWidget *
new_remove_button (KvFieldRow *self,
                   const char *name,
                   guint       index)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

/* All items anew, when they are not those that show. */
static void
show_items (KvFieldRow *self,
            GtkWidget *(*new_item) (KvFieldRow *, const char *, guint))
{
  g_auto (GStrv) list = get_list (self);
  g_autofree char *shown = list != NULL ? g_strjoinv ("\n", list) : g_strdup ("");
  GtkWidget *item;

  kv_field_row_set_subtitle (self, kv_field_row_is_mixed (self) ? _("different") : NULL);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (self->extra), "shown"), shown) == 0)
    return;

  while ((item = gtk_widget_get_first_child (self->extra)) != NULL)
    gtk_box_remove (GTK_BOX (self->extra), item);
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->extra), new_item (self, list[i], i));
  g_object_set_data_full (G_OBJECT (self->extra), "shown", g_steal_pointer (&shown), g_free);
}

static void
build_list (KvFieldRow *self,
            GtkWidget  *adder)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->extra = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (box), self->extra);
  gtk_box_append (GTK_BOX (box), adder);
  kv_field_row_put_under (self, box);
}

/* Texts. */

static void
text_entered_cb (KvFieldRow *self,
                 GtkWidget  *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_auto (GStrv) list = get_list (self);
  guint index = get_index (entry);

  if (list != NULL && index < g_strv_length (list) && !g_str_equal (list[index], text))
    replace (self, index, text);
}

static void
text_left_cb (gpointer entry)
{
  text_entered_cb (KV_FIELD_ROW (gtk_widget_get_ancestor (entry, KV_TYPE_FIELD_ROW)), entry);
}

static gboolean
text_key_cb (KvFieldRow            *self,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             GtkEventControllerKey *keys)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));

  if (keyval != GDK_KEY_BackSpace || gtk_text_get_text_length (GTK_TEXT (entry)) > 0)
    return GDK_EVENT_PROPAGATE;

  replace (self, get_index (entry), NULL);
  gtk_widget_grab_focus (self->control);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_text_item (KvFieldRow *self,
               const char *text,
               guint       index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = kv_plain_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set (entry, "enable-undo", FALSE, "hexpand", TRUE, "text", text, NULL);
  g_object_set_data (G_OBJECT (entry), "index", GUINT_TO_POINTER (index));
  kv_field_row_name_control (self, entry);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (text_key_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (text_entered_cb), self);
  gtk_widget_add_controller (entry, keys);
  kv_focus_left_connect (entry, text_left_cb, entry);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), new_remove_button (self, text, index));
  return box;
}

static void
add_text_cb (KvFieldRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control))));

  gtk_editable_set_text (GTK_EDITABLE (self->control), "");
  if (text[0] != '\0')
    append (self, text);
}

static void
build_texts (KvFieldRow *self)
{
  self->control = kv_plain_text_new ();
  g_object_set (self->control, "enable-undo", FALSE, "placeholder-text", _("Add"), NULL);
  gtk_widget_add_css_class (self->control, "add");
  gtk_widget_add_css_class (GTK_WIDGET (self), "text");
  g_signal_connect_swapped (self->control, "activate", G_CALLBACK (add_text_cb), self);
  build_list (self, self->control);
}

static void
show_texts (KvFieldRow *self)
{
  show_items (self, new_text_item);
}

const KvRowKind kv_row_texts = { build_texts, show_texts };

/* References. */

static GtkWidget *
new_ref_item (KvFieldRow *self,
              const char *id,
              guint       index)
{
  KvKrachtenveld *shown = kv_form_get_shown (self->form);
  KvElement *element = kv_krachtenveld_lookup (shown, id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = element != NULL ? kv_candidate_name (element) : g_strdup ("");
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *symbol = element != NULL ? kv_candidate_symbol (shown, element) : NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  if (symbol != NULL)
    gtk_box_append (GTK_BOX (box), symbol);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_remove_button (self, name, index));
  gtk_widget_set_visible (box, element != NULL);
  return box;
}

static void
fill_refs (KvPicker *picker,
           gpointer  data)
{
  KvFieldRow *self = data;
  g_auto (GStrv) list = get_list (self);

  kv_candidates_add (picker, self->form, self->field->targets, kv_editor_get_ids (self->editor), (const char *const *) list);
}

/* What is there is taken away, what is not is added. */
static void
ref_picked_cb (KvFieldRow *self,
               const char *id)
{
  g_auto (GStrv) list = get_list (self);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (!g_str_equal (list[i], id))
        continue;
      replace (self, i, NULL);
      return;
    }
  append (self, id);
}

static void
build_refs (KvFieldRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->control = kv_field_row_new_picker (self, KV_PICK_SEVERAL | KV_PICK_SEARCH, fill_refs, ref_picked_cb);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("Add")));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->control), box);
  gtk_widget_set_halign (self->control, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->control, "flat");
  gtk_widget_add_css_class (self->control, "add");
  build_list (self, self->control);
}

static void
show_refs (KvFieldRow *self)
{
  show_items (self, new_ref_item);
}

const KvRowKind kv_row_refs = { build_refs, show_refs };
