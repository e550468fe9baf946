/* KvOpeningPage: what a window shows before it has a field, and when it gets none. Its
 * buttons activate win.cancel-open, win.open and window.close. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_TYPE_OPENING_PAGE (kv_opening_page_get_type ())
G_DECLARE_FINAL_TYPE (KvOpeningPage, kv_opening_page, KV, OPENING_PAGE, AdwBin)

KvOpeningPage *kv_opening_page_new          (GMenuModel    *menu);

/* As it begins: nothing. */
void           kv_opening_page_show_blank   (KvOpeningPage *self);

/* That it takes a while, and how to stop that. */
void           kv_opening_page_show_wait    (KvOpeningPage *self);

/* Why it cannot be opened, in a sentence and as the reader said it. */
void           kv_opening_page_show_failure (KvOpeningPage *self,
                                             const char    *reason,
                                             const char    *details);
/* The details, while they show; else NULL. */
const char    *kv_opening_page_get_failure  (KvOpeningPage *self);

G_END_DECLS
