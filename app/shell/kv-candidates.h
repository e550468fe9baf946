/* What can be referred to, as rows of a picker, and making it when it is not
 * there. */

#pragma once

#include "kv-form.h"
#include "kv-picker.h"

G_BEGIN_DECLS

/* The symbol that stands before the name of an element; NULL without one. */
GtkWidget *kv_candidate_symbol (KvKrachtenveld     *krachtenveld,
                                KvElement          *element);

/* Of which sector (NULL: none) that is; FALSE: it has no symbol. */
gboolean   kv_candidate_find_sector (KvKrachtenveld *krachtenveld,
                                     KvElement      *element,
                                     KvElement     **sector);

/* Its name, or what it is called by instead. To be freed. */
char      *kv_candidate_name   (KvElement          *element);

/* All of these kinds (KV_KIND_BIT) but `except`; those in `checked` (NULL: none)
 * are. By name, or in their own order. */
void       kv_candidates_add   (KvPicker           *picker,
                                KvForm             *form,
                                guint64             kinds,
                                const char * const *except,
                                const char * const *checked);

/* Of the first of these kinds; the one that has the name already when there is
 * one. NULL when it is no name. */
KvElement *kv_candidates_make  (KvForm             *form,
                                guint64             kinds,
                                const char         *naam);
gboolean   kv_candidates_can_make (guint64          kinds);

G_END_DECLS
