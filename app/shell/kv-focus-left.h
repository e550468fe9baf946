/* When the keyboard has gone elsewhere. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KvFocusLeft) (gpointer data);

/* Calls once the focus is no longer in the widget, or the window no longer in use.
 * The "leave" of GtkEventControllerFocus comes while GTK walks up from what had the
 * focus: a widget that is taken away then makes it walk off the tree. This comes
 * after, so that anything may be done. */
void kv_focus_left_connect        (GtkWidget  *widget,
                                   KvFocusLeft left,
                                   gpointer    data);

/* The same, but only for what is elsewhere in the same window: who looks something up in
 * another one comes back to what was being typed. Connect it before the widget gets the
 * focus. */
void kv_focus_left_connect_inside (GtkWidget  *widget,
                                   KvFocusLeft left,
                                   gpointer    data);

G_END_DECLS
