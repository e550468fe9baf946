/* An entry for names into which a list may be pasted. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* More than one line, or more than one column, is a list for the window
 * ("win.paste-list"); one name goes into the entry. */
void kv_entry_paste_lists (GtkEntry *entry);

G_END_DECLS
