/* Rows are kept for the next choice; those that it needs are visible. */

#include "kv-kind-choice.h"

#include "kv-counts.h"

struct _KvKindChoice
{
  AdwBin               parent_instance;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
  GArray              *kinds; /* KvKind, of the rows that are visible */
};

enum { SIGNAL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvKindChoice, kv_kind_choice, ADW_TYPE_BIN)

static void
activated_cb (KvKindChoice *self,
              GtkWidget    *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_array_index (self->kinds, KvKind, index));
}

static void
add_row (KvKindChoice *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (activated_cb), self);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_kind (KvKindChoice *self,
          KvKind        kind,
          const char   *text)
{
  GtkWidget *row;

  if (self->kinds->len == self->rows->len)
    add_row (self);
  row = self->rows->pdata[self->kinds->len];
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_show (row);
  g_array_append_val (self->kinds, kind);
}

void
kv_kind_choice_set_counts (KvKindChoice *self,
                           const guint   counts[KV_N_KINDS])
{
  g_array_set_size (self->kinds, 0);
  for (KvKind kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autofree char *text = counts[kind] > 0 ? kv_count_text (kind, counts[kind]) : NULL;

      if (text != NULL)
        add_kind (self, kind, text);
    }
  for (guint i = self->kinds->len; i < self->rows->len; i++)
    gtk_widget_hide (self->rows->pdata[i]);
}

static void
kv_kind_choice_finalize (GObject *object)
{
  KvKindChoice *self = KV_KIND_CHOICE (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->kinds);

  G_OBJECT_CLASS (kv_kind_choice_parent_class)->finalize (object);
}

static void
kv_kind_choice_class_init (KvKindChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_kind_choice_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
kv_kind_choice_init (KvKindChoice *self)
{
  self->rows = g_ptr_array_new ();
  self->kinds = g_array_new (FALSE, FALSE, sizeof (KvKind));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->group), "page");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
kv_kind_choice_new (void)
{
  return g_object_new (KV_TYPE_KIND_CHOICE, NULL);
}
