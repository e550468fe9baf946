/* KvScoreCell: a score in a small tinted button, that opens a scale to change
 * it. */

#pragma once

#include "kv-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of the field of that name of one element. `label` is what it is a score of. */
GtkWidget *kv_score_cell_new (KvForm     *form,
                              const char *id,
                              KvKind      kind,
                              const char *field,
                              const char *label);

G_END_DECLS
