/* The popover that says what the netwerkdiagram shows. */

#include "kv-field-row.h"
#include "kv-picker.h"
#include "kv-relatie.h"
#include "kv-shell-test.h"
#include "kv-weergave-popover.h"
#include "kv-weergave.h"

typedef struct
{
  KvKrachtenveld    *field;
  KvSession         *session;
  GtkWidget         *window;
  GtkWidget         *button;
  KvWeergavePopover *popover;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->field = kv_test_field ("waterrijk");
  fixture->session = kv_session_new (fixture->field);
  fixture->window = gtk_window_new ();
  fixture->button = gtk_menu_button_new ();
  fixture->popover = g_object_new (KV_TYPE_WEERGAVE_POPOVER, NULL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (fixture->button), GTK_WIDGET (fixture->popover));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->button);
  gtk_window_present (GTK_WINDOW (fixture->window));
  kv_test_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (fixture->button));
  kv_test_settle ();
  g_object_ref (fixture->popover);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  kv_test_assert_gone (fixture->popover);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->field);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
open_popover (Fixture    *fixture,
              const char *diagram,
              gboolean    presenting)
{
  kv_weergave_popover_prepare (fixture->popover, fixture->session, diagram, presenting, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture->button));
  kv_test_wait (is_mapped, fixture->popover);
}

static KvFieldRow *
find_row (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *field = NULL;

  if (KV_IS_FIELD_ROW (widget))
    {
      g_object_get (widget, "field", &field, NULL);
      return g_str_equal (field, name) ? KV_FIELD_ROW (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      KvFieldRow *row = find_row (child, name);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static KvFieldRow *
row_of (Fixture    *fixture,
        const char *name)
{
  KvFieldRow *row = find_row (GTK_WIDGET (fixture->popover), name);

  g_assert_nonnull (row);
  return row;
}

static void
pick (Fixture    *fixture,
      const char *name,
      const char *key)
{
  GtkWidget *control = kv_field_row_get_control (row_of (fixture, name));

  g_signal_emit_by_name (kv_picker_of (control), "picked", key);
}

static void
assert_says (Fixture    *fixture,
             const char *name,
             const char *text)
{
  GtkWidget *control = kv_field_row_get_control (row_of (fixture, name));

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (control)))), ==, text);
}

static KvElement *
weergave_of (Fixture *fixture)
{
  return kv_krachtenveld_find_weergave (fixture->field, "netwerk");
}

/* Each choice is one step that can be taken back, also while it is open. */
static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  KvJournal *journal = kv_krachtenveld_get_journal (fixture->field);

  open_popover (fixture, "netwerk", FALSE);
  assert_says (fixture, "grootte", "Invloed");
  pick (fixture, "grootte", "2");
  assert_says (fixture, "grootte", "Belang");
  g_assert_cmpuint (kv_element_choice (weergave_of (fixture), KV_WEERGAVE_GROOTTE), ==, KV_GROOTTE_BELANG);

  assert_says (fixture, "zonder-soorten", "All");
  pick (fixture, "zonder-soorten", "8"); /* conflict */
  assert_says (fixture, "zonder-soorten", "8 of 9");
  g_assert_true (kv_element_has (weergave_of (fixture), KV_WEERGAVE_ZONDER_SOORTEN, KV_RELATIE_CONFLICT));
  pick (fixture, "zonder-overleggen", "o-lea");
  assert_says (fixture, "zonder-overleggen", "2 of 3");
  pick (fixture, "alleen-sectoren", "s-ouders");
  assert_says (fixture, "alleen-sectoren", "1 of 8");
  pick (fixture, "papier", "0");
  assert_says (fixture, "papier", "A4 landscape");

  for (guint i = 0; i < 5; i++)
    kv_journal_undo (journal);
  g_assert_false (kv_journal_get_can_undo (journal));
  assert_says (fixture, "grootte", "Invloed");
  assert_says (fixture, "zonder-soorten", "All");
  assert_says (fixture, "alleen-sectoren", "All");
  assert_says (fixture, "papier", "A3 landscape");
}

