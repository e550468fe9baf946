/* Values as a file writes them: what is accepted, what is refused, and that
 * what is printed reads back. */

#include <glib.h>

#include <math.h>
#include <string.h>

#include "kv-field.h"
#include "kv-partner.h"
#include "kv-woorden.h"

static const KvField score = { "score", KV_FIELD_SCORE, .min = -4, .max = 4 };
static const KvField number = { "number", KV_FIELD_NUMBER };
static const KvField choice = { "choice", KV_FIELD_CHOICE, .words = kv_fases };
static const KvField choices = { "choices", KV_FIELD_CHOICES, .words = kv_partner_rollen };
static const KvField yes = { "yes", KV_FIELD_YES };
static const KvField date = { "date", KV_FIELD_DATE };
static const KvField ref = { "ref", KV_FIELD_REF };
static const KvField refs = { "refs", KV_FIELD_REFS };
static const KvField text = { "text", KV_FIELD_TEXT };

typedef struct
{
  const KvField *field;
  const char    *in;
  const char    *out; /* NULL: refused */
} Case;

static const Case cases[] = {
  { &score, "-4", "-4" },
  { &score, "0", "0" },
  { &score, "4", "4" },
  { &score, "5", NULL },
  { &score, "-5", NULL },
  { &score, "", NULL },
  { &score, "-", NULL },
  { &score, "+3", NULL },
  { &score, "3 ", NULL },
  { &score, "3.0", NULL },
  { &score, "99999999999999999999", NULL },
  { &number, "185.5", "185.5" },
  { &number, "-0", "0" },
  { &number, "0.1", "0.1" },
  { &number, "1e3", "1000" },
  { &number, "1000000", "1000000" },
  { &number, "1000001", NULL },
  { &number, "nan", NULL },
  { &number, "inf", NULL },
  { &number, "1e999", NULL },
  { &number, "0x10", NULL },
  { &number, "3,5", NULL },
  { &number, " 3", NULL },
  { &number, "", NULL },
  { &number, "0.30000000000000004", "0.30000000000000004" },
  { &choice, "uitvoering", "uitvoering" },
  { &choice, "Uitvoering", NULL },
  { &choice, "", NULL },
  { &choice, "uitvoerin", NULL },
  { &choices, "financier beslisser", "beslisser financier" },
  { &choices, " beslisser  beslisser ", "beslisser" },
  { &choices, "", "" },
  { &choices, "beslisser koning", NULL },
  { &yes, "ja", "ja" },
  { &yes, "nee", "nee" },
  { &yes, "true", NULL },
  { &date, "2026-12-08", "2026-12-08" },
  { &date, "2024-02-29", "2024-02-29" },
  { &date, "2026-02-30", NULL },
  { &date, "2026-2-3", NULL },
  { &date, "08-12-2026", NULL },
  { &date, "0000-00-00", NULL },
  { &ref, "p-small-steps", "p-small-steps" },
  { &ref, "", "" },
  { &ref, "../../x", NULL },
  { &ref, "a b", NULL },
  { &ref, "0123456789012345678901234567890123456789012345678901234567890123", "0123456789012345678901234567890123456789012345678901234567890123" },
  { &ref, "01234567890123456789012345678901234567890123456789012345678901234", NULL },
  { &refs, "p-b p-a p-b", "p-a p-b" },
  { &refs, "", "" },
  { &refs, "p-a <", NULL },
  { &text, "A & B <b> %s", "A & B <b> %s" },
};

static void
test_parse_and_print (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (GString) printed = g_string_new (NULL);
      KvValue value, again;

      g_test_message ("%s: \"%s\"", c->field->name, c->in);
      if (!kv_value_parse (&value, c->field, c->in, strlen (c->in)))
        {
          g_assert_null (c->out);
          continue;
        }

      kv_value_print (&value, c->field, printed);
      g_assert_cmpstr (printed->str, ==, c->out);
      g_assert_true (kv_value_parse (&again, c->field, printed->str, printed->len));
      g_assert_true (kv_value_equal (&value, &again, c->field));
      kv_value_clear (&value, c->field);
      kv_value_clear (&again, c->field);
      g_assert_true (kv_value_is_default (&value, c->field));
    }
}

static void
test_onbekend_is_not_zero (void)
{
  KvValue unknown, zero;

  kv_value_init (&unknown, &score);
  g_assert_cmpint (unknown.score, ==, KV_ONBEKEND);
  g_assert_true (kv_value_parse (&zero, &score, "0", 1));
  g_assert_false (kv_value_equal (&unknown, &zero, &score));
  g_assert_false (kv_value_is_default (&zero, &score));
}

/* Any number in range comes back as the same bits. */
static void
test_numbers_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double in = g_test_rand_double_range (-1e6, 1e6), out = 0;
      g_autoptr (GString) printed = g_string_new (NULL);

      if (i % 2 == 0)
        in = round (in * 10) / 10;
      kv_number_print (in, printed);
      g_assert_true (kv_number_parse (printed->str, printed->len, &out));
      g_assert_true (in == out);
      if (i % 2 == 0)
        g_assert_cmpuint (printed->len, <=, 9);
    }
}

static void
test_date_in_dutch (void)
{
  g_autofree char *shown = NULL, *in_short = NULL, *nothing = kv_date_text (0);
  guint julian = 0;

  g_assert_true (kv_date_parse ("2026-03-01", 10, &julian));
  shown = kv_date_text (julian);
  g_assert_cmpstr (shown, ==, "1 maart 2026");
  in_short = kv_date_text_short (julian);
  g_assert_cmpstr (in_short, ==, "1 mrt 2026");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_words (void)
{
  g_assert_cmpuint (kv_words_count (kv_fases), ==, 4);
  g_assert_cmpuint (kv_words_find (kv_fases, "evaluatie", 9), ==, KV_FASE_EVALUATIE);
  g_assert_cmpstr (kv_words_text (kv_fases, KV_FASE_PLANVORMING), ==, "planvorming");
  g_assert_cmpstr (kv_words_text (kv_fases, 0), ==, "onbekend");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/parse-and-print", test_parse_and_print);
  g_test_add_func ("/field/onbekend-is-not-zero", test_onbekend_is_not_zero);
  g_test_add_func ("/field/numbers-round-trip", test_numbers_round_trip);
  g_test_add_func ("/field/date-in-dutch", test_date_in_dutch);
  g_test_add_func ("/field/words", test_words);

  return g_test_run ();
}
