/* Brings the distance between any two connected nodes near their number of
 * steps: stochastic gradient descent on the stress (Zheng, Pawar & Goodman,
 * "Graph drawing by stochastic gradient descent", 2018), pair by pair in a random
 * order with ever smaller steps.
 *
 * First for the graph alone, then on the sheet: after each round what overlaps is
 * pushed apart and kept inside its frame, so that both wishes settle together.
 * Distances are measured there in steps of the part, which differ in x and y:
 * that is how a drawing takes the proportions of a sheet. */

#include "kv-placing.h"

#include <math.h>

#define ROUNDS 30
#define FIRST_STEP 16. /* of the way, for neighbours; for h steps h^2 times less */
#define LAST_STEP .05

#define DESCEND_ROUNDS 20
#define NEAR .1        /* of the way, for the pair furthest apart: keeps the start */
#define FAR 1.         /* the same where the start is worth little */
#define FAR_FROM 500   /* nodes: from there the start is a rough one */

static void
pull_pair (double  *at,
           guint    i,
           guint    j,
           guint    hops,
           double   step,
           gboolean i_fixed,
           gboolean j_fixed)
{
  double dx = at[2 * i] - at[2 * j], dy = at[2 * i + 1] - at[2 * j + 1];
  double length = sqrt (dx * dx + dy * dy), share = MIN (step / (hops * hops), 1);
  double move = length > 1e-9 ? share * (length - hops) / length / 2 : 0;

  if (!i_fixed)
    {
      at[2 * i] -= (1 + j_fixed) * move * dx;
      at[2 * i + 1] -= (1 + j_fixed) * move * dy;
    }
  if (!j_fixed)
    {
      at[2 * j] += (1 + i_fixed) * move * dx;
      at[2 * j + 1] += (1 + i_fixed) * move * dy;
    }
}

static void
shuffle (guint *order,
         guint  n,
         GRand *rand)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint k = g_rand_int_range (rand, 0, i), swapped = order[i - 1];

      order[i - 1] = order[k];
      order[k] = swapped;
    }
}

static void
descend (const KvPlacing *placing,
         const KvPart    *part,
         double          *at,
         guint           *order,
         double           step)
{
  shuffle (order, part->n_members, placing->rand);
  for (guint m = 1; m < part->n_members; m++)
    {
      guint i = part->members[order[m]];
      const guint8 *hops = placing->hops + i * placing->stride;

      for (guint k = 0; k < m; k++)
        {
          guint j = part->members[order[k]];

          pull_pair (at, order[m], order[k], hops[j], step,
                     placing->boxes[i].fixed, placing->boxes[j].fixed);
        }
    }
}

static guint
furthest (const KvPlacing *placing,
          const KvPart    *part)
{
  guint most = 1;

  for (guint m = 0; m < part->n_members; m++)
    for (guint i = 0; i < placing->n; i++)
      most = MAX (most, placing->hops[part->members[m] * placing->stride + i]);
  return most;
}

void
kv_placing_descend (const KvPlacing *placing,
                    const KvPart    *part,
                    double          *at)
{
  g_autofree guint *order = g_new (guint, part->n_members + 1);
  double step, slower;

  if (placing->hops == NULL)
    return;
  step = (part->n_members > FAR_FROM ? FAR : NEAR) * pow (furthest (placing, part), 2);
  slower = pow (LAST_STEP / step, 1. / (DESCEND_ROUNDS - 1));
  for (guint round = 0; round < DESCEND_ROUNDS; round++, step *= slower)
    descend (placing, part, at, order, step);
}

static void
relax_part (KvPlacing *placing,
            KvPart    *part,
            double    *at,
            guint     *order,
            double     step)
{
  for (guint m = 0; m < part->n_members; m++)
    {
      at[2 * m] = kv_placing_x (placing, part->members[m]) / part->unit_x;
      at[2 * m + 1] = kv_placing_y (placing, part->members[m]) / part->unit_y;
    }
  descend (placing, part, at, order, step);
  for (guint m = 0; m < part->n_members; m++)
    {
      KvNodeBox *box = &placing->boxes[part->members[m]];

      if (box->fixed)
        continue;
      box->x = at[2 * m] * part->unit_x + box->shift_x;
      box->y = at[2 * m + 1] * part->unit_y + box->shift_y;
    }
}

void
kv_placing_relax (KvPlacing *placing)
{
  g_autofree double *at = g_new (double, 2 * placing->n + 2);
  g_autofree guint *order = g_new (guint, placing->n + 1);
  g_autofree guint *sweep = g_new (guint, placing->n + 1);
  double step = FIRST_STEP, slower;

  if (placing->hops == NULL)
    return;
  slower = pow (LAST_STEP / step, 1. / (ROUNDS - 1));
  for (guint i = 0; i < placing->n_nodes; i++)
    sweep[i] = i;
  for (guint round = 0; round < ROUNDS; round++, step *= slower)
    {
      for (guint p = 0; p < placing->n_parts - placing->loose; p++)
        relax_part (placing, &placing->parts[p], at, order, step);
      kv_node_boxes_push (placing->boxes, placing->n_nodes, sweep, round < ROUNDS / 2);
      for (guint i = 0; i < placing->n; i++)
        kv_node_box_keep_in (&placing->boxes[i], placing->frames[i]);
    }
}
