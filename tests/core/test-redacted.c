/* What partners see. Two fields that differ only in what domein.md withholds
 * must give the same copy, the same scenes and the same PDF, SVG and PNG.
 *
 * The list of what is withheld is written here a second time, by name and by
 * hand, so that it does not follow a mark that somebody takes away. The control
 * takes each mark away in turn, and wants to see the difference. */

#include <glib.h>

#include <stdlib.h>
#include <string.h>

#include "kv-belang.h"
#include "kv-diagram.h"
#include "kv-krachtenveld.h"
#include "kv-machtsmiddel.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-random.h"
#include "kv-relatie.h"
#include "kv-render.h"
#include "kv-sector.h"
#include "kv-weergave.h"
#include "kv-writer.h"

#define FIELD_SIZE 7 /* elements of each kind */

static guint n_pairs = 200; /* or what KV_PAIRS says, where all takes much longer */

/* Of an element that partners do see: the fields that they do not. */
static const struct
{
  KvKind      kind;
  const char *fields;
} withheld[] = {
  { KV_KIND_KRACHTENVELD, "titel bewaren-tot opstellers" },
  { KV_KIND_PARTNER, "wil kan aanpak trekker houding invloed belang cruciaal cruciaal-reden ring ring-gewenst "
                     "commitment overeenstemming vertrouwen houding-gewenst ring-partner notitie" },
  { KV_KIND_STANDPUNT, "waarom bron datum zekerheid" },
  { KV_KIND_INZET, "bereidheid richting gericht-op toelichting bron datum zekerheid" },
  { KV_KIND_RELATIE, "sterkte kwaliteit toelichting" },
  { KV_KIND_BIJEENKOMST, "aanwezig afwezig" },
  { KV_KIND_WEERGAVE, "titel noot grootte kleur zonder-houding zonder-groepen volgorde" },
};

/* Kinds of which partners see nothing at all. */
static const KvKind hidden_kinds[] = {
  KV_KIND_ROLKEUZE, KV_KIND_GEDEELD, KV_KIND_BETROKKENHEID, KV_KIND_CONTACTPERSOON,
  KV_KIND_ONDERBOUWING, KV_KIND_INVLOED, KV_KIND_SAMENWERKING, KV_KIND_ACTIE, KV_KIND_MOMENTOPNAME
};

static const char *const pictures[] = { "netwerk", "belangenmatrix", "partnerkaart", "overlegsamenstelling", "ontwikkelinstrument" };

/* --- making what is withheld --- */

static gboolean
is_listed (KvKind      kind,
           const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (withheld); i++)
    {
      g_auto (GStrv) names = NULL;

      if (withheld[i].kind != kind)
        continue;
      names = g_strsplit (withheld[i].fields, " ", -1);
      return g_strv_contains ((const char *const *) names, name);
    }

  return FALSE;
}

/* An element that is withheld whole whatever its listed fields say, so that
 * they may be anything too. */
static void
scramble_fields (KvElement *element,
                 GRand     *rand)
{
  guint n_fields;
  const KvField *fields = kv_element_get_fields (element, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (is_listed (kv_element_get_kind (element), fields[i].name) && g_rand_boolean (rand))
        kv_random_set_field (element, i, rand);
    }
}

static void
drop_all (KvKrachtenveld *field,
          KvKind          kind)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (field, kind);

  for (guint i = 0; i < all->len; i++)
    {
      if (kv_element_get_krachtenveld (all->pdata[i]) != NULL)
        kv_krachtenveld_remove (field, all->pdata[i]);
    }
}

static KvElement *
random_of (KvKrachtenveld *field,
           KvKind          kind,
           GRand          *rand)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (field, kind);

  return all->len > 0 ? all->pdata[g_rand_int_range (rand, 0, all->len)] : NULL;
}

static KvElement *
insert_new (KvKrachtenveld *field,
            KvKind          kind,
            GRand          *rand)
{
  g_autofree char *id = g_strdup_printf ("%c-hidden-%u", kv_kind_get_class (kind)->letter, g_rand_int (rand));
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_krachtenveld_insert (field, element);
  return element;
}

