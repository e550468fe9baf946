/* The sheets for a talk: plan, fasen, overlegsamenstelling, ontwikkelinstrument. */

#include <math.h>
#include <string.h>

#include "kv-actie.h"
#include "kv-diagram.h"
#include "kv-locatie.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-scene-checks.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define OCCASION "de LEA van 8 december 2026"
#define HOSTILE "<b>A & B</b> %s%n \xe2\x80\xae" "drie\nregels en nog een heel lang stuk tekst dat niet in een vak past"

static KvElement *
add_to (KvKrachtenveld *field,
        KvKind          kind,
        const char     *prefix,
        guint           number,
        const char     *naam)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", prefix, number);
  g_autoptr (KvElement) element = kv_element_new (kind, id);
  int field_naam = kv_element_find_field (element, "naam");

  if (field_naam >= 0)
    kv_element_set_text (element, (guint) field_naam, naam);
  kv_krachtenveld_insert (field, element);
  return element;
}

static KvKrachtenveld *
new_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-test");

  kv_journal_begin (kv_krachtenveld_get_journal (field), "fill", NULL);
  return field;
}

static GPtrArray *
pages_of (KvKrachtenveld *field,
          const char     *id,
          KvAudience      audience)
{
  const KvDiagram *diagram = kv_diagram_find (id);
  KvSheetOptions options = { .audience = audience, .occasion = audience == KV_AUDIENCE_PARTNERS ? OCCASION : NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *pages;

  if (kv_journal_in_transaction (kv_krachtenveld_get_journal (field)))
    kv_journal_end (kv_krachtenveld_get_journal (field));
  kv_diagram_default_options (diagram, field, &options);
  pages = kv_diagram_pages (diagram, field, &options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < pages->len; i++)
    {
      kv_check_no_texts_overlap (pages->pdata[i], id);
      kv_check_inside (pages->pdata[i], 11.5, id);
      g_assert_cmpfloat (kv_scene_smallest_type (pages->pdata[i]), >=, options.paper == KV_PAPER_A3 ? 7 : 8);
    }
  return pages;
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

/* How many texts of a page are just this. */
static guint
count_exact (KvScene    *scene,
             const char *text)
{
  guint n = 0;

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      n += item->type == KV_ITEM_TEXT && g_str_equal (item->text, text);
    }
  return n;
}

/* The first line on a page that holds a text. */
static const KvSceneItem *
find_text (GPtrArray  *pages,
           guint       page,
           const char *text)
{
  const KvScene *scene = pages->pdata[page];

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type == KV_ITEM_TEXT && strstr (item->text, text) != NULL)
        return item;
    }
  g_error ("%s is not on page %u", text, page);
}

/* Where it begins, mm. */
static double
find_y (GPtrArray  *pages,
        guint       page,
        const char *text)
{
  return find_text (pages, page, text)->origin.y;
}

static double
find_x (GPtrArray  *pages,
        guint       page,
        const char *text)
{
  return find_text (pages, page, text)->origin.x;
}

/* --- plan --- */

static void
add_actie (KvKrachtenveld *field,
           guint           number,
           guint           soort,
           const char     *wat,
           const char     *wanneer,
           const char     *verplaatsing)
{
  KvElement *actie = add_to (field, KV_KIND_ACTIE, "a", number, NULL);

  kv_element_set_choice (actie, KV_ACTIE_SOORT, soort);
  kv_element_set_text (actie, KV_ACTIE_WAT, wat);
  kv_element_set_text (actie, KV_ACTIE_WANNEER, wanneer);
  kv_element_set_text (actie, KV_ACTIE_VERPLAATSING, verplaatsing);
}

