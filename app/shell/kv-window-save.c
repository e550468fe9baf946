/* From the window to a file: saving, and asking before something is lost. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-chooser.h"
#include "kv-descriptions.h"
#include "kv-error.h"
#include "kv-recent.h"

void
kv_window_update_file_actions (KvWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean writable = open && !self->is_saving;
  gboolean own_file = writable && !kv_document_get_read_only (self->document);
  gboolean changed = own_file && !kv_window_is_untouched (self) && (kv_document_get_file (self->document) == NULL
                                  || kv_journal_get_changed (kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document))));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add", own_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-here", own_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.paste-list", own_file);
}

static void save_to (KvWindow *self, GFile *file);

static void
not_saved_cb (KvWindow   *self,
              const char *response)
{
  if (g_str_equal (response, "anyway") && self->document != NULL)
    save_to (self, kv_document_get_file (self->document));
  else if (g_str_equal (response, "again"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
  else if (g_str_equal (response, "elsewhere"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-as", NULL);
}

static void
say_not_saved (KvWindow     *self,
               const GError *error)
{
  gboolean changed = g_error_matches (error, KV_ERROR, KV_ERROR_CHANGED);
  g_autofree char *body = g_strdup_printf ("%s %s", error->message, _("Your work is still in this window."));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Not saved"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Close"),
                                    changed ? "anyway" : "again", changed ? _("Save _here") : _("_Again"),
                                    "elsewhere", _("Save _elsewhere…"),
                                    NULL);
  kv_access_name_mnemonics (dialog);
  if (changed)
    adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "anyway", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "elsewhere");
  g_signal_connect_object (dialog, "response", G_CALLBACK (not_saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (KvWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = kv_document_save_finish (KV_DOCUMENT (source), result, &error);
  gboolean close = self->closes_when_saved;

  self->is_saving = FALSE;
  self->closes_when_saved = FALSE;
  kv_window_update_title (self);
  if (!saved)
    {
      say_not_saved (self, error);
      return;
    }

  kv_recent_add (kv_document_get_file (KV_DOCUMENT (source)));
  gtk_revealer_set_reveal_child (self->repairs_bar, FALSE);
  if (close)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_to (KvWindow *self,
         GFile    *file)
{
  if (self->document == NULL || self->is_saving)
    return;

  kv_canvas_finish_name (kv_view_get_canvas (self->view));
  self->is_saving = TRUE;
  kv_window_update_title (self);
  kv_document_save_async (self->document, file, NULL, saved_cb, g_object_ref (self));
}

static void
save_chosen_cb (GtkWindow *window,
                GFile     *file)
{
  save_to (KV_WINDOW (window), file);
}

static void
ask_where (KvWindow *self)
{
  GFile *file = kv_document_get_file (self->document);
  g_autofree char *title = kv_describe_title (kv_document_get_krachtenveld (self->document), kv_window_is_presenting (self));
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : kv_file_name (title, "krachtenveld");
  const KvChoice choice = {
    .save = TRUE,
    .title = _("Save as"),
    .accept = _("_Save"),
    .name = name,
    .filter = _("Force fields"),
    .extension = "krachtenveld",
    .beside = file,
  };

  kv_choose_file (GTK_WINDOW (self), &choice, save_chosen_cb);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  self->closes_when_saved = FALSE;
  kv_window_commit_tables (self);
  ask_where (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  self->closes_when_saved = FALSE;
  kv_window_commit_tables (self);
  if (kv_document_get_file (self->document) != NULL)
    save_to (self, NULL);
  else
    ask_where (self);
}

/* Closing. */

/* Who thinks better of it when asked where, goes on, and saves later: the next save
 * is not for closing. */
static void
close_cb (GtkWindow  *dialog,
          const char *response,
          KvWindow   *self)
{
  if (g_str_equal (response, "discard"))
    {
      /* It is kept until its click is dealt with, and would then look for us. */
      gtk_window_set_transient_for (dialog, NULL);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "save"))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
      self->closes_when_saved = TRUE;
    }
}

static void
ask_to_save (KvWindow *self)
{
  g_autofree char *title = kv_describe_title (self->shown, kv_window_is_presenting (self));
  g_autofree char *question = g_strdup_printf (_("Save changes in “%s”?"), title);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), question, _("What is not saved will be lost."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "discard", _("_Don’t save"),
                                    "cancel", _("_Cancel"),
                                    "save", _("_Save"),
                                    NULL);
  kv_access_name_mnemonics (dialog);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Whether nothing would be lost; else asks. */
gboolean
kv_window_may_close (KvWindow *self)
{
  if (self->document == NULL || self->is_saving
      || !kv_journal_get_changed (kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document))))
    return !self->is_saving;

  ask_to_save (self);
  return FALSE;
}

void
kv_window_add_save_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
}
