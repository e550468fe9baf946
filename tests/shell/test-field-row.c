/* KvFieldRow: it makes itself from a declaration, follows what is edited, and
 * writes what the user does and nothing else. */

#include <adwaita.h>
#include <string.h>

#include "kv-date-words.h"
#include "kv-field-row.h"
#include "kv-onderbouwing.h"
#include "kv-partner.h"
#include "kv-picker.h"
#include "kv-scale.h"
#include "kv-shell-test.h"

typedef struct
{
  KvKrachtenveld *field;
  KvSession      *session;
  KvForm         *form;
  KvEditor       *editor;
  KvJournal      *journal;
} Fixture;

static void
set_up_ids (Fixture           *fixture,
            gboolean           presenting,
            const char *const *ids)
{
  fixture->field = kv_test_field ("waterrijk");
  fixture->session = kv_session_new (fixture->field);
  fixture->form = kv_form_new (fixture->session, presenting);
  fixture->editor = kv_editor_new (fixture->field, KV_KIND_PARTNER, ids);
  fixture->journal = kv_krachtenveld_get_journal (fixture->field);
}

static void
set_up (Fixture *fixture)
{
  const char *ids[] = { "p-kroosjes", NULL };

  set_up_ids (fixture, FALSE, ids);
}

static void
set_up_two (Fixture *fixture)
{
  const char *ids[] = { "p-kroosjes", "p-swv", NULL };

  set_up_ids (fixture, FALSE, ids);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->form);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->field);
}

static KvElement *
get_partner (Fixture    *fixture,
             const char *id)
{
  return kv_krachtenveld_lookup (fixture->field, id);
}

static KvFieldRow *
new_row (Fixture    *fixture,
         const char *field)
{
  GtkWidget *row = g_object_ref_sink (kv_field_row_new (field));

  kv_field_row_set_editor (KV_FIELD_ROW (row), fixture->form, fixture->editor);
  return KV_FIELD_ROW (row);
}

static GtkEditable *
get_entry (KvFieldRow *row)
{
  return GTK_EDITABLE (kv_field_row_get_control (row));
}

static KvScale *
get_scale (KvFieldRow *row)
{
  return KV_SCALE (kv_field_row_get_control (row));
}

/* Typing is one step, and undo shows at once. */
static void
test_text (void)
{
  Fixture fixture;
  KvFieldRow *row;

  set_up (&fixture);
  row = new_row (&fixture, "naam");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "De Kroosjes");
  g_assert_false (kv_journal_get_can_undo (fixture.journal));

  gtk_editable_set_text (get_entry (row), "De K");
  gtk_editable_set_text (get_entry (row), "De Kr");
  g_assert_cmpstr (kv_element_text (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_NAAM), ==, "De Kr");
  kv_journal_undo (fixture.journal);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "De Kroosjes");
  g_assert_false (kv_journal_get_can_undo (fixture.journal));
  kv_journal_redo (fixture.journal);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "De Kr");
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

/* Text of users is text. */
static void
test_hostile_text (void)
{
  Fixture fixture;
  KvFieldRow *row;
  const char *text = "<b>A & B</b> %s \"\xe2\x80\xae";

  set_up (&fixture);
  row = new_row (&fixture, "naam");
  kv_element_set_text (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_NAAM, text);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, text);
  kv_element_set_text (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_NAAM, NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "");
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

static void
test_long_text (void)
{
  Fixture fixture;
  KvFieldRow *row;
  GtkTextBuffer *buffer;

  set_up (&fixture);
  row = new_row (&fixture, "wil");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (kv_field_row_get_control (row)));
  gtk_text_buffer_set_text (buffer, "Een\ntwee", -1);
  g_assert_cmpstr (kv_element_text (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_WIL), ==, "Een\ntwee");
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  kv_journal_undo (fixture.journal);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), >, 20);
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

/* The clipboard may answer when the row is gone: it holds what it is pasted in. */
static void
test_pasted_late (void)
{
  Fixture fixture;
  KvFieldRow *row;
  g_autoptr (GtkTextBuffer) buffer = NULL;

  set_up (&fixture);
  row = new_row (&fixture, "wil");
  buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (kv_field_row_get_control (row))));
  g_assert_finalize_object (row);
  gtk_text_buffer_set_text (buffer, "Te laat", -1);
  g_assert_false (kv_journal_get_can_undo (fixture.journal));
  tear_down (&fixture);
}

static gboolean
is_scrollable (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 100;
}

