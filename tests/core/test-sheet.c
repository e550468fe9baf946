/* Page furniture, legend and names: what a sheet says around a diagram. */

#include <string.h>

#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-scene-checks.h"
#include "kv-sector.h"
#include "kv-sheet.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define LONG "Een heel lange tekst die nergens op een blad past omdat hij maar doorgaat en doorgaat en doorgaat tot voorbij de rand van elk papier dat een kantoor heeft liggen, en dan nog een stuk verder"

static KvElement *
add (KvKrachtenveld *field,
     KvKind          kind,
     const char     *id,
     const char     *naam)
{
  g_autoptr (KvElement) element = kv_element_new (kind, id);

  if (naam)
    kv_element_set_text (element, kv_element_find_field (element, "naam"), naam);
  kv_krachtenveld_load (field, element);
  return element;
}

static KvKrachtenveld *
new_field (void)
{
  KvKrachtenveld *field = kv_krachtenveld_new ("k-sheet");
  KvElement *element = KV_ELEMENT (field);
  KvElement *weergave = add (field, KV_KIND_WEERGAVE, "w-1", NULL);

  kv_element_set_text (element, KV_KRACHTENVELD_TITEL, "Titel van het veld");
  kv_element_set_text (element, KV_KRACHTENVELD_TITEL_PARTNERS, "Titel voor partners");
  kv_element_set_text (element, KV_KRACHTENVELD_OPGAVE, "kindcentra in elke kern");
  kv_element_set_text (element, KV_KRACHTENVELD_GEMEENTE, "Waterrijk");
  kv_element_set_choice (element, KV_KRACHTENVELD_PEILDATUM, g_date_get_julian (&(GDate) { .dmy = TRUE, .day = 1, .month = 3, .year = 2026 }));
  kv_element_set_text (weergave, KV_WEERGAVE_DIAGRAM, "proef");
  return field;
}

static GPtrArray *
pages_of (KvKrachtenveld *field,
          KvPaper         paper,
          gboolean        landscape,
          KvAudience      audience,
          const char     *occasion,
          guint           n_pages)
{
  KvSheetOptions options = { paper, landscape, audience, occasion, kv_theme_light () };
  g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Proefdiagram", "proef", &options);
  KvBox content;

  kv_sheet_set_remark (sheet, "Getoond: 2 van 3.");
  for (guint i = 0; i < n_pages; i++)
    kv_sheet_add_page (sheet, &content);
  return kv_sheet_finish (sheet);
}

static void
assert_says (GPtrArray  *pages,
             guint       page,
             const char *text,
             guint       times)
{
  if (kv_count_texts (pages->pdata[page], text) != times)
    g_error ("“%s” stands %u times on page %u, not %u", text, kv_count_texts (pages->pdata[page], text), page + 1, times);
}

static void
test_intern (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = pages_of (field, KV_PAPER_A4, TRUE, KV_AUDIENCE_INTERN, NULL, 3);

  g_assert_cmpuint (pages->len, ==, 3);
  assert_says (pages, 0, "Titel van het veld", 1);
  assert_says (pages, 0, "Opgave: kindcentra in elke kern", 1);
  assert_says (pages, 0, "INTERN", 2);
  assert_says (pages, 0, "bevat oordelen", 0);
  assert_says (pages, 0, "beleidsopvattingen", 0);
  assert_says (pages, 0, "1 maart 2026", 1);
  assert_says (pages, 0, "blad 1 van 3", 1);
  assert_says (pages, 2, "blad 3 van 3", 1);
  assert_says (pages, 1, "Proefdiagram", 1);
  assert_says (pages, 0, "Getoond: 2 van 3.", 1);
  /* What is not known is not asked after. */
  assert_says (pages, 0, "fase", 0);
  assert_says (pages, 0, "status", 0);
  assert_says (pages, 0, "onbekend", 0);
}

