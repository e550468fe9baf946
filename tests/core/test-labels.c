/* The sides of labels: nothing is covered where there is room, who chose a side
 * gets it, and what could not be avoided is said. */

#include "kv-labels.h"

#define FRAME ((KvRect) { 0, 0, 400, 280 })

static KvLabel
label_at (double x,
          double y,
          double radius,
          double width)
{
  return (KvLabel) {
    .body = { x - radius, y - radius, x + radius, y + radius },
    .badge = KV_RECT_EMPTY,
    .n_forms = 1,
    .sizes = { { width, 3.4 } },
  };
}

static void
add_badge (KvLabel *label)
{
  label->badge = (KvRect) { label->body.x1 - 2.5, label->body.y0 - 2, label->body.x1 + 2, label->body.y0 + 2.5 };
}

static void
solve (KvLabel           *labels,
       guint              n,
       const KvLabelLine *lines,
       guint              n_lines)
{
  KvLabelTask task = { .labels = labels, .n_labels = n, .lines = lines, .n_lines = n_lines, .frame = FRAME };

  kv_labels_solve (&task);
}

static double
covered (const KvLabel *labels,
         guint          n,
         guint          i)
{
  double sum = 0;

  for (guint j = 0; j < n; j++)
    {
      sum += kv_rect_shared (labels[i].rect, labels[j].badge);
      if (j != i)
        sum += kv_rect_shared (labels[i].rect, labels[j].body) + kv_rect_shared (labels[i].rect, labels[j].rect);
    }
  return sum;
}

static void
test_below (void)
{
  KvLabel label = label_at (100, 100, 6, 30);

  solve (&label, 1, NULL, 0);
  g_assert_cmpint (label.side, ==, KV_LABEL_BELOW);
  g_assert_cmpfloat_with_epsilon (label.rect.y0, 106 + KV_LABEL_GAP_BELOW, 1e-9);
  g_assert_cmpfloat_with_epsilon (label.rect.x0 + label.rect.x1, 200, 1e-9);
  g_assert_false (label.crowded);
}

static void
test_beside_lines (void)
{
  const KvLabelLine lines[] = { { { 80, 109 }, { 120, 109 }, 0, 0 }, { { 60, 108 }, { 140, 111 }, 1, 0 } };
  KvLabel label = label_at (100, 100, 6, 30);

  solve (&label, 1, lines, G_N_ELEMENTS (lines));
  g_assert_cmpint (label.side, ==, KV_LABEL_ABOVE);
}

/* The outline of a hull that grows with the label is no reason to move. */
static void
test_own_hull (void)
{
  const KvLabelLine lines[] = { { { 80, 109 }, { 120, 109 }, 0, 1 }, { { 60, 108 }, { 140, 111 }, 1, 1 } };
  KvLabel label = label_at (100, 100, 6, 30);

  label.hulls = 1;
  solve (&label, 1, lines, G_N_ELEMENTS (lines));
  g_assert_cmpint (label.side, ==, KV_LABEL_BELOW);
}

/* A hull that could not grow with it is; one that it is not in is worse than lines. */
static void
test_outline (void)
{
  const KvLabelLine lines[] = { { { 80, 109 }, { 120, 109 }, 0, 1 }, { { 80, 92 }, { 120, 92 }, 1, 0 }, { { 80, 91 }, { 120, 91 }, 2, 0 },
                                { { 120, 95 }, { 120, 105 }, 3, 0 }, { { 80, 95 }, { 80, 105 }, 4, 2 } };
  KvLabel label = label_at (100, 100, 6, 30);

  solve (&label, 1, lines, G_N_ELEMENTS (lines));
  g_assert_cmpint (label.side, ==, KV_LABEL_RIGHT);
  label.hulls = 1;
  solve (&label, 1, lines, G_N_ELEMENTS (lines));
  g_assert_cmpint (label.side, ==, KV_LABEL_BELOW);
  kv_label_stiffen (&label, 1);
  solve (&label, 1, lines, G_N_ELEMENTS (lines));
  g_assert_cmpint (label.side, ==, KV_LABEL_RIGHT);
}

/* What a hull could not grow with says nothing of a narrower form, or of the other
 * side. */
