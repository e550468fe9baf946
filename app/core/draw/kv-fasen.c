/* Wie doet mee in welke fase: a row per partner, a column per fase, and in each
 * cell whether the partner takes part: a full disc is actief, an open one
 * passief, a stroke is niet. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-error.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-table.h"
#include "kv-woorden.h"
#include "kv-weergave.h"

#define ROW 6.1
#define LEAST_ROW 5.2
#define N_FASES 4
#define DISC 1.25       /* radius */
#define DISC_X 3.4      /* its middle, in a cell */
#define WORD_X 6.4
#define FIGURE 2.2      /* from the middle of a sign to how many there are */
#define N_WAARDEN 4     /* onbekend is the first */
#define PER_FOOT 2      /* counts beside each other */

enum { ONBEKEND, ACTIEF, PASSIEF, NIET };

typedef struct
{
  KvSheet       *sheet;
  const KvTheme *theme;
  GPtrArray     *partners;
  guint         *waarden;   /* N_FASES for each partner */
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
  if (waarde == NIET)
    kv_scene_add_line (scene, box->x + DISC_X - DISC, cy, box->x + DISC_X + DISC, cy, 1, theme->ink2);
  else
    draw_disc (scene, box->x + DISC_X, cy, waarde);
  kv_draw_cell_text (scene, &word, 0, kv_words_text (kv_betrokkenheden, waarde), KV_WEIGHT_REGULAR, waarde == NIET ? theme->ink2 : theme->ink);
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        column,
           gpointer     data)
{
  Drawing *drawing = data;
  KvElement *partner = drawing->partners->pdata[row];

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (partner));
  if (column == 0)
    kv_draw_partner_name (scene, box, kv_sheet_get_krachtenveld (drawing->sheet), partner,
                          kv_partner_name_form (kv_sheet_get_weergave (drawing->sheet)));
  else
    draw_waarde (scene, box, waarde_at (drawing, row, column));
}

static gconstpointer
row_group (guint    row,
           gpointer data)
{
  Drawing *drawing = data;

  return kv_partner_row_group (drawing->partners->pdata[row], kv_sheet_get_weergave (drawing->sheet));
}

