/* Ontwikkelinstrument: of each locatie how far it is on each thema, and how far
 * it wants to be. As many beside and under each other as a sheet holds whole,
 * their scales at one height, so that the eye can go from one to the next: for
 * the wethouder. A4 upright is a sheet for each locatie, for the talk there. What
 * is left of a sheet is ruled for a pen. Before anything is known it is the form
 * for that talk. Those that start first come first. Never a total: the steps are
 * no numbers. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-locatie.h"
#include "kv-names.h"
#include "kv-ontwikkelinstrument-private.h"
#include "kv-symbols.h"

#define LEAST_WIDTH 125. /* of a locatie, mm */
#define GUTTER 9.
#define GAP 8.           /* between two rows of locaties */
#define LEGEND_GAP 5.
#define ROW 6.
#define ROW_ROOMY 8.
#define RULED_BASELINE 4. /* as of the name of a locatie */
#define RULED_TOP 5.8
#define RULED_CLEAR 3.   /* at least, from a locatie to a line under it */

typedef struct
{
  KvElement *locatie;
  char      *key;
} Entry;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->key);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (((const Entry *) a)->key, ((const Entry *) b)->key);
}

/* By categorie, then by kern, then by name. */
static GPtrArray *
locaties_in_order (KvKrachtenveld *krachtenveld)
{
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, KV_KIND_LOCATIE);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GPtrArray *ordered = g_ptr_array_new ();

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < all->len; i++)
    {
      KvElement *locatie = all->pdata[i];
      guint categorie = kv_element_choice (locatie, KV_LOCATIE_CATEGORIE);
      g_autofree char *kern = kv_sort_key (kv_element_text (locatie, KV_LOCATIE_KERN));
      g_autofree char *naam = kv_sort_key (kv_element_text (locatie, KV_LOCATIE_NAAM));
      Entry entry = { locatie, g_strdup_printf ("%c\t%s\t%s\t%s", categorie ? '0' + (int) categorie : '9', kern, naam, kv_element_get_id (locatie)) };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ordered, g_array_index (entries, Entry, i).locatie);
  return ordered;
}

/* A small sheet that stands is for one of them, and so is one on which there is
 * no other. */
static gboolean
stand_alone (KvSheet   *sheet,
             GPtrArray *locaties)
{
  return !kv_sheet_get_options (sheet)->landscape && (!kv_sheet_has_a3_sizes (sheet) || locaties->len == 1);
}

/* The pages while they are filled. */
typedef struct
{
  KvLocatieLook look;
  GPtrArray    *locaties;
  GPtrArray    *on_page;    /* those of the page that is being filled */
  KvScene      *scene;
  KvBox         content;
  double        legend;     /* the room it takes at the foot of every page */
  double        y;
  double        row_top;    /* of the last row */
  gboolean      alone;      /* each locatie has a sheet */
  guint         n_columns;
  double        width;      /* of a column */
} Flow;

static KvLegend *
make_legend (Flow      *flow,
             GPtrArray *locaties)
{
  KvLegend *legend = kv_sheet_new_legend (flow->look.sheet);

  kv_locatie_add_legend (&flow->look, legend, locaties);
  return legend;
}

/* What the locaties of a page leave is for a pen, where it is worth it: from
 * beside the last ones, and then over the width of the page; a few lines under
 * them alone would look astray. */
static void
rule_rest (Flow *flow)
{
  const KvBox *content = &flow->content;
  const KvTheme *theme = kv_scene_get_theme (flow->scene);
  KvTextStyle bold = { .size = 9.5, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };
  guint in_last_row = flow->on_page->len % flow->n_columns;
  double bottom = content->y + content->height - flow->legend;
  double left = content->x + in_last_row * (flow->width + GUTTER), width = content->x + content->width - left;
  double y = in_last_row > 0 ? flow->row_top : flow->y;
  double under = flow->y - GAP + RULED_CLEAR;

  if (bottom - under < KV_RULED_LEAST)
    under = bottom;
  if (bottom - y < KV_RULED_LEAST)
    return;

  kv_scene_set_subject (flow->scene, KV_ROLE_LABEL, "");
  kv_scene_add_text (flow->scene, left, y + RULED_BASELINE, 0, "Afspraken", &bold);
  y += RULED_TOP;
  kv_scene_add_line (flow->scene, left, y, left + width, y, .5, theme->line);
  y = kv_draw_ruled (flow->scene, left, y, width, under);
  kv_draw_ruled (flow->scene, content->x, y, content->width, bottom);
}

