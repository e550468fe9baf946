/* Invariant: cursor and end stand somewhere in the table; away from cells they are
 * the same. `row_id` and `column_id` name what the cursor stands on, for when the
 * table changes under it. */

#include "kv-grid-hand.h"

struct _KvGridHand
{
  KvGridModel *model;
  gulong       handler;
  KvGridPlace  cursor;
  KvGridPlace  end;
  const char  *row_id;    /* interned; NULL in a heading or an entry */
  const char  *column_id; /* interned; NULL in an entry */
  gboolean     at_entry;  /* of a new row */
  gboolean     is_stale;  /* the table changed since */
  gboolean     is_open;
  gboolean     is_edited; /* opened to change what is there: arrows move in the text */
  KvGridPress  leaving;   /* the key that commits */
};

/* --- the table --- */

static int
n_rows (KvGridHand *self)
{
  return (int) kv_grid_model_n_rows (self->model);
}

static int
n_columns (KvGridHand *self)
{
  return (int) kv_grid_model_n_columns (self->model);
}

static gboolean
has_row_entry (KvGridHand *self)
{
  return kv_grid_model_get_row_entry (self->model) != NULL;
}

gboolean
kv_grid_hand_is_row_entry (KvGridHand *self,
                           KvGridPlace place)
{
  return has_row_entry (self) && place.row == n_rows (self);
}

gboolean
kv_grid_hand_is_column_entry (KvGridHand *self,
                              KvGridPlace place)
{
  return place.row == KV_GRID_HEAD && place.column == n_columns (self) && kv_grid_model_get_column_entry (self->model) != NULL;
}

gboolean
kv_grid_hand_has (KvGridHand *self,
                  KvGridPlace place)
{
  if (place.column < 0 || place.row < KV_GRID_HEAD)
    return FALSE;
  if (kv_grid_hand_is_row_entry (self, place))
    return place.column == 0;
  return kv_grid_hand_is_column_entry (self, place) || (place.row < n_rows (self) && place.column < n_columns (self));
}

static gboolean
is_cell (KvGridHand *self,
         KvGridPlace place)
{
  return place.row >= 0 && place.row < n_rows (self) && place.column < n_columns (self);
}

static KvGridPlace
inside (KvGridHand *self,
        KvGridPlace place)
{
  int last_row = n_rows (self) - (has_row_entry (self) ? 0 : 1);
  int last_column;

  place.row = CLAMP (place.row, KV_GRID_HEAD, MAX (last_row, KV_GRID_HEAD));
  if (kv_grid_hand_is_row_entry (self, place))
    last_column = 0;
  else if (place.row == KV_GRID_HEAD && kv_grid_model_get_column_entry (self->model) != NULL)
    last_column = n_columns (self);
  else
    last_column = n_columns (self) - 1;
  place.column = CLAMP (place.column, 0, MAX (last_column, 0));

  return place;
}

static gboolean
is_by_tab (KvGridHand *self,
           int         column)
{
  return column >= 0 && column < n_columns (self)
         && (kv_grid_model_get_column (self->model, (guint) column)->abilities & KV_GRID_BY_TAB) != 0;
}

/* The first column that Tab stops at, going from this one; -1 when there is none. */
static int
find_by_tab (KvGridHand *self,
             int         from,
             int         step)
{
  while (from >= 0 && from < n_columns (self) && !is_by_tab (self, from))
    from += step;
  return from >= 0 && from < n_columns (self) ? from : -1;
}

static int
first_column (KvGridHand *self)
{
  return MAX (find_by_tab (self, 0, 1), 0);
}

/* --- going --- */

static void
remember (KvGridHand *self)
{
  gboolean cell = is_cell (self, self->cursor);

  self->row_id = cell ? kv_grid_model_get_row (self->model, (guint) self->cursor.row)->id : NULL;
  self->column_id = self->cursor.column < n_columns (self) ? kv_grid_model_get_column (self->model, (guint) self->cursor.column)->id : NULL;
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
  for (int column = 0; column < n_columns (self); column++)
    {
      if (kv_grid_model_get_column (self->model, (guint) column)->id == self->column_id)
        return column;
    }
  return self->cursor.column;
}

