/* The choice of bows.
 *
 * A line is a quadratic curve. Seventeen bows are tried; each costs for how far
 * it bends, for every sample that lies in a node, badge or label that is not its
 * own, and for running too close beside another line where both leave the same
 * node (kv-bow-costs.c). Straight wins when it is free: lines bend only to avoid.
 * Lines choose one after the other, and again; one that has to go a long way
 * round may then ask those that are in its way to give way. */

#include "kv-bows-private.h"

#include <math.h>

#define NODE_AIR 1.5
#define ROUNDS 3
#define WORTH_IT 1.      /* cost above which others are asked to give way */
#define MOST_GIVE_WAY 10

const double kv_bends[KV_BENDS] = {
  0, .04, -.04, .07, -.07, .1, -.1, .13, -.13, .165, -.165, .2, -.2, .24, -.24, .28, -.28
};

static KvRect
node_room (const KvBowNode *node)
{
  KvRect room = kv_rect_moved (node->outline->box, node->centre.x, node->centre.y);

  if (node->badge_radius > 0)
    room = kv_rect_union (room, kv_rect_around (node->badge, node->badge_radius));
  return kv_rect_grown (room, NODE_AIR);
}

static KvRect
label_room (const KvBowTask *task,
            guint            label)
{
  KvRect room = task->reach != NULL ? task->reach[label] : task->labels[label];

  return room.x1 < room.x0 ? KV_RECT_EMPTY : kv_rect_grown (room, KV_BOW_HEAD_AIR);
}

static void
add_line (KvBows *bows,
          guint   line)
{
  const KvBow *bow = &bows->task->bows[line];

  for (guint end = 0; end < 2; end++)
    if (bow->nodes[end] != KV_BOW_NO_NODE)
      g_array_append_val (bows->ties[bow->nodes[end]], line);
}

KvBows *
kv_bows_new (const KvBowTask *task)
{
  KvBows *bows = g_new0 (KvBows, 1);
  g_autofree KvRect *rects = g_new (KvRect, MAX (task->n_nodes, task->n_labels) + 1);

  bows->task = task;
  for (guint i = 0; i < task->n_nodes; i++)
    rects[i] = node_room (&task->nodes[i]);
  bows->nodes = kv_near_new (rects, task->n_nodes, 8);
  for (guint i = 0; i < task->n_labels; i++)
    rects[i] = label_room (task, i);
  bows->labels = kv_near_new (rects, task->n_labels, 8);
  bows->ties = g_new (GArray *, task->n_nodes + 1);
  for (guint i = 0; i < task->n_nodes; i++)
    bows->ties[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  bows->lines = g_new0 (KvBowLine, task->n_bows + 1);
  for (guint i = 0; i < task->n_bows; i++)
    add_line (bows, i);
  return bows;
}

void
kv_bows_free (KvBows *bows)
{
  if (bows == NULL)
    return;
  for (guint i = 0; i < bows->task->n_nodes; i++)
    g_array_unref (bows->ties[i]);
  g_free (bows->ties);
  g_free (bows->lines);
  kv_near_free (bows->nodes);
  kv_near_free (bows->labels);
  g_free (bows);
}

/* Fills in how the line looks in one of its bends. */
static void
shape_bend (KvBows *bows,
            guint   line,
            guint   number)
{
  KvBend *bend = &bows->lines[line].bends[number];
  KvBow try = bows->task->bows[line];

  if (bows->lines[line].shaped & (1u << number))
    return;
  kv_bow_bend (bows->task, &try, kv_bends[number]);
  bend->curve = try.curve;
  bend->start = try.start;
  bend->end = try.end;
  for (guint end = 0; end < 2; end++)
    for (guint r = 0; r < KV_RINGS; r++)
      bend->rings[end][r] = kv_bow_on_ring (&try, &try.curve, end, kv_bow_ring_radius (bows->task, r));
  bows->lines[line].shaped |= 1u << number;
}

static void
cost_line (KvBows *bows,
           guint   line)
{
  KvBowLine *self = &bows->lines[line];

  if (self->costed)
    return;
  self->box = KV_RECT_EMPTY;
  for (guint i = 0; i < KV_BENDS; i++)
    {
      shape_bend (bows, line, i);
      self->bends[i].cost = kv_bows_own_cost (bows, line, i);
      self->box = kv_rect_union (self->box, kv_curve_box (&self->bends[i].curve));
    }
  self->costed = TRUE;
}

static double
cost_now (KvBows *bows,
          guint   line)
{
  cost_line (bows, line);
  return bows->lines[line].bends[bows->lines[line].bend].cost + kv_bows_beside_cost (bows, line);
}

/* Takes over a bend as it was solved. */
static void
apply (KvBows *bows,
       guint   line)
{
  KvBow *bow = &bows->task->bows[line];
  const KvBend *bend = &bows->lines[line].bends[bows->lines[line].bend];

  bow->bow = kv_bends[bows->lines[line].bend];
  bow->curve = bend->curve;
  bow->start = bend->start;
  bow->end = bend->end;
  bow->mark = .5;
}

static void
set_bend (KvBows *bows,
          guint   line,
          guint   bend)
{
  shape_bend (bows, line, bend);
  bows->lines[line].bend = bend;
  bows->lines[line].bent = TRUE;
  apply (bows, line);
}

static void
bend_best (KvBows *bows,
           guint   line)
{
  KvBowLine *self = &bows->lines[line];
  double least = G_MAXDOUBLE;
  guint best = 0;

  cost_line (bows, line);
  for (self->bend = 0; self->bend < KV_BENDS; self->bend++)
    if (self->bends[self->bend].cost < least)
      {
        double cost = self->bends[self->bend].cost + kv_bows_beside_cost (bows, line);

        if (cost < least - 1e-9)
          {
            least = cost;
            best = self->bend;
          }
      }
  set_bend (bows, line, best);
}

gboolean
kv_bows_hold (const GArray *lines,
              guint         line)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, guint, i) == line)
      return TRUE;
  return FALSE;
}

