/* What a form binds to: one element, several, and pairs that are not there. */

#include "kv-belang.h"
#include "kv-editor.h"
#include "kv-overleg.h"
#include "kv-partner.h"

typedef struct
{
  KvKrachtenveld *field;
  KvJournal      *journal;
} Fixture;

static void
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id,
     const char     *naam)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  g_object_set (element, "naam", naam, NULL);
  kv_krachtenveld_load (field, element);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->field = kv_krachtenveld_new ("k-test");
  fixture->journal = kv_krachtenveld_get_journal (fixture->field);
  add (fixture->field, KV_KIND_PARTNER, "p-a", "De Linde");
  add (fixture->field, KV_KIND_PARTNER, "p-b", "Small Steps");
  add (fixture->field, KV_KIND_BELANG, "b-a", "Eigen identiteit");
  add (fixture->field, KV_KIND_OVERLEG, "o-a", "LEA");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->field);
}

static KvEditor *
edit (Fixture    *fixture,
      KvKind      kind,
      const char *first,
      const char *second)
{
  const char *ids[] = { first, second, NULL };

  return kv_editor_new (fixture->field, kind, ids);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
assert_naam (gpointer    object,
             const char *expected)
{
  g_autofree char *naam = NULL;

  g_object_get (object, "naam", &naam, NULL);
  g_assert_cmpstr (naam, ==, expected);
}

/* A row that is bound follows typing, undo and redo, and typing is one step. */
static void
test_bound_row (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (KvElement) row = kv_element_new (KV_KIND_PARTNER, NULL);
  g_autoptr (KvEditor) editor = edit (fixture, KV_KIND_PARTNER, "p-a", NULL);

  g_object_bind_property (editor, "naam", row, "naam", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  assert_naam (row, "De Linde");
  g_assert_false (kv_journal_get_can_undo (fixture->journal));

  g_object_set (row, "naam", "De Lindes", NULL);
  g_object_set (row, "naam", "De Linden", NULL);
  assert_naam (kv_krachtenveld_lookup (fixture->field, "p-a"), "De Linden");
  kv_journal_undo (fixture->journal);
  assert_naam (row, "De Linde");
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
  kv_journal_redo (fixture->journal);
  assert_naam (row, "De Linden");
}

/* One change sets all, in one step; where they differ nothing is claimed. */
static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (KvEditor) editor = edit (fixture, KV_KIND_PARTNER, "p-a", "p-b");
  int invloed;
  guint notified = 0;

  g_assert_cmpuint (kv_editor_count (editor), ==, 2);
  assert_naam (editor, "");
  g_assert_true (kv_editor_is_mixed (editor, "naam"));
  g_assert_false (kv_editor_is_mixed (editor, "invloed"));

  g_signal_connect_swapped (editor, "notify::invloed", G_CALLBACK (count_cb), &notified);
  g_object_set (editor, "invloed", 4, NULL);
  g_assert_cmpint (kv_element_score (kv_krachtenveld_lookup (fixture->field, "p-b"), KV_PARTNER_INVLOED), ==, 4);
  g_assert_cmpuint (notified, ==, 1);
  g_object_set (editor, "invloed", 4, NULL);
  g_assert_cmpuint (notified, ==, 1);

  kv_element_set_score (kv_krachtenveld_lookup (fixture->field, "p-b"), KV_PARTNER_INVLOED, 2);
  g_object_get (editor, "invloed", &invloed, NULL);
  g_assert_cmpint (invloed, ==, KV_ONBEKEND);
  g_assert_true (kv_editor_is_mixed (editor, "invloed"));
  g_assert_cmpuint (notified, ==, 2);

  kv_journal_undo (fixture->journal);
  kv_journal_undo (fixture->journal);
  g_assert_cmpint (kv_element_score (kv_krachtenveld_lookup (fixture->field, "p-a"), KV_PARTNER_INVLOED), ==, KV_ONBEKEND);
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
}

/* Lists and texts are never NULL, also where nothing is edited. */
static void
test_defaults (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (KvEditor) editor = edit (fixture, KV_KIND_PARTNER, "p-nobody", "b-a");
  g_auto (GStrv) achterban = NULL;

  g_assert_cmpuint (kv_editor_count (editor), ==, 0);
  g_assert_null (kv_editor_get_first (editor));
  assert_naam (editor, "");
  g_object_get (editor, "achterban", &achterban, NULL);
  g_assert_nonnull (achterban);
  g_object_set (editor, "naam", "niemand", NULL);
  g_assert_false (kv_journal_get_can_undo (fixture->journal));
  g_assert_null (kv_editor_find_field (editor, "waarom"));
  g_assert_cmpstr (kv_editor_find_field (editor, "houding")->name, ==, "houding");
}

/* A standpunt that nobody took yet is there to be edited. */
static void
test_pair_is_made (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *id = kv_pair_id (KV_KIND_STANDPUNT, "p-a", "b-a");
  g_autoptr (KvEditor) editor = edit (fixture, KV_KIND_STANDPUNT, id, NULL);
  g_autofree char *partner = NULL;
  int waarde;

  g_assert_cmpuint (kv_editor_count (editor), ==, 1);
  g_assert_null (kv_editor_get_first (editor));
  g_object_get (editor, "waarde", &waarde, "partner", &partner, NULL);
  g_assert_cmpint (waarde, ==, KV_ONBEKEND);
  g_assert_cmpstr (partner, ==, "p-a");

  g_object_set (editor, "waarde", 3, NULL);
  g_assert_cmpint (kv_element_score (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_STANDPUNT, "p-a", "b-a"), KV_STANDPUNT_WAARDE), ==, 3);
  kv_journal_undo (fixture->journal);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT), ==, 0);
  g_object_get (editor, "waarde", &waarde, NULL);
  g_assert_cmpint (waarde, ==, KV_ONBEKEND);
  g_assert_cmpuint (kv_editor_count (editor), ==, 1);

  /* Onbekend again is no standpunt, and a key does not change. */
  kv_journal_redo (fixture->journal);
  g_object_set (editor, "waarde", KV_ONBEKEND, "partner", "p-b", NULL);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_STANDPUNT), ==, 0);
  g_assert_cmpuint (kv_editor_count (editor), ==, 1);
}