/* What the cursor stood on can be elsewhere. */
static void
follow (KvGridHand *self)
{
  KvGridPlace at = self->cursor;

  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  if (self->at_entry)
    at.row = n_rows (self);
  else if (self->row_id != NULL)
    at.row = find_row (self);
  if (self->column_id != NULL)
    at.column = find_column (self);
  else if (at.row == KV_GRID_HEAD)
    at.column = n_columns (self);
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
  follow (self);
  if (!is_cell (self, self->cursor))
    return;

  self->end.row = CLAMP (place.row, 0, n_rows (self) - 1);
  self->end.column = CLAMP (place.column, 0, n_columns (self) - 1);
}

static KvGridDo
go (KvGridHand *self,
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

  for (int row = place->row; row >= 0 && row < n_rows (self); row += step)
    {
      for (int column = find_by_tab (self, from, step); column >= 0; column = find_by_tab (self, column + step, step))
        {
          if (kv_grid_model_get_cell (self->model, (guint) row, (guint) column).state == KV_GRID_ABSENT)
            continue;
          *place = (KvGridPlace) { row, column };
          return TRUE;
        }
      from = step > 0 ? 0 : n_columns (self) - 1;
    }

  return FALSE;
}

static KvGridDo
tab_from_heading (KvGridHand *self,
                  int         step)
{
  KvGridPlace next = { KV_GRID_HEAD, self->cursor.column + step };

  if (kv_grid_hand_has (self, next))
    return go (self, next.row, next.column, FALSE);
  if (step > 0)
    return go (self, 0, first_column (self), FALSE);
  return KV_GRID_DO_PASS;
}

static KvGridDo
tab (KvGridHand *self,
     int         step)
{
  KvGridPlace place = self->cursor;

  if (place.row == KV_GRID_HEAD)
    return tab_from_heading (self, step);
  if (kv_grid_hand_is_row_entry (self, place))
    place = (KvGridPlace) { step < 0 ? place.row - 1 : place.row, n_columns (self) };
  if (find_tab (self, &place, step))
    return go (self, place.row, place.column, FALSE);
  if (step > 0 && has_row_entry (self) && self->cursor.row < n_rows (self))
    return go (self, n_rows (self), 0, FALSE);
  return KV_GRID_DO_PASS;
}

/* --- keys --- */

static KvGridDo
arrow (KvGridHand        *self,
       const KvGridPress *press)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;
  int last_row = n_rows (self) - 1;

  switch ((int) press->key)
    {
    case KV_GRID_KEY_LEFT:
      return go (self, at.row, press->ctrl ? first_column (self) : at.column - 1, press->shift);
    case KV_GRID_KEY_RIGHT:
      return go (self, at.row, press->ctrl ? n_columns (self) - 1 : at.column + 1, press->shift);
    case KV_GRID_KEY_UP:
      return go (self, press->ctrl ? 0 : at.row - 1, at.column, press->shift);
    default:
      return go (self, press->ctrl ? last_row : at.row + 1, at.column, press->shift);
    }
}

/* Home: the first cell, and from there the name. */
static KvGridDo
go_home (KvGridHand        *self,
      const KvGridPress *press)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;
  int first = first_column (self);

  return go (self, press->ctrl ? 0 : at.row, at.column == first && !press->ctrl ? 0 : first, press->shift);
}

static KvGridDo
go_to_end (KvGridHand        *self,
     const KvGridPress *press)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;

  return go (self, press->ctrl ? n_rows (self) - 1 : at.row, n_columns (self) - 1, press->shift);
}

static KvGridDo
page_by (KvGridHand        *self,
         const KvGridPress *press,
         int                by)
{
  KvGridPlace at = press->shift ? self->end : self->cursor;

  return go (self, CLAMP (at.row + by, 0, n_rows (self) - 1), at.column, press->shift);
}

/* All cells but the names. */
static KvGridDo
choose_all (KvGridHand *self)
{
  int first = first_column (self);

  if (n_rows (self) == 0)
    return KV_GRID_DO_NOTHING;

  kv_grid_hand_go (self, (KvGridPlace) { 0, first });
  return go (self, n_rows (self) - 1, n_columns (self) - 1, TRUE);
}

