/* The hand on the canvas: what the pointer does to the field, and what it shows
 * before that. */

#include <math.h>

#include "kv-canvas-private.h"
#include "kv-diagram.h"
#include "kv-edits.h"
#include "kv-name-entry.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-shell-test.h"
#include "kv-soort-chooser.h"
#include "kv-tool.h"
#include "kv-weergave.h"

typedef struct
{
  KvKrachtenveld *field;
  KvSession      *session;
  KvSelection    *selection;
  KvEdits        *edits;
  GtkWidget      *window;
  KvCanvas       *canvas;
  KvPoint         pressed;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->field = kv_test_field ("waterrijk");
  fixture->session = kv_session_new (fixture->field);
  fixture->selection = kv_session_get_selection (fixture->session);
  fixture->edits = kv_edits_new (fixture->session);
  fixture->window = kv_test_canvas (fixture->field, fixture->selection, &fixture->canvas);
  kv_canvas_set_edits (fixture->canvas, fixture->edits, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  kv_test_assert_gone (fixture->canvas);
  kv_edits_free (fixture->edits);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->field);
}

/* The pointer. */

/* The controller of a type; of clicks the one that takes every button. */
static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type,
                 guint    button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) != type)
        continue;
      if (!GTK_IS_GESTURE_SINGLE (controller) || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button)
        return controller;
    }
  g_assert_not_reached ();
}

static void
hover (Fixture *fixture,
       KvPoint  at)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0), "motion", at.x, at.y);
}

static void
press (Fixture *fixture,
       KvPoint  at,
       int      n_press)
{
  fixture->pressed = at;
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_CLICK, 0), "pressed", n_press, at.x, at.y);
}

static void
drag_to (Fixture *fixture,
         KvPoint  at)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG, 0), "drag-update",
                         at.x - fixture->pressed.x, at.y - fixture->pressed.y);
}

static void
release (Fixture *fixture,
         KvPoint  at)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG, 0), "drag-end",
                         at.x - fixture->pressed.x, at.y - fixture->pressed.y);
  kv_test_settle ();
}

static void
click (Fixture *fixture,
       KvPoint  at)
{
  press (fixture, at, 1);
  release (fixture, at);
}

static KvPoint
moved (KvPoint at,
       double  dx,
       double  dy)
{
  return (KvPoint) { at.x + dx, at.y + dy };
}

static KvPoint
get_centre (Fixture    *fixture,
            const char *id)
{
  KvPoint place;

  g_assert_true (kv_edits_get_place (fixture->edits, id, &place));
  return kv_canvas_to_view (fixture->canvas, place.x, place.y);
}

static const char *
undo_label (Fixture *fixture)
{
  KvJournal *journal = kv_krachtenveld_get_journal (fixture->field);

  return kv_journal_get_can_undo (journal) ? kv_journal_get_undo_label (journal) : NULL;
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
  g_assert_cmpstr (kv_selection_get_ids (fixture->selection)[0], ==, id);
}

static const char *
get_cursor (Fixture *fixture)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (fixture->canvas));

  return cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;
}

/* The tests. */

static void
test_hover (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint at = get_centre (fixture, "p-kiekwater");

  hover (fixture, at);
  g_assert_cmpstr (get_cursor (fixture), ==, "pointer");
  hover (fixture, (KvPoint) { 2, 2 });
  g_assert_null (get_cursor (fixture));
}

static void
test_click (Fixture      *fixture,
            gconstpointer data)
{
  click (fixture, get_centre (fixture, "p-kiekwater"));
  assert_selected (fixture, "p-kiekwater");
  click (fixture, get_centre (fixture, "p-raad"));
  assert_selected (fixture, "p-raad");
  click (fixture, (KvPoint) { 2, 2 });
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 0);
  g_assert_null (undo_label (fixture));
}

