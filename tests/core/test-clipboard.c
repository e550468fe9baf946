/* Copy, cut and paste: nothing is lost inside the program, and nothing is
 * betrayed outside it. */

#include <string.h>

#include "kv-actie.h"
#include "kv-belang.h"
#include "kv-clipboard.h"
#include "kv-edit-field.h"
#include "kv-error.h"
#include "kv-locatie.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-random.h"
#include "kv-relatie.h"
#include "kv-weergave.h"

static GBytes *
copy (KvEditField       *fixture,
      const char *const *ids)
{
  GBytes *bytes = kv_clipboard_copy (fixture->field, ids);

  g_assert_nonnull (bytes);
  return bytes;
}

static void
paste (KvEditField   *fixture,
       GBytes        *bytes,
       const KvPoint *at,
       KvPasted      *pasted)
{
  g_autoptr (GError) error = NULL;

  kv_edits_paste (fixture->edits, bytes, at, pasted, &error);
  g_assert_no_error (error);
}

/* Things that know of p-midden in every way there is. */
static void
add_more (KvEditField *fixture)
{
  KvElement *contact = kv_element_new (KV_KIND_CONTACTPERSOON, "c-a");
  KvElement *actie = kv_element_new (KV_KIND_ACTIE, "a-a");
  KvElement *meeting = kv_element_new (KV_KIND_BIJEENKOMST, "y-a");
  KvElement *inzet = kv_element_new_pair (KV_KIND_INZET, "p-boven", "m-a");
  KvElement *source = kv_element_new_pair (KV_KIND_ONDERBOUWING, "r-a", "sterkte");
  KvElement *all[] = { contact, actie, meeting, inzet, source };

  g_object_set (contact, "partner", "p-midden", "naam", "A. B. <c>", NULL);
  kv_element_set_list (actie, KV_ACTIE_VOOR, KV_IDS ("p-boven", "p-midden"));
  g_object_set (meeting, "overleg", "o-a", NULL);
  kv_element_set_list (meeting, KV_BIJEENKOMST_AANWEZIG, KV_IDS ("p-midden"));
  g_object_set (inzet, "gericht-op", KV_IDS ("p-midden", "b-a"), NULL);
  g_object_set (source, "bron", 2, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      kv_krachtenveld_load (fixture->field, all[i]);
      g_object_unref (all[i]);
    }
  kv_element_set_text (kv_edit_field_get (fixture, "p-onder"), KV_PARTNER_DEEL_VAN, "p-midden");
  kv_element_set_text (kv_edit_field_get (fixture, "p-midden"), KV_PARTNER_OMSCHRIJVING, "een\ntwee & <drie>");
}

/* Cut and paste: every byte is there again. */
static void
test_cut (KvEditField  *fixture,
          gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  KvPasted pasted;
  guint steps;

  add_more (fixture);
  steps = 2; /* of add_more() */
  before = kv_edit_field_text (fixture);
  bytes = copy (fixture, KV_IDS ("p-midden"));
  g_assert_true (kv_edits_remove (fixture->edits, KV_IDS ("p-midden"), NULL));
  between = kv_edit_field_text (fixture);
  g_assert_null (strstr (between, "p-midden"));

  paste (fixture, bytes, NULL, &pasted);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (pasted.left_out, ==, 0);
  g_assert_cmpuint (pasted.pasted[KV_KIND_PARTNER], ==, 1);
  g_assert_cmpstrv (kv_selection_get_ids (fixture->selection), KV_IDS ("p-midden"));
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, steps + 2);
}

static const KvKind kinds[] = { KV_KIND_PARTNER, KV_KIND_SECTOR, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_RELATIE, KV_KIND_OVERLEG, KV_KIND_LOCATIE, KV_KIND_ACTIE };

/* Whether another has the same name, so that it would get a number. */
static gboolean
shares_name (KvEditField *fixture,
             KvElement   *element)
{
  int naam = kv_element_find_field (element, "naam");
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (fixture->field, kv_element_get_kind (element));

  for (guint i = 0; naam >= 0 && i < all->len; i++)
    {
      if (all->pdata[i] != element
          && kv_edits_find (fixture->edits, kv_element_get_kind (element), kv_element_text (all->pdata[i], naam)) == element)
        return TRUE;
    }

  return naam >= 0 && kv_edits_find (fixture->edits, kv_element_get_kind (element), kv_element_text (element, naam)) != element
         && *kv_element_text (element, naam) != '\0';
}

static void
cut_and_paste (KvEditField *fixture,
               KvKind       kind)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (fixture->field, kind);
  g_autofree char *id = NULL;
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  KvPasted pasted;

  if (all->len == 0 || shares_name (fixture, all->pdata[0]))
    return;

  id = g_strdup (kv_element_get_id (all->pdata[0]));
  bytes = copy (fixture, KV_IDS (id));
  kv_edits_remove (fixture->edits, KV_IDS (id), NULL);
  paste (fixture, bytes, NULL, &pasted);
  after = kv_edit_field_text (fixture);
  g_assert_cmpuint (pasted.pasted[kind], ==, 1);
  g_assert_cmpstr (after, ==, before);
}

