/* What is not for partners, said in the header of a group. */

#pragma once

#include <gtk/gtk.h>

#include "kv-field.h"

G_BEGIN_DECLS

/* A crossed eye with "oordeel", a person with "persoonsgegeven"; a box that is
 * empty and not visible without either. */
GtkWidget *kv_marks_new (void);
void       kv_marks_set (GtkWidget *marks,
                         KvMarks    set);

G_END_DECLS