static void
test_drag (Fixture      *fixture,
           gconstpointer data)
{
  KvPoint from = get_centre (fixture, "p-kiekwater"), to = moved (from, 40, -25);
  KvPoint other = get_centre (fixture, "p-raad"), now;

  press (fixture, from, 1);
  drag_to (fixture, moved (from, 20, -10));
  g_assert_null (undo_label (fixture));
  drag_to (fixture, to);
  release (fixture, to);

  now = get_centre (fixture, "p-kiekwater");
  g_assert_cmpfloat_with_epsilon (now.x, to.x, 1);
  g_assert_cmpfloat_with_epsilon (now.y, to.y, 1);
  now = get_centre (fixture, "p-raad");
  g_assert_cmpfloat_with_epsilon (now.x, other.x, 1);
  g_assert_cmpstr (undo_label (fixture), ==, "Move");
  assert_selected (fixture, "p-kiekwater");
}

static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  KvPoint from = get_centre (fixture, "p-kiekwater");

  press (fixture, from, 1);
  drag_to (fixture, moved (from, 60, 0));
  g_assert_true (kv_canvas_cancel (fixture->canvas));
  release (fixture, moved (from, 60, 0));
  g_assert_null (undo_label (fixture));
  g_assert_false (kv_canvas_cancel (fixture->canvas));
}

static void
test_band (Fixture      *fixture,
           gconstpointer data)
{
  KvPoint corner = { 1, 1 }, other = { 799, 599 };

  press (fixture, corner, 1);
  drag_to (fixture, other);
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER));
  release (fixture, other);
  g_assert_null (undo_label (fixture));
}

/* Where nothing may be changed it still selects. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  KvPoint from = get_centre (fixture, "p-kiekwater");

  kv_canvas_set_edits (fixture->canvas, fixture->edits, FALSE);
  press (fixture, from, 1);
  drag_to (fixture, moved (from, 60, 0));
  release (fixture, moved (from, 60, 0));
  assert_selected (fixture, "p-kiekwater");
  g_assert_null (undo_label (fixture));
}

/* Who draws keeps the picture where it is, however it changes. */
static void
test_stays (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint from = get_centre (fixture, "p-kiekwater"), other = get_centre (fixture, "p-raad"), now;
  g_autoptr (KvScene) body = NULL;

  press (fixture, from, 1);
  drag_to (fixture, moved (from, 300, 200));
  release (fixture, moved (from, 300, 200));
  body = kv_diagram_find ("netwerk")->body (fixture->field, kv_krachtenveld_find_weergave (fixture->field, "netwerk"), kv_theme_light (), NULL);
  kv_canvas_set_picture (fixture->canvas, kv_picture_new_body (body), fixture->field);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->canvas));
  now = get_centre (fixture, "p-raad");
  g_assert_cmpfloat_with_epsilon (now.x, other.x, 1);
  g_assert_cmpfloat_with_epsilon (now.y, other.y, 1);
}

static void
menu_cb (KvCanvas   *canvas,
         const char *id,
         double      x,
         double      y,
         char      **got)
{
  g_free (*got);
  *got = g_strdup (id != NULL ? id : "canvas");
}

/* A menu is of what is under the pointer, and that is selected; of several that
 * are selected when it is one of them. */
static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  GtkEventController *controller = find_controller (fixture, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_SECONDARY);
  KvPoint at = get_centre (fixture, "p-kiekwater");
  g_autofree char *got = NULL;

  g_signal_connect (fixture->canvas, "menu", G_CALLBACK (menu_cb), &got);
  g_signal_emit_by_name (controller, "pressed", 1, at.x, at.y);
  g_assert_cmpstr (got, ==, "p-kiekwater");
  assert_selected (fixture, "p-kiekwater");

  kv_selection_toggle (fixture->selection, "p-raad");
  g_signal_emit_by_name (controller, "pressed", 1, at.x, at.y);
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 2);

  g_signal_emit_by_name (controller, "pressed", 1, 2., 2.);
  g_assert_cmpstr (got, ==, "canvas");
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 0);
}

/* Names. */

static GtkWidget *
find_child (GtkWidget *parent,
            GType      type)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_entry (Fixture *fixture)
{
  return find_child (GTK_WIDGET (fixture->canvas), GTK_TYPE_ENTRY);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture)), text);
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (find_entry (fixture), "activate");
}