static gboolean
is_whole (gpointer text)
{
  GtkAdjustment *lines = gtk_scrolled_window_get_vadjustment (text);

  return gtk_adjustment_get_page_size (lines) > 0 && gtk_adjustment_get_upper (lines) <= gtk_adjustment_get_page_size (lines);
}

static gboolean
turn_wheel (GtkWidget *widget,
            double     notches)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "scroll", 0., notches, &handled);
    }
  return handled;
}

/* The wheel over a text goes on in the page where the text is at its end. */
static void
test_wheel (void)
{
  Fixture fixture;
  KvFieldRow *row;
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 800);
  GtkWidget *list = gtk_list_box_new (), *text;
  GtkAdjustment *page;

  set_up (&fixture);
  row = new_row (&fixture, "wil");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("below"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_window_present (GTK_WINDOW (window));
  page = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  kv_test_wait (is_scrollable, page);

  text = gtk_widget_get_ancestor (kv_field_row_get_control (row), GTK_TYPE_SCROLLED_WINDOW);
  kv_test_wait (is_whole, text);
  g_assert_true (turn_wheel (text, 1));
  g_assert_cmpfloat (gtk_adjustment_get_value (page), >, 10);
  g_assert_true (turn_wheel (text, -1));
  g_assert_cmpfloat (gtk_adjustment_get_value (page), ==, 0);
  gtk_adjustment_configure (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (text)), 0, 0, 500, 1, 10, 60);
  g_assert_false (turn_wheel (text, 1));
  g_assert_cmpfloat (gtk_adjustment_get_value (page), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (row);
  tear_down (&fixture);
}

static void
test_score (void)
{
  Fixture fixture;
  KvFieldRow *row;

  set_up (&fixture);
  row = new_row (&fixture, "invloed");
  g_assert_cmpint (kv_scale_get_value (get_scale (row)), ==, 3);
  gtk_test_accessible_assert_property (get_scale (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Influence, judgement");
  kv_element_set_score (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_INVLOED, KV_ONBEKEND);
  g_assert_cmpint (kv_scale_get_value (get_scale (row)), ==, KV_ONBEKEND);
  g_signal_emit_by_name (get_scale (row), "chosen", 5);
  g_assert_cmpint (kv_element_score (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_INVLOED), ==, 5);
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

/* Several at once: they differ, one choice is one step for all. */
static void
test_several (void)
{
  Fixture fixture;
  KvFieldRow *row, *name, *words;

  set_up_two (&fixture);
  kv_element_set_score (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_INVLOED, 2);
  kv_element_set_score (get_partner (&fixture, "p-swv"), KV_PARTNER_INVLOED, 4);
  row = new_row (&fixture, "invloed");
  name = new_row (&fixture, "naam");
  words = new_row (&fixture, "wil");
  g_assert_true (kv_scale_get_mixed (get_scale (row)));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (name)), ==, "");
  g_assert_cmpstr (gtk_text_get_placeholder_text (GTK_TEXT (get_entry (name))), ==, "different");

  g_signal_emit_by_name (get_scale (row), "chosen", KV_ONBEKEND);
  g_assert_cmpint (kv_element_score (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_INVLOED), ==, KV_ONBEKEND);
  g_assert_cmpint (kv_element_score (get_partner (&fixture, "p-swv"), KV_PARTNER_INVLOED), ==, KV_ONBEKEND);
  g_assert_false (kv_scale_get_mixed (get_scale (row)));
  kv_journal_undo (fixture.journal);
  g_assert_cmpint (kv_element_score (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_INVLOED), ==, 2);
  g_assert_cmpint (kv_element_score (get_partner (&fixture, "p-swv"), KV_PARTNER_INVLOED), ==, 4);
  g_assert_true (kv_scale_get_mixed (get_scale (row)));
  g_assert_finalize_object (row);
  g_assert_finalize_object (name);
  g_assert_finalize_object (words);
  tear_down (&fixture);
}

static void
pick (KvFieldRow *row,
      const char *key)
{
  g_signal_emit_by_name (kv_picker_of (kv_field_row_get_control (row)), "picked", key);
}

/* Onbekend can be chosen; showing a row writes nothing. */
static void
test_choice (void)
{
  Fixture fixture;
  KvFieldRow *row, *rollen, *sector;
  KvElement *partner;

  set_up (&fixture);
  partner = get_partner (&fixture, "p-kroosjes");
  row = new_row (&fixture, "ring");
  rollen = new_row (&fixture, "rollen");
  sector = new_row (&fixture, "sector");
  g_assert_false (kv_journal_get_can_undo (fixture.journal));
  pick (row, "4");
  g_assert_cmpuint (kv_element_choice (partner, KV_PARTNER_RING), ==, KV_RING_MEEWETEN);
  pick (row, "0");
  g_assert_cmpuint (kv_element_choice (partner, KV_PARTNER_RING), ==, 0);

  kv_element_set_choice (partner, KV_PARTNER_ROLLEN, 1);
  pick (rollen, "3");
  g_assert_cmpuint (kv_element_choice (partner, KV_PARTNER_ROLLEN), ==, 5);
  pick (rollen, "1");
  g_assert_cmpuint (kv_element_choice (partner, KV_PARTNER_ROLLEN), ==, 4);

  pick (sector, "s-ouders");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_SECTOR), ==, "s-ouders");
  pick (sector, "");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_SECTOR), ==, "");
  g_assert_finalize_object (row);
  g_assert_finalize_object (rollen);
  g_assert_finalize_object (sector);
  tear_down (&fixture);
}

