/* What several tests of the store ask. */

#pragma once

#include "kv-krachtenveld.h"

G_BEGIN_DECLS

/* A whole file around the content of its root. */
char           *kv_check_file   (const char *content);

/* Reads a text that must be read; *repairs (may be NULL) gets what was told. */
KvKrachtenveld *kv_check_read   (const char *text,
                                 GPtrArray **repairs);

/* What the krachtenveld is as a file, as text. */
char           *kv_check_write  (KvKrachtenveld *krachtenveld);

/* Writing, reading and writing again gives the same bytes. */
void            kv_check_stable (KvKrachtenveld *krachtenveld);

/* Whether xmllint finds that the file follows the schema that belongs to it. */
gboolean        kv_check_valid  (GBytes *bytes);

G_END_DECLS
