/* The window and its file: opening, what it says of a bad one, presenting,
 * saving and exporting. */

#include <glib/gstdio.h>

#include "kv-canvas-partner.h"
#include "kv-chooser.h"
#include "kv-export-dialog.h"
#include "kv-grid-private.h"
#include "kv-roster-row.h"
#include "kv-shell-test.h"
#include "kv-view-private.h"
#include "kv-weergave.h"
#include "kv-window-private.h"

static char *folder;
static char *answer; /* of the chooser */
static GFile *beside; /* where it would begin */

static void
choose_answer (GtkWindow      *parent,
               const KvChoice *choice,
               KvChosen        chosen)
{
  g_autoptr (GFile) file = g_file_new_for_path (answer);

  g_set_object (&beside, choice->beside);
  chosen (parent, file);
}

static void
set_answer (const char *name)
{
  g_free (answer);
  answer = g_build_filename (folder, name, NULL);
}

static GFile *
write_file (const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GError *error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* The example with each `from` as `to`, in a file of its own. */
static GFile *
write_variant (const char *name,
               const char *from,
               const char *to)
{
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  g_autofree char *content = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &content, NULL, NULL, NULL));
  text = g_string_new (content);
  g_assert_cmpuint (g_string_replace (text, from, to, 0), >, 0);
  return write_file (name, text->str);
}

static guint
count_windows (KvApplication *application)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
finish (KvApplication *application)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      kv_test_destroy (l->data);
    }
  g_list_free (windows);
  kv_application_set_presenting (application, FALSE);
}

static void
test_open (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  KvCanvas *canvas = kv_view_get_canvas (kv_window_get_view (window));

  g_assert_true (g_file_equal (kv_window_get_file (window), file));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Kindcentra in Waterrijk");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->sidebar_title), ==, "Saved");
  g_assert_nonnull (kv_canvas_get_picture (canvas));
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Network, 24 partners, 33 relations");
  finish (application);
}

/* A file has one window; another one has another, and an empty one is used
 * before a new one is made. */
static void
test_windows (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) first = kv_test_file ("waterrijk");
  g_autoptr (GFile) second = kv_test_file ("lansingerland");
  KvWindow *window;

  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (count_windows (application), ==, 1);
  window = kv_test_open (application, first);
  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_true (kv_test_open (application, first) == window);
  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_true (kv_test_open (application, second) != window);
  g_assert_cmpuint (count_windows (application), ==, 2);
  finish (application);
}

static gboolean
has_failed (gpointer data)
{
  KvWindow *window = data;

  return window->opening_page != NULL && kv_opening_page_get_failure (window->opening_page) != NULL;
}

static void
test_bad_file (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = write_file ("bad.krachtenveld", "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-1\">\n<partner>\n");
  g_autoptr (GFile) good = kv_test_file ("waterrijk");
  KvWindow *window;

  g_application_open (G_APPLICATION (application), &file, 1, "");
  window = KV_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  kv_test_wait (has_failed, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_null (kv_window_get_document (window));
  g_assert_nonnull (strstr (kv_opening_page_get_failure (window->opening_page), "bad.krachtenveld"));
  g_assert_nonnull (strstr (kv_opening_page_get_failure (window->opening_page), "3"));
  g_assert_true (kv_test_open (application, good) == window);
  finish (application);
}

static void
test_missing_file (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/<b>%s.krachtenveld");
  KvWindow *window;

  g_application_open (G_APPLICATION (application), &file, 1, "");
  window = KV_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  kv_test_wait (has_failed, window);
  finish (application);
}

static void
test_repairs (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = write_variant ("repaired.krachtenveld", "houding=\"-2\"", "houding=\"9\"");
  KvWindow *window = kv_test_open (application, file);

  g_assert_true (gtk_revealer_get_reveal_child (window->repairs_bar));
  g_assert_nonnull (strstr (gtk_label_get_label (window->repairs_label), "1 thing was repaired"));
  g_assert_cmpstr (adw_window_title_get_subtitle (window->sidebar_title), ==, "Changes not saved");
  kv_application_set_presenting (application, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->repairs_bar)));
  finish (application);
}

