/* The pictures of the example, as text. A change in a drawing shows as changed
 * lines, to be looked at and accepted: run with KV_UPDATE_GOLDENS=1, then read
 * the difference. */

#include <gio/gio.h>

#include <string.h>

#include "kv-diagram.h"
#include "kv-reader.h"
#include "kv-relatie.h"
#include "kv-weergave.h"

typedef struct
{
  const char *name;
  const char *diagram;
  KvPaper     paper;
  gboolean    landscape;
  const char *occasion; /* for partners */
  guint       page;
  void      (*prepare) (KvElement *weergave); /* or NULL */
} Golden;

/* All that can be chosen, otherwise than it is. */
static void
choose_all (KvElement *weergave)
{
  const char *sectoren[] = { "s-gemeente", "s-kinderopvang", "s-schoolbestuur", NULL };
  const char *overleggen[] = { "o-werkgroep-inhoud", NULL };

  kv_element_set_choice (weergave, KV_WEERGAVE_GROOTTE, KV_GROOTTE_BELANG);
  kv_element_set_choice (weergave, KV_WEERGAVE_KLEUR, KV_KLEUR_HOUDING);
  kv_element_set_yes (weergave, KV_WEERGAVE_ZONDER_HOUDING, TRUE);
  kv_element_set_yes (weergave, KV_WEERGAVE_ZONDER_VLAKKEN, TRUE);
  kv_element_set_yes (weergave, KV_WEERGAVE_KORTE_NAMEN, TRUE);
  kv_element_set_choice (weergave, KV_WEERGAVE_ZONDER_SOORTEN, 1u << (KV_RELATIE_CONFLICT - 1) | 1u << (KV_RELATIE_OVERLEG - 1));
  kv_element_set_list (weergave, KV_WEERGAVE_ZONDER_OVERLEGGEN, overleggen);
  kv_element_set_list (weergave, KV_WEERGAVE_ALLEEN_SECTOREN, sectoren);
  kv_element_set_text (weergave, KV_WEERGAVE_TITEL, "Wie wil wat?");
  kv_element_set_text (weergave, KV_WEERGAVE_NOOT, "Zonder de adviseurs.");
}


static const Golden goldens[] = {
  { "netwerk-a3", "netwerk", KV_PAPER_A3, TRUE, NULL, 0 },
  { "netwerk-a4-partners", "netwerk", KV_PAPER_A4, TRUE, "de LEA van 8 december 2026", 0 },
  { "netwerk-chosen", "netwerk", KV_PAPER_A4, TRUE, NULL, 0, choose_all },
  { "belangenmatrix-a4", "belangenmatrix", KV_PAPER_A4, TRUE, NULL, 0 },
  { "belangenmatrix-a4-partners", "belangenmatrix", KV_PAPER_A4, TRUE, "de LEA van 8 december 2026", 0 },
  { "overzicht-a4", "overzicht", KV_PAPER_A4, TRUE, NULL, 0 },
  { "scores-a4", "scores", KV_PAPER_A4, FALSE, NULL, 0 },
  { "partnerkaart-a4", "partnerkaart", KV_PAPER_A4, FALSE, NULL, 0 },
  { "overlegsamenstelling-a4", "overlegsamenstelling", KV_PAPER_A4, TRUE, NULL, 0 },
  { "fasen-a4", "fasen", KV_PAPER_A4, FALSE, NULL, 0 },
  { "plan-a4", "plan", KV_PAPER_A4, TRUE, NULL, 0 },
  { "overlegsamenstelling-a4-partners", "overlegsamenstelling", KV_PAPER_A4, TRUE, "de LEA van 8 december 2026", 0 },
  { "ontwikkelinstrument-a4", "ontwikkelinstrument", KV_PAPER_A4, TRUE, NULL, 0 },
  { "ontwikkelinstrument-a4-upright", "ontwikkelinstrument", KV_PAPER_A4, FALSE, NULL, 0 },
};