/* The legend of what is on the page, at its foot. */
static void
end_page (Flow *flow)
{
  g_autoptr (KvLegend) legend = make_legend (flow, flow->on_page);
  double height = kv_legend_measure_rows (legend, flow->content.width);

  if (flow->scene)
    {
      rule_rest (flow);
      kv_legend_draw_rows (legend, flow->scene, flow->content.x, flow->content.y + flow->content.height - height, flow->content.width);
    }
  g_ptr_array_set_size (flow->on_page, 0);
}

static void
begin_page (Flow *flow)
{
  end_page (flow);
  flow->scene = kv_sheet_add_page (flow->look.sheet, &flow->content);
  flow->y = flow->content.y;
}

/* Draws a row of locaties from this one on; returns how many. */
static guint
draw_row (Flow  *flow,
          guint  first)
{
  guint n = MIN (flow->n_columns, flow->locaties->len - first);
  double facts = 0, scale = kv_locatie_scale_height (&flow->look);

  for (guint i = 0; i < n; i++)
    facts = MAX (facts, kv_locatie_facts_height (&flow->look, flow->locaties->pdata[first + i], flow->width));
  if (!flow->scene || flow->alone || flow->y + facts + scale > flow->content.y + flow->content.height - flow->legend)
    begin_page (flow);
  for (guint i = 0; i < n; i++)
    {
      kv_locatie_draw (&flow->look, flow->scene, flow->locaties->pdata[first + i], flow->content.x + i * (flow->width + GUTTER), flow->y, flow->width, facts);
      g_ptr_array_add (flow->on_page, flow->locaties->pdata[first + i]);
    }
  flow->row_top = flow->y;
  flow->y += facts + scale + GAP;
  return n;
}

/* Where a page holds one row of locaties, its scales are as roomy as those that
 * are alone, if there is room. */
static void
fill_height (Flow *flow)
{
  double room = flow->content.height - flow->legend;
  double scale = kv_locatie_scale_height (&flow->look);
  double least = room, most = 0;

  for (guint i = 0; i < flow->locaties->len; i++)
    {
      double facts = kv_locatie_facts_height (&flow->look, flow->locaties->pdata[i], flow->width);

      least = MIN (least, facts);
      most = MAX (most, facts);
    }
  if (flow->locaties->len <= flow->n_columns || room < 2 * (least + scale) + GAP)
    flow->look.row += CLAMP ((room - most - scale) / KV_N_THEMAS, 0, ROW_ROOMY - flow->look.row);
}

static void
draw (KvSheet *sheet)
{
  g_autoptr (GPtrArray) locaties = locaties_in_order (kv_sheet_get_krachtenveld (sheet));
  g_autoptr (GPtrArray) on_page = g_ptr_array_new ();
  Flow flow = {
    .look.sheet = sheet,
    .locaties = locaties,
    .on_page = on_page,
    .content = kv_sheet_get_content (sheet),
    .alone = stand_alone (sheet, locaties),
  };
  g_autoptr (KvLegend) legend = NULL;

  flow.look.row = flow.alone ? ROW_ROOMY : ROW;
  flow.look.blank = TRUE;
  for (guint i = 0; i < locaties->len; i++)
    flow.look.blank &= !kv_locatie_has_themas (sheet, locaties->pdata[i]);
  legend = make_legend (&flow, locaties);
  flow.n_columns = flow.alone ? 1 : MAX (1, (guint) ((flow.content.width + GUTTER) / (LEAST_WIDTH + GUTTER)));
  flow.width = (flow.content.width + GUTTER) / flow.n_columns - GUTTER;
  flow.legend = kv_legend_is_empty (legend) ? 0 : kv_legend_measure_rows (legend, flow.content.width) + LEGEND_GAP;
  fill_height (&flow);
  for (guint i = 0; i < locaties->len; )
    i += draw_row (&flow, i);
  end_page (&flow);
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  return kv_krachtenveld_count (krachtenveld, KV_KIND_LOCATIE) > 0;
}

const KvDiagram kv_ontwikkelinstrument = {
  .id = "ontwikkelinstrument",
  .name = "Ontwikkelinstrument",
  .for_partners = TRUE,
  .paper = KV_PAPER_A4,
  .landscape = FALSE,
  .enlarges = TRUE,
  .empty = N_("There are no sites. Add a site where partners work together first."),
  .has_any = has_any,
  .draw = draw,
};
