#include "kv-roster-list.h"

#include "kv-descriptions.h"
#include "kv-later.h"
#include "kv-partner.h"

struct _KvRosterList
{
  AdwBin      parent_instance;
  GtkListBox *box;
  KvSession  *session;
  GHashTable *rows;     /* interned id -> KvRosterRow, borrowed */
  GHashTable *counts;   /* interned heading -> how many */
  gboolean    is_syncing;
  guint       follow_id; /* what is selected is not yet selected here */
};

enum { SIGNAL_OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvRosterList, kv_roster_list, ADW_TYPE_BIN)

/* Headings. */

static GtkWidget *
new_header (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new ("");
  GtkWidget *count = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "sector");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  KvRosterList *self = data;
  const char *heading = kv_roster_row_get_heading (KV_ROSTER_ROW (row));
  GtkWidget *header = gtk_list_box_row_get_header (row);
  g_autofree char *count = NULL;

  if (heading == NULL || (before != NULL && kv_roster_row_get_heading (KV_ROSTER_ROW (before)) == heading))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (header == NULL)
    {
      header = new_header ();
      gtk_list_box_row_set_header (row, header);
    }
  count = g_strdup_printf ("%u", GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, heading)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (header)), kv_roster_row_get_group (KV_ROSTER_ROW (row)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (header)), count);
}

/* Whether a heading counts otherwise than before. */
static gboolean
count_headings (KvRosterList *self,
                GPtrArray    *items)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer heading, count;
  gboolean changed;

  for (guint i = 0; i < items->len; i++)
    {
      const KvRosterItem *item = items->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item->heading));

      g_hash_table_insert (counts, (gpointer) item->heading, GUINT_TO_POINTER (n + 1));
    }
  changed = g_hash_table_size (counts) != g_hash_table_size (self->counts);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &heading, &count))
    changed |= g_hash_table_lookup (self->counts, heading) != count;
  g_hash_table_unref (self->counts);
  self->counts = counts;
  return changed;
}

/* Rows. */

static void
remove_others (KvRosterList *self,
               GPtrArray    *items)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer id, row;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (kept, (gpointer) ((KvRosterItem *) items->pdata[i])->id);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    {
      if (g_hash_table_contains (kept, id))
        continue;
      gtk_list_box_remove (self->box, row);
      g_hash_table_iter_remove (&iter);
    }
}

/* The row of this element, at this place. */
static KvRosterRow *
put_row (KvRosterList *self,
         const char   *id,
         int           place)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  if (row != NULL && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) == place)
    return KV_ROSTER_ROW (row);

  if (row == NULL)
    {
      row = kv_roster_row_new (id);
      g_hash_table_insert (self->rows, (gpointer) id, row);
      gtk_list_box_insert (self->box, row, place);
      return KV_ROSTER_ROW (row);
    }

  g_object_ref (row);
  gtk_list_box_remove (self->box, row);
  gtk_list_box_insert (self->box, row, place);
  g_object_unref (row);
  return KV_ROSTER_ROW (row);
}

static char *
describe (KvKrachtenveld     *shown,
          const KvRosterItem *item)
{
  KvElement *element = kv_krachtenveld_lookup (shown, item->id);

  if (element != NULL && KV_IS_PARTNER (element))
    return kv_describe_partner (shown, element);
  return g_strdup (item->detail != NULL ? item->detail : item->group != NULL ? item->group : "");
}

/* The row that has the focus, or NULL. */
static GtkWidget *
get_focused (KvRosterList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box)) ? gtk_widget_get_focus_child (GTK_WIDGET (self->box)) : NULL;
}

/* Where it was, or on what came in its place. */
static void
keep_focus (KvRosterList *self,
            const char   *id,
            int           place)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  if (row == NULL)
    row = (GtkWidget *) gtk_list_box_get_row_at_index (self->box, MIN (place, (int) g_hash_table_size (self->rows) - 1));
  if (row != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->box)) != row)
    gtk_widget_grab_focus (row);
}

static void select_in_list (gpointer widget);

void
kv_roster_list_set_items (KvRosterList   *self,
                          KvKrachtenveld *shown,
                          GPtrArray      *items)
{
  gboolean headings = count_headings (self, items);
  GtkWidget *focused = get_focused (self);
  const char *id = focused != NULL ? kv_roster_row_get_id (KV_ROSTER_ROW (focused)) : NULL;
  int place = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : 0;

  self->is_syncing = TRUE;
  remove_others (self, items);
  for (guint i = 0; i < items->len; i++)
    {
      const KvRosterItem *item = items->pdata[i];
      g_autofree char *description = describe (shown, item);

      headings |= kv_roster_row_set (put_row (self, item->id, (int) i), item, description);
    }
  if (headings)
    gtk_list_box_invalidate_headers (self->box);
  if (id != NULL)
    keep_focus (self, id, place);
  self->is_syncing = FALSE;
  if (self->session != NULL)
    select_in_list (self);
}

/* Selecting. */

