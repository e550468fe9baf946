/* Partnerkaarten: what is said of whom, and what stays together. */

#include <math.h>

#include "kv-actie.h"
#include "kv-belang.h"
#include "kv-diagram.h"
#include "kv-machtsmiddel.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"
#include "kv-scene-checks.h"

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id,
     const char     *naam)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  kv_element_set_text (element, kv_element_find_field (element, "naam"), naam);
  kv_krachtenveld_insert (field, element);
  return element;
}

static void
add_voorziening (KvKrachtenveld *field,
                 const char     *id,
                 const char     *soort,
                 int             aantal)
{
  g_autoptr (KvElement) voorziening = kv_element_new (KV_KIND_VOORZIENING, id);

  kv_element_set_text (voorziening, KV_VOORZIENING_PARTNER, "p-1");
  kv_element_set_text (voorziening, KV_VOORZIENING_SOORT, soort);
  kv_element_set_score (voorziening, KV_VOORZIENING_AANTAL, aantal);
  kv_krachtenveld_insert (field, voorziening);
}

/* From Aap to somebody. */
static void
add_relatie_to (KvKrachtenveld *field,
                guint           number,
                const char     *naar,
                const char     *toelichting)
{
  g_autofree char *id = g_strdup_printf ("r-%u", number);
  g_autoptr (KvElement) relatie = kv_element_new (KV_KIND_RELATIE, id);

  kv_element_set_text (relatie, KV_RELATIE_VAN, "p-1");
  kv_element_set_text (relatie, KV_RELATIE_NAAR, naar);
  kv_element_set_choice (relatie, KV_RELATIE_SOORT, KV_RELATIE_SAMENWERKING);
  kv_element_set_text (relatie, KV_RELATIE_TOELICHTING, toelichting);
  kv_krachtenveld_insert (field, relatie);
}

/* And to a Beer of its own. */
static void
add_relatie (KvKrachtenveld *field,
             guint           number,
             const char     *toelichting)
{
  g_autofree char *naar = g_strdup_printf ("p-%u", 100 + number);

  add (field, KV_KIND_PARTNER, naar, "Beer");
  add_relatie_to (field, number, naar, toelichting);
}

static GPtrArray *
cards (KvKrachtenveld *field)
{
  KvSheetOptions options = { .theme = kv_theme_light () };

  return kv_diagram_pages (kv_diagram_find ("partnerkaart"), field, &options, NULL);
}

static guint
count (GPtrArray  *pages,
       const char *text)
{
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    n += kv_count_texts (pages->pdata[i], text);
  return n;
}

static double
baseline_of (KvScene    *page,
             const char *text)
{
  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      if (item->type == KV_ITEM_TEXT && g_str_equal (item->text, text))
        return item->origin.y;
    }
  return 0;
}

static double
type_of (KvScene    *page,
         const char *text)
{
  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      if (item->type == KV_ITEM_TEXT && g_str_equal (item->text, text))
        return item->style.size;
    }
  return 0;
}

static void
test_voorzieningen (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-voorzieningen");
  g_autoptr (GPtrArray) pages = NULL;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "voorzieningen", NULL);
  add (field, KV_KIND_PARTNER, "p-1", "Aap");
  add_voorziening (field, "v-1", "school", 7);
  add_voorziening (field, "v-2", "bso", 1);
  add_voorziening (field, "v-3", "sporthal", 2);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = cards (field);

  g_assert_cmpuint (count (pages, "7\u00a0scholen"), ==, 1);
  g_assert_cmpuint (count (pages, "1\u00a0bso-locatie"), ==, 1);
  g_assert_cmpuint (count (pages, "bso-locaties"), ==, 0);
  g_assert_cmpuint (count (pages, "sporthal: 2"), ==, 1);
}

/* One who is judged, a person, and a belang that only the first wants. */
static KvKrachtenveld *
field_with_person (int invloed)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-person");
  KvElement *partner, *person;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "person", NULL);
  partner = add (field, KV_KIND_PARTNER, "p-1", "Aap");
  person = add (field, KV_KIND_PARTNER, "p-2", "Beer");
  add (field, KV_KIND_BELANG, "b-1", "Rust");
  kv_element_set_score (kv_krachtenveld_ensure_pair (field, KV_KIND_STANDPUNT, "p-1", "b-1"), KV_STANDPUNT_WAARDE, 3);
  kv_element_set_score (partner, KV_PARTNER_INVLOED, invloed);
  kv_element_set_choice (person, KV_PARTNER_SOORT, KV_SOORT_PERSOON);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  return field;
}

