#include "kv-repairs-dialog.h"

#include <glib/gi18n.h>

#include "kv-reader.h"

static GtkWidget *
new_row (const KvRepair *repair)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *line = g_strdup_printf (_("line %u"), repair->line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), repair->message);
  if (repair->line > 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  return row;
}

GtkWidget *
kv_repairs_dialog_new (GtkWindow *parent,
                       GPtrArray *repairs)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/krachtenveld/Krachtenveld/ui/kv-repairs-dialog.ui");
  GtkWindow *dialog = GTK_WINDOW (gtk_builder_get_object (builder, "dialog"));
  GtkListBox *list = GTK_LIST_BOX (gtk_builder_get_object (builder, "list"));

  for (guint i = 0; i < repairs->len; i++)
    gtk_list_box_append (list, new_row (repairs->pdata[i]));
  gtk_window_set_transient_for (dialog, parent);
  return GTK_WIDGET (dialog);
}
