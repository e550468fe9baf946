/* What need not be seen at once: who did something sees that in the next frame, and
 * what takes longer, elsewhere in the window, in the one after. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KvLater) (gpointer widget);

/* Calls `function` with the widget in the frame after the next. Returns what
 * gtk_widget_remove_tick_callback() takes, until then. */
guint kv_later (GtkWidget *widget,
                KvLater    function);

G_END_DECLS