/* Where a field is judged every card has a place for that. A person has scores
 * once somebody gave it one. */
static void
test_person (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (4);
  g_autoptr (KvKrachtenveld) facts = field_with_person (KV_ONBEKEND);
  g_autoptr (GPtrArray) before = cards (field);
  g_autoptr (GPtrArray) unjudged = cards (facts);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (count (unjudged, "Beoordeling"), ==, 0);
  g_assert_cmpuint (count (before, "Beoordeling"), ==, 2);
  g_assert_cmpuint (kv_count_texts (before->pdata[0], "Nog onbekend:"), ==, 0);
  g_assert_cmpuint (kv_count_texts (before->pdata[1], "Nog onbekend: Invloed"), ==, 1);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "score", NULL);
  kv_element_set_score (kv_krachtenveld_lookup (field, "p-2"), KV_PARTNER_VERTROUWEN, 2);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  after = cards (field);
  g_assert_cmpuint (kv_count_texts (after->pdata[1], "Beoordeling"), ==, 1);
  g_assert_cmpuint (kv_count_texts (after->pdata[1], "Nog onbekend:"), ==, 0);
}

/* What is not known is a question only where the team gives scores. */
static void
test_unknown (void)
{
  g_autoptr (KvKrachtenveld) judged = field_with_person (4);
  g_autoptr (KvKrachtenveld) facts = field_with_person (KV_ONBEKEND);
  g_autoptr (GPtrArray) judged_pages = cards (judged);
  g_autoptr (GPtrArray) facts_pages = cards (facts);

  g_assert_cmpuint (count (judged_pages, "Standpunt onbekend"), ==, 1);
  g_assert_cmpuint (count (facts_pages, "Standpunt onbekend"), ==, 0);
}

/* Of every relatie that a page shows it also shows why, wherever the page ends. */
static void
test_relatie_stays_whole (void)
{
  for (guint n = 10; n < 40; n++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-relaties");
      g_autoptr (GPtrArray) pages = NULL;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "relaties", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Aap");
      for (guint i = 0; i < n; i++)
        add_relatie (field, i, (i + n) % (2 + n % 6) ? "Want zo ging het." : "Want zo ging het, en dat is een verhaal dat niet op een regel past, en ook niet goed op twee.");
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      for (guint i = 0; i < pages->len; i++)
        {
          g_assert_cmpuint (kv_count_texts (pages->pdata[i], "samenwerking"), ==, kv_count_texts (pages->pdata[i], "Want zo ging"));
          kv_check_inside (pages->pdata[i], 15, "a card with many relaties");
        }
    }
}

/* There is one head for what was typed and for the lines for a pen. Of a field in
 * which nothing is judged a card asks: the team, or the partner. */
static void
test_notitie (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (4);
  g_autoptr (KvKrachtenveld) facts = field_with_person (KV_ONBEKEND);
  g_autoptr (GPtrArray) empty = cards (field);
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) of_partner = NULL;
  const KvSheetOptions for_partners = { .audience = KV_AUDIENCE_PARTNERS, .theme = kv_theme_light () };

  kv_journal_begin (kv_krachtenveld_get_journal (field), "notitie", NULL);
  kv_element_set_text (kv_krachtenveld_lookup (field, "p-1"), KV_PARTNER_NOTITIE, "Bellen na de zomer.");
  kv_journal_end (kv_krachtenveld_get_journal (field));
  written = cards (field);
  without = cards (facts);
  of_partner = kv_diagram_pages (kv_diagram_find ("partnerkaart"), field, &for_partners, NULL);

  g_assert_cmpuint (kv_count_texts (empty->pdata[0], "Notitie"), ==, 1);
  g_assert_cmpuint (kv_count_texts (written->pdata[0], "Notitie"), ==, 1);
  g_assert_cmpuint (kv_count_texts (written->pdata[0], "Bellen"), ==, 1);
  g_assert_cmpuint (count (without, "Notitie"), ==, 0);
  g_assert_cmpuint (count (without, "Onze aanpak"), ==, without->len);
  g_assert_cmpuint (count (without, "voor u"), ==, 0);
  g_assert_cmpuint (count (of_partner, "Onze aanpak"), ==, 0);
  g_assert_cmpuint (count (of_partner, "Wat is voor u belangrijk?"), ==, of_partner->len);
}