static void
test_plan_order (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  add_actie (field, 1, 0, "zonder soort", "", "");
  add_actie (field, 2, KV_ACTIE_SOORT_EVALUATIE, "meten", "2026-01-01", "");
  add_actie (field, 3, KV_ACTIE_SOORT_ACTIE, "zonder datum", "", "");
  add_actie (field, 4, KV_ACTIE_SOORT_ACTIE, "in het najaar", "najaar", "ring:meebeslissen");
  add_actie (field, 5, KV_ACTIE_SOORT_ACTIE, "later", "2027-02-01", "houding:-1");
  add_actie (field, 6, KV_ACTIE_SOORT_ACTIE, "eerder", "2026-12-01", "wat wij hopen");
  pages = pages_of (field, "plan", KV_AUDIENCE_INTERN);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat (find_y (pages, 0, "Acties"), <, find_y (pages, 0, "eerder"));
  g_assert_cmpfloat (find_y (pages, 0, "eerder"), <, find_y (pages, 0, "later"));
  g_assert_cmpfloat (find_y (pages, 0, "later"), <, find_y (pages, 0, "in het najaar"));
  g_assert_cmpfloat (find_y (pages, 0, "in het najaar"), <, find_y (pages, 0, "zonder datum"));
  g_assert_cmpfloat (find_y (pages, 0, "zonder datum"), <, find_y (pages, 0, "Evaluatie"));
  g_assert_cmpfloat (find_y (pages, 0, "meten"), <, find_y (pages, 0, "Nog niet ingedeeld"));
  g_assert_cmpuint (count (pages, "Communicatie"), ==, 0);
  g_assert_cmpuint (count (pages, "1\u00a0december 2026"), ==, 1);
  g_assert_cmpuint (count (pages, "houding naar −"), ==, 1);
  g_assert_cmpuint (count (pages, "ring naar"), ==, 1);
  g_assert_cmpuint (count (pages, "wat wij hopen"), ==, 1);
}

/* A column in which nobody has anything is not drawn, but that nobody will do it
 * is seen. */
static void
test_plan_columns (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  add_actie (field, 1, KV_ACTIE_SOORT_ACTIE, "iets", "2026-12-01", "");
  add_actie (field, 2, KV_ACTIE_SOORT_ACTIE, "iets anders", "", "");
  pages = pages_of (field, "plan", KV_AUDIENCE_INTERN);
  g_assert_cmpuint (count (pages, "Kanaal"), ==, 0);
  g_assert_cmpuint (count (pages, "Moet bereiken"), ==, 0);
  g_assert_cmpuint (count (pages, "Wanneer"), ==, 1);
  g_assert_cmpuint (count (pages, "Wie van ons"), ==, 1);
  g_assert_cmpuint (count_exact (pages->pdata[0], "?"), ==, 5);
}

/* Of a plan of which no more is known than what, there is a page. */
static void
test_plan_one_column (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  add_actie (field, 1, KV_ACTIE_SOORT_ACTIE, "iets", "", "");
  pages = pages_of (field, "plan", KV_AUDIENCE_INTERN);
  g_assert_cmpuint (count (pages, "iets"), ==, 1);
}

/* Upright each row is whole on one sheet, whatever it says, and what nobody knows
 * is asked. */
static void
test_plan_upright (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;
  KvElement *weergave = add_to (field, KV_KIND_WEERGAVE, "w", 1, NULL);
  KvElement *actie = NULL;

  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "plan");
  kv_element_set_choice (weergave, KV_WEERGAVE_LIGGEND, KV_NEE);
  add_actie (field, 1, KV_ACTIE_SOORT_ACTIE, "iets", "2026-09-24", "houding:-1");
  actie = kv_krachtenveld_lookup (field, "a-1");
  kv_element_set_text (actie, KV_ACTIE_KANAAL, "peiling");
  kv_element_set_text (actie, KV_ACTIE_FREQUENTIE, "jaarlijks");
  kv_element_set_text (actie, KV_ACTIE_WIE, "communicatieadviseur");
  kv_element_set_choice (actie, KV_ACTIE_STATUS, 1);
  add_actie (field, 2, KV_ACTIE_SOORT_ACTIE, "iets anders", "", "");
  kv_element_set_choice (kv_krachtenveld_lookup (field, "a-2"), KV_ACTIE_STATUS, 1);
  pages = pages_of (field, "plan", KV_AUDIENCE_INTERN);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (count (pages, "peiling, jaarlijks"), ==, 1);
  g_assert_cmpuint (count (pages, "communicatieadviseur"), ==, 1);
  g_assert_cmpuint (count (pages, "24\u00a0sep\u00a02026,"), ==, 1);
  g_assert_cmpuint (count (pages, "?, idee"), ==, 1);
  g_assert_cmpuint (count (pages, "Moet bereiken"), ==, 1);
  g_assert_cmpuint (count (pages, "…"), ==, 0);
}

