#include "kv-weergave-popover.h"

#include "kv-field-group.h"
#include "kv-field-row.h"

struct _KvWeergavePopover
{
  GtkPopover         parent_instance;
  GtkScrolledWindow *scrolled;
  GtkBox            *rows;
  GtkWidget         *reset;

  KvForm            *form; /* NULL while it is closed */
  KvEditor          *editor;
};

/* Between it and the edges of the window, and how high it is at least, px. */
#define ROOM 120
#define LEAST 240

G_DEFINE_FINAL_TYPE (KvWeergavePopover, kv_weergave_popover, GTK_TYPE_POPOVER)

static void
update_reset (KvWeergavePopover *self)
{
  gtk_widget_set_sensitive (self->reset, !kv_edits_is_reset (kv_form_get_edits (self->form), kv_editor_get_make_name (self->editor)));
}

static void
forget (KvWeergavePopover *self)
{
  kv_field_rows_set_editor (GTK_WIDGET (self), NULL, NULL);
  if (self->form != NULL)
    g_signal_handlers_disconnect_by_func (kv_form_get_field (self->form), update_reset, self);
  g_clear_object (&self->editor);
  g_clear_object (&self->form);
}

void
kv_weergave_popover_prepare (KvWeergavePopover *self,
                             KvSession         *session,
                             const char        *diagram,
                             gboolean           presenting,
                             const KvScene     *scene)
{
  int height = gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  forget (self);
  gtk_scrolled_window_set_max_content_height (self->scrolled, MAX (height - ROOM, LEAST));
  self->form = kv_form_new (session, presenting);
  kv_edits_set_scene (kv_form_get_edits (self->form), scene);
  self->editor = kv_edits_edit_weergave (kv_form_get_edits (self->form), diagram);
  kv_field_rows_set_editor (GTK_WIDGET (self), self->form, self->editor);
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); group != NULL; group = gtk_widget_get_next_sibling (group))
    {
      if (KV_IS_FIELD_GROUP (group))
        kv_field_group_update (KV_FIELD_GROUP (group), self->form);
    }
  g_signal_connect_object (kv_form_get_field (self->form), "changed", G_CALLBACK (update_reset), self, G_CONNECT_SWAPPED);
  update_reset (self);
}

static void
reset_cb (KvWeergavePopover *self)
{
  kv_edits_reset_weergave (kv_form_get_edits (self->form), kv_editor_get_make_name (self->editor));
}

static void
kv_weergave_popover_dispose (GObject *object)
{
  forget (KV_WEERGAVE_POPOVER (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), KV_TYPE_WEERGAVE_POPOVER);

  G_OBJECT_CLASS (kv_weergave_popover_parent_class)->dispose (object);
}

static void
kv_weergave_popover_class_init (KvWeergavePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_weergave_popover_dispose;
  g_type_ensure (KV_TYPE_FIELD_GROUP);
  g_type_ensure (KV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-weergave-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, KvWeergavePopover, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KvWeergavePopover, rows);
  gtk_widget_class_bind_template_child (widget_class, KvWeergavePopover, reset);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
kv_weergave_popover_init (KvWeergavePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (forget), NULL);
}