static void
test_newer_format (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = write_variant ("newer.krachtenveld", "versie=\"1.0\"", "versie=\"2.0\"");
  KvWindow *window = kv_test_open (application, file);

  g_assert_true (gtk_revealer_get_reveal_child (window->read_only_bar));
  g_assert_cmpstr (adw_window_title_get_subtitle (window->sidebar_title), ==, "Read only");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (window->view->weergave_button)));
  kv_session_set_view (window->session, "diagrammen");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (window->diagrams->weergave_button)));
  finish (application);
}

static KvWindow *
open_template (KvApplication *application,
               GFile         *file)
{
  KvWindow *window = KV_WINDOW (kv_window_new (application));

  gtk_window_present (GTK_WINDOW (window));
  kv_window_open_template (window, file);
  kv_test_wait_ready (window);
  return window;
}

static void
test_template (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = open_template (application, file);

  g_assert_null (kv_window_get_file (window));
  g_assert_cmpstr (adw_window_title_get_subtitle (window->sidebar_title), ==, "Not saved yet");
  finish (application);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = KV_IS_ROSTER_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static gboolean
picture_has_badge (KvWindow *window)
{
  const KvPicture *picture = kv_canvas_get_picture (kv_view_get_canvas (kv_window_get_view (window)));

  for (guint i = 0; i < kv_scene_get_n_items (picture->scene); i++)
    {
      if (kv_scene_get_item (picture->scene, i)->role == KV_ROLE_BADGE)
        return TRUE;
    }
  return FALSE;
}

/* The judgements are gone before anything new is drawn, in every window, and
 * come back. */
static void
test_presenting (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) first = kv_test_file ("waterrijk");
  g_autoptr (GFile) second = kv_test_file ("lansingerland");
  KvWindow *window = kv_test_open (application, first);
  KvWindow *other = kv_test_open (application, second);
  KvCanvas *canvas = kv_view_get_canvas (kv_window_get_view (window));

  g_assert_true (picture_has_badge (window));
  kv_application_set_presenting (application, TRUE);
  g_assert_null (kv_canvas_get_picture (canvas));
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (canvas)));
  kv_test_wait_ready (window);
  kv_test_wait_ready (other);

  g_assert_false (picture_has_badge (window));
  g_assert_true (window->shown != kv_document_get_krachtenveld (window->document));
  g_assert_true (other->shown != kv_document_get_krachtenveld (other->document));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Samen naar kindcentra in Waterrijk");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (canvas)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *id = kv_canvas_partner_get_id (KV_CANVAS_PARTNER (child));

      g_assert_nonnull (kv_krachtenveld_lookup (window->shown, id));
    }
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (canvas)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Welzijn, sport en cultuur, 1 relation");

  kv_application_set_presenting (application, FALSE);
  kv_test_wait_ready (window);
  g_assert_true (picture_has_badge (window));
  g_assert_cmpuint (count_rows (GTK_WIDGET (window->sidebar)), ==, 24);
  finish (application);
}

/* What has no version for partners is not there, and comes back. */
static void
test_presenting_diagrams (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  guint n;

  kv_diagrams (&n);
  kv_session_set_view (window->session, "diagrammen");
  kv_session_set_diagram (window->session, "scores");
  kv_test_wait_ready (window);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (window->diagram_button)), ==, n);
  kv_application_set_presenting (application, TRUE);
  kv_test_wait_ready (window);
  g_assert_cmpstr (kv_session_get_diagram (window->session), ==, "netwerk");
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (window->diagram_button)), <, n);
  kv_application_set_presenting (application, FALSE);
  kv_test_wait_ready (window);
  g_assert_cmpstr (kv_session_get_diagram (window->session), ==, "scores");
  finish (application);
}

static void
test_every_diagram (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  guint n;
  const KvDiagram *const *diagrams = kv_diagrams (&n);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.nth-view", "i", 5);
  g_assert_cmpstr (kv_session_get_view (window->session), ==, "diagrammen");
  for (guint i = 0; i < n; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.diagram", "s", diagrams[i]->id);
      kv_test_wait_ready (window);
      g_assert_cmpstr (gtk_menu_button_get_label (window->diagram_button), ==, diagrams[i]->name);
      g_assert_nonnull (kv_canvas_get_picture (kv_view_get_canvas (window->diagrams)));
    }
  finish (application);
}

