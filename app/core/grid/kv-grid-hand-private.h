/* Between the files of the hand. */

#pragma once

#include "kv-grid-hand.h"

G_BEGIN_DECLS

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

/* Brings the cursor to where what it stood on is now. */
void     kv_grid_hand_follow        (KvGridHand        *self);
int      kv_grid_hand_n_rows        (KvGridHand        *self);
int      kv_grid_hand_n_columns     (KvGridHand        *self);
gboolean kv_grid_hand_has_row_entry (KvGridHand        *self);
gboolean kv_grid_hand_is_cell       (KvGridHand        *self,
                                     KvGridPlace        place);

/* --- walking (kv-grid-hand-walk.c) --- */

/* Where Tab begins in a row. */
int      kv_grid_hand_first_column  (KvGridHand        *self);
KvGridDo kv_grid_hand_step          (KvGridHand        *self,
                                     int                row,
                                     int                column,
                                     gboolean           extend);
KvGridDo kv_grid_hand_tab           (KvGridHand        *self,
                                     int                step);
KvGridDo kv_grid_hand_arrow         (KvGridHand        *self,
                                     const KvGridPress *press);
KvGridDo kv_grid_hand_home          (KvGridHand        *self,
                                     const KvGridPress *press);
KvGridDo kv_grid_hand_to_end        (KvGridHand        *self,
                                     const KvGridPress *press);
KvGridDo kv_grid_hand_page_by       (KvGridHand        *self,
                                     const KvGridPress *press,
                                     int                by);
KvGridDo kv_grid_hand_choose_all    (KvGridHand        *self);

G_END_DECLS
