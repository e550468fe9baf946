/* Cut, copy and paste. What goes to other windows of this program is whole, and
 * stays in the program: it is a value without a format that another could ask
 * for. Other programs get text and HTML of what is shown. */

#include "kv-view-private.h"

#include <string.h>

#include "kv-clipboard.h"

static GdkContentProvider *
make_html (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));

  return gdk_content_provider_new_for_bytes ("text/html", bytes);
}

/* FALSE when there is nothing that can be copied. */
static gboolean
copy_ids (KvView *self,
          char  **ids)
{
  const char *const *chosen = (const char *const *) ids;
  g_autoptr (GBytes) part = kv_clipboard_copy (kv_edits_get_krachtenveld (self->edits), chosen);
  g_autofree char *text = kv_clipboard_text (self->shown, chosen);
  g_autofree char *html = kv_clipboard_html (self->shown, chosen);
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *providers[3];
  gsize n = 0;

  if (part == NULL)
    return FALSE;

  providers[n++] = gdk_content_provider_new_typed (G_TYPE_BYTES, part);
  if (text[0] != '\0')
    {
      providers[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
      providers[n++] = make_html (html);
    }
  content = gdk_content_provider_new_union (providers, n);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
}

static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  g_auto (GStrv) ids = kv_view_claim (KV_VIEW (widget));

  copy_ids (KV_VIEW (widget), ids);
}

static void
cut (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter)
{
  g_auto (GStrv) ids = kv_view_claim (KV_VIEW (widget));

  if (copy_ids (KV_VIEW (widget), ids))
    kv_view_remove (KV_VIEW (widget), ids);
}

static void
paste_part (KvView *self,
            GBytes *part)
{
  KvSelection *selection = kv_session_get_selection (self->session);
  KvPoint at;
  gboolean has_at = self->menu != NULL && kv_view_get_point (self, &at);
  g_autoptr (GError) error = NULL;
  KvPasted pasted;

  if (!kv_edits_paste (self->edits, part, has_at ? &at : NULL, &pasted, &error))
    {
      kv_view_tell (self, g_strdup (error->message));
      return;
    }

  if (kv_selection_count (selection) > 0)
    kv_canvas_reveal (self->canvas, kv_selection_get_ids (selection)[0]);
  kv_view_tell_done (self, kv_pasted_sentence (&pasted));
}

/* A list of names from elsewhere has a way of its own. */
static void
paste (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BYTES);
  if (content != NULL && gdk_content_provider_get_value (content, &value, NULL))
    paste_part (self, g_value_get_boxed (&value));
  else
    gtk_widget_activate_action (widget, "win.paste-list", NULL);
}

void
kv_view_add_clipboard (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "view.cut", NULL, cut);
  gtk_widget_class_install_action (widget_class, "view.paste", NULL, paste);
}
