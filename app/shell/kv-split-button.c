#include "kv-split-button.h"

#include <adwaita.h>

#include "kv-access.h"
#include "kv-popover.h"

void
kv_split_button_name (GtkWidget  *split,
                      const char *name)
{
  /* What is in the menu button takes its name from it. */
  kv_access_name (gtk_widget_get_first_child (split), name);
  kv_access_name (gtk_widget_get_last_child (split), adw_split_button_get_dropdown_tooltip (ADW_SPLIT_BUTTON (split)));
}

void
kv_split_button_set_menu (GtkWidget  *split,
                          GMenuModel *menu)
{
  kv_menu_button_set_menu (GTK_MENU_BUTTON (gtk_widget_get_last_child (split)), menu);
}
