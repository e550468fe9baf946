/* Overlap removal.
 *
 * Rounds of pushing pairs apart along the line between them, so that who was
 * left of or above whom stays so (the idea of PRISM: Gansner & Hu, "Efficient,
 * proximity-preserving node overlap removal", 2010), then along the axis that
 * asks least, which keeps the drawing tight. Boxes that are still in the way
 * after the last round go to the nearest free spot on growing rings; the plane
 * has no end, so there is one. */

#include "kv-node-box.h"

#include "kv-near.h"

#include <math.h>

#define ROUNDS 300
#define LEAST_CELL 1. /* mm, of the grid */
#define TOUCH 1e-7 /* mm: less than this is no overlap */

void
kv_node_box_init (KvNodeBox         *box,
                  const KvPlaceNode *node,
                  double             gap)
{
  box->shift_x = (node->right - node->left) / 2;
  box->shift_y = (node->down - node->up) / 2;
  box->x = (isfinite (node->x) ? node->x : 0) + box->shift_x;
  box->y = (isfinite (node->y) ? node->y : 0) + box->shift_y;
  box->half_width = MAX (node->left + node->right + gap, 0) / 2;
  box->half_height = MAX (node->up + node->down + gap, 0) / 2;
  box->fixed = node->fixed;
}

void
kv_node_box_put_back (const KvNodeBox *box,
                      KvPlaceNode     *node)
{
  if (node->fixed)
    return;
  node->x = box->x - box->shift_x;
  node->y = box->y - box->shift_y;
}

KvRect
kv_node_box_rect (const KvNodeBox *box)
{
  return (KvRect) { box->x - box->half_width, box->y - box->half_height,
                    box->x + box->half_width, box->y + box->half_height };
}

static double
overlap_x (const KvNodeBox *a,
           const KvNodeBox *b)
{
  return a->half_width + b->half_width - fabs (a->x - b->x);
}

static double
overlap_y (const KvNodeBox *a,
           const KvNodeBox *b)
{
  return a->half_height + b->half_height - fabs (a->y - b->y);
}

gboolean
kv_node_box_overlaps (const KvNodeBox *a,
                      const KvNodeBox *b)
{
  return overlap_x (a, b) > TOUCH && overlap_y (a, b) > TOUCH;
}

static double
keep_between (double at,
              double half,
              double low,
              double high)
{
  if (2 * half >= high - low)
    return (low + high) / 2;
  return CLAMP (at, low + half, high - half);
}

void
kv_node_box_keep_in (KvNodeBox    *box,
                     const KvRect *frame)
{
  if (box->fixed)
    return;
  box->x = keep_between (box->x, box->half_width, frame->x0, frame->x1);
  box->y = keep_between (box->y, box->half_height, frame->y0, frame->y1);
}

