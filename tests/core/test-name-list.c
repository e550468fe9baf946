/* Lists as people paste them, from sheets, documents and mails. */

#include <string.h>

#include "kv-edit-field.h"
#include "kv-name-list.h"
#include "kv-partner.h"
#include "kv-sector.h"

static KvNameList *
read_list (KvEditField *fixture,
           const char  *text)
{
  return kv_name_list_new (fixture->edits, KV_KIND_PARTNER, text);
}

static const char *
field_name (KvNameList *list,
            guint       column)
{
  const KvField *field = kv_name_list_get_field (list, column);

  return field != NULL ? field->name : "-";
}

static KvElement *
find (KvEditField *fixture,
      const char  *naam)
{
  KvElement *partner = kv_edits_find (fixture->edits, KV_KIND_PARTNER, naam);

  g_assert_nonnull (partner);
  return partner;
}

/* The names that a text gives, joined by |. */
static void
assert_names (KvEditField *fixture,
              const char  *text,
              const char  *expected)
{
  g_autoptr (KvNameList) list = read_list (fixture, text);
  GString *names = g_string_new (NULL);

  for (guint row = 0; row < kv_name_list_get_n_rows (list); row++)
    for (guint column = 0; column < kv_name_list_get_n_columns (list); column++)
      {
        if (strcmp (field_name (list, column), "naam") == 0)
          g_string_append_printf (names, "%s%s", row > 0 ? "|" : "", kv_name_list_get_cell (list, row, column));
      }
  g_assert_cmpstr (names->str, ==, expected);
  g_string_free (names, TRUE);
}

/* --- reading --- */

static void
test_lines (KvEditField  *fixture,
            gconstpointer data)
{
  assert_names (fixture, "", "");
  assert_names (fixture, "\n \n\t\n", "");
  assert_names (fixture, "Een\nTwee\r\nDrie\rVier\n\n", "Een|Twee|Drie|Vier");
  assert_names (fixture, "\xef\xbb\xbf" "Een\n  Twee  \xc2\xa0\n", "Een|Twee  \xc2\xa0");
  assert_names (fixture, "Naam\nEen\nTwee", "Een|Twee");
  assert_names (fixture, "Naam", "Naam");
  assert_names (fixture, "Partners:\nEen", "Een");
  assert_names (fixture, "Een, twee en drie\nA & B", "Een, twee en drie|A & B");
}

static void
test_bullets (KvEditField  *fixture,
              gconstpointer data)
{
  assert_names (fixture, "• Een\n•\tTwee\n\xef\x82\xb7\tDrie\no\tVier\n- Vijf\n– Zes\n* Zeven", "Een|Twee|Drie|Vier|Vijf|Zes|Zeven");
  assert_names (fixture, "1. Een\n2) Twee\n(3) Drie\n4.1. Vier\n", "Een|Twee|Drie|Vier");
  assert_names (fixture, "1.\tEen\n2.\tTwee\n", "Een|Twee");
  assert_names (fixture, "• 1. Een\n• 2. Twee\n", "Een|Twee");
  /* What only looks like it. */
  assert_names (fixture, "1. FC Köln\nDe Linde", "1. FC Köln|De Linde");
  assert_names (fixture, "3 scholen\n2e school\nA. Jansen\n-streepje", "3 scholen|2e school|A. Jansen|-streepje");
  assert_names (fixture, "1. Alleen", "1. Alleen");
}

static void
test_quotes (KvEditField  *fixture,
             gconstpointer data)
{
  assert_names (fixture, "\"Een \"\"twee\"\" drie\"\n\"Vier\"\n", "Een \"twee\" drie|Vier");
  assert_names (fixture, "\"Een\nregel\"\tx\nTwee\ty\n", "Een\nregel|Twee");
  assert_names (fixture, "\"Niet dicht\nTwee\n", "\"Niet dicht|Twee");
  assert_names (fixture, "\"De Linde\" school\nTwee\n", "\"De Linde\" school|Twee");
  assert_names (fixture, "'=1+1\n'-2\n't Hoekje\n", "=1+1|-2|'t Hoekje");
}

