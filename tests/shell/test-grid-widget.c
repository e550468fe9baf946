/* The table as a widget: lines of text that are typed, cells in the middle of high
 * rows, what stays in sight and what assistive technology finds. */

#include "kv-grid-editor.h"
#include "kv-grid-private.h"
#include "kv-grid-stop.h"
#include "kv-lijst-grid.h"
#include "kv-pair-grid.h"
#include "kv-partner.h"
#include "kv-shell-test.h"

typedef struct
{
  KvKrachtenveld *field;
  KvSession      *session;
  KvEdits        *edits;
  KvGridModel    *model;
  GtkWidget      *window;
  KvGrid         *grid;
} Fixture;

static gboolean
has_stops (gpointer grid)
{
  return ((KvGrid *) grid)->stops->len > 1;
}

static void
set_up (Fixture      *fixture,
        gconstpointer table)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->field = kv_test_field ("waterrijk");
  fixture->session = kv_session_new (fixture->field);
  fixture->edits = kv_edits_new (fixture->session);
  fixture->model = g_str_equal (table, "lijst") ? kv_lijst_grid_new (fixture->field, fixture->edits, KV_KIND_PARTNER, KV_LIJST_EERSTE_RONDE)
                                                : kv_belangen_grid_new (fixture->field, fixture->edits);
  fixture->grid = g_object_new (KV_TYPE_GRID, NULL);
  fixture->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->grid));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 400);
  kv_grid_set_model (fixture->grid, fixture->model);
  kv_grid_set_session (fixture->grid, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  kv_test_wait (has_stops, fixture->grid);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  kv_test_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer table)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->model);
  kv_edits_free (fixture->edits);
  g_object_unref (fixture->session);
  g_object_unref (fixture->field);
}

static void
press (Fixture        *fixture,
       guint           keyval,
       GdkModifierType state)
{
  kv_test_press (fixture->grid, keyval, state);
}

static int
find_column (Fixture   *fixture,
             KvGridLook look)
{
  for (guint column = 1; column < kv_grid_model_n_columns (fixture->model); column++)
    {
      if (kv_grid_model_get_column (fixture->model, column)->look == look)
        return (int) column;
    }
  g_assert_not_reached ();
}

static gboolean
is_higher (gpointer data)
{
  KvGrid *grid = data;

  return gtk_widget_get_height (grid->editor) > grid->row_height;
}

/* A long text opens as lines, which grow; Alt+Enter begins one, Enter takes them. */
static void
test_lines (Fixture      *fixture,
            gconstpointer table)
{
  int column = find_column (fixture, KV_GRID_LONG_TEXT);
  g_autofree char *text = NULL;
  KvGridEditor *editor;

  kv_grid_hand_go (fixture->grid->hand, (KvGridPlace) { 1, column });
  press (fixture, GDK_KEY_M, GDK_SHIFT_MASK);
  g_assert_nonnull (fixture->grid->editor);
  editor = KV_GRID_EDITOR (fixture->grid->editor);
  g_assert_true (GTK_IS_TEXT_VIEW (kv_grid_editor_get_input (editor)));
  kv_grid_editor_insert (editor, "eer ruimte");
  for (guint i = 0; i < 4; i++)
    {
      press (fixture, GDK_KEY_Return, GDK_ALT_MASK);
      kv_grid_editor_insert (editor, "en rust");
    }
  kv_test_wait (is_higher, fixture->grid);
  press (fixture, GDK_KEY_Left, 0);
  g_assert_nonnull (fixture->grid->editor);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_null (fixture->grid->editor);
  text = kv_grid_model_dup_text (fixture->model, 1, (guint) column);
  g_assert_cmpstr (text, ==, "Meer ruimte\nen rust\nen rust\nen rust\nen rust");
  g_assert_cmpint (kv_grid_get_cursor (fixture->grid).row, ==, 2);
}

