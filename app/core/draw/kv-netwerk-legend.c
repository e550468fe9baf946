/* The legend of the netwerkdiagram: what is on this sheet, and nothing else. */

#include "kv-netwerk-private.h"

#include "kv-partner.h"
#include "kv-sector.h"
#include "kv-symbols.h"
#include "kv-weergave.h"

#define SYMBOL_AREA 11.
#define SYMBOL_X 3.      /* the middle of a symbol */
#define SIZES_GAP 3.

typedef struct
{
  KvSectorLook look;
  char         text[8];
  gboolean     dashed;
  gboolean     ring;
  double       area;
} Symbol;

static void
draw_symbol (KvScene *scene,
             double   x,
             double   y,
             gpointer data)
{
  const Symbol *symbol = data;
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke ring = { .fill = theme->paper, .stroke = theme->ink, .width = 1.5 };

  if (symbol->ring)
    kv_scene_add_path (scene, kv_shape_path (symbol->look.vorm, x + SYMBOL_X, y, symbol->area, 1), &ring);
  kv_draw_sector_symbol (scene, &symbol->look, x + SYMBOL_X, y, symbol->area, symbol->dashed, symbol->text, 8);
}

static void
add_symbol (KvLegend   *legend,
            Symbol      symbol,
            const char *text)
{
  kv_legend_add (legend, draw_symbol, g_memdup2 (&symbol, sizeof symbol), g_free, FALSE, text);
}

/* A plain round symbol, as what is of any sector. */
static KvSectorLook
plain_look (const KvNetwerk *netwerk)
{
  return (KvSectorLook) { .vorm = KV_VORM_CIRKEL, .fill = { netwerk->theme->paper, netwerk->theme->ink } };
}

static int
compare_looks (gconstpointer a,
               gconstpointer b)
{
  const KvSectorLook *p = a, *q = b;

  if (p->order != q->order)
    return p->order < q->order ? -1 : 1;
  return g_strcmp0 (p->id, q->id);
}

static GArray *
looks_in_use (const KvNetwerk *netwerk,
              KvKrachtenveld  *krachtenveld)
{
  GArray *looks = g_array_new (FALSE, FALSE, sizeof (KvSectorLook));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < netwerk->n_nodes; i++)
    {
      const char *id = netwerk->nodes[i].sector;
      KvSectorLook look = kv_sector_look_of (kv_krachtenveld_lookup (krachtenveld, id), netwerk->theme);

      if (g_hash_table_add (seen, (gpointer) id))
        g_array_append_val (looks, look);
    }
  g_array_sort (looks, compare_looks);
  return looks;
}

static gboolean
any_cruciaal (const KvNetwerk *netwerk)
{
  for (guint i = 0; i < netwerk->n_nodes; i++)
    if (netwerk->nodes[i].cruciaal)
      return TRUE;
  return FALSE;
}

static guint
count_unknown_scores (const KvNetwerk *netwerk)
{
  guint n = 0;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    n += !netwerk->nodes[i].known;
  return n;
}

static void
add_cruciaal (const KvNetwerk *netwerk,
              KvLegend        *legend)
{
  if (any_cruciaal (netwerk))
    add_symbol (legend, (Symbol) { .look = plain_look (netwerk), .ring = TRUE, .area = 8 }, "cruciaal");
}

void
kv_netwerk_add_partners (const KvNetwerk *netwerk,
                         KvKrachtenveld  *krachtenveld,
                         KvLegend        *legend,
                         gboolean         brief)
{
  g_autoptr (GArray) looks = looks_in_use (netwerk, krachtenveld);
  gboolean letters = netwerk->grootte == KV_GROOTTE_GELIJK;

  kv_legend_begin (legend, "Partner");
  for (guint i = 0; i < looks->len; i++)
    {
      Symbol symbol = { .look = g_array_index (looks, KvSectorLook, i), .area = letters ? SYMBOL_AREA + 3 : SYMBOL_AREA };

      if (netwerk->by_houding)
        symbol.look.fill = plain_look (netwerk).fill;
      if (letters)
        g_strlcpy (symbol.text, symbol.look.letter, sizeof symbol.text);
      add_symbol (legend, symbol, symbol.look.naam);
    }
  if (letters)
    add_cruciaal (netwerk, legend);
}

