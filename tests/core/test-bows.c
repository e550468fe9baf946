/* Lines: straight where they can be, round what is not theirs where they cannot,
 * from outline to outline, with their marks apart. */

#include <math.h>

#include "kv-bows.h"
#include "kv-settle.h"

#define ROOM .7

static KvOutline circle;

static void
make_circle (double radius)
{
  for (guint i = 0; i < KV_OUTLINE_STEPS; i++)
    circle.reach[i] = radius;
  kv_outline_finish (&circle);
}

static KvBow
bow_between (const KvBowNode *nodes,
             guint            from,
             guint            to)
{
  return (KvBow) {
    .ends = { nodes[from].centre, nodes[to].centre },
    .nodes = { from, to },
    .room = { ROOM, ROOM },
    .mark_radius = 2,
  };
}

static KvBowTask
task_of (const KvBowNode *nodes,
         guint            n_nodes,
         KvBow           *bows,
         guint            n_bows)
{
  return (KvBowTask) { .nodes = nodes, .n_nodes = n_nodes, .frame = KV_RECT_EMPTY, .scale = 1, .bows = bows, .n_bows = n_bows };
}

static void
bend (const KvBowTask *task)
{
  g_autoptr (KvBows) bows = kv_bows_new (task);

  kv_bows_bend (bows);
}

static double
least_distance (const KvBow *bow,
                KvVec        from)
{
  KvVec points[KV_BOW_POINTS];
  double least = G_MAXDOUBLE;

  kv_bow_points (bow, points);
  for (guint i = 0; i < KV_BOW_POINTS; i++)
    least = MIN (least, hypot (points[i].x - from.x, points[i].y - from.y));
  return least;
}

static void
test_straight (void)
{
  const KvBowNode nodes[] = { { { 20, 20 }, &circle, { 0, 0 }, 0 }, { { 120, 60 }, &circle, { 0, 0 }, 0 } };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask task = task_of (nodes, 2, &bow, 1);

  bend (&task);
  g_assert_cmpfloat (bow.bow, ==, 0);
}

static void
test_ends_at_outlines (void)
{
  const KvBowNode nodes[] = { { { 20, 20 }, &circle, { 0, 0 }, 0 }, { { 120, 60 }, &circle, { 0, 0 }, 0 } };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask task = task_of (nodes, 2, &bow, 1);

  for (double by = -.28; by <= .28; by += .04)
    {
      KvVec start, end;

      kv_bow_bend (&task, &bow, by);
      start = kv_curve_at (&bow.curve, bow.start);
      end = kv_curve_at (&bow.curve, bow.end);
      g_assert_cmpfloat_with_epsilon (kv_outline_gap (&circle, nodes[0].centre, start.x, start.y), ROOM, .01);
      g_assert_cmpfloat_with_epsilon (kv_outline_gap (&circle, nodes[1].centre, end.x, end.y), ROOM, .01);
    }
}

/* An arrow head stays off a badge, which would hide it. */
static void
test_head_beside_badge (void)
{
  const KvBowNode nodes[] = { { { 20, 50 }, &circle, { 0, 0 }, 0 }, { { 120, 50 }, &circle, { 114, 50 }, 2.3 } };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask task = task_of (nodes, 2, &bow, 1);
  KvVec tip;

  bow.head[1] = TRUE;
  kv_bow_bend (&task, &bow, 0);
  tip = kv_curve_at (&bow.curve, bow.end);
  g_assert_cmpfloat_with_epsilon (tip.x, 114 - 2.3 - ROOM, .01);
}

static void
test_round_a_node (void)
{
  const KvBowNode nodes[] = { { { 20, 50 }, &circle, { 0, 0 }, 0 }, { { 120, 50 }, &circle, { 0, 0 }, 0 },
                              { { 70, 51 }, &circle, { 0, 0 }, 0 } };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask task = task_of (nodes, 3, &bow, 1);

  bend (&task);
  g_assert_cmpfloat (least_distance (&bow, nodes[2].centre), >, circle.radius + 1);
}

