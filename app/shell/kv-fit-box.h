/* KvFitBox: two things beside each other, or the second under the first where
 * they do not fit. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KV_TYPE_FIT_BOX (kv_fit_box_get_type ())
G_DECLARE_FINAL_TYPE (KvFitBox, kv_fit_box, KV, FIT_BOX, GtkWidget)

GtkWidget *kv_fit_box_new (GtkWidget *first,
                           GtkWidget *second);

G_END_DECLS