/* A switch is on for what is shown; the signs of houding stay where its colours
 * are. */
static void
test_switches (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *houding;

  open_popover (fixture, "netwerk", FALSE);
  houding = kv_field_row_get_control (row_of (fixture, "zonder-houding"));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (houding)));
  gtk_switch_set_active (GTK_SWITCH (houding), FALSE);
  g_assert_true (kv_element_yes (weergave_of (fixture), KV_WEERGAVE_ZONDER_HOUDING));
  pick (fixture, "kleur", "2");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (houding)));
  g_assert_false (gtk_widget_get_sensitive (houding));
  g_assert_true (kv_element_yes (weergave_of (fixture), KV_WEERGAVE_ZONDER_HOUDING));
  pick (fixture, "kleur", "1");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (houding)));
}

/* Partners see that there is a title, and not that it is one of two. */
static void
test_presenting (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const hidden[] = { "grootte", "kleur", "zonder-houding", "titel", "noot" };
  static const char *const seen[] = { "korte-namen", "alleen-sectoren", "zonder-soorten", "zonder-overleggen", "titel-partners", "papier" };

  open_popover (fixture, "netwerk", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row_of (fixture, hidden[i]))));
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row_of (fixture, seen[i]))));
  pick (fixture, "zonder-soorten", "0");
  assert_says (fixture, "zonder-soorten", "5 of 6");
}

static void
remove_relaties (KvKrachtenveld *field)
{
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_sorted (field, KV_KIND_RELATIE);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "remove", NULL);
  for (guint i = 0; i < relaties->len; i++)
    kv_krachtenveld_remove (field, relaties->pdata[i]);
  kv_krachtenveld_remove (field, kv_krachtenveld_find_weergave (field, "netwerk"));
  kv_krachtenveld_remove (field, kv_krachtenveld_find_weergave (field, "netwerk"));
  kv_journal_end (kv_krachtenveld_get_journal (field));
}

/* What there is nothing to choose of is not there; a weergave is made when it is
 * needed. */
static void
test_little (Fixture      *fixture,
             gconstpointer data)
{
  remove_relaties (fixture->field);
  open_popover (fixture, "netwerk", FALSE);
  g_assert_null (weergave_of (fixture));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row_of (fixture, "zonder-soorten"))));
  pick (fixture, "papier", "3");
  g_assert_nonnull (weergave_of (fixture));
  assert_says (fixture, "papier", "A3 portrait");
}

/* Each diagram has what it obeys, and no more. */
static void
test_others (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const hidden[] = { "grootte", "kleur", "zonder-houding", "zonder-soorten", "zonder-overleggen" };

  open_popover (fixture, "belangenmatrix", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row_of (fixture, hidden[i]))));
  assert_says (fixture, "zonder-groepen", "All");
  pick (fixture, "zonder-groepen", "2");
  assert_says (fixture, "zonder-groepen", "2 of 3");
  g_assert_true (kv_element_has (kv_krachtenveld_find_weergave (fixture->field, "belangenmatrix"), KV_WEERGAVE_ZONDER_GROEPEN, KV_GROEP_SCORES));
  assert_says (fixture, "papier", "A3 landscape");
  g_assert_true (kv_element_is_default (weergave_of (fixture), KV_WEERGAVE_ZONDER_GROEPEN));
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  open_popover (fixture, "plan", FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row_of (fixture, "korte-namen"))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row_of (fixture, "titel"))));
}

int
main (int    argc,
      char **argv)
{
  kv_test_init (&argc, &argv);
  kv_test_application ();

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/weergave/choices", test_choices);
  ADD ("/weergave/switches", test_switches);
  ADD ("/weergave/presenting", test_presenting);
  ADD ("/weergave/little", test_little);
  ADD ("/weergave/others", test_others);
  ADD ("/weergave/plan", test_plan);
#undef ADD

  return g_test_run ();
}
