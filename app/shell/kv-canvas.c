/* The viewport is the truth; the adjustments and the children follow it. What
 * is drawn comes from the base layer, with the highlight over it. */

#include "kv-canvas-private.h"

#include <adwaita.h>
#include <math.h>

#include "kv-highlight.h"
#include "kv-render.h"
#include "kv-session.h"

/* Around everything when it fits, and around sheets, px. */
#define FIT_MARGIN 24

/* Of the picture this much stays in the window, however far it is panned, px. */
#define KEPT_IN_SIGHT 64

/* A drawing without paper is not blown up beyond this to fill the window. */
#define LARGEST_FIT 1.5

/* How long the hand rests before all is drawn sharp, ms. */
#define REST 100

static const double zooms[] = { .1, .15, .2, .25, .33, .5, .67, .75, .9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8 };

enum { HORIZONTAL, VERTICAL };

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (KvCanvas, kv_canvas, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* A colour of the style sheet by its name. */
static KvColour
get_colour (KvCanvas   *self,
            const char *name)
{
  GdkRGBA colour = { 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  return (KvColour) lround (colour.red * 255) << 16 | (KvColour) lround (colour.green * 255) << 8 | (KvColour) lround (colour.blue * 255);
}

static KvColour
get_ground (KvCanvas *self)
{
  if (self->picture == NULL)
    return get_colour (self, "view_bg_color");
  if (kv_picture_has_sheets (self->picture))
    return get_colour (self, "desk_color");
  return kv_scene_get_theme (self->picture->scene)->paper;
}

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

/* Drawing. */

static void
render_base (KvCanvas *self)
{
  const KvBaseStyle style = { get_ground (self), self->is_grey, gtk_widget_get_scale_factor (GTK_WIDGET (self)) };

  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  kv_base_layer_render (&self->base, self->picture, &style, kv_canvas_get_viewport (self),
                        gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

static gboolean
sharpen_cb (gpointer data)
{
  KvCanvas *self = data;

  self->sharpen_id = 0;
  render_base (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Draws it sharp once the hand rests; soon, where there is a gap to fill. */
static void
queue_sharpen (KvCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  if (self->base.surface == NULL || kv_base_layer_is_sharp (&self->base, kv_canvas_get_viewport (self), width, height))
    return;

  self->sharpen_id = g_timeout_add (kv_base_layer_covers (&self->base, kv_canvas_get_viewport (self), width, height) ? REST : 1, sharpen_cb, self);
}

static void
forget_base (KvCanvas *self)
{
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  kv_base_layer_clear (&self->base);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static KvScene *
get_highlight (KvCanvas *self)
{
  const KvHighlight highlight = {
    .selected = self->selection != NULL ? kv_selection_get_ids (self->selection) : NULL,
    .hovered = self->hovered,
    .focused = kv_canvas_get_focused (self),
    .accent = get_colour (self, "accent_color"),
  };

  if (self->highlight == NULL)
    self->highlight = kv_highlight_scene (&highlight, self->picture->scene, self->krachtenveld);
  return self->highlight;
}

static void
draw_highlight (KvCanvas    *self,
                GtkSnapshot *snapshot,
                int          width,
                int          height)
{
  const KvScene *highlight = get_highlight (self);
  KvViewport viewport = kv_canvas_get_viewport (self);
  KvBox visible = kv_viewport_visible (viewport, width, height);
  cairo_t *cr;

  if (kv_scene_get_n_items (highlight) == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, -viewport.scroll.x, -viewport.scroll.y);
  cairo_scale (cr, viewport.scale, viewport.scale);
  kv_render_cairo (highlight, cr, &visible);
  cairo_destroy (cr);
}

static void
kv_canvas_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  KvCanvas *self = KV_CANVAS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  KvColour ground = get_ground (self);
  const GdkRGBA colour = { (ground >> 16 & 0xff) / 255.f, (ground >> 8 & 0xff) / 255.f, (ground & 0xff) / 255.f, 1 };
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  if (self->picture == NULL)
    return;

  if (self->base.surface == NULL)
    render_base (self);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  kv_base_layer_paint (&self->base, cr, kv_canvas_get_viewport (self));
  cairo_destroy (cr);
  if (self->krachtenveld != NULL)
    draw_highlight (self, snapshot, width, height);
}

/* The viewport. */

static gboolean
notify_zoom_cb (gpointer data)
{
  KvCanvas *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
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
find_range (KvCanvas *self,
            double    from,
            double    to,
            double    page,
            double   *lower,
            double   *upper)
{
  gboolean sheets = kv_picture_has_sheets (self->picture);
  double slack = sheets ? FIT_MARGIN : MAX (page - KEPT_IN_SIGHT, 0);

  *lower = from * self->viewport.scale - slack;
  *upper = to * self->viewport.scale + slack;
  if (*upper - *lower < page)
    {
      *lower = (*lower + *upper - page) / 2;
      *upper = *lower + page;
    }
}

static void
configure_axis (KvCanvas *self,
                guint     axis)
{
  KvBox bounds = self->picture->bounds;
  double from = axis == HORIZONTAL ? bounds.x : bounds.y;
  double to = from + (axis == HORIZONTAL ? bounds.width : bounds.height);
  double *scroll = axis == HORIZONTAL ? &self->viewport.scroll.x : &self->viewport.scroll.y;
  double page = axis == HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self)) : gtk_widget_get_height (GTK_WIDGET (self));
  double lower, upper;

  find_range (self, from, to, page, &lower, &upper);
  *scroll = CLAMP (*scroll, lower, upper - page);
  if (self->adjustments[axis] != NULL)
    gtk_adjustment_configure (self->adjustments[axis], *scroll, lower, upper, page * .1, page * .9, page);
}

static void
configure_axes (KvCanvas *self)
{
  if (self->picture == NULL)
    return;

  self->is_configuring = TRUE;
  configure_axis (self, HORIZONTAL);
  configure_axis (self, VERTICAL);
  self->is_configuring = FALSE;
}

static void
scrolled_cb (KvCanvas *self)
{
  KvPoint scroll = self->viewport.scroll;

  if (self->adjustments[HORIZONTAL] != NULL)
    scroll.x = round_to_pixel (self, gtk_adjustment_get_value (self->adjustments[HORIZONTAL]));
  if (self->adjustments[VERTICAL] != NULL)
    scroll.y = round_to_pixel (self, gtk_adjustment_get_value (self->adjustments[VERTICAL]));
  if (self->is_configuring || (scroll.x == self->viewport.scroll.x && scroll.y == self->viewport.scroll.y))
    return;

  self->viewport.scroll = scroll;
  if (self->picture != NULL && !kv_picture_has_sheets (self->picture))
    self->fit = KV_FIT_NONE;
  queue_sharpen (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_to (KvCanvas  *self,
         KvViewport viewport)
{
  gboolean zoomed = viewport.scale != self->viewport.scale;

  self->viewport = viewport;
  configure_axes (self);
  queue_sharpen (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (zoomed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* What has to fit, and how large it may become. */
static double
get_fitting_scale (KvCanvas *self,
                   int       width,
                   int       height)
{
  gboolean sheets = kv_picture_has_sheets (self->picture);
  KvBox box = self->picture->bounds;
  double scale;

  if (sheets)
    box.height = self->fit == KV_FIT_ALL ? g_array_index (self->picture->sheets, KvBox, 0).height : 0;
  scale = kv_viewport_fit_scale (box, width - 2 * FIT_MARGIN, height - 2 * FIT_MARGIN);

  return CLAMP (scale, KV_ZOOM_MIN * KV_PX_PER_MM, (sheets ? 1 : LARGEST_FIT) * KV_PX_PER_MM);
}

static void
fit (KvCanvas *self,
     int       width,
     int       height)
{
  double scale = get_fitting_scale (self, width, height - self->inset);
  KvViewport viewport = kv_viewport_around (self->picture->bounds, scale, width, height - self->inset);

  if (kv_picture_has_sheets (self->picture))
    viewport.scroll.y = self->is_placed ? self->viewport.scroll.y * scale / self->viewport.scale : -FIT_MARGIN;
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

/* Brings what is out of sight to the middle. */
static void
reveal (KvCanvas *self,
        int       width,
        int       height)
{
  KvBox box;

  if (self->revealing == NULL || !kv_canvas_locate (self, self->revealing, &box))
    return;

  box = kv_viewport_box (self->viewport, box);
  self->viewport.scroll.x += get_way_in (box.x, box.x + box.width, width);
  self->viewport.scroll.y += get_way_in (box.y, box.y + box.height, height);
  self->revealing = NULL;
}

void
kv_canvas_reveal (KvCanvas   *self,
                  const char *id)
{
  self->revealing = g_intern_string (id);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
kv_canvas_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  KvCanvas *self = KV_CANVAS (widget);

  if (self->picture != NULL && self->fit != KV_FIT_NONE)
    fit (self, width, height);
  reveal (self, width, height);
  configure_axes (self);
  queue_sharpen (self);
  kv_canvas_allocate_partners (self);
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
  zoom = CLAMP (zoom, KV_ZOOM_MIN, KV_ZOOM_MAX);
  if (fabs (zoom - kv_canvas_get_zoom (self)) < 1e-9)
    return;

  self->fit = KV_FIT_NONE;
  move_to (self, kv_viewport_zoomed (self->viewport, zoom * KV_PX_PER_MM, (KvPoint) { x, y }));
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
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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

/* What it shows. */

void
kv_canvas_renew_highlight (KvCanvas *self)
{
  g_clear_pointer (&self->highlight, kv_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kv_canvas_set_picture (KvCanvas       *self,
                       KvPicture      *picture,
                       KvKrachtenveld *krachtenveld)
{
  g_return_if_fail (KV_IS_CANVAS (self));

  g_clear_pointer (&self->picture, kv_picture_free);
  self->picture = picture;
  if (picture == NULL)
    self->is_placed = FALSE;
  g_set_object (&self->krachtenveld, krachtenveld);
  self->hovered = NULL;
  kv_canvas_renew_highlight (self);
  kv_canvas_renew_partners (self);
  forget_base (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

const KvPicture *
kv_canvas_get_picture (KvCanvas *self)
{
  return self->picture;
}

void
kv_canvas_set_selection (KvCanvas    *self,
                         KvSelection *selection)
{
  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, kv_canvas_mark_selected, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (kv_canvas_mark_selected), self, G_CONNECT_SWAPPED);
  kv_canvas_mark_selected (self);
}

void
kv_canvas_set_inset (KvCanvas *self,
                     int       inset)
{
  self->inset = inset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
kv_canvas_set_grey (KvCanvas *self,
                    gboolean  grey)
{
  if (self->is_grey == grey)
    return;

  self->is_grey = grey;
  forget_base (self);
}

/* GObject. */

static void
set_adjustment (KvCanvas      *self,
                guint          axis,
                GtkAdjustment *adjustment)
{
  if (adjustment != NULL && self->adjustments[axis] == adjustment)
    return;

  if (self->adjustments[axis] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[axis], scrolled_cb, self);
  g_clear_object (&self->adjustments[axis]);
  self->adjustments[axis] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->adjustments[axis], "value-changed", G_CALLBACK (scrolled_cb), self);
  configure_axes (self);
}

static void
kv_canvas_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KvCanvas *self = KV_CANVAS (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, kv_canvas_get_zoom (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_canvas_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  KvCanvas *self = KV_CANVAS (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      kv_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_canvas_dispose (GObject *object)
{
  KvCanvas *self = KV_CANVAS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  g_clear_handle_id (&self->notify_id, g_source_remove);
  for (guint axis = HORIZONTAL; axis <= VERTICAL; axis++)
    {
      if (self->adjustments[axis] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[axis], scrolled_cb, self);
      g_clear_object (&self->adjustments[axis]);
    }
  g_ptr_array_set_size (self->partners, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->krachtenveld);

  G_OBJECT_CLASS (kv_canvas_parent_class)->dispose (object);
}

static void
kv_canvas_finalize (GObject *object)
{
  KvCanvas *self = KV_CANVAS (object);

  kv_base_layer_clear (&self->base);
  g_clear_pointer (&self->highlight, kv_scene_unref);
  g_clear_pointer (&self->picture, kv_picture_free);
  g_ptr_array_unref (self->partners);

  G_OBJECT_CLASS (kv_canvas_parent_class)->finalize (object);
}

static void
kv_canvas_class_init (KvCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kv_canvas_get_property;
  object_class->set_property = kv_canvas_set_property;
  object_class->dispose = kv_canvas_dispose;
  object_class->finalize = kv_canvas_finalize;
  widget_class->snapshot = kv_canvas_snapshot;
  widget_class->size_allocate = kv_canvas_size_allocate;
  widget_class->focus = kv_canvas_focus;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, KV_ZOOM_MAX, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  kv_canvas_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kv_canvas_init (KvCanvas *self)
{
  self->viewport.scale = KV_PX_PER_MM;
  self->fit = KV_FIT_ALL;
  self->partners = g_ptr_array_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  kv_canvas_add_controllers (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_base), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (forget_base), self, G_CONNECT_SWAPPED);
}

GtkWidget *
kv_canvas_new (void)
{
  return g_object_new (KV_TYPE_CANVAS, NULL);
}
