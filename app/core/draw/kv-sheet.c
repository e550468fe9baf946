/* The pages of a diagram. A page is a scene of the size of the paper; the
 * furniture is drawn on it last, when the number of pages is known. */

#include "kv-sheet-private.h"

#include "kv-names.h"
#include "kv-symbols.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define HEAD_ROOM 5.    /* from the title rule to the content */

static void
page_free (gpointer data)
{
  KvSheetPage *page = data;

  kv_scene_unref (page->scene);
  g_free (page->title);
  g_free (page->after);
  g_free (page->remark);
  g_free (page);
}

gboolean
kv_sheet_is_upright (KvSheet *sheet)
{
  return !sheet->options.landscape;
}

gboolean
kv_sheet_has_a3_furniture (KvSheet *sheet)
{
  return sheet->options.paper == KV_PAPER_A3;
}

/**
 * kv_paper_size:
 * @paper: a kind of paper
 * @landscape: its long side is its width
 * @width: gets mm
 * @height: gets mm
 */
void
kv_paper_size (KvPaper   paper,
               gboolean  landscape,
               double   *width,
               double   *height)
{
  double shorter = paper == KV_PAPER_A3 ? 297 : 210;
  double longer = paper == KV_PAPER_A3 ? 420 : 297;

  *width = landscape ? longer : shorter;
  *height = landscape ? shorter : longer;
}

static void
set_size (KvSheet *sheet)
{
  kv_paper_size (sheet->options.paper, sheet->options.landscape, &sheet->width, &sheet->height);
  sheet->margin = !kv_sheet_has_a3_furniture (sheet) && kv_sheet_is_upright (sheet) ? 15 : 12;
}

/* The first that is filled in: of the weergave, of the krachtenveld, the name
 * of the diagram. Partners have titles of their own. */
static char *
choose_title (KvSheet *sheet)
{
  gboolean partners = sheet->options.audience == KV_AUDIENCE_PARTNERS;
  g_autofree char *of_weergave = NULL;
  g_autofree char *of_field = NULL;

  if (sheet->weergave)
    of_weergave = kv_one_line (kv_element_text (sheet->weergave, partners ? KV_WEERGAVE_TITEL_PARTNERS : KV_WEERGAVE_TITEL));
  if (of_weergave && of_weergave[0])
    return g_steal_pointer (&of_weergave);

  of_field = kv_one_line (kv_element_text (KV_ELEMENT (sheet->krachtenveld),
                                           partners ? KV_KRACHTENVELD_TITEL_PARTNERS : KV_KRACHTENVELD_TITEL));
  return of_field[0] ? g_steal_pointer (&of_field) : g_strdup (sheet->name);
}

static void
collect_texts (KvSheet *sheet)
{
  KvElement *field = KV_ELEMENT (sheet->krachtenveld);
  g_autofree char *opgave = kv_one_line (kv_element_text (field, KV_KRACHTENVELD_OPGAVE));

  sheet->title = choose_title (sheet);
  sheet->opgave = opgave[0] ? g_strconcat ("Opgave: ", opgave, NULL) : NULL;
  sheet->noot = sheet->weergave ? kv_one_line (kv_element_text (sheet->weergave, KV_WEERGAVE_NOOT)) : g_strdup ("");

  sheet->meta[0] = (KvSheetMeta) { "gemeente", kv_one_line (kv_element_text (field, KV_KRACHTENVELD_GEMEENTE)) };
  sheet->meta[1] = (KvSheetMeta) { "fase", g_strdup (kv_known_word (kv_fases, kv_element_choice (field, KV_KRACHTENVELD_FASE))) };
  sheet->meta[2] = (KvSheetMeta) { "peildatum", kv_date_text (kv_element_choice (field, KV_KRACHTENVELD_PEILDATUM)) };
  sheet->meta[3] = (KvSheetMeta) { "status", g_strdup (kv_known_word (kv_statussen, kv_element_choice (field, KV_KRACHTENVELD_STATUS))) };
}

