/* The choice of label sides.
 *
 * Each label has at most four sides in at most three forms. A choice costs what
 * beeldtaal says (1.2 for each side further down the list, 1.5 for each line
 * that runs under it), and far more for anything that it would cover. All take
 * what is best for themselves, then again with the others known until nobody
 * changes; pairs that are still in each other's way then choose together. */

#include "kv-labels.h"

#include <math.h>

#include "kv-near.h"

#define SIDE_COST 1.2
#define LINE_COST 1.5
#define COVER_COST 60.   /* covering anything at all */
#define AREA_COST 4.     /* and for each mm2 of it */
#define NEAR_COST 3.      /* so near another node that it may seem to be its name */
#define NEAR 2.
#define OUTSIDE_COST 200.
#define OBEY_COST 1e6    /* another side than the one that was asked for, */
#define WISH_COST 5.     /* and where that may be weighed */
#define AIR .5           /* that is kept free round a label, mm */
#define ROUNDS 6
#define PAIR_ROUNDS 4

typedef struct
{
  const KvLabelTask *task;
  KvNear            *reach; /* each label's node and all its sides in one box */
  KvNear            *lines; /* NULL: look at all of them */
  GArray            *seen;  /* line numbers under the label that is being costed */
} Solver;

KvRect
kv_label_rect (const KvLabel *label,
               KvLabelSide    side,
               guint          form)
{
  double w = label->sizes[form].x, h = label->sizes[form].y;
  double cx = (label->body.x0 + label->body.x1) / 2, cy = (label->body.y0 + label->body.y1) / 2;
  const KvRect *body = &label->body;
  double bottom = body->y0 - KV_LABEL_GAP_ABOVE, right = body->x1 + KV_LABEL_GAP_RIGHT;

  switch (side)
    {
    case KV_LABEL_ABOVE:
      if (cx + w / 2 + AIR > label->badge.x0 && label->badge.x1 > label->badge.x0)
        bottom = MIN (bottom, label->badge.y0 - KV_LABEL_GAP_BADGE);
      return (KvRect) { cx - w / 2, bottom - h, cx + w / 2, bottom };
    case KV_LABEL_RIGHT:
      if (cy - h / 2 - AIR < label->badge.y1 && label->badge.x1 > label->badge.x0)
        right = MAX (right, label->badge.x1 + KV_LABEL_GAP_BADGE);
      return (KvRect) { right, cy - h / 2, right + w, cy + h / 2 };
    case KV_LABEL_LEFT:
      return (KvRect) { body->x0 - KV_LABEL_GAP_LEFT - w, cy - h / 2, body->x0 - KV_LABEL_GAP_LEFT, cy + h / 2 };
    default:
      return (KvRect) { cx - w / 2, body->y1 + KV_LABEL_GAP_BELOW, cx + w / 2, body->y1 + KV_LABEL_GAP_BELOW + h };
    }
}

/* All that a label with its node can take. */
static KvRect
label_reach (const KvLabel *label)
{
  KvRect reach = kv_rect_union (label->body, label->badge);

  for (guint form = 0; form < label->n_forms; form++)
    for (KvLabelSide side = KV_LABEL_BELOW; side <= KV_LABEL_LEFT; side++)
      reach = kv_rect_union (reach, kv_label_rect (label, side, form));
  return kv_rect_grown (reach, AIR);
}

