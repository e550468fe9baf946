/* Invariant: cursor and end stand somewhere in the table; away from cells they are
 * the same. `row_id` and `column_id` name what the cursor stands on, for when the
 * table changes under it. */

#include "kv-grid-hand-private.h"

/* --- the table --- */

int
kv_grid_hand_n_rows (KvGridHand *self)
{
  return (int) kv_grid_model_n_rows (self->model);
}

int
kv_grid_hand_n_columns (KvGridHand *self)
{
  return (int) kv_grid_model_n_columns (self->model);
}

gboolean
kv_grid_hand_has_row_entry (KvGridHand *self)
{
  return kv_grid_model_get_row_entry (self->model) != NULL;
}

gboolean
kv_grid_hand_is_row_entry (KvGridHand *self,
                           KvGridPlace place)
{
  return kv_grid_hand_has_row_entry (self) && place.row == kv_grid_hand_n_rows (self);
}

gboolean
kv_grid_hand_is_column_entry (KvGridHand *self,
                              KvGridPlace place)
{
  return place.row == KV_GRID_HEAD && place.column == kv_grid_hand_n_columns (self) && kv_grid_model_get_column_entry (self->model) != NULL;
}

gboolean
kv_grid_hand_has (KvGridHand *self,
                  KvGridPlace place)
{
  if (place.column < 0 || place.row < KV_GRID_HEAD)
    return FALSE;
  if (kv_grid_hand_is_row_entry (self, place))
    return place.column == 0;
  return kv_grid_hand_is_column_entry (self, place) || (place.row < kv_grid_hand_n_rows (self) && place.column < kv_grid_hand_n_columns (self));
}

gboolean
kv_grid_hand_is_cell (KvGridHand *self,
                      KvGridPlace place)
{
  return place.row >= 0 && place.row < kv_grid_hand_n_rows (self) && place.column < kv_grid_hand_n_columns (self);
}

static KvGridPlace
inside (KvGridHand *self,
        KvGridPlace place)
{
  int last_row = kv_grid_hand_n_rows (self) - (kv_grid_hand_has_row_entry (self) ? 0 : 1);
  int last_column;

  place.row = CLAMP (place.row, KV_GRID_HEAD, MAX (last_row, KV_GRID_HEAD));
  if (kv_grid_hand_is_row_entry (self, place))
    last_column = 0;
  else if (place.row == KV_GRID_HEAD && kv_grid_model_get_column_entry (self->model) != NULL)
    last_column = kv_grid_hand_n_columns (self);
  else
    last_column = kv_grid_hand_n_columns (self) - 1;
  place.column = CLAMP (place.column, 0, MAX (last_column, 0));

  return place;
}

/* --- going --- */

static void
remember (KvGridHand *self)
{
  gboolean cell = kv_grid_hand_is_cell (self, self->cursor);

  self->row_id = cell ? kv_grid_model_get_row (self->model, (guint) self->cursor.row)->id : NULL;
  self->column_id = self->cursor.column < kv_grid_hand_n_columns (self) ? kv_grid_model_get_column (self->model, (guint) self->cursor.column)->id : NULL;
  self->at_entry = kv_grid_hand_is_row_entry (self, self->cursor);
}

/* --- following the table --- */

static int
find_row (KvGridHand *self)
{
  KvGridPlace place;

  return kv_grid_model_locate (self->model, self->row_id, &place) ? place.row : self->cursor.row;
}

static int
find_column (KvGridHand *self)
{
  for (int column = 0; column < kv_grid_hand_n_columns (self); column++)
    {
      if (kv_grid_model_get_column (self->model, (guint) column)->id == self->column_id)
        return column;
    }
  return self->cursor.column;
}

/* What the cursor stood on can be elsewhere. */
void
kv_grid_hand_follow (KvGridHand *self)
{
  KvGridPlace at = self->cursor;

  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  if (self->at_entry)
    at.row = kv_grid_hand_n_rows (self);
  else if (self->row_id != NULL)
    at.row = find_row (self);
  if (self->column_id != NULL)
    at.column = find_column (self);
  else if (at.row == KV_GRID_HEAD)
    at.column = kv_grid_hand_n_columns (self);
  self->cursor = self->end = inside (self, at);
  remember (self);
}

static void
renewed_cb (KvGridHand *self)
{
  self->is_stale = TRUE;
}

/**
 * kv_grid_hand_go:
 * @self: a hand
 * @place: where the cursor goes, brought inside the table
 *
 * The range becomes that one place.
 */
void
kv_grid_hand_go (KvGridHand *self,
                 KvGridPlace place)
{
  self->is_stale = FALSE;
  self->cursor = self->end = inside (self, place);
  remember (self);
}

/**
 * kv_grid_hand_extend:
 * @self: a hand
 * @place: the other corner of the range, brought among the cells
 *
 * Does nothing when the cursor is in no cell.
 */
void
kv_grid_hand_extend (KvGridHand *self,
                     KvGridPlace place)
{
  kv_grid_hand_follow (self);
  if (!kv_grid_hand_is_cell (self, self->cursor))
    return;

  self->end.row = CLAMP (place.row, 0, kv_grid_hand_n_rows (self) - 1);
  self->end.column = CLAMP (place.column, 0, kv_grid_hand_n_columns (self) - 1);
}

KvGridPlace
kv_grid_hand_get_cursor (KvGridHand *self)
{
  kv_grid_hand_follow (self);
  return self->cursor;
}

KvGridPlace
kv_grid_hand_get_end (KvGridHand *self)
{
  kv_grid_hand_follow (self);
  return self->end;
}

gboolean
kv_grid_hand_get_range (KvGridHand  *self,
                        KvGridRange *range)
{
  kv_grid_hand_follow (self);
  if (!kv_grid_hand_is_cell (self, self->cursor))
    return FALSE;

  *range = (KvGridRange) {
    MIN (self->cursor.row, self->end.row), MIN (self->cursor.column, self->end.column),
    MAX (self->cursor.row, self->end.row), MAX (self->cursor.column, self->end.column),
  };
  return TRUE;
}

/* --- life --- */

/**
 * kv_grid_hand_new:
 * @model: a table
 *
 * Returns: (transfer full): a hand on its first cell.
 */
KvGridHand *
kv_grid_hand_new (KvGridModel *model)
{
  KvGridHand *self = g_new0 (KvGridHand, 1);

  self->model = g_object_ref (model);
  self->handler = g_signal_connect_swapped (model, "renewed", G_CALLBACK (renewed_cb), self);
  kv_grid_hand_go (self, (KvGridPlace) { 0, kv_grid_hand_first_column (self) });
  return self;
}

void
kv_grid_hand_free (KvGridHand *self)
{
  g_signal_handler_disconnect (self->model, self->handler);
  g_object_unref (self->model);
  g_free (self);
}
