#include "kv-basis-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-field-row.h"
#include "kv-popover.h"

GtkWidget *
kv_basis_form_new (KvForm            *form,
                   KvEditor          *editor,
                   const char *const *fields)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What do you base this on?"));
  gtk_widget_set_size_request (group, 300, -1);
  for (; *fields != NULL; fields++)
    {
      GtkWidget *row = kv_field_row_new (*fields);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      kv_field_row_set_editor (KV_FIELD_ROW (row), form, editor);
    }
  gtk_widget_add_css_class (group, "basis-form");
  return group;
}

GtkWidget *
kv_basis_popover_new (GtkWidget *parent,
                      GtkWidget *form)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), form);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (kv_popover_drop_later), NULL);
  return popover;
}