static void
test_round_a_label (void)
{
  const KvBowNode nodes[] = { { { 20, 50 }, &circle, { 0, 0 }, 0 }, { { 120, 50 }, &circle, { 0, 0 }, 0 } };
  const KvRect label = { 60, 48, 80, 51 };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask task = task_of (nodes, 2, &bow, 1);
  KvVec points[KV_BOW_POINTS];

  task.labels = &label;
  task.n_labels = 1;
  bend (&task);
  kv_bow_points (&bow, points);
  for (guint i = 0; i < KV_BOW_POINTS; i++)
    g_assert_false (kv_rect_contains (label, points[i].x, points[i].y));
}

/* Up to four lines between the same two are seen apart, in either direction. */
static void
test_twins_apart (void)
{
  const KvBowNode nodes[] = { { { 20, 50 }, &circle, { 0, 0 }, 0 }, { { 90, 60 }, &circle, { 0, 0 }, 0 } };
  KvBow bows[] = { bow_between (nodes, 0, 1), bow_between (nodes, 1, 0), bow_between (nodes, 0, 1), bow_between (nodes, 1, 0) };
  KvBowTask task = task_of (nodes, 2, bows, G_N_ELEMENTS (bows));

  bend (&task);
  for (guint i = 0; i < G_N_ELEMENTS (bows); i++)
    for (guint j = 0; j < i; j++)
      {
        KvVec a = kv_curve_at (&bows[i].curve, .5), b = kv_curve_at (&bows[j].curve, .5);

        g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 4.2);
      }
}

/* Two that leave one node in nearly one direction are told apart further on,
 * and do not cross. */
static void
test_beside_each_other (void)
{
  const KvBowNode nodes[] = { { { 20, 50 }, &circle, { 0, 0 }, 0 }, { { 110, 50 }, &circle, { 0, 0 }, 0 },
                              { { 150, 58 }, &circle, { 0, 0 }, 0 } };
  KvBow bows[] = { bow_between (nodes, 0, 1), bow_between (nodes, 0, 2) };
  KvBowTask task = task_of (nodes, 3, bows, 2);
  KvVec a[KV_BOW_POINTS], b[KV_BOW_POINTS];

  bend (&task);
  kv_bow_points (&bows[0], a);
  kv_bow_points (&bows[1], b);
  for (guint i = 6; i < KV_BOW_POINTS; i++)
    for (guint j = 6; j < KV_BOW_POINTS; j++)
      g_assert_cmpfloat (hypot (a[i].x - b[j].x, a[i].y - b[j].y), >, 1.5);
}

typedef struct
{
  KvBowNode nodes[30];
  KvBow     bows[60];
  KvBowTask task;
} Field;

static void
random_field (Field *field,
              GRand *rand)
{
  for (guint i = 0; i < 30; i++)
    {
      KvVec at = { 45. * (i % 6) + g_rand_double_range (rand, 0, 16), 40. * (i / 6) + g_rand_double_range (rand, 0, 14) };

      field->nodes[i] = (KvBowNode) { at, &circle, { at.x + 4, at.y - 4 }, g_rand_boolean (rand) ? 2.3 : 0 };
    }
  for (guint i = 0; i < 60; i++)
    {
      guint from = (guint) g_rand_int_range (rand, 0, 30);

      field->bows[i] = bow_between (field->nodes, from, (from + (guint) g_rand_int_range (rand, 1, 30)) % 30);
    }
  field->task = task_of (field->nodes, 30, field->bows, 60);
}

/* The head of an arrow keeps further from a name than its line does. */
static void
test_head_beside_label (void)
{
  const KvBowNode nodes[] = { { { 20, 20 }, &circle, { 0, 0 }, 0 }, { { 120, 20 }, &circle, { 0, 0 }, 0 } };
  const KvRect labels[] = { KV_RECT_EMPTY, KV_RECT_EMPTY, { 90, 21.3, 112, 25 } };

  for (guint head = 0; head < 2; head++)
    {
      KvBow bow = bow_between (nodes, 0, 1);
      KvBowTask task = task_of (nodes, 2, &bow, 1);

      bow.head[1] = head == 1;
      task.labels = labels;
      task.n_labels = G_N_ELEMENTS (labels);
      bend (&task);
      g_assert_cmpint (bow.bow != 0, ==, head == 1);
    }
}

/* In a star the lines move up for the name of its middle, each a little, or begin
 * behind it. */
