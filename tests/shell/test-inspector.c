/* KvInspector: every page comes to life without a warning (they are fatal) and
 * leaves nothing behind; what it shows follows the selection; one finds the way
 * back; partners see nothing that is not for them. */

#include <adwaita.h>
#include <string.h>

#include "kv-belang.h"
#include "kv-element-list.h"
#include "kv-element-row.h"
#include "kv-field-group.h"
#include "kv-field-row.h"
#include "kv-inspector.h"
#include "kv-locatie.h"
#include "kv-partner.h"
#include "kv-picker.h"
#include "kv-relatie.h"
#include "kv-scale.h"
#include "kv-shell-test.h"

typedef struct
{
  KvKrachtenveld *field;
  KvSession      *session;
  KvSelection    *selection;
  KvInspector    *inspector;
  GtkWidget      *window;
  char           *told; /* the last sentence for the user */
} Fixture;

static void
told_cb (GSimpleAction *action,
         GVariant      *sentence,
         gpointer       data)
{
  Fixture *fixture = data;

  g_free (fixture->told);
  fixture->told = g_variant_dup_string (sentence, NULL);
}

/* What a window does with what is said. */
static void
add_telling (Fixture *fixture)
{
  const GActionEntry entry = { "tell-done", told_cb, "s" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
}

static void
set_up (Fixture *fixture)
{
  fixture->field = kv_test_field ("waterrijk");
  fixture->session = kv_session_new (fixture->field);
  fixture->selection = kv_session_get_selection (fixture->session);
  fixture->inspector = g_object_ref_sink (g_object_new (KV_TYPE_INSPECTOR, "session", fixture->session, NULL));
  fixture->window = gtk_window_new ();
  fixture->told = NULL;
  add_telling (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 380, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->inspector));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  kv_test_settle ();
  g_clear_pointer (&fixture->told, g_free);
  g_assert_finalize_object (fixture->inspector);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->field);
}

typedef gboolean (*Matches) (GtkWidget  *widget,
                             const char *text);

