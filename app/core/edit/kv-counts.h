/* Counted things in sentences: "4 relaties en 5 standpunten". */

#pragma once

#include "kv-kind.h"

G_BEGIN_DECLS

/* Whether people count elements of this kind: not what only places others. */
gboolean kv_is_counted (KvKind kind);

/* "1 partner", "4 relaties"; NULL for a kind that nobody counts. */
char *kv_count_text  (KvKind kind,
                      guint  n);

/* Those of the counts that are not 0, partners first: "a, b en c", or "a, b, c en
 * meer". NULL when there are none. */
char *kv_counts_text (const guint counts[KV_N_KINDS]);

G_END_DECLS
