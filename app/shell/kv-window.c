/* The window: what it shows of its document, and for whom. Opening is
 * in kv-window-file.c, saving in kv-window-save.c, the choice of view and
 * diagram in kv-window-diagram.c. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-descriptions.h"
#include "kv-popover.h"
#include "kv-split-button.h"
#include "kv-still.h"

G_DEFINE_FINAL_TYPE (KvWindow, kv_window, ADW_TYPE_APPLICATION_WINDOW)

gboolean
kv_window_is_presenting (KvWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL && kv_application_get_presenting (KV_APPLICATION (application));
}

KvAudience
kv_window_get_audience (KvWindow *self)
{
  return kv_window_is_presenting (self) ? KV_AUDIENCE_PARTNERS : KV_AUDIENCE_INTERN;
}

/* Titles. */

static const char *
describe_state (KvWindow *self)
{
  KvJournal *journal = kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document));

  if (self->is_saving)
    return _("Saving…");
  if (kv_document_get_read_only (self->document))
    return _("Read only");
  if (kv_document_get_file (self->document) == NULL)
    return _("Not saved yet");
  if (kv_journal_get_changed (journal))
    return _("Changes not saved");
  return kv_document_is_protected (self->document) ? _("Read only") : _("Saved");
}

void
kv_window_update_title (KvWindow *self)
{
  g_autofree char *title = NULL;

  kv_window_update_file_actions (self);
  if (self->document == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Krachtenveld"));
      return;
    }

  title = kv_describe_title (self->shown, kv_window_is_presenting (self));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->sidebar_title, title);
  adw_window_title_set_subtitle (self->sidebar_title, describe_state (self));
  adw_window_title_set_title (self->content_title, title);
  adw_window_title_set_subtitle (self->content_title, describe_state (self));
}

/* Menus and choosers were made for other eyes. */
static void
close_popovers (GtkWidget *widget)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      close_popovers (child);
    }
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_visible (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
}

/* The field. */

static KvKrachtenveld *
make_shown (KvWindow *self)
{
  KvKrachtenveld *whole = kv_document_get_krachtenveld (self->document);

  return kv_window_is_presenting (self) ? kv_krachtenveld_redacted_copy (whole) : g_object_ref (whole);
}

static void
show_bars (KvWindow *self)
{
  GPtrArray *repairs = kv_document_get_repairs (self->document);
  guint n = repairs != NULL ? repairs->len : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing was repaired while opening.",
                                                     "%u things were repaired while opening.", n),
                                           n);

  gtk_label_set_label (self->repairs_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->repairs_bar), n > 0 && !kv_window_is_presenting (self));
  gtk_revealer_set_reveal_child (self->repairs_bar, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->read_only_bar), kv_document_get_read_only (self->document));
  gtk_revealer_set_reveal_child (self->read_only_bar, kv_document_get_read_only (self->document));
}

static void
show_on_toggle (KvWindow  *self,
                GtkWidget *toggle)
{
  gboolean presenting = kv_window_is_presenting (self);
  const char *label = presenting ? _("Presenting") : _("Internal");

  gtk_widget_set_tooltip_text (toggle, presenting ? _("Stop presenting (F8)") : _("Present, without judgements and personal data (F8)"));
  kv_access_name (toggle, label);
  if (presenting)
    gtk_widget_add_css_class (toggle, "suggested-action");
  else
    gtk_widget_remove_css_class (toggle, "suggested-action");
}

/* The toggle says which of the two it is. */
static void
show_presenting (KvWindow *self)
{
  gboolean presenting = kv_window_is_presenting (self);
  const char *icon = presenting ? "x-office-presentation-symbolic" : "view-reveal-symbolic";

  adw_button_content_set_label (self->presenting_content, presenting ? _("Presenting") : _("Internal"));
  adw_button_content_set_icon_name (self->presenting_content, icon);
  gtk_button_set_icon_name (GTK_BUTTON (self->presenting_icon), icon);
  show_on_toggle (self, self->presenting);
  show_on_toggle (self, self->presenting_icon);
}

/* What cannot be changed has none. */
static KvEdits *
get_edits (KvWindow *self)
{
  return kv_document_get_read_only (self->document) ? NULL : self->edits;
}

