#include "kv-sidebar.h"

#include <glib/gi18n.h>

#include "kv-names.h"
#include "kv-partner-row.h"
#include "kv-partner.h"

struct _KvSidebar
{
  AdwBin          parent_instance;
  GtkSearchEntry *search;
  GtkLabel       *heading;
  GtkListBox     *list;
  KvSession      *session;
  GHashTable     *counts;    /* of partners, by sector (NULL: without) */
  char           *folded;    /* what is looked for */
  gboolean        is_syncing;
};

G_DEFINE_FINAL_TYPE (KvSidebar, kv_sidebar, ADW_TYPE_BIN)

/* Rows. */

static GtkWidget *
new_header (KvSidebar *self,
            KvElement *sector)
{
  g_autofree char *name = sector != NULL ? kv_display_name (sector) : g_strdup (_("Without sector"));
  g_autofree char *number = g_strdup_printf ("%u", GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, sector)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *count = gtk_label_new (number);

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
  KvElement *sector = kv_partner_row_get_sector (KV_PARTNER_ROW (row));

  if (before != NULL && kv_partner_row_get_sector (KV_PARTNER_ROW (before)) == sector)
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, new_header (data, sector));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  KvSidebar *self = data;

  return self->folded == NULL || kv_partner_row_matches (KV_PARTNER_ROW (row), self->folded);
}

static void
search_cb (KvSidebar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->folded, g_free);
  if (*text != '\0')
    self->folded = kv_fold (text);
  gtk_list_box_invalidate_filter (self->list);
}

static void
stop_search_cb (KvSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* Selecting. */

static void
select_in_session (KvSidebar *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GList *rows;

  if (self->is_syncing || self->session == NULL)
    return;

  rows = gtk_list_box_get_selected_rows (self->list);
  for (GList *l = rows; l != NULL; l = l->next)
    g_ptr_array_add (ids, (char *) kv_partner_row_get_id (l->data));
  g_list_free (rows);
  g_ptr_array_add (ids, NULL);

  self->is_syncing = TRUE;
  kv_selection_set (kv_session_get_selection (self->session), (const char *const *) ids->pdata);
  self->is_syncing = FALSE;
}

/* Scrolls to a row without taking the focus from where it is. */
static void
reveal_row (KvSidebar     *self,
            GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
select_in_list (KvSidebar *self)
{
  KvSelection *selection = kv_session_get_selection (self->session);
  GtkListBoxRow *row;
  gboolean revealed = FALSE;

  if (self->is_syncing)
    return;

  self->is_syncing = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (!kv_selection_contains (selection, kv_partner_row_get_id (KV_PARTNER_ROW (row))))
        {
          gtk_list_box_unselect_row (self->list, row);
          continue;
        }
      gtk_list_box_select_row (self->list, row);
      if (!revealed)
        reveal_row (self, row);
      revealed = TRUE;
    }
  self->is_syncing = FALSE;
}

/* The field. */

static void
count_by_sector (KvSidebar      *self,
                 KvKrachtenveld *shown,
                 GPtrArray      *partners)
{
  g_hash_table_remove_all (self->counts);
  for (guint i = 0; i < partners->len; i++)
    {
      KvElement *sector = kv_krachtenveld_lookup (shown, kv_element_text (partners->pdata[i], KV_PARTNER_SECTOR));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, sector));

      g_hash_table_insert (self->counts, sector, GUINT_TO_POINTER (n + 1));
    }
}

static void
fill (KvSidebar      *self,
      KvKrachtenveld *shown)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (shown, NULL);
  g_autofree char *heading = g_strdup_printf (_("Partners (%u)"), partners->len);
  GtkListBoxRow *row;

  count_by_sector (self, shown, partners);
  self->is_syncing = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < partners->len; i++)
    gtk_list_box_append (self->list, kv_partner_row_new (shown, partners->pdata[i]));
  gtk_label_set_label (self->heading, heading);
  self->is_syncing = FALSE;
}

void
kv_sidebar_set_field (KvSidebar      *self,
                      KvSession      *session,
                      KvKrachtenveld *shown)
{
  if (self->session != session)
    {
      if (self->session != NULL)
        g_signal_handlers_disconnect_by_func (kv_session_get_selection (self->session), select_in_list, self);
      g_set_object (&self->session, session);
      g_signal_connect_object (kv_session_get_selection (session), "changed", G_CALLBACK (select_in_list), self, G_CONNECT_SWAPPED);
    }

  fill (self, shown);
  select_in_list (self);
}

void
kv_sidebar_focus_search (KvSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
kv_sidebar_finalize (GObject *object)
{
  KvSidebar *self = KV_SIDEBAR (object);

  g_clear_object (&self->session);
  g_free (self->folded);
  g_hash_table_unref (self->counts);

  G_OBJECT_CLASS (kv_sidebar_parent_class)->finalize (object);
}

static void
kv_sidebar_class_init (KvSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kv_sidebar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, heading);
  gtk_widget_class_bind_template_child (widget_class, KvSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_in_session);
}

static void
kv_sidebar_init (KvSidebar *self)
{
  self->counts = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}
