/* KvWeergavePopover: what a diagram shows and how, to be changed at once. It follows the field while it is open. */

#pragma once

#include <gtk/gtk.h>

#include "kv-scene.h"
#include "kv-session.h"

G_BEGIN_DECLS

#define KV_TYPE_WEERGAVE_POPOVER (kv_weergave_popover_get_type ())
G_DECLARE_FINAL_TYPE (KvWeergavePopover, kv_weergave_popover, KV, WEERGAVE_POPOVER, GtkPopover)

/* Before it opens, with the id of a diagram. `scene`: the netwerkdiagram as it is
 * seen, so that nothing in it moves; NULL: something else is seen. */
void kv_weergave_popover_prepare (KvWeergavePopover *self,
                                  KvSession         *session,
                                  const char        *diagram,
                                  gboolean           presenting,
                                  const KvScene     *scene);

G_END_DECLS
