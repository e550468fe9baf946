/* Which view and which diagram the window shows, and how: the actions that change nothing in
 * the document. */

#include "kv-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-access.h"
#include "kv-diagram.h"
#include "kv-export-dialog.h"
#include "kv-relatie.h"

static gboolean
is_offered (KvWindow        *self,
            const KvDiagram *diagram)
{
  return diagram->for_partners || !kv_window_is_presenting (self);
}

static GMenuModel *
make_menu (KvWindow *self)
{
  GMenu *menu = g_menu_new ();
  guint n;
  const KvDiagram *const *diagrams = kv_diagrams (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (diagrams[i]->name, NULL);

      if (!is_offered (self, diagrams[i]))
        continue;
      g_menu_item_set_action_and_target (item, "win.diagram", "s", diagrams[i]->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* What has no version for partners is not there while presenting, and comes
 * back afterwards. */
static void
choose_allowed (KvWindow *self)
{
  const char *current = kv_session_get_diagram (self->session);

  if (!is_offered (self, kv_diagram_find (current)))
    {
      g_free (self->diagram_before);
      self->diagram_before = g_strdup (current);
      kv_session_set_diagram (self->session, "netwerk");
    }
  else if (self->diagram_before != NULL && !kv_window_is_presenting (self))
    {
      kv_session_set_diagram (self->session, self->diagram_before);
      g_clear_pointer (&self->diagram_before, g_free);
    }
}

void
kv_window_list_diagrams (KvWindow *self)
{
  choose_allowed (self);
  if (self->diagrams != NULL)
    {
      g_autoptr (GMenuModel) menu = make_menu (self);

      gtk_menu_button_set_menu_model (self->diagram_button, menu);
    }
  kv_window_show_diagram (self);
}

/* The diagram, and its name on its button. */
void
kv_window_show_diagram (KvWindow *self)
{
  const KvDiagram *diagram = kv_diagram_find (kv_session_get_diagram (self->session));

  gtk_menu_button_set_label (self->diagram_button, diagram->name);
  kv_access_describe (GTK_WIDGET (self->diagram_button), gtk_widget_get_tooltip_text (GTK_WIDGET (self->diagram_button)));
  if (self->diagrams != NULL)
    kv_view_set_diagram (self->diagrams, diagram, KV_DRAWING_PAGES);
}

void
kv_window_show_diagrams (KvWindow *self)
{
  if (self->diagrams == NULL)
    return;

  kv_view_set_edits (self->diagrams, NULL, !kv_document_get_read_only (self->document));
  kv_view_set_field (self->diagrams, self->session, self->shown, kv_window_get_audience (self));
}

void
kv_window_refresh_diagrams (KvWindow *self)
{
  if (self->diagrams != NULL)
    kv_view_refresh (self->diagrams, self->shown);
}

/* The first two partners ask for a relatie. */
void
kv_window_offer_help (KvWindow *self)
{
  if (kv_krachtenveld_count (self->shown, KV_KIND_PARTNER) == 2 && kv_relatie_soorten_in_use (self->shown) == 0
      && !kv_document_get_read_only (self->document) && kv_window_is_first_time (self, "seen-relation-hint"))
    kv_toast_show (kv_window_get_toast (self), _("Drag from a ring to another partner."), NULL, NULL, NULL);
}

/* The switcher and the menu choose in the session itself. */
void
kv_window_bind_view (KvWindow *self)
{
  g_autoptr (GPropertyAction) diagram = g_property_action_new ("diagram", self->session, "diagram");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (diagram));
  g_object_bind_property (self->session, "view", self->views, "visible-child-name", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* Actions. */

/* The names of the views that are offered, in order. */
static GPtrArray *
list_views (KvWindow *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->views);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (adw_view_stack_page_get_visible (page))
        g_ptr_array_add (names, g_strdup (adw_view_stack_page_get_name (page)));
    }
  return names;
}

/* Who goes there by keys goes on there by keys. */
static void
go_to_view (KvWindow   *self,
            const char *name)
{
  kv_session_set_view (self->session, name);
  kv_window_focus_content (self);
}

static void
step_view (KvWindow *self,
           int       step)
{
  g_autoptr (GPtrArray) names = list_views (self);
  guint i;

  if (self->session == NULL ||
      !g_ptr_array_find_with_equal_func (names, kv_session_get_view (self->session), g_str_equal, &i))
    return;

  go_to_view (self, names->pdata[(i + names->len + step) % names->len]);
}

static void
next_view (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  step_view (KV_WINDOW (widget), 1);
}

static void
previous_view (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  step_view (KV_WINDOW (widget), -1);
}

/* The nth of what is offered, from 1. */
static void
nth_view (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);
  g_autoptr (GPtrArray) names = list_views (self);
  guint n = (guint) g_variant_get_int32 (parameter);

  if (self->session != NULL && n >= 1 && n <= names->len)
    go_to_view (self, names->pdata[n - 1]);
}

KvView *
kv_window_get_picture (KvWindow *self)
{
  return g_str_equal (kv_session_get_view (self->session), "diagrammen") ? self->diagrams : self->view;
}

/* Of the view that is seen. */
static void
zoom (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);
  g_autofree char *action = g_strconcat ("view.", name + strlen ("win."), NULL);

  if (self->session == NULL)
    return;

  gtk_widget_activate_action_variant (GTK_WIDGET (kv_window_get_picture (self)), action, NULL);
}