static int
compare_left (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const KvNodeBox *boxes = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  double left_i = boxes[i].x - boxes[i].half_width, left_j = boxes[j].x - boxes[j].half_width;

  if (left_i != left_j)
    return left_i < left_j ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
shift_pair (KvNodeBox *a,
            KvNodeBox *b,
            double     dx,
            double     dy)
{
  double share = a->fixed ? 0 : b->fixed ? 1 : .5;

  a->x -= share * dx;
  a->y -= share * dy;
  b->x += (1 - share) * dx;
  b->y += (1 - share) * dy;
}

/* Boxes on the same spot have no line between them: each pair gets one. */
static void
line_between (const KvNodeBox *a,
              const KvNodeBox *b,
              guint            i,
              guint            j,
              double          *dx,
              double          *dy)
{
  *dx = b->x - a->x;
  *dy = b->y - a->y;
  if (fabs (*dx) < TOUCH && fabs (*dy) < TOUCH)
    {
      double angle = 2.399963 * (i + 1) + 1.7 * j;

      *dx = cos (angle) * (a->half_width + b->half_width);
      *dy = sin (angle) * (a->half_height + b->half_height);
    }
}

static void
push_along_line (KvNodeBox *a,
                 KvNodeBox *b,
                 guint      i,
                 guint      j)
{
  double dx, dy, longer;

  line_between (a, b, i, j, &dx, &dy);
  longer = MIN ((a->half_width + b->half_width) / MAX (fabs (dx), TOUCH),
                (a->half_height + b->half_height) / MAX (fabs (dy), TOUCH));
  shift_pair (a, b, longer * dx - (b->x - a->x), longer * dy - (b->y - a->y));
}

static void
push_along_axis (KvNodeBox *a,
                 KvNodeBox *b,
                 guint      i,
                 guint      j)
{
  double dx, dy, x = overlap_x (a, b), y = overlap_y (a, b);

  line_between (a, b, i, j, &dx, &dy);
  if (x < y)
    shift_pair (a, b, copysign (x + TOUCH, dx), 0);
  else
    shift_pair (a, b, 0, copysign (y + TOUCH, dy));
}

guint
kv_node_boxes_push (KvNodeBox *boxes,
                    guint      n,
                    guint     *order,
                    gboolean   along_line)
{
  guint found = 0;

  g_qsort_with_data (order, n, sizeof *order, compare_left, boxes);
  for (guint p = 0; p < n; p++)
    for (guint q = p + 1; q < n; q++)
      {
        KvNodeBox *a = &boxes[order[p]], *b = &boxes[order[q]];

        if (b->x - b->half_width > a->x + a->half_width)
          break;
        if ((a->fixed && b->fixed) || !kv_node_box_overlaps (a, b))
          continue;
        found++;
        if (along_line)
          push_along_line (a, b, order[p], order[q]);
        else
          push_along_axis (a, b, order[p], order[q]);
      }
  return found;
}

/* Boxes of which some have their spot for good. */
typedef struct
{
  KvNodeBox *boxes;
  guint      n;
  gboolean  *settled;
  KvRect    *rooms;
  double     cell;
  KvNear    *near; /* of all rooms */
} Crowd;

static void
crowd_look (Crowd *crowd)
{
  for (guint i = 0; i < crowd->n; i++)
    crowd->rooms[i] = kv_node_box_rect (&crowd->boxes[i]);
  kv_near_free (crowd->near);
  crowd->near = kv_near_new (crowd->rooms, crowd->n, crowd->cell);
}

static void
crowd_init (Crowd     *crowd,
            KvNodeBox *boxes,
            guint      n)
{
  *crowd = (Crowd) { boxes, n, g_new0 (gboolean, n + 1), g_new (KvRect, n + 1), LEAST_CELL, NULL };
  for (guint i = 0; i < n; i++)
    crowd->cell += 2 * MAX (boxes[i].half_width, boxes[i].half_height) / n;
  crowd_look (crowd);
}

static void
crowd_finish (Crowd *crowd)
{
  g_free (crowd->settled);
  g_free (crowd->rooms);
  kv_near_free (crowd->near);
}

/* Whether a box is clear of those that are settled. */
static gboolean
is_clear (const Crowd     *crowd,
          const KvNodeBox *box)
{
  guint n_found;
  const guint *found = kv_near_find (crowd->near, kv_node_box_rect (box), &n_found);

  for (guint k = 0; k < n_found; k++)
    if (crowd->settled[found[k]] && kv_node_box_overlaps (box, &crowd->boxes[found[k]]))
      return FALSE;
  return TRUE;
}

/* The nearest spot where a box is clear of those that are settled. */
static void
move_to_free_spot (const Crowd *crowd,
                   KvNodeBox   *box)
{
  KvNodeBox try = *box;
  double step = MAX (MIN (box->half_width, box->half_height) / 2, .1);

  for (double radius = 0; !is_clear (crowd, &try); radius += step + radius / 25)
    for (guint i = 0, on_ring = 8 + (guint) MIN (radius / step * 6, 720); i < on_ring; i++)
      {
        try.x = box->x + radius * cos (2 * G_PI * i / on_ring);
        try.y = box->y + radius * sin (2 * G_PI * i / on_ring);
        if (is_clear (crowd, &try))
          break;
      }
  box->x = try.x;
  box->y = try.y;
}

/* Settles the fixed boxes, then those that are in nobody's way, then the rest;
 * returns whether nothing overlaps. */
static gboolean
settle_rest (KvNodeBox *boxes,
             guint      n)
{
  gboolean apart = TRUE;
  Crowd crowd;

  crowd_init (&crowd, boxes, n);
  for (guint i = 0; i < n; i++)
    if (boxes[i].fixed)
      {
        apart = apart && is_clear (&crowd, &boxes[i]);
        crowd.settled[i] = TRUE;
      }
  for (guint i = 0; i < n; i++)
    crowd.settled[i] = crowd.settled[i] || is_clear (&crowd, &boxes[i]);
  for (guint i = 0; i < n; i++)
    if (!crowd.settled[i])
      {
        move_to_free_spot (&crowd, &boxes[i]);
        crowd.settled[i] = TRUE;
        crowd_look (&crowd);
      }
  crowd_finish (&crowd);
  return apart;
}

gboolean
kv_node_boxes_separate (KvNodeBox           *boxes,
                        guint                n,
                        const KvRect *const *frames)
{
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint round = 0; round < ROUNDS; round++)
    {
      if (kv_node_boxes_push (boxes, n, order, round < ROUNDS / 4) == 0)
        break;
      for (guint i = 0; frames != NULL && round < ROUNDS * 3 / 4 && i < n; i++)
        kv_node_box_keep_in (&boxes[i], frames[i]);
    }
  return settle_rest (boxes, n);
}