static GtkWidget *
find_in (GtkWidget  *widget,
         Matches     matches,
         const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (matches (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_in (child, matches, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Once what is selected is shown. */
static GtkWidget *
find (Fixture    *fixture,
      Matches     matches,
      const char *text)
{
  kv_inspector_follow (fixture->inspector);
  return find_in (GTK_WIDGET (fixture->inspector), matches, text);
}

static gboolean
is_row (GtkWidget  *widget,
        const char *field)
{
  const KvField *declared = KV_IS_FIELD_ROW (widget) ? kv_field_row_get_field (KV_FIELD_ROW (widget)) : NULL;

  return declared != NULL && g_str_equal (declared->name, field);
}

static gboolean
is_list (GtkWidget  *widget,
         const char *name)
{
  g_autofree char *list = NULL;

  if (KV_IS_ELEMENT_LIST (widget))
    g_object_get (widget, "list", &list, NULL);
  return g_strcmp0 (list, name) == 0;
}

static gboolean
is_label (GtkWidget  *widget,
          const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_picker_button (GtkWidget  *widget,
                  const char *text)
{
  return GTK_IS_MENU_BUTTON (widget) && KV_IS_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *field)
{
  return find (fixture, is_row, field);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  return find (fixture, is_label, text) != NULL;
}

static void
draw (Fixture *fixture)
{
  kv_inspector_follow (fixture->inspector);
  kv_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* Every kind that can be opened. */
static void
test_pages (void)
{
  static const char *const ids[] = {
    "p-kroosjes", "r-kiekwater-nestwater", "standpunt p-kroosjes b-lijn", "standpunt p-swv b-brengen", "inzet p-kroosjes m-plaatsen",
    "b-lijn", "m-plaatsen", "o-lea", "s-gemeente", "c-kiekwater-1", "lid o-lea p-kroosjes", "rolkeuze verkenning", "p-swv",
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      kv_inspector_open (fixture.inspector, ids[i]);
      draw (&fixture);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.back", NULL);
  g_assert_true (says (&fixture, "Force field"));
  tear_down (&fixture);
}

/* All elements of all kinds that stand in the example. */
static void
test_every_element (void)
{
  Fixture fixture;

  set_up (&fixture);
  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) elements = kv_krachtenveld_sorted (fixture.field, kind);

      if (elements->len > 0)
        kv_inspector_open (fixture.inspector, kv_element_get_id (elements->pdata[elements->len / 2]));
    }
  kv_selection_clear (fixture.selection);
  tear_down (&fixture);
}

static void
test_selection (void)
{
  static const char *const partners[] = { "p-kroosjes", "p-swv", NULL };
  static const char *const mixed[] = { "p-kroosjes", "r-kiekwater-nestwater", "p-swv", NULL };
  Fixture fixture;

  set_up (&fixture);
  g_assert_nonnull (find_row (&fixture, "opgave"));
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  g_assert_nonnull (find_row (&fixture, "invloed"));
  gtk_test_accessible_assert_property (fixture.inspector, GTK_ACCESSIBLE_PROPERTY_LABEL, "Details of De Kroosjes");
  kv_selection_set (fixture.selection, partners);
  g_assert_true (says (&fixture, "2 partners"));
  g_assert_null (find_row (&fixture, "naam"));
  kv_selection_set (fixture.selection, mixed);
  g_assert_true (says (&fixture, "2 partners, 1 relation"));
  g_assert_null (find_row (&fixture, "invloed"));
  kv_selection_clear (fixture.selection);
  g_assert_nonnull (find_row (&fixture, "opgave"));
  tear_down (&fixture);
}

static gboolean
is_action_row (GtkWidget  *widget,
               const char *text)
{
  return ADW_IS_ACTION_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text);
}

static void
test_narrow (void)
{
  static const char *const mixed[] = { "p-kroosjes", "r-kiekwater-nestwater", "p-swv", NULL };
  Fixture fixture;

  set_up (&fixture);
  kv_selection_set (fixture.selection, mixed);
  adw_action_row_activate (ADW_ACTION_ROW (find (&fixture, is_action_row, "2 partners")));
  g_assert_cmpuint (kv_selection_count (fixture.selection), ==, 2);
  g_assert_nonnull (find_row (&fixture, "invloed"));
  tear_down (&fixture);
}

/* What can be selected is; what belongs to something leaves that selected. */
static void
test_way_back (void)
{
  Fixture fixture;

  set_up (&fixture);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.open", "s", "standpunt p-kroosjes b-lijn");
  g_assert_nonnull (find_row (&fixture, "waarom"));
  g_assert_true (kv_selection_contains (fixture.selection, "p-kroosjes"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.open", "s", "b-lijn");
  g_assert_nonnull (find_row (&fixture, "thema"));
  g_assert_true (kv_selection_contains (fixture.selection, "b-lijn"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.back", NULL);
  g_assert_nonnull (find_row (&fixture, "waarom"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.back", NULL);
  g_assert_nonnull (find_row (&fixture, "invloed"));
  g_assert_true (kv_selection_contains (fixture.selection, "p-kroosjes"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.back", NULL);
  g_assert_nonnull (find_row (&fixture, "invloed"));
  tear_down (&fixture);
}

static const char *
focused_id (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return KV_IS_ELEMENT_ROW (focus) ? kv_element_row_get_id (KV_ELEMENT_ROW (focus)) : NULL;
}

static gboolean
is_scrolled (gpointer data)
{
  return gtk_adjustment_get_value (data) > 0;
}

/* One begins at the name, and comes back at the row that one left, in sight. */
static void
test_way_back_to_row (void)
{
  Fixture fixture;
  GtkWidget *scrolled;

  set_up (&fixture);
  gtk_widget_child_focus (GTK_WIDGET (fixture.inspector), GTK_DIR_TAB_FORWARD);
  kv_inspector_open (fixture.inspector, "s-overig");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture.window)), GTK_WIDGET (find_row (&fixture, "naam"))));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.back", NULL);
  g_assert_cmpstr (focused_id (&fixture), ==, "s-overig");
  scrolled = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture.window)), GTK_TYPE_SCROLLED_WINDOW);
  kv_test_wait (is_scrolled, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  tear_down (&fixture);
}

/* A pair that is emptied is no more; its page stays, to be filled in again. */
static void
test_sparse (void)
{
  Fixture fixture;
  GtkWidget *row;

  set_up (&fixture);
  kv_inspector_open (fixture.inspector, "standpunt p-swv b-brengen");
  g_assert_null (kv_krachtenveld_lookup_pair (fixture.field, KV_KIND_STANDPUNT, "p-swv", "b-brengen"));
  row = find_row (&fixture, "waarde");
  g_signal_emit_by_name (kv_field_row_get_control (KV_FIELD_ROW (row)), "chosen", 3);
  g_assert_nonnull (kv_krachtenveld_lookup_pair (fixture.field, KV_KIND_STANDPUNT, "p-swv", "b-brengen"));
  g_signal_emit_by_name (kv_field_row_get_control (KV_FIELD_ROW (row)), "chosen", KV_ONBEKEND);
  g_assert_null (kv_krachtenveld_lookup_pair (fixture.field, KV_KIND_STANDPUNT, "p-swv", "b-brengen"));
  g_assert_true (find_row (&fixture, "waarde") == row);
  tear_down (&fixture);
}

/* Choosing from the list makes a relatie, shows it, and leads back. */
static void
test_add_relatie (void)
{
  Fixture fixture;
  GtkWidget *list;
  guint before;

  set_up (&fixture);
  before = kv_krachtenveld_count (fixture.field, KV_KIND_RELATIE);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  list = find (&fixture, is_list, "relaties");
  g_signal_emit_by_name (kv_picker_of (find_in (list, is_picker_button, NULL)), "picked", "p-swv");
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_RELATIE), ==, before + 1);
  g_assert_nonnull (find_row (&fixture, "sterkte"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.back", NULL);
  g_assert_nonnull (find_row (&fixture, "invloed"));
  g_assert_true (kv_selection_contains (fixture.selection, "p-kroosjes"));
  kv_test_settle ();
  tear_down (&fixture);
}

/* A new belang and the standpunt on it, by a name. */
static void
test_make_belang (void)
{
  Fixture fixture;
  GtkWidget *list;
  KvJournal *journal;
  guint before;

  set_up (&fixture);
  journal = kv_krachtenveld_get_journal (fixture.field);
  before = kv_krachtenveld_count (fixture.field, KV_KIND_BELANG);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  list = find (&fixture, is_list, "standpunten");
  g_signal_emit_by_name (kv_picker_of (find_in (list, is_picker_button, NULL)), "make", "Een eigen <b>gebouw</b>");
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_BELANG), ==, before + 1);
  g_assert_nonnull (find_row (&fixture, "waarde"));
  g_assert_true (says (&fixture, "Een eigen <b>gebouw</b>"));
  kv_journal_undo (journal);
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_BELANG), ==, before);
  tear_down (&fixture);
}

static void
test_remove (void)
{
  Fixture fixture;
  KvJournal *journal;

  set_up (&fixture);
  journal = kv_krachtenveld_get_journal (fixture.field);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.open", "s", "standpunt p-kroosjes b-lijn");
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.remove", NULL);
  g_assert_null (kv_krachtenveld_lookup_pair (fixture.field, KV_KIND_STANDPUNT, "p-kroosjes", "b-lijn"));
  g_assert_nonnull (find_row (&fixture, "invloed"));
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.remove", NULL);
  g_assert_null (kv_krachtenveld_lookup (fixture.field, "p-kroosjes"));
  g_assert_nonnull (strstr (fixture.told, "De Kroosjes"));
  g_assert_nonnull (find_row (&fixture, "opgave"));
  kv_test_settle ();
  kv_journal_undo (journal);
  g_assert_nonnull (find_row (&fixture, "invloed"));
  tear_down (&fixture);
}

static gboolean
is_phrase (GtkWidget  *widget,
           const char *text)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "naam"), text) == 0;
}

