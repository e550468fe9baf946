/* Pasting a list of names from elsewhere. */

#include "kv-window-private.h"

#include <glib/gi18n.h>

#include "kv-name-list.h"
#include "kv-paste-dialog.h"

/* Which lines were left out, and why; NULL: none. */
static char *
list_skips (const KvNameReport *report)
{
  GString *lines = report->skips->len > 0 ? g_string_new (NULL) : NULL;

  for (guint i = 0; i < report->skips->len; i++)
    {
      const KvNameSkip *skip = report->skips->pdata[i];

      /* Translators: the number of a line of what was pasted, and why it was left out */
      g_string_append_printf (lines, _("Line %u: %s"), skip->line, skip->reason);
      g_string_append_c (lines, '\n');
    }
  return lines != NULL ? g_strchomp (g_string_free (lines, FALSE)) : NULL;
}

static void
apply (KvWindow   *self,
       KvNameList *list)
{
  g_autoptr (KvNameReport) report = kv_name_list_apply (list);
  g_autofree char *sentence = kv_name_report_sentence (report);
  g_autofree char *lines = list_skips (report);

  if (lines != NULL)
    kv_window_tell (self, sentence, lines);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), report->added > 0 ? "win.tell-done" : "win.tell", "s", sentence);
}

static void
respond_cb (GtkWidget  *dialog,
            const char *response,
            KvWindow   *self)
{
  KvNameList *list = g_object_get_data (G_OBJECT (dialog), "list");

  if (g_str_equal (response, "add") && g_object_get_data (G_OBJECT (dialog), "edits") == self->edits)
    apply (self, list);
}

static void
ask (KvWindow   *self,
     KvNameList *list,
     KvKind      kind)
{
  GtkWidget *dialog = kv_paste_dialog_new (GTK_WINDOW (self), list, kind);

  g_object_set_data_full (G_OBJECT (dialog), "list", list, (GDestroyNotify) kv_name_list_free);
  g_object_set_data (G_OBJECT (dialog), "edits", self->edits);
  g_signal_connect_object (dialog, "response", G_CALLBACK (respond_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Of the list that one is in, else of the view. */
static KvKind
choose_kind (KvWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  KvKind kind = kv_window_get_addition (self);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)))
    kind = kv_sidebar_get_kind (self->sidebar);
  return kind == KV_KIND_BELANG || kind == KV_KIND_MACHTSMIDDEL || kind == KV_KIND_OVERLEG ? kind : KV_KIND_PARTNER;
}

void
kv_window_paste_text (KvWindow   *self,
                      const char *text)
{
  KvKind kind = choose_kind (self);
  KvNameList *list = kv_name_list_new (self->edits, kind, text);

  if (kv_name_list_get_n_rows (list) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _("There is no list to paste. Copy names from Excel or Word first."));
  else if (kv_name_list_get_n_columns (list) > 1)
    {
      ask (self, list, kind);
      return;
    }
  else
    apply (self, list);
  kv_name_list_free (list);
}

gboolean
kv_window_take_list (KvWindow   *self,
                     const char *text)
{
  if (self->edits == NULL || kv_document_get_read_only (self->document))
    return FALSE;

  kv_window_paste_text (self, text != NULL ? text : "");
  return TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (KvWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  kv_window_take_list (self, text);
}

/* What was copied in the program is more than the names in it. */
static gboolean
paste_own (KvWindow     *self,
           GdkClipboard *clipboard)
{
  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_BYTES)
         && gtk_widget_activate_action (GTK_WIDGET (self->view), "view.paste", NULL);
}

static void
paste_list (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (!paste_own (KV_WINDOW (widget), clipboard))
    gdk_clipboard_read_text_async (clipboard, NULL, read_cb, g_object_ref (widget));
}

void
kv_window_add_paste_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste-list", NULL, paste_list);
}
