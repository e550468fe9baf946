#include "kv-sheet-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-canvas.h"
#include "kv-writer.h"

struct _KvSheetPreview
{
  GtkWidget       parent_instance;
  GtkStack       *stack;
  KvCanvas       *canvas;
  AdwStatusPage  *nothing;
  GtkLabel       *footer;

  KvDrawing      *asked;   /* what is waited with, or drawn */
  KvKrachtenveld *krachtenveld;
  char           *paper;
  guint           pause_id;
  GCancellable   *drawing; /* what is being drawn */
};

G_DEFINE_FINAL_TYPE (KvSheetPreview, kv_sheet_preview, GTK_TYPE_WIDGET)

enum { SIGNAL_DRAWN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
describe (KvSheetPreview  *self,
          const KvPicture *picture)
{
  guint n = picture->sheets->len;
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  g_autofree char *type = g_strdup_printf (_("smallest letter %.3g points"), kv_scene_smallest_type (picture->scene));
  g_autofree char *text = g_strjoin (" · ", _("Preview"), self->paper, pages, type, NULL);

  gtk_label_set_label (self->footer, text);
}

/* `picture` is taken. */
static void
show (KvSheetPreview *self,
      KvPicture      *picture,
      const char     *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  gtk_stack_set_visible_child_name (self->stack, picture != NULL ? "sheets" : "nothing");
  if (picture != NULL)
    describe (self, picture);
  else
    gtk_label_set_label (self->footer, "");
  adw_status_page_set_title (self->nothing, self->asked->diagram->name);
  adw_status_page_set_description (self->nothing, escaped);
  kv_canvas_set_picture (self->canvas, picture, NULL);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (KvSheetPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KvPicture) picture = kv_drawing_finish (result, &error);

  if (self->drawing == NULL || self->drawing != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->drawing);
  show (self, g_steal_pointer (&picture), error != NULL ? error->message : "");
}

void
kv_sheet_preview_stop (KvSheetPreview *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

static gboolean
pause_cb (gpointer data)
{
  KvSheetPreview *self = data;
  g_autoptr (GBytes) bytes = kv_write_bytes (self->krachtenveld);

  self->pause_id = 0;
  self->drawing = g_cancellable_new ();
  kv_drawing_async (self->asked, bytes, self->drawing, drawn_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
kv_sheet_preview_draw (KvSheetPreview  *self,
                       const KvDrawing *drawing,
                       KvKrachtenveld  *krachtenveld,
                       const char      *paper,
                       guint            pause)
{
  /* Another diagram is not looked at under the name of this one. */
  if (self->asked != NULL && self->asked->diagram != drawing->diagram)
    kv_canvas_set_picture (self->canvas, NULL, NULL);

  kv_sheet_preview_stop (self);
  g_clear_pointer (&self->asked, kv_drawing_free);
  self->asked = kv_drawing_copy (drawing);
  g_set_object (&self->krachtenveld, krachtenveld);
  g_free (self->paper);
  self->paper = g_strdup (paper);
  self->pause_id = g_timeout_add (pause, pause_cb, self);
}

gboolean
kv_sheet_preview_is_ready (KvSheetPreview *self)
{
  return self->pause_id == 0 && self->drawing == NULL;
}

const KvPicture *
kv_sheet_preview_get_picture (KvSheetPreview *self)
{
  return kv_canvas_get_picture (self->canvas);
}

void
kv_sheet_preview_set_grey (KvSheetPreview *self,
                           gboolean        grey)
{
  kv_canvas_set_grey (self->canvas, grey);
}

/* The class. */

static void
kv_sheet_preview_dispose (GObject *object)
{
  KvSheetPreview *self = KV_SHEET_PREVIEW (object);
  GtkWidget *child;

  kv_sheet_preview_stop (self);
  g_clear_pointer (&self->asked, kv_drawing_free);
  g_clear_object (&self->krachtenveld);
  g_clear_pointer (&self->paper, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kv_sheet_preview_parent_class)->dispose (object);
}

static void
kv_sheet_preview_class_init (KvSheetPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_sheet_preview_dispose;
  g_type_ensure (KV_TYPE_CANVAS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-sheet-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KvSheetPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, KvSheetPreview, canvas);
  gtk_widget_class_bind_template_child (widget_class, KvSheetPreview, nothing);
  gtk_widget_class_bind_template_child (widget_class, KvSheetPreview, footer);

  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", KV_TYPE_SHEET_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kv_sheet_preview_init (KvSheetPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}
