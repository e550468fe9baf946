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

/* brief: the column is too narrow for a long head. */
typedef void (*AddBlock) (const KvNetwerk *netwerk, KvKrachtenveld *krachtenveld, KvLegend *legend, gboolean brief);

static const AddBlock blocks[] = {
  kv_netwerk_add_partners, kv_netwerk_add_sizes, kv_netwerk_add_houding,
  kv_netwerk_add_relaties, kv_netwerk_add_overleggen, kv_netwerk_add_unknown,
};

#define N_BLOCKS G_N_ELEMENTS (blocks)

/* The blocks from `first` to before `end` as one column. On A4 the counts of
 * what is not known stay away: each "?" says it. */
static KvLegend *
make_column (const KvNetwerk *netwerk,
             KvSheet         *sheet,
             guint            first,
             guint            end,
             double           width)
{
  KvLegend *legend = kv_sheet_new_legend (sheet);

  for (guint i = first; i < end; i++)
    if (blocks[i] != kv_netwerk_add_unknown || kv_sheet_is_a3 (sheet))
      blocks[i] (netwerk, kv_sheet_get_krachtenveld (sheet), legend, width < LONG_HEADS);
  return legend;
}

/* How high the highest column is when a new one begins at each bit of `cuts`. */
static double
height_of_cuts (const double *heights,
                guint         cuts)
{
  double highest = 0, height = 0;

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      if (cuts & (1u << i))
        height = 0;
      height += heights[i] > 0 ? heights[i] + (height > 0 ? BLOCK_GAP : 0) : 0;
      highest = MAX (highest, height);
    }
  return highest;
}

/* The best way to share the blocks over n columns, in their order: a bit for
 * each block with which a new column begins. */
static guint
share_blocks (const KvNetwerk *netwerk,
              KvSheet         *sheet,
              double           width,
              guint            n_columns,
              double          *height)
{
  double heights[N_BLOCKS];
  guint best = 0;

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      g_autoptr (KvLegend) block = make_column (netwerk, sheet, i, i + 1, width);

      heights[i] = kv_legend_measure_column (block, width);
    }
  for (guint cuts = 0; cuts < 1u << N_BLOCKS; cuts += 2)
    if (__builtin_popcount (cuts) < (int) n_columns && height_of_cuts (heights, cuts) < height_of_cuts (heights, best) - .01)
      best = cuts;
  *height = height_of_cuts (heights, best);
  return best;
}

static gboolean
column_fits (const KvNetwerk *netwerk,
             KvSheet         *sheet,
             double           width,
             double           height)
{
  g_autoptr (KvLegend) legend = make_column (netwerk, sheet, 0, N_BLOCKS, width);

  return kv_legend_fit_column (legend, width, height);
}

/* Beside the drawing: one column as narrow as will do, or two. */
static void
plan_beside (const KvNetwerk     *netwerk,
             KvSheet             *sheet,
             KvRect              *frame,
             KvNetwerkLegendPlan *plan)
{
  double height = frame->y1 - frame->y0, gap = kv_sheet_is_a3 (sheet) ? GAP_A3 : GAP_A4;

  plan->width = kv_sheet_is_a3 (sheet) ? WIDTH_A3 : LEAST_WIDTH_A4;
  plan->n_columns = 1;
  while (plan->width < MOST_WIDTH && !column_fits (netwerk, sheet, plan->width, height))
    plan->width += 5;
  if (!column_fits (netwerk, sheet, plan->width, height))
    {
      plan->n_columns = 2;
      plan->width = LEAST_WIDTH_A4;
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
  double full;
  guint cuts = share_blocks (netwerk, sheet, plan->width, plan->n_columns, &full);

  for (guint first = 0, end = 1; first < N_BLOCKS; first = end++)
    {
      g_autoptr (KvLegend) legend = NULL;

      while (end < N_BLOCKS && !(cuts & (1u << end)))
        end++;
      legend = make_column (netwerk, sheet, first, end, plan->width);
      if (!kv_legend_fit_column (legend, plan->width, height))
        return FALSE;
    }
  return TRUE;
}

/* Under the drawing: as many columns as go beside each other, and not higher
 * than need be. */
static void
plan_below (const KvNetwerk     *netwerk,
            KvSheet             *sheet,
            KvRect              *frame,
            KvNetwerkLegendPlan *plan)
{
  double width = frame->x1 - frame->x0, most = MOST_BELOW * (frame->y1 - frame->y0), height;

  plan->n_columns = CLAMP ((guint) ((width + COLUMN_GAP) / (WIDTH_BELOW + COLUMN_GAP)), 1, N_BLOCKS);
  plan->width = (width + COLUMN_GAP) / plan->n_columns - COLUMN_GAP;
  share_blocks (netwerk, sheet, plan->width, plan->n_columns, &height);
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
  double x = plan->place.x0, highest;
  guint cuts = share_blocks (netwerk, sheet, plan->width, plan->n_columns, &highest);
  double part = MIN ((plan->place.y1 - plan->place.y0) / MAX (highest, 1), 1);

  for (guint first = 0, end = 1; first < N_BLOCKS; first = end++)
    {
      g_autoptr (KvLegend) legend = NULL;

      while (end < N_BLOCKS && !(cuts & (1u << end)))
        end++;
      legend = make_column (netwerk, sheet, first, end, plan->width);
      kv_legend_fit_column (legend, plan->width, part * kv_legend_measure_column (legend, plan->width));
      kv_legend_draw_column (legend, scene, x, plan->place.y0, plan->width);
      x += plan->width + COLUMN_GAP;
    }
}
