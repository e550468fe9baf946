/* A small field with a window's session on it, for the tests of editing. */

#pragma once

#include "kv-edits.h"

G_BEGIN_DECLS

typedef struct
{
  KvKrachtenveld *field;
  KvJournal      *journal;
  KvSession      *session;
  KvSelection    *selection;
  KvEdits        *edits;
} KvEditField;

/* Five partners in a cross, 60 mm apart around (100, 100): p-midden, p-boven,
 * p-rechts, p-onder, p-links; the default sectors; two relaties (r-a from p-midden
 * to p-boven, r-b from p-rechts to p-midden); belang b-a, machtsmiddel m-a,
 * overleg o-a with p-boven and p-rechts; and a standpunt of p-midden. */
void       kv_edit_field_set_up    (KvEditField *fixture, gconstpointer data);
void       kv_edit_field_tear_down (KvEditField *fixture, gconstpointer data);

/* Shows the field as it is now, as a window does after each edit. */
void       kv_edit_field_draw      (KvEditField *fixture);

KvElement *kv_edit_field_get       (KvEditField *fixture, const char *id);
/* Where a partner is drawn now. */
KvPoint    kv_edit_field_place     (KvEditField *fixture, const char *id);
/* The whole field as a file; to be freed. */
char      *kv_edit_field_text      (KvEditField *fixture);
guint      kv_edit_field_undo_all  (KvEditField *fixture);

#define KV_IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

G_END_DECLS
