/* A locatie: what it is, and a scale of five steps for each thema. Solid is
 * where it stands now, open where it wants to be; the bar between them is what
 * is to be done, so that the longest bars are seen first. */

#include "kv-ontwikkelinstrument-private.h"

#include "kv-locatie.h"
#include "kv-names.h"
#include "kv-symbols.h"

#define NAME_SIZE 11.
#define NAME_BASELINE 4.
#define NAME_RULE 5.8
#define FACTS_TOP 8.
#define FACT_KEY 23.     /* from a key to what it says */
#define FACT_GAP 1.
#define FACTS_BOTTOM 2.5
#define FACT_LINES 4
#define LABEL_SIZE 8.5
#define LABEL_GAP 2.
#define UNKNOWN 11.      /* right of the steps: "ambitie ?" */
#define UNKNOWN_GAP 2.
#define HEAD_SIZE 8.
#define HEAD_HEIGHT 8.6
#define TICK 1.
#define RADIUS 1.7
#define REACHED 2.5      /* the ring around a disc that is where it wants to be */
#define JOIN 2.          /* pt */

static KvTextStyle
type (double   size,
      KvWeight weight,
      KvColour colour)
{
  return (KvTextStyle) { .size = size, .weight = weight, .colour = colour, .halo = KV_COLOUR_NONE };
}

static KvElement *
thema_of (KvSheet   *sheet,
          KvElement *locatie,
          guint      thema)
{
  return kv_krachtenveld_lookup_pair (kv_sheet_get_krachtenveld (sheet), KV_KIND_THEMA, kv_element_get_id (locatie), kv_themas[thema].word);
}

static gboolean
is_known (KvElement *thema)
{
  return thema && (kv_element_choice (thema, KV_THEMA_NU) || kv_element_choice (thema, KV_THEMA_AMBITIE));
}

gboolean
kv_locatie_has_themas (KvSheet   *sheet,
                       KvElement *locatie)
{
  for (guint i = 0; i < KV_N_THEMAS; i++)
    if (is_known (thema_of (sheet, locatie, i)))
      return TRUE;
  return FALSE;
}

/* "6 oktober 2026", or from the first to the last day. */
static char *
dates_of (KvSheet   *sheet,
          KvElement *locatie)
{
  guint first = 0, last = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < KV_N_THEMAS; i++)
    {
      KvElement *thema = thema_of (sheet, locatie, i);
      guint day = is_known (thema) ? kv_element_choice (thema, KV_THEMA_DATUM) : 0;

      first = day && (!first || day < first) ? day : first;
      last = MAX (last, day);
    }
  from = kv_date_text (first);
  to = kv_date_text (last);
  return first == last ? g_steal_pointer (&to) : g_strdup_printf ("%s tot %s", from, to);
}

static char *
partners_of (KvSheet   *sheet,
             KvElement *locatie)
{
  g_autoptr (GPtrArray) all = kv_all_partners_in_order (kv_sheet_get_krachtenveld (sheet), TRUE);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strv_contains (kv_element_list (locatie, KV_LOCATIE_PARTNERS), kv_element_get_id (all->pdata[i])))
      g_ptr_array_add (partners, all->pdata[i]);
  return kv_display_names (partners);
}

/* A key and what it says from y on, where there is anything; returns the
 * height. Without a scene it only measures. */
static double
put_fact (KvSheet    *sheet,
          KvScene    *scene,
          double      x,
          double      y,
          double      width,
          const char *key,
          const char *text,
          gboolean    strong)
{
  const KvTheme *theme = kv_sheet_get_theme (sheet);
  KvTextStyle quiet = type (8, KV_WEIGHT_REGULAR, theme->ink3);
  KvTextStyle style = type (8, strong ? KV_WEIGHT_SEMIBOLD : KV_WEIGHT_REGULAR, theme->ink);
  g_autofree char *line = kv_one_line (text);
  g_autoptr (KvTextBlock) block = kv_text_block_new (line, &style, KV_WRAP_WORDS, width - FACT_KEY, FACT_LINES);

  if (block->n_lines == 0)
    return 0;
  if (scene)
    {
      kv_scene_add_text (scene, x, y + block->ascent, 0, key, &quiet);
      kv_scene_add_block (scene, x + FACT_KEY, y + block->ascent, 0, block, &style);
    }
  return block->height + FACT_GAP;
}