/* A relatie, conflict or wish, that partners do not see. */
static void
add_hidden_relatie (KvKrachtenveld *field,
                    GRand          *rand)
{
  KvElement *van = random_of (field, KV_KIND_PARTNER, rand), *naar = random_of (field, KV_KIND_PARTNER, rand), *relatie;

  if (van == NULL)
    return;
  relatie = insert_new (field, KV_KIND_RELATIE, rand);
  kv_element_set_text (relatie, KV_RELATIE_VAN, kv_element_get_id (van));
  kv_element_set_text (relatie, KV_RELATIE_NAAR, kv_element_get_id (naar));
  if (g_rand_boolean (rand))
    {
      kv_element_set_choice (relatie, KV_RELATIE_SOORT, g_rand_int_range (rand, KV_RELATIE_AFHANKELIJKHEID, KV_N_RELATIE_SOORTEN));
    }
  else
    {
      kv_element_set_choice (relatie, KV_RELATIE_SOORT, g_rand_int_range (rand, 0, KV_N_RELATIE_SOORTEN));
      kv_element_set_yes (relatie, KV_RELATIE_GEWENST, TRUE);
    }
  scramble_fields (relatie, rand);
}

/* A standpunt or inzet that is not shared, where there is none. */
static void
add_hidden_pair (KvKrachtenveld *field,
                 KvKind          kind,
                 KvKind          other_kind,
                 guint           value,
                 GRand          *rand)
{
  KvElement *partner = random_of (field, KV_KIND_PARTNER, rand), *other = random_of (field, other_kind, rand), *pair;

  if (g_rand_boolean (rand))
    other = insert_new (field, other_kind, rand);
  if (partner == NULL || other == NULL
      || kv_krachtenveld_lookup_pair (field, kind, kv_element_get_id (partner), kv_element_get_id (other)) != NULL)
    return;
  pair = kv_krachtenveld_ensure_pair (field, kind, kv_element_get_id (partner), kv_element_get_id (other));
  kv_element_set_score (pair, value, g_rand_int_range (rand, 1, 4));
  scramble_fields (pair, rand);
}

static void
add_hidden_lid (KvKrachtenveld *field,
                GRand          *rand)
{
  KvElement *partner = random_of (field, KV_KIND_PARTNER, rand), *overleg = random_of (field, KV_KIND_OVERLEG, rand);

  if (partner == NULL || overleg == NULL
      || kv_krachtenveld_lookup_pair (field, KV_KIND_LID, kv_element_get_id (overleg), kv_element_get_id (partner)) != NULL)
    return;
  kv_element_set_yes (kv_krachtenveld_ensure_pair (field, KV_KIND_LID, kv_element_get_id (overleg), kv_element_get_id (partner)),
                      KV_LID_ONTBREEKT, TRUE);
}

/* Of a single person all but naam and sector, and its standpunten. */
static void
scramble_person (KvElement *partner,
                 GRand     *rand)
{
  guint n_fields;

  kv_element_get_fields (partner, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (i != KV_PARTNER_NAAM && i != KV_PARTNER_SECTOR && i != KV_PARTNER_SOORT && g_rand_boolean (rand))
        kv_random_set_field (partner, i, rand);
    }
}

/* Changes everything in `field` that partners may not see, as `rand` likes. */
static void
scramble_withheld (KvKrachtenveld *field,
                   GRand          *rand)
{
  KvJournal *journal = kv_krachtenveld_get_journal (field);

  kv_journal_begin (journal, "scramble", NULL);
  scramble_fields (KV_ELEMENT (field), rand);
  for (guint i = 0; i < G_N_ELEMENTS (hidden_kinds); i++)
    {
      if (g_rand_boolean (rand))
        drop_all (field, hidden_kinds[i]);
    }
  for (KvKind kind = 0; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (field, kind);

      for (guint i = 0; i < all->len; i++)
        scramble_fields (all->pdata[i], rand);
      for (guint i = 0; kind == KV_KIND_PARTNER && i < all->len; i++)
        {
          if (kv_partner_is_person (all->pdata[i]))
            scramble_person (all->pdata[i], rand);
        }
    }
  for (guint i = 0; i < 6; i++)
    {
      add_hidden_relatie (field, rand);
      add_hidden_pair (field, KV_KIND_STANDPUNT, KV_KIND_BELANG, KV_STANDPUNT_WAARDE, rand);
      add_hidden_pair (field, KV_KIND_INZET, KV_KIND_MACHTSMIDDEL, KV_INZET_STERKTE, rand);
      add_hidden_lid (field, rand);
    }
  kv_journal_end (journal);
}

