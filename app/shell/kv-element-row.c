#include "kv-element-row.h"

#include <glib/gi18n.h>

#include "kv-candidates.h"
#include "kv-score-cell.h"
#include "kv-sector-symbol.h"
#include "kv-wrapped-label.h"

struct _KvElementRow
{
  GtkListBoxRow    parent_instance;
  const KvListing *listing;
  char            *id;
  GtkWidget       *box;
  GtkWidget       *symbol;
  GtkWidget       *title;
  GtkWidget       *subtitle;
  GtkWidget       *shared;
  GtkWidget       *score; /* one of these two, or neither */
  GtkWidget       *number;
  GtkWidget       *up; /* of a list in an order of the user, or NULL */
};

enum { SIGNAL_UP, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvElementRow, kv_element_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_symbol (KvElementRow *self)
{
  self->symbol = kv_sector_symbol_new (NULL);
  gtk_box_append (GTK_BOX (self->box), self->symbol);
}

static void
add_titles (KvElementRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = kv_wrapped_label_new_short (NULL, "title", 2);
  self->subtitle = kv_wrapped_label_new_short (NULL, "subtitle", 2);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->subtitle);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), box);
}

static GtkWidget *
new_icon (const char *name)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (icon, "subtitle");
  return icon;
}

static void
add_shared (KvElementRow *self)
{
  self->shared = new_icon ("emblem-shared-symbolic");
  gtk_widget_set_tooltip_text (self->shared, _("Shared with partners"));
  gtk_box_append (GTK_BOX (self->box), self->shared);
}

static void
up_cb (KvElementRow *self)
{
  g_signal_emit (self, signals[SIGNAL_UP], 0);
}

static void
add_up_button (KvElementRow *self)
{
  self->up = gtk_button_new_from_icon_name ("go-up-symbolic");
  gtk_widget_set_tooltip_text (self->up, _("Move up"));
  gtk_widget_set_valign (self->up, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->up, "flat");
  gtk_widget_add_css_class (self->up, "circular");
  g_signal_connect_swapped (self->up, "clicked", G_CALLBACK (up_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->up);
}

/* A number of things is no score: it is shown, and changed on its page. */
static void
add_value (KvElementRow *self)
{
  if (self->listing->value == NULL)
    return;

  if (self->listing->kind == KV_KIND_VOORZIENING)
    self->number = kv_wrapped_label_new_short (NULL, "number", 2);
  else
    self->score = kv_score_cell_new (self->listing->kind, self->listing->value);
  gtk_box_append (GTK_BOX (self->box), self->number != NULL ? self->number : self->score);
}

GtkWidget *
kv_element_row_new (const KvListing *listing)
{
  KvElementRow *self = g_object_new (KV_TYPE_ELEMENT_ROW, NULL);

  self->listing = listing;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->box, "content");
  add_symbol (self);
  add_titles (self);
  add_shared (self);
  add_value (self);
  if (listing->ordered)
    add_up_button (self);
  gtk_box_append (GTK_BOX (self->box), new_icon ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  return GTK_WIDGET (self);
}

/* What it says. */

static void
set_symbol (KvElementRow   *self,
            KvKrachtenveld *shown,
            KvElement      *about)
{
  KvElement *sector = NULL;

  gtk_widget_set_visible (self->symbol, kv_candidate_find_sector (shown, about, &sector));
  kv_sector_symbol_set_sector (KV_SECTOR_SYMBOL (self->symbol), sector);
}

static void
set_number (KvElementRow *self,
            int           number)
{
  g_autofree char *text = number == KV_ONBEKEND ? g_strdup ("?") : g_strdup_printf ("%d", number);

  gtk_label_set_label (GTK_LABEL (self->number), text);
}

static void
set_up (KvElementRow *self,
        const char   *title,
        gboolean      is_first)
{
  g_autofree char *label = g_strdup_printf (_("Move %s up"), title);

  gtk_widget_set_visible (self->up, !is_first);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
kv_element_row_set (KvElementRow  *self,
                    KvForm        *form,
                    KvElement     *element,
                    const KvEntry *entry,
                    gboolean       is_first)
{
  g_free (self->id);
  self->id = g_strdup (kv_element_get_id (element));
  set_symbol (self, kv_form_get_shown (form), entry->about);
  gtk_label_set_label (GTK_LABEL (self->title), entry->title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), entry->subtitle);
  gtk_widget_set_visible (self->subtitle, entry->subtitle[0] != '\0');
  gtk_widget_set_visible (self->shared, entry->shared && !kv_form_get_presenting (form));
  if (self->score != NULL)
    kv_score_cell_set (self->score, form, self->id, entry->title);
  if (self->number != NULL)
    set_number (self, entry->score);
  if (self->up != NULL)
    set_up (self, entry->title, is_first);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, entry->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, entry->subtitle,
                                  -1);
}

const char *
kv_element_row_get_id (KvElementRow *self)
{
  return self->id;
}

/* The class. */

static void
kv_element_row_finalize (GObject *object)
{
  g_free (KV_ELEMENT_ROW (object)->id);

  G_OBJECT_CLASS (kv_element_row_parent_class)->finalize (object);
}

static void
kv_element_row_class_init (KvElementRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_element_row_finalize;

  signals[SIGNAL_UP] = g_signal_new ("up", KV_TYPE_ELEMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kv_element_row_init (KvElementRow *self)
{
}