/* What the user types goes on with or without its first word. */
static char *
occasion_sentence (const char *occasion)
{
  g_autofree char *line = kv_one_line (occasion ? occasion : "");

  if (!line[0])
    return g_strdup ("Voor overleg");
  if (g_ascii_strncasecmp (line, "voor ", 5) == 0)
    return g_strconcat ("Voor ", line + 5, NULL);
  return g_strconcat ("Voor ", line, NULL);
}

/**
 * kv_sheet_new:
 * @krachtenveld: what is drawn; a reference is kept
 * @diagram_name: as the footer says it
 * @diagram_id: to find its weergave
 * @options: copied
 *
 * Returns: a sheet without pages, owned by the caller.
 */
KvSheet *
kv_sheet_new (KvKrachtenveld       *krachtenveld,
              const char           *diagram_name,
              const char           *diagram_id,
              const KvSheetOptions *options)
{
  KvSheet *sheet = g_new0 (KvSheet, 1);

  sheet->krachtenveld = g_object_ref (krachtenveld);
  sheet->weergave = kv_krachtenveld_find_weergave (krachtenveld, diagram_id);
  sheet->name = g_strdup (diagram_name);
  sheet->options = *options;
  if (!sheet->options.theme)
    sheet->options.theme = kv_theme_light ();
  if (options->audience == KV_AUDIENCE_PARTNERS)
    sheet->occasion = occasion_sentence (options->occasion);
  sheet->options.occasion = sheet->occasion;
  sheet->pages = g_ptr_array_new_with_free_func (page_free);
  sheet->enlargement = 1;
  sheet->judged = options->audience == KV_AUDIENCE_INTERN && kv_krachtenveld_is_judged (krachtenveld);
  set_size (sheet);
  collect_texts (sheet);
  return sheet;
}

void
kv_sheet_free (KvSheet *sheet)
{
  if (!sheet)
    return;

  for (guint i = 0; i < KV_SHEET_N_META; i++)
    g_free (sheet->meta[i].value);
  g_object_unref (sheet->krachtenveld);
  g_ptr_array_unref (sheet->pages);
  g_free (sheet->name);
  g_free (sheet->occasion);
  g_free (sheet->title);
  g_free (sheet->opgave);
  g_free (sheet->noot);
  g_free (sheet->next_title);
  g_free (sheet->next_after);
  g_free (sheet->next_remark);
  g_free (sheet);
}

const KvSheetOptions *
kv_sheet_get_options (KvSheet *sheet)
{
  return &sheet->options;
}

const KvTheme *
kv_sheet_get_theme (KvSheet *sheet)
{
  return sheet->options.theme;
}

KvKrachtenveld *
kv_sheet_get_krachtenveld (KvSheet *sheet)
{
  return sheet->krachtenveld;
}

KvElement *
kv_sheet_get_weergave (KvSheet *sheet)
{
  return sheet->weergave;
}

gboolean
kv_sheet_has_a3_sizes (KvSheet *sheet)
{
  return kv_sheet_has_a3_furniture (sheet) && !kv_sheet_is_enlarged (sheet);
}

gboolean
kv_sheet_is_enlarged (KvSheet *sheet)
{
  return sheet->enlargement > 1;
}

guint
kv_sheet_get_n_pages (KvSheet *sheet)
{
  return sheet->pages->len;
}

/**
 * kv_sheet_restart:
 * @sheet: a sheet
 * @enlargement: from 1 on
 *
 * Takes back all pages and what was set for those to come. What is drawn from now
 * on is enlarged, without the head and the footer: a diagram gets a smaller box,
 * and draws in it as on A4.
 */
void
kv_sheet_restart (KvSheet *sheet,
                  double   enlargement)
{
  g_return_if_fail (enlargement >= 1);

  kv_sheet_drop_pages (sheet, sheet->pages->len);
  kv_sheet_set_title (sheet, NULL, NULL);
  kv_sheet_set_remark (sheet, NULL);
  sheet->enlargement = enlargement;
}

