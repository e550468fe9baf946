/* KvArrangement: "Ordenen". Solving takes too long for the main loop, so it
 * comes in three: read the field, solve in a thread, put the places into the
 * field. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

typedef struct _KvArrangement KvArrangement;

/* Of these partners, whoever placed them; or (NULL) of all but those that were
 * placed by hand, or with `fixed_too` ("Alles opnieuw ordenen") of all. */
KvArrangement *kv_arrangement_new   (KvEdits            *edits,
                                     const char * const *partners,
                                     gboolean            fixed_too);
void           kv_arrangement_free  (KvArrangement      *self);
/* Whether it was made for all, and not for some. */
gboolean       kv_arrangement_is_of_all (KvArrangement  *self);

/* In any thread, but not while another draws: see kv-graph.h. */
void           kv_arrangement_solve (KvArrangement      *self);

/* A partner that moved; the id is interned. */
typedef struct
{
  const char *id;
  KvPoint     from, to;
} KvMove;

/* One step. Gives the KvMove's, to animate; empty when all stand well already.
 * Partners that went in the meantime are passed over, and so are those that were
 * moved. */
GArray        *kv_arrangement_apply (KvArrangement      *self,
                                     KvEdits            *edits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvArrangement, kv_arrangement_free)

G_END_DECLS
