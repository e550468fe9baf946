/* While presenting nothing in any window says what partners may not see. Each
 * text of the field is a marker of its own, so that a text that is found tells
 * where it came from; every widget that is not hidden is read, seen or not. */

#include <string.h>

#include "kv-belang.h"
#include "kv-canvas-private.h"
#include "kv-export-dialog.h"
#include "kv-machtsmiddel.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-shell-test.h"
#include "kv-view-private.h"
#include "kv-weergave.h"
#include "kv-window-private.h"
#include "kv-writer.h"

#define PER_KIND 4 /* elements of each kind that are looked at */

static KvApplication *application;

/* Words of the interface that tell of what is not there. */
static const char *const betrayals[] = {
  "judg",
  "personal data",
  "attitude",
  "influence",
  "crucial",
  "hidden",
  "internal",
  "oordeel",
  "persoonsgegeven",
  "houding",
  "invloed",
  "cruciaal",
  "gewenst",
  "conflict",
};

/* Markers. */

typedef struct
{
  KvKrachtenveld *field;
  GPtrArray *origins; /* by number: "wil of p-1" */
  GHashTable *shown;  /* the numbers that partners see */
} Markers;

static gboolean
is_free (const KvField *field)
{
  static const char *const bound[] = { "kleur", "letter", "diagram", "fase", NULL };

  return (field->marks & KV_MARK_KEY) == 0 && !g_strv_contains (bound, field->name);
}

static char *
new_marker (Markers    *markers,
            KvElement  *element,
            const char *field)
{
  g_ptr_array_add (markers->origins, g_strdup_printf ("%s of %s", field, kv_element_get_id (element)));
  return g_strdup_printf ("zq%ux", markers->origins->len - 1);
}

static void
mark_element (Markers   *markers,
              KvElement *element)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *marker = is_free (&fields[i]) ? new_marker (markers, element, fields[i].name) : NULL;
      const char *texts[] = { marker, NULL };

      if (marker == NULL)
        continue;
      if (fields[i].kind == KV_FIELD_TEXT || fields[i].kind == KV_FIELD_LONG_TEXT)
        kv_element_set_text (element, i, marker);
      else if (fields[i].kind == KV_FIELD_TEXTS)
        kv_element_set_list (element, i, texts);
    }
}

typedef void (*Found) (Markers *markers,
                       guint number,
                       const char *where);

static void
find_markers (Markers    *markers,
              const char *text,
              const char *where,
              Found       found)
{
  for (const char *at = strstr (text, "zq"); at != NULL; at = strstr (at + 2, "zq"))
    {
      char *end;
      guint64 number = g_ascii_strtoull (at + 2, &end, 10);

      if (end > at + 2 && *end == 'x')
        found (markers, (guint) number, where);
    }
}

static void
note_shown (Markers    *markers,
            guint       number,
            const char *where)
{
  g_hash_table_add (markers->shown, GUINT_TO_POINTER (number));
}

static void
assert_shown (Markers    *markers,
              guint       number,
              const char *where)
{
  if (!g_hash_table_contains (markers->shown, GUINT_TO_POINTER (number)))
    g_error ("%s is to be read in %s", (char *) markers->origins->pdata[number], where);
}

static Markers *
markers_new (void)
{
  Markers *markers = g_new0 (Markers, 1);
  g_autoptr (KvKrachtenveld) redacted = NULL;
  g_autoptr (GBytes) bytes = NULL;

  markers->field = kv_test_field ("waterrijk");
  markers->origins = g_ptr_array_new_with_free_func (g_free);
  markers->shown = g_hash_table_new (NULL, NULL);
  kv_journal_begin (kv_krachtenveld_get_journal (markers->field), "mark", NULL);
  mark_element (markers, KV_ELEMENT (markers->field));
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (markers->field, kind);

      for (guint i = 0; i < all->len; i++)
        mark_element (markers, all->pdata[i]);
    }
  kv_journal_end (kv_krachtenveld_get_journal (markers->field));
  redacted = kv_krachtenveld_redacted_copy (markers->field);
  bytes = kv_write_bytes (redacted);
  find_markers (markers, g_bytes_get_data (bytes, NULL), "", note_shown);
  g_assert_cmpuint (g_hash_table_size (markers->shown), >, 50);
  g_assert_cmpuint (markers->origins->len, >, 3 * g_hash_table_size (markers->shown));
  return markers;
}

