/* Each view but the first is made when one goes there for the first time: most windows
 * are closed before that. */

#include "kv-window-private.h"

static void
add_table (KvWindow *self,
           gpointer  table)
{
  const char *view = kv_session_get_view (self->session);

  adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->views, view)), table);
  g_signal_connect_object (table, "told", G_CALLBACK (kv_window_tell), self, G_CONNECT_SWAPPED);
  kv_window_show_table (self, table);
}

static void
make_belangen (KvWindow *self)
{
  self->belangen = g_object_new (KV_TYPE_MATRIX_VIEW, NULL);
  add_table (self, self->belangen);
}

static void
make_middelen (KvWindow *self)
{
  self->middelen = g_object_new (KV_TYPE_MATRIX_VIEW, "middelen", TRUE, NULL);
  add_table (self, self->middelen);
}

static void
make_lijst (KvWindow *self)
{
  self->lijst = g_object_new (KV_TYPE_LIJST_VIEW, NULL);
  g_signal_connect_object (self->lijst, "notify::kind", G_CALLBACK (kv_window_show_addition), self, G_CONNECT_SWAPPED);
  add_table (self, self->lijst);
}

static void
make_diagrams (KvWindow *self)
{
  self->diagrams = g_object_new (KV_TYPE_VIEW, NULL);
  adw_bin_set_child (self->diagrams_place, GTK_WIDGET (self->diagrams));
  gtk_widget_show (self->diagrams_bar);
  kv_window_list_diagrams (self);
  kv_window_show_diagrams (self);
}

void
kv_window_make_view (KvWindow *self)
{
  const char *view = kv_session_get_view (self->session);

  if (g_str_equal (view, "belangen") && self->belangen == NULL)
    make_belangen (self);
  else if (g_str_equal (view, "machtsmiddelen") && self->middelen == NULL)
    make_middelen (self);
  else if (g_str_equal (view, "lijst") && self->lijst == NULL)
    make_lijst (self);
  else if (g_str_equal (view, "diagrammen") && self->diagrams == NULL)
    make_diagrams (self);
}
