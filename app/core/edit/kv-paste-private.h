/* Between the files of pasting. */

#pragma once

#include "kv-clip.h"
#include "kv-clipboard.h"
#include "kv-edits-private.h"

G_BEGIN_DECLS

typedef struct
{
  KvEdits        *edits;
  KvKrachtenveld *field;
  KvKrachtenveld *clip;
  char          **chosen;
  GHashTable     *whole;   /* of the clip: id -> element */
  GHashTable     *ids;     /* in the clip -> here */
  GHashTable     *copies;  /* ids in the clip of what is a copy here */
  gboolean        unknown; /* what the program does not know can come along */
  KvPasted       *pasted;
  GHashTable     *names;   /* folded, of the kinds that were asked for */
  guint64         named;   /* which */
} KvPaste;

/* What an id of the clip is here; NULL when it is nothing. */
const char *kv_paste_id_here (KvPaste       *paste,
                              const char    *id);

/* Puts the chosen partners where they were, around `middle`, or a little beside
 * where something stands. */
void        kv_paste_place   (KvPaste       *paste,
                              const KvPoint *middle);

/* All of it, in a step. */
void        kv_paste_clip    (KvPaste       *paste,
                              const KvPoint *middle);

G_END_DECLS
