/* The places of hull names: on the outline, which a name interrupts, or close along
 * it inside or outside, where it covers as little as possible. */

#include "kv-hulls.h"

#include <math.h>

#define DOWN_COST .04    /* per mm: higher is better */
#define STEEP_COST 9.    /* on an outline that runs straight up */
#define FORM_COST 8.     /* on more than one line */
#define LINE_COST 20.    /* per line that runs under it, */
#define ALONG_COST 4.    /* and per sample of it there */
#define OUTLINE_COST 25. /* per point of an outline that does not make way for it */
#define SIBLING_COST 40. /* inside the hull of another */
#define LABEL_COST 300.
#define NODE_COST 400.
#define NAME_COST 200.
#define OUTSIDE_COST 400.
#define AIR .6
#define BESIDE_COST 8.   /* so near to a node or label that it may seem its name: */
#define BESIDE 3.5       /* on one line with it, */
#define ABOVE 1.         /* or above or below it */
#define AWAY_COST 18.    /* far from where somebody put it; not worth a line under it, */
#define FAR 25.          /* and half of it here, mm */
#define SNAP 6.          /* mm to its outline */

/* How a name stands to its outline: on it, or so many mm outside it. */
static const struct
{
  double out;
  double cost;
} stands[] = {
  { 0, 0 },
  { -1, 4 },
  { 1, 14 },
  { -3, 5 },
  { -6, 7 },
  { -10, 10 },
};

typedef struct
{
  const KvHullNameTask *task;
  gboolean             *placed; /* of each name */
  KvRect               *boxes;  /* around each line */
} Search;

/* One of the places that a name can take. */
typedef struct
{
  guint point; /* of its outline */
  guint stand;
  guint form;
} Choice;

KvRect
kv_hull_name_rect (const KvHullName *name)
{
  KvVec size = name->sizes[name->form];

  return (KvRect) { name->place.x - size.x / 2, name->place.y - size.y / 2,
                    name->place.x + size.x / 2, name->place.y + size.y / 2 };
}

