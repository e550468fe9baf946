/* The columns of a Lijst, from the tables of fields. For the layer only. */

#pragma once

#include "kv-lijst-grid.h"

G_BEGIN_DECLS

typedef struct
{
  KvGridColumn   column;
  char          *name;
  guint          field;    /* of the element, or of the pair */
  KvKind         kind;     /* of the pair, or that of the rows */
  const KvWord  *word;     /* of the pair, or NULL */
  const KvField *declared; /* NULL: a name that is made of what the row refers to */
} KvLijstColumn;

/* An array of KvLijstColumn, that frees what it holds. */
GArray *kv_lijst_columns_new  (void);

/* The name first. `whole`: the field itself, not what partners may see of it. */
void    kv_lijst_columns_fill (GArray  *columns,
                               KvKind   kind,
                               KvLijst  lijst,
                               gboolean whole);

/* The field that names a row; -1 where a row is named by what it refers to. */
int     kv_lijst_name_field   (KvKind   kind);

G_END_DECLS
