/* Ontwikkelinstrument: a page for each locatie with the twelve thema's: where
 * its partners stand now, and what they want, on the five steps from back to
 * back to integraal. Never a total: the steps are no numbers. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-card.h"
#include "kv-error.h"
#include "kv-locatie.h"
#include "kv-names.h"
#include "kv-symbols.h"

#define KEY 34.         /* the keys of facts */
#define UNKNOWN 62.     /* the middle of what is not known, before the scale */
#define SCALE 76.       /* the middle of the first step */
#define SCALE_RIGHT 10. /* from the last one to the right edge */
#define HEAD_ROW 7.
#define THEMA_ROW 8.
#define TICK 1.
#define NOW 1.6         /* radii */
#define WANTED 1.6
#define BOTH 2.6        /* of the ring round a step that is both */
#define BADGE 4.6       /* of "?" */
#define BADGE_TYPE 8.
#define MAX_FACT_LINES 6
#define N_STEPS 5

typedef struct
{
  KvSheet        *sheet;
  KvKrachtenveld *krachtenveld;
  const KvTheme  *theme;
} Drawing;

typedef struct
{
  Drawing    *drawing;
  KvElement  *locatie;
  const char *label;  /* of the thema */
  guint       nu, ambitie;
} Thema;

typedef struct
{
  Drawing    *drawing;
  KvElement  *locatie;
  const char *key;
  char       *value;
} Fact;

static KvTextStyle
type (Drawing  *drawing,
      double    size,
      KvColour  colour)
{
  return (KvTextStyle) { .size = size, .colour = colour, .halo = KV_COLOUR_NONE };
}

/* Facts. */

static void
fact_free (gpointer data)
{
  Fact *fact = data;

  g_free (fact->value);
  g_free (fact);
}

static KvTextBlock *
fact_block (Fact  *fact,
            double width)
{
  KvTextStyle style = type (fact->drawing, KV_CARD_TYPE, fact->drawing->theme->ink);

  return kv_text_block_new (fact->value, &style, KV_WRAP_WORDS, width - KEY, MAX_FACT_LINES);
}

static void
draw_fact (KvScene     *scene,
           const KvBox *box,
           gpointer     data)
{
  Fact *fact = data;
  KvTextStyle key = type (fact->drawing, 8, fact->drawing->theme->ink3);
  KvTextStyle value = type (fact->drawing, KV_CARD_TYPE, fact->drawing->theme->ink);
  g_autoptr (KvTextBlock) block = fact_block (fact, box->width);
  double cy = box->y + KV_CARD_ROW / 2;

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (fact->locatie));
  kv_scene_add_text (scene, box->x, kv_middle_baseline (cy, key.size), 0, fact->key, &key);
  kv_scene_add_block (scene, box->x + KEY, kv_middle_baseline (cy, value.size), 0, block, &value);
}

/* Takes the value; an empty one is no fact. */
static void
take_fact (Drawing     *drawing,
           KvCardBlock *block,
           KvElement   *locatie,
           const char  *key,
           char        *value)
{
  Fact *fact = g_new0 (Fact, 1);
  g_autoptr (KvTextBlock) text = NULL;

  *fact = (Fact) { drawing, locatie, key, value };
  text = fact_block (fact, kv_card_block_width (block));
  if (text->n_lines > 0)
    kv_card_block_add_row (block, KV_CARD_ROW + (text->n_lines - 1) * text->line_height, draw_fact, fact, fact_free);
  else
    fact_free (fact);
}