static GtkWidget *
find_phrase (Fixture    *fixture,
             const char *text)
{
  return find (fixture, is_phrase, text);
}

/* A click on a phrase of what they want makes it a belang that they are for. */
static void
test_words (void)
{
  Fixture fixture;
  const char *both[] = { "p-kroosjes", "p-swv", NULL };
  KvElement *partner;
  KvJournal *journal;
  guint before;

  set_up (&fixture);
  journal = kv_krachtenveld_get_journal (fixture.field);
  partner = kv_krachtenveld_lookup (fixture.field, "p-kroosjes");
  kv_element_set_text (partner, KV_PARTNER_WIL, "Wil rust op het plein, en een eigen ingang.");
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  draw (&fixture);
  g_assert_nonnull (find_phrase (&fixture, "Rust op het plein"));
  before = kv_krachtenveld_count (fixture.field, KV_KIND_BELANG);

  g_signal_emit_by_name (find_phrase (&fixture, "Eigen ingang"), "clicked");
  draw (&fixture);
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_BELANG), ==, before + 1);
  g_assert_nonnull (strstr (fixture.told, "Eigen ingang"));
  g_assert_null (find_phrase (&fixture, "Eigen ingang"));
  g_assert_nonnull (find_phrase (&fixture, "Rust op het plein"));

  kv_journal_undo (journal);
  draw (&fixture);
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_BELANG), ==, before);
  g_assert_nonnull (find_phrase (&fixture, "Eigen ingang"));

  /* With more partners at once there is nothing to offer, and partners see none
   * of it. */
  kv_selection_set (fixture.selection, both);
  draw (&fixture);
  g_assert_null (find_phrase (&fixture, "Eigen ingang"));
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  kv_inspector_set_presenting (fixture.inspector, TRUE);
  draw (&fixture);
  g_assert_null (find_phrase (&fixture, "Eigen ingang"));
  tear_down (&fixture);
}

