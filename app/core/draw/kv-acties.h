/* What sheets say of acties. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* All of them, by when: dates before words, earlier before later. To be
 * unreffed; it holds no references. */
GPtrArray *kv_acties_in_order  (KvKrachtenveld *krachtenveld);

/* What those of one soort are called together, 0 for those without. */
#define KV_N_ACTIE_SECTIONS 4
const char *kv_actie_section   (guint soort);

/* "1 december 2026", or the words of the user. To be freed. */
char      *kv_actie_wanneer    (KvElement      *actie);

/* "1 dec 2026", whole on one line. To be freed. */
char      *kv_actie_wanneer_short (KvElement   *actie);

G_END_DECLS
