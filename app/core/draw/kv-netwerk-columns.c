/* Where the legend of the netwerkdiagram goes: in a column or two beside the
 * drawing, or in columns under it. */

#include "kv-netwerk-private.h"

#define WIDTH_A3 56.    /* of a column beside the drawing */
#define LEAST_WIDTH_A4 41.
#define MOST_WIDTH 51.
#define WIDTH_BELOW 44. /* and at least of one under it */
#define LONG_HEADS 45.  /* less is too narrow for a head of some words */
#define MOST_BELOW .32  /* of the height, before a legend under the drawing moves together */
#define COLUMN_GAP 5.   /* between columns */
#define GAP_A3 8.       /* between the drawing and the legend */
#define GAP_A4 5.
#define BLOCK_GAP 4.
#define STEP_BACK 3.    /* what a block out of its order may save, mm */

/* brief: the column is too narrow for a long head. */
typedef void (*AddBlock) (const KvNetwerk *netwerk, KvKrachtenveld *krachtenveld, KvLegend *legend, gboolean brief);

static const AddBlock blocks[] = {
  kv_netwerk_add_partners, kv_netwerk_add_sizes, kv_netwerk_add_houding,
  kv_netwerk_add_relaties, kv_netwerk_add_overleggen, kv_netwerk_add_unknown,
};

#define N_BLOCKS G_N_ELEMENTS (blocks)

/* In which column each block is. */
typedef struct
{
  guint  columns[N_BLOCKS];
  double height; /* of the highest column */
} Sharing;

/* The blocks of one column, in their order. On A4 the counts of what is not
 * known stay away: each "?" says it. */
static KvLegend *
make_column (const KvNetwerk *netwerk,
             KvSheet         *sheet,
             const Sharing   *sharing,
             guint            column,
             double           width)
{
  KvLegend *legend = kv_sheet_new_legend (sheet);

  for (guint i = 0; i < N_BLOCKS; i++)
    if (sharing->columns[i] == column && (blocks[i] != kv_netwerk_add_unknown || kv_sheet_has_a3_sizes (sheet)))
      blocks[i] (netwerk, kv_sheet_get_krachtenveld (sheet), legend, width < LONG_HEADS);
  return legend;
}

static void
measure_sharing (Sharing      *sharing,
                 const double *heights)
{
  double column_heights[N_BLOCKS] = { 0 };

  sharing->height = 0;
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      double *height = &column_heights[sharing->columns[i]];

      *height += heights[i] > 0 ? heights[i] + (*height > 0 ? BLOCK_GAP : 0) : 0;
      sharing->height = MAX (sharing->height, *height);
    }
}

/* How often a block stands in a column before that of the one before it. */
static guint
steps_back (const Sharing *sharing)
{
  guint n = 0;

  for (guint i = 1; i < N_BLOCKS; i++)
    n += sharing->columns[i] < sharing->columns[i - 1];
  return n;
}

/* The next way to share blocks over n columns, in which columns are begun in
 * their order; FALSE after the last. */
static gboolean
next_sharing (Sharing *sharing,
              guint    n_columns)
{
  for (guint i = N_BLOCKS; i-- > 1; )
    {
      guint begun = 0;

      for (guint j = 0; j < i; j++)
        begun = MAX (begun, sharing->columns[j] + 1);
      if (sharing->columns[i] < MIN (begun, n_columns - 1))
        {
          sharing->columns[i]++;
          return TRUE;
        }
      sharing->columns[i] = 0;
    }
  return FALSE;
}

/* The best way to share the blocks over n columns: none much higher than need
 * be, and as far as can be in their order. */
static Sharing
share_blocks (const KvNetwerk *netwerk,
              KvSheet         *sheet,
              double           width,
              guint            n_columns)
{
  double heights[N_BLOCKS];
  Sharing sharing = { 0 }, best;

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      Sharing one = { 0 };
      g_autoptr (KvLegend) block = NULL;

      one.columns[i] = 1;
      block = make_column (netwerk, sheet, &one, 1, width);
      heights[i] = kv_legend_measure_column (block, width);
    }
  measure_sharing (&sharing, heights);
  best = sharing;
  while (next_sharing (&sharing, n_columns))
    {
      measure_sharing (&sharing, heights);
      if (sharing.height + STEP_BACK * steps_back (&sharing) < best.height + STEP_BACK * steps_back (&best) - .01)
        best = sharing;
    }
  return best;
}

static gboolean
column_fits (const KvNetwerk *netwerk,
             KvSheet         *sheet,
             double           width,
             double           height)
{
  g_autoptr (KvLegend) legend = make_column (netwerk, sheet, &(Sharing) { 0 }, 0, width);

  return kv_legend_fit_column (legend, width, height);
}

/* A column beside the drawing on A4 that breaks no word, unless one is very long. */
static double
least_width (const KvNetwerk *netwerk,
             KvSheet         *sheet)
{
  g_autoptr (KvLegend) legend = make_column (netwerk, sheet, &(Sharing) { 0 }, 0, LEAST_WIDTH_A4);

  return CLAMP (kv_legend_measure_words (legend), LEAST_WIDTH_A4, MOST_WIDTH);
}

