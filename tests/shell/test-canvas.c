/* The canvas: where things are, what zoom and pan keep, what the hand and the
 * keys select, and what assistive technology is told. */

#include <math.h>

#include "kv-canvas-partner.h"
#include "kv-canvas-private.h"
#include "kv-diagram.h"
#include "kv-partner.h"
#include "kv-shell-test.h"
#include "kv-viewport.h"

typedef struct
{
  KvKrachtenveld *field;
  KvSelection    *selection;
  GtkWidget      *window;
  KvCanvas       *canvas;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->field = kv_test_field ("waterrijk");
  fixture->selection = kv_selection_new (fixture->field);
  fixture->window = kv_test_canvas (fixture->field, fixture->selection, &fixture->canvas);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  kv_test_assert_gone (fixture->canvas);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->field);
}

static KvCanvasPartner *
find_partner (Fixture    *fixture,
              const char *id)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (kv_canvas_partner_get_id (KV_CANVAS_PARTNER (child)), id))
        return KV_CANVAS_PARTNER (child);
    }
  g_assert_not_reached ();
}

static gboolean
shows_focus (gpointer canvas)
{
  return ((KvCanvas *) canvas)->focused != NULL;
}

/* The first key shows where it is, also when the focus itself came before. */
static void
test_focus_shows (Fixture      *fixture,
                  gconstpointer data)
{
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), FALSE);
  kv_canvas_focus_on (fixture->canvas, "p-kroosjes");
  kv_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->canvas));
  g_assert_false (shows_focus (fixture->canvas));
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  kv_test_wait (shows_focus, fixture->canvas);
}

static KvPoint
get_centre (Fixture    *fixture,
            const char *id)
{
  KvBox box = kv_canvas_partner_get_box (find_partner (fixture, id));

  return kv_canvas_to_view (fixture->canvas, box.x + box.width / 2, box.y + box.height / 2);
}

static void
press (Fixture *fixture,
       KvPoint  at)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, at.x, at.y);
    }
}

static void
click (Fixture *fixture,
       KvPoint  at)
{
  press (fixture, at);
  kv_test_settle ();
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
  g_assert_cmpstr (kv_selection_get_ids (fixture->selection)[0], ==, id);
}

static void
test_fit (Fixture      *fixture,
          gconstpointer data)
{
  KvBox bounds = kv_canvas_get_picture (fixture->canvas)->bounds;
  KvPoint from = kv_canvas_to_view (fixture->canvas, bounds.x, bounds.y);
  KvPoint to = kv_canvas_to_view (fixture->canvas, bounds.x + bounds.width, bounds.y + bounds.height);

  g_assert_cmpfloat (from.x, >=, 0);
  g_assert_cmpfloat (from.y, >=, 0);
  g_assert_cmpfloat (to.x, <=, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)));
  g_assert_cmpfloat (to.y, <=, gtk_widget_get_height (GTK_WIDGET (fixture->canvas)));
  g_assert_cmpfloat (to.x - from.x, >, .5 * gtk_widget_get_width (GTK_WIDGET (fixture->canvas)));
}

static void
test_coordinates (Fixture      *fixture,
                  gconstpointer data)
{
  KvPoint world = kv_canvas_to_world (fixture->canvas, 123, 456);
  KvPoint back = kv_canvas_to_view (fixture->canvas, world.x, world.y);

  g_assert_cmpfloat_with_epsilon (back.x, 123, 1e-6);
  g_assert_cmpfloat_with_epsilon (back.y, 456, 1e-6);
}

/* To half a pixel, for pictures lie on whole ones. */
static void
test_zoom_keeps_point (Fixture      *fixture,
                       gconstpointer data)
{
  KvPoint at = get_centre (fixture, "p-gemeente");
  KvPoint world = kv_canvas_to_world (fixture->canvas, at.x, at.y);
  static const double zooms[] = { 2, 3.3, .5, .9, 8 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      KvPoint after;

      kv_canvas_zoom_at (fixture->canvas, zooms[i], at.x, at.y);
      kv_test_settle ();
      g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), zooms[i], 1e-9);
      after = kv_canvas_to_view (fixture->canvas, world.x, world.y);
      g_assert_cmpfloat_with_epsilon (after.x, at.x, .51);
      g_assert_cmpfloat_with_epsilon (after.y, at.y, .51);
    }
}

