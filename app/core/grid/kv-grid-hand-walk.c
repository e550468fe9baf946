/* Where the keys take the cursor and the range: cell by cell, by Tab, by pages, to the
 * ends. */

#include "kv-grid-hand-private.h"

static gboolean
is_by_tab (KvGridHand *self,
           int         column)
{
  return column >= 0 && column < kv_grid_hand_n_columns (self)
         && (kv_grid_model_get_column (self->model, (guint) column)->abilities & KV_GRID_BY_TAB) != 0;
}

/* The first column that Tab stops at, going from this one; -1 when there is none. */
static int
find_by_tab (KvGridHand *self,
             int         from,
             int         step)
{
  while (from >= 0 && from < kv_grid_hand_n_columns (self) && !is_by_tab (self, from))
    from += step;
  return from >= 0 && from < kv_grid_hand_n_columns (self) ? from : -1;
}

int
kv_grid_hand_first_column (KvGridHand *self)
{
  return MAX (find_by_tab (self, 0, 1), 0);
}

/* --- going --- */

KvGridDo
kv_grid_hand_step (KvGridHand *self,
                   int         row,
                   int         column,
                   gboolean    extend)
{
  const KvGridPlace place = { row, column };

  if (extend)
    kv_grid_hand_extend (self, place);
  else
    kv_grid_hand_go (self, place);

  return KV_GRID_DO_MOVE;
}

/* The next cell that Tab comes to, over the ends of rows, and over cells that are
 * not there. FALSE past the last. */
static gboolean
find_tab (KvGridHand  *self,
          KvGridPlace *place,
          int          step)
{
  int from = place->column + step;

  for (int row = place->row; row >= 0 && row < kv_grid_hand_n_rows (self); row += step)
    {
      for (int column = find_by_tab (self, from, step); column >= 0; column = find_by_tab (self, column + step, step))
        {
          if (kv_grid_model_get_cell (self->model, (guint) row, (guint) column).state == KV_GRID_ABSENT)
            continue;
          *place = (KvGridPlace) { row, column };
          return TRUE;
        }
      from = step > 0 ? 0 : kv_grid_hand_n_columns (self) - 1;
    }

  return FALSE;
}

static KvGridDo
tab_from_heading (KvGridHand *self,
                  int         step)
{
  KvGridPlace next = { KV_GRID_HEAD, self->cursor.column + step };

  if (kv_grid_hand_has (self, next))
    return kv_grid_hand_step (self, next.row, next.column, FALSE);
  if (step > 0)
    return kv_grid_hand_step (self, 0, kv_grid_hand_first_column (self), FALSE);
  return KV_GRID_DO_PASS;
}

KvGridDo
kv_grid_hand_tab (KvGridHand *self,
                  int         step)
{
  KvGridPlace place = self->cursor;

  if (place.row == KV_GRID_HEAD)
    return tab_from_heading (self, step);
  if (kv_grid_hand_is_row_entry (self, place))
    place = (KvGridPlace) { step < 0 ? place.row - 1 : place.row, kv_grid_hand_n_columns (self) };
  if (find_tab (self, &place, step))
    return kv_grid_hand_step (self, place.row, place.column, FALSE);
  if (step > 0 && kv_grid_hand_has_row_entry (self) && self->cursor.row < kv_grid_hand_n_rows (self))
    return kv_grid_hand_step (self, kv_grid_hand_n_rows (self), 0, FALSE);
  return KV_GRID_DO_PASS;
}

KvGridDo
kv_grid_hand_arrow (KvGridHand        *self,
                    const KvGridPress *press)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;
  int last_row = kv_grid_hand_n_rows (self) - 1;

  switch ((int) press->key)
    {
    case KV_GRID_KEY_LEFT:
      return kv_grid_hand_step (self, at.row, press->ctrl ? kv_grid_hand_first_column (self) : at.column - 1, press->shift);
    case KV_GRID_KEY_RIGHT:
      return kv_grid_hand_step (self, at.row, press->ctrl ? kv_grid_hand_n_columns (self) - 1 : at.column + 1, press->shift);
    case KV_GRID_KEY_UP:
      return kv_grid_hand_step (self, press->ctrl ? 0 : at.row - 1, at.column, press->shift);
    default:
      return kv_grid_hand_step (self, press->ctrl ? last_row : at.row + 1, at.column, press->shift);
    }
}

/* Home: the first cell, and from there the name. */
KvGridDo
kv_grid_hand_home (KvGridHand        *self,
                   const KvGridPress *press)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;
  int first = kv_grid_hand_first_column (self);

  return kv_grid_hand_step (self, press->ctrl ? 0 : at.row, at.column == first && !press->ctrl ? 0 : first, press->shift);
}

KvGridDo
kv_grid_hand_to_end (KvGridHand        *self,
                     const KvGridPress *press)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;

  return kv_grid_hand_step (self, press->ctrl ? kv_grid_hand_n_rows (self) - 1 : at.row, kv_grid_hand_n_columns (self) - 1, press->shift);
}

KvGridDo
kv_grid_hand_page_by (KvGridHand        *self,
                      const KvGridPress *press,
                      int                by)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;

  return kv_grid_hand_step (self, CLAMP (at.row + by, 0, kv_grid_hand_n_rows (self) - 1), at.column, press->shift);
}

/* All cells but the names. */
KvGridDo
kv_grid_hand_choose_all (KvGridHand *self)
{
  int first = kv_grid_hand_first_column (self);

  if (kv_grid_hand_n_rows (self) == 0)
    return KV_GRID_DO_NOTHING;

  kv_grid_hand_go (self, (KvGridPlace) { 0, first });
  kv_grid_hand_extend (self, (KvGridPlace) { kv_grid_hand_n_rows (self) - 1, kv_grid_hand_n_columns (self) - 1 });
  return KV_GRID_DO_SELECT;
}