/* From one text of a page down to another, mm. */
static double
down_to (KvScene    *page,
         const char *from,
         const char *to)
{
  double distance = 0;

  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      if (item->type == KV_ITEM_TEXT && g_str_equal (item->text, from))
        distance -= item->origin.y;
      if (item->type == KV_ITEM_TEXT && g_str_equal (item->text, to))
        distance += item->origin.y;
    }
  return distance;
}

/* A name that is too long for the title is whole under it, whatever stands in the
 * title; and beside a tie it is above the words. */
static void
test_long_names (void)
{
  static const char name[] = "Samenwerkingsverband Passend Onderwijs voor het basisonderwijs in Waterstreek en omliggende gemeenten";

  for (guint is_short = 0; is_short < 2; is_short++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-long");
      const KvSheetOptions for_partners = { .audience = KV_AUDIENCE_PARTNERS, .theme = kv_theme_light () };
      g_autoptr (GPtrArray) pages = NULL;
      KvElement *partner;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "long", NULL);
      partner = add (field, KV_KIND_PARTNER, "p-1", name);
      kv_element_set_text (partner, KV_PARTNER_AFKORTING, is_short ? "SWV Waterstreek" : "");
      add (field, KV_KIND_PARTNER, "p-2", "Aap");
      add_relatie_to (field, 1, "p-2", "");
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = kv_diagram_pages (kv_diagram_find ("partnerkaart"), field, &for_partners, NULL);

      g_assert_cmpuint (count (pages, "SWV Waterstreek"), ==, is_short);
      g_assert_cmpuint (kv_count_texts (pages->pdata[1], "gemeenten."), ==, 1);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "omliggende gemeenten"), ==, 1);
      g_assert_cmpfloat (down_to (pages->pdata[0], "omliggende gemeenten", "samenwerking"), >, 2);
    }
}

/* Whether a few facts are right takes a few lines; the other two share the rest. */
static void
test_check_lines (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (KV_ONBEKEND);
  const KvSheetOptions for_partners = { .audience = KV_AUDIENCE_PARTNERS, .theme = kv_theme_light () };
  g_autoptr (GPtrArray) pages = kv_diagram_pages (kv_diagram_find ("partnerkaart"), field, &for_partners, NULL);
  KvScene *page = pages->pdata[0];

  g_assert_cmpfloat_with_epsilon (down_to (page, "Klopt dit?", "Wat is voor u belangrijk?"), 5 * 7, .01);
  g_assert_cmpfloat (down_to (page, "Wat is voor u belangrijk?", "Wat spreken wij af?"), >, 8 * 7);
}

/* How many texts of a page are just this and begin left of x. */
static guint
n_left_of (KvScene    *page,
           const char *text,
           double      x)
{
  guint n = 0;

  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      n += item->type == KV_ITEM_TEXT && g_str_equal (item->text, text) && item->origin.x < x;
    }
  return n;
}

/* How wide the rule under a head is. */
static double
rule_under (KvScene    *page,
            const char *head)
{
  double baseline = baseline_of (page, head);

  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      if (item->type == KV_ITEM_PATH && item->bounds.height < .5 && item->bounds.y > baseline && item->bounds.y < baseline + 3)
        return item->bounds.width;
    }
  return 0;
}

/* Relaties with nothing beside them stand in both columns, under one head with a
 * rule over all that stands under it. */
static void
test_relaties_in_two_columns (void)
{
  static const guint left[] = { [1] = 1, [2] = 1, [3] = 2, [4] = 2, [9] = 5 };

  for (guint n = 1; n < G_N_ELEMENTS (left); n++)
    {
      g_autoptr (KvKrachtenveld) field = NULL;
      g_autoptr (GPtrArray) pages = NULL;

      if (left[n] == 0)
        continue;
      field = kv_krachtenveld_new ("k-relaties");
      kv_journal_begin (kv_krachtenveld_get_journal (field), "relaties", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Aap");
      for (guint i = 0; i < n; i++)
        add_relatie (field, i, "");
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "Relaties"), ==, 1);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "samenwerking"), ==, n);
      g_assert_cmpuint (n_left_of (pages->pdata[0], "Beer", 100), ==, left[n]);
      g_assert_cmpuint (count (pages, "soort"), ==, 0);
      g_assert_cmpfloat_with_epsilon (rule_under (pages->pdata[0], "Relaties"), n == 1 ? 86 : 180, .2);
    }
}

