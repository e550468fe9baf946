/* Hulls: they hold who is in them and nobody else, and their names stand on
 * them. */

#include <math.h>

#include "kv-clear.h"
#include "kv-hulls.h"

static KvOutline circle;

static void
make_circle (double radius)
{
  for (guint i = 0; i < KV_OUTLINE_STEPS; i++)
    circle.reach[i] = radius;
  kv_outline_finish (&circle);
}

static KvHullMember *
random_members (GRand *rand,
                guint  n)
{
  KvHullMember *members = g_new (KvHullMember, n);

  for (guint i = 0; i < n; i++)
    {
      KvVec at = { g_rand_double_range (rand, 0, 300), g_rand_double_range (rand, 0, 200) };
      double half = g_rand_double_range (rand, 4, 20);

      members[i] = (KvHullMember) { at, &circle, { at.x - half, at.y + 7, at.x + half, at.y + 13 } };
    }
  return members;
}

static void
test_holds_members (void)
{
  for (guint seed = 1; seed <= 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = (guint) g_rand_int_range (rand, 1, 25);
      g_autofree KvHullMember *members = random_members (rand, n);
      KvHullTask task = { .members = members, .n_members = n, .pad = 6 };
      KvVec outline[KV_HULL_POINTS];

      kv_hull_outline (&task, outline);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (kv_hull_gap (outline, members[i].centre.x, members[i].centre.y, NULL), <, -circle.radius - 1);
          g_assert_true (kv_hull_contains (outline, members[i].label.x0, members[i].label.y0));
          g_assert_true (kv_hull_contains (outline, members[i].label.x1, members[i].label.y1));
        }
    }
}

/* An outline runs round, without corners: it never turns much at a point. */
static void
test_soft (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autofree KvHullMember *members = random_members (rand, 8);
  KvHullTask task = { .members = members, .n_members = 8, .pad = 6 };
  KvVec outline[KV_HULL_POINTS];

  kv_hull_outline (&task, outline);
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    {
      KvVec a = outline[i], b = outline[(i + 1) % KV_HULL_POINTS], c = outline[(i + 2) % KV_HULL_POINTS];
      double turn = remainder (atan2 (c.y - b.y, c.x - b.x) - atan2 (b.y - a.y, b.x - a.x), 2 * G_PI);

      g_assert_cmpfloat (fabs (turn), <, .35);
    }
}

static void
test_around_another (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autofree KvHullMember *members = random_members (rand, 6);
  KvHullTask inner_task = { .members = members, .n_members = 6, .pad = 6 }, outer_task = inner_task;
  KvVec inner[KV_HULL_POINTS], outer[KV_HULL_POINTS];

  kv_hull_outline (&inner_task, inner);
  outer_task.pad = 11;
  outer_task.inside = inner;
  outer_task.n_inside = KV_HULL_POINTS;
  outer_task.distance = 4;
  kv_hull_outline (&outer_task, outer);
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    g_assert_cmpfloat (kv_hull_gap (outer, inner[i].x, inner[i].y, NULL), <, -1);
}

static void
test_gap (void)
{
  KvHullMember member = { { 50, 50 }, &circle, KV_RECT_EMPTY };
  KvHullTask task = { .members = &member, .n_members = 1, .pad = 6 };
  KvVec outline[KV_HULL_POINTS], nearest;

  kv_hull_outline (&task, outline);
  g_assert_cmpfloat (kv_hull_gap (outline, 50, 50, NULL), <, -8);
  g_assert_cmpfloat (kv_hull_gap (outline, 90, 50, &nearest), >, 25);
  g_assert_cmpfloat_with_epsilon (nearest.y, 50, .5);
  g_assert_cmpfloat (kv_hull_gap_to (outline, (KvVec) { 75, 50 }, &circle), >, 0);
  g_assert_cmpfloat (kv_hull_gap_to (outline, (KvVec) { 66, 50 }, &circle), <, 0);
}

static void
make_ring (KvVec  outline[KV_HULL_POINTS],
           double radius)
{
  for (guint i = 0; i < KV_HULL_POINTS; i++)
    {
      double angle = 2 * G_PI * i / KV_HULL_POINTS;

      outline[i] = (KvVec) { 100 + radius * cos (angle), 100 + radius * sin (angle) };
    }
}

static void
test_name_on_top (void)
{
  KvVec outline[KV_HULL_POINTS];
  KvHullName name = { .outline = outline, .n_forms = 1, .sizes = { { 30, 4 } } };
  KvHullNameTask task = { .names = &name, .n_names = 1, .per_line = 2, .frame = { 0, 0, 200, 200 } };

  make_ring (outline, 60);
  kv_hulls_place_names (&task);
  g_assert_cmpfloat_with_epsilon (name.place.y, 40, 2);
  g_assert_cmpfloat_with_epsilon (kv_hull_gap (outline, name.place.x, name.place.y, NULL), 0, 1e-6);
}

