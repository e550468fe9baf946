/* Where nodes are placed: what has to hold for any field, and what makes some
 * well-known drawings readable. Lengths in mm. */

#include <glib.h>
#include <math.h>
#include <string.h>

#include "kv-placement.h"

#define WIDTH 300.
#define HEIGHT 215.
#define GAP 8.
#define SLACK 1e-6
#define MOST 60

/* A field to place: at most MOST nodes, three times as many edges, 3 groups. */
typedef struct
{
  KvPlaceNode  nodes[MOST];
  guint        n_nodes;
  KvPlaceEdge  edges[3 * MOST];
  guint        n_edges;
  guint        members[3][MOST];
  KvPlaceGroup groups[3];
  guint        n_groups;
} Field;

static void
add_node (Field *field,
          double half_width,
          double up,
          double down)
{
  field->nodes[field->n_nodes++] = (KvPlaceNode) {
    .left = half_width, .right = half_width, .up = up, .down = down
  };
}

static void
add_edge (Field *field,
          guint  from,
          guint  to)
{
  field->edges[field->n_edges++] = (KvPlaceEdge) { from, to, 1 };
}

static void
add_group (Field       *field,
           const guint *members,
           guint        n_members)
{
  guint *mine = field->members[field->n_groups];

  memcpy (mine, members, n_members * sizeof *members);
  field->groups[field->n_groups++] = (KvPlaceGroup) { mine, n_members };
}

static void
random_field (Field *field,
              guint  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n = g_rand_int_range (rand, 0, MOST / 2);

  *field = (Field) { .n_nodes = n };
  for (guint i = 0; i < n; i++)
    field->nodes[i] = (KvPlaceNode) {
      .left = g_rand_double_range (rand, 2, 20),
      .right = g_rand_double_range (rand, 2, 20),
      .up = g_rand_double_range (rand, 2, 8),
      .down = g_rand_double_range (rand, 2, 15),
    };
  for (guint e = 0, n_edges = n > 0 ? g_rand_int_range (rand, 0, 3 * n) : 0; e < n_edges; e++)
    add_edge (field, g_rand_int_range (rand, 0, n), g_rand_int_range (rand, 0, n));
  for (guint g = 0, n_groups = n > 3 ? g_rand_int_range (rand, 0, 4) : 0; g < n_groups; g++)
    {
      guint members[MOST], n_members = 0;

      for (guint i = 0; i < n; i++)
        if (g_rand_int_range (rand, 0, 4) == 0)
          members[n_members++] = i;
      add_group (field, members, n_members);
    }
}

static KvPlaceTask
task_of (Field  *field,
         guint32 seed)
{
  return (KvPlaceTask) { field->nodes, field->n_nodes, field->edges, field->n_edges,
                         field->groups, field->n_groups, WIDTH, HEIGHT, GAP, seed };
}

static void
place_all (Field  *field,
           guint32 seed)
{
  KvPlaceTask task = task_of (field, seed);

  kv_place_all (&task);
}

static void
place_new (Field *field)
{
  KvPlaceTask task = task_of (field, 1);

  kv_place_new (&task);
}

static void
assert_apart (const KvPlaceNode *nodes,
              guint              n_nodes,
              double             gap)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      g_assert_true (isfinite (nodes[i].x) && isfinite (nodes[i].y));
      for (guint j = 0; j < i; j++)
        {
          const KvPlaceNode *a = &nodes[i], *b = &nodes[j];
          double x = MAX (a->x - a->left - b->x - b->right, b->x - b->left - a->x - a->right);
          double y = MAX (a->y - a->up - b->y - b->down, b->y - b->up - a->y - a->down);

          g_assert_cmpfloat (MAX (x, y), >=, gap - SLACK);
        }
    }
}

static void
find_extent (const Field *field,
             double      *x0,
             double      *y0,
             double      *x1,
             double      *y1)
{
  *x0 = *y0 = G_MAXDOUBLE;
  *x1 = *y1 = -G_MAXDOUBLE;
  for (guint i = 0; i < field->n_nodes; i++)
    {
      const KvPlaceNode *node = &field->nodes[i];

      *x0 = MIN (*x0, node->x - node->left);
      *y0 = MIN (*y0, node->y - node->up);
      *x1 = MAX (*x1, node->x + node->right);
      *y1 = MAX (*y1, node->y + node->down);
    }
}

