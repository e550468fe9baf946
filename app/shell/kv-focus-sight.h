/* Keys act on what one sees. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In each window that there will be: where the wheel took what has the focus
 * out of sight, the next key brings it back. A key that would press it or open its
 * menu does only that; text goes where it is typed. */
void kv_focus_sight_keep (void);

/* Scrolls to what has just come, or been moved by what has. */
void kv_focus_sight_bring (GtkWidget *widget);

G_END_DECLS
