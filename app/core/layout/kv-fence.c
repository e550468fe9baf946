#include "kv-fence.h"

#include <math.h>

#define OPPOSITE (KV_FENCE_DIRECTIONS / 2)
#define PAD 8.f /* between a member and the outline, and a stranger behind it, mm */

/* The cosines of the directions; the sine is four directions back. */
static const float cosines[KV_FENCE_DIRECTIONS] = {
  1, .92388f, .70711f, .38268f, 0, -.38268f, -.70711f, -.92388f,
  -1, -.92388f, -.70711f, -.38268f, 0, .38268f, .70711f, .92388f,
};

/* Where a box is along a direction; returns how far it reaches to both sides. */
static inline float
reach_of (const KvNodeBox *box,
          float            half_gap,
          guint            direction,
          float           *along)
{
  float dx = cosines[direction], dy = cosines[(direction + 12) % KV_FENCE_DIRECTIONS];

  *along = dx * (float) box->x + dy * (float) box->y;
  return fabsf (dx) * ((float) box->half_width - half_gap) + fabsf (dy) * ((float) box->half_height - half_gap);
}

void
kv_fence_init (KvFence            *fence,
               const KvPlaceGroup *group,
               const KvPlacing    *placing)
{
  fence->group = group;
  fence->inside = g_new0 (gboolean, placing->n_nodes + 1);
  for (guint m = 0; m < group->n_members; m++)
    if (group->members[m] < placing->n_nodes)
      fence->inside[group->members[m]] = TRUE;
  fence->stale = TRUE;
}

void
kv_fence_finish (KvFence *fence)
{
  g_free (fence->inside);
}

/* Takes over where the members are now: along each direction, and the one
 * opposite to it. */
static void
update (KvFence         *fence,
        const KvPlacing *placing)
{
  for (guint d = 0; d < OPPOSITE; d++)
    {
      float high = -G_MAXFLOAT, low = -G_MAXFLOAT;

      for (guint m = 0; m < fence->group->n_members; m++)
        {
          guint member = fence->group->members[m];
          float along, out;

          if (member >= placing->n_nodes)
            continue;
          out = reach_of (&placing->boxes[member], placing->gap / 2, d, &along);
          high = MAX (high, along + out);
          low = MAX (low, out - along);
        }
      fence->reach[d] = high;
      fence->reach[d + OPPOSITE] = low;
    }
  fence->stale = FALSE;
}

float
kv_fence_depth (KvFence         *fence,
                const KvPlacing *placing,
                guint            node)
{
  float least = G_MAXFLOAT;

  if (fence->inside[node])
    return 0;
  if (fence->stale)
    update (fence, placing);
  for (guint d = 0; d < OPPOSITE && least > 0; d++)
    {
      float along, out = reach_of (&placing->boxes[node], placing->gap / 2, d, &along) + PAD;

      least = MIN (least, MIN (fence->reach[d] - along, fence->reach[d + OPPOSITE] + along) + out);
    }
  return MAX (least, 0);
}