/* Rows that are not empty in a picture of a cell, from its top and from its bottom. */
static void
find_ink (cairo_surface_t *surface,
          int             *above,
          int             *below)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int height = cairo_image_surface_get_height (surface), stride = cairo_image_surface_get_stride (surface);

  *above = *below = -1;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < stride; x++)
      {
        if (data[y * stride + x] == 0)
          continue;
        if (*above < 0)
          *above = y;
        *below = height - 1 - y;
      }
}

/* A cell of one line stands in the middle of a row of two, whatever is in it. */
static void
test_middle (Fixture      *fixture,
             gconstpointer table)
{
  static const KvGridLook looks[] = { KV_GRID_STANDPUNT, KV_GRID_SCORE, KV_GRID_HOUDING };
  static const KvGridCell cells[] = { { KV_GRID_ONBEKEND, FALSE, 0 }, { KV_GRID_VALUE, FALSE, 2 } };

  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->grid));
  for (guint i = 0; i < G_N_ELEMENTS (looks) * G_N_ELEMENTS (cells); i++)
    {
      const KvGridColumn column = { .look = looks[i / 2], .min = -4, .max = 4 };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 60);
      cairo_t *cr = cairo_create (surface);
      int above, below;

      kv_grid_stamps_draw_cell (fixture->grid->stamps, cr, &column, &cells[i % 2], &(GdkRectangle) { 0, 0, 100, 60 });
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      find_ink (surface, &above, &below);
      g_assert_cmpint (above, >, 5);
      g_assert_cmpint (ABS (above - below), <=, 2);
      cairo_surface_destroy (surface);
    }
}

/* Headings and names stay where they are, and the cursor goes nowhere unseen. */
static void
test_stays (Fixture      *fixture,
            gconstpointer table)
{
  KvGrid *grid = fixture->grid;
  int last_row = (int) kv_grid_model_n_rows (fixture->model) - 1;
  int last_column = (int) kv_grid_model_n_columns (fixture->model) - 1;
  GdkRectangle before, name, heading, cell;

  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { KV_GRID_HEAD, last_column }, &before));
  g_assert_cmpint (before.x + before.width, >, gtk_widget_get_width (GTK_WIDGET (grid)));
  press (fixture, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_cmpint (kv_grid_scroll (grid, 0), >, 0);
  g_assert_cmpint (kv_grid_scroll (grid, 1), >, 0);
  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { KV_GRID_HEAD, last_column }, &heading));
  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { last_row, 0 }, &name));
  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { last_row, last_column }, &cell));
  g_assert_cmpint (heading.y, ==, 0);
  g_assert_cmpint (name.x, ==, 0);
  g_assert_cmpint (cell.x, ==, heading.x);
  g_assert_cmpint (cell.x, >=, grid->name_width);
  g_assert_cmpint (cell.x + cell.width, <=, kv_grid_get_counts (grid));
  g_assert_cmpint (cell.y + cell.height, <=, kv_grid_get_foot (grid));
}

static gboolean
is_narrow (gpointer grid)
{
  return gtk_widget_get_width (grid) < 600;
}

/* Nor when what is beside the table takes of its room. */
static void
test_stays_when_narrow (Fixture      *fixture,
                        gconstpointer table)
{
  KvGrid *grid = fixture->grid;
  GdkRectangle cell;

  press (fixture, GDK_KEY_End, 0);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 400);
  kv_test_wait (is_narrow, grid);
  kv_test_settle ();
  g_assert_true (kv_grid_locate (grid, kv_grid_get_cursor (grid), &cell));
  g_assert_cmpint (cell.x, >=, grid->name_width);
  g_assert_cmpint (cell.x + cell.width, <=, kv_grid_get_counts (grid));
}

/* What one types in comes back at the next key when the wheel took it away; a menu
 * does not open where it was. */
