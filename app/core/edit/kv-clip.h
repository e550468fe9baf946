/* The small krachtenveld that goes over the clipboard, and how it is read back.
 * For the layer only.
 *
 * It holds the *chosen* elements (its root lists them), what *hangs* on them and
 * cannot be without them, and *stubs*: elements of which only so much is there
 * that a reference to them means something, or that they refer to what was
 * chosen. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* Ids of what is chosen and what hangs on it: id -> element. */
GHashTable *kv_clip_collect    (KvKrachtenveld     *krachtenveld,
                                const char * const *chosen);

/* The ids that a clip says were chosen; NULL when it is none. */
char      **kv_clip_get_chosen (KvKrachtenveld     *clip);

/* What the program does not know can be carried over between two fields whose
 * roots are alike. */
gboolean    kv_clip_is_of      (KvKrachtenveld     *clip,
                                KvKrachtenveld     *krachtenveld);

/* Only what stands by itself and has an id that another field can take over; a pair
 * comes with what it belongs to. */
gboolean    kv_clip_can_be_chosen (KvElement        *element);

/* Whether it is one of the marks of `field` that it must have this reference. */
gboolean    kv_clip_is_required (const KvField     *field);

G_END_DECLS
