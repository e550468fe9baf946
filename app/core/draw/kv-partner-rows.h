/* What all tables with a row for every partner share: who stands in which row,
 * by sector, with the name in the first column, and the sectors in the legend.
 * It is the first member of what a diagram hands to its KvTable as data. */

#pragma once

#include "kv-table.h"

G_BEGIN_DECLS

#define KV_PARTNER_ROW 6.1        /* mm */
#define KV_PARTNER_ROW_LEAST 5.2
#define KV_ROW_NAME 6.            /* from the left of the row to the name, mm */

typedef struct
{
  KvSheet        *sheet;
  KvKrachtenveld *krachtenveld;
  KvElement      *weergave;   /* or NULL */
  const KvTheme  *theme;
  GPtrArray      *partners;   /* borrowed */
  gboolean        wrapped;    /* rows are as high as their texts, names too */
} KvPartnerRows;

/* Rows of one line of type for these partners. */
KvPartnerRows kv_partner_rows_init         (KvSheet             *sheet,
                                            GPtrArray           *partners);

/* A table with what such rows have in common; columns, cells, feet and legend
 * are to be added. Its data is `rows`. */
KvTable       kv_partner_rows_table        (KvPartnerRows       *rows);

/* The first column, as wide as the names like it. */
KvTableColumn kv_partner_rows_column       (const KvPartnerRows *rows,
                                            const char          *head);

/* Where names wrap: the room that keeps the words of abbreviations whole, and
 * that for names on one line. */
void          kv_partner_rows_measure_names (const KvPartnerRows *rows,
                                             double              *words,
                                             double              *names);

KvElement    *kv_partner_rows_at           (const KvPartnerRows *rows,
                                            guint                row);
void          kv_partner_rows_draw_name    (const KvPartnerRows *rows,
                                            KvScene             *scene,
                                            const KvBox         *box,
                                            guint                row);
/* The height that a wrapped name needs. */
double        kv_partner_rows_measure_name (const KvPartnerRows *rows,
                                            guint                row,
                                            double               width);

/* The partners of a part of the table; to be unreferenced. */
GPtrArray    *kv_partner_rows_shown        (const KvPartnerRows *rows,
                                            const KvTablePart   *part);
/* The block of a legend with their sectors. */
void          kv_partner_rows_add_sectors  (const KvPartnerRows *rows,
                                            const KvTablePart   *part,
                                            KvLegend            *legend);

/* What a foot counts, right-aligned in the first column. */
void          kv_partner_rows_draw_foot    (const KvPartnerRows *rows,
                                            KvScene             *scene,
                                            const KvBox         *box,
                                            const char          *label);

G_END_DECLS
