/* What is done in the list at the side to what is selected there. It is what the view
 * does to it, so that keys and menu are those of the view; but a name is typed in the
 * list, and what is seen in the network alone goes there. */

#include "kv-window-private.h"

#include "kv-popover.h"

static void
show_network (KvWindow *self)
{
  kv_session_set_view (self->session, "netwerk");
}

static void
forward_cb (GSimpleAction *action,
            GVariant      *parameter,
            KvWindow      *self)
{
  const char *name = g_action_get_name (G_ACTION (action));
  g_autofree char *full = g_strconcat ("view.", name, NULL);

  if (g_str_equal (name, "rename"))
    {
      kv_sidebar_begin_name (self->sidebar);
      return;
    }
  if (g_str_equal (name, "connect") || g_str_equal (name, "focus") || g_str_equal (name, "arrange"))
    show_network (self);
  gtk_widget_activate_action_variant (GTK_WIDGET (self->view), full, parameter);
}

/* The actions of the view, where it is no parent. */
static GSimpleActionGroup *
make_actions (KvWindow *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (self->view);
  const GVariantType *type;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &type, &property); i++)
    {
      g_autoptr (GSimpleAction) action = NULL;

      if (!g_str_has_prefix (name, "view."))
        continue;
      action = g_simple_action_new (name + strlen ("view."), type);
      g_signal_connect_object (action, "activate", G_CALLBACK (forward_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  return group;
}

void
kv_window_forget_list_menu (KvWindow *self)
{
  g_clear_handle_id (&self->list_menu_id, g_source_remove);
  g_clear_pointer (&self->list_menu, kv_popover_drop);
}

static gboolean
forget_cb (gpointer data)
{
  KvWindow *self = data;

  self->list_menu_id = 0;
  kv_window_forget_list_menu (self);
  return G_SOURCE_REMOVE;
}

/* What was chosen in it is done after it closed. */
static void
closed_cb (KvWindow *self)
{
  if (self->list_menu_id == 0)
    self->list_menu_id = g_idle_add (forget_cb, self);
}

static void
open_menu (KvWindow     *self,
           KvRosterList *list,
           int           x,
           int           y)
{
  g_autoptr (GSimpleActionGroup) actions = make_actions (self);

  kv_window_forget_list_menu (self);
  if (kv_selection_count (kv_session_get_selection (self->session)) == 0)
    return;

  self->list_menu = kv_view_make_menu (self->view);
  gtk_widget_insert_action_group (self->list_menu, "view", G_ACTION_GROUP (actions));
  gtk_widget_set_parent (self->list_menu, GTK_WIDGET (list));
  kv_popover_point_at (GTK_POPOVER (self->list_menu), &(GdkRectangle) { x, y, 1, 1 });
  g_signal_connect_swapped (self->list_menu, "closed", G_CALLBACK (closed_cb), self);
  kv_popover_open (GTK_POPOVER (self->list_menu));
}

/* A click beside what is selected selects what is under it. */
static void
ask_menu (gpointer data,
          double   x,
          double   y)
{
  KvRosterList *list = data;
  KvWindow *self = KV_WINDOW (gtk_widget_get_root (data));
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (list), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, KV_TYPE_ROSTER_ROW) : NULL;
  KvSelection *selection = kv_session_get_selection (self->session);

  if (row == NULL)
    return;

  if (!kv_selection_contains (selection, kv_roster_row_get_id (KV_ROSTER_ROW (row))))
    kv_selection_set_one (selection, kv_roster_row_get_id (KV_ROSTER_ROW (row)));
  gtk_widget_grab_focus (row);
  open_menu (self, list, (int) x, (int) y);
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (kv_roster_list_get_box (KV_ROSTER_LIST (widget))));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return GDK_EVENT_PROPAGATE;

  open_menu (data, KV_ROSTER_LIST (widget), (int) bounds.origin.x, (int) (bounds.origin.y + bounds.size.height));
  return GDK_EVENT_STOP;
}

static gboolean
rename_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  kv_sidebar_begin_name (KV_WINDOW (data)->sidebar);
  return GDK_EVENT_STOP;
}

static void
add_to_list (KvWindow     *self,
             KvRosterList *list)
{
  static const struct
  {
    const char     *trigger;
    GtkShortcutFunc function;
  } keys[] = { { "F2", rename_cb }, { "Menu", menu_cb }, { "<Shift>F10", menu_cb } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_callback_action_new (keys[i].function, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (list), controller);
  kv_menu_ask_with (GTK_WIDGET (list), ask_menu, list);
  kv_view_share_keys (self->view, GTK_WIDGET (list));
}

void
kv_window_add_list (KvWindow *self)
{
  add_to_list (self, kv_sidebar_get_list (self->sidebar));
  add_to_list (self, kv_sidebar_get_hit_list (self->sidebar));
}
