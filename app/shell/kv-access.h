/* What assistive technology says of a widget. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its one name, instead of what it shows. */
void kv_access_name       (GtkWidget  *widget,
                           const char *name);
/* What is chosen in it, beside its name. */
void kv_access_describe   (GtkWidget  *widget,
                           const char *text);
/* GTK leaves what has the focus of a drop-down without the name of it. */
void kv_access_mend       (GtkDropDown *drop_down);
/* The buttons in a widget with a mnemonic: GTK says what they show, with its underscore
 * and again without it. */
void kv_access_name_mnemonics (GtkWidget *widget);
/* The lists in a widget that have no heading. */
void kv_access_name_lists (GtkWidget  *widget,
                           const char *name);

G_END_DECLS