static void
test_zoom_limits (Fixture      *fixture,
                  gconstpointer data)
{
  kv_canvas_set_zoom (fixture->canvas, 1000);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 8, 1e-9);
  kv_canvas_zoom_step (fixture->canvas, 1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 8, 1e-9);
  kv_canvas_set_zoom (fixture->canvas, 0);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), .1, 1e-9);
  kv_canvas_zoom_step (fixture->canvas, -1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), .1, 1e-9);
}

/* Steps go through 100%, wherever they start. */
static void
test_zoom_steps (Fixture      *fixture,
                 gconstpointer data)
{
  kv_canvas_set_zoom (fixture->canvas, .93);
  kv_canvas_zoom_step (fixture->canvas, 1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 1, 1e-9);
  kv_canvas_zoom_step (fixture->canvas, 1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 1.1, 1e-9);
  kv_canvas_zoom_step (fixture->canvas, -1);
  kv_canvas_zoom_step (fixture->canvas, -1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), .9, 1e-9);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_zoom_notifies (Fixture      *fixture,
                    gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->canvas, "notify::zoom", G_CALLBACK (count_cb), &n);
  kv_canvas_set_zoom (fixture->canvas, 2);
  g_assert_cmpuint (n, ==, 1);
  kv_canvas_set_zoom (fixture->canvas, 2);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_pan (Fixture      *fixture,
          gconstpointer data)
{
  KvPoint before, after;

  kv_canvas_set_zoom (fixture->canvas, 2);
  kv_test_settle ();
  before = get_centre (fixture, "p-gemeente");
  kv_canvas_pan (fixture->canvas, 30.4, -12.2);
  kv_test_settle ();
  after = get_centre (fixture, "p-gemeente");
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 30.4, 1);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - 12.2, 1);
  g_assert_cmpfloat_with_epsilon (after.x - before.x, round (after.x - before.x), 1e-6);
}

/* What two fingers took stays between them, in however many small steps they go,
 * and as far as the picture does not. */
static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  KvPoint start = get_centre (fixture, "p-gemeente"), at = start, seen;
  KvPoint world = kv_canvas_to_world (fixture->canvas, start.x, start.y);
  double zoom = kv_canvas_get_zoom (fixture->canvas);

  kv_canvas_hold (fixture->canvas, zoom, world, (KvPoint) { 1e6, 1e6 });
  for (guint i = 1; i <= 100; i++)
    {
      at = (KvPoint) { start.x + (i % 2) * .4, start.y + i * .3 };
      kv_canvas_hold (fixture->canvas, zoom * (1 + i / 100.), world, at);
    }
  kv_test_settle ();
  seen = get_centre (fixture, "p-gemeente");
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 2 * zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.x, at.x, 1.1);
  g_assert_cmpfloat_with_epsilon (seen.y, at.y, 1.1);
}

/* However far one pans, something of the picture stays. */
static void
test_pan_is_bounded (Fixture      *fixture,
                     gconstpointer data)
{
  KvBox bounds = kv_canvas_get_picture (fixture->canvas)->bounds;
  KvPoint corner;

  kv_canvas_pan (fixture->canvas, -1e6, -1e6);
  kv_test_settle ();
  corner = kv_canvas_to_view (fixture->canvas, bounds.x + bounds.width, bounds.y + bounds.height);
  g_assert_cmpfloat (corner.x, >, 20);
  g_assert_cmpfloat (corner.y, >, 20);
}

static void
test_scrolling (Fixture      *fixture,
                gconstpointer data)
{
  GtkAdjustment *horizontal = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  KvPoint before, after;

  gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (fixture->canvas), horizontal);
  kv_canvas_set_zoom (fixture->canvas, 3);
  kv_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_page_size (horizontal), ==, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)));
  before = get_centre (fixture, "p-gemeente");
  gtk_adjustment_set_value (horizontal, gtk_adjustment_get_value (horizontal) + 50);
  kv_test_settle ();
  after = get_centre (fixture, "p-gemeente");
  g_assert_cmpfloat_with_epsilon (after.x, before.x - 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);
}

