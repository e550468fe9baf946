/* Every widget with a template comes to life without a warning (they are
 * fatal), and leaves nothing behind. */

#include "kv-export-dialog.h"
#include "kv-legend-card.h"
#include "kv-partner-row.h"
#include "kv-repairs-dialog.h"
#include "kv-sector-symbol.h"
#include "kv-shell-test.h"
#include "kv-sidebar.h"
#include "kv-start-page.h"

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
  kv_test_settle ();
  g_assert_finalize_object (widget);
}

static void
test_view (void)
{
  assert_comes_and_goes (g_object_new (KV_TYPE_VIEW, NULL));
}

static void
test_legend_card (void)
{
  assert_comes_and_goes (g_object_new (KV_TYPE_LEGEND_CARD, NULL));
}

static gboolean
is_last_ref (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

static void
test_start_page (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (KV_TYPE_START_PAGE, NULL));

  kv_test_wait (is_last_ref, page);
  g_object_force_floating (G_OBJECT (page));
  assert_comes_and_goes (page);
}

static void
test_sector_symbol (void)
{
  assert_comes_and_goes (kv_sector_symbol_new (NULL));
}

static GtkListBoxRow *
get_row (GtkWidget  *widget,
         const char *id)
{
  GtkWidget *child;

  if (KV_IS_PARTNER_ROW (widget) && g_str_equal (kv_partner_row_get_id (KV_PARTNER_ROW (widget)), id))
    return GTK_LIST_BOX_ROW (widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkListBoxRow *row = get_row (child, id);

      if (row != NULL)
        return row;
    }
  return NULL;
}

/* The list and the selection are one. */
static void
test_sidebar (void)
{
  g_autoptr (KvKrachtenveld) field = kv_test_field ("waterrijk");
  g_autoptr (KvSession) session = kv_session_new (field);
  KvSelection *selection = kv_session_get_selection (session);
  KvSidebar *sidebar = g_object_new (KV_TYPE_SIDEBAR, NULL);
  GtkListBoxRow *row;

  kv_sidebar_set_field (sidebar, session, field);
  row = get_row (GTK_WIDGET (sidebar), "p-kroosjes");
  g_assert_false (gtk_list_box_row_is_selected (row));
  kv_selection_set_one (selection, "p-kroosjes");
  g_assert_true (gtk_list_box_row_is_selected (row));

  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))), get_row (GTK_WIDGET (sidebar), "p-swv"));
  g_assert_true (kv_selection_contains (selection, "p-swv"));
  assert_comes_and_goes (GTK_WIDGET (sidebar));
}

static void
test_folding (void)
{
  g_autofree char *folded = kv_fold ("Kindcentrum Één & ÀB");

  g_assert_cmpstr (folded, ==, "kindcentrum een & ab");
}

/* Names are not markup, in the list and in its tooltip. */
static void
test_hostile_name (void)
{
  static const char shown[] = "<b>A & B %s <span size='1000000000'>";
  KvKrachtenveld *field = kv_krachtenveld_new ("k-hostile1");
  KvElement *partner = kv_element_new (KV_KIND_PARTNER, "p-hostile1");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row;

  kv_element_set_text (partner, 0, "<b>A & B %s\n<span size='1000000000'>");
  kv_krachtenveld_load (field, partner);
  row = kv_partner_row_new (field, partner);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, shown);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  assert_comes_and_goes (list);
  g_object_unref (partner);
  g_object_unref (field);
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
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  kv_test_wait (is_preview_ready, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  kv_test_settle ();
  g_assert_finalize_object (dialog);
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
  kv_test_settle ();
  g_assert_finalize_object (dialog);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/krachtenveld/Krachtenveld/gtk/help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_present (GTK_WINDOW (overlay));
  gtk_test_widget_wait_for_draw (overlay);
  gtk_window_destroy (GTK_WINDOW (overlay));
}

static void
test_window (void)
{
  GtkWidget *window = kv_window_new (kv_test_application ());

  g_object_ref (window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (kv_window_is_empty (KV_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_settle ();
  g_assert_finalize_object (window);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  g_test_add_func ("/widgets/view", test_view);
  g_test_add_func ("/widgets/legend-card", test_legend_card);
  g_test_add_func ("/widgets/start-page", test_start_page);
  g_test_add_func ("/widgets/sector-symbol", test_sector_symbol);
  g_test_add_func ("/widgets/sidebar", test_sidebar);
  g_test_add_func ("/widgets/folding", test_folding);
  g_test_add_func ("/widgets/hostile-name", test_hostile_name);
  g_test_add_func ("/widgets/export-dialog", test_export_dialog);
  g_test_add_func ("/widgets/repairs-dialog", test_repairs_dialog);
  g_test_add_func ("/widgets/shortcuts", test_shortcuts);
  g_test_add_func ("/widgets/window", test_window);

  return g_test_run ();
}
