/* What it shows. How that is drawn is in kv-canvas-draw.c, where one looks in
 * kv-canvas-viewport.c, pointer and keys in kv-canvas-input.c, the hand that
 * draws in kv-canvas-hand.c, and the partners as children in
 * kv-canvas-partners.c. */

#include "kv-canvas-private.h"

#include <adwaita.h>

#include "kv-later.h"
#include "kv-screen-theme.h"
#include "kv-session.h"

/* Of what is shown this part may be drawn at once when it is solved; more is left to
 * a thread. */
#define AT_ONCE .2

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS, /* and those of GtkScrollable */
};
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_DETAILS, SIGNAL_MENU, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (KvCanvas, kv_canvas, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* What it shows. */

void
kv_canvas_renew_highlight (KvCanvas *self)
{
  kv_scene_layer_clear (&self->ties);
  kv_scene_layer_clear (&self->selected);
  kv_scene_layer_clear (&self->pointed);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
renew_ties (gpointer widget)
{
  KvCanvas *self = widget;

  kv_scene_layer_clear (&self->ties);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is selected is seen in the next frame, and its relaties, which go all over
 * the picture, in the one after. */
static void
selection_changed_cb (KvCanvas *self)
{
  kv_canvas_mark_selected (self);
  kv_scene_layer_clear (&self->selected);
  kv_scene_layer_clear (&self->pointed);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kv_later (self, &self->ties_id, renew_ties);
}

void
kv_canvas_set_hovered (KvCanvas   *self,
                       const char *id)
{
  if (self->hovered == id)
    return;

  self->hovered = id;
  kv_scene_layer_clear (&self->pointed);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* GTK 4.8 forgets a mere allocation when something beside it changes its size as
 * well, a toast or the legend, and does not draw what has none. */
void
kv_canvas_queue_place (KvCanvas *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show (KvCanvas       *self,
      KvPicture      *picture,
      KvKrachtenveld *krachtenveld,
      double          at_once)
{
  g_clear_pointer (&self->picture, kv_picture_free);
  self->picture = picture;
  if (picture == NULL)
    self->is_placed = self->is_fitted = FALSE;
  g_set_object (&self->krachtenveld, krachtenveld);
  if (self->edits != NULL)
    kv_edits_set_scene (self->edits, picture != NULL ? picture->scene : NULL);
  if (picture == NULL)
    {
      kv_canvas_finish_name (self);
      kv_canvas_cancel (self);
    }
  self->hovered = NULL;
  kv_canvas_renew_highlight (self);
  kv_canvas_renew_emphasis (self);
  kv_canvas_check_name (self);
  kv_canvas_renew_partners (self);
  kv_canvas_draw_changes (self, at_once);
  kv_canvas_queue_place (self);
}

void
kv_canvas_set_picture (KvCanvas       *self,
                       KvPicture      *picture,
                       KvKrachtenveld *krachtenveld)
{
  g_return_if_fail (KV_IS_CANVAS (self));

  show (self, picture, krachtenveld, AT_ONCE);
}

void
kv_canvas_change_picture (KvCanvas       *self,
                          KvPicture      *picture,
                          KvKrachtenveld *krachtenveld)
{
  g_return_if_fail (KV_IS_CANVAS (self) && picture != NULL);

  show (self, picture, krachtenveld, 1);
}

void
kv_canvas_pass_picture (KvCanvas       *self,
                        KvPicture      *picture,
                        KvKrachtenveld *krachtenveld)
{
  g_return_if_fail (KV_IS_CANVAS (self) && picture != NULL);

  show (self, picture, krachtenveld, 0);
}

void
kv_canvas_blank (KvCanvas *self)
{
  gboolean is_placed = self->is_placed, is_fitted = self->is_fitted;

  kv_canvas_set_picture (self, NULL, NULL);
  self->is_placed = is_placed;
  self->is_fitted = is_fitted;
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
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  kv_canvas_mark_selected (self);
  kv_canvas_renew_highlight (self);
}

void
kv_canvas_set_inset (KvCanvas *self,
                     int       inset)
{
  if (self->inset == inset)
    return;

  self->is_fitted = FALSE;
  self->inset = inset;
  kv_canvas_queue_place (self);
}

/* Something that comes to lie over it moves what fits, as long as nobody took
 * hold of it; what merely grows does not. */
void
kv_canvas_set_corner (KvCanvas *self,
                      KvSize    corner)
{
  if (self->corner.width == corner.width && self->corner.height == corner.height)
    return;

  self->is_fitted = self->is_fitted && self->corner.width > 0;
  self->corner = corner;
  kv_canvas_queue_place (self);
}

void
kv_canvas_set_grey (KvCanvas *self,
                    gboolean  grey)
{
  if (self->is_grey == grey)
    return;

  self->is_grey = grey;
  kv_canvas_queue_sharpen (self);
}

/* What it says. */

void
kv_canvas_emit_details (KvCanvas   *self,
                        const char *id)
{
  g_signal_emit (self, signals[SIGNAL_DETAILS], 0, id);
}

void
kv_canvas_emit_menu (KvCanvas   *self,
                     const char *id,
                     KvPoint     at)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0, id, at.x, at.y);
}

/* GObject. */

static void
kv_canvas_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KvCanvas *self = KV_CANVAS (object);

  if (prop_id == PROP_ZOOM)
    g_value_set_double (value, kv_canvas_get_zoom (self));
  else
    kv_scroll_axes_get_property (&self->axes, prop_id - N_PROPS, value);
}

static void
kv_canvas_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  KvCanvas *self = KV_CANVAS (object);

  if (prop_id == PROP_ZOOM)
    kv_canvas_set_zoom (self, g_value_get_double (value));
  else
    kv_scroll_axes_set_property (&self->axes, prop_id - N_PROPS, value);
}

static void
kv_canvas_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kv_canvas_parent_class)->map (widget);

  if (KV_CANVAS (widget)->revealing != NULL)
    kv_canvas_queue_place (KV_CANVAS (widget));
}