/* Circles as large as 1, 3 and 5 are on this sheet. */
typedef struct { double area, digit, small_digit; } Sizes;

static double
sizes_height (const KvNetwerk *netwerk)
{
  return 2 * sqrt (5 * netwerk->form.area / G_PI) + 1.5;
}

static void
draw_sizes (KvScene *scene,
            double   x,
            double   y,
            gpointer data)
{
  const Sizes *sizes = data;
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvSectorLook look = { .vorm = KV_VORM_CIRKEL, .fill = { theme->paper, theme->ink } };
  double middle = y + sqrt (5 * sizes->area / G_PI);

  for (guint score = 1; score <= 5; score += 2)
    {
      double radius = sqrt (score * sizes->area / G_PI);
      char digit[2] = { (char) ('0' + score), 0 };

      kv_draw_sector_symbol (scene, &look, x + radius, middle, score * sizes->area, FALSE, digit,
                             score < 3 ? sizes->small_digit : sizes->digit);
      x += 2 * radius + SIZES_GAP;
    }
}

void
kv_netwerk_add_sizes (const KvNetwerk *netwerk,
                      KvKrachtenveld  *krachtenveld,
                      KvLegend        *legend,
                      gboolean         brief)
{
  Sizes sizes = { netwerk->form.area, netwerk->form.digit_type, netwerk->form.small_digit_type };

  if (netwerk->grootte == KV_GROOTTE_GELIJK)
    return;
  kv_legend_begin (legend, netwerk->grootte == KV_GROOTTE_BELANG ? (brief ? "Belang" : "Belang: oppervlak en cijfer")
                                                                 : (brief ? "Invloed" : "Invloed: oppervlak en cijfer"));
  kv_legend_add_custom (legend, sizes_height (netwerk), draw_sizes, g_memdup2 (&sizes, sizeof sizes), g_free);
  if (count_unknown_scores (netwerk) > 0)
    add_symbol (legend, (Symbol) { .look = plain_look (netwerk), .text = "?", .dashed = TRUE, .area = SYMBOL_AREA + 3 },
                "onbekend, maat van 2");
  add_cruciaal (netwerk, legend);
}

static void
draw_badge (KvScene *scene,
            double   x,
            double   y,
            gpointer data)
{
  kv_draw_houding_badge (scene, x + SYMBOL_X, y, 4.4, GPOINTER_TO_INT (data), 8);
}

static guint
count_houding (const KvNetwerk *netwerk,
               int              houding)
{
  guint n = 0;

  for (guint i = 0; i < netwerk->n_nodes; i++)
    n += netwerk->nodes[i].houding == houding;
  return n;
}

void
kv_netwerk_add_houding (const KvNetwerk *netwerk,
                        KvKrachtenveld  *krachtenveld,
                        KvLegend        *legend,
                        gboolean         brief)
{
  if (!netwerk->has_houding)
    return;
  kv_legend_begin (legend, brief                 ? "Houding"
                           : netwerk->by_houding ? "Houding: kleur en teken"
                                                 : "Houding tegenover de opgave");
  for (int houding = 2; houding >= -2; houding--)
    if (count_houding (netwerk, houding) > 0)
      kv_legend_add (legend, draw_badge, GINT_TO_POINTER (houding), NULL, FALSE, kv_houding_text (houding));
  if (count_houding (netwerk, KV_ONBEKEND) > 0)
    kv_legend_add (legend, draw_badge, GINT_TO_POINTER (KV_ONBEKEND), NULL, FALSE, kv_houding_text (KV_ONBEKEND));
}

typedef struct
{
  KvColour fill, line, name;
  guint    dash;
  char     letter;
} Swatch;

