/* The object: whose table it is, and how it goes with what is selected. The rest is
 * in kv-grid-geometry.c and -scroll.c, -draw*.c, -stops.c, -entry.c, -keys.c, -pointer.c,
 * -popover.c, -menu.c and -clipboard.c. */

#include "kv-grid-private.h"

#include "kv-screen-theme.h"

#define MAX_SELECTED 100 /* cells of a range that are selected in the window */

#define FIRST_PROP 1 /* of GtkScrollable, and there are no others */

enum { SIGNAL_TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (KvGrid, kv_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

void
kv_grid_tell (KvGrid     *self,
              const char *sentence,
              const char *details)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence, details);
}

/* --- what is selected --- */

static void
add_id (KvGrid    *self,
        GPtrArray *ids,
        int        row,
        int        column)
{
  char *id = kv_grid_model_dup_element (self->model, row, (guint) column);

  if (id != NULL)
    g_ptr_array_add (ids, id);
}

static GPtrArray *
get_ids (KvGrid *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  KvGridRange range;

  if (!kv_grid_hand_get_range (self->hand, &range)
      || (range.end_row - range.row + 1) * (range.end_column - range.column + 1) > MAX_SELECTED)
    range = (KvGridRange) { cursor.row, cursor.column, cursor.row, cursor.column };
  for (int row = range.row; row <= range.end_row; row++)
    for (int column = range.column; column <= range.end_column; column++)
      add_id (self, ids, row, column);
  g_ptr_array_add (ids, NULL);
  return ids;
}

/* The window selects what the cursor is on; the inspector shows that. */
void
kv_grid_select (KvGrid *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_clear_handle_id (&self->select_id, g_source_remove);
  if (self->session == NULL || self->model == NULL)
    return;

  ids = get_ids (self);
  self->is_selecting = TRUE;
  kv_selection_set (kv_session_get_selection (self->session), (const char *const *) ids->pdata);
  self->is_selecting = FALSE;
}

static gboolean
select_cb (gpointer data)
{
  KvGrid *self = data;

  self->select_id = 0;
  kv_grid_select (self);
  return G_SOURCE_REMOVE;
}

