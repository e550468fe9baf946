/* From what was written about a partner to what all share. */

#include <string.h>

#include "kv-belang.h"
#include "kv-edit-field.h"
#include "kv-machtsmiddel.h"
#include "kv-partner.h"
#include "kv-phrases.h"
#include "kv-woorden.h"

static char *
split (const char *text)
{
  g_autoptr (GPtrArray) phrases = kv_phrases_split (text);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " | " : "", ((KvPhrase *) phrases->pdata[i])->text);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *phrases;
  } cases[] = {
    { "", "" },
    { " \n. ; , ?", "" },
    { "Zekerheid over huur en bezetting, en zelf werkgever blijven.", "Zekerheid over huur en bezetting | Zelf werkgever blijven" },
    { "wil een doorgaande lijn; geen fusie", "Doorgaande lijn | Geen fusie" },
    { "- meer leerlingen\n- een eigen ingang\n\n\xe2\x80\xa2 rust", "Meer leerlingen | Eigen ingang | Rust" },
    { "Alle kinderen zien, ook die niet naar de opvang gaan.", "Alle kinderen zien, ook die niet naar de opvang gaan" },
    { "Gebouwen bekostigen, subsidie geven en uitnodigen. Tot samenwerken verplichten kan de gemeente niet.",
      "Gebouwen bekostigen | Subsidie geven en uitnodigen | Tot samenwerken verplichten kan de gemeente niet" },
    { "0,5 fte voor o.a. de intake (vanaf 1.9.2027)", "0,5 fte voor o.a. de intake (vanaf 1.9.2027)" },
    { "Rust, rust, RUST!", "Rust" },
    { "\xc3\xa9\xc3\xa9n verhaal, 's ochtends open", "\xc3\x89\xc3\xa9n verhaal | 's ochtends open" },
    { "Kan", "Kan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *phrases = split (cases[i].text);

      g_assert_cmpstr (phrases, ==, cases[i].phrases);
    }
}

/* Each phrase says where it stands. */
static void
test_places (void)
{
  const char *text = "Eén lijn; rust.";
  g_autoptr (GPtrArray) phrases = kv_phrases_split (text);
  const KvPhrase *second = phrases->pdata[1];

  g_assert_cmpuint (phrases->len, ==, 2);
  g_assert_true (g_str_has_prefix (text + second->start, " rust"));
  g_assert_cmpuint (second->end, ==, strlen (text) - 1);
}

static void
write_words (KvEditField *fixture,
             const char  *wil,
             const char  *kan)
{
  KvElement *partner = kv_edit_field_get (fixture, "p-boven");

  kv_element_set_text (partner, KV_PARTNER_WIL, wil);
  kv_element_set_text (partner, KV_PARTNER_KAN, kan);
}

static void
assert_left (KvEditField       *fixture,
             KvKind             kind,
             const char *const *phrases)
{
  g_auto (GStrv) left = kv_edits_list_phrases (fixture->edits, "p-boven", kind);

  g_assert_cmpstrv (left, phrases);
}

/* What was done since `before` is one step. */
static void
assert_one_step (KvEditField *fixture,
                 const char  *before)
{
  g_autofree char *undone = NULL;

  kv_journal_undo (fixture->journal);
  undone = kv_edit_field_text (fixture);
  g_assert_cmpstr (undone, ==, before);
  kv_journal_redo (fixture->journal);
}

static KvElement *
get_pair (KvEditField *fixture,
          KvKind       kind,
          const char  *partner,
          KvElement   *element)
{
  g_autofree char *id = kv_pair_id (kind, partner, kv_element_get_id (element));

  return kv_edit_field_get (fixture, id);
}