/* How it is drawn is no judgement; what the team thinks of a partner is. */
static void
test_judged (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvElement *partner = add (field, KV_KIND_PARTNER, "p-1", "Kiekwater");

  for (guint judged = 0; judged < 2; judged++)
    {
      g_autoptr (GPtrArray) pages = NULL;
      g_autoptr (GPtrArray) shared = NULL;

      if (judged)
        kv_element_set_score (partner, KV_PARTNER_HOUDING, -1);
      else
        kv_element_set_yes (kv_krachtenveld_lookup (field, "w-1"), KV_WEERGAVE_ZONDER_HOUDING, TRUE);
      pages = pages_of (field, KV_PAPER_A4, FALSE, KV_AUDIENCE_INTERN, NULL, 1);
      shared = pages_of (field, KV_PAPER_A4, FALSE, KV_AUDIENCE_PARTNERS, "de LEA", 1);
      assert_says (pages, 0, "INTERN", 2);
      assert_says (pages, 0, "bevat oordelen", judged);
      assert_says (pages, 0, "INTERN, persoonlijke beleidsopvattingen", judged);
      assert_says (shared, 0, "oordelen", 0);
    }
}

static void
test_partners (void)
{
  static const struct { const char *typed, *said; } occasions[] = {
    { "de LEA van 8 december 2026", "Voor de LEA van 8 december 2026" },
    { "Voor de LEA van 8 december 2026", "Voor de LEA van 8 december 2026" },
    { "voor de LEA", "Voor de LEA" },
    { "  de\nLEA ", "Voor de LEA" },
    { "voorjaarsoverleg", "Voor voorjaarsoverleg" },
  };
  g_autoptr (KvKrachtenveld) field = new_field ();

  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    {
      g_autoptr (GPtrArray) pages = pages_of (field, KV_PAPER_A3, TRUE, KV_AUDIENCE_PARTNERS, occasions[i].typed, 1);

      assert_says (pages, 0, "Titel voor partners", 1);
      assert_says (pages, 0, "Titel van het veld", 0);
      assert_says (pages, 0, occasions[i].said, 2);
      assert_says (pages, 0, "oor voor ", 0);
      assert_says (pages, 0, "INTERN", 0);
      assert_says (pages, 0, "oorde", 0);
      assert_says (pages, 0, "Getoond", 0);
    }
}

/* The title of the weergave comes first, the name of the diagram last; a title
 * for partners is never on an internal sheet. */
static void
test_titles (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvElement *weergave = kv_krachtenveld_lookup (field, "w-1");
  g_autoptr (GPtrArray) of_weergave = NULL;
  g_autoptr (GPtrArray) of_diagram = NULL;

  kv_element_set_text (weergave, KV_WEERGAVE_TITEL_PARTNERS, "Weergave voor partners");
  kv_element_set_text (weergave, KV_WEERGAVE_TITEL, "Weergave");
  of_weergave = pages_of (field, KV_PAPER_A4, TRUE, KV_AUDIENCE_INTERN, NULL, 1);
  assert_says (of_weergave, 0, "Weergave", 1);
  assert_says (of_weergave, 0, "Weergave voor partners", 0);

  kv_element_set_text (weergave, KV_WEERGAVE_TITEL, "");
  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_TITEL, "");
  of_diagram = pages_of (field, KV_PAPER_A4, TRUE, KV_AUDIENCE_INTERN, NULL, 1);
  assert_says (of_diagram, 0, "Proefdiagram", 2);
}

static void
check_room (KvKrachtenveld *field)
{
  for (guint i = 0; i < 8; i++)
    {
      gboolean a3 = i & 1, landscape = (i & 2) != 0, partners = (i & 4) != 0;
      g_autoptr (GPtrArray) pages = pages_of (field, a3 ? KV_PAPER_A3 : KV_PAPER_A4, landscape,
                                              partners ? KV_AUDIENCE_PARTNERS : KV_AUDIENCE_INTERN, LONG, 1);

      kv_check_inside (pages->pdata[0], !a3 && !landscape ? 15 : 12, "a sheet");
      kv_check_no_texts_overlap (pages->pdata[0], "a sheet");
      g_assert_cmpfloat (kv_scene_smallest_type (pages->pdata[0]), >=, a3 ? 7 : 8);
    }
}

