/* The diagrams as pages: whatever a user types, on every paper, for everybody. */

#include <string.h>

#include "kv-actie.h"
#include "kv-belang.h"
#include "kv-diagram.h"
#include "kv-error.h"
#include "kv-locatie.h"
#include "kv-machtsmiddel.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-random.h"
#include "kv-relatie.h"
#include "kv-scene-checks.h"
#include "kv-sector.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

static const char * const names[] = {
  "Kiekeboe", "Stichting De Linde", "A & B", "<b>vet</b>", "%s%n", "twee\nregels", "", "  ", "\xe2\x80\x8b", "日本語学校", "العربية",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvoorzittersvergaderingen",
  "Samenwerkingsverband van schoolbesturen en kinderopvangorganisaties in de regio Waterrijk en omstreken",
  "z\xcc\x81\xcc\xa7\xcc\x88", "Doorgaande ontwikkellijn", "🏫 school", "\u202eomgekeerd",
};

static const char *
random_name (GRand *rand)
{
  return names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
}

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     guint           number)
{
  g_autofree char *id = g_strdup_printf ("%c-%04u", kv_kind_get_class (kind)->letter, number);
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_krachtenveld_insert (field, element);
  return element;
}

static void
fill_pair (KvKrachtenveld *field,
           KvKind          kind,
           KvElement      *partner,
           KvElement      *column,
           guint           value,
           int             score,
           GRand          *rand)
{
  KvElement *pair = kv_krachtenveld_ensure_pair (field, kind, kv_element_get_id (partner), kv_element_get_id (column));

  if (kind == KV_KIND_INZET)
    kv_element_set_choice (pair, KV_INZET_HEEFT, g_rand_int_range (rand, 0, 3));
  kv_element_set_score (pair, value, score);
  kv_element_set_yes (pair, kind == KV_KIND_INZET ? KV_INZET_DELEN : KV_STANDPUNT_DELEN, g_rand_boolean (rand));
  if (kind == KV_KIND_STANDPUNT && g_rand_int_range (rand, 0, 4) == 0)
    kv_element_set_text (pair, KV_STANDPUNT_WAAROM, random_name (rand));
}

static void
fill_partner (KvElement *partner,
              GRand     *rand)
{
  guint n_fields;

  kv_element_get_fields (partner, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (g_rand_int_range (rand, 0, 3) > 0)
      kv_random_set_field (partner, i, rand);
  kv_element_set_text (partner, KV_PARTNER_NAAM, random_name (rand));
}

/* Overleggen of which each is a part of another, with half of the partners. */
static void
add_overleggen (KvKrachtenveld *field,
                GPtrArray      *partners,
                guint           n,
                GRand          *rand)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, add (field, KV_KIND_OVERLEG, i));
  for (guint i = 0; i < n; i++)
    {
      KvElement *overleg = all->pdata[i], *other = all->pdata[g_rand_int_range (rand, 0, n)];

      kv_element_set_text (overleg, KV_OVERLEG_NAAM, random_name (rand));
      kv_element_set_text (overleg, KV_OVERLEG_DEEL_VAN, kv_element_get_id (other));
      kv_element_set_text (overleg, KV_OVERLEG_ESCALATIE_NAAR, kv_element_get_id (all->pdata[g_rand_int_range (rand, 0, n)]));
      kv_element_set_text (overleg, KV_OVERLEG_FREQUENTIE, random_name (rand));
      kv_element_set_choice (overleg, KV_OVERLEG_SOORT, g_rand_int_range (rand, 0, 12));
      for (guint j = 0; j < partners->len; j++)
        {
          KvElement *lid = g_rand_boolean (rand) || i + j == 0 ? kv_krachtenveld_ensure_pair (field, KV_KIND_LID, kv_element_get_id (overleg), kv_element_get_id (partners->pdata[j])) : NULL;

          if (!lid)
            continue;
          kv_element_set_choice (lid, KV_LID_ROL, g_rand_int_range (rand, 0, 5));
          kv_element_set_choice (lid, KV_LID_MANDAAT, g_rand_int_range (rand, 0, 3));
          kv_element_set_yes (lid, KV_LID_ONTBREEKT, i + j > 0 && g_rand_int_range (rand, 0, 6) == 0);
        }
    }
}

