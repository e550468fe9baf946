/* The canonical writer: what the file looks like to the byte, that equal fields
 * give equal bytes, and that nothing of what a user can type is lost. */

#include <glib.h>

#include <string.h>

#include "kv-belang.h"
#include "kv-escape.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-random.h"
#include "kv-relatie.h"
#include "kv-store-checks.h"
#include "kv-weergave.h"
#include "kv-writer.h"

static KvElement *
add (KvKrachtenveld *krachtenveld,
     KvKind          kind,
     const char     *id)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_krachtenveld_load (krachtenveld, element);

  return element;
}

static KvElement *
add_owned (KvKrachtenveld *krachtenveld,
           KvKind          kind,
           const char     *id,
           guint           field,
           const char     *owner)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_element_set_text (element, field, owner);
  kv_krachtenveld_load (krachtenveld, element);

  return element;
}

static KvElement *
add_pair (KvKrachtenveld *krachtenveld,
          KvKind          kind,
          const char     *first,
          const char     *second)
{
  g_autoptr (KvElement) element = kv_element_new_pair (kind, first, second);

  kv_krachtenveld_load (krachtenveld, element);

  return element;
}

static void
test_empty (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new ("k-leeg");
  g_autofree char *written = kv_check_write (krachtenveld);

  g_assert_cmpstr (written, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-leeg\"/>\n");
}

static void
fill_partners (KvKrachtenveld *krachtenveld)
{
  KvElement *linde, *kiekeboe, *contact;
  const char *achterban[] = { "ouders", "kinderen", NULL };

  kiekeboe = add (krachtenveld, KV_KIND_PARTNER, "p-kiekeboe");
  linde = add (krachtenveld, KV_KIND_PARTNER, "p-Linde");
  kv_element_set_text (kiekeboe, KV_PARTNER_NAAM, "Kiekeboe");
  kv_element_set_text (kiekeboe, KV_PARTNER_DEEL_VAN, "p-Linde");
  kv_element_set_text (kiekeboe, KV_PARTNER_WIL, "Zekerheid:\n  over <huur> & bezetting\n");
  kv_element_set_list (kiekeboe, KV_PARTNER_ACHTERBAN, achterban);
  kv_element_set_score (kiekeboe, KV_PARTNER_HOUDING, 0);
  kv_element_set_choice (kiekeboe, KV_PARTNER_ROLLEN, 5);
  kv_element_set_text (linde, KV_PARTNER_NAAM, "De \"Linde\"");
  contact = add_owned (krachtenveld, KV_KIND_CONTACTPERSOON, "c-2", KV_CONTACTPERSOON_PARTNER, "p-kiekeboe");
  kv_element_set_yes (contact, KV_CONTACTPERSOON_VAST, TRUE);
  add_owned (krachtenveld, KV_KIND_CONTACTPERSOON, "c-1", KV_CONTACTPERSOON_PARTNER, "p-kiekeboe");
}

static void
fill_rest (KvKrachtenveld *krachtenveld)
{
  KvElement *relatie;

  add (krachtenveld, KV_KIND_WEERGAVE, "w-1");
  kv_element_set_number (add_pair (krachtenveld, KV_KIND_PLAATS, "w-1", "p-kiekeboe"), KV_PLAATS_X, 185.5);
  relatie = add_owned (krachtenveld, KV_KIND_RELATIE, "r-1", KV_RELATIE_VAN, "p-Linde");
  kv_element_set_text (relatie, KV_RELATIE_NAAR, "p-kiekeboe");
  add (krachtenveld, KV_KIND_BELANG, "b-1");
  add_pair (krachtenveld, KV_KIND_STANDPUNT, "p-Linde", "b-1");
  kv_element_set_score (add_pair (krachtenveld, KV_KIND_STANDPUNT, "p-kiekeboe", "b-1"), KV_STANDPUNT_WAARDE, -4);
  add (krachtenveld, KV_KIND_OVERLEG, "o-1");
  add_pair (krachtenveld, KV_KIND_LID, "o-1", "p-kiekeboe");
}