static void
markers_free (Markers *markers)
{
  g_hash_table_unref (markers->shown);
  g_ptr_array_unref (markers->origins);
  g_assert_finalize_object (markers->field);
  g_free (markers);
}

/* Reading. */

static void
assert_text (Markers    *markers,
             const char *text,
             const char *where)
{
  g_autofree char *all = g_utf8_strdown (text, -1);
  g_auto (GStrv) parts = g_strsplit (all, "nieuwe professionele houding", -1); /* a thema of a locatie */
  g_autofree char *lower = g_strjoinv ("", parts);

  find_markers (markers, text, where, assert_shown);
  for (guint i = 0; i < G_N_ELEMENTS (betrayals); i++)
    {
      if (strstr (lower, betrayals[i]) != NULL)
        g_error ("“%s” is to be read in %s", text, where);
    }
}

static gboolean
is_read (GParamSpec *pspec)
{
  static const char *const technical[] = { "action-name", "css-name", "detailed-action-name", "field", "icon-name", "name", "pair", "visible-child-name", "when", NULL };

  return pspec->value_type == G_TYPE_STRING && (pspec->flags & G_PARAM_READABLE) != 0 && !g_strv_contains (technical, pspec->name);
}

/* All that an object says. */
static void
assert_object (Markers *markers,
               gpointer object)
{
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *where = g_strdup_printf ("%s of a %s", pspecs[i]->name, G_OBJECT_TYPE_NAME (object));

      if (!is_read (pspecs[i]))
        continue;
      g_object_get (object, pspecs[i]->name, &text, NULL);
      if (text != NULL)
        assert_text (markers, text, where);
    }
}

static void
assert_picture (Markers  *markers,
                KvCanvas *canvas)
{
  const KvPicture *picture = kv_canvas_get_picture (canvas);
  g_autofree char *dump = picture != NULL ? kv_scene_dump (picture->scene) : NULL;

  if (dump != NULL)
    assert_text (markers, dump, "a picture");
}

static guint
assert_widget (Markers   *markers,
               GtkWidget *widget)
{
  guint n = 1;

  if (!gtk_widget_get_visible (widget))
    return 0;

  assert_object (markers, widget);
  if (GTK_IS_TEXT_VIEW (widget))
    assert_object (markers, gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
  if (KV_IS_CANVAS (widget))
    assert_picture (markers, KV_CANVAS (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += assert_widget (markers, child);
  return n;
}

/* What is on the screen, all windows of it. */
static void
assert_screen (Markers *markers)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      assert_widget (markers, window);
    }
}

/* The window. */

static KvWindow *
open_marked (Markers *markers)
{
  g_autoptr (GBytes) bytes = kv_write_bytes (markers->field);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "gemerkt.krachtenveld", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return kv_test_open (application, file);
}

static gboolean
has_details (gpointer window)
{
  return adw_flap_get_reveal_progress (KV_WINDOW (window)->details) >= 1;
}

static void
show_details (KvWindow *window)
{
  adw_flap_set_reveal_flap (window->details, TRUE);
  kv_test_wait (has_details, window);
}

static void
finish (KvWindow *window,
        Markers  *markers)
{
  kv_application_set_presenting (application, FALSE);
  adw_flap_set_reveal_flap (window->details, FALSE);
  kv_test_wait_ready (window);
  kv_test_destroy (window);
  markers_free (markers);
}

static KvKrachtenveld *
field_of (KvWindow *window)
{
  return kv_document_get_krachtenveld (kv_window_get_document (window));
}

/* Some of each kind, withheld ones too. */
static GPtrArray *
list_some (KvWindow *window)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (field_of (window), kind);
      guint step = MAX (all->len / PER_KIND, 1);

      for (guint i = 0; i < all->len; i += step)
        g_ptr_array_add (ids, (char *) kv_element_get_id (all->pdata[i]));
    }
  return ids;
}

