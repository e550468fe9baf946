/* The list at the side in the window: what it asks for, and making new things
 * in it. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name; /* of the kind, and in its singular of the action */
  KvKind      kind;
  const char *view; /* in which it is what one adds; NULL: none */
  const char *label;
} additions[] = {
  { "partner", KV_KIND_PARTNER, NULL, N_("Partner") },
  { "belang", KV_KIND_BELANG, "belangen", N_("Interest") },
  { "machtsmiddel", KV_KIND_MACHTSMIDDEL, "machtsmiddelen", N_("Means of power") },
  { "overleg", KV_KIND_OVERLEG, NULL, N_("Consultation") },
};

/* What one adds in the view that is shown. */
static guint
find_addition (KvWindow *self)
{
  const char *view = self->session != NULL ? kv_session_get_view (self->session) : "";

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      if (g_strcmp0 (additions[i].view, view) == 0)
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
  if (self->session != NULL)
    kv_window_show_tools (self);
}

static void
focus_new (KvWindow *self,
           KvKind    kind)
{
  kv_window_reveal_sidebar (self);
  kv_sidebar_focus_new (self->sidebar, kind);
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
        focus_new (KV_WINDOW (widget), additions[i].kind);
    }
}

static void
add_here (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  focus_new (self, additions[find_addition (self)].kind);
}

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
  adw_flap_set_reveal_flap (self->details, TRUE);
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
  gtk_widget_class_bind_template_callback (widget_class, kv_window_add_first);
  gtk_widget_class_bind_template_callback (widget_class, known_cb);
  gtk_widget_class_bind_template_callback (widget_class, hits_cb);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_open_details);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_show_chosen);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_focus_content);
}
