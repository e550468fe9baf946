/* The lines in the legend of the netwerkdiagram: a sample of each soort that is
 * drawn, and of each width of it. */

#include "kv-netwerk-private.h"

#include "kv-relatie.h"
#include "kv-symbols.h"

#define SAMPLE_WIDTH 16.
#define WHOLE_LENGTH 3.2
#define WHOLE_WIDTH 2.8

static void
draw_sample (KvScene *scene,
             double   x,
             double   y,
             gpointer data)
{
  kv_draw_edge_sample (scene, x, y, SAMPLE_WIDTH, data);
}

static void
draw_deel_van (KvScene *scene,
               double   x,
               double   y,
               gpointer data)
{
  KvEdgeStyle style = kv_theme_edge_deel_van (kv_scene_get_theme (scene));
  KvPoint corners[] = {
    { x + SAMPLE_WIDTH, y },
    { x + SAMPLE_WIDTH - WHOLE_LENGTH, y - WHOLE_WIDTH / 2 },
    { x + SAMPLE_WIDTH - WHOLE_LENGTH, y + WHOLE_WIDTH / 2 },
  };
  KvStroke open = { .fill = kv_scene_get_theme (scene)->paper, .stroke = style.line, .width = style.width[0] };
  KvPath *path = kv_path_new ();

  kv_scene_add_line (scene, x, y, x + SAMPLE_WIDTH - WHOLE_LENGTH, y, style.width[0], style.line);
  kv_path_polygon (path, corners, G_N_ELEMENTS (corners));
  kv_scene_add_path (scene, path, &open);
}

static void
add_sample (const KvNetwerk *netwerk,
            KvLegend        *legend,
            guint            soort,
            int              sterkte,
            gboolean         gewenst,
            const char      *text)
{
  KvEdgeSample sample = { soort, sterkte, gewenst, FALSE, netwerk->form.lines };

  kv_legend_add (legend, draw_sample, g_memdup2 (&sample, sizeof sample), g_free, TRUE, text);
}

/* Which strengths of a soort are on the sheet; [0] is onbekend. */
static guint
count_strengths (const KvNetwerk *netwerk,
                 guint            soort,
                 guint            found[4])
{
  guint n = 0;

  for (guint i = 0; i < 4; i++)
    found[i] = 0;
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      const KvNetwerkEdge *edge = kv_netwerk_edge (netwerk, i);

      if (edge->deel_van || edge->gewenst || edge->soort != soort)
        continue;
      found[edge->sterkte == KV_ONBEKEND ? 0 : CLAMP (edge->sterkte, 1, 3)]++;
      n++;
    }
  return n;
}

gboolean
kv_netwerk_shows_strength (const KvNetwerk *netwerk,
                           guint            soort)
{
  KvEdgeStyle style = kv_theme_edge (netwerk->theme, soort, FALSE);

  return style.width[0] != style.width[2];
}

static const char *
soort_name (guint soort)
{
  return soort == 0 ? "soort onbekend" : kv_words_text (kv_relatie_soorten, soort);
}

/* A sample for each width that is on the sheet. What is not known is drawn as
 * thin as what is weak, and says so. */
static void
add_soort (const KvNetwerk *netwerk,
           KvLegend        *legend,
           guint            soort)
{
  static const char *strengths[] = { "", "zwak", "gemiddeld", "sterk" };
  const char *name = soort_name (soort);
  guint found[4], n = count_strengths (netwerk, soort, found);
  gboolean first = TRUE;

  if (n == 0)
    return;
  if (!kv_netwerk_shows_strength (netwerk, soort) || found[0] == n || found[1] == n)
    {
      add_sample (netwerk, legend, soort, 1, FALSE, name);
      return;
    }
  for (int i = 1; i <= 3; i++)
    {
      const char *unknown = i == 1 && found[0] > 0 ? (found[1] > 0 ? " of onbekend" : "") : "";
      const char *strength = i == 1 && found[1] == 0 ? "sterkte onbekend" : strengths[i];
      g_autofree char *text = g_strdup_printf ("%s%s%s%s", first ? name : "", first ? ", " : "", strength, unknown);

      if (found[i] == 0 && !(i == 1 && found[0] > 0))
        continue;
      add_sample (netwerk, legend, soort, i, FALSE, text);
      first = FALSE;
    }
}

typedef void (*AddSoort) (const KvNetwerk *netwerk,
                          KvLegend        *legend,
                          guint            soort);

static void
add_lines (const KvNetwerk *netwerk,
           KvLegend        *legend,
           AddSoort         add)
{
  gboolean gewenst = FALSE, deel_van = FALSE;

  kv_legend_begin (legend, "Relatie");
  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      gewenst = gewenst || kv_netwerk_edge (netwerk, i)->gewenst;
      deel_van = deel_van || kv_netwerk_edge (netwerk, i)->deel_van;
    }
  for (guint soort = 1; soort < KV_N_RELATIE_SOORTEN; soort++)
    add (netwerk, legend, soort);
  add (netwerk, legend, 0);
  if (gewenst)
    add_sample (netwerk, legend, 0, KV_ONBEKEND, TRUE, "gewenst, ontbreekt nu");
  if (deel_van)
    kv_legend_add (legend, draw_deel_van, NULL, NULL, TRUE, "is deel van");
}

void
kv_netwerk_add_relaties (const KvNetwerk *netwerk,
                         KvKrachtenveld  *krachtenveld,
                         KvLegend        *legend,
                         gboolean         brief)
{
  add_lines (netwerk, legend, add_soort);
}

static void
add_plain_soort (const KvNetwerk *netwerk,
                 KvLegend        *legend,
                 guint            soort)
{
  guint found[4];

  if (count_strengths (netwerk, soort, found) > 0)
    add_sample (netwerk, legend, soort, found[0] + found[1] > 0 ? 1 : 2, FALSE, soort_name (soort));
}

void
kv_netwerk_add_soorten (const KvNetwerk *netwerk,
                        KvLegend        *legend)
{
  add_lines (netwerk, legend, add_plain_soort);
}
