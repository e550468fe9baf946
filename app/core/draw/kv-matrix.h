/* What the belangenmatrix says, without how it looks: its rows, its columns,
 * the value of every cell, and how many of each there are. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* A value of the group of machtsmiddelen beside a strength of 1 to 5 and
 * KV_ONBEKEND. */
#define KV_MATRIX_NEE 0     /* has it not */
#define KV_MATRIX_HEEFT 100 /* has it, of a strength that nobody knows */

typedef struct
{
  GPtrArray *elements;  /* the columns: belangen or machtsmiddelen */
  int       *values;    /* row after row */
  guint      left_out;  /* columns of which nothing is known */
} KvMatrixGroup;

typedef struct
{
  GPtrArray    *partners; /* the rows */
  KvMatrixGroup belangen;
  KvMatrixGroup middelen;
  guint         left_out; /* partners of whom nothing is known */
} KvMatrix;

typedef struct
{
  guint voor;     /* of machtsmiddelen: has it */
  guint tegen;
  guint onbekend;
} KvMatrixCount;

KvMatrix     *kv_matrix_new          (KvKrachtenveld *krachtenveld,
                                      KvElement      *weergave);
void          kv_matrix_free         (KvMatrix       *matrix);
int           kv_matrix_value        (const KvMatrixGroup *group,
                                      guint                row,
                                      guint                column);
KvMatrixCount kv_matrix_count_row    (const KvMatrixGroup *group,
                                      guint                row);
KvMatrixCount kv_matrix_count_column (const KvMatrix      *matrix,
                                      const KvMatrixGroup *group,
                                      guint                column);
char         *kv_matrix_left_out     (const KvMatrix      *matrix);

int           kv_inzet_value         (KvElement           *inzet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvMatrix, kv_matrix_free)

G_END_DECLS
