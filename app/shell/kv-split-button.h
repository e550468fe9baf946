/* What assistive technology calls the halves of an AdwSplitButton. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* libadwaita 1.2 names neither half. The second is called after its tooltip. */
void kv_split_button_name (GtkWidget  *split,
                           const char *name);

G_END_DECLS
