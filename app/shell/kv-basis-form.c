#include "kv-basis-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-field-row.h"

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

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

GtkWidget *
kv_basis_popover_new (GtkWidget *parent,
                      GtkWidget *form)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), form);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  return popover;
}
