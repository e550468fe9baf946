/* The hand on the canvas: what the pointer does to the field, and what it shows
 * before that. */

#include <math.h>

#include "kv-diagram.h"
#include "kv-edits.h"
#include "kv-shell-test.h"
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
  kv_test_settle ();
  g_assert_finalize_object (fixture->canvas);
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
  body = kv_diagram_find ("netwerk")->body (fixture->field, kv_krachtenveld_find_weergave (fixture->field, "netwerk"), kv_theme_light ());
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

  return g_test_run ();
}