static void
add_locaties (KvKrachtenveld *field,
              guint           n,
              GRand          *rand)
{
  for (guint i = 0; i < n; i++)
    {
      KvElement *locatie = add (field, KV_KIND_LOCATIE, i);

      for (guint j = KV_LOCATIE_PARTNERS; j <= KV_LOCATIE_HUISVESTINGSWENS; j++)
        kv_random_set_field (locatie, j, rand);
      kv_element_set_text (locatie, KV_LOCATIE_NAAM, random_name (rand));
      kv_element_set_text (locatie, KV_LOCATIE_KERN, random_name (rand));
      for (guint j = 0; j < KV_N_THEMAS; j++)
        {
          KvElement *thema = kv_krachtenveld_ensure_pair (field, KV_KIND_THEMA, kv_element_get_id (locatie), kv_themas[j].word);

          kv_element_set_choice (thema, KV_THEMA_NU, g_rand_int_range (rand, 0, 6));
          kv_element_set_choice (thema, KV_THEMA_AMBITIE, g_rand_int_range (rand, 0, 6));
        }
    }
}

static void
add_acties (KvKrachtenveld *field,
            GPtrArray      *partners,
            guint           n,
            GRand          *rand)
{
  for (guint i = 0; i < n; i++)
    {
      KvElement *actie = add (field, KV_KIND_ACTIE, i);
      const char *voor[] = { kv_element_get_id (partners->pdata[i % partners->len]), "o-0000", NULL };

      for (guint j = 0; j <= KV_ACTIE_VERPLAATSING; j++)
        if (g_rand_int_range (rand, 0, 4) > 0)
          kv_random_set_field (actie, j, rand);
      kv_element_set_text (actie, KV_ACTIE_WAT, random_name (rand));
      kv_element_set_text (actie, KV_ACTIE_KANAAL, random_name (rand));
      kv_element_set_list (actie, KV_ACTIE_VOOR, voor);
    }
}

/* A field of n partners x m belangen and machtsmiddelen, half filled. */
static KvKrachtenveld *
dense_field (GRand *rand,
             guint  n_partners,
             guint  n_belangen,
             guint  n_middelen)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-dense");
  KvJournal *journal = kv_krachtenveld_get_journal (field);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();

  kv_journal_begin (journal, "dense", NULL);
  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_OPGAVE, random_name (rand));
  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_GEMEENTE, random_name (rand));
  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_TITEL, random_name (rand));
  for (guint i = 0; i < 6; i++)
    kv_element_set_text (add (field, KV_KIND_SECTOR, i), KV_SECTOR_NAAM, random_name (rand));
  for (guint i = 0; i < n_partners; i++)
    {
      g_ptr_array_add (partners, add (field, KV_KIND_PARTNER, i));
      fill_partner (partners->pdata[i], rand);
    }
  for (guint i = 0; i < n_belangen + n_middelen; i++)
    {
      gboolean belang = i < n_belangen;
      KvElement *column = add (field, belang ? KV_KIND_BELANG : KV_KIND_MACHTSMIDDEL, i);

      kv_element_set_text (column, belang ? KV_BELANG_NAAM : KV_MACHTSMIDDEL_NAAM, random_name (rand));
      for (guint j = 0; j < n_partners; j++)
        if (g_rand_boolean (rand))
          fill_pair (field, belang ? KV_KIND_STANDPUNT : KV_KIND_INZET, partners->pdata[j], column, belang ? KV_STANDPUNT_WAARDE : KV_INZET_STERKTE,
                     belang ? g_rand_int_range (rand, -4, 5) : g_rand_int_range (rand, 1, 6), rand);
    }
  add_overleggen (field, partners, MIN (n_belangen + n_middelen, 12), rand);
  add_locaties (field, 1 + n_belangen / 2, rand);
  add_acties (field, partners, MIN (3 * n_partners, 60), rand);
  kv_journal_end (journal);
  return field;
}

