/* Where everything starts: the frame is cut into pieces for the connected parts
 * (across its longer side, in proportion to the room their nodes need), and
 * every part is laid out by itself, turned so that it lies in its piece as it should,
 * and stretched. */

#include "kv-placing.h"

#include "kv-graph.h"

#include <math.h>

#define ANGLES 36
#define MOST_STRETCH 1.6  /* of a step in x to one in y */
#define MOST_BLOWN_UP 1.2 /* of a step in a small part to one in the largest */

static double
room_of (const KvPlacing *placing,
         const KvPart    *part)
{
  double room = 0;

  for (guint m = 0; m < part->n_members; m++)
    {
      const KvNodeBox *box = &placing->boxes[part->members[m]];

      room += 4 * box->half_width * box->half_height;
    }
  return room;
}

/* Cuts the frame in two for the parts [from, to), until each has its own. */
static void
cut_frame (KvPlacing    *placing,
           guint         from,
           guint         to,
           const KvRect *frame)
{
  double all = 0, here = 0, share;
  guint middle = from + 1;
  KvRect one = *frame, other = *frame;

  if (to - from == 1)
    placing->parts[from].frame = *frame;
  if (to - from <= 1)
    return;
  for (guint p = from; p < to; p++)
    all += room_of (placing, &placing->parts[p]);
  here = room_of (placing, &placing->parts[from]);
  while (middle < to - 1 && here + room_of (placing, &placing->parts[middle]) / 2 < all / 2)
    here += room_of (placing, &placing->parts[middle++]);
  share = all > 0 ? here / all : .5;
  if (frame->x1 - frame->x0 >= frame->y1 - frame->y0)
    one.x1 = other.x0 = frame->x0 + share * (frame->x1 - frame->x0);
  else
    one.y1 = other.y0 = frame->y0 + share * (frame->y1 - frame->y0);
  cut_frame (placing, from, middle, &one);
  cut_frame (placing, middle, to, &other);
}

/* The part's own graph, laid out without regard of sizes. Where the library
 * fails, a spiral will do to start with. */
static double *
layout_part (const KvPlacing *placing,
             const KvPart    *part,
             guint32          seed)
{
  g_autofree guint *local = g_new0 (guint, placing->n + 1);
  g_autofree guint *ends = g_new (guint, 2 * placing->n_edges + 1);
  double *xy = g_new (double, 2 * part->n_members);
  guint n_edges = 0;

  for (guint m = 0; m < part->n_members; m++)
    local[part->members[m]] = m + 1;
  for (guint e = 0; e < placing->n_edges; e++)
    if (local[placing->ends[2 * e]] != 0)
      {
        ends[2 * n_edges] = local[placing->ends[2 * e]] - 1;
        ends[2 * n_edges + 1] = local[placing->ends[2 * e + 1]] - 1;
        n_edges++;
      }
  for (guint m = 0; m < part->n_members; m++)
    {
      xy[2 * m] = sqrt (m) * cos (2.399963 * m);
      xy[2 * m + 1] = sqrt (m) * sin (2.399963 * m);
    }
  kv_graph_layout (part->n_members, ends, n_edges, NULL, xy, seed, NULL);
  kv_placing_descend (placing, part, xy);
  return xy;
}

static void
turn (double *xy,
      guint   n,
      double  angle)
{
  for (guint i = 0; i < n; i++)
    {
      double x = xy[2 * i], y = xy[2 * i + 1];

      xy[2 * i] = x * cos (angle) - y * sin (angle);
      xy[2 * i + 1] = x * sin (angle) + y * cos (angle);
    }
}

/* Low and high in x, then in y. */
static void
extents (const double *xy,
         guint         n,
         double       *extent)
{
  extent[0] = extent[2] = G_MAXDOUBLE;
  extent[1] = extent[3] = -G_MAXDOUBLE;
  for (guint i = 0; i < 2 * n; i++)
    {
      extent[2 * (i % 2)] = MIN (extent[2 * (i % 2)], xy[i]);
      extent[2 * (i % 2) + 1] = MAX (extent[2 * (i % 2) + 1], xy[i]);
    }
}

/* Turns until the proportions are nearest to `wanted` (width / height). */
static void
turn_to_proportions (double *xy,
                     guint   n,
                     double  wanted)
{
  double best = G_MAXDOUBLE, extent[4];
  guint best_turn = 0;

  for (guint t = 0; t < ANGLES; t++)
    {
      double off;

      extents (xy, n, extent);
      off = fabs (log (MAX (extent[1] - extent[0], 1e-6) / MAX (extent[3] - extent[2], 1e-6) / wanted));
      if (off < best - 1e-9)
        {
          best = off;
          best_turn = t;
        }
      turn (xy, n, G_PI / ANGLES);
    }
  turn (xy, n, G_PI + best_turn * G_PI / ANGLES);
}