/* What a short plan leaves of its page is for a pen; a full page has no lines. */
static void
test_plan_ruled (void)
{
  for (guint n = 1; n < 26; n++)
    {
      g_autoptr (KvKrachtenveld) field = new_field ();
      g_autoptr (GPtrArray) pages = NULL;
      guint last;

      for (guint i = 0; i < n; i++)
        add_actie (field, i, KV_ACTIE_SOORT_ACTIE, "iets", "2026-09-24", "");
      pages = pages_of (field, "plan", KV_AUDIENCE_INTERN);
      last = pages->len - 1;
      g_assert_cmpuint (count (pages, "Aanvullingen"), ==, kv_count_texts (pages->pdata[last], "Aanvullingen"));
      if (n < 8)
        g_assert_cmpfloat (find_y (pages, last, "Aanvullingen"), >, find_y (pages, last, "iets"));
      if (n == 20)
        g_assert_cmpuint (count (pages, "Aanvullingen"), ==, 0);
    }
}

static void
test_plan_pages (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;
  guint n = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *wat = g_strdup_printf ("wat%02u %s", i, HOSTILE);

      add_actie (field, i, 1 + (i >= 45), wat, "2026-12-01", "houding:2");
    }
  pages = pages_of (field, "plan", KV_AUDIENCE_INTERN);

  g_assert_cmpuint (pages->len, >, 2);
  g_assert_cmpuint (count (pages, "Wat doen of zeggen wij?"), ==, pages->len);
  g_assert_cmpuint (count (pages, ", vervolg"), >, 0);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *wat = g_strdup_printf ("wat%02u <b>A", i);

      n += count (pages, wat);
    }
  g_assert_cmpuint (n, ==, 60);
}

/* --- fasen --- */

static void
set_betrokkenheid (KvKrachtenveld *field,
                   const char     *partner,
                   guint           fase,
                   guint           waarde)
{
  KvElement *pair = kv_krachtenveld_ensure_pair (field, KV_KIND_BETROKKENHEID, partner, kv_fases[fase].word);

  kv_element_set_choice (pair, KV_BETROKKENHEID_WAARDE, waarde);
}

static void
test_fasen (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;
  const KvDiagram *diagram = kv_diagram_find ("fasen");

  add_to (field, KV_KIND_PARTNER, "p", 1, "Een");
  add_to (field, KV_KIND_PARTNER, "p", 2, HOSTILE);
  set_betrokkenheid (field, "p-1", 0, 1);
  set_betrokkenheid (field, "p-1", 1, 2);
  set_betrokkenheid (field, "p-1", 2, 3);
  kv_element_set_choice (KV_ELEMENT (field), KV_KRACHTENVELD_FASE, 2);
  pages = pages_of (field, "fasen", KV_AUDIENCE_INTERN);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (count (pages, "Planvorming (nu)"), ==, 1);
  g_assert_cmpuint (count (pages, "(nu)"), ==, 1);
  g_assert_cmpuint (count_exact (pages->pdata[0], "niet"), ==, 1);
  g_assert_cmpuint (count (pages, "?"), ==, 5 + 4 + 1); /* the cells, how many, and what it means */
  g_assert_cmpuint (count (pages, "niet betrokken"), ==, 1);
  g_assert_cmpuint (count (pages, "onbekend"), ==, 1);
  g_assert_false (diagram->for_partners);
}