/* Ctrl+Enter makes one of the phrase at the cursor, or of the words that are
 * selected; the text stays what it was. */
static void
test_words_by_keys (void)
{
  static const char *const wil = "Wil \xc3\xa9\xc3\xa9n ingang, en rust op het plein.";
  Fixture fixture;
  GtkWidget *text;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  KvElement *partner;

  set_up (&fixture);
  partner = kv_krachtenveld_lookup (fixture.field, "p-kroosjes");
  kv_element_set_text (partner, KV_PARTNER_WIL, wil);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  draw (&fixture);
  text = kv_field_row_get_control (KV_FIELD_ROW (find_row (&fixture, "wil")));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 6);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_assert_true (kv_test_shortcut (text, "<Control>Return"));
  g_assert_nonnull (strstr (fixture.told, "\xc3\x89\xc3\xa9n ingang\xe2\x80\x9d"));

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 19);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 23);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (kv_test_shortcut (text, "<Control>Return"));
  g_assert_nonnull (strstr (fixture.told, "Rust\xe2\x80\x9d"));
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, wil);
  tear_down (&fixture);
}

static gboolean
is_folded (GtkWidget  *widget,
           const char *title)
{
  return ADW_IS_EXPANDER_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* A locatie says of each thema how far it is, and follows what is filled in. */
static void
test_locatie (void)
{
  Fixture fixture;
  KvJournal *journal;
  KvElement *thema;
  GtkWidget *row;

  set_up (&fixture);
  journal = kv_krachtenveld_get_journal (fixture.field);
  kv_selection_set_one (fixture.selection, "l-dorp");
  draw (&fixture);
  g_assert_nonnull (find_row (&fixture, "kern"));
  row = find (&fixture, is_folded, "Bestuurlijk draagvlak");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Now: face to face, ambition: hand in hand");
  row = find (&fixture, is_folded, "Thuisnabij maatwerk");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Nothing filled in yet");

  kv_journal_begin (journal, "Nu", NULL);
  thema = kv_krachtenveld_ensure_pair (fixture.field, KV_KIND_THEMA, "l-dorp", "thuisnabij-maatwerk");
  kv_element_set_choice (thema, KV_THEMA_NU, 5);
  kv_journal_end (journal);
  draw (&fixture);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Now: integraal");
  tear_down (&fixture);
}

/* What is opened goes when what it belongs to goes. */
static void
test_owner_goes (void)
{
  Fixture fixture;
  const char *ids[] = { "p-kiekwater", NULL };
  g_autoptr (KvEdits) edits = NULL;

  set_up (&fixture);
  edits = kv_edits_new (fixture.session);
  kv_selection_set_one (fixture.selection, "p-kiekwater");
  kv_inspector_open (fixture.inspector, "c-kiekwater-1");
  kv_edits_remove (edits, ids, NULL);
  kv_test_settle ();
  g_assert_nonnull (find_row (&fixture, "opgave"));
  g_clear_pointer (&edits, kv_edits_free);
  tear_down (&fixture);
}

static void
test_swap (void)
{
  Fixture fixture;
  KvElement *relatie;

  set_up (&fixture);
  relatie = kv_krachtenveld_lookup (fixture.field, "r-kiekwater-nestwater");
  kv_selection_set_one (fixture.selection, "r-kiekwater-nestwater");
  gtk_widget_activate_action (GTK_WIDGET (fixture.inspector), "inspector.swap", NULL);
  g_assert_cmpstr (kv_element_text (relatie, KV_RELATIE_VAN), ==, "p-nestwater");
  g_assert_true (says (&fixture, "Nestwater"));
  tear_down (&fixture);
}

/* Before the next frame, and nothing tells that there was more. */
static void
test_presenting (void)
{
  static const char *const words[] = { "judgement", "personal data", "Influence", "Attitude", "In short", "Assessment", "Note", "Contact persons" };
  Fixture fixture;

  set_up (&fixture);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  g_assert_true (says (&fixture, "judgement"));
  kv_inspector_set_presenting (fixture.inspector, TRUE);
  g_assert_nonnull (find_row (&fixture, "naam"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (says (&fixture, words[i]));

  /* A relatie that is withheld is as if nothing were selected. */
  kv_selection_set_one (fixture.selection, "r-kiekwater-nestwater");
  g_assert_null (find_row (&fixture, "sterkte"));
  g_assert_false (says (&fixture, "Kiekwater"));
  g_assert_nonnull (find_row (&fixture, "gemeente"));
  g_assert_null (find_row (&fixture, "titel"));
  g_assert_true (says (&fixture, "Title"));
  g_assert_false (says (&fixture, "partners"));
  kv_selection_set_one (fixture.selection, "p-kiekwater");
  kv_test_settle ();
  g_assert_false (says (&fixture, "conflict"));
  kv_inspector_set_presenting (fixture.inspector, FALSE);
  g_assert_true (says (&fixture, "conflict"));
  g_assert_nonnull (find_row (&fixture, "invloed"));
  tear_down (&fixture);
}

/* What it says by itself, without being asked to follow. */
static gboolean
says_now (Fixture    *fixture,
          const char *text)
{
  return find_in (GTK_WIDGET (fixture->inspector), is_label, text) != NULL;
}

static gboolean
is_following (gpointer data)
{
  return kv_inspector_is_following (((Fixture *) data)->inspector);
}

/* The focus is elsewhere. */
static void
leave (Fixture *fixture)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
}

/* As a held key goes through a list: only where it rests there is a page. */
static void
test_rest (void)
{
  static const char *const ids[] = { "p-kiekwater", "p-swv", "r-kiekwater-nestwater", "o-lea", "p-swv" };
  Fixture fixture;

  set_up (&fixture);
  leave (&fixture);
  g_assert_true (says_now (&fixture, "Force field"));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      kv_selection_set_one (fixture.selection, ids[i]);
      g_assert_false (is_following (&fixture));
      g_assert_true (says_now (&fixture, "Force field"));
    }
  kv_test_wait (is_following, &fixture);
  g_assert_true (says_now (&fixture, "Partner"));
  gtk_test_accessible_assert_property (fixture.inspector, GTK_ACCESSIBLE_PROPERTY_LABEL, "Details of Samenwerkingsverband Waterstreek");
  tear_down (&fixture);
}

/* The page of a kind comes back, and nothing of what it showed before follows. */
static void
test_kept (void)
{
  Fixture fixture;
  GtkWidget *row;

  set_up (&fixture);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  row = find_row (&fixture, "naam");
  kv_selection_set_one (fixture.selection, "r-kiekwater-nestwater");
  g_assert_null (find_row (&fixture, "naam"));
  g_assert_null (kv_field_row_get_text (KV_FIELD_ROW (row)));
  kv_element_set_text (kv_krachtenveld_lookup (fixture.field, "p-kroosjes"), KV_PARTNER_NAAM, "Kroosjes");
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  g_assert_true (find_row (&fixture, "naam") == row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (kv_field_row_get_control (KV_FIELD_ROW (row)))), ==, "Kroosjes");
  tear_down (&fixture);
}

