/* Reading: that all of a good file arrives, in whichever encoding; what is told
 * and what is kept where something is odd; and that it works in any thread. */

#include <glib.h>
#include <glib/gstdio.h>

#include <string.h>

#include "kv-belang.h"
#include "kv-error.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-reader.h"
#include "kv-relatie.h"
#include "kv-sector.h"
#include "kv-store-checks.h"
#include "kv-weergave.h"
#include "kv-writer.h"

static KvKrachtenveld *
read_content (const char *content,
              GPtrArray **repairs)
{
  g_autofree char *text = kv_check_file (content);

  return kv_check_read (text, repairs);
}

static gboolean
is_changed (KvKrachtenveld *krachtenveld)
{
  return kv_journal_get_changed (kv_krachtenveld_get_journal (krachtenveld));
}

static void
assert_told (GPtrArray  *repairs,
             guint       index,
             guint       line,
             gboolean    kept,
             const char *part)
{
  const KvRepair *repair;

  g_assert_cmpuint (index, <, repairs->len);
  repair = repairs->pdata[index];
  g_assert_cmpuint (repair->line, ==, line);
  g_assert_true (repair->kept == kept);
  if (strstr (repair->message, part) == NULL)
    g_error ("“%s” does not say “%s”", repair->message, part);
}

static void
test_values (void)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld =
    read_content ("<opgave>Eén\n dak &amp; meer</opgave>"
                  "<weergave id='w-1'><plaats partner='p-1' x='-1.5e2' y='96' vast='ja'/></weergave>"
                  "<relatie id='r-1' van='p-1' naar='o-1' kwaliteit='0'/>"
                  "<overleg id='o-1' naam='LEA' soort='LEA-en-OOGO'><bijeenkomst id='y-1' datum='2026-12-08' aanwezig=' p-2  p-1 p-2 '>"
                  "<agendapunt>een</agendapunt><besluit>ja</besluit><agendapunt>twee</agendapunt></bijeenkomst></overleg>"
                  "<partner id='p-1' naam='A &amp; &quot;B&quot;&#10;C' rollen='financier beslisser' houding='-2' cruciaal='ja'><wil><![CDATA[<x>]]> y</wil></partner>"
                  "<partner id='p-2' naam='B' deel-van='p-1' cruciaal='nee'/>",
                  &repairs);
  KvElement *partner = kv_krachtenveld_lookup (krachtenveld, "p-1");
  KvElement *place = kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_PLAATS, "w-1", "p-1");
  KvElement *meeting = kv_krachtenveld_lookup (krachtenveld, "y-1");

  g_assert_cmpstr (kv_element_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_OPGAVE), ==, "Eén\n dak & meer");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_NAAM), ==, "A & \"B\"\nC");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, "<x> y");
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_HOUDING), ==, -2);
  g_assert_cmpint (kv_element_score (partner, KV_PARTNER_INVLOED), ==, KV_ONBEKEND);
  g_assert_true (kv_element_has (partner, KV_PARTNER_ROLLEN, 1));
  g_assert_true (kv_element_yes (partner, KV_PARTNER_CRUCIAAL));
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (krachtenveld, "p-2"), KV_PARTNER_DEEL_VAN), ==, "p-1");
  g_assert_cmpfloat (kv_element_number (place, KV_PLAATS_X), ==, -150);
  g_assert_cmpstr (kv_element_get_owner (place), ==, "w-1");
  g_assert_cmpint (kv_element_score (kv_krachtenveld_lookup (krachtenveld, "r-1"), KV_RELATIE_KWALITEIT), ==, 0);
  g_assert_cmpstr (kv_element_list (meeting, KV_BIJEENKOMST_AGENDA)[1], ==, "twee");
  g_assert_cmpstr (kv_element_text (meeting, KV_BIJEENKOMST_BESLUIT), ==, "ja");
  g_assert_cmpuint (g_strv_length ((char **) kv_element_list (meeting, KV_BIJEENKOMST_AANWEZIG)), ==, 2);

  /* Only that the name has two lines. */
  g_assert_cmpuint (repairs->len, ==, 1);
  assert_told (repairs, 0, 4, TRUE, "more than one line");
  g_assert_false (is_changed (krachtenveld));
}

