/* KvTable: rows and columns over pages, with heads that are repeated, rows in
 * groups, counts under them and a legend. What does not fit in the width goes
 * on to a next sheet with the first columns repeated, under the one before it
 * where the page has room; what does not fit in the height to a next page with
 * the heads repeated. */

#pragma once

#include "kv-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  const char *head;     /* NULL: none */
  gboolean    slanted;  /* at 45 degrees, else flat and wrapped */
  double      width;    /* mm, as it likes to be */
  double      least;    /* mm, at least */
  double      stretch;  /* its part of what is left over */
  double      gap;      /* mm before it, unless it is the first of a sheet */
  double      align;    /* of a flat head: 0 left, .5, 1 right */
  const char *group;    /* the head over it and its neighbours, or NULL */
  gboolean    sticks;   /* stays on the sheet of the column before it */
} KvTableColumn;

/* What one page shows: these rows, and beside the fixed columns these. */
typedef struct
{
  guint first_row, end_row;
  guint first_column, end_column;
} KvTablePart;

typedef struct
{
  const KvTableColumn *columns;
  guint    n_columns;
  guint    n_fixed;          /* repeated on every sheet */
  guint    n_rows;
  double   row_height;       /* mm */
  double   least_row_height; /* mm, where that saves a page */
  double   slack;            /* mm that a measured row can do without, where that saves a page */
  guint    n_feet;           /* rows under the last row */
  gboolean ruled;            /* a thin line between rows */
  gboolean legend_below;     /* also on a page that lies */
  const char *ruled_title;   /* over lines for a pen on what the last page leaves; NULL: none */

  /* Rows with another group than the row before get a rule; NULL: no groups. */
  gconstpointer (*row_group) (guint row, gpointer data);
  /* The title over the group of a row, repeated where it goes on on a next
   * page; NULL: groups have no titles. To be freed. */
  char     *(*group_title) (guint row, gpointer data);
  /* The height that a cell needs, mm; NULL: all row_height. */
  double    (*measure)   (guint row, guint column, double width, gpointer data);
  void      (*draw_cell) (KvScene *scene, const KvBox *box, guint row, guint column, gpointer data);
  gboolean  (*has_foot)  (guint foot, const KvTablePart *part, gpointer data);
  void      (*draw_foot) (KvScene *scene, const KvBox *box, guint foot, guint column, const KvTablePart *part, gpointer data);
  /* What is on a page; NULL: no legend. Owned by the table. */
  KvLegend *(*legend)    (const KvTablePart *part, gpointer data);
  gpointer   data;
} KvTable;

void kv_table_draw (const KvTable *table,
                    KvSheet       *sheet);

/* Makes columns no narrower than what must be whole in them (mm; 0: nothing),
 * and of no more use, as far as all of them still go in `room`. */
void kv_table_fit_columns (KvTableColumn *columns,
                           guint          n_columns,
                           const double  *whole,
                           double         room);

G_END_DECLS
