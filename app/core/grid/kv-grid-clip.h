/* Between a table and sheets: a range as tab separated text and as HTML, and a
 * rectangle of cells pasted into it. A paste grows nothing, is one step, and tells
 * what it left out and why. */

#pragma once

#include "kv-grid-model.h"

G_BEGIN_DECLS

/* To be freed. */
char *kv_grid_to_tsv  (KvGridModel *model, const KvGridRange *range);
char *kv_grid_to_html (KvGridModel *model, const KvGridRange *range);

/* What became of a paste, to tell. */
typedef struct
{
  guint      n_set;
  guint      n_outside;  /* cells that fell off the table */
  guint      n_refused;  /* cells whose text is no value there */
  char      *refusal;    /* why, or NULL where they differ */
  GPtrArray *skipped;    /* char *: a line for each that was refused, with why; not all where there are many */
} KvGridPasted;

/* Pastes what a sheet offers as HTML and as text (one may be NULL) with its top
 * left at the range's. One cell fills the whole range. FALSE when there is nothing
 * to paste in it. */
gboolean kv_grid_paste          (KvGridModel       *model,
                                 const KvGridRange *range,
                                 const char        *html,
                                 const char        *text,
                                 KvGridPasted      *pasted);
/* "4 vakken niet geplakt: geen getal van -4 tot 4"; NULL when all was taken. To be
 * freed. */
char    *kv_grid_pasted_sentence (const KvGridPasted *pasted);
void     kv_grid_pasted_clear    (KvGridPasted       *pasted);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KvGridPasted, kv_grid_pasted_clear)

G_END_DECLS