static char *
partners_of (Drawing   *drawing,
             KvElement *locatie)
{
  g_autoptr (GPtrArray) all = kv_all_partners_in_order (drawing->krachtenveld, TRUE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      if (g_strv_contains (kv_element_list (locatie, KV_LOCATIE_PARTNERS), kv_element_get_id (all->pdata[i])))
        g_ptr_array_add (names, kv_display_name (all->pdata[i]));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* When it was filled in: the last date of all thema's. */
static char *
date_of (Drawing   *drawing,
         KvElement *locatie)
{
  g_autoptr (GPtrArray) themas = kv_krachtenveld_referrers (drawing->krachtenveld, kv_element_get_id (locatie), KV_KIND_THEMA);
  guint last = 0;

  for (guint i = 0; i < themas->len; i++)
    last = MAX (last, kv_element_choice (themas->pdata[i], KV_THEMA_DATUM));
  return kv_dutch_date (last);
}

static void
add_facts (Drawing   *drawing,
           KvCard    *card,
           KvElement *locatie)
{
  KvCardBlock *block = kv_card_add_block (card, NULL, TRUE);

  take_fact (drawing, block, locatie, "partners", partners_of (drawing, locatie));
  take_fact (drawing, block, locatie, "kern", kv_one_line (kv_element_text (locatie, KV_LOCATIE_KERN)));
  take_fact (drawing, block, locatie, "categorie", g_strdup (kv_known_word (kv_categorieen, kv_element_choice (locatie, KV_LOCATIE_CATEGORIE))));
  take_fact (drawing, block, locatie, "huisvestingswens", kv_one_line (kv_element_text (locatie, KV_LOCATIE_HUISVESTINGSWENS)));
  take_fact (drawing, block, locatie, "laatst ingevuld", date_of (drawing, locatie));
}

/* Thema's. */

static double
step_x (const KvBox *box,
        guint        step)
{
  return box->x + SCALE + (step - 1) * (box->width - SCALE - SCALE_RIGHT) / (N_STEPS - 1);
}

static void
draw_disc (KvScene *scene,
           double   cx,
           double   cy,
           double   radius,
           KvColour fill)
{
  KvStroke stroke = { .fill = fill, .stroke = kv_scene_get_theme (scene)->ink, .width = 1.1 };
  KvPath *path = kv_path_new ();

  kv_path_circle (path, cx, cy, radius);
  kv_scene_add_path (scene, path, &stroke);
}

static void
draw_scale (Thema       *thema,
            KvScene     *scene,
            const KvBox *box,
            double       cy)
{
  const KvTheme *theme = thema->drawing->theme;

  kv_scene_add_line (scene, step_x (box, 1), cy, step_x (box, N_STEPS), cy, .5, theme->grid);
  for (guint step = 1; step <= N_STEPS; step++)
    kv_scene_add_line (scene, step_x (box, step), cy - TICK, step_x (box, step), cy + TICK, .5, theme->line);
}

static void
draw_steps (Thema       *thema,
            KvScene     *scene,
            const KvBox *box,
            double       cy)
{
  const KvTheme *theme = thema->drawing->theme;

  if (thema->nu == 0)
    kv_draw_houding_badge (scene, box->x + UNKNOWN, cy, BADGE, KV_ONBEKEND, BADGE_TYPE);
  if (thema->nu != 0 && thema->ambitie != 0 && thema->nu != thema->ambitie)
    kv_scene_add_line (scene, step_x (box, thema->nu), cy, step_x (box, thema->ambitie), cy, 1.1, theme->ink);
  if (thema->ambitie != 0)
    draw_disc (scene, step_x (box, thema->ambitie), cy, thema->ambitie == thema->nu ? BOTH : WANTED, theme->paper);
  if (thema->nu != 0)
    draw_disc (scene, step_x (box, thema->nu), cy, NOW, theme->ink);
}

static void
draw_thema (KvScene     *scene,
            const KvBox *box,
            gpointer     data)
{
  Thema *thema = data;
  KvTextStyle style = type (thema->drawing, KV_CARD_TYPE, thema->drawing->theme->ink);
  double cy = box->y + box->height / 2;

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (thema->locatie));
  kv_scene_add_line (scene, box->x, box->y, box->x + box->width, box->y, .5, thema->drawing->theme->grid);
  kv_scene_add_text (scene, box->x, kv_middle_baseline (cy, style.size), 0, thema->label, &style);
  draw_scale (thema, scene, box, cy);
  draw_steps (thema, scene, box, cy);
}

static void
draw_step_names (KvScene     *scene,
                 const KvBox *box,
                 gpointer     data)
{
  Drawing *drawing = data;
  KvTextStyle style = type (drawing, 8, drawing->theme->ink2);
  double baseline = kv_middle_baseline (box->y + box->height / 2, style.size);

  kv_scene_set_subject (scene, KV_ROLE_LABEL, "");
  kv_scene_add_text (scene, box->x + UNKNOWN, baseline, .5, "?", &style);
  for (guint step = 1; step <= N_STEPS; step++)
    kv_scene_add_text (scene, step_x (box, step), baseline, .5, kv_words_text (kv_samenwerkingsniveaus, step), &style);
}

static void
draw_note (KvScene     *scene,
           const KvBox *box,
           gpointer     data)
{
  kv_card_draw_now_wanted (scene, box, "ambitie");
}

static void
add_themas (Drawing   *drawing,
            KvCard    *card,
            KvElement *locatie)
{
  KvCardBlock *block = kv_card_add_block (card, "Samenwerking", TRUE);

  kv_card_block_set_note_draw (block, draw_note);
  kv_card_block_add_row (block, HEAD_ROW, draw_step_names, drawing, NULL);
  for (guint i = 0; kv_themas[i].word != NULL; i++)
    {
      KvElement *element = kv_krachtenveld_lookup_pair (drawing->krachtenveld, KV_KIND_THEMA, kv_element_get_id (locatie), kv_themas[i].word);
      Thema *thema = g_new0 (Thema, 1);

      *thema = (Thema) { drawing, locatie, kv_themas[i].text, 0, 0 };
      if (element != NULL)
        {
          thema->nu = kv_element_choice (element, KV_THEMA_NU);
          thema->ambitie = kv_element_choice (element, KV_THEMA_AMBITIE);
        }
      kv_card_block_add_row (block, THEMA_ROW, draw_thema, thema, g_free);
      if (i == 0)
        kv_card_block_keep_from (block, 1);
    }
}

static void
draw (KvSheet *sheet)
{
  Drawing drawing = { sheet, kv_sheet_get_krachtenveld (sheet), kv_sheet_get_theme (sheet) };
  g_autoptr (GPtrArray) locaties = kv_krachtenveld_sorted (drawing.krachtenveld, KV_KIND_LOCATIE);

  for (guint i = 0; i < locaties->len; i++)
    {
      g_autoptr (KvCard) card = kv_card_new (sheet);
      g_autofree char *name = kv_display_name (locaties->pdata[i]);

      add_facts (&drawing, card, locaties->pdata[i]);
      add_themas (&drawing, card, locaties->pdata[i]);
      kv_card_set_ruled (card, "Afspraken");
      kv_card_draw (card, name, "ontwikkelinstrument");
    }
}

static gboolean
check (KvKrachtenveld  *krachtenveld,
       GError         **error)
{
  if (kv_krachtenveld_count (krachtenveld, KV_KIND_LOCATIE) > 0)
    return TRUE;

  g_set_error_literal (error, KV_ERROR, KV_ERROR_EMPTY,
                       _("There are no sites. Add a site where partners work together first."));
  return FALSE;
}

const KvDiagram kv_ontwikkelinstrument = {
  .id = "ontwikkelinstrument",
  .name = "Ontwikkelinstrument",
  .for_partners = TRUE,
  .paper = KV_PAPER_A4,
  .landscape = FALSE,
  .portrait_only = TRUE,
  .check = check,
  .draw = draw,
};
