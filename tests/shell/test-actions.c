/* What is done to the selection in the Netwerk view, but for dragging. */

#include <string.h>

#include "kv-canvas-private.h"
#include "kv-descriptions.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-relatie.h"
#include "kv-shell-test.h"
#include "kv-view-private.h"
#include "kv-window-private.h"
#include "kv-writer.h"

typedef struct
{
  KvWindow       *window;
  KvView         *view;
  KvKrachtenveld *field;
  KvSelection    *selection;
  GBytes         *start;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) file = kv_test_file ("waterrijk");

  fixture->window = kv_test_open (kv_test_application (), file);
  fixture->view = kv_window_get_view (fixture->window);
  fixture->field = kv_document_get_krachtenveld (kv_window_get_document (fixture->window));
  fixture->selection = kv_session_get_selection (fixture->window->session);
  fixture->start = kv_write_bytes (fixture->field);
}

/* All that a test did can be taken back. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  KvJournal *journal = kv_krachtenveld_get_journal (fixture->field);
  g_autoptr (GBytes) end = NULL;

  while (kv_journal_get_can_undo (journal))
    kv_journal_undo (journal);
  end = kv_write_bytes (fixture->field);
  g_assert_true (g_bytes_equal (fixture->start, end));
  g_bytes_unref (fixture->start);

  kv_application_set_presenting (kv_test_application (), FALSE);
  kv_test_destroy (fixture->window);
}

static void
act (Fixture    *fixture,
     const char *detailed)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->view), name, target);
  kv_test_settle ();
}

static void
choose (Fixture    *fixture,
        const char *id)
{
  kv_selection_set_one (fixture->selection, id);
}

static gboolean
is_there (Fixture    *fixture,
          const char *id)
{
  return kv_krachtenveld_lookup (fixture->field, id) != NULL;
}

static const char *
get_toast (Fixture *fixture)
{
  return kv_toast_get_text (kv_window_get_toast (fixture->window));
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  const char *heir;

  kv_canvas_focus_on (fixture->view->canvas, "p-nestwater");
  choose (fixture, "p-nestwater");
  act (fixture, "view.remove");
  g_assert_false (is_there (fixture, "p-nestwater"));
  g_assert_true (g_str_has_prefix (get_toast (fixture), "Nestwater removed, with 1 relation"));
  g_assert_cmpstr (kv_toast_get_action (kv_window_get_toast (fixture->window)), ==, "win.undo");
  heir = kv_canvas_get_focus_id (fixture->view->canvas);
  g_assert_nonnull (heir);
  g_assert_true (is_there (fixture, heir));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_true (is_there (fixture, "p-nestwater"));
  g_assert_true (kv_selection_contains (fixture->selection, "p-nestwater"));
}

static void
test_duplicate (Fixture      *fixture,
                gconstpointer data)
{
  guint before = kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER);

  choose (fixture, "p-ggd");
  act (fixture, "view.duplicate");
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER), ==, before + 1);
  g_assert_false (kv_selection_contains (fixture->selection, "p-ggd"));
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
}

static void
test_nudge (Fixture      *fixture,
            gconstpointer data)
{
  KvPoint before, after;

  g_assert_true (kv_edits_get_place (fixture->window->edits, "p-ggd", &before));
  choose (fixture, "p-ggd");
  act (fixture, "view.nudge((2.5,0.0))");
  act (fixture, "view.nudge((0.0,-0.3))");
  g_assert_true (kv_edits_get_place (fixture->window->edits, "p-ggd", &after));
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 2.5, .06);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - .3, .06);
}

static void
test_sector (Fixture      *fixture,
             gconstpointer data)
{
  const char *ids[] = { "p-ggd", "p-nestwater", NULL };
  KvElement *partner = kv_krachtenveld_lookup (fixture->field, "p-ggd");

  kv_selection_set (fixture->selection, ids);
  act (fixture, "view.sector::");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_SECTOR), ==, "");
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (fixture->field, "p-nestwater"), KV_PARTNER_SECTOR), ==, "");
}

static KvElement *
get_relatie (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (fixture->field, KV_KIND_RELATIE);

  return all->pdata[0];
}

static void
test_relatie (Fixture      *fixture,
              gconstpointer data)
{
  KvElement *relatie = get_relatie (fixture);
  g_autofree char *from = g_strdup (kv_element_text (relatie, KV_RELATIE_VAN));

  choose (fixture, kv_element_get_id (relatie));
  act (fixture, "view.swap");
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_NAAR), ==, from);
  act (fixture, "view.soort(uint32 9)");
  g_assert_cmpuint (kv_element_choice (relatie, KV_RELATIE_SOORT), ==, 9);
}

static void
test_align (Fixture      *fixture,
            gconstpointer data)
{
  const char *ids[] = { "p-ggd", "p-nestwater", "p-raad", NULL };
  KvPoint first, second;

  kv_selection_set (fixture->selection, ids);
  act (fixture, "view.align(uint32 4)");
  g_assert_true (kv_edits_get_place (fixture->window->edits, "p-ggd", &first));
  g_assert_true (kv_edits_get_place (fixture->window->edits, "p-raad", &second));
  g_assert_cmpfloat_with_epsilon (first.y, second.y, .1);
  act (fixture, "view.distribute(false)");
}

/* Shift and arrows go along the relaties of the partner that keeps the focus,
 * and what is done then is done to the relatie. */