/* The lines that run too close beside one, each once. */
static void
find_beside (KvBows *bows,
             guint   line,
             GArray *beside)
{
  const KvBow *bow = &bows->task->bows[line];

  for (guint end = 0; end < 2; end++)
    for (guint i = 0; bow->nodes[end] != KV_BOW_NO_NODE && i < bows->ties[bow->nodes[end]]->len; i++)
      {
        guint other = g_array_index (bows->ties[bow->nodes[end]], guint, i);

        if (kv_bows_pair_cost (bows, line, end, other) > 0 && !kv_bows_hold (beside, other))
          g_array_append_val (beside, other);
      }
}

static guint
best_by_itself (const KvBowLine *line)
{
  guint best = 0;

  for (guint i = 0; i < KV_BENDS; i++)
    if (line->bends[i].cost < line->bends[best].cost)
      best = i;
  return best;
}

static double
costs_now (KvBows       *bows,
           const GArray *lines)
{
  double cost = 0;

  for (guint i = 0; i < lines->len; i++)
    cost += cost_now (bows, g_array_index (lines, guint, i));
  return cost;
}

/* What a line costs beside those of some lines that share a node with it. */
static double
beside_these (KvBows       *bows,
              guint         line,
              const GArray *lines)
{
  const KvBow *bow = &bows->task->bows[line];
  double cost = 0;

  for (guint end = 0; end < 2; end++)
    for (guint i = 0; bow->nodes[end] != KV_BOW_NO_NODE && i < bows->ties[bow->nodes[end]]->len; i++)
      {
        guint other = g_array_index (bows->ties[bow->nodes[end]], guint, i);

        if (kv_bows_hold (lines, other))
          cost += kv_bows_pair_cost (bows, line, end, other);
      }
  return cost;
}

/* The bend that is best beside some lines, whatever the others do. */
static guint
best_beside (KvBows       *bows,
             guint         line,
             const GArray *lines)
{
  KvBowLine *self = &bows->lines[line];
  double least = G_MAXDOUBLE;
  guint was = self->bend, best = 0;

  cost_line (bows, line);
  for (self->bend = 0; self->bend < KV_BENDS; self->bend++)
    {
      double cost = self->bends[self->bend].cost + beside_these (bows, line, lines);

      if (cost < least - 1e-9)
        {
          least = cost;
          best = self->bend;
        }
    }
  self->bend = was;
  return best;
}

/* Gives a line the bend that is best for it, and lets the lines give way that
 * are in its way then; with pass_on also those in the way of these, as people
 * move up on a bench. If that is no better for all of them, all stays. */
