/* KvStill: holds what mostly stands still, as a form beside a picture. GTK draws by
 * walking through all that a window holds, for each frame, however little of it is
 * another; in software that costs more than the picture does. What has not changed
 * for a while is one picture here, which is passed over at once: of the same pixels,
 * for it has a ground of its own. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_STILL (kv_still_get_type ())
G_DECLARE_FINAL_TYPE (KvStill, kv_still, KV, STILL, AdwBin)

/* Whether it is drawn as one picture now. */
gboolean kv_still_is_still (KvStill *self);

G_END_DECLS
