/* The whole field: finding, listing, and what removing takes with it. */

#include <glib.h>

#include "kv-actie.h"
#include "kv-belang.h"
#include "kv-krachtenveld.h"
#include "kv-machtsmiddel.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-weergave.h"

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_krachtenveld_insert (field, element);
  return element;
}

/* Two partners with a relatie, standpunten, a lid and references. */
static KvKrachtenveld *
small_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-test");
  KvElement *relatie, *inzet, *actie;
  const char *both[] = { "p-b", "p-a", NULL };

  kv_journal_begin (kv_krachtenveld_get_journal (field), "fill", NULL);
  kv_element_set_text (add (field, KV_KIND_PARTNER, "p-a"), KV_PARTNER_NAAM, "A");
  kv_element_set_text (add (field, KV_KIND_PARTNER, "p-b"), KV_PARTNER_DEEL_VAN, "p-a");
  add (field, KV_KIND_BELANG, "b-x");
  add (field, KV_KIND_MACHTSMIDDEL, "m-x");
  add (field, KV_KIND_OVERLEG, "o-x");
  kv_krachtenveld_ensure_pair (field, KV_KIND_LID, "o-x", "p-a");
  relatie = add (field, KV_KIND_RELATIE, "r-x");
  kv_element_set_text (relatie, KV_RELATIE_VAN, "p-a");
  kv_element_set_text (relatie, KV_RELATIE_NAAR, "p-b");
  kv_element_set_score (kv_krachtenveld_ensure_pair (field, KV_KIND_STANDPUNT, "p-a", "b-x"), KV_STANDPUNT_WAARDE, 3);
  inzet = kv_krachtenveld_ensure_pair (field, KV_KIND_INZET, "p-b", "m-x");
  kv_element_set_list (inzet, KV_INZET_GERICHT_OP, both);
  actie = add (field, KV_KIND_ACTIE, "a-x");
  kv_element_set_list (actie, KV_ACTIE_VOOR, both);
  kv_journal_end (kv_krachtenveld_get_journal (field));

  return field;
}

static void
test_lookup (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "A");
  g_assert_true (kv_element_get_krachtenveld (partner) == field);
  g_assert_true (kv_krachtenveld_lookup (field, "k-test") == KV_ELEMENT (field));
  g_assert_null (kv_krachtenveld_lookup (field, "p-c"));
  g_assert_nonnull (kv_krachtenveld_lookup_pair (field, KV_KIND_STANDPUNT, "p-a", "b-x"));
  g_assert_null (kv_krachtenveld_lookup_pair (field, KV_KIND_STANDPUNT, "p-b", "b-x"));
  g_assert_cmpuint (g_list_model_get_n_items (kv_krachtenveld_get_list (field, KV_KIND_PARTNER)), ==, 2);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_RELATIE), ==, 1);
}

static void
test_referrers (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  g_autoptr (GPtrArray) relaties = kv_krachtenveld_referrers (field, "p-a", KV_KIND_RELATIE);
  g_autoptr (GPtrArray) acties = kv_krachtenveld_referrers (field, "p-a", KV_KIND_ACTIE);
  g_autoptr (GPtrArray) none = kv_krachtenveld_referrers (field, "p-nobody", KV_KIND_ACTIE);

  g_assert_cmpuint (relaties->len, ==, 1);
  g_assert_cmpuint (acties->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A partner takes its ties along; what only names it stays. */
static void
test_remove_cascades (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  const char *left[] = { "p-b", NULL };

  kv_journal_begin (journal, "remove", NULL);
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-a"));
  kv_journal_end (journal);

  g_assert_null (kv_krachtenveld_lookup (field, "p-a"));
  g_assert_null (kv_krachtenveld_lookup (field, "r-x"));
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_STANDPUNT), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_LID), ==, 0);
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (field, "p-b"), KV_PARTNER_DEEL_VAN), ==, "");
  g_assert_cmpstrv (kv_element_list (kv_krachtenveld_lookup (field, "a-x"), KV_ACTIE_VOOR), left);
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_INZET), ==, 1);

  kv_journal_undo (journal);
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (field, "p-b"), KV_PARTNER_DEEL_VAN), ==, "p-a");
  g_assert_nonnull (kv_krachtenveld_lookup (field, "r-x"));
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_LID), ==, 1);
}

