#include "kv-start-page.h"

#include "kv-access.h"
#include "kv-document.h"
#include "kv-entry-paste.h"
#include "kv-names.h"
#include "kv-recent.h"

#define MOST_RECENT 5

struct _KvStartPage
{
  AdwBin          parent_instance;
  GtkEntry       *entry;
  AdwExpanderRow *examples;
  GtkWidget      *recent_group;
  GtkListBox     *recent;
  GCancellable   *cancellable; /* of reading the examples; NULL: not begun yet */
};

enum { SIGNAL_NAMED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvStartPage, kv_start_page, ADW_TYPE_BIN)

/* The first partner. */

static void
add_cb (KvStartPage *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[SIGNAL_NAMED], 0, text);
}

void
kv_start_page_focus (KvStartPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *action,
         const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

/* Examples. */

typedef struct
{
  KvStartPage *page;
  char        *uri;
} Example;

static void
example_free (Example *example)
{
  g_object_unref (example->page);
  g_free (example->uri);
  g_free (example);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Example, example_free)

static void
example_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Example) example = data;
  g_autoptr (KvDocument) document = kv_document_open_finish (result, NULL);
  g_autofree char *title = NULL;
  g_autofree char *opgave = NULL;
  KvElement *field;

  if (document == NULL || g_cancellable_is_cancelled (example->page->cancellable))
    return;

  field = KV_ELEMENT (kv_document_get_krachtenveld (document));
  title = kv_one_line (kv_element_text (field, KV_KRACHTENVELD_TITEL));
  opgave = kv_one_line (kv_element_text (field, KV_KRACHTENVELD_OPGAVE));
  adw_expander_row_add_row (example->page->examples, new_row (title, opgave, "win.open-template", example->uri));
  gtk_widget_set_visible (GTK_WIDGET (example->page->examples), TRUE);
}

static void
read_example (KvStartPage *self,
              GFile       *file)
{
  const KvReadOptions options = { FALSE };
  Example *example = g_new0 (Example, 1);

  example->page = g_object_ref (self);
  example->uri = g_file_get_uri (file);
  kv_document_open_async (file, TRUE, &options, self->cancellable, example_read_cb, example);
}

static char *
get_examples_folder (void)
{
  const char *folder = g_getenv ("KV_TEMPLATES_DIR");

  return g_strdup (folder != NULL ? folder : KV_PKGDATADIR "/templates");
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static void
read_examples (KvStartPage *self)
{
  g_autofree char *folder = get_examples_folder ();
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  self->cancellable = g_cancellable_new ();
  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      if (g_str_has_suffix (name, ".krachtenveld"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      read_example (self, file);
    }
}

/* Recent files. */

static char *
get_folder_name (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
}

static void
list_recent (KvStartPage *self)
{
  g_autoptr (GPtrArray) recent = kv_recent_list ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent, 0)) != NULL)
    gtk_list_box_remove (self->recent, GTK_WIDGET (row));

  for (guint i = 0; i < MIN (recent->len, MOST_RECENT); i++)
    {
      const char *uri = gtk_recent_info_get_uri (recent->pdata[i]);
      g_autofree char *folder = get_folder_name (uri);

      gtk_list_box_append (self->recent, new_row (gtk_recent_info_get_display_name (recent->pdata[i]), folder, "win.open-uri", uri));
    }
  gtk_widget_set_visible (self->recent_group, recent->len > 0);
}

/* Where there is something to show already, nobody sees what there is to begin
 * with. */
static void
kv_start_page_map (GtkWidget *widget)
{
  KvStartPage *self = KV_START_PAGE (widget);

  if (self->cancellable == NULL)
    {
      g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (list_recent), self, G_CONNECT_SWAPPED);
      list_recent (self);
      read_examples (self);
    }
  GTK_WIDGET_CLASS (kv_start_page_parent_class)->map (widget);
}

static void
kv_start_page_dispose (GObject *object)
{
  KvStartPage *self = KV_START_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (kv_start_page_parent_class)->dispose (object);
}

static void
kv_start_page_finalize (GObject *object)
{
  g_clear_object (&KV_START_PAGE (object)->cancellable);

  G_OBJECT_CLASS (kv_start_page_parent_class)->finalize (object);
}

static void
kv_start_page_class_init (KvStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_start_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_start_page_finalize;
  widget_class->map = kv_start_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-start-page.ui");
  signals[SIGNAL_NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_bind_template_child (widget_class, KvStartPage, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_child (widget_class, KvStartPage, examples);
  gtk_widget_class_bind_template_child (widget_class, KvStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, KvStartPage, recent);
}

static void
kv_start_page_init (KvStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_access_name_mnemonics (GTK_WIDGET (self));
  kv_entry_paste_lists (self->entry);
}