static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *first = NULL;

  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  kv_canvas_focus_on (fixture->view->canvas, "p-gemeente");
  act (fixture, "view.walk(false)");
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 1);
  first = g_strdup (kv_selection_get_ids (fixture->selection)[0]);
  g_assert_true (KV_IS_RELATIE (kv_krachtenveld_lookup (fixture->field, first)));
  act (fixture, "view.walk(false)");
  g_assert_false (kv_selection_contains (fixture->selection, first));
  act (fixture, "view.walk(true)");
  g_assert_true (kv_selection_contains (fixture->selection, first));
  g_assert_cmpstr (kv_canvas_get_focus_id (fixture->view->canvas), ==, "p-gemeente");

  act (fixture, "view.remove");
  g_assert_false (is_there (fixture, first));
  g_assert_true (is_there (fixture, "p-gemeente"));
}

/* With the focus in sight on one that is not selected, that one is meant. */
static void
test_focus_is_meant (Fixture      *fixture,
                     gconstpointer data)
{
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  choose (fixture, "p-raad");
  kv_canvas_focus_on (fixture->view->canvas, "p-ggd");
  act (fixture, "view.remove");
  g_assert_false (is_there (fixture, "p-ggd"));
  g_assert_true (is_there (fixture, "p-raad"));
}

static void
test_lit (Fixture      *fixture,
          gconstpointer data)
{
  choose (fixture, "p-ggd");
  act (fixture, "view.focus");
  g_assert_true (kv_canvas_is_lit (fixture->view->canvas));
  act (fixture, "view.escape");
  g_assert_false (kv_canvas_is_lit (fixture->view->canvas));
  g_assert_true (kv_selection_contains (fixture->selection, "p-ggd"));
  act (fixture, "view.escape");
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 0);
}

static void
test_new_partner (Fixture      *fixture,
                  gconstpointer data)
{
  guint before = kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER);

  act (fixture, "view.new-partner");
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER), ==, before + 1);
  g_assert_nonnull (fixture->view->canvas->naming);
  kv_canvas_finish_name (fixture->view->canvas);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_PARTNER), ==, before);
}

static void
test_cut_and_paste (Fixture      *fixture,
                    gconstpointer data)
{
  KvPoint before, after;

  g_assert_true (kv_edits_get_place (fixture->window->edits, "p-nestwater", &before));
  choose (fixture, "p-nestwater");
  act (fixture, "view.cut");
  g_assert_false (is_there (fixture, "p-nestwater"));
  act (fixture, "view.paste");
  g_assert_true (is_there (fixture, "p-nestwater"));
  g_assert_cmpstr (get_toast (fixture), ==, "1 partner pasted");
  g_assert_true (kv_edits_get_place (fixture->window->edits, "p-nestwater", &after));
  g_assert_cmpfloat_with_epsilon (before.x, after.x, .1);
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

/* Other programs get what is shown, and no more. */
static void
test_copy_for_others (Fixture      *fixture,
                      gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->view));
  g_autofree char *text = NULL;
  g_autofree char *formats = NULL;

  kv_application_set_presenting (kv_test_application (), TRUE);
  kv_test_wait_ready (fixture->window);
  choose (fixture, "p-nestwater");
  act (fixture, "view.copy");
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &text);
  kv_test_wait (has_text, &text);
  g_assert_nonnull (strstr (text, "Nestwater"));
  g_assert_null (strstr (text, "sterk tegen"));
  formats = gdk_content_formats_to_string (gdk_clipboard_get_formats (clipboard));
  g_assert_null (strstr (formats, "krachtenveld"));
}