/* A block in both columns has something in both, also where its last text is its
 * longest. */
static void
test_long_last_row (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (3);
  g_autoptr (GPtrArray) pages = NULL;
  KvScene *page;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "middelen", NULL);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("m-%u", i);
      const char *partner = i < 2 ? "p-1" : "p-2";

      add (field, KV_KIND_MACHTSMIDDEL, id, i < 2 ? "Geld" : "Kennis van jonge kinderen");
      kv_element_set_score (kv_krachtenveld_ensure_pair (field, KV_KIND_INZET, partner, id), KV_INZET_STERKTE, 3);
    }
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = cards (field);
  page = pages->pdata[0];
  g_assert_cmpfloat_with_epsilon (rule_under (page, "Machtsmiddelen"), 180, .2);
  g_assert_cmpuint (n_left_of (page, "Geld", 100), ==, 2);
  g_assert_cmpuint (kv_count_texts (page, "Onbekend:"), ==, 1);
  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);

      g_assert_false (item->type == KV_ITEM_TEXT && g_str_has_prefix (item->text, "Onbekend:") && item->origin.x < 100);
    }
}

/* Where of machtsmiddelen only the strength is known, the head of the block says
 * so, and rows begin where those beside them do. */
static void
test_middelen_head (void)
{
  for (guint judged = 0; judged < 2; judged++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-middelen");
      g_autoptr (GPtrArray) pages = NULL;
      KvElement *inzet;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "middelen", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Aap");
      add (field, KV_KIND_MACHTSMIDDEL, "m-1", "Geld");
      inzet = kv_krachtenveld_ensure_pair (field, KV_KIND_INZET, "p-1", "m-1");
      kv_element_set_score (inzet, KV_INZET_STERKTE, 3);
      if (judged)
        kv_element_set_score (inzet, KV_INZET_BEREIDHEID, 2);
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "sterkte, 1 tot 5"), ==, !judged);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "sterkte"), ==, 1);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "bereid"), ==, judged);
    }
}

/* A name is whole on every card, on two lines where the words beside it leave no
 * room for one; once where ties with the same partner are under each other. */
static void
test_relatie_names (void)
{
  for (guint supervised = 0; supervised < 2; supervised++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-names");
      g_autoptr (GPtrArray) pages = NULL;
      KvElement *other;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "names", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Aap");
      other = add (field, KV_KIND_PARTNER, "p-2", "Boerenopvang De Kwelhoeve");
      kv_element_set_text (other, KV_PARTNER_AFKORTING, "Kwelhoeve");
      add (field, KV_KIND_PARTNER, "p-3", "Cavia");
      add_relatie_to (field, 1, "p-2", "");
      add_relatie_to (field, 2, "p-3", "");
      add_relatie_to (field, 3, "p-2", "");
      if (supervised)
        {
          kv_element_set_choice (kv_krachtenveld_lookup (field, "r-3"), KV_RELATIE_SOORT, KV_RELATIE_GEZAG);
          kv_element_set_score (kv_krachtenveld_lookup (field, "r-3"), KV_RELATIE_STERKTE, 3);
        }
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);

      g_assert_cmpuint (n_left_of (pages->pdata[0], "Boerenopvang De Kwelhoeve", 200), ==, 1);
      g_assert_cmpuint (n_left_of (pages->pdata[0], "De Kwelhoeve", 200), ==, supervised);
      g_assert_cmpuint (n_left_of (pages->pdata[0], "Kwelhoeve", 200), ==, 0);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "houdt toezicht op, sterk"), ==, supervised);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "samenwerking"), ==, supervised ? 2 : 3);
    }
}