static void
toggle_fullscreen (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  g_object_set (widget, "fullscreened", !gtk_window_is_fullscreen (GTK_WINDOW (widget)), NULL);
}

/* Large letters on a small screen: GTK would let what is in it fall off. */
static void
let_scroll (GtkWindow *window)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *content = g_object_ref (gtk_window_get_child (window));

  gtk_window_set_child (window, NULL);
  g_object_set (scrolled, "child", content, "propagate-natural-width", TRUE, "propagate-natural-height", TRUE, NULL);
  gtk_window_set_child (window, scrolled);
  gtk_window_set_resizable (window, TRUE);
  g_object_unref (content);
}

/* Where GTK would look for it, it would be made with every window; it is large, and
 * seldom asked for. */
static GtkShortcutsWindow *
add_help (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/krachtenveld/Krachtenveld/ui/kv-help-overlay.ui");
  GtkShortcutsWindow *overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  let_scroll (GTK_WINDOW (overlay));
  gtk_application_window_set_help_overlay (window, overlay);
  return overlay;
}

static void
show_help (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (window);

  gtk_window_present (GTK_WINDOW (overlay != NULL ? overlay : add_help (window)));
}

/* Exporting. */

static void
exported_cb (KvWindow *self,
             GFile    *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  g_autofree char *name = g_file_get_basename (file);
  const char *extension = strrchr (name, '.');
  g_autofree char *kind = g_ascii_strup (extension != NULL ? extension + 1 : "", -1);
  /* Translators: "PDF saved" */
  g_autofree char *text = g_strdup_printf (_("%s saved"), kind);

  kv_toast_show (kv_window_get_toast (self), text, _("Open folder"), uri != NULL ? "win.show-folder" : NULL, uri);
}

/* What stands on paper as it does in the view. */
static const KvDiagram *
diagram_of_view (KvWindow *self)
{
  static const struct { const char *view, *diagram; } papers[] = {
    { "belangen", "belangenmatrix" },
    { "machtsmiddelen", "belangenmatrix" },
    { "lijst", "scores" },
  };
  const KvDiagram *diagram = kv_window_get_picture (self) == self->diagrams ? kv_diagram_find (kv_session_get_diagram (self->session)) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_str_equal (kv_session_get_view (self->session), papers[i].view))
        diagram = kv_diagram_find (papers[i].diagram);
    }
  return diagram != NULL && is_offered (self, diagram) ? diagram : kv_diagram_find ("netwerk");
}

static void
export (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);
  GtkWidget *dialog;

  if (self->document == NULL)
    return;

  dialog = kv_export_dialog_new (GTK_WINDOW (self), kv_document_get_krachtenveld (self->document),
                                 diagram_of_view (self), kv_window_is_presenting (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_folder (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

void
kv_window_add_view_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-view", NULL, next_view);
  gtk_widget_class_install_action (widget_class, "win.previous-view", NULL, previous_view);
  gtk_widget_class_install_action (widget_class, "win.nth-view", "i", nth_view);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, toggle_fullscreen);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "win.show-folder", "s", show_folder);
}