static double
put_facts (KvSheet   *sheet,
           KvScene   *scene,
           KvElement *locatie,
           double     x,
           double     y,
           double     width)
{
  g_autofree char *partners = partners_of (sheet, locatie);
  g_autofree char *dates = dates_of (sheet, locatie);
  double at = y;

  at += put_fact (sheet, scene, x, at, width, "categorie", kv_known_word (kv_categorieen, kv_element_choice (locatie, KV_LOCATIE_CATEGORIE)), TRUE);
  at += put_fact (sheet, scene, x, at, width, "partners", partners, FALSE);
  at += put_fact (sheet, scene, x, at, width, "huisvesting", kv_element_text (locatie, KV_LOCATIE_HUISVESTINGSWENS), FALSE);
  at += put_fact (sheet, scene, x, at, width, "ingevuld", dates, FALSE);
  return at - y;
}

double
kv_locatie_facts_height (const KvLocatieLook *look,
                         KvElement           *locatie,
                         double               width)
{
  return FACTS_TOP + put_facts (look->sheet, NULL, locatie, 0, 0, width) + FACTS_BOTTOM;
}

/* The instrument is one whole: with one thema known, all are drawn. */
double
kv_locatie_scale_height (const KvLocatieLook *look)
{
  return HEAD_HEIGHT + KV_N_THEMAS * look->row;
}

/* Where the steps of a locatie are. */
typedef struct
{
  double left;  /* the middle of the first */
  double pitch;
} Scale;

static double
step_x (const Scale *scale,
        guint        niveau)
{
  return scale->left + (niveau - 1) * scale->pitch;
}

static Scale
scale_at (KvSheet *sheet,
          double   x,
          double   width)
{
  KvTextStyle style = type (LABEL_SIZE, KV_WEIGHT_REGULAR, kv_sheet_get_theme (sheet)->ink);
  double label = 0;
  Scale scale;

  for (guint i = 0; i < KV_N_THEMAS; i++)
    label = MAX (label, kv_text_width (kv_themas[i].text, &style));
  scale.pitch = (width - label - LABEL_GAP - UNKNOWN) / KV_N_SAMENWERKINGSNIVEAUS;
  scale.left = x + label + LABEL_GAP + scale.pitch / 2;
  return scale;
}

static void
draw_disc (KvScene  *scene,
           double    cx,
           double    cy,
           double    radius,
           gboolean  solid)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke stroke = { .fill = solid ? theme->ink : theme->paper, .stroke = theme->ink, .width = 1.1 };
  KvPath *path = kv_path_new ();

  kv_path_circle (path, cx, cy, radius);
  kv_scene_add_path (scene, path, &stroke);
}

/* Solid now, open the ambition; in a ring what is both. */
static void
draw_steps (KvScene *scene,
            double   now,
            double   wanted,
            double   cy,
            gboolean has_now,
            gboolean has_wanted)
{
  gboolean reached = has_now && has_wanted && now == wanted;

  if (has_now && has_wanted && !reached)
    kv_scene_add_line (scene, now, cy, wanted, cy, JOIN, kv_scene_get_theme (scene)->ink);
  if (has_wanted)
    draw_disc (scene, wanted, cy, reached ? REACHED : RADIUS, FALSE);
  if (has_now)
    draw_disc (scene, now, cy, reached ? REACHED - 1 : RADIUS, TRUE);
}