/* A popover opens on the screen only. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds)
         && bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window)
         && bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

static void
collect_menus (GtkWidget *widget,
               GPtrArray *menus)
{
  if (GTK_IS_MENU_BUTTON (widget) && is_in_sight (widget) && gtk_widget_get_sensitive (widget))
    g_ptr_array_add (menus, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_menus (child, menus);
}

static void
assert_menus (Markers  *markers,
              KvWindow *window)
{
  g_autoptr (GPtrArray) menus = g_ptr_array_new_with_free_func (g_object_unref);

  collect_menus (GTK_WIDGET (window), menus);
  for (guint i = 0; i < menus->len; i++)
    {
      gtk_menu_button_popup (menus->pdata[i]);
      kv_test_settle ();
      assert_screen (markers);
      gtk_menu_button_popdown (menus->pdata[i]);
    }
  kv_test_settle ();
}

/* Every view, with every menu and popover. */
static void
test_views (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (window->views);
  guint n;
  const KvDiagram *const *diagrams = kv_diagrams (&n);

  show_details (window);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  kv_application_set_presenting (application, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (!adw_view_stack_page_get_visible (page))
        continue;
      kv_session_set_view (window->session, adw_view_stack_page_get_name (page));
      kv_test_wait_ready (window);
      assert_screen (markers);
      assert_menus (markers, window);
    }
  kv_session_set_view (window->session, "diagrammen");
  for (guint i = 0; i < n; i++)
    {
      if (!diagrams[i]->for_partners)
        continue;
      kv_session_set_diagram (window->session, diagrams[i]->id);
      kv_test_wait_ready (window);
      assert_screen (markers);
    }
  kv_session_set_view (window->session, "netwerk");
  finish (window, markers);
}

/* Whatever is selected, also what partners do not see; at once, before anything
 * else is done. */
static void
test_selections (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  KvSelection *selection = kv_session_get_selection (window->session);
  g_autoptr (GPtrArray) ids = list_some (window);

  show_details (window);
  for (guint i = 0; i < ids->len; i++)
    {
      kv_selection_set_one (selection, ids->pdata[i]);
      kv_test_settle ();
      kv_application_set_presenting (application, TRUE);
      assert_screen (markers);
      kv_test_settle ();
      assert_screen (markers);
      kv_application_set_presenting (application, FALSE);
    }
  kv_application_set_presenting (application, TRUE);
  kv_selection_set (selection, (const char *const[]){ "p-kroosjes", "p-gemeente", "r-kiekwater-nestwater", NULL });
  kv_test_settle ();
  assert_screen (markers);
  finish (window, markers);
}

/* Steps, toasts, dialogs and popovers that were there. */
static void
test_what_was_open (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  KvElement *partner = kv_krachtenveld_lookup (field_of (window), "p-kroosjes");
  g_autoptr (GPtrArray) menus = g_ptr_array_new_with_free_func (g_object_unref);

  show_details (window);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  kv_element_set_score (partner, KV_PARTNER_HOUDING, -2);
  kv_toast_show (kv_window_get_toast (window), kv_element_text (partner, KV_PARTNER_WIL), "Undo the attitude", "win.open-uri", "x");
  kv_test_wait_ready (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  kv_test_settle ();
  kv_application_set_presenting (application, TRUE);
  assert_screen (markers);
  gtk_test_accessible_assert_property (window->toast, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  kv_application_set_presenting (application, FALSE);
  kv_test_wait_ready (window);

  collect_menus (GTK_WIDGET (window), menus);
  for (guint i = 0; i < menus->len; i++)
    {
      if (!is_in_sight (menus->pdata[i]))
        continue;
      gtk_menu_button_popup (menus->pdata[i]);
      kv_test_settle ();
      kv_application_set_presenting (application, TRUE);
      assert_screen (markers);
      kv_application_set_presenting (application, FALSE);
      kv_test_wait_ready (window);
    }
  finish (window, markers);
}

/* What is being typed or chosen on the canvas: a name is kept, and of the soorten
 * none is offered that partners do not see. */
static void
test_at_hand (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  KvCanvas *canvas = kv_view_get_canvas (window->view);
  const char *relaties[] = { "r-kiekwater-nestwater", NULL };
  KvElement *partner = kv_krachtenveld_lookup (field_of (window), "p-kroosjes");

  kv_canvas_begin_name (canvas, "p-kroosjes");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (canvas->naming)), "De Kroosjes en meer");
  kv_application_set_presenting (application, TRUE);
  g_assert_null (canvas->naming);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "De Kroosjes en meer");
  kv_application_set_presenting (application, FALSE);
  kv_test_wait_ready (window);

  kv_canvas_choose_soort (canvas, relaties, "p-nestwater", (KvPoint) { 0, 0 });
  kv_test_settle ();
  g_assert_true (gtk_widget_get_visible (canvas->choosing));
  kv_application_set_presenting (application, TRUE);
  assert_screen (markers);
  kv_test_settle ();
  assert_screen (markers);
  finish (window, markers);
}

