/* What is offered is what there is for these eyes, made anew with the field. What the
 * user chose is kept for when it is there again. */

#include "kv-lijst-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-columns-popover.h"
#include "kv-lijst-grid.h"
#include "kv-marks.h"
#include "kv-pair-grid.h"

struct _KvLijstView
{
  KvTableView     parent_instance;
  GtkBox         *bar;
  GtkDropDown    *kinds;
  GtkMenuButton  *columns;
  GtkSearchEntry *filter;
  GtkLabel       *count;
  GtkWidget      *marks;
  GtkStack       *stack;
  AdwStatusPage  *status;
  KvGrid         *grid;
  GtkLabel       *hint;

  GArray         *kind_values; /* KvKind, as the drop-down shows them */
  KvKind          kind;
  KvLijst         lijst;
  KvKind          chosen_kind; /* by the user */
  KvLijst         chosen_lijst;
  gboolean        is_filling;
};

enum { PROP_0, PROP_KIND, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvLijstView, kv_lijst_view, KV_TYPE_TABLE_VIEW)

/* --- words --- */

static const char *
kind_name (KvKind kind)
{
  switch ((int) kind)
    {
    case KV_KIND_PARTNER:
      return _("Partners");
    case KV_KIND_BELANG:
      return C_("list", "Interests");
    case KV_KIND_MACHTSMIDDEL:
      return C_("list", "Means of power");
    case KV_KIND_RELATIE:
      return C_("list", "Relations");
    case KV_KIND_OVERLEG:
      return C_("list", "Consultations");
    case KV_KIND_LID:
      return C_("list", "Members");
    case KV_KIND_BIJEENKOMST:
      return C_("list", "Meetings");
    case KV_KIND_LOCATIE:
      return C_("list", "Sites");
    case KV_KIND_ACTIE:
      return C_("list", "Actions");
    case KV_KIND_INVLOED:
      return C_("list", "Influence on each other");
    default:
      return C_("list", "Contact persons");
    }
}

static const char *
lijst_name (KvLijst lijst)
{
  switch (lijst)
    {
    case KV_LIJST_EERSTE_RONDE:
      return C_("list", "First round");
    case KV_LIJST_GEGEVENS:
      return C_("list", "Facts");
    case KV_LIJST_SCORES:
      return C_("list", "Scores");
    case KV_LIJST_ALLES:
    case KV_N_LIJSTEN:
    default:
      return C_("list", "Everything");
    }
}

/* How one gets them where nothing can be typed. */
static const char *
empty_text (KvKind kind)
{
  switch ((int) kind)
    {
    case KV_KIND_LID:
    case KV_KIND_BIJEENKOMST:
      return _("First add a consultation.");
    default:
      return _("First add a partner.");
    }
}

/* What can be typed, where one cannot see that; NULL: nothing to say. */
static const char *
hint_text (KvKind kind)
{
  switch ((int) kind)
    {
    case KV_KIND_INVLOED:
      return _("0: none   ·   1: way of working   ·   2: projects   ·   3: task   ·   4: existence   ·   ?: unknown");
    case KV_KIND_RELATIE:
      return _("At the bottom, type from whom and to whom: name; name. Or in the network, drag from a ring to another partner");
    case KV_KIND_LID:
      return _("At the bottom, type the name of a partner. For another consultation: name; consultation");
    case KV_KIND_BIJEENKOMST:
      return _("At the bottom, type a day. For another consultation: 12 nov; consultation");
    case KV_KIND_CONTACTPERSOON:
      return _("At the bottom, type a name. For another partner: name; partner");
    default:
      return NULL;
    }
}

/* --- what is shown --- */

static KvGridModel *
get_model (KvLijstView *self)
{
  return kv_table_view_get_model (KV_TABLE_VIEW (self));
}

static KvKrachtenveld *
get_shown (KvLijstView *self)
{
  return kv_table_view_get_shown (KV_TABLE_VIEW (self));
}

static gboolean
is_editable (KvLijstView *self)
{
  return kv_table_view_get_edits (KV_TABLE_VIEW (self)) != NULL;
}

static gboolean
is_matrix (KvLijstView *self)
{
  return KV_IS_PAIR_GRID (get_model (self));
}

/* "first round: 9 of 14 partners ready"; NULL as long as there are none. */
static char *
first_round_text (KvLijstView *self)
{
  guint n_ready, n_all;

  kv_lijst_grid_count (KV_LIJST_GRID (get_model (self)), &n_ready, &n_all);
  if (n_all == 0)
    return NULL;
  return g_strdup_printf (ngettext ("first round: %u of %u partner ready", "first round: %u of %u partners ready", n_all), n_ready, n_all);
}

static char *
filled_text (KvLijstView *self)
{
  guint n_filled, n_cells;

  kv_pair_grid_count (KV_PAIR_GRID (get_model (self)), &n_filled, &n_cells);
  return g_strdup_printf (ngettext ("%u of %u cell filled in", "%u of %u cells filled in", n_cells), n_filled, n_cells);
}