static void
draw_unknown (KvScene     *scene,
              const Scale *scale,
              double       cy)
{
  KvBox box = { step_x (scale, 1) - RADIUS - .5, cy - 2.3, 4 * scale->pitch + 2 * RADIUS + 1, 4.6 };

  kv_draw_onbekend_cell (scene, &box);
}

static void
draw_thema (const KvLocatieLook *look,
            KvScene             *scene,
            KvElement           *thema,
            const Scale         *scale,
            double               cy)
{
  const KvTheme *theme = kv_sheet_get_theme (look->sheet);
  KvTextStyle quiet = type (8, KV_WEIGHT_REGULAR, theme->ink2);
  guint nu = thema ? kv_element_choice (thema, KV_THEMA_NU) : 0;
  guint ambitie = thema ? kv_element_choice (thema, KV_THEMA_AMBITIE) : 0;

  if (!nu && !ambitie && !look->blank)
    {
      draw_unknown (scene, scale, cy);
      return;
    }
  kv_scene_add_line (scene, step_x (scale, 1), cy, step_x (scale, KV_N_SAMENWERKINGSNIVEAUS), cy, .5, theme->grid);
  for (guint i = 1; i <= KV_N_SAMENWERKINGSNIVEAUS; i++)
    kv_scene_add_line (scene, step_x (scale, i), cy - TICK, step_x (scale, i), cy + TICK, .5, theme->line);
  draw_steps (scene, step_x (scale, nu), step_x (scale, ambitie), cy, nu > 0, ambitie > 0);
  if (!nu != !ambitie)
    kv_scene_add_text (scene, step_x (scale, KV_N_SAMENWERKINGSNIVEAUS) + RADIUS + UNKNOWN_GAP, kv_middle_baseline (cy, quiet.size), 0,
                       nu ? "ambitie ?" : "nu ?", &quiet);
}

/* The names of the steps, on two lines where they need them, ending at one
 * height. */
static void
draw_heads (KvSheet     *sheet,
            KvScene     *scene,
            const Scale *scale,
            double       y)
{
  KvTextStyle style = type (HEAD_SIZE, KV_WEIGHT_SEMIBOLD, kv_sheet_get_theme (sheet)->ink2);

  style.lead = .92;
  for (guint i = 0; i < KV_N_SAMENWERKINGSNIVEAUS; i++)
    {
      g_autoptr (KvTextBlock) block = kv_text_block_new (kv_samenwerkingsniveaus[i].text, &style, KV_WRAP_BALANCED, scale->pitch - .5, 2);

      kv_scene_add_block (scene, step_x (scale, i + 1), y + HEAD_HEIGHT - 2 - (block->n_lines - 1) * block->line_height, .5, block, &style);
    }
}

static void
draw_scale (const KvLocatieLook *look,
            KvScene             *scene,
            KvElement           *locatie,
            double               x,
            double               y,
            double               width)
{
  KvSheet *sheet = look->sheet;
  const KvTheme *theme = kv_sheet_get_theme (sheet);
  KvTextStyle style = type (LABEL_SIZE, KV_WEIGHT_REGULAR, theme->ink);
  Scale scale = scale_at (sheet, x, width);
  double end = y + kv_locatie_scale_height (look);

  draw_heads (sheet, scene, &scale, y);
  kv_scene_add_line (scene, x, y + HEAD_HEIGHT, x + width, y + HEAD_HEIGHT, .5, theme->line);
  for (guint i = 0; i < KV_N_THEMAS; i++)
    {
      double cy = y + HEAD_HEIGHT + (i + .5) * look->row;

      kv_scene_add_text (scene, x, kv_middle_baseline (cy, style.size), 0, kv_themas[i].text, &style);
      draw_thema (look, scene, thema_of (sheet, locatie, i), &scale, cy);
    }
  kv_scene_add_line (scene, x, end, x + width, end, .5, theme->line);
}