/* Of boxes that a name covers, or that it lies beside. */
static double
rects_cost (const KvRect *rects,
            guint         n,
            KvRect        air,
            double        cover_cost)
{
  KvRect beside = { air.x0 + AIR - BESIDE, air.y0 + AIR - ABOVE, air.x1 - AIR + BESIDE, air.y1 - AIR + ABOVE };
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (kv_rect_touches (rects[i], beside))
      sum += kv_rect_touches (rects[i], air) ? cover_cost + BESIDE_COST : BESIDE_COST;
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

/* The way out of an outline, of length 1. */
static KvVec
way_out (const KvVec *outline,
         guint        point)
{
  KvVec a = outline[(point + KV_HULL_POINTS - 5) % KV_HULL_POINTS], b = outline[(point + 5) % KV_HULL_POINTS];
  double length = MAX (hypot (b.x - a.x, b.y - a.y), 1e-9);

  return (KvVec) { (b.y - a.y) / length, (a.x - b.x) / length };
}

/* What a choice costs wherever it is: a name should not interrupt an outline that
 * runs straight up. */
static double
taste_cost (const KvHullName *name,
            const Choice     *choice)
{
  double cost = stands[choice->stand].cost + FORM_COST * choice->form;

  return choice->stand == 0 ? cost + STEEP_COST * fabs (way_out (name->outline, choice->point).x) : cost;
}

static void
take (KvHullName   *name,
      const Choice *choice)
{
  KvVec size = name->sizes[choice->form], at = name->outline[choice->point], way = way_out (name->outline, choice->point);
  double out = stands[choice->stand].out, half = fabs (way.x) * size.x / 2 + fabs (way.y) * size.y / 2;
  double away = out == 0 ? 0 : out + copysign (half, out);

  name->form = choice->form;
  name->place = (KvVec) { at.x + away * way.x, at.y + away * way.y };
}

/* Two names of hulls: end to end they read as one. */
static double
name_cost (KvRect a,
           KvRect b)
{
  if (kv_rect_touches (a, b))
    return NAME_COST;
  return kv_rect_touches (kv_rect_grown (a, BESIDE), b) ? BESIDE_COST : 0;
}

static double
others_cost (const Search *search,
             guint         self,
             gboolean      interrupts,
             KvRect        air)
{
  const KvHullNameTask *task = search->task;
  const KvHullName *name = &task->names[self];
  double cost = 0;

  for (guint i = 0; i < task->n_names; i++)
    {
      if (i != self || !interrupts)
        cost += points_cost (task->names[i].outline, KV_HULL_POINTS, air, OUTLINE_COST);
      if (i != self && search->placed[i])
        cost += name_cost (kv_hull_name_rect (&task->names[i]), air);
    }
  for (guint i = 0; i < name->n_beside; i++)
    if (kv_hull_contains (task->names[name->beside[i]].outline, name->place.x, name->place.y))
      cost += SIBLING_COST;
  return cost;
}

/* What a name would cover where it is now, and lie beside; not counted further than
 * to `enough`. */
static double
place_cost (const Search *search,
            guint         self,
            gboolean      interrupts,
            double        enough)
{
  const KvHullNameTask *task = search->task;
  KvRect rect = kv_rect_grown (kv_hull_name_rect (&task->names[self]), AIR), air = kv_rect_grown (rect, AIR);
  double cost = task->frame.x1 >= task->frame.x0 && !kv_rect_holds (task->frame, rect) ? OUTSIDE_COST : 0;

  if (cost < enough)
    cost += rects_cost (task->labels, task->n_labels, air, LABEL_COST);
  if (cost < enough)
    cost += rects_cost (task->nodes, task->n_nodes, air, NODE_COST);
  if (cost < enough)
    cost += others_cost (search, self, interrupts, air);
  if (cost < enough)
    cost += lines_cost (search, rect);
  return cost;
}

static double
away_cost (KvVec place,
           KvVec wish)
{
  double away = hypot (place.x - wish.x, place.y - wish.y);

  return AWAY_COST * away / (away + FAR);
}

/* Tries a choice; what it costs, or at least `enough`. */
static double
try_choice (const Search *search,
            guint         self,
            const Choice *choice,
            KvVec         wish,
            double        enough)
{
  KvHullName *name = &search->task->names[self];
  double cost = taste_cost (name, choice);

  take (name, choice);
  cost += name->wanted ? away_cost (name->place, wish) : DOWN_COST * name->place.y;
  return cost < enough ? cost + place_cost (search, self, choice->stand == 0, enough - cost) : cost;
}

/* Puts a name where it is best; with a wish also near that. */
static void
place_well (const Search *search,
            guint         self)
{
  KvHullName *name = &search->task->names[self];
  double least = G_MAXDOUBLE;
  KvVec wish = name->place;
  Choice best = { 0 }, choice;

  for (choice.form = 0; choice.form < name->n_forms; choice.form++)
    for (choice.stand = 0; choice.stand < G_N_ELEMENTS (stands); choice.stand++)
      for (choice.point = 0; choice.point < KV_HULL_POINTS; choice.point++)
        {
          double cost = try_choice (search, self, &choice, wish, least);

          if (cost < least - 1e-9)
            {
              least = cost;
              best = choice;
            }
        }
  take (name, &best);
}

/* A name that was put near its outline lies on it. */
static void
snap (KvHullName *name)
{
  KvVec nearest;

  if (fabs (kv_hull_gap (name->outline, name->place.x, name->place.y, &nearest)) <= SNAP)
    name->place = nearest;
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
        placed[i] = task->obey || place_cost (&search, i, TRUE, LINE_COST) < LINE_COST;
        if (!placed[i])
          task->names[i].place = wish;
      }
  for (guint i = 0; i < task->n_names; i++)
    if (!placed[i])
      {
        place_well (&search, i);
        placed[i] = TRUE;
      }
}
