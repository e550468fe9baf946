/* What each key does: while nothing is typed, and while the entry is open. */

#include "kv-grid-hand-private.h"

/* --- while it is closed --- */

/* In lines of text the arrows move, whatever opened them. */
static gboolean
is_long_text (KvGridHand *self)
{
  return kv_grid_hand_is_cell (self, self->cursor)
         && kv_grid_model_get_column (self->model, (guint) self->cursor.column)->look == KV_GRID_LONG_TEXT;
}

static KvGridDo
open (KvGridHand *self,
      gboolean    edit)
{
  if (!kv_grid_model_can_edit (self->model, self->cursor.row, (guint) self->cursor.column))
    return KV_GRID_DO_NOTHING;

  self->is_open = TRUE;
  self->is_edited = edit || is_long_text (self);
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
    return kv_grid_hand_is_cell (self, self->cursor) ? KV_GRID_DO_BASIS : KV_GRID_DO_NOTHING;
  if (press->ctrl)
    return kv_grid_hand_is_cell (self, self->cursor) ? KV_GRID_DO_FILL : KV_GRID_DO_NOTHING;
  if (at_entry (self))
    return open (self, FALSE);
  return kv_grid_hand_step (self, self->cursor.row + (press->shift ? -1 : 1), self->cursor.column, FALSE);
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
    return kv_grid_hand_choose_all (self);
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
      return press->alt ? KV_GRID_DO_PASS : kv_grid_hand_arrow (self, press);
    case KV_GRID_KEY_HOME:
      return kv_grid_hand_home (self, press);
    case KV_GRID_KEY_END:
      return kv_grid_hand_to_end (self, press);
    case KV_GRID_KEY_PAGE_UP:
      return press->ctrl ? KV_GRID_DO_PASS : kv_grid_hand_page_by (self, press, -(int) page);
    case KV_GRID_KEY_PAGE_DOWN:
      return press->ctrl ? KV_GRID_DO_PASS : kv_grid_hand_page_by (self, press, (int) page);
    case KV_GRID_KEY_TAB:
      return press->ctrl || press->alt ? KV_GRID_DO_PASS : kv_grid_hand_tab (self, press->shift ? -1 : 1);
    case KV_GRID_KEY_ENTER:
      return enter (self, press);
    case KV_GRID_KEY_F2:
      return press->shift || press->ctrl ? KV_GRID_DO_PASS : open (self, TRUE);
    case KV_GRID_KEY_DELETE:
    case KV_GRID_KEY_BACKSPACE:
      return press->shift || press->ctrl || press->alt ? KV_GRID_DO_PASS : kv_grid_hand_is_cell (self, self->cursor) ? KV_GRID_DO_CLEAR : KV_GRID_DO_NOTHING;
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
        return is_long_text (self) ? KV_GRID_DO_BREAK : KV_GRID_DO_NOTHING;
      self->leaving = *press;
      return press->ctrl && kv_grid_hand_is_cell (self, self->cursor) ? KV_GRID_DO_FILL : leave (self, press);
    case KV_GRID_KEY_UP:
    case KV_GRID_KEY_DOWN:
    case KV_GRID_KEY_LEFT:
    case KV_GRID_KEY_RIGHT:
      return self->is_edited || press->shift || press->ctrl || press->alt || at_entry (self) ? KV_GRID_DO_PASS : leave (self, press);
    case KV_GRID_KEY_F2:
      self->is_edited = TRUE;
      return KV_GRID_DO_NOTHING;
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
  kv_grid_hand_follow (self);
  return self->is_open ? press_open (self, press) : press_closed (self, press, page);
}

/* --- what was typed --- */

/* What was typed is in the table: closes and goes on as the key says. Enter in the
 * entry of something new stays there. */
static void
committed (KvGridHand *self)
{
  const KvGridPress press = self->leaving;

  kv_grid_hand_follow (self);
  kv_grid_hand_close (self);
  if (press.key != KV_GRID_KEY_OTHER && !press.ctrl && !(press.key == KV_GRID_KEY_ENTER && at_entry (self)))
    press_closed (self, &press, 1);
}

/* Enter stays in the entry, for the next one; in that of a column so does Tab. Else
 * one goes on in what was made. */
static void
go_on_in_new (KvGridHand *self,
              KvGridPlace place)
{
  const KvGridPress press = self->leaving;
  gboolean is_column;

  kv_grid_hand_follow (self);
  is_column = kv_grid_hand_is_column_entry (self, self->cursor);
  kv_grid_hand_close (self);
  if (press.key == KV_GRID_KEY_ENTER || (is_column && press.key == KV_GRID_KEY_TAB))
    return;

  kv_grid_hand_go (self, place);
  if (press.key == KV_GRID_KEY_TAB)
    kv_grid_hand_tab (self, press.shift ? -1 : 1);
}

/* The entry stays open where it was not taken. */
static KvMade
close_or_stay (KvGridHand *self,
               KvMade      made)
{
  if (made == KV_MADE || made == KV_NO_NAME)
    {
      committed (self);
      return KV_MADE;
    }
  self->leaving = (KvGridPress) { 0 };
  return made;
}

/**
 * kv_grid_hand_take:
 * @self: a hand that was told to commit
 * @text: what was typed where the cursor is: in a cell, a heading, or the entry of
 *   something new
 *
 * Puts it in the table, closes, and goes on as the key says; stays open when it is
 * not taken. No name makes nothing, and is taken.
 *
 * Returns: KV_MADE, or why it is not taken.
 */
KvMade
kv_grid_hand_take (KvGridHand *self,
                   const char *text)
{
  KvGridPlace at = kv_grid_hand_get_cursor (self), place = at;
  gboolean is_row = kv_grid_hand_is_row_entry (self, at);
  KvMade made;

  if (is_row || kv_grid_hand_is_column_entry (self, at))
    {
      made = is_row ? kv_grid_model_add_row (self->model, text, &place) : kv_grid_model_add_column (self->model, text, &place);
      if (made != KV_MADE)
        return close_or_stay (self, made);
      go_on_in_new (self, place);
      return KV_MADE;
    }
  if (at.row == KV_GRID_HEAD)
    return close_or_stay (self, kv_grid_model_rename_column (self->model, (guint) at.column, text));
  return close_or_stay (self, kv_grid_model_set_text (self->model, (guint) at.row, (guint) at.column, text) ? KV_MADE : KV_NO_VALUE);
}

/**
 * kv_grid_hand_fill:
 * @self: a hand, in a cell
 * @text: (nullable): what was typed; NULL: what the cursor stands on
 *
 * The same in all of the range; a name is typed for one row.
 *
 * Returns: FALSE, and it stays open, when no cell took it.
 */
gboolean
kv_grid_hand_fill (KvGridHand *self,
                   const char *text)
{
  KvGridPlace at = kv_grid_hand_get_cursor (self);
  g_autofree char *own = NULL;
  KvGridRange range;

  if (!kv_grid_hand_get_range (self, &range))
    return FALSE;
  if (at.column == 0)
    range = (KvGridRange) { at.row, 0, at.row, 0 };
  if (text == NULL)
    text = own = kv_grid_model_dup_text (self->model, (guint) at.row, (guint) at.column);
  return close_or_stay (self, kv_grid_model_fill (self->model, &range, text) ? KV_MADE : KV_NO_VALUE) == KV_MADE;
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
  kv_grid_hand_follow (self);
  return open (self, TRUE) == KV_GRID_DO_EDIT;
}

gboolean
kv_grid_hand_is_open (KvGridHand *self)
{
  return self->is_open;
}
