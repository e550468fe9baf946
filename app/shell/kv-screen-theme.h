/* The colours of what the window draws itself: light or dark, and with the
 * contrast that the system asks for. */

#pragma once

#include <gio/gio.h>

#include "kv-theme.h"

G_BEGIN_DECLS

const KvTheme *kv_screen_theme        (void);

/* `changed` is called with `object` as its only argument, as long as that lives. */
void           kv_screen_theme_follow (gpointer  object,
                                       GCallback changed);

G_END_DECLS