static void
test_name_covers_nothing (void)
{
  const KvRect node = { 85, 30, 115, 50 }, label = { 60, 40, 85, 60 };
  const KvVec line[] = { { 125, 20 }, { 125, 180 } };
  KvVec outline[KV_HULL_POINTS];
  KvHullName name = { .outline = outline, .n_forms = 1, .sizes = { { 30, 4 } } };
  KvHullNameTask task = { .names = &name, .n_names = 1, .points = line, .n_points = 2, .per_line = 2,
                          .labels = &label, .n_labels = 1, .nodes = &node, .n_nodes = 1, .frame = { 0, 0, 200, 200 } };
  KvRect rect;

  make_ring (outline, 60);
  kv_hulls_place_names (&task);
  rect = kv_hull_name_rect (&name);
  g_assert_false (kv_rect_touches (rect, node));
  g_assert_false (kv_rect_touches (rect, label));
  g_assert_false (kv_rect_cuts_line (rect, line[0], line[1]));
}

/* Not so near beside a node that it seems to be its name. */
static void
test_name_beside_node (void)
{
  const KvRect node = { 119, 36, 127, 44 };
  KvVec outline[KV_HULL_POINTS];
  KvHullName name = { .outline = outline, .n_forms = 1, .sizes = { { 30, 4 } } };
  KvHullNameTask task = { .names = &name, .n_names = 1, .per_line = 2, .nodes = &node, .n_nodes = 1, .frame = { 0, 0, 200, 200 } };
  KvRect rect;

  make_ring (outline, 60);
  kv_hulls_place_names (&task);
  rect = kv_hull_name_rect (&name);
  g_assert_cmpfloat (node.x0 - rect.x1, >, 3);
  g_assert_cmpfloat (rect.y0, <, 50);
}

/* On two lines where one would cover something. */
static void
test_name_on_two_lines (void)
{
  const KvRect labels[] = { { 0, 0, 90, 200 }, { 110, 0, 200, 200 }, { 90, 100, 110, 200 } };
  KvVec outline[KV_HULL_POINTS];
  KvHullName name = { .outline = outline, .n_forms = 2, .sizes = { { 30, 4 }, { 16, 8 } } };
  KvHullNameTask task = { .names = &name, .n_names = 1, .per_line = 2, .labels = labels, .frame = { 0, 0, 200, 200 } };

  make_ring (outline, 60);
  kv_hulls_place_names (&task);
  g_assert_cmpuint (name.form, ==, 0);

  task.n_labels = G_N_ELEMENTS (labels);
  kv_hulls_place_names (&task);
  g_assert_cmpuint (name.form, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_false (kv_rect_touches (kv_hull_name_rect (&name), labels[i]));
}

/* Inside its own outline where one around it runs close by. */
static void
test_name_off_outlines (void)
{
  KvVec inner[KV_HULL_POINTS], outer[KV_HULL_POINTS];
  KvHullName names[] = { { .outline = outer, .n_forms = 1, .sizes = { { 20, 4 } } },
                         { .outline = inner, .n_forms = 1, .sizes = { { 30, 4 } } } };
  KvHullNameTask task = { .names = names, .n_names = 2, .per_line = 2, .frame = { 0, 0, 200, 200 } };
  KvRect rect;

  make_ring (inner, 60);
  make_ring (outer, 62);
  kv_hulls_place_names (&task);
  rect = kv_hull_name_rect (&names[1]);
  g_assert_false (kv_hull_crosses (outer, rect));
  g_assert_false (kv_hull_crosses (inner, rect));
  g_assert_true (kv_hull_contains (inner, names[1].place.x, names[1].place.y));
  g_assert_false (kv_hull_crosses (inner, kv_hull_name_rect (&names[0])));
}

static void
test_name_where_it_was_put (void)
{
  KvVec outline[KV_HULL_POINTS];
  const KvRect node = { 90, 150, 110, 170 };
  KvHullName name = { .outline = outline, .n_forms = 1, .sizes = { { 30, 4 } }, .wanted = TRUE, .place = { 100, 158 } };
  KvHullNameTask task = { .names = &name, .n_names = 1, .per_line = 2, .nodes = &node, .n_nodes = 1, .frame = { 0, 0, 200, 200 },
                          .obey = TRUE };

  make_ring (outline, 60);
  kv_hulls_place_names (&task);
  g_assert_cmpfloat_with_epsilon (name.place.x, 100, 1);
  g_assert_cmpfloat_with_epsilon (name.place.y, 160, .5);

  task.obey = FALSE;
  name.place = (KvVec) { 100, 158 };
  kv_hulls_place_names (&task);
  g_assert_false (kv_rect_touches (kv_hull_name_rect (&name), node));
  g_assert_cmpfloat (name.place.y, >, 130);
}

static KvClearNode *
random_nodes (GRand *rand,
              guint  n)
{
  KvClearNode *nodes = g_new0 (KvClearNode, n);

  for (guint i = 0; i < n; i++)
    nodes[i] = (KvClearNode) {
      .centre = { g_rand_double_range (rand, 60, 260), g_rand_double_range (rand, 50, 180) },
      .radius = 6,
      .room = { -12, -8, 12, 12 },
      .reach = { -14, -12, 14, 16 },
    };
  return nodes;
}

static gboolean
rooms_touch (const KvClearNode *a,
             const KvClearNode *b)
{
  return kv_rect_touches (kv_rect_grown (kv_rect_moved (a->room, a->centre.x, a->centre.y), -.01),
                          kv_rect_moved (b->room, b->centre.x, b->centre.y));
}

static void
test_clear_up (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree KvClearNode *nodes = random_nodes (rand, 24);
      const guint members[] = { 0, 1, 2, 3, 4, 5, 6 };
      KvClearGroup group = { members, G_N_ELEMENTS (members), 6, FALSE, 0 };
      KvClearTask task = { nodes, 24, &group, 1, { 0, 0, 320, 230 }, 2 };

      g_assert_true (kv_clear_up (&task));
      g_assert_cmpuint (group.strangers, ==, 0);
      for (guint i = 0; i < 24; i++)
        {
          g_assert_true (kv_rect_holds (kv_rect_grown (task.frame, .01),
                                        kv_rect_moved (nodes[i].reach, nodes[i].centre.x, nodes[i].centre.y)));
          for (guint j = 0; j < i; j++)
            g_assert_false (rooms_touch (&nodes[i], &nodes[j]));
        }
    }
}

