/* The preferences: what is the same for all fields of this user. */

#pragma once

#include "kv-application.h"

G_BEGIN_DECLS

/* Of an application that has settings. */
GtkWidget *kv_preferences_new (KvApplication *application,
                               GtkWindow     *parent);

G_END_DECLS