static void
test_stiffen (void)
{
  KvLabel label = label_at (100, 100, 6, 30);

  label.n_forms = 3;
  label.hulls = 5;
  label.side = KV_LABEL_ABOVE;
  label.form = 1;
  kv_label_stiffen (&label, 4);
  g_assert_cmpuint (kv_label_growing (&label, KV_LABEL_ABOVE, 0), ==, 1);
  g_assert_cmpuint (kv_label_growing (&label, KV_LABEL_ABOVE, 1), ==, 1);
  g_assert_cmpuint (kv_label_growing (&label, KV_LABEL_ABOVE, 2), ==, 5);
  g_assert_cmpuint (kv_label_growing (&label, KV_LABEL_BELOW, 0), ==, 5);
  g_assert_cmpuint (kv_label_growing (&label, KV_LABEL_RIGHT, 0), ==, 0);
}

/* Who can stand elsewhere makes way for one that would be cut otherwise. */
static void
test_makes_way (void)
{
  const KvRect taken[] = { { 60, 107, 105, 120 }, { 60, 80, 105, 93 }, { 60, 93, 93, 107 } };
  KvLabel labels[] = { label_at (122, 88, 6, 30), label_at (100, 100, 6, 30) };
  KvLabelTask task = { .labels = labels, .n_labels = 2, .taken = taken, .n_taken = G_N_ELEMENTS (taken), .frame = FRAME };

  labels[1].n_forms = 2;
  labels[1].sizes[1] = (KvVec) { 4, 3.4 };
  labels[1].costs[1] = 50;
  labels[0].body.y0 = 82;
  kv_labels_solve (&task);
  g_assert_cmpuint (labels[1].form, ==, 0);
  g_assert_cmpint (labels[1].side, ==, KV_LABEL_RIGHT);
  g_assert_cmpint (labels[0].side, !=, KV_LABEL_BELOW);
  g_assert_false (labels[0].crowded || labels[1].crowded);
}

/* A name for which no side is free begins or ends in line with its node. */
static void
test_in_line (void)
{
  const KvRect around[] = { { 60, 80, 140, 93 }, { 107, 93, 140, 106 }, { 60, 93, 93, 106 } };
  const KvRect beneath[] = { { 60, 107, 93, 120 }, { 107, 107, 140, 120 } };

  for (guint i = 0; i < 2; i++)
    {
      const KvRect taken[] = { around[0], around[1], around[2], beneath[i] };
      KvLabel label = label_at (100, 100, 6, 30);
      KvLabelTask task = { .labels = &label, .n_labels = 1, .taken = taken, .n_taken = 4, .frame = FRAME };

      kv_labels_solve (&task);
      g_assert_false (label.crowded);
      g_assert_cmpint (label.side, ==, i == 0 ? KV_LABEL_BELOW_RIGHT : KV_LABEL_BELOW_LEFT);
      g_assert_cmpfloat (i == 0 ? label.rect.x0 : label.rect.x1, ==, i == 0 ? label.body.x0 : label.body.x1);
    }
}

static void
test_wanted (void)
{
  const KvLabelLine lines[] = { { { 100, 80 }, { 100, 120 }, 0, 0 } };

  for (KvLabelSide side = KV_LABEL_BELOW; side <= KV_LABEL_LEFT; side++)
    {
      KvLabel labels[] = { label_at (100, 100, 6, 30), label_at (100, 112, 6, 30) };

      KvLabelTask task = { .labels = labels, .n_labels = 2, .lines = lines, .n_lines = 1, .frame = FRAME, .obey = TRUE };

      labels[0].wanted = side;
      kv_labels_solve (&task);
      g_assert_cmpint (labels[0].side, ==, side);
      g_assert_cmpint (labels[0].crowded, ==, side == KV_LABEL_BELOW);
    }
}

/* Where that may be weighed, a side that was chosen is taken unless it covers
 * something. */
static void
test_wished (void)
{
  const KvLabelLine lines[] = { { { 100, 80 }, { 100, 120 }, 0, 0 }, { { 70, 80 }, { 70, 120 }, 1, 0 } };

  for (KvLabelSide side = KV_LABEL_BELOW; side <= KV_LABEL_LEFT; side++)
    {
      KvLabel labels[] = { label_at (100, 100, 6, 30), label_at (100, 112, 6, 30) };

      labels[0].wanted = side;
      solve (labels, 2, lines, 2);
      g_assert_cmpint (labels[0].side, ==, side == KV_LABEL_BELOW ? KV_LABEL_RIGHT : side);
      g_assert_false (labels[0].crowded);
    }
}

