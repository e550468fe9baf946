/* The places of hull names: on the outline, which a name interrupts, where it
 * covers as little as possible. */

#include "kv-hulls.h"

#include <math.h>

#define DOWN_COST .04    /* per mm: higher is better */
#define STEEP_COST 9.    /* on an outline that runs straight up */
#define FORM_COST 8.     /* on more than one line */
#define LINE_COST 12.    /* per line that runs under it, */
#define ALONG_COST 4.    /* and per sample of it there */
#define OUTLINE_COST 25. /* per point of another outline */
#define SIBLING_COST 40. /* inside the hull of another */
#define LABEL_COST 300.
#define NODE_COST 400.
#define NAME_COST 200.
#define OUTSIDE_COST 400.
#define AIR .6
#define BESIDE_COST 8.   /* on one line with a node or label, so near that it may seem its name */
#define BESIDE 3.5
#define AWAY_COST .8     /* per mm from where somebody put it */
#define SNAP 6.          /* mm to its outline */

typedef struct
{
  const KvHullNameTask *task;
  gboolean             *placed; /* of each name */
  KvRect               *boxes;  /* around each line */
} Search;

KvRect
kv_hull_name_rect (const KvHullName *name)
{
  KvVec size = name->sizes[name->form];

  return (KvRect) { name->place.x - size.x / 2, name->place.y - size.y / 2,
                    name->place.x + size.x / 2, name->place.y + size.y / 2 };
}

static double
rects_cost (const KvRect *rects,
            guint         n,
            KvRect        name,
            double        cost)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (kv_rect_touches (rects[i], name))
      sum += cost;
  return sum;
}

static double
points_cost (const KvVec *points,
             guint        n,
             KvRect       name,
             double       cost)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (kv_rect_contains (name, points[i].x, points[i].y))
      sum += cost;
  return sum;
}

static gboolean
runs_under (const KvVec *points,
            guint        n,
            KvRect       name)
{
  for (guint i = 0; i + 1 < n; i++)
    if (kv_rect_cuts_line (name, points[i], points[i + 1]))
      return TRUE;
  return FALSE;
}

/* Of what runs under it, whole and each sample that is there. */
static double
lines_cost (const Search *search,
            KvRect        name)
{
  const KvHullNameTask *task = search->task;
  double sum = 0;

  for (guint i = 0; (i + 1) * task->per_line <= task->n_points; i++)
    {
      const KvVec *line = task->points + i * task->per_line;

      if (!kv_rect_touches (search->boxes[i], name))
        continue;
      sum += points_cost (line, task->per_line, name, ALONG_COST);
      if (runs_under (line, task->per_line, name))
        sum += LINE_COST;
    }
  return sum;
}

/* How steep the outline is there, 0 to 1. */
static double
steepness (const KvVec *outline,
           guint        point)
{
  KvVec a = outline[(point + KV_HULL_POINTS - 5) % KV_HULL_POINTS], b = outline[(point + 5) % KV_HULL_POINTS];
  double length = hypot (b.x - a.x, b.y - a.y);

  return length > 0 ? fabs (b.y - a.y) / length : 0;
}

static double
others_cost (const Search *search,
             guint         self,
             KvRect        rect)
{
  const KvHullNameTask *task = search->task;
  const KvHullName *name = &task->names[self];
  double cost = 0;

  for (guint i = 0; i < task->n_names; i++)
    if (i != self)
      {
        cost += points_cost (task->names[i].outline, KV_HULL_POINTS, rect, OUTLINE_COST);
        if (search->placed[i] && kv_rect_touches (kv_hull_name_rect (&task->names[i]), rect))
          cost += NAME_COST;
      }
  for (guint i = 0; i < name->n_beside; i++)
    if (kv_hull_contains (task->names[name->beside[i]].outline, name->place.x, name->place.y))
      cost += SIBLING_COST;
  return cost;
}

