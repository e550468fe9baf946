/* Wie doet mee in welke fase: a row per partner, a column per fase, and in each
 * cell whether the partner takes part: a full disc is actief, an open one
 * passief, a stroke is niet. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-partner-rows.h"
#include "kv-woorden.h"
#include "kv-weergave.h"

#define N_FASES 4
#define DISC 1.25       /* radius */
#define DISC_X 3.4      /* its middle, in a cell */
#define WORD_X 6.4
#define FIGURE 2.2      /* from the middle of a sign to how many there are */
#define N_WAARDEN 4     /* onbekend is the first */
#define WIDE 220.       /* mm, of a sheet on which all counts stand beside each other */

enum { ONBEKEND, ACTIEF, PASSIEF, NIET };

typedef struct
{
  KvPartnerRows  rows;
  guint         *waarden;   /* N_FASES for each partner */
  gboolean       blank;     /* nobody knows anything yet: a form */
  guint          per_foot;  /* counts beside each other */
  KvTableColumn  columns[1 + N_FASES];
  char          *heads[N_FASES];
} Drawing;

static guint
waarde_at (Drawing *drawing,
           guint    row,
           guint    column)
{
  return drawing->waarden[row * N_FASES + column - 1];
}

static void
draw_disc (KvScene *scene,
           double   cx,
           double   cy,
           guint    waarde)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke stroke = { .fill = waarde == ACTIEF ? theme->ink : theme->paper, .stroke = theme->ink, .width = 1 };
  KvPath *path = kv_path_new ();

  kv_path_circle (path, cx, cy, DISC);
  kv_scene_add_path (scene, path, &stroke);
}

/* What stands for a waarde in a cell, a count and the legend. */
static void
draw_sign (KvScene *scene,
           double   cx,
           double   cy,
           guint    waarde,
           KvColour colour)
{
  if (waarde == ONBEKEND)
    kv_draw_cell_text (scene, &(KvBox) { cx, cy, 0, 0 }, .5, "?", KV_WEIGHT_SEMIBOLD, colour);
  else if (waarde == NIET)
    kv_scene_add_line (scene, cx - DISC, cy, cx + DISC, cy, 1, colour);
  else
    draw_disc (scene, cx, cy, waarde);
}

static void
draw_waarde (KvScene     *scene,
             const KvBox *box,
             guint        waarde)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  const KvColour tints[N_WAARDEN] = { [ACTIEF] = theme->plus_tint[2], [PASSIEF] = theme->plus_tint[0], [NIET] = theme->zero_tint };
  KvBox cell = kv_cell_inset (box);
  KvBox word = { box->x + WORD_X, box->y, box->width - WORD_X, box->height };
  double cy = box->y + box->height / 2;

  if (waarde == ONBEKEND)
    {
      kv_draw_onbekend_cell (scene, &cell);
      return;
    }

  kv_scene_add_box (scene, cell.x, cell.y, cell.width, cell.height, tints[waarde]);
  draw_sign (scene, box->x + DISC_X, cy, waarde, theme->ink2);
  kv_draw_cell_text (scene, &word, 0, kv_words_text (kv_betrokkenheden, waarde), KV_WEIGHT_REGULAR, waarde == NIET ? theme->ink2 : theme->ink);
}

/* Where a sign can be written. */
static void
draw_blank (KvScene     *scene,
            const KvBox *box)
{
  KvStroke frame = { .fill = KV_COLOUR_NONE, .stroke = kv_scene_get_theme (scene)->line, .width = .5 };
  KvBox cell = kv_cell_inset (box);
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, cell.x + .2, cell.y + .2, cell.width - .4, cell.height - .4);
  kv_scene_add_path (scene, path, &frame);
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        column,
           gpointer     data)
{
  Drawing *drawing = data;

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (kv_partner_rows_at (&drawing->rows, row)));
  if (column == 0)
    kv_partner_rows_draw_name (&drawing->rows, scene, box, row);
  else if (drawing->blank)
    draw_blank (scene, box);
  else
    draw_waarde (scene, box, waarde_at (drawing, row, column));
}

static guint
count (Drawing *drawing,
       guint    column,
       guint    waarde)
{
  guint n = 0;

  for (guint row = 0; row < drawing->rows.partners->len; row++)
    n += waarde_at (drawing, row, column) == waarde;
  return n;
}

static gboolean
has_foot (guint              foot,
          const KvTablePart *part,
          gpointer           data)
{
  return TRUE;
}

/* The sign of a cell with how many there are of it, onbekend last, beside each
 * other where there is room: four lines would take a page of their own more often. */
static void
draw_count (Drawing     *drawing,
            KvScene     *scene,
            const KvBox *box,
            guint        column,
            guint        foot,
            guint        place)
{
  guint waarde = (foot * drawing->per_foot + place + 1) % N_WAARDEN;
  guint n = count (drawing, column, waarde);
  KvColour colour = n > 0 ? drawing->rows.theme->ink : drawing->rows.theme->ink3;
  double x = box->x + DISC_X + place * (box->width - DISC_X) / drawing->per_foot;
  double cy = box->y + box->height / 2;

  draw_sign (scene, x, cy, waarde, colour);
  kv_draw_figure (scene, &(KvBox) { x + FIGURE, box->y, box->width, box->height }, 0, n);
}

