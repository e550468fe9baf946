/* KvStartPage: what a window shows of a field without partners: how to begin.
 * Emits "named" with the name of a first partner; its rows activate win.open,
 * win.open-uri and win.open-template. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_START_PAGE (kv_start_page_get_type ())
G_DECLARE_FINAL_TYPE (KvStartPage, kv_start_page, KV, START_PAGE, AdwBin)

void kv_start_page_focus (KvStartPage *self);

G_END_DECLS
