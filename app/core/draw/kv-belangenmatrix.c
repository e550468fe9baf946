/* Belangenmatrix: what partners want and what they can do, a row per partner.
 * Columns: the belangen with the standpunt of each partner and how many are
 * voor, tegen and onbekend; the machtsmiddelen and how many it has; houding and
 * invloed. */

#include "kv-diagrams-private.h"

#include <glib/gi18n.h>

#include "kv-matrix.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-partner-cells.h"
#include "kv-partner-rows.h"
#include "kv-weergave.h"

#define NAME_LEAST 43.
#define COUNT_PADDING 1. /* at the right of a count of a row */
#define FIGURE_RIGHT 5.6 /* under the last digit of a standpunt */

typedef enum
{
  COLUMN_NAAM,
  COLUMN_BELANG,
  COLUMN_VOOR,
  COLUMN_TEGEN,
  COLUMN_ONBEKEND,
  COLUMN_MIDDEL,
  COLUMN_HEEFT,
  COLUMN_HOUDING,
  COLUMN_INVLOED,
} ColumnKind;

/* The first counts who is voor, and who has a machtsmiddel. */
typedef enum { FOOT_VOOR, FOOT_TEGEN, FOOT_ONBEKEND, N_FEET } Foot;

/* How a column of each kind looks. */
static const KvTableColumn looks[] = {
  [COLUMN_BELANG] = { .slanted = TRUE, .width = 15, .least = 12, .group = "Belangen" },
  [COLUMN_VOOR] = { "voor", .width = 9.6, .least = 8.6, .gap = 3, .align = 1, .group = "Belangen", .sticks = TRUE },
  [COLUMN_TEGEN] = { "tegen", .width = 11, .least = 10.4, .align = 1, .group = "Belangen", .sticks = TRUE },
  [COLUMN_ONBEKEND] = { "?", .width = 7, .least = 6.6, .align = 1, .group = "Belangen", .sticks = TRUE },
  [COLUMN_MIDDEL] = { .slanted = TRUE, .width = KV_SCORE_WIDTH, .least = KV_SCORE_LEAST, .group = "Machtsmiddelen" },
  [COLUMN_HEEFT] = { "heeft", .width = 11, .least = 10, .gap = 3, .align = 1, .group = "Machtsmiddelen", .sticks = TRUE },
  [COLUMN_HOUDING] = { "Houding", TRUE, .width = 10, .least = 9, .gap = 4 },
  [COLUMN_INVLOED] = { "Invloed", TRUE, .width = 10, .least = 9, .sticks = TRUE },
};

typedef struct
{
  ColumnKind kind;
  guint      index; /* of the belang or machtsmiddel */
} Column;

typedef struct
{
  KvPartnerRows  rows;
  KvMatrix      *matrix;
  GArray        *columns;  /* Column */
  GArray        *looks;    /* KvTableColumn */
  GPtrArray     *heads;    /* the names of the slanted ones */
  gboolean       opposed;  /* whether anybody is tegen anything: else nobody counts that */
} Drawing;

static const Column *
column_at (Drawing *drawing,
           guint    index)
{
  return &g_array_index (drawing->columns, Column, index);
}

static const KvMatrixGroup *
group_of (Drawing      *drawing,
          const Column *column)
{
  return column->kind == COLUMN_MIDDEL || column->kind == COLUMN_HEEFT ? &drawing->matrix->middelen : &drawing->matrix->belangen;
}

static void
add_column (Drawing    *drawing,
            ColumnKind  kind,
            guint       index,
            gboolean    after_group)
{
  Column column = { kind, index };
  KvTableColumn look = kind == COLUMN_NAAM ? kv_partner_rows_column (&drawing->rows, NULL) : looks[kind];

  if (kind == COLUMN_NAAM)
    look.least = MIN (look.width, NAME_LEAST);
  if (kind == COLUMN_BELANG || kind == COLUMN_MIDDEL)
    {
      look.head = kv_display_name (group_of (drawing, &column)->elements->pdata[index]);
      g_ptr_array_add (drawing->heads, (char *) look.head);
    }
  if (after_group)
    look.gap = 5;
  g_array_append_val (drawing->columns, column);
  g_array_append_val (drawing->looks, look);
}

