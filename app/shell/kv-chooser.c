#include "kv-chooser.h"

#include <string.h>

/* Of a name, in characters; file systems take 255 bytes. */
#define LONGEST_NAME 60

typedef struct
{
  GtkWindow *parent;
  KvChosen   chosen;
  char      *extension;
  gboolean   save;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->parent);
  g_free (question->extension);
  g_free (question);
}

/* Where somebody typed a name without extension it gets one, unless that would
 * be another file that exists: nobody said that it may be replaced. */
static GFile *
with_extension (GFile      *file,
                const char *extension)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *longer = g_strconcat (name, ".", extension, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) other = folder != NULL ? g_file_get_child (folder, longer) : NULL;

  if (strchr (name, '.') != NULL || other == NULL || g_file_query_exists (other, NULL))
    return g_object_ref (file);
  return g_steal_pointer (&other);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  Question *question = data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GFile) final = question->save ? with_extension (file, question->extension) : g_object_ref (file);

      question->chosen (question->parent, final);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  question_free (question);
}

static void
add_filter (GtkFileChooser *dialog,
            const KvChoice *choice)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, choice->filter);
  gtk_file_filter_add_suffix (filter, choice->extension);
  gtk_file_chooser_add_filter (dialog, filter);
}

static void
begin_beside (GtkFileChooser *dialog,
              GFile          *file)
{
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (dialog, folder, NULL);
}

static void
ask (GtkWindow      *parent,
     const KvChoice *choice,
     KvChosen        chosen)
{
  GtkFileChooserAction action = choice->save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (choice->title, parent, action, choice->accept, NULL);
  Question *question = g_new0 (Question, 1);

  question->parent = g_object_ref (parent);
  question->chosen = chosen;
  question->extension = g_strdup (choice->extension);
  question->save = choice->save;

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), !choice->save);
  begin_beside (GTK_FILE_CHOOSER (dialog), choice->beside);
  if (choice->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), choice->name);
  add_filter (GTK_FILE_CHOOSER (dialog), choice);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static KvChooser current = ask;

void
kv_choose_file (GtkWindow      *parent,
                const KvChoice *choice,
                KvChosen        chosen)
{
  current (parent, choice, chosen);
}

void
kv_chooser_replace (KvChooser chooser)
{
  current = chooser != NULL ? chooser : ask;
}

char *
kv_file_name (const char *title,
              const char *extension)
{
  g_autofree char *cut = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_NAME));
  g_autofree char *name = g_strdelimit (g_strstrip (g_steal_pointer (&cut)), "/\\:*?\"<>|", '-');

  for (char *p = name; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  if (*name == '.')
    *name = '-';
  return g_strdup_printf ("%s.%s", *name != '\0' ? name : "krachtenveld", extension);
}
