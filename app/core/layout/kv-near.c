/* A uniform grid. Each cell has the range of `items` that stand in it; a stamp
 * per box keeps a box that is in several cells from being found twice. */

#include "kv-near.h"

#include <math.h>
#include <string.h>

#define MOST_CELLS 256 /* along one side */

struct _KvNear
{
  KvRect  bounds;
  double  cell;
  guint   columns, rows;
  guint  *first;  /* of each cell, in items; one more at the end */
  guint  *items;
  guint  *stamps; /* per box */
  guint   stamp;
  guint  *found;
};

typedef struct { guint x0, y0, x1, y1; } Cells;

static guint
cell_of (double value,
         double low,
         double cell,
         guint  count)
{
  return (guint) CLAMP ((value - low) / cell, 0, count - 1);
}

static Cells
cells_of (const KvNear *grid,
          KvRect        rect)
{
  return (Cells) {
    cell_of (rect.x0, grid->bounds.x0, grid->cell, grid->columns),
    cell_of (rect.y0, grid->bounds.y0, grid->cell, grid->rows),
    cell_of (rect.x1, grid->bounds.x0, grid->cell, grid->columns),
    cell_of (rect.y1, grid->bounds.y0, grid->cell, grid->rows),
  };
}

/* Counts the boxes of each cell into first[cell + 1]; or, when `fill`, puts them
 * at first[cell], which then moves on. */
static void
sort_in (KvNear       *grid,
         const KvRect *boxes,
         guint         n,
         gboolean      fill)
{
  for (guint i = 0; i < n; i++)
    {
      Cells cells = cells_of (grid, boxes[i]);

      if (boxes[i].x1 < boxes[i].x0)
        continue;
      for (guint y = cells.y0; y <= cells.y1; y++)
        for (guint x = cells.x0; x <= cells.x1; x++)
          {
            guint cell = y * grid->columns + x;

            if (fill)
              grid->items[grid->first[cell]++] = i;
            else
              grid->first[cell + 1]++;
          }
    }
}

KvNear *
kv_near_new (const KvRect *boxes,
             guint         n,
             double        cell)
{
  KvNear *grid = g_new0 (KvNear, 1);
  guint n_cells;

  grid->bounds = KV_RECT_EMPTY;
  for (guint i = 0; i < n; i++)
    grid->bounds = kv_rect_union (grid->bounds, boxes[i]);
  if (grid->bounds.x1 < grid->bounds.x0)
    grid->bounds = (KvRect) { 0, 0, 0, 0 };
  grid->cell = MAX (cell, MAX (grid->bounds.x1 - grid->bounds.x0, grid->bounds.y1 - grid->bounds.y0) / MOST_CELLS);
  grid->columns = 1 + (guint) ((grid->bounds.x1 - grid->bounds.x0) / grid->cell);
  grid->rows = 1 + (guint) ((grid->bounds.y1 - grid->bounds.y0) / grid->cell);
  n_cells = grid->columns * grid->rows;
  grid->first = g_new0 (guint, n_cells + 1);
  sort_in (grid, boxes, n, FALSE);
  for (guint i = 0; i < n_cells; i++)
    grid->first[i + 1] += grid->first[i];
  grid->items = g_new (guint, grid->first[n_cells] + 1);
  sort_in (grid, boxes, n, TRUE);
  memmove (grid->first + 1, grid->first, n_cells * sizeof *grid->first);
  grid->first[0] = 0;
  grid->stamps = g_new0 (guint, n + 1);
  grid->found = g_new (guint, n + 1);
  return grid;
}

void
kv_near_free (KvNear *grid)
{
  if (grid == NULL)
    return;
  g_free (grid->first);
  g_free (grid->items);
  g_free (grid->stamps);
  g_free (grid->found);
  g_free (grid);
}

const guint *
kv_near_find (KvNear *grid,
              KvRect  area,
              guint  *n_found)
{
  Cells cells = cells_of (grid, area);
  guint n = 0;

  grid->stamp++;
  for (guint y = cells.y0; y <= cells.y1; y++)
    for (guint x = cells.x0; x <= cells.x1; x++)
      {
        guint cell = y * grid->columns + x;

        for (guint i = grid->first[cell]; i < grid->first[cell + 1]; i++)
          {
            guint item = grid->items[i];

            if (grid->stamps[item] == grid->stamp)
              continue;
            grid->stamps[item] = grid->stamp;
            grid->found[n++] = item;
          }
      }
  *n_found = n;
  return grid->found;
}
