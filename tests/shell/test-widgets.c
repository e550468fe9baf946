/* Every widget with a template comes to life without a warning (they are
 * fatal), and leaves nothing behind. */

#include <string.h>

#include "kv-export-dialog.h"
#include "kv-legend-card.h"
#include "kv-popover.h"
#include "kv-preferences.h"
#include "kv-repairs-dialog.h"
#include "kv-sector-symbol.h"
#include "kv-shell-test.h"
#include "kv-start-page.h"
#include "kv-withheld-dialog.h"
#include "kv-wrapped-label.h"
#include "kv-writer.h"

/* It shows in a window, is taken out of it, and is gone. */
static void
assert_comes_and_goes (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  g_object_ref_sink (widget);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (widget);
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_assert_gone (widget);
}

static void
test_view (void)
{
  assert_comes_and_goes (g_object_new (KV_TYPE_VIEW, NULL));
}

/* GTK 4.8 warns of texts narrower than the "..." that they do not need. */
static void
test_wrapped_label (void)
{
  static const char *const texts[] = { "n", "rn", "n n n", "4;", "Kindcentrum Plompveen" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int height = 1; height < 100; height++)
      {
        g_autoptr (GtkWidget) label = g_object_ref_sink (kv_wrapped_label_new_short (texts[i], "subtitle", 2));
        int least, natural;

        gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, height, &least, &natural, NULL, NULL);
        g_assert_cmpint (least, <=, natural);
      }
}

static void
test_legend_card (void)
{
  assert_comes_and_goes (g_object_new (KV_TYPE_LEGEND_CARD, NULL));
}

static int
get_width (gpointer card)
{
  int width;

  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static gboolean
is_unfolded (gpointer card)
{
  return get_width (card) > 190;
}

static gboolean
is_large (gpointer card)
{
  return get_width (card) > 350;
}

static gboolean
is_small (gpointer card)
{
  return get_width (card) < 300;
}

/* One reads it as one reads the rest of the window. */
static void
assert_grows (GtkWidget *card)
{
  GtkSettings *settings = gtk_widget_get_settings (card);
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  g_object_set (settings, "gtk-font-name", "Cantarell 22", NULL);
  kv_test_wait (is_large, card);
  g_object_set (settings, "gtk-font-name", font, NULL);
  kv_test_wait (is_small, card);
}

/* A click folds it and unfolds it; what it says is there to be read. */
static void
test_legend_folds (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  g_autoptr (GBytes) bytes = kv_write_bytes (field);
  const KvDrawing drawing = { .diagram = kv_diagram_find ("netwerk"), .options = { .theme = kv_theme_light () } };
  GtkWidget *window = gtk_window_new (), *card = g_object_new (KV_TYPE_LEGEND_CARD, NULL);
  KvLegendChoice choice;

  gtk_window_set_child (GTK_WINDOW (window), card);
  gtk_window_present (GTK_WINDOW (window));
  kv_legend_card_set_drawing (KV_LEGEND_CARD (card), &drawing, bytes);
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_false (is_unfolded (card));
  gtk_widget_activate (adw_bin_get_child (ADW_BIN (card)));
  kv_test_wait (is_unfolded, card);
  assert_grows (card);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (adw_bin_get_child (ADW_BIN (card))), FALSE);
  g_assert_false (is_unfolded (card));

  /* Where there is little room one can look at it; that is not remembered. */
  g_object_set (card, "choice", KV_LEGEND_OPEN, NULL);
  g_assert_true (is_unfolded (card));
  kv_legend_card_set_narrow (KV_LEGEND_CARD (card), TRUE);
  g_assert_false (is_unfolded (card));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (adw_bin_get_child (ADW_BIN (card))), TRUE);
  g_assert_true (is_unfolded (card));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (adw_bin_get_child (ADW_BIN (card))), FALSE);
  kv_legend_card_set_narrow (KV_LEGEND_CARD (card), FALSE);
  g_assert_true (is_unfolded (card));

  /* Unasked where it is offered, until the user folds it. */
  g_object_set (card, "choice", KV_LEGEND_AUTO, NULL);
  g_assert_false (is_unfolded (card));
  kv_legend_card_set_offered (KV_LEGEND_CARD (card), TRUE);
  g_assert_true (is_unfolded (card));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (adw_bin_get_child (ADW_BIN (card))), FALSE);
  g_object_get (card, "choice", &choice, NULL);
  g_assert_cmpint (choice, ==, KV_LEGEND_FOLDED);
  g_assert_false (is_unfolded (card));

  kv_legend_card_set_drawing (KV_LEGEND_CARD (card), NULL, NULL);
  g_assert_false (gtk_widget_get_visible (card));
  g_object_ref (card);
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_assert_gone (card);
}

static void
test_start_page (void)
{
  assert_comes_and_goes (g_object_new (KV_TYPE_START_PAGE, NULL));
}

static void
test_sector_symbol (void)
{
  assert_comes_and_goes (kv_sector_symbol_new (NULL));
}