/* Before anything is known it is a form, that says on every page what can be
 * filled in. */
static void
test_fasen_form (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 50; i++)
    add_to (field, KV_KIND_PARTNER, "p", i, "Iemand");
  pages = pages_of (field, "fasen", KV_AUDIENCE_INTERN);

  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (count (pages, "?"), ==, 0);
  g_assert_cmpuint (count (pages, "onbekend"), ==, 0);
  g_assert_cmpuint (count (pages, "aantal partners"), ==, 0);
  g_assert_cmpuint (count (pages, "niet betrokken"), ==, pages->len);
}

/* --- overlegsamenstelling --- */

static void
set_lid (KvKrachtenveld *field,
         const char     *overleg,
         const char     *partner,
         guint           rol,
         guint           mandaat,
         gboolean        ontbreekt)
{
  KvElement *lid = kv_krachtenveld_ensure_pair (field, KV_KIND_LID, overleg, partner);

  kv_element_set_choice (lid, KV_LID_ROL, rol);
  kv_element_set_choice (lid, KV_LID_MANDAAT, mandaat);
  kv_element_set_yes (lid, KV_LID_ONTBREEKT, ontbreekt);
}

static KvKrachtenveld *
field_of_overleggen (void)
{
  KvKrachtenveld *field = new_field ();

  add_to (field, KV_KIND_OVERLEG, "o", 1, "LEA");
  add_to (field, KV_KIND_PARTNER, "p", 1, "Voorzittend");
  add_to (field, KV_KIND_PARTNER, "p", 2, "Zit er niet");
  add_to (field, KV_KIND_PARTNER, "p", 3, "Nergens");
  set_lid (field, "o-1", "p-1", KV_LID_VOORZITTER, 1, FALSE);
  set_lid (field, "o-1", "p-2", 0, 0, TRUE);
  return field;
}

static void
test_overlegsamenstelling (void)
{
  g_autoptr (KvKrachtenveld) field = field_of_overleggen ();
  g_autoptr (GPtrArray) pages = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_INTERN);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (count (pages, "voorzitter"), ==, 1);
  g_assert_cmpuint (count (pages, "+ ontbreekt"), ==, 1);
  g_assert_cmpuint (count (pages, "heeft mandaat"), ==, 1);
  g_assert_cmpuint (count (pages, "geen mandaat"), ==, 0);
  g_assert_cmpuint (count (pages, "Nergens"), ==, 0);
}

/* Who is missing is a judgement. */
static void
test_overlegsamenstelling_partners (void)
{
  g_autoptr (KvKrachtenveld) field = field_of_overleggen ();
  g_autoptr (GPtrArray) pages = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_PARTNERS);

  g_assert_cmpuint (count (pages, "Voorzittend"), ==, 1);
  g_assert_cmpuint (count (pages, "ontbreekt"), ==, 0);
  g_assert_cmpuint (count (pages, "Zit er niet"), ==, 0);
  g_assert_cmpuint (count (pages, "hoort erbij"), ==, 0);
}

/* What is known of an overleg is one sentence under a table, and a line each beside
 * it. */
static void
test_overlegsamenstelling_facts (void)
{
  for (guint upright = 0; upright < 2; upright++)
    {
      g_autoptr (KvKrachtenveld) field = field_of_overleggen ();
      g_autoptr (GPtrArray) pages = NULL;
      KvElement *weergave = add_to (field, KV_KIND_WEERGAVE, "w", 1, NULL);
      KvElement *overleg = kv_krachtenveld_lookup (field, "o-1");

      kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "overlegsamenstelling");
      kv_element_set_choice (weergave, KV_WEERGAVE_LIGGEND, upright ? KV_NEE : KV_JA);
      kv_element_set_text (overleg, KV_OVERLEG_FREQUENTIE, "elk kwartaal");
      kv_element_set_choice (overleg, KV_OVERLEG_BEVOEGDHEID, 1);
      pages = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_INTERN);
      g_assert_cmpuint (count (pages, "elk kwartaal, bevoegdheid: besluit"), ==, upright);
      g_assert_cmpuint (count_exact (pages->pdata[0], "elk kwartaal"), ==, !upright);
    }
}

