/* Wie doet mee in welke fase: a row per partner, a column per fase, and in each
 * cell whether the partner takes part: a full disc is actief, an open one
 * passief, none is niet. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-error.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-table.h"
#include "kv-woorden.h"

#define ROW 6.1
#define LEAST_ROW 5.2
#define N_FASES 4
#define DISC 1.25       /* radius */
#define DISC_X 3.4      /* its middle, in a cell */
#define WORD_X 6.4
#define FIGURE_RIGHT 14.
#define N_WAARDEN 4     /* onbekend is the first */

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

  if (waarde == ONBEKEND)
    {
      kv_draw_onbekend_cell (scene, &cell);
      return;
    }

  kv_scene_add_box (scene, cell.x, cell.y, cell.width, cell.height, tints[waarde]);
  if (waarde != NIET)
    draw_disc (scene, box->x + DISC_X, box->y + box->height / 2, waarde);
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

/* How many of each, onbekend last. */
static guint
waarde_of_foot (guint foot)
{
  return (foot + 1) % N_WAARDEN;
}

static gboolean
has_foot (guint              foot,
          const KvTablePart *part,
          gpointer           data)
{
  for (guint column = 1; column <= N_FASES; column++)
    {
      if (count (data, column, waarde_of_foot (foot)) > 0)
        return TRUE;
    }
  return FALSE;
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
  guint waarde = waarde_of_foot (foot);
  const char *label = waarde == ONBEKEND ? "onbekend" : kv_words_text (kv_betrokkenheden, waarde);
  KvBox figure = { box->x, box->y, FIGURE_RIGHT, box->height };
  char number[12];
  guint n;

  if (column == 0)
    {
      kv_draw_cell_text (scene, &(KvBox) { box->x, box->y, box->width - 3, box->height }, 1, label, KV_WEIGHT_REGULAR, drawing->theme->ink2);
      return;
    }

  n = count (drawing, column, waarde);
  g_snprintf (number, sizeof number, "%u", n);
  kv_draw_cell_text (scene, &figure, 1, number, KV_WEIGHT_REGULAR, n > 0 ? drawing->theme->ink : drawing->theme->ink3);
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

  drawing->columns[0] = (KvTableColumn) { .head = "Partner", .width = 60, .least = 48 };
  for (guint i = 0; i < N_FASES; i++)
    {
      const char *fase = kv_words_text (kv_fases, i + 1);

      drawing->heads[i] = g_strdup_printf ("%c%s%s", g_ascii_toupper (fase[0]), fase + 1, now == i + 1 ? " (nu)" : "");
      drawing->columns[1 + i] = (KvTableColumn) { .head = drawing->heads[i], .width = 30, .least = 24 };
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
    .n_feet = N_WAARDEN,
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
  .check = check,
  .draw = draw,
};