/* What is wanted, and how sure the team is, is explained where it is drawn. */
static void
test_beoordeling_heads (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (4);
  g_autoptr (GPtrArray) plain = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "houding", NULL);
  kv_element_set_score (kv_krachtenveld_lookup (field, "p-1"), KV_PARTNER_HOUDING, 0);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  plain = cards (field);
  g_assert_cmpuint (count (plain, "gewenst"), ==, 0);
  g_assert_cmpuint (count (plain, "zekerheid"), ==, 0);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "gewenst", NULL);
  kv_element_set_score (kv_krachtenveld_lookup (field, "p-1"), KV_PARTNER_HOUDING_GEWENST, 1);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  wanted = cards (field);
  g_assert_cmpuint (count (wanted, "gewenst"), ==, 1);
}

/* What an actie is stands on the card whole. */
static void
test_long_actie (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (4);
  g_autoptr (KvElement) actie = kv_element_new (KV_KIND_ACTIE, "a-1");
  g_autoptr (GString) wat = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (wat, "gesprek%02u ", i);
  kv_element_set_list (actie, KV_ACTIE_VOOR, (const char *const[]) { "p-1", NULL });
  kv_element_set_text (actie, KV_ACTIE_WAT, wat->str);
  kv_journal_begin (kv_krachtenveld_get_journal (field), "actie", NULL);
  kv_krachtenveld_insert (field, actie);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = cards (field);
  g_assert_cmpuint (count (pages, "gesprek59"), ==, 1);
  g_assert_cmpuint (count (pages, "…"), ==, 0);
  kv_check_no_texts_overlap (pages->pdata[0], "a long actie");
}

/* Scores that stand in both columns have their steps over both. */
static void
test_headed_columns (void)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-scores");
  g_autoptr (GPtrArray) pages = NULL;
  KvElement *partner;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "scores", NULL);
  partner = add (field, KV_KIND_PARTNER, "p-1", "Aap");
  for (guint i = KV_PARTNER_INVLOED; i <= KV_PARTNER_BELANG; i++)
    kv_element_set_score (partner, i, 1);
  kv_element_set_score (partner, KV_PARTNER_COMMITMENT, 1);
  kv_element_set_score (partner, KV_PARTNER_VERTROUWEN, 1);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = cards (field);
  g_assert_cmpuint (n_left_of (pages->pdata[0], "4", 100), ==, 1);
  g_assert_cmpuint (n_left_of (pages->pdata[0], "4", 200), ==, 2);
  g_assert_cmpuint (n_left_of (pages->pdata[0], "Vertrouwen", 100), ==, 0);
}

/* On A3 the card is the same card, and all of it as much larger as the paper. */
static void
test_a3 (void)
{
  const KvSheetOptions options = { .paper = KV_PAPER_A3, .theme = kv_theme_light () };
  g_autoptr (KvKrachtenveld) field = field_with_person (4);
  g_autoptr (GPtrArray) small = cards (field);
  g_autoptr (GPtrArray) large = kv_diagram_pages (kv_diagram_find ("partnerkaart"), field, &options, NULL);
  const double factor = 297. / 210;

  g_assert_cmpuint (small->len, ==, large->len);
  g_assert_cmpfloat (kv_scene_get_width (large->pdata[0]), ==, 297);
  g_assert_cmpfloat (kv_scene_get_height (large->pdata[0]), ==, 420);
  g_assert_cmpuint (kv_scene_get_n_items (small->pdata[0]), ==, kv_scene_get_n_items (large->pdata[0]));
  for (guint i = 0; i < kv_scene_get_n_items (small->pdata[0]); i++)
    {
      const KvSceneItem *one = kv_scene_get_item (small->pdata[0], i);
      const KvSceneItem *other = kv_scene_get_item (large->pdata[0], i);

      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpfloat_with_epsilon (factor * one->style.size, other->style.size, .001);
      g_assert_cmpfloat_with_epsilon (factor * one->stroke.width, other->stroke.width, .001);
      g_assert_cmpfloat_with_epsilon (factor * one->bounds.y, other->bounds.y, .001);
      if (other->type == KV_ITEM_TEXT)
        g_assert_cmpfloat_with_epsilon (kv_text_width (other->text, &other->style), other->text_width, .05);
    }
}

/* What the team wrote is larger, but not where it then takes another page or the
 * room for a pen. */