/* Texts of any length, or none at all. */
static void
test_lengths (void)
{
  static const guint fields[] = { KV_KRACHTENVELD_TITEL, KV_KRACHTENVELD_TITEL_PARTNERS, KV_KRACHTENVELD_OPGAVE, KV_KRACHTENVELD_GEMEENTE };

  for (guint bits = 0; bits < 1u << G_N_ELEMENTS (fields); bits++)
    {
      g_autoptr (KvKrachtenveld) field = new_field ();

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        kv_element_set_text (KV_ELEMENT (field), fields[i], bits & 1u << i ? LONG LONG : "");
      kv_element_set_text (kv_krachtenveld_lookup (field, "w-1"), KV_WEERGAVE_NOOT, LONG);
      kv_element_set_choice (KV_ELEMENT (field), KV_KRACHTENVELD_FASE, KV_FASE_PLANVORMING);
      kv_element_set_choice (KV_ELEMENT (field), KV_KRACHTENVELD_STATUS, 2);
      check_room (field);
    }
}

static void
test_content (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvSheetOptions options = { .paper = KV_PAPER_A4, .theme = kv_theme_light () };
  g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Proefdiagram", "proef", &options);
  KvBox content, other = kv_sheet_get_content (sheet);

  kv_sheet_set_title (sheet, "Kiekeboe", "partnerkaart");
  kv_sheet_set_remark (sheet, "Niet in de tabel: 2 partners.");
  kv_sheet_add_page (sheet, &content);
  g_assert_cmpfloat (content.y, ==, other.y);
  g_assert_cmpfloat (content.height, ==, other.height);
  g_assert_cmpfloat (content.height, >, 200);
  kv_sheet_set_title (sheet, NULL, NULL);
  kv_sheet_set_remark (sheet, NULL);
  kv_sheet_add_page (sheet, &content);
  {
    g_autoptr (GPtrArray) pages = kv_sheet_finish (sheet);

    assert_says (pages, 0, "Kiekeboe", 1);
    assert_says (pages, 0, "partnerkaart", 1);
    assert_says (pages, 0, "Titel van het veld", 0);
    assert_says (pages, 0, "Niet in de tabel", 1);
    assert_says (pages, 1, "Kiekeboe", 0);
    assert_says (pages, 1, "Titel van het veld", 1);
    assert_says (pages, 1, "Niet in de tabel", 0);
  }
}

/* Head and footer stay as they are; what a diagram draws fills the same paper. */
static void
test_enlarged (void)
{
  const KvTextStyle type = { .size = 8, .halo = KV_COLOUR_NONE };
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvSheetOptions options = { .paper = KV_PAPER_A3, .theme = kv_theme_light () };
  g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Proefdiagram", "proef", &options);
  g_autoptr (GPtrArray) pages = NULL;
  KvBox plain, content;

  kv_sheet_add_page (sheet, &plain);
  kv_sheet_set_title (sheet, "Kiekeboe", NULL);
  kv_sheet_restart (sheet, 1.25);
  g_assert_cmpuint (kv_sheet_get_n_pages (sheet), ==, 0);
  kv_scene_add_text (kv_sheet_add_page (sheet, &content), 40, 60, 0, "groter", &type);
  g_assert_cmpfloat_with_epsilon (1.25 * content.x, plain.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (1.25 * content.height, plain.height, 1e-9);

  pages = kv_sheet_finish (sheet);
  assert_says (pages, 0, "Kiekeboe", 0);
  assert_says (pages, 0, "Titel van het veld", 1);
  for (guint i = 0; i < kv_scene_get_n_items (pages->pdata[0]); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (pages->pdata[0], i);

      if (g_strcmp0 (item->text, "groter") == 0)
        g_assert_cmpfloat (item->style.size, ==, 10);
      if (g_strcmp0 (item->text, "Titel van het veld") == 0)
        g_assert_cmpfloat (item->style.size, ==, 20);
    }
}

static void
draw_mark_cb (KvScene  *scene,
              double    x,
              double    y,
              gpointer  data)
{
  kv_scene_add_box (scene, x, y - 1, 5, 2, 0);
}

/* A title that is a little too long for its mark is smaller, and whole. */
static void
test_long_title (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  g_autoptr (GPtrArray) pages = NULL;

  kv_element_set_text (KV_ELEMENT (field), KV_KRACHTENVELD_TITEL_PARTNERS, "Waar staat elke locatie, en waar wil zij heen?");
  pages = pages_of (field, KV_PAPER_A4, FALSE, KV_AUDIENCE_PARTNERS, "de LEA van 8 december 2026", 1);
  assert_says (pages, 0, "Waar staat elke locatie, en waar wil zij heen?", 1);
}

/* A legend holds what was added, once, and no head without anything under it. */
static void
test_legend (void)
{
  for (guint rows = 0; rows < 2; rows++)
    {
      g_autoptr (KvLegend) legend = kv_legend_new (8, 6);
      g_autoptr (KvScene) scene = kv_scene_new (200, 200, kv_theme_light ());
      double height;
      KvBox box;

      g_assert_true (kv_legend_is_empty (legend));
      kv_legend_begin (legend, "Leeg");
      g_assert_true (kv_legend_is_empty (legend));
      kv_legend_begin (legend, "Vol");
      kv_legend_add (legend, draw_mark_cb, NULL, NULL, FALSE, "Gemeente");
      kv_legend_add (legend, draw_mark_cb, NULL, NULL, TRUE, LONG);
      kv_legend_add_words (legend, "24 partners");
      g_assert_false (kv_legend_is_empty (legend));
      height = rows ? kv_legend_measure_rows (legend, 150) : kv_legend_measure_column (legend, 40);
      if (rows)
        kv_legend_draw_rows (legend, scene, 20, 20, 150);
      else
        kv_legend_draw_column (legend, scene, 20, 20, 40);
      box = kv_scene_get_extents (scene);

      g_assert_cmpuint (kv_count_texts (scene, "Leeg"), ==, 0);
      g_assert_cmpuint (kv_count_texts (scene, "Vol"), ==, 1);
      g_assert_cmpuint (kv_count_texts (scene, "Gemeente"), ==, 1);
      g_assert_cmpuint (kv_count_texts (scene, "24 partners"), ==, 1);
      g_assert_cmpfloat (box.y + box.height, <=, 20 + height + .5);
      g_assert_cmpfloat (box.x + box.width, <=, rows ? 170.5 : 60.5);
      kv_check_no_texts_overlap (scene, "a legend");
    }
}

/* The left end of a text. */
static KvPoint
find_text (KvScene    *scene,
           const char *text)
{
  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      if (item->type == KV_ITEM_TEXT && g_str_equal (item->text, text))
        return item->origin;
    }
  g_error ("“%s” is not there", text);
}