/* A name that says what kind of overleg it is does not need that beside it. */
static void
test_overlegsamenstelling_soort (void)
{
  static const char *const names[] = { "Werkgroep huisvesting", "OOGO LEA", "Bestuurlijk overleg" };
  static const char *const soorten[] = { "werkgroep", "LEA en OOGO", "bestuur" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (KvKrachtenveld) field = field_of_overleggen ();
      KvElement *overleg = kv_krachtenveld_lookup (field, "o-1");
      g_autoptr (GPtrArray) pages = NULL;
      guint soort = 1;

      while (!g_str_equal (kv_words_text (kv_overleg_soorten, soort), soorten[i]))
        soort++;
      kv_element_set_text (overleg, KV_OVERLEG_NAAM, names[i]);
      kv_element_set_choice (overleg, KV_OVERLEG_SOORT, soort);
      pages = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_INTERN);
      g_assert_cmpuint (count_exact (pages->pdata[0], soorten[i]), ==, i == 2);
    }
}

static void
test_overlegsamenstelling_pages (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 12; i++)
    {
      KvElement *overleg = add_to (field, KV_KIND_OVERLEG, "o", i, HOSTILE);

      kv_element_set_text (overleg, KV_OVERLEG_OPDRACHT, HOSTILE);
    }
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *naam = g_strdup_printf ("lid%02u en een lange naam erachter", i);
      g_autofree char *partner = g_strdup_printf ("p-%u", i);

      add_to (field, KV_KIND_PARTNER, "p", i, naam);
      for (guint j = 0; j < 12; j++)
        {
          g_autofree char *overleg = g_strdup_printf ("o-%u", j);

          if ((i + j) % 3 != 0)
            set_lid (field, overleg, partner, (i + j) % 5, i % 3, (i * j) % 11 == 10);
        }
    }
  pages = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_INTERN);
  g_assert_cmpuint (pages->len, >=, 3);
  g_assert_cmpuint (count (pages, "Escaleert naar"), ==, 0);
  g_assert_cmpuint (count (pages, "Opdracht"), >=, 1);
  g_assert_cmpuint (count (pages, "Aanvullingen"), ==, 0);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *naam = g_strdup_printf ("lid%02u", i);

      g_assert_cmpuint (count (pages, naam), ==, 1);
    }
}

/* An overleg stands after the one that it is a part of, whatever its order; one
 * that the weergave leaves out is not there. */
static void
test_overlegsamenstelling_parts (void)
{
  g_autoptr (KvKrachtenveld) field = field_of_overleggen ();
  g_autoptr (GPtrArray) pages = NULL, fewer = NULL;
  KvElement *weergave = add_to (field, KV_KIND_WEERGAVE, "w", 1, NULL);
  const char *without[] = { "o-3", NULL };

  kv_element_set_text (add_to (field, KV_KIND_OVERLEG, "o", 0, "Aa werkgroep"), KV_OVERLEG_DEEL_VAN, "o-1");
  kv_element_set_text (add_to (field, KV_KIND_OVERLEG, "o", 3, "In een kring"), KV_OVERLEG_DEEL_VAN, "o-3");
  set_lid (field, "o-0", "p-1", 0, 2, FALSE);
  pages = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_INTERN);
  g_assert_cmpfloat (find_x (pages, 0, "LEA"), <, find_x (pages, 0, "Aa werkgroep"));
  g_assert_cmpfloat (find_x (pages, 0, "Aa werkgroep"), <, find_x (pages, 0, "In een kring"));
  g_assert_cmpuint (count (pages, "rol onbekend"), ==, 1);
  g_assert_cmpuint (count (pages, "deel van LEA"), ==, 1);

  kv_journal_begin (kv_krachtenveld_get_journal (field), "leave out", NULL);
  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "overlegsamenstelling");
  kv_element_set_list (weergave, KV_WEERGAVE_ZONDER_OVERLEGGEN, without);
  fewer = pages_of (field, "overlegsamenstelling", KV_AUDIENCE_INTERN);
  g_assert_cmpuint (count (fewer, "In een kring"), ==, 0);
}