static guint
count (Drawing *drawing,
       guint    column,
       guint    waarde)
{
  guint n = 0;

  for (guint row = 0; row < drawing->partners->len; row++)
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

/* The sign of a cell with how many there are of it, two beside each other and
 * onbekend last: four lines would take a page of their own more often. */
static void
draw_count (Drawing     *drawing,
            KvScene     *scene,
            const KvBox *box,
            guint        column,
            guint        foot,
            guint        place)
{
  guint waarde = (foot * PER_FOOT + place + 1) % N_WAARDEN;
  guint n = count (drawing, column, waarde);
  KvColour colour = n > 0 ? drawing->theme->ink : drawing->theme->ink3;
  double x = box->x + DISC_X + place * (box->width - DISC_X) / PER_FOOT;
  double cy = box->y + box->height / 2;
  char figure[12];

  g_snprintf (figure, sizeof figure, "%u", n);
  if (waarde == ONBEKEND)
    kv_draw_cell_text (scene, &(KvBox) { x, box->y, 0, box->height }, .5, "?", KV_WEIGHT_SEMIBOLD, colour);
  else if (waarde == NIET)
    kv_scene_add_line (scene, x - DISC, cy, x + DISC, cy, 1, colour);
  else
    draw_disc (scene, x, cy, waarde);
  kv_draw_cell_text (scene, &(KvBox) { x + FIGURE, box->y, box->width, box->height }, 0, figure, KV_WEIGHT_REGULAR, colour);
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
    kv_draw_cell_text (scene, &(KvBox) { box->x, box->y, box->width - 3, box->height }, 1, "aantal partners", KV_WEIGHT_REGULAR, drawing->theme->ink2);
  for (guint place = 0; column > 0 && place < PER_FOOT; place++)
    draw_count (drawing, scene, box, column, foot, place);
}

static void
draw_sample_cb (KvScene  *scene,
                double    x,
                double    y,
                gpointer  data)
{
  draw_disc (scene, x + DISC, y, GPOINTER_TO_UINT (data));
}

static KvLegend *
make_legend (const KvTablePart *part,
             gpointer           data)
{
  Drawing *drawing = data;
  KvLegend *legend = kv_sheet_new_legend (drawing->sheet);
  g_autoptr (GPtrArray) partners = g_ptr_array_new ();

  for (guint row = part->first_row; row < part->end_row; row++)
    g_ptr_array_add (partners, drawing->partners->pdata[row]);
  kv_legend_begin (legend, "Doet mee");
  kv_legend_add (legend, draw_sample_cb, GUINT_TO_POINTER (ACTIEF), NULL, FALSE, "actief betrokken");
  kv_legend_add (legend, draw_sample_cb, GUINT_TO_POINTER (PASSIEF), NULL, FALSE, "passief betrokken");
  kv_legend_add_sectors (legend, kv_sheet_get_krachtenveld (drawing->sheet), partners, drawing->theme);
  return legend;
}

/* The fase that the field is in says so. */
static void
fill_columns (Drawing *drawing)
{
  guint now = kv_element_choice (KV_ELEMENT (kv_sheet_get_krachtenveld (drawing->sheet)), KV_KRACHTENVELD_FASE);

  drawing->columns[0] = (KvTableColumn) { .head = "Partner", .width = 60, .least = 48, .stretch = .5 };
  for (guint i = 0; i < N_FASES; i++)
    {
      const char *fase = kv_words_text (kv_fases, i + 1);

      drawing->heads[i] = g_strdup_printf ("%c%s%s", g_ascii_toupper (fase[0]), fase + 1, now == i + 1 ? " (nu)" : "");
      drawing->columns[1 + i] = (KvTableColumn) { .head = drawing->heads[i], .width = 30, .least = 28, .stretch = 1 };
    }
}

static void
fill_waarden (Drawing *drawing)
{
  KvKrachtenveld *krachtenveld = kv_sheet_get_krachtenveld (drawing->sheet);

  for (guint row = 0; row < drawing->partners->len; row++)
    {
      const char *id = kv_element_get_id (drawing->partners->pdata[row]);

      for (guint i = 0; i < N_FASES; i++)
        {
          KvElement *betrokkenheid = kv_krachtenveld_lookup_pair (krachtenveld, KV_KIND_BETROKKENHEID, id, kv_fases[i].word);

          if (betrokkenheid != NULL)
            drawing->waarden[row * N_FASES + i] = MIN (kv_element_choice (betrokkenheid, KV_BETROKKENHEID_WAARDE), NIET);
        }
    }
}

static void
draw (KvSheet *sheet)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (kv_sheet_get_krachtenveld (sheet), kv_sheet_get_weergave (sheet));
  g_autofree guint *waarden = g_new0 (guint, partners->len * N_FASES);
  Drawing drawing = { sheet, kv_sheet_get_theme (sheet), partners, waarden };

  fill_columns (&drawing);
  fill_waarden (&drawing);
  kv_table_draw (&(KvTable) {
    .columns = drawing.columns,
    .n_columns = G_N_ELEMENTS (drawing.columns),
    .n_fixed = 1,
    .n_rows = partners->len,
    .row_height = ROW,
    .least_row_height = LEAST_ROW,
    .n_feet = N_WAARDEN / PER_FOOT,
    .row_group = row_group,
    .draw_cell = draw_cell,
    .has_foot = has_foot,
    .draw_foot = draw_foot,
    .legend = make_legend,
    .data = &drawing,
  }, sheet);
  for (guint i = 0; i < N_FASES; i++)
    g_free (drawing.heads[i]);
}

/* An empty form is worth printing: source 003 begins with one. */
static gboolean
check (KvKrachtenveld  *krachtenveld,
       GError         **error)
{
  g_autoptr (GPtrArray) partners = kv_partners_in_order (krachtenveld, kv_krachtenveld_find_weergave (krachtenveld, kv_fasen.id));

  if (partners->len > 0)
    return TRUE;

  g_set_error_literal (error, KV_ERROR, KV_ERROR_EMPTY,
                       _("There are no partners who could take part. Add a partner first."));
  return FALSE;
}

const KvDiagram kv_fasen = {
  .id = "fasen",
  .name = "Wie doet mee in welke fase",
  .for_partners = FALSE,
  .paper = KV_PAPER_A4,
  .landscape = FALSE,
  .choices = KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN) | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .check = check,
  .draw = draw,
};
