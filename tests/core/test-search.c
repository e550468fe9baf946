/* Searching, and when two texts are the same. */

#include "kv-belang.h"
#include "kv-edit-field.h"
#include "kv-fold.h"
#include "kv-partner.h"
#include "kv-search.h"

static void
assert_hits (KvKrachtenveld    *shown,
             const char        *text,
             const char *const *ids)
{
  g_autoptr (GPtrArray) hits = kv_search (shown, text);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, (char *) ((KvHit *) hits->pdata[i])->id);
  g_ptr_array_add (found, NULL);
  g_assert_cmpstrv ((char **) found->pdata, ids);
}

static char *
where (KvKrachtenveld *shown,
       const char     *text)
{
  g_autoptr (GPtrArray) hits = kv_search (shown, text);

  g_assert_cmpuint (hits->len, ==, 1);
  return g_strdup (((KvHit *) hits->pdata[0])->where);
}

static void
test_fold (void)
{
  static const char *const same[][2] = {
    { "Müller-Ölçer", "MULLER-OLCER" },
    { "Mu\xcc\x88ller", "M\xc3\xbcller" },
    { "’t Hoekje", "'T HOEKJE" },
    { "A – B", "a - b" },
    { " twee\n\tregels ", "twee regels" },
    { "IJsbaan", "\xc4\xb2sbaan" },
    { "zacht\xc2\xad" "afbreken", "ZACHTAFBREKEN" },
    { "\xe2\x80\xaeomgekeerd", "omgekeerd" },
    { "Straße", "STRASSE" },
    { "\xff", "\xfe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *first = kv_fold_text (same[i][0]);
      g_autofree char *second = kv_fold_text (same[i][1]);

      g_assert_cmpstr (first, ==, second);
    }
  g_assert_true (kv_fold_has ("stichting de linde", "lind sticht"));
  g_assert_false (kv_fold_has ("stichting de linde", "linde west"));
}

static void
test_find (KvEditField  *fixture,
           gconstpointer data)
{
  kv_element_set_text (kv_edit_field_get (fixture, "p-links"), KV_PARTNER_AFKORTING, "SJB");
  kv_edits_add_partner (fixture->edits, "Basisschool De Eik", NULL);

  assert_hits (fixture->field, "LÍNDÉ", KV_IDS ("p-boven"));
  assert_hits (fixture->field, "steps small", KV_IDS ("p-rechts"));
  assert_hits (fixture->field, "sjb", KV_IDS ("p-links"));
  assert_hits (fixture->field, "geld", KV_IDS ("m-a"));
  assert_hits (fixture->field, "le", KV_IDS ("o-a"));
  assert_hits (fixture->field, "schoolbest", KV_IDS ("p-boven"));
  assert_hits (fixture->field, "niemand", KV_IDS (NULL));
  assert_hits (fixture->field, " \xe2\x80\x8b ", KV_IDS (NULL));
  assert_hits (fixture->field, "", KV_IDS (NULL));
  assert_hits (fixture->field, "%s\" <b>", KV_IDS (NULL));
}

/* What begins with it comes first, then where a word does. */
static void
test_order (KvEditField  *fixture,
            gconstpointer data)
{
  KvElement *inside, *word, *begin;

  kv_edits_add_partner (fixture->edits, "Verzorging", &inside);
  kv_edits_add_partner (fixture->edits, "Thuis met zorg", &word);
  kv_edits_add_partner (fixture->edits, "Zorgplein", &begin);
  assert_hits (fixture->field, "zorg", KV_IDS (kv_element_get_id (begin), kv_element_get_id (word), "p-links", kv_element_get_id (inside)));
}

static void
test_where (KvEditField  *fixture,
            gconstpointer data)
{
  g_autoptr (KvKrachtenveld) redacted = NULL;
  g_autoptr (KvKrachtenveld) shared = NULL;
  g_autofree char *belang = where (fixture->field, "identiteit");
  g_autofree char *partner = where (fixture->field, "linde");
  g_autofree char *overleg = where (fixture->field, "LEA");
  g_autofree char *seen = NULL;

  g_assert_cmpstr (belang, ==, "interest · 1 position");
  g_assert_cmpstr (partner, ==, "partner · Schoolbestuur");
  g_assert_cmpstr (overleg, ==, "consultation · 2 members");

  /* Partners find only what they may see. */
  redacted = kv_krachtenveld_redacted_copy (fixture->field);
  assert_hits (redacted, "identiteit", KV_IDS (NULL));
  assert_hits (redacted, "geld", KV_IDS (NULL));
  assert_hits (redacted, "linde", KV_IDS ("p-boven"));
  kv_element_set_yes (kv_krachtenveld_lookup_pair (fixture->field, KV_KIND_STANDPUNT, "p-midden", "b-a"), KV_STANDPUNT_DELEN, TRUE);
  shared = kv_krachtenveld_redacted_copy (fixture->field);
  seen = where (shared, "identiteit");
  g_assert_cmpstr (seen, ==, "interest · 1 position");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/fold", test_fold);
#define ADD(name, function) g_test_add (name, KvEditField, NULL, kv_edit_field_set_up, function, kv_edit_field_tear_down)
  ADD ("/search/find", test_find);
  ADD ("/search/order", test_order);
  ADD ("/search/where", test_where);
#undef ADD

  return g_test_run ();
}