static const char picture[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-1\" titel=\"Proef\">\n"
  "  <opgave>Eén dak</opgave>\n"
  "  <partner id=\"p-Linde\" naam=\"De &quot;Linde&quot;\"/>\n"
  "  <partner id=\"p-kiekeboe\" naam=\"Kiekeboe\" rollen=\"beslisser uitvoerder\" deel-van=\"p-Linde\" houding=\"0\">\n"
  "    <achterban>ouders</achterban>\n"
  "    <achterban>kinderen</achterban>\n"
  "    <wil>Zekerheid:\n"
  "  over &lt;huur&gt; &amp; bezetting\n"
  "</wil>\n"
  "    <contactpersoon id=\"c-1\"/>\n"
  "    <contactpersoon id=\"c-2\" vast=\"ja\"/>\n"
  "  </partner>\n"
  "  <belang id=\"b-1\"/>\n"
  "  <standpunt partner=\"p-kiekeboe\" belang=\"b-1\" waarde=\"-4\"/>\n"
  "  <relatie id=\"r-1\" van=\"p-Linde\" naar=\"p-kiekeboe\"/>\n"
  "  <overleg id=\"o-1\">\n"
  "    <lid partner=\"p-kiekeboe\"/>\n"
  "  </overleg>\n"
  "  <weergave id=\"w-1\">\n"
  "    <plaats partner=\"p-kiekeboe\" x=\"185.5\" y=\"0\"/>\n"
  "  </weergave>\n"
  "</krachtenveld>\n";

/* The order in which things were added does not matter; an empty standpunt and
 * what is default are left out; a place is not. */
static void
test_picture (void)
{
  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new ("k-1");
      g_autofree char *written = NULL;

      kv_element_set_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_TITEL, "Proef");
      kv_element_set_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_OPGAVE, "Eén dak");
      if (turn == 0)
        fill_rest (krachtenveld);
      fill_partners (krachtenveld);
      if (turn == 1)
        fill_rest (krachtenveld);

      written = kv_check_write (krachtenveld);
      g_assert_cmpstr (written, ==, picture);
      kv_check_stable (krachtenveld);
    }
}

static void
test_escape (void)
{
  const char *text = "a&b<c>d\"e'f\tg\nh\ri\x01j\x1fk\x7fl\xef\xbf\xbem\xef\xbf\xbfn\xef\xbf\xbdo]]>";
  g_autoptr (GString) attribute = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);

  kv_escape_attribute (attribute, text);
  g_assert_cmpstr (attribute->str, ==, "a&amp;b&lt;c&gt;d&quot;e'f&#9;g&#10;h&#13;ijk\x7flmn\xef\xbf\xbdo]]&gt;");
  kv_escape_text (content, text);
  g_assert_cmpstr (content->str, ==, "a&amp;b&lt;c&gt;d\"e'f\tg\nh&#13;ijk\x7flmn\xef\xbf\xbdo]]&gt;");
}

/* What was typed comes back to the character. */
static void
test_text_returns (void)
{
  static const char *const texts[] = {
    "A & B", "<b>vet</b>", "%s%n%d", "  spaties \t en tab  ", "twee\nregels\n", "\n\n", " ", "]]>", "&amp;&#38;", "'\"",
    "\xe2\x80\xae omgekeerd", "e\xcc\x81 en é", "日本語 العربية 🏫", "\xe2\x80\x8b", "<!-- geen -->", "<?geen?>", "\xc2\xa0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new ("k-1");
      KvElement *partner = add (krachtenveld, KV_KIND_PARTNER, "p-1");
      const char *list[] = { texts[i], "x", NULL };
      g_autofree char *written = NULL;
      g_autoptr (KvKrachtenveld) again = NULL;

      kv_element_set_text (partner, KV_PARTNER_NAAM, texts[i]);
      kv_element_set_text (partner, KV_PARTNER_WIL, texts[i]);
      kv_element_set_list (partner, KV_PARTNER_ACHTERBAN, list);
      written = kv_check_write (krachtenveld);
      again = kv_check_read (written, NULL);
      partner = kv_krachtenveld_lookup (again, "p-1");
      g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, texts[i]);
      g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, texts[i]);
      g_assert_cmpstr (kv_element_list (partner, KV_PARTNER_ACHTERBAN)[0], ==, texts[i]);
    }
}

