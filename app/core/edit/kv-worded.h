/* Lines of text that the file has otherwise than people write them, where they can
 * be more than words: a day (KV_MARK_DATED), what an actie should reach
 * (KV_MARK_REACH). Any other text is itself. */

#pragma once

#include "kv-field.h"

G_BEGIN_DECLS

gboolean kv_is_worded   (const KvField *field);
/* For people. To be freed. */
char    *kv_worded_text (const KvField *field,
                         const char    *stored);
/* What people typed, for the file. To be freed. */
char    *kv_worded_read (const KvField *field,
                         const char    *text);

G_END_DECLS
