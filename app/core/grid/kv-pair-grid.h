/* KvPairGrid: partners against belangen, machtsmiddelen or each other, with what each
 * pair holds in its cell. */

#pragma once

#include "kv-grid-model.h"

G_BEGIN_DECLS

#define KV_TYPE_PAIR_GRID (kv_pair_grid_get_type ())
G_DECLARE_FINAL_TYPE (KvPairGrid, kv_pair_grid, KV, PAIR_GRID, KvGridModel)

/* `shown` is the field of `edits`, or what partners may see of it: in that copy
 * partners of whom nothing is known have no row. Without `edits` nothing can be
 * changed. Both must outlive it. */
KvGridModel *kv_belangen_grid_new (KvKrachtenveld *shown, KvEdits *edits);
KvGridModel *kv_middelen_grid_new (KvKrachtenveld *shown, KvEdits *edits);
KvGridModel *kv_invloed_grid_new  (KvKrachtenveld *shown, KvEdits *edits);

/* Whether there is anything in the columns: belangen, machtsmiddelen. */
gboolean     kv_pair_grid_is_empty       (KvPairGrid *self);

/* How many cells are filled in, of how many. */
void         kv_pair_grid_count          (KvPairGrid *self, guint *n_filled, guint *n_cells);

/* KV_VOLGORDE_..., that of the belangenmatrix on paper. */
guint        kv_pair_grid_get_volgorde   (KvPairGrid *self);
void         kv_pair_grid_set_volgorde   (KvPairGrid *self, guint volgorde);

void         kv_pair_grid_set_filter     (KvPairGrid *self, const char *text);

G_END_DECLS