static void
assert_encoding (const char *encoding,
                 const char *mark,
                 gsize       mark_length)
{
  g_autofree char *text = g_strdup_printf ("<?xml version='1.0' encoding='%s'?>\r\n<krachtenveld xmlns='urn:nl:krachtenveld:1' versie='1.0'\r\n id='k-1' titel='Café'>\r<opgave>één\r\ntwee\rdrie</opgave></krachtenveld>\r\n", encoding);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = NULL;
  g_autofree char *converted = NULL, *written = NULL;
  gsize length;

  converted = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (bytes, (const guint8 *) mark, mark_length);
  g_byte_array_append (bytes, (const guint8 *) converted, length);
  file = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  krachtenveld = kv_read_bytes (file, "test", NULL, &repairs, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (repairs->len, ==, 0);
  g_assert_cmpstr (kv_element_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_TITEL), ==, "Café");
  g_assert_cmpstr (kv_element_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_OPGAVE), ==, "één\ntwee\ndrie");

  written = kv_check_write (krachtenveld);
  g_assert_true (g_str_has_prefix (written, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<krachtenveld"));
}

static void
test_encodings (void)
{
  assert_encoding ("UTF-8", "", 0);
  assert_encoding ("utf-8", "\xef\xbb\xbf", 3);
  assert_encoding ("UTF-16LE", "\xff\xfe", 2);
  assert_encoding ("UTF-16BE", "\xfe\xff", 2);
  assert_encoding ("ISO-8859-1", "", 0);
  assert_encoding ("ISO-8859-15", "", 0);
  assert_encoding ("windows-1252", "", 0);
}

/* A text editor saved it in another encoding and left the declaration. */
static void
test_contradiction (void)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld =
    kv_check_read ("\xef\xbb\xbf<?xml version='1.0' encoding='ISO-8859-1'?><krachtenveld xmlns='urn:nl:krachtenveld:1' versie='1.0' id='k-1' titel='é'/>", &repairs);

  g_assert_cmpstr (kv_element_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_TITEL), ==, "é");
  assert_told (repairs, 0, 0, TRUE, "UTF-8");
}

/* What nobody knows stays as it is, in its place. */
static void
test_unknown (void)
{
  const char *text =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- voor\n  het begin -->\n"
    "<?xml-stylesheet href=\"http://example.invalid/x.xsl\"?>\n"
    "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.7\" id=\"k-1\" titel=\"x\" xmlns:v=\"urn:v\" v:a=\"1 &lt; 2\" nieuw='\"'>\n"
    "  <partner id=\"p-1\" naam=\"A\" toekomst=\"&#10;&amp;\">\n"
    "    <voorziening soort=\"bso\" aantal=\"9\" v:sinds=\"2020\"/>\n"
    "    <!-- hier -->\n"
    "    <v:iets   a='b'><partner id=\"p-1\"/>tekst<![CDATA[<]]></v:iets>\n"
    "    los &amp; <![CDATA[<vast>]]>\n"
    "    <lid partner=\"p-1\"/>\n"
    "  </partner>\n"
    "  <xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>\n"
    "  <toekomst>\n"
    "      <ding/>\n"
    "  </toekomst>\n"
    "  <?php echo 1 ?>\n"
    "</krachtenveld>\n"
    "<!-- na het eind -->\n";
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = kv_check_read (text, &repairs);
  g_autofree char *written = kv_check_write (krachtenveld);

  g_assert_cmpuint (repairs->len, ==, 0);
  g_assert_false (is_changed (krachtenveld));
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER), ==, 1);
  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_LID), ==, 0);
}