static void
double_click (Fixture *fixture,
              KvPoint  at)
{
  click (fixture, at);
  press (fixture, at, 2);
  release (fixture, at);
}

static guint
count_partners (Fixture *fixture)
{
  return kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER);
}

static void
test_name_new (Fixture      *fixture,
               gconstpointer data)
{
  guint n = count_partners (fixture);
  const char *id;

  double_click (fixture, (KvPoint) { 20, 20 });
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), find_entry (fixture)));
  type (fixture, "De Bever; kinderopvang");
  press_enter (fixture);
  g_assert_null (find_entry (fixture));
  g_assert_cmpuint (count_partners (fixture), ==, n + 1);
  id = kv_selection_get_ids (fixture->selection)[0];
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (fixture->field, id), KV_PARTNER_NAAM), ==, "De Bever");
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (fixture->field, id), KV_PARTNER_SECTOR), ==, "s-kinderopvang");

  kv_journal_undo (kv_krachtenveld_get_journal (fixture->field));
  g_assert_cmpuint (count_partners (fixture), ==, n);
  g_assert_null (undo_label (fixture));
}

/* Escape, or no name at all: it never was. */
static void
test_name_dropped (Fixture      *fixture,
                   gconstpointer data)
{
  guint n = count_partners (fixture);

  double_click (fixture, (KvPoint) { 20, 20 });
  type (fixture, "De Bever");
  g_signal_emit_by_name (find_child (GTK_WIDGET (fixture->canvas), KV_TYPE_NAME_ENTRY), "dropped");
  g_assert_null (find_entry (fixture));
  g_assert_null (undo_label (fixture));

  double_click (fixture, (KvPoint) { 20, 20 });
  click (fixture, (KvPoint) { 2, 300 });
  g_assert_null (find_entry (fixture));
  g_assert_null (undo_label (fixture));
  g_assert_cmpuint (count_partners (fixture), ==, n);
}

/* A name that another has is refused, and that other is shown. */
static void
test_name_known (Fixture      *fixture,
                 gconstpointer data)
{
  double_click (fixture, (KvPoint) { 20, 20 });
  type (fixture, "nestwater");
  press_enter (fixture);
  g_assert_cmpuint (fixture->canvas->flashing->len, ==, 1);
  g_assert_cmpstr (fixture->canvas->flashing->pdata[0], ==, "p-nestwater");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture))), ==, "nestwater");
  g_assert_true (gtk_widget_has_css_class (find_entry (fixture), "error"));
  type (fixture, "Nestwater Zuid");
  g_assert_false (gtk_widget_has_css_class (find_entry (fixture), "error"));
  press_enter (fixture);
  g_assert_null (find_entry (fixture));
}

/* A click elsewhere keeps; an empty name leaves what there was. */
static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  KvElement *partner = kv_krachtenveld_lookup (fixture->field, "p-nestwater");

  double_click (fixture, get_centre (fixture, "p-nestwater"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture))), ==, "Nestwater");
  type (fixture, "");
  press_enter (fixture);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "Nestwater");

  kv_canvas_begin_name (fixture->canvas, "p-nestwater");
  type (fixture, "Nestwater West");
  click (fixture, (KvPoint) { 2, 300 });
  g_assert_null (find_entry (fixture));
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "Nestwater West");
}

static gboolean
is_in_the_corner (gpointer data)
{
  GtkWidget *entry = data, *canvas = gtk_widget_get_parent (entry);
  graphene_rect_t at;

  return gtk_widget_compute_bounds (entry, canvas, &at) && at.origin.x + at.size.width == gtk_widget_get_width (canvas)
         && at.origin.y + at.size.height == gtk_widget_get_height (canvas);
}

/* However far the picture goes, what one types stays in the window, and so does the
 * menu that it may have open. */
static void
test_name_in_sight (Fixture      *fixture,
                    gconstpointer data)
{
  kv_canvas_begin_name (fixture->canvas, "p-nestwater");
  kv_canvas_pan (fixture->canvas, 5000, 5000);
  kv_test_wait (is_in_the_corner, find_child (GTK_WIDGET (fixture->canvas), KV_TYPE_NAME_ENTRY));
}

