/* KvNameEntry: the name of something on the canvas while it is typed. It says
 * "kept" when Enter is pressed and "dropped" for Escape. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_NAME_ENTRY (kv_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (KvNameEntry, kv_name_entry, KV, NAME_ENTRY, GtkWidget)

GtkWidget  *kv_name_entry_new      (const char  *name);

const char *kv_name_entry_get_text (KvNameEntry *self);
/* In points, at which the name is written. */
void        kv_name_entry_set_size (KvNameEntry *self,
                                    double       points);
/* Why it cannot be this name, until another is typed. */
void        kv_name_entry_refuse   (KvNameEntry *self,
                                    const char  *reason);

G_END_DECLS