/* Beside the drawing: one column as narrow as will do, or two. */
static void
plan_beside (const KvNetwerk     *netwerk,
             KvSheet             *sheet,
             KvRect              *frame,
             KvNetwerkLegendPlan *plan)
{
  double height = frame->y1 - frame->y0, gap = kv_sheet_has_a3_sizes (sheet) ? GAP_A3 : GAP_A4;

  double least = least_width (netwerk, sheet);

  plan->width = kv_sheet_has_a3_sizes (sheet) ? WIDTH_A3 : least;
  plan->n_columns = 1;
  while (plan->width < MOST_WIDTH && !column_fits (netwerk, sheet, plan->width, height))
    plan->width += 5;
  if (!column_fits (netwerk, sheet, plan->width, height))
    {
      plan->n_columns = 2;
      plan->width = least;
    }
  plan->place = *frame;
  plan->place.x0 = frame->x1 - plan->n_columns * (plan->width + COLUMN_GAP) + COLUMN_GAP;
  frame->x1 = plan->place.x0 - gap;
}

/* Whether the columns can be drawn in this height. */
static gboolean
columns_fit (const KvNetwerk           *netwerk,
             KvSheet                   *sheet,
             const KvNetwerkLegendPlan *plan,
             double                     height)
{
  Sharing sharing = share_blocks (netwerk, sheet, plan->width, plan->n_columns);

  for (guint i = 0; i < plan->n_columns; i++)
    {
      g_autoptr (KvLegend) legend = make_column (netwerk, sheet, &sharing, i, plan->width);

      if (!kv_legend_fit_column (legend, plan->width, height))
        return FALSE;
    }
  return TRUE;
}

/* Under the drawing: as many columns; returns how high the legend then is. */
static double
set_columns (const KvNetwerk     *netwerk,
             KvSheet             *sheet,
             double               width,
             guint                n,
             KvNetwerkLegendPlan *plan)
{
  plan->n_columns = n;
  plan->width = (width + COLUMN_GAP) / n - COLUMN_GAP;
  return share_blocks (netwerk, sheet, plan->width, n).height;
}

/* Under the drawing, where a column would be alone: in rows, if that is lower. */
static gboolean
plan_rows (const KvNetwerk     *netwerk,
           KvSheet             *sheet,
           KvRect              *frame,
           KvNetwerkLegendPlan *plan,
           double               least)
{
  g_autoptr (KvLegend) legend = make_column (netwerk, sheet, &(Sharing) { 0 }, 0, plan->width);
  double height = kv_legend_measure_rows (legend, plan->width);

  if (height >= least)
    return FALSE;
  plan->n_columns = 0;
  plan->place = *frame;
  plan->place.y0 = frame->y1 - height;
  frame->y1 = plan->place.y0 - GAP_A4;
  return TRUE;
}

/* Under the drawing: not higher than with as many columns as go beside each other,
 * in as few of them. */
static void
plan_below (const KvNetwerk     *netwerk,
            KvSheet             *sheet,
            KvRect              *frame,
            KvNetwerkLegendPlan *plan)
{
  double width = frame->x1 - frame->x0, most = MOST_BELOW * (frame->y1 - frame->y0);
  guint fit = CLAMP ((guint) ((width + COLUMN_GAP) / (WIDTH_BELOW + COLUMN_GAP)), 1, N_BLOCKS), n = 1;
  double lowest = set_columns (netwerk, sheet, width, fit, plan), height;

  while ((height = set_columns (netwerk, sheet, width, n, plan)) > lowest + .01)
    n++;
  if (n == 1 && plan_rows (netwerk, sheet, frame, plan, height))
    return;
  while (most < height && !columns_fit (netwerk, sheet, plan, most))
    most += 4;
  plan->place = *frame;
  plan->place.y0 = frame->y1 - MIN (height, most);
  frame->y1 = plan->place.y0 - GAP_A4;
}

void
kv_netwerk_plan_legend (const KvNetwerk     *netwerk,
                        KvSheet             *sheet,
                        KvRect              *frame,
                        KvNetwerkLegendPlan *plan)
{
  if (kv_sheet_get_options (sheet)->landscape)
    plan_beside (netwerk, sheet, frame, plan);
  else
    plan_below (netwerk, sheet, frame, plan);
}

void
kv_netwerk_draw_legend (const KvNetwerk           *netwerk,
                        KvSheet                   *sheet,
                        const KvNetwerkLegendPlan *plan,
                        KvScene                   *scene)
{
  Sharing sharing = share_blocks (netwerk, sheet, plan->width, MAX (plan->n_columns, 1));
  double part = MIN ((plan->place.y1 - plan->place.y0) / MAX (sharing.height, 1), 1);
  double x = plan->place.x0;

  if (plan->n_columns == 0)
    {
      g_autoptr (KvLegend) legend = make_column (netwerk, sheet, &sharing, 0, plan->width);

      kv_legend_draw_rows (legend, scene, x, plan->place.y0, plan->width);
    }
  for (guint i = 0; i < plan->n_columns; i++)
    {
      g_autoptr (KvLegend) legend = make_column (netwerk, sheet, &sharing, i, plan->width);

      kv_legend_fit_column (legend, plan->width, part * kv_legend_measure_column (legend, plan->width));
      kv_legend_draw_column (legend, scene, x, plan->place.y0, plan->width);
      x += plan->width + COLUMN_GAP;
    }
}
