/* Nodes without ties stand in a tidy table: in a corner that a large drawing, which is
 * round, leaves free; or at the right or beneath all others, where that takes less of
 * the frame. */

#include "kv-placing.h"

#include <math.h>

#define LEAST_CELL 1e-3 /* mm */
#define LARGE 30        /* nodes that leave corners free */
#define CORNER .05      /* of the frame: outside a round drawing in one corner */

typedef enum
{
  SIDE_NONE, /* in all of the frame */
  SIDE_CORNER,
  SIDE_RIGHT,
  SIDE_BENEATH,
} Side;

/* Loose nodes stand in a table, read downwards, with their centres in line. */
typedef struct
{
  guint  count, columns, rows;
  double left, right, up, down;   /* the most that a node needs of a cell */
  double cell_width, cell_height;
} Table;

static void
measure_table (Table           *table,
               const KvPlacing *placing,
               const KvPart    *part)
{
  *table = (Table) { .columns = 1, .rows = 1 };
  for (guint m = 0; m < part->n_members; m++)
    {
      const KvNodeBox *box = &placing->boxes[part->members[m]];

      table->left = MAX (table->left, box->half_width - box->shift_x);
      table->right = MAX (table->right, box->half_width + box->shift_x);
      table->up = MAX (table->up, box->half_height - box->shift_y);
      table->down = MAX (table->down, box->half_height + box->shift_y);
      table->count += part->members[m] < placing->n_nodes;
    }
  table->cell_width = MAX (table->left + table->right, LEAST_CELL);
  table->cell_height = MAX (table->up + table->down, LEAST_CELL);
}

static void
set_columns (Table *table,
             guint  columns)
{
  table->columns = MAX (columns, 1);
  table->rows = MAX ((table->count + table->columns - 1) / table->columns, 1);
}

/* What part of the frame's width or height a table takes, whichever is larger. */
static double
share_of_frame (const Table  *table,
                const KvRect *frame)
{
  return MAX (table->columns * table->cell_width / (frame->x1 - frame->x0),
              table->rows * table->cell_height / (frame->y1 - frame->y0));
}

/* As few columns as fit the height, at the right. */
static void
stand_beside (Table        *table,
              const KvRect *frame)
{
  set_columns (table, ceil (table->count / MAX (floor ((frame->y1 - frame->y0) / table->cell_height), 1)));
}

/* As few rows as fit the width, beneath. */
static void
lie_beneath (Table        *table,
             const KvRect *frame)
{
  double rows = ceil (table->count / MAX (floor ((frame->x1 - frame->x0) / table->cell_width), 1));

  set_columns (table, ceil (table->count / MAX (rows, 1)));
}

/* Alone in the proportions of the frame. */
static void
fill_frame (Table        *table,
            const KvRect *frame)
{
  guint best = 1;
  double least = G_MAXDOUBLE;

  for (guint columns = 1; columns <= table->count; columns++)
    {
      set_columns (table, columns);
      if (share_of_frame (table, frame) < least)
        {
          least = share_of_frame (table, frame);
          best = columns;
        }
    }
  set_columns (table, best);
}

/* Whether all others are one drawing, that leaves a corner for the table. */
static gboolean
has_corner (const KvPlacing *placing,
            const Table     *table,
            const KvRect    *frame)
{
  double room = table->columns * table->cell_width * table->rows * table->cell_height;

  return placing->n_parts == 2 && placing->parts[0].n_members >= LARGE
         && room <= CORNER * (frame->x1 - frame->x0) * (frame->y1 - frame->y0);
}

/* Where a table stands: where it takes least of the frame. */
static Side
choose_side (const KvPlacing *placing,
             Table           *table,
             const KvRect    *frame)
{
  double beside;

  fill_frame (table, frame);
  if (placing->n_parts == 1)
    return SIDE_NONE;
  if (has_corner (placing, table, frame))
    return SIDE_CORNER;
  stand_beside (table, frame);
  beside = table->columns * table->cell_width / (frame->x1 - frame->x0);
  lie_beneath (table, frame);
  if (table->rows * table->cell_height / (frame->y1 - frame->y0) < beside)
    return SIDE_BENEATH;
  stand_beside (table, frame);
  return SIDE_RIGHT;
}

/* Cells take more room than they need where there is some. */
static double
roomy (double cell,
       double available,
       guint  n)
{
  return MIN (2 * cell, MAX (cell, available / n));
}

/* The piece of the frame in which a table stands; unless it is a corner, that is taken
 * off the frame. */
static KvRect
piece_of (const Table *table,
          Side         side,
          KvRect      *frame)
{
  KvRect piece = *frame;

  if (side == SIDE_RIGHT || side == SIDE_CORNER)
    piece.x0 = frame->x1 - table->columns * table->cell_width;
  if (side == SIDE_BENEATH || side == SIDE_CORNER)
    piece.y0 = frame->y1 - table->rows * table->cell_height;
  if (side == SIDE_RIGHT)
    frame->x1 = MAX (piece.x0, frame->x0 + 1);
  if (side == SIDE_BENEATH)
    frame->y1 = MAX (piece.y0, frame->y0 + 1);
  return piece;
}

void
kv_placing_start_loose (KvPlacing *placing,
                        KvRect    *frame)
{
  KvPart *part = &placing->parts[placing->n_parts - 1];
  double wide, high, left, top;
  KvRect piece;
  Table table;

  measure_table (&table, placing, part);
  part->frame = piece = piece_of (&table, choose_side (placing, &table, frame), frame);
  wide = roomy (table.cell_width, piece.x1 - piece.x0, table.columns);
  high = roomy (table.cell_height, piece.y1 - piece.y0, table.rows);
  left = (piece.x0 + piece.x1 - table.columns * wide) / 2;
  top = (piece.y0 + piece.y1 - table.rows * high) / 2;
  for (guint m = 0, k = 0; m < part->n_members; m++)
    {
      KvNodeBox *box = &placing->boxes[part->members[m]];

      if (part->members[m] >= placing->n_nodes)
        continue;
      if (!box->fixed)
        {
          box->x = left + (k / table.rows) * wide + (wide - table.cell_width) / 2 + table.left + box->shift_x;
          box->y = top + (k % table.rows) * high + (high - table.cell_height) / 2 + table.up + box->shift_y;
          box->fixed = !placing->any_fixed;
        }
      k++;
    }
}
