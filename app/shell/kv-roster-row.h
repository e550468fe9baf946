/* KvRosterRow: an element in the list at the side. */

#pragma once

#include <gtk/gtk.h>

#include "kv-roster.h"

G_BEGIN_DECLS

#define KV_TYPE_ROSTER_ROW (kv_roster_row_get_type ())
G_DECLARE_FINAL_TYPE (KvRosterRow, kv_roster_row, KV, ROSTER_ROW, GtkListBoxRow)

GtkWidget  *kv_roster_row_new         (const char         *id);

/* What it says. Whether the heading above it is another than before. */
gboolean    kv_roster_row_set         (KvRosterRow        *self,
                                       const KvRosterItem *item,
                                       const char         *description);

const char *kv_roster_row_get_id      (KvRosterRow        *self); /* interned */
const char *kv_roster_row_get_heading (KvRosterRow        *self); /* NULL: none */
const char *kv_roster_row_get_group   (KvRosterRow        *self);

/* To type its name in, in the place of what it says; NULL: it says that again. */
void        kv_roster_row_set_entry   (KvRosterRow        *self,
                                       GtkWidget          *entry);

/* For a moment it is easy to see. */
void        kv_roster_row_flash       (KvRosterRow        *self);

G_END_DECLS
