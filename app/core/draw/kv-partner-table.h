/* A table with a row for every partner and a column for each of some of its
 * fields; partneroverzicht and scoretabel are both this. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  KV_PARTNER_COLUMN_NAAM,
  KV_PARTNER_COLUMN_TEXT,    /* wrapped, at most 6 lines, or more where it is narrow */
  KV_PARTNER_COLUMN_HOUDING, /* a badge */
  KV_PARTNER_COLUMN_SCORE,   /* digit and blocks */
  KV_PARTNER_COLUMN_RING,    /* a word */
} KvPartnerColumnKind;

typedef struct
{
  KvPartnerColumnKind kind;
  guint       field;
  const char *head;
  double      width, least, stretch; /* mm, as of KvTableColumn */
  guint       also;                  /* another text, under this one; 0: none */
} KvPartnerColumn;

/* Draws the columns that anybody has something in; the first is the name. */
void     kv_partner_table_draw    (KvSheet               *sheet,
                                   const KvPartnerColumn *columns,
                                   guint                  n_columns);

/* Whether there is any such column beside the name. */
gboolean kv_partner_table_has_any (KvKrachtenveld        *krachtenveld,
                                   KvElement             *weergave,
                                   const KvPartnerColumn *columns,
                                   guint                  n_columns);

G_END_DECLS
