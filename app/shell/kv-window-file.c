/* From a file to the window: opened, dropped on it, or refused. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-chooser.h"
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
  kv_opening_page_show_wait (kv_window_show_opening (self));
  gtk_window_present (GTK_WINDOW (self));
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
  return _("It could not be read.");
}

static void
show_failure (KvWindow     *self,
              const GError *error)
{
  kv_window_close_document (self);
  kv_opening_page_show_failure (kv_window_show_opening (self), explain (error), error->message);
  gtk_window_set_title (GTK_WINDOW (self), _("This file cannot be opened"));
}

static void
take_over (KvWindow   *self,
           KvDocument *document)
{
  g_clear_object (&self->file);
  if (kv_document_get_file (document) != NULL)
    kv_recent_add (kv_document_get_file (document));
  kv_window_set_document (self, document);
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
  if (document != NULL)
    take_over (self, document);
  else
    show_failure (self, error);
  gtk_window_present (GTK_WINDOW (self));
  if (document != NULL)
    kv_window_focus_content (self); /* which it can take now that it shows */
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
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    kv_opening_page_show_blank (kv_window_show_opening (self));
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
    .beside = kv_window_get_file (KV_WINDOW (widget)),
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
  KvWindow *self = KV_WINDOW (widget);

  if (!kv_window_is_empty (self))
    self = KV_WINDOW (kv_window_new (KV_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)))));
  kv_window_open_template (self, file);
  gtk_window_present (GTK_WINDOW (self));
}

static void
cancel_open_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  KvWindow *self = KV_WINDOW (widget);

  kv_window_stop_opening (self);
  g_clear_object (&self->file);
  kv_window_begin (self);
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

/* Dropping. */

/* What is dragged within the program has places of its own: words that somebody drags
 * out of a field are no list. */
static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop)
{
  return gdk_drop_get_drag (drop) == NULL
         && gdk_content_formats_match (gdk_drop_get_formats (drop), gtk_drop_target_get_formats (target));
}

static gboolean
drop_cb (KvWindow     *self,
         const GValue *value)
{
  GSList *files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? g_value_get_boxed (value) : NULL;

  if (G_VALUE_HOLDS_STRING (value))
    return kv_window_take_list (self, g_value_get_string (value));

  for (GSList *l = files; l != NULL; l = l->next)
    hand_over (GTK_WINDOW (self), l->data);
  return files != NULL;
}

/* Files are opened; a list from another program is pasted. */
void
kv_window_add_drop (KvWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
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
}