/* What is not there is made and referred to in one step. */
static void
test_make (void)
{
  Fixture fixture;
  KvFieldRow *row;
  guint before;

  set_up (&fixture);
  row = new_row (&fixture, "sector");
  before = kv_krachtenveld_count (fixture.field, KV_KIND_SECTOR);
  g_signal_emit_by_name (kv_picker_of (kv_field_row_get_control (row)), "make", "Bibliotheken");
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_SECTOR), ==, before + 1);
  g_assert_cmpstr (kv_element_text (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_SECTOR), !=, "s-kinderopvang");
  kv_journal_undo (fixture.journal);
  g_assert_cmpuint (kv_krachtenveld_count (fixture.field, KV_KIND_SECTOR), ==, before);
  g_assert_cmpstr (kv_element_text (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_SECTOR), ==, "s-kinderopvang");
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

static void
test_yes (void)
{
  Fixture fixture;
  KvFieldRow *row, *reason;

  set_up (&fixture);
  row = new_row (&fixture, "cruciaal");
  reason = g_object_ref_sink (g_object_new (KV_TYPE_FIELD_ROW, "field", "cruciaal-reden", "when", "cruciaal", NULL));
  kv_field_row_set_editor (reason, fixture.form, fixture.editor);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reason)));
  gtk_switch_set_active (GTK_SWITCH (kv_field_row_get_control (row)), TRUE);
  g_assert_true (kv_element_yes (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_CRUCIAAL));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (reason)));
  kv_journal_undo (fixture.journal);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (kv_field_row_get_control (row))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reason)));
  g_assert_finalize_object (row);
  g_assert_finalize_object (reason);
  tear_down (&fixture);
}

static KvFieldRow *
new_row_gone (Fixture    *fixture,
              const char *name)
{
  KvFieldRow *row = new_row (fixture, name);

  kv_field_row_set_editor (row, fixture->form, NULL);
  return row;
}

/* What is let go of when what it was for is gone. */
static void
test_gone (void)
{
  Fixture fixture;
  KvFieldRow *row;

  set_up (&fixture);
  row = new_row_gone (&fixture, "invloed");
  g_signal_emit_by_name (get_scale (row), "chosen", 1);
  g_assert_finalize_object (row);
  row = new_row_gone (&fixture, "cruciaal");
  gtk_switch_set_active (GTK_SWITCH (kv_field_row_get_control (row)), TRUE);
  g_assert_finalize_object (row);
  row = new_row_gone (&fixture, "achterban");
  gtk_editable_set_text (get_entry (row), "personeel");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_finalize_object (row);
  row = new_row_gone (&fixture, "sector");
  g_signal_emit_by_name (kv_picker_of (kv_field_row_get_control (row)), "picked", "s-onderwijs");
  g_signal_emit_by_name (kv_picker_of (kv_field_row_get_control (row)), "make", "Bibliotheken");
  g_assert_finalize_object (row);
  g_assert_false (kv_journal_get_can_undo (fixture.journal));
  tear_down (&fixture);
}

/* Nor is there anything to choose from then. */
static void
test_gone_picker (void)
{
  static const char *const names[] = { "sector", "soort" };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *window = gtk_window_new (), *box = gtk_list_box_new ();
      KvFieldRow *row = new_row_gone (&fixture, names[i]);

      gtk_list_box_append (GTK_LIST_BOX (box), GTK_WIDGET (row));
      gtk_window_set_child (GTK_WINDOW (window), box);
      gtk_window_present (GTK_WINDOW (window));
      gtk_menu_button_popup (GTK_MENU_BUTTON (kv_field_row_get_control (row)));
      gtk_window_destroy (GTK_WINDOW (window));
      kv_test_assert_gone (row);
    }
  tear_down (&fixture);
}

