/* The files that were opened last: those of ours, of all that the desktop
 * remembers. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       kv_recent_add  (GFile *file);
GPtrArray *kv_recent_list (void); /* GtkRecentInfo, the last one first; to be unreffed */

G_END_DECLS
