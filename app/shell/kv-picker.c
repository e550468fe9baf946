/* A row knows its key and its folded label. The row that makes is the last one
 * and is shown while something is typed that no row has. */

#include "kv-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-fold.h"

#define SEARCH_FROM 8 /* rows: fewer are seen at once */

struct _KvPicker
{
  GtkPopover    parent_instance;
  KvPickFlags   flags;
  KvPickerFill  fill;
  gpointer      data;
  GtkWidget    *search;
  GtkListBox   *list;
  GtkWidget    *make;      /* a row, or NULL */
  GtkWidget    *make_label;
  char         *wanted;    /* folded, "" for all */
  guint         n_rows;
};

enum { SIGNAL_PICKED, SIGNAL_MAKE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KvPicker, kv_picker, GTK_TYPE_POPOVER)

static const char *
get_folded (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "folded");
}

/* Choosing. */

static void
toggle_check (GtkListBoxRow *row)
{
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "check");
  gboolean checked = gtk_widget_get_opacity (check) < 1;

  gtk_widget_set_opacity (check, checked ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, checked, -1);
}

static void
activated_cb (KvPicker      *self,
              GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "key"));
  g_autofree char *text = g_strdup (self->search != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->search)) : "");

  if ((self->flags & KV_PICK_SEVERAL) != 0 && key != NULL)
    toggle_check (row);
  else
    gtk_popover_popdown (GTK_POPOVER (self));

  g_object_ref (self);
  if (key != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, key);
  else
    g_signal_emit (self, signals[SIGNAL_MAKE], 0, text);
  g_object_unref (self);
}

/* Searching. */

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  KvPicker *self = data;

  if (GTK_WIDGET (row) == self->make)
    return gtk_widget_get_visible (self->make);
  return self->wanted == NULL || kv_fold_has (get_folded (row), self->wanted);
}

static GtkListBoxRow *
first_found (KvPicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && gtk_widget_get_visible (GTK_WIDGET (row)))
        return row;
    }
  return NULL;
}

static gboolean
is_there (KvPicker   *self,
          const char *folded)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (GTK_WIDGET (row) != self->make && g_str_equal (get_folded (row), folded))
        return TRUE;
    }
  return FALSE;
}

static void
offer_to_make (KvPicker   *self,
               const char *text)
{
  g_autofree char *label = g_strdup_printf (_("New: %s"), text);

  if (self->make == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->make_label), label);
  gtk_widget_set_visible (self->make, self->wanted != NULL && !is_there (self, self->wanted));
}

static void
search_cb (KvPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->wanted, g_free);
  self->wanted = kv_fold_text (text);
  if (*self->wanted == '\0')
    g_clear_pointer (&self->wanted, g_free);
  offer_to_make (self, text);
  gtk_list_box_invalidate_filter (self->list);
}

static void
search_activate_cb (KvPicker *self)
{
  GtkListBoxRow *row;

  search_cb (self);
  row = first_found (self);
  if (row != NULL)
    activated_cb (self, row);
}

static gboolean
search_key_cb (KvPicker *self,
               guint     keyval)
{
  GtkListBoxRow *row = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? first_found (self) : NULL;

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Rows. */

static GtkWidget *
new_row (const char *label,
         GtkWidget  *symbol,
         GtkWidget **label_widget)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 40);
  gtk_widget_set_hexpand (text, TRUE);
  if (symbol != NULL)
    gtk_box_append (GTK_BOX (box), symbol);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (label_widget != NULL)
    *label_widget = text;
  return row;
}

void
kv_picker_add (KvPicker   *self,
               const char *key,
               const char *label,
               GtkWidget  *symbol,
               gboolean    checked)
{
  GtkWidget *row = new_row (label, symbol, NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_opacity (check, checked ? 1 : 0);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), check);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  g_object_set_data_full (G_OBJECT (row), "folded", kv_fold_text (label), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, checked, -1);
  gtk_list_box_insert (self->list, row, (int) self->n_rows++);
}

static void
clear_rows (KvPicker *self)
{
  GtkListBoxRow *row;

  self->n_rows = 0;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL && GTK_WIDGET (row) != self->make)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Where the focus goes: to the search entry, else to what is chosen now. */
static void
focus_first (KvPicker *self)
{
  GtkListBoxRow *chosen = NULL;
  GtkListBoxRow *row;

  for (int i = 0; chosen == NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      GtkWidget *check = g_object_get_data (G_OBJECT (row), "check");

      if (check != NULL && gtk_widget_get_opacity (check) > 0)
        chosen = row;
    }
  if (self->search != NULL && gtk_widget_get_visible (self->search))
    gtk_widget_grab_focus (self->search);
  else if (chosen != NULL || (chosen = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
}

/* When this comes it is on the screen already, with the rows of last time. */
static void
show_cb (KvPicker *self)
{
  clear_rows (self);
  if (self->search != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->fill (self, self->data);
  if (self->search != NULL)
    {
      gtk_widget_set_visible (self->search, self->make != NULL || self->n_rows > SEARCH_FROM);
      search_cb (self);
    }
  focus_first (self);
}

/* The class. */

static void
kv_picker_finalize (GObject *object)
{
  g_free (KV_PICKER (object)->wanted);

  G_OBJECT_CLASS (kv_picker_parent_class)->finalize (object);
}

static void
kv_picker_class_init (KvPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_picker_finalize;

  /* The user chose the row with this key; wants something of this name. */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MAKE] = g_signal_new ("make", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kv_picker_init (KvPicker *self)
{
}

static GtkWidget *
new_search (KvPicker *self)
{
  GtkWidget *search = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set (search, "placeholder-text", (self->flags & KV_PICK_MAKE) != 0 ? _("Search or add") : _("Search"), NULL);
  gtk_widget_set_margin_bottom (search, 6);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect_swapped (search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  gtk_widget_add_controller (search, keys);
  return search;
}

static GtkWidget *
new_list (KvPicker *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "picker");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 380);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
build (KvPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if ((self->flags & KV_PICK_SEARCH) != 0)
    {
      self->search = new_search (self);
      gtk_box_append (GTK_BOX (box), self->search);
    }
  gtk_box_append (GTK_BOX (box), new_list (self));
  if ((self->flags & KV_PICK_MAKE) != 0)
    {
      self->make = new_row ("", gtk_image_new_from_icon_name ("list-add-symbolic"), &self->make_label);
      gtk_widget_set_visible (self->make, FALSE);
      gtk_list_box_append (self->list, self->make);
    }
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
kv_picker_button_new (KvPickFlags  flags,
                      KvPickerFill fill,
                      gpointer     data)
{
  GtkWidget *button = gtk_menu_button_new ();
  KvPicker *self = g_object_new (KV_TYPE_PICKER, NULL);

  self->flags = flags;
  self->fill = fill;
  self->data = data;
  build (self);
  g_signal_connect (self, "show", G_CALLBACK (show_cb), NULL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self));
  return button;
}

KvPicker *
kv_picker_of (GtkWidget *button)
{
  return KV_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}