/* Pair number `seed`: the same field with two different sets of secrets. */
static void
make_pair (guint            seed,
           KvKrachtenveld **first,
           KvKrachtenveld **second)
{
  g_autoptr (GRand) same = g_rand_new_with_seed (seed), again = g_rand_new_with_seed (seed);
  g_autoptr (GRand) one = g_rand_new_with_seed (1000 + seed), two = g_rand_new_with_seed (2000 + seed);

  *first = kv_random_krachtenveld (same, FIELD_SIZE);
  *second = kv_random_krachtenveld (again, FIELD_SIZE);
  scramble_withheld (*first, one);
  scramble_withheld (*second, two);
}

/* --- comparing --- */

static GBytes *
copy_as_xml (KvKrachtenveld *field)
{
  g_autoptr (KvKrachtenveld) copy = kv_krachtenveld_redacted_copy (field);

  return kv_write_bytes (copy);
}

static GPtrArray *
partner_pages (KvKrachtenveld *field,
               const char     *diagram)
{
  KvSheetOptions options = {
    .paper = KV_PAPER_A4,
    .landscape = TRUE,
    .audience = KV_AUDIENCE_PARTNERS,
    .occasion = "de LEA van 8 december 2026",
    .theme = kv_theme_light (),
  };

  return kv_diagram_pages (kv_diagram_find (diagram), field, &options, NULL);
}

static void
assert_same_bytes (GBytes *a,
                   GBytes *b)
{
  g_assert_true (g_bytes_equal (a, b));
  g_bytes_unref (a);
  g_bytes_unref (b);
}

static void
assert_same_page (const KvScene *a,
                  const KvScene *b,
                  gboolean       pictures_too)
{
  g_autofree char *first = kv_scene_dump (a), *second = kv_scene_dump (b);

  g_assert_cmpstr (first, ==, second);
  if (!pictures_too)
    return;
  assert_same_bytes (kv_render_svg (a, "x", NULL), kv_render_svg (b, "x", NULL));
  assert_same_bytes (kv_render_png (a, 20, NULL), kv_render_png (b, 20, NULL));
}

static void
assert_same_pictures (KvKrachtenveld *first,
                      KvKrachtenveld *second,
                      const char     *diagram,
                      gboolean        pictures_too)
{
  g_autoptr (GPtrArray) a = partner_pages (first, diagram), b = partner_pages (second, diagram);
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 23, 12, 0, 0);

  g_assert_true ((a == NULL) == (b == NULL));
  if (a == NULL)
    return;
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    assert_same_page (a->pdata[i], b->pdata[i], pictures_too);
  assert_same_bytes (kv_render_pdf (a, "x", date, NULL), kv_render_pdf (b, "x", date, NULL));
}

static void
test_copies (void)
{
  for (guint seed = 0; seed < n_pairs; seed++)
    {
      g_autoptr (KvKrachtenveld) first = NULL, second = NULL;

      make_pair (seed, &first, &second);
      assert_same_bytes (copy_as_xml (first), copy_as_xml (second));
    }
}

static void
test_pictures (void)
{
  for (guint seed = 0; seed < n_pairs; seed++)
    {
      g_autoptr (KvKrachtenveld) first = NULL, second = NULL;

      make_pair (seed, &first, &second);
      for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
        assert_same_pictures (first, second, pictures[i], TRUE);
    }
}

/* --- the control --- */

static gboolean
some_pair_differs (void)
{
  for (guint seed = 0; seed < n_pairs; seed++)
    {
      g_autoptr (KvKrachtenveld) first = NULL, second = NULL;
      g_autoptr (GBytes) a = NULL, b = NULL;

      make_pair (seed, &first, &second);
      a = copy_as_xml (first);
      b = copy_as_xml (second);
      if (!g_bytes_equal (a, b))
        return TRUE;
    }

  return FALSE;
}