/* A change is seen. */
static void
test_change (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  KvKrachtenveld *field = kv_document_get_krachtenveld (window->document);

  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_TITEL, "<i>A & B</i>");
  kv_test_settle ();
  kv_test_wait_ready (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "<i>A & B</i>");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->sidebar_title), ==, "Changes not saved");
  finish (application);
}

/* The buttons say what is taken back, but not to partners. */
static void
test_undo (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  KvElement *field = KV_ELEMENT (kv_document_get_krachtenveld (window->document));
  g_autofree char *before = g_strdup (kv_element_text (field, KV_KRACHTENVELD_TITEL));

  g_assert_false (gtk_widget_get_sensitive (window->undo_button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo");
  kv_element_set_text (field, KV_KRACHTENVELD_TITEL, "Another");
  g_assert_true (gtk_widget_get_sensitive (window->undo_button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo: Title");
  kv_application_set_presenting (application, TRUE);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo: change");
  kv_application_set_presenting (application, FALSE);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (kv_element_text (field, KV_KRACHTENVELD_TITEL), ==, before);
  g_assert_false (gtk_widget_get_sensitive (window->undo_button));
  g_assert_true (gtk_widget_get_sensitive (window->redo_button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpstr (kv_element_text (field, KV_KRACHTENVELD_TITEL), ==, "Another");
  finish (application);
}

/* What is taken back in sight is seen, and not told. */
static void
test_undo_side (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);

  kv_edits_set_zijde (window->edits, "p-nestwater", KV_ZIJDE_LINKS);
  kv_test_settle ();
  kv_test_wait_ready (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  kv_test_settle ();
  kv_test_wait_ready (window);
  kv_test_settle ();
  g_assert_cmpstr (kv_toast_get_text (kv_window_get_toast (window)), ==, NULL);
  finish (application);
}

static GtkWidget *
find_widget (GtkWidget *from,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* One column is done at once, in one step; of several it asks first. */
static void
test_paste_list (void)
{
  KvApplication *application = kv_test_application ();
  KvWindow *window = KV_WINDOW (kv_window_new (application));
  KvKrachtenveld *field;
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *dialog = NULL, *preview;

  kv_window_begin (window);
  gtk_window_present (GTK_WINDOW (window));
  field = kv_document_get_krachtenveld (window->document);
  kv_window_paste_text (window, "De Brug\nHet <b>Anker\nDe Brug\n");
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, 2);
  kv_test_wait_ready (window);
  g_assert_false (window->is_blank);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, 0);

  kv_window_paste_text (window, "Naam\tSector\nDe Brug\tGemeente\nHet <b>Anker\tKinderopvang\n\tOuders\nA\t\nB\t\nC\t\n");
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        dialog = toplevel;
    }
  g_assert_nonnull (dialog);
  gtk_test_widget_wait_for_draw (dialog);
  preview = find_widget (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)), GTK_TYPE_GRID);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (preview), 1, 0))), ==, "Sector");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (preview), 0, 2))), ==, "Het <b>Anker");
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (preview), 0, 5));
  g_assert_null (gtk_grid_get_child_at (GTK_GRID (preview), 0, 6));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "add");
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, 5);
  g_assert_cmpstr (kv_toast_get_text (kv_window_get_toast (window)), ==, "5 partners added, 1 line left out");
  g_assert_cmpstr (kv_toast_get_action (kv_window_get_toast (window)), ==, "win.show-lines");
  gtk_window_destroy (GTK_WINDOW (dialog));
  kv_test_wait_ready (window);

  /* What was taken back is not said to be there. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, 0);
  g_assert_cmpstr (kv_toast_get_action (kv_window_get_toast (window)), ==, NULL);
  finish (application);
}

static gboolean
is_saved (gpointer data)
{
  KvWindow *window = data;

  return !window->is_saving && kv_document_get_file (window->document) != NULL;
}

static void
test_save_as (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = open_template (application, file);

  set_answer ("saved.krachtenveld");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
  kv_test_wait (is_saved, window);
  g_assert_true (g_file_test (answer, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpstr (adw_window_title_get_subtitle (window->sidebar_title), ==, "Saved");
  g_assert_null (beside);

  /* One begins to look where the file is. */
  set_answer ("another.krachtenveld");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
  kv_test_wait (is_saved, window);
  g_assert_nonnull (beside);
  finish (application);
}