/* Names that a prefix or another default namespace puts elsewhere. */
static void
test_namespaces (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld =
    kv_check_read ("<k:krachtenveld xmlns:k='urn:nl:krachtenveld:1' xmlns='urn:ander?a&amp;b' versie='1.0' id='k-1'>"
                   "<k:partner id='p-1' naam='A'><k:wil>x</k:wil><kan>y</kan></k:partner><partner id='p-2'><naam/></partner></k:krachtenveld>", NULL);
  g_autofree char *written = kv_check_write (krachtenveld);
  KvElement *partner = kv_krachtenveld_lookup (krachtenveld, "p-1");

  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER), ==, 1);
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, "x");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_KAN), ==, "");
  g_assert_nonnull (strstr (written, "<kan xmlns=\"urn:ander?a&amp;b\">y</kan>"));
  g_assert_nonnull (strstr (written, "<partner xmlns=\"urn:ander?a&amp;b\" id='p-2'><naam/></partner>"));
  kv_check_stable (krachtenveld);
}

/* A text with more than text in it is shown, and kept whole until it is
 * changed. */
static void
test_odd_text (void)
{
  g_autoptr (KvKrachtenveld) krachtenveld =
    read_content ("<partner id='p-1' naam='A'><wil lang='nl'>een <b>vet</b> woord</wil><achterban>x</achterban><achterban><i>y</i></achterban><wil>nog een</wil></partner>", NULL);
  KvElement *partner = kv_krachtenveld_lookup (krachtenveld, "p-1");
  g_autofree char *written = kv_check_write (krachtenveld);
  g_autofree char *rewritten = NULL;

  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_WIL), ==, "een vet woord");
  g_assert_cmpuint (g_strv_length ((char **) kv_element_list (partner, KV_PARTNER_ACHTERBAN)), ==, 1);
  g_assert_nonnull (strstr (written, "<wil lang='nl'>een <b>vet</b> woord</wil>"));
  g_assert_nonnull (strstr (written, "<achterban bewaard=\"ja\"><i>y</i></achterban>"));
  g_assert_nonnull (strstr (written, "<wil bewaard=\"ja\">nog een</wil>"));
  kv_check_stable (krachtenveld);

  kv_element_set_text (partner, KV_PARTNER_WIL, "anders");
  rewritten = kv_check_write (krachtenveld);
  g_assert_nonnull (strstr (rewritten, "<wil>anders</wil>"));
  g_assert_null (strstr (rewritten, "vet"));
}

/* What cannot exist is not lost. */
static void
test_kept (void)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld =
    read_content ("<partner id='p-1' naam='A'/>\n"
                  "<relatie id='r-1' van='p-1'><toelichting>half</toelichting></relatie>\n"
                  "<relatie id='r-2' van='p-1' naar='p-9'><onderbouwing veld='sterkte' bron='gesprek'/></relatie>\n"
                  "<overleg id='o-1' naam='L'><lid partner='p-9'/><lid partner='p-1'/>\n<lid partner='p-1' rol='lid'/></overleg>\n",
                  &repairs);
  g_autofree char *written = kv_check_write (krachtenveld);

  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_RELATIE), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_ONDERBOUWING), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_LID), ==, 1);
  g_assert_cmpuint (repairs->len, ==, 4);
  assert_told (repairs, 0, 4, FALSE, "naar");
  assert_told (repairs, 1, 5, FALSE, "p-9");
  assert_told (repairs, 2, 6, FALSE, "p-9");
  assert_told (repairs, 3, 7, FALSE, "second");
  g_assert_true (is_changed (krachtenveld));
  g_assert_nonnull (strstr (written, "<relatie bewaard=\"ja\" id='r-1' van='p-1'><toelichting>half</toelichting></relatie>"));
  g_assert_nonnull (strstr (written, "<relatie bewaard=\"ja\" id='r-2' van='p-1' naar='p-9'><onderbouwing veld='sterkte' bron='gesprek'/></relatie>"));
  g_assert_nonnull (strstr (written, "<lid bewaard=\"ja\" partner='p-9'/>"));
  g_assert_nonnull (strstr (written, "<lid bewaard=\"ja\" partner='p-1' rol='lid'/>"));
  kv_check_stable (krachtenveld);
}

