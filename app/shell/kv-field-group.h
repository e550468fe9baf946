/* KvFieldGroup: a group of rows of a form. It says once, in its header, what its
 * fields are marked as, and is not there when none of its rows is. */

#pragma once

#include <adwaita.h>

#include "kv-form.h"

G_BEGIN_DECLS

#define KV_TYPE_FIELD_GROUP (kv_field_group_get_type ())
G_DECLARE_FINAL_TYPE (KvFieldGroup, kv_field_group, KV, FIELD_GROUP, AdwPreferencesGroup)

/* After its rows got an editor, or lost their place. */
void kv_field_group_update (KvFieldGroup *self,
                            KvForm       *form);

G_END_DECLS
