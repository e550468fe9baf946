/* What holds for every page: no two texts over each other, nothing outside the
 * margins, no type that is too small. */

#pragma once

#include "kv-scene.h"

G_BEGIN_DECLS

void     kv_check_no_texts_overlap (const KvScene *scene,
                                    const char    *what);
void     kv_check_inside           (const KvScene *scene,
                                    double         margin,
                                    const char    *what);

/* How many lines of text hold `text`. */
guint    kv_count_texts            (const KvScene *scene,
                                    const char    *text);

G_END_DECLS
