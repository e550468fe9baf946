/* How a field begins: without partners the window asks for the first one and
 * shows little else. */

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
make_start_page (KvWindow *self)
{
  self->start_page = g_object_new (KV_TYPE_START_PAGE, NULL);
  g_signal_connect_object (self->start_page, "named", G_CALLBACK (kv_window_add_first), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->netwerk, GTK_WIDGET (self->start_page));
}

static void
set_blank (KvWindow *self,
           gboolean  blank)
{
  self->is_blank = blank;
  if (blank && self->start_page == NULL)
    make_start_page (self);
  if (self->start_page != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->start_page), blank);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !blank);
  kv_window_place_sidebar (self);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Who was on the page that goes is on what comes instead. */
void
kv_window_check_blank (KvWindow *self)
{
  gboolean blank = !has_partners (self) && !kv_document_get_read_only (self->document);
  gboolean follows = !blank && self->start_page != NULL && has_focus (GTK_WIDGET (self->start_page));

  if (self->is_blank != blank)
    set_blank (self, blank);
  kv_window_show_tools (self);
  if (follows)
    kv_window_focus_content (self);
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
  else if (kv_window_get_table (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (kv_window_get_table (self)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (kv_window_get_picture (self)));
}