static void
test_belang (KvEditField  *fixture,
             gconstpointer data)
{
  g_autofree char *before = NULL;
  KvElement *belang = NULL, *again = NULL;

  write_words (fixture, "Wil rust, en een eigen ingang", "");
  assert_left (fixture, KV_KIND_BELANG, KV_IDS ("Rust", "Eigen ingang"));
  before = kv_edit_field_text (fixture);
  g_assert_cmpint (kv_edits_add_from_words (fixture->edits, "p-boven", KV_KIND_BELANG, "Eigen ingang", &belang), ==, KV_MADE);
  g_assert_cmpstr (kv_element_text (belang, KV_BELANG_NAAM), ==, "Eigen ingang");
  g_assert_cmpint (kv_element_score (get_pair (fixture, KV_KIND_STANDPUNT, "p-boven", belang), KV_STANDPUNT_WAARDE), ==, 2);
  assert_one_step (fixture, before);
  assert_left (fixture, KV_KIND_BELANG, KV_IDS ("Rust"));

  /* Under a longer name it is still the same. */
  kv_element_set_text (belang, KV_BELANG_NAAM, "Een eigen ingang aan de straat");
  assert_left (fixture, KV_KIND_BELANG, KV_IDS ("Rust"));

  /* Another partner that says so shares it, however it is typed. */
  g_assert_cmpint (kv_edits_add_from_words (fixture->edits, "p-onder", KV_KIND_BELANG, " een eigen INGANG aan de straat", &again), ==, KV_KNOWN);
  g_assert_true (again == belang);
  g_assert_cmpint (kv_element_score (get_pair (fixture, KV_KIND_STANDPUNT, "p-onder", belang), KV_STANDPUNT_WAARDE), ==, 2);
}

/* What the team judged is not judged again. */
static void
test_judged (KvEditField  *fixture,
             gconstpointer data)
{
  KvElement *belang = kv_edit_field_get (fixture, "b-a");
  g_autofree char *before = NULL, *after = NULL;
  KvElement *standpunt;

  kv_journal_begin (fixture->journal, "Standpunt", NULL);
  standpunt = kv_krachtenveld_ensure_pair (fixture->field, KV_KIND_STANDPUNT, "p-boven", "b-a");
  kv_element_set_score (standpunt, KV_STANDPUNT_WAARDE, -3);
  kv_journal_end (fixture->journal);
  before = kv_edit_field_text (fixture);
  g_assert_cmpint (kv_edits_add_from_words (fixture->edits, "p-boven", KV_KIND_BELANG, kv_element_text (belang, KV_BELANG_NAAM), NULL), ==, KV_KNOWN);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_machtsmiddel (KvEditField  *fixture,
                   gconstpointer data)
{
  g_autofree char *before = NULL;
  KvElement *machtsmiddel = NULL, *inzet;

  write_words (fixture, "", "Kan een gebouw inbrengen; heeft gezag");
  assert_left (fixture, KV_KIND_MACHTSMIDDEL, KV_IDS ("Gebouw inbrengen", "Gezag"));
  before = kv_edit_field_text (fixture);
  g_assert_cmpint (kv_edits_add_from_words (fixture->edits, "p-boven", KV_KIND_MACHTSMIDDEL, "Gezag", &machtsmiddel), ==, KV_MADE);
  inzet = get_pair (fixture, KV_KIND_INZET, "p-boven", machtsmiddel);
  g_assert_cmpuint (kv_element_choice (inzet, KV_INZET_HEEFT), ==, KV_JA);
  g_assert_cmpint (kv_element_score (inzet, KV_INZET_STERKTE), ==, KV_ONBEKEND);
  assert_one_step (fixture, before);
  assert_left (fixture, KV_KIND_MACHTSMIDDEL, KV_IDS ("Gebouw inbrengen"));
}

/* What cannot be done is no step. */
static void
test_nothing (KvEditField  *fixture,
              gconstpointer data)
{
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *after = NULL;

  assert_left (fixture, KV_KIND_BELANG, KV_IDS (NULL));
  g_assert_cmpint (kv_edits_add_from_words (fixture->edits, "p-boven", KV_KIND_BELANG, "  ", NULL), ==, KV_NO_NAME);
  g_assert_cmpint (kv_edits_add_from_words (fixture->edits, "p-weg", KV_KIND_BELANG, "Rust", NULL), ==, KV_NO_NAME);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/split", test_split);
  g_test_add_func ("/words/places", test_places);
#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/words/belang", test_belang);
  ADD ("/words/judged", test_judged);
  ADD ("/words/machtsmiddel", test_machtsmiddel);
  ADD ("/words/nothing", test_nothing);
#undef ADD

  return g_test_run ();
}
