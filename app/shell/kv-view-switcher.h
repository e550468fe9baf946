/* KvViewSwitcher: a button for each view of a stack, as wide as its name. In the narrow one the
 * icon is above the name. AdwViewSwitcher has all of one width, and makes each button for
 * both. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_VIEW_SWITCHER (kv_view_switcher_get_type ())
G_DECLARE_FINAL_TYPE (KvViewSwitcher, kv_view_switcher, KV, VIEW_SWITCHER, GtkWidget)

/* Once, when the stack has all its pages. */
void kv_view_switcher_set_stack (KvViewSwitcher *self,
                                 AdwViewStack   *stack);

G_END_DECLS
