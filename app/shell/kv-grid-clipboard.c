/* Copying to sheets and pasting from them. */

#include "kv-grid-private.h"

#include <string.h>

#include "kv-grid-clip.h"

static gboolean
get_range (KvGrid      *self,
           KvGridRange *range)
{
  return self->model != NULL && self->editor == NULL && kv_grid_hand_get_range (self->hand, range);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL, *html = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkContentProvider *providers[2];
  KvGridRange range;

  if (!get_range (self, &range))
    return;

  text = kv_grid_to_tsv (self->model, &range);
  html = kv_grid_to_html (self->model, &range);
  bytes = g_bytes_new (html, strlen (html));
  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (providers, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static void
cut_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  KvGridRange range;

  if (!get_range (self, &range))
    return;
  copy_action (widget, name, parameter);
  kv_grid_select (self);
  kv_grid_model_clear (self->model, &range);
}

static void
paste (KvGrid     *self,
       const char *html,
       const char *text)
{
  g_auto (KvGridPasted) pasted = { 0 };
  g_autofree char *sentence = NULL, *details = NULL;
  KvGridRange range;

  if (!get_range (self, &range))
    return;
  kv_grid_select (self);
  if (!kv_grid_paste (self->model, &range, html, text, &pasted))
    return;
  sentence = kv_grid_pasted_sentence (&pasted);
  if (sentence == NULL)
    return;
  g_ptr_array_add (pasted.skipped, NULL);
  details = g_strjoinv ("\n", (char **) pasted.skipped->pdata);
  kv_grid_tell (self, sentence, details[0] != '\0' ? details : NULL);
}

typedef struct
{
  KvGrid   *grid;
  gboolean  has_text; /* is offered */
  char     *html;     /* or NULL */
} Pasting;

static void
pasting_free (Pasting *pasting)
{
  g_object_unref (pasting->grid);
  g_free (pasting->html);
  g_free (pasting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static void
text_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Pasting) pasting = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  paste (pasting->grid, pasting->html, text);
}

static void
read_text (Pasting *pasting)
{
  if (pasting->has_text)
    {
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (pasting->grid)), NULL, text_cb, pasting);
      return;
    }
  paste (pasting->grid, pasting->html, NULL);
  pasting_free (pasting);
}

static void
spliced_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      data)
{
  Pasting *pasting = data;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) >= 0)
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
      pasting->html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  read_text (pasting);
}

static void
html_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr (GOutputStream) output = NULL;

  if (input == NULL)
    {
      read_text (data);
      return;
    }
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, data);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  static const char *types[] = { "text/html", NULL };
  KvGrid *self = KV_GRID (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Pasting *pasting;

  if (self->model == NULL || kv_grid_model_is_read_only (self->model))
    return;

  pasting = g_new0 (Pasting, 1);
  pasting->grid = g_object_ref (self);
  pasting->has_text = gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
                      || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8")
                      || gdk_content_formats_contain_mime_type (formats, "text/plain");
  if (gdk_content_formats_contain_mime_type (formats, types[0]))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, html_cb, pasting);
  else
    read_text (pasting);
}

void
kv_grid_add_clipboard (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "grid.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "grid.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "grid.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "grid.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "grid.paste", NULL);
}