static void
test_clear_of_badge (void)
{
  for (KvLabelSide side = KV_LABEL_ABOVE; side <= KV_LABEL_RIGHT; side++)
    for (guint lines = 1; lines <= 2; lines++)
      {
        KvLabel label = label_at (100, 100, 3, 30);

        add_badge (&label);
        label.wanted = side;
        label.sizes[0].y *= lines;
        solve (&label, 1, NULL, 0);
        g_assert_cmpint (label.side, ==, side);
        g_assert_false (label.crowded);
        g_assert_false (kv_rect_touches (label.rect, label.badge));
      }
}

static void
test_shorter_form (void)
{
  KvLabel labels[] = { label_at (200, 140, 5, 60), label_at (172, 132, 5, 10), label_at (228, 132, 5, 10),
                       label_at (172, 141, 5, 10), label_at (228, 141, 5, 10), label_at (172, 150, 5, 10), label_at (228, 150, 5, 10) };

  labels[0].n_forms = 2;
  labels[0].sizes[1] = (KvVec) { 12, 3.4 };
  for (guint i = 1; i < G_N_ELEMENTS (labels); i++)
    labels[i].n_forms = 0;
  solve (labels, G_N_ELEMENTS (labels), NULL, 0);
  g_assert_cmpuint (labels[0].form, ==, 1);
  g_assert_false (labels[0].crowded);
}

static void
test_in_frame (void)
{
  KvLabel labels[] = { label_at (8, 274, 5, 40), label_at (392, 6, 5, 40) };

  solve (labels, 2, NULL, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (kv_rect_holds (FRAME, labels[i].rect));
      g_assert_false (labels[i].crowded);
    }
}

static KvLabel *
random_labels (GRand  *rand,
               guint   n,
               double  room)
{
  KvLabel *labels = g_new (KvLabel, n);
  guint columns = (guint) (400 / room);

  for (guint i = 0; i < n; i++)
    {
      labels[i] = label_at (room * (i % columns + .5) + g_rand_double_range (rand, -3, 3),
                            room * (i / columns + .5) + g_rand_double_range (rand, -3, 3),
                            g_rand_double_range (rand, 3, 8), g_rand_double_range (rand, 8, .8 * room));
      if (g_rand_boolean (rand))
        add_badge (&labels[i]);
    }
  return labels;
}

static void
test_nothing_covered (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = 40;
      g_autofree KvLabel *labels = random_labels (rand, n, 40);

      solve (labels, n, NULL, 0);
      for (guint i = 0; i < n; i++)
        {
          g_assert_false (labels[i].crowded);
          g_assert_cmpfloat (covered (labels, n, i), ==, 0);
          g_assert_true (kv_rect_holds (FRAME, labels[i].rect));
        }
    }
}

/* Where it is too full a label says that it covers something. */
static void
test_crowded (void)
{
  guint n_crowded = 0;

  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = 300;
      g_autofree KvLabel *labels = random_labels (rand, n, 18);

      for (guint i = 0; i < n; i++)
        labels[i].sizes[0].x = 30;
      solve (labels, n, NULL, 0);
      for (guint i = 0; i < n; i++)
        {
          n_crowded += labels[i].crowded;
          if (!labels[i].crowded)
            g_assert_cmpfloat (covered (labels, n, i), ==, 0);
        }
    }
  g_assert_cmpuint (n_crowded, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/below", test_below);
  g_test_add_func ("/labels/beside-lines", test_beside_lines);
  g_test_add_func ("/labels/own-hull", test_own_hull);
  g_test_add_func ("/labels/outline", test_outline);
  g_test_add_func ("/labels/stiffen", test_stiffen);
  g_test_add_func ("/labels/makes-way", test_makes_way);
  g_test_add_func ("/labels/in-line", test_in_line);
  g_test_add_func ("/labels/wanted", test_wanted);
  g_test_add_func ("/labels/wished", test_wished);
  g_test_add_func ("/labels/clear-of-badge", test_clear_of_badge);
  g_test_add_func ("/labels/shorter-form", test_shorter_form);
  g_test_add_func ("/labels/in-frame", test_in_frame);
  g_test_add_func ("/labels/nothing-covered", test_nothing_covered);
  g_test_add_func ("/labels/crowded", test_crowded);
  return g_test_run ();
}
