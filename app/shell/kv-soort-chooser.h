/* KvSoortChooser: what kind of relatie it is that was just drawn, each kind with
 * its line. It says "chosen" (soort), or "dropped" for Escape, and closes; who
 * closes it otherwise keeps the relatie as it is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_SOORT_CHOOSER (kv_soort_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KvSoortChooser, kv_soort_chooser, KV, SOORT_CHOOSER, GtkPopover)

/* `title` says between whom; `soort` is what it is now. For partners only what
 * they may see is offered. */
GtkWidget *kv_soort_chooser_new (const char *title,
                                 guint       soort,
                                 gboolean    for_partners);

G_END_DECLS
