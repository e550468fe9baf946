/* The model follows the field by itself; of a copy for partners a new one is made
 * each time. A step can change thousands of cells: what is said around the table is
 * said once, before the next frame, and not where nobody looks. */

#include "kv-table-view.h"

typedef struct
{
  KvGrid         *grid;
  KvSession      *session;
  KvKrachtenveld *shown;
  KvEdits        *edits;   /* NULL: nothing can be changed */
  KvGridModel    *model;
  GHashTable     *hidden;  /* columns, by interned id; kept while models come and go */
  guint           show_id;
  gboolean        is_stale; /* nobody sees it; it is shown anew when somebody does */
} KvTableViewPrivate;

enum { SIGNAL_TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KvTableView, kv_table_view, GTK_TYPE_WIDGET)

#define PRIV(self) ((KvTableViewPrivate *) kv_table_view_get_instance_private (self))
#define CLASS(self) KV_TABLE_VIEW_GET_CLASS (self)

void
kv_table_view_show (KvTableView *self)
{
  g_clear_handle_id (&PRIV (self)->show_id, g_source_remove);
  PRIV (self)->is_stale = FALSE;
  if (PRIV (self)->model != NULL)
    CLASS (self)->show (self);
}

static gboolean
show_cb (gpointer self)
{
  PRIV (self)->show_id = 0;
  kv_table_view_show (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (KvTableView *self)
{
  PRIV (self)->is_stale = TRUE;
  if (PRIV (self)->show_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    PRIV (self)->show_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_cb, self, NULL);
}

static void
set_model (KvTableView *self,
           KvGridModel *model)
{
  KvTableViewPrivate *priv = PRIV (self);

  g_clear_handle_id (&priv->show_id, g_source_remove);
  priv->is_stale = FALSE;
  if (priv->model != NULL)
    g_signal_handlers_disconnect_by_data (priv->model, self);
  g_set_object (&priv->model, model);
  kv_grid_set_model (priv->grid, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "renewed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "touched", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  CLASS (self)->show (self);
}

void
kv_table_view_remake (KvTableView *self)
{
  g_autoptr (KvGridModel) model = CLASS (self)->make_model (self);

  kv_grid_model_share_hidden (model, PRIV (self)->hidden);
  set_model (self, model);
}

static void
show_field (KvTableView *self)
{
  if (CLASS (self)->offer != NULL)
    CLASS (self)->offer (self);
  kv_table_view_remake (self);
}

static void
forget (KvTableView *self)
{
  kv_table_view_unhide (self);
  if (CLASS (self)->forget != NULL)
    CLASS (self)->forget (self);
}

void
kv_table_view_set_field (KvTableView    *self,
                         KvSession      *session,
                         KvKrachtenveld *shown,
                         KvEdits        *edits)
{
  KvTableViewPrivate *priv = PRIV (self);

  kv_grid_set_session (priv->grid, NULL);
  if (shown == NULL)
    set_model (self, NULL);
  if (shown == NULL || priv->session != session)
    forget (self);
  g_set_object (&priv->session, session);
  g_set_object (&priv->shown, shown);
  priv->edits = edits;
  if (shown == NULL)
    return;

  show_field (self);
  kv_grid_set_session (priv->grid, session);
}

void
kv_table_view_refresh (KvTableView    *self,
                       KvKrachtenveld *shown)
{
  if (PRIV (self)->shown == shown)
    return;

  g_set_object (&PRIV (self)->shown, shown);
  show_field (self);
}

KvGrid *
kv_table_view_get_grid (KvTableView *self)
{
  return PRIV (self)->grid;
}

KvGridModel *
kv_table_view_get_model (KvTableView *self)
{
  return PRIV (self)->model;
}

KvKrachtenveld *
kv_table_view_get_shown (KvTableView *self)
{
  return PRIV (self)->shown;
}

KvEdits *
kv_table_view_get_edits (KvTableView *self)
{
  return PRIV (self)->edits;
}

void
kv_table_view_unhide (KvTableView *self)
{
  g_hash_table_remove_all (PRIV (self)->hidden);
}

static void
told_cb (KvTableView *self,
         const char  *sentence,
         const char  *details)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence, details);
}

void
kv_table_view_init_grid (KvTableView *self,
                         KvGrid      *grid)
{
  PRIV (self)->grid = grid;
  g_signal_connect_object (grid, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
}

/* What is new or ordered by values is put in its place when one comes to look again. */
static void
kv_table_view_map (GtkWidget *widget)
{
  KvTableViewPrivate *priv = PRIV (KV_TABLE_VIEW (widget));

  if (priv->model != NULL)
    kv_grid_model_settle (priv->model);
  if (priv->is_stale)
    kv_table_view_show (KV_TABLE_VIEW (widget));
  GTK_WIDGET_CLASS (kv_table_view_parent_class)->map (widget);
}

static gboolean
kv_table_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PRIV (KV_TABLE_VIEW (widget))->grid));
}

static void
kv_table_view_dispose (GObject *object)
{
  KvTableView *self = KV_TABLE_VIEW (object);
  GtkWidget *child;

  if (PRIV (self)->grid != NULL)
    kv_table_view_set_field (self, NULL, NULL, NULL);
  PRIV (self)->grid = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kv_table_view_parent_class)->dispose (object);
}

static void
kv_table_view_finalize (GObject *object)
{
  g_hash_table_unref (PRIV (KV_TABLE_VIEW (object))->hidden);

  G_OBJECT_CLASS (kv_table_view_parent_class)->finalize (object);
}

static void
kv_table_view_class_init (KvTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kv_table_view_dispose;
  object_class->finalize = kv_table_view_finalize;
  widget_class->map = kv_table_view_map;
  widget_class->grab_focus = kv_table_view_grab_focus;
  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (KV_TYPE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kv_table_view_init (KvTableView *self)
{
  PRIV (self)->hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
}