static gboolean
anybody_is_opposed (const KvMatrix *matrix)
{
  for (guint i = 0; i < matrix->belangen.elements->len; i++)
    if (kv_matrix_count_column (matrix, &matrix->belangen, i).tegen > 0)
      return TRUE;
  return FALSE;
}

static void
add_columns (Drawing *drawing)
{
  KvElement *weergave = drawing->rows.weergave;
  gboolean scores = !weergave || !kv_element_has (weergave, KV_WEERGAVE_ZONDER_GROEPEN, KV_GROEP_SCORES);
  guint n_belangen = drawing->matrix->belangen.elements->len;
  guint n_middelen = drawing->matrix->middelen.elements->len;

  drawing->opposed = anybody_is_opposed (drawing->matrix);
  add_column (drawing, COLUMN_NAAM, 0, FALSE);
  for (guint i = 0; i < n_belangen; i++)
    add_column (drawing, COLUMN_BELANG, i, FALSE);
  for (guint kind = COLUMN_VOOR; n_belangen > 0 && kind <= COLUMN_ONBEKEND; kind++)
    if (kind != COLUMN_TEGEN || drawing->opposed)
      add_column (drawing, kind, 0, FALSE);
  for (guint i = 0; i < n_middelen; i++)
    add_column (drawing, COLUMN_MIDDEL, i, i == 0 && n_belangen > 0);
  if (n_middelen > 0)
    add_column (drawing, COLUMN_HEEFT, 0, FALSE);
  if (scores && kv_anybody_has (drawing->matrix->partners, KV_PARTNER_HOUDING))
    add_column (drawing, COLUMN_HOUDING, 0, FALSE);
  if (scores && kv_anybody_has (drawing->matrix->partners, KV_PARTNER_INVLOED))
    add_column (drawing, COLUMN_INVLOED, 0, FALSE);
}

static void
draw_houding (KvScene     *scene,
              const KvBox *box,
              KvElement   *partner)
{
  kv_draw_houding_badge (scene, box->x + box->width / 2, box->y + box->height / 2, 4, kv_element_score (partner, KV_PARTNER_HOUDING), 8);
}

static void
draw_invloed (KvScene     *scene,
              const KvBox *box,
              KvElement   *partner)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  int invloed = kv_element_score (partner, KV_PARTNER_INVLOED);
  char digit[4] = "?";

  if (invloed != KV_ONBEKEND)
    g_snprintf (digit, sizeof digit, "%d", CLAMP (invloed, 0, 9));
  kv_draw_cell_text (scene, box, .5, digit, KV_WEIGHT_REGULAR, invloed == KV_ONBEKEND ? theme->ink3 : theme->ink);
}

static void
draw_count (KvScene             *scene,
            const KvBox         *box,
            ColumnKind           kind,
            const KvMatrixCount *count)
{
  KvBox figure = { box->x, box->y, box->width - COUNT_PADDING, box->height };

  kv_draw_figure (scene, &figure, 1, kind == COLUMN_TEGEN ? count->tegen : kind == COLUMN_ONBEKEND ? count->onbekend : count->voor);
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        index,
           gpointer     data)
{
  Drawing *drawing = data;
  const Column *column = column_at (drawing, index);
  const KvMatrixGroup *group = group_of (drawing, column);
  KvElement *partner = kv_partner_rows_at (&drawing->rows, row);
  KvMatrixCount count;
  KvBox inner = kv_cell_inset (box);

  kv_scene_set_subject (scene, KV_ROLE_CELL, kv_element_get_id (partner));
  switch (column->kind)
    {
    case COLUMN_NAAM:
      kv_partner_rows_draw_name (&drawing->rows, scene, box, row);
      break;
    case COLUMN_BELANG:
      kv_draw_standpunt_cell (scene, &inner, kv_matrix_value (group, row, column->index));
      break;
    case COLUMN_MIDDEL:
      kv_draw_inzet (scene, box, kv_matrix_value (group, row, column->index));
      break;
    case COLUMN_HOUDING:
      draw_houding (scene, box, partner);
      break;
    case COLUMN_INVLOED:
      draw_invloed (scene, box, partner);
      break;
    default:
      count = kv_matrix_count_row (group, row);
      draw_count (scene, box, column->kind, &count);
    }
}

