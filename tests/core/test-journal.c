/* The journal: what undo and redo bring back, judged by the canonical XML. */

#include <glib.h>

#include "kv-belang.h"
#include "kv-krachtenveld.h"
#include "kv-partner.h"
#include "kv-random.h"
#include "kv-relatie.h"
#include "kv-writer.h"

#define N_SEEDS 200
#define N_EDITS 60

static KvElement *
add_partner (KvKrachtenveld *field,
             const char     *id)
{
  g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, id);

  kv_krachtenveld_insert (field, partner);
  return partner;
}

static KvKrachtenveld *
field_with_partner (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-test");
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  kv_journal_begin (journal, "add", NULL);
  add_partner (field, "p-a");
  kv_journal_end (journal);
  kv_journal_mark_saved (journal);

  return field;
}

/* 60 random edits; undone one by one each state of the way comes back to the
 * byte, and redone likewise. */
static void
test_oracle (void)
{
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) field = kv_random_krachtenveld (rand, 20);
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      KvJournal *journal = kv_krachtenveld_get_journal (field);
      guint n_steps;

      while (kv_journal_get_can_undo (journal))
        kv_journal_undo (journal);
      g_ptr_array_add (states, kv_write_bytes (field));
      for (guint i = 0; i < N_EDITS; i++)
        {
          gboolean could_undo = kv_journal_get_can_undo (journal);
          g_autofree char *label = g_strdup (kv_journal_get_undo_label (journal));
          GBytes *state;

          kv_random_edit (field, rand);
          state = kv_write_bytes (field);
          /* An edit that changed nothing, or merged into the one before, is no
           * step of its own. */
          if (g_bytes_equal (state, states->pdata[states->len - 1]))
            {
              g_assert_cmpint (kv_journal_get_can_undo (journal), ==, could_undo);
              g_assert_cmpstr (kv_journal_get_undo_label (journal), ==, label);
              g_bytes_unref (state);
              continue;
            }
          g_ptr_array_add (states, state);
          kv_journal_mark_saved (journal);
        }

      n_steps = states->len - 1;
      for (guint i = n_steps; i > 0; i--)
        {
          g_autoptr (GBytes) now = NULL;

          kv_journal_undo (journal);
          now = kv_write_bytes (field);
          g_assert_true (g_bytes_equal (now, states->pdata[i - 1]));
        }
      g_assert_false (kv_journal_get_can_undo (journal));
      for (guint i = 1; i <= n_steps; i++)
        {
          g_autoptr (GBytes) now = NULL;

          kv_journal_redo (journal);
          now = kv_write_bytes (field);
          g_assert_true (g_bytes_equal (now, states->pdata[i]));
        }
      g_assert_false (kv_journal_get_can_redo (journal));
      g_assert_false (kv_journal_get_changed (journal));
    }
}

/* A rollback in the middle of random edits leaves no trace. */
static void
test_random_rollback (void)
{
  for (guint seed = 0; seed < 50; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) field = kv_random_krachtenveld (rand, 20);
      KvJournal *journal = kv_krachtenveld_get_journal (field);
      g_autoptr (GBytes) before = kv_write_bytes (field), inner = NULL, after_inner = NULL, after = NULL;

      kv_journal_begin (journal, "outer", NULL);
      for (guint i = 0; i < 10; i++)
        kv_random_edit (field, rand);
      inner = kv_write_bytes (field);
      kv_journal_begin (journal, "inner", NULL);
      for (guint i = 0; i < 10; i++)
        kv_random_edit (field, rand);
      kv_journal_rollback (journal);
      after_inner = kv_write_bytes (field);
      g_assert_true (g_bytes_equal (inner, after_inner));
      kv_journal_rollback (journal);
      after = kv_write_bytes (field);
      g_assert_true (g_bytes_equal (before, after));
    }
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_element_set_text (partner, KV_PARTNER_NAAM, "K");
  kv_element_set_text (partner, KV_PARTNER_NAAM, "Ki");
  kv_element_set_text (partner, KV_PARTNER_NAAM, "Kiek");
  kv_element_set_text (partner, KV_PARTNER_AFKORTING, "KK");
  kv_journal_undo (journal);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_AFKORTING), ==, "");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "Kiek");
  kv_journal_undo (journal);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "");
  g_assert_false (kv_journal_get_changed (journal));
}

/* Saving, and undoing, end a merge. */
static void
test_saving_ends_a_merge (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_element_set_text (partner, KV_PARTNER_NAAM, "Ki");
  kv_journal_mark_saved (journal);
  kv_element_set_text (partner, KV_PARTNER_NAAM, "Kiek");
  g_assert_true (kv_journal_get_changed (journal));
  kv_journal_undo (journal);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "Ki");
  g_assert_false (kv_journal_get_changed (journal));
  kv_element_set_text (partner, KV_PARTNER_NAAM, "Kie");
  kv_journal_undo (journal);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "Ki");
}

/* A drag of 500 steps is one entry, and the way back is to its start. */
static void
test_transaction_is_one_step (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_element_set_score (partner, KV_PARTNER_INVLOED, 2);
  kv_journal_begin (journal, "drag", NULL);
  for (guint i = 0; i < 500; i++)
    kv_element_set_score (partner, KV_PARTNER_INVLOED, 1 + i % 5);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, 4);
  kv_journal_end (journal);

  g_assert_cmpstr (kv_journal_get_undo_label (journal), ==, "drag");
  kv_journal_undo (journal);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_INVLOED), ==, 2);
  g_assert_cmpstr (kv_journal_get_redo_label (journal), ==, "drag");
  kv_journal_redo (journal);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_INVLOED), ==, 4);
}

