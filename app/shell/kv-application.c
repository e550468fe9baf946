#include "kv-application.h"

#include <glib/gi18n.h>

#include "kv-focus-sight.h"
#include "kv-popover.h"
#include "kv-preferences.h"
#include "kv-presenting.h"
#include "kv-recent.h"
#include "kv-window.h"

struct _KvApplication
{
  AdwApplication parent_instance;
  GSettings     *settings; /* NULL: not installed */
  GMenu         *recent;   /* in the main menu of every window */
  gboolean       presenting;
  GListModel    *monitors;
  guint          n_monitors; /* seen last */
};

enum { PROP_0, PROP_PRESENTING, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvApplication, kv_application, ADW_TYPE_APPLICATION)

/* Windows. */

static KvWindow *
find_window (KvApplication *self,
             GFile         *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *other = KV_IS_WINDOW (l->data) ? kv_window_get_file (l->data) : NULL;

      if (other != NULL && g_file_equal (file, other))
        return l->data;
    }
  return NULL;
}

/* One in which nothing was opened yet is used first. */
static KvWindow *
get_empty_window (KvApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (KV_IS_WINDOW (active) && kv_window_is_empty (KV_WINDOW (active)))
    return KV_WINDOW (active);
  return KV_WINDOW (kv_window_new (self));
}

static GtkWindow *
new_window (KvApplication *self)
{
  KvWindow *window = KV_WINDOW (kv_window_new (self));

  kv_window_begin (window);
  return GTK_WINDOW (window);
}

/* A file that is open is presented; one that could not be opened is tried
 * again. */
static void
open_file (KvApplication *self,
           GFile         *file)
{
  KvWindow *window = find_window (self, file);

  if (window == NULL)
    window = get_empty_window (self);
  if (kv_window_is_empty (window))
    kv_window_open (window, file);
  else
    gtk_window_present (GTK_WINDOW (window));
}

/* One that is alone shows once its field is in it. What assistive technology hears of
 * before it shows it takes for something else than a window, so others show at once. */
static void
show_more_than_one (KvApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  if (windows == NULL || windows->next == NULL)
    return;
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_widget_show (l->data);
}

static void
kv_application_open (GApplication *application,
                     GFile       **files,
                     int           n_files,
                     const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (KV_APPLICATION (application), files[i]);
  show_more_than_one (KV_APPLICATION (application));
}

static void
kv_application_activate (GApplication *application)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));

  gtk_window_present (active != NULL ? active : new_window (KV_APPLICATION (application)));
}

/* Presenting. */

/* The action says it too. It is no GPropertyAction, which would hold on to us
 * as we to it. */
static void
show_presenting (KvApplication *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "presenting");

  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (self->presenting));
}

gboolean
kv_application_get_presenting (KvApplication *self)
{
  return self->presenting;
}

void
kv_application_set_presenting (KvApplication *self,
                               gboolean       presenting)
{
  if (self->presenting == presenting)
    return;

  self->presenting = presenting;
  if (presenting)
    kv_presenting_clear ();
  show_presenting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRESENTING]);
}

/* A second screen is a beamer until somebody says otherwise; two at the start are
 * the desk of somebody who works there. */
static void
monitors_changed_cb (KvApplication *self)
{
  guint n = g_list_model_get_n_items (self->monitors);

  if (n > 1 && n > self->n_monitors)
    kv_application_set_presenting (self, TRUE);
  self->n_monitors = n;
}

void
kv_application_watch_monitors (KvApplication *self,
                               GListModel    *monitors)
{
  if (self->monitors != NULL)
    g_signal_handlers_disconnect_by_func (self->monitors, monitors_changed_cb, self);
  g_set_object (&self->monitors, monitors);
  self->n_monitors = g_list_model_get_n_items (monitors);
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
}

GSettings *
kv_application_get_settings (KvApplication *self)
{
  return self->settings;
}

/* Actions. */

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  gtk_window_present (new_window (data));
}