static void
test_answers (void)
{
  double before = 9.5;
  gboolean small = FALSE;

  for (guint n = 0; n < 60; n += 2)
    {
      g_autoptr (KvKrachtenveld) field = field_with_person (4);
      g_autoptr (GPtrArray) pages = NULL;
      double size;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "wil", NULL);
      kv_element_set_text (kv_krachtenveld_lookup (field, "p-1"), KV_PARTNER_WIL, "Rust in de wijk.");
      for (guint i = 0; i < n; i++)
        add_relatie (field, i, "");
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      size = type_of (pages->pdata[0], "Rust in de wijk.");
      g_assert_true (size == 9.5 || size == 8.5);
      g_assert_cmpfloat (size, <=, before);
      g_assert_true (size == 8.5 || kv_count_texts (pages->pdata[0], "Notitie") == 1);
      before = size;
      small |= size == 8.5;
      if (n == 0)
        g_assert_cmpfloat (size, ==, 9.5);
    }
  g_assert_true (small);
}

/* The last line for a pen is always as far above the rule of the footer as it is
 * under the line before it. */
static void
test_pen_lines (void)
{
  for (guint n = 1; n < 40; n++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-lines");
      g_autoptr (GPtrArray) pages = NULL;
      guint n_lines = 0;

      kv_journal_begin (kv_krachtenveld_get_journal (field), "relaties", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Aap");
      for (guint i = 0; i < n; i++)
        add_relatie (field, i, i % 3 ? "" : "Want zo ging het.");
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      for (guint i = 0; i < kv_scene_get_n_items (pages->pdata[0]); i++)
        {
          const KvSceneItem *item = kv_scene_get_item (pages->pdata[0], i);
          double steps = (277 - item->bounds.y - item->bounds.height / 2) / 7;

          if (item->type != KV_ITEM_PATH || item->stroke.stroke != kv_theme_light ()->grid || item->bounds.width < 179)
            continue;
          g_assert_cmpfloat_with_epsilon (steps, round (steps), .01);
          g_assert_cmpfloat (steps, >, .5);
          n_lines++;
        }
      g_assert_cmpuint (n_lines, !=, 1);
    }
}

/* Of an actie of which only the status is known there is nothing to say; of how a
 * partner is reached there is. */
static void
test_empty_actie (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (4);
  g_autoptr (KvElement) actie = kv_element_new (KV_KIND_ACTIE, "a-1");
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GPtrArray) reached = NULL;
  g_autoptr (GPtrArray) filled = NULL;

  kv_element_set_list (actie, KV_ACTIE_VOOR, (const char *const[]) { "p-1", NULL });
  kv_element_set_choice (actie, KV_ACTIE_STATUS, 1);
  kv_journal_begin (kv_krachtenveld_get_journal (field), "actie", NULL);
  kv_krachtenveld_insert (field, actie);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  empty = cards (field);
  g_assert_cmpuint (count (empty, "Acties"), ==, 0);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "kanaal", NULL);
  kv_element_set_choice (actie, KV_ACTIE_SOORT, KV_ACTIE_SOORT_COMMUNICATIE);
  kv_element_set_text (actie, KV_ACTIE_KANAAL, "nieuwsbrief");
  kv_journal_end (kv_krachtenveld_get_journal (field));
  reached = cards (field);
  g_assert_cmpuint (count (reached, "nieuwsbrief"), ==, 1);
  g_assert_cmpuint (count (reached, "communicatie"), ==, 1);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "wat", NULL);
  kv_element_set_text (actie, KV_ACTIE_WAT, "Bellen");
  kv_journal_end (kv_krachtenveld_get_journal (field));
  filled = cards (field);
  g_assert_cmpuint (count (filled, "Acties"), ==, 1);
}

/* Rows stand closer before a card takes a second page, and only then. */
static void
test_closer (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (3);
  gboolean closer = FALSE;
  double pitch = 6;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("a-%02u", i), *wat = g_strdup_printf ("Doen %02u", i);
      g_autoptr (KvElement) actie = kv_element_new (KV_KIND_ACTIE, id);
      g_autoptr (GPtrArray) pages = NULL;

      kv_element_set_text (actie, KV_ACTIE_WAT, wat);
      kv_element_set_list (actie, KV_ACTIE_VOOR, (const char *const[]) { "p-1", NULL });
      kv_journal_begin (kv_krachtenveld_get_journal (field), "actie", NULL);
      kv_krachtenveld_insert (field, actie);
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      if (pages->len > 2)
        break;
      if (i > 0)
        pitch = baseline_of (pages->pdata[0], "Doen 01") - baseline_of (pages->pdata[0], "Doen 00");
      g_assert_true (fabs (pitch - 6) < .01 || fabs (pitch - 5) < .01);
      g_assert_false (closer && pitch > 5.5);
      closer |= pitch < 5.5;
      kv_check_no_texts_overlap (pages->pdata[0], "a card with close rows");
    }
  g_assert_true (closer);
}

