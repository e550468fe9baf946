/* What need not be seen at once: who did something sees that in the next frame, and
 * what takes longer, elsewhere in the window, in the one after. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KvLater) (gpointer widget);

/* Calls `function` with the widget in the frame after the next, once, however often it
 * was asked for. `id` is a field of the widget that is not 0 until then. */
void kv_later        (gpointer widget,
                      guint   *id,
                      KvLater  function);
/* Does not call it any more. */
void kv_later_forget (gpointer widget,
                      guint   *id);

G_END_DECLS
