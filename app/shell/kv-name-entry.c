#include "kv-name-entry.h"

#include <glib/gi18n.h>

#include "kv-edits.h"

#define LEAST_CHARS 16
#define MOST_CHARS 40

struct _KvNameEntry
{
  GtkWidget  parent_instance;
  GtkEntry  *entry;
  GtkLabel  *reason;
};

enum { SIGNAL_KEPT, SIGNAL_DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvNameEntry, kv_name_entry, GTK_TYPE_WIDGET)

static void
changed_cb (KvNameEntry *self)
{
  int chars = (int) g_utf8_strlen (kv_name_entry_get_text (self), -1) + 2;

  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), CLAMP (chars, LEAST_CHARS, MOST_CHARS));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
kept_cb (KvNameEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_KEPT], 0);
}

static gboolean
drop (GtkWidget *widget,
      GVariant  *args,
      gpointer   data)
{
  g_signal_emit (widget, signals[SIGNAL_DROPPED], 0);
  return TRUE;
}

static gboolean
kv_name_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KV_NAME_ENTRY (widget)->entry));
}

static void
kv_name_entry_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kv_name_entry_parent_class)->dispose (object);
}

static void
kv_name_entry_class_init (KvNameEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_name_entry_dispose;
  widget_class->grab_focus = kv_name_entry_grab_focus;
  signals[SIGNAL_KEPT] = g_signal_new ("kept", KV_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DROPPED] = g_signal_new ("dropped", KV_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, drop, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "name");
}

static void
kv_name_entry_init (KvNameEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->reason = GTK_LABEL (gtk_label_new (NULL));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_max_length (self->entry, KV_NAME_MAX);
  gtk_entry_set_placeholder_text (self->entry, _("Name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (kept_cb), self);

  gtk_label_set_xalign (self->reason, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "reason");
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->reason), GTK_WIDGET (self));
}

GtkWidget *
kv_name_entry_new (const char *name)
{
  KvNameEntry *self = g_object_new (KV_TYPE_NAME_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  changed_cb (self);
  return GTK_WIDGET (self);
}

const char *
kv_name_entry_get_text (KvNameEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
kv_name_entry_set_size (KvNameEntry *self,
                        double       points)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new ((int) (points * PANGO_SCALE)));
  if (!pango_attr_list_equal (attributes, gtk_entry_get_attributes (self->entry)))
    gtk_entry_set_attributes (self->entry, attributes);
}

void
kv_name_entry_refuse (KvNameEntry *self,
                      const char  *reason)
{
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