/* Facts have their places, those beside each other stand on one line, and why a
 * partner is cruciaal stands under all of them. */
static void
test_facts (void)
{
  g_autoptr (KvKrachtenveld) field = field_with_person (5);
  g_autoptr (GPtrArray) pages = NULL;
  KvElement *partner = kv_krachtenveld_lookup (field, "p-1");
  KvScene *page;

  kv_journal_begin (kv_krachtenveld_get_journal (field), "facts", NULL);
  kv_element_set_choice (partner, KV_PARTNER_ROLLEN, 1);
  kv_element_set_choice (partner, KV_PARTNER_SOORT, KV_SOORT_ORGANISATIE);
  kv_element_set_list (partner, KV_PARTNER_ACHTERBAN, (const char *const[]) { "ouders, en leraren in Waterrijk-Dorp", "bewoners van Plompveen", NULL });
  kv_element_set_yes (partner, KV_PARTNER_CRUCIAAL, TRUE);
  kv_element_set_text (partner, KV_PARTNER_CRUCIAAL_REDEN, "grootste houder");
  kv_journal_end (kv_krachtenveld_get_journal (field));
  pages = cards (field);
  page = pages->pdata[0];
  g_assert_cmpuint (n_left_of (page, "achterban", 100), ==, 0);
  g_assert_cmpuint (n_left_of (page, "soort", 100), ==, 1);
  g_assert_cmpfloat (baseline_of (page, "bewoners van Plompveen"), >, baseline_of (page, "achterban"));
  g_assert_cmpfloat (baseline_of (page, "rollen"), ==, baseline_of (page, "achterban"));
  g_assert_cmpfloat_with_epsilon (baseline_of (page, "soort") - baseline_of (page, "rollen"), 6, .01);
  g_assert_cmpfloat_with_epsilon (baseline_of (page, "Cruciaal") - baseline_of (page, "soort"), 6, .01);
}

/* What a partner is stands beside its symbol, above the facts; or, where that is a
 * story, under the head, and whole. */
static void
test_omschrijving (void)
{
  for (guint n = 1; n < 100; n += 33)
    {
      g_autoptr (KvKrachtenveld) field = field_with_person (5);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) pages = NULL;
      KvElement *partner = kv_krachtenveld_lookup (field, "p-1");
      double first;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "Zin%02u is er een. ", i);
      kv_journal_begin (kv_krachtenveld_get_journal (field), "omschrijving", NULL);
      kv_element_set_choice (partner, KV_PARTNER_SOORT, KV_SOORT_ORGANISATIE);
      kv_element_set_text (partner, KV_PARTNER_OMSCHRIJVING, text->str);
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      first = baseline_of (pages->pdata[0], n == 1 ? "Zin00 is er een." : "soort");
      g_assert_cmpfloat (first, >, 0);
      g_assert_true (n > 1 || first < baseline_of (pages->pdata[0], "soort"));
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *word = g_strdup_printf ("Zin%02u", i);

          g_assert_cmpuint (count (pages, word), ==, 1);
        }
    }
}

static void
add_lid (KvKrachtenveld *field,
         const char     *id,
         const char     *overleg,
         guint           rol)
{
  g_autoptr (KvElement) lid = kv_element_new (KV_KIND_LID, id);

  kv_element_set_text (lid, KV_LID_OVERLEG, overleg);
  kv_element_set_text (lid, KV_LID_PARTNER, "p-1");
  kv_element_set_choice (lid, KV_LID_ROL, rol);
  kv_krachtenveld_insert (field, lid);
}

