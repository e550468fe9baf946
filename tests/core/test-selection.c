/* Selection and session: what is chosen follows the field, and undo. */

#include <glib.h>

#include "kv-belang.h"
#include "kv-partner.h"
#include "kv-session.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static KvKrachtenveld *
three_partners (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-test");
  const char *ids[] = { "p-a", "p-b", "p-c" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, ids[i]);

      kv_krachtenveld_load (field, partner);
    }

  return field;
}

static void
test_choose (void)
{
  g_autoptr (KvKrachtenveld) field = three_partners ();
  KvSelection *selection = kv_selection_new (field);
  const char *twice[] = { "p-c", "p-nobody", "p-a", "p-c", NULL };
  const char *chosen[] = { "p-c", "p-a", NULL };
  const char *added[] = { "p-c", "p-a", "p-b", NULL };
  guint changes = 0;

  g_signal_connect_swapped (selection, "changed", G_CALLBACK (count_cb), &changes);
  kv_selection_clear (selection);
  g_assert_cmpuint (changes, ==, 0);
  kv_selection_set (selection, twice);
  g_assert_cmpstrv (kv_selection_get_ids (selection), chosen);
  kv_selection_set (selection, chosen);
  g_assert_cmpuint (changes, ==, 1);
  kv_selection_toggle (selection, "p-b");
  g_assert_cmpstrv (kv_selection_get_ids (selection), added);
  kv_selection_toggle (selection, "p-b");
  g_assert_cmpstrv (kv_selection_get_ids (selection), chosen);
  kv_selection_toggle (selection, "p-nobody");
  g_assert_cmpstrv (kv_selection_get_ids (selection), chosen);
  g_assert_cmpuint (changes, ==, 3);
  kv_selection_set_one (selection, "p-b");
  g_assert_true (kv_selection_contains (selection, "p-b"));
  g_assert_cmpuint (kv_selection_count (selection), ==, 1);

  g_assert_finalize_object (selection);
}

/* What is removed is no longer selected; undo selects it again. */
static void
test_follows_undo (void)
{
  g_autoptr (KvKrachtenveld) field = three_partners ();
  g_autoptr (KvSelection) selection = kv_selection_new (field);
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  const char *both[] = { "p-a", "p-b", NULL };
  const char *left[] = { "p-b", NULL };

  kv_selection_set (selection, both);
  kv_journal_begin (journal, "remove", NULL);
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-a"));
  kv_journal_end (journal);
  g_assert_cmpstrv (kv_selection_get_ids (selection), left);

  kv_selection_set_one (selection, "p-c");
  kv_journal_undo (journal);
  g_assert_cmpstrv (kv_selection_get_ids (selection), both);
  kv_journal_redo (journal);
  g_assert_cmpstrv (kv_selection_get_ids (selection), left);
}

/* A standpunt can be selected before it is filled in, and stays selected when it is
 * made empty; not without its partner. */
static void
test_pairs (void)
{
  g_autoptr (KvKrachtenveld) field = three_partners ();
  g_autoptr (KvElement) belang = kv_element_new (KV_KIND_BELANG, "b-a");
  KvSelection *selection = kv_selection_new (field);
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  const char *id = "standpunt p-a b-a";
  const char *voids[] = { "standpunt p-a b-b", "standpunt p-a", "standpunt p-a b-a x", "iets p-a b-a", NULL };
  KvElement *standpunt;

  kv_krachtenveld_load (field, belang);
  kv_selection_set (selection, voids);
  g_assert_cmpuint (kv_selection_count (selection), ==, 0);
  kv_selection_set_one (selection, id);
  g_assert_true (kv_selection_contains (selection, id));

  kv_journal_begin (journal, "fill", NULL);
  standpunt = kv_krachtenveld_ensure_pair (field, KV_KIND_STANDPUNT, "p-a", "b-a");
  kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, 3);
  kv_journal_end (journal);
  kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, KV_ONBEKEND);
  g_assert_null (kv_krachtenveld_lookup (field, id));
  g_assert_true (kv_selection_contains (selection, id));

  kv_journal_begin (journal, "remove", NULL);
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-a"));
  kv_journal_end (journal);
  g_assert_cmpuint (kv_selection_count (selection), ==, 0);
  kv_journal_undo (journal);
  g_assert_true (kv_selection_contains (selection, id));

  g_assert_finalize_object (selection);
}

static void
test_session (void)
{
  g_autoptr (KvKrachtenveld) field = three_partners ();
  KvSession *session = kv_session_new (field);
  guint notified = 0;

  g_signal_connect_swapped (session, "notify", G_CALLBACK (count_cb), &notified);
  g_assert_cmpstr (kv_session_get_diagram (session), ==, "netwerk");
  kv_session_set_diagram (session, "netwerk");
  kv_session_set_view (session, "netwerk");
  g_assert_cmpuint (notified, ==, 0);
  g_object_set (session, "view", "lijst", "diagram", "scores", NULL);
  g_assert_cmpstr (kv_session_get_view (session), ==, "lijst");
  g_assert_cmpstr (kv_session_get_diagram (session), ==, "scores");
  g_assert_cmpuint (notified, ==, 2);
  g_assert_true (kv_session_get_krachtenveld (session) == field);
  g_assert_cmpuint (kv_selection_count (kv_session_get_selection (session)), ==, 0);

  g_assert_finalize_object (session);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/choose", test_choose);
  g_test_add_func ("/selection/follows-undo", test_follows_undo);
  g_test_add_func ("/selection/pairs", test_pairs);
  g_test_add_func ("/session", test_session);

  return g_test_run ();
}
