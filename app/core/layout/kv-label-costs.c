/* What it costs that a label stands on a side in a form.
 *
 * Each label has eight sides in a few forms. A choice costs what beeldtaal says (1.2
 * for each side further down the list, 1.5 for each line that runs under it), more
 * for an outline, and far more for anything that it would cover. */

#include "kv-labels-private.h"

#include <math.h>

#define SIDE_COST 1.2
#define LINE_COST 1.5
#define OUTLINE_COST 9.  /* an outline under it, of a hull that it is in, */
#define STRANGE_COST 15. /* or not: is this one a member? */
#define COVER_COST 60.   /* covering anything at all, */
#define AREA_COST 4.     /* and for each mm2 of it */
#define NEAR_COST 3.     /* so near another node that it may seem to be its name */
#define NEAR 2.
#define OUTSIDE_COST 200.
#define OBEY_COST 1e6    /* another side than the one that was asked for, */
#define WISH_COST 5.     /* and where that may be weighed */

/* Where a label begins that stands below or above: in the middle of its node, or in
 * line with one of its edges. */
static double
left_of (const KvRect *body,
         KvLabelSide   side,
         double        width)
{
  switch (side)
    {
    case KV_LABEL_BELOW_RIGHT:
    case KV_LABEL_ABOVE_RIGHT:
      return body->x0;
    case KV_LABEL_BELOW_LEFT:
    case KV_LABEL_ABOVE_LEFT:
      return body->x1 - width;
    default:
      return (body->x0 + body->x1 - width) / 2;
    }
}

KvRect
kv_label_rect (const KvLabel *label,
               KvLabelSide    side,
               guint          form)
{
  double w = label->sizes[form].x, h = label->sizes[form].y;
  const KvRect *body = &label->body;
  double cy = (body->y0 + body->y1) / 2, left = left_of (body, side, w);
  double bottom = body->y0 - KV_LABEL_GAP_ABOVE, right = body->x1 + KV_LABEL_GAP_RIGHT;

  switch (side)
    {
    case KV_LABEL_ABOVE:
    case KV_LABEL_ABOVE_RIGHT:
    case KV_LABEL_ABOVE_LEFT:
      if (left + w + KV_LABEL_AIR > label->badge.x0 && label->badge.x1 > label->badge.x0)
        bottom = MIN (bottom, label->badge.y0 - KV_LABEL_GAP_BADGE);
      return (KvRect) { left, bottom - h, left + w, bottom };
    case KV_LABEL_RIGHT:
      if (cy - h / 2 - KV_LABEL_AIR < label->badge.y1 && label->badge.x1 > label->badge.x0)
        right = MAX (right, label->badge.x1 + KV_LABEL_GAP_BADGE);
      return (KvRect) { right, cy - h / 2, right + w, cy + h / 2 };
    case KV_LABEL_LEFT:
      return (KvRect) { body->x0 - KV_LABEL_GAP_LEFT - w, cy - h / 2, body->x0 - KV_LABEL_GAP_LEFT, cy + h / 2 };
    default:
      return (KvRect) { left, body->y1 + KV_LABEL_GAP_BELOW, left + w, body->y1 + KV_LABEL_GAP_BELOW + h };
    }
}

guint
kv_label_growing (const KvLabel *label,
                  KvLabelSide    side,
                  guint          form)
{
  if (side != KV_LABEL_BELOW && side != KV_LABEL_ABOVE)
    return 0;
  return label->hulls & ~label->stiff[side == KV_LABEL_ABOVE][form];
}

void
kv_label_stiffen (KvLabel *label,
                  guint    hulls)
{
  for (guint form = 0; form <= label->form; form++)
    label->stiff[label->side == KV_LABEL_ABOVE][form] |= hulls;
}

/* All that a label with its node can take. */
KvRect
kv_label_reach (const KvLabel *label)
{
  KvRect reach = kv_rect_union (label->body, label->badge);

  for (guint form = 0; form < label->n_forms; form++)
    for (KvLabelSide side = KV_LABEL_BELOW; side <= KV_LABEL_SIDES; side++)
      reach = kv_rect_union (reach, kv_label_rect (label, side, form));
  return kv_rect_grown (reach, KV_LABEL_AIR);
}

