/* Where a long Dutch word may be broken. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same text with soft hyphens between the syllables of words of more than
 * `longest` letters; what shows the text breaks there when it must. To be freed. */
char *kv_hyphenate (const char *text,
                    guint       longest);

G_END_DECLS