static void
draw_name (KvSheet   *sheet,
           KvScene   *scene,
           KvElement *locatie,
           double     x,
           double     y,
           double     width)
{
  const KvTheme *theme = kv_sheet_get_theme (sheet);
  KvTextStyle bold = type (NAME_SIZE, KV_WEIGHT_BOLD, theme->ink), plain = type (8.5, KV_WEIGHT_REGULAR, theme->ink2);
  g_autofree char *name = kv_display_name (locatie);
  g_autofree char *kern = kv_one_line (kv_element_text (locatie, KV_LOCATIE_KERN));
  g_autoptr (KvTextBlock) place = kv_text_block_new (kern, &plain, KV_WRAP_NEVER, width / 3, 1);
  g_autoptr (KvTextBlock) block = kv_text_block_new (name, &bold, KV_WRAP_NEVER, width - place->width - 4, 1);

  kv_scene_add_block (scene, x, y + NAME_BASELINE, 0, block, &bold);
  kv_scene_add_block (scene, x + width, y + NAME_BASELINE, 1, place, &plain);
  kv_scene_add_line (scene, x, y + NAME_RULE, x + width, y + NAME_RULE, .75, theme->ink);
}

void
kv_locatie_draw (const KvLocatieLook *look,
                 KvScene             *scene,
                 KvElement           *locatie,
                 double               x,
                 double               y,
                 double               width,
                 double               facts)
{
  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (locatie));
  draw_name (look->sheet, scene, locatie, x, y, width);
  put_facts (look->sheet, scene, locatie, x, y + FACTS_TOP, width);
  draw_scale (look, scene, locatie, x, y + facts, width);
}

/* The signs of the legend. */
typedef enum { SIGN_NOW = 1, SIGN_WANTED = 2, SIGN_JOINED = 4, SIGN_REACHED = 8, SIGN_UNKNOWN = 16 } Signs;

static guint
signs_of (KvElement *thema)
{
  guint nu = thema ? kv_element_choice (thema, KV_THEMA_NU) : 0;
  guint ambitie = thema ? kv_element_choice (thema, KV_THEMA_AMBITIE) : 0;
  guint signs = (nu ? SIGN_NOW : 0) | (ambitie ? SIGN_WANTED : 0);

  if (nu && ambitie)
    return signs | (nu == ambitie ? SIGN_REACHED : SIGN_JOINED);
  return signs ? signs : SIGN_UNKNOWN;
}

static void
draw_sign_cb (KvScene  *scene,
              double    x,
              double    y,
              gpointer  data)
{
  guint sign = GPOINTER_TO_UINT (data);
  gboolean joined = sign == SIGN_JOINED;

  if (sign == SIGN_UNKNOWN)
    kv_draw_onbekend_cell (scene, &(KvBox) { x, y - 2.3, 15, 4.6 });
  else
    draw_steps (scene, x + 2.6, x + (joined ? 13 : 2.6), y, sign != SIGN_WANTED, sign != SIGN_NOW);
}

void
kv_locatie_add_legend (const KvLocatieLook *look,
                       KvLegend            *legend,
                       GPtrArray           *locaties)
{
  static const struct { guint sign; const char *text; } entries[] = {
    { SIGN_NOW, "nu" },
    { SIGN_WANTED, "ambitie" },
    { SIGN_REACHED, "ambitie bereikt" },
    { SIGN_JOINED, "nog te gaan" },
    { SIGN_UNKNOWN, "onbekend" },
  };
  guint signs = look->blank && locaties->len > 0 ? SIGN_NOW | SIGN_WANTED : 0;

  for (guint i = 0; i < locaties->len; i++)
    for (guint j = 0; !look->blank && j < KV_N_THEMAS; j++)
      signs |= signs_of (thema_of (look->sheet, locaties->pdata[i], j));

  kv_legend_begin (legend, "Samenwerking");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if ((signs & entries[i].sign) != 0)
      kv_legend_add (legend, draw_sign_cb, GUINT_TO_POINTER (entries[i].sign), NULL, entries[i].sign >= SIGN_JOINED && entries[i].sign != SIGN_REACHED, entries[i].text);
}
