/* The inspector in the window: whose it is, when it comes by itself, and how the
 * panes fit beside each other. */

#include "kv-window-private.h"

/* As long as nobody sees it, it follows nothing, and takes no time to be measured. */
void
kv_window_show_details (KvWindow *self)
{
  gboolean is_seen = adw_flap_get_reveal_flap (self->details) || adw_flap_get_reveal_progress (self->details) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->inspector), is_seen);
  kv_inspector_set_presenting (self->inspector, kv_window_is_presenting (self));
  kv_inspector_set_session (self->inspector, is_seen ? self->session : NULL);
  kv_inspector_set_editable (self->inspector, self->document == NULL || !kv_document_get_read_only (self->document));
}

static void offer_details (KvWindow *self);

static gboolean
offer_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  KvWindow *self = KV_WINDOW (widget);

  if (self->session == NULL || kv_selection_count (kv_session_get_selection (self->session)) == 0 || kv_view_has_menu (self->view))
    return G_SOURCE_REMOVE;

  g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), offer_details, self);
  if (kv_window_is_first_time (self, "seen-first-selection"))
    adw_flap_set_reveal_flap (self->details, TRUE);
  return G_SOURCE_REMOVE;
}

/* The very first time that something is selected, its details show; from then on
 * the user says when. They would move what a menu opens at, and by the next frame it
 * is there, if something is selected for one. */
static void
offer_details (KvWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), offer_cb, NULL, NULL);
}

void
kv_window_follow_selection (KvWindow *self)
{
  GSettings *settings = kv_window_get_settings (self);

  if (settings != NULL && !g_settings_get_boolean (settings, "seen-first-selection"))
    g_signal_connect_object (kv_session_get_selection (self->session), "changed",
                             G_CALLBACK (offer_details), self, G_CONNECT_SWAPPED);
}

/* Room. */

static int
get_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Most windows never need it. */
void
kv_window_fill_header (KvWindow  *self,
                       KvBarSizes size)
{
  if (size == KV_BAR_COMPACT)
    kv_view_switcher_set_stack (self->compact_switcher, self->views);
}

/* With its header of this size. */
static int
get_content_width (KvWindow  *self,
                   KvBarSizes size)
{
  GtkWidget *header = gtk_widget_get_ancestor (self->content_header, ADW_TYPE_BIN);
  int around = get_width (header) - kv_bar_layout_get_minimum (self->header_layout);

  return MAX (around + kv_bar_layout_get_width (self->header_layout, size), get_width (adw_flap_get_content (self->flap)));
}

static gboolean
fits (KvWindow  *self,
      KvBarSizes size,
      int        width)
{
  const KvPaneWidths widths = {
    .sidebar = get_width (adw_flap_get_flap (self->flap)) + get_width (adw_flap_get_separator (self->flap)),
    .content = get_content_width (self, size),
    .inspector = adw_flap_get_reveal_flap (self->details) ? get_width (GTK_WIDGET (self->inspector)) : 0,
  };

  return kv_panes_fit (&widths, width);
}

/* Where there is no room for three the sidebar folds, before the inspector does. The
 * header may become compact for them, which is looked at last. */
void
kv_window_fit_panes (KvWindow *self,
                     int       width)
{
  gboolean fit = fits (self, KV_BAR_WIDE, width) || fits (self, KV_BAR_COMPACT, width);
  AdwFlapFoldPolicy policy = fit ? ADW_FLAP_FOLD_POLICY_AUTO : ADW_FLAP_FOLD_POLICY_ALWAYS;

  if (adw_flap_get_fold_policy (self->flap) != policy)
    adw_flap_set_fold_policy (self->flap, policy);
}

static gboolean
switcher_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  KvWindow *self = KV_WINDOW (widget);
  gboolean is_narrow = kv_bar_layout_get_size (self->header_layout) == KV_BAR_NARROW;

  if (is_narrow)
    {
      adw_view_switcher_bar_set_stack (self->switcher_bar, self->views);
      gtk_widget_show (GTK_WIDGET (self->switcher_bar));
    }
  adw_view_switcher_bar_set_reveal (self->switcher_bar, is_narrow);
  return G_SOURCE_REMOVE;
}

/* Where the header is narrow the views are chosen at the bottom. It becomes so while
 * sizes are being given out. */
static void
queue_switcher (KvWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), switcher_cb, NULL, NULL);
}

/* Somebody wants to see them, and to fill in the first. */
static void
details_cb (KvWindow   *self,
            const char *id)
{
  if (id != NULL)
    kv_selection_set_one (kv_session_get_selection (self->session), id);
  kv_window_reveal_pane (self->details);
  kv_inspector_focus (self->inspector);
}

void
kv_window_add_details (KvWindow *self)
{
  g_autoptr (GPropertyAction) show = g_property_action_new ("show-inspector", self->details, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show));
  g_signal_connect_object (kv_view_get_canvas (self->view), "details", G_CALLBACK (details_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->header_layout, "notify::size", G_CALLBACK (queue_switcher), self);
  g_signal_connect_swapped (self->details, "notify::reveal-flap", G_CALLBACK (kv_window_show_details), self);
  kv_window_watch_pane (self, self->details);
  g_signal_connect_swapped (self->details, "notify::reveal-progress", G_CALLBACK (kv_window_show_details), self);
}