/* Everything of which a field can hold one only, twice. */
static const char twice[] =
  "<opgave>een</opgave>\n<opgave>twee</opgave>"
  "<partner id='p-1' naam='A'><wil>een</wil><wil>twee</wil></partner><partner id='p-2' naam='B'/>"
  "<belang id='b-1' naam='C'/><machtsmiddel id='m-1' naam='D'/>"
  "<standpunt partner='p-1' belang='b-1' waarde='1'/><standpunt partner='p-1' belang='b-1' waarde='2'/>"
  "<inzet partner='p-1' machtsmiddel='m-1' heeft='ja'/><inzet partner='p-1' machtsmiddel='m-1' sterkte='2'/>"
  "<invloed van='p-1' naar='p-2' sterkte='1'/><invloed van='p-1' naar='p-2' sterkte='2'/>"
  "<rolkeuze fase='planvorming' rollen='sturend'/><rolkeuze fase='planvorming' rollen='volgend'/>"
  "<relatie id='r-1' van='p-1' naar='p-2'><onderbouwing veld='sterkte' bron='gesprek'/><onderbouwing veld='sterkte' bron='document'/></relatie>"
  "<relatie id='r-2' van='p-1' naar='p-9'/>"
  "<overleg id='o-1' naam='L'><lid partner='p-1'/><lid partner='p-1' rol='lid'/></overleg>"
  "<weergave id='w-1' diagram='netwerk'><plaats partner='p-1' x='1' y='1'/><plaats partner='p-1' x='2' y='2'/></weergave>";

static void
remove_all (KvKrachtenveld *krachtenveld,
            KvKind          kind)
{
  while (kv_krachtenveld_count (krachtenveld, kind) > 0)
    {
      g_autoptr (KvElement) element = g_list_model_get_item (kv_krachtenveld_get_list (krachtenveld, kind), 0);

      kv_krachtenveld_remove (krachtenveld, element);
    }
}

/* What was set aside does not come back in the place of what was in its way. */
static void
test_aside (void)
{
  static const KvKind kinds[] = { KV_KIND_STANDPUNT, KV_KIND_INZET, KV_KIND_INVLOED, KV_KIND_ROLKEUZE, KV_KIND_ONDERBOUWING, KV_KIND_LID, KV_KIND_PLAATS };
  g_autoptr (GPtrArray) repairs = NULL, repairs_again = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = read_content (twice, &repairs);
  g_autofree char *before = kv_check_write (krachtenveld);
  KvJournal *journal = kv_krachtenveld_get_journal (krachtenveld);
  g_autofree char *cleared = NULL, *undone = NULL;
  g_autoptr (KvKrachtenveld) again = NULL;
  g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, "p-9");

  g_assert_cmpuint (repairs->len, ==, 2 + G_N_ELEMENTS (kinds) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, kinds[i]), ==, 1);

  kv_journal_begin (journal, "clear", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    remove_all (krachtenveld, kinds[i]);
  kv_element_set_text (KV_ELEMENT (krachtenveld), KV_KRACHTENVELD_OPGAVE, "");
  kv_element_set_text (kv_krachtenveld_lookup (krachtenveld, "p-1"), KV_PARTNER_WIL, "");
  kv_krachtenveld_insert (krachtenveld, partner);
  kv_journal_end (journal);
  kv_check_stable (krachtenveld);

  cleared = kv_check_write (krachtenveld);
  again = kv_check_read (cleared, &repairs_again);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpuint (kv_krachtenveld_count (again, kinds[i]), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (again, KV_KIND_RELATIE), ==, 1);
  g_assert_cmpstr (kv_element_text (KV_ELEMENT (again), KV_KRACHTENVELD_OPGAVE), ==, "");
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (again, "p-1"), KV_PARTNER_WIL), ==, "");
  g_assert_nonnull (strstr (cleared, "belang='b-1' waarde='2'/>"));

  /* It is still told, but no longer makes a change of it that it was opened. */
  g_assert_cmpuint (repairs_again->len, >, 0);
  assert_told (repairs_again, 0, 4, TRUE, "stays in the file");
  g_assert_true (((KvRepair *) repairs_again->pdata[0])->kept);

  kv_journal_undo (journal);
  undone = kv_check_write (krachtenveld);
  g_assert_cmpstr (undone, ==, before);
}

