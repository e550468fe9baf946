/* Searching a field: partners by naam, afkorting and sector, belangen, machtsmiddelen
 * and overleggen by naam. Given the copy for partners it finds what is in that,
 * and nothing else. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;     /* interned */
  KvKind      kind;
  char       *name;   /* on one line */
  char       *where;  /* "belang · 7 standpunten" */
} KvHit;

/* The KvHit's, best first: names that begin with it, then words that do, then the
 * rest, then partners whose sector it is; all words must be found. Empty for a text without letters. O(n). */
GPtrArray *kv_search (KvKrachtenveld *shown,
                      const char     *text);

G_END_DECLS
