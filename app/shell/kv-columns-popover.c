#include "kv-columns-popover.h"

#include <glib/gi18n.h>

static void
toggled_cb (KvGridModel    *model,
            GtkCheckButton *check)
{
  kv_grid_model_set_hidden (model, g_object_get_data (G_OBJECT (check), "id"), !gtk_check_button_get_active (check));
}

static void
all_cb (GtkWidget *popover)
{
  kv_grid_model_show_all_columns (g_object_get_data (G_OBJECT (popover), "model"));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
new_check (KvGridModel        *model,
           const KvGridChoice *choice)
{
  GtkWidget *check = gtk_check_button_new_with_label (choice->name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !kv_grid_model_is_hidden (model, choice->id));
  g_object_set_data (G_OBJECT (check), "id", (char *) choice->id);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), model, G_CONNECT_SWAPPED);
  return check;
}

GtkWidget *
kv_columns_popover_new (KvGridModel *model,
                        GtkWidget   *first)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *all = gtk_button_new_with_label (_("Show all"));
  g_autoptr (GArray) choices = kv_grid_model_list_columns (model);

  if (first != NULL)
    {
      gtk_box_append (GTK_BOX (box), first);
      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  for (guint i = 0; i < choices->len; i++)
    gtk_box_append (GTK_BOX (box), new_check (model, &g_array_index (choices, KvGridChoice, i)));
  gtk_widget_add_css_class (all, "flat");
  g_object_set_data_full (G_OBJECT (popover), "model", g_object_ref (model), g_object_unref);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (all_cb), popover);
  gtk_box_append (GTK_BOX (box), all);
  g_object_set (scrolled, "child", box, "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                "max-content-height", 420, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}