static void
test_columns (KvEditField  *fixture,
              gconstpointer data)
{
  g_autoptr (KvNameList) sheet = read_list (fixture, "Nr\tOrganisatie\tSector\tInvloed\tWat willen zij?\tTelefoon\tROLLEN\n1\tEen\tKinderopvang\t4\t\t010\taanbieder\n");
  g_autoptr (KvNameList) bare = read_list (fixture, "12\tEen\tkinderopvang\n13\tTwee\tOuders\n14\tDrie\tiets\n");
  g_autoptr (KvNameList) semicolons = read_list (fixture, "Een; ouders\nTwee; kinderopvang\n");
  g_autoptr (KvNameList) names = read_list (fixture, "Een; afdeling west\nTwee; afdeling oost\n");

  g_assert_cmpuint (kv_name_list_get_n_rows (sheet), ==, 1);
  g_assert_cmpstr (field_name (sheet, 0), ==, "-");
  g_assert_cmpstr (field_name (sheet, 1), ==, "naam");
  g_assert_cmpstr (field_name (sheet, 2), ==, "sector");
  g_assert_cmpstr (field_name (sheet, 3), ==, "invloed");
  g_assert_cmpstr (field_name (sheet, 5), ==, "-");
  g_assert_cmpstr (field_name (sheet, 6), ==, "rollen");
  g_assert_cmpstr (kv_name_list_get_heading (sheet, 5), ==, "Telefoon");

  g_assert_cmpstr (field_name (bare, 0), ==, "-");
  g_assert_cmpstr (field_name (bare, 1), ==, "naam");
  g_assert_cmpstr (field_name (bare, 2), ==, "sector");
  g_assert_cmpstr (field_name (semicolons, 1), ==, "sector");
  g_assert_cmpuint (kv_name_list_get_n_columns (names), ==, 1);

  /* A field stands in one column. */
  kv_name_list_set_field (bare, 0, kv_name_list_get_field (bare, 1));
  g_assert_cmpstr (field_name (bare, 0), ==, "naam");
  g_assert_cmpstr (field_name (bare, 1), ==, "-");
  kv_name_list_set_field (bare, 0, NULL);
  g_assert_cmpuint (kv_name_list_count (bare), ==, 0);
}

/* --- adding --- */

static void
test_apply (KvEditField  *fixture,
            gconstpointer data)
{
  g_autoptr (KvNameList) list = read_list (fixture,
                                      "naam\tafkorting\tsector\tsoort\trollen\thouding\tinvloed\tbelang\tcruciaal\tdeel van\twil\tachterban\n"
                                      "Kiekeboe\tKB\tkinderopvang\torganisatie\taanbieder, adviseur\t++\t4\t5,0\tja\tKoepel\t\"een\ntwee\"\tA;B\n"
                                      "Koepel\t\tBuurt\tGROEP\tniemand\t−2\t9\t?\t\tNiemand\t\t\n"
                                      "small steps\t\t\t\t\t\t\t\t\t\t\t\n"
                                      "kiekeboe\t\t\t\t\t\t\t\t\t\t\t\n"
                                      "\tX\t\t\t\t\t\t\t\t\t\t\n");
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *after = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (KvNameReport) report = NULL;
  KvElement *first, *second;

  g_assert_cmpuint (kv_name_list_count (list), ==, 2);
  report = kv_name_list_apply (list);
  sentence = kv_name_report_sentence (report);
  g_assert_cmpstr (sentence, ==, "2 partners added, 2 were there already, with 1 new sector, 1 line left out");
  g_assert_cmpuint (kv_selection_count (fixture->selection), ==, 2);

  first = find (fixture, "Kiekeboe");
  second = find (fixture, "Koepel");
  g_assert_cmpstr (kv_element_text (first, KV_PARTNER_SECTOR), ==, "s-kinderopvang");
  g_assert_cmpuint (kv_element_choice (first, KV_PARTNER_SOORT), ==, KV_SOORT_ORGANISATIE);
  g_assert_true (kv_element_has (first, KV_PARTNER_ROLLEN, 2) && kv_element_has (first, KV_PARTNER_ROLLEN, 6));
  g_assert_cmpint (kv_element_score (first, KV_PARTNER_HOUDING), ==, 2);
  g_assert_cmpint (kv_element_score (first, KV_PARTNER_INVLOED), ==, 4);
  g_assert_cmpint (kv_element_score (first, KV_PARTNER_BELANG), ==, 5);
  g_assert_true (kv_element_yes (first, KV_PARTNER_CRUCIAAL));
  g_assert_cmpstr (kv_element_text (first, KV_PARTNER_DEEL_VAN), ==, kv_element_get_id (second));
  g_assert_cmpstr (kv_element_text (first, KV_PARTNER_WIL), ==, "een\ntwee");
  g_assert_cmpstrv (kv_element_list (first, KV_PARTNER_ACHTERBAN), KV_IDS ("A", "B"));
  g_assert_cmpint (kv_element_score (second, KV_PARTNER_HOUDING), ==, -2);
  g_assert_cmpint (kv_element_score (second, KV_PARTNER_INVLOED), ==, KV_ONBEKEND);
  g_assert_cmpint (kv_element_score (second, KV_PARTNER_BELANG), ==, KV_ONBEKEND);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_SECTOR), ==, 9);

  /* What did not fit is told by its line: roles, influence, no name, part of. */
  g_assert_cmpuint (report->skips->len, ==, 4);
  g_assert_cmpuint (((KvNameSkip *) report->skips->pdata[0])->line, ==, 4);
  g_assert_cmpstr (((KvNameSkip *) report->skips->pdata[1])->reason, ==, "Influence: “9” does not fit there, so it is left empty.");
  g_assert_cmpuint (((KvNameSkip *) report->skips->pdata[2])->line, ==, 7);

  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 1);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* Those who were there stay where they were. */
