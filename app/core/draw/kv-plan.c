/* Actie-, communicatie- en evaluatieplan: what will be done, for whom, by whom
 * and when, in three sections by when. For whom, who and when have a column also
 * where nobody knows: a plan without them is none yet. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-actie.h"
#include "kv-acties.h"
#include "kv-names.h"
#include "kv-text-table.h"
#include "kv-verplaatsing.h"

static const KvTextColumn columns[] = {
  { .head = "Wat doen of zeggen wij?", .width = 62, .least = 44, .stretch = 2, .strong = TRUE, .asks = TRUE },
  { .head = "Voor wie", .width = 44, .least = 32, .stretch = 1, .asks = TRUE, .always = TRUE },
  { .head = "Kanaal", .width = 34, .least = 24, .stretch = .5 },
  { .head = "Hoe vaak", .width = 26, .least = 20, .stretch = .5 },
  { .head = "Wie van ons", .width = 36, .least = 30.5, .stretch = .5, .asks = TRUE, .always = TRUE },
  { .head = "Wanneer", .width = 33, .least = 29, .asks = TRUE, .always = TRUE },
  { .head = "Status", .width = 20, .least = 18, .asks = TRUE },
  { .head = "Moet bereiken", .width = 34, .least = 26, .stretch = .5 },
};

/* On a narrow sheet how and how often share a column, and when and how far it is,
 * so that each row is whole on one sheet and what is done has room. */
static const KvTextColumn narrow_columns[] = {
  { .head = "Wat doen of zeggen wij?", .width = 48, .least = 42, .stretch = 2, .strong = TRUE, .asks = TRUE },
  { .head = "Voor wie", .width = 36, .least = 32, .stretch = 1, .asks = TRUE, .always = TRUE },
  { .head = "Kanaal, hoe vaak", .width = 29, .least = 26, .stretch = .5 },
  { .head = "Wie van ons", .width = 31, .least = 26, .stretch = .5, .asks = TRUE, .always = TRUE },
  { .head = "Wanneer, status", .width = 27, .least = 26, .asks = TRUE, .always = TRUE },
  { .head = "Moet bereiken", .width = 24, .least = 22, .stretch = .5 },
};

#define NARROW 220. /* mm */

static char *
voor_wie (KvKrachtenveld *krachtenveld,
          KvElement      *actie)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  for (const char *const *id = kv_element_list (actie, KV_ACTIE_VOOR); *id != NULL; id++)
    {
      KvElement *element = kv_krachtenveld_lookup (krachtenveld, *id);

      if (element != NULL)
        g_ptr_array_add (elements, element);
    }
  return kv_display_names (elements);
}

/* "houding naar − (tegen)", of which the sign stays with its word. */
static char *
moet_bereiken (KvElement *actie)
{
  g_autofree char *text = kv_verplaatsing_text (kv_element_text (actie, KV_ACTIE_VERPLAATSING));
  g_auto (GStrv) parts = g_strsplit (text, " (", 2);
  g_autofree char *joined = g_strjoinv ("\u00a0(", parts);

  return kv_one_line (joined);
}

/* "peiling, jaarlijks"; both are taken. */
static char *
join (char *first,
      char *second)
{
  char *both = g_strconcat (first, first[0] && second[0] ? ", " : "", second, NULL);

  g_free (first);
  g_free (second);
  return both;
}

/* When nobody knows when, that is asked also where a status stands. */
static char *
wanneer_status (KvElement *actie)
{
  char *wanneer = kv_actie_wanneer_short (actie);
  char *status = g_strdup (kv_known_word (kv_actie_statussen, kv_element_choice (actie, KV_ACTIE_STATUS)));

  if (wanneer[0] == '\0' && status[0] != '\0')
    {
      g_free (wanneer);
      wanneer = g_strdup ("?");
    }
  return join (wanneer, status);
}

static void
add_actie (KvTextTable    *table,
           KvKrachtenveld *krachtenveld,
           KvElement      *actie,
           gboolean        narrow)
{
  char **texts = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  char *kanaal = kv_one_line (kv_element_text (actie, KV_ACTIE_KANAAL));
  char *frequentie = kv_one_line (kv_element_text (actie, KV_ACTIE_FREQUENTIE));
  guint n = 0;

  texts[n++] = kv_one_line (kv_element_text (actie, KV_ACTIE_WAT));
  texts[n++] = voor_wie (krachtenveld, actie);
  texts[n++] = narrow ? join (kanaal, frequentie) : kanaal;
  if (!narrow)
    texts[n++] = frequentie;
  texts[n++] = kv_one_line (kv_element_text (actie, KV_ACTIE_WIE));
  texts[n++] = narrow ? wanneer_status (actie) : kv_actie_wanneer (actie);
  if (!narrow)
    texts[n++] = g_strdup (kv_known_word (kv_actie_statussen, kv_element_choice (actie, KV_ACTIE_STATUS)));
  texts[n++] = moet_bereiken (actie);
  kv_text_table_add (table, actie, kv_actie_section (kv_element_choice (actie, KV_ACTIE_SOORT)), texts);
}

static void
draw (KvSheet *sheet)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (sheet);
  g_autoptr (GPtrArray) acties = kv_acties_in_order (krachtenveld);
  gboolean narrow = kv_sheet_get_content (sheet).width < NARROW;
  g_autoptr (KvTextTable) table = narrow ? kv_text_table_new (narrow_columns, G_N_ELEMENTS (narrow_columns))
                                         : kv_text_table_new (columns, G_N_ELEMENTS (columns));

  /* Those without a soort are last. */
  for (guint i = 0; i < KV_N_ACTIE_SECTIONS; i++)
    {
      guint soort = (i + 1) % KV_N_ACTIE_SECTIONS;

      for (guint j = 0; j < acties->len; j++)
        {
          if (kv_element_choice (acties->pdata[j], KV_ACTIE_SOORT) == soort)
            add_actie (table, krachtenveld, acties->pdata[j], narrow);
        }
    }
  kv_text_table_draw (table, sheet, "Aanvullingen");
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  return kv_krachtenveld_count (krachtenveld, KV_KIND_ACTIE) > 0;
}

const KvDiagram kv_plan = {
  .id = "plan",
  .name = "Actie-, communicatie- en evaluatieplan",
  .for_partners = FALSE,
  .paper = KV_PAPER_A4,
  .landscape = TRUE,
  .enlarges = TRUE,
  .empty = N_("There is nothing in the plan. Write down at least one action."),
  .has_any = has_any,
  .draw = draw,
};
