/* The size of letters on the screen. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of the text of a widget, px: what the user chose, from 11 pt to twice that and more. */
double kv_em (GtkWidget *widget);

G_END_DECLS
