/* Rows in which one chooses from words: one, several, or yes and no. Onbekend is
 * the first of them. The lists are made when they open, so that showing a value
 * never writes one. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-access.h"
#include "kv-descriptions.h"

void
kv_field_row_set_chosen (KvFieldRow *self,
                         const char *label,
                         gboolean    dim)
{
  gtk_label_set_label (GTK_LABEL (self->extra), label);
  kv_access_describe (self->control, label);
  if (dim)
    gtk_widget_add_css_class (self->extra, "unknown");
  else
    gtk_widget_remove_css_class (self->extra, "unknown");
}

static void
fill (KvPicker *picker,
      gpointer  data)
{
  KvFieldRow *self = data;

  if (self->editor != NULL)
    self->fill (picker, self);
}

static void
picked_cb (KvFieldRow *self,
           const char *key)
{
  if (self->editor != NULL)
    self->picked (self, key);
}

GtkWidget *
kv_field_row_new_picker (KvFieldRow  *self,
                         KvPickFlags  flags,
                         KvPickerFill fills,
                         KvRowPicked  picked)
{
  GtkWidget *button = kv_picker_button_new (flags, fill, self);

  self->fill = fills;
  self->picked = picked;
  g_signal_connect_swapped (kv_picker_of (button), "picked", G_CALLBACK (picked_cb), self);
  return button;
}

void
kv_field_row_put_picker (KvFieldRow  *self,
                         KvPickFlags  flags,
                         KvPickerFill fills,
                         KvRowPicked  picked)
{
  self->control = kv_field_row_new_picker (self, flags, fills, picked);
  self->extra = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->extra), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->extra), 8);
  gtk_label_set_xalign (GTK_LABEL (self->extra), 1);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->control), self->extra);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->control), TRUE);
  gtk_widget_add_css_class (self->control, "flat");
  gtk_widget_add_css_class (self->control, "value");
  kv_field_row_put_beside (self, self->control);
}

static guint
get_choice (KvFieldRow *self)
{
  guint choice = 0;

  kv_field_row_read (self, self->name, &choice);
  return choice;
}

/* While presenting nothing is offered that partners would then not see. */
static void
add_words (KvFieldRow *self,
           KvPicker   *picker,
           guint       checked) /* bit i - 1 for word i */
{
  for (guint i = 1; i <= kv_words_count (self->field->words); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *label = kv_capitalised (self->field->words[i - 1].text);

      if (!self->field->words[i - 1].withheld || !kv_form_get_presenting (self->form))
        kv_picker_add (picker, key, label, NULL, (checked >> (i - 1) & 1) != 0);
    }
}

/* One. */

static void
fill_choice (KvPicker *picker,
             gpointer  data)
{
  KvFieldRow *self = data;
  gboolean mixed = kv_field_row_is_mixed (self);
  guint choice = get_choice (self);

  kv_picker_add (picker, "0", _("Unknown"), NULL, !mixed && choice == 0);
  add_words (self, picker, choice > 0 ? 1u << (choice - 1) : 0);
}

static void
choice_picked_cb (KvFieldRow *self,
                  const char *key)
{
  kv_field_row_write (self, (guint) g_ascii_strtoull (key, NULL, 10), NULL);
}

static void
build_choice (KvFieldRow *self)
{
  kv_field_row_put_picker (self, KV_PICK_ONE, fill_choice, choice_picked_cb);
}

static void
show_choice (KvFieldRow *self)
{
  guint choice = get_choice (self);
  g_autofree char *label = choice > 0 ? kv_capitalised (kv_words_text (self->field->words, choice)) : g_strdup (_("Unknown"));

  if (kv_field_row_is_mixed (self))
    kv_field_row_set_chosen (self, _("different"), TRUE);
  else
    kv_field_row_set_chosen (self, label, choice == 0);
}

const KvRowKind kv_row_choice = { build_choice, show_choice };

/* Several. */

static void
fill_choices (KvPicker *picker,
              gpointer  data)
{
  add_words (data, picker, get_choice (data));
}

static void
choices_picked_cb (KvFieldRow *self,
                   const char *key)
{
  guint word = (guint) g_ascii_strtoull (key, NULL, 10);

  kv_field_row_write (self, get_choice (self) ^ (1u << (word - 1)), NULL);
}

static void
build_choices (KvFieldRow *self)
{
  kv_field_row_put_picker (self, KV_PICK_SEVERAL, fill_choices, choices_picked_cb);
}

static void
show_choices (KvFieldRow *self)
{
  guint choices = get_choice (self);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *label = NULL;

  for (guint i = 1; i <= kv_words_count (self->field->words); i++)
    {
      if ((choices >> (i - 1) & 1) == 0)
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, self->field->words[i - 1].text);
    }

  label = words->len > 0 ? kv_capitalised (words->str) : g_strdup (_("Unknown"));
  if (kv_field_row_is_mixed (self))
    kv_field_row_set_chosen (self, _("different"), TRUE);
  else
    kv_field_row_set_chosen (self, label, choices == 0);
}

const KvRowKind kv_row_choices = { build_choices, show_choices };

/* Yes or no. */

static void
switched_cb (KvFieldRow *self)
{
  if (!self->is_showing)
    kv_field_row_write (self, gtk_switch_get_active (GTK_SWITCH (self->control)), NULL);
}

static void
build_yes (KvFieldRow *self)
{
  self->control = gtk_switch_new ();
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->control, GTK_ALIGN_END);
  kv_field_row_put_beside (self, self->control);
  g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (switched_cb), self);
}

static void
show_yes (KvFieldRow *self)
{
  gboolean yes = FALSE;

  kv_field_row_read (self, self->name, &yes);
  gtk_switch_set_active (GTK_SWITCH (self->control), yes);
  kv_field_row_set_subtitle (self, kv_field_row_is_mixed (self) ? _("different") : NULL);
}

const KvRowKind kv_row_yes = { build_yes, show_yes };
