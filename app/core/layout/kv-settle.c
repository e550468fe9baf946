/* Each label in turn tries its other sides and forms. The lines at its node, and those
 * that run under it on either side, bend anew; if label and lines are cheaper
 * together, it stays there. */

#include "kv-settle.h"

#include <math.h>

#include "kv-labels-private.h"

#define WORTH_IT .7    /* less gain than this is not worth a change */
#define MOST_FORM_COST 15. /* of a name that is whole, or an abbreviation */
#define AIR 1.
#define ROUNDS 2
#define MOST_LINES 24
#define FEW_LINES 12
#define FEW_LABELS 80   /* with more, fewer lines are bent anew for each */
#define MOST_LABELS 400 /* with more, labels stay where they are */

typedef struct
{
  const KvLabelTask *labels;
  KvLabelSolver      solver;
  KvBowTask         *task;
  KvRect            *rects; /* of the labels, as the lines see them */
  KvBows            *bows;
  KvRect            *boxes; /* around each line */
} Settling;

static void
box_line (Settling *settling,
          guint     line)
{
  settling->boxes[line] = kv_curve_box (&settling->task->bows[line].curve);
}

static gboolean
runs_under (Settling *settling,
            guint     line,
            KvRect    rect)
{
  KvVec points[KV_BOW_POINTS];

  if (!kv_rect_touches (kv_rect_grown (settling->boxes[line], .01), rect))
    return FALSE;
  kv_bow_points (&settling->task->bows[line], points);
  for (guint i = 0; i + 1 < KV_BOW_POINTS; i++)
    if (kv_rect_cuts_line (rect, points[i], points[i + 1]))
      return TRUE;
  return FALSE;
}

/* The lines that have to do with a label on either of two sides. */
static void
find_lines (Settling *settling,
            guint     label,
            KvRect    a,
            KvRect    b,
            GArray   *lines)
{
  guint n_ties;
  const guint *ties = kv_bows_ties (settling->bows, label, &n_ties);

  g_array_set_size (lines, 0);
  g_array_append_vals (lines, ties, n_ties);
  for (guint i = 0; i < settling->task->n_bows; i++)
    {
      const KvBow *bow = &settling->task->bows[i];

      if (bow->nodes[0] != label && bow->nodes[1] != label
          && (runs_under (settling, i, kv_rect_grown (a, AIR)) || runs_under (settling, i, kv_rect_grown (b, AIR))))
        g_array_append_val (lines, i);
    }
}

/* And the bent lines at the far ends of those: they may not need to bend any
 * longer. */
static void
add_bent_lines (Settling *settling,
                GArray   *lines)
{
  guint n = lines->len, most = settling->labels->n_labels <= FEW_LABELS ? MOST_LINES : FEW_LINES;

  for (guint i = 0; i < 2 * n; i++)
    {
      guint node = settling->task->bows[g_array_index (lines, guint, i / 2)].nodes[i % 2], n_ties;
      const guint *ties;

      if (node == KV_BOW_NO_NODE)
        continue;
      ties = kv_bows_ties (settling->bows, node, &n_ties);
      for (guint k = 0; k < n_ties && lines->len < most; k++)
        if (settling->task->bows[ties[k]].bow != 0 && !kv_bows_hold (lines, ties[k]))
          g_array_append_val (lines, ties[k]);
    }
}

static void
restore (Settling     *settling,
         const GArray *lines,
         const double *bends)
{
  for (guint i = 0; i < lines->len; i++)
    kv_bows_bend_to (settling->bows, g_array_index (lines, guint, i), bends[i]);
}

/* Whether the label is better off on this side; then it is there. */
static gboolean
try_side (Settling   *settling,
          guint       label,
          KvLabelSide side,
          guint       form,
          GArray     *lines)
{
  KvLabel *self = &settling->labels->labels[label];
  KvRect was = self->rect, rect = kv_label_rect (self, side, form);
  const guint *numbers;
  double bends[MOST_LINES], before, after;

  if (kv_label_covers (&settling->solver, label, side, form))
    return FALSE;
  find_lines (settling, label, was, rect, lines);
  if (lines->len > MOST_LINES)
    return FALSE;
  add_bent_lines (settling, lines);
  numbers = (const guint *) lines->data;
  for (guint i = 0; i < lines->len; i++)
    bends[i] = settling->task->bows[numbers[i]].bow;
  before = kv_bows_cost (settling->bows, numbers, lines->len)
           + kv_label_cost (&settling->solver, label, KV_LABEL_NONE, self->side, self->form);
  settling->rects[label] = rect;
  kv_bows_label_moved (settling->bows, label, was, rect);
  after = kv_bows_bend_again (settling->bows, numbers, lines->len)
          + kv_label_cost (&settling->solver, label, KV_LABEL_NONE, side, form);
  if (after < before - WORTH_IT)
    {
      self->side = side;
      self->form = form;
      self->rect = rect;
      for (guint i = 0; i < lines->len; i++)
        box_line (settling, numbers[i]);
      return TRUE;
    }
  settling->rects[label] = was;
  kv_bows_label_moved (settling->bows, label, rect, was);
  restore (settling, lines, bends);
  return FALSE;
}

