/* Labels of more than one line. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Starts at the left, and gets as many lines as the text needs; `class` is of the
 * style sheet, or NULL. */
GtkWidget *kv_wrapped_label_new       (const char *text,
                                       const char *class);
/* The same with at most so many lines. */
GtkWidget *kv_wrapped_label_new_short (const char *text,
                                       const char *class,
                                       int         lines);

G_END_DECLS
