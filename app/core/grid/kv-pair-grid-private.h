/* What differs between the tables of pairs, and what their parts share. For the layer
 * only. */

#pragma once

#include "kv-pair-grid.h"

G_BEGIN_DECLS

typedef struct
{
  KvKind              column_kind;
  KvKind              pair_kind;
  KvGridLook          look;
  int                 min, max;
  KvScoreWords        words;        /* or NULL */
  const char         *corner;       /* an English msgid, as all below: the heading of the names */
  const char         *step;
  const char         *column_entry; /* NULL: columns come as rows do */
  const char         *refusal;
  const char         *count_names[KV_GRID_MAX_COUNTS]; /* NULL: no more */
  const char *const  *basis_fields;

  int       (*value_of) (KvElement *pair); /* or KV_ONBEKEND */
  char     *(*text_of)  (int value);
  /* The pair is in the field; FALSE when the text is no value. */
  gboolean  (*put)      (KvEdits *edits, KvElement *pair, const char *text);
  /* In which of the counts a value belongs, -1: in none. NULL: nothing is counted. */
  int       (*count_of) (int value);
} KvPairGridKind;

KvGridModel *kv_pair_grid_new (const KvPairGridKind *kind, KvKrachtenveld *shown, KvEdits *edits);

/* --- between the parts --- */

typedef struct
{
  KvGridRow row;
  char     *name;
  char     *brief;
  char     *group;
  guint     counts[KV_GRID_MAX_COUNTS];
} KvPairRow;

typedef struct
{
  KvGridColumn column;
  char        *name;
  guint        counts[KV_GRID_MAX_COUNTS];
} KvPairColumn;

struct _KvPairGrid
{
  KvGridModel           parent_instance;
  const KvPairGridKind *kind;
  KvKrachtenveld       *shown;
  gulong                handler;

  GArray               *rows;         /* KvPairRow */
  GArray               *columns;      /* KvPairColumn; the first is the name */
  GHashTable           *row_of;       /* interned id -> index + 1 */
  GHashTable           *column_of;
  int                  *values;       /* row after row, without the first column */
  gboolean              is_stale;     /* all of these are to be made anew */

  GHashTable           *row_rank;     /* interned id -> place + 1; NULL: the order of the field */
  GHashTable           *column_rank;
  const char           *sorted;       /* interned id of the column that orders the rows, or NULL */
  int                   direction;
  GHashTable           *left_out;     /* interned ids of partners that the filter does not let through */
};

/* Cells (kv-pair-cells.c). Rows, columns and values as they are now. */
void          kv_pair_grid_ensure        (KvPairGrid    *self);
KvPairRow    *kv_pair_grid_row           (KvPairGrid    *self,
                                          guint          index);
KvPairColumn *kv_pair_grid_column        (KvPairGrid    *self,
                                          guint          index);
int          *kv_pair_grid_value         (KvPairGrid    *self,
                                          guint          row,
                                          guint          column);
/* Index + 1; 0: not there. */
guint         kv_pair_grid_index         (GHashTable    *indices,
                                          const char    *id);
/* Partners against partners: none is asked of itself. */
gboolean      kv_pair_grid_is_square     (KvPairGrid    *self);
gboolean      kv_pair_grid_is_there      (KvPairGrid    *self,
                                          guint          row,
                                          guint          column);
/* What the columns are, also those that are hidden. */
GPtrArray    *kv_pair_grid_list_elements (KvPairGrid    *self);
void          kv_pair_grid_make          (KvPairGrid    *self);
void          kv_pair_grid_clear         (KvPairGrid    *self);
void          kv_pair_grid_renew         (KvPairGrid    *self);
void          kv_pair_grid_changed_cb    (KvPairGrid    *self,
                                          KvElement     *element,
                                          const KvField *field);

/* Order (kv-pair-order.c). */
void          kv_pair_grid_rank          (GPtrArray     *elements,
                                          GHashTable    *ranks);
/* Ranks anew by the values that are there now. */
void          kv_pair_grid_settle        (KvGridModel   *model);
void          kv_pair_grid_sort_by       (KvGridModel   *model,
                                          guint          column,
                                          int            direction);

G_END_DECLS
