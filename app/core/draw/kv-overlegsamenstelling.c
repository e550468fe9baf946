/* Overlegsamenstelling: which partner sits in which overleg. A matrix, because
 * at a table two questions are asked: who is in this overleg (a column), and
 * where does this partner sit (a row); blocks for each overleg answer only the
 * first. An overleg stands after the one that it is a part of. What each may
 * decide and how often it meets is told beside the matrix, or after it where
 * there are many.
 *
 * Who is missing is a judgement: a lid that the copy for partners lacks, so
 * that nothing here asks who is looking. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-overleg-facts.h"
#include "kv-partner-cells.h"
#include "kv-partner-rows.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

#define MOST_WIDE 4       /* as many overleggen have room for words */
#define WIDE 46.
#define LETTER 3.1        /* the middle of the letter of a rol */
#define LETTER_DISC 1.9
#define WORD 6.2
#define FIGURE_RIGHT 4.9  /* two digits are in the middle under the letter */
#define MANDAAT 4.        /* the block, from the right edge of its cell */

typedef enum { FOOT_LEDEN, FOOT_MANDAAT, FOOT_ONTBREEKT, N_FEET } Foot;

typedef struct
{
  KvPartnerRows   rows;
  GPtrArray      *overleggen; /* the columns after the name */
  gboolean        wide;
  gboolean        told_beside; /* what the overleggen are, rather than on a sheet of its own */
  gboolean        rollen;     /* whether any lid has one */
  gboolean        mandaten;
} Drawing;

static KvElement *
lid_of (KvKrachtenveld *krachtenveld,
        KvElement      *overleg,
        KvElement      *partner)
{
  return kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_LID, kv_element_get_id (overleg), kv_element_get_id (partner));
}

static gboolean
is_missing (KvElement *lid)
{
  return kv_element_yes (lid, KV_LID_ONTBREEKT);
}

static gboolean
sits_anywhere (KvKrachtenveld *krachtenveld,
               GPtrArray      *overleggen,
               KvElement      *partner)
{
  for (guint i = 0; i < overleggen->len; i++)
    if (lid_of (krachtenveld, overleggen->pdata[i], partner))
      return TRUE;
  return FALSE;
}

/* The partners that sit, or should, in any of these. */
static GPtrArray *
partners_of (KvKrachtenveld *krachtenveld,
             KvElement      *weergave,
             GPtrArray      *overleggen)
{
  GPtrArray *partners = kv_partners_in_order (krachtenveld, weergave);

  for (guint i = partners->len; i-- > 0; )
    if (!sits_anywhere (krachtenveld, overleggen, partners->pdata[i]))
      g_ptr_array_remove_index (partners, i);
  return partners;
}

/* The lid in a cell, or NULL. */
static KvElement *
lid_at (Drawing *drawing,
        guint    row,
        guint    index)
{
  return lid_of (drawing->rows.krachtenveld, drawing->overleggen->pdata[index - 1], kv_partner_rows_at (&drawing->rows, row));
}

static const char *
letter_of (Drawing *drawing,
           guint    rol)
{
  static const char * const letters[] = { "?", "V", "S", "L", "W" };

  return drawing->rollen ? letters[MIN (rol, G_N_ELEMENTS (letters) - 1)] : "";
}

/* The letter of a rol in a disc; that of the voorzitter is solid. Where nobody
 * has a rol every lid is a solid disc. */
static void
draw_rol (Drawing *drawing,
          KvScene *scene,
          double   cx,
          double   cy,
          guint    rol)
{
  const KvTheme *theme = drawing->rows.theme;
  gboolean solid = rol == KV_LID_VOORZITTER || !drawing->rollen;
  KvStroke stroke = { .fill = solid ? theme->ink : theme->paper, .stroke = theme->ink, .width = .7 };
  KvTextStyle style = { .size = 8, .weight = KV_WEIGHT_BOLD, .colour = solid ? theme->paper : theme->ink, .halo = KV_COLOUR_NONE };
  KvPath *path = kv_path_new ();

  if (rol == 0 && drawing->rollen)
    {
      stroke.dash[0] = 1.5;
      stroke.dash[1] = 1.3;
    }
  kv_path_circle (path, cx, cy, drawing->rollen ? LETTER_DISC : LETTER_DISC - .6);
  kv_scene_add_path (scene, path, &stroke);
  if (drawing->rollen)
    kv_scene_add_text (scene, cx, kv_middle_baseline (cy, style.size), .5, letter_of (drawing, rol), &style);
}

