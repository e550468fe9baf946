/* KvToast: the message at the bottom of a window. There is one; another message takes
 * its place. It goes by itself, but not while it is pointed at or has the focus.
 *
 * It is not AdwToast: that one reads markup, and the overlay of libadwaita 1.2 goes on
 * with a message that it has freed when it is dismissed while it slides in. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_TOAST (kv_toast_get_type ())
G_DECLARE_FINAL_TYPE (KvToast, kv_toast, KV, TOAST, GtkWidget)

/* With a button where there is an action; `target` is the text that it is given, or
 * NULL for one that takes nothing. */
void        kv_toast_show       (KvToast    *self,
                                 const char *text,
                                 const char *button,
                                 const char *action,
                                 const char *target);
void        kv_toast_hide       (KvToast    *self);
/* At once: what leaves, leaves slowly, and so says nothing any more. */
void        kv_toast_silence    (KvToast    *self);

/* NULL when there is none. */
const char *kv_toast_get_text   (KvToast    *self);
const char *kv_toast_get_action (KvToast    *self);

G_END_DECLS
