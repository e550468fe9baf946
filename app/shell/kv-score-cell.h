/* KvScoreCell: a score in a small tinted button, that opens a scale to change
 * it. */

#pragma once

#include "kv-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the field of that name; it is not visible until it is set. */
GtkWidget *kv_score_cell_new (KvKind      kind,
                              const char *field);
/* Of one element; `label` is what it is a score of. */
void       kv_score_cell_set (GtkWidget  *cell,
                              KvForm     *form,
                              const char *id,
                              const char *label);

G_END_DECLS