/* --- overzicht --- */

/* Upright who does it stands under what we do. */
static void
test_overzicht_upright (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;
  KvElement *weergave = add_to (field, KV_KIND_WEERGAVE, "w", 1, NULL);
  KvElement *partner = add_to (field, KV_KIND_PARTNER, "p", 1, "Oeverwende");

  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "overzicht");
  kv_element_set_choice (weergave, KV_WEERGAVE_LIGGEND, KV_NEE);
  add_to (field, KV_KIND_PARTNER, "p", 2, "Kroonwerf");
  kv_element_set_text (partner, KV_PARTNER_AANPAK, "Samen kijken");
  kv_element_set_text (partner, KV_PARTNER_TREKKER, "wethouder");
  pages = pages_of (field, "overzicht", KV_AUDIENCE_INTERN);
  g_assert_cmpfloat (find_y (pages, 0, "wethouder"), >, find_y (pages, 0, "Samen kijken"));
  g_assert_cmpfloat (find_x (pages, 0, "wethouder"), ==, find_x (pages, 0, "Samen kijken"));
  g_assert_cmpuint (count (pages, "?"), ==, 1);
}

/* --- ontwikkelinstrument --- */

/* On a sheet that lies they stand beside each other, those that start first
 * first, and never over two pages. */
static void
test_ontwikkelinstrument_beside (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;
  KvElement *weergave = add_to (field, KV_KIND_WEERGAVE, "w", 1, NULL);

  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "ontwikkelinstrument");
  kv_element_set_choice (weergave, KV_WEERGAVE_LIGGEND, KV_JA);
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *naam = g_strdup_printf ("Locatie %u", i);
      KvElement *locatie = add_to (field, KV_KIND_LOCATIE, "l", i, naam);
      g_autofree char *id = g_strdup (kv_element_get_id (locatie));

      kv_element_set_choice (locatie, KV_LOCATIE_CATEGORIE, i == 6 ? KV_CATEGORIE_DIRECT_STARTEN : i == 5 ? 0 : KV_CATEGORIE_ORIENTATIE);
      kv_element_set_choice (kv_krachtenveld_ensure_pair (field, KV_KIND_THEMA, id, kv_themas[0].word), KV_THEMA_AMBITIE, 3);
      if (i == 6)
        kv_element_set_choice (kv_krachtenveld_ensure_pair (field, KV_KIND_THEMA, id, kv_themas[1].word), KV_THEMA_NU, 2);
    }
  pages = pages_of (field, "ontwikkelinstrument", KV_AUDIENCE_INTERN);

  /* The legend of a page is that of the locaties on it. */
  g_assert_cmpuint (count_exact (pages->pdata[0], "nu"), ==, 1);
  for (guint i = 1; i < pages->len; i++)
    {
      g_assert_cmpuint (count_exact (pages->pdata[i], "nu"), ==, 0);
      g_assert_cmpuint (count_exact (pages->pdata[i], "ambitie"), ==, 1);
      g_assert_cmpuint (count_exact (pages->pdata[i], "nog te gaan"), ==, 0);
    }

  g_assert_cmpuint (pages->len, ==, 4);
  /* The place beside the last one is for a pen. */
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (count_exact (pages->pdata[i], "Afspraken"), ==, i == 3);
  g_assert_cmpfloat (find_x (pages, 0, "Locatie 6"), <, find_x (pages, 0, "Locatie 0"));
  g_assert_cmpuint (kv_count_texts (pages->pdata[3], "Locatie 5"), ==, 1);
  g_assert_cmpuint (count (pages, "nu ?"), ==, 7);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (kv_count_texts (pages->pdata[i], kv_themas[11].text), ==, kv_count_texts (pages->pdata[i], "Locatie"));
}