/* What is changed while presenting. */
static void
test_edits (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  KvElement *partner = kv_krachtenveld_lookup (field_of (window), "p-kroosjes");

  show_details (window);
  kv_application_set_presenting (application, TRUE);
  kv_selection_set_one (kv_session_get_selection (window->session), "p-kroosjes");
  kv_element_set_score (partner, KV_PARTNER_HOUDING, -2);
  kv_test_wait_ready (window);
  assert_screen (markers);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  kv_test_wait_ready (window);
  assert_screen (markers);
  gtk_widget_activate_action (GTK_WIDGET (window->inspector), "inspector.remove", NULL);
  kv_test_wait_ready (window);
  assert_screen (markers);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  finish (window, markers);
}

/* Pixels. */

/* Otherwise in all that partners do not see. */
static void
judge_otherwise (KvKrachtenveld *field)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_sorted (field, KV_KIND_RELATIE);
  g_autoptr (GPtrArray) standpunten = kv_krachtenveld_sorted (field, KV_KIND_STANDPUNT);
  g_autoptr (GPtrArray) inzet = kv_krachtenveld_sorted (field, KV_KIND_INZET);
  KvElement *weergave = kv_krachtenveld_find_weergave (field, "netwerk");

  kv_journal_begin (kv_krachtenveld_get_journal (field), "judge", NULL);
  for (guint i = 0; i < standpunten->len; i++)
    {
      if (!kv_element_yes (standpunten->pdata[i], KV_STANDPUNT_DELEN))
        kv_element_set_score (standpunten->pdata[i], KV_STANDPUNT_WAARDE, (int) i % 9 - 4);
    }
  for (guint i = 0; i < inzet->len; i++)
    {
      if (!kv_element_yes (inzet->pdata[i], KV_INZET_DELEN))
        kv_element_set_score (inzet->pdata[i], KV_INZET_STERKTE, 1 + (int) i % 5);
    }
  for (guint i = 0; i < partners->len; i++)
    {
      kv_element_set_score (partners->pdata[i], KV_PARTNER_INVLOED, 1 + (int) i % 5);
      kv_element_set_score (partners->pdata[i], KV_PARTNER_HOUDING, (int) i % 5 - 2);
      kv_element_set_yes (partners->pdata[i], KV_PARTNER_CRUCIAAL, i % 2 == 0);
      kv_element_set_text (partners->pdata[i], KV_PARTNER_WIL, "Meer dan de anderen");
    }
  for (guint i = 0; i < relaties->len; i++)
    {
      KvElement *relatie = relaties->pdata[i];

      if (kv_element_yes (relatie, KV_RELATIE_GEWENST) || kv_element_choice (relatie, KV_RELATIE_SOORT) == KV_RELATIE_CONFLICT)
        kv_krachtenveld_remove (field, relatie);
      else
        kv_element_set_score (relatie, KV_RELATIE_STERKTE, 1 + (int) i % 3);
    }
  kv_element_set_choice (weergave, KV_WEERGAVE_KLEUR, KV_KLEUR_HOUDING);
  kv_element_set_text (weergave, KV_WEERGAVE_NOOT, "Niet voor iedereen");
  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_TITEL, "Wie ligt er dwars?");
  kv_journal_end (kv_krachtenveld_get_journal (field));
}

/* The canvas is drawn roughly first, and well when it rests. */
static gboolean
is_sharp (gpointer window)
{
  return kv_canvas_is_sharp (kv_view_get_canvas (KV_WINDOW (window)->view));
}

/* Whether the sidebar folds where there is just room for it hangs on when the window
 * got its size. */
static gboolean
is_without_sidebar (gpointer window)
{
  return adw_flap_get_reveal_progress (KV_WINDOW (window)->flap) == 0;
}