/* Nobody chose a zoom: the picture goes on to fit. */
static void
test_resize (Fixture      *fixture,
             gconstpointer data)
{
  double before = kv_canvas_get_zoom (fixture->canvas);

  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &(GtkAllocation) { 0, 0, 500, 400 }, -1);
  kv_test_settle ();
  g_assert_cmpfloat (kv_canvas_get_zoom (fixture->canvas), <, before);

  kv_canvas_set_zoom (fixture->canvas, 1.5);
  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &(GtkAllocation) { 0, 0, 700, 500 }, -1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 1.5, 1e-9);

  kv_canvas_set_fit (fixture->canvas, KV_FIT_ALL);
  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &(GtkAllocation) { 0, 0, 701, 500 }, -1);
  test_fit (fixture, NULL);
}

/* Sheets never grow over 100%, and begin at their top. */
static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  KvSheetOptions options = { .theme = kv_theme_light () };
  const KvDiagram *diagram = kv_diagram_find ("partnerkaart");
  g_autoptr (GPtrArray) pages = NULL;
  KvPoint top;

  kv_diagram_default_options (diagram, fixture->field, &options);
  pages = kv_diagram_pages (diagram, fixture->field, &options, NULL);
  kv_canvas_set_picture (fixture->canvas, NULL, NULL);
  kv_canvas_set_fit (fixture->canvas, KV_FIT_WIDTH);
  kv_canvas_set_picture (fixture->canvas, kv_picture_new_pages (pages), fixture->field);
  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &(GtkAllocation) { 0, 0, 1600, 700 }, -1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_get_zoom (fixture->canvas), 1, 1e-9);
  top = kv_canvas_to_view (fixture->canvas, 0, 0);
  g_assert_cmpfloat (top.y, >, 0);
  g_assert_cmpfloat (top.y, <, 50);
  g_assert_cmpfloat (top.x, >, 300);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)));

  kv_canvas_reveal (fixture->canvas, "p-zoeteveen");
  kv_test_settle ();
  g_assert_cmpfloat (kv_canvas_to_view (fixture->canvas, 0, 0).y, <, -1000);
}

/* A pane that opens takes room from the canvas: what is chosen slides out from under it. */
static void
test_chosen_stays (Fixture      *fixture,
                   gconstpointer data)
{
  KvBox box = kv_canvas_partner_get_box (find_partner (fixture, "p-kiekwater"));
  GtkAllocation room = { 0, 0, 0, 600 };
  KvPoint end;

  /* Taken hold of, it does not fit itself again. */
  kv_canvas_zoom_at (fixture->canvas, 1.1 * kv_canvas_get_zoom (fixture->canvas), 10, 10);
  end = kv_canvas_to_view (fixture->canvas, box.x + box.width, box.y);
  g_assert_cmpfloat (end.x, <, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)));
  room.width = (int) end.x - 5;
  kv_selection_set_one (fixture->selection, "p-kiekwater");
  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &room, -1);
  g_assert_cmpfloat (kv_canvas_to_view (fixture->canvas, box.x + box.width, box.y).x, <, room.width - 10);
  end = kv_canvas_to_view (fixture->canvas, box.x + box.width, box.y);
  kv_selection_clear (fixture->selection);
  room.width = (int) end.x - 5;
  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &room, -1);
  g_assert_cmpfloat_with_epsilon (kv_canvas_to_view (fixture->canvas, box.x + box.width, box.y).x, end.x, 1e-6);
}

static void
test_partners_lie_where_drawn (Fixture      *fixture,
                               gconstpointer data)
{
  KvCanvasPartner *partner = find_partner (fixture, "p-kiekwater");
  KvBox box = kv_canvas_partner_get_box (partner);
  graphene_rect_t bounds;
  KvPoint corner;

  kv_canvas_zoom_at (fixture->canvas, 1.7, 10, 10);
  kv_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->canvas));
  corner = kv_canvas_to_view (fixture->canvas, box.x, box.y);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (partner), GTK_WIDGET (fixture->canvas), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, corner.x, 1);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, corner.y, 1);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, box.width * 1.7 * KV_PX_PER_MM, 2);
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));
  GtkAccessible *partner = GTK_ACCESSIBLE (find_partner (fixture, "p-nestwater"));
  guint n = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      n++;
    }
  g_assert_cmpuint (n, ==, kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER));
  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (partner, GTK_ACCESSIBLE_PROPERTY_LABEL, "Nestwater");
  gtk_test_accessible_assert_property (partner, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Kinderopvang, influence 1 of 5, attitude sterk tegen, 1 relation");
  gtk_test_accessible_assert_state (partner, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  kv_selection_set_one (fixture->selection, "p-nestwater");
  gtk_test_accessible_assert_state (partner, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_click (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint corner = { 2, 2 };

  click (fixture, get_centre (fixture, "p-kiekwater"));
  assert_selected (fixture, "p-kiekwater");
  click (fixture, get_centre (fixture, "p-raad"));
  assert_selected (fixture, "p-raad");
  click (fixture, corner);
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 0);
}

static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (fixture->canvas));

  return child != NULL ? kv_canvas_partner_get_id (KV_CANVAS_PARTNER (child)) : NULL;
}