/* In rows a head is whole however long; a block that goes in one row is one,
 * with entries as wide as they are; of a longer one the entries line up. */
static void
test_legend_rows (void)
{
  g_autoptr (KvLegend) legend = kv_legend_new (8, 6);
  g_autoptr (KvScene) scene = kv_scene_new (200, 200, kv_theme_light ());

  kv_legend_begin (legend, "Werkgroep huisvesting");
  kv_legend_add (legend, draw_mark_cb, NULL, NULL, FALSE, "wit");
  kv_legend_add (legend, draw_mark_cb, NULL, NULL, FALSE, "ergens in het midden daarvan");
  kv_legend_add (legend, draw_mark_cb, NULL, NULL, FALSE, "zwart");
  kv_legend_begin (legend, "Werkgroep huisvesting, exploitatie en beheer");
  kv_legend_add_words (legend, "adviseert");
  kv_legend_begin (legend, "Lang");
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s%u", i % 3 ? "kort " : "iets langer ", i);

      kv_legend_add (legend, draw_mark_cb, NULL, NULL, FALSE, text);
    }
  kv_legend_draw_rows (legend, scene, 20, 20, 150);

  g_assert_cmpuint (kv_count_texts (scene, "…"), ==, 0);
  kv_check_no_texts_overlap (scene, "a legend in rows");
  g_assert_cmpfloat (find_text (scene, "wit").y, ==, find_text (scene, "zwart").y);
  g_assert_cmpfloat (find_text (scene, "ergens in het midden daarvan").x - find_text (scene, "wit").x, <, 22);
  g_assert_cmpfloat (find_text (scene, "iets langer 0").y, <, find_text (scene, "kort 11").y);
  g_assert_cmpfloat (find_text (scene, "iets langer 0").x, ==, find_text (scene, "wit").x);
}