static gboolean
shows_kind (Drawing           *drawing,
            const KvTablePart *part,
            ColumnKind         kind)
{
  for (guint i = part->first_column; i < part->end_column; i++)
    if (column_at (drawing, i)->kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
foot_counts (guint      foot,
             ColumnKind kind)
{
  return kind == COLUMN_BELANG || (kind == COLUMN_MIDDEL && foot == FOOT_VOOR);
}

static gboolean
has_foot (guint              foot,
          const KvTablePart *part,
          gpointer           data)
{
  Drawing *drawing = data;

  if (foot == FOOT_TEGEN && !drawing->opposed)
    return FALSE;
  return shows_kind (drawing, part, COLUMN_BELANG) || (foot == FOOT_VOOR && shows_kind (drawing, part, COLUMN_MIDDEL));
}

/* Before the counts of the belangen under the names; before those of the
 * machtsmiddelen there, or under the counts of a row that stand between. */
static const char *
foot_label (Drawing           *drawing,
            guint              foot,
            ColumnKind         kind,
            const KvTablePart *part)
{
  static const char *const labels[N_FEET] = { "voor", "tegen", "onbekend" };
  gboolean middelen = foot == FOOT_VOOR && shows_kind (drawing, part, COLUMN_MIDDEL);

  if (!shows_kind (drawing, part, COLUMN_BELANG))
    return kind == COLUMN_NAAM && middelen ? "heeft" : NULL;
  if (kind == COLUMN_ONBEKEND)
    return middelen ? "heeft" : NULL;
  return kind == COLUMN_NAAM ? labels[foot] : NULL;
}

static void
draw_foot (KvScene           *scene,
           const KvBox       *box,
           guint              foot,
           guint              index,
           const KvTablePart *part,
           gpointer           data)
{
  Drawing *drawing = data;
  const Column *column = column_at (drawing, index);
  const char *label = foot_label (drawing, foot, column->kind, part);
  KvMatrixCount count;

  if (label)
    kv_partner_rows_draw_foot (&drawing->rows, scene, box, label);
  if (!foot_counts (foot, column->kind))
    return;

  count = kv_matrix_count_column (drawing->matrix, group_of (drawing, column), column->index);
  kv_draw_figure (scene, &(KvBox) { box->x, box->y, FIGURE_RIGHT, box->height }, 1,
                  foot == FOOT_TEGEN ? count.tegen : foot == FOOT_ONBEKEND ? count.onbekend : count.voor);
}

/* The samples of the legend: a value for each thing that a cell can mean. */
typedef struct
{
  int         value;
  int         least, most; /* of the values that it stands for */
  const char *text;
} Sample;

static const Sample standpunten[] = {
  { 4, 3, 4, "sterk voor" },
  { 2, 1, 2, "voor" },
  { 0, 0, 0, "geen voorkeur" },
  { -2, -2, -1, "tegen" },
  { -4, -4, -3, "sterk tegen" },
  { KV_ONBEKEND, KV_ONBEKEND, KV_ONBEKEND, "onbekend" },
};

static const Sample middelen[] = {
  { 4, 1, 5, "sterkte, 1\u00a0tot\u00a05" },
  { KV_MATRIX_HEEFT, KV_MATRIX_HEEFT, KV_MATRIX_HEEFT, "heeft het" },
  { KV_MATRIX_NEE, KV_MATRIX_NEE, KV_MATRIX_NEE, "heeft niet" },
  { KV_ONBEKEND, KV_ONBEKEND, KV_ONBEKEND, "onbekend" },
};

static void
draw_standpunt_cb (KvScene  *scene,
                   double    x,
                   double    y,
                   gpointer  data)
{
  kv_draw_standpunt_cell (scene, &(KvBox) { x, y - 2.4, 15, 4.8 }, ((const Sample *) data)->value);
}

static void
draw_middel_cb (KvScene  *scene,
                double    x,
                double    y,
                gpointer  data)
{
  kv_draw_inzet (scene, &(KvBox) { x - .3, y - 2.7, KV_SCORE_WIDTH, 5.4 }, ((const Sample *) data)->value);
}

/* Whether the page shows any value that the sample stands for. */
static gboolean
is_on_page (Drawing           *drawing,
            const KvTablePart *part,
            ColumnKind         kind,
            const Sample      *sample)
{
  for (guint i = part->first_column; i < part->end_column; i++)
    {
      const Column *column = column_at (drawing, i);

      for (guint row = part->first_row; column->kind == kind && row < part->end_row; row++)
        {
          int value = kv_matrix_value (group_of (drawing, column), row, column->index);

          if (value >= sample->least && value <= sample->most)
            return TRUE;
        }
    }
  return FALSE;
}

static void
add_samples (Drawing           *drawing,
             const KvTablePart *part,
             KvLegend          *legend,
             ColumnKind         kind,
             const Sample      *samples,
             guint              n_samples)
{
  for (guint i = 0; i < n_samples; i++)
    if (is_on_page (drawing, part, kind, &samples[i]))
      kv_legend_add (legend, kind == COLUMN_BELANG ? draw_standpunt_cb : draw_middel_cb, (gpointer) &samples[i], NULL, TRUE, samples[i].text);
}

static KvLegend *
make_legend (const KvTablePart *part,
             gpointer           data)
{
  Drawing *drawing = data;
  g_autoptr (GPtrArray) partners = kv_partner_rows_shown (&drawing->rows, part);
  KvLegend *legend = kv_sheet_new_legend (drawing->rows.sheet);

  kv_legend_begin (legend, "Standpunt");
  add_samples (drawing, part, legend, COLUMN_BELANG, standpunten, G_N_ELEMENTS (standpunten));
  kv_legend_begin (legend, "Machtsmiddel");
  add_samples (drawing, part, legend, COLUMN_MIDDEL, middelen, G_N_ELEMENTS (middelen));
  kv_legend_begin (legend, "Houding en invloed");
  if (shows_kind (drawing, part, COLUMN_HOUDING))
    kv_legend_add_houdingen (legend, partners);
  if (shows_kind (drawing, part, COLUMN_INVLOED))
    kv_legend_add_words (legend, "invloed van 1 tot 5");
  kv_partner_rows_add_sectors (&drawing->rows, part, legend);
  return legend;
}

static void
draw (KvSheet *sheet)
{
  g_autoptr (KvMatrix) matrix = kv_matrix_new (kv_sheet_get_krachtenveld (sheet), kv_sheet_get_weergave (sheet));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autoptr (GArray) column_looks = g_array_new (FALSE, FALSE, sizeof (KvTableColumn));
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *left_out = kv_matrix_left_out (matrix);
  Drawing drawing = { kv_partner_rows_init (sheet, matrix->partners), matrix, columns, column_looks, heads };
  KvTable table = kv_partner_rows_table (&drawing.rows);

  add_columns (&drawing);
  kv_sheet_set_remark (sheet, left_out);
  table.columns = (const KvTableColumn *) column_looks->data;
  table.n_columns = column_looks->len;
  table.n_feet = N_FEET;
  table.draw_cell = draw_cell;
  table.has_foot = has_foot;
  table.draw_foot = draw_foot;
  table.legend = make_legend;
  kv_table_draw (&table, sheet);
}

static gboolean
has_any (KvKrachtenveld *krachtenveld,
         KvElement      *weergave)
{
  g_autoptr (KvMatrix) matrix = kv_matrix_new (krachtenveld, weergave);

  return matrix->partners->len > 0;
}

const KvDiagram kv_belangenmatrix = {
  .id = "belangenmatrix",
  .name = "Belangenmatrix",
  .for_partners = TRUE,
  .paper = KV_PAPER_A4,
  .landscape = TRUE,
  .enlarges = TRUE,
  .choices = KV_CHOICE (KV_WEERGAVE_ZONDER_GROEPEN) | KV_CHOICE (KV_WEERGAVE_ALLEEN_SECTOREN) | KV_CHOICE (KV_WEERGAVE_KORTE_NAMEN),
  .empty = N_("The interests matrix is empty. Fill in for at least one partner what it thinks of an interest, or which means of power it has."),
  .has_any = has_any,
  .draw = draw,
};