static gboolean
is_preview_ready (gpointer dialog)
{
  return kv_export_dialog_is_ready (dialog);
}

static void
test_export_dialog (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = kv_export_dialog_new (GTK_WINDOW (parent), field, kv_diagram_find ("scores"), FALSE);

  gtk_window_present (GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (dialog));
  kv_test_wait (is_preview_ready, dialog);
  kv_test_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (parent));
}

static void
test_repairs_dialog (void)
{
  g_autoptr (GPtrArray) repairs = g_ptr_array_new ();
  KvRepair repair = { 12, (char *) "<b> & %s" };
  GtkWidget *dialog;

  g_ptr_array_add (repairs, &repair);
  dialog = g_object_ref (kv_repairs_dialog_new (NULL, repairs));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  kv_test_assert_gone (dialog);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/krachtenveld/Krachtenveld/ui/kv-help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_present (GTK_WINDOW (overlay));
  gtk_test_widget_wait_for_draw (overlay);
  gtk_window_destroy (GTK_WINDOW (overlay));
}

static void
test_window (void)
{
  GtkWidget *window = kv_window_new (kv_test_application ());

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (kv_window_is_empty (KV_WINDOW (window)));
  kv_test_destroy (window);
}

static GtkWidget *
find_titled (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_titled (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
shows_depth (gpointer settings)
{
  return g_settings_get_boolean (settings, "show-depth");
}

/* What a sheet leaves out can be read before it is made, item by item. */
static void
test_withheld (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  GtkWidget *dialog = kv_withheld_dialog_new (NULL, field);
  GtkWidget *row = find_titled (dialog, "De Kroosjes");

  gtk_window_present (GTK_WINDOW (dialog));
  kv_test_settle ();
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Attitude"));
  g_assert_nonnull (find_titled (dialog, "Noor Nergens"));
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  kv_test_assert_gone (dialog);
}

/* What is chosen is remembered at once; partners do not read what there is to
 * score. */
static void
test_preferences (void)
{
  KvApplication *application = kv_test_application ();
  GSettings *settings = kv_application_get_settings (application);
  GtkWidget *dialog = kv_preferences_new (application, NULL);
  GtkWidget *scheme = find_titled (dialog, "Light or dark");
  GtkWidget *depth = find_titled (dialog, "Going deeper");

  gtk_window_present (GTK_WINDOW (dialog));
  kv_test_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (scheme)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (scheme), 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_settings_reset (settings, "colour-scheme");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (scheme)), ==, 0);
  g_assert_true (gtk_widget_get_mapped (depth));
  adw_action_row_activate (ADW_ACTION_ROW (depth));
  kv_test_wait (shows_depth, settings);
  g_settings_reset (settings, "show-depth");
  gtk_window_destroy (GTK_WINDOW (dialog));

  kv_application_set_presenting (application, TRUE);
  dialog = kv_preferences_new (application, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  kv_test_settle ();
  g_assert_false (gtk_widget_get_mapped (find_titled (dialog, "Going deeper")));
  kv_application_set_presenting (application, FALSE);
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  kv_test_assert_gone (dialog);
}

static gboolean
has_width (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* A menu points at what can be seen, also while its parent sticks out of the window. */
static void
test_popover_in_sight (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *fixed = gtk_fixed_new (), *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *menu = gtk_popover_new ();
  GdkRectangle at;

  gtk_widget_set_size_request (pane, 200, 100);
  gtk_fixed_put (GTK_FIXED (fixed), pane, -150, 0);
  gtk_window_set_child (window, fixed);
  gtk_widget_set_parent (menu, pane);
  gtk_window_present (window);
  kv_test_wait (has_width, pane);

  kv_popover_point_at (GTK_POPOVER (menu), &(GdkRectangle) { 170, 50, 1, 1 });
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (menu), &at));
  g_assert_cmpint (at.x, ==, 170);
  kv_popover_point_at (GTK_POPOVER (menu), &(GdkRectangle) { 6, 50, 1, 1 });
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (menu), &at));
  g_assert_cmpint (at.x, >, 100);
  g_assert_cmpint (at.y, ==, 50);

  gtk_widget_unparent (menu);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  g_test_add_func ("/widgets/view", test_view);
  g_test_add_func ("/widgets/wrapped-label", test_wrapped_label);
  g_test_add_func ("/widgets/legend-card", test_legend_card);
  g_test_add_func ("/widgets/legend-folds", test_legend_folds);
  g_test_add_func ("/widgets/start-page", test_start_page);
  g_test_add_func ("/widgets/sector-symbol", test_sector_symbol);
  g_test_add_func ("/widgets/export-dialog", test_export_dialog);
  g_test_add_func ("/widgets/repairs-dialog", test_repairs_dialog);
  g_test_add_func ("/widgets/withheld", test_withheld);
  g_test_add_func ("/widgets/preferences", test_preferences);
  g_test_add_func ("/widgets/shortcuts", test_shortcuts);
  g_test_add_func ("/widgets/window", test_window);
  g_test_add_func ("/widgets/popover-in-sight", test_popover_in_sight);

  return g_test_run ();
}
