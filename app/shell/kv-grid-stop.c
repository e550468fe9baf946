#include "kv-grid-stop.h"

struct _KvGridStop
{
  GtkWidget   parent_instance;
  KvGridPlace place;
};

G_DEFINE_FINAL_TYPE (KvGridStop, kv_grid_stop, GTK_TYPE_WIDGET)

static void
kv_grid_stop_class_init (KvGridStopClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stop");
}

/* Events are for the table. */
static void
kv_grid_stop_init (KvGridStop *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static GtkAccessibleRole
role_of (KvGridPlace place)
{
  if (place.row == KV_GRID_HEAD)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
  return place.column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

GtkWidget *
kv_grid_stop_new (KvGridPlace place)
{
  KvGridStop *self = g_object_new (KV_TYPE_GRID_STOP, "accessible-role", role_of (place), NULL);

  self->place = place;
  return GTK_WIDGET (self);
}

KvGridPlace
kv_grid_stop_get_place (KvGridStop *self)
{
  return self->place;
}

void
kv_grid_stop_describe (KvGridStop  *self,
                       KvGridModel *model,
                       KvGridPlace  place,
                       gboolean     selected)
{
  g_autofree char *text = kv_grid_model_describe (model, place.row, (guint) place.column);

  self->place = place;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
