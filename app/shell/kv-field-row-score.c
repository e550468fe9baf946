/* Rows with a scale: beside the title, or under it with its value in words. */

#include "kv-field-row-private.h"

#include <glib/gi18n.h>

#include "kv-scale.h"
#include "kv-symbols.h"

static void
chosen_cb (KvFieldRow *self,
           int         value)
{
  kv_field_row_write (self, value, NULL);
}

static void
add_scale (KvFieldRow  *self,
           KvScoreWords words)
{
  g_autofree char *label = kv_field_row_describe (self);

  self->control = kv_scale_new (self->field->min, self->field->max, words);
  kv_scale_set_label (KV_SCALE (self->control), label);
  g_signal_connect_swapped (self->control, "chosen", G_CALLBACK (chosen_cb), self);
}

static int
show_scale (KvFieldRow *self)
{
  int score = KV_ONBEKEND;

  kv_field_row_read (self, self->name, &score);
  if (kv_field_row_is_mixed (self))
    kv_scale_set_mixed (KV_SCALE (self->control));
  else
    kv_scale_set_value (KV_SCALE (self->control), score);
  return score;
}

/* Beside the title. */

static void
build_beside (KvFieldRow *self)
{
  add_scale (self, g_str_has_prefix (self->name, "houding") ? kv_houding_text : NULL);
  gtk_widget_set_halign (self->control, GTK_ALIGN_END);
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  kv_field_row_put_beside (self, self->control);
}

static void
show_beside (KvFieldRow *self)
{
  show_scale (self);
  kv_field_row_show_basis (self);
}

const KvRowKind kv_row_scale = { build_beside, show_beside };

/* Under the title, its value in words at its right. */

static void
build_wide (KvFieldRow *self)
{
  add_scale (self, kv_standpunt_words);
  kv_field_row_put_under (self, self->control);
  self->extra = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->extra), 1);
  gtk_widget_set_hexpand (self->extra, TRUE);
  gtk_widget_add_css_class (self->extra, "words");
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->title)), self->extra);
}

static void
show_wide (KvFieldRow *self)
{
  int score = show_scale (self);

  gtk_label_set_label (GTK_LABEL (self->extra), kv_field_row_is_mixed (self) ? _("different") : kv_standpunt_words (score));
}

const KvRowKind kv_row_wide_scale = { build_wide, show_wide };
