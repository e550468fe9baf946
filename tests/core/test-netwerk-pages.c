/* The netwerkdiagram of every template on every sheet, as it goes to the printer:
 * no line runs through somebody who is not at its end, nothing lies over a name,
 * names are whole but for a few and stand on no outline but for a few, and the drawing
 * fills its frame. */

#include <gio/gio.h>
#include <math.h>

#include "kv-diagram.h"
#include "kv-netwerk-private.h"
#include "kv-partner.h"
#include "kv-reader.h"
#include "kv-relatie.h"

#define LEAST_GAP .5    /* between a line and a node, mm */
#define MOST_UNDER 4.   /* mm of line under the names of a sheet */
#define MOST_SHORT 2    /* names of a sheet that are abbreviated */
#define MOST_CUT 3      /* of 40 names on A4 */
#define MOST_ON_OUTLINE 1 /* names of a sheet that stand on an outline */
#define LEAST_FILL .85  /* of the width and of the height of the frame */
#define WHOLE_COST 5.   /* a form that costs more is no whole name */
#define SAMPLES 200

static const char * const templates[] = { "inclusieve-kinderopvang", "lansingerland", "pact-kindcentra", "waterrijk" };

static KvKrachtenveld *
read_template (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".krachtenveld", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "app", "data", "templates", base, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  KvKrachtenveld *field = kv_read_file (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return field;
}

static KvNetwerk *
solve_on (KvKrachtenveld       *field,
          const KvSheetOptions *options)
{
  g_autoptr (KvSheet) sheet = kv_sheet_new (field, "Netwerkdiagram", "netwerk", options);
  KvBox content = kv_sheet_get_content (sheet);
  KvRect frame = { content.x, content.y, content.x + content.width, content.y + content.height };
  KvNetwerkForm form = kv_netwerk_form_paper (kv_sheet_has_a3_sizes (sheet), field, frame);
  KvNetwerk *netwerk = kv_netwerk_new (field, kv_sheet_get_weergave (sheet), kv_sheet_get_theme (sheet), &form);
  KvNetwerkLegendPlan plan;

  kv_netwerk_plan_legend (netwerk, sheet, &frame, &plan);
  kv_netwerk_set_frame (netwerk, frame);
  kv_netwerk_place (netwerk);
  kv_netwerk_solve (netwerk);
  return netwerk;
}

static gboolean
is_end (const KvNetwerkEdge *edge,
        guint                node)
{
  return edge->nodes[0] == node || edge->nodes[1] == node;
}

/* Returns how many mm of the line lie under names. */
static double
check_line (const KvNetwerk *netwerk,
            guint            line,
            const char      *what)
{
  const KvBow *bow = &netwerk->bows[line];
  double step = kv_curve_length (&bow->curve) * (bow->end - bow->start) / SAMPLES, under = 0;

  for (guint i = 0; i <= SAMPLES; i++)
    {
      KvVec at = kv_curve_at (&bow->curve, bow->start + (bow->end - bow->start) * i / SAMPLES);

      for (guint k = 0; k < netwerk->n_nodes; k++)
        {
          const KvNetwerkNode *node = &netwerk->nodes[k];

          if (!is_end (kv_netwerk_edge (netwerk, line), k)
              && kv_outline_gap (node->outline, node->centre, at.x, at.y) < LEAST_GAP)
            g_error ("%s: line %s runs through %s", what, kv_netwerk_edge (netwerk, line)->id, node->name);
          if (kv_rect_contains (netwerk->labels[k].rect, at.x, at.y))
            under += step;
        }
    }
  return under;
}

static void
check_names (const KvNetwerk *netwerk,
             const char      *what)
{
  guint n_short = 0;

  g_assert_cmpuint (netwerk->names_left_out, ==, 0);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      const KvLabel *a = &netwerk->labels[i];

      n_short += a->costs[a->form] > WHOLE_COST;
      for (guint j = 0; j < netwerk->n_nodes; j++)
        {
          const KvLabel *b = &netwerk->labels[j];
          double shared = kv_rect_shared (a->rect, b->badge);

          if (i != j)
            shared += kv_rect_shared (a->rect, b->body) + kv_rect_shared (a->rect, b->rect);
          if (shared > .05)
            g_error ("%s: the name of %s is over %s", what, netwerk->nodes[i].name, netwerk->nodes[j].name);
        }
    }
  if (n_short > MOST_SHORT)
    g_error ("%s: %u names are abbreviated", what, n_short);
}