/* A block: solid with, empty without; "?" where it is not known. */
static void
draw_mandaat (KvScene *scene,
              double   x,
              double   cy,
              guint    mandaat)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvTextStyle style = { .size = 8.5, .colour = theme->ink3, .halo = KV_COLOUR_NONE };

  if (mandaat == 0)
    kv_scene_add_text (scene, x + .3, kv_middle_baseline (cy, style.size), 0, "?", &style);
  else
    kv_draw_blocks (scene, x, cy, mandaat == KV_JA, 1);
}

/* Wanted, and not there: dashed, with a plus. */
static void
draw_missing (Drawing     *drawing,
              KvScene     *scene,
              const KvBox *box,
              gboolean     wide)
{
  const KvTheme *theme = drawing->rows.theme;
  KvStroke dashed = { .fill = theme->paper, .stroke = theme->ink, .width = 1, .dash = { 1.6, 1.2 } };
  KvTextStyle style = { .size = 8.5, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };
  KvBox cell = kv_cell_inset (box);
  double baseline = kv_middle_baseline (box->y + box->height / 2, style.size);
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, cell.x + .4, cell.y + .4, cell.width - .8, cell.height - .8);
  kv_scene_add_path (scene, path, &dashed);
  kv_scene_add_text (scene, box->x + (wide ? LETTER - .9 : LETTER), baseline, wide ? 0 : .5, wide ? "+ ontbreekt" : "+", &style);
}

static void
draw_lid (Drawing     *drawing,
          KvScene     *scene,
          const KvBox *box,
          KvElement   *lid)
{
  const KvTheme *theme = drawing->rows.theme;
  KvBox cell = kv_cell_inset (box), text = { box->x + WORD, box->y, box->width - WORD, box->height };
  guint rol = kv_element_choice (lid, KV_LID_ROL);
  double cy = box->y + box->height / 2;

  if (is_missing (lid))
    {
      draw_missing (drawing, scene, box, drawing->wide);
      return;
    }
  kv_scene_add_box (scene, cell.x, cell.y, cell.width, cell.height, rol == KV_LID_VOORZITTER ? theme->plus_tint[3] : theme->plus_tint[1]);
  draw_rol (drawing, scene, box->x + LETTER, cy, rol);
  if (drawing->wide)
    kv_draw_cell_text (scene, &text, 0, !drawing->rollen ? "lid" : rol ? kv_words_text (kv_lid_rollen, rol) : "rol onbekend",
                       rol == KV_LID_VOORZITTER ? KV_WEIGHT_SEMIBOLD : KV_WEIGHT_REGULAR, rol || !drawing->rollen ? theme->ink : theme->ink2);
  if (drawing->mandaten)
    draw_mandaat (scene, box->x + box->width - MANDAAT, cy, kv_element_choice (lid, KV_LID_MANDAAT));
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        index,
           gpointer     data)
{
  Drawing *drawing = data;
  KvElement *lid = index > 0 ? lid_at (drawing, row, index) : NULL;

  if (index == 0)
    kv_partner_rows_draw_name (&drawing->rows, scene, box, row);
  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (kv_partner_rows_at (&drawing->rows, row)));
  if (lid)
    draw_lid (drawing, scene, box, lid);
}

static guint
count (Drawing *drawing,
       guint    index,
       Foot     foot)
{
  guint n = 0;

  for (guint row = 0; row < drawing->rows.partners->len; row++)
    {
      KvElement *lid = lid_at (drawing, row, index);

      if (lid && is_missing (lid))
        n += foot == FOOT_ONTBREEKT;
      else if (lid)
        n += foot == FOOT_LEDEN || (foot == FOOT_MANDAAT && kv_element_choice (lid, KV_LID_MANDAAT) == KV_JA);
    }
  return n;
}

