/* A row is kept for what comes in its place, of another subject too; so the focus
 * stays on the row of the same number. */

#include "kv-element-list.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-candidates.h"
#include "kv-counts.h"
#include "kv-element-row.h"
#include "kv-focus-sight.h"
#include "kv-plain-text.h"
#include "kv-wrapped-label.h"

struct _KvElementList
{
  AdwPreferencesRow parent_instance;
  const KvListing  *listing;
  GtkListBox       *rows;
  GtkWidget        *adder; /* the last row */
  KvForm           *form;
  char             *subject;
};

enum { PROP_0, PROP_LIST, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KvElementList, kv_element_list, ADW_TYPE_PREFERENCES_ROW)

/* Rows. */

static void
up_cb (KvElementList *self,
       KvElementRow  *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  kv_edits_reorder (kv_form_get_edits (self->form), kv_element_row_get_id (row), (guint) MAX (index - 1, 0));
  kv_element_list_update (self);
}

static void
activated_cb (KvElementList *self,
              GtkListBoxRow *row)
{
  if (KV_IS_ELEMENT_ROW (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s", kv_element_row_get_id (KV_ELEMENT_ROW (row)));
}

/* Adding. */

static void
add (KvElementList *self,
     const char    *what)
{
  g_autofree char *id = NULL;

  kv_form_enter (self->form);
  id = kv_listing_add (self->listing, self->form, self->subject, what);
  kv_form_leave (self->form);
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "inspector.open", "s", id);
}

/* What is made and what it is made for are one step. */
static void
make_cb (KvElementList *self,
         const char    *naam)
{
  KvJournal *journal = kv_krachtenveld_get_journal (kv_form_get_field (self->form));
  KvElement *made;

  kv_journal_begin (journal, _(self->listing->add), NULL);
  made = kv_candidates_make (self->form, kv_listing_targets (self->listing), naam);
  if (made != NULL)
    add (self, kv_element_get_id (made));
  kv_journal_end (journal);
}

static void
named_cb (KvElementList *self,
          GtkEditable   *entry)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  gtk_editable_set_text (entry, "");
  add (self, text);
  kv_focus_sight_bring (self->adder);
}

static void
new_cb (KvElementList *self)
{
  add (self, "");
}

/* All but those that are there, and the subject itself. */
static void
fill_cb (KvPicker *picker,
         gpointer  data)
{
  KvElementList *self = data;
  KvKrachtenveld *shown = kv_form_get_shown (self->form);
  g_autoptr (GPtrArray) elements = kv_listing_list (self->listing, shown, self->subject);
  g_autoptr (GPtrArray) except = g_ptr_array_new ();

  g_ptr_array_add (except, self->subject);
  for (guint i = 0; i < elements->len && self->listing->kind != KV_KIND_RELATIE; i++)
    {
      g_auto (KvEntry) entry = { 0 };

      kv_listing_read (self->listing, shown, elements->pdata[i], self->subject, &entry);
      g_ptr_array_add (except, (char *) kv_element_get_id (entry.about));
    }
  g_ptr_array_add (except, NULL);
  kv_candidates_add (picker, self->form, kv_listing_targets (self->listing), (const char *const *) except->pdata, NULL);
}

static GtkWidget *
new_add_label (KvElementList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_(self->listing->add));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  g_object_set (label, "hexpand", TRUE, "xalign", 0., NULL);
  return box;
}

static GtkWidget *
new_picking_adder (KvElementList *self)
{
  KvPickFlags make = kv_candidates_can_make (kv_listing_targets (self->listing)) ? KV_PICK_MAKE : 0;
  GtkWidget *button = kv_picker_button_new (KV_PICK_SEARCH | make, fill_cb, self);
  GtkWidget *label = new_add_label (self);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_widget_set_halign (gtk_widget_get_parent (label), GTK_ALIGN_FILL); /* GTK centres it */
  g_signal_connect_swapped (kv_picker_of (button), "picked", G_CALLBACK (add), self);
  g_signal_connect_swapped (kv_picker_of (button), "make", G_CALLBACK (make_cb), self);
  return button;
}

static GtkWidget *
new_naming_adder (KvElementList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *entry = kv_plain_text_new ();
  g_autofree char *placeholder = g_strdup_printf (_("Add: %s"), _(self->listing->add));

  g_object_set (entry, "placeholder-text", _(self->listing->add), "hexpand", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (named_cb), self);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

static GtkWidget *
new_making_adder (KvElementList *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_add_label (self));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (new_cb), self);
  return button;
}

static void
add_adder (KvElementList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *control = self->listing->adding == KV_ADD_CHOSEN  ? new_picking_adder (self)
                       : self->listing->adding == KV_ADD_NAMED ? new_naming_adder (self)
                                                               : new_making_adder (self);
  g_autofree char *label = g_strdup_printf (_("Add: %s"), _(self->listing->add));

  if (self->listing->adding != KV_ADD_NAMED)
    {
      gtk_widget_add_css_class (control, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_widget_add_css_class (control, "add");
  g_object_set (row, "focusable", FALSE, "activatable", FALSE, "child", control, NULL);
  gtk_list_box_append (self->rows, row);
  self->adder = row;
}

/* What is listed. */

static void
focus_row (KvElementList *self,
           int            index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, index);

  if (row == NULL || GTK_WIDGET (row) == self->adder)
    row = gtk_list_box_get_row_at_index (self->rows, MAX (index - 1, 0));
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* The one of this number, or NULL. */
static KvElementRow *
get_row (KvElementList *self,
         guint          index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) index);

  return KV_IS_ELEMENT_ROW (row) ? KV_ELEMENT_ROW (row) : NULL;
}

