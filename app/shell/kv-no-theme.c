#include "kv-no-theme.h"

#include <gtk/gtk.h>

#include "kv-no-theme-resources.h"

void
kv_no_theme_begin (void)
{
  /* Those of GTK are registered once somebody looks for one. */
  g_resources_get_info ("/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
  kv_no_theme_register_resource ();
}

void
kv_no_theme_end (void)
{
  GtkSettings *settings = gtk_settings_get_default ();

  kv_no_theme_unregister_resource ();
  if (settings != NULL)
    g_object_notify (G_OBJECT (settings), "gtk-theme-name");
}
