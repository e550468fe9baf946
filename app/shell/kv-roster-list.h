/* KvRosterList: elements as a list, under headings. What is selected in it is
 * selected in the session, and the other way round. Its rows stay where they are
 * when something else changes.
 *
 * Emits "opened" with an id when a row is activated (Enter, double click). */

#pragma once

#include <adwaita.h>

#include "kv-roster-row.h"
#include "kv-session.h"

G_BEGIN_DECLS

#define KV_TYPE_ROSTER_LIST (kv_roster_list_get_type ())
G_DECLARE_FINAL_TYPE (KvRosterList, kv_roster_list, KV, ROSTER_LIST, AdwBin)

void        kv_roster_list_set_session (KvRosterList   *self,
                                        KvSession      *session);

/* What stands in it: of `shown`, in this order. */
void        kv_roster_list_set_items   (KvRosterList   *self,
                                        KvKrachtenveld *shown,
                                        GPtrArray      *items);
void        kv_roster_list_set_label   (KvRosterList   *self,
                                        const char     *label);

/* The id of the first, or NULL. */
const char *kv_roster_list_get_first   (KvRosterList   *self);

/* The focus goes to what is selected, else to the first row; FALSE without rows. */
gboolean    kv_roster_list_focus       (KvRosterList   *self);

/* Brings a row into sight, and draws the eye to it. */
void        kv_roster_list_flash       (KvRosterList   *self,
                                        const char     *id);

/* The row of this element, or NULL. */
KvRosterRow *kv_roster_list_get_row    (KvRosterList   *self,
                                        const char     *id);
GtkListBox *kv_roster_list_get_box     (KvRosterList   *self);

G_END_DECLS