static void
test_clear_leaves_fixed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autofree KvClearNode *nodes = random_nodes (rand, 12);
  KvClearTask task = { nodes, 12, NULL, 0, KV_RECT_EMPTY, 2 };
  KvVec was;

  nodes[1].centre = nodes[0].centre;
  nodes[0].fixed = TRUE;
  was = nodes[0].centre;
  g_assert_true (kv_clear_up (&task));
  g_assert_cmpfloat (nodes[0].centre.x, ==, was.x);
  g_assert_cmpfloat (nodes[0].centre.y, ==, was.y);
  g_assert_false (rooms_touch (&nodes[0], &nodes[1]));
}

/* What is in order already stays as it is. */
static void
test_clear_nothing (void)
{
  KvClearNode nodes[4];
  KvClearTask task = { nodes, 4, NULL, 0, { 0, 0, 300, 200 }, 2 };

  for (guint i = 0; i < 4; i++)
    nodes[i] = (KvClearNode) { .centre = { 40 + 50 * i, 60 + 20 * i }, .radius = 6, .room = { -12, -8, 12, 12 }, .reach = { -14, -12, 14, 16 } };
  g_assert_true (kv_clear_up (&task));
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (nodes[i].centre.x, ==, 40 + 50 * i);
      g_assert_cmpfloat (nodes[i].centre.y, ==, 60 + 20 * i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  make_circle (6);
  g_test_add_func ("/hulls/holds-members", test_holds_members);
  g_test_add_func ("/hulls/soft", test_soft);
  g_test_add_func ("/hulls/around-another", test_around_another);
  g_test_add_func ("/hulls/gap", test_gap);
  g_test_add_func ("/hulls/name/on-top", test_name_on_top);
  g_test_add_func ("/hulls/name/covers-nothing", test_name_covers_nothing);
  g_test_add_func ("/hulls/name-beside-node", test_name_beside_node);
  g_test_add_func ("/hulls/name-on-two-lines", test_name_on_two_lines);
  g_test_add_func ("/hulls/name/off-outlines", test_name_off_outlines);
  g_test_add_func ("/hulls/name/where-it-was-put", test_name_where_it_was_put);
  g_test_add_func ("/hulls/clear/up", test_clear_up);
  g_test_add_func ("/hulls/clear/leaves-fixed", test_clear_leaves_fixed);
  g_test_add_func ("/hulls/clear/nothing", test_clear_nothing);
  return g_test_run ();
}
