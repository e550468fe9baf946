/* The registry of diagrams, and the one way from a krachtenveld to pages. */

#include "kv-diagram.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-diagrams-private.h"
#include "kv-error.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define MOST_ENLARGED 1.3
#define ENLARGE_STEP .05
#define ENLARGED_PAGES 3 /* more of them are full, and take long to try */

static const KvDiagram * const diagrams[] = {
#define X(diagram) &(diagram),
  KV_DIAGRAMS
#undef X
};

/**
 * kv_diagrams:
 * @n_diagrams: gets how many there are
 *
 * Returns: all diagrams, in the order in which they are offered.
 */
const KvDiagram * const *
kv_diagrams (guint *n_diagrams)
{
  *n_diagrams = G_N_ELEMENTS (diagrams);
  return diagrams;
}

/**
 * kv_diagram_find:
 * @id: of a diagram
 *
 * Returns: (nullable): the diagram.
 */
const KvDiagram *
kv_diagram_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (diagrams); i++)
    if (strcmp (diagrams[i]->id, id) == 0)
      return diagrams[i];
  return NULL;
}

/**
 * kv_diagram_default_options:
 * @diagram: a diagram
 * @krachtenveld: where its weergave is looked for
 * @options: gets paper and landscape; the rest stays
 */
void
kv_diagram_default_options (const KvDiagram *diagram,
                            KvKrachtenveld  *krachtenveld,
                            KvSheetOptions  *options)
{
  KvElement *weergave = kv_krachtenveld_find_weergave (krachtenveld, diagram->id);
  guint paper = weergave ? kv_element_choice (weergave, KV_WEERGAVE_PAPIER) : 0;
  guint landscape = weergave ? kv_element_choice (weergave, KV_WEERGAVE_LIGGEND) : 0;

  options->paper = diagram->paper;
  if (paper)
    options->paper = paper == KV_PAPIER_A3 ? KV_PAPER_A3 : KV_PAPER_A4;
  options->landscape = diagram->landscape;
  if (landscape)
    options->landscape = landscape == KV_JA;
  if (diagram->portrait_only)
    options->landscape = FALSE;
}

/* What is drawn for this audience; to be unreffed. Where the places themselves
 * may tell something, they stay away too. */
static KvKrachtenveld *
for_audience (KvKrachtenveld       *krachtenveld,
              const KvSheetOptions *options)
{
  guint64 places = KV_KIND_BIT (KV_KIND_PLAATS) | KV_KIND_BIT (KV_KIND_NAAMPLEK);

  if (options->audience == KV_AUDIENCE_PARTNERS)
    return kv_krachtenveld_redacted_copy_without (krachtenveld, options->rearrange ? places : 0);
  return g_object_ref (krachtenveld);
}

static gboolean
check_audience (const KvDiagram       *diagram,
                const KvSheetOptions  *options,
                GError               **error)
{
  if (options->audience != KV_AUDIENCE_PARTNERS || diagram->for_partners)
    return TRUE;

  g_set_error (error, KV_ERROR, KV_ERROR_USAGE,
               _("The diagram “%s” cannot be made for partners, because what it shows is for the team alone."),
               diagram->name);
  return FALSE;
}

/**
 * kv_diagram_has_any:
 * @diagram: a diagram
 * @shown: the krachtenveld as its audience may see it
 * @error: KV_ERROR_EMPTY, with what to do, when there is nothing to draw
 *
 * Returns: whether there is.
 */
gboolean
kv_diagram_has_any (const KvDiagram  *diagram,
                    KvKrachtenveld   *shown,
                    GError          **error)
{
  if (diagram->has_any (shown, kv_krachtenveld_find_weergave (shown, diagram->id)))
    return TRUE;

  g_set_error_literal (error, KV_ERROR, KV_ERROR_EMPTY, _(diagram->empty));
  return FALSE;
}

/**
 * kv_diagram_check:
 * @diagram: a diagram
 * @krachtenveld: the whole one, also for partners
 * @options: for whom
 * @error: KV_ERROR_USAGE when there is no version for this audience,
 *   KV_ERROR_EMPTY when there is nothing to draw
 *
 * Returns: whether kv_diagram_pages() will give pages. For partners it makes
 * the redacted copy.
 */
gboolean
kv_diagram_check (const KvDiagram       *diagram,
                  KvKrachtenveld        *krachtenveld,
                  const KvSheetOptions  *options,
                  GError               **error)
{
  g_autoptr (KvKrachtenveld) shown = NULL;

  if (!check_audience (diagram, options, error))
    return FALSE;

  shown = for_audience (krachtenveld, options);
  return kv_diagram_has_any (diagram, shown, error);
}

/* What A3 has to spare makes all of it larger, about as much as the type of the head
 * is larger there. */
static void
draw_enlarged (const KvDiagram *diagram,
               KvSheet         *sheet)
{
  guint n_pages = kv_sheet_get_n_pages (sheet);

  if (n_pages > ENLARGED_PAGES)
    return;

  for (double enlargement = MOST_ENLARGED; enlargement > 1.01; enlargement -= ENLARGE_STEP)
    {
      kv_sheet_restart (sheet, enlargement);
      diagram->draw (sheet);
      if (kv_sheet_get_n_pages (sheet) <= n_pages)
        return;
    }
  kv_sheet_restart (sheet, 1);
  diagram->draw (sheet);
}

/* What was drawn for smaller paper, on the paper that was asked for. */
static void
enlarge_pages (GPtrArray            *pages,
               const KvSheetOptions *options)
{
  double width, height;

  kv_paper_size (options->paper, options->landscape, &width, &height);
  for (guint i = 0; i < pages->len; i++)
    {
      kv_scene_enlarge (pages->pdata[i], width / kv_scene_get_width (pages->pdata[i]));
      kv_scene_set_size (pages->pdata[i], width, height);
    }
}

/**
 * kv_diagram_pages:
 * @diagram: a diagram
 * @krachtenveld: the whole one, also for partners
 * @options: paper, audience, theme
 * @error: as kv_diagram_check() gives it
 *
 * Returns: the pages (KvScene), owned by the caller, or NULL.
 */
GPtrArray *
kv_diagram_pages (const KvDiagram       *diagram,
                  KvKrachtenveld        *krachtenveld,
                  const KvSheetOptions  *options,
                  GError               **error)
{
  g_autoptr (KvKrachtenveld) shown = NULL;
  g_autoptr (KvSheet) sheet = NULL;
  KvSheetOptions chosen = *options, drawn;
  GPtrArray *pages;

  if (!check_audience (diagram, options, error))
    return NULL;

  shown = for_audience (krachtenveld, options);
  if (!kv_diagram_has_any (diagram, shown, error))
    return NULL;

  if (diagram->portrait_only)
    chosen.landscape = FALSE;
  drawn = chosen;
  if (diagram->one_layout)
    drawn.paper = KV_PAPER_A4;
  sheet = kv_sheet_new (shown, diagram->name, diagram->id, &drawn);
  diagram->draw (sheet);
  if (diagram->enlarges && kv_sheet_has_a3_sizes (sheet))
    draw_enlarged (diagram, sheet);
  pages = kv_sheet_finish (sheet);
  if (drawn.paper != chosen.paper)
    enlarge_pages (pages, &chosen);
  return pages;
}
