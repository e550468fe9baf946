/* Rows and cells of a text that was copied from a sheet, a document or a mail.
 * For the layer only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint      line;  /* in the text, from 1 */
  GPtrArray *cells; /* char *, trimmed; those of a sheet can hold newlines */
} KvRow;

/* The KvRow's, at most `max` of them; *left_out (may be NULL) gets how many more
 * there were. Rows without anything are none. Bullets and numbering are no part of
 * the first cell. `separators`: which characters may part cells; the first of them
 * that the text has does, "" for none. */
GArray *kv_rows_read (const char *text,
                      const char *separators,
                      guint       max,
                      guint      *left_out);

G_END_DECLS
