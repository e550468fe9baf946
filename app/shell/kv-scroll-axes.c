#include "kv-scroll-axes.h"

/* In the order of their ids. */
static const char *const properties[KV_SCROLL_AXES_N_PROPS] = { "hadjustment", "vadjustment", "hscroll-policy", "vscroll-policy" };

void
kv_scroll_axes_install (GObjectClass *klass,
                        guint         first_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_object_class_override_property (klass, first_id + i, properties[i]);
}

void
kv_scroll_axes_get_property (const KvScrollAxes *self,
                             guint               index,
                             GValue             *value)
{
  if (index < 2)
    g_value_set_object (value, self->adjustments[index]);
  else
    g_value_set_enum (value, (int) self->policies[index - 2]);
}

static void
scrolled_cb (KvScrollAxes *self)
{
  if (!self->is_configuring)
    self->scrolled (self->widget);
}

static void
forget_adjustment (KvScrollAxes *self,
                   guint         axis)
{
  if (self->adjustments[axis] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[axis], self);
  g_clear_object (&self->adjustments[axis]);
}

static void
set_adjustment (KvScrollAxes  *self,
                guint          axis,
                GtkAdjustment *adjustment)
{
  if (adjustment != NULL && self->adjustments[axis] == adjustment)
    return;

  forget_adjustment (self, axis);
  self->adjustments[axis] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->adjustments[axis], "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (self->widget);
}

void
kv_scroll_axes_set_property (KvScrollAxes *self,
                             guint         index,
                             const GValue *value)
{
  if (index < 2)
    set_adjustment (self, index, g_value_get_object (value));
  else
    self->policies[index - 2] = (guint) g_value_get_enum (value);
}

void
kv_scroll_axes_init (KvScrollAxes *self,
                     GtkWidget    *widget,
                     KvScrolled    scrolled)
{
  self->widget = widget;
  self->scrolled = scrolled;
}

void
kv_scroll_axes_clear (KvScrollAxes *self)
{
  forget_adjustment (self, GTK_ORIENTATION_HORIZONTAL);
  forget_adjustment (self, GTK_ORIENTATION_VERTICAL);
}

void
kv_scroll_axes_configure (KvScrollAxes        *self,
                          GtkOrientation       axis,
                          const KvScrollRange *range)
{
  if (self->adjustments[axis] == NULL)
    return;

  self->is_configuring = TRUE;
  gtk_adjustment_configure (self->adjustments[axis], range->value, range->lower, range->upper,
                            range->step, MAX (range->page - range->step, range->step), range->page);
  self->is_configuring = FALSE;
}

double
kv_scroll_axes_get_value (const KvScrollAxes *self,
                          GtkOrientation      axis,
                          double              otherwise)
{
  return self->adjustments[axis] != NULL ? gtk_adjustment_get_value (self->adjustments[axis]) : otherwise;
}

void
kv_scroll_axes_scroll_to (KvScrollAxes  *self,
                          GtkOrientation axis,
                          double         value)
{
  if (self->adjustments[axis] != NULL)
    gtk_adjustment_set_value (self->adjustments[axis], value);
}