static GPtrArray *
sheets_of_locaties (guint n,
                    guint papier,
                    guint liggend)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvElement *weergave = add_to (field, KV_KIND_WEERGAVE, "w", 1, NULL);

  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "ontwikkelinstrument");
  kv_element_set_choice (weergave, KV_WEERGAVE_LIGGEND, liggend);
  kv_element_set_choice (weergave, KV_WEERGAVE_PAPIER, papier);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("l-%u", i);
      KvElement *locatie = add_to (field, KV_KIND_LOCATIE, "l", i, "Locatie");

      kv_element_set_choice (locatie, KV_LOCATIE_CATEGORIE, KV_CATEGORIE_ORIENTATIE);
      kv_element_set_text (locatie, KV_LOCATIE_HUISVESTINGSWENS, "Nieuw gebouw");
      kv_element_set_choice (kv_krachtenveld_ensure_pair (field, KV_KIND_THEMA, id, kv_themas[0].word), KV_THEMA_AMBITIE, 3);
    }
  return pages_of (field, "ontwikkelinstrument", KV_AUDIENCE_INTERN);
}

/* How many level lines over this width a page has. */
static guint
n_lines (KvScene *scene,
         double   width)
{
  guint n = 0;

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      n += item->type == KV_ITEM_PATH && item->bounds.height < .5 && fabs (item->bounds.width - width) < .5;
    }
  return n;
}

/* Six fit on one A3, however it lies; one has it alone, and what is left is ruled
 * under it. Beside others the lines begin beside them, and go on under them where
 * they are more than a few. */
static void
test_ontwikkelinstrument_sheets (void)
{
  g_autoptr (GPtrArray) lying = sheets_of_locaties (6, KV_PAPIER_A3, KV_JA);
  g_autoptr (GPtrArray) upright = sheets_of_locaties (6, KV_PAPIER_A3, KV_NEE);
  g_autoptr (GPtrArray) one = sheets_of_locaties (1, KV_PAPIER_A3, KV_NEE);
  g_autoptr (GPtrArray) seven = sheets_of_locaties (7, KV_PAPIER_A3, KV_NEE);
  g_autoptr (GPtrArray) small = sheets_of_locaties (1, KV_PAPIER_A4, KV_JA);

  g_assert_cmpuint (lying->len, ==, 1);
  g_assert_cmpuint (count (lying, "integraal"), ==, 6);
  g_assert_cmpuint (upright->len, ==, 1);
  g_assert_cmpuint (count (upright, "integraal"), ==, 6);
  g_assert_cmpfloat (find_x (one, 0, "Afspraken"), ==, find_x (one, 0, "Locatie"));
  g_assert_cmpuint (seven->len, ==, 2);
  g_assert_cmpfloat (find_x (seven, 1, "Afspraken"), >, find_x (seven, 1, "Locatie"));
  g_assert_cmpuint (n_lines (seven->pdata[1], 132), >, 10);
  g_assert_cmpuint (n_lines (seven->pdata[1], 273), >, 20);
  g_assert_cmpuint (n_lines (small->pdata[0], 132), >, 15);
  g_assert_cmpuint (n_lines (small->pdata[0], 273), ==, 2); /* the furniture */
}

/* Before anything is known of any locatie the sheet is a form: scales without a
 * mark, and no question where nobody has asked yet. */