static void
test_legend_fits (void)
{
  g_autoptr (KvLegend) legend = kv_legend_new (8, 6);
  g_autoptr (KvScene) scene = kv_scene_new (200, 200, kv_theme_light ());
  double height;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("regel %u", i);

      if (i % 5 == 0)
        kv_legend_begin (legend, "Blok");
      kv_legend_add (legend, draw_mark_cb, NULL, NULL, FALSE, text);
    }
  height = kv_legend_measure_column (legend, 40);
  g_assert_true (kv_legend_fit_column (legend, 40, height));
  g_assert_cmpfloat (kv_legend_measure_column (legend, 40), ==, height);
  g_assert_true (kv_legend_fit_column (legend, 40, .8 * height));
  g_assert_cmpfloat (kv_legend_measure_column (legend, 40), <=, .8 * height);
  kv_legend_draw_column (legend, scene, 20, 20, 40);
  kv_check_no_texts_overlap (scene, "a close legend");
  g_assert_false (kv_legend_fit_column (legend, 40, .3 * height));
}

static void
test_names (void)
{
  static const struct { const char *name, *shown; } names[] = {
    { "Kiekeboe", "Kiekeboe" }, { "", "(zonder naam)" }, { " \t\n", "(zonder naam)" }, { "\xe2\x80\x8b\xe2\x80\x8d", "(zonder naam)" },
    { "  twee\n regels ", "twee regels" }, { "<b>vet</b> & %s", "<b>vet</b> & %s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, "p-1");
      g_autofree char *name = NULL;

      kv_element_set_text (partner, KV_PARTNER_NAAM, names[i].name);
      name = kv_display_name (partner);
      g_assert_cmpstr (name, ==, names[i].shown);
    }
}

/* An abbreviation where the name is too wide and there is one. */
static void
test_fitting_name (void)
{
  KvTextStyle style = { .size = 8.5, .colour = 0, .halo = KV_COLOUR_NONE };
  g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, "p-1");
  g_autoptr (KvElement) overleg = kv_element_new (KV_KIND_OVERLEG, "o-1");
  g_autofree char *whole = NULL, *wide = NULL, *narrow = NULL, *body = NULL;

  kv_element_set_text (partner, KV_PARTNER_NAAM, "Samenwerkingsverband Waterstreek");
  whole = kv_fitting_name (partner, &style, 10);
  g_assert_cmpstr (whole, ==, "Samenwerkingsverband Waterstreek");
  kv_element_set_text (partner, KV_PARTNER_AFKORTING, "SWV");
  wide = kv_fitting_name (partner, &style, 100);
  g_assert_cmpstr (wide, ==, "Samenwerkingsverband Waterstreek");
  narrow = kv_fitting_name (partner, &style, 20);
  g_assert_cmpstr (narrow, ==, "SWV");
  kv_element_set_text (overleg, KV_OVERLEG_NAAM, "LEA");
  body = kv_fitting_name (overleg, &style, 1);
  g_assert_cmpstr (body, ==, "LEA");
}

static void
test_dates (void)
{
  g_autofree char *date = NULL, *none = NULL;
  guint julian;

  g_assert_true (kv_date_parse ("2026-12-08", 10, &julian));
  date = kv_date_text (julian);
  none = kv_date_text (0);
  g_assert_cmpstr (date, ==, "8 december 2026");
  g_assert_cmpstr (none, ==, "");
}

static void
assert_order (KvKrachtenveld *field,
              KvElement      *weergave,
              const char     *expected)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (field, weergave);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < partners->len; i++)
    g_string_append_printf (order, "%s%s", i ? " " : "", kv_element_text (partners->pdata[i], KV_PARTNER_NAAM));
  g_assert_cmpstr (order->str, ==, expected);
}

/* By sector and then by name; case and accents make no difference. */
static void
test_order (void)
{
  static const struct { const char *name, *sector; } partners[] = {
    { "zon", "s-2" }, { "Één", "s-2" }, { "eend", "s-2" }, { "Boom", "s-1" }, { "aap", "" }, { "Eek", "s-2" },
  };
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvElement *weergave = kv_krachtenveld_lookup (field, "w-1");

  kv_element_set_number (add (field, KV_KIND_SECTOR, "s-1", "later"), KV_SECTOR_VOLGORDE, 2);
  kv_element_set_number (add (field, KV_KIND_SECTOR, "s-2", "eerder"), KV_SECTOR_VOLGORDE, 1);
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);

      kv_element_set_text (add (field, KV_KIND_PARTNER, id, partners[i].name), KV_PARTNER_SECTOR, partners[i].sector);
    }

  assert_order (field, NULL, "Eek Één eend zon Boom aap");
  kv_element_set_list (weergave, KV_WEERGAVE_ALLEEN_SECTOREN, (const char *[]) { "s-1", NULL });
  assert_order (field, weergave, "Boom");
  kv_element_set_list (weergave, KV_WEERGAVE_ALLEEN_SECTOREN, (const char *[]) { NULL });
  kv_element_set_choice (weergave, KV_WEERGAVE_VOLGORDE, KV_VOLGORDE_NAAM);
  assert_order (field, weergave, "aap Boom Eek Één eend zon");
}

