#include "kv-popover.h"

static void
clamp (int *start,
       int *length,
       int  from,
       int  to)
{
  int end = CLAMP (*start + *length, from + 1, MAX (to, from + 1));

  *start = CLAMP (*start, from, end - 1);
  *length = end - *start;
}

void
kv_popover_point_at (GtkPopover         *popover,
                     const GdkRectangle *at)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (parent));
  GdkRectangle seen = *at;
  graphene_rect_t bounds;

  clamp (&seen.x, &seen.width, 0, gtk_widget_get_width (parent));
  clamp (&seen.y, &seen.height, 0, gtk_widget_get_height (parent));
  if (window != NULL && gtk_widget_compute_bounds (window, parent, &bounds)) /* the parent may be sliding in */
    {
      clamp (&seen.x, &seen.width, (int) bounds.origin.x, (int) (bounds.origin.x + bounds.size.width));
      clamp (&seen.y, &seen.height, (int) bounds.origin.y, (int) (bounds.origin.y + bounds.size.height));
    }
  gtk_popover_set_pointing_to (popover, &seen);
}

GMenuItem *
kv_menu_item_named (const char *name,
                    const char *action,
                    GVariant   *target)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  return item;
}

static void
make_menu_cb (GtkMenuButton *button,
              gpointer       data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, data);
}

void
kv_menu_button_set_menu (GtkMenuButton *button,
                         GMenuModel    *menu)
{
  gtk_menu_button_set_create_popup_func (button, make_menu_cb, g_object_ref (menu), g_object_unref);
}

typedef struct
{
  KvMenuAsked asked;
  gpointer    data;
} Asking;

typedef struct
{
  Asking      asking;
  GtkGesture *gesture;
  double      x, y;
  guint       source;
} Holding;

static void
ask (const Asking *asking,
     GtkGesture   *gesture,
     double        x,
     double        y)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  asking->asked (asking->data, x, y);
}

static void
clicked_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            gpointer    asking)
{
  ask (asking, gesture, x, y);
}

static gboolean
still_held_cb (gpointer data)
{
  Holding *holding = data;

  holding->source = 0;
  ask (&holding->asking, holding->gesture, holding->x, holding->y);
  return G_SOURCE_REMOVE;
}

static void
let_go (Holding *holding)
{
  g_clear_handle_id (&holding->source, g_source_remove);
}

/* Time also passes while we are busy: the finger may be gone by now, or have
 * been joined by another, and what says so still waits to be read. That first. */
static void
held_cb (GtkGesture *gesture,
         double      x,
         double      y,
         gpointer    data)
{
  Holding *holding = data;

  let_go (holding);
  holding->x = x;
  holding->y = y;
  holding->source = g_idle_add_full (GDK_PRIORITY_EVENTS + 1, still_held_cb, holding, NULL);
}

static void
free_holding (gpointer  data,
              GClosure *closure)
{
  let_go (data);
  g_free (data);
}

static void
free_asking (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static void
add_hold (GtkWidget *widget,
          Asking     asking)
{
  GtkGesture *hold = gtk_gesture_long_press_new ();
  Holding *holding = g_new0 (Holding, 1);

  *holding = (Holding) { .asking = asking, .gesture = hold };
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_data (hold, "pressed", G_CALLBACK (held_cb), holding, free_holding, 0);
  g_signal_connect_swapped (hold, "end", G_CALLBACK (let_go), holding);
  g_signal_connect_swapped (hold, "cancel", G_CALLBACK (let_go), holding);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
}

void
kv_menu_ask_with (GtkWidget  *widget,
                  KvMenuAsked asked,
                  gpointer    data)
{
  Asking asking = { asked, data };
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_data (click, "pressed", G_CALLBACK (clicked_cb), g_memdup2 (&asking, sizeof asking), free_asking, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  add_hold (widget, asking);
}

static gboolean
close_refused_cb (gpointer popover)
{
  if (gtk_widget_get_visible (popover) && !gtk_widget_get_mapped (popover))
    gtk_popover_popdown (popover);
  return G_SOURCE_REMOVE;
}

static gboolean
shown_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER (widget) && !gtk_widget_get_mapped (widget))
    g_idle_add_full (G_PRIORITY_DEFAULT, close_refused_cb, g_object_ref (widget), g_object_unref);
  return TRUE;
}

void
kv_popover_close_refused (void)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("show", GTK_TYPE_WIDGET), 0, shown_cb, NULL, NULL);
}

void
kv_popover_open (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (gtk_widget_grab_focus), focus, G_CONNECT_SWAPPED);
  gtk_popover_popup (popover);
}

void
kv_popover_drop (GtkWidget *popover)
{
  gtk_widget_set_sensitive (popover, FALSE);
  gtk_widget_unparent (popover);
}

static gboolean
drop_cb (gpointer popover)
{
  kv_popover_drop (popover);
  return G_SOURCE_REMOVE;
}

void
kv_popover_drop_later (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (popover), g_object_unref);
}
