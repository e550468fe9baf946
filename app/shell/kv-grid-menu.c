/* Menus of cells, names and headings, and what can be done by them. */

#include "kv-grid-private.h"

#include <glib/gi18n.h>

#include "kv-phrase-list.h"
#include "kv-popover.h"
#include "kv-score-words.h"

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
      g_autofree char *label = column->words != NULL ? g_strdup_printf ("%s  %s", sign, column->words (value)) : g_strdup (sign);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "grid.set", "s", target);
      g_menu_append_item (menu, item);
    }
  append (menu, _("? unknown"), "grid.clear");
  return G_MENU_MODEL (menu);
}

#define MOST_PHRASES 10 /* of a menu; beside the cell there are all */
#define MOST_LETTERS 60

static char *
shortened (const char *phrase)
{
  g_autofree char *start = g_utf8_strlen (phrase, -1) > MOST_LETTERS ? g_utf8_substring (phrase, 0, MOST_LETTERS - 1) : NULL;

  return start != NULL ? g_strconcat (start, "…", NULL) : g_strdup (phrase);
}

/* The phrases of the words in a cell that can become something that all share. */
static void
append_phrases (KvGrid     *self,
                GMenu      *menu,
                KvGridPlace at)
{
  KvKind makes = kv_grid_model_get_makes (self->model, (guint) at.row, (guint) at.column);
  g_auto (GStrv) phrases = NULL;
  g_autoptr (GMenu) submenu = g_menu_new ();

  if (makes == KV_N_KINDS)
    return;

  phrases = kv_edits_list_phrases (kv_grid_model_get_edits (self->model), kv_grid_model_get_row (self->model, (guint) at.row)->id, makes);
  for (guint i = 0; i < MOST_PHRASES && phrases[i] != NULL; i++)
    {
      g_autofree char *label = shortened (phrases[i]);
      g_autoptr (GMenuItem) item = kv_menu_item_named (label, "grid.make", g_variant_new_string (phrases[i]));

      g_menu_append_item (submenu, item);
    }
  if (phrases[0] != NULL)
    g_menu_append_submenu (menu, kv_phrase_title (makes), G_MENU_MODEL (submenu));
}

static void
fill_cell_menu (KvGrid     *self,
                GMenu      *menu,
                KvGridPlace at)
{
  const KvGridColumn *column = kv_grid_model_get_column (self->model, (guint) at.column);
  gboolean editable = kv_grid_model_can_edit (self->model, at.row, (guint) at.column);
  g_autofree char *basis = kv_grid_model_dup_basis (self->model, (guint) at.row, (guint) at.column);

  if (editable && (column->look == KV_GRID_STANDPUNT || column->look == KV_GRID_SCORE || column->look == KV_GRID_HOUDING))
    {
      g_autoptr (GMenuModel) values = new_values (self->model, (guint) at.column);

      g_menu_append_submenu (menu, _("Value"), values);
    }
  if (editable && basis != NULL)
    append (menu, _("Explanation"), "grid.basis");
  append_phrases (self, menu, at);
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
  kv_grid_point_at (self, popover, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
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
  kv_grid_set_range (KV_GRID (widget), g_variant_get_string (parameter, NULL));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kv_grid_set_range (KV_GRID (widget), "");
}

static void
basis_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  kv_grid_open_basis (KV_GRID (widget));
}

static void
make_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);
  KvGridPlace at = kv_grid_hand_get_cursor (self->hand);
  KvKind makes = at.row >= 0 && at.row < (int) kv_grid_model_n_rows (self->model)
                     ? kv_grid_model_get_makes (self->model, (guint) at.row, (guint) at.column)
                     : KV_N_KINDS;

  if (makes == KV_N_KINDS)
    return;
  kv_grid_select (self);
  kv_phrase_make (widget, kv_grid_model_get_edits (self->model), kv_grid_model_get_row (self->model, (guint) at.row)->id, makes,
                  g_variant_get_string (parameter, NULL));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (kv_grid_hand_open (KV_GRID (widget)->hand))
    kv_grid_edit (KV_GRID (widget));
}

static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KvGrid *self = KV_GRID (widget);

  kv_grid_model_sort_next (self->model, (guint) kv_grid_hand_get_cursor (self->hand).column);
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
  gtk_widget_class_install_action (widget_class, "grid.make", "s", make_action);
  gtk_widget_class_install_action (widget_class, "grid.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "grid.sort", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "grid.move-left", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "grid.move-right", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "grid.hide", NULL, hide_action);
  gtk_widget_class_install_action (widget_class, "grid.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
}