static void
show_count (KvLijstView *self)
{
  g_autofree char *text = NULL;

  if (is_matrix (self))
    text = filled_text (self);
  else if (self->lijst == KV_LIJST_EERSTE_RONDE)
    text = first_round_text (self);
  gtk_label_set_label (self->count, text != NULL ? text : "");
}

/* How many sets of columns there are to choose from. */
static guint
count_lijsten (KvLijstView *self)
{
  guint n = 0;

  for (guint lijst = 0; !is_matrix (self) && lijst < KV_N_LIJSTEN; lijst++)
    n += kv_lijst_is_there (get_shown (self), self->kind, lijst);
  return n;
}

/* "First round"; "First round, 5 of 7" where some are hidden. */
static void
show_columns (KvLijstView *self)
{
  g_autoptr (GArray) choices = kv_grid_model_list_columns (get_model (self));
  guint n_hidden = kv_grid_model_n_hidden (get_model (self));
  const char *name = count_lijsten (self) > 1 ? lijst_name (self->lijst) : _("Columns");
  g_autofree char *label = NULL;

  /* Translators: the name of a set of columns, and how many of them are shown */
  label = n_hidden == 0 ? g_strdup (name) : g_strdup_printf (_("%s, %u of %u"), name, choices->len - n_hidden, choices->len);
  gtk_menu_button_set_label (self->columns, label);
  kv_access_describe (GTK_WIDGET (self->columns), gtk_widget_get_tooltip_text (GTK_WIDGET (self->columns)));
}

static KvMarks
get_marks (KvLijstView *self)
{
  KvMarks marks = is_matrix (self) ? KV_MARK_OORDEEL : KV_MARK_NONE;

  if (!is_editable (self))
    return KV_MARK_NONE;

  for (guint i = 0; i < kv_grid_model_n_columns (get_model (self)); i++)
    marks |= kv_grid_model_get_column (get_model (self), i)->marks & (KV_MARK_OORDEEL | KV_MARK_PERSOON);
  return marks;
}

static void
kv_lijst_view_show (KvTableView *view)
{
  KvLijstView *self = KV_LIJST_VIEW (view);
  const char *hint = hint_text (self->kind);
  gboolean filtered = *gtk_editable_get_text (GTK_EDITABLE (self->filter)) != '\0';
  gboolean empty = kv_grid_model_n_rows (get_model (self)) == 0 && (filtered || kv_grid_model_get_row_entry (get_model (self)) == NULL);

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "grid");
  adw_status_page_set_title (self->status, filtered ? _("Nothing found") : _("Nothing here yet"));
  adw_status_page_set_description (self->status, filtered || !is_editable (self) ? NULL : empty_text (self->kind));
  kv_marks_set (self->marks, get_marks (self));
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL && (is_matrix (self) || (is_editable (self) && !empty)));
  show_columns (self);
  show_count (self);
}

static void
apply_filter (KvLijstView *self,
              KvGridModel *model)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter));

  if (KV_IS_PAIR_GRID (model))
    kv_pair_grid_set_filter (KV_PAIR_GRID (model), text);
  else
    kv_lijst_grid_set_filter (KV_LIJST_GRID (model), text);
}

static KvGridModel *
kv_lijst_view_make_model (KvTableView *view)
{
  KvLijstView *self = KV_LIJST_VIEW (view);
  KvEdits *edits = kv_table_view_get_edits (view);
  KvGridModel *model;

  if (self->kind == KV_KIND_INVLOED)
    model = kv_invloed_grid_new (get_shown (self), edits);
  else
    model = kv_lijst_grid_new (get_shown (self), edits, self->kind, self->lijst);
  apply_filter (self, model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, kind_name (self->kind), -1);
  kv_access_describe (GTK_WIDGET (self->kinds), kind_name (self->kind));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  return model;
}

/* --- which kind --- */

/* For partners only what they have something in. */
static gboolean
is_offered (KvLijstView *self,
            KvKind       kind)
{
  return kv_lijst_is_there (get_shown (self), kind, KV_LIJST_ALLES)
         && (kv_krachtenveld_get_journal (get_shown (self)) != NULL || kv_krachtenveld_count (get_shown (self), kind) > 0);
}

static void
fill_kinds (KvLijstView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->kind_values, 0);
  for (guint i = 0; kv_lijst_kinds[i] != KV_N_KINDS; i++)
    {
      KvKind kind = kv_lijst_kinds[i];

      if (!is_offered (self, kind))
        continue;
      if (kind == self->chosen_kind)
        selected = self->kind_values->len;
      gtk_string_list_append (names, kind_name (kind));
      g_array_append_val (self->kind_values, kind);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kinds, selected);
  self->is_filling = FALSE;
  self->kind = g_array_index (self->kind_values, KvKind, selected);
}

