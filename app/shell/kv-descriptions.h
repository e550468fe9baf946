/* What things are in words, for those who do not see the picture. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* "kinderopvang, invloed 5 van 5, houding tegen, 4 relaties": what is known of
 * it and no more. To be freed. */
char *kv_describe_partner (KvKrachtenveld  *krachtenveld,
                           KvElement       *partner);

/* "Netwerk, 21 partners, 21 relaties". To be freed. */
char *kv_describe_diagram (KvKrachtenveld  *krachtenveld,
                           const char      *name);

/* What the window and a file are called: the titel, or what there is instead.
 * To be freed. */
char *kv_describe_title   (KvKrachtenveld  *krachtenveld,
                           gboolean         presenting);

/* What there is in it that partners do not see: "12 oordelen en 3 contactpersonen".
 * To be freed. */
char *kv_describe_contents (KvKrachtenveld *krachtenveld);

/* A word of a vocabulary as an interface writes it: "Overleg en informatie". To
 * be freed. */
char *kv_capitalised      (const char      *word);

G_END_DECLS
