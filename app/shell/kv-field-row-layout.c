/* How a row is laid out: its title and what is said under that, beside what is filled
 * in or over it. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-fit-box.h"
#include "kv-wrapped-label.h"

void
kv_field_row_set_subtitle (KvFieldRow *self,
                           const char *subtitle)
{
  const char *text = subtitle != NULL && subtitle[0] != '\0' ? subtitle : self->hint;

  if (self->subtitle == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->subtitle), text != NULL ? text : "");
  gtk_widget_set_visible (self->subtitle, text != NULL);
}

/* Of a score the title opens what it is based on; by keyboard that is Alt+Enter,
 * so it takes no focus. */
static GtkWidget *
new_basis_button (KvFieldRow *self,
                  GtkWidget  *child)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: %s is what is scored, such as "Attitude" */
  g_autofree char *name = g_strdup_printf (_("%s: what do you base this on?"), kv_field_row_get_title (self));

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, _("What do you base this on?"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "basis");
  kv_access_name (button, name);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (kv_field_row_open_basis), self);
  return button;
}

static GtkWidget *
new_titles (KvFieldRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = kv_wrapped_label_new (kv_field_row_get_title (self), "title");
  self->subtitle = kv_wrapped_label_new ("", "subtitle");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->subtitle);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (kv_field_row_has_basis (self))
    box = new_basis_button (self, box);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  return box;
}

void
kv_field_row_put_beside (KvFieldRow *self,
                         GtkWidget  *control)
{
  GtkWidget *titles = new_titles (self);
  GtkWidget *box = kv_fit_box_new (titles, control);

  gtk_widget_add_css_class (box, "content");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  kv_field_row_set_subtitle (self, NULL);
}

void
kv_field_row_put_under (KvFieldRow *self,
                        GtkWidget  *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = kv_wrapped_label_new (kv_field_row_get_title (self), "caption-title");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (box), head);
  if (self->hint != NULL)
    {
      self->subtitle = kv_wrapped_label_new (self->hint, "subtitle");
      gtk_box_append (GTK_BOX (box), self->subtitle);
    }
  gtk_box_append (GTK_BOX (box), control);
  gtk_widget_add_css_class (box, "content");
  gtk_widget_add_css_class (box, "stacked");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}
