#include "kv-toast.h"

#define STAYS 5 /* s */

struct _KvToast
{
  GtkWidget    parent_instance;
  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *button;
  guint        timeout_id;
};

G_DEFINE_FINAL_TYPE (KvToast, kv_toast, GTK_TYPE_WIDGET)

static gboolean
timeout_cb (gpointer data)
{
  KvToast *self = data;

  self->timeout_id = 0;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  return G_SOURCE_REMOVE;
}

static void
stay (KvToast *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
}

static void
stay_a_while (KvToast *self)
{
  stay (self);
  if (gtk_revealer_get_reveal_child (self->revealer))
    self->timeout_id = g_timeout_add_seconds (STAYS, timeout_cb, self);
}

static void
set_action (KvToast    *self,
            const char *button,
            const char *action,
            const char *target)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self->button);

  /* At no moment an action with the target of the one before. */
  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, target != NULL ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (actionable, action);
  gtk_button_set_label (self->button, action != NULL ? button : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), action != NULL);
}

/* To eyes and to a screen reader. */
static void
say (KvToast    *self,
     const char *text)
{
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
kv_toast_show (KvToast    *self,
               const char *text,
               const char *button,
               const char *action,
               const char *target)
{
  say (self, text);
  set_action (self, button, action, target);
  gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  stay_a_while (self);
}

void
kv_toast_hide (KvToast *self)
{
  stay (self);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

void
kv_toast_silence (KvToast *self)
{
  say (self, "");
  set_action (self, NULL, NULL, NULL);
  kv_toast_hide (self);
}

const char *
kv_toast_get_text (KvToast *self)
{
  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label) : NULL;
}

const char *
kv_toast_get_action (KvToast *self)
{
  return kv_toast_get_text (self) != NULL ? gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)) : NULL;
}

/* What nobody sees is nothing that a screen reader finds. */
static void
revealed_cb (KvToast *self)
{
  if (gtk_revealer_get_reveal_child (self->revealer) || gtk_revealer_get_child_revealed (self->revealer))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  say (self, "");
}

static void
kv_toast_dispose (GObject *object)
{
  KvToast *self = KV_TOAST (object);

  stay (self);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;

  G_OBJECT_CLASS (kv_toast_parent_class)->dispose (object);
}

static void
kv_toast_class_init (KvToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_toast_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-toast.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, KvToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, KvToast, label);
  gtk_widget_class_bind_template_child (widget_class, KvToast, button);
  gtk_widget_class_bind_template_callback (widget_class, stay);
  gtk_widget_class_bind_template_callback (widget_class, stay_a_while);
  gtk_widget_class_bind_template_callback (widget_class, kv_toast_hide);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
kv_toast_init (KvToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