static double
side (const KvPlaceNode *a,
      const KvPlaceNode *b,
      const KvPlaceNode *p)
{
  return (b->x - a->x) * (p->y - a->y) - (b->y - a->y) * (p->x - a->x);
}

static guint
count_crossings (const Field *field)
{
  guint count = 0;

  for (guint e = 0; e < field->n_edges; e++)
    for (guint f = 0; f < e; f++)
      {
        const KvPlaceNode *a = &field->nodes[field->edges[e].from], *b = &field->nodes[field->edges[e].to];
        const KvPlaceNode *c = &field->nodes[field->edges[f].from], *d = &field->nodes[field->edges[f].to];

        if (a != c && a != d && b != c && b != d)
          count += side (a, b, c) * side (a, b, d) < 0 && side (c, d, a) * side (c, d, b) < 0;
      }
  return count;
}

/* How many nodes that are no members stand in the convex hull of a group: not
 * all members are on one side of some line through them. */
static guint
count_strangers (const Field        *field,
                 const KvPlaceGroup *group)
{
  guint count = 0;

  for (guint i = 0; i < field->n_nodes; i++)
    {
      gboolean member = FALSE, outside = FALSE;

      for (guint m = 0; m < group->n_members; m++)
        {
          guint left = 0, right = 0;

          member = member || group->members[m] == i;
          for (guint k = 0; k < group->n_members; k++)
            {
              double turn = side (&field->nodes[i], &field->nodes[group->members[m]], &field->nodes[group->members[k]]);

              left += turn > 0;
              right += turn < 0;
            }
          outside = outside || left == 0 || right == 0;
        }
      count += !member && !outside;
    }
  return count;
}

static void
test_never_overlaps (void)
{
  for (guint seed = 0; seed < 30; seed++)
    {
      Field field;

      random_field (&field, seed);
      place_all (&field, seed);
      assert_apart (field.nodes, field.n_nodes, GAP);
    }
}

static void
test_same_input_same_bits (void)
{
  for (guint seed = 0; seed < 4; seed++)
    {
      Field one, other;

      random_field (&one, seed);
      random_field (&other, seed);
      place_all (&one, 5);
      place_all (&other, 5);
      g_assert_cmpmem (one.nodes, sizeof one.nodes, other.nodes, sizeof other.nodes);
    }
}

/* Where they were before does not matter to those that are placed. */
static void
test_starts_from_nothing (void)
{
  Field one, other;

  random_field (&one, 4);
  random_field (&other, 4);
  for (guint i = 0; i < other.n_nodes; i++)
    other.nodes[i].x = other.nodes[i].y = i % 2 == 0 ? NAN : 1e6 * i;
  place_all (&one, 5);
  place_all (&other, 5);
  g_assert_cmpmem (one.nodes, sizeof one.nodes, other.nodes, sizeof other.nodes);
}

static void
test_fixed_stay (void)
{
  for (guint seed = 0; seed < 12; seed++)
    {
      Field field;
      guint n_fixed;

      random_field (&field, seed);
      n_fixed = MIN (field.n_nodes, 6);
      for (guint i = 0; i < n_fixed; i++)
        {
          field.nodes[i].fixed = TRUE;
          field.nodes[i].x = 60 + 90 * (i % 3);
          field.nodes[i].y = 50 + 100 * (i / 3);
        }
      place_all (&field, seed);
      assert_apart (field.nodes, field.n_nodes, GAP);
      for (guint i = 0; i < n_fixed; i++)
        {
          g_assert_cmpfloat (field.nodes[i].x, ==, 60 + 90 * (i % 3));
          g_assert_cmpfloat (field.nodes[i].y, ==, 50 + 100 * (i / 3));
        }
    }
}