static void
test_nothing_is_no_step (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_journal_begin (journal, "there and back", NULL);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, 2);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, KV_ONBEKEND);
  add_partner (field, "p-b");
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-b"));
  kv_journal_end (journal);

  g_assert_cmpstr (kv_journal_get_undo_label (journal), ==, "add");
  g_assert_false (kv_journal_get_changed (journal));
}

/* What an inner transaction sets and the outer one sets back is as it was, and
 * stays so through undo and redo. */
static void
test_inner_and_back (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_element_set_score (partner, KV_PARTNER_INVLOED, 2);
  kv_journal_begin (journal, "outer", NULL);
  kv_element_set_text (partner, KV_PARTNER_NAAM, "A");
  kv_journal_begin (journal, "inner", NULL);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, 4);
  add_partner (field, "p-b");
  kv_journal_end (journal);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, 2);
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-b"));
  kv_journal_end (journal);

  kv_journal_undo (journal);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_INVLOED), ==, 2);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "");
  kv_journal_redo (journal);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_INVLOED), ==, 2);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "A");
}

static void
test_inner_nothing_is_no_step (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  kv_journal_begin (journal, "outer", NULL);
  kv_journal_begin (journal, "inner", NULL);
  add_partner (field, "p-b");
  kv_journal_end (journal);
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-b"));
  kv_journal_end (journal);
  g_assert_cmpstr (kv_journal_get_undo_label (journal), ==, "add");
}

/* One that comes in the place of another, with what the other had in the
 * beginning, does not take away what the other became. */
static void
test_another_in_its_place (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_element_set_score (partner, KV_PARTNER_INVLOED, 2);
  kv_journal_begin (journal, "replace", NULL);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, 4);
  kv_krachtenveld_remove (field, partner);
  kv_element_set_score (add_partner (field, "p-a"), KV_PARTNER_INVLOED, 2);
  kv_journal_end (journal);

  kv_journal_undo (journal);
  g_assert_true (kv_krachtenveld_lookup (field, "p-a") == partner);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_INVLOED), ==, 2);
}

/* Undo brings the same instance back, so that what is bound to it stays. */
static void
test_same_instance (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  kv_journal_begin (journal, "remove", NULL);
  kv_krachtenveld_remove (field, partner);
  kv_journal_end (journal);
  kv_journal_undo (journal);
  g_assert_true (kv_krachtenveld_lookup (field, "p-a") == partner);
}

/* A cell that says nothing any more is gone, and comes back with undo. */
static void
test_empty_cell_goes (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  g_autoptr (KvElement) belang = kv_element_new (KV_KIND_BELANG, "b-a");
  KvElement *standpunt;

  kv_journal_begin (journal, "cell", NULL);
  kv_krachtenveld_insert (field, belang);
  kv_krachtenveld_ensure_pair (field, KV_KIND_STANDPUNT, "p-a", "b-a");
  kv_journal_end (journal);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_STANDPUNT), ==, 0);

  kv_journal_begin (journal, "cell", NULL);
  standpunt = kv_krachtenveld_ensure_pair (field, KV_KIND_STANDPUNT, "p-a", "b-a");
  kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, 0);
  kv_journal_end (journal);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_STANDPUNT), ==, 1);

  kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, KV_ONBEKEND);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_STANDPUNT), ==, 0);
  kv_journal_undo (journal);
  g_assert_cmpint (kv_element_score (kv_krachtenveld_lookup_pair (field, KV_KIND_STANDPUNT, "p-a", "b-a"), KV_STANDPUNT_WAARDE), ==, 0);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_properties (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_partner ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  gboolean can_undo, can_redo, changed;
  g_autofree char *undo_label = NULL, *redo_label = NULL;
  guint notified = 0;

  g_signal_connect_swapped (journal, "notify::undo-label", G_CALLBACK (count_cb), &notified);
  kv_element_set_text (kv_krachtenveld_lookup (field, "p-a"), KV_PARTNER_NAAM, "A");
  g_assert_cmpuint (notified, ==, 1);
  g_object_get (journal, "can-undo", &can_undo, "can-redo", &can_redo, "changed", &changed,
                "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_assert_true (changed);
  g_assert_cmpstr (undo_label, ==, "Name");
  g_assert_cmpstr (redo_label, ==, "");
  kv_journal_mark_changed (journal);
  kv_journal_undo (journal);
  g_assert_true (kv_journal_get_changed (journal));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/oracle", test_oracle);
  g_test_add_func ("/journal/random-rollback", test_random_rollback);
  g_test_add_func ("/journal/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/journal/saving-ends-a-merge", test_saving_ends_a_merge);
  g_test_add_func ("/journal/transaction-is-one-step", test_transaction_is_one_step);
  g_test_add_func ("/journal/nothing-is-no-step", test_nothing_is_no_step);
  g_test_add_func ("/journal/inner-and-back", test_inner_and_back);
  g_test_add_func ("/journal/inner-nothing-is-no-step", test_inner_nothing_is_no_step);
  g_test_add_func ("/journal/another-in-its-place", test_another_in_its_place);
  g_test_add_func ("/journal/same-instance", test_same_instance);
  g_test_add_func ("/journal/empty-cell-goes", test_empty_cell_goes);
  g_test_add_func ("/journal/properties", test_properties);

  return g_test_run ();
}
