#include "kv-focus-sight.h"

#define MARGIN 12

static const guint pressing_keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };
static const guint menu_keys[] = { GDK_KEY_Menu, GDK_KEY_F10 };

static gboolean
is_one_of (guint        key,
           const guint *keys,
           guint        n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    {
      if (keys[i] == key)
        return TRUE;
    }
  return FALSE;
}

/* It would press what has the focus, or open a menu beside that. */
static gboolean
opens (guint      key,
       GtkWidget *focus)
{
  if (is_one_of (key, menu_keys, G_N_ELEMENTS (menu_keys)))
    return TRUE;
  return is_one_of (key, pressing_keys, G_N_ELEMENTS (pressing_keys)) && !GTK_IS_EDITABLE (focus) && !GTK_IS_TEXT_VIEW (focus);
}

/* The part of a page that is scrolled to, and NULL where something scrolls by
 * itself: tables and texts follow their own focus. */
static GtkAdjustment *
get_scroll (GtkWidget  *widget,
            GtkWidget **page)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport == NULL)
    return NULL;

  *page = gtk_widget_get_first_child (viewport);
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

/* FALSE when some of it is in sight already, and that is enough. */
static gboolean
bring_into_sight (GtkWidget *widget,
                  gboolean   whole)
{
  GtkWidget *page;
  GtkAdjustment *scroll = get_scroll (widget, &page);
  graphene_rect_t bounds;
  double top, bottom, start;

  if (scroll == NULL || !gtk_widget_compute_bounds (widget, page, &bounds))
    return FALSE;

  top = bounds.origin.y;
  bottom = top + bounds.size.height;
  start = gtk_adjustment_get_value (scroll);
  if (!whole && bottom > start && top < start + gtk_adjustment_get_page_size (scroll))
    return FALSE;

  gtk_adjustment_clamp_page (scroll, top - MARGIN, bottom + MARGIN);
  /* Where GTK was still scrolling to is where it would be before sizes changed. */
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_value (scroll));
  return TRUE;
}

static gboolean
bring_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  gboolean *has_size = data;

  if (*has_size)
    {
      bring_into_sight (widget, TRUE);
      return G_SOURCE_REMOVE;
    }

  *has_size = TRUE;
  return G_SOURCE_CONTINUE;
}

/* In the frame after the one in which sizes are given out. */
void
kv_focus_sight_bring (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, bring_cb, g_new0 (gboolean, 1), g_free);
}

/* A pane that slides away still has the focus. */
static gboolean
is_beside (GtkWidget *widget,
           GtkWidget *window)
{
  graphene_rect_t bounds, room = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window), (float) gtk_widget_get_height (window));

  return GTK_WIDGET (gtk_widget_get_native (widget)) == window && gtk_widget_compute_bounds (widget, window, &bounds)
         && !graphene_rect_intersection (&bounds, &room, NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                gpointer               data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (focus == NULL || modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK) || (gdk_keyval_to_unicode (key) == 0 && !opens (key, focus)))
    return GDK_EVENT_PROPAGATE;

  return (bring_into_sight (focus, FALSE) || is_beside (focus, window)) && opens (key, focus);
}

static void
windows_changed_cb (GListModel *windows,
                    guint       position,
                    guint       n_removed,
                    guint       n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *keys = gtk_event_controller_key_new ();

      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
      gtk_widget_add_controller (window, keys);
    }
}

void
kv_focus_sight_keep (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), NULL);
}