static GPtrArray *
cards_of_member (const char *first,
                 const char *second,
                 guint       rol)
{
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-leden");

  kv_journal_begin (kv_krachtenveld_get_journal (field), "leden", NULL);
  add (field, KV_KIND_PARTNER, "p-1", "Aap");
  add (field, KV_KIND_OVERLEG, "o-1", first);
  add (field, KV_KIND_OVERLEG, "o-2", second);
  add_lid (field, "l-1", "o-1", rol);
  add_lid (field, "l-2", "o-2", rol);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  return cards (field);
}

/* Each overleg begins on a line, and what one is there stays with the name. */
static void
test_overleggen (void)
{
  g_autoptr (GPtrArray) shorts = cards_of_member ("LEA", "OOGO", 0);
  g_autoptr (GPtrArray) longs = cards_of_member ("Adviesraad voor de Kindcentra en Scholen", "Platform", KV_LID_VOORZITTER);

  g_assert_cmpuint (n_left_of (shorts->pdata[0], "LEA", 200), ==, 1);
  g_assert_cmpuint (n_left_of (shorts->pdata[0], "OOGO", 200), ==, 1);
  g_assert_cmpuint (count (longs, "Scholen\u00a0(voorzitter)"), ==, 1);
  g_assert_cmpuint (n_left_of (longs->pdata[0], "Platform\u00a0(voorzitter)", 200), ==, 1);
}

/* What is said of a tie is sentences, however it was typed. */
static void
test_remarks (void)
{
  static const struct { const char *typed, *said; } remarks[] = {
    { "korte lijnen", "Korte lijnen." },
    { "Gaat dat goed?", "Gaat dat goed?" },
    { "ijskoud", "IJskoud." },
    { "hij zei: \u201cnooit!\u201d", "Hij zei: \u201cnooit!\u201d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-remarks");
      g_autoptr (GPtrArray) pages = NULL;
      g_autofree char *with = g_strconcat ("Kwaliteit −1. ", remarks[i].said, NULL);

      kv_journal_begin (kv_krachtenveld_get_journal (field), "remark", NULL);
      add (field, KV_KIND_PARTNER, "p-1", "Aap");
      add (field, KV_KIND_PARTNER, "p-2", "Beer");
      add_relatie (field, 1, remarks[i].typed);
      kv_element_set_score (kv_krachtenveld_lookup (field, "r-1"), KV_RELATIE_KWALITEIT, -1);
      kv_journal_end (kv_krachtenveld_get_journal (field));
      pages = cards (field);
      g_assert_cmpuint (n_left_of (pages->pdata[0], with, 200), ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/partnerkaart/voorzieningen", test_voorzieningen);
  g_test_add_func ("/partnerkaart/person", test_person);
  g_test_add_func ("/partnerkaart/unknown", test_unknown);
  g_test_add_func ("/partnerkaart/relatie-stays-whole", test_relatie_stays_whole);
  g_test_add_func ("/partnerkaart/notitie", test_notitie);
  g_test_add_func ("/partnerkaart/check-lines", test_check_lines);
  g_test_add_func ("/partnerkaart/long-names", test_long_names);
  g_test_add_func ("/partnerkaart/relaties-in-two-columns", test_relaties_in_two_columns);
  g_test_add_func ("/partnerkaart/long-last-row", test_long_last_row);
  g_test_add_func ("/partnerkaart/middelen-head", test_middelen_head);
  g_test_add_func ("/partnerkaart/relatie-names", test_relatie_names);
  g_test_add_func ("/partnerkaart/beoordeling-heads", test_beoordeling_heads);
  g_test_add_func ("/partnerkaart/long-actie", test_long_actie);
  g_test_add_func ("/partnerkaart/headed-columns", test_headed_columns);
  g_test_add_func ("/partnerkaart/a3", test_a3);
  g_test_add_func ("/partnerkaart/answers", test_answers);
  g_test_add_func ("/partnerkaart/pen-lines", test_pen_lines);
  g_test_add_func ("/partnerkaart/empty-actie", test_empty_actie);
  g_test_add_func ("/partnerkaart/closer", test_closer);
  g_test_add_func ("/partnerkaart/facts", test_facts);
  g_test_add_func ("/partnerkaart/omschrijving", test_omschrijving);
  g_test_add_func ("/partnerkaart/overleggen", test_overleggen);
  g_test_add_func ("/partnerkaart/remarks", test_remarks);
  return g_test_run ();
}