static void
test_nothing_moves (KvEditField  *fixture,
                    gconstpointer data)
{
  g_autoptr (KvNameList) list = read_list (fixture, "Een\nTwee\nDrie");
  KvPoint was = kv_edit_field_place (fixture, "p-onder"), now;
  g_autoptr (KvNameReport) report = kv_name_list_apply (list);

  now = kv_edit_field_place (fixture, "p-onder");
  g_assert_cmpuint (report->added, ==, 3);
  g_assert_cmpfloat_with_epsilon (was.x, now.x, .2);
  g_assert_cmpfloat_with_epsilon (was.y, now.y, .2);
}

static void
test_other_kinds (KvEditField  *fixture,
                  gconstpointer data)
{
  g_autoptr (KvNameList) list = kv_name_list_new (fixture->edits, KV_KIND_BELANG, "naam\tthema\nEIGEN IDENTITEIT\tx\nRust\tkind\n");
  g_autoptr (KvNameReport) report = kv_name_list_apply (list);
  g_autofree char *sentence = kv_name_report_sentence (report);

  g_assert_cmpstr (sentence, ==, "1 interest added, 1 was there already");
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_BELANG), ==, 2);
}

static void
test_too_much (KvEditField  *fixture,
               gconstpointer data)
{
  g_autofree char *name = g_strnfill (KV_NAME_MAX + 1, 'x');
  g_autofree char *two = g_strdup_printf ("%s\nKort", name);
  g_autoptr (KvNameList) list = read_list (fixture, two);
  g_autoptr (KvNameReport) report = kv_name_list_apply (list);
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (KvNameList) long_list = NULL;
  g_autoptr (KvNameReport) long_report = NULL;

  g_assert_cmpuint (report->added, ==, 1);
  g_assert_cmpuint (report->skipped, ==, 1);
  g_assert_cmpstr (((KvNameSkip *) report->skips->pdata[0])->reason, ==, "The name is longer than 10,000 characters.");

  for (guint i = 0; i < KV_NAME_LIST_ROWS + 10; i++)
    g_string_append_printf (many, "Nummer %u\n", i);
  long_list = read_list (fixture, many->str);
  g_assert_cmpuint (kv_name_list_get_n_rows (long_list), ==, KV_NAME_LIST_ROWS);
  long_report = kv_name_list_apply (long_list);
  g_assert_cmpuint (long_report->added, ==, KV_NAME_LIST_ROWS);
  g_assert_cmpuint (long_report->skipped, ==, 10);
}

/* Whatever is pasted, undo takes it back. */
static void
test_hostile (KvEditField  *fixture,
              gconstpointer data)
{
  static const char *const pieces[] = { "\t", "\n", "\r\n", "\"", "\"\"", ";", "'", "=", "-", "+", "•", "1.", " ", "naam", "sector", "houding", "ouders",
                                        "<b>&amp;", "%s%n", "\xff", "\xe2\x80\xae", "\xcc\x81", "../x", "4", "--", "2026-01-01", "@SUM(A1)", "x" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *before = kv_edit_field_text (fixture);

  for (guint turn = 0; turn < 200; turn++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (KvNameList) list = NULL;
      g_autoptr (KvNameReport) report = NULL;
      g_autofree char *after = NULL;
      guint count;

      for (int n = g_rand_int_range (rand, 0, 60); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      list = read_list (fixture, text->str);
      for (guint column = 0; column < kv_name_list_get_n_columns (list) && g_rand_boolean (rand); column++)
        kv_name_list_set_field (list, column, kv_name_list_get_choices (list)[g_rand_int_range (rand, 0, 24)]);
      count = kv_name_list_count (list);
      report = kv_name_list_apply (list);
      g_assert_cmpuint (report->added, ==, count);
      kv_edit_field_undo_all (fixture);
      after = kv_edit_field_text (fixture);
      g_assert_cmpstr (after, ==, before);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/name-list/lines", test_lines);
  ADD ("/name-list/bullets", test_bullets);
  ADD ("/name-list/quotes", test_quotes);
  ADD ("/name-list/columns", test_columns);
  ADD ("/name-list/apply", test_apply);
  ADD ("/name-list/nothing-moves", test_nothing_moves);
  ADD ("/name-list/other-kinds", test_other_kinds);
  ADD ("/name-list/too-much", test_too_much);
  ADD ("/name-list/hostile", test_hostile);
#undef ADD

  return g_test_run ();
}
