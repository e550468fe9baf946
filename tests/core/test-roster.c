/* What the lists at the side say: order, headings, counted things, scores in words. */

#include "kv-counts.h"
#include "kv-edit-field.h"
#include "kv-field.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-roster.h"
#include "kv-score-words.h"

/* The roster as lines: heading, name, detail. */
static char *
read_roster (KvKrachtenveld *shown,
             KvKind          kind)
{
  g_autoptr (GPtrArray) items = kv_roster (shown, kind);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const KvRosterItem *item = items->pdata[i];

      g_string_append_printf (text, "%s|%s|%s\n", item->group != NULL ? item->group : "", item->name, item->detail != NULL ? item->detail : "");
      g_assert_true (item->kind == kind);
      g_assert_true (kv_krachtenveld_lookup (shown, item->id) != NULL);
    }
  return g_string_free (text, FALSE);
}

static void
assert_roster (KvKrachtenveld *shown,
               KvKind          kind,
               const char     *expected)
{
  g_autofree char *text = read_roster (shown, kind);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_partners (KvEditField  *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;

  kv_element_set_text (kv_edit_field_get (fixture, "p-links"), KV_PARTNER_SECTOR, "s-schoolbestuur");
  kv_element_set_text (kv_edit_field_get (fixture, "p-onder"), KV_PARTNER_SECTOR, "");
  assert_roster (fixture->field, KV_KIND_PARTNER,
                 "Gemeente|Gemeente|\nSchoolbestuur|De Linde|\nSchoolbestuur|Jeugdzorg|\nKinderopvang|Small Steps|\nWithout sector|Ouderraad|\n");

  /* One group for each heading, to be told by its address. */
  items = kv_roster (fixture->field, KV_KIND_PARTNER);
  g_assert_true (((KvRosterItem *) items->pdata[1])->heading == ((KvRosterItem *) items->pdata[2])->heading);
  g_assert_true (((KvRosterItem *) items->pdata[2])->heading != ((KvRosterItem *) items->pdata[3])->heading);
  g_assert_null (((KvRosterItem *) items->pdata[4])->sector);
}

/* By soort, then by name; an arrow only where there is a direction. */
static void
test_relaties (KvEditField  *fixture,
               gconstpointer data)
{
  kv_element_set_choice (kv_edit_field_get (fixture, "r-a"), KV_RELATIE_SOORT, 0);
  g_strfreev (kv_edits_add_relaties (fixture->edits, KV_IDS ("p-links"), "p-boven", KV_RELATIE_SAMENWERKING));
  assert_roster (fixture->field, KV_KIND_RELATIE,
                 "Unknown|Gemeente – De Linde|\nSamenwerking|Jeugdzorg – De Linde|\nFinanciering|Small Steps → Gemeente|\n");
}

static void
test_details (KvEditField  *fixture,
              gconstpointer data)
{
  g_autoptr (KvKrachtenveld) redacted = kv_krachtenveld_redacted_copy (fixture->field);
  g_autofree char *sector = kv_roster_detail (fixture->field, kv_edit_field_get (fixture, "p-boven"));

  g_assert_cmpstr (sector, ==, "Schoolbestuur");
  assert_roster (fixture->field, KV_KIND_BELANG, "|Eigen identiteit|1 position\n");
  assert_roster (fixture->field, KV_KIND_MACHTSMIDDEL, "|Geld|0 partners\n");
  assert_roster (fixture->field, KV_KIND_OVERLEG, "|LEA|2 members\n");
  /* Nobody shared it, so partners have no such belang. */
  assert_roster (redacted, KV_KIND_BELANG, "");
}

static void
test_counts (void)
{
  guint counts[KV_N_KINDS] = { 0 };
  g_autofree char *none = kv_counts_text (counts);
  g_autofree char *one = NULL, *two = NULL, *three = NULL;

  g_assert_null (none);
  counts[KV_KIND_PLAATS] = 3;
  counts[KV_KIND_RELATIE] = 1;
  one = kv_counts_text (counts);
  g_assert_cmpstr (one, ==, "1 relation");
  counts[KV_KIND_STANDPUNT] = 5;
  two = kv_counts_text (counts);
  g_assert_cmpstr (two, ==, "1 relation and 5 positions");
  counts[KV_KIND_PARTNER] = 2;
  three = kv_counts_text (counts);
  g_assert_cmpstr (three, ==, "2 partners, 1 relation and 5 positions");
}

/* Each kind that is counted has words of its own, also for one. */
static void
test_count_of_each (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_false (kv_is_counted (KV_KIND_PLAATS));
  for (guint kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autofree char *one = kv_count_text (kind, 1);
      char *seven = kv_count_text (kind, 7);

      g_assert_true ((one != NULL) == kv_is_counted (kind));
      g_assert_true ((seven != NULL) == kv_is_counted (kind));
      if (one == NULL)
        continue;
      g_assert_true (g_str_has_prefix (one, "1 "));
      g_assert_true (g_str_has_prefix (seven, "7 "));
      g_assert_true (g_hash_table_add (seen, seven));
    }
}

static void
test_scores (void)
{
  static const struct
  {
    int         value, min, max;
    const char *sign;
    const char *words;
  } scores[] = {
    { KV_ONBEKEND, 1, 5, "?", "unknown" },
    { 4, 1, 5, "4", "4 of 5" },
    { 0, -4, 4, "0", "0, no preference" },
    { 3, -4, 4, "+3", "plus 3, strongly for" },
    { 1, -4, 4, "+1", "plus 1, for" },
    { -2, -4, 4, "−2", "minus 2, against" },
    { -4, -4, 4, "−4", "minus 4, strongly against" },
    { 2, -2, 2, "++", "plus 2, for" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *sign = kv_score_sign (scores[i].value, scores[i].min);
      g_autofree char *words = kv_score_describe (scores[i].value, scores[i].min, scores[i].max, scores[i].min < 0 ? kv_standpunt_words : NULL);

      g_assert_cmpstr (sign, ==, scores[i].sign);
      g_assert_cmpstr (words, ==, scores[i].words);
    }
  g_assert_cmpstr (kv_standpunt_words (KV_ONBEKEND), ==, "unknown");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/roster/partners", test_partners);
  ADD ("/roster/relaties", test_relaties);
  ADD ("/roster/details", test_details);
#undef ADD
  g_test_add_func ("/roster/counts", test_counts);
  g_test_add_func ("/roster/count-of-each", test_count_of_each);
  g_test_add_func ("/roster/scores", test_scores);

  return g_test_run ();
}