/* `n` relaties of one partner with all others. */
static void
tie_first (KvKrachtenveld *field,
           guint           n,
           GRand          *rand)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "ties", NULL);
  for (guint i = 0; i < n; i++)
    {
      KvElement *other = partners->pdata[1 + i % (partners->len - 1)];
      gboolean back = g_rand_boolean (rand);
      g_autofree char *id = g_strdup_printf ("r-%04u", i);
      g_autoptr (KvElement) relatie = kv_element_new (KV_KIND_RELATIE, id);

      kv_element_set_text (relatie, KV_RELATIE_VAN, kv_element_get_id (back ? other : partners->pdata[0]));
      kv_element_set_text (relatie, KV_RELATIE_NAAR, kv_element_get_id (back ? partners->pdata[0] : other));
      kv_element_set_choice (relatie, KV_RELATIE_SOORT, g_rand_int_range (rand, 1, KV_N_RELATIE_SOORTEN));
      kv_krachtenveld_insert (field, relatie);
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
}

static void
check_page (const KvScene        *page,
            const KvSheetOptions *options,
            const char           *what)
{
  double margin = options->paper == KV_PAPER_A4 && !options->landscape ? 15 : 12;
  double least = options->paper == KV_PAPER_A3 ? 7 : 8;

  g_assert_cmpfloat (kv_scene_smallest_type (page), >=, least);
  kv_check_inside (page, margin, what);
  kv_check_no_texts_overlap (page, what);
}

/* All pages of a diagram on all papers; some diagrams have none of a field. */
static void
check_everywhere (const KvDiagram *diagram,
                  KvKrachtenveld  *field,
                  const char      *name)
{
  for (guint i = 0; i < 8; i++)
    {
      KvSheetOptions options = {
        .paper = i & 1 ? KV_PAPER_A3 : KV_PAPER_A4,
        .landscape = (i & 2) != 0 && !diagram->portrait_only,
        .audience = i & 4 ? KV_AUDIENCE_PARTNERS : KV_AUDIENCE_INTERN,
        .occasion = "Voor de jaarlijkse LEA van alle schoolbesturen en kinderopvangorganisaties van 8 december 2026",
        .theme = kv_theme_light (),
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) pages = kv_diagram_pages (diagram, field, &options, &error);

      for (guint j = 0; pages && j < pages->len; j++)
        {
          g_autofree char *what = g_strdup_printf ("%s of %s, option %u, page %u", diagram->id, name, i, j + 1);

          check_page (pages->pdata[j], &options, what);
        }
      if (!pages)
        g_assert_true (g_error_matches (error, KV_ERROR, KV_ERROR_EMPTY) || g_error_matches (error, KV_ERROR, KV_ERROR_USAGE));
    }
}

/* The network has checks of its own. */
static gboolean
is_table (const KvDiagram *diagram)
{
  return strcmp (diagram->id, "netwerk") != 0;
}

static void
check_field (KvKrachtenveld *field,
             const char     *name)
{
  guint n;
  const KvDiagram * const *diagrams = kv_diagrams (&n);

  for (guint i = 0; i < n; i++)
    if (is_table (diagrams[i]))
      check_everywhere (diagrams[i], field, name);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (KvKrachtenveld) field = kv_random_krachtenveld (rand, seed);
      g_autofree char *name = g_strdup_printf ("random field %u", seed);

      check_field (field, name);
    }
}