/* A long name of a card keeps its letters; the word after it gives way. */
static void
test_title_before_word (void)
{
  static const struct { const char *name; guint words; } titles[] = {
    { "Kiekwater Kinderopvang", 1 },
    { "Branchevereniging Maatschappelijke Kinderopvang", 0 },
    { "Landelijk Kennisinstituut Cultuureducatie en Amateurkunst", 0 },
  };
  g_autoptr (KvKrachtenveld) field = new_field ();
  KvSheetOptions options = { .theme = kv_theme_light () };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Proefdiagram", "proef", &options);
      g_autoptr (GPtrArray) pages = NULL;
      KvBox content;

      kv_sheet_set_title (sheet, titles[i].name, "partnerkaart");
      kv_sheet_add_page (sheet, &content);
      pages = kv_sheet_finish (sheet);
      assert_says (pages, 0, titles[i].name, 1);
      assert_says (pages, 0, "partnerkaart", titles[i].words);
      kv_check_no_texts_overlap (pages->pdata[0], "a long name");
    }
}

/* A note that is too long for its place gets a line of its own, and is whole. */
static void
test_long_note (void)
{
  g_autoptr (KvKrachtenveld) field = new_field ();
  static const char note[] = "Waterrijk en al zijn partners zijn verzonnen.";
  double heights[2];

  kv_journal_begin (kv_krachtenveld_get_journal (field), "note", NULL);
  kv_element_set_text (kv_krachtenveld_lookup (field, "w-1"), KV_WEERGAVE_NOOT, note);
  kv_journal_end (kv_krachtenveld_get_journal (field));
  for (guint landscape = 0; landscape < 2; landscape++)
    {
      KvSheetOptions options = { KV_PAPER_A4, landscape, KV_AUDIENCE_INTERN, NULL, kv_theme_light () };
      g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Proefdiagram", "proef", &options);
      g_autoptr (GPtrArray) pages = NULL;
      KvBox content, without;

      without = kv_sheet_get_content (sheet);
      kv_sheet_set_remark (sheet, "Getoond: 22 van 24 partners, 9 van 10 belangen.");
      kv_sheet_add_page (sheet, &content);
      pages = kv_sheet_finish (sheet);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], note), ==, 1);
      g_assert_cmpuint (kv_count_texts (pages->pdata[0], "…"), ==, 0);
      kv_check_no_texts_overlap (pages->pdata[0], "a long note");
      kv_check_inside (pages->pdata[0], 11.5, "a long note");
      heights[landscape] = without.height - content.height;
    }
  g_assert_cmpfloat (heights[0], >, 3);
  g_assert_cmpfloat (heights[1], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/intern", test_intern);
  g_test_add_func ("/sheet/judged", test_judged);
  g_test_add_func ("/sheet/partners", test_partners);
  g_test_add_func ("/sheet/titles", test_titles);
  g_test_add_func ("/sheet/long-title", test_long_title);
  g_test_add_func ("/sheet/title-before-word", test_title_before_word);
  g_test_add_func ("/sheet/lengths", test_lengths);
  g_test_add_func ("/sheet/content", test_content);
  g_test_add_func ("/sheet/enlarged", test_enlarged);
  g_test_add_func ("/sheet/long-note", test_long_note);
  g_test_add_func ("/sheet/legend", test_legend);
  g_test_add_func ("/sheet/legend-rows", test_legend_rows);
  g_test_add_func ("/sheet/legend-fits", test_legend_fits);
  g_test_add_func ("/sheet/names", test_names);
  g_test_add_func ("/sheet/fitting-name", test_fitting_name);
  g_test_add_func ("/sheet/dates", test_dates);
  g_test_add_func ("/sheet/order", test_order);
  return g_test_run ();
}