static void
kv_canvas_unmap (GtkWidget *widget)
{
  kv_canvas_finish_name (KV_CANVAS (widget));
  kv_canvas_cancel (KV_CANVAS (widget));

  GTK_WIDGET_CLASS (kv_canvas_parent_class)->unmap (widget);
}

static void
kv_canvas_dispose (GObject *object)
{
  KvCanvas *self = KV_CANVAS (object);
  GtkWidget *child;

  kv_base_layer_stop (&self->base);
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  g_clear_handle_id (&self->notify_id, g_source_remove);
  kv_canvas_set_edits (self, NULL, FALSE);
  kv_scroll_axes_clear (&self->axes);
  kv_canvas_forget_emphasis (self);
  kv_canvas_forget_descriptions (self);
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

  kv_canvas_forget_drawing (self);
  g_clear_pointer (&self->picture, kv_picture_free);
  g_ptr_array_unref (self->partners);
  g_ptr_array_unref (self->flashing);

  G_OBJECT_CLASS (kv_canvas_parent_class)->finalize (object);
}

/* Other colours, or other pixels. */
static void
restyle (KvCanvas *self)
{
  kv_canvas_renew_highlight (self);
  kv_canvas_queue_sharpen (self);
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
  widget_class->map = kv_canvas_map;
  widget_class->unmap = kv_canvas_unmap;
  widget_class->snapshot = kv_canvas_snapshot;
  widget_class->size_allocate = kv_canvas_size_allocate;
  widget_class->focus = kv_canvas_focus;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, KV_ZOOM_MAX, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  kv_scroll_axes_install (object_class, N_PROPS);

  signals[SIGNAL_DETAILS] = g_signal_new ("details", KV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MENU] = g_signal_new ("menu", KV_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kv_canvas_init (KvCanvas *self)
{
  self->viewport.scale = KV_PX_PER_MM;
  self->fit = KV_FIT_ALL;
  kv_scroll_axes_init (&self->axes, GTK_WIDGET (self), kv_canvas_scrolled);
  self->partners = g_ptr_array_new ();
  self->flashing = g_ptr_array_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  kv_canvas_add_controllers (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (restyle), NULL);
  g_signal_connect (self, "notify::root", G_CALLBACK (kv_canvas_watch_focus), NULL);
  kv_screen_theme_follow (self, G_CALLBACK (restyle));
}

GtkWidget *
kv_canvas_new (void)
{
  return g_object_new (KV_TYPE_CANVAS, NULL);
}