static gboolean
has_no_toast (gpointer data)
{
  KvWindow *window = data;

  return kv_toast_get_text (kv_window_get_toast (window)) == NULL;
}

/* What says that it can be undone goes when something else is done, and the next
 * one finds it on its way out. */
static void
test_toasts (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  KvElement *field = KV_ELEMENT (kv_document_get_krachtenveld (window->document));

  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.tell-done", "s", "Verwijderd");
      g_assert_cmpstr (kv_toast_get_action (kv_window_get_toast (window)), ==, "win.undo");
      kv_test_settle ();
      kv_element_set_text (field, KV_KRACHTENVELD_GEMEENTE, i % 2 != 0 ? "A" : "B");
      g_assert_null (kv_toast_get_text (kv_window_get_toast (window)));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "s", "A & B");
  g_assert_cmpstr (kv_toast_get_text (kv_window_get_toast (window)), ==, "A & B");
  g_assert_null (kv_toast_get_action (kv_window_get_toast (window)));

  /* GTK warns of an action that has the target of another. */
  kv_toast_show (kv_window_get_toast (window), "Geplakt", "Tonen", "win.show-lines", "regel 3");
  kv_toast_show (kv_window_get_toast (window), "Verwijderd", "Ongedaan maken", "win.undo", NULL);
  kv_toast_show (kv_window_get_toast (window), "Geplakt", "Tonen", "win.show-lines", "regel 4");

  /* It goes by itself. */
  kv_test_wait (has_no_toast, window);
  finish (application);
}

/* Where both are; FALSE: it is not there yet. */
static gboolean
get_bounds (KvWindow        *window,
            graphene_rect_t *toast,
            graphene_rect_t *tools)
{
  return gtk_widget_compute_bounds (GTK_WIDGET (kv_window_get_toast (window)), GTK_WIDGET (window), toast)
         && gtk_widget_compute_bounds (kv_view_get_tools (window->view), GTK_WIDGET (window), tools)
         && toast->size.height > 0;
}

/* Its foot is that of the tools, and it ends before them. */
static gboolean
is_beside_tools (gpointer window)
{
  graphene_rect_t toast, tools;

  return get_bounds (window, &toast, &tools) && toast.origin.x + toast.size.width < tools.origin.x
         && toast.origin.y + toast.size.height == tools.origin.y + tools.size.height;
}

static gboolean
is_above_tools (gpointer window)
{
  graphene_rect_t toast, tools;

  return get_bounds (window, &toast, &tools) && toast.origin.y + toast.size.height <= tools.origin.y;
}

/* Where nobody stands, unless it says more than fits there. */
static void
test_toast_place (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  g_autofree char *much = g_strnfill (600, 'x');

  for (guint i = 9; i < 600; i += 10)
    much[i] = ' ';
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "s", "Opnieuw geordend");
  kv_test_wait (is_beside_tools, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tell", "s", much);
  kv_test_wait (is_above_tools, window);
  finish (application);
}

static void
choose_nothing (GtkWindow      *parent,
                const KvChoice *choice,
                KvChosen        chosen)
{
}

/* Saving for closing, and thinking better of it: a later save only saves. */
static void
test_close_cancelled (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = open_template (application, file);
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *dialog = NULL;

  kv_element_set_text (KV_ELEMENT (kv_document_get_krachtenveld (window->document)), KV_KRACHTENVELD_GEMEENTE, "A");
  gtk_window_close (GTK_WINDOW (window));
  kv_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        dialog = toplevel;
    }
  g_assert_nonnull (dialog);
  kv_chooser_replace (choose_nothing);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");
  gtk_window_destroy (GTK_WINDOW (dialog));
  kv_chooser_replace (choose_answer);
  set_answer ("later.krachtenveld");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  kv_test_wait (is_saved, window);
  kv_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpuint (count_windows (application), ==, 1);
  finish (application);
}