static void
solver_init (Solver            *solver,
             const KvLabelTask *task)
{
  g_autofree KvRect *rects = g_new (KvRect, MAX (task->n_labels, task->n_lines) + 1);

  solver->task = task;
  for (guint i = 0; i < task->n_labels; i++)
    rects[i] = label_reach (&task->labels[i]);
  solver->reach = kv_near_new (rects, task->n_labels, 20);
  for (guint i = 0; i < task->n_lines; i++)
    {
      KvVec a = task->lines[i].a, b = task->lines[i].b;

      rects[i] = (KvRect) { MIN (a.x, b.x), MIN (a.y, b.y), MAX (a.x, b.x), MAX (a.y, b.y) };
    }
  solver->lines = kv_near_new (rects, task->n_lines, 10);
  solver->seen = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
solver_clear (Solver *solver)
{
  kv_near_free (solver->reach);
  kv_near_free (solver->lines);
  g_array_unref (solver->seen);
}

static double
cover_cost (KvRect a,
            KvRect b)
{
  double shared = kv_rect_shared (a, b);

  return shared > 0 ? COVER_COST + AREA_COST * shared : 0;
}

static gboolean
was_seen (Solver *solver,
          guint   line)
{
  for (guint i = 0; i < solver->seen->len; i++)
    if (g_array_index (solver->seen, guint, i) == line)
      return TRUE;
  g_array_append_val (solver->seen, line);
  return FALSE;
}

static guint
lines_under (Solver *solver,
             KvRect  rect,
             guint   own_hulls)
{
  guint n_found;
  const guint *found = kv_near_find (solver->lines, rect, &n_found);

  g_array_set_size (solver->seen, 0);
  for (guint i = 0; i < n_found; i++)
    {
      const KvLabelLine *line = &solver->task->lines[found[i]];

      if ((line->hull & own_hulls) == 0 && kv_rect_cuts_line (rect, line->a, line->b))
        was_seen (solver, line->line);
    }
  return solver->seen->len;
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
covering_cost (Solver *solver,
               guint   self,
               guint   skip,
               KvRect  rect)
{
  const KvLabelTask *task = solver->task;
  KvRect air = kv_rect_grown (rect, AIR), near_by = kv_rect_grown (rect, NEAR);
  guint n_found;
  const guint *found = kv_near_find (solver->reach, near_by, &n_found);
  double cost = 0;

  for (guint i = 0; i < n_found; i++)
    {
      const KvLabel *other = &task->labels[found[i]];

      cost += cover_cost (air, other->badge);
      if (found[i] == self)
        continue;
      cost += cover_cost (air, other->body) + (kv_rect_touches (near_by, other->body) ? NEAR_COST : 0);
      if (found[i] != skip && other->side != KV_LABEL_FREE)
        cost += cover_cost (air, other->rect);
    }
  for (guint i = 0; i < task->n_taken; i++)
    cost += cover_cost (air, task->taken[i]);
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

static double
choice_cost (Solver     *solver,
             guint       self,
             guint       skip,
             KvLabelSide side,
             guint       form)
{
  const KvLabel *label = &solver->task->labels[self];
  KvRect rect = kv_label_rect (label, side, form);
  guint own_hulls = side == KV_LABEL_BELOW || side == KV_LABEL_ABOVE ? label->hulls : 0;

  return taste_cost (solver->task, label, side, form)
         + LINE_COST * lines_under (solver, rect, own_hulls)
         + covering_cost (solver, self, skip, rect)
         + outside_cost (solver->task, rect);
}

static void
take (KvLabel    *label,
      KvLabelSide side,
      guint       form)
{
  label->side = side;
  label->form = form;
  label->rect = kv_label_rect (label, side, form);
}

/* Whether the label changed. */
static gboolean
choose (Solver *solver,
        guint   self)
{
  KvLabel *label = &solver->task->labels[self];
  KvLabelSide old_side = label->side, side = KV_LABEL_BELOW;
  guint old_form = label->form, form = 0;
  double least = G_MAXDOUBLE;

  if (label->n_forms == 0)
    return FALSE;
  for (guint f = 0; f < label->n_forms; f++)
    for (KvLabelSide s = KV_LABEL_BELOW; s <= KV_LABEL_LEFT; s++)
      {
        double cost = choice_cost (solver, self, G_MAXUINT, s, f);

        if (cost < least - 1e-9)
          {
            least = cost;
            side = s;
            form = f;
          }
      }
  take (label, side, form);
  return side != old_side || form != old_form;
}

/* The best pair of choices for two labels that are in each other's way. */
static gboolean
choose_together (Solver *solver,
                 guint   i,
                 guint   j)
{
  KvLabel *a = &solver->task->labels[i], *b = &solver->task->labels[j];
  double costs_b[KV_LABEL_FORMS * 4], least = G_MAXDOUBLE;
  guint best_a = 0, best_b = 0, n_a = 4 * a->n_forms, n_b = 4 * b->n_forms;
  guint now_a = 4 * a->form + a->side - 1, now_b = 4 * b->form + b->side - 1;

  for (guint q = 0; q < n_b; q++)
    costs_b[q] = choice_cost (solver, j, i, 1 + q % 4, q / 4);
  for (guint p = 0; p < n_a; p++)
    {
      double cost_a = choice_cost (solver, i, j, 1 + p % 4, p / 4);
      KvRect air = kv_rect_grown (kv_label_rect (a, 1 + p % 4, p / 4), AIR);

      for (guint q = 0; q < n_b; q++)
        {
          double cost = cost_a + costs_b[q] + 2 * cover_cost (air, kv_label_rect (b, 1 + q % 4, q / 4));

          if (cost < least - 1e-9)
            {
              least = cost;
              best_a = p;
              best_b = q;
            }
        }
    }
  take (a, 1 + best_a % 4, best_a / 4);
  take (b, 1 + best_b % 4, best_b / 4);
  return best_a != now_a || best_b != now_b;
}

static gboolean
settle_pairs_of (Solver *solver,
                 guint   i)
{
  const KvLabelTask *task = solver->task;
  g_autofree guint *around = NULL;
  const guint *found;
  guint n_found;
  gboolean changed = FALSE;

  found = kv_near_find (solver->reach, kv_rect_grown (task->labels[i].rect, AIR), &n_found);
  around = g_memdup2 (found, n_found * sizeof *found);
  for (guint k = 0; k < n_found; k++)
    {
      guint j = around[k];

      if (j != i && task->labels[j].n_forms > 0
          && kv_rect_touches (kv_rect_grown (task->labels[i].rect, AIR), task->labels[j].rect))
        changed = choose_together (solver, i, j) || changed;
    }
  return changed;
}

static void
mark_crowded (Solver *solver,
              guint   i)
{
  KvLabel *label = &solver->task->labels[i];

  label->crowded = label->n_forms > 0
                   && covering_cost (solver, i, G_MAXUINT, label->rect) + outside_cost (solver->task, label->rect) >= COVER_COST;
}

void
kv_labels_solve (const KvLabelTask *task)
{
  Solver solver;
  gboolean changed = TRUE;

  solver_init (&solver, task);
  for (guint i = 0; i < task->n_labels; i++)
    {
      task->labels[i].side = KV_LABEL_FREE;
      task->labels[i].rect = KV_RECT_EMPTY;
    }
  for (guint round = 0; round < ROUNDS && changed; round++)
    {
      changed = FALSE;
      for (guint i = 0; i < task->n_labels; i++)
        changed = choose (&solver, i) || changed;
    }
  changed = TRUE;
  for (guint round = 0; round < PAIR_ROUNDS && changed; round++)
    {
      changed = FALSE;
      for (guint i = 0; i < task->n_labels; i++)
        if (task->labels[i].n_forms > 0)
          changed = settle_pairs_of (&solver, i) || changed;
      for (guint i = 0; i < task->n_labels && changed; i++)
        choose (&solver, i);
    }
  for (guint i = 0; i < task->n_labels; i++)
    mark_crowded (&solver, i);
  solver_clear (&solver);
}

void
kv_labels_solve_one (const KvLabelTask *task,
                     guint              label)
{
  Solver solver;

  solver_init (&solver, task);
  choose (&solver, label);
  mark_crowded (&solver, label);
  solver_clear (&solver);
}

gboolean
kv_label_covers (const KvLabelTask *task,
                 guint              label,
                 KvLabelSide        side,
                 guint              form)
{
  KvRect rect = kv_label_rect (&task->labels[label], side, form), air = kv_rect_grown (rect, AIR);

  if (outside_cost (task, rect) > 0)
    return TRUE;
  for (guint i = 0; i < task->n_labels; i++)
    {
      const KvLabel *other = &task->labels[i];

      if (kv_rect_touches (air, other->badge)
          || (i != label && (kv_rect_touches (air, other->body) || kv_rect_touches (air, other->rect))))
        return TRUE;
    }
  for (guint i = 0; i < task->n_taken; i++)
    if (kv_rect_touches (air, task->taken[i]))
      return TRUE;
  return FALSE;
}

double
kv_label_cost (const KvLabelTask *task,
               guint              label,
               KvLabelSide        side,
               guint              form)
{
  const KvLabel *self = &task->labels[label];
  KvRect rect = kv_label_rect (self, side, form);
  guint own_hulls = side == KV_LABEL_BELOW || side == KV_LABEL_ABOVE ? self->hulls : 0, last = G_MAXUINT;
  double cost = taste_cost (task, self, side, form);

  for (guint i = 0; i < task->n_labels; i++)
    if (i != label && kv_rect_touches (kv_rect_grown (rect, NEAR), task->labels[i].body))
      cost += NEAR_COST;
  for (guint i = 0; i < task->n_lines; i++)
    {
      const KvLabelLine *line = &task->lines[i];

      if (line->line == last || (line->hull & own_hulls) != 0 || !kv_rect_cuts_line (rect, line->a, line->b))
        continue;
      last = line->line;
      cost += LINE_COST;
    }
  return cost;
}