/* All of a partner, in another field; what it refers to there stays behind. */
static void
test_paste_in_other_window (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GFile) file = kv_test_file ("lansingerland");
  KvWindow *other = kv_test_open (kv_test_application (), file);
  KvKrachtenveld *field = kv_document_get_krachtenveld (kv_window_get_document (other));
  guint before = kv_krachtenveld_count (field, KV_KIND_PARTNER);

  choose (fixture, "p-nestwater");
  act (fixture, "view.copy");
  gtk_widget_activate_action (GTK_WIDGET (kv_window_get_view (other)), "view.paste", NULL);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, before + 1);
  g_assert_cmpint (kv_element_score (kv_krachtenveld_lookup (field, "p-nestwater"), KV_PARTNER_HOUDING), ==, -2);
  gtk_window_destroy (GTK_WINDOW (other));
  kv_test_settle ();
}

/* A name, Enter, a digit; the focus comes back to the source. */
static void
test_connect (Fixture      *fixture,
              gconstpointer data)
{
  guint before = kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE);
  KvCanvas *canvas = fixture->view->canvas;
  GtkWidget *connect, *focus;
  KvElement *relatie;

  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  kv_canvas_focus_on (canvas, "p-nestwater");
  act (fixture, "view.connect");
  connect = GTK_WIDGET (fixture->view->connect);
  g_assert_true (gtk_widget_get_visible (connect));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, connect));

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_parent (focus)), "ggd");
  g_signal_emit_by_name (gtk_widget_get_parent (focus), "activate");
  kv_test_settle ();
  g_assert_false (gtk_widget_get_visible (connect));
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE), ==, before + 1);
  relatie = kv_krachtenveld_lookup (fixture->field, kv_selection_get_ids (fixture->selection)[0]);
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_VAN), ==, "p-nestwater");
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_NAAR), ==, "p-ggd");
  g_assert_nonnull (canvas->choosing);
  gtk_popover_popdown (GTK_POPOVER (canvas->choosing));
  kv_test_settle ();
  g_assert_cmpstr (kv_canvas_get_focus_id (canvas), ==, "p-nestwater");
}

static gboolean
is_arranged (gpointer data)
{
  return ((KvView *) data)->arranging == NULL;
}

static void
test_arrange (Fixture      *fixture,
              gconstpointer data)
{
  act (fixture, "view.arrange-all");
  kv_test_wait (is_arranged, fixture->view);
  g_assert_cmpstr (get_toast (fixture), ==, "Arranged anew");
  g_assert_true (kv_journal_get_can_undo (kv_krachtenveld_get_journal (fixture->field)));
  kv_test_wait_ready (fixture->window);
}

static gboolean
is_gliding (gpointer data)
{
  return ((KvView *) data)->glide != NULL;
}

/* Since the partners set out. */
static gboolean
is_on_its_way (gpointer data)
{
  const KvView *self = data;
  const KvPicture *picture = kv_canvas_get_picture (self->canvas);

  return self->glide_to == NULL || (picture->scene != self->glide_from && picture->scene != self->glide_to->scene);
}

static KvPoint
get_drawn (Fixture    *fixture,
           const char *id)
{
  KvBox box;

  g_assert_true (kv_canvas_locate (fixture->view->canvas, id, &box));
  return (KvPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

static void
assert_stands (Fixture    *fixture,
               const char *id)
{
  KvPoint place, drawn = get_drawn (fixture, id);

  g_assert_true (kv_places_get_stored (fixture->window->edits, id, &place));
  g_assert_cmpfloat_with_epsilon (drawn.x, place.x, 1);
  g_assert_cmpfloat_with_epsilon (drawn.y, place.y, 1);
}

static void
begin_glide (Fixture *fixture)
{
  act (fixture, "view.arrange-all");
  kv_test_wait (is_gliding, fixture->view);
  kv_test_wait (is_on_its_way, fixture->view);
}

/* Partners are seen to go where they are put; what one does meanwhile is done to
 * where they come. */
static void
test_arrange_glides (Fixture      *fixture,
                     gconstpointer data)
{
  begin_glide (fixture);
  kv_test_wait_ready (fixture->window);
  g_assert_null (fixture->view->glide);
  assert_stands (fixture, "p-nestwater");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  kv_test_wait_ready (fixture->window);
  begin_glide (fixture);
  kv_element_set_text (kv_krachtenveld_lookup (fixture->field, "p-nestwater"), KV_PARTNER_NAAM, "Buurthuis");
  kv_window_refresh (fixture->window);
  g_assert_null (fixture->view->glide);
  assert_stands (fixture, "p-nestwater");
  kv_test_wait_ready (fixture->window);
}

static gboolean
shows_nestwater (gpointer canvas)
{
  return kv_canvas_shows (canvas, "p-nestwater");
}

/* Undo and redo of it are seen to go as well, and end where they should. */
static void
test_undo_glides (Fixture      *fixture,
                  gconstpointer data)
{
  const char *const steps[] = { "win.undo", "win.redo", "win.undo" };
  KvPoint at[2] = { get_drawn (fixture, "p-nestwater") };

  begin_glide (fixture);
  kv_test_wait_ready (fixture->window);
  at[1] = get_drawn (fixture, "p-nestwater");
  g_assert_cmpfloat (hypot (at[1].x - at[0].x, at[1].y - at[0].y), >, 5);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), steps[i], NULL);
      kv_test_wait (is_gliding, fixture->view);
      kv_test_wait_ready (fixture->window);
      g_assert_cmpfloat_with_epsilon (get_drawn (fixture, "p-nestwater").x, at[i % 2].x, 1);
      g_assert_cmpfloat_with_epsilon (get_drawn (fixture, "p-nestwater").y, at[i % 2].y, 1);
    }
}