/* In a newer format there may be room for what has none in ours. */
static void
test_aside_newer (void)
{
  g_autoptr (KvKrachtenveld) minor = kv_check_read ("<krachtenveld xmlns='urn:nl:krachtenveld:1' versie='1.4' id='k-1'><relatie id='r-1' van='x-1' naar='x-2'/></krachtenveld>", NULL);
  g_autofree char *written = kv_check_write (minor);

  g_assert_nonnull (strstr (written, "<relatie id='r-1' van='x-1' naar='x-2'/>"));
}

/* Two people who open the same damaged file get the same ids. */
static void
test_made_ids (void)
{
  const char *content = "<partner naam='A'/>\n<partner id='p-1' naam='B'/>\n<partner id='p-1' naam='C'/>\n<partner naam='A'/>";
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = read_content (content, &repairs);
  g_autoptr (KvKrachtenveld) other = read_content (content, NULL);
  g_autofree char *written = kv_check_write (krachtenveld);
  g_autofree char *other_written = kv_check_write (other);

  g_assert_cmpuint (kv_krachtenveld_count (krachtenveld, KV_KIND_PARTNER), ==, 4);
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (krachtenveld, "p-1"), KV_PARTNER_NAAM), ==, "B");
  g_assert_cmpuint (repairs->len, ==, 3);
  assert_told (repairs, 1, 5, FALSE, "p-1");
  g_assert_cmpstr (written, ==, other_written);
}

static void
test_references (void)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld =
    read_content ("<partner id='p-1' naam='A' sector='s-9' deel-van='s-1'/>\n"
                  "<sector id='s-1' naam='S'/>\n"
                  "<actie id='a-1' voor='p-9 s-1 p-1'/>\n",
                  &repairs);
  KvElement *partner = kv_krachtenveld_lookup (krachtenveld, "p-1");
  const char *const *voor = kv_element_list (kv_krachtenveld_lookup (krachtenveld, "a-1"), 1);

  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_SECTOR), ==, "");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_DEEL_VAN), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) voor), ==, 2);
  g_assert_cmpuint (repairs->len, ==, 3);
  assert_told (repairs, 0, 3, FALSE, "s-9");
  assert_told (repairs, 1, 3, FALSE, "s-1");
  assert_told (repairs, 2, 5, FALSE, "p-9");
}

static void
test_rings (void)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld =
    read_content ("<partner id='p-1' naam='A' deel-van='p-2'/>\n"
                  "<partner id='p-2' naam='B' deel-van='p-3'/>\n"
                  "<partner id='p-3' naam='C' deel-van='p-2'/>\n"
                  "<partner id='p-4' naam='D' deel-van='p-4'/>\n"
                  "<partner id='p-5' naam='E' deel-van='p-1'/>\n",
                  &repairs);

  g_assert_cmpuint (repairs->len, ==, 2);
  assert_told (repairs, 0, 4, FALSE, "part of itself");
  assert_told (repairs, 1, 6, FALSE, "part of itself");
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (krachtenveld, "p-1"), KV_PARTNER_DEEL_VAN), ==, "p-2");
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (krachtenveld, "p-2"), KV_PARTNER_DEEL_VAN), ==, "");
  g_assert_cmpstr (kv_element_text (kv_krachtenveld_lookup (krachtenveld, "p-4"), KV_PARTNER_DEEL_VAN), ==, "");
}

/* What is too long is cut in the program, not in the file. */
static void
test_long (void)
{
  g_autofree char *name = g_strnfill (100000, 'n');
  g_autofree char *wil = g_strnfill (1500000, 'w');
  g_autofree char *content = g_strconcat ("<partner id='p-1' naam='é", name, "'><wil>", wil, "</wil></partner>", NULL);
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = read_content (content, &repairs);
  KvElement *partner = kv_krachtenveld_lookup (krachtenveld, "p-1");
  g_autofree char *written = kv_check_write (krachtenveld);

  g_assert_cmpint (g_utf8_strlen (kv_element_text (partner, KV_PARTNER_NAAM), -1), ==, 10000);
  g_assert_cmpuint (strlen (kv_element_text (partner, KV_PARTNER_WIL)), ==, 1000000);
  g_assert_cmpuint (repairs->len, ==, 2);
  assert_told (repairs, 0, 3, FALSE, "too long");
  g_assert_nonnull (strstr (written, name));
  g_assert_nonnull (strstr (written, wil));
  kv_check_stable (krachtenveld);
}