/* Somebody drops a file. */
static gboolean
drop (GtkWidget    *window,
      const GValue *value)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", value, 10., 10., &taken);
    }
  return taken;
}

/* A file is opened; names are added. */
static void
test_drop (void)
{
  KvApplication *application = kv_test_application ();
  GtkWidget *window = kv_window_new (application);
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  GSList files = { file, NULL };
  g_auto (GValue) dropped = G_VALUE_INIT, names = G_VALUE_INIT;

  g_value_init (&dropped, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&dropped, gdk_file_list_new_from_list (&files));
  g_value_init (&names, G_TYPE_STRING);
  g_value_set_static_string (&names, "De Ijsvogel\nDe Reiger\n");
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (drop (window, &names));
  g_assert_true (drop (window, &dropped));
  kv_test_wait_ready (KV_WINDOW (window));
  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_true (drop (window, &names));
  g_assert_cmpuint (kv_krachtenveld_count (kv_document_get_krachtenveld (KV_WINDOW (window)->document), KV_KIND_PARTNER), ==, 26);
  finish (application);
}

static GtkWidget *
find_dialog (KvApplication *application)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (KV_IS_EXPORT_DIALOG (window))
        return window;
    }
  g_assert_not_reached ();
}

static gboolean
is_ready (gpointer dialog)
{
  return kv_export_dialog_is_ready (dialog);
}