static void
test_sizes (void)
{
  static const struct { guint partners, belangen, middelen; } sizes[] = {
    { 1, 1, 0 }, { 1, 0, 1 }, { 24, 9, 0 }, { 24, 9, 9 }, { 40, 12, 6 }, { 200, 60, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (KvKrachtenveld) field = dense_field (rand, sizes[i].partners, sizes[i].belangen, sizes[i].middelen);
      g_autofree char *name = g_strdup_printf ("field of %u x %u", sizes[i].partners, sizes[i].belangen);

      check_field (field, name);
    }
}

static double
largest_label (GPtrArray *pages)
{
  double largest = 0;

  for (guint i = 0; i < pages->len; i++)
    for (guint j = 0; j < kv_scene_get_n_items (pages->pdata[i]); j++)
      {
        const KvSceneItem *item = kv_scene_get_item (pages->pdata[i], j);

        if (item->type == KV_ITEM_TEXT && item->role == KV_ROLE_LABEL)
          largest = MAX (largest, item->style.size);
      }
  return largest;
}

/* What fits on A3 with room to spare is larger there; what does not takes no more
 * pages than A4. */
static void
test_larger_paper (void)
{
  static const char * const ids[] = { "belangenmatrix", "fasen", "scores" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint n_partners = 12; n_partners <= 96; n_partners += 28)
      {
        g_autoptr (GRand) rand = g_rand_new_with_seed (n_partners);
        g_autoptr (KvKrachtenveld) field = dense_field (rand, n_partners, 9, 0);
        KvSheetOptions small = { .theme = kv_theme_light () }, large = small;
        g_autoptr (GPtrArray) on_a4 = kv_diagram_pages (kv_diagram_find (ids[i]), field, &small, NULL);
        g_autoptr (GPtrArray) on_a3 = NULL;

        large.paper = KV_PAPER_A3;
        on_a3 = kv_diagram_pages (kv_diagram_find (ids[i]), field, &large, NULL);
        g_assert_cmpuint (on_a3->len, <=, on_a4->len);
        g_assert_cmpfloat (largest_label (on_a3), >=, largest_label (on_a4));
        if (n_partners == 12)
          g_assert_cmpfloat (largest_label (on_a3), >, 1.2 * largest_label (on_a4));
      }
}

/* Some card goes on, under the name that it began with. */
static void
assert_continued (GPtrArray *pages)
{
  guint continued = 0;

  for (guint i = 1; i < pages->len; i++)
    continued += kv_count_texts (pages->pdata[i], "partnerkaart, vervolg");
  g_assert_cmpuint (continued, >, 0);
  g_assert_cmpuint (kv_count_texts (pages->pdata[0], "vervolg"), ==, 0);
}

static void
test_many_relaties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (KvKrachtenveld) field = dense_field (rand, 12, 30, 12);
  KvSheetOptions options = { .theme = kv_theme_light () };
  g_autoptr (GPtrArray) pages = NULL;
  guint samples = 0;

  tie_first (field, 60, rand);
  check_everywhere (kv_diagram_find ("partnerkaart"), field, "field of 60 relaties");

  /* All of them are on the cards of the partner that has them. */
  pages = kv_diagram_pages (kv_diagram_find ("partnerkaart"), field, &options, NULL);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("r-%04u", i);

      for (guint j = 0; j < pages->len; j++)
        samples += kv_scene_get_bounds (pages->pdata[j], id, KV_ROLE_EDGE, &(KvBox) { 0 });
    }
  g_assert_cmpuint (samples, >=, 120);
  assert_continued (pages);
}

/* The people of a partner are on no sheet, the one of us who goes there is. */
static void
test_no_contact_persons (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (KvKrachtenveld) field = dense_field (rand, 3, 2, 2);
  KvElement *partner = kv_krachtenveld_lookup (field, "p-0000");
  guint n, trekkers = 0;
  const KvDiagram * const *diagrams = kv_diagrams (&n);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "people", NULL);
  kv_element_set_text (partner, KV_PARTNER_TREKKER, "Trekker");
  {
    g_autoptr (KvElement) person = kv_element_new (KV_KIND_CONTACTPERSOON, "c-1");

    kv_element_set_text (person, KV_CONTACTPERSOON_PARTNER, "p-0000");
    kv_element_set_text (person, KV_CONTACTPERSOON_NAAM, "Contactpersoon");
    kv_element_set_text (person, KV_CONTACTPERSOON_TELEFOON, "0612345678");
    kv_krachtenveld_insert (field, person);
  }
  kv_journal_end (kv_krachtenveld_get_journal (field));

  for (guint i = 0; i < n; i++)
    {
      KvSheetOptions options = { .paper = KV_PAPER_A3, .theme = kv_theme_light () };
      g_autoptr (GPtrArray) pages = kv_diagram_pages (diagrams[i], field, &options, NULL);

      for (guint j = 0; pages && j < pages->len; j++)
        {
          g_assert_cmpuint (kv_count_texts (pages->pdata[j], "Contactpersoon"), ==, 0);
          g_assert_cmpuint (kv_count_texts (pages->pdata[j], "0612345678"), ==, 0);
          trekkers += kv_count_texts (pages->pdata[j], "Trekker");
        }
    }
  g_assert_cmpuint (trekkers, ==, 2);
}

