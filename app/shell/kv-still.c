#include "kv-still.h"

#define REST 200 /* ms */

struct _KvStill
{
  AdwBin   parent_instance;
  guint    rest_id;  /* something changed just now */
  gboolean is_still; /* it is to be drawn as one thing */
};

G_DEFINE_FINAL_TYPE (KvStill, kv_still, ADW_TYPE_BIN)

/* Where a cursor blinks nothing is still. */
static gboolean
has_focus (KvStill *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

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
  self->is_still = !has_focus (self) && is_drawn_in_software (self);
  if (self->is_still)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
snapshot_still (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  GtkSnapshot *own = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;
  cairo_t *cr;

  GTK_WIDGET_CLASS (kv_still_parent_class)->snapshot (widget, own);
  node = gtk_snapshot_free_to_node (own);
  if (node == NULL)
    return;

  gsk_render_node_get_bounds (node, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

/* GTK asks for it again when something in it is another, and then it is not still. */
static void
kv_still_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  KvStill *self = KV_STILL (widget);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->is_still)
    {
      self->is_still = FALSE;
      snapshot_still (widget, snapshot);
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
}