static gboolean
file_is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* For partners asks for the occasion before it writes anything. */
static void
test_export (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  g_autofree char *content = NULL;
  GtkWidget *dialog, *occasion, *save;

  set_answer ("netwerk.pdf");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = find_dialog (application);
  kv_test_wait (is_ready, dialog);
  occasion = find_widget (dialog, ADW_TYPE_ENTRY_ROW);
  save = gtk_window_get_default_widget (GTK_WINDOW (dialog));
  g_assert_true (gtk_widget_get_sensitive (save));

  g_signal_emit_by_name (save, "clicked");
  kv_test_settle ();
  g_assert_true (gtk_widget_has_css_class (occasion, "error"));
  g_assert_false (file_is_there (answer));

  gtk_editable_set_text (GTK_EDITABLE (occasion), "de LEA van 8 december 2026");
  kv_test_wait (is_ready, dialog);
  g_assert_false (gtk_widget_has_css_class (occasion, "error"));
  g_signal_emit_by_name (save, "clicked");
  kv_test_wait (file_is_there, answer);
  kv_test_settle ();
  g_assert_true (g_file_get_contents (answer, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  finish (application);
}

static gboolean
is_gone (gpointer dialog)
{
  return *(gpointer *) dialog == NULL;
}

/* What it draws may be done when it and its window are gone. */
static void
test_export_left (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  g_set_weak_pointer (&dialog, find_dialog (application));
  g_usleep (400000); /* so that its first preview is due, and is begun at once */
  kv_test_settle ();
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_wait (is_gone, &dialog);
}

/* What is exported first is what is looked at. */
static void
test_export_of_view (void)
{
  static const char *const proposed[][2] = {
    { "netwerk", "netwerk" }, { "belangen", "belangenmatrix" }, { "machtsmiddelen", "belangenmatrix" },
    { "lijst", "scores" }, { "diagrammen", "overzicht" },
  };
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);

  kv_session_set_diagram (window->session, "overzicht");
  for (guint i = 0; i < G_N_ELEMENTS (proposed); i++)
    {
      GtkWidget *dialog;

      kv_session_set_view (window->session, proposed[i][0]);
      kv_test_settle ();
      gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
      dialog = find_dialog (application);
      g_assert_cmpstr (kv_export_dialog_get_diagram (KV_EXPORT_DIALOG (dialog))->id, ==, proposed[i][1]);
      gtk_window_destroy (GTK_WINDOW (dialog));
      kv_test_settle ();
    }
  finish (application);
}

static gboolean
has_focus_in (gpointer data)
{
  GtkWidget *widget = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* By keys to a view, and on by keys in it. */
static void
test_focus_of_view (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);

  for (int i = 4; i > 0; i--)
    {
      KvTableView *table;

      if (i % 2 == 0)
        kv_sidebar_focus_search (window->sidebar);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.nth-view", "i", i);
      table = kv_window_get_table (window);
      g_assert_true ((table == NULL) == (i == 1));
      kv_test_wait (has_focus_in, table != NULL ? GTK_WIDGET (kv_table_view_get_grid (table)) : GTK_WIDGET (kv_view_get_canvas (window->view)));
    }
  finish (application);
}

static gboolean
has_cursor_in_sight (gpointer grid)
{
  GdkRectangle cell;

  return gtk_widget_get_height (grid) > 0 && kv_grid_locate (grid, kv_grid_get_cursor (grid), &cell)
         && cell.y >= 0 && cell.y + cell.height <= gtk_widget_get_height (grid);
}

/* What was selected before a table was made is where one comes to it. */
static void
test_selection_in_tables (void)
{
  KvApplication *application = kv_test_application ();
  g_autoptr (GFile) file = kv_test_file ("waterrijk");
  KvWindow *window = kv_test_open (application, file);

  kv_selection_set_one (kv_session_get_selection (window->session), "p-bibliotheek");
  for (int i = 2; i <= 4; i++)
    {
      KvGridPlace place;
      KvGrid *grid;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.nth-view", "i", i);
      grid = kv_table_view_get_grid (kv_window_get_table (window));
      g_assert_true (kv_grid_model_locate (kv_grid_get_model (grid), "p-bibliotheek", &place));
      g_assert_cmpint (kv_grid_get_cursor (grid).row, ==, place.row);
      kv_test_wait (has_cursor_in_sight, grid);
    }
  finish (application);
}

static void
test_file_names (void)
{
  g_autofree char *name = kv_file_name ("a/b\\c: \"<d>\"\n", "pdf");
  g_autofree char *hidden = kv_file_name ("..", "pdf");
  g_autofree char *empty = kv_file_name ("", "pdf");

  g_assert_cmpstr (name, ==, "a-b-c- --d--.pdf");
  g_assert_cmpstr (hidden, ==, "-..pdf");
  g_assert_cmpstr (empty, ==, "krachtenveld.pdf");
}

int
main (int    argc,
      char **argv)
{
  int status;

  kv_test_init (&argc, &argv);
  folder = g_dir_make_tmp ("kv-test-window-XXXXXX", NULL);
  kv_chooser_replace (choose_answer);

  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/windows", test_windows);
  g_test_add_func ("/window/bad-file", test_bad_file);
  g_test_add_func ("/window/missing-file", test_missing_file);
  g_test_add_func ("/window/repairs", test_repairs);
  g_test_add_func ("/window/newer-format", test_newer_format);
  g_test_add_func ("/window/template", test_template);
  g_test_add_func ("/window/presenting", test_presenting);
  g_test_add_func ("/window/presenting-diagrams", test_presenting_diagrams);
  g_test_add_func ("/window/every-diagram", test_every_diagram);
  g_test_add_func ("/window/change", test_change);
  g_test_add_func ("/window/undo", test_undo);
  g_test_add_func ("/window/undo-side", test_undo_side);
  g_test_add_func ("/window/paste-list", test_paste_list);
  g_test_add_func ("/window/save-as", test_save_as);
  g_test_add_func ("/window/close-cancelled", test_close_cancelled);
  g_test_add_func ("/window/toasts", test_toasts);
  g_test_add_func ("/window/toast-place", test_toast_place);
  g_test_add_func ("/window/drop", test_drop);
  g_test_add_func ("/window/focus-of-view", test_focus_of_view);
  g_test_add_func ("/window/selection-in-tables", test_selection_in_tables);
  g_test_add_func ("/window/export", test_export);
  g_test_add_func ("/window/export-left", test_export_left);
  g_test_add_func ("/window/export-of-view", test_export_of_view);
  g_test_add_func ("/window/file-names", test_file_names);
  status = g_test_run ();

  g_clear_object (&beside);
  g_free (answer);
  g_free (folder);
  return status;
}