static gboolean
try_precedence (KvBows  *bows,
                guint    line,
                gboolean pass_on)
{
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint)), settled = g_array_new (FALSE, FALSE, sizeof (guint));
  guint old[MOST_GIVE_WAY], new[MOST_GIVE_WAY];
  double before, after;

  g_array_append_val (moved, line);
  for (guint i = 0; i < moved->len && moved->len <= MOST_GIVE_WAY; i++)
    {
      guint next = g_array_index (moved, guint, i);

      old[i] = bows->lines[next].bend;
      if (i == 0 || pass_on)
        set_bend (bows, next, best_beside (bows, next, settled));
      else
        bend_best (bows, next);
      new[i] = bows->lines[next].bend;
      g_array_append_val (settled, next);
      if (i == 0 || pass_on)
        find_beside (bows, next, moved);
    }
  after = settled->len == moved->len ? costs_now (bows, settled) : G_MAXDOUBLE;
  for (guint i = 0; i < settled->len; i++)
    set_bend (bows, g_array_index (settled, guint, i), old[i]);
  before = costs_now (bows, settled);
  for (guint i = 0; i < settled->len && after < before - 1e-9; i++)
    set_bend (bows, g_array_index (settled, guint, i), new[i]);
  return after < before - 1e-9;
}

static void
take_precedence (KvBows *bows,
                 guint   line)
{
  const KvBowLine *self = &bows->lines[line];

  if (cost_now (bows, line) - self->bends[best_by_itself (self)].cost >= WORTH_IT && !try_precedence (bows, line, FALSE))
    try_precedence (bows, line, TRUE);
}

void
kv_bows_bend (KvBows *bows)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < bows->task->n_bows; i++)
        bend_best (bows, i);
      for (guint i = 0; i < bows->task->n_bows; i++)
        take_precedence (bows, i);
    }
}

static guint
bend_number (double bow)
{
  guint i = KV_BENDS - 1;

  while (i > 0 && kv_bends[i] != bow)
    i--;
  return i;
}

/* Lines that were bent before this task are known as they are. */
static void
know_all (KvBows *bows)
{
  for (guint i = 0; i < bows->task->n_bows; i++)
    if (!bows->lines[i].bent)
      {
        bows->lines[i].bend = bend_number (bows->task->bows[i].bow);
        shape_bend (bows, i, bows->lines[i].bend);
        bows->lines[i].bent = TRUE;
      }
}

void
kv_bows_label_moved (KvBows *bows,
                     guint   label,
                     KvRect  from,
                     KvRect  to)
{
  for (guint i = 0; i < bows->task->n_bows; i++)
    {
      KvBowLine *line = &bows->lines[i];
      gboolean was, is;

      if (!line->costed)
        continue;
      was = kv_rect_touches (line->box, kv_rect_grown (from, KV_BOW_HEAD_AIR));
      is = kv_rect_touches (line->box, kv_rect_grown (to, KV_BOW_HEAD_AIR));

      for (guint k = 0; k < KV_BENDS && (was || is); k++)
        line->bends[k].cost += (is ? kv_bows_label_cost (&bows->task->bows[i], &line->bends[k], label, to) : 0)
                               - (was ? kv_bows_label_cost (&bows->task->bows[i], &line->bends[k], label, from) : 0);
    }
}

double
kv_bows_bend_again (KvBows      *bows,
                    const guint *lines,
                    guint        n_lines)
{
  know_all (bows);
  for (guint i = 0; i < n_lines; i++)
    bend_best (bows, lines[i]);
  return kv_bows_cost (bows, lines, n_lines);
}

double
kv_bows_cost (KvBows      *bows,
              const guint *lines,
              guint        n_lines)
{
  double cost = 0;

  know_all (bows);
  for (guint i = 0; i < n_lines; i++)
    cost += cost_now (bows, lines[i]);
  return cost;
}

void
kv_bows_bend_to (KvBows *bows,
                 guint   line,
                 double  bow)
{
  set_bend (bows, line, bend_number (bow));
}

const guint *
kv_bows_ties (KvBows *bows,
              guint   node,
              guint  *n_ties)
{
  *n_ties = bows->ties[node]->len;
  return (const guint *) bows->ties[node]->data;
}