/* A badge leaves the digit beside it whole. */
static void
check_badges (const KvNetwerk *netwerk,
              const char      *what)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      const KvNetwerkNode *node = &netwerk->nodes[i];
      KvVec badge = kv_netwerk_badge_centre (netwerk, i);
      double corner = hypot (.3, .364) * kv_netwerk_digit_type (netwerk, node) * KV_MM_PER_PT;

      if (node->has_badge && hypot (badge.x - node->centre.x, badge.y - node->centre.y) < corner + netwerk->form.badge / 2)
        g_error ("%s: the badge of %s is over its digit", what, node->name);
    }
}

static void
check_fill (const KvNetwerk *netwerk,
            const char      *what)
{
  KvRect frame = netwerk->form.frame, all = KV_RECT_EMPTY;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    all = kv_rect_union (all, kv_rect_union (netwerk->labels[i].body, netwerk->labels[i].rect));
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      if (!netwerk->hulls[i].drawn || netwerk->hulls[i].unnamed)
        g_error ("%s: %s is not drawn, or has no name", what, netwerk->hulls[i].naam);
      all = kv_rect_union (all, kv_hull_box (netwerk->hulls[i].outline));
    }
  if (all.x1 - all.x0 < LEAST_FILL * (frame.x1 - frame.x0) || all.y1 - all.y0 < LEAST_FILL * (frame.y1 - frame.y0))
    g_error ("%s: %.0f x %.0f of %.0f x %.0f is used", what, all.x1 - all.x0, all.y1 - all.y0, frame.x1 - frame.x0, frame.y1 - frame.y0);
}

static gboolean
is_on_outline (const KvNetwerkHull *hull,
               KvRect               name)
{
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    if (kv_rect_cuts_line (name, hull->outline[i], hull->outline[(i + 1) % KV_HULL_POINTS]))
      return TRUE;
  return FALSE;
}

static void
check_outlines (const KvNetwerk *netwerk,
                const char      *what)
{
  guint n = 0;

  for (guint h = 0; h < netwerk->n_hulls; h++)
    for (guint i = 0; i < netwerk->n_nodes; i++)
      n += is_on_outline (&netwerk->hulls[h], netwerk->labels[i].rect);
  if (n > MOST_ON_OUTLINE)
    g_error ("%s: %u names stand on outlines", what, n);
}

static void
test_template (gconstpointer data)
{
  g_autoptr (KvKrachtenveld) field = read_template (data);
  g_autoptr (KvKrachtenveld) redacted = kv_krachtenveld_redacted_copy (field);

  for (guint sheet = 0; sheet < 8; sheet++)
    {
      gboolean partners = (sheet & 4) != 0;
      KvSheetOptions options = {
        .paper = sheet & 1 ? KV_PAPER_A4 : KV_PAPER_A3,
        .landscape = (sheet & 2) == 0,
        .audience = partners ? KV_AUDIENCE_PARTNERS : KV_AUDIENCE_INTERN,
        .occasion = partners ? "de LEA van 8 december 2026" : NULL,
      };
      g_autoptr (KvNetwerk) netwerk = solve_on (partners ? redacted : field, &options);
      g_autofree char *what = g_strdup_printf ("%s on A%c %s%s", (const char *) data, sheet & 1 ? '4' : '3',
                                               options.landscape ? "lying" : "upright", partners ? " for partners" : "");
      double under = 0;

      for (guint i = 0; i < netwerk->edges->len; i++)
        under += check_line (netwerk, i, what);
      if (under > MOST_UNDER)
        g_error ("%s: %.1f mm of lines lie under names", what, under);
      check_names (netwerk, what);
      check_badges (netwerk, what);
      check_outlines (netwerk, what);
      check_fill (netwerk, what);
    }
}

static void
add_relaties (KvKrachtenveld *field,
              guint           n)
{
  g_autoptr (GPtrArray) partners = kv_krachtenveld_sorted (field, KV_KIND_PARTNER);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r-extra-%u", i);
      g_autoptr (KvElement) relatie = kv_element_new (KV_KIND_RELATIE, id);

      kv_element_set_text (relatie, KV_RELATIE_VAN, kv_element_get_id (partners->pdata[i % partners->len]));
      kv_element_set_text (relatie, KV_RELATIE_NAAR, kv_element_get_id (partners->pdata[(i + 1 + i / partners->len) % partners->len]));
      kv_element_set_choice (relatie, KV_RELATIE_SOORT, KV_RELATIE_SAMENWERKING);
      kv_element_set_score (relatie, KV_RELATIE_STERKTE, 1);
      kv_krachtenveld_load (field, relatie);
    }
}

