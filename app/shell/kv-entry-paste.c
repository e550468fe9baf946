#include "kv-entry-paste.h"

#include <string.h>

static void
insert (GtkEditable *entry,
        const char  *name)
{
  int position;

  gtk_editable_delete_selection (entry);
  position = gtk_editable_get_position (entry);
  gtk_editable_insert_text (entry, name, -1, &position);
  gtk_editable_set_position (entry, position);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) entry = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL)
    return;
  if (strpbrk (g_strstrip (text), "\n\r\t") != NULL)
    gtk_widget_activate_action (entry, "win.paste-list", NULL);
  else
    insert (GTK_EDITABLE (entry), text);
}

static void
paste_cb (GtkWidget *text,
          GtkEntry  *entry)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (text), NULL, read_cb, g_object_ref (entry));
}

void
kv_entry_paste_lists (GtkEntry *entry)
{
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "paste-clipboard", G_CALLBACK (paste_cb), entry);
}
