/* The model follows the field by itself; of a copy for partners a new one is made
 * each time. */

#include "kv-matrix-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-columns-popover.h"
#include "kv-marks.h"
#include "kv-names.h"
#include "kv-pair-grid.h"
#include "kv-weergave.h"

struct _KvMatrixView
{
  GtkWidget       parent_instance;
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
  KvSession      *session;
  KvKrachtenveld *shown;
  KvEdits        *edits;  /* NULL: nothing can be changed */
  KvGridModel    *model;
  GHashTable     *hidden; /* columns, by interned id; kept while models come and go */
};

enum { PROP_0, PROP_MIDDELEN, N_PROPS };
static GParamSpec *properties[N_PROPS];
enum { SIGNAL_TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvMatrixView, kv_matrix_view, GTK_TYPE_WIDGET)

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

static void
show_order (KvMatrixView *self)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *label = g_strdup_printf (_("Order: %s"), order_name (kv_pair_grid_get_volgorde (KV_PAIR_GRID (self->model))));

  for (guint i = KV_VOLGORDE_NAAM; i <= (self->middelen ? KV_VOLGORDE_SECTOR : KV_VOLGORDE_TEGEN); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (order_name (i), NULL);

      g_menu_item_set_action_and_target (item, "matrix.order", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (self->order, label);
  gtk_menu_button_set_menu_model (self->order, G_MENU_MODEL (menu));
  g_object_unref (menu);
  gtk_widget_set_visible (GTK_WIDGET (self->order), self->edits != NULL);
}

static void
show_filter_label (KvMatrixView *self)
{
  guint n = kv_krachtenveld_count (self->shown, get_kind (self));
  guint hidden = kv_grid_model_n_hidden (self->model);
  g_autofree char *label = NULL;

  if (hidden > 0)
    label = g_strdup_printf (self->middelen ? _("%u of %u means of power") : _("%u of %u interests"), n - hidden, n);
  else
    label = g_strdup_printf (self->middelen ? _("All means of power (%u)") : _("All interests (%u)"), n);
  gtk_menu_button_set_label (self->filter, label);
}

static void
show_count (KvMatrixView *self)
{
  g_autofree char *text = NULL;
  guint n_filled, n_cells;

  kv_pair_grid_count (KV_PAIR_GRID (self->model), &n_filled, &n_cells);
  text = g_strdup_printf (ngettext ("%u of %u cell filled in", "%u of %u cells filled in", n_cells), n_filled, n_cells);
  gtk_label_set_label (self->count, text);
  /* Partners do not need to know what could be there. */
  gtk_widget_set_visible (GTK_WIDGET (self->count), self->edits != NULL);
}

static void
show_page (KvMatrixView *self)
{
  gboolean empty = kv_pair_grid_is_empty (KV_PAIR_GRID (self->model));
  const char *name = empty ? "empty" : "grid";

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) != 0)
    gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->add_box, self->edits != NULL);
  kv_marks_set (self->marks, self->edits != NULL ? KV_MARK_OORDEEL : KV_MARK_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), self->edits != NULL);
}

static void
show_all (KvMatrixView *self)
{
  if (self->model == NULL)
    return;

  show_page (self);
  show_order (self);
  show_filter_label (self);
  show_count (self);
}

