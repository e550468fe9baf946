/* KvGridHand: where one is in a table and what the keys do there. It takes key
 * presses as values and says what to do; it changes nothing itself but the cursor
 * and the range. The widget shows an entry while it is open and reports how that
 * went.
 *
 * The cursor is the cell that is typed in; the range goes from it to the *end*, the
 * corner that Shift moves. Rows run from KV_GRID_HEAD to one past the last, where
 * that is the entry of a new one; the headings have the entry of a new column at
 * their end. A table that changed under the hand leaves it on the same element. */

#pragma once

#include "kv-grid-model.h"

G_BEGIN_DECLS

typedef struct _KvGridHand KvGridHand;

typedef enum
{
  KV_GRID_KEY_OTHER,
  KV_GRID_KEY_LEFT,
  KV_GRID_KEY_RIGHT,
  KV_GRID_KEY_UP,
  KV_GRID_KEY_DOWN,
  KV_GRID_KEY_HOME,
  KV_GRID_KEY_END,
  KV_GRID_KEY_PAGE_UP,
  KV_GRID_KEY_PAGE_DOWN,
  KV_GRID_KEY_TAB,
  KV_GRID_KEY_ENTER,
  KV_GRID_KEY_ESCAPE,
  KV_GRID_KEY_F2,
  KV_GRID_KEY_DELETE,
  KV_GRID_KEY_BACKSPACE,
  KV_GRID_KEY_SPACE,
  KV_GRID_KEY_TEXT,   /* something to read */
} KvGridKey;

typedef struct
{
  KvGridKey key;
  gboolean  shift, ctrl, alt;
  gunichar  character; /* of KV_GRID_KEY_TEXT, 0 where it is not known yet */
} KvGridPress;

typedef enum
{
  KV_GRID_DO_PASS,    /* not for us */
  KV_GRID_DO_NOTHING,
  KV_GRID_DO_MOVE,    /* the cursor or the range is elsewhere */
  KV_GRID_DO_SELECT,  /* the range is all there is: one need not go there */
  KV_GRID_DO_TYPE,    /* open an empty entry, and let the key type in it */
  KV_GRID_DO_EDIT,    /* open an entry with what is there */
  KV_GRID_DO_BREAK,   /* a new line in the text that is typed */
  KV_GRID_DO_COMMIT,  /* take what is in the entry: kv_grid_hand_take() */
  KV_GRID_DO_FILL,    /* the same in all of the range: kv_grid_hand_fill() */
  KV_GRID_DO_CANCEL,  /* close the entry, nothing happened */
  KV_GRID_DO_CLEAR,   /* what is in the range becomes onbekend */
  KV_GRID_DO_CHOOSE,  /* a scale or a list to choose from */
  KV_GRID_DO_BASIS,   /* what it is based on */
  KV_GRID_DO_SORT,    /* by this column */
} KvGridDo;

KvGridHand *kv_grid_hand_new          (KvGridModel *model);
void        kv_grid_hand_free         (KvGridHand  *self);

/* `page`: how many rows are visible. */
KvGridDo    kv_grid_hand_press        (KvGridHand        *self,
                                       const KvGridPress *press,
                                       guint              page);

/* Puts what was typed in the table, and goes on as the key says. KV_MADE, or why
 * not: then the entry stays open. */
KvMade      kv_grid_hand_take         (KvGridHand  *self,
                                       const char  *text);
/* The same in all of the range; NULL: what the cursor stands on. */
gboolean    kv_grid_hand_fill         (KvGridHand  *self,
                                       const char  *text);
/* The entry was closed, with or without what was in it. */
void        kv_grid_hand_close        (KvGridHand  *self);
/* Opens at the cursor, as a double click does; FALSE where nothing can be typed. */
gboolean    kv_grid_hand_open         (KvGridHand  *self);
gboolean    kv_grid_hand_is_open      (KvGridHand  *self);

KvGridPlace kv_grid_hand_get_cursor   (KvGridHand  *self);
KvGridPlace kv_grid_hand_get_end      (KvGridHand  *self);
/* Only cells, in order; FALSE where the cursor is in a heading or an entry. */
gboolean    kv_grid_hand_get_range    (KvGridHand  *self,
                                       KvGridRange *range);
/* To a place, which is brought inside the table; or the range to there. */
void        kv_grid_hand_go           (KvGridHand  *self,
                                       KvGridPlace  place);
void        kv_grid_hand_extend       (KvGridHand  *self,
                                       KvGridPlace  place);

/* Whether anything stands there. */
gboolean    kv_grid_hand_has          (KvGridHand  *self,
                                       KvGridPlace  place);
gboolean    kv_grid_hand_is_row_entry    (KvGridHand  *self, KvGridPlace place);
gboolean    kv_grid_hand_is_column_entry (KvGridHand  *self, KvGridPlace place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KvGridHand, kv_grid_hand_free)

G_END_DECLS
