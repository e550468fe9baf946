/* A table of words: every cell is text that wraps. Rows can stand in sections
 * with a head of their own. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  const char *head;
  double      width, least, stretch; /* mm, as of KvTableColumn */
  gboolean    asks;                  /* an empty cell is drawn "?" */
  gboolean    always;                /* drawn also where nothing is known */
  gboolean    strong;                /* medium weight */
} KvTextColumn;

typedef struct _KvTextTable KvTextTable;

KvTextTable *kv_text_table_new  (const KvTextColumn *columns /* static */,
                                 guint               n_columns);
void         kv_text_table_free (KvTextTable *self);

/* A row about this element. `section` (static; NULL in all rows or in none) is
 * the head over it and the rows like it that stand beside it. `texts`: one for each column, taken. */
void         kv_text_table_add  (KvTextTable *self,
                                 KvElement   *element,
                                 const char  *section,
                                 char       **texts);

/* Draws the columns in which anything stands or should, and, under a title,
 * lines for a pen on what that leaves of the last page. */
void         kv_text_table_draw (KvTextTable *self,
                                 KvSheet     *sheet,
                                 const char  *ruled /* NULL: none */);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvTextTable, kv_text_table_free)

G_END_DECLS