/* A colour that is none is kept as it stands. */
static void
assert_same_element (KvElement *a,
                     KvElement *b)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (a, &n_fields);

  g_assert_nonnull (b);
  for (guint i = 0; i < n_fields; i++)
    {
      if (kv_element_get_raw (b, i) != NULL)
        g_assert_cmpstr (kv_element_get_raw (b, i), ==, kv_element_text (a, i));
      else if (!kv_value_equal (kv_element_value (a, i), kv_element_value (b, i), &fields[i]))
        g_error ("%s of %s came back as something else", fields[i].name, kv_element_get_id (a));
    }
}

static void
assert_same (KvKrachtenveld *a,
             KvKrachtenveld *b)
{
  assert_same_element (KV_ELEMENT (a), KV_ELEMENT (b));
  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) elements = kv_krachtenveld_sorted (a, kind);
      gboolean sparse = (kv_kind_get_class (kind)->flags & KV_CLASS_SPARSE) != 0;

      g_assert_cmpuint (kv_krachtenveld_count (b, kind), <=, elements->len);
      for (guint i = 0; i < elements->len; i++)
        {
          if (!sparse || !kv_element_is_empty (elements->pdata[i]))
            assert_same_element (elements->pdata[i], kv_krachtenveld_lookup (b, kv_element_get_id (elements->pdata[i])));
        }
    }
}

/* A field of everything, edited, comes back with every value; and is a file
 * that stays what it is. */
static void
test_random (void)
{
  for (guint seed = 1; seed <= 40; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) krachtenveld = kv_random_krachtenveld (rand, seed % 9);
      g_autoptr (KvKrachtenveld) again = NULL;
      g_autofree char *written = NULL;

      for (guint i = 0; i < seed; i++)
        kv_random_edit (krachtenveld, rand);
      written = kv_check_write (krachtenveld);
      again = kv_check_read (written, NULL);
      assert_same (krachtenveld, again);
      kv_check_stable (krachtenveld);
    }
}

/* A change of one value is a change of one line. */
static void
test_line_by_line (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (KvKrachtenveld) krachtenveld = kv_random_krachtenveld (rand, 8);
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (krachtenveld, KV_KIND_PARTNER);
  g_autofree char *before = NULL, *after = NULL;
  g_auto (GStrv) lines = NULL, other_lines = NULL;
  guint differ = 0;

  kv_element_set_score (partners->pdata[2], KV_PARTNER_INVLOED, 1);
  before = kv_check_write (krachtenveld);
  kv_element_set_score (partners->pdata[2], KV_PARTNER_INVLOED, 5);
  after = kv_check_write (krachtenveld);

  lines = g_strsplit (before, "\n", -1);
  other_lines = g_strsplit (after, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (other_lines));
  for (guint i = 0; lines[i] != NULL; i++)
    differ += strcmp (lines[i], other_lines[i]) != 0;
  g_assert_cmpuint (differ, ==, 1);
}

/* What could not be read is written until it is set. */
static void
test_raw (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld = kv_krachtenveld_new ("k-1");
  KvElement *partner = add (krachtenveld, KV_KIND_PARTNER, "p-1");
  g_autofree char *written = NULL, *rewritten = NULL;

  kv_element_fill_raw (partner, KV_PARTNER_HOUDING, "heel <erg>", 10);
  written = kv_check_write (krachtenveld);
  g_assert_nonnull (strstr (written, "<partner id=\"p-1\" houding=\"heel &lt;erg&gt;\"/>"));
  kv_check_stable (krachtenveld);

  kv_element_set_score (partner, KV_PARTNER_HOUDING, KV_ONBEKEND);
  rewritten = kv_check_write (krachtenveld);
  g_assert_nonnull (strstr (rewritten, "<partner id=\"p-1\"/>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer/empty", test_empty);
  g_test_add_func ("/writer/picture", test_picture);
  g_test_add_func ("/writer/escape", test_escape);
  g_test_add_func ("/writer/text-returns", test_text_returns);
  g_test_add_func ("/writer/random", test_random);
  g_test_add_func ("/writer/line-by-line", test_line_by_line);
  g_test_add_func ("/writer/raw", test_raw);

  return g_test_run ();
}