void
kv_label_solver_init (KvLabelSolver     *solver,
                      const KvLabelTask *task)
{
  g_autofree KvRect *rects = g_new (KvRect, MAX (task->n_labels, task->n_lines) + 1);

  solver->task = task;
  for (guint i = 0; i < task->n_labels; i++)
    rects[i] = kv_label_reach (&task->labels[i]);
  solver->reach = kv_near_new (rects, task->n_labels, 20);
  for (guint i = 0; i < task->n_lines; i++)
    {
      KvVec a = task->lines[i].a, b = task->lines[i].b;

      rects[i] = (KvRect) { MIN (a.x, b.x), MIN (a.y, b.y), MAX (a.x, b.x), MAX (a.y, b.y) };
    }
  solver->lines = kv_near_new (rects, task->n_lines, 10);
  solver->seen = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
kv_label_solver_clear (KvLabelSolver *solver)
{
  kv_near_free (solver->reach);
  kv_near_free (solver->lines);
  g_array_unref (solver->seen);
}

double
kv_label_cover_cost (KvRect a,
                     KvRect b)
{
  double shared = kv_rect_shared (a, b);

  return shared > 0 ? COVER_COST + AREA_COST * shared : 0;
}

static gboolean
was_seen (KvLabelSolver *solver,
          guint          line)
{
  for (guint i = 0; i < solver->seen->len; i++)
    if (g_array_index (solver->seen, guint, i) == line)
      return TRUE;
  g_array_append_val (solver->seen, line);
  return FALSE;
}

/* An outline that only just does not run under a label seems to. */
static gboolean
runs_under (const KvLabelLine *line,
            KvRect             rect)
{
  return kv_rect_cuts_line (line->hull != 0 ? kv_rect_grown (rect, KV_LABEL_AIR) : rect, line->a, line->b);
}

static double
line_cost (const KvLabelLine *line,
           guint              hulls)
{
  if (line->hull == 0)
    return LINE_COST;
  return (line->hull & hulls) != 0 ? OUTLINE_COST : STRANGE_COST;
}

/* What runs under a label, each line and each outline once. */
static double
lines_cost (KvLabelSolver *solver,
            const KvLabel *label,
            KvRect         rect,
            guint          growing)
{
  guint n_found;
  const guint *found = kv_near_find (solver->lines, kv_rect_grown (rect, KV_LABEL_AIR), &n_found);
  double cost = 0;

  g_array_set_size (solver->seen, 0);
  for (guint i = 0; i < n_found; i++)
    {
      const KvLabelLine *line = &solver->task->lines[found[i]];

      if ((line->hull & growing) == 0 && runs_under (line, rect) && !was_seen (solver, line->line))
        cost += line_cost (line, label->hulls);
    }
  return cost;
}

static double
outside_cost (const KvLabelTask *task,
              KvRect             rect)
{
  if (task->frame.x1 < task->frame.x0 || kv_rect_holds (task->frame, rect))
    return 0;
  return OUTSIDE_COST + AREA_COST * ((rect.x1 - rect.x0) * (rect.y1 - rect.y0) - kv_rect_shared (task->frame, rect));
}

/* What a label covers of the nodes and names round it; `skip` is a label that
 * does not count. */
static double
covering_cost (KvLabelSolver *solver,
               guint          self,
               guint          skip,
               KvRect         rect)
{
  const KvLabelTask *task = solver->task;
  KvRect air = kv_rect_grown (rect, KV_LABEL_AIR), near_by = kv_rect_grown (rect, NEAR);
  guint n_found;
  const guint *found = kv_near_find (solver->reach, near_by, &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      const KvLabel *other = &task->labels[found[i]];

      cost += kv_label_cover_cost (air, other->badge);
      if (found[i] == self)
        continue;
      cost += kv_label_cover_cost (air, other->body) + (kv_rect_touches (near_by, other->body) ? NEAR_COST : 0);
      if (found[i] != skip && other->side != KV_LABEL_FREE)
        cost += kv_label_cover_cost (air, other->rect);
    }
  for (guint i = 0; i < task->n_taken; i++)
    cost += kv_label_cover_cost (air, task->taken[i]);
  return cost;
}

/* What a side and a form cost wherever it is. */
static double
taste_cost (const KvLabelTask *task,
            const KvLabel     *label,
            KvLabelSide        side,
            guint              form)
{
  double cost = label->costs[form];

  if (label->wanted == side)
    return cost;
  if (label->wanted != KV_LABEL_FREE)
    cost += task->obey ? OBEY_COST : WISH_COST;
  return cost + SIDE_COST * (side - KV_LABEL_BELOW);
}

double
kv_label_cost (KvLabelSolver *solver,
               guint          self,
               guint          skip,
               KvLabelSide    side,
               guint          form)
{
  const KvLabel *label = &solver->task->labels[self];
  KvRect rect = kv_label_rect (label, side, form);

  return taste_cost (solver->task, label, side, form)
         + lines_cost (solver, label, rect, kv_label_growing (label, side, form))
         + covering_cost (solver, self, skip, rect)
         + outside_cost (solver->task, rect);
}

gboolean
kv_label_covers (KvLabelSolver *solver,
                 guint          self,
                 KvLabelSide    side,
                 guint          form)
{
  KvRect rect = kv_label_rect (&solver->task->labels[self], side, form);

  return covering_cost (solver, self, KV_LABEL_NONE, rect) + outside_cost (solver->task, rect) >= COVER_COST;
}

gboolean
kv_label_is_on_outline (KvLabelSolver *solver,
                        guint          self)
{
  const KvLabel *label = &solver->task->labels[self];
  guint growing = kv_label_growing (label, label->side, label->form), n_found;
  const guint *found = kv_near_find (solver->lines, kv_rect_grown (label->rect, KV_LABEL_AIR), &n_found);

  for (guint i = 0; i < n_found; i++)
    {
      const KvLabelLine *line = &solver->task->lines[found[i]];

      if ((line->hull & ~growing) != 0 && runs_under (line, label->rect))
        return TRUE;
    }
  return FALSE;
}