/* The same in fields of any kind, for anything in them. */
static void
test_cut_anything (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint turn = 0; turn < 10; turn++)
    {
      KvEditField fixture = { .field = kv_random_krachtenveld (rand, 3) };

      fixture.session = kv_session_new (fixture.field);
      fixture.edits = kv_edits_new (fixture.session);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        cut_and_paste (&fixture, kinds[k]);
      kv_edits_free (fixture.edits);
      g_assert_finalize_object (fixture.session);
      g_assert_finalize_object (fixture.field);
    }
}

/* A copy has what belongs to it, and not what ties it to others. */
static void
test_copy (KvEditField  *fixture,
           gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GPtrArray) standpunten = NULL;
  const char *id;
  KvPasted pasted;
  KvPoint was, now;

  add_more (fixture);
  before = kv_edit_field_text (fixture);
  bytes = copy (fixture, KV_IDS ("p-midden", "p-boven"));
  paste (fixture, bytes, NULL, &pasted);
  g_assert_cmpuint (pasted.pasted[KV_KIND_PARTNER], ==, 2);
  g_assert_cmpuint (pasted.left_out, ==, 0);

  /* r-a is between the two; r-b and the lid are not. */
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_RELATIE), ==, 3);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_LID), ==, 2);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_ONDERBOUWING), ==, 2);
  id = kv_selection_get_ids (fixture->selection)[0];
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_NAAM), ==, "Gemeente 2");
  contacts = kv_krachtenveld_referrers (fixture->field, id, KV_KIND_CONTACTPERSOON);
  standpunten = kv_krachtenveld_referrers (fixture->field, id, KV_KIND_STANDPUNT);
  g_assert_cmpuint (contacts->len, ==, 1);
  g_assert_cmpuint (standpunten->len, ==, 1);
  was = kv_edit_field_place (fixture, "p-midden");
  now = kv_edit_field_place (fixture, id);
  g_assert_cmpfloat_with_epsilon (now.x - was.x, now.y - was.y, .5);
  g_assert_cmpfloat (now.x, >, was.x + 4);

  kv_journal_undo (fixture->journal);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_duplicate_name (KvEditField  *fixture,
                     gconstpointer data)
{
  const char *id;

  kv_edits_duplicate (fixture->edits, KV_IDS ("p-links"), 0, 0);
  kv_edits_duplicate (fixture->edits, KV_IDS ("p-links"), 0, 0);
  id = kv_selection_get_ids (fixture->selection)[0];
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_NAAM), ==, "Jeugdzorg 3");
  kv_edits_duplicate (fixture->edits, KV_IDS (id), 20, 0);
  id = kv_selection_get_ids (fixture->selection)[0];
  g_assert_cmpstr (kv_element_text (kv_edit_field_get (fixture, id), KV_PARTNER_NAAM), ==, "Jeugdzorg 4");
  kv_edits_duplicate (fixture->edits, KV_IDS ("o-a", "b-a"), 0, 0);
  g_assert_cmpuint (kv_krachtenveld_count (fixture->field, KV_KIND_LID), ==, 4);
  kv_edits_duplicate (fixture->edits, KV_IDS ("p-nobody", "k-test", "w-a"), 0, 0);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 4);
}

/* Another window: what is here by its id or its name is found, the rest is told. */
static void
test_other_field (KvEditField  *fixture,
                  gconstpointer data)
{
  KvEditField other;
  const KvPoint at = { 50, 60 };
  g_autoptr (GBytes) bytes = copy (fixture, KV_IDS ("p-midden"));
  g_autofree char *sentence = NULL;
  KvElement *partner;
  KvPasted pasted;
  KvPoint place;

  other.field = kv_krachtenveld_new ("k-other");
  other.journal = kv_krachtenveld_get_journal (other.field);
  other.session = kv_session_new (other.field);
  other.selection = kv_session_get_selection (other.session);
  other.edits = kv_edits_new (other.session);
  kv_edits_add (other.edits, KV_KIND_SECTOR, "gemeente", NULL);
  kv_edits_add (other.edits, KV_KIND_BELANG, "EIGEN identiteit", NULL);
  kv_edits_add_partner (other.edits, "De Linde", NULL);
  kv_edit_field_draw (&other);

  paste (&other, bytes, &at, &pasted);
  sentence = kv_pasted_sentence (&pasted);
  g_assert_cmpstr (sentence, ==, "1 partner pasted, without 1 thing that refers to something that is not here");
  partner = kv_edit_field_get (&other, "p-midden");
  g_assert_cmpstr (kv_element_text (partner, KV_PARTNER_SECTOR), !=, "");
  g_assert_cmpuint (kv_krachtenveld_count (other.field, KV_KIND_STANDPUNT), ==, 1);
  g_assert_cmpuint (kv_krachtenveld_count (other.field, KV_KIND_RELATIE), ==, 1);
  place = kv_edit_field_place (&other, "p-midden");
  g_assert_cmpfloat_with_epsilon (place.x, 50, .3);
  g_assert_cmpfloat_with_epsilon (place.y, 60, .3);

  kv_edit_field_tear_down (&other, NULL);
}