/* Brings the middle of the extents to (0, 0). */
static void
to_middle (double       *xy,
           guint         n,
           const double *extent)
{
  for (guint i = 0; i < 2 * n; i++)
    xy[i] -= (extent[2 * (i % 2)] + extent[2 * (i % 2) + 1]) / 2;
}

/* How long one step in the graph is to be drawn in x and in y, so that the part
 * fills its piece; small parts are not blown up beside a large one. */
static void
set_units (const KvPlacing *placing,
           KvPart          *part,
           const double    *extent,
           double           width,
           double           height)
{
  double x = width / MAX (extent[1] - extent[0], .5);
  double y = height / MAX (extent[3] - extent[2], .5);
  double mean = sqrt (x * y), stretch = sqrt (CLAMP (x / y, 1 / MOST_STRETCH, MOST_STRETCH));

  part->unit_x = mean * stretch;
  part->unit_y = mean / stretch;
  if (part != placing->parts)
    {
      part->unit_x = MIN (part->unit_x, placing->parts->unit_x * MOST_BLOWN_UP);
      part->unit_y = MIN (part->unit_y, placing->parts->unit_y * MOST_BLOWN_UP);
    }
}

/* Where the middle of a part comes: in its piece, or where it lies best to those
 * of its nodes that keep their place. */
static void
find_middle (const KvPlacing *placing,
             const KvPart    *part,
             const double    *xy,
             double          *x,
             double          *y)
{
  guint n_fixed = 0;

  *x = *y = 0;
  for (guint m = 0; m < part->n_members; m++)
    if (placing->boxes[part->members[m]].fixed)
      {
        *x += kv_placing_x (placing, part->members[m]) - part->unit_x * xy[2 * m];
        *y += kv_placing_y (placing, part->members[m]) - part->unit_y * xy[2 * m + 1];
        n_fixed++;
      }
  *x = n_fixed > 0 ? *x / n_fixed : (part->frame.x0 + part->frame.x1) / 2;
  *y = n_fixed > 0 ? *y / n_fixed : (part->frame.y0 + part->frame.y1) / 2;
}

/* Lays one part in its piece of the frame. */
static void
start_part (KvPlacing *placing,
            KvPart    *part,
            guint32    seed)
{
  g_autofree double *xy = layout_part (placing, part, seed);
  guint n = part->n_members;
  double half_width = 0, half_height = 0, width, height, extent[4], x, y;

  for (guint m = 0; m < n; m++)
    {
      half_width += placing->boxes[part->members[m]].half_width / n;
      half_height += placing->boxes[part->members[m]].half_height / n;
    }
  width = MAX (part->frame.x1 - part->frame.x0 - 2 * half_width, half_width + 1);
  height = MAX (part->frame.y1 - part->frame.y0 - 2 * half_height, half_height + 1);
  turn_to_proportions (xy, n, width / height);
  extents (xy, n, extent);
  to_middle (xy, n, extent);
  set_units (placing, part, extent, width, height);
  find_middle (placing, part, xy, &x, &y);
  for (guint m = 0; m < n; m++)
    {
      KvNodeBox *box = &placing->boxes[part->members[m]];

      if (box->fixed)
        continue;
      box->x = x + part->unit_x * xy[2 * m] + box->shift_x;
      box->y = y + part->unit_y * xy[2 * m + 1] + box->shift_y;
    }
}

/* Where somebody keeps nodes in their place, pieces mean nothing: all share the
 * frame and what those nodes take up. */
static void
share_frame (KvPlacing    *placing,
             const KvRect *frame)
{
  placing->whole = *frame;
  for (guint i = 0; i < placing->n_nodes; i++)
    if (placing->boxes[i].fixed)
      placing->whole = kv_rect_union (placing->whole, kv_node_box_rect (&placing->boxes[i]));
}

void
kv_placing_start (KvPlacing    *placing,
                  const KvRect *frame,
                  guint32       seed)
{
  KvRect rest = *frame;

  share_frame (placing, frame);
  if (placing->loose)
    kv_placing_start_loose (placing, &rest);
  cut_frame (placing, 0, placing->n_parts - placing->loose, &rest);
  for (guint p = 0; p < placing->n_parts; p++)
    {
      KvPart *part = &placing->parts[p];

      for (guint m = 0; m < part->n_members; m++)
        placing->frames[part->members[m]] = placing->any_fixed ? &placing->whole : &part->frame;
      if (!placing->loose || p < placing->n_parts - 1)
        start_part (placing, part, seed);
    }
}
