/* What the parts of a Lijst share: which rows there are and in which order
 * (kv-lijst-rows.c), what is in a cell and what is typed in it (kv-lijst-cells.c).
 * For the layer only. */

#pragma once

#include "kv-lijst-columns.h"

G_BEGIN_DECLS

typedef struct
{
  KvGridRow  row;
  KvElement *element; /* borrowed from the field */
  char      *name;
  char      *brief;
  char      *group;
} KvLijstRow;

struct _KvLijstGrid
{
  KvGridModel     parent_instance;
  KvKrachtenveld *shown;
  gulong          handler;
  KvKind          kind;
  KvLijst         lijst;
  GArray         *columns;   /* KvLijstColumn; the first is the name */
  GArray         *rows;      /* KvLijstRow */
  char           *entry;     /* "+ Lid van LEA": what is typed to make one; NULL: nothing can be */
  const char     *owner;     /* interned id of what the next one comes in, or NULL */
  GHashTable     *row_of;    /* interned id -> index + 1 */
  GPtrArray      *order;     /* interned ids of all elements, also those that the filter leaves out */
  char           *filter;    /* folded, or NULL */
  GHashTable     *left_out;  /* interned ids of what the filter does not let through */
  const char     *sorted;    /* interned id of a column, or NULL */
  int             direction;
  gboolean        is_stale;  /* rows and columns are to be made anew */
};

/* Rows and columns as they are now. */
void           kv_lijst_grid_ensure     (KvLijstGrid         *self);
KvLijstColumn *kv_lijst_grid_column     (KvLijstGrid         *self,
                                         guint                index);
KvLijstRow    *kv_lijst_grid_row        (KvLijstGrid         *self,
                                         guint                index);

/* --- rows --- */

/* All elements of a kind in their order; borrowed. To be unreffed. */
GPtrArray     *kv_lijst_order           (KvKrachtenveld      *shown,
                                         KvKind               kind);
/* "?" for what is not there. To be freed. */
char          *kv_lijst_name_of         (KvLijstGrid         *self,
                                         const char          *id);

GArray        *kv_lijst_rows_new        (void);
/* From the order that there is; what is new comes last. */
void           kv_lijst_rows_fill       (KvLijstGrid         *self);
/* Puts all in order again. */
void           kv_lijst_rows_order      (KvLijstGrid         *self);
/* Says anew what the filter leaves out; what comes later is there until then. */
void           kv_lijst_rows_filter     (KvLijstGrid         *self);

/* What says that there can be a new one, and in what it comes: in that of the last
 * row, so that it stands with its like. */
void           kv_lijst_make_entry      (KvLijstGrid         *self);

/* --- cells --- */

/* Whose field it is; NULL where a pair is not there yet. */
KvElement     *kv_lijst_cell_holder     (KvLijstGrid         *self,
                                         KvElement           *element,
                                         const KvLijstColumn *column);
char          *kv_lijst_cell_text       (KvLijstGrid         *self,
                                         KvElement           *element,
                                         const KvLijstColumn *column);
gboolean       kv_lijst_cell_is_filled  (KvLijstGrid         *self,
                                         KvElement           *element,
                                         const KvLijstColumn *column);

/* The virtuals of KvGridModel. */
KvGridCell     kv_lijst_cell_get        (KvGridModel         *model,
                                         guint                row,
                                         guint                column);
char          *kv_lijst_cell_dup_text   (KvGridModel         *model,
                                         guint                row,
                                         guint                column);
gboolean       kv_lijst_cell_set_text   (KvGridModel         *model,
                                         guint                row,
                                         guint                column,
                                         const char          *text);
char          *kv_lijst_cell_dup_refusal (KvGridModel        *model,
                                         guint                column);
char         **kv_lijst_cell_dup_choices (KvGridModel        *model,
                                         guint                row,
                                         guint                column);
char          *kv_lijst_cell_dup_basis  (KvGridModel         *model,
                                         guint                row,
                                         guint                column);
KvKind         kv_lijst_cell_get_makes  (KvGridModel         *model,
                                         guint                row,
                                         guint                column);
const char *const *kv_lijst_cell_get_basis_fields (KvGridModel *model,
                                         guint                column);

G_END_DECLS
