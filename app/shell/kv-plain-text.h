/* What one types in where no frame of an entry is drawn. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkText by itself, that assistive technology sees: GTK takes it for the
 * inside of an entry. */
GtkWidget *kv_plain_text_new (void);

G_END_DECLS
