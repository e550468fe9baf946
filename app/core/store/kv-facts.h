/* What a file says that is no part of the krachtenveld: which version of the
 * format it has, what stands before and after the root, and the id of the
 * document where that is not the id of the root in memory (after Save As). It
 * travels with the krachtenveld that was read. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

typedef struct
{
  char    *version;   /* of a newer minor format than ours; NULL: ours */
  gboolean read_only; /* of a newer major format */
  GString *prolog;    /* comments and processing instructions, a line each */
  GString *epilog;
  char    *id;        /* NULL: that of the root */
} KvFacts;

KvFacts *kv_facts_get    (KvKrachtenveld *krachtenveld);
KvFacts *kv_facts_ensure (KvKrachtenveld *krachtenveld);

G_END_DECLS
