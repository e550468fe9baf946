/* What opens at a cell: a scale or a list to choose from, what it is based on, and
 * the menus. One of them at a time; the focus then returns to the cell. */

#include "kv-grid-private.h"

#include <glib/gi18n.h>

#include "kv-basis-form.h"
#include "kv-field.h"
#include "kv-popover.h"
#include "kv-scale.h"

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (KvGrid    *self,
           GtkWidget *popover)
{
  if (self->popover != popover)
    return;

  self->popover = NULL;
  kv_grid_focus_cursor (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

void
kv_grid_close_popover (KvGrid *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
point (KvGrid             *self,
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
  point (self, popover, &at);
}

/* --- choosing --- */

static void
set_range (KvGrid     *self,
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

  set_range (self, text);
}

static GtkWidget *
new_scale (KvGrid             *self,
           const KvGridColumn *column,
           const KvGridCell   *cell)
{
  GtkWidget *scale = kv_scale_new (column->min, column->max, column->look == KV_GRID_STANDPUNT ? kv_standpunt_words : NULL);
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

  set_range (self, text);
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
      set_range (self, cell.state == KV_GRID_VALUE && cell.value != 0 ? "nee" : "ja");
      return;
    }
  if (column->look <= KV_GRID_LONG_TEXT && choices == NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), choices != NULL ? new_list (self, choices) : new_scale (self, column, &cell));
  point_at_cursor (self, popover);
}

/* --- what it is based on --- */

static KvForm *
get_form (KvGrid *self)
{
  if (self->form == NULL && self->session != NULL)
    self->form = kv_form_new (self->session, FALSE);
  return self->form;
}

void
kv_grid_open_basis (KvGrid *self)
{
  KvGridPlace cursor = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *id = NULL;
  g_autoptr (KvEditor) editor = NULL;
  GtkWidget *popover;

  if (cursor.row < 0 || cursor.row >= (int) kv_grid_model_n_rows (self->model) || get_form (self) == NULL)
    return;
  id = kv_grid_model_dup_basis (self->model, (guint) cursor.row, (guint) cursor.column);
  if (id == NULL)
    return;

  kv_grid_select (self);
  editor = kv_editor_new (kv_form_get_field (self->form), kv_pair_kind (id), (const char *const[]) { id, NULL });
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover),
                         kv_basis_form_new (self->form, editor, kv_grid_model_get_basis_fields (self->model, (guint) cursor.column)));
  point_at_cursor (self, popover);
}

/* --- menus --- */

static void
append (GMenu      *menu,
        const char *label,
        const char *action)
{
  g_menu_append (menu, label, action);
}

static GMenuModel *
new_values (KvGridModel *model,
            guint        index)
{
  const KvGridColumn *column = kv_grid_model_get_column (model, index);
  GMenu *menu = g_menu_new ();

  for (int value = column->max; value >= column->min; value--)
    {
      g_autofree char *sign = kv_score_sign (value, column->min);
      g_autofree char *target = g_strdup_printf ("%d", value);
      g_autofree char *label = column->look == KV_GRID_STANDPUNT ? g_strdup_printf ("%s  %s", sign, kv_standpunt_words (value)) : g_strdup (sign);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "grid.set", "s", target);
      g_menu_append_item (menu, item);
    }
  append (menu, _("? unknown"), "grid.clear");
  return G_MENU_MODEL (menu);
}

static void
fill_cell_menu (KvGrid     *self,
                GMenu      *menu,
                KvGridPlace at)
{
  const KvGridColumn *column = kv_grid_model_get_column (self->model, (guint) at.column);
  gboolean editable = kv_grid_model_can_edit (self->model, at.row, (guint) at.column);

  if (editable && (column->look == KV_GRID_STANDPUNT || column->look == KV_GRID_SCORE || column->look == KV_GRID_HOUDING))
    {
      g_autoptr (GMenuModel) values = new_values (self->model, (guint) at.column);

      g_menu_append_submenu (menu, _("Value"), values);
      append (menu, _("Explanation"), "grid.basis");
    }
  append (menu, _("Copy"), "grid.copy");
  if (!editable)
    return;
  append (menu, _("Paste"), "grid.paste");
  if (at.column > 0)
    append (menu, _("Clear (unknown)"), "grid.clear");
}