/* Bytes from anywhere. */
static void
test_hostile (KvEditField  *fixture,
              gconstpointer data)
{
  static const char *const texts[] = {
    "", "geen XML", "<krachtenveld/>",
    "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-a\"/>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]><krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-a\">&a;</krachtenveld>",
  };
  g_autofree char *before = kv_edit_field_text (fixture);
  g_autofree char *after = NULL;
  const char *odd = "<krachtenveld xmlns=\"urn:nl:krachtenveld:1\" versie=\"1.0\" id=\"k-test\" gekozen=\"p-x p-x p-y k-test r-b\">"
                    "<partner id=\"p-x\" naam=\"X\" sector=\"s-nergens\" iets=\"1\"><vreemd/></partner></krachtenveld>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (odd, strlen (odd));
  KvPasted pasted;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) some = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_false (kv_edits_paste (fixture->edits, some, NULL, &pasted, &error));
      g_assert_cmpint (error->domain, ==, KV_ERROR);
    }
  paste (fixture, bytes, NULL, &pasted);
  g_assert_cmpuint (pasted.pasted[KV_KIND_PARTNER], ==, 1);
  g_assert_cmpuint (kv_edit_field_undo_all (fixture), ==, 1);
  after = kv_edit_field_text (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (kv_clipboard_copy (fixture->field, KV_IDS ("p-nobody")));
}

/* --- for other programs --- */

static void
test_text (KvEditField  *fixture,
           gconstpointer data)
{
  g_autoptr (KvKrachtenveld) redacted = NULL;
  g_autofree char *names = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *html = NULL;
  g_autofree char *nothing = NULL;
  KvElement *partner = kv_edit_field_get (fixture, "p-links");

  kv_edits_set_sector_of (fixture->edits, KV_IDS ("p-links", "p-onder"), "");
  names = kv_clipboard_text (fixture->field, KV_IDS ("p-links", "p-onder"));
  g_assert_cmpstr (names, ==, "Jeugdzorg\nOuderraad\n");

  kv_element_set_text (partner, KV_PARTNER_NAAM, "=1+1 <b>&");
  kv_element_set_text (partner, KV_PARTNER_NOTITIE, "zei \"nee\"\ntwee keer");
  kv_element_set_score (partner, KV_PARTNER_HOUDING, -2);
  kv_element_set_choice (partner, KV_PARTNER_ROLLEN, 1 | 4);
  whole = kv_clipboard_text (fixture->field, KV_IDS ("p-links", "p-onder"));
  g_assert_cmpstr (whole, ==, "Name\tRoles\tAttitude\tNote\n"
                              "'=1+1 <b>&\tbeslisser; uitvoerder\t-2\t\"zei \"\"nee\"\"\ntwee keer\"\n"
                              "Ouderraad\t\t\t\n");
  html = kv_clipboard_html (fixture->field, KV_IDS ("p-links"));
  g_assert_nonnull (strstr (html, ">=1+1 &lt;b&gt;&amp;</td>"));
  g_assert_nonnull (strstr (html, "zei &quot;nee&quot;<br>twee keer"));
  g_assert_null (strstr (html, "<b>"));

  /* Partners get what they may see, and no empty columns for the rest. */
  redacted = kv_krachtenveld_redacted_copy (fixture->field);
  seen = kv_clipboard_text (redacted, KV_IDS ("p-links", "p-onder"));
  g_assert_cmpstr (seen, ==, "Name\tRoles\n'=1+1 <b>&\tbeslisser; uitvoerder\nOuderraad\t\n");
  nothing = kv_clipboard_text (redacted, KV_IDS ("b-a", "p-nobody"));
  g_assert_cmpstr (nothing, ==, "");
}

/* More than one kind: a table each, references by name. */
static void
test_tables (KvEditField  *fixture,
             gconstpointer data)
{
  g_autofree char *text = kv_clipboard_text (fixture->field, KV_IDS ("r-a", "b-a"));

  g_assert_cmpstr (text, ==, "Eigen identiteit\n\nFrom\tTo\tKind\nGemeente\tDe Linde\tfinanciering\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/clipboard/cut", test_cut);
  g_test_add_data_func ("/clipboard/cut-anything", NULL, test_cut_anything);
  ADD ("/clipboard/copy", test_copy);
  ADD ("/clipboard/duplicate-name", test_duplicate_name);
  ADD ("/clipboard/other-field", test_other_field);
  ADD ("/clipboard/hostile", test_hostile);
  ADD ("/clipboard/text", test_text);
  ADD ("/clipboard/tables", test_tables);
#undef ADD

  return g_test_run ();
}
