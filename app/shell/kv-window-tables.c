/* The views Belangen, Machtsmiddelen and Lijst in the window. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

/* While presenting, what is shared is there and cannot be changed; a view with
 * nothing is not there. */
static void
show_pages (KvWindow *self)
{
  gboolean presenting = kv_window_is_presenting (self);

  adw_view_stack_page_set_visible (self->belangen_page, !presenting || kv_matrix_view_has_content (self->belangen));
  adw_view_stack_page_set_visible (self->middelen_page, !presenting || kv_matrix_view_has_content (self->middelen));
}

void
kv_window_show_tables (KvWindow *self)
{
  gboolean editable = !kv_window_is_presenting (self) && !kv_document_get_read_only (self->document);
  KvEdits *edits = editable ? self->edits : NULL;

  kv_window_commit_tables (self);
  kv_matrix_view_set_field (self->belangen, self->session, self->shown, edits);
  kv_matrix_view_set_field (self->middelen, self->session, self->shown, edits);
  kv_lijst_view_set_field (self->lijst, self->session, self->shown, edits);
  show_pages (self);
}

void
kv_window_refresh_tables (KvWindow *self)
{
  kv_matrix_view_refresh (self->belangen, self->shown);
  kv_matrix_view_refresh (self->middelen, self->shown);
  kv_lijst_view_refresh (self->lijst, self->shown);
  show_pages (self);
}

void
kv_window_forget_tables (KvWindow *self)
{
  kv_matrix_view_set_field (self->belangen, NULL, NULL, NULL);
  kv_matrix_view_set_field (self->middelen, NULL, NULL, NULL);
  kv_lijst_view_set_field (self->lijst, NULL, NULL, NULL);
}

/* What is being typed counts: for saving, and for undo. */
void
kv_window_commit_tables (KvWindow *self)
{
  kv_grid_commit (kv_matrix_view_get_grid (self->belangen));
  kv_grid_commit (kv_matrix_view_get_grid (self->middelen));
  kv_grid_commit (kv_lijst_view_get_grid (self->lijst));
}

void
kv_window_tell (KvWindow   *self,
                const char *sentence,
                const char *details)
{
  kv_toast_show (self->toast, sentence, _("Show"), details != NULL ? "win.show-lines" : NULL, details);
}

static void
show_lines (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _("Not pasted"), NULL);
  GtkWidget *label = gtk_label_new (g_variant_get_string (parameter, NULL));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_object_set (label, "xalign", 0.f, "wrap", TRUE, "selectable", TRUE, NULL);
  g_object_set (scrolled, "child", label, "propagate-natural-height", TRUE, "max-content-height", 320,
                "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scrolled);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
kv_window_add_table_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-lines", "s", show_lines);
}
