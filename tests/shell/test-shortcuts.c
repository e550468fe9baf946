/* What the window of shortcuts says is so, and it says all of it; and icons that are
 * named are there. */

#include <string.h>

#include "kv-field-row.h"
#include "kv-grid.h"
#include "kv-roster-list.h"
#include "kv-scale.h"
#include "kv-shell-test.h"
#include "kv-window-private.h"

typedef struct
{
  guint           key;
  GdkModifierType state;
} Key;

static KvWindow *
open_example (void)
{
  g_autoptr (GFile) file = kv_test_file ("waterrijk");

  return kv_test_open (kv_test_application (), file);
}

static void
finish (KvWindow *window)
{
  kv_test_destroy (window);
}

/* What is shown. */

static GtkWidget *
find (GtkWidget  *from,
      GType       type,
      const char *title)
{
  g_autofree char *own = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    {
      if (title != NULL)
        g_object_get (from, "title", &own, NULL);
      if (title == NULL || g_strcmp0 (own, title) == 0)
        return from;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
add_key (GArray     *keys,
         const char *text)
{
  Key key;

  if (!gtk_accelerator_parse (text, &key.key, &key.state))
    g_error ("%s is no key", text);
  g_array_append_val (keys, key);
}

/* "<Alt>1...5 plus" */
static void
add_keys (GArray     *keys,
          const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  g_assert_cmpstr (text, !=, "");
  for (char **word = words; *word != NULL; word++)
    {
      char *dots = strstr (*word, "...");

      if (dots != NULL)
        {
          const char *end = strrchr (*word, '>');
          g_autofree char *last = g_strdup_printf ("%.*s%s", end != NULL ? (int) (end + 1 - *word) : 0, *word, dots + 3);

          add_key (keys, last);
          *dots = '\0';
        }
      add_key (keys, *word);
    }
}

static void
collect (GtkWidget *from,
         GArray    *keys)
{
  g_autofree char *text = NULL;

  if (GTK_IS_SHORTCUTS_SHORTCUT (from))
    {
      g_object_get (from, "accelerator", &text, NULL);
      add_keys (keys, text);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, keys);
}

/* Whatever its letters, it fits on a screen. */
static void
assert_fits (GtkWidget *overlay)
{
  GtkRequisition least;

  gtk_widget_get_preferred_size (overlay, &least, NULL);
  g_assert_cmpint (least.width, <, 600);
  g_assert_cmpint (least.height, <, 400);
}

static GArray *
list_shown (KvWindow   *window,
            const char *title)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));
  GtkWidget *overlay, *group;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  overlay = GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
  group = find (overlay, GTK_TYPE_SHORTCUTS_GROUP, title);
  g_assert_nonnull (group);
  collect (group, keys);
  g_assert_cmpuint (keys->len, >, 0);
  assert_fits (overlay);
  gtk_window_close (GTK_WINDOW (overlay));
  return keys;
}

/* Keys that are told by one of them. */
static Key
simplify (Key key)
{
  if (key.key == GDK_KEY_KP_Delete)
    key.key = GDK_KEY_Delete;
  if (key.key == GDK_KEY_KP_Enter)
    key.key = GDK_KEY_Return;
  if (key.key == GDK_KEY_KP_Add || key.key == GDK_KEY_equal)
    key.key = GDK_KEY_plus;
  if (key.key == GDK_KEY_KP_Subtract)
    key.key = GDK_KEY_minus;
  if (key.key >= GDK_KEY_KP_0 && key.key <= GDK_KEY_KP_9)
    key.key = GDK_KEY_0 + key.key - GDK_KEY_KP_0;
  if (key.key == GDK_KEY_Left || key.key == GDK_KEY_Up || key.key == GDK_KEY_Down)
    key.key = GDK_KEY_Right;
  if (key.state == GDK_ALT_MASK && key.key >= GDK_KEY_2 && key.key <= GDK_KEY_5)
    key.key = GDK_KEY_1;
  return key;
}

static void
assert_shown (Key     key,
              GArray *shown)
{
  Key simple = simplify (key);

  for (guint i = 0; i < shown->len; i++)
    {
      Key other = simplify (g_array_index (shown, Key, i));

      if (other.key == simple.key && other.state == simple.state)
        return;
    }
  g_error ("nobody is told of %s", gtk_accelerator_name (key.key, key.state));
}

/* What is bound. */

static gboolean
is_trigger (GtkShortcutTrigger *trigger,
            Key                 key)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return is_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), key)
           || is_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), key);
  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key.key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == key.state;
}

/* By a shortcut, or by looking at each key; where one of those is for letters that
 * begin a search it wants a real one. */
static gboolean
takes (GtkEventController *controller,
       Key                 key,
       gboolean            looks)
{
  gboolean taken = FALSE;

  if (looks && GTK_IS_EVENT_CONTROLLER_KEY (controller))
    g_signal_emit_by_name (controller, "key-pressed", key.key, 0, key.state, &taken);
  for (guint i = 0; !taken && GTK_IS_SHORTCUT_CONTROLLER (controller) && i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

      taken = is_trigger (gtk_shortcut_get_trigger (shortcut), key);
    }
  return taken;
}

static gboolean
is_bound (GtkWidget *widget,
          Key        key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (takes (controller, key, !KV_IS_ROSTER_LIST (widget)))
        return TRUE;
    }
  return FALSE;
}

/* Somewhere in it. */
static gboolean
is_bound_in (GtkWidget *widget,
             Key        key)
{
  if (is_bound (widget, key))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if ((KV_IS_SCALE (child) || KV_IS_FIELD_ROW (child) || !GTK_IS_LIST_BOX_ROW (child)) && is_bound_in (child, key))
        return TRUE;
    }
  return FALSE;
}

