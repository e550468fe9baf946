/* The panes at the sides, which slide in and out. */

#include "kv-window-private.h"

static GtkWidget *
get_focus_within (KvWindow  *self,
                  GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, pane) ? focus : NULL;
}

/* Also those that the focus has left: GTK would show them again when the pane slides in,
 * where there is no screen yet. */
static void
close_popovers (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_POPOVER (child))
        close_popovers (child);
      else if (gtk_widget_get_visible (child))
        gtk_popover_popdown (GTK_POPOVER (child));
    }
}

/* What slides away takes neither the focus nor a menu with it, and no more clicks
 * and keys. */
static void
leave_cb (KvWindow   *self,
          GParamSpec *spec,
          AdwFlap    *flap)
{
  GtkWidget *pane = adw_flap_get_flap (flap);
  gboolean has_focus = get_focus_within (self, pane) != NULL;

  gtk_widget_set_can_target (pane, adw_flap_get_reveal_flap (flap));
  gtk_widget_set_can_focus (pane, adw_flap_get_reveal_flap (flap));
  if (adw_flap_get_reveal_flap (flap))
    return;

  close_popovers (pane);
  if (has_focus)
    kv_window_focus_content (self);
}

/* The first frame of its animation shows nothing of it yet, and libadwaita hides
 * it then: what has the focus in it would lose that. */
static void
stay_cb (KvWindow   *self,
         GParamSpec *spec,
         AdwFlap    *flap)
{
  GtkWidget *pane = adw_flap_get_flap (flap);
  GtkWidget *focus = get_focus_within (self, pane);

  if (focus == NULL || !adw_flap_get_reveal_flap (flap) || gtk_widget_get_child_visible (pane))
    return;

  gtk_widget_set_child_visible (pane, TRUE);
  gtk_root_set_focus (GTK_ROOT (self), focus);
}

void
kv_window_watch_pane (KvWindow *self,
                      AdwFlap  *flap)
{
  g_signal_connect_swapped (flap, "notify::reveal-flap", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (flap, "notify::reveal-progress", G_CALLBACK (stay_cb), self);
}

void
kv_window_reveal_pane (AdwFlap *flap)
{
  adw_flap_set_reveal_flap (flap, TRUE);
  gtk_widget_set_child_visible (adw_flap_get_flap (flap), TRUE);
}
