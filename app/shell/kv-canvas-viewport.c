/* Where one looks: the viewport is the truth, and zoom, pan, fitting and the
 * adjustments of the scrolled window around us all come down to it. */

#include "kv-canvas-private.h"

#include <math.h>

#include "kv-session.h"

/* A drawing without paper is not blown up beyond this to fill the window. */
#define LARGEST_FIT 1.5
#define CHOSEN_MARGIN 24 /* px, beside the one that is chosen */

/* Of the picture this much stays in the window, however far it is panned, px. */
#define KEPT_IN_SIGHT 64

/* So much of its size what fits gives up at most to be clear of what lies over the
 * window: nobody sees that it is a tenth smaller. */
#define LEAST_OF_FIT .9

static const double zooms[] = { .1, .15, .2, .25, .33, .5, .67, .75, .9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8 };

static double
round_to_pixel (KvCanvas *self,
                double    px)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return round (px * factor) / factor;
}

/* The viewport on whole pixels: what is seen. The exact one is kept, or zooming
 * in and out would wander. */
KvViewport
kv_canvas_get_viewport (KvCanvas *self)
{
  KvPoint scroll = self->viewport.scroll;

  return (KvViewport) { self->viewport.scale, { round_to_pixel (self, scroll.x), round_to_pixel (self, scroll.y) } };
}

static gboolean
notify_zoom_cb (gpointer data)
{
  KvCanvas *self = data;

  self->notify_id = 0;
  g_object_notify (G_OBJECT (self), "zoom");
  return G_SOURCE_REMOVE;
}

/* Listeners change their size, which cannot be done while sizes are given. */
static void
queue_notify_zoom (KvCanvas *self)
{
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_zoom_cb, self, NULL);
}

/* How far the viewport can go along one axis, from the extent of the picture. */
static void
find_range (KvCanvas      *self,
            GtkOrientation axis,
            double         from,
            double         to,
            double         page,
            double        *lower,
            double        *upper)
{
  gboolean sheets = kv_picture_has_sheets (self->picture);
  double slack = sheets ? KV_CANVAS_FIT_MARGIN : MAX (page - KEPT_IN_SIGHT, 0);

  *lower = from * self->viewport.scale - slack;
  *upper = to * self->viewport.scale + slack + (sheets && axis == GTK_ORIENTATION_VERTICAL ? self->inset : 0);
  if (*upper - *lower < page)
    {
      *lower = (*lower + *upper - page) / 2;
      *upper = *lower + page;
    }
}

static void
configure_axis (KvCanvas      *self,
                GtkOrientation axis)
{
  KvBox bounds = self->picture->bounds;
  double from = axis == GTK_ORIENTATION_HORIZONTAL ? bounds.x : bounds.y;
  double to = from + (axis == GTK_ORIENTATION_HORIZONTAL ? bounds.width : bounds.height);
  double *scroll = axis == GTK_ORIENTATION_HORIZONTAL ? &self->viewport.scroll.x : &self->viewport.scroll.y;
  double page = axis == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self)) : gtk_widget_get_height (GTK_WIDGET (self));
  double lower, upper;

  find_range (self, axis, from, to, page, &lower, &upper);
  *scroll = CLAMP (*scroll, lower, upper - page);
  kv_scroll_axes_configure (&self->axes, axis, &(KvScrollRange) { *scroll, lower, upper, .step = page * .1, .page = page });
}

static void
configure_axes (KvCanvas *self)
{
  if (self->picture == NULL)
    return;

  configure_axis (self, GTK_ORIENTATION_HORIZONTAL);
  configure_axis (self, GTK_ORIENTATION_VERTICAL);
}

void
kv_canvas_scrolled (gpointer canvas)
{
  KvCanvas *self = canvas;
  KvPoint scroll = self->viewport.scroll;

  scroll.x = round_to_pixel (self, kv_scroll_axes_get_value (&self->axes, GTK_ORIENTATION_HORIZONTAL, scroll.x));
  scroll.y = round_to_pixel (self, kv_scroll_axes_get_value (&self->axes, GTK_ORIENTATION_VERTICAL, scroll.y));
  if (scroll.x == self->viewport.scroll.x && scroll.y == self->viewport.scroll.y)
    return;

  self->viewport.scroll = scroll;
  if (self->picture != NULL && !kv_picture_has_sheets (self->picture))
    self->fit = KV_FIT_NONE;
  kv_canvas_queue_sharpen (self);
  kv_canvas_queue_place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_to (KvCanvas  *self,
         KvViewport viewport)
{
  gboolean zoomed = viewport.scale != self->viewport.scale;

  self->viewport = viewport;
  configure_axes (self);
  kv_canvas_queue_sharpen (self);
  kv_canvas_queue_place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (zoomed)
    kv_canvas_size_name (self);
  if (zoomed)
    g_object_notify (G_OBJECT (self), "zoom");
}

/* How large it may become in a part of the window. */
static double
get_scale_in (KvCanvas *self,
              KvBox     room)
{
  gboolean sheets = kv_picture_has_sheets (self->picture);
  KvBox box = sheets ? g_array_index (self->picture->sheets, KvBox, 0) : self->picture->bounds;
  double scale;

  box.width = self->picture->bounds.width;
  scale = kv_viewport_fit_scale (box, room.width - 2 * KV_CANVAS_FIT_MARGIN, room.height - 2 * KV_CANVAS_FIT_MARGIN);
  return CLAMP (scale, KV_ZOOM_MIN * KV_PX_PER_MM, (sheets ? 1 : LARGEST_FIT) * KV_PX_PER_MM);
}

/* All of the window, of sheets of which the width is to fit too. */
static double
get_widest_scale (KvCanvas *self,
                  KvBox     room)
{
  if (kv_picture_has_sheets (self->picture) && self->fit == KV_FIT_WIDTH)
    room.height = G_MAXINT;
  return get_scale_in (self, room);
}

static KvBox
get_window (KvCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return (KvBox) { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) - self->inset };
}