static void
assert_bound (gboolean bound,
              Key      key)
{
  if (!bound)
    g_error ("%s does nothing", gtk_accelerator_name (key.key, key.state));
}

static gboolean
is_accelerator (Key key)
{
  g_autofree char *name = gtk_accelerator_name (key.key, key.state);
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (kv_test_application ()), name);

  return actions[0] != NULL || (key.key == GDK_KEY_F10 && key.state == 0);
}

static void
test_application (void)
{
  KvWindow *window = open_example ();
  GtkApplication *application = GTK_APPLICATION (kv_test_application ());
  g_autoptr (GArray) shown = list_shown (window, "General");
  g_autoptr (GArray) views = list_shown (window, "What is shown");
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_array_append_vals (shown, views->data, views->len);
  for (guint i = 0; i < shown->len; i++)
    assert_bound (is_accelerator (g_array_index (shown, Key, i)), g_array_index (shown, Key, i));
  g_assert_true (gtk_menu_button_get_primary (window->field_menu));
  for (char **action = actions; *action != NULL; action++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, *action);

      for (char **accel = accels; *accel != NULL; accel++)
        {
          Key key;

          g_assert_true (gtk_accelerator_parse (*accel, &key.key, &key.state));
          assert_shown (key, shown);
        }
    }
  finish (window);
}

static void
assert_all_shown (GtkWidget *widget,
                  GArray    *shown)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

          assert_shown ((Key) { gtk_keyval_trigger_get_keyval (trigger), gtk_keyval_trigger_get_modifiers (trigger) }, shown);
        }
    }
}

/* On the canvas arrows move the focus, and in a list Enter is that of GTK. */
static void
test_network (void)
{
  KvWindow *window = open_example ();
  GtkWidget *canvas = GTK_WIDGET (kv_view_get_canvas (window->view));
  GtkWidget *list = GTK_WIDGET (kv_sidebar_get_list (window->sidebar));
  g_autoptr (GArray) shown = list_shown (window, "In the network");
  g_autoptr (GArray) both = list_shown (window, "In the network and the list");

  kv_test_wait_ready (window);
  for (guint i = 0; i < shown->len; i++)
    {
      Key key = g_array_index (shown, Key, i);

      if (simplify (key).key == GDK_KEY_Right && key.state == 0)
        assert_bound (gtk_widget_child_focus (canvas, GTK_DIR_RIGHT), key);
      else
        assert_bound (is_bound (canvas, key), key);
    }
  for (guint i = 0; i < both->len; i++)
    {
      Key key = g_array_index (both, Key, i);

      assert_bound (is_bound (canvas, key), key);
      assert_bound (is_bound (list, key) || (key.key == GDK_KEY_Return && key.state == 0), key);
    }
  g_array_append_vals (shown, both->data, both->len);
  assert_all_shown (canvas, shown);
  assert_all_shown (list, shown);
  finish (window);
}

/* Each in a cell of its own day: what one opens is not there for the next. */
static void
test_table (void)
{
  KvWindow *window = open_example ();
  g_autoptr (GArray) shown = list_shown (window, "Moving in a table");
  g_autoptr (GArray) filling = list_shown (window, "Filling in a table");
  GtkWidget *grid;

  kv_session_set_view (window->session, "belangen");
  grid = GTK_WIDGET (kv_table_view_get_grid (KV_TABLE_VIEW (window->belangen)));
  g_array_append_vals (shown, filling->data, filling->len);
  for (guint i = 0; i < shown->len; i++)
    {
      Key key = g_array_index (shown, Key, i);

      kv_session_set_view (window->session, "belangen");
      gtk_test_widget_wait_for_draw (grid);
      gtk_widget_grab_focus (grid);
      if (key.key == GDK_KEY_Escape) /* in an entry */
        g_assert_true (is_bound (grid, (Key) { GDK_KEY_F2, 0 }));
      assert_bound (is_bound (grid, key), key);
      kv_grid_commit (KV_GRID (grid));
      kv_session_set_view (window->session, "lijst");
      kv_test_settle ();
    }
  finish (window);
}

static void
test_details (void)
{
  KvWindow *window = open_example ();
  g_autoptr (GArray) shown = list_shown (window, "In the details");

  adw_flap_set_reveal_flap (window->details, TRUE);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  kv_inspector_follow (window->inspector);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window->inspector));
  kv_test_settle ();
  for (guint i = 0; i < shown->len; i++)
    assert_bound (is_bound_in (GTK_WIDGET (window->inspector), g_array_index (shown, Key, i)), g_array_index (shown, Key, i));
  adw_flap_set_reveal_flap (window->details, FALSE);
  finish (window);
}

/* Icons. */

static void
check_icons (const char *folder)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", folder, NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("[\">]([a-z][a-z0-9-]+-symbolic)[\"<]", 0, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_file_get_contents (file, &text, NULL, NULL))
        continue;
      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *icon = g_match_info_fetch (match, 1);

          n++;
          if (!gtk_icon_theme_has_icon (theme, icon))
            g_error ("%s: there is no icon %s", name, icon);
        }
    }
  g_assert_cmpuint (n, >, 5);
}

static void
test_icons (void)
{
  kv_test_application ();
  check_icons ("ui");
  check_icons ("app/shell");
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  g_test_add_func ("/shortcuts/application", test_application);
  g_test_add_func ("/shortcuts/network", test_network);
  g_test_add_func ("/shortcuts/table", test_table);
  g_test_add_func ("/shortcuts/details", test_details);
  g_test_add_func ("/shortcuts/icons", test_icons);
  return g_test_run ();
}