static void
test_newer (void)
{
  g_autoptr (GPtrArray) repairs = NULL;
  g_autoptr (KvKrachtenveld) minor = kv_check_read ("<krachtenveld xmlns='urn:nl:krachtenveld:1' versie='1.4' id='k-1'><partner id='p-1' naam='A' sector='x-1'/><nieuw id='x-1'/></krachtenveld>", NULL);
  g_autoptr (KvKrachtenveld) major = kv_check_read ("<krachtenveld xmlns='urn:nl:krachtenveld:2' versie='2.0' id='k-1'><partner id='p-1' naam='A'/></krachtenveld>", &repairs);
  g_autofree char *written = kv_check_write (minor);

  g_assert_false (kv_krachtenveld_is_read_only (minor));
  g_assert_nonnull (strstr (written, "versie=\"1.4\""));
  g_assert_nonnull (strstr (written, "sector=\"x-1\""));
  g_assert_nonnull (strstr (written, "<nieuw id='x-1'/>"));
  g_assert_true (kv_krachtenveld_is_read_only (major));
  assert_told (repairs, 0, 1, TRUE, "2.0");
  g_assert_cmpuint (kv_krachtenveld_count (major, KV_KIND_PARTNER), ==, 1);
}

static void
test_template (void)
{
  KvReadOptions options = { .template = TRUE };
  g_autofree char *text = kv_check_file ("<partner id='p-1' naam='A'/>");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (KvKrachtenveld) first = kv_read_bytes (bytes, "test", &options, NULL, NULL, NULL);
  g_autoptr (KvKrachtenveld) second = kv_read_bytes (bytes, "test", &options, NULL, NULL, NULL);

  g_assert_cmpstr (kv_element_get_id (KV_ELEMENT (first)), !=, "k-1");
  g_assert_cmpstr (kv_element_get_id (KV_ELEMENT (first)), !=, kv_element_get_id (KV_ELEMENT (second)));
  g_assert_nonnull (kv_krachtenveld_lookup (first, "p-1"));
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = kv_check_file ("");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kv_read_bytes (bytes, "test", NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
read_many (gpointer data)
{
  g_autofree char *good = kv_check_file ("<partner id='p-1' naam='A'/>");

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (KvKrachtenveld) krachtenveld = kv_check_read (good, NULL);
      g_autoptr (GBytes) bad = g_bytes_new_static ("<krachtenveld>", 14);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (krachtenveld);
      g_assert_null (kv_read_bytes (bad, "bad", NULL, NULL, NULL, &error));
      g_assert_error (error, KV_ERROR, KV_ERROR_NOT_OURS);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("read", read_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kv-read-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "vreemd \xff\n%s.krachtenveld", NULL);
  g_autofree char *text = kv_check_file ("<partner id='p-1' naam='A'/>");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KvKrachtenveld) krachtenveld = NULL;

  g_assert_null (kv_read_file (file, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, KV_ERROR, KV_ERROR_FILE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  krachtenveld = kv_read_file (file, NULL, NULL, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (text));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/values", test_values);
  g_test_add_func ("/reader/encodings", test_encodings);
  g_test_add_func ("/reader/contradiction", test_contradiction);
  g_test_add_func ("/reader/unknown", test_unknown);
  g_test_add_func ("/reader/namespaces", test_namespaces);
  g_test_add_func ("/reader/odd-text", test_odd_text);
  g_test_add_func ("/reader/kept", test_kept);
  g_test_add_func ("/reader/aside", test_aside);
  g_test_add_func ("/reader/aside-newer", test_aside_newer);
  g_test_add_func ("/reader/made-ids", test_made_ids);
  g_test_add_func ("/reader/references", test_references);
  g_test_add_func ("/reader/rings", test_rings);
  g_test_add_func ("/reader/long", test_long);
  g_test_add_func ("/reader/newer", test_newer);
  g_test_add_func ("/reader/template", test_template);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/threads", test_threads);
  g_test_add_func ("/reader/file", test_file);

  return g_test_run ();
}