static void
presenting_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  kv_application_set_presenting (data, g_variant_get_boolean (state));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  GtkWindow *active = gtk_application_get_active_window (data);

  if (!ADW_IS_PREFERENCES_WINDOW (active))
    gtk_window_present (GTK_WINDOW (kv_preferences_new (data, active)));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", _("Krachtenveld"),
                         "application-icon", KV_APPLICATION_ID,
                         "version", KV_VERSION,
                         "developer-name", _("Krachtenveld"),
                         "comments", _("Maps the field of forces around an issue: who has a part in it, what they want, and how they are tied to each other."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

/* Each window is asked, so that what is not saved is not lost. With one go its dialogs,
 * which are in the list as well. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
add_actions (KvApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "new", .activate = new_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "presenting", .state = "false", .change_state = presenting_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "preferences")), self->settings != NULL);
  show_presenting (self);
}

static void
add_keys (KvApplication *self)
{
  static const struct
  {
    const char *action;
    const char *keys[5];
  } accelerators[] = {
    { "app.new", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "app.presenting", { "F8" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.open", { "<Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.export", { "<Control>e", "<Control>p" } },
    { "window.close", { "<Control>w" } },
    { "win.add-here", { "<Control><Shift>n" } },
    { "win.find", { "<Control>f" } },
    { "win.show-help-overlay", { "F1", "<Control>question" } },
    { "win.show-sidebar", { "F9" } },
    { "win.show-inspector", { "<Shift>F9" } },
    { "win.fullscreen", { "F11" } },
    { "win.next-region", { "F6" } },
    { "win.previous-region", { "<Shift>F6" } },
    { "win.next-view", { "<Control>Page_Down" } },
    { "win.previous-view", { "<Control>Page_Up" } },
    { "win.nth-view(1)", { "<Alt>1" } },
    { "win.nth-view(2)", { "<Alt>2" } },
    { "win.nth-view(3)", { "<Alt>3" } },
    { "win.nth-view(4)", { "<Alt>4" } },
    { "win.nth-view(5)", { "<Alt>5" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
    { "win.zoom-reset", { "<Control>0", "<Control>KP_0" } },
    { "win.zoom-fit", { "<Control>9", "<Control>KP_9" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, accelerators[i].keys);
}

/* The files that were opened last, in the main menu. */
static void
list_recent (KvApplication *self)
{
  g_autoptr (GPtrArray) recent = kv_recent_list ();

  g_menu_remove_all (self->recent);
  for (guint i = 0; i < recent->len; i++)
    {
      GVariant *uri = g_variant_new_string (gtk_recent_info_get_uri (recent->pdata[i]));
      g_autoptr (GMenuItem) item = kv_menu_item_named (gtk_recent_info_get_display_name (recent->pdata[i]), "win.open-uri", uri);

      g_menu_append_item (self->recent, item);
    }
}

static void
add_recent (KvApplication *self)
{
  self->recent = gtk_application_get_menu_by_id (GTK_APPLICATION (self), "recent");
  g_object_ref (self->recent);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (list_recent), self, G_CONNECT_SWAPPED);
  list_recent (self);
}

/* Settings. */

static void
colour_scheme_cb (KvApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (self->settings, "colour-scheme")]);
}

/* Run from the build without its schema, everything works and nothing is
 * remembered. */
static void
add_settings (KvApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = source != NULL ? g_settings_schema_source_lookup (source, KV_APPLICATION_ID, TRUE) : NULL;

  if (schema == NULL)
    return;

  g_settings_schema_unref (schema);
  self->settings = g_settings_new (KV_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::colour-scheme", G_CALLBACK (colour_scheme_cb), self, G_CONNECT_SWAPPED);
  colour_scheme_cb (self);
  self->presenting = g_settings_get_boolean (self->settings, "present-at-start");
}

static void
kv_application_startup (GApplication *application)
{
  KvApplication *self = KV_APPLICATION (application);

  G_APPLICATION_CLASS (kv_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (KV_APPLICATION_ID);
  add_settings (self);
  add_actions (self);
  add_keys (self);
  kv_presenting_add_key (self);
  kv_focus_sight_keep ();
  kv_popover_close_refused ();
  add_recent (self);
  kv_application_watch_monitors (self, gdk_display_get_monitors (gdk_display_get_default ()));
}

static void
kv_application_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_PRESENTING)
    g_value_set_boolean (value, KV_APPLICATION (object)->presenting);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_application_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_PRESENTING)
    kv_application_set_presenting (KV_APPLICATION (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_application_dispose (GObject *object)
{
  KvApplication *self = KV_APPLICATION (object);

  g_clear_object (&self->recent);
  g_clear_object (&self->settings);
  g_clear_object (&self->monitors);

  G_OBJECT_CLASS (kv_application_parent_class)->dispose (object);
}

static void
kv_application_class_init (KvApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->get_property = kv_application_get_property;
  object_class->set_property = kv_application_set_property;
  object_class->dispose = kv_application_dispose;
  application_class->startup = kv_application_startup;
  application_class->activate = kv_application_activate;
  application_class->open = kv_application_open;

  properties[PROP_PRESENTING] = g_param_spec_boolean ("presenting", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_application_init (KvApplication *self)
{
}

KvApplication *
kv_application_new (GApplicationFlags flags)
{
  return g_object_new (KV_TYPE_APPLICATION,
                       "application-id", KV_APPLICATION_ID,
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