/* A legend that fits beside no page gets one of its own. */
static void
test_many_sectors (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (KvKrachtenveld) field = dense_field (rand, 60, 8, 3);
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);
  KvSheetOptions options = { .landscape = TRUE, .theme = kv_theme_light () };
  g_autoptr (GPtrArray) pages = NULL;
  guint legends = 0;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "sectors", NULL);
  for (guint i = 0; i < 40; i++)
    {
      KvElement *sector = add (field, KV_KIND_SECTOR, 100 + i);

      kv_element_set_text (sector, KV_SECTOR_NAAM, "Een sector met een naam die over twee regels gaat");
      kv_element_set_number (sector, KV_SECTOR_VOLGORDE, i % 5);
      kv_element_set_text (partners->pdata[i], KV_PARTNER_SECTOR, kv_element_get_id (sector));
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
  check_field (field, "field of 40 sectors");

  pages = kv_diagram_pages (kv_diagram_find ("belangenmatrix"), field, &options, NULL);
  for (guint i = 0; i < pages->len; i++)
    legends += kv_count_texts (pages->pdata[i], "Standpunt") > 0;
  g_assert_cmpuint (legends, >, 0);
  g_assert_cmpuint (kv_count_texts (pages->pdata[pages->len - 1], "en nog"), ==, 1);
}

static void
test_registry (void)
{
  guint n;
  const KvDiagram * const *diagrams = kv_diagrams (&n);

  g_assert_cmpuint (n, >=, 5);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (kv_diagram_find (diagrams[i]->id) == diagrams[i]);
      g_assert_true (!diagrams[i]->portrait_only || !diagrams[i]->landscape);
      for (guint j = 0; j < i; j++)
        {
          g_assert_cmpstr (diagrams[i]->id, !=, diagrams[j]->id);
          g_assert_cmpstr (diagrams[i]->name, !=, diagrams[j]->name);
        }
    }
  g_assert_null (kv_diagram_find ("bestaat-niet"));
}

static void
test_audience (void)
{
  static const struct { const char *id; gboolean allowed; } rules[] = {
    { "netwerk", TRUE }, { "belangenmatrix", TRUE }, { "partnerkaart", TRUE }, { "overlegsamenstelling", TRUE }, { "ontwikkelinstrument", TRUE },
    { "overzicht", FALSE }, { "scores", FALSE }, { "fasen", FALSE }, { "plan", FALSE },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (KvKrachtenveld) field = dense_field (rand, 10, 5, 0);
  KvSheetOptions options = { .audience = KV_AUDIENCE_PARTNERS, .occasion = "de LEA", .theme = kv_theme_light () };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const KvDiagram *diagram = kv_diagram_find (rules[i].id);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) pages = kv_diagram_pages (diagram, field, &options, &error);

      g_assert_cmpint (diagram->for_partners, ==, rules[i].allowed);
      g_assert_cmpint (kv_diagram_check (diagram, field, &options, NULL), ==, rules[i].allowed);
      if (rules[i].allowed)
        g_assert_nonnull (pages);
      else
        g_assert_error (error, KV_ERROR, KV_ERROR_USAGE);
    }
}

