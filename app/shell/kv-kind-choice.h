/* KvKindChoice: a row for each kind of what is selected, to go on with that kind
 * alone. */

#pragma once

#include <adwaita.h>

#include "kv-kind.h"

G_BEGIN_DECLS

#define KV_TYPE_KIND_CHOICE (kv_kind_choice_get_type ())
G_DECLARE_FINAL_TYPE (KvKindChoice, kv_kind_choice, KV, KIND_CHOICE, AdwBin)

/* Its signal "chosen" gives a KvKind. */
GtkWidget *kv_kind_choice_new        (void);
void       kv_kind_choice_set_counts (KvKindChoice *self,
                                      const guint   counts[KV_N_KINDS]);

G_END_DECLS