/* Where all went elsewhere, all is shown, however one looked before. */
static void
test_arrange_shows (Fixture      *fixture,
                    gconstpointer data)
{
  KvCanvas *canvas = fixture->view->canvas;

  kv_canvas_zoom_at (canvas, 4, 0, 0);
  kv_test_settle ();
  g_assert_false (kv_canvas_shows (canvas, "p-nestwater"));
  act (fixture, "view.arrange-all");
  kv_test_wait (shows_nestwater, canvas);
  g_assert_cmpfloat (kv_canvas_get_zoom (canvas), <, 2);
  kv_test_wait_ready (fixture->window);
}

/* Nothing of it is left on the screen when partners come to look. */
static void
test_arrange_is_presented (Fixture      *fixture,
                           gconstpointer data)
{
  begin_glide (fixture);
  kv_application_set_presenting (kv_test_application (), TRUE);
  g_assert_null (fixture->view->glide);
  g_assert_null (fixture->view->glide_to);
  g_assert_null (kv_canvas_get_picture (fixture->view->canvas));
  kv_test_wait_ready (fixture->window);
  assert_stands (fixture, "p-nestwater");
}

/* Who wants nothing to move sees where they come at once. */
static void
test_arrange_jumps (Fixture      *fixture,
                    gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  act (fixture, "view.arrange-all");
  kv_test_wait (is_arranged, fixture->view);
  kv_window_refresh (fixture->window);
  assert_stands (fixture, "p-nestwater");
  g_assert_false (fixture->view->glides);
  kv_test_wait_ready (fixture->window);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static GtkWidget *
open_menu (Fixture    *fixture,
           const char *id)
{
  if (id != NULL)
    choose (fixture, id);
  else
    kv_selection_clear (fixture->selection);
  act (fixture, "view.menu");
  return fixture->view->menu;
}

static gboolean
offers (GMenuModel *menu,
        const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *found = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &found) && g_str_equal (found, action))
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link = g_menu_model_get_item_link (menu, i, links[j]);

          if (link != NULL && offers (link, action))
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_menus (Fixture      *fixture,
            gconstpointer data)
{
  const struct
  {
    const char *id;
    const char *has;
    const char *lacks;
  } menus[] = {
    { NULL, "view.new-partner", "view.remove" },
    { "p-ggd", "chosen.sector", "view.align" },
    { kv_element_get_id (get_relatie (fixture)), "view.swap", "chosen.sector" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (open_menu (fixture, menus[i].id)));

      g_assert_true (offers (model, menus[i].has));
      g_assert_false (offers (model, menus[i].lacks));
      gtk_popover_popdown (GTK_POPOVER (fixture->view->menu));
      kv_test_settle ();
      g_assert_null (fixture->view->menu);
    }
  act (fixture, "view.select-all");
  g_assert_true (offers (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU ((act (fixture, "view.menu"), fixture->view->menu))), "view.distribute"));
}

/* What a menu marks as chosen; NULL: nothing. To be freed. */
static char *
get_marked (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *text = get_marked (child);
      gboolean active = FALSE;

      if (text != NULL)
        return g_steal_pointer (&text);
      if (g_strcmp0 (G_OBJECT_TYPE_NAME (child), "GtkModelButton") != 0)
        continue;
      g_object_get (child, "active", &active, "text", &text, NULL);
      if (active)
        return g_steal_pointer (&text);
    }
  return NULL;
}