/* Takes one mark away, sees the difference, and puts it back. */
static void
control_field (KvElementClass *klass,
               guint           index)
{
  const KvMarks marks = KV_MARK_WITHHELD | KV_MARK_HIDES | KV_MARK_SHARES;
  const KvField *declared = klass->fields;
  g_autofree KvField *changed = NULL;

  if ((declared[index].marks & marks) == 0 || (declared[index].marks & KV_MARK_SHARED) != 0)
    return;

  g_test_message ("without the mark of %s of %s", declared[index].name, klass->tag);
  changed = g_memdup2 (declared, sizeof *declared * klass->n_fields);
  changed[index].marks &= ~marks;
  klass->fields = changed;
  g_assert_true (some_pair_differs ());
  klass->fields = declared;
}

static void
test_control_fields (void)
{
  for (KvKind kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);

      for (guint i = 0; (klass->flags & KV_CLASS_WITHHELD) == 0 && i < klass->n_fields; i++)
        control_field (klass, i);
    }
}

static void
test_control_classes (void)
{
  for (KvKind kind = 0; kind < KV_N_KINDS; kind++)
    {
      KvElementClass *klass = kv_kind_get_class (kind);
      KvClassFlags flags = klass->flags;
      KvClassFlags guards = KV_CLASS_WITHHELD | KV_CLASS_IF_REFERRED;

      /* A sparse one has nothing but marked fields, which keep it away too. */
      if ((flags & guards) == 0 || (flags & KV_CLASS_SPARSE) != 0)
        continue;
      g_test_message ("without the guard of %s", klass->tag);
      klass->flags &= ~guards;
      g_assert_true (some_pair_differs ());
      klass->flags = flags;
    }
}

/* --- single cases, told apart --- */

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_krachtenveld_load (field, element);
  return element;
}

static KvElement *
add_pair (KvKrachtenveld *field,
          KvKind          kind,
          const char     *first,
          const char     *second)
{
  g_autoptr (KvElement) pair = kv_element_new_pair (kind, first, second);

  kv_krachtenveld_load (field, pair);
  return pair;
}

/* Of a shared standpunt the waarde, of a shared inzet heeft, omvang, sterkte. */
static void
test_shared (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-test"), copy = NULL;
  KvElement *standpunt, *inzet;

  add (field, KV_KIND_PARTNER, "p-a");
  add (field, KV_KIND_BELANG, "b-a");
  add (field, KV_KIND_BELANG, "b-b");
  add (field, KV_KIND_MACHTSMIDDEL, "m-a");
  standpunt = add_pair (field, KV_KIND_STANDPUNT, "p-a", "b-a");
  g_object_set (standpunt, "waarde", 3, "waarom", "daarom", "delen", TRUE, "bron", 4, NULL);
  g_object_set (add_pair (field, KV_KIND_STANDPUNT, "p-a", "b-b"), "waarde", -4, NULL);
  inzet = add_pair (field, KV_KIND_INZET, "p-a", "m-a");
  g_object_set (inzet, "heeft", 1, "omvang", "0,5 fte", "sterkte", 4, "bereidheid", 1, "delen", TRUE, NULL);

  copy = kv_krachtenveld_redacted_copy (field);
  standpunt = kv_krachtenveld_lookup_pair (copy, KV_KIND_STANDPUNT, "p-a", "b-a");
  g_assert_cmpint (kv_element_score (standpunt, KV_STANDPUNT_WAARDE), ==, 3);
  g_assert_cmpstr (kv_element_text (standpunt, KV_STANDPUNT_WAAROM), ==, "");
  g_assert_cmpuint (kv_element_choice (standpunt, KV_STANDPUNT_BRON), ==, 0);
  g_assert_null (kv_krachtenveld_lookup_pair (copy, KV_KIND_STANDPUNT, "p-a", "b-b"));
  g_assert_null (kv_krachtenveld_lookup (copy, "b-b"));
  inzet = kv_krachtenveld_lookup_pair (copy, KV_KIND_INZET, "p-a", "m-a");
  g_assert_cmpstr (kv_element_text (inzet, KV_INZET_OMVANG), ==, "0,5 fte");
  g_assert_cmpint (kv_element_score (inzet, KV_INZET_STERKTE), ==, 4);
  g_assert_cmpint (kv_element_score (inzet, KV_INZET_BEREIDHEID), ==, KV_ONBEKEND);
  g_assert_null (kv_krachtenveld_get_journal (copy));
}

