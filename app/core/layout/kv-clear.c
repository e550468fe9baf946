/* Clearing up by rounds. In each round who stands in a hull that is not its own
 * leaves it by the shortest way that stays in the frame; then rooms that overlap
 * push each other apart along the axis that asks least, until they are quiet.
 * Where that does not end, the members of a hull that is still invaded draw
 * together, which makes place outside it. */

#include "kv-clear.h"

#include <math.h>

#include "kv-near.h"

#define ROUNDS 60
#define SWEEPS 40        /* of pushing apart, in a round */
#define LAST_SWEEPS 400
#define PATIENCE 8       /* rounds before hulls contract */
#define CONTRACTION .97
#define CORNERS 16       /* of a member in the polygon of its group */
#define OUTSIDE 2.       /* that a stranger keeps from a hull */
#define TOUCH 1e-3

static KvRect
room_of (const KvClearNode *node)
{
  return kv_rect_moved (node->room, node->centre.x, node->centre.y);
}

static double
clamped (double value,
         double low,
         double high)
{
  return low > high ? (low + high) / 2 : CLAMP (value, low, high);
}

static void
keep_in_frame (const KvClearTask *task,
               KvClearNode       *node)
{
  if (node->fixed || task->frame.x1 < task->frame.x0)
    return;
  node->centre.x = clamped (node->centre.x, task->frame.x0 - node->reach.x0, task->frame.x1 - node->reach.x1);
  node->centre.y = clamped (node->centre.y, task->frame.y0 - node->reach.y0, task->frame.y1 - node->reach.y1);
}

static void
move_apart (KvClearNode *a,
            KvClearNode *b,
            double        dx,
            double        dy)
{
  double share = a->fixed ? 0 : b->fixed ? 1 : .5;

  a->centre.x -= share * dx;
  a->centre.y -= share * dy;
  b->centre.x += (1 - share) * dx;
  b->centre.y += (1 - share) * dy;
}

/* Pushes two nodes apart if they need it; returns whether they did. Two nodes
 * on one spot part in a direction of their own. */
static gboolean
push_pair (const KvClearTask *task,
           guint               i,
           guint               j)
{
  KvClearNode *a = &task->nodes[i], *b = &task->nodes[j];
  KvRect p = room_of (a), q = room_of (b);
  double x = MIN (p.x1, q.x1) - MAX (p.x0, q.x0) + task->gap;
  double y = MIN (p.y1, q.y1) - MAX (p.y0, q.y0) + task->gap;
  double dx = (q.x0 + q.x1 - p.x0 - p.x1) / 2, dy = (q.y0 + q.y1 - p.y0 - p.y1) / 2;

  if (x <= TOUCH || y <= TOUCH || (a->fixed && b->fixed))
    return FALSE;
  if (fabs (dx) < TOUCH && fabs (dy) < TOUCH)
    {
      dx = cos (2.4 * i + 1.7 * j);
      dy = sin (2.4 * i + 1.7 * j);
    }
  if (x < y)
    move_apart (a, b, copysign (x, dx), 0);
  else
    move_apart (a, b, 0, copysign (y, dy));
  keep_in_frame (task, a);
  keep_in_frame (task, b);
  return TRUE;
}

static guint
push_sweep (const KvClearTask *task)
{
  g_autofree KvRect *rooms = g_new (KvRect, task->n_nodes + 1);
  g_autoptr (KvNear) grid = NULL;
  guint pushed = 0;

  for (guint i = 0; i < task->n_nodes; i++)
    rooms[i] = kv_rect_grown (room_of (&task->nodes[i]), task->gap);
  grid = kv_near_new (rooms, task->n_nodes, 20);
  for (guint i = 0; i < task->n_nodes; i++)
    {
      guint n_found;
      const guint *found = kv_near_find (grid, rooms[i], &n_found);

      for (guint k = 0; k < n_found; k++)
        if (found[k] > i && push_pair (task, i, found[k]))
          pushed++;
    }
  return pushed;
}

/* Whether all rooms came to rest. */
static gboolean
push_apart (const KvClearTask *task,
            guint               sweeps)
{
  for (guint i = 0; i < task->n_nodes; i++)
    keep_in_frame (task, &task->nodes[i]);
  for (guint sweep = 0; sweep < sweeps; sweep++)
    if (push_sweep (task) == 0)
      return TRUE;
  return FALSE;
}

/* How far a group reaches in the direction (nx, ny). */
static double
group_support (const KvClearTask  *task,
               const KvClearGroup *group,
               double               nx,
               double               ny)
{
  double most = -G_MAXDOUBLE;

  for (guint i = 0; i < group->n_members; i++)
    {
      const KvClearNode *node = &task->nodes[group->members[i]];
      KvRect room = room_of (node);
      double corner = MAX (nx * room.x0, nx * room.x1) + MAX (ny * room.y0, ny * room.y1);

      most = MAX (most, nx * node->centre.x + ny * node->centre.y + node->radius + group->pad);
      if (!group->tight)
        most = MAX (most, corner);
    }
  return most;
}

