/* What opens at a cell: a scale or a list to choose from, what it is based on, a menu.
 * One of them at a time; the focus then returns to the cell. */

#include "kv-grid-private.h"

#include <glib/gi18n.h>

#include "kv-basis-form.h"
#include "kv-field-row.h"
#include "kv-field.h"
#include "kv-popover.h"
#include "kv-scale.h"

static void
closed_cb (KvGrid    *self,
           GtkWidget *popover)
{
  if (self->popover != popover)
    return;

  self->popover = NULL;
  kv_grid_focus_cursor (self);
  kv_popover_drop_later (popover);
}

void
kv_grid_close_popover (KvGrid *self)
{
  g_clear_pointer (&self->popover, kv_popover_drop);
}

void
kv_grid_point_at (KvGrid             *self,
                  GtkWidget          *popover,
                  const GdkRectangle *at)
{
  kv_grid_close_popover (self);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  kv_popover_point_at (GTK_POPOVER (popover), at);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
point_at_cursor (KvGrid    *self,
                 GtkWidget *popover)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  GdkRectangle at = { 0 };

  kv_grid_reveal (self, cursor);
  kv_grid_locate (self, cursor, &at);
  kv_grid_point_at (self, popover, &at);
}

/* --- choosing --- */

void
kv_grid_set_range (KvGrid     *self,
                   const char *text)
{
  KvGridRange range;

  kv_grid_select (self);
  if (kv_grid_hand_get_range (self->hand, &range))
    kv_grid_model_fill (self->model, &range, text);
}

static void
chosen_cb (KvGrid *self,
           int     value)
{
  g_autofree char *text = value == KV_ONBEKEND ? g_strdup ("") : g_strdup_printf ("%d", value);

  kv_grid_set_range (self, text);
}

static GtkWidget *
new_scale (KvGrid             *self,
           const KvGridColumn *column,
           const KvGridCell   *cell)
{
  GtkWidget *scale = kv_scale_new (column->min, column->max, column->words);
  gboolean is_score = cell->state == KV_GRID_VALUE && cell->value >= column->min && cell->value <= column->max;

  kv_scale_set_value (KV_SCALE (scale), is_score ? cell->value : KV_ONBEKEND);
  kv_scale_set_label (KV_SCALE (scale), column->name);
  g_signal_connect_swapped (scale, "chosen", G_CALLBACK (chosen_cb), self);
  return scale;
}

static void
choice_cb (KvGrid    *self,
           GtkButton *button)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (button), "text"));

  kv_grid_set_range (self, text);
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GtkWidget *
new_list (KvGrid      *self,
          char       **choices)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (; *choices != NULL; choices++)
    {
      GtkWidget *button = gtk_button_new_with_label (*choices);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
      g_object_set_data_full (G_OBJECT (button), "text", g_strdup (*choices), g_free);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (choice_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  g_object_set (scrolled, "child", box, "propagate-natural-height", TRUE, "max-content-height", 400,
                "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  return scrolled;
}

void
kv_grid_choose (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  const KvGridColumn *column = kv_grid_model_get_column (self->model, (guint) cursor.column);
  KvGridCell cell = kv_grid_model_get_cell (self->model, (guint) cursor.row, (guint) cursor.column);
  g_auto (GStrv) choices = kv_grid_model_dup_choices (self->model, (guint) cursor.row, (guint) cursor.column);
  GtkWidget *popover;

  if (column->look == KV_GRID_YES)
    {
      kv_grid_set_range (self, cell.state == KV_GRID_VALUE && cell.value != 0 ? "nee" : "ja");
      return;
    }
  if (column->look <= KV_GRID_LONG_TEXT && choices == NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), choices != NULL ? new_list (self, choices) : new_scale (self, column, &cell));
  point_at_cursor (self, popover);
}

/* --- what it is based on, and what can be made of it --- */

static KvForm *
get_form (KvGrid *self)
{
  if (self->form == NULL && self->session != NULL)
    self->form = kv_form_new (self->session, FALSE);
  return self->form;
}

/* The words of a partner, as in the inspector: what they can become stands under them. */
static GtkWidget *
new_words (KvGrid     *self,
           const char *partner,
           const char *field,
           KvKind      makes)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (KV_TYPE_FIELD_ROW, "field", field, "makes", makes == KV_KIND_BELANG ? "belang" : "machtsmiddel", NULL);
  g_autoptr (KvEditor) editor = kv_editor_new (kv_form_get_field (self->form), KV_KIND_PARTNER, (const char *const[]) { partner, NULL });

  gtk_widget_set_size_request (group, 46 * self->letter, -1);
  gtk_widget_add_css_class (group, "basis-form");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  kv_field_row_set_editor (KV_FIELD_ROW (row), self->form, editor);
  g_object_set (scrolled, "child", group, "propagate-natural-height", TRUE, "max-content-height", 400,
                "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  return scrolled;
}

static GtkWidget *
new_basis (KvGrid     *self,
           const char *id,
           guint       column)
{
  g_autoptr (KvEditor) editor = kv_editor_new (kv_form_get_field (self->form), kv_pair_kind (id), (const char *const[]) { id, NULL });

  return kv_basis_form_new (self->form, editor, kv_grid_model_get_basis_fields (self->model, column));
}

void
kv_grid_open_basis (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  KvKind makes;
  g_autofree char *id = NULL;
  GtkWidget *popover;

  if (cursor.row < 0 || cursor.row >= (int) kv_grid_model_n_rows (self->model) || get_form (self) == NULL)
    return;
  makes = kv_grid_model_get_makes (self->model, (guint) cursor.row, (guint) cursor.column);
  id = makes != KV_N_KINDS ? g_strdup (kv_grid_model_get_row (self->model, (guint) cursor.row)->id)
                           : kv_grid_model_dup_basis (self->model, (guint) cursor.row, (guint) cursor.column);
  if (id == NULL)
    return;

  kv_grid_select (self);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover),
                         makes != KV_N_KINDS ? new_words (self, id, kv_grid_model_get_column (self->model, (guint) cursor.column)->id, makes)
                                             : new_basis (self, id, (guint) cursor.column));
  point_at_cursor (self, popover);
}
