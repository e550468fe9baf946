/* F6: from one region of the window to the next, in the order of Tab. */

#include "kv-window-private.h"

#define MOST 8

static gboolean
is_in_view (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget);
}

/* Those that are there. */
static guint
list_regions (KvWindow  *self,
              GtkWidget *regions[MOST])
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);
  GtkWidget *tools = gtk_widget_get_mapped (GTK_WIDGET (self->view)) ? kv_view_get_tools (self->view) : NULL;
  GtkWidget *const all[] = {
    GTK_WIDGET (self->sidebar),
    self->content_header,
    tools != NULL ? GTK_WIDGET (kv_view_get_canvas (self->view)) : view,
    tools,
    GTK_WIDGET (self->inspector),
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (all[i] != NULL && is_in_view (all[i]))
        regions[n++] = all[i];
    }
  return n;
}

static void
step_region (KvWindow *self,
             int       step)
{
  GtkWidget *regions[MOST];
  int n = (int) list_regions (self, regions);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int at = step > 0 ? -1 : n;

  for (int i = 0; focus != NULL && i < n; i++)
    {
      if (focus == regions[i] || gtk_widget_is_ancestor (focus, regions[i]))
        at = i;
    }
  for (int i = 1; i <= n; i++)
    {
      GtkWidget *next = regions[((at + i * step) % n + n) % n];

      if (gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
        break;
    }
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

static void
next_region (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_region (KV_WINDOW (widget), 1);
}

static void
previous_region (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  step_region (KV_WINDOW (widget), -1);
}

void
kv_window_add_region_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-region", NULL, next_region);
  gtk_widget_class_install_action (widget_class, "win.previous-region", NULL, previous_region);
}
