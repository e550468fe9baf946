/* KvPhraseList: under what was written about a partner the phrases of it that can
 * become a belang or machtsmiddel, each a button that makes it. It is there only
 * as long as there are such phrases. */

#pragma once

#include <gtk/gtk.h>

#include "kv-form.h"

G_BEGIN_DECLS

#define KV_TYPE_PHRASE_LIST (kv_phrase_list_get_type ())
G_DECLARE_FINAL_TYPE (KvPhraseList, kv_phrase_list, KV, PHRASE_LIST, GtkWidget)

/* KV_KIND_BELANG or KV_KIND_MACHTSMIDDEL. */
GtkWidget *kv_phrase_list_new         (KvKind        kind);

void       kv_phrase_list_set_partner (KvPhraseList *self,
                                       KvForm       *form,
                                       const char   *partner); /* NULL: none, or more than one */
void       kv_phrase_list_update      (KvPhraseList *self);

/* While the words are being typed nothing moves under them. */
void       kv_phrase_list_set_held    (KvPhraseList *self,
                                       gboolean      is_held);

void       kv_phrase_list_make        (KvPhraseList *self,
                                       const char   *naam);

/* Makes one of the words of a partner, and tells so in the window of the widget. FALSE
 * when nothing was made. */
gboolean   kv_phrase_make             (GtkWidget    *widget,
                                       KvEdits      *edits,
                                       const char   *partner,
                                       KvKind        kind,
                                       const char   *naam);
/* "Make an interest of" */
const char *kv_phrase_title           (KvKind        kind);

G_END_DECLS
