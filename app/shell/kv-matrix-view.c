#include "kv-matrix-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-columns-popover.h"
#include "kv-entry-paste.h"
#include "kv-marks.h"
#include "kv-names.h"
#include "kv-pair-grid.h"
#include "kv-weergave.h"

struct _KvMatrixView
{
  KvTableView     parent_instance;
  GtkStack       *stack;
  AdwStatusPage  *status;
  GtkWidget      *add_box;
  GtkEntry       *name;
  GtkMenuButton  *order;
  GtkMenuButton  *filter;
  GtkBox         *bar;
  GtkLabel       *count;
  GtkWidget      *marks;
  KvGrid         *grid;
  GtkLabel       *hint;
  gboolean        middelen;
};

enum { PROP_0, PROP_MIDDELEN, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvMatrixView, kv_matrix_view, KV_TYPE_TABLE_VIEW)

static KvKind
get_kind (KvMatrixView *self)
{
  return self->middelen ? KV_KIND_MACHTSMIDDEL : KV_KIND_BELANG;
}

/* --- words --- */

static const char *
order_name (guint volgorde)
{
  switch (volgorde)
    {
    case KV_VOLGORDE_NAAM:
      return _("name");
    case KV_VOLGORDE_VOOR:
      return _("for");
    case KV_VOLGORDE_TEGEN:
      return _("against");
    default:
      return _("sector");
    }
}

static KvPairGrid *
get_model (KvMatrixView *self)
{
  return KV_PAIR_GRID (kv_table_view_get_model (KV_TABLE_VIEW (self)));
}

static gboolean
is_editable (KvMatrixView *self)
{
  return kv_table_view_get_edits (KV_TABLE_VIEW (self)) != NULL;
}

/* A new label makes the button anew. */
static void
set_label (GtkMenuButton *button,
           const char    *label)
{
  if (g_strcmp0 (gtk_menu_button_get_label (button), label) != 0)
    gtk_menu_button_set_label (button, label);
}

static void
show_order (KvMatrixView *self)
{
  g_autofree char *label = g_strdup_printf (_("Order: %s"), order_name (kv_pair_grid_get_volgorde (get_model (self))));

  set_label (self->order, label);
  gtk_widget_set_visible (GTK_WIDGET (self->order), is_editable (self));
}

static void
show_filter_label (KvMatrixView *self)
{
  guint n = kv_krachtenveld_count (kv_table_view_get_shown (KV_TABLE_VIEW (self)), get_kind (self));
  guint hidden = kv_grid_model_n_hidden (KV_GRID_MODEL (get_model (self)));
  g_autofree char *label = NULL;

  if (hidden > 0)
    label = g_strdup_printf (self->middelen ? _("%u of %u means of power") : _("%u of %u interests"), n - hidden, n);
  else
    label = g_strdup_printf (self->middelen ? _("All means of power (%u)") : _("All interests (%u)"), n);
  set_label (self->filter, label);
}

static void
show_count (KvMatrixView *self)
{
  g_autofree char *text = NULL;
  guint n_filled, n_cells;

  kv_pair_grid_count (get_model (self), &n_filled, &n_cells);
  text = g_strdup_printf (ngettext ("%u of %u cell filled in", "%u of %u cells filled in", n_cells), n_filled, n_cells);
  gtk_label_set_label (self->count, text);
  /* Partners do not need to know what could be there. */
  gtk_widget_set_visible (GTK_WIDGET (self->count), is_editable (self));
}

static void
show_page (KvMatrixView *self)
{
  gboolean editable = is_editable (self);
  const char *name = kv_pair_grid_is_empty (get_model (self)) ? "empty" : "grid";

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) != 0)
    gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->add_box, editable);
  kv_marks_set (self->marks, editable ? KV_MARK_OORDEEL : KV_MARK_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), editable);
}

static void
kv_matrix_view_show (KvTableView *view)
{
  KvMatrixView *self = KV_MATRIX_VIEW (view);

  show_page (self);
  show_order (self);
  show_filter_label (self);
  show_count (self);
}

static void
fill_orders (KvMatrixView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = KV_VOLGORDE_NAAM; i <= (self->middelen ? KV_VOLGORDE_SECTOR : KV_VOLGORDE_TEGEN); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (order_name (i), NULL);

      g_menu_item_set_action_and_target (item, "matrix.order", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->order, G_MENU_MODEL (menu));
}

