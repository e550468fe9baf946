/* Between the files of the list. */

#pragma once

#include "kv-name-list.h"

G_BEGIN_DECLS

struct _KvNameList
{
  KvEdits    *edits;
  KvKind      kind;
  GArray     *rows;      /* KvRow, with the headings */
  gboolean    headed;
  guint       left_out;  /* rows beyond KV_NAME_LIST_ROWS */
  guint       n_columns;
  int        *fields;    /* of each column: its index, or -1 */
  GPtrArray  *choices;   /* const KvField *, ends with NULL */
};

int         kv_name_list_field_index (KvNameList    *self,
                                      const KvField *field);
/* The column that holds a field, or -1. */
int         kv_name_list_find        (KvNameList    *self,
                                      const char    *name);
/* Guesses what each column holds, and whether there are headings. */
void        kv_name_list_guess       (KvNameList    *self);
const char *kv_name_list_raw_cell    (KvNameList    *self,
                                      guint          row,
                                      guint          column);

G_END_DECLS