/* Relaties. */

static KvSoortChooser *
find_chooser (Fixture *fixture)
{
  GtkWidget *chooser = find_child (GTK_WIDGET (fixture->canvas), KV_TYPE_SOORT_CHOOSER);

  return chooser != NULL && gtk_widget_get_visible (chooser) ? KV_SOORT_CHOOSER (chooser) : NULL;
}

/* From the ring above one partner to the middle of another. */
static void
draw_line (Fixture    *fixture,
           const char *from,
           const char *to)
{
  KvPoint start;
  KvBox box;

  g_assert_true (kv_scene_get_bounds (kv_edits_get_scene (fixture->edits), from, KV_ROLE_NODE, &box));
  hover (fixture, get_centre (fixture, from));
  start = kv_canvas_to_view (fixture->canvas, box.x + box.width / 2, box.y);
  start.y -= KV_TOOL_RING_AWAY;
  hover (fixture, start);
  g_assert_cmpstr (get_cursor (fixture), ==, "crosshair");
  press (fixture, start, 1);
  drag_to (fixture, moved (start, 30, 30));
  drag_to (fixture, get_centre (fixture, to));
  release (fixture, get_centre (fixture, to));
}

static KvElement *
get_relatie (Fixture *fixture)
{
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
  return kv_krachtenveld_lookup (fixture->field, kv_selection_get_ids (fixture->selection)[0]);
}

static void
test_line (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *list;
  guint n = kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE);

  draw_line (fixture, "p-nestwater", "p-raad");
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE), ==, n + 1);
  g_assert_nonnull (find_chooser (fixture));
  list = find_child (GTK_WIDGET (find_chooser (fixture)), GTK_TYPE_LIST_BOX);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 9));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), KV_RELATIE_GEZAG - 1));
  kv_test_settle ();
  g_assert_null (find_chooser (fixture));
  g_assert_cmpstr (kv_element_text (get_relatie (fixture), KV_RELATIE_VAN), ==, "p-nestwater");
  g_assert_cmpstr (kv_element_text (get_relatie (fixture), KV_RELATIE_NAAR), ==, "p-raad");
  g_assert_cmpuint (kv_element_choice (get_relatie (fixture), KV_RELATIE_SOORT), ==, KV_RELATIE_GEZAG);

  /* Both were one step. */
  kv_journal_undo (kv_krachtenveld_get_journal (fixture->field));
  g_assert_null (undo_label (fixture));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE), ==, n);
}

static void
test_line_dropped (Fixture      *fixture,
                   gconstpointer data)
{
  draw_line (fixture, "p-nestwater", "p-raad");
  g_signal_emit_by_name (find_chooser (fixture), "dropped");
  g_assert_null (undo_label (fixture));
}

/* Partners see no conflict, so while they look none is offered. */
static void
test_line_presenting (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *list;

  kv_edits_set_presenting (fixture->edits, TRUE);
  draw_line (fixture, "p-nestwater", "p-raad");
  list = find_child (GTK_WIDGET (find_chooser (fixture)), GTK_TYPE_LIST_BOX);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), KV_RELATIE_VERWIJZING - 1));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), KV_RELATIE_AFHANKELIJKHEID - 1));
}

#define ADD(name, test) g_test_add ("/hand/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  ADD ("hover", test_hover);
  ADD ("click", test_click);
  ADD ("drag", test_drag);
  ADD ("escape", test_escape);
  ADD ("band", test_band);
  ADD ("read-only", test_read_only);
  ADD ("stays", test_stays);
  ADD ("menu", test_menu);

  ADD ("name/new", test_name_new);
  ADD ("name/dropped", test_name_dropped);
  ADD ("name/known", test_name_known);
  ADD ("name/rename", test_rename);
  ADD ("name/in-sight", test_name_in_sight);
  ADD ("line", test_line);
  ADD ("line/dropped", test_line_dropped);
  ADD ("line/presenting", test_line_presenting);

  return g_test_run ();
}