static void
test_star (void)
{
  KvBowNode nodes[22] = { { { 160, 120 }, &circle, { 0, 0 }, 0 } };
  KvBow bows[21];
  KvBowTask task = task_of (nodes, 22, bows, 21);
  KvRect label = { 166, 118.3, 200, 121.7 };

  for (guint i = 1; i < 22; i++)
    {
      nodes[i] = (KvBowNode) { { 160 + 130 * cos (i * G_PI / 10.5), 120 + 90 * sin (i * G_PI / 10.5) }, &circle, { 0, 0 }, 0 };
      bows[i - 1] = bow_between (nodes, 0, i);
    }
  task.labels = &label;
  task.n_labels = 1;
  bend (&task);
  for (guint i = 0; i < 21; i++)
    {
      KvVec points[KV_BOW_POINTS];

      kv_bow_trim (&bows[i], 0, label);
      kv_bow_points (&bows[i], points);
      g_assert_cmpfloat (fabs (bows[i].bow), <, .15);
      for (guint k = 0; k + 1 < KV_BOW_POINTS; k++)
        g_assert_false (kv_rect_cuts_line (label, points[k], points[k + 1]));
    }
}

static void
test_marks_apart (void)
{
  guint close = 0, all = 0;

  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree Field *field = g_new0 (Field, 1);

      random_field (field, rand);
      bend (&field->task);
      kv_bows_place_marks (&field->task);
      for (guint i = 0; i < 60; i++)
        for (guint j = 0; j < i; j++, all++)
          {
            KvVec a = kv_curve_at (&field->bows[i].curve, field->bows[i].mark);
            KvVec b = kv_curve_at (&field->bows[j].curve, field->bows[j].mark);

            close += hypot (a.x - b.x, a.y - b.y) < 4.2;
          }
    }
  g_assert_cmpuint (all, >, 0);
  g_assert_cmpuint (close, ==, 0);
}

/* On a short arrow the mark stands off the head, whatever the label beside it. */
static void
test_mark_off_head (void)
{
  const KvBowNode nodes[] = { { { 20, 20 }, &circle, { 0, 0 }, 0 }, { { 48, 20 }, &circle, { 0, 0 }, 0 } };
  const KvRect label = { 26, 12, 36, 16.5 };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask task = task_of (nodes, 2, &bow, 1);
  double gap;

  bow.head[1] = TRUE;
  task.labels = &label;
  task.n_labels = 1;
  kv_bow_bend (&task, &bow, 0);
  kv_bows_place_marks (&task);
  gap = hypot (kv_curve_at (&bow.curve, bow.end).x - kv_curve_at (&bow.curve, bow.mark).x, 0);
  g_assert_cmpfloat (gap, >, bow.mark_radius + 3.2);
}

/* A line that runs through the name of its own node begins behind it; one that runs
 * beside it, or is hardly longer, does not. */
static void
test_trim (void)
{
  const KvBowNode nodes[] = { { { 20, 20 }, &circle, { 0, 0 }, 0 }, { { 20, 80 }, &circle, { 0, 0 }, 0 } };
  const KvRect below = { 5, 27, 35, 30.4 }, beside = { 21, 27, 51, 30.4 }, far = { 5, 40, 35, 43.4 }, tall = { 5, 27, 35, 68 };
  KvBow bow = bow_between (nodes, 0, 1), was;
  KvBowTask task = task_of (nodes, 2, &bow, 1);

  kv_bow_bend (&task, &bow, 0);
  was = bow;
  kv_bow_trim (&bow, 0, beside);
  kv_bow_trim (&bow, 0, far);
  kv_bow_trim (&bow, 0, tall);
  kv_bow_trim (&bow, 1, below);
  kv_bow_trim (&bow, 0, KV_RECT_EMPTY);
  g_assert_cmpmem (&bow, sizeof bow, &was, sizeof was);
  kv_bow_trim (&bow, 0, below);
  g_assert_cmpfloat_with_epsilon (kv_curve_at (&bow.curve, bow.start).y, 31.1, .4);
  g_assert_cmpfloat (bow.end, ==, was.end);
  was = bow;
  kv_bow_trim (&bow, 0, below);
  g_assert_cmpmem (&bow, sizeof bow, &was, sizeof was);
}

/* A line may begin at the name of its own node; an arrow rather points at the node, and
 * no line runs through the name of another. */
