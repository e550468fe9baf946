#include "kv-inspector-page.h"

#include "kv-colour-row.h"
#include "kv-element-list.h"
#include "kv-field-expander.h"
#include "kv-field-group.h"
#include "kv-field-row.h"
#include "kv-phrase-list.h"
#include "kv-thema-group.h"

struct _KvInspectorPage
{
  AdwBin     parent_instance;
  KvForm    *form;
  KvKind     kind;
  GPtrArray *lists; /* the KvElementLists in it */
  KvEditor  *editor;
  guint      update_id;
};

G_DEFINE_FINAL_TYPE (KvInspectorPage, kv_inspector_page, ADW_TYPE_BIN)

/* Where rows come from. */

static GtkWidget *
load_rows (KvKind kind)
{
  g_autofree char *path = g_strdup_printf ("/nl/krachtenveld/Krachtenveld/ui/kv-inspector-%s.ui", kv_kind_get_class (kind)->tag);
  g_autoptr (GtkBuilder) builder = NULL;

  if (!g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
    return NULL;

  builder = gtk_builder_new_from_resource (path);
  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "rows")));
}

/* A row for each field but the one that says in what it stands; of a pair both say
 * what it is about. */
static GtkWidget *
make_rows (KvKind kind)
{
  KvElementClass *klass = kv_kind_get_class (kind);
  GtkWidget *rows = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *group = g_object_new (KV_TYPE_FIELD_GROUP, NULL);
  int hidden = (klass->flags & KV_CLASS_PAIR) == 0 ? klass->owner : -1;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if ((int) i != hidden && klass->fields[i].kind != KV_FIELD_NUMBER)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), kv_field_row_new (klass->fields[i].name));
    }
  gtk_box_append (GTK_BOX (rows), group);
  return rows;
}

/* Following what is edited. */

typedef void (*Visit) (KvInspectorPage *self,
                       GtkWidget       *widget);

/* The innermost first. */
static void
visit_all (KvInspectorPage *self,
           GtkWidget       *widget,
           Visit            visit)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    visit_all (self, child, visit);
  visit (self, widget);
}

static void
collect_list (KvInspectorPage *self,
              GtkWidget       *widget)
{
  if (KV_IS_ELEMENT_LIST (widget))
    g_ptr_array_add (self->lists, widget);
}

static void
update_one (KvInspectorPage *self,
            GtkWidget       *widget)
{
  if (KV_IS_ELEMENT_LIST (widget))
    kv_element_list_update (KV_ELEMENT_LIST (widget));
  else if (KV_IS_FIELD_EXPANDER (widget))
    kv_field_expander_update (KV_FIELD_EXPANDER (widget));
  else if (KV_IS_FIELD_GROUP (widget))
    kv_field_group_update (KV_FIELD_GROUP (widget), self->form);
  else if (KV_IS_PHRASE_LIST (widget))
    kv_phrase_list_update (KV_PHRASE_LIST (widget));
}

static void
set_subject (KvInspectorPage *self,
             GtkWidget       *widget)
{
  gboolean is_one = self->editor != NULL && kv_editor_count (self->editor) == 1;

  if (KV_IS_ELEMENT_LIST (widget))
    kv_element_list_set_subject (KV_ELEMENT_LIST (widget), self->form, is_one ? kv_editor_get_ids (self->editor)[0] : NULL);
  else if (KV_IS_COLOUR_ROW (widget))
    kv_colour_row_set_editor (KV_COLOUR_ROW (widget), self->form, self->editor);
}

static gboolean
update_cb (gpointer data)
{
  KvInspectorPage *self = data;

  self->update_id = 0;
  visit_all (self, GTK_WIDGET (self), update_one);
  return G_SOURCE_REMOVE;
}

static void
queue_update (KvInspectorPage *self)
{
  if (self->editor != NULL && self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

void
kv_inspector_page_set_ids (KvInspectorPage   *self,
                           const char *const *ids)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->editor);
  if (ids != NULL)
    self->editor = kv_editor_new (kv_form_get_field (self->form), self->kind, ids);
  kv_field_rows_set_editor (GTK_WIDGET (self), self->form, self->editor);
  visit_all (self, GTK_WIDGET (self), set_subject);
  if (self->editor != NULL)
    visit_all (self, GTK_WIDGET (self), update_one);
}

GtkWidget *
kv_inspector_page_find_row (KvInspectorPage *self,
                            const char      *id)
{
  GtkWidget *row = NULL;

  for (guint i = 0; i < self->lists->len && row == NULL; i++)
    row = kv_element_list_find_row (self->lists->pdata[i], id);
  return row;
}

KvKind
kv_inspector_page_get_kind (KvInspectorPage *self)
{
  return self->kind;
}

KvEditor *
kv_inspector_page_get_editor (KvInspectorPage *self)
{
  return self->editor;
}

/* The class. */

static void
kv_inspector_page_dispose (GObject *object)
{
  KvInspectorPage *self = KV_INSPECTOR_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->editor);
  g_clear_object (&self->form);
  g_clear_pointer (&self->lists, g_ptr_array_unref);

  G_OBJECT_CLASS (kv_inspector_page_parent_class)->dispose (object);
}

static void
kv_inspector_page_class_init (KvInspectorPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_inspector_page_dispose;

  g_type_ensure (KV_TYPE_COLOUR_ROW);
  g_type_ensure (KV_TYPE_ELEMENT_LIST);
  g_type_ensure (KV_TYPE_FIELD_EXPANDER);
  g_type_ensure (KV_TYPE_FIELD_GROUP);
  g_type_ensure (KV_TYPE_FIELD_ROW);
  g_type_ensure (KV_TYPE_THEMA_GROUP);
}

static void
kv_inspector_page_init (KvInspectorPage *self)
{
  self->lists = g_ptr_array_new ();
}

GtkWidget *
kv_inspector_page_new (KvForm *form,
                       KvKind  kind)
{
  KvInspectorPage *self = g_object_new (KV_TYPE_INSPECTOR_PAGE, NULL);
  GtkWidget *rows = load_rows (kind);

  if (rows == NULL)
    rows = make_rows (kind);
  gtk_widget_add_css_class (rows, "page");
  adw_bin_set_child (ADW_BIN (self), rows);
  g_object_unref (rows);
  visit_all (self, rows, collect_list);
  self->form = g_object_ref (form);
  self->kind = kind;
  g_signal_connect_object (kv_form_get_field (form), "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
