#include "kv-roster-row.h"

#include "kv-id.h"
#include "kv-sector-symbol.h"

/* As long as the animation in the style sheet, ms. */
#define FLASH 1200

struct _KvRosterRow
{
  GtkListBoxRow   parent_instance;
  KvSectorSymbol *symbol;
  GtkLabel       *name;
  GtkLabel       *detail;
  const char     *id;          /* interned */
  const char     *heading;
  char           *group;
  char           *description;
  guint           flash_id;
};

G_DEFINE_FINAL_TYPE (KvRosterRow, kv_roster_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_label (GtkLabel   *label,
           const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static void
show_name (KvRosterRow *self,
           const char  *name)
{
  if (g_str_equal (gtk_label_get_label (self->name), name))
    return;

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
describe (KvRosterRow *self,
          const char  *description)
{
  if (g_strcmp0 (self->description, description) == 0)
    return;

  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

gboolean
kv_roster_row_set (KvRosterRow        *self,
                   const KvRosterItem *item,
                   const char         *description)
{
  gboolean moved = self->heading != item->heading || g_strcmp0 (self->group, item->group) != 0;

  show_name (self, item->name);
  describe (self, description);
  set_label (self->detail, item->detail != NULL ? item->detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), item->detail != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol), item->kind == KV_KIND_PARTNER);
  kv_sector_symbol_set_sector (self->symbol, item->sector);
  if (moved)
    {
      self->heading = item->heading;
      g_free (self->group);
      self->group = g_strdup (item->group);
    }
  return moved;
}

const char *
kv_roster_row_get_id (KvRosterRow *self)
{
  return self->id;
}

const char *
kv_roster_row_get_heading (KvRosterRow *self)
{
  return self->heading;
}

const char *
kv_roster_row_get_group (KvRosterRow *self)
{
  return self->group;
}

static gboolean
unflash_cb (gpointer data)
{
  KvRosterRow *self = data;

  self->flash_id = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "flash");
  return G_SOURCE_REMOVE;
}

void
kv_roster_row_flash (KvRosterRow *self)
{
  g_clear_handle_id (&self->flash_id, g_source_remove);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flash");
  self->flash_id = g_timeout_add (FLASH, unflash_cb, self);
}

static void
kv_roster_row_dispose (GObject *object)
{
  g_clear_handle_id (&KV_ROSTER_ROW (object)->flash_id, g_source_remove);

  G_OBJECT_CLASS (kv_roster_row_parent_class)->dispose (object);
}

static void
kv_roster_row_finalize (GObject *object)
{
  KvRosterRow *self = KV_ROSTER_ROW (object);

  g_free (self->group);
  g_free (self->description);

  G_OBJECT_CLASS (kv_roster_row_parent_class)->finalize (object);
}

static void
kv_roster_row_class_init (KvRosterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_roster_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_roster_row_finalize;
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
kv_roster_row_init (KvRosterRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->symbol = KV_SECTOR_SYMBOL (kv_sector_symbol_new (NULL));
  self->name = add_label (words);
  self->detail = add_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dim-label");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->symbol));
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
kv_roster_row_new (const char *id)
{
  KvRosterRow *self = g_object_new (KV_TYPE_ROSTER_ROW, NULL);

  self->id = kv_id_intern (id);
  return GTK_WIDGET (self);
}