/* A full field fills the frame to its edges; a fuller one has its proportions. */
static void
test_fills_frame (void)
{
  for (guint n = 20; n <= MOST; n += 20)
    {
      Field field = { 0 };
      double x0, y0, x1, y1;

      for (guint i = 0; i < n; i++)
        add_node (&field, 14, 7, 12);
      for (guint i = 1; i < n; i++)
        add_edge (&field, i, (i - 1) / 2);
      place_all (&field, 1);
      find_extent (&field, &x0, &y0, &x1, &y1);
      g_assert_cmpfloat_with_epsilon (x0, 0, .01);
      g_assert_cmpfloat_with_epsilon (y0, 0, .01);
      g_assert_cmpfloat (x1, >=, WIDTH - .01);
      g_assert_cmpfloat (y1, >=, HEIGHT - .01);
      g_assert_cmpfloat ((x1 - x0) / (y1 - y0), >, .95 * WIDTH / HEIGHT);
      g_assert_cmpfloat ((x1 - x0) / (y1 - y0), <, 1.05 * WIDTH / HEIGHT);
    }
}

/* Two partners don't stand in opposite corners of a sheet, but in its middle. */
static void
test_few_in_the_middle (void)
{
  Field field = { 0 };
  double x0, y0, x1, y1;

  place_all (&field, 1);
  add_node (&field, 10, 5, 10);
  place_all (&field, 1);
  find_extent (&field, &x0, &y0, &x1, &y1);
  g_assert_cmpfloat_with_epsilon (x0 + x1, WIDTH, 1);
  g_assert_cmpfloat_with_epsilon (y0 + y1, HEIGHT, 1);

  add_node (&field, 10, 5, 10);
  add_edge (&field, 0, 1);
  place_all (&field, 1);
  find_extent (&field, &x0, &y0, &x1, &y1);
  g_assert_cmpfloat_with_epsilon (x0 + x1, WIDTH, 1);
  g_assert_cmpfloat_with_epsilon (y0 + y1, HEIGHT, 1);
  g_assert_cmpfloat (x1 - x0, <, WIDTH / 2);
  g_assert_cmpfloat (y1 - y0, <, HEIGHT / 2);
  g_assert_cmpfloat (hypot (field.nodes[0].x - field.nodes[1].x, field.nodes[0].y - field.nodes[1].y), >, 25);
}

/* Trees and rings have a drawing without crossings; it must be found. */
static void
test_untangles (void)
{
  for (guint seed = 1; seed <= 3; seed++)
    {
      Field tree = { 0 }, ring = { 0 };

      for (guint i = 0; i < 30; i++)
        {
          add_node (&tree, 10, 5, 9);
          add_node (&ring, 10, 5, 9);
          add_edge (&ring, i, (i + 7) % 30);
          if (i > 0)
            add_edge (&tree, (i - 1) / 3, i);
        }
      place_all (&tree, seed);
      place_all (&ring, seed);
      g_assert_cmpuint (count_crossings (&tree), ==, 0);
      g_assert_cmpuint (count_crossings (&ring), ==, 0);
    }
}

/* Two overleggen that share one partner, in a ring of others: nobody stands in
 * a hull that is not his. */
static void
test_no_strangers (void)
{
  const guint first[] = { 0, 1, 2, 3, 4 }, second[] = { 4, 5, 6, 7 };

  for (guint seed = 1; seed <= 3; seed++)
    {
      Field field = { 0 };

      for (guint i = 0; i < 16; i++)
        {
          add_node (&field, 12, 6, 11);
          if (i > 0)
            add_edge (&field, i, (i * 7) % 16 == i ? 0 : (i * 7) % 16);
        }
      add_group (&field, first, G_N_ELEMENTS (first));
      add_group (&field, second, G_N_ELEMENTS (second));
      place_all (&field, seed);
      g_assert_cmpuint (count_strangers (&field, &field.groups[0]), ==, 0);
      g_assert_cmpuint (count_strangers (&field, &field.groups[1]), ==, 0);
    }
}

/* Who is tied to an overleg as such stands beside its hull, not in it, and not
 * among those without ties. */