static double
place_cost (const Search *search,
            guint         self,
            guint         point)
{
  const KvHullNameTask *task = search->task;
  const KvHullName *name = &task->names[self];
  KvRect rect = kv_rect_grown (kv_hull_name_rect (name), AIR);
  KvRect beside = { rect.x0 - BESIDE, rect.y0, rect.x1 + BESIDE, rect.y1 };
  double cost = DOWN_COST * name->place.y + STEEP_COST * steepness (name->outline, point);

  if (task->frame.x1 >= task->frame.x0 && !kv_rect_holds (task->frame, rect))
    cost += OUTSIDE_COST;
  return cost
         + lines_cost (search, rect)
         + rects_cost (task->labels, task->n_labels, kv_rect_grown (rect, AIR), LABEL_COST)
         + rects_cost (task->nodes, task->n_nodes, kv_rect_grown (rect, AIR), NODE_COST)
         + rects_cost (task->labels, task->n_labels, beside, BESIDE_COST)
         + rects_cost (task->nodes, task->n_nodes, beside, BESIDE_COST)
         + others_cost (search, self, rect);
}

/* Puts a name where it is best; with a wish also near that. */
static void
place_on_outline (const Search *search,
                  guint         self)
{
  KvHullName *name = &search->task->names[self];
  double least = G_MAXDOUBLE;
  KvVec wish = name->place, best = name->outline[0];
  guint best_form = 0;

  for (guint i = 0; i < KV_HULL_POINTS * name->n_forms; i++)
    {
      double cost;

      name->place = name->outline[i % KV_HULL_POINTS];
      name->form = i / KV_HULL_POINTS;
      cost = FORM_COST * name->form + place_cost (search, self, i % KV_HULL_POINTS);
      if (name->wanted)
        cost += AWAY_COST * hypot (name->place.x - wish.x, name->place.y - wish.y);
      if (cost < least - 1e-9)
        {
          least = cost;
          best = name->place;
          best_form = name->form;
        }
    }
  name->place = best;
  name->form = best_form;
}

/* A name that was put near its outline lies on it. */
static void
snap (KvHullName *name)
{
  KvVec nearest;

  if (fabs (kv_hull_gap (name->outline, name->place.x, name->place.y, &nearest)) <= SNAP)
    name->place = nearest;
}

static gboolean
covers_something (const KvHullNameTask *task,
                  const KvHullName     *name)
{
  KvRect rect = kv_hull_name_rect (name);

  return rects_cost (task->labels, task->n_labels, rect, 1) + rects_cost (task->nodes, task->n_nodes, rect, 1) > 0
         || (task->frame.x1 >= task->frame.x0 && !kv_rect_holds (task->frame, rect));
}

static KvRect *
box_lines (const KvHullNameTask *task)
{
  KvRect *boxes = g_new (KvRect, task->n_points / task->per_line + 1);

  for (guint i = 0; (i + 1) * task->per_line <= task->n_points; i++)
    {
      boxes[i] = KV_RECT_EMPTY;
      for (guint k = i * task->per_line; k < (i + 1) * task->per_line; k++)
        boxes[i] = kv_rect_union (boxes[i], (KvRect) { task->points[k].x, task->points[k].y, task->points[k].x, task->points[k].y });
      boxes[i] = kv_rect_grown (boxes[i], AIR);
    }
  return boxes;
}

void
kv_hulls_place_names (const KvHullNameTask *task)
{
  g_autofree gboolean *placed = g_new0 (gboolean, task->n_names + 1);
  g_autofree KvRect *boxes = box_lines (task);
  const Search search = { task, placed, boxes };

  for (guint i = 0; i < task->n_names; i++)
    if (task->names[i].wanted)
      {
        KvVec wish = task->names[i].place;

        snap (&task->names[i]);
        placed[i] = task->obey || !covers_something (task, &task->names[i]);
        if (!placed[i])
          task->names[i].place = wish;
      }
  for (guint i = 0; i < task->n_names; i++)
    if (!placed[i])
      {
        place_on_outline (&search, i);
        placed[i] = TRUE;
      }
}