static gboolean
is_shown (gpointer popover)
{
  return gtk_widget_get_mapped (popover) && gtk_widget_get_width (popover) > 0;
}

/* What is chosen now has the keyboard when the list opens, the first time too. */
static void
test_opened_picker (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_list_box_new ();
  Fixture fixture;
  KvFieldRow *row;

  set_up (&fixture);
  row = new_row (&fixture, "soort");
  gtk_list_box_append (GTK_LIST_BOX (box), GTK_WIDGET (row));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 2; i++)
    {
      KvPicker *picker = kv_picker_of (kv_field_row_get_control (row));
      GtkWidget *focus;

      gtk_menu_button_popup (GTK_MENU_BUTTON (kv_field_row_get_control (row)));
      kv_test_wait (is_shown, picker);
      kv_test_settle ();
      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_true (GTK_IS_LIST_BOX_ROW (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (picker)));
      gtk_popover_popdown (GTK_POPOVER (picker));
      kv_test_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
  kv_test_assert_gone (row);
  tear_down (&fixture);
}

static void
test_texts (void)
{
  Fixture fixture;
  KvFieldRow *row;
  KvElement *partner;
  guint before;

  set_up (&fixture);
  partner = get_partner (&fixture, "p-kroosjes");
  row = new_row (&fixture, "achterban");
  before = g_strv_length ((char **) kv_element_list (partner, KV_PARTNER_ACHTERBAN));
  gtk_editable_set_text (get_entry (row), "  personeel ");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_cmpuint (g_strv_length ((char **) kv_element_list (partner, KV_PARTNER_ACHTERBAN)), ==, before + 1);
  g_assert_cmpstr (kv_element_list (partner, KV_PARTNER_ACHTERBAN)[before], ==, "personeel");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_cmpuint (g_strv_length ((char **) kv_element_list (partner, KV_PARTNER_ACHTERBAN)), ==, before + 1);
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

/* One of them is changed where it stands, and kept when the keyboard goes elsewhere:
 * its entry is gone by then, and what takes the focus has it. */
static void
test_text_left (void)
{
  Fixture fixture;
  KvFieldRow *row;
  GtkWidget *window = gtk_window_new (), *box = gtk_list_box_new (), *other = gtk_button_new ();
  GtkWidget *entry;

  set_up (&fixture);
  kv_element_set_list (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_ACHTERBAN, (const char *[]) { "ouders", "personeel", NULL });
  row = new_row (&fixture, "achterban");
  gtk_list_box_append (GTK_LIST_BOX (box), GTK_WIDGET (row));
  gtk_list_box_append (GTK_LIST_BOX (box), other);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  entry = kv_test_find (row, GTK_TYPE_TEXT);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "ouders");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "alle ouders");
  gtk_widget_grab_focus (other);
  g_assert_cmpstr (kv_element_list (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_ACHTERBAN)[0], ==, "alle ouders");
  g_assert_true (gtk_widget_has_focus (other));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

/* While partners look, a marked field is not there, nor is any of a person. */
static void
test_presenting (void)
{
  static const char *const ids[] = { "p-kroosjes", NULL };
  Fixture fixture;
  KvFieldRow *naam, *invloed, *trekker, *soort;

  set_up_ids (&fixture, TRUE, ids);
  naam = new_row (&fixture, "naam");
  invloed = new_row (&fixture, "invloed");
  trekker = new_row (&fixture, "trekker");
  soort = new_row (&fixture, "afkorting");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (naam)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (soort)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (invloed)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (trekker)));
  kv_element_set_choice (get_partner (&fixture, "p-kroosjes"), KV_PARTNER_SOORT, KV_SOORT_PERSOON);
  kv_field_row_set_editor (soort, fixture.form, fixture.editor);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (soort)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (naam)));
  g_assert_finalize_object (naam);
  g_assert_finalize_object (invloed);
  g_assert_finalize_object (trekker);
  g_assert_finalize_object (soort);
  tear_down (&fixture);
}

static void
assert_date (const char *text,
             int         year,
             int         month,
             int         day)
{
  guint julian = 0;
  GDate date, today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 15, 11, 2026);
  g_assert_true (kv_date_read (text, g_date_get_julian (&today), &julian));
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_assert_cmpint (g_date_get_year (&date), ==, year);
  g_assert_cmpint (g_date_get_month (&date), ==, month);
  g_assert_cmpint (g_date_get_day (&date), ==, day);
}

