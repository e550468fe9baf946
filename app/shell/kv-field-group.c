#include "kv-field-group.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-element-list.h"
#include "kv-field-expander.h"
#include "kv-field-row.h"
#include "kv-marks.h"

struct _KvFieldGroup
{
  AdwPreferencesGroup parent_instance;
  GtkWidget          *suffix; /* of the header, which it has only when there is something in it */
  GtkWidget          *marks;
  GtkWidget          *action; /* a button for the group, or not visible */
};

enum { PROP_0, PROP_ACTION_NAME, PROP_ACTION_ICON, PROP_ACTION_LABEL, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvFieldGroup, kv_field_group, ADW_TYPE_PREFERENCES_GROUP)

static KvMarks
get_marks (GtkWidget *row)
{
  if (KV_IS_ELEMENT_LIST (row))
    return kv_element_list_get_marks (KV_ELEMENT_LIST (row));
  if (KV_IS_FIELD_ROW (row))
    return kv_field_row_get_field (KV_FIELD_ROW (row))->marks;
  return KV_MARK_NONE;
}

/* A group without a title has no heading to mark: what is folded away in it is
 * marked where it is folded. */
static gboolean
marks_folded_rows (KvFieldGroup *self)
{
  const char *title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self));

  return title == NULL || title[0] == '\0';
}

/* What the rows in `widget` that are there are marked as, for the heading; counts
 * them. */
static KvMarks
collect_marks (KvFieldGroup *self,
               GtkWidget    *widget,
               KvForm       *form,
               guint        *n_rows)
{
  KvMarks marks = KV_MARK_NONE;

  if (!gtk_widget_get_visible (widget))
    return marks;
  if (ADW_IS_PREFERENCES_ROW (widget) && !ADW_IS_EXPANDER_ROW (widget))
    {
      (*n_rows)++;
      return get_marks (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    marks |= collect_marks (self, child, form, n_rows);
  if (!KV_IS_FIELD_EXPANDER (widget))
    return marks;

  kv_field_expander_set_marks (KV_FIELD_EXPANDER (widget), marks_folded_rows (self) && !kv_form_get_presenting (form) ? marks : KV_MARK_NONE);
  return marks_folded_rows (self) ? KV_MARK_NONE : marks;
}

void
kv_field_group_update (KvFieldGroup *self,
                       KvForm       *form)
{
  guint n_rows = 0;
  gboolean has_suffix;
  KvMarks marks;

  gtk_widget_show (GTK_WIDGET (self));
  if (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self))[0] == '\0')
    kv_access_name_lists (GTK_WIDGET (self), _("Details"));
  marks = collect_marks (self, GTK_WIDGET (self), form, &n_rows);
  kv_marks_set (self->marks, kv_form_get_presenting (form) ? KV_MARK_NONE : marks);
  has_suffix = gtk_widget_get_visible (self->marks) || gtk_widget_get_visible (self->action);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), has_suffix ? self->suffix : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}

static void
kv_field_group_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KvFieldGroup *self = KV_FIELD_GROUP (object);
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_ACTION_NAME:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action), text);
      gtk_widget_show (self->action);
      break;
    case PROP_ACTION_ICON:
      gtk_button_set_icon_name (GTK_BUTTON (self->action), text);
      break;
    case PROP_ACTION_LABEL:
      gtk_widget_set_tooltip_text (self->action, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->action), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kv_field_group_dispose (GObject *object)
{
  g_clear_object (&KV_FIELD_GROUP (object)->suffix);

  G_OBJECT_CLASS (kv_field_group_parent_class)->dispose (object);
}

static void
kv_field_group_class_init (KvFieldGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = kv_field_group_set_property;
  object_class->dispose = kv_field_group_dispose;

  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_ICON] = g_param_spec_string ("action-icon", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_LABEL] = g_param_spec_string ("action-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_field_group_init (KvFieldGroup *self)
{
  self->suffix = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));
  self->marks = kv_marks_new ();
  self->action = gtk_button_new ();
  gtk_widget_hide (self->action);
  gtk_widget_add_css_class (self->action, "flat");
  gtk_box_append (GTK_BOX (self->suffix), self->marks);
  gtk_box_append (GTK_BOX (self->suffix), self->action);
}