static void
show_texts (KvMatrixView *self)
{
  const char *name = self->middelen ? _("Matrix of means of power") : _("Matrix of interests");
  const char *first = self->middelen ? _("Name of the first means of power") : _("Name of the first interest");

  adw_status_page_set_title (self->status, self->middelen ? _("What can partners achieve things with?") : _("Which interests are there?"));
  adw_status_page_set_description (self->status, self->middelen ? _("Money, knowledge or an authority, for instance.")
                                                                : _("An interest is what partners want to get or to keep, such as a continuous line."));
  gtk_entry_set_placeholder_text (self->name, first);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, first, -1);
  gtk_label_set_label (self->hint, self->middelen ? _("1 to 5: how strong   ·   j, n: has it or not   ·   ?: unknown   ·   Tab: next cell   ·   Enter: next partner   ·   Space: choose")
                                                  : _("−4 to 4: strongly against to strongly for   ·   ?: unknown   ·   Tab: next cell   ·   Enter: next partner   ·   Space: choose"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- the filter --- */

static void
filter_cb (GtkMenuButton *button,
           gpointer       data)
{
  gtk_menu_button_set_popover (button, kv_columns_popover_new (kv_table_view_get_model (data), NULL));
}

/* --- the field --- */

static KvGridModel *
kv_matrix_view_make_model (KvTableView *view)
{
  KvKrachtenveld *shown = kv_table_view_get_shown (view);
  KvEdits *edits = kv_table_view_get_edits (view);

  return KV_MATRIX_VIEW (view)->middelen ? kv_middelen_grid_new (shown, edits) : kv_belangen_grid_new (shown, edits);
}

gboolean
kv_matrix_view_has_content (KvMatrixView *self)
{
  return kv_table_view_get_model (KV_TABLE_VIEW (self)) != NULL && !kv_pair_grid_is_empty (get_model (self));
}

void
kv_matrix_view_focus_new (KvMatrixView *self)
{
  if (kv_matrix_view_has_content (self))
    kv_grid_focus_column_entry (self->grid);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* --- what the user does --- */

static void
order_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  KvMatrixView *self = KV_MATRIX_VIEW (widget);

  if (!is_editable (self))
    return;
  kv_grid_commit (self->grid);
  kv_pair_grid_set_volgorde (get_model (self), g_variant_get_uint32 (parameter));
}

static void
add_first_cb (KvMatrixView *self)
{
  KvEdits *edits = kv_table_view_get_edits (KV_TABLE_VIEW (self));

  if (edits == NULL || kv_edits_add (edits, get_kind (self), gtk_editable_get_text (GTK_EDITABLE (self->name)), NULL) != KV_MADE)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  kv_table_view_show (KV_TABLE_VIEW (self));
  kv_grid_focus_column_entry (self->grid);
}

static gboolean
kv_matrix_view_grab_focus (GtkWidget *widget)
{
  KvMatrixView *self = KV_MATRIX_VIEW (widget);

  return gtk_widget_grab_focus (kv_matrix_view_has_content (self) ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->name));
}

/* --- GObject --- */

static void
kv_matrix_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KvMatrixView *self = KV_MATRIX_VIEW (object);

  if (prop_id != PROP_MIDDELEN)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->middelen = g_value_get_boolean (value);
  show_texts (self);
  fill_orders (self);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, stack);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, status);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, add_box);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, name);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, bar);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, order);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, filter);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, count);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, grid);
  gtk_widget_class_bind_template_child (widget_class, KvMatrixView, hint);
  gtk_widget_class_bind_template_callback (widget_class, add_first_cb);
}

static void
kv_matrix_view_class_init (KvMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KvTableViewClass *view_class = KV_TABLE_VIEW_CLASS (klass);

  object_class->set_property = kv_matrix_view_set_property;
  widget_class->grab_focus = kv_matrix_view_grab_focus;
  view_class->make_model = kv_matrix_view_make_model;
  view_class->show = kv_matrix_view_show;
  properties[PROP_MIDDELEN] = g_param_spec_boolean ("middelen", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-matrix-view.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "matrix.order", "u", order_action);
}

static void
kv_matrix_view_init (KvMatrixView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_table_view_init_grid (KV_TABLE_VIEW (self), self->grid);
  kv_entry_paste_lists (self->name);
  self->marks = kv_marks_new ();
  gtk_box_append (self->bar, self->marks);
  gtk_menu_button_set_create_popup_func (self->filter, filter_cb, self, NULL);
}
