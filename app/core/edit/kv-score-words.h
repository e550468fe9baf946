/* Scores as signs and as words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a value means, in a word or two. */
typedef const char *(*KvScoreWords) (int value);

/* "+3", "−2", "4", "++", "?"; and "4 van 5", "plus 3, sterk voor", "onbekend".
 * `words` may be NULL. To be freed. */
char       *kv_score_sign      (int          value,
                                int          min);
char       *kv_score_describe  (int          value,
                                int          min,
                                int          max,
                                KvScoreWords words);

/* "sterk tegen" ... "sterk voor" of -4..4; "onbekend". */
const char *kv_standpunt_words (int value);
/* What 0..4 of the invloed of one partner on another reaches. */
const char *kv_invloed_words   (int value);

G_END_DECLS
