/* When two texts of people are the same: whatever their case, accents, spaces
 * and kind of apostrophe, and however their letters are composed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *kv_fold_text (const char *text);

/* Whether each word of `words` stands somewhere in `text`; both are folded. */
gboolean kv_fold_has  (const char *text,
                       const char *words);

G_END_DECLS