static double
row_pitch (KvSheet *sheet)
{
  return kv_sheet_has_a3_sizes (sheet) ? 5.6 : 6;
}

/**
 * kv_sheet_new_legend:
 * @sheet: a sheet
 *
 * Returns: an empty legend in the type of this paper, owned by the caller.
 */
KvLegend *
kv_sheet_new_legend (KvSheet *sheet)
{
  KvLegend *legend = kv_legend_new (8, row_pitch (sheet));

  kv_legend_set_head_size (legend, kv_sheet_has_a3_sizes (sheet) ? 9 : 8.5);
  return legend;
}

/**
 * kv_sheet_set_title:
 * @sheet: a sheet
 * @title: (nullable): shown literally; NULL: its own
 * @after: (nullable): a lighter word after it
 *
 * Sets the title of the pages to come.
 */
void
kv_sheet_set_title (KvSheet    *sheet,
                    const char *title,
                    const char *after)
{
  g_free (sheet->next_title);
  g_free (sheet->next_after);
  sheet->next_title = title ? kv_one_line (title) : NULL;
  sheet->next_after = g_strdup (after);
}

/**
 * kv_sheet_set_remark:
 * @sheet: a sheet
 * @remark: (nullable): a sentence
 *
 * Sets what the footer of the pages to come says.
 */
void
kv_sheet_set_remark (KvSheet    *sheet,
                     const char *remark)
{
  g_free (sheet->next_remark);
  sheet->next_remark = g_strdup (remark);
}

/**
 * kv_sheet_get_content:
 * @sheet: a sheet
 *
 * Returns: the box that a page with the remark that is set now leaves to a diagram,
 * in mm before they are enlarged.
 */
KvBox
kv_sheet_get_content (KvSheet *sheet)
{
  double top = kv_sheet_head_rule (sheet) + HEAD_ROOM;
  double bottom = sheet->height - sheet->margin - kv_sheet_footer_height (sheet, sheet->next_remark) - KV_SHEET_FOOTER_ROOM;
  double scale = 1 / sheet->enlargement;

  return (KvBox) { scale * sheet->margin, scale * top, scale * (sheet->width - 2 * sheet->margin), scale * (bottom - top) };
}

/**
 * kv_sheet_add_page:
 * @sheet: a sheet
 * @content: gets the box for the diagram, mm
 *
 * Returns: (transfer none): the page to draw on.
 */
KvScene *
kv_sheet_add_page (KvSheet *sheet,
                   KvBox   *content)
{
  KvSheetPage *page = g_new0 (KvSheetPage, 1);

  page->scene = kv_scene_new (sheet->width, sheet->height, sheet->options.theme);
  page->title = g_strdup (sheet->next_title);
  page->after = g_strdup (sheet->next_after);
  page->remark = g_strdup (sheet->next_remark);
  g_ptr_array_add (sheet->pages, page);
  *content = kv_sheet_get_content (sheet);
  return page->scene;
}

void
kv_sheet_drop_pages (KvSheet *sheet,
                     guint    n)
{
  g_return_if_fail (n <= sheet->pages->len);

  g_ptr_array_set_size (sheet->pages, sheet->pages->len - n);
}

/**
 * kv_sheet_finish:
 * @sheet: a sheet
 *
 * Draws the furniture on all pages.
 *
 * Returns: (transfer full): the pages (KvScene).
 */
GPtrArray *
kv_sheet_finish (KvSheet *sheet)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) kv_scene_unref);

  for (guint i = 0; i < sheet->pages->len; i++)
    {
      KvSheetPage *page = sheet->pages->pdata[i];

      if (kv_sheet_is_enlarged (sheet))
        kv_scene_enlarge (page->scene, sheet->enlargement);
      kv_sheet_draw_furniture (sheet, page, i + 1);
      g_ptr_array_add (scenes, kv_scene_ref (page->scene));
    }
  return scenes;
}
