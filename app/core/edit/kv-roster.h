/* What the list at the side says: all elements of a kind, in the order and under
 * the headings in which people look for them. Given the copy for partners it says
 * what is in that, and nothing else. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;      /* interned */
  char       *name;    /* on one line */
  char       *detail;  /* how much hangs on it; NULL: nothing to say */
  KvKind      kind;
  KvElement  *sector;  /* of a partner, borrowed; NULL: none */
  const char *heading; /* equal pointers, equal groups; NULL: it is in none */
  char       *group;   /* what the heading says */
} KvRosterItem;

/* The KvRosterItem's of KV_KIND_PARTNER, _BELANG, _MACHTSMIDDEL, _RELATIE or
 * _OVERLEG. O(n log n). */
GPtrArray *kv_roster        (KvKrachtenveld *shown,
                             KvKind          kind);

/* "7 standpunten", "4 leden"; of a partner its sector. To be freed. */
char      *kv_roster_detail (KvKrachtenveld *shown,
                             KvElement      *element);

G_END_DECLS
