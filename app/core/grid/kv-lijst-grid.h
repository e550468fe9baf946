/* KvLijstGrid: Lijst: a row for each element of one kind, a column for each of its
 * fields. Which fields there are, how they look and what they say of judgement and
 * privacy is read from their tables. */

#pragma once

#include "kv-grid-model.h"

G_BEGIN_DECLS

/* Which columns; a kind has those that hold anything for it. */
typedef enum
{
  KV_LIJST_EERSTE_RONDE, /* what the first hour asks of a partner */
  KV_LIJST_GEGEVENS,     /* what is no judgement */
  KV_LIJST_SCORES,       /* what is judged in a number or a word */
  KV_LIJST_ALLES,
  KV_N_LIJSTEN,
} KvLijst;

#define KV_TYPE_LIJST_GRID (kv_lijst_grid_get_type ())
G_DECLARE_FINAL_TYPE (KvLijstGrid, kv_lijst_grid, KV, LIJST_GRID, KvGridModel)

/* The kinds that have a list, partners first; ends with KV_N_KINDS. */
extern const KvKind kv_lijst_kinds[];

/* `shown` is the field of `edits`, or what partners may see of it: then `edits` is
 * NULL and nothing can be changed. Both must outlive it. */
KvGridModel *kv_lijst_grid_new        (KvKrachtenveld *shown,
                                       KvEdits        *edits,
                                       KvKind          kind,
                                       KvLijst         lijst);

/* Whether there would be columns. */
gboolean     kv_lijst_is_there        (KvKrachtenveld *shown,
                                       KvKind          kind,
                                       KvLijst         lijst);

/* Only rows in which all words of this are found; "" for all. */
void         kv_lijst_grid_set_filter (KvLijstGrid    *self,
                                       const char     *text);

/* How many elements have something in every column, of how many. */
void         kv_lijst_grid_count      (KvLijstGrid    *self,
                                       guint          *n_ready,
                                       guint          *n_all);

G_END_DECLS
