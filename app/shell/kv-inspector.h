/* KvInspector: the details of what is selected, and with nothing selected of the
 * krachtenveld itself; all of it to be changed there. From a row one comes to
 * what it is about, and back. It follows what is selected once that rests. */

#pragma once

#include <adwaita.h>

#include "kv-session.h"

G_BEGIN_DECLS

#define KV_TYPE_INSPECTOR (kv_inspector_get_type ())
G_DECLARE_FINAL_TYPE (KvInspector, kv_inspector, KV, INSPECTOR, GtkWidget)

KvSession *kv_inspector_get_session    (KvInspector *self); /* or NULL */
void       kv_inspector_set_session    (KvInspector *self,
                                        KvSession   *session);
gboolean   kv_inspector_get_presenting (KvInspector *self);
/* Marked fields, groups and columns are not there at once. */
void       kv_inspector_set_presenting (KvInspector *self,
                                        gboolean     presenting);
/* Whether fields of the second hour are there before they are filled in. */
void       kv_inspector_set_deep      (KvInspector *self,
                                       gboolean     is_deep);
void       kv_inspector_set_editable   (KvInspector *self,
                                        gboolean     editable);

/* Shows what is selected now, and not soon. */
void       kv_inspector_follow         (KvInspector *self);
gboolean   kv_inspector_is_following   (KvInspector *self); /* FALSE: it will, soon */
/* Shows this element, or this pair that is not there yet ("standpunt p-1 b-2"),
 * with a way back. */
void       kv_inspector_open           (KvInspector *self,
                                        const char  *id);
/* Puts the focus on the first field. */
gboolean   kv_inspector_focus          (KvInspector *self);

G_END_DECLS
