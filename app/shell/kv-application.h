/* KvApplication: its windows, and what is the same in all of them: whether we
 * are presenting, light or dark, and the keys. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KV_APPLICATION_ID "nl.krachtenveld.Krachtenveld"

#define KV_TYPE_APPLICATION (kv_application_get_type ())
G_DECLARE_FINAL_TYPE (KvApplication, kv_application, KV, APPLICATION, AdwApplication)

KvApplication *kv_application_new            (GApplicationFlags flags);

/* While presenting, no window shows anything that partners may not see. */
gboolean       kv_application_get_presenting (KvApplication    *self);
void           kv_application_set_presenting (KvApplication    *self,
                                              gboolean          presenting);

/* Presenting starts when there comes to be more than one of these (GdkMonitor). */
void           kv_application_watch_monitors (KvApplication    *self,
                                              GListModel       *monitors);

/* NULL where the schema is not installed. */
GSettings     *kv_application_get_settings   (KvApplication    *self);

G_END_DECLS
