/* KvConnectCard: drawing a relatie by keys: an entry "To whom?" over the names
 * that fit what is typed. It says "chosen" (id), and "dropped" for Escape. */

#pragma once

#include <gtk/gtk.h>

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

#define KV_TYPE_CONNECT_CARD (kv_connect_card_get_type ())
G_DECLARE_FINAL_TYPE (KvConnectCard, kv_connect_card, KV, CONNECT_CARD, GtkWidget)

/* Begins anew, with the focus in the entry. Partners and overleggen of `shown`
 * are offered, but for `except`. */
void kv_connect_card_ask (KvConnectCard      *self,
                          KvKrachtenveld     *shown,
                          const char * const *except);

G_END_DECLS