static KvElementRow *
add_row (KvElementList *self,
         guint          index)
{
  KvElementRow *row = KV_ELEMENT_ROW (kv_element_row_new (self->listing));

  g_signal_connect_swapped (row, "up", G_CALLBACK (up_cb), self);
  gtk_list_box_insert (self->rows, GTK_WIDGET (row), (int) index);
  return row;
}

static void
remove_rows (KvElementList *self,
             guint          from)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));
  int index = focus != NULL && focus != self->adder ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  KvElementRow *row;

  while ((row = get_row (self, from)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  if (index >= (int) from)
    focus_row (self, index);
}

static void
set_rows (KvElementList *self,
          GPtrArray     *elements)
{
  for (guint i = 0; i < elements->len; i++)
    {
      KvElementRow *row = get_row (self, i);
      g_auto (KvEntry) entry = { 0 };

      kv_listing_read (self->listing, kv_form_get_shown (self->form), elements->pdata[i], self->subject, &entry);
      if (row == NULL)
        row = add_row (self, i);
      kv_element_row_set (row, self->form, elements->pdata[i], &entry, i == 0);
    }
  remove_rows (self, elements->len);
}

static gboolean
is_wanted (KvElementList *self,
           guint          n_rows)
{
  gboolean presenting = self->form != NULL && kv_form_get_presenting (self->form);

  if (self->subject == NULL || (presenting && (kv_kind_get_class (self->listing->kind)->flags & KV_CLASS_WITHHELD) != 0))
    return FALSE;
  return !presenting || n_rows > 0 || (self->listing->marks & KV_MARK_WITHHELD) == 0;
}

/* What is only for partners once it is shared is not added while they look. */
static gboolean
can_add (KvElementList *self)
{
  KvElementClass *klass = kv_kind_get_class (self->listing->kind);

  for (guint i = 0; i < klass->n_fields && kv_form_get_presenting (self->form); i++)
    {
      if ((klass->fields[i].marks & KV_MARK_SHARES) != 0)
        return FALSE;
    }
  return TRUE;
}

void
kv_element_list_update (KvElementList *self)
{
  g_autoptr (GPtrArray) elements = NULL;

  if (self->subject != NULL && kv_form_shows (self->form, self->subject))
    elements = kv_listing_list (self->listing, kv_form_get_shown (self->form), self->subject);
  gtk_widget_set_visible (GTK_WIDGET (self), elements != NULL && is_wanted (self, elements->len));
  if (elements == NULL)
    return;

  gtk_widget_set_visible (self->adder, can_add (self));
  set_rows (self, elements);
}

void
kv_element_list_set_subject (KvElementList *self,
                             KvForm        *form,
                             const char    *subject)
{
  if (g_set_object (&self->form, form))
    remove_rows (self, 0);
  g_free (self->subject);
  self->subject = g_strdup (subject);
}

GtkWidget *
kv_element_list_find_row (KvElementList *self,
                          const char    *id)
{
  KvElementRow *row;

  for (guint i = 0; gtk_widget_get_visible (GTK_WIDGET (self)) && (row = get_row (self, i)) != NULL; i++)
    {
      if (g_str_equal (kv_element_row_get_id (row), id))
        return GTK_WIDGET (row);
    }
  return NULL;
}

KvMarks
kv_element_list_get_marks (KvElementList *self)
{
  return self->listing->marks;
}

char *
kv_element_list_describe (KvElementList *self)
{
  guint n = 0;
  char *text;

  while (get_row (self, n) != NULL)
    n++;
  if (n == 0)
    return g_strdup (_("Nothing filled in yet"));
  text = kv_count_text (self->listing->kind, n);
  return text != NULL ? text : g_strdup_printf (_("%u filled in"), n);
}

/* The class. */

static void
kv_element_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_LIST)
    g_value_set_string (value, KV_ELEMENT_LIST (object)->listing->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
kv_element_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_LIST)
    KV_ELEMENT_LIST (object)->listing = kv_listing_find (g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* Where it is not alone in its group the list has a title. */
static GtkWidget *
add_title (KvElementList *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  GtkWidget *box;

  if (title[0] == '\0')
    return GTK_WIDGET (self->rows);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), kv_wrapped_label_new_short (title, "caption-title", 2));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  return box;
}

static void
kv_element_list_constructed (GObject *object)
{
  KvElementList *self = KV_ELEMENT_LIST (object);

  G_OBJECT_CLASS (kv_element_list_parent_class)->constructed (object);

  g_return_if_fail (self->listing != NULL);

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  kv_access_name (GTK_WIDGET (self->rows), _(self->listing->add));
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "elements");
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), add_title (self));
  add_adder (self);
}

static void
kv_element_list_finalize (GObject *object)
{
  KvElementList *self = KV_ELEMENT_LIST (object);

  g_clear_object (&self->form);
  g_free (self->subject);

  G_OBJECT_CLASS (kv_element_list_parent_class)->finalize (object);
}

static void
kv_element_list_class_init (KvElementListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kv_element_list_get_property;
  object_class->set_property = kv_element_list_set_property;
  object_class->constructed = kv_element_list_constructed;
  object_class->finalize = kv_element_list_finalize;

  properties[PROP_LIST] = g_param_spec_string ("list", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kv_element_list_init (KvElementList *self)
{
  g_object_set (self, "focusable", FALSE, "activatable", FALSE, "selectable", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "elements");
}
