/* Between the window and its file: opening, saving, closing, and files that are
 * dropped on it. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-chooser.h"
#include "kv-descriptions.h"
#include "kv-error.h"
#include "kv-recent.h"
#include "kv-repairs-dialog.h"

/* Who waits longer than this sees that something happens, ms. */
#define PATIENCE 300

GFile *
kv_window_get_file (KvWindow *self)
{
  GFile *file = self->document != NULL ? kv_document_get_file (self->document) : NULL;

  return file != NULL ? file : self->file;
}

gboolean
kv_window_is_empty (KvWindow *self)
{
  return self->document == NULL && self->opening == NULL;
}

void
kv_window_update_file_actions (KvWindow *self)
{
  gboolean open = self->document != NULL;
  gboolean writable = open && !self->is_saving;
  gboolean own_file = writable && !kv_document_get_read_only (self->document);
  gboolean changed = own_file && (kv_document_get_file (self->document) == NULL
                                  || kv_journal_get_changed (kv_krachtenveld_get_journal (kv_document_get_krachtenveld (self->document))));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", open);
}

/* Opening. */

void
kv_window_stop_opening (KvWindow *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
}

static gboolean
spinner_cb (gpointer data)
{
  KvWindow *self = data;

  self->spinner_id = 0;
  gtk_stack_set_visible_child_name (self->begin, "loading");
  return G_SOURCE_REMOVE;
}

/* What is wrong in a sentence; the error says where and why. */
static const char *
explain (const GError *error)
{
  if (g_error_matches (error, KV_ERROR, KV_ERROR_NOT_OURS))
    return _("It is not a krachtenveld file.");
  if (g_error_matches (error, KV_ERROR, KV_ERROR_DAMAGED))
    return _("It is damaged.");
  if (g_error_matches (error, KV_ERROR, KV_ERROR_TOO_LARGE))
    return _("It is too large.");
  if (g_error_matches (error, KV_ERROR, KV_ERROR_NEWER))
    return _("It was made with a newer version.");
  return _("The file or its folder refuses.");
}

static void
show_failure (KvWindow     *self,
              const GError *error)
{
  adw_status_page_set_description (self->failed, explain (error));
  gtk_label_set_label (self->failed_details, error->message);
  gtk_stack_set_visible_child_name (self->begin, "failed");
  gtk_window_set_title (GTK_WINDOW (self), _("This file cannot be opened"));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KvWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KvDocument) document = kv_document_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->opening == NULL)
    return;

  kv_window_stop_opening (self);
  if (document == NULL)
    {
      show_failure (self, error);
      return;
    }
  g_clear_object (&self->file);
  if (kv_document_get_file (document) != NULL)
    kv_recent_add (kv_document_get_file (document));
  kv_window_set_document (self, document);
}

static void
open_file (KvWindow *self,
           GFile    *file,
           gboolean  template)
{
  const KvReadOptions options = { FALSE };

  kv_window_stop_opening (self);
  g_clear_object (&self->file);
  if (!template)
    self->file = g_object_ref (file);
  self->opening = g_cancellable_new ();
  self->spinner_id = g_timeout_add (PATIENCE, spinner_cb, self);
  kv_document_open_async (file, template, &options, self->opening, opened_cb, g_object_ref (self));
}

void
kv_window_open (KvWindow *self,
                GFile    *file)
{
  open_file (self, file, FALSE);
}

void
kv_window_open_template (KvWindow *self,
                         GFile    *file)
{
  open_file (self, file, TRUE);
}

/* Which window a file comes in is for the application to say. */
static void
hand_over (GtkWindow *window,
           GFile     *file)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (window));

  g_application_open (application, &file, 1, "");
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const KvChoice choice = {
    .title = _("Open"),
    .accept = _("_Open"),
    .filter = _("Force fields"),
    .extension = "krachtenveld",
  };

  kv_choose_file (GTK_WINDOW (widget), &choice, hand_over);
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  hand_over (GTK_WINDOW (widget), file);
}

static void
open_template_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  kv_window_open_template (KV_WINDOW (widget), file);
}

static void
cancel_open_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  kv_window_stop_opening (self);
  g_clear_object (&self->file);
  gtk_stack_set_visible_child_name (self->begin, "start");
}

static void
show_repairs (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  if (self->document != NULL && kv_document_get_repairs (self->document) != NULL)
    gtk_window_present (GTK_WINDOW (kv_repairs_dialog_new (GTK_WINDOW (self), kv_document_get_repairs (self->document))));
}

static void
hide_repairs (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_revealer_set_reveal_child (KV_WINDOW (widget)->repairs_bar, FALSE);
}

/* Saving. */

static void
not_saved_cb (KvWindow   *self,
              const char *response)
{
  if (g_str_equal (response, "again"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
  else if (g_str_equal (response, "elsewhere"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-as", NULL);
}

static void
say_not_saved (KvWindow     *self,
               const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Not saved"), error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Close"),
                                    "again", _("_Again"),
                                    "elsewhere", _("Save _elsewhere…"),
                                    NULL);
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
  };

  kv_choose_file (GTK_WINDOW (self), &choice, save_chosen_cb);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ask_where (KV_WINDOW (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  if (kv_document_get_file (self->document) != NULL)
    save_to (self, NULL);
  else
    ask_where (self);
}

/* Closing. */

static void
close_cb (KvWindow   *self,
          const char *response)
{
  if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (g_str_equal (response, "save"))
    {
      self->closes_when_saved = TRUE;
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
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
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
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

/* Dropping. */

static gboolean
drop_cb (KvWindow     *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    hand_over (GTK_WINDOW (self), l->data);
  return files != NULL;
}

void
kv_window_add_drop (KvWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
kv_window_add_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-template", "s", open_template_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-open", NULL, cancel_open_action);
  gtk_widget_class_install_action (widget_class, "win.show-repairs", NULL, show_repairs);
  gtk_widget_class_install_action (widget_class, "win.hide-repairs", NULL, hide_repairs);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
}
