#include "kv-paste-dialog.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-counts.h"

#define SAMPLE 5      /* rows of the list that are shown */
#define CELL_CHARS 16 /* of one of its cells */
#define WIDTH 440   /* px of the rows, at least */
#define HIGHEST 280 /* px of the rows, at most */

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

static char *
get_heading (Paste *paste,
             guint  column)
{
  const char *heading = kv_name_list_get_heading (paste->list, column);

  return *heading != '\0' ? g_strdup (heading) : g_strdup_printf (_("Column %u"), column + 1);
}

static GtkWidget *
new_cell (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN ((int) g_utf8_strlen (text, -1), CELL_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The first rows, as they stood in the sheet. */
static GtkWidget *
new_preview (Paste *paste)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  guint rows = MIN (kv_name_list_get_n_rows (paste->list), SAMPLE);

  for (guint column = 0; column < kv_name_list_get_n_columns (paste->list); column++)
    {
      g_autofree char *heading = get_heading (paste, column);

      gtk_grid_attach (GTK_GRID (grid), new_cell (heading, "caption-heading"), (int) column, 0, 1, 1);
      for (guint row = 0; row < rows; row++)
        gtk_grid_attach (GTK_GRID (grid), new_cell (kv_name_list_get_cell (paste->list, row, column), "caption"), (int) column, (int) row + 1, 1, 1);
    }
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (grid, "paste-preview");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The first rows"), -1);
  return scrolled;
}

static GtkWidget *
new_row (Paste *paste,
         guint  column)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *heading = get_heading (paste, column);
  g_autoptr (GListModel) choices = make_choices (paste);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
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
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  paste->list = list;
  paste->kind = kind;
  paste->rows = g_ptr_array_new ();
  paste->dialog = adw_message_dialog_new (parent, _("What is where?"), _("Choose for each column what stands in it."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (paste->dialog), "cancel", _("_Cancel"), "add", _("Add"), NULL);
  kv_access_name_mnemonics (paste->dialog);
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
  gtk_box_append (GTK_BOX (both), scrolled);
  gtk_box_append (GTK_BOX (both), new_preview (paste));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (paste->dialog), both);
  show_choices (paste);
  return paste->dialog;
}