static void
test_ontwikkelinstrument_form (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  add_to (field, KV_KIND_LOCATIE, "l", 1, "Kadeschool");
  pages = pages_of (field, "ontwikkelinstrument", KV_AUDIENCE_PARTNERS);
  for (guint i = 0; kv_themas[i].word != NULL; i++)
    g_assert_cmpuint (count (pages, kv_themas[i].text), ==, 1);
  g_assert_cmpuint (count (pages, "?"), ==, 0);
  g_assert_cmpuint (count (pages, "ambitie"), ==, 1);
  g_assert_cmpuint (count (pages, "onbekend"), ==, 0);
}

static void
test_ontwikkelinstrument (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;
  KvElement *thema;

  add_to (field, KV_KIND_LOCATIE, "l", 1, "Kadeschool");
  add_to (field, KV_KIND_LOCATIE, "l", 2, HOSTILE);
  thema = kv_krachtenveld_ensure_pair (field, KV_KIND_THEMA, "l-1", kv_themas[0].word);
  kv_element_set_choice (thema, KV_THEMA_NU, 2);
  kv_element_set_choice (thema, KV_THEMA_AMBITIE, 4);
  pages = pages_of (field, "ontwikkelinstrument", KV_AUDIENCE_PARTNERS);

  g_assert_cmpuint (pages->len, ==, 2);
  for (guint i = 0; kv_themas[i].word != NULL; i++)
    g_assert_cmpuint (count (pages, kv_themas[i].text), ==, 2);
  g_assert_cmpuint (kv_count_texts (pages->pdata[0], "?"), ==, 1 + 12); /* by name: the hostile one */
  g_assert_cmpuint (kv_count_texts (pages->pdata[1], "?"), ==, 1 + 11);
}

static void
test_nothing (void)
{
  static const char *const ids[] = { "plan", "fasen", "overlegsamenstelling", "ontwikkelinstrument" };
  g_autoptr (KvKrachtenveld) field = kv_krachtenveld_new ("k-test");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      KvSheetOptions options = { .audience = KV_AUDIENCE_INTERN };
      g_autoptr (GError) error = NULL;

      g_assert_false (kv_diagram_check (kv_diagram_find (ids[i]), field, &options, &error));
      g_assert_cmpuint (strlen (error->message), >, 20);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plans/plan-order", test_plan_order);
  g_test_add_func ("/plans/plan-columns", test_plan_columns);
  g_test_add_func ("/plans/plan-upright", test_plan_upright);
  g_test_add_func ("/plans/plan-ruled", test_plan_ruled);
  g_test_add_func ("/plans/plan-pages", test_plan_pages);
  g_test_add_func ("/plans/plan-one-column", test_plan_one_column);
  g_test_add_func ("/plans/fasen", test_fasen);
  g_test_add_func ("/plans/fasen-form", test_fasen_form);
  g_test_add_func ("/plans/overlegsamenstelling", test_overlegsamenstelling);
  g_test_add_func ("/plans/overlegsamenstelling-partners", test_overlegsamenstelling_partners);
  g_test_add_func ("/plans/overlegsamenstelling-facts", test_overlegsamenstelling_facts);
  g_test_add_func ("/plans/overlegsamenstelling-soort", test_overlegsamenstelling_soort);
  g_test_add_func ("/plans/overlegsamenstelling-pages", test_overlegsamenstelling_pages);
  g_test_add_func ("/plans/overlegsamenstelling-parts", test_overlegsamenstelling_parts);
  g_test_add_func ("/plans/overzicht-upright", test_overzicht_upright);
  g_test_add_func ("/plans/ontwikkelinstrument", test_ontwikkelinstrument);
  g_test_add_func ("/plans/ontwikkelinstrument-form", test_ontwikkelinstrument_form);
  g_test_add_func ("/plans/ontwikkelinstrument-beside", test_ontwikkelinstrument_beside);
  g_test_add_func ("/plans/ontwikkelinstrument-sheets", test_ontwikkelinstrument_sheets);
  g_test_add_func ("/plans/nothing", test_nothing);

  return g_test_run ();
}