/* What was chosen, else all that there is. */
static void
find_lijst (KvLijstView *self)
{
  self->lijst = kv_lijst_is_there (get_shown (self), self->kind, self->chosen_lijst) ? self->chosen_lijst : KV_LIJST_ALLES;
}

static void
kv_lijst_view_offer (KvTableView *view)
{
  fill_kinds (KV_LIJST_VIEW (view));
  find_lijst (KV_LIJST_VIEW (view));
}

static void
kind_cb (KvLijstView *self)
{
  guint selected = gtk_drop_down_get_selected (self->kinds);

  if (self->is_filling || selected >= self->kind_values->len)
    return;

  kv_grid_commit (self->grid);
  self->kind = self->chosen_kind = g_array_index (self->kind_values, KvKind, selected);
  self->chosen_lijst = KV_LIJST_EERSTE_RONDE;
  kv_table_view_unhide (KV_TABLE_VIEW (self));
  find_lijst (self);
  kv_table_view_remake (KV_TABLE_VIEW (self));
}

/* --- which columns --- */

static void
lijst_cb (KvLijstView    *self,
          GtkCheckButton *check)
{
  KvLijst lijst = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "lijst"));

  if (!gtk_check_button_get_active (check))
    return;

  kv_grid_commit (self->grid);
  self->lijst = self->chosen_lijst = lijst;
  kv_table_view_unhide (KV_TABLE_VIEW (self));
  kv_table_view_remake (KV_TABLE_VIEW (self));
  gtk_menu_button_popdown (self->columns);
}

static GtkWidget *
new_lijsten (KvLijstView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = NULL;

  for (guint lijst = 0; lijst < KV_N_LIJSTEN; lijst++)
    {
      GtkWidget *check;

      if (!kv_lijst_is_there (get_shown (self), self->kind, lijst))
        continue;
      check = gtk_check_button_new_with_label (lijst_name (lijst));
      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
      first = first != NULL ? first : check;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), lijst == self->lijst);
      g_object_set_data (G_OBJECT (check), "lijst", GUINT_TO_POINTER (lijst));
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (lijst_cb), self);
      gtk_box_append (GTK_BOX (box), check);
    }
  return box;
}

static void
columns_cb (GtkMenuButton *button,
            gpointer       data)
{
  KvLijstView *self = data;

  gtk_menu_button_set_popover (button, kv_columns_popover_new (get_model (self), count_lijsten (self) > 1 ? new_lijsten (self) : NULL));
}

/* --- which rows --- */

static void
filter_cb (KvLijstView *self)
{
  if (get_model (self) == NULL)
    return;

  kv_grid_commit (self->grid);
  apply_filter (self, get_model (self));
}

static void
stop_filter_cb (KvLijstView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* --- the field --- */

/* Another field begins as a new one. */
static void
kv_lijst_view_forget (KvTableView *view)
{
  KvLijstView *self = KV_LIJST_VIEW (view);

  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  self->chosen_kind = KV_KIND_PARTNER;
  self->chosen_lijst = KV_LIJST_EERSTE_RONDE;
}

KvKind
kv_lijst_view_get_kind (KvLijstView *self)
{
  return self->kind;
}

void
kv_lijst_view_focus_new (KvLijstView *self)
{
  kv_grid_focus_row_entry (self->grid);
}

/* --- GObject --- */

static void
kv_lijst_view_finalize (GObject *object)
{
  g_array_unref (KV_LIJST_VIEW (object)->kind_values);

  G_OBJECT_CLASS (kv_lijst_view_parent_class)->finalize (object);
}

static void
kv_lijst_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_uint (value, KV_LIJST_VIEW (object)->kind);
}

static void
kv_lijst_view_class_init (KvLijstViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KvTableViewClass *view_class = KV_TABLE_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kv_lijst_view_finalize;
  G_OBJECT_CLASS (klass)->get_property = kv_lijst_view_get_property;
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, KV_N_KINDS, KV_KIND_PARTNER, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  view_class->offer = kv_lijst_view_offer;
  view_class->forget = kv_lijst_view_forget;
  view_class->make_model = kv_lijst_view_make_model;
  view_class->show = kv_lijst_view_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-lijst-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, bar);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, kinds);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, columns);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, filter);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, count);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, stack);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, status);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, grid);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, hint);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_filter_cb);
}

static void
kv_lijst_view_init (KvLijstView *self)
{
  self->kind_values = g_array_new (FALSE, FALSE, sizeof (KvKind));
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_table_view_init_grid (KV_TABLE_VIEW (self), self->grid);
  self->marks = kv_marks_new ();
  gtk_box_append (self->bar, self->marks);
  gtk_menu_button_set_create_popup_func (self->columns, columns_cb, self, NULL);
  kv_access_mend (self->kinds);
}
