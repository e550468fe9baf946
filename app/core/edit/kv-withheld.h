/* What a sheet for partners leaves out, to be read before it is made. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

typedef struct
{
  KvKind   kind;
  char    *name;     /* what it is called, or what it ties: "Small Steps, Doorgaande lijn" */
  char    *fields;   /* what is filled in and partners do not see: "Attitude, Influence" */
  gboolean is_whole; /* they do not see that it is there */
} KvWithheld;

/* KvWithheld's, by kind and in the order of the kind. What stands in another
 * element (onderbouwing) is not named by itself, and places are not told. To be
 * unreffed. O(n). */
GPtrArray *kv_withheld_list (KvKrachtenveld *krachtenveld);

G_END_DECLS
