/* The form of what something is based on, for in a popover. */

#pragma once

#include "kv-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row for each of these fields of what is edited. */
GtkWidget *kv_basis_form_new   (KvForm             *form,
                                KvEditor           *editor,
                                const char * const *fields);

/* A popover with it, on a widget; it goes when it is closed. */
GtkWidget *kv_basis_popover_new (GtkWidget *parent,
                                 GtkWidget *form);

G_END_DECLS
