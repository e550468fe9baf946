/* Ordenen: solved in a thread, put into the field when it is ready. */

#include "kv-view-private.h"

#include <glib/gi18n.h>

#include "kv-partner.h"

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (KvView) self = data;
  KvArrangement *arrangement = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) moves = NULL;

  if (self->arranging != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->arranging);
  kv_view_update_waiting (self);
  moves = kv_arrangement_apply (arrangement, self->edits);
  self->is_arranged = moves->len > 0;
  self->is_all_elsewhere = self->is_arranged && kv_arrangement_is_of_all (arrangement);
  if (moves->len == 0)
    kv_view_tell (self, g_strdup (_("Everything stands well already")));
  else
    kv_view_tell_done (self, g_strdup (_("Arranged anew")));
}

/* Where all went elsewhere, that is what one wants to see. */
void
kv_view_show_arranged (KvView *self)
{
  if (self->is_all_elsewhere)
    kv_canvas_set_fit (self->canvas, KV_FIT_ALL);
  self->is_all_elsewhere = FALSE;
}

/* Who is not drawn yet stands nowhere that could be kept. */
static void
arrange_these (KvView            *self,
               const char *const *partners,
               gboolean           fixed_too)
{
  if (self->arranging != NULL || kv_canvas_get_picture (self->canvas) == NULL)
    return;

  self->arranging = g_cancellable_new ();
  kv_view_update_waiting (self);
  kv_drawing_arrange_async (kv_arrangement_new (self->edits, partners, fixed_too), self->arranging, arranged_cb, g_object_ref (self));
}

void
kv_view_stop_arranging (KvView *self)
{
  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  g_clear_object (&self->arranging);
  kv_view_update_waiting (self);
}

static guint
count_partners (KvView *self,
                char  **ids)
{
  guint n = 0;

  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_krachtenveld_lookup (self->shown, *ids);

      n += element != NULL && KV_IS_PARTNER (element);
    }
  return n;
}

/* Of two or more that are selected, else of all. */
static void
arrange (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KvView *self = KV_VIEW (widget);
  g_auto (GStrv) ids = g_strdupv ((char **) kv_selection_get_ids (kv_session_get_selection (self->session)));

  arrange_these (self, count_partners (self, ids) > 1 ? (const char *const *) ids : NULL, FALSE);
}

static void
arrange_all (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  arrange_these (KV_VIEW (widget), NULL, TRUE);
}

void
kv_view_add_arranging (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "view.arrange", NULL, arrange);
  gtk_widget_class_install_action (widget_class, "view.arrange-all", NULL, arrange_all);
}