static gboolean
has_foot (guint              foot,
          const KvTablePart *part,
          gpointer           data)
{
  Drawing *drawing = data;

  for (guint index = 1; foot == FOOT_ONTBREEKT && index <= drawing->overleggen->len; index++)
    if (count (drawing, index, foot) > 0)
      return TRUE;
  return foot == FOOT_LEDEN || (foot == FOOT_MANDAAT && drawing->mandaten);
}

static void
draw_foot (KvScene           *scene,
           const KvBox       *box,
           guint              foot,
           guint              index,
           const KvTablePart *part,
           gpointer           data)
{
  static const char * const labels[N_FEET] = { "leden", "met mandaat", "ontbreekt" };
  Drawing *drawing = data;

  if (index == 0)
    kv_partner_rows_draw_foot (&drawing->rows, scene, box, labels[foot]);
  else
    kv_draw_figure (scene, &(KvBox) { box->x, box->y, FIGURE_RIGHT, box->height }, 1, count (drawing, index, foot));
}

/* What the part of a table shows, for its legend. */
typedef struct
{
  gboolean rollen[KV_LID_WAARNEMER + 1];
  gboolean mandaten[KV_NEE + 1];
  gboolean missing;
} Shown;

static Shown
shown_in (Drawing           *drawing,
          const KvTablePart *part)
{
  Shown shown = { 0 };

  for (guint row = part->first_row; row < part->end_row; row++)
    for (guint index = part->first_column; index < part->end_column; index++)
      {
        KvElement *lid = lid_at (drawing, row, index);

        if (!lid)
          continue;
        shown.missing |= is_missing (lid);
        if (is_missing (lid))
          continue;
        shown.rollen[kv_element_choice (lid, KV_LID_ROL)] = TRUE;
        shown.mandaten[kv_element_choice (lid, KV_LID_MANDAAT)] = TRUE;
      }
  return shown;
}

typedef struct
{
  Drawing *drawing;
  guint    value;
} Sample;

static Sample *
sample_new (Drawing *drawing,
            guint    value)
{
  return g_memdup2 (&(Sample) { drawing, value }, sizeof (Sample));
}

static void
draw_rol_cb (KvScene  *scene,
             double    x,
             double    y,
             gpointer  data)
{
  const Sample *sample = data;

  draw_rol (sample->drawing, scene, x + 2.6, y, sample->value);
}

static void
draw_mandaat_cb (KvScene  *scene,
                 double    x,
                 double    y,
                 gpointer  data)
{
  draw_mandaat (scene, x + 1.6, y, ((const Sample *) data)->value);
}

static void
draw_missing_cb (KvScene  *scene,
                 double    x,
                 double    y,
                 gpointer  data)
{
  draw_missing (((const Sample *) data)->drawing, scene, &(KvBox) { x - .5, y - 2.6, 2 * LETTER, 5.2 }, FALSE);
}

/* The words in wide cells explain themselves. */
static void
add_signs (Drawing           *drawing,
           KvLegend          *legend,
           const KvTablePart *part)
{
  static const char * const mandaten[] = { "mandaat onbekend", "heeft mandaat", "geen mandaat" };
  Shown shown = shown_in (drawing, part);

  kv_legend_begin (legend, "Lid");
  for (guint i = 1; !drawing->wide && drawing->rollen && i <= KV_LID_WAARNEMER + 1; i++)
    {
      guint rol = i % (KV_LID_WAARNEMER + 1);

      if (shown.rollen[rol])
        kv_legend_add (legend, draw_rol_cb, sample_new (drawing, rol), g_free, FALSE, rol ? kv_words_text (kv_lid_rollen, rol) : "rol onbekend");
    }
  for (guint i = 1; drawing->mandaten && i <= KV_NEE + 1; i++)
    if (shown.mandaten[i % (KV_NEE + 1)])
      kv_legend_add (legend, draw_mandaat_cb, sample_new (drawing, i % (KV_NEE + 1)), g_free, FALSE, mandaten[i % (KV_NEE + 1)]);
  if (shown.missing)
    kv_legend_add (legend, draw_missing_cb, sample_new (drawing, 0), g_free, FALSE, "hoort erbij, zit er niet");
}