static KvGridDo
open (KvGridHand *self,
      gboolean    edit)
{
  if (!kv_grid_model_can_edit (self->model, self->cursor.row, (guint) self->cursor.column))
    return KV_GRID_DO_NOTHING;

  self->is_open = TRUE;
  self->is_edited = edit;
  return edit ? KV_GRID_DO_EDIT : KV_GRID_DO_TYPE;
}

static gboolean
at_entry (KvGridHand *self)
{
  return kv_grid_hand_is_row_entry (self, self->cursor) || kv_grid_hand_is_column_entry (self, self->cursor);
}

static KvGridDo
enter (KvGridHand        *self,
       const KvGridPress *press)
{
  if (press->alt)
    return is_cell (self, self->cursor) ? KV_GRID_DO_BASIS : KV_GRID_DO_NOTHING;
  if (press->ctrl)
    return is_cell (self, self->cursor) ? KV_GRID_DO_FILL : KV_GRID_DO_NOTHING;
  if (at_entry (self))
    return open (self, FALSE);
  return go (self, self->cursor.row + (press->shift ? -1 : 1), self->cursor.column, FALSE);
}

static KvGridDo
space (KvGridHand *self)
{
  if (at_entry (self))
    return open (self, FALSE);
  if (self->cursor.row == KV_GRID_HEAD)
    return KV_GRID_DO_SORT;
  return kv_grid_model_can_edit (self->model, self->cursor.row, (guint) self->cursor.column) ? KV_GRID_DO_CHOOSE : KV_GRID_DO_NOTHING;
}

static KvGridDo
escape (KvGridHand *self)
{
  if (self->end.row == self->cursor.row && self->end.column == self->cursor.column)
    return KV_GRID_DO_PASS;

  self->end = self->cursor;
  return KV_GRID_DO_MOVE;
}

static KvGridDo
press_text (KvGridHand        *self,
            const KvGridPress *press)
{
  if (press->ctrl && (press->character == 'a' || press->character == 'A') && !press->alt && !press->shift)
    return choose_all (self);
  if (press->ctrl || press->alt)
    return KV_GRID_DO_PASS;
  return open (self, FALSE);
}

static KvGridDo
press_closed (KvGridHand        *self,
              const KvGridPress *press,
              guint              page)
{
  switch (press->key)
    {
    case KV_GRID_KEY_LEFT:
    case KV_GRID_KEY_RIGHT:
    case KV_GRID_KEY_UP:
    case KV_GRID_KEY_DOWN:
      return press->alt ? KV_GRID_DO_PASS : arrow (self, press);
    case KV_GRID_KEY_HOME:
      return go_home (self, press);
    case KV_GRID_KEY_END:
      return go_to_end (self, press);
    case KV_GRID_KEY_PAGE_UP:
      return press->ctrl ? KV_GRID_DO_PASS : page_by (self, press, -(int) page);
    case KV_GRID_KEY_PAGE_DOWN:
      return press->ctrl ? KV_GRID_DO_PASS : page_by (self, press, (int) page);
    case KV_GRID_KEY_TAB:
      return press->ctrl || press->alt ? KV_GRID_DO_PASS : tab (self, press->shift ? -1 : 1);
    case KV_GRID_KEY_ENTER:
      return enter (self, press);
    case KV_GRID_KEY_F2:
      return press->shift || press->ctrl ? KV_GRID_DO_PASS : open (self, TRUE);
    case KV_GRID_KEY_DELETE:
    case KV_GRID_KEY_BACKSPACE:
      return press->shift || press->ctrl || press->alt ? KV_GRID_DO_PASS : is_cell (self, self->cursor) ? KV_GRID_DO_CLEAR : KV_GRID_DO_NOTHING;
    case KV_GRID_KEY_SPACE:
      return press->ctrl || press->alt || press->shift ? KV_GRID_DO_PASS : space (self);
    case KV_GRID_KEY_ESCAPE:
      return escape (self);
    case KV_GRID_KEY_TEXT:
      return press_text (self, press);
    case KV_GRID_KEY_OTHER:
    default:
      return KV_GRID_DO_PASS;
    }
}

static KvGridDo
leave (KvGridHand        *self,
       const KvGridPress *press)
{
  self->leaving = *press;
  return KV_GRID_DO_COMMIT;
}