/* Something that refers to itself goes as well. */
static void
test_remove_self_relation (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  kv_journal_begin (journal, "loop", NULL);
  kv_element_set_text (kv_krachtenveld_lookup (field, "r-x"), KV_RELATIE_NAAR, "p-a");
  kv_element_set_text (kv_krachtenveld_lookup (field, "p-a"), KV_PARTNER_DEEL_VAN, "p-a");
  kv_krachtenveld_remove (field, kv_krachtenveld_lookup (field, "p-a"));
  kv_journal_end (journal);

  g_assert_null (kv_krachtenveld_lookup (field, "r-x"));
  g_assert_cmpuint (kv_krachtenveld_count (field, KV_KIND_PARTNER), ==, 1);
}

static void
test_sorted (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new (NULL);
  g_autoptr (GPtrArray) sectors = NULL;
  KvElement *last;

  kv_krachtenveld_add_default_sectors (field);
  kv_element_set_number (kv_krachtenveld_lookup (field, "s-gemeente"), KV_SECTOR_VOLGORDE, 7.5);
  sectors = kv_krachtenveld_sorted (field, KV_KIND_SECTOR);
  last = sectors->pdata[sectors->len - 2];

  g_assert_cmpuint (sectors->len, ==, 8);
  g_assert_cmpstr (kv_element_get_id (sectors->pdata[0]), ==, "s-schoolbestuur");
  g_assert_cmpstr (kv_element_get_id (last), ==, "s-gemeente");
}

static void
test_new_ids (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      char *id = kv_krachtenveld_new_id (field, KV_KIND_PARTNER);

      g_assert_true (g_str_has_prefix (id, "p-"));
      g_assert_true (kv_id_is_valid (id));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_weergave (void)
{
  g_autoptr (KvKrachtenveld) field = small_field ();
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  g_assert_null (kv_krachtenveld_find_weergave (field, "netwerk"));
  kv_journal_begin (journal, "view", NULL);
  kv_element_set_text (add (field, KV_KIND_WEERGAVE, "w-b"), KV_WEERGAVE_DIAGRAM, "netwerk");
  kv_element_set_text (add (field, KV_KIND_WEERGAVE, "w-a"), KV_WEERGAVE_DIAGRAM, "netwerk");
  kv_journal_end (journal);
  g_assert_cmpstr (kv_element_get_id (kv_krachtenveld_find_weergave (field, "netwerk")), ==, "w-a");
}

/* Nothing is kept alive by anything but its owner. */
static void
test_no_leaks (void)
{
  KvKrachtenveld *field = small_field ();
  KvElement *partner = kv_krachtenveld_lookup (field, "p-a");

  g_object_add_weak_pointer (G_OBJECT (partner), (gpointer *) &partner);
  g_assert_finalize_object (field);
  g_assert_null (partner);
}

static void
insert_outside (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new (NULL);

  add (field, KV_KIND_PARTNER, "p-a");
}

static void
test_insert_needs_transaction (void)
{
  if (g_test_subprocess ())
    {
      insert_outside ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/krachtenveld/lookup", test_lookup);
  g_test_add_func ("/krachtenveld/referrers", test_referrers);
  g_test_add_func ("/krachtenveld/remove-cascades", test_remove_cascades);
  g_test_add_func ("/krachtenveld/remove-self-relation", test_remove_self_relation);
  g_test_add_func ("/krachtenveld/sorted", test_sorted);
  g_test_add_func ("/krachtenveld/new-ids", test_new_ids);
  g_test_add_func ("/krachtenveld/weergave", test_weergave);
  g_test_add_func ("/krachtenveld/no-leaks", test_no_leaks);
  g_test_add_func ("/krachtenveld/insert-needs-transaction", test_insert_needs_transaction);

  return g_test_run ();
}