/* Arrows go to the nearest partner that way and stay on the canvas; Tab comes
 * in on what is selected, and leaves. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  KvPoint before, after;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  kv_selection_set_one (fixture->selection, "p-gemeente");
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focused (fixture), ==, "p-gemeente");

  before = get_centre (fixture, "p-gemeente");
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_RIGHT));
  after = get_centre (fixture, get_focused (fixture));
  g_assert_cmpfloat (after.x, >, before.x);

  for (guint i = 0; i < 30; i++)
    g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_RIGHT));
  g_assert_nonnull (get_focused (fixture));
  assert_selected (fixture, "p-gemeente");
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
}

static gboolean
has_moved (gpointer data)
{
  return g_strcmp0 (get_focused (data), "p-raad") == 0;
}

/* The focus follows a press by itself, or at once when a key asks for it; who took
 * it away meanwhile keeps it. */
static void
test_focus_follows (Fixture      *fixture,
                    gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (find_partner (fixture, "p-ggd")));
  kv_test_settle ();
  press (fixture, get_centre (fixture, "p-raad"));
  assert_selected (fixture, "p-raad");
  kv_test_wait (has_moved, fixture);

  press (fixture, get_centre (fixture, "p-kiekwater"));
  g_assert_cmpstr (kv_canvas_get_focus_id (fixture->canvas), ==, "p-kiekwater");
  press (fixture, get_centre (fixture, "p-ggd"));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->canvas), GTK_DIR_RIGHT));
  g_assert_cmpstr (get_focused (fixture), !=, "p-kiekwater");
  g_assert_cmpfloat (get_centre (fixture, get_focused (fixture)).x, >, get_centre (fixture, "p-ggd").x);

  press (fixture, get_centre (fixture, "p-raad"));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  kv_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->canvas));
  kv_test_settle ();
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
}

/* Whoever has the focus keeps it when the picture is drawn anew. */
static void
test_focus_survives (Fixture      *fixture,
                     gconstpointer data)
{
  const KvDiagram *diagram = kv_diagram_find ("netwerk");
  g_autoptr (KvScene) body = diagram->body (fixture->field, NULL, kv_theme_dark (), NULL);

  gtk_widget_grab_focus (GTK_WIDGET (find_partner (fixture, "p-ggd")));
  kv_canvas_set_picture (fixture->canvas, kv_picture_new_body (body), fixture->field);
  g_assert_cmpstr (get_focused (fixture), ==, "p-ggd");
}

static KvBox
get_shown_bounds (Fixture *fixture)
{
  KvBox bounds = kv_canvas_get_picture (fixture->canvas)->bounds;
  KvPoint at = kv_canvas_to_view (fixture->canvas, bounds.x, bounds.y);
  double scale = kv_canvas_get_zoom (fixture->canvas) * KV_PX_PER_MM;

  return (KvBox) { at.x, at.y, bounds.width * scale, bounds.height * scale };
}

/* The corner that is to be clear, and what is shown. */
typedef struct
{
  Fixture *fixture;
  KvSize   corner;
  double   zoom;
} Clearance;

static gboolean
is_clear (gpointer data)
{
  const Clearance *clearance = data;
  KvBox box = get_shown_bounds (clearance->fixture);
  int height = gtk_widget_get_height (GTK_WIDGET (clearance->fixture->canvas));

  return box.x >= clearance->corner.width || box.y + box.height <= height - clearance->corner.height;
}

static gboolean
is_as_large (gpointer data)
{
  const Clearance *clearance = data;

  return fabs (kv_canvas_get_zoom (clearance->fixture->canvas) - clearance->zoom) < .001;
}

/* What lies over a corner is kept clear of where that makes the picture at most a
 * tenth smaller; else the picture is as large as it would be. */
