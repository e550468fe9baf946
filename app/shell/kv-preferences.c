#include "kv-preferences.h"

/* In the order of the rows. */
static const char *const schemes[] = { "system", "light", "dark" };

static gboolean
get_scheme (GValue   *value,
            GVariant *setting,
            gpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_equal (schemes[i], g_variant_get_string (setting, NULL)))
        g_value_set_uint (value, i);
    }
  return TRUE;
}

static GVariant *
set_scheme (const GValue       *value,
            const GVariantType *type,
            gpointer            data)
{
  return g_variant_new_string (schemes[MIN (g_value_get_uint (value), G_N_ELEMENTS (schemes) - 1)]);
}

/* While presenting it says nothing of what there is to score. */
GtkWidget *
kv_preferences_new (KvApplication *application,
                    GtkWindow     *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/krachtenveld/Krachtenveld/ui/kv-preferences.ui");
  GtkWidget *dialog = GTK_WIDGET (gtk_builder_get_object (builder, "dialog"));
  GSettings *settings = kv_application_get_settings (application);

  g_settings_bind_with_mapping (settings, "colour-scheme", gtk_builder_get_object (builder, "scheme"), "selected",
                                G_SETTINGS_BIND_DEFAULT, get_scheme, set_scheme, NULL, NULL);
  g_settings_bind (settings, "present-at-start", gtk_builder_get_object (builder, "presenting"), "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-depth", gtk_builder_get_object (builder, "depth"), "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (GTK_WIDGET (gtk_builder_get_object (builder, "depth_group")), !kv_application_get_presenting (application));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  return dialog;
}