static void
draw_foot (KvScene           *scene,
           const KvBox       *box,
           guint              foot,
           guint              column,
           const KvTablePart *part,
           gpointer           data)
{
  Drawing *drawing = data;

  if (column == 0 && foot == 0)
    kv_partner_rows_draw_foot (&drawing->rows, scene, box, "aantal partners");
  for (guint place = 0; column > 0 && place < drawing->per_foot; place++)
    draw_count (drawing, scene, box, column, foot, place);
}

static void
draw_sample_cb (KvScene  *scene,
                double    x,
                double    y,
                gpointer  data)
{
  draw_sign (scene, x + 2 * DISC, y, GPOINTER_TO_UINT (data), kv_scene_get_theme (scene)->ink2);
}

/* On the last page, where they are counted, all of them are; on a form those that
 * can be filled in. */
static gboolean
is_on_page (Drawing           *drawing,
            const KvTablePart *part,
            guint              waarde)
{
  if (drawing->blank)
    return waarde != ONBEKEND;
  if (part->end_row == drawing->rows.partners->len)
    return TRUE;
  for (guint row = part->first_row; row < part->end_row; row++)
    for (guint column = part->first_column; column < part->end_column; column++)
      if (waarde_at (drawing, row, column) == waarde)
        return TRUE;
  return FALSE;
}

static KvLegend *
make_legend (const KvTablePart *part,
             gpointer           data)
{
  static const char * const words[N_WAARDEN] = { "onbekend", "actief betrokken", "passief betrokken", "niet betrokken" };
  Drawing *drawing = data;
  KvLegend *legend = kv_sheet_new_legend (drawing->rows.sheet);

  kv_legend_begin (legend, "Doet mee");
  for (guint i = 1; i <= N_WAARDEN; i++)
    if (is_on_page (drawing, part, i % N_WAARDEN))
      kv_legend_add (legend, draw_sample_cb, GUINT_TO_POINTER (i % N_WAARDEN), NULL, FALSE, words[i % N_WAARDEN]);
  kv_partner_rows_add_sectors (&drawing->rows, part, legend);
  return legend;
}

/* The fase that the field is in says so. */
static void
fill_columns (Drawing *drawing)
{
  guint now = kv_element_choice (KV_ELEMENT (drawing->rows.krachtenveld), KV_KRACHTENVELD_FASE);

  drawing->columns[0] = kv_partner_rows_column (&drawing->rows, "Partner");
  for (guint i = 0; i < N_FASES; i++)
    {
      const char *fase = kv_words_text (kv_fases, i + 1);

      drawing->heads[i] = g_strdup_printf ("%c%s%s", g_ascii_toupper (fase[0]), fase + 1, now == i + 1 ? " (nu)" : "");
      drawing->columns[1 + i] = (KvTableColumn) { .head = drawing->heads[i], .width = 30, .least = 25, .stretch = 1 };
    }
}

static void
fill_waarden (Drawing *drawing)
{
  drawing->blank = TRUE;
  for (guint row = 0; row < drawing->rows.partners->len; row++)
    {
      const char *id = kv_element_get_id (kv_partner_rows_at (&drawing->rows, row));

      for (guint i = 0; i < N_FASES; i++)
        {
          KvElement *betrokkenheid = kv_krachtenveld_lookup_pair (drawing->rows.krachtenveld, KV_KIND_BETROKKENHEID, id, kv_fases[i].word);

          if (betrokkenheid != NULL)
            drawing->waarden[row * N_FASES + i] = MIN (kv_element_choice (betrokkenheid, KV_BETROKKENHEID_WAARDE), NIET);
          drawing->blank &= drawing->waarden[row * N_FASES + i] == ONBEKEND;
        }
    }
}

static void
draw (KvSheet *sheet)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (kv_sheet_get_krachtenveld (sheet), kv_sheet_get_weergave (sheet));
  g_autofree guint *waarden = g_new0 (guint, partners->len * N_FASES);
  Drawing drawing = { kv_partner_rows_init (sheet, partners), waarden };
  KvTable table = kv_partner_rows_table (&drawing.rows);

  drawing.per_foot = kv_sheet_get_content (sheet).width > WIDE ? N_WAARDEN : N_WAARDEN / 2;
  fill_columns (&drawing);
  fill_waarden (&drawing);
  table.columns = drawing.columns;
  table.n_columns = G_N_ELEMENTS (drawing.columns);
  table.n_feet = drawing.blank ? 0 : N_WAARDEN / drawing.per_foot;
  table.draw_cell = draw_cell;
  table.has_foot = has_foot;
  table.draw_foot = draw_foot;
  table.legend = make_legend;
  kv_table_draw (&table, sheet);
  for (guint i = 0; i < N_FASES; i++)
    g_free (drawing.heads[i]);
}

/* An empty form is worth printing: source 003 begins with one. */
static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (krachtenveld, weergave);

  return partners->len > 0;
}

const KvDiagram kv_fasen = {
  .id = "fasen",
  .name = "Wie doet mee in welke fase",
  .for_partners = FALSE,
  .paper = KV_PAPER_A4,
  .landscape = FALSE,
  .enlarges = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN) | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .empty = N_("There are no partners who could take part. Add a partner first."),
  .has_any = has_any,
  .draw = draw,
};