static void
add_partners (KvKrachtenveld *field,
              guint           n)
{
  const char * const names[] = { "Montessorischool Populier", "Stichting Samenwerkende Scholen", "Vereniging van Eigenaren Zuid",
                                 "Kinderopvangorganisatie", "Wijkraad Noord" };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-extra-%u", i);
      g_autofree char *name = g_strdup_printf ("%s %u", names[i % G_N_ELEMENTS (names)], i);
      g_autoptr (KvElement) partner = kv_element_new (KV_KIND_PARTNER, id);

      kv_element_set_text (partner, KV_PARTNER_NAAM, name);
      kv_krachtenveld_load (field, partner);
    }
}

/* Hardly a name is cut on A4 with 40 partners and 100 relaties, many of them long. */
static void
test_many_names (void)
{
  g_autoptr (KvKrachtenveld) field = read_template ("waterrijk");

  add_partners (field, 40 - kv_krachtenveld_count (field, KV_KIND_PARTNER));
  add_relaties (field, 100 - kv_krachtenveld_count (field, KV_KIND_RELATIE));
  for (guint lying = 0; lying < 2; lying++)
    {
      KvSheetOptions options = { .paper = KV_PAPER_A4, .landscape = lying };
      g_autoptr (KvNetwerk) netwerk = solve_on (field, &options);
      guint n_cut = 0;

      g_assert_cmpuint (netwerk->names_left_out, ==, 0);
      for (guint i = 0; i < netwerk->n_nodes; i++)
        n_cut += netwerk->nodes[i].blocks[netwerk->labels[i].form]->cut;
      g_assert_cmpuint (n_cut, <=, MOST_CUT);
    }
}

/* The width of a weak samenwerking on the sheet and in its legend, which are the
 * same, pt. */
static double
weak_width (KvScene *page)
{
  double on_sheet = 0, in_legend = 0;
  KvColour line = kv_theme_edge (kv_theme_light (), KV_RELATIE_SAMENWERKING, FALSE).line;

  for (guint i = 0; i < kv_scene_get_n_items (page); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (page, i);
      double *width = item->role == KV_ROLE_LEGEND ? &in_legend : &on_sheet;

      if (item->type == KV_ITEM_PATH && item->stroke.stroke == line && item->stroke.width > 0)
        *width = *width > 0 ? MIN (*width, item->stroke.width) : item->stroke.width;
    }
  g_assert_cmpfloat_with_epsilon (on_sheet, in_legend, .001);
  return on_sheet;
}

/* Where lines are many they are thinner, in the legend too, and the sheet says
 * that A3 is better; on A3 they are as they always are. */
static void
test_many (void)
{
  g_autoptr (KvKrachtenveld) field = read_template ("waterrijk");
  KvSheetOptions a4 = { .paper = KV_PAPER_A4, .landscape = TRUE }, a3 = { .paper = KV_PAPER_A3, .landscape = TRUE };
  const KvDiagram *diagram = kv_diagram_find ("netwerk");
  g_autoptr (GPtrArray) few = kv_diagram_pages (diagram, field, &a4, NULL);
  g_autoptr (GPtrArray) many = NULL, large = NULL;

  add_relaties (field, 70);
  many = kv_diagram_pages (diagram, field, &a4, NULL);
  large = kv_diagram_pages (diagram, field, &a3, NULL);
  g_assert_cmpfloat (weak_width (few->pdata[0]), ==, 1);
  g_assert_cmpfloat (weak_width (many->pdata[0]), <, .8);
  g_assert_cmpfloat (weak_width (large->pdata[0]), ==, 1);
  g_assert_false (kv_scene_is_crowded (few->pdata[0]));
  g_assert_true (kv_scene_is_crowded (many->pdata[0]));
  g_assert_false (kv_scene_is_crowded (large->pdata[0]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = g_strconcat ("/netwerk-pages/", templates[i], NULL);

      g_test_add_data_func (path, templates[i], test_template);
    }
  g_test_add_func ("/netwerk-pages/many", test_many);
  g_test_add_func ("/netwerk-pages/many-names", test_many_names);
  return g_test_run ();
}