/* Keys go to what is selected: with the focus inside nothing waits, and as it comes
 * in neither. */
static void
test_focus (void)
{
  Fixture fixture;

  set_up (&fixture);
  leave (&fixture);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  g_assert_false (is_following (&fixture));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture.inspector), GTK_DIR_TAB_FORWARD));
  g_assert_true (says_now (&fixture, "Partner"));
  kv_selection_set_one (fixture.selection, "r-kiekwater-nestwater");
  g_assert_true (says_now (&fixture, "Relation"));
  leave (&fixture);
  kv_selection_set_one (fixture.selection, "p-swv");
  g_assert_false (is_following (&fixture));
  g_assert_true (kv_inspector_focus (fixture.inspector));
  g_assert_true (says_now (&fixture, "Partner"));
  tear_down (&fixture);
}

/* What was to follow is for other eyes. */
static void
test_presenting_at_once (void)
{
  Fixture fixture;

  set_up (&fixture);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  g_assert_true (says (&fixture, "judgement"));
  leave (&fixture);
  kv_selection_set_one (fixture.selection, "r-kiekwater-nestwater");
  g_assert_false (is_following (&fixture));
  kv_inspector_set_presenting (fixture.inspector, TRUE);
  g_assert_true (is_following (&fixture));
  g_assert_false (says_now (&fixture, "judgement"));
  g_assert_true (says_now (&fixture, "Force field"));
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  kv_test_wait (is_following, &fixture);
  g_assert_true (says_now (&fixture, "Partner"));
  g_assert_false (says_now (&fixture, "judgement"));
  kv_selection_clear (fixture.selection);
  kv_inspector_set_session (fixture.inspector, NULL);
  g_assert_true (is_following (&fixture));
  tear_down (&fixture);
}