static char *
golden_path (const Golden *golden)
{
  g_autofree char *file = g_strconcat (golden->name, ".txt", NULL);

  return g_test_build_filename (G_TEST_DIST, "data", "goldens", file, NULL);
}

static KvKrachtenveld *
example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "app", "data", "templates", "waterrijk.krachtenveld", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  KvKrachtenveld *field = kv_read_file (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return field;
}

/* Names the first line that differs, and where in it: the lines of hulls are
 * long. */
static void
assert_same_lines (const char *name,
                   const char *drawn,
                   const char *golden)
{
  g_auto (GStrv) now = g_strsplit (drawn, "\n", -1), then = g_strsplit (golden, "\n", -1);

  for (guint i = 0; now[i] != NULL && then[i] != NULL; i++)
    {
      gsize at = 0;

      while (now[i][at] != '\0' && now[i][at] == then[i][at])
        at++;
      if (now[i][at] == then[i][at])
        continue;
      g_test_fail_printf ("%s, line %u (%.20s...), at %" G_GSIZE_FORMAT ": it is %.40s, it was %.40s",
                          name, i + 1, now[i], at, now[i] + at, then[i] + at);
      return;
    }
  g_assert_cmpuint (g_strv_length (now), ==, g_strv_length (then));
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (KvKrachtenveld) field = example ();
  KvSheetOptions options = {
    .paper = golden->paper,
    .landscape = golden->landscape,
    .audience = golden->occasion != NULL ? KV_AUDIENCE_PARTNERS : KV_AUDIENCE_INTERN,
    .occasion = golden->occasion,
    .theme = kv_theme_light (),
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *drawn = NULL, *path = golden_path (golden), *stored = NULL;

  if (golden->prepare != NULL)
    golden->prepare (kv_krachtenveld_find_weergave (field, golden->diagram));
  pages = kv_diagram_pages (kv_diagram_find (golden->diagram), field, &options, &error);
  g_assert_no_error (error);
  drawn = kv_scene_dump (pages->pdata[golden->page]);
  if (g_getenv ("KV_UPDATE_GOLDENS") != NULL)
    g_file_set_contents (path, drawn, -1, &error);
  g_file_get_contents (path, &stored, NULL, &error);
  g_assert_no_error (error);
  assert_same_lines (golden->name, drawn, stored);
}

/* What is drawn for partners holds no word that judgements exist. */
static void
test_no_betrayal (void)
{
  static const char *const words[] = { "INTERN", "oordeel", "oordelen", "partnerversie", "houding", "cruciaal", "vertrouwelijk", "ontbreekt", "hoort erbij" };
  const char *thema = "Nieuwe professionele houding"; /* of the ontwikkelinstrument: a fact */
  g_autoptr (KvKrachtenveld) field = example ();
  KvSheetOptions options = { .audience = KV_AUDIENCE_PARTNERS, .occasion = "de LEA", .landscape = TRUE, .theme = kv_theme_light () };
  guint n_diagrams, n_drawn = 0;
  const KvDiagram *const *diagrams = kv_diagrams (&n_diagrams);

  for (guint i = 0; i < n_diagrams; i++)
    {
      g_autoptr (GPtrArray) pages = kv_diagram_pages (diagrams[i], field, &options, NULL);

      for (guint p = 0; pages != NULL && p < pages->len; p++)
        {
          g_autofree char *dump = kv_scene_dump (pages->pdata[p]);
          g_auto (GStrv) pieces = g_strsplit (dump, thema, -1);
          g_autofree char *drawn = g_strjoinv ("", pieces);

          for (guint w = 0; w < G_N_ELEMENTS (words); w++)
            {
              if (strstr (drawn, words[w]) != NULL)
                g_test_message ("%s, page %u: %s", diagrams[i]->id, p + 1, words[w]);
              g_assert_null (strstr (drawn, words[w]));
            }
          n_drawn++;
        }
    }
  g_assert_cmpuint (n_drawn, >=, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/goldens/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  g_test_add_func ("/goldens/no-betrayal", test_no_betrayal);

  return g_test_run ();
}
