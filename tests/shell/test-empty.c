/* What the window says, in Dutch, where there is nothing yet: those are the sentences
 * by which somebody learns what a krachtenveld is. */

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "kv-shell-test.h"
#include "kv-sidebar.h"
#include "kv-window-private.h"

static void
collect (GtkWidget *widget,
         GString   *texts)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_ENTRY (widget) && gtk_entry_get_placeholder_text (GTK_ENTRY (widget)) != NULL)
    g_string_append_printf (texts, "%s\n", gtk_entry_get_placeholder_text (GTK_ENTRY (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, texts);
}

/* All of these are to be read in it. */
static void
assert_says (gpointer           widget,
             const char *const *sentences)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  kv_test_settle ();
  gtk_test_widget_wait_for_draw (widget);
  collect (widget, texts);
  for (; *sentences != NULL; sentences++)
    {
      if (strstr (texts->str, *sentences) == NULL)
        g_error ("“%s” is not in\n%s", *sentences, texts->str);
    }
}

static KvWindow *
begin (void)
{
  KvWindow *window = KV_WINDOW (kv_window_new (kv_test_application ()));

  kv_window_begin (window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static void
finish (KvWindow *window)
{
  kv_test_destroy (window);
}

static void
test_field (void)
{
  static const char *const sentences[] = {
    "Wie speelt een rol?",
    "Partners zijn organisaties en groepen met invloed op uw opgave, of met een belang.",
    "Naam van de eerste partner", "Toevoegen", "Lijst plakken", "Beginnen met een voorbeeld", "Bestand openen", NULL,
  };
  KvWindow *window = begin ();

  assert_says (window->views, sentences);
  finish (window);
}

/* What is pasted on the page that asks for the first partner takes its place, and
 * the next key is for it. */
static void
test_focus (void)
{
  KvWindow *window = begin ();
  GtkWidget *focus;

  kv_window_focus_content (window);
  kv_edits_add_partner (window->edits, "De Brug", NULL);
  kv_window_refresh (window);
  kv_test_settle ();
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (focus == GTK_WIDGET (kv_window_get_picture (window)) || gtk_widget_is_ancestor (focus, GTK_WIDGET (window->view)));
  finish (window);
}

static void
test_tables (void)
{
  static const char *const belangen[] = {
    "Welke belangen spelen er?",
    "Een belang is wat partners willen halen of houden, zoals een doorgaande lijn.",
    "Naam van het eerste belang", "Toevoegen", NULL,
  };
  static const char *const middelen[] = {
    "Waarmee kunnen partners iets bereiken?", "Bijvoorbeeld geld, kennis of een bevoegdheid.",
    "Naam van het eerste machtsmiddel", "Toevoegen", NULL,
  };
  KvWindow *window = begin ();

  kv_session_set_view (window->session, "belangen");
  assert_says (window->belangen, belangen);
  kv_session_set_view (window->session, "machtsmiddelen");
  assert_says (window->middelen, middelen);
  finish (window);
}

static void
test_list (void)
{
  static const char *const relaties[] = { "Nog geen relaties. Sleep in het netwerk van een rondje naar een andere partner.", NULL };
  static const char *const nothing[] = { "Niets gevonden", "Kijk of u de naam goed typte.", "Partner “zzz” toevoegen", NULL };
  KvWindow *window = begin ();
  GtkWidget *search = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window->sidebar), KV_TYPE_SIDEBAR, "search"));

  kv_window_add_first (window, "De Brug");
  kv_sidebar_set_kind (window->sidebar, KV_KIND_RELATIE);
  assert_says (window->sidebar, relaties);
  gtk_editable_set_text (GTK_EDITABLE (search), "zzz");
  assert_says (window->sidebar, nothing);
  finish (window);
}

/* The first two partners ask for a relatie, in the first field that somebody draws. */
static void
test_relation_hint (void)
{
  KvWindow *window = begin ();

  g_settings_reset (kv_window_get_settings (window), "seen-relation-hint");
  kv_edits_add_partner (window->edits, "De Linde", NULL);
  kv_window_refresh (window);
  g_assert_null (kv_toast_get_text (kv_window_get_toast (window)));
  kv_edits_add_partner (window->edits, "Small Steps", NULL);
  kv_window_refresh (window);
  g_assert_cmpstr (kv_toast_get_text (kv_window_get_toast (window)), ==, "Sleep van een rondje naar een andere partner.");

  kv_toast_silence (kv_window_get_toast (window));
  kv_window_refresh (window);
  g_assert_null (kv_toast_get_text (kv_window_get_toast (window)));
  finish (window);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "nl_NL.UTF-8", TRUE);
  if (setlocale (LC_ALL, "") == NULL || g_getenv ("KV_LOCALE_DIR") == NULL)
    return 77;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("KV_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  kv_test_init (&argc, &argv);

  g_test_add_func ("/empty/field", test_field);
  g_test_add_func ("/empty/focus", test_focus);
  g_test_add_func ("/empty/tables", test_tables);
  g_test_add_func ("/empty/list", test_list);
  g_test_add_func ("/empty/relation-hint", test_relation_hint);
  return g_test_run ();
}
