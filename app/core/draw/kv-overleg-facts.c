/* The facts of overleggen, in a legend or in a table. */

#include "kv-overleg-facts.h"

#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-text-table.h"

#define MOST_LEGEND 50. /* mm that its blocks take in rows */

/* What a sheet says of a field of an overleg; to be freed. */
static char *
words_of (KvSheet   *sheet,
          KvElement *overleg,
          guint      field)
{
  KvElement *other;

  switch (field)
    {
    case KV_OVERLEG_NAAM:
      return kv_display_name (overleg);
    case KV_OVERLEG_SOORT:
      return g_strdup (kv_known_word (kv_overleg_soorten, kv_element_choice (overleg, field)));
    case KV_OVERLEG_BEVOEGDHEID:
      return g_strdup (kv_known_word (kv_bevoegdheden, kv_element_choice (overleg, field)));
    case KV_OVERLEG_DEEL_VAN:
    case KV_OVERLEG_ESCALATIE_NAAR:
      other = kv_krachtenveld_lookup (kv_sheet_get_krachtenveld (sheet), kv_element_text (overleg, field));
      return other ? kv_display_name (other) : g_strdup ("");
    default:
      return g_strdup (kv_element_text (overleg, field));
    }
}

/* A field with words before it, where there is anything to say. */
static void
add_words (KvSheet    *sheet,
           KvLegend   *legend,
           KvElement  *overleg,
           guint       field,
           const char *before)
{
  g_autofree char *words = words_of (sheet, overleg, field);
  g_autofree char *line = g_strconcat (before, words, NULL);

  if (words[0])
    kv_legend_add_words (legend, line);
}

/* Whether "Werkgroep huisvesting" is a werkgroep, and "OOGO LEA" LEA en OOGO. */
static gboolean
name_says_soort (const char *name,
                 const char *soort)
{
  g_auto (GStrv) said = g_str_tokenize_and_fold (name, NULL, NULL);
  g_auto (GStrv) words = g_str_tokenize_and_fold (soort, NULL, NULL);

  for (char **word = words; *word; word++)
    if (!g_str_equal (*word, "en") && !g_strv_contains ((const char *const *) said, *word))
      return FALSE;
  return TRUE;
}

void
kv_overleg_add_legend (KvSheet   *sheet,
                       KvLegend  *legend,
                       KvElement *overleg)
{
  g_autofree char *name = kv_display_name (overleg);
  g_autofree char *soort = words_of (sheet, overleg, KV_OVERLEG_SOORT);
  const char *whole = kv_element_text (overleg, KV_OVERLEG_DEEL_VAN);
  gboolean same = g_str_equal (whole, kv_element_text (overleg, KV_OVERLEG_ESCALATIE_NAAR));

  kv_legend_begin (legend, name);
  if (!name_says_soort (name, soort))
    add_words (sheet, legend, overleg, KV_OVERLEG_SOORT, "");
  add_words (sheet, legend, overleg, KV_OVERLEG_FREQUENTIE, "");
  add_words (sheet, legend, overleg, KV_OVERLEG_BEVOEGDHEID, "bevoegdheid: ");
  add_words (sheet, legend, overleg, KV_OVERLEG_DEEL_VAN, same ? "is deel van en escaleert naar " : "is deel van ");
  if (!same)
    add_words (sheet, legend, overleg, KV_OVERLEG_ESCALATIE_NAAR, "escaleert naar ");
}

gboolean
kv_overleg_fits_legend (KvSheet   *sheet,
                        GPtrArray *overleggen)
{
  g_autoptr (KvLegend) legend = kv_sheet_new_legend (sheet);

  for (guint i = 0; i < overleggen->len; i++)
    kv_overleg_add_legend (sheet, legend, overleggen->pdata[i]);
  return kv_legend_measure_rows (legend, kv_sheet_get_content (sheet).width) <= MOST_LEGEND;
}

static const guint facts[] = {
  KV_OVERLEG_NAAM, KV_OVERLEG_SOORT, KV_OVERLEG_DEEL_VAN, KV_OVERLEG_BEVOEGDHEID, KV_OVERLEG_FREQUENTIE, KV_OVERLEG_ESCALATIE_NAAR, KV_OVERLEG_OPDRACHT,
};

static const KvTextColumn columns[G_N_ELEMENTS (facts)] = {
  { .head = "Overleg", .width = 46, .least = 38, .stretch = .5, .strong = TRUE },
  { .head = "Soort", .width = 24, .least = 20 },
  { .head = "Deel van", .width = 36, .least = 28, .stretch = .3 },
  { .head = "Bevoegdheid", .width = 26, .least = 24, .asks = TRUE },
  { .head = "Hoe vaak", .width = 32, .least = 24, .stretch = .3, .asks = TRUE },
  { .head = "Escaleert naar", .width = 36, .least = 28, .stretch = .3 },
  { .head = "Opdracht", .width = 60, .least = 40, .stretch = 3 },
};

/* Adds a row; returns whether it tells more than the name. */
static gboolean
add_row (KvTextTable *table,
         KvSheet     *sheet,
         KvElement   *overleg)
{
  char **texts = g_new0 (char *, G_N_ELEMENTS (facts) + 1);
  gboolean tells = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *words = words_of (sheet, overleg, facts[i]);

      texts[i] = kv_one_line (words);
      tells |= i > 0 && texts[i][0] != '\0';
    }
  kv_text_table_add (table, overleg, NULL, texts);
  return tells;
}

void
kv_overleg_draw_facts (KvSheet   *sheet,
                       GPtrArray *overleggen)
{
  g_autoptr (KvTextTable) table = kv_text_table_new (columns, G_N_ELEMENTS (columns));
  gboolean tells = FALSE;

  for (guint i = 0; i < overleggen->len; i++)
    tells |= add_row (table, sheet, overleggen->pdata[i]);
  if (tells)
    kv_text_table_draw (table, sheet, NULL);
}