/* Everything that judges, and everything personal, made different. */
static void
judge_anew (KvKrachtenveld *field,
            GRand          *rand)
{
  kv_journal_begin (kv_krachtenveld_get_journal (field), "judge", NULL);
  for (KvKind kind = KV_KIND_SECTOR; kind < KV_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (field, kind);

      for (guint i = 0; i < all->len; i++)
        {
          guint n_fields;
          const KvField *fields = kv_element_get_fields (all->pdata[i], &n_fields);

          for (guint j = 0; j < n_fields; j++)
            if ((fields[j].marks & KV_MARK_WITHHELD) != 0 && (fields[j].marks & (KV_MARK_SHARED | KV_MARK_HIDES | KV_MARK_KEY)) == 0)
              kv_random_set_field (all->pdata[i], j, rand);
        }
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
}

static GString *
partner_pages (KvKrachtenveld *field)
{
  static const char * const ids[] = { "belangenmatrix", "partnerkaart", "overlegsamenstelling", "ontwikkelinstrument" };
  KvSheetOptions options = { .audience = KV_AUDIENCE_PARTNERS, .occasion = "de LEA", .theme = kv_theme_light () };
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GPtrArray) pages = kv_diagram_pages (kv_diagram_find (ids[i]), field, &options, NULL);

      g_assert_nonnull (pages);
      for (guint j = 0; j < pages->len; j++)
        {
          g_autofree char *dump = kv_scene_dump (pages->pdata[j]);

          g_string_append (all, dump);
        }
    }
  return all;
}

/* Two teams that judge differently give partners the same sheets. */
static void
test_partners_see_no_judgement (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (KvKrachtenveld) field = dense_field (rand, 12, 6, 4);
  GString *before = partner_pages (field);
  GString *after;

  tie_first (field, 0, rand);
  judge_anew (field, rand);
  after = partner_pages (field);
  g_assert_cmpstr (before->str, ==, after->str);
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
}

static void
test_empty (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-empty");
  KvSheetOptions options = { .theme = kv_theme_light () };
  guint n;
  const KvDiagram * const *diagrams = kv_diagrams (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kv_diagram_pages (diagrams[i], field, &options, &error));
      g_assert_error (error, KV_ERROR, KV_ERROR_EMPTY);
      g_assert_cmpuint (strlen (error->message), >, 20);
    }
}

/* The paper of the weergave, unless the diagram is always upright. */
static void
test_default_options (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-options");
  KvSheetOptions options = { .audience = KV_AUDIENCE_PARTNERS };

  kv_diagram_default_options (kv_diagram_find ("belangenmatrix"), field, &options);
  g_assert_cmpint (options.paper, ==, KV_PAPER_A4);
  g_assert_true (options.landscape);
  g_assert_cmpint (options.audience, ==, KV_AUDIENCE_PARTNERS);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "views", NULL);
  for (guint i = 0; i < 2; i++)
    {
      KvElement *weergave = add (field, KV_KIND_WEERGAVE, i);

      kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, i ? "partnerkaart" : "belangenmatrix");
      kv_element_set_choice (weergave, KV_WEERGAVE_PAPIER, KV_PAPIER_A3);
      kv_element_set_choice (weergave, KV_WEERGAVE_LIGGEND, i ? KV_JA : KV_NEE);
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
  kv_diagram_default_options (kv_diagram_find ("belangenmatrix"), field, &options);
  g_assert_cmpint (options.paper, ==, KV_PAPER_A3);
  g_assert_false (options.landscape);
  kv_diagram_default_options (kv_diagram_find ("partnerkaart"), field, &options);
  g_assert_cmpint (options.paper, ==, KV_PAPER_A3);
  g_assert_false (options.landscape);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagrams/registry", test_registry);
  g_test_add_func ("/diagrams/audience", test_audience);
  g_test_add_func ("/diagrams/partners-see-no-judgement", test_partners_see_no_judgement);
  g_test_add_func ("/diagrams/empty", test_empty);
  g_test_add_func ("/diagrams/default-options", test_default_options);
  g_test_add_func ("/diagrams/random", test_random);
  g_test_add_func ("/diagrams/sizes", test_sizes);
  g_test_add_func ("/diagrams/larger-paper", test_larger_paper);
  g_test_add_func ("/diagrams/many-relaties", test_many_relaties);
  g_test_add_func ("/diagrams/no-contact-persons", test_no_contact_persons);
  g_test_add_func ("/diagrams/many-sectors", test_many_sectors);
  return g_test_run ();
}