/* After the cursor or the range changed. */
void
kv_grid_selected (KvGrid *self)
{
  if (self->editor == NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    kv_grid_focus_cursor (self);
  if (self->select_id == 0)
    self->select_id = g_timeout_add (60, select_cb, self);
  kv_grid_queue_stops (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The same, and what it went to comes into sight. */
void
kv_grid_moved (KvGrid *self)
{
  kv_grid_reveal (self, kv_grid_hand_get_end (self->hand));
  kv_grid_selected (self);
}

/* A row that is an element is selected as that: the cursor then stays in its column. */
static void
keep_column (KvGrid      *self,
             const char  *id,
             KvGridPlace *place)
{
  int column = kv_grid_hand_get_cursor (self->hand).column;
  g_autofree char *its = NULL;

  if (place->row < 0 || place->column > 0 || column >= (int) kv_grid_model_n_columns (self->model))
    return;
  its = kv_grid_model_dup_element (self->model, place->row, (guint) column);
  if (g_strcmp0 (its, id) == 0)
    place->column = column;
}

static void
selection_changed_cb (KvGrid      *self,
                      KvSelection *selection)
{
  const char *const *ids = kv_selection_get_ids (selection);
  KvGridPlace place;

  if (self->is_selecting || self->model == NULL || ids[0] == NULL || !kv_grid_model_locate (self->model, ids[0], &place))
    return;

  g_clear_handle_id (&self->select_id, g_source_remove);
  keep_column (self, ids[0], &place);
  kv_grid_hand_go (self->hand, place);
  kv_grid_reveal (self, place);
  if (self->editor == NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    kv_grid_focus_cursor (self);
  kv_grid_queue_stops (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- following --- */

static void
renewed_cb (KvGrid *self)
{
  kv_grid_stamps_clear (self->stamps);
  g_hash_table_remove_all (self->rows);
  kv_grid_forget_sizes (self);
  kv_grid_queue_stops (self);
}

static void
touched_cb (KvGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kv_grid_queue_stops (self);
}

/* Other type or colours. */
static void
forget_pictures (KvGrid *self)
{
  g_hash_table_remove_all (self->layouts);
  g_hash_table_remove_all (self->rows);
  kv_grid_stamps_clear (self->stamps);
  kv_grid_forget_sizes (self);
}

static void
forget_model (KvGrid *self)
{
  g_clear_handle_id (&self->drag_id, g_source_remove);
  g_clear_handle_id (&self->renew_id, g_source_remove);
  g_clear_handle_id (&self->select_id, g_source_remove);
  kv_grid_close_popover (self);
  kv_grid_forget_flash (self);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  for (guint i = 0; i < self->stops->len; i++)
    gtk_widget_unparent (self->stops->pdata[i]);
  g_ptr_array_set_size (self->stops, 0);
  if (self->model == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_pointer (&self->hand, kv_grid_hand_free);
  g_clear_object (&self->model);
}

KvGridModel *
kv_grid_get_model (KvGrid *self)
{
  return self->model;
}

void
kv_grid_set_model (KvGrid      *self,
                   KvGridModel *model)
{
  KvGridPlace place = { 0 };
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_autofree char *id = NULL;

  if (self->model == model)
    return;
  if (self->model != NULL)
    {
      place = kv_grid_hand_get_cursor (self->hand);
      id = kv_grid_model_dup_element (self->model, place.row, (guint) place.column);
    }
  forget_model (self);
  if (model != NULL)
    {
      self->model = g_object_ref (model);
      self->hand = kv_grid_hand_new (model);
      g_signal_connect_object (model, "renewed", G_CALLBACK (renewed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
      if (id != NULL && kv_grid_model_locate (model, id, &place))
        {
          keep_column (self, id, &place);
          kv_grid_hand_go (self->hand, place);
        }
      if (had_focus)
        kv_grid_focus_cursor (self);
    }
  renewed_cb (self);
}

void
kv_grid_set_session (KvGrid    *self,
                     KvSession *session)
{
  if (self->session == session)
    return;

  g_clear_object (&self->form);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (kv_session_get_selection (self->session), self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  selection_changed_cb (self, kv_session_get_selection (session));
}

KvGridPlace
kv_grid_get_cursor (KvGrid *self)
{
  g_return_val_if_fail (self->hand != NULL, ((KvGridPlace) { 0, 0 }));

  return kv_grid_hand_get_cursor (self->hand);
}

static void
focus_entry (KvGrid     *self,
             KvGridPlace place)
{
  kv_grid_commit (self);
  kv_grid_hand_go (self->hand, place);
  kv_grid_reveal (self, place);
  kv_grid_focus_cursor (self);
}

void
kv_grid_focus_row_entry (KvGrid *self)
{
  if (self->model != NULL)
    focus_entry (self, (KvGridPlace) { (int) kv_grid_model_n_rows (self->model), 0 });
}

void
kv_grid_focus_column_entry (KvGrid *self)
{
  if (self->model != NULL)
    focus_entry (self, (KvGridPlace) { KV_GRID_HEAD, (int) kv_grid_model_n_columns (self->model) });
}

/* --- the widget --- */

static void
kv_grid_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  *minimum = 120;
  *natural = 400;
}

/* What comes beside the table must not cover the cell one is in, nor may that be out of
 * sight at first. */
static void
keep_in_sight (KvGrid *self,
               int     width,
               int     height)
{
  gboolean is_first = self->width == 0;
  gboolean changed = width != self->width || height != self->height;

  self->width = width;
  self->height = height;
  if (changed && (is_first || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL))
    kv_grid_reveal (self, kv_grid_hand_get_end (self->hand));
}

static void
kv_grid_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  KvGrid *self = KV_GRID (widget);

  kv_grid_measure_all (self);
  kv_grid_configure (self);
  if (self->model == NULL)
    return;
  keep_in_sight (self, width, height);
  if (self->stops->len == 0)
    kv_grid_queue_stops (self);
  kv_grid_allocate_stops (self);
  kv_grid_allocate_entry (self);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static gboolean
kv_grid_grab_focus (GtkWidget *widget)
{
  return kv_grid_focus_cursor (KV_GRID (widget));
}

/* Tab comes in at the cursor; inside, the keys are ours. */
static gboolean
kv_grid_focus (GtkWidget       *widget,
               GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && kv_grid_focus_cursor (KV_GRID (widget));
}

static void
kv_grid_css_changed (GtkWidget         *widget,
                     GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kv_grid_parent_class)->css_changed (widget, change);
  if (change != NULL)
    forget_pictures (KV_GRID (widget));
}

static void
kv_grid_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  kv_scroll_axes_get_property (&KV_GRID (object)->axes, prop_id - FIRST_PROP, value);
}

static void
kv_grid_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  kv_scroll_axes_set_property (&KV_GRID (object)->axes, prop_id - FIRST_PROP, value);
}

static void
kv_grid_dispose (GObject *object)
{
  KvGrid *self = KV_GRID (object);
  GtkWidget *child;

  kv_grid_set_session (self, NULL);
  forget_model (self);
  kv_scroll_axes_clear (&self->axes);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kv_grid_parent_class)->dispose (object);
}

static void
kv_grid_finalize (GObject *object)
{
  KvGrid *self = KV_GRID (object);

  g_array_unref (self->lefts);
  g_array_unref (self->tops);
  g_array_unref (self->flashed);
  g_ptr_array_unref (self->stops);
  g_hash_table_unref (self->layouts);
  g_hash_table_unref (self->rows);
  kv_grid_stamps_free (self->stamps);

  G_OBJECT_CLASS (kv_grid_parent_class)->finalize (object);
}

static void
kv_grid_class_init (KvGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kv_grid_get_property;
  object_class->set_property = kv_grid_set_property;
  object_class->dispose = kv_grid_dispose;
  object_class->finalize = kv_grid_finalize;
  widget_class->measure = kv_grid_measure;
  widget_class->size_allocate = kv_grid_size_allocate;
  widget_class->snapshot = kv_grid_snapshot;
  widget_class->focus = kv_grid_focus;
  widget_class->grab_focus = kv_grid_grab_focus;
  widget_class->css_changed = kv_grid_css_changed;
  kv_scroll_axes_install (object_class, FIRST_PROP);

  /* A sentence, and lines of details or NULL. */
  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  kv_grid_add_actions (widget_class);
  kv_grid_add_clipboard (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
kv_grid_init (KvGrid *self)
{
  self->lefts = g_array_new (FALSE, FALSE, sizeof (int));
  self->tops = g_array_new (FALSE, FALSE, sizeof (int));
  self->flashed = g_array_new (FALSE, FALSE, sizeof (KvGridPlace));
  self->stops = g_ptr_array_new ();
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gsk_render_node_unref);
  self->stamps = kv_grid_stamps_new ();
  self->drop_column = -1;
  kv_scroll_axes_init (&self->axes, GTK_WIDGET (self), kv_grid_scrolled);
  self->measured_width = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  kv_grid_add_keys (self);
  kv_grid_add_pointer (self);
  kv_screen_theme_follow (self, G_CALLBACK (forget_pictures));
}
