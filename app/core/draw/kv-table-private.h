/* The layout of a table, between the files that measure and those that draw. */

#pragma once

#include "kv-runs.h"
#include "kv-table.h"

G_BEGIN_DECLS

#define KV_TABLE_SLANT (G_SQRT2 / 2) /* cosine and sine of 45 degrees */
#define KV_TABLE_HEAD_LONG 42.   /* the longest a slanted head gets on one line, mm, */
#define KV_TABLE_HEAD_SHORT 24.  /* and where two lines save a page */
#define KV_TABLE_HEAD_START 1.6  /* a slanted head, from the middle of its column */
#define KV_TABLE_HEAD_LIFT 1.2   /* over the body */
#define KV_TABLE_FLAT_PADDING 1. /* at the right of a flat head */
#define KV_TABLE_GROUP_HEAD 5.
#define KV_TABLE_ROW_GROUP_GAP 1.8 /* half above and half under its rule */
#define KV_TABLE_BODY_PADDING .9   /* as much under and over the rules of the body */
#define KV_TABLE_GROUP_TITLE 7.2   /* the height of the title over a group */
#define KV_TABLE_FOOT_PITCH 5.
#define KV_TABLE_FOOT_TOP 1.5
#define KV_TABLE_STACK_GAP 8.      /* between two sheets on a page */
#define KV_TABLE_LEGEND_GAP 4.     /* at least, over a legend that is below */
#define KV_TABLE_LEGEND_BESIDE 5.  /* at least, left of one that is beside */
#define KV_TABLE_LEGEND_LEAST 33.  /* the narrowest that one is on A4 */
#define KV_TABLE_LEGEND_A4 51.     /* the widest there */
#define KV_TABLE_LEGEND_A3 56.     /* on A3 */

typedef struct
{
  const KvTable *table;
  KvSheet       *sheet;
  KvBox          content;
  guint          stack;         /* how many sheets of columns a page has under each other */
  gboolean       below;         /* where the legend is */
  gboolean       legend_apart;  /* on a page of its own: it fits nowhere else */
  double         legend_height; /* below: reserved */
  double         legend_pitch;  /* 0: that of the paper */
  double         head_text;     /* the longest a slanted head gets on one line */
  double         head;          /* from the top of the content to the body */
  double         band;          /* of which the slanted or flat heads take */
  double        *heights;       /* of every row */
  double        *needed;        /* what its cells ask of each, at least */
  double        *x, *widths;    /* of every column, on its own sheet */
  double         squeeze;       /* what every row that is measured gives up; less than 0: gets more */
  GArray        *sheets;        /* KvRun of columns after the fixed ones */
  GArray        *pages;         /* KvRun of rows */
} KvTableLayout;

KvTableLayout *kv_table_layout_new  (const KvTable *table,
                                     KvSheet       *sheet);
void           kv_table_layout_free (KvTableLayout *layout);

/* Breaks the columns over sheets and gives them their places. */
void           kv_table_place_columns (KvTableLayout *layout);
KvTablePart    kv_table_sheet_part    (KvTableLayout *layout,
                                       guint          sheet);

/* All columns of the page that begins with this sheet. */
KvTablePart    kv_table_page_part     (KvTableLayout *layout,
                                       guint          sheet);

/* Between the rows and the rules over and under them; ruled rows have room
 * themselves. */
double         kv_table_body_padding  (const KvTable *table);

/* What explains this part, owned by the caller. */
KvLegend      *kv_table_make_legend (KvTableLayout     *layout,
                                     const KvTablePart *part);

/* Whether a row is the first of its group. */
gboolean       kv_table_begins_group (const KvTable *table,
                                      guint          row);

/* The columns of a sheet by their place on it: the fixed ones, then its own. */
guint          kv_table_n_shown     (const KvTable     *table,
                                     const KvTablePart *part);
guint          kv_table_shown       (const KvTable     *table,
                                     const KvTablePart *part,
                                     guint              place);

/* A head, broken into the lines that it is drawn in. */
KvTextStyle    kv_table_head_style  (KvTableLayout       *layout,
                                     const KvTableColumn *column);
KvTextBlock   *kv_table_head_block  (KvTableLayout       *layout,
                                     guint                column);

/* A page while it is drawn, part by part. */
typedef struct
{
  KvTableLayout *layout;
  KvScene       *scene;
  KvTablePart    part;
  double         left, right;   /* of the columns */
  double         top;           /* of the heads */
  double         body;          /* the top of the rows */
} KvTablePage;

/* Of the column at this place of the part. */
const KvTableColumn *kv_table_column_at    (KvTablePage *page,
                                            guint        place);
double               kv_table_column_left  (KvTablePage *page,
                                            guint        place);
double               kv_table_column_right (KvTablePage *page,
                                            guint        place);

void                 kv_table_draw_heads   (KvTablePage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvTableLayout, kv_table_layout_free)

G_END_DECLS