static void
assert_marked (Fixture    *fixture,
               const char *id,
               const char *expected)
{
  g_autofree char *marked = get_marked (open_menu (fixture, id));

  g_assert_cmpstr (marked, ==, expected);
  gtk_popover_popdown (GTK_POPOVER (fixture->view->menu));
  kv_test_settle ();
}

/* The present sector and soort are marked, and what several differ in is not. */
static void
test_menus_mark (Fixture      *fixture,
                 gconstpointer data)
{
  KvElement *partner = kv_krachtenveld_lookup (fixture->field, "p-ggd");
  KvElement *sector = kv_krachtenveld_lookup (fixture->field, kv_element_text (partner, KV_PARTNER_SECTOR));
  g_autofree char *name = kv_display_name (sector);
  g_autofree char *soort = kv_capitalised (kv_words_text (kv_relatie_soorten, kv_element_choice (get_relatie (fixture), KV_RELATIE_SOORT)));

  assert_marked (fixture, "p-ggd", name);
  assert_marked (fixture, kv_element_get_id (get_relatie (fixture)), soort);
  act (fixture, "view.select-all");
  act (fixture, "view.menu");
  g_assert_null (get_marked (fixture->view->menu));
}

/* What undo changed flashes where it is in sight, and is told where it is not. */
static void
test_undo_is_seen (Fixture      *fixture,
                   gconstpointer data)
{
  KvElement *partner = kv_krachtenveld_lookup (fixture->field, "p-nestwater");

  /* Where nothing moves it takes longer, so that a slow machine sees it too. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  kv_element_set_score (partner, KV_PARTNER_HOUDING, 2);
  kv_test_wait_ready (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  kv_test_settle ();
  kv_test_wait_ready (fixture->window);
  g_assert_true (g_ptr_array_find (fixture->view->canvas->flashing, kv_element_get_id (partner), NULL));
  g_assert_null (get_toast (fixture));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  kv_session_set_view (fixture->window->session, "diagrammen");
  kv_test_wait_ready (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  kv_test_settle ();
  g_assert_cmpstr (get_toast (fixture), ==, "Done again: attitude of Nestwater");
}

static GtkWidget *
get_region (Fixture *fixture)
{
  GtkWidget *const regions[] = {
    GTK_WIDGET (fixture->window->sidebar), fixture->window->content_header, GTK_WIDGET (fixture->view->canvas), fixture->view->tools,
  };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (regions); i++)
    {
      if (focus == regions[i] || gtk_widget_is_ancestor (focus, regions[i]))
        return regions[i];
    }
  return NULL;
}

/* From the canvas to its tools and back, and round the window. */
static void
test_regions (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  kv_canvas_focus_on (fixture->view->canvas, "p-ggd");
  gtk_widget_activate_action (window, "win.next-region", NULL);
  g_assert_true (get_region (fixture) == fixture->view->tools);
  gtk_widget_activate_action (window, "win.previous-region", NULL);
  g_assert_true (get_region (fixture) == GTK_WIDGET (fixture->view->canvas));
  gtk_widget_activate_action (window, "win.previous-region", NULL);
  g_assert_true (get_region (fixture) == fixture->window->content_header);
}

#define ADD(name, test) g_test_add ("/actions/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);

  ADD ("remove", test_remove);
  ADD ("duplicate", test_duplicate);
  ADD ("nudge", test_nudge);
  ADD ("sector", test_sector);
  ADD ("relatie", test_relatie);
  ADD ("align", test_align);
  ADD ("walk", test_walk);
  ADD ("focus-is-meant", test_focus_is_meant);
  ADD ("lit", test_lit);
  ADD ("new-partner", test_new_partner);
  ADD ("cut-and-paste", test_cut_and_paste);
  ADD ("copy-for-others", test_copy_for_others);
  ADD ("paste-in-other-window", test_paste_in_other_window);
  ADD ("connect", test_connect);
  ADD ("arrange", test_arrange);
  ADD ("arrange/glides", test_arrange_glides);
  ADD ("arrange/undo-glides", test_undo_glides);
  ADD ("arrange/shows", test_arrange_shows);
  ADD ("arrange/presented", test_arrange_is_presented);
  ADD ("arrange/jumps", test_arrange_jumps);
  ADD ("menus", test_menus);
  ADD ("menus-mark", test_menus_mark);
  ADD ("regions", test_regions);
  ADD ("undo-is-seen", test_undo_is_seen);

  return g_test_run ();
}
