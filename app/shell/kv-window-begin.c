/* How a field begins: without partners the window asks for the first one and
 * shows little else; from then on the list at the side is there, as the user last
 * had it. */

#include "kv-window-private.h"

#include "kv-sector.h"

static gboolean
has_partners (KvWindow *self)
{
  return kv_krachtenveld_count (kv_document_get_krachtenveld (self->document), KV_KIND_PARTNER) > 0;
}

/* Nothing was done in it yet, so that it can give way to a file. */
gboolean
kv_window_is_untouched (KvWindow *self)
{
  KvJournal *journal = kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document));

  return kv_document_get_file (self->document) == NULL && !has_partners (self)
         && !kv_journal_get_changed (journal) && !kv_journal_get_can_undo (journal) && !kv_journal_get_can_redo (journal);
}

gboolean
kv_window_is_empty (KvWindow *self)
{
  return self->opening == NULL && (self->document == NULL || kv_window_is_untouched (self));
}

/* The list at the side. Folded over the rest it is for a moment; what the user
 * wants beside the rest is remembered. */

static GSettings *
get_settings (KvWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? kv_application_get_settings (KV_APPLICATION (application)) : NULL;
}

static gboolean
sidebar_is_wanted (KvWindow *self)
{
  GSettings *settings = get_settings (self);

  return settings == NULL || g_settings_get_boolean (settings, "show-sidebar");
}

static void
place_sidebar (KvWindow *self)
{
  adw_flap_set_reveal_flap (self->flap, !self->is_blank && !adw_flap_get_folded (self->flap) && sidebar_is_wanted (self));
}

static void
remember_sidebar (KvWindow *self)
{
  GSettings *settings = get_settings (self);

  if (settings != NULL && !self->is_blank && !adw_flap_get_folded (self->flap))
    g_settings_set_boolean (settings, "show-sidebar", adw_flap_get_reveal_flap (self->flap));
}

static gboolean
folded_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  place_sidebar (KV_WINDOW (widget));
  return G_SOURCE_REMOVE;
}

/* For something in it to have the focus. It is there at once, not only with the
 * first frame of its animation: until then what is typed would be lost. */
void
kv_window_reveal_sidebar (KvWindow *self)
{
  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_set_child_visible (adw_flap_get_flap (self->flap), TRUE);
}

/* It folds while sizes are being given out. */
static void
queue_place (KvWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), folded_cb, NULL, NULL);
}

/* The first partner. */

/* What there is nothing to use on is not there. */
void
kv_window_show_tools (KvWindow *self)
{
  gboolean begins = self->is_blank && g_str_equal (kv_session_get_view (self->session), "netwerk");
  KvJournal *journal = kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document));
  gboolean steps = kv_journal_get_can_undo (journal) || kv_journal_get_can_redo (journal);

  gtk_widget_set_visible (self->add_wide, !begins);
  gtk_widget_set_visible (self->add_icon, !begins);
  gtk_widget_set_visible (self->undo_button, !begins || steps);
  gtk_widget_set_visible (self->redo_button, !begins || steps);
  gtk_widget_set_visible (self->presenting, !begins || kv_window_is_presenting (self));
  gtk_widget_set_visible (self->presenting_icon, !begins || kv_window_is_presenting (self));
}

static void
set_blank (KvWindow *self,
           gboolean  blank)
{
  self->is_blank = blank;
  gtk_widget_set_visible (GTK_WIDGET (self->start_page), blank);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !blank);
  place_sidebar (self);
}

void
kv_window_check_blank (KvWindow *self)
{
  gboolean blank = !has_partners (self) && !kv_document_get_read_only (self->document);

  if (self->is_blank != blank)
    set_blank (self, blank);
  kv_window_show_tools (self);
}

/* The next name follows at once. */
void
kv_window_add_first (KvWindow   *self,
                     const char *text)
{
  if (kv_edits_add_partner (self->edits, text, NULL) != KV_MADE)
    return;

  kv_window_refresh (self);
  kv_window_reveal_sidebar (self);
  kv_sidebar_focus_new (self->sidebar, KV_KIND_PARTNER);
}

void
kv_window_begin (KvWindow *self)
{
  g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new (NULL);
  g_autoptr (KvDocument) document = NULL;

  kv_krachtenveld_add_default_sectors (krachtenveld);
  document = kv_document_new (krachtenveld);
  kv_window_set_document (self, document);
}

void
kv_window_focus_content (KvWindow *self)
{
  if (self->is_blank && g_str_equal (kv_session_get_view (self->session), "netwerk"))
    kv_start_page_focus (self->start_page);
  else
    gtk_widget_child_focus (adw_view_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

void
kv_window_add_begin (KvWindow *self)
{
  g_autoptr (GPropertyAction) show = g_property_action_new ("show-sidebar", self->flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show));
  set_blank (self, TRUE);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (remember_sidebar), self);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (queue_place), self);
}
