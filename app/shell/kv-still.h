/* KvStill: holds what mostly stands still, a form beside a picture. GTK draws by
 * walking through all that a window holds, for each frame, however little of it is
 * another; drawn in software that costs more than the picture does. What has not
 * changed for a while is one thing here, which is passed over at once. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_STILL (kv_still_get_type ())
G_DECLARE_FINAL_TYPE (KvStill, kv_still, KV, STILL, AdwBin)

G_END_DECLS