/* Whether another side could do any good: some line bends at its node, or runs
 * under it, or an outline does. */
static gboolean
is_in_the_way (Settling *settling,
               guint     label)
{
  guint n_ties;
  const guint *ties = kv_bows_ties (settling->bows, label, &n_ties);

  for (guint i = 0; i < n_ties; i++)
    if (settling->task->bows[ties[i]].bow != 0)
      return TRUE;
  for (guint i = 0; i < settling->task->n_bows; i++)
    if (runs_under (settling, i, kv_rect_grown (settling->rects[label], AIR)))
      return TRUE;
  return kv_label_is_on_outline (&settling->solver, label);
}

/* The forms that a label may take: as whole as it is, or shorter where a line
 * or an outline still runs under it, but none that is worse than that. */
static guint
last_form (Settling *settling,
           guint     label)
{
  const KvLabel *self = &settling->labels->labels[label];
  gboolean crossed = kv_label_is_on_outline (&settling->solver, label);
  guint form = self->form;

  for (guint i = 0; i < settling->task->n_bows && !crossed; i++)
    crossed = runs_under (settling, i, self->rect);
  while (crossed && form + 1 < self->n_forms && self->costs[form + 1] < MOST_FORM_COST)
    form++;
  return form;
}

static gboolean
try_sides (Settling *settling,
           guint     label,
           GArray   *lines)
{
  const KvLabel *self = &settling->labels->labels[label];
  gboolean changed = FALSE;

  if (self->n_forms == 0 || (self->wanted != KV_LABEL_FREE && settling->labels->obey) || (self->form == 0 && !is_in_the_way (settling, label)))
    return FALSE;
  for (guint form = 0; form <= last_form (settling, label); form++)
    for (KvLabelSide side = KV_LABEL_BELOW; side <= KV_LABEL_SIDES; side++)
      if (self->side != side || self->form != form)
        changed = try_side (settling, label, side, form, lines) || changed;
  return changed;
}

static KvRect
reach_of (const KvLabel *label)
{
  KvRect reach = KV_RECT_EMPTY;

  for (KvLabelSide side = KV_LABEL_BELOW; side <= KV_LABEL_SIDES && label->n_forms > 0; side++)
    for (guint form = 0; form < label->n_forms; form++)
      reach = kv_rect_union (reach, kv_label_rect (label, side, form));
  return reach;
}

static void
settling_init (Settling          *settling,
               const KvLabelTask *labels,
               KvBowTask         *bows)
{
  guint n = labels->n_labels;
  KvRect *reach = g_new (KvRect, n + 1);

  *settling = (Settling) { .labels = labels, .task = bows, .rects = g_new (KvRect, n + 1), .boxes = g_new (KvRect, bows->n_bows + 1) };
  kv_label_solver_init (&settling->solver, labels);
  for (guint i = 0; i < n; i++)
    {
      settling->rects[i] = labels->labels[i].rect;
      reach[i] = reach_of (&labels->labels[i]);
    }
  bows->labels = settling->rects;
  bows->n_labels = n;
  bows->reach = reach;
  settling->bows = kv_bows_new (bows);
}

static void
settling_clear (Settling *settling)
{
  KvBowTask *bows = settling->task;

  g_clear_pointer (&settling->bows, kv_bows_free);
  kv_label_solver_clear (&settling->solver);
  g_free ((KvRect *) bows->reach);
  g_free (settling->rects);
  g_free (settling->boxes);
  bows->labels = NULL;
  bows->n_labels = 0;
  bows->reach = NULL;
}

/* Some rounds, of all labels or only of those that stand on an outline. */
static void
move_labels (Settling *settling,
             gboolean  only_on_outlines)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean changed = TRUE;

  for (guint i = 0; i < settling->task->n_bows; i++)
    box_line (settling, i);
  for (guint round = 0; round < ROUNDS && changed; round++)
    {
      changed = FALSE;
      for (guint i = 0; i < settling->labels->n_labels; i++)
        if (!only_on_outlines || kv_label_is_on_outline (&settling->solver, i))
          changed = try_sides (settling, i, lines) || changed;
    }
}

void
kv_settle (const KvLabelTask *labels,
           KvBowTask         *bows)
{
  Settling settling;

  settling_init (&settling, labels, bows);
  kv_bows_bend (settling.bows);
  if (labels->n_labels <= MOST_LABELS)
    move_labels (&settling, FALSE);
  kv_bows_bend (settling.bows);
  settling_clear (&settling);
}

void
kv_settle_off_outlines (const KvLabelTask *labels,
                        KvBowTask         *bows)
{
  Settling settling;

  settling_init (&settling, labels, bows);
  move_labels (&settling, TRUE);
  settling_clear (&settling);
}
