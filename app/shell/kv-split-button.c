#include "kv-split-button.h"

#include <adwaita.h>

#include "kv-popover.h"

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
kv_split_button_name (GtkWidget  *split,
                      const char *name)
{
  GtkWidget *dropdown = gtk_widget_get_last_child (split);
  const char *its = adw_split_button_get_dropdown_tooltip (ADW_SPLIT_BUTTON (split));

  name_widget (gtk_widget_get_first_child (split), name);
  name_widget (dropdown, its);
  name_widget (gtk_widget_get_first_child (dropdown), its);
}

void
kv_split_button_set_menu (GtkWidget  *split,
                          GMenuModel *menu)
{
  kv_menu_button_set_menu (GTK_MENU_BUTTON (gtk_widget_get_last_child (split)), menu);
}
