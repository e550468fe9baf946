/* The panes at the sides, which slide in and out. */

#include "kv-window-private.h"

static GtkWidget *
get_focus_within (KvWindow  *self,
                  GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, pane) ? focus : NULL;
}

/* What slides away takes neither the focus nor a menu with it, and no more clicks
 * and keys. */
static void
leave_cb (KvWindow   *self,
          GParamSpec *spec,
          AdwFlap    *flap)
{
  GtkWidget *pane = adw_flap_get_flap (flap);
  GtkWidget *focus = get_focus_within (self, pane);
  GtkWidget *popover;

  gtk_widget_set_can_target (pane, adw_flap_get_reveal_flap (flap));
  gtk_widget_set_can_focus (pane, adw_flap_get_reveal_flap (flap));
  if (adw_flap_get_reveal_flap (flap) || focus == NULL)
    return;

  popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
  if (popover != NULL && gtk_widget_is_ancestor (popover, pane))
    gtk_popover_popdown (GTK_POPOVER (popover));
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