/* Everything anew, for these eyes; what was on the screen is gone at once. */
static void
show_field (KvWindow *self)
{
  show_presenting (self);
  if (self->document == NULL)
    return;

  g_clear_object (&self->shown);
  self->shown = make_shown (self);
  if (self->toast != NULL)
    kv_toast_silence (self->toast);
  close_popovers (GTK_WIDGET (self));
  kv_edits_set_presenting (self->edits, kv_window_is_presenting (self));
  kv_window_list_diagrams (self);
  kv_sidebar_set_field (self->sidebar, self->session, get_edits (self), self->shown);
  kv_view_set_field (self->view, self->session, self->shown, kv_window_get_audience (self));
  kv_view_set_edits (self->view, self->edits, !kv_document_get_read_only (self->document));
  kv_window_show_diagrams (self);
  kv_window_show_tables (self);
  kv_window_show_details (self);
  show_bars (self);
  kv_window_offer_help (self);
  kv_window_show_undo (self);
  kv_window_show_addition (self);
  kv_window_check_blank (self);
  kv_window_update_title (self);
}

void
kv_window_refresh (KvWindow *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->shown);
  self->shown = make_shown (self);
  kv_sidebar_refresh (self->sidebar, self->shown);
  kv_view_refresh (self->view, self->shown);
  kv_window_refresh_diagrams (self);
  kv_window_refresh_tables (self);
  kv_window_offer_help (self);
  kv_window_check_blank (self);
  kv_window_update_title (self);
}

static gboolean
refresh_cb (gpointer data)
{
  KvWindow *self = data;

  self->refresh_id = 0;
  kv_window_refresh (self);
  return G_SOURCE_REMOVE;
}

/* Many changes make one picture. */
static void
queue_refresh (KvWindow *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

void
kv_window_close_document (KvWindow *self)
{
  KvKrachtenveld *krachtenveld;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->document == NULL)
    return;

  krachtenveld = kv_document_get_krachtenveld (self->document);
  g_signal_handlers_disconnect_by_func (krachtenveld, queue_refresh, self);
  g_signal_handlers_disconnect_by_func (kv_krachtenveld_get_journal (krachtenveld), kv_window_update_title, self);
  g_signal_handlers_disconnect_by_func (kv_krachtenveld_get_journal (krachtenveld), kv_window_show_undo, self);
  g_signal_handlers_disconnect_by_func (self->session, kv_window_show_diagram, self);
  g_signal_handlers_disconnect_by_func (self->session, kv_window_make_view, self);
  g_signal_handlers_disconnect_by_func (self->session, kv_window_show_addition, self);
  g_signal_handlers_disconnect_by_func (self->session, kv_window_place_sidebar, self);
  kv_inspector_set_session (self->inspector, NULL);
  kv_view_set_edits (self->view, NULL, FALSE);
  kv_window_forget_tables (self);
  g_clear_pointer (&self->edits, kv_edits_free);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_object (&self->document);
}

/* What is behind it would still be read aloud. */
static void
show_page (KvWindow  *self,
           GtkWidget *page,
           GtkWidget *other)
{
  gtk_widget_show (page);
  gtk_stack_set_visible_child (self->stack, page);
  if (other != NULL)
    gtk_widget_hide (other);
}

static GMenuModel *
get_menu (KvWindow   *self,
          const char *id)
{
  return G_MENU_MODEL (gtk_application_get_menu_by_id (gtk_window_get_application (GTK_WINDOW (self)), id));
}

KvOpeningPage *
kv_window_show_opening (KvWindow *self)
{
  if (self->opening_page == NULL)
    {
      self->opening_page = kv_opening_page_new (get_menu (self, "main-menu"));
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->opening_page));
    }
  show_page (self, GTK_WIDGET (self->opening_page), self->field);
  return self->opening_page;
}

