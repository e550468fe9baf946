#include "kv-paste-dialog.h"

#include <glib/gi18n.h>

#include "kv-counts.h"

#define SAMPLE 5
#define WIDTH 440   /* px of the rows, at least */
#define HIGHEST 360 /* px of the rows, at most */

typedef struct
{
  KvNameList *list;
  KvKind      kind;
  GtkWidget  *dialog;   /* it owns us */
  GPtrArray  *rows;     /* AdwComboRow, one for each column */
  gboolean    is_syncing;
} Paste;

static void
paste_free (gpointer data)
{
  Paste *paste = data;

  g_ptr_array_unref (paste->rows);
  g_free (paste);
}

/* 0: not used. */
static guint
get_position (Paste *paste,
              guint  column)
{
  const KvField *field = kv_name_list_get_field (paste->list, column);
  const KvField *const *choices = kv_name_list_get_choices (paste->list);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      if (choices[i] == field)
        return i + 1;
    }
  return 0;
}

/* A field stands in one column: choosing it here takes it from there. */
static void
show_choices (Paste *paste)
{
  guint n = kv_name_list_count (paste->list);
  g_autofree char *count = kv_count_text (paste->kind, n);
  /* Translators: "Add 12 partners" */
  g_autofree char *label = g_strdup_printf (_("Add %s"), count);

  paste->is_syncing = TRUE;
  for (guint i = 0; i < paste->rows->len; i++)
    adw_combo_row_set_selected (paste->rows->pdata[i], get_position (paste, i));
  paste->is_syncing = FALSE;
  adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (paste->dialog), "add", label);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (paste->dialog), "add", n > 0);
}

static void
chosen_cb (AdwComboRow *row,
           GParamSpec  *pspec,
           Paste       *paste)
{
  guint column, position = adw_combo_row_get_selected (row);

  if (paste->is_syncing || !g_ptr_array_find (paste->rows, row, &column))
    return;

  kv_name_list_set_field (paste->list, column, position > 0 ? kv_name_list_get_choices (paste->list)[position - 1] : NULL);
  show_choices (paste);
}

static GListModel *
make_choices (Paste *paste)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  const KvField *const *choices = kv_name_list_get_choices (paste->list);

  gtk_string_list_append (words, _("Do not use"));
  for (guint i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (words, _(choices[i]->label));
  return G_LIST_MODEL (words);
}

/* The first rows of the column. */
static char *
make_sample (Paste *paste,
             guint  column)
{
  GString *sample = g_string_new (NULL);

  for (guint row = 0; row < MIN (kv_name_list_get_n_rows (paste->list), SAMPLE); row++)
    {
      const char *cell = kv_name_list_get_cell (paste->list, row, column);

      if (*cell != '\0')
        g_string_append_printf (sample, "%s%s", sample->len > 0 ? " · " : "", cell);
    }
  return g_string_free (sample, FALSE);
}

static GtkWidget *
new_row (Paste *paste,
         guint  column)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *heading = kv_name_list_get_heading (paste->list, column);
  g_autofree char *number = g_strdup_printf (_("Column %u"), column + 1);
  g_autofree char *sample = make_sample (paste, column);
  g_autoptr (GListModel) choices = make_choices (paste);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *heading != '\0' ? heading : number);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), choices);
  g_ptr_array_add (paste->rows, row);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), paste);
  return row;
}

/* As high as its rows are at this width, where they wrap; a scrolled window by
 * itself takes what they would need without wrapping. */
static void
fit_rows (GtkScrolledWindow *scrolled,
          GtkWidget         *rows)
{
  int narrowest, width, height;

  gtk_widget_measure (rows, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  width = MAX (narrowest, WIDTH);
  gtk_widget_measure (rows, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (scrolled), width, -1);
  gtk_scrolled_window_set_min_content_height (scrolled, MIN (height, HIGHEST));
}

GtkWidget *
kv_paste_dialog_new (GtkWindow  *parent,
                     KvNameList *list,
                     KvKind      kind)
{
  Paste *paste = g_new0 (Paste, 1);
  GtkWidget *box = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  paste->list = list;
  paste->kind = kind;
  paste->rows = g_ptr_array_new ();
  paste->dialog = adw_message_dialog_new (parent, _("What is where?"), _("Choose for each column what stands in it."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (paste->dialog), "cancel", _("_Cancel"), "add", _("Add"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (paste->dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (paste->dialog), "add");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (paste->dialog), "cancel");
  g_object_set_data_full (G_OBJECT (paste->dialog), "paste", paste, paste_free);

  for (guint i = 0; i < kv_name_list_get_n_columns (list); i++)
    gtk_list_box_append (GTK_LIST_BOX (box), new_row (paste, i));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  fit_rows (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (paste->dialog), scrolled);
  show_choices (paste);
  return paste->dialog;
}
