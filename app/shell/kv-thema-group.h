/* KvThemaGroup: how far a locatie is on each thema of the ontwikkelinstrument, and
 * how far it wants to come: a row for each, that unfolds. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_THEMA_GROUP (kv_thema_group_get_type ())
G_DECLARE_FINAL_TYPE (KvThemaGroup, kv_thema_group, KV, THEMA_GROUP, AdwBin)

G_END_DECLS