static void
test_dates (void)
{
  static const char *const wrong[] = { "31-2-2026", "12", "12 foo", "0-0-0", "1-2-3-4", "99999999999", "12 nov nov", "\xc3\xa9\xc3\xa9n mei" };
  guint julian;
  GDate date;
  g_autofree char *this_year = NULL, *other_year = NULL;

  assert_date ("12-11-2026", 2026, 11, 12);
  assert_date ("12/11/26", 2026, 11, 12);
  assert_date ("2026-11-12", 2026, 11, 12);
  assert_date ("12 nov", 2026, 11, 12);
  assert_date ("2 februari", 2027, 2, 2);
  assert_date ("1 Maart 2020", 2020, 3, 1);
  assert_date (" vandaag ", 2026, 11, 15);
  assert_date ("gisteren", 2026, 11, 14);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (kv_date_read (wrong[i], 739500, &julian));
  g_assert_true (kv_date_read ("  ", 739500, &julian));
  g_assert_cmpuint (julian, ==, 0);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 12, 11, 2026);
  this_year = kv_date_short (g_date_get_julian (&date), g_date_get_julian (&date) - 100);
  other_year = kv_date_short (g_date_get_julian (&date), g_date_get_julian (&date) + 100);
  g_assert_cmpstr (this_year, ==, "12 nov");
  g_assert_cmpstr (other_year, ==, "12 nov 2026");
}

static void
test_date_row (void)
{
  Fixture fixture;
  KvFieldRow *row;
  const char *ids[] = { "c-kiekwater-1", NULL };
  KvElement *contact;

  set_up (&fixture);
  g_object_unref (fixture.editor);
  fixture.editor = kv_editor_new (fixture.field, KV_KIND_CONTACTPERSOON, ids);
  contact = kv_krachtenveld_lookup (fixture.field, ids[0]);
  row = new_row (&fixture, "sinds");
  gtk_editable_set_text (get_entry (row), "1-3-2024");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "1 maart 2024");
  gtk_editable_set_text (get_entry (row), "ooit");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (row)), "error"));
  g_assert_cmpuint (kv_element_choice (contact, KV_CONTACTPERSOON_SINDS), >, 0);
  gtk_editable_set_text (get_entry (row), "");
  g_signal_emit_by_name (get_entry (row), "activate");
  g_assert_cmpuint (kv_element_choice (contact, KV_CONTACTPERSOON_SINDS), ==, 0);
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_label (child, text))
        return TRUE;
    }
  return FALSE;
}

/* The line under a score follows what it is based on. */
static void
test_basis (void)
{
  Fixture fixture;
  KvFieldRow *row;
  KvElement *basis;

  set_up (&fixture);
  row = new_row (&fixture, "vertrouwen");
  g_assert_false (has_label (GTK_WIDGET (row), "gesprek"));
  kv_journal_begin (fixture.journal, "x", NULL);
  basis = kv_krachtenveld_ensure_pair (fixture.field, KV_KIND_ONDERBOUWING, "p-kroosjes", "vertrouwen");
  kv_element_set_choice (basis, KV_ONDERBOUWING_BRON, 2);
  kv_journal_end (fixture.journal);
  g_assert_true (has_label (GTK_WIDGET (row), "gesprek"));
  kv_journal_undo (fixture.journal);
  g_assert_false (has_label (GTK_WIDGET (row), "gesprek"));
  g_assert_finalize_object (row);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/field-row/text", test_text);
  g_test_add_func ("/field-row/hostile-text", test_hostile_text);
  g_test_add_func ("/field-row/long-text", test_long_text);
  g_test_add_func ("/field-row/pasted-late", test_pasted_late);
  g_test_add_func ("/field-row/wheel", test_wheel);
  g_test_add_func ("/field-row/score", test_score);
  g_test_add_func ("/field-row/several", test_several);
  g_test_add_func ("/field-row/choice", test_choice);
  g_test_add_func ("/field-row/make", test_make);
  g_test_add_func ("/field-row/yes", test_yes);
  g_test_add_func ("/field-row/gone", test_gone);
  g_test_add_func ("/field-row/gone-picker", test_gone_picker);
  g_test_add_func ("/field-row/opened-picker", test_opened_picker);
  g_test_add_func ("/field-row/texts", test_texts);
  g_test_add_func ("/field-row/text-left", test_text_left);
  g_test_add_func ("/field-row/presenting", test_presenting);
  g_test_add_func ("/field-row/dates", test_dates);
  g_test_add_func ("/field-row/date-row", test_date_row);
  g_test_add_func ("/field-row/basis", test_basis);
  return g_test_run ();
}