/* Two times the same, so that nothing moves or is waited for any more. */
static GBytes *
paint_still (KvWindow *window)
{
  GBytes *picture = kv_test_paint (GTK_WIDGET (window)), *before = NULL;

  do
    {
      g_clear_pointer (&before, g_bytes_unref);
      before = g_steal_pointer (&picture);
      kv_test_settle ();
      gtk_widget_queue_draw (GTK_WIDGET (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      kv_test_wait (is_sharp, window);
      picture = kv_test_paint (GTK_WIDGET (window));
    }
  while (!g_bytes_equal (before, picture));
  g_bytes_unref (before);
  return picture;
}

static gboolean
is_sheet_sharp (gpointer window)
{
  return kv_canvas_is_sharp (kv_view_get_canvas (KV_WINDOW (window)->diagrams));
}

static void
look_at_other_views (KvWindow  *window,
                     GPtrArray *pictures)
{
  static const char *const views[] = { "belangen", "machtsmiddelen", "lijst", "diagrammen" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      kv_session_set_view (window->session, views[i]);
      kv_test_wait_ready (window);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      if (g_str_equal (views[i], "diagrammen"))
        kv_test_wait (is_sheet_sharp, window);
      g_ptr_array_add (pictures, paint_still (window));
    }
  kv_session_set_view (window->session, "netwerk");
}

/* What a window looks like with this field: what is selected, and each view. */
static GPtrArray *
look_at (KvKrachtenveld *field)
{
  static const char *const selected[] = { "p-kiekwater", "p-kroosjes", "o-lea" };
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Markers markers = { .field = field };
  KvWindow *window = open_marked (&markers);

  show_details (window);
  adw_flap_set_reveal_flap (window->flap, FALSE);
  kv_test_wait (is_without_sidebar, window);
  for (guint i = 0; i < G_N_ELEMENTS (selected); i++)
    {
      kv_selection_set_one (kv_session_get_selection (window->session), selected[i]);
      kv_test_wait_ready (window);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      /* Where one looks hangs on when the window got its size. */
      gtk_widget_activate_action (GTK_WIDGET (window), "win.zoom-fit", NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      kv_test_wait (is_sharp, window);
      g_ptr_array_add (pictures, paint_still (window));
    }
  look_at_other_views (window, pictures);
  adw_flap_set_reveal_flap (window->details, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_settle ();
  return pictures;
}

static guint
count_equal (KvKrachtenveld *a,
             KvKrachtenveld *b)
{
  g_autoptr (GPtrArray) first = look_at (a), second = look_at (b);
  guint n = 0;

  for (guint i = 0; i < first->len; i++)
    n += g_bytes_equal (first->pdata[i], second->pdata[i]) ? 1 : 0;
  return n;
}

/* Two fields that differ in nothing that partners see look alike to the last
 * pixel; to the team they do not. */
static void
test_pixels (gconstpointer data)
{
  AdwColorScheme scheme = GPOINTER_TO_INT (data);
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk"), judged = kv_test_field ("waterrijk");

  judge_otherwise (judged);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  g_assert_cmpuint (count_equal (field, judged), <, 2);
  kv_application_set_presenting (application, TRUE);
  g_assert_cmpuint (count_equal (field, judged), ==, 7);
  kv_application_set_presenting (application, FALSE);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read_back (gpointer data)
{
  return *(char **) data != NULL;
}

/* As another program gets it. */
static char *
read_clipboard (void)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gdk_display_get_clipboard (gdk_display_get_default ()), NULL, read_cb, &text);
  kv_test_wait (is_read_back, &text);
  return text;
}

/* Menus of what is selected; copies; and what undo and redo tell of what partners
 * do not see. */
static void
test_actions (void)
{
  static const char *const selected[] = { "p-kroosjes", "r-gemeente-kiekwater", "o-lea" };
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  KvSelection *selection = kv_session_get_selection (window->session);
  g_autofree char *copied = NULL;
  guint n_menus = 0;

  kv_application_set_presenting (application, TRUE);
  kv_test_wait_ready (window);
  for (guint i = 0; i < G_N_ELEMENTS (selected); i++)
    {
      kv_selection_set_one (selection, selected[i]);
      gtk_widget_activate_action (GTK_WIDGET (window->view), "view.menu", NULL);
      kv_test_settle ();
      n_menus += window->view->menu != NULL ? 1 : 0;
      assert_screen (markers);
      kv_view_close_menu (window->view);
    }
  g_assert_cmpuint (n_menus, >=, 2);

  kv_selection_set_one (selection, "p-kroosjes");
  gtk_widget_activate_action (GTK_WIDGET (window->view), "view.copy", NULL);
  copied = read_clipboard ();
  g_assert_nonnull (strstr (copied, kv_element_text (kv_krachtenveld_lookup (field_of (window), "p-kroosjes"), KV_PARTNER_NAAM)));
  assert_text (markers, copied, "the clipboard");

  gtk_widget_activate_action (GTK_WIDGET (window->view), "view.cut", NULL);
  kv_test_wait_ready (window);
  assert_screen (markers);
  gtk_widget_activate_action (GTK_WIDGET (window->view), "view.paste", NULL);
  kv_test_wait_ready (window);
  assert_screen (markers);
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (field_of (window), "p-kroosjes"), KV_PARTNER_WIL), !=, "");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  kv_test_wait_ready (window);
  assert_screen (markers);
  finish (window, markers);
}

static gboolean
is_preview_ready (gpointer dialog)
{
  return kv_export_dialog_is_ready (dialog);
}

/* Nobody reads in the dialog what is left out. */
static void
test_export (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  GtkWindow *dialog = NULL;
  g_autoptr (GList) windows = NULL;

  kv_application_set_presenting (application, TRUE);
  kv_test_wait_ready (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (KV_IS_EXPORT_DIALOG (l->data))
        dialog = l->data;
    }
  g_assert_nonnull (dialog);
  kv_test_wait (is_preview_ready, dialog);
  assert_screen (markers);
  gtk_window_close (dialog);
  finish (window, markers);
}

/* Where one looks stays where it is. */
static void
test_place (void)
{
  Markers *markers = markers_new ();
  KvWindow *window = open_marked (markers);
  KvCanvas *canvas = kv_view_get_canvas (window->view);
  KvPoint before, after;

  kv_canvas_zoom_at (canvas, 1.7, 100, 200);
  kv_test_settle ();
  before = kv_canvas_to_view (canvas, 100, 100);
  kv_application_set_presenting (application, TRUE);
  kv_test_wait_ready (window);
  after = kv_canvas_to_view (canvas, 100, 100);
  g_assert_cmpfloat (before.x, ==, after.x);
  g_assert_cmpfloat (before.y, ==, after.y);
  g_assert_cmpfloat (kv_canvas_get_zoom (canvas), ==, 1.7);
  finish (window, markers);
}

/* What was copied by the team is not to be pasted in another program before
 * partners. */
static void
test_copied (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GBytes) whole = g_bytes_new_static ("whole", 5);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (G_TYPE_BYTES, whole),
    gdk_content_provider_new_typed (G_TYPE_STRING, "Sterk tegen"),
  };
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  g_auto (GValue) value = G_VALUE_INIT;

  gdk_clipboard_set_content (clipboard, content);
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
  kv_application_set_presenting (application, TRUE);
  g_assert_false (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
  g_value_init (&value, G_TYPE_BYTES);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_true (g_bytes_equal (g_value_get_boxed (&value), whole));
  kv_application_set_presenting (application, FALSE);
}

