/* KvStartPage: what a window shows without a file: how to begin. Its rows
 * activate win.open, win.open-uri and win.open-template. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_START_PAGE (kv_start_page_get_type ())
G_DECLARE_FINAL_TYPE (KvStartPage, kv_start_page, KV, START_PAGE, AdwBin)

G_END_DECLS