/* Of a single person naam, sector, lid and relaties stay. */
static void
test_person (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-test"), copy = NULL;
  KvElement *person, *relatie, *seen;

  kv_krachtenveld_add_default_sectors (field);
  person = add (field, KV_KIND_PARTNER, "p-a");
  g_object_set (person, "naam", "Praktijk Vermeer", "sector", "s-jeugd", "soort", KV_SOORT_EENMANSZAAK,
                "afkorting", "PV", "omschrijving", "werkt thuis", "rollen", 3, NULL);
  add (field, KV_KIND_PARTNER, "p-b");
  add (field, KV_KIND_OVERLEG, "o-a");
  add (field, KV_KIND_BELANG, "b-a");
  add_pair (field, KV_KIND_LID, "o-a", "p-a");
  add_pair (field, KV_KIND_VOORZIENING, "p-a", "bso");
  g_object_set (add_pair (field, KV_KIND_STANDPUNT, "p-a", "b-a"), "waarde", 2, "delen", TRUE, NULL);
  relatie = kv_element_new (KV_KIND_RELATIE, "r-a");
  g_object_set (relatie, "van", "p-a", "naar", "p-b", "soort", KV_RELATIE_SAMENWERKING, NULL);
  kv_krachtenveld_load (field, relatie);
  g_object_unref (relatie);

  copy = kv_krachtenveld_redacted_copy (field);
  seen = kv_krachtenveld_lookup (copy, "p-a");
  g_assert_cmpstr (kv_element_text (seen, KV_PARTNER_NAAM), ==, "Praktijk Vermeer");
  g_assert_cmpstr (kv_element_text (seen, KV_PARTNER_SECTOR), ==, "s-jeugd");
  g_assert_cmpstr (kv_element_text (seen, KV_PARTNER_AFKORTING), ==, "");
  g_assert_cmpstr (kv_element_text (seen, KV_PARTNER_OMSCHRIJVING), ==, "");
  g_assert_cmpuint (kv_element_choice (seen, KV_PARTNER_ROLLEN), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_LID), ==, 1);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_RELATIE), ==, 1);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_VOORZIENING), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_STANDPUNT), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_BELANG), ==, 0);
}

/* A machtsmiddel that hinders is nobody's business, and so is its inzet. */
static void
test_hindermacht (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-test"), copy = NULL;
  guint hinders = kv_words_count (kv_machtsmiddel_soorten);

  add (field, KV_KIND_PARTNER, "p-a");
  g_object_set (add (field, KV_KIND_MACHTSMIDDEL, "m-a"), "soort", hinders, NULL);
  g_object_set (add_pair (field, KV_KIND_INZET, "p-a", "m-a"), "heeft", 1, "delen", TRUE, NULL);

  copy = kv_krachtenveld_redacted_copy (field);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_MACHTSMIDDEL), ==, 0);
  g_assert_cmpuint (kv_krachtenveld_count (copy, KV_KIND_INZET), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KV_PAIRS") != NULL)
    n_pairs = (guint) strtoul (g_getenv ("KV_PAIRS"), NULL, 10);
  g_test_add_func ("/redacted/shared", test_shared);
  g_test_add_func ("/redacted/person", test_person);
  g_test_add_func ("/redacted/hindermacht", test_hindermacht);
  g_test_add_func ("/redacted/copies", test_copies);
  g_test_add_func ("/redacted/control-fields", test_control_fields);
  g_test_add_func ("/redacted/control-classes", test_control_classes);
  g_test_add_func ("/redacted/pictures", test_pictures);

  return g_test_run ();
}