/* Above what lies over the corner, or beside it: where it can be larger. */
static KvBox
get_clear_room (KvCanvas *self,
                KvSize    corner)
{
  KvBox window = get_window (self);
  KvBox above = { 0, 0, window.width, MIN (window.height, gtk_widget_get_height (GTK_WIDGET (self)) - corner.height) };
  KvBox beside = { corner.width, 0, window.width - corner.width, window.height };

  return get_scale_in (self, above) >= get_scale_in (self, beside) ? above : beside;
}

gboolean
kv_canvas_has_room_for (KvCanvas *self,
                        KvSize    corner)
{
  KvBox window = get_window (self);

  return self->picture != NULL && self->fit != KV_FIT_NONE && window.width > 0
         && get_scale_in (self, get_clear_room (self, corner)) >= LEAST_OF_FIT * get_widest_scale (self, window);
}

/* The part of the window in whose middle it comes. */
static KvBox
get_fitting_room (KvCanvas *self)
{
  if (self->corner.width > 0 && kv_canvas_has_room_for (self, self->corner))
    return get_clear_room (self, self->corner);
  return get_window (self);
}

static double
get_fitting_scale (KvCanvas *self,
                   KvBox     room)
{
  double scale = get_scale_in (self, room), widest = get_widest_scale (self, room);

  return scale >= LEAST_OF_FIT * widest ? scale : widest;
}

static void
fit (KvCanvas *self)
{
  KvBox room = get_fitting_room (self);
  double scale = get_fitting_scale (self, room);
  KvViewport viewport = kv_viewport_around (self->picture->bounds, scale, room.width, room.height);

  viewport.scroll.x -= room.x;
  if (kv_picture_has_sheets (self->picture))
    viewport.scroll.y = self->is_placed ? self->viewport.scroll.y * scale / self->viewport.scale : -KV_CANVAS_FIT_MARGIN;
  if (scale != self->viewport.scale)
    queue_notify_zoom (self);
  self->viewport = viewport;
  self->viewport = kv_canvas_get_viewport (self);
  self->is_placed = TRUE;
}

/* How far a range has to move to come into the window. */
static double
get_way_in (double from,
            double to,
            double page)
{
  return from >= 0 && to <= page ? 0 : (from + to - page) / 2;
}

/* Brings what is out of sight to the middle, but never under a hand. */
static void
reveal (KvCanvas *self,
        int       width,
        int       height)
{
  KvBox box;

  if (self->revealing == NULL || gtk_gesture_is_active (self->drag) || !kv_canvas_locate (self, self->revealing, &box))
    return;

  box = kv_viewport_box (self->viewport, box);
  self->viewport.scroll.x += get_way_in (box.x, box.x + box.width, width);
  self->viewport.scroll.y += get_way_in (box.y, box.y + box.height, height);
  self->revealing = NULL;
}

/* A pane that opens beside it does not cover the one that is chosen. */
static void
keep_chosen (KvCanvas *self,
             int       width)
{
  const char *const *ids = self->selection != NULL && kv_selection_count (self->selection) == 1 ? kv_selection_get_ids (self->selection) : NULL;
  KvBox box;

  if (ids != NULL && width < self->width && kv_canvas_locate (self, ids[0], &box))
    {
      box = kv_viewport_box (self->viewport, box);
      if (box.x + box.width <= self->width)
        self->viewport.scroll.x += MAX (box.x + box.width + CHOSEN_MARGIN - width, 0);
    }
  self->width = width;
}

