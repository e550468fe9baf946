/* The drop-downs hold what there is for these eyes; their models are made anew with
 * the field. */

#include "kv-lijst-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kv-lijst-grid.h"
#include "kv-marks.h"

struct _KvLijstView
{
  GtkWidget       parent_instance;
  GtkBox         *box;
  GtkBox         *bar;
  GtkDropDown    *kinds;
  GtkDropDown    *lijsten;
  GtkSearchEntry *filter;
  GtkLabel       *count;
  GtkWidget      *marks;
  GtkStack       *stack;
  AdwStatusPage  *status;
  KvGrid         *grid;

  KvSession      *session;
  KvKrachtenveld *shown;
  KvEdits        *edits;       /* NULL: nothing can be changed */
  KvGridModel    *model;
  GArray         *kind_values; /* KvKind, as the drop-down shows them */
  GArray         *lijst_values;
  KvKind          kind;
  KvLijst         lijst;
  gboolean        is_filling;
};

enum { SIGNAL_TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvLijstView, kv_lijst_view, GTK_TYPE_WIDGET)

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
    case KV_LIJST_SCORES:
      return C_("list", "Scores");
    case KV_LIJST_GEGEVENS:
      return C_("list", "Facts");
    case KV_LIJST_ALLES:
    case KV_N_LIJSTEN:
    default:
      return C_("list", "Everything");
    }
}

/* How one gets them where no name can be typed. */
static const char *
empty_text (KvKind kind)
{
  switch ((int) kind)
    {
    case KV_KIND_RELATIE:
      return _("In the network, drag from a ring to another partner.");
    case KV_KIND_LID:
    case KV_KIND_BIJEENKOMST:
      return _("Add them in the details of a consultation.");
    default:
      return _("Add them in the details of a partner.");
    }
}

/* --- what is shown --- */

/* "first round: 9 of 14 partners ready" */
static void
show_count (KvLijstView *self)
{
  g_autofree char *text = NULL;
  guint n_ready, n_rows;

  if (self->lijst == KV_LIJST_EERSTE_RONDE)
    {
      kv_lijst_grid_count (KV_LIJST_GRID (self->model), &n_ready, &n_rows);
      text = g_strdup_printf (ngettext ("first round: %u of %u partner ready", "first round: %u of %u partners ready", n_rows), n_ready, n_rows);
    }
  gtk_label_set_label (self->count, text != NULL ? text : "");
}

