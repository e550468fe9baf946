/* KvSidebar: the partners as a list, by sector; so it is the legend of the
 * sectors as well. It shares the selection with the canvas. */

#pragma once

#include <adwaita.h>

#include "kv-session.h"

G_BEGIN_DECLS

#define KV_TYPE_SIDEBAR (kv_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KvSidebar, kv_sidebar, KV, SIDEBAR, AdwBin)

/* `shown` is the krachtenveld of the session, or what partners may see of it. */
void kv_sidebar_set_field   (KvSidebar      *self,
                             KvSession      *session,
                             KvKrachtenveld *shown);
void kv_sidebar_focus_search (KvSidebar     *self);

G_END_DECLS