static KvLegend *
make_legend (const KvTablePart *part,
             gpointer           data)
{
  Drawing *drawing = data;
  KvLegend *legend = kv_sheet_new_legend (drawing->rows.sheet);

  for (guint index = part->first_column; drawing->told_beside && index < part->end_column; index++)
    kv_overleg_add_legend (drawing->rows.sheet, legend, drawing->overleggen->pdata[index - 1]);
  add_signs (drawing, legend, part);
  kv_partner_rows_add_sectors (&drawing->rows, part, legend);
  return legend;
}

static void
look_at_leden (Drawing *drawing)
{
  for (guint row = 0; row < drawing->rows.partners->len; row++)
    for (guint index = 1; index <= drawing->overleggen->len; index++)
      {
        KvElement *lid = lid_at (drawing, row, index);

        drawing->rollen |= lid && !is_missing (lid) && kv_element_choice (lid, KV_LID_ROL) > 0;
        drawing->mandaten |= lid && !is_missing (lid) && kv_element_choice (lid, KV_LID_MANDAAT) > 0;
      }
}

static void
draw_table (Drawing *drawing)
{
  g_autofree KvTableColumn *looks = g_new0 (KvTableColumn, drawing->overleggen->len + 1);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  KvTable table = kv_partner_rows_table (&drawing->rows);

  looks[0] = kv_partner_rows_column (&drawing->rows, "Partner");
  for (guint i = 0; i < drawing->overleggen->len; i++)
    {
      g_ptr_array_add (heads, kv_display_name (drawing->overleggen->pdata[i]));
      looks[i + 1] = (KvTableColumn) {
        .head = heads->pdata[i],
        .slanted = !drawing->wide,
        .width = drawing->wide ? WIDE : 15,
        .least = drawing->wide ? 33 : 12,
        .stretch = drawing->wide,
      };
    }
  table.columns = looks;
  table.n_columns = drawing->overleggen->len + 1;
  table.n_feet = N_FEET;
  table.draw_cell = draw_cell;
  table.has_foot = has_foot;
  table.draw_foot = draw_foot;
  table.legend = make_legend;
  kv_table_draw (&table, drawing->rows.sheet);
}

static void
draw (KvSheet *sheet)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (sheet);
  KvElement *weergave = kv_sheet_get_weergave (sheet);
  g_autoptr (GPtrArray) overleggen = kv_overleggen_in_order (krachtenveld, weergave);
  g_autoptr (GPtrArray) partners = partners_of (krachtenveld, weergave, overleggen);
  Drawing drawing = { kv_partner_rows_init (sheet, partners), overleggen, .wide = overleggen->len <= MOST_WIDE };

  drawing.told_beside = drawing.wide && kv_overleg_fits_legend (sheet, overleggen);
  look_at_leden (&drawing);
  draw_table (&drawing);
  if (!drawing.told_beside)
    kv_overleg_draw_facts (sheet, overleggen);
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  g_autoptr (GPtrArray) overleggen = kv_overleggen_in_order (krachtenveld, weergave);
  g_autoptr (GPtrArray) partners = partners_of (krachtenveld, weergave, overleggen);

  return partners->len > 0;
}

const KvDiagram kv_overlegsamenstelling = {
  .id = "overlegsamenstelling",
  .name = "Overlegsamenstelling",
  .for_partners = TRUE,
  .paper = KV_PAPER_A4,
  .landscape = TRUE,
  .enlarges = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_ZONDER_OVERLEGGEN) | KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN) | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .empty = N_("Nobody sits in a consultation yet. Add members to at least one."),
  .has_any = has_any,
  .draw = draw,
};
