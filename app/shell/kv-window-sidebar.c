/* The list at the side in the window: when it is there, what it asks for, and
 * making new things in it. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-split-button.h"

/* Whether it is there. Folded over the rest it is for a moment; what the user wants
 * beside the rest is remembered, for each view: a table is a list by itself. */

static const char *
get_view (KvWindow *self)
{
  return self->session != NULL ? kv_session_get_view (self->session) : "netwerk";
}

static gboolean
sidebar_is_wanted (KvWindow *self)
{
  g_auto (GStrv) views = kv_window_get_settings (self) != NULL ? g_settings_get_strv (kv_window_get_settings (self), "sidebar-views") : NULL;

  return views == NULL || g_strv_contains ((const char *const *) views, get_view (self));
}

/* Not by the user. */
static void
reveal (KvWindow *self,
        gboolean  revealed)
{
  gboolean was_placing = self->is_placing;

  self->is_placing = TRUE;
  adw_flap_set_reveal_flap (self->flap, revealed);
  self->is_placing = was_placing;
}

void
kv_window_place_sidebar (KvWindow *self)
{
  reveal (self, !self->is_blank && !adw_flap_get_folded (self->flap) && sidebar_is_wanted (self));
}

static void
remember_sidebar (KvWindow *self)
{
  GSettings *settings = kv_window_get_settings (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = NULL, after = NULL;

  if (settings == NULL || self->is_placing || self->is_blank || adw_flap_get_folded (self->flap))
    return;

  before = g_settings_get_strv (settings, "sidebar-views");
  for (char **view = before; *view != NULL; view++)
    {
      if (!g_str_equal (*view, get_view (self)))
        g_strv_builder_add (builder, *view);
    }
  if (adw_flap_get_reveal_flap (self->flap))
    g_strv_builder_add (builder, get_view (self));
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "sidebar-views", (const char *const *) after);
}

/* For something in it to have the focus. */
void
kv_window_reveal_sidebar (KvWindow *self)
{
  reveal (self, TRUE);
  kv_window_reveal_pane (self->flap);
}

void
kv_window_add_sidebar (KvWindow *self)
{
  g_autoptr (GPropertyAction) show = g_property_action_new ("show-sidebar", self->flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show));
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (remember_sidebar), self);
  kv_window_watch_pane (self, self->flap);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (kv_window_place_sidebar), self);
  kv_window_add_list (self);
}

/* Making. */

static const struct
{
  const char *name; /* in its singular, of the action */
  KvKind      kind;
  const char *label;
} additions[] = {
  { "partner", KV_KIND_PARTNER, N_("Partner") },
  { "belang", KV_KIND_BELANG, N_("Interest") },
  { "machtsmiddel", KV_KIND_MACHTSMIDDEL, N_("Means of power") },
  { "relatie", KV_KIND_RELATIE, N_("Relation") },
  { "overleg", KV_KIND_OVERLEG, N_("Consultation") },
  { "locatie", KV_KIND_LOCATIE, N_("Site") },
  { "actie", KV_KIND_ACTIE, N_("Action") },
};

/* What the view that is shown is about; some of that cannot be added by itself. */
static KvKind
get_kind_of_view (KvWindow *self)
{
  if (g_str_equal (get_view (self), "belangen"))
    return KV_KIND_BELANG;
  if (g_str_equal (get_view (self), "machtsmiddelen"))
    return KV_KIND_MACHTSMIDDEL;
  return g_str_equal (get_view (self), "lijst") ? kv_lijst_view_get_kind (self->lijst) : KV_KIND_PARTNER;
}

/* What one adds there. */
static guint
find_addition (KvWindow *self)
{
  KvKind kind = get_kind_of_view (self);

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      if (additions[i].kind == kind)
        return i;
    }
  return 0;
}

KvKind
kv_window_get_addition (KvWindow *self)
{
  return additions[find_addition (self)].kind;
}

void
kv_window_show_addition (KvWindow *self)
{
  guint i = find_addition (self);
  g_autofree char *tooltip = g_strdup_printf (_("Add: %s"), _(additions[i].label));

  adw_button_content_set_label (self->add_content, _(additions[i].label));
  gtk_widget_set_tooltip_text (self->add_wide, tooltip);
  gtk_widget_set_tooltip_text (self->add_icon, tooltip);
  kv_split_button_name (self->add_wide, tooltip);
  kv_split_button_name (self->add_icon, tooltip);
  if (self->session != NULL)
    kv_window_show_tools (self);
}

/* The table that is looked at has an entry of its own for it; while presenting it
 * cannot be changed. */
static gboolean
add_in_table (KvWindow *self,
              KvKind    kind)
{
  if (kv_window_is_presenting (self) || kind != get_kind_of_view (self))
    return FALSE;

  if (kind == KV_KIND_BELANG && g_str_equal (get_view (self), "belangen"))
    kv_matrix_view_focus_new (self->belangen);
  else if (kind == KV_KIND_MACHTSMIDDEL && g_str_equal (get_view (self), "machtsmiddelen"))
    kv_matrix_view_focus_new (self->middelen);
  else if (g_str_equal (get_view (self), "lijst"))
    kv_lijst_view_focus_new (self->lijst);
  else
    return FALSE;
  return TRUE;
}

static void
add_kind (KvWindow *self,
          KvKind    kind)
{
  if (kind == KV_KIND_RELATIE)
    {
      kv_session_set_view (self->session, "netwerk");
      gtk_widget_activate_action (GTK_WIDGET (self->view), "view.connect", NULL);
    }
  else if (!add_in_table (self, kind))
    {
      kv_window_reveal_sidebar (self);
      kv_sidebar_focus_new (self->sidebar, kind);
    }
}

static void
add (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter)
{
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      if (g_str_equal (additions[i].name, wanted))
        add_kind (KV_WINDOW (widget), additions[i].kind);
    }
}

static void
add_here (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  add_kind (KV_WINDOW (widget), kv_window_get_addition (KV_WINDOW (widget)));
}

/* The rest. */

static void
find (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  kv_window_reveal_sidebar (self);
  kv_sidebar_focus_search (self->sidebar);
}

/* What the list asks for. */

void
kv_window_open_details (KvWindow   *self,
                        const char *id)
{
  kv_selection_set_one (kv_session_get_selection (self->session), id);
  kv_window_reveal_pane (self->details);
  kv_inspector_focus (self->inspector);
}

void
kv_window_show_chosen (KvWindow   *self,
                       const char *id)
{
  kv_canvas_reveal (kv_view_get_canvas (self->view), id);
}

static void
known_cb (KvWindow   *self,
          const char *id)
{
  kv_canvas_flash (kv_view_get_canvas (self->view), id);
}

/* The rest nearly vanishes while one searches. */
static void
hits_cb (KvWindow *self)
{
  kv_canvas_set_lit (kv_view_get_canvas (self->view), kv_sidebar_get_hits (self->sidebar));
}

void
kv_window_add_sidebar_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add", "s", add);
  gtk_widget_class_install_action (widget_class, "win.add-here", NULL, add_here);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_bind_template_callback (widget_class, known_cb);
  gtk_widget_class_bind_template_callback (widget_class, hits_cb);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_open_details);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_show_chosen);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_focus_content);
}