static void
show_texts (KvMatrixView *self)
{
  const char *name = self->middelen ? _("Matrix of means of power") : _("Matrix of interests");

  adw_status_page_set_title (self->status, self->middelen ? _("What can partners achieve things with?") : _("Which interests are there?"));
  adw_status_page_set_description (self->status, self->middelen ? _("Money, knowledge or an authority, for instance.")
                                                                : _("An interest is what partners want to get or to keep, such as a continuous line."));
  gtk_entry_set_placeholder_text (self->name, self->middelen ? _("Name of the first means of power") : _("Name of the first interest"));
  gtk_label_set_label (self->hint, self->middelen ? _("1 to 5: how strong   ·   j, n: has it or not   ·   ?: unknown   ·   Tab: next cell   ·   Enter: next partner   ·   Space: choose")
                                                  : _("−4 to 4: strongly against to strongly for   ·   ?: unknown   ·   Tab: next cell   ·   Enter: next partner   ·   Space: choose"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- the filter --- */

static void
filter_cb (GtkMenuButton *button,
           gpointer       data)
{
  gtk_menu_button_set_popover (button, kv_columns_popover_new (KV_MATRIX_VIEW (data)->model, NULL));
}

/* --- following --- */

static void
touched_cb (KvMatrixView *self)
{
  show_count (self);
}

static void
set_model (KvMatrixView *self,
           KvGridModel  *model)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  kv_grid_set_model (self->grid, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "renewed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  show_all (self);
}

static void
make_model (KvMatrixView *self)
{
  g_autoptr (KvGridModel) model = self->middelen ? kv_middelen_grid_new (self->shown, self->edits) : kv_belangen_grid_new (self->shown, self->edits);

  kv_grid_model_share_hidden (model, self->hidden);
  set_model (self, model);
}

void
kv_matrix_view_set_field (KvMatrixView   *self,
                          KvSession      *session,
                          KvKrachtenveld *shown,
                          KvEdits        *edits)
{
  kv_grid_set_session (self->grid, NULL);
  if (shown == NULL || self->session != session)
    g_hash_table_remove_all (self->hidden);
  if (shown == NULL)
    set_model (self, NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->shown, shown);
  self->edits = edits;
  if (shown == NULL)
    return;

  make_model (self);
  kv_grid_set_session (self->grid, session);
}

void
kv_matrix_view_refresh (KvMatrixView   *self,
                        KvKrachtenveld *shown)
{
  if (self->shown == shown)
    return;

  g_set_object (&self->shown, shown);
  make_model (self);
}

gboolean
kv_matrix_view_has_content (KvMatrixView *self)
{
  return self->model != NULL && !kv_pair_grid_is_empty (KV_PAIR_GRID (self->model));
}

KvGrid *
kv_matrix_view_get_grid (KvMatrixView *self)
{
  return self->grid;
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

  if (self->edits == NULL)
    return;
  kv_grid_commit (self->grid);
  kv_pair_grid_set_volgorde (KV_PAIR_GRID (self->model), g_variant_get_uint32 (parameter));
  show_all (self);
}

static void
add_first_cb (KvMatrixView *self)
{
  if (self->edits == NULL || kv_edits_add (self->edits, get_kind (self), gtk_editable_get_text (GTK_EDITABLE (self->name)), NULL) != KV_MADE)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  kv_grid_focus_column_entry (self->grid);
}

static void
told_cb (KvMatrixView *self,
         const char   *sentence,
         const char   *details)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence, details);
}

/* What was ordered by values is ordered anew when one comes to look again. */
static void
kv_matrix_view_map (GtkWidget *widget)
{
  KvMatrixView *self = KV_MATRIX_VIEW (widget);

  if (self->model != NULL)
    kv_grid_model_settle (self->model);
  GTK_WIDGET_CLASS (kv_matrix_view_parent_class)->map (widget);
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
}

static void
kv_matrix_view_dispose (GObject *object)
{
  KvMatrixView *self = KV_MATRIX_VIEW (object);

  if (self->grid != NULL)
    kv_matrix_view_set_field (self, NULL, NULL, NULL);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  self->grid = NULL;

  G_OBJECT_CLASS (kv_matrix_view_parent_class)->dispose (object);
}

static void
kv_matrix_view_finalize (GObject *object)
{
  g_hash_table_unref (KV_MATRIX_VIEW (object)->hidden);

  G_OBJECT_CLASS (kv_matrix_view_parent_class)->finalize (object);
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
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
kv_matrix_view_class_init (KvMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = kv_matrix_view_set_property;
  object_class->dispose = kv_matrix_view_dispose;
  object_class->finalize = kv_matrix_view_finalize;
  widget_class->map = kv_matrix_view_map;
  widget_class->grab_focus = kv_matrix_view_grab_focus;
  properties[PROP_MIDDELEN] = g_param_spec_boolean ("middelen", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (KV_TYPE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-matrix-view.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "matrix.order", "u", order_action);
}

static void
kv_matrix_view_init (KvMatrixView *self)
{
  self->hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->marks = kv_marks_new ();
  gtk_box_append (self->bar, self->marks);
  gtk_menu_button_set_create_popup_func (self->filter, filter_cb, self, NULL);
}