static void
test_tie_to_group (void)
{
  const guint members[] = { 0, 1, 2, 3, 4 };
  Field field = { 0 };
  double x = 0, y = 0, distance;

  for (guint i = 0; i < 12; i++)
    add_node (&field, 12, 6, 11);
  for (guint i = 1; i < 10; i++)
    add_edge (&field, i, (i - 1) / 2);
  add_group (&field, members, G_N_ELEMENTS (members));
  add_edge (&field, 10, 12);
  place_all (&field, 1);
  g_assert_cmpuint (count_strangers (&field, field.groups), ==, 0);
  for (guint i = 0; i < 5; i++)
    {
      x += field.nodes[i].x / 5;
      y += field.nodes[i].y / 5;
    }
  distance = hypot (field.nodes[10].x - x, field.nodes[10].y - y);
  g_assert_cmpfloat (distance, <, hypot (field.nodes[11].x - x, field.nodes[11].y - y));
  g_assert_cmpfloat (distance, <, WIDTH / 2);
}

/* A tree of twelve, and so many partners without ties. */
static void
make_loose (Field *field,
            guint  n_loose,
            double half_width)
{
  for (guint i = 0; i < 12 + n_loose; i++)
    add_node (field, half_width + i % 4, 5, 9);
  for (guint i = 1; i < 12; i++)
    add_edge (field, i, (i - 1) / 2);
  place_all (field, 1);
}

/* Few partners with long names and without ties stand in a row beneath, in their order. */
static void
test_loose_in_row (void)
{
  Field field = { 0 };

  make_loose (&field, 4, 18);
  for (guint i = 12; i < 16; i++)
    {
      g_assert_cmpfloat_with_epsilon (field.nodes[i].y, field.nodes[12].y, .01);
      for (guint j = 0; j < 12; j++)
        g_assert_cmpfloat (field.nodes[j].y, <, field.nodes[i].y);
      if (i > 12)
        g_assert_cmpfloat (field.nodes[i].x, >, field.nodes[i - 1].x);
    }
}

/* With short names they stand in one column at the right. */
static void
test_loose_in_column (void)
{
  Field field = { 0 };

  make_loose (&field, 4, 8);
  for (guint i = 12; i < 16; i++)
    {
      g_assert_cmpfloat_with_epsilon (field.nodes[i].x, field.nodes[12].x, .01);
      for (guint j = 0; j < 12; j++)
        g_assert_cmpfloat (field.nodes[j].x, <, field.nodes[i].x);
      if (i > 12)
        g_assert_cmpfloat (field.nodes[i].y, >, field.nodes[i - 1].y);
    }
}

/* What is not connected does not lie through each other. */
static void
test_parts_beside_each_other (void)
{
  Field field = { 0 };
  double x[3][2], y[3][2];

  for (guint p = 0; p < 3; p++)
    {
      x[p][0] = y[p][0] = G_MAXDOUBLE;
      x[p][1] = y[p][1] = -G_MAXDOUBLE;
      for (guint i = 0; i < 6; i++)
        {
          add_node (&field, 10, 5, 9);
          if (i > 0)
            add_edge (&field, 6 * p + i, 6 * p + (i - 1) / 2);
        }
    }
  place_all (&field, 1);
  for (guint i = 0; i < 18; i++)
    {
      x[i / 6][0] = MIN (x[i / 6][0], field.nodes[i].x);
      x[i / 6][1] = MAX (x[i / 6][1], field.nodes[i].x);
      y[i / 6][0] = MIN (y[i / 6][0], field.nodes[i].y);
      y[i / 6][1] = MAX (y[i / 6][1], field.nodes[i].y);
    }
  for (guint p = 0; p < 3; p++)
    for (guint q = 0; q < p; q++)
      g_assert_true (x[p][1] < x[q][0] || x[q][1] < x[p][0] || y[p][1] < y[q][0] || y[q][1] < y[p][0]);
}

/* Nonsense from a file: ends that do not exist, a frame of nothing, nodes without
 * room, weights that are no numbers. */
static void
test_nonsense (void)
{
  KvPlaceNode nodes[4] = { { .left = 5, .right = 5 }, { 0 }, { 0 }, { .left = 1e4, .right = 1e4, .up = 1, .down = 1 } };
  KvPlaceEdge edges[] = { { 0, 99, 1 }, { 1, 1, 1 }, { 0, 1, NAN }, { 1, 0, -3 }, { 1, 2, INFINITY }, { 2, 1, 0 } };
  const guint members[] = { 1, 77, 1, 4 };
  KvPlaceGroup groups[] = { { members, 4 }, { NULL, 0 }, { members, 1 } };
  KvPlaceTask task = { nodes, 4, edges, 6, groups, 3, .width = 1e5, .height = 1, .gap = 0, .seed = 1 };

  kv_place_all (&task);
  assert_apart (nodes, 4, 0);
  task.width = task.height = 0;
  task.gap = GAP;
  kv_place_all (&task);
  assert_apart (nodes, 4, GAP);
  nodes[0].placed = nodes[3].placed = TRUE;
  kv_place_new (&task);
  assert_apart (nodes, 4, GAP);
}