static void
test_own_name (void)
{
  const KvBowNode nodes[] = { { { 20, 20 }, &circle, { 0, 0 }, 0 }, { { 20, 80 }, &circle, { 0, 0 }, 0 }, { { 90, 90 }, &circle, { 0, 0 }, 0 } };
  const KvRect below = { 5, 27, 35, 30.4 };
  double costs[3];

  for (guint i = 0; i < 3; i++)
    {
      KvRect labels[3] = { KV_RECT_EMPTY, KV_RECT_EMPTY, KV_RECT_EMPTY };
      KvBow bow = bow_between (nodes, 0, 1);
      KvBowTask task = task_of (nodes, 3, &bow, 1);
      g_autoptr (KvBows) bows = NULL;
      const guint line = 0;

      labels[i < 2 ? 0 : 2] = below;
      bow.head[0] = i == 1;
      task.labels = labels;
      task.n_labels = 3;
      kv_bow_bend (&task, &bow, 0);
      bows = kv_bows_new (&task);
      costs[i] = kv_bows_cost (bows, &line, 1);
    }
  g_assert_cmpfloat (costs[0], >, 0);
  g_assert_cmpfloat (costs[1], >, 2 * costs[0]);
  g_assert_cmpfloat (costs[2], >, 3 * costs[0]);
}

/* Bending some leaves the others. */
static void
test_some_only (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autofree Field *field = g_new0 (Field, 1);
  g_autofree KvBow *before = NULL;
  g_autoptr (KvBows) bows = NULL;
  const guint some[] = { 4, 9 };

  random_field (field, rand);
  bend (&field->task);
  before = g_memdup2 (field->bows, sizeof field->bows);
  bows = kv_bows_new (&field->task);
  kv_bows_bend_again (bows, some, G_N_ELEMENTS (some));
  for (guint i = 0; i < 60; i++)
    if (i != 4 && i != 9)
      g_assert_cmpmem (&field->bows[i], sizeof (KvBow), &before[i], sizeof (KvBow));
}

/* A label goes where its line does not have to bend. */
static void
test_settle (void)
{
  const KvBowNode nodes[] = { { { 50, 20 }, &circle, { 0, 0 }, 0 }, { { 50, 100 }, &circle, { 0, 0 }, 0 },
                              { { 50, 48 }, &circle, { 0, 0 }, 0 } };
  KvBow bow = bow_between (nodes, 0, 1);
  KvBowTask bows = task_of (nodes, 2, &bow, 1);
  KvLabel labels[2];
  KvLabelTask task = { .labels = labels, .n_labels = 2, .frame = KV_RECT_EMPTY };

  for (guint i = 0; i < 2; i++)
    labels[i] = (KvLabel) { .body = kv_rect_moved (circle.box, nodes[i].centre.x, nodes[i].centre.y), .badge = KV_RECT_EMPTY,
                            .n_forms = 1, .sizes = { { 20, 3 } } };
  kv_labels_solve (&task);
  g_assert_cmpint (labels[0].side, ==, KV_LABEL_BELOW);
  kv_settle (&task, &bows);
  g_assert_cmpint (labels[0].side, !=, KV_LABEL_BELOW);
  g_assert_cmpfloat (bow.bow, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  make_circle (6);
  g_test_add_func ("/bows/straight", test_straight);
  g_test_add_func ("/bows/ends-at-outlines", test_ends_at_outlines);
  g_test_add_func ("/bows/head-beside-badge", test_head_beside_badge);
  g_test_add_func ("/bows/round-a-node", test_round_a_node);
  g_test_add_func ("/bows/round-a-label", test_round_a_label);
  g_test_add_func ("/bows/twins-apart", test_twins_apart);
  g_test_add_func ("/bows/beside-each-other", test_beside_each_other);
  g_test_add_func ("/bows/head-beside-label", test_head_beside_label);
  g_test_add_func ("/bows/star", test_star);
  g_test_add_func ("/bows/marks-apart", test_marks_apart);
  g_test_add_func ("/bows/mark-off-head", test_mark_off_head);
  g_test_add_func ("/bows/trim", test_trim);
  g_test_add_func ("/bows/own-name", test_own_name);
  g_test_add_func ("/bows/some-only", test_some_only);
  g_test_add_func ("/bows/settle", test_settle);
  return g_test_run ();
}
