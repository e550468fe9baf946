/* KvSelection: what is selected, as ids in the order in which it was chosen. A pair
 * of what is there (a standpunt) can be selected before anything is filled in.
 * What leaves the krachtenveld leaves the selection. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

#define KV_TYPE_SELECTION (kv_selection_get_type ())
G_DECLARE_FINAL_TYPE (KvSelection, kv_selection, KV, SELECTION, GObject)

KvSelection *kv_selection_new      (KvKrachtenveld *krachtenveld);

void         kv_selection_clear    (KvSelection *self);
void         kv_selection_set_one  (KvSelection *self,
                                    const char  *id);
void         kv_selection_set      (KvSelection        *self,
                                    const char * const *ids);
void         kv_selection_toggle   (KvSelection *self,
                                    const char  *id);
gboolean     kv_selection_contains (KvSelection *self,
                                    const char  *id);
guint        kv_selection_count    (KvSelection *self);
const char * const *kv_selection_get_ids (KvSelection *self);

G_END_DECLS