static void
test_newcomers_move_nobody (void)
{
  for (guint seed = 0; seed < 15; seed++)
    {
      Field field, before;

      random_field (&field, seed);
      place_all (&field, seed);
      for (guint i = 0; i < field.n_nodes; i++)
        field.nodes[i].placed = i % 5 != 0;
      before = field;
      place_new (&field);
      assert_apart (field.nodes, field.n_nodes, GAP);
      for (guint i = 0; i < field.n_nodes; i++)
        {
          g_assert_true (field.nodes[i].placed);
          if (before.nodes[i].placed)
            g_assert_cmpmem (&field.nodes[i], sizeof *field.nodes, &before.nodes[i], sizeof *field.nodes);
        }
    }
}

/* A newcomer comes between what it is tied to, inside the frame; one that is
 * tied to another newcomer comes near that. */
static void
test_newcomer_near_its_ties (void)
{
  Field field = { 0 };

  for (guint i = 0; i < 6; i++)
    {
      add_node (&field, 8, 5, 9);
      field.nodes[i].placed = i < 4;
    }
  field.nodes[0].x = field.nodes[1].x = 30;
  field.nodes[2].x = field.nodes[3].x = 270;
  field.nodes[0].y = field.nodes[2].y = 30;
  field.nodes[1].y = field.nodes[3].y = 180;
  add_edge (&field, 4, 5);
  add_edge (&field, 0, 5);
  add_edge (&field, 5, 1);
  place_new (&field);
  g_assert_cmpfloat (hypot (field.nodes[5].x - 30, field.nodes[5].y - 105), <, 10);
  g_assert_cmpfloat (hypot (field.nodes[4].x - field.nodes[5].x, field.nodes[4].y - field.nodes[5].y), <, 50);
}

/* A newcomer goes round an edge that is in its way. */
static void
test_newcomer_beside_edge (void)
{
  Field field = { 0 };

  for (guint i = 0; i < 4; i++)
    {
      add_node (&field, 8, 5, 9);
      field.nodes[i].placed = i < 3;
    }
  field.nodes[0].x = 30;
  field.nodes[1].x = 270;
  field.nodes[2].x = 150;
  field.nodes[0].y = field.nodes[1].y = 100;
  field.nodes[2].y = 180;
  add_edge (&field, 0, 1);
  add_edge (&field, 2, 3);
  field.edges[1].weight = 3;
  add_edge (&field, 3, 0);
  add_edge (&field, 3, 1);
  place_new (&field);
  g_assert_true (field.nodes[3].y - 5 > 100 || field.nodes[3].y + 9 < 100);
}

/* No room in the frame: outside it then, but still clear of all. */
static void
test_newcomer_in_full_frame (void)
{
  Field field = { 0 };

  for (guint i = 0; i < 37; i++)
    {
      add_node (&field, 20, 12, 12);
      field.nodes[i].placed = i < 36;
      field.nodes[i].x = 25 + 50 * (i % 6);
      field.nodes[i].y = 18 + 36 * (i / 6);
    }
  place_new (&field);
  assert_apart (field.nodes, field.n_nodes, GAP);
  g_assert_cmpfloat (field.nodes[36].x, <, WIDTH + 60);
  g_assert_cmpfloat (field.nodes[36].x, >, -60);
}

static void
test_removes_overlaps (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      double spread = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 1 : 150;
      Field field;

      random_field (&field, seed);
      for (guint i = 0; i < field.n_nodes; i++)
        {
          field.nodes[i].x = g_rand_double (rand) * spread;
          field.nodes[i].y = g_rand_double (rand) * spread;
        }
      g_assert_true (kv_place_remove_overlaps (field.nodes, field.n_nodes, GAP));
      assert_apart (field.nodes, field.n_nodes, GAP);
    }
}