static void
fill_name_menu (KvGrid     *self,
                GMenu      *menu,
                KvGridPlace at)
{
  if (kv_grid_model_can_edit (self->model, at.row, (guint) at.column))
    append (menu, _("Rename"), "grid.edit");
  append (menu, _("Copy"), "grid.copy");
  if (!kv_grid_model_is_read_only (self->model))
    append (menu, _("Remove"), "grid.remove");
}

static void
fill_heading_menu (KvGrid     *self,
                   GMenu      *menu,
                   KvGridPlace at)
{
  KvGridAbilities abilities = kv_grid_model_get_column (self->model, (guint) at.column)->abilities;

  if ((abilities & KV_GRID_CAN_SORT) != 0)
    append (menu, _("Sort"), "grid.sort");
  if ((abilities & KV_GRID_CAN_RENAME) != 0)
    append (menu, _("Rename"), "grid.edit");
  if ((abilities & KV_GRID_CAN_MOVE) != 0)
    {
      append (menu, _("To the left"), "grid.move-left");
      append (menu, _("To the right"), "grid.move-right");
    }
  if ((abilities & KV_GRID_CAN_HIDE) != 0)
    append (menu, _("Hide"), "grid.hide");
  if ((abilities & KV_GRID_CAN_REMOVE) != 0)
    append (menu, _("Remove"), "grid.remove");
}

void
kv_grid_open_menu (KvGrid *self,
                   double  x,
                   double  y)
{
  KvGridPlace at = kv_grid_hand_get_cursor (self->hand);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  if (kv_grid_hand_is_row_entry (self->hand, at) || kv_grid_hand_is_column_entry (self->hand, at))
    return;
  if (at.row == KV_GRID_HEAD)
    fill_heading_menu (self, menu, at);
  else if (at.column == 0)
    fill_name_menu (self, menu, at);
  else
    fill_cell_menu (self, menu, at);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  point (self, popover, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* --- actions --- */

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  GdkRectangle at;

  if (self->model != NULL && kv_grid_locate (self, kv_grid_hand_get_cursor (self->hand), &at))
    kv_grid_open_menu (self, at.x + at.width / 2., at.y + at.height);
}

static void
set_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  set_range (KV_GRID (widget), g_variant_get_string (parameter, NULL));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  set_range (KV_GRID (widget), "");
}

static void
basis_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kv_grid_open_basis (KV_GRID (widget));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  KvGridPlace at = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *text = NULL;

  if (!kv_grid_hand_open (self->hand))
    return;
  text = at.row == KV_GRID_HEAD ? g_strdup (kv_grid_model_get_column (self->model, (guint) at.column)->name)
                                : kv_grid_model_dup_text (self->model, (guint) at.row, (guint) at.column);
  kv_grid_open_entry (self, text);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}

static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);

  kv_grid_model_sort_by (self->model, (guint) kv_grid_hand_get_cursor (self->hand).column, -1);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  int column = kv_grid_hand_get_cursor (self->hand).column;
  int to = column + (g_str_equal (name, "grid.move-left") ? -1 : 1);

  if (to >= 1 && to < (int) kv_grid_model_n_columns (self->model))
    kv_grid_model_move_column (self->model, (guint) column, (guint) to);
}

static void
hide_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);

  kv_grid_model_hide_column (self->model, (guint) kv_grid_hand_get_cursor (self->hand).column);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  KvGridPlace at = kv_grid_hand_get_cursor (self->hand);
  g_autofree char *id = kv_grid_model_dup_element (self->model, at.row, (guint) at.column);
  g_auto (KvRemoved) removed = { 0 };
  g_autofree char *sentence = NULL;

  if (id == NULL || kv_grid_model_is_read_only (self->model))
    return;
  kv_grid_select (self);
  if (!kv_edits_remove (kv_grid_model_get_edits (self->model), (const char *const[]) { id, NULL }, &removed))
    return;
  sentence = kv_removed_sentence (&removed);
  kv_grid_tell (self, sentence, NULL);
}

void
kv_grid_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "grid.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "grid.set", "s", set_action);
  gtk_widget_class_install_action (widget_class, "grid.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "grid.basis", NULL, basis_action);
  gtk_widget_class_install_action (widget_class, "grid.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "grid.sort", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "grid.move-left", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "grid.move-right", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "grid.hide", NULL, hide_action);
  gtk_widget_class_install_action (widget_class, "grid.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
}
