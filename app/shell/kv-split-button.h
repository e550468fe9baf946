/* What AdwSplitButton keeps to itself. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What assistive technology calls its halves: libadwaita 1.2 names neither. The second is called after its tooltip. */
void kv_split_button_name (GtkWidget  *split,
                           const char *name);

/* As kv_menu_button_set_menu(). */
void kv_split_button_set_menu (GtkWidget  *split,
                               GMenuModel *menu);

G_END_DECLS