static gboolean
is_judged (KvLijstView *self)
{
  for (guint i = 0; i < kv_grid_model_n_columns (self->model); i++)
    {
      if ((kv_grid_model_get_column (self->model, i)->marks & KV_MARK_OORDEEL) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
show_all (KvLijstView *self)
{
  gboolean empty = kv_grid_model_n_rows (self->model) == 0 && kv_grid_model_get_row_entry (self->model) == NULL;
  gboolean filtered = *gtk_editable_get_text (GTK_EDITABLE (self->filter)) != '\0';

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "grid");
  adw_status_page_set_title (self->status, filtered ? _("Nothing found") : _("Nothing here yet"));
  adw_status_page_set_description (self->status, filtered || self->edits == NULL ? NULL : empty_text (self->kind));
  kv_marks_set (self->marks, self->edits != NULL && is_judged (self) ? KV_MARK_OORDEEL : KV_MARK_NONE);
  show_count (self);
}

static void
set_model (KvLijstView *self,
           KvGridModel *model)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  kv_grid_set_model (self->grid, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "renewed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "touched", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  show_all (self);
}

static void
make_model (KvLijstView *self)
{
  g_autoptr (KvGridModel) model = kv_lijst_grid_new (self->shown, self->edits, self->kind, self->lijst);

  kv_lijst_grid_set_filter (KV_LIJST_GRID (model), gtk_editable_get_text (GTK_EDITABLE (self->filter)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, kind_name (self->kind), -1);
  set_model (self, model);
}

/* --- the drop-downs --- */

/* Fills one with what there is, and keeps what was chosen where that is among it. */
static guint
fill (GtkDropDown *drop_down,
      GArray      *values,
      const char *(*name) (guint),
      guint        chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < values->len; i++)
    {
      guint value = g_array_index (values, guint, i);

      gtk_string_list_append (names, name (value));
      if (value == chosen)
        selected = i;
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop_down, selected);
  return values->len > 0 ? g_array_index (values, guint, selected) : chosen;
}

static const char *
name_of_kind (guint kind)
{
  return kind_name ((KvKind) kind);
}

static const char *
name_of_lijst (guint lijst)
{
  return lijst_name ((KvLijst) lijst);
}

/* For partners only what they have something in. */
static gboolean
is_offered (KvLijstView *self,
            KvKind       kind)
{
  return kv_lijst_is_there (self->shown, kind, KV_LIJST_ALLES)
         && (kv_krachtenveld_get_journal (self->shown) != NULL || kv_krachtenveld_count (self->shown, kind) > 0);
}

static void
fill_kinds (KvLijstView *self)
{
  g_array_set_size (self->kind_values, 0);
  for (guint i = 0; kv_lijst_kinds[i] != KV_N_KINDS; i++)
    {
      guint kind = kv_lijst_kinds[i];

      if (is_offered (self, kind))
        g_array_append_val (self->kind_values, kind);
    }
  self->kind = fill (self->kinds, self->kind_values, name_of_kind, self->kind);
}

static void
fill_lijsten (KvLijstView *self)
{
  g_array_set_size (self->lijst_values, 0);
  for (guint lijst = 0; lijst < KV_N_LIJSTEN; lijst++)
    {
      if (kv_lijst_is_there (self->shown, self->kind, lijst))
        g_array_append_val (self->lijst_values, lijst);
    }
  self->lijst = fill (self->lijsten, self->lijst_values, name_of_lijst, self->lijst);
}

static void
fill_all (KvLijstView *self)
{
  self->is_filling = TRUE;
  fill_kinds (self);
  fill_lijsten (self);
  self->is_filling = FALSE;
  make_model (self);
}

static void
kind_cb (KvLijstView *self)
{
  guint selected = gtk_drop_down_get_selected (self->kinds);

  if (self->is_filling || selected >= self->kind_values->len)
    return;

  kv_grid_commit (self->grid);
  self->kind = g_array_index (self->kind_values, guint, selected);
  self->is_filling = TRUE;
  fill_lijsten (self);
  self->is_filling = FALSE;
  make_model (self);
}

static void
lijst_cb (KvLijstView *self)
{
  guint selected = gtk_drop_down_get_selected (self->lijsten);

  if (self->is_filling || selected >= self->lijst_values->len)
    return;

  kv_grid_commit (self->grid);
  self->lijst = g_array_index (self->lijst_values, guint, selected);
  make_model (self);
}

static void
filter_cb (KvLijstView *self)
{
  if (self->model == NULL)
    return;

  kv_grid_commit (self->grid);
  kv_lijst_grid_set_filter (KV_LIJST_GRID (self->model), gtk_editable_get_text (GTK_EDITABLE (self->filter)));
}

static void
stop_filter_cb (KvLijstView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* --- the field --- */

void
kv_lijst_view_set_field (KvLijstView    *self,
                         KvSession      *session,
                         KvKrachtenveld *shown,
                         KvEdits        *edits)
{
  kv_grid_set_session (self->grid, NULL);
  if (shown == NULL || self->session != session)
    gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  if (shown == NULL)
    set_model (self, NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->shown, shown);
  self->edits = edits;
  if (shown == NULL)
    return;

  fill_all (self);
  kv_grid_set_session (self->grid, session);
}

void
kv_lijst_view_refresh (KvLijstView    *self,
                       KvKrachtenveld *shown)
{
  if (self->shown == shown)
    return;

  g_set_object (&self->shown, shown);
  fill_all (self);
}

KvGrid *
kv_lijst_view_get_grid (KvLijstView *self)
{
  return self->grid;
}

void
kv_lijst_view_focus_new (KvLijstView *self)
{
  kv_grid_focus_row_entry (self->grid);
}

static void
told_cb (KvLijstView *self,
         const char  *sentence,
         const char  *details)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence, details);
}

/* What is new is put in its place when one comes to look again. */
static void
kv_lijst_view_map (GtkWidget *widget)
{
  KvLijstView *self = KV_LIJST_VIEW (widget);

  if (self->model != NULL)
    kv_grid_model_settle (self->model);
  GTK_WIDGET_CLASS (kv_lijst_view_parent_class)->map (widget);
}

static gboolean
kv_lijst_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KV_LIJST_VIEW (widget)->grid));
}

/* --- GObject --- */

static void
kv_lijst_view_dispose (GObject *object)
{
  KvLijstView *self = KV_LIJST_VIEW (object);

  if (self->grid != NULL)
    kv_lijst_view_set_field (self, NULL, NULL, NULL);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  self->grid = NULL;

  G_OBJECT_CLASS (kv_lijst_view_parent_class)->dispose (object);
}

static void
kv_lijst_view_finalize (GObject *object)
{
  KvLijstView *self = KV_LIJST_VIEW (object);

  g_array_unref (self->kind_values);
  g_array_unref (self->lijst_values);

  G_OBJECT_CLASS (kv_lijst_view_parent_class)->finalize (object);
}

static void
kv_lijst_view_class_init (KvLijstViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_lijst_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_lijst_view_finalize;
  widget_class->map = kv_lijst_view_map;
  widget_class->grab_focus = kv_lijst_view_grab_focus;
  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (KV_TYPE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-lijst-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, box);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, bar);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, kinds);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, lijsten);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, filter);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, count);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, stack);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, status);
  gtk_widget_class_bind_template_child (widget_class, KvLijstView, grid);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, lijst_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
}

static void
kv_lijst_view_init (KvLijstView *self)
{
  self->kind_values = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lijst_values = g_array_new (FALSE, FALSE, sizeof (guint));
  self->kind = KV_KIND_PARTNER;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->marks = kv_marks_new ();
  gtk_box_append (self->bar, self->marks);
}