gboolean
kv_canvas_shows (KvCanvas   *self,
                 const char *id)
{
  KvBox visible = kv_viewport_visible (kv_canvas_get_viewport (self), gtk_widget_get_width (GTK_WIDGET (self)),
                                       gtk_widget_get_height (GTK_WIDGET (self)));
  KvBox box;

  return kv_canvas_locate (self, id, &box) && kv_box_touches (&visible, &box);
}

/* Nothing moves while it is drawn on: a picture that changed does not ask to fit
 * again, and who takes hold of it keeps it where it is. */
static gboolean
is_to_fit (KvCanvas *self,
           int       width,
           int       height)
{
  gboolean resized = width != self->fitted_width || height != self->fitted_height;

  return self->picture != NULL && self->fit != KV_FIT_NONE && (resized || !self->is_fitted || self->edits == NULL);
}

/* Nothing has to move for it; asking for a new layout costs more than a frame. */
static gboolean
is_in_sight (KvCanvas   *self,
             const char *id)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  KvBox box;

  if (!self->is_placed || is_to_fit (self, width, height) || !kv_canvas_locate (self, id, &box))
    return FALSE;

  box = kv_viewport_box (self->viewport, box);
  return get_way_in (box.x, box.x + box.width, width) == 0 && get_way_in (box.y, box.y + box.height, height) == 0;
}

void
kv_canvas_reveal (KvCanvas   *self,
                  const char *id)
{
  self->revealing = is_in_sight (self, id) ? NULL : kv_id_intern (id);
  if (self->revealing == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  kv_canvas_queue_place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kv_canvas_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  KvCanvas *self = KV_CANVAS (widget);

  if (is_to_fit (self, width, height))
    {
      fit (self);
      self->is_fitted = TRUE;
      self->fitted_width = width;
      self->fitted_height = height;
    }
  keep_chosen (self, width);
  reveal (self, width, height);
  configure_axes (self);
  kv_canvas_queue_sharpen (self);
  kv_canvas_allocate_partners (self);
  kv_canvas_tell_edits (self);
  kv_canvas_allocate_name (self);
  kv_canvas_allocate_chooser (self);
}

double
kv_canvas_get_zoom (KvCanvas *self)
{
  return self->viewport.scale / KV_PX_PER_MM;
}

/* Around the middle of the window. */
void
kv_canvas_set_zoom (KvCanvas *self,
                    double    zoom)
{
  GtkWidget *widget = GTK_WIDGET (self);

  kv_canvas_zoom_at (self, zoom, gtk_widget_get_width (widget) / 2., gtk_widget_get_height (widget) / 2.);
}

/* What is at (x, y) stays there. */
void
kv_canvas_zoom_at (KvCanvas *self,
                   double    zoom,
                   double    x,
                   double    y)
{
  KvPoint at = { x, y };

  if (fabs (CLAMP (zoom, KV_ZOOM_MIN, KV_ZOOM_MAX) - kv_canvas_get_zoom (self)) >= 1e-9)
    kv_canvas_hold (self, zoom, kv_viewport_to_world (self->viewport, at), at);
}

void
kv_canvas_hold (KvCanvas *self,
                double    zoom,
                KvPoint   world,
                KvPoint   at)
{
  self->fit = KV_FIT_NONE;
  move_to (self, kv_viewport_holding (CLAMP (zoom, KV_ZOOM_MIN, KV_ZOOM_MAX) * KV_PX_PER_MM, world, at));
}

void
kv_canvas_zoom_step (KvCanvas *self,
                     int       step)
{
  double zoom = kv_canvas_get_zoom (self);
  guint i = 0;

  while (i < G_N_ELEMENTS (zooms) - 1 && zooms[i] < zoom * (step > 0 ? 1.001 : .999))
    i++;
  if (step < 0 && i > 0)
    i--;
  kv_canvas_set_zoom (self, zooms[i]);
}

void
kv_canvas_set_fit (KvCanvas *self,
                   KvFit     fit)
{
  self->fit = fit;
  self->is_fitted = FALSE;
  kv_canvas_queue_place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kv_canvas_pan (KvCanvas *self,
               double    dx,
               double    dy)
{
  KvViewport viewport = self->viewport;

  if (self->picture == NULL)
    return;

  viewport.scroll.x = round_to_pixel (self, viewport.scroll.x - dx);
  viewport.scroll.y = round_to_pixel (self, viewport.scroll.y - dy);
  if (!kv_picture_has_sheets (self->picture))
    self->fit = KV_FIT_NONE;
  move_to (self, viewport);
}

KvPoint
kv_canvas_to_world (KvCanvas *self,
                    double    x,
                    double    y)
{
  return kv_viewport_to_world (kv_canvas_get_viewport (self), (KvPoint) { x, y });
}

KvPoint
kv_canvas_to_view (KvCanvas *self,
                   double    x,
                   double    y)
{
  return kv_viewport_to_view (kv_canvas_get_viewport (self), (KvPoint) { x, y });
}
