/* KvSession: how one window looks at a krachtenveld: what is selected, and which view
 * and which diagram are shown. It is not in the file and not in the journal. How far a
 * canvas is zoomed and where it is scrolled to is a KvViewport, and its own business. */

#pragma once

#include "kv-selection.h"

G_BEGIN_DECLS

#define KV_TYPE_SESSION (kv_session_get_type ())
G_DECLARE_FINAL_TYPE (KvSession, kv_session, KV, SESSION, GObject)

KvSession      *kv_session_new              (KvKrachtenveld *krachtenveld);

KvKrachtenveld *kv_session_get_krachtenveld (KvSession *self);
KvSelection    *kv_session_get_selection    (KvSession *self);

/* "netwerk", "belangen", "machtsmiddelen", "lijst" or "diagrammen". */
const char     *kv_session_get_view         (KvSession  *self);
void            kv_session_set_view         (KvSession  *self,
                                             const char *view);
/* The one that the view of diagrams shows. */
const char     *kv_session_get_diagram      (KvSession  *self);
void            kv_session_set_diagram      (KvSession  *self,
                                             const char *diagram);

G_END_DECLS
