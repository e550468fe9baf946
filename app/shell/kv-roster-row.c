/* A row has as few widgets in it as it can: of hundreds of rows all are styled anew
 * whenever the focus goes elsewhere in the window. So it draws its symbol itself, and
 * has a second line only while that says something. */

#include "kv-roster-row.h"

#include <adwaita.h>

#include "kv-id.h"
#include "kv-screen-theme.h"
#include "kv-sector-symbol.h"

/* As long as the animation in the style sheet, ms. */
#define FLASH 1200
#define GAP 10 /* px, between symbol and name */

struct _KvRosterRow
{
  GtkListBoxRow   parent_instance;
  KvElement      *sector;
  char           *look;        /* of its symbol; NULL: it has none */
  GtkWidget      *words;       /* name and detail; the child, but while the name is typed */
  GtkWidget      *entry;       /* NULL: it is not */
  GtkLabel       *name;
  GtkLabel       *detail;      /* NULL: one line */
  const char     *id;          /* interned */
  const char     *heading;
  char           *group;
  char           *description;
  guint           flash_id;
};

G_DEFINE_FINAL_TYPE (KvRosterRow, kv_roster_row, GTK_TYPE_LIST_BOX_ROW)

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

static void
show_symbol (KvRosterRow *self,
             KvElement   *sector,
             gboolean     has_symbol)
{
  char *look = has_symbol ? kv_sector_symbol_describe (sector) : NULL;

  if (g_strcmp0 (self->look, look) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_free (self->look);
  self->look = look;
  g_set_object (&self->sector, sector);
  g_object_set (self->words, "margin-start", has_symbol ? KV_SECTOR_SYMBOL_SIZE + GAP : 0, NULL);
}

static GtkLabel *
new_label (void)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  return GTK_LABEL (label);
}

static void
set_words (KvRosterRow *self,
           GtkWidget   *words)
{
  g_set_object (&self->words, words);
  if (self->entry == NULL)
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), words);
}

/* The name alone, or in a box over the detail. */
static void
set_lines (KvRosterRow *self,
           gboolean     two)
{
  g_autoptr (GtkWidget) name = g_object_ref (GTK_WIDGET (self->name));
  GtkWidget *box;

  if ((self->detail != NULL) == two)
    return;
  if (!two)
    {
      gtk_box_remove (GTK_BOX (self->words), name);
      set_words (self, name);
      self->detail = NULL;
      return;
    }

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->detail = new_label ();
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (name, 0);
  set_words (self, box);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->detail));
}

static void
show_detail (KvRosterRow *self,
             const char  *detail)
{
  set_lines (self, detail != NULL);
  if (detail != NULL && !g_str_equal (gtk_label_get_label (self->detail), detail))
    gtk_label_set_label (self->detail, detail);
}

gboolean
kv_roster_row_set (KvRosterRow        *self,
                   const KvRosterItem *item,
                   const char         *description)
{
  gboolean moved = self->heading != item->heading || g_strcmp0 (self->group, item->group) != 0;

  show_name (self, item->name);
  describe (self, description);
  show_detail (self, item->detail);
  show_symbol (self, item->sector, item->kind == KV_KIND_PARTNER);
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

void
kv_roster_row_set_entry (KvRosterRow *self,
                         GtkWidget   *entry)
{
  self->entry = entry;
  if (entry != NULL)
    g_object_set (entry, "margin-start", gtk_widget_get_margin_start (self->words), "valign", GTK_ALIGN_CENTER, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), entry != NULL ? entry : self->words);
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
kv_roster_row_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  KvRosterRow *self = KV_ROSTER_ROW (widget);

  GTK_WIDGET_CLASS (kv_roster_row_parent_class)->snapshot (widget, snapshot);
  if (self->look != NULL)
    kv_sector_symbol_draw (snapshot, self->sector, KV_SECTOR_SYMBOL_SIZE / 2., gtk_widget_get_height (widget) / 2.);
}

static void
kv_roster_row_dispose (GObject *object)
{
  g_clear_handle_id (&KV_ROSTER_ROW (object)->flash_id, g_source_remove);
  g_clear_object (&KV_ROSTER_ROW (object)->sector);
  g_clear_object (&KV_ROSTER_ROW (object)->words);

  G_OBJECT_CLASS (kv_roster_row_parent_class)->dispose (object);
}

static void
kv_roster_row_finalize (GObject *object)
{
  KvRosterRow *self = KV_ROSTER_ROW (object);

  g_free (self->group);
  g_free (self->description);
  g_free (self->look);

  G_OBJECT_CLASS (kv_roster_row_parent_class)->finalize (object);
}

static void
kv_roster_row_class_init (KvRosterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kv_roster_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kv_roster_row_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = kv_roster_row_snapshot;
}

static void
kv_roster_row_init (KvRosterRow *self)
{
  self->name = new_label ();
  set_words (self, GTK_WIDGET (self->name));
  kv_screen_theme_follow (self, G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
kv_roster_row_new (const char *id)
{
  KvRosterRow *self = g_object_new (KV_TYPE_ROSTER_ROW, NULL);

  self->id = kv_id_intern (id);
  return GTK_WIDGET (self);
}
