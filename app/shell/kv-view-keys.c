/* The keys of the Netwerk view. They are shortcuts of the canvas, and some of
 * the list beside it, not of the application: entries need theirs. */

#include "kv-view-private.h"

/* Where a key works. */
typedef enum { ON_CANVAS, ON_LIST_TOO } Reach;

/* About 10 and 1 px at 100%, in mm. */
#define FAR "2.5"
#define NEAR "0.3"

static const struct
{
  const char *trigger;
  const char *action;
  Reach       reach;
} keys[] = {
  { "n", "view.new-partner", ON_CANVAS },
  { "F2", "view.rename", ON_CANVAS },
  { "Return", "view.details", ON_CANVAS },
  { "KP_Enter", "view.details", ON_CANVAS },
  { "r", "view.connect", ON_CANVAS },
  { "f", "view.focus", ON_CANVAS },
  { "Escape", "view.escape", ON_CANVAS },
  { "Delete", "view.remove", ON_LIST_TOO },
  { "KP_Delete", "view.remove", ON_LIST_TOO },
  { "<Control>d", "view.duplicate", ON_LIST_TOO },
  { "<Control>x", "view.cut", ON_LIST_TOO },
  { "<Control>c", "view.copy", ON_LIST_TOO },
  { "<Control>v", "view.paste", ON_LIST_TOO },
  { "<Control>a", "view.select-all", ON_CANVAS },
  { "<Control><Shift>a", "view.select-none", ON_LIST_TOO },
  { "<Control><Shift>l", "view.arrange", ON_LIST_TOO },
  { "<Shift>Right", "view.walk(false)", ON_CANVAS },
  { "<Shift>Down", "view.walk(false)", ON_CANVAS },
  { "<Shift>Left", "view.walk(true)", ON_CANVAS },
  { "<Shift>Up", "view.walk(true)", ON_CANVAS },
  { "<Control>Left", "view.nudge((-" FAR ",0.0))", ON_CANVAS },
  { "<Control>Right", "view.nudge((" FAR ",0.0))", ON_CANVAS },
  { "<Control>Up", "view.nudge((0.0,-" FAR "))", ON_CANVAS },
  { "<Control>Down", "view.nudge((0.0," FAR "))", ON_CANVAS },
  { "<Control><Shift>Left", "view.nudge((-" NEAR ",0.0))", ON_CANVAS },
  { "<Control><Shift>Right", "view.nudge((" NEAR ",0.0))", ON_CANVAS },
  { "<Control><Shift>Up", "view.nudge((0.0,-" NEAR "))", ON_CANVAS },
  { "<Control><Shift>Down", "view.nudge((0.0," NEAR "))", ON_CANVAS },
  { "<Shift>F10", "view.menu", ON_CANVAS },
  { "Menu", "view.menu", ON_CANVAS },
};

/* Who types a name has these keys for that. */
static gboolean
is_typing (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

/* The list is no child of the view, so that it does not find the action by
 * itself. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   view)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (is_typing (widget))
    return GDK_EVENT_PROPAGATE;
  if (!g_action_parse_detailed_name (g_variant_get_string (arguments, NULL), &name, &target, NULL))
    g_return_val_if_reached (FALSE);
  return gtk_widget_activate_action_variant (view, name, target);
}

static void
add_keys (KvView    *self,
          GtkWidget *widget,
          Reach      least)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut;

      if (keys[i].reach < least)
        continue;
      shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                   gtk_callback_action_new (key_cb, self, NULL));
      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}

void
kv_view_init_keys (KvView *self)
{
  add_keys (self, GTK_WIDGET (self->canvas), ON_CANVAS);
}

void
kv_view_share_keys (KvView    *self,
                    GtkWidget *list)
{
  add_keys (self, list, ON_LIST_TOO);
}