static gboolean
is_in_frame (const KvClearTask *task,
             const KvClearNode *node,
             double              dx,
             double              dy)
{
  KvRect reach = kv_rect_moved (node->reach, node->centre.x + dx, node->centre.y + dy);

  return task->frame.x1 < task->frame.x0 || kv_rect_holds (kv_rect_grown (task->frame, TOUCH), reach);
}

/* The shortest way out of a group for a stranger, tried in CORNERS times four
 * directions: `way` stays in the frame where that can be, `direct` need not. FALSE
 * when it is outside already. */
static gboolean
way_out (const KvClearTask  *task,
         const KvClearGroup *group,
         const KvClearNode  *node,
         KvVec              *way,
         KvVec              *direct)
{
  KvRect circle = kv_rect_around (node->centre, node->radius);
  KvRect room = group->tight ? circle : room_of (node);
  double shortest = G_MAXDOUBLE, least = G_MAXDOUBLE;

  *way = *direct = (KvVec) { 0, 0 };
  for (guint i = 0; i < 4 * CORNERS; i++)
    {
      double angle = 2 * G_PI * i / (4 * CORNERS), nx = cos (angle), ny = sin (angle);
      double near_side = MIN (nx * room.x0, nx * room.x1) + MIN (ny * room.y0, ny * room.y1);
      double depth = group_support (task, group, nx, ny) + OUTSIDE - near_side;
      double cost = depth + (is_in_frame (task, node, depth * nx, depth * ny) ? 0 : 1000);

      if (depth <= TOUCH)
        return FALSE;
      if (cost < shortest)
        {
          shortest = cost;
          *way = (KvVec) { depth * nx, depth * ny };
        }
      if (depth < least)
        {
          least = depth;
          *direct = (KvVec) { depth * nx, depth * ny };
        }
    }
  return TRUE;
}

static gboolean *
membership (const KvClearTask  *task,
            const KvClearGroup *group)
{
  gboolean *is_member = g_new0 (gboolean, task->n_nodes + 1);

  for (guint i = 0; i < group->n_members; i++)
    is_member[group->members[i]] = TRUE;
  return is_member;
}

/* Sends the strangers out of a group; returns how many there were, and the way
 * that the deepest of them would go if there were no frame. */
static guint
expel (const KvClearTask  *task,
       const KvClearGroup *group,
       KvVec              *deepest)
{
  g_autofree gboolean *is_member = membership (task, group);
  guint strangers = 0;

  *deepest = (KvVec) { 0, 0 };
  for (guint i = 0; i < task->n_nodes; i++)
    {
      KvClearNode *node = &task->nodes[i];
      KvVec way, direct;

      if (is_member[i] || node->fixed || node->loyal || !way_out (task, group, node, &way, &direct))
        continue;
      strangers++;
      if (hypot (direct.x, direct.y) > hypot (deepest->x, deepest->y))
        *deepest = direct;
      node->centre.x += way.x;
      node->centre.y += way.y;
      keep_in_frame (task, node);
    }
  return strangers;
}

/* Draws a group together in the direction in which somebody has to leave it. */
static void
contract (const KvClearTask  *task,
          const KvClearGroup *group,
          KvVec               way)
{
  double length = hypot (way.x, way.y), nx = way.x / length, ny = way.y / length, middle = 0;

  for (guint i = 0; i < group->n_members; i++)
    middle += (nx * task->nodes[group->members[i]].centre.x + ny * task->nodes[group->members[i]].centre.y) / group->n_members;
  for (guint i = 0; i < group->n_members; i++)
    {
      KvClearNode *node = &task->nodes[group->members[i]];
      double by = (1 - CONTRACTION) * (middle - nx * node->centre.x - ny * node->centre.y);

      if (node->fixed || node->loyal)
        continue;
      node->centre.x += by * nx;
      node->centre.y += by * ny;
    }
}

/* One round of sending away; returns how many strangers there were. */
static guint
expel_all (const KvClearTask *task,
           gboolean           contracting)
{
  guint strangers = 0;

  for (guint i = 0; i < task->n_groups; i++)
    {
      KvClearGroup *group = &task->groups[i];
      KvVec deepest;

      group->strangers = expel (task, group, &deepest);
      if (group->strangers > 0 && contracting)
        contract (task, group, deepest);
      strangers += group->strangers;
    }
  return strangers;
}

gboolean
kv_clear_up (const KvClearTask *task)
{
  gboolean apart = push_apart (task, task->n_groups > 0 ? SWEEPS : LAST_SWEEPS);

  if (task->n_groups == 0)
    return apart;
  for (guint round = 0; round < ROUNDS; round++)
    {
      if (expel_all (task, round >= PATIENCE) == 0 && apart)
        return TRUE;
      apart = push_apart (task, SWEEPS);
    }
  return push_apart (task, LAST_SWEEPS);
}