void
kv_window_set_document (KvWindow   *self,
                        KvDocument *document)
{
  KvKrachtenveld *krachtenveld = kv_document_get_krachtenveld (document);

  kv_window_close_document (self);
  self->document = g_object_ref (document);
  self->session = kv_session_new (krachtenveld);
  self->edits = kv_edits_new (self->session);
  g_signal_connect_object (krachtenveld, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kv_krachtenveld_get_journal (krachtenveld), "notify::changed",
                           G_CALLBACK (kv_window_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::diagram", G_CALLBACK (kv_window_show_diagram), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (kv_window_make_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (kv_window_show_addition), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (kv_window_place_sidebar), self, G_CONNECT_SWAPPED);

  kv_window_bind_view (self);
  kv_window_follow_selection (self);
  kv_window_follow_journal (self);
  show_field (self);
  kv_window_place_sidebar (self);
  show_page (self, self->field, GTK_WIDGET (self->opening_page));
  kv_window_focus_content (self);
}

KvDocument *
kv_window_get_document (KvWindow *self)
{
  return self->document;
}

KvView *
kv_window_get_view (KvWindow *self)
{
  return self->view;
}

GSettings *
kv_window_get_settings (KvWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? kv_application_get_settings (KV_APPLICATION (application)) : NULL;
}

gboolean
kv_window_is_first_time (KvWindow   *self,
                         const char *key)
{
  GSettings *settings = kv_window_get_settings (self);

  if (settings == NULL || g_settings_get_boolean (settings, key))
    return FALSE;

  g_settings_set_boolean (settings, key, TRUE);
  return TRUE;
}

/* The class. */

/* Most windows have their field by then. */
static void
kv_window_show (GtkWidget *widget)
{
  if (KV_WINDOW (widget)->document == NULL)
    kv_window_show_opening (KV_WINDOW (widget));
  GTK_WIDGET_CLASS (kv_window_parent_class)->show (widget);
}

static gboolean
kv_window_close_request (GtkWindow *window)
{
  KvWindow *self = KV_WINDOW (window);
  GSettings *settings = kv_window_get_settings (self);
  int width, height;

  if (!kv_window_may_close (self))
    return GDK_EVENT_STOP;

  gtk_window_get_default_size (window, &width, &height);
  if (settings != NULL && !gtk_window_is_fullscreen (window))
    {
      g_settings_set_int (settings, "window-width", MAX (width, 360));
      g_settings_set_int (settings, "window-height", MAX (height, 294));
      g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
    }
  return GTK_WINDOW_CLASS (kv_window_parent_class)->close_request (window);
}

static void
kv_window_dispose (GObject *object)
{
  KvWindow *self = KV_WINDOW (object);

  /* Their actions hold on to the flaps, which settings go on to change. */
  g_action_map_remove_action (G_ACTION_MAP (self), "show-sidebar");
  g_action_map_remove_action (G_ACTION_MAP (self), "show-inspector");
  kv_window_forget_list_menu (self);
  kv_window_stop_opening (self);
  kv_window_close_document (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->diagram_before, g_free);

  G_OBJECT_CLASS (kv_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KvWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, field);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, details);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, content_header);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, header_layout);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, compact_switcher);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, add_wide);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, add_content);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, add_icon);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, content_title);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, diagram_button);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, repairs_bar);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, repairs_label);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, views);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, netwerk);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, view);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, diagrams_bar);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, diagrams_place);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, belangen_page);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, middelen_page);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, field_menu);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, presenting);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, presenting_content);
  gtk_widget_class_bind_template_child (widget_class, KvWindow, presenting_icon);
}

static void
kv_window_class_init (KvWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_window_dispose;
  widget_class->show = kv_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = kv_window_close_request;

  g_type_ensure (KV_TYPE_BAR_LAYOUT);
  g_type_ensure (KV_TYPE_PANES);
  g_type_ensure (KV_TYPE_SIDEBAR);
  g_type_ensure (KV_TYPE_STILL);
  g_type_ensure (KV_TYPE_VIEW);
  g_type_ensure (KV_TYPE_VIEW_SWITCHER);
  g_type_ensure (KV_TYPE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_fit_panes);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_place_toast);
  gtk_widget_class_bind_template_callback (widget_class, kv_window_fill_header);
  kv_window_add_table_actions (widget_class);
  kv_window_add_file_actions (widget_class);
  kv_window_add_save_actions (widget_class);
  kv_window_add_sidebar_actions (widget_class);
  kv_window_add_paste_actions (widget_class);
  kv_window_add_undo_actions (widget_class);
  kv_window_add_view_actions (widget_class);
  kv_window_add_region_actions (widget_class);
}

static void
kv_window_init (KvWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_access_name_mnemonics (self->content_header);
  kv_access_name_mnemonics (self->diagrams_bar);
  kv_window_add_sidebar (self);
  kv_window_add_details (self);
  kv_window_add_drop (self);
}

static void
restore_size (KvWindow  *self,
              GSettings *settings)
{
  /* As it was left last; what one does then in another window is for that. */
  const GSettingsBindFlags own = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_settings_bind (settings, "show-inspector", self->details, "reveal-flap", own);
  g_settings_bind (settings, "show-depth", self->inspector, "deep", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "legend", kv_view_get_legend (self->view), "choice", own);
}

GtkWidget *
kv_window_new (KvApplication *application)
{
  KvWindow *self = g_object_new (KV_TYPE_WINDOW, "application", application, NULL);

  if (kv_application_get_settings (application) != NULL)
    restore_size (self, kv_application_get_settings (application));
  g_signal_connect_object (application, "notify::presenting", G_CALLBACK (show_field), self, G_CONNECT_SWAPPED);
  kv_menu_button_set_menu (self->field_menu, get_menu (self, "main-menu"));
  kv_split_button_set_menu (self->add_wide, get_menu (self, "add-menu"));
  kv_split_button_set_menu (self->add_icon, get_menu (self, "add-menu"));
  show_presenting (self);
  kv_window_update_title (self);
  return GTK_WIDGET (self);
}
