#include "kv-access.h"

/* GTK puts what labels a widget behind the name that it is given. */
void
kv_access_name (GtkWidget  *widget,
                const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Of a menu button or drop-down the button in it has the focus. */
static GtkWidget *
get_stop (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) ? gtk_widget_get_first_child (widget) : widget;
}

void
kv_access_describe (GtkWidget  *widget,
                    const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_stop (widget)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
kv_access_mend (GtkDropDown *drop_down)
{
  GtkWidget *widget = GTK_WIDGET (drop_down);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (get_stop (widget)), GTK_ACCESSIBLE_RELATION_LABELLED_BY, widget, NULL, -1);
}

static void
name_mnemonic (GtkButton *button)
{
  g_auto (GStrv) parts = g_strsplit (gtk_button_get_label (button), "_", 2);
  g_autofree char *name = g_strjoinv ("", parts);

  kv_access_name (GTK_WIDGET (button), name);
}

void
kv_access_name_mnemonics (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    name_mnemonic (GTK_BUTTON (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    kv_access_name_mnemonics (child);
}

void
kv_access_name_lists (GtkWidget  *widget,
                      const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    kv_access_name (widget, name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    kv_access_name_lists (child, name);
}
