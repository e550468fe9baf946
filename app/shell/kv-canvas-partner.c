#include "kv-canvas-partner.h"

#include "kv-descriptions.h"
#include "kv-names.h"

struct _KvCanvasPartner
{
  GtkWidget   parent_instance;
  const char *id;
  KvBox       box; /* mm */
  gboolean    is_selected;
};

G_DEFINE_FINAL_TYPE (KvCanvasPartner, kv_canvas_partner, GTK_TYPE_WIDGET)

static void
kv_canvas_partner_class_init (KvCanvasPartnerClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "partner");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

/* Events are for the canvas. */
static void
kv_canvas_partner_init (KvCanvasPartner *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
kv_canvas_partner_new (const char *id)
{
  KvCanvasPartner *self = g_object_new (KV_TYPE_CANVAS_PARTNER, NULL);

  self->id = kv_id_intern (id);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  return GTK_WIDGET (self);
}

const char *
kv_canvas_partner_get_id (KvCanvasPartner *self)
{
  return self->id;
}

KvBox
kv_canvas_partner_get_box (KvCanvasPartner *self)
{
  return self->box;
}

void
kv_canvas_partner_set_box (KvCanvasPartner *self,
                           KvBox            box)
{
  self->box = box;
}

void
kv_canvas_partner_set_selected (KvCanvasPartner *self,
                                gboolean         is_selected)
{
  if (self->is_selected == is_selected)
    return;

  self->is_selected = is_selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
}

void
kv_canvas_partner_describe (KvCanvasPartner *self,
                            KvKrachtenveld  *krachtenveld)
{
  KvElement *partner = kv_krachtenveld_lookup (krachtenveld, self->id);
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  if (partner == NULL)
    return;

  name = kv_display_name (partner);
  description = kv_describe_partner (krachtenveld, partner);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