/* A beamer that is plugged in; not one that was there, nor one that goes. */
static void
test_second_screen (void)
{
  g_autoptr (GListStore) monitors = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GObject) monitor = g_object_new (G_TYPE_OBJECT, NULL);

  g_list_store_append (monitors, monitor);
  g_list_store_append (monitors, monitor);
  kv_application_watch_monitors (application, G_LIST_MODEL (monitors));
  g_assert_false (kv_application_get_presenting (application));
  g_list_store_remove (monitors, 0);
  g_assert_false (kv_application_get_presenting (application));
  g_list_store_append (monitors, monitor);
  g_assert_true (kv_application_get_presenting (application));
  kv_application_set_presenting (application, FALSE);
  g_list_store_remove (monitors, 0);
  g_assert_false (kv_application_get_presenting (application));
  kv_application_watch_monitors (application, gdk_display_get_monitors (gdk_display_get_default ()));
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  /* Overlaid scrollbars come and go with time. */
  g_object_set (gtk_settings_get_default (), "gtk-overlay-scrolling", FALSE, NULL);
  application = kv_test_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_settings_set_int (kv_application_get_settings (application), "window-width", 1200);
  g_settings_set_int (kv_application_get_settings (application), "window-height", 700);

  g_test_add_func ("/presenting/views", test_views);
  g_test_add_func ("/presenting/selections", test_selections);
  g_test_add_func ("/presenting/what-was-open", test_what_was_open);
  g_test_add_func ("/presenting/at-hand", test_at_hand);
  g_test_add_func ("/presenting/actions", test_actions);
  g_test_add_func ("/presenting/edits", test_edits);
  g_test_add_func ("/presenting/export", test_export);
  g_test_add_data_func ("/presenting/pixels/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_pixels);
  g_test_add_data_func ("/presenting/pixels/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_pixels);
  g_test_add_func ("/presenting/place", test_place);
  g_test_add_func ("/presenting/copied", test_copied);
  g_test_add_func ("/presenting/second-screen", test_second_screen);

  return g_test_run ();
}
