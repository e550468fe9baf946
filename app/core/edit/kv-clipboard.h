/* What goes over the clipboard: for this program a small krachtenveld with the
 * chosen elements and all that hangs on them, so that cut and paste loses
 * nothing; for other programs a table as text and as HTML.
 *
 * The small krachtenveld is whole: offer it to this program only. The table is
 * made of the field that it is given: while presenting, give the copy for
 * partners. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

/* NULL when there is nothing to copy. Pairs (a standpunt) cannot be copied. */
GBytes  *kv_clipboard_copy (KvKrachtenveld     *krachtenveld,
                            const char * const *ids);

/* Tab separated, with a row of headings; only names when there is nothing more.
 * "" when nothing of it is in this field. To be freed. */
char    *kv_clipboard_text (KvKrachtenveld     *shown,
                            const char * const *ids);
char    *kv_clipboard_html (KvKrachtenveld     *shown,
                            const char * const *ids);

/* What was pasted, to tell. */
typedef struct
{
  guint pasted[KV_N_KINDS]; /* of what was chosen */
  guint left_out;           /* what refers to something that is not here */
} KvPasted;

/* Pastes what kv_clipboard_copy() gave, from this window or another, in one
 * step, and selects it. What is not in the field gets its own id back and all
 * that hung on it; of what is there still it makes a copy. `at` (may be NULL): the
 * middle of it; else where it was, or a little beside that. FALSE with a
 * KV_ERROR when the bytes are not from a clipboard of ours. */
gboolean kv_edits_paste       (KvEdits       *self,
                               GBytes        *bytes,
                               const KvPoint *at,
                               KvPasted      *pasted,
                               GError       **error);
/* "2 partners geplakt"; NULL when nothing was. To be freed. */
char    *kv_pasted_sentence   (const KvPasted *pasted);

G_END_DECLS
