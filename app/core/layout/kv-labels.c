/* The choice of label sides.
 *
 * All take what is best for themselves, then again with the others known until
 * nobody changes; pairs that are still in each other's way then choose together, and
 * who is badly off asks those around to make way. */

#include "kv-labels-private.h"

#define UNHAPPY 20. /* one that costs more asks others to make way */
#define MOST_UNHAPPY 60
#define ROUNDS 6
#define PAIR_ROUNDS 4

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
choose (KvLabelSolver *solver,
        guint          self)
{
  KvLabel *label = &solver->task->labels[self];
  KvLabelSide old_side = label->side, side = KV_LABEL_BELOW;
  guint old_form = label->form, form = 0;
  double least = G_MAXDOUBLE;

  if (label->n_forms == 0)
    return FALSE;
  for (guint f = 0; f < label->n_forms; f++)
    for (KvLabelSide s = KV_LABEL_BELOW; s <= KV_LABEL_SIDES; s++)
      {
        double cost = kv_label_cost (solver, self, KV_LABEL_NONE, s, f);

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
choose_together (KvLabelSolver *solver,
                 guint          i,
                 guint          j)
{
  KvLabel *a = &solver->task->labels[i], *b = &solver->task->labels[j];
  double costs_b[KV_LABEL_FORMS * KV_LABEL_SIDES], least = G_MAXDOUBLE;
  guint best_a = 0, best_b = 0, n_a = KV_LABEL_SIDES * a->n_forms, n_b = KV_LABEL_SIDES * b->n_forms;
  guint now_a = KV_LABEL_SIDES * a->form + a->side - 1, now_b = KV_LABEL_SIDES * b->form + b->side - 1;

  for (guint q = 0; q < n_b; q++)
    costs_b[q] = kv_label_cost (solver, j, i, 1 + q % KV_LABEL_SIDES, q / KV_LABEL_SIDES);
  for (guint p = 0; p < n_a; p++)
    {
      double cost_a = kv_label_cost (solver, i, j, 1 + p % KV_LABEL_SIDES, p / KV_LABEL_SIDES);
      KvRect air = kv_rect_grown (kv_label_rect (a, 1 + p % KV_LABEL_SIDES, p / KV_LABEL_SIDES), KV_LABEL_AIR);

      for (guint q = 0; q < n_b; q++)
        {
          double cost = cost_a + costs_b[q] + 2 * kv_label_cover_cost (air, kv_label_rect (b, 1 + q % KV_LABEL_SIDES, q / KV_LABEL_SIDES));

          if (cost < least - 1e-9)
            {
              least = cost;
              best_a = p;
              best_b = q;
            }
        }
    }
  take (a, 1 + best_a % KV_LABEL_SIDES, best_a / KV_LABEL_SIDES);
  take (b, 1 + best_b % KV_LABEL_SIDES, best_b / KV_LABEL_SIDES);
  return best_a != now_a || best_b != now_b;
}

/* Whether it covers something, or has a form that is hardly better. */
static gboolean
is_unhappy (KvLabelSolver *solver,
            guint          i)
{
  const KvLabel *label = &solver->task->labels[i];

  return kv_label_cost (solver, i, KV_LABEL_NONE, label->side, label->form) >= UNHAPPY;
}

/* Those whose reach meets that of a label; to be freed. */
static guint *
find_around (KvLabelSolver *solver,
             guint          i,
             guint         *n)
{
  const guint *found = kv_near_find (solver->reach, kv_label_reach (&solver->task->labels[i]), n);

  return g_memdup2 (found, MAX (*n, 1) * sizeof *found);
}

static double
cost_of_all (KvLabelSolver *solver,
             const guint   *numbers,
             guint          n)
{
  double cost = 0;

  for (guint k = 0; k < n; k++)
    {
      const KvLabel *label = &solver->task->labels[numbers[k]];

      if (label->n_forms > 0)
        cost += kv_label_cost (solver, numbers[k], KV_LABEL_NONE, label->side, label->form);
    }
  return cost;
}

/* Puts a label somewhere, and those that are in its way there elsewhere. */
static void
push_in (KvLabelSolver *solver,
         guint          i,
         KvLabelSide    side,
         guint          form,
         const guint   *around,
         guint          n)
{
  KvLabel *labels = solver->task->labels;
  KvRect air;

  take (&labels[i], side, form);
  air = kv_rect_grown (labels[i].rect, KV_LABEL_AIR);
  for (guint k = 0; k < n; k++)
    if (around[k] != i && labels[around[k]].n_forms > 0 && kv_rect_touches (air, labels[around[k]].rect))
      choose (solver, around[k]);
}

static void
copy_labels (KvLabel       *to,
             const KvLabel *from,
             const guint   *numbers,
             guint          n,
             gboolean       back)
{
  for (guint k = 0; k < n; k++)
    if (back)
      to[numbers[k]] = from[k];
    else
      to[k] = from[numbers[k]];
}

/* A label that is badly off asks all that are in its way to go elsewhere, if that
 * is better for all of them together. */
static gboolean
make_way (KvLabelSolver *solver,
          guint          i)
{
  KvLabel *labels = solver->task->labels;
  guint n;
  g_autofree guint *around = find_around (solver, i, &n);
  g_autofree KvLabel *was = g_new (KvLabel, n + 1), *best = g_new (KvLabel, n + 1);
  double least = cost_of_all (solver, around, n) - 1e-9;
  gboolean changed = FALSE;

  copy_labels (was, labels, around, n, FALSE);
  for (guint p = 0; p < KV_LABEL_SIDES * labels[i].n_forms; p++)
    {
      double cost;

      push_in (solver, i, 1 + p % KV_LABEL_SIDES, p / KV_LABEL_SIDES, around, n);
      cost = cost_of_all (solver, around, n);
      if (cost < least)
        {
          least = cost;
          changed = TRUE;
          copy_labels (best, labels, around, n, FALSE);
        }
      copy_labels (labels, was, around, n, TRUE);
    }
  if (changed)
    copy_labels (labels, best, around, n, TRUE);
  return changed;
}

/* Where very many are badly off there is no way to make. */
static gboolean
make_way_for_all (KvLabelSolver *solver)
{
  const KvLabelTask *task = solver->task;
  g_autoptr (GArray) unhappy = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean changed = FALSE;

  for (guint i = 0; i < task->n_labels; i++)
    if (task->labels[i].n_forms > 0 && is_unhappy (solver, i))
      g_array_append_val (unhappy, i);
  for (guint k = 0; k < unhappy->len && unhappy->len <= MOST_UNHAPPY; k++)
    changed = make_way (solver, g_array_index (unhappy, guint, k)) || changed;
  return changed;
}

/* A label and those that it touches. */
static gboolean
settle_pairs_of (KvLabelSolver *solver,
                 guint          i)
{
  const KvLabelTask *task = solver->task;
  KvRect room = kv_rect_grown (task->labels[i].rect, KV_LABEL_AIR);
  g_autofree guint *around = NULL;
  const guint *found;
  guint n_found;
  gboolean changed = FALSE;

  found = kv_near_find (solver->reach, room, &n_found);
  around = g_memdup2 (found, n_found * sizeof *found);
  for (guint k = 0; k < n_found; k++)
    {
      guint j = around[k];

      if (j != i && task->labels[j].n_forms > 0
          && kv_rect_touches (room, task->labels[j].rect))
        changed = choose_together (solver, i, j) || changed;
    }
  return changed;
}

void
kv_labels_solve (const KvLabelTask *task)
{
  KvLabelSolver solver;
  gboolean changed = TRUE;

  kv_label_solver_init (&solver, task);
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
      changed = make_way_for_all (&solver) || changed;
    }
  for (guint i = 0; i < task->n_labels; i++)
    {
      KvLabel *label = &task->labels[i];

      label->crowded = label->n_forms > 0 && kv_label_covers (&solver, i, label->side, label->form);
    }
  kv_label_solver_clear (&solver);
}
