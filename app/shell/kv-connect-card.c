#include "kv-connect-card.h"

#include <glib/gi18n.h>

#include "kv-candidates.h"
#include "kv-focus-left.h"
#include "kv-names.h"
#include "kv-search.h"

/* Names that are offered at once. */
#define MOST 7

struct _KvConnectCard
{
  GtkWidget       parent_instance;
  GtkListBox     *list;
  GtkLabel       *nobody;
  GtkEntry       *entry;

  KvKrachtenveld *shown;
  char          **except;
};

enum { SIGNAL_CHOSEN, SIGNAL_DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvConnectCard, kv_connect_card, GTK_TYPE_WIDGET)

static void
add_row (KvConnectCard *self,
         KvElement     *element)
{
  g_autofree char *name = kv_display_name (element);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *symbol = kv_candidate_symbol (self->shown, element);
  GtkWidget *row = gtk_list_box_row_new ();

  if (symbol != NULL)
    gtk_box_append (GTK_BOX (box), symbol);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "id", (char *) kv_element_get_id (element));
  gtk_list_box_append (self->list, row);
}

static gboolean
is_offered (KvConnectCard *self,
            KvElement     *element)
{
  KvKind kind = kv_element_get_kind (element);

  return (kind == KV_KIND_PARTNER || kind == KV_KIND_OVERLEG)
         && !g_strv_contains ((const char *const *) self->except, kv_element_get_id (element));
}

/* Who fits what is typed, best first; by name where nothing is. */
static GPtrArray *
find_all (KvConnectCard *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) hits = NULL;

  if (*text == '\0')
    {
      g_ptr_array_unref (found);
      return kv_partners_in_order (self->shown, NULL);
    }

  hits = kv_search (self->shown, text);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, kv_krachtenveld_lookup (self->shown, ((KvHit *) hits->pdata[i])->id));
  return found;
}

static void
offer (KvConnectCard *self)
{
  g_autoptr (GPtrArray) found = NULL;
  GtkListBoxRow *row;
  guint n = 0;

  if (self->shown == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  found = find_all (self);
  for (guint i = 0; i < found->len && n < MOST; i++)
    {
      if (!is_offered (self, found->pdata[i]))
        continue;
      add_row (self, found->pdata[i]);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), n == 0);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/* Who is chosen now is read aloud as what the entry is about. */
static void
selected_cb (KvConnectCard *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  KvElement *element = row != NULL ? kv_krachtenveld_lookup (self->shown, g_object_get_data (G_OBJECT (row), "id")) : NULL;
  g_autofree char *name = element != NULL ? kv_display_name (element) : g_strdup (_("Nobody found"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
choose_row (KvConnectCard *self,
            GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (row), "id"));
}

static void
activate_cb (KvConnectCard *self)
{
  choose_row (self, gtk_list_box_get_selected_row (self->list));
}

static gboolean
step (GtkWidget *widget,
      GVariant  *args,
      gpointer   data)
{
  KvConnectCard *self = KV_CONNECT_CARD (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + g_variant_get_int32 (args) : 0;
  GtkListBoxRow *next = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
  return TRUE;
}

static gboolean
drop (GtkWidget *widget,
      GVariant  *args,
      gpointer   data)
{
  g_signal_emit (widget, signals[SIGNAL_DROPPED], 0);
  return TRUE;
}

static void
left_cb (gpointer self)
{
  if (gtk_widget_get_visible (self))
    g_signal_emit (self, signals[SIGNAL_DROPPED], 0);
}

void
kv_connect_card_ask (KvConnectCard      *self,
                     KvKrachtenveld     *shown,
                     const char *const  *except)
{
  g_set_object (&self->shown, shown);
  g_strfreev (self->except);
  self->except = g_strdupv ((char **) except);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  offer (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
kv_connect_card_dispose (GObject *object)
{
  KvConnectCard *self = KV_CONNECT_CARD (object);
  GtkWidget *child;

  /* What goes is selected no more. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (kv_connect_card_parent_class)->dispose (object);
}

static void
kv_connect_card_finalize (GObject *object)
{
  g_strfreev (KV_CONNECT_CARD (object)->except);

  G_OBJECT_CLASS (kv_connect_card_parent_class)->finalize (object);
}

static void
kv_connect_card_class_init (KvConnectCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_connect_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_connect_card_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", KV_TYPE_CONNECT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DROPPED] = g_signal_new ("dropped", KV_TYPE_CONNECT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, drop, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/krachtenveld/Krachtenveld/ui/kv-connect-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KvConnectCard, list);
  gtk_widget_class_bind_template_child (widget_class, KvConnectCard, nobody);
  gtk_widget_class_bind_template_child (widget_class, KvConnectCard, entry);
  gtk_widget_class_bind_template_callback (widget_class, offer);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_row);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kv_connect_card_init (KvConnectCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kv_focus_left_connect (GTK_WIDGET (self), left_cb, self);
}