static void
test_types_in_sight (Fixture      *fixture,
                     gconstpointer table)
{
  KvGrid *grid = fixture->grid;
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid));

  press (fixture, GDK_KEY_3, 0);
  g_assert_nonnull (grid->editor);
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  g_assert_cmpint (kv_grid_scroll (grid, 1), >, 0);
  g_assert_true (kv_test_press (grid, GDK_KEY_Menu, 0));
  g_assert_cmpint (kv_grid_scroll (grid, 1), ==, 0);
  g_assert_false (kv_test_press (grid, GDK_KEY_Menu, 0));
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  g_assert_false (kv_test_press (grid, GDK_KEY_4, 0));
  g_assert_cmpint (kv_grid_scroll (grid, 1), ==, 0);
}

/* A finger has no second button. */
static void
test_hold (Fixture      *fixture,
           gconstpointer table)
{
  KvGrid *grid = fixture->grid;
  KvGridPlace place = { 2, 3 }, cursor;
  GdkRectangle cell;

  g_assert_true (kv_grid_locate (grid, place, &cell));
  kv_test_hold (grid, cell.x + cell.width / 2., cell.y + cell.height / 2.);
  cursor = kv_grid_get_cursor (grid);
  g_assert_cmpint (cursor.row, ==, place.row);
  g_assert_cmpint (cursor.column, ==, place.column);
  g_assert_true (GTK_IS_POPOVER_MENU (grid->popover));
}

static gboolean
is_wide (gpointer grid)
{
  return gtk_widget_get_width (grid) > 1500;
}

/* Room that figures do not need goes to lines of text, but no more than one reads with
 * ease; over words the heading begins where they do. */
static void
test_wide (Fixture      *fixture,
           gconstpointer table)
{
  KvGrid *grid = fixture->grid;
  int text = find_column (fixture, KV_GRID_LONG_TEXT), figure = find_column (fixture, KV_GRID_SCORE);
  GdkRectangle narrow, wide, figures;

  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { 0, text }, &narrow));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1590, 400);
  kv_test_wait (is_wide, grid);
  kv_test_settle ();
  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { 0, text }, &wide));
  g_assert_true (kv_grid_locate (grid, (KvGridPlace) { 0, figure }, &figures));
  g_assert_cmpint (wide.width, >, narrow.width + 100);
  g_assert_cmpint (wide.width, <=, 32 * 2 * grid->letter);
  g_assert_cmpint (figures.width, <, wide.width / 2);
  g_assert_cmpint (grid->name_width + kv_grid_body_width (grid), <=, gtk_widget_get_width (GTK_WIDGET (grid)));
  g_assert_cmpint (pango_layout_get_alignment (kv_grid_get_heading (grid, text)), ==, PANGO_ALIGN_LEFT);
  g_assert_cmpint (pango_layout_get_alignment (kv_grid_get_heading (grid, figure)), ==, PANGO_ALIGN_CENTER);
}

/* What can be seen has a child that tells all; what cannot has none. */
static void
test_children (Fixture      *fixture,
               gconstpointer table)
{
  KvGrid *grid = fixture->grid;
  guint n_all = kv_grid_model_n_rows (fixture->model) * kv_grid_model_n_columns (fixture->model);
  KvGridRange visible;

  kv_grid_renew_stops (grid);
  kv_grid_get_visible (grid, &visible);
  g_assert_cmpuint (grid->stops->len, >, 20);
  g_assert_cmpuint (grid->stops->len, <, n_all);
  for (guint i = 0; i < grid->stops->len; i++)
    {
      KvGridPlace place = kv_grid_stop_get_place (grid->stops->pdata[i]);
      g_autofree char *text = kv_grid_model_describe (fixture->model, place.row, (guint) place.column);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (grid->stops->pdata[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
      if (place.row > KV_GRID_HEAD && place.row < (int) kv_grid_model_n_rows (fixture->model))
        g_assert_true (place.row >= visible.row && place.row <= visible.end_row);
    }
}

/* What undo changed in sight lights up; what no cell shows is left to be told. */
static void
test_flash (Fixture      *fixture,
            gconstpointer table)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, kv_grid_model_dup_element (fixture->model, 0, 1));
  g_assert_true (kv_grid_flash (fixture->grid, ids));
  g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (ids, g_strdup ("o-lea"));
  g_assert_false (kv_grid_flash (fixture->grid, ids));
}