static void
test_corner (Fixture      *fixture,
             gconstpointer data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->canvas)), height = gtk_widget_get_height (GTK_WIDGET (fixture->canvas));
  const KvSize large = { width / 2, height / 2 };
  Clearance clearance = { fixture, { width / 20, height / 2 }, kv_canvas_get_zoom (fixture->canvas) };

  g_assert_true (kv_canvas_has_room_for (fixture->canvas, clearance.corner));
  kv_canvas_set_corner (fixture->canvas, clearance.corner);
  kv_test_wait (is_clear, &clearance);
  g_assert_cmpfloat (kv_canvas_get_zoom (fixture->canvas), >=, .9 * clearance.zoom);
  g_assert_cmpfloat (get_shown_bounds (fixture).x + get_shown_bounds (fixture).width, <=, width);

  g_assert_false (kv_canvas_has_room_for (fixture->canvas, large));
  kv_canvas_set_corner (fixture->canvas, (KvSize) { 0, 0 });
  kv_canvas_set_corner (fixture->canvas, large);
  kv_test_wait (is_as_large, &clearance);

  kv_canvas_pan (fixture->canvas, 10, 10);
  g_assert_false (kv_canvas_has_room_for (fixture->canvas, clearance.corner));
}

/* What the canvas looks like now, a pixel each four bytes. */
static GBytes *
draw_pixels (Fixture *fixture)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  return g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                     (gsize) (cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface)),
                                     (GDestroyNotify) cairo_surface_destroy, surface);
}

static gboolean
is_sharp (gpointer data)
{
  return kv_canvas_is_sharp (data);
}

/* As typing a name does. */
static void
rename_partner (Fixture    *fixture,
                const char *id,
                const char *naam)
{
  const KvDiagram *diagram = kv_diagram_find ("netwerk");
  g_autoptr (KvScene) scene = NULL;

  kv_element_set_text (kv_krachtenveld_lookup (fixture->field, id), KV_PARTNER_NAAM, naam);
  scene = diagram->body_now (fixture->field, kv_krachtenveld_find_weergave (fixture->field, "netwerk"), kv_theme_light (),
                             kv_canvas_get_picture (fixture->canvas)->scene);
  kv_canvas_change_picture (fixture->canvas, kv_picture_new_body (scene), fixture->field);
}

/* What changes is painted over what there was; that looks as drawing all again. */
static void
test_change (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) again = NULL;

  kv_test_wait (is_sharp, fixture->canvas);
  kv_canvas_pan (fixture->canvas, 30, -20);
  kv_test_settle ();
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) before = draw_pixels (fixture);

      rename_partner (fixture, "p-dijk", i == 1 ? "D" : "Opvang aan de Dijk en erachter");
      g_clear_pointer (&after, g_bytes_unref);
      after = draw_pixels (fixture);
      g_assert_false (g_bytes_equal (before, after));
    }

  kv_canvas_pan (fixture->canvas, 7, 0);
  g_bytes_unref (draw_pixels (fixture));
  kv_canvas_pan (fixture->canvas, -7, 0);
  again = draw_pixels (fixture);
  g_assert_true (g_bytes_equal (after, again));
}

#define ADD(name, test) g_test_add ("/canvas/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  ADD ("fit", test_fit);
  ADD ("coordinates", test_coordinates);
  ADD ("zoom-keeps-point", test_zoom_keeps_point);
  ADD ("zoom-limits", test_zoom_limits);
  ADD ("zoom-steps", test_zoom_steps);
  ADD ("zoom-notifies", test_zoom_notifies);
  ADD ("pan", test_pan);
  ADD ("hold", test_hold);
  ADD ("pan-is-bounded", test_pan_is_bounded);
  ADD ("scrolling", test_scrolling);
  ADD ("resize", test_resize);
  ADD ("corner", test_corner);
  ADD ("pages", test_pages);
  ADD ("change", test_change);
  ADD ("partners-lie-where-drawn", test_partners_lie_where_drawn);
  ADD ("chosen-stays", test_chosen_stays);
  ADD ("accessible", test_accessible);
  ADD ("click", test_click);
  ADD ("focus", test_focus);
  ADD ("focus-shows", test_focus_shows);
  ADD ("focus-follows", test_focus_follows);
  ADD ("focus-survives", test_focus_survives);

  return g_test_run ();
}