/* A little hull, or the letter that stands for one. */
static void
draw_swatch (KvScene *scene,
             double   x,
             double   y,
             gpointer data)
{
  static const double dashes[][4] = { { 0 }, { 3, 1.5 }, { 5, 1.3, .8, 1.3 } };
  const Swatch *swatch = data;
  const double width = 6.4, height = 3.8;
  KvStroke paint = { .fill = swatch->fill, .stroke = swatch->line, .width = .9,
                     .dash = { dashes[swatch->dash][0], dashes[swatch->dash][1], dashes[swatch->dash][2], dashes[swatch->dash][3] } };
  KvTextStyle style = { .size = 8.5, .weight = KV_WEIGHT_BOLD, .colour = swatch->name, .halo = KV_COLOUR_NONE };
  char letter[2] = { swatch->letter, 0 };
  KvPath *path;

  if (swatch->letter != 0)
    {
      kv_scene_add_text (scene, x + SYMBOL_X, kv_middle_baseline (y, style.size), .5, letter, &style);
      return;
    }
  path = kv_path_new ();
  kv_path_pill (path, x, y - height / 2, width, height);
  kv_scene_add_path (scene, path, &paint);
}

/* "LEA (13)", or "LEA (5 van 13)" where not all members are drawn. */
static char *
hull_text (const KvNetwerkHull *hull)
{
  if (hull->n_members < hull->n_leden)
    return g_strdup_printf ("%s (%u van %u)", hull->naam, hull->n_members, hull->n_leden);
  return g_strdup_printf ("%s\u00a0(%u)", hull->naam, hull->n_members);
}

void
kv_netwerk_add_overleggen (const KvNetwerk *netwerk,
                           KvKrachtenveld  *krachtenveld,
                           KvLegend        *legend,
                           gboolean         brief)
{
  kv_legend_begin (legend, "Overleg");
  for (guint i = 0; i < netwerk->n_hulls; i++)
    {
      const KvNetwerkHull *hull = &netwerk->hulls[i];
      g_autofree char *text = hull_text (hull);
      Swatch swatch = {
        netwerk->without_fills ? netwerk->theme->paper : netwerk->theme->hull_fill[hull->colour],
        netwerk->theme->hull_line[hull->colour],
        netwerk->theme->hull_name[1],
        hull->dash,
        hull->drawn ? 0 : hull->letter,
      };

      if (hull->drawn || hull->letter != 0)
        kv_legend_add (legend, draw_swatch, g_memdup2 (&swatch, sizeof swatch), g_free, FALSE, text);
    }
}

static void
append_count (GString    *text,
              guint       n,
              const char *what)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s bij\u00a0%u", text->len > 0 ? ", " : "", what, n);
}

/* What is not known, of what somebody does know; nothing where all is known. */
static char *
unknown_text (const KvNetwerk *netwerk)
{
  GString *text = g_string_new (NULL);
  guint strength = 0, known_strength = 0;

  for (guint i = 0; i < netwerk->edges->len; i++)
    {
      const KvNetwerkEdge *edge = kv_netwerk_edge (netwerk, i);
      gboolean counts = !edge->deel_van && !edge->gewenst && kv_netwerk_shows_strength (netwerk, edge->soort);

      strength += counts && edge->sterkte == KV_ONBEKEND;
      known_strength += counts && edge->sterkte != KV_ONBEKEND;
    }
  append_count (text, netwerk->has_houding ? count_houding (netwerk, KV_ONBEKEND) : 0, "houding");
  append_count (text, count_unknown_scores (netwerk), netwerk->grootte == KV_GROOTTE_BELANG ? "belang" : "invloed");
  append_count (text, known_strength > 0 ? strength : 0, "sterkte");
  return g_string_free (text, FALSE);
}

static guint
count_relaties (const KvNetwerk *netwerk)
{
  guint n = 0;

  for (guint i = 0; i < netwerk->edges->len; i++)
    n += !kv_netwerk_edge (netwerk, i)->deel_van;
  return n;
}

void
kv_netwerk_add_unknown (const KvNetwerk *netwerk,
                        KvKrachtenveld  *krachtenveld,
                        KvLegend        *legend,
                        gboolean         brief)
{
  g_autofree char *unknown = unknown_text (netwerk);
  guint relaties = count_relaties (netwerk);
  g_autofree char *text = g_strdup_printf ("Van %u partner%s en %u relatie%s: %s", netwerk->n_nodes, netwerk->n_nodes == 1 ? "" : "s",
                                           relaties, relaties == 1 ? "" : "s", unknown);

  if (unknown[0] == 0)
    return;
  kv_legend_begin (legend, "Nog onbekend");
  kv_legend_add_words (legend, text);
}