/* All is chosen where one is. */
static void
test_chooses_all (Fixture      *fixture,
                  gconstpointer table)
{
  KvGridRange range;

  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  kv_test_settle ();
  g_assert_true (kv_grid_hand_get_range (fixture->grid->hand, &range));
  g_assert_cmpint (range.end_row + 1, ==, kv_grid_model_n_rows (fixture->model));
  g_assert_cmpint (kv_grid_scroll (fixture->grid, 0), ==, 0);
  g_assert_cmpint (kv_grid_scroll (fixture->grid, 1), ==, 0);
}

/* --- what there is little room for --- */

/* What was left out shares the width of the dots. */
static gboolean
shows_last (Fixture     *fixture,
            PangoLayout *layout)
{
  PangoRectangle last;

  pango_layout_index_to_pos (layout, (int) strlen (pango_layout_get_text (layout)) - 1, &last);
  return last.width > fixture->grid->letter * PANGO_SCALE / 2;
}

/* Names that begin alike are told apart by their ends. */
static void
test_long_names (Fixture      *fixture,
                 gconstpointer table)
{
  PangoLayout *name = kv_grid_get_layout (fixture->grid, KV_GRID_TYPE_NAME, "Stichting Samenwerkende Scholen 11", 20 * fixture->grid->letter, 1);
  PangoLayout *strong = kv_grid_get_layout (fixture->grid, KV_GRID_TYPE_STRONG, "Stichting Samenwerkende Scholen 11", 20 * fixture->grid->letter, 1);

  g_assert_true (pango_layout_is_ellipsized (name));
  g_assert_true (shows_last (fixture, name));
  g_assert_true (pango_layout_is_ellipsized (strong));
  g_assert_true (shows_last (fixture, strong));
}

/* Lines give way before the last column goes out of sight. */
static void
test_narrow_lines (Fixture      *fixture,
                   gconstpointer table)
{
  const int *lefts = (const int *) fixture->grid->lefts->data;

  g_assert_cmpstr (kv_grid_model_get_column (fixture->model, 2)->id, ==, "wil");
  g_assert_cmpint (lefts[2] - lefts[1], <, (int) (kv_grid_model_get_column (fixture->model, 2)->width * fixture->grid->letter));
}

/* The clipboard may answer when the editor is gone: it holds what it is pasted in. */
static void
test_pasted_late (void)
{
  KvGridEditor *editor = g_object_ref_sink (KV_GRID_EDITOR (kv_grid_editor_new (KV_GRID_EDITOR_LINES, "wil", "Wil")));
  g_autoptr (GtkTextBuffer) buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (kv_grid_editor_get_input (editor))));

  g_assert_finalize_object (editor);
  gtk_text_buffer_set_text (buffer, "Te laat", -1);
}

int
main (int   argc,
      char *argv[])
{
  kv_test_init (&argc, &argv);

#define ADD(path, table, test) g_test_add (path, Fixture, table, set_up, test, tear_down)
  ADD ("/grid/lines", "lijst", test_lines);
  ADD ("/grid/middle", "lijst", test_middle);
  ADD ("/grid/stays", "belangen", test_stays);
  ADD ("/grid/stays-when-narrow", "belangen", test_stays_when_narrow);
  ADD ("/grid/types-in-sight", "belangen", test_types_in_sight);
  ADD ("/grid/hold", "belangen", test_hold);
  ADD ("/grid/wide", "lijst", test_wide);
  ADD ("/grid/children", "belangen", test_children);
  ADD ("/grid/flash", "belangen", test_flash);
  ADD ("/grid/chooses-all", "belangen", test_chooses_all);
  ADD ("/grid/long-names", "belangen", test_long_names);
  ADD ("/grid/narrow-lines", "lijst", test_narrow_lines);
  g_test_add_func ("/grid/pasted-late", test_pasted_late);

  return g_test_run ();
}