/* What is removed is edited no longer, nor is a pair that it was part of. */
static void
test_removal (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *id = kv_pair_id (KV_KIND_LID, "o-a", "p-a");
  g_autoptr (KvEditor) lid = edit (fixture, KV_KIND_LID, id, NULL);
  g_autoptr (KvEditor) both = edit (fixture, KV_KIND_PARTNER, "p-a", "p-b");
  const char *left[] = { "p-b", NULL };
  guint counted = 0;

  g_signal_connect_swapped (both, "notify::count", G_CALLBACK (count_cb), &counted);
  kv_journal_begin (fixture->journal, "remove", NULL);
  kv_krachtenveld_remove (fixture->field, kv_krachtenveld_lookup (fixture->field, "p-a"));
  kv_journal_end (fixture->journal);

  g_assert_cmpuint (counted, ==, 1);
  g_assert_cmpstrv (kv_editor_get_ids (both), left);
  assert_naam (both, "Small Steps");
  g_assert_false (kv_editor_is_mixed (both, "naam"));
  g_assert_cmpuint (kv_editor_count (lid), ==, 0);
  g_object_set (lid, "rol", 1, NULL);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_LID), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/editor/bound-row", test_bound_row);
  ADD ("/editor/several", test_several);
  ADD ("/editor/defaults", test_defaults);
  ADD ("/editor/pair-is-made", test_pair_is_made);
  ADD ("/editor/removal", test_removal);
#undef ADD

  return g_test_run ();
}
