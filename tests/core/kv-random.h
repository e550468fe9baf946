/* Random fields for the tests, from the tables: every kind, every field, and
 * text as hostile as users can make it. The same generator gives the same. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* A field with about `size` elements of each kind that stands by itself. */
KvKrachtenveld *kv_random_krachtenveld (GRand          *rand,
                                        guint           size);

/* One edit as a user could make it, in a transaction of its own: a field set,
 * something added, something removed. It may change nothing. */
void            kv_random_edit         (KvKrachtenveld *field,
                                        GRand          *rand);

/* Gives a field, not a key, any value that it can have; references to what is
 * there. Within the transaction of the caller, or in one of its own. */
void            kv_random_set_field    (KvElement      *element,
                                        guint           index,
                                        GRand          *rand);

G_END_DECLS
