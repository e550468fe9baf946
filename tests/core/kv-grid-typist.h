/* Types in a table as the widget does, without one: its entry is a string. */

#pragma once

#include "kv-edit-field.h"
#include "kv-grid-hand.h"

G_BEGIN_DECLS

typedef struct
{
  KvEditField  field;
  KvGridModel *model;
  KvGridHand  *hand;
  GString     *entry;
  guint        n_keys;
} KvGridTypist;

/* The five partners of the field, against belangen Bereik, Cultuur and Duur; "middelen":
 * against machtsmiddelen of those names; "lijst": in the table of the first round. */
void     kv_grid_typist_set_up    (KvGridTypist *self,
                                   gconstpointer data);
void     kv_grid_typist_tear_down (KvGridTypist *self,
                                   gconstpointer data);

KvGridDo kv_grid_typist_press (KvGridTypist     *self,
                               const KvGridPress key);

#define KV_TYPIST_PRESS(self, ...) kv_grid_typist_press (self, (KvGridPress) { __VA_ARGS__ })

/* "3>" types a 3 and Tab; ">" Tab, "<" Shift+Tab, "\n" Enter, arrows are
 * ^ | { }, and ! is Escape. */
void     kv_grid_typist_type  (KvGridTypist     *self,
                               const char       *keys);

void     kv_grid_typist_assert_at   (KvGridTypist *self,
                                     int           row,
                                     int           column);
void     kv_grid_typist_assert_text (KvGridTypist *self,
                                     guint         row,
                                     guint         column,
                                     const char   *text);

G_END_DECLS