/* While the entry is open it gets the keys that are not ours. */
static KvGridDo
press_open (KvGridHand        *self,
            const KvGridPress *press)
{
  switch ((int) press->key)
    {
    case KV_GRID_KEY_TAB:
      return press->ctrl || press->alt ? KV_GRID_DO_PASS : leave (self, press);
    case KV_GRID_KEY_ENTER:
      if (press->alt)
        return KV_GRID_DO_PASS;
      self->leaving = *press;
      return press->ctrl && is_cell (self, self->cursor) ? KV_GRID_DO_FILL : leave (self, press);
    case KV_GRID_KEY_UP:
    case KV_GRID_KEY_DOWN:
    case KV_GRID_KEY_LEFT:
    case KV_GRID_KEY_RIGHT:
      return self->is_edited || press->shift || press->ctrl || press->alt || at_entry (self) ? KV_GRID_DO_PASS : leave (self, press);
    case KV_GRID_KEY_ESCAPE:
      self->is_open = FALSE;
      return KV_GRID_DO_CANCEL;
    default:
      return KV_GRID_DO_PASS;
    }
}

/**
 * kv_grid_hand_press:
 * @self: a hand
 * @press: a key
 * @page: how many rows a page has
 *
 * Returns: what to do. The cursor and the range are where they will be, but for
 *   KV_GRID_DO_COMMIT.
 */
KvGridDo
kv_grid_hand_press (KvGridHand        *self,
                    const KvGridPress *press,
                    guint              page)
{
  follow (self);
  return self->is_open ? press_open (self, press) : press_closed (self, press, page);
}

/**
 * kv_grid_hand_committed:
 * @self: a hand that was told to commit
 *
 * What was typed is in the table: closes and goes on as the key says.
 */
void
kv_grid_hand_committed (KvGridHand *self)
{
  const KvGridPress press = self->leaving;

  follow (self);
  kv_grid_hand_close (self);
  if (press.key != KV_GRID_KEY_OTHER && !press.ctrl)
    press_closed (self, &press, 1);
}

/**
 * kv_grid_hand_made:
 * @self: a hand that was told to commit in the entry of something new
 * @place: where that is now
 *
 * Enter stays in the entry, for the next one; in that of a column so does Tab. Else
 * one goes on in what was made.
 */
void
kv_grid_hand_made (KvGridHand *self,
                   KvGridPlace place)
{
  const KvGridPress press = self->leaving;
  gboolean is_column;

  follow (self);
  is_column = kv_grid_hand_is_column_entry (self, self->cursor);
  kv_grid_hand_close (self);
  if (press.key == KV_GRID_KEY_ENTER || (is_column && press.key == KV_GRID_KEY_TAB))
    return;

  kv_grid_hand_go (self, place);
  if (press.key == KV_GRID_KEY_TAB)
    tab (self, press.shift ? -1 : 1);
}

void
kv_grid_hand_refused (KvGridHand *self)
{
  self->leaving = (KvGridPress) { 0 };
}

void
kv_grid_hand_close (KvGridHand *self)
{
  self->is_open = FALSE;
  self->leaving = (KvGridPress) { 0 };
}

gboolean
kv_grid_hand_open (KvGridHand *self)
{
  follow (self);
  return open (self, TRUE) == KV_GRID_DO_EDIT;
}

gboolean
kv_grid_hand_is_open (KvGridHand *self)
{
  return self->is_open;
}

KvGridPlace
kv_grid_hand_get_cursor (KvGridHand *self)
{
  follow (self);
  return self->cursor;
}

KvGridPlace
kv_grid_hand_get_end (KvGridHand *self)
{
  follow (self);
  return self->end;
}

gboolean
kv_grid_hand_get_range (KvGridHand  *self,
                        KvGridRange *range)
{
  follow (self);
  if (!is_cell (self, self->cursor))
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
  kv_grid_hand_go (self, (KvGridPlace) { 0, first_column (self) });
  return self;
}

void
kv_grid_hand_free (KvGridHand *self)
{
  g_signal_handler_disconnect (self->model, self->handler);
  g_object_unref (self->model);
  g_free (self);
}