static void
test_no_session (void)
{
  Fixture fixture;

  set_up (&fixture);
  kv_selection_set_one (fixture.selection, "p-kroosjes");
  kv_inspector_set_session (fixture.inspector, NULL);
  kv_selection_clear (fixture.selection);
  g_assert_null (find_row (&fixture, "naam"));
  kv_inspector_set_session (fixture.inspector, fixture.session);
  g_assert_nonnull (find_row (&fixture, "opgave"));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/inspector/pages", test_pages);
  g_test_add_func ("/inspector/every-element", test_every_element);
  g_test_add_func ("/inspector/selection", test_selection);
  g_test_add_func ("/inspector/narrow", test_narrow);
  g_test_add_func ("/inspector/way-back", test_way_back);
  g_test_add_func ("/inspector/way-back-to-row", test_way_back_to_row);
  g_test_add_func ("/inspector/sparse", test_sparse);
  g_test_add_func ("/inspector/add-relatie", test_add_relatie);
  g_test_add_func ("/inspector/make-belang", test_make_belang);
  g_test_add_func ("/inspector/remove", test_remove);
  g_test_add_func ("/inspector/words", test_words);
  g_test_add_func ("/inspector/words-by-keys", test_words_by_keys);
  g_test_add_func ("/inspector/locatie", test_locatie);
  g_test_add_func ("/inspector/owner-goes", test_owner_goes);
  g_test_add_func ("/inspector/swap", test_swap);
  g_test_add_func ("/inspector/presenting", test_presenting);
  g_test_add_func ("/inspector/rest", test_rest);
  g_test_add_func ("/inspector/kept", test_kept);
  g_test_add_func ("/inspector/focus", test_focus);
  g_test_add_func ("/inspector/presenting-at-once", test_presenting_at_once);
  g_test_add_func ("/inspector/no-session", test_no_session);
  return g_test_run ();
}
