#include "kv-still.h"

#define REST 200 /* ms */

struct _KvStill
{
  AdwBin   parent_instance;
  guint    rest_id; /* something changed just now */
  gboolean has_rested;
  gboolean is_still; /* as it is drawn */
};

G_DEFINE_FINAL_TYPE (KvStill, kv_still, ADW_TYPE_BIN)

gboolean
kv_still_is_still (KvStill *self)
{
  return self->is_still;
}

/* Where a cursor blinks nothing is still. */
static gboolean
is_typed_in (KvStill *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* A graphics card draws it all faster than we can. */
static gboolean
is_drawn_in_software (KvStill *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static gboolean
rest_cb (gpointer data)
{
  KvStill *self = data;

  self->rest_id = 0;
  self->has_rested = !is_typed_in (self) && is_drawn_in_software (self);
  if (self->has_rested)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Drawn on its ground, as in the window: over nothing text comes out otherwise. */
static cairo_surface_t *
draw_picture (KvStill *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int factor = gtk_widget_get_scale_factor (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, factor, factor);
  gtk_snapshot_render_background (snapshot, gtk_widget_get_style_context (widget), 0, 0, width, height);
  GTK_WIDGET_CLASS (kv_still_parent_class)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  cr = cairo_create (surface);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  return surface;
}

static void
append_picture (KvStill     *self,
                GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  cairo_surface_t *picture = draw_picture (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
}

/* GTK asks for it again when something in it is another: then it is not still. */
static void
kv_still_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  KvStill *self = KV_STILL (widget);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->is_still = self->has_rested;
  self->has_rested = FALSE;
  if (self->is_still)
    {
      append_picture (self, snapshot);
      return;
    }

  GTK_WIDGET_CLASS (kv_still_parent_class)->snapshot (widget, snapshot);
  self->rest_id = g_timeout_add_full (G_PRIORITY_LOW, REST, rest_cb, self, NULL);
}

static void
kv_still_dispose (GObject *object)
{
  g_clear_handle_id (&KV_STILL (object)->rest_id, g_source_remove);

  G_OBJECT_CLASS (kv_still_parent_class)->dispose (object);
}

static void
kv_still_class_init (KvStillClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_still_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = kv_still_snapshot;
}

static void
kv_still_init (KvStill *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "still");
}