static void
select_in_session (KvRosterList *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GList *rows;

  if (self->is_syncing || self->session == NULL)
    return;

  rows = gtk_list_box_get_selected_rows (self->box);
  for (GList *l = rows; l != NULL; l = l->next)
    g_ptr_array_add (ids, (char *) kv_roster_row_get_id (l->data));
  g_list_free (rows);
  g_ptr_array_add (ids, NULL);

  self->is_syncing = TRUE;
  kv_selection_set (kv_session_get_selection (self->session), (const char *const *) ids->pdata);
  self->is_syncing = FALSE;
}

/* Scrolls to a row without taking the focus from where it is. A row that has no
 * place yet gets one first. */
static gboolean
reveal_cb (GtkWidget     *row,
           GdkFrameClock *clock,
           gpointer       data)
{
  GtkWidget *box = gtk_widget_get_parent (row);
  GtkAdjustment *adjustment = GTK_IS_LIST_BOX (box) ? gtk_list_box_get_adjustment (GTK_LIST_BOX (box)) : NULL;
  graphene_rect_t bounds;

  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  if (adjustment != NULL && gtk_widget_compute_bounds (row, box, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

static void
reveal_row (GtkWidget *row)
{
  gtk_widget_add_tick_callback (row, reveal_cb, NULL, NULL);
}

/* Once it is seen: GTK styles rows anew wherever they are. */
static void
select_in_list (gpointer widget)
{
  KvRosterList *self = widget;
  const char *const *ids = kv_selection_get_ids (kv_session_get_selection (self->session));
  gboolean revealed = FALSE;
  GList *selected;

  kv_later_forget (self, &self->follow_id);
  if (self->is_syncing || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_syncing = TRUE;
  selected = gtk_list_box_get_selected_rows (self->box);
  for (GList *l = selected; l != NULL; l = l->next)
    {
      if (!g_strv_contains (ids, kv_roster_row_get_id (l->data)))
        gtk_list_box_unselect_row (self->box, l->data);
    }
  g_list_free (selected);
  for (; *ids != NULL; ids++)
    {
      GtkListBoxRow *row = g_hash_table_lookup (self->rows, *ids);

      if (row == NULL || gtk_list_box_row_is_selected (row))
        continue;
      gtk_list_box_select_row (self->box, row);
      if (!revealed)
        reveal_row (GTK_WIDGET (row));
      revealed = TRUE;
    }
  self->is_syncing = FALSE;
}

/* For a row that is another GTK paints all that stands beside it: the picture that one
 * pressed in comes first. */
static void
selection_changed_cb (KvRosterList *self)
{
  kv_later_forget (self, &self->follow_id);
  if (!self->is_syncing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    kv_later (self, &self->follow_id, select_in_list);
}

static void
activated_cb (KvRosterList  *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, kv_roster_row_get_id (KV_ROSTER_ROW (row)));
}

void
kv_roster_list_set_session (KvRosterList *self,
                            KvSession    *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), selection_changed_cb, self);
  kv_later_forget (self, &self->follow_id);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

void
kv_roster_list_set_label (KvRosterList *self,
                          const char   *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

const char *
kv_roster_list_get_first (KvRosterList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, 0);

  return row != NULL ? kv_roster_row_get_id (KV_ROSTER_ROW (row)) : NULL;
}

gboolean
kv_roster_list_focus (KvRosterList *self)
{
  GList *selected;
  GtkListBoxRow *row;

  if (self->follow_id != 0)
    select_in_list (self);
  selected = gtk_list_box_get_selected_rows (self->box);
  row = selected != NULL ? selected->data : gtk_list_box_get_row_at_index (self->box, 0);
  g_list_free (selected);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
kv_roster_list_flash (KvRosterList *self,
                      const char   *id)
{
  KvRosterRow *row = g_hash_table_lookup (self->rows, id);

  if (row == NULL)
    return;

  reveal_row (GTK_WIDGET (row));
  kv_roster_row_flash (row);
}

KvRosterRow *
kv_roster_list_get_row (KvRosterList *self,
                        const char   *id)
{
  return g_hash_table_lookup (self->rows, id);
}

GtkListBox *
kv_roster_list_get_box (KvRosterList *self)
{
  return self->box;
}

static void
kv_roster_list_dispose (GObject *object)
{
  kv_roster_list_set_session (KV_ROSTER_LIST (object), NULL);

  G_OBJECT_CLASS (kv_roster_list_parent_class)->dispose (object);
}

static void
kv_roster_list_finalize (GObject *object)
{
  KvRosterList *self = KV_ROSTER_LIST (object);

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->counts);

  G_OBJECT_CLASS (kv_roster_list_parent_class)->finalize (object);
}

static void
kv_roster_list_map (GtkWidget *widget)
{
  KvRosterList *self = KV_ROSTER_LIST (widget);

  GTK_WIDGET_CLASS (kv_roster_list_parent_class)->map (widget);
  if (self->session != NULL)
    select_in_list (self);
}

static void
kv_roster_list_class_init (KvRosterListClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = kv_roster_list_map;
  G_OBJECT_CLASS (klass)->dispose = kv_roster_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_roster_list_finalize;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kv_roster_list_init (KvRosterList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->counts = g_hash_table_new (NULL, NULL);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_MULTIPLE);
  gtk_list_box_set_activate_on_single_click (self->box, FALSE);
  gtk_list_box_set_header_func (self->box, header_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "roster");
  g_signal_connect_object (self->box, "selected-rows-changed", G_CALLBACK (select_in_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->box));
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