/* What is apart already stays where it is, to the bit. */
static void
test_leaves_alone (void)
{
  Field field, before;

  random_field (&field, 11);
  place_all (&field, 1);
  before = field;
  g_assert_true (kv_place_remove_overlaps (field.nodes, field.n_nodes, GAP - .01));
  for (guint i = 0; i < field.n_nodes; i++)
    {
      g_assert_cmpfloat_with_epsilon (field.nodes[i].x, before.nodes[i].x, 1e-9);
      g_assert_cmpfloat_with_epsilon (field.nodes[i].y, before.nodes[i].y, 1e-9);
    }
}

/* One that stands a little in another's way moves a little, and no third. */
static void
test_moves_little (void)
{
  KvPlaceNode nodes[] = {
    { .x = 0, .y = 0, .left = 10, .right = 10, .up = 5, .down = 5 },
    { .x = 27, .y = 1, .left = 10, .right = 10, .up = 5, .down = 5 },
    { .x = 0, .y = 60, .left = 10, .right = 10, .up = 5, .down = 5 },
  };

  g_assert_true (kv_place_remove_overlaps (nodes, 3, GAP));
  g_assert_cmpfloat (fabs (nodes[0].x), <, 1);
  g_assert_cmpfloat (fabs (nodes[1].x - 27), <, 1);
  g_assert_cmpfloat (nodes[2].x, ==, 0);
  g_assert_cmpfloat (nodes[2].y, ==, 60);
}

static void
test_fixed_overlaps (void)
{
  KvPlaceNode nodes[4] = { 0 };

  for (guint i = 0; i < 4; i++)
    nodes[i].left = nodes[i].right = nodes[i].up = nodes[i].down = 5;
  nodes[0].fixed = TRUE;
  g_assert_true (kv_place_remove_overlaps (nodes, 4, GAP));
  assert_apart (nodes, 4, GAP);
  g_assert_cmpfloat (nodes[0].x, ==, 0);
  g_assert_cmpfloat (nodes[0].y, ==, 0);

  for (guint i = 0; i < 4; i++)
    {
      nodes[i].fixed = i != 3;
      nodes[i].x = nodes[i].y = 0;
    }
  g_assert_false (kv_place_remove_overlaps (nodes, 4, GAP));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (hypot (nodes[i].x, nodes[i].y), ==, 0);
  assert_apart (nodes + 2, 2, GAP);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement/never-overlaps", test_never_overlaps);
  g_test_add_func ("/placement/same-input-same-bits", test_same_input_same_bits);
  g_test_add_func ("/placement/starts-from-nothing", test_starts_from_nothing);
  g_test_add_func ("/placement/fixed-stay", test_fixed_stay);
  g_test_add_func ("/placement/fills-frame", test_fills_frame);
  g_test_add_func ("/placement/few-in-the-middle", test_few_in_the_middle);
  g_test_add_func ("/placement/untangles", test_untangles);
  g_test_add_func ("/placement/no-strangers", test_no_strangers);
  g_test_add_func ("/placement/tie-to-group", test_tie_to_group);
  g_test_add_func ("/placement/loose-in-row", test_loose_in_row);
  g_test_add_func ("/placement/loose-in-column", test_loose_in_column);
  g_test_add_func ("/placement/parts-beside-each-other", test_parts_beside_each_other);
  g_test_add_func ("/placement/nonsense", test_nonsense);
  g_test_add_func ("/placement/newcomers/move-nobody", test_newcomers_move_nobody);
  g_test_add_func ("/placement/newcomers/near-their-ties", test_newcomer_near_its_ties);
  g_test_add_func ("/placement/newcomers/beside-edge", test_newcomer_beside_edge);
  g_test_add_func ("/placement/newcomers/in-full-frame", test_newcomer_in_full_frame);
  g_test_add_func ("/placement/overlaps/removed", test_removes_overlaps);
  g_test_add_func ("/placement/overlaps/apart-stays", test_leaves_alone);
  g_test_add_func ("/placement/overlaps/little", test_moves_little);
  g_test_add_func ("/placement/overlaps/fixed", test_fixed_overlaps);
  return g_test_run ();
}
