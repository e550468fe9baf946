/* The signs of a relatie: its head, its mark, a piece of its line. */

#include "kv-symbols.h"

#include <math.h>

#include "kv-relatie.h"

#define MARK_DIAMETER 4
#define CROSS_SIZE 3.4
#define HEAD_LENGTH 3.2
#define HEAD_WIDTH 2.4
#define HEAD_NOTCH .78

/**
 * kv_draw_arrow_head:
 * @scene: where it is drawn
 * @x: its tip, mm
 * @y: its tip, mm
 * @angle: radians, where it points
 * @colour: its fill
 *
 * Draws a notched head.
 */
void
kv_draw_arrow_head (KvScene *scene,
                    double   x,
                    double   y,
                    double   angle,
                    KvColour colour)
{
  double dx = cos (angle), dy = sin (angle);
  KvPoint corners[] = {
    { x, y },
    { x - HEAD_LENGTH * dx - HEAD_WIDTH / 2 * dy, y - HEAD_LENGTH * dy + HEAD_WIDTH / 2 * dx },
    { x - HEAD_LENGTH * HEAD_NOTCH * dx, y - HEAD_LENGTH * HEAD_NOTCH * dy },
    { x - HEAD_LENGTH * dx + HEAD_WIDTH / 2 * dy, y - HEAD_LENGTH * dy - HEAD_WIDTH / 2 * dx },
  };
  KvStroke solid = { .fill = colour, .stroke = KV_COLOUR_NONE };
  KvPath *path = kv_path_new ();

  kv_path_polygon (path, corners, G_N_ELEMENTS (corners));
  kv_scene_add_path (scene, path, &solid);
}

/* The two arms of a cross that lies askew on an edge. */
static KvPath *
cross_path (double cx,
            double cy,
            double angle)
{
  KvPath *path = kv_path_new ();

  for (guint arm = 0; arm < 2; arm++)
    {
      double a = angle + G_PI / 4 + arm * G_PI / 2;
      double dx = CROSS_SIZE / G_SQRT2 * cos (a);
      double dy = CROSS_SIZE / G_SQRT2 * sin (a);

      kv_path_move_to (path, cx - dx, cy - dy);
      kv_path_line_to (path, cx + dx, cy + dy);
    }
  return path;
}

static void
draw_cross (KvScene *scene,
            double   cx,
            double   cy,
            double   angle,
            KvColour colour)
{
  KvStroke ground = { .fill = KV_COLOUR_NONE, .stroke = kv_scene_get_theme (scene)->paper, .width = 5.2 };
  KvStroke arms = { .fill = KV_COLOUR_NONE, .stroke = colour, .width = 2 };

  kv_scene_add_path (scene, cross_path (cx, cy, angle), &ground);
  kv_scene_add_path (scene, cross_path (cx, cy, angle), &arms);
}

/**
 * kv_draw_edge_mark:
 * @scene: where it is drawn
 * @cx: centre, mm
 * @cy: centre, mm
 * @soort: of the relatie, 0 for onbekend
 * @gewenst: wanted, not there yet
 * @angle: radians, of the edge; turns a cross only
 *
 * Draws what an edge carries half-way, if anything.
 */
void
kv_draw_edge_mark (KvScene *scene,
                   double   cx,
                   double   cy,
                   guint    soort,
                   gboolean gewenst,
                   double   angle)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvEdgeStyle edge = kv_theme_edge (theme, soort, gewenst);
  const char *sign = gewenst ? "+" : edge.mark;
  KvStroke disc = { .fill = theme->paper, .stroke = edge.line, .width = .7 };
  KvTextStyle style = { .size = 8, .weight = KV_WEIGHT_BOLD, .colour = theme->ink, .halo = KV_COLOUR_NONE };
  KvPath *path;

  if (soort == KV_RELATIE_CONFLICT && !gewenst)
    {
      draw_cross (scene, cx, cy, angle, edge.line);
      return;
    }
  if (!sign)
    return;

  if (gewenst)
    {
      disc.dash[0] = 1.6;
      disc.dash[1] = 1.2;
    }
  path = kv_path_new ();
  kv_path_circle (path, cx, cy, MARK_DIAMETER / 2.);
  kv_scene_add_path (scene, path, &disc);
  kv_scene_add_text (scene, cx, kv_middle_baseline (cy, style.size), .5, sign, &style);
}

/* The line of an edge, straight, with its core when it is a double one. */
static void
draw_sample_line (KvScene           *scene,
                  double             x1,
                  double             x2,
                  double             cy,
                  const KvEdgeStyle *style,
                  double             width)
{
  KvStroke line = {
    .fill = KV_COLOUR_NONE,
    .stroke = style->line,
    .width = width,
    .dash = { style->dash[0], style->dash[1] },
    .cap = style->round ? KV_CAP_ROUND : KV_CAP_BUTT,
  };
  KvPath *path = kv_path_new ();

  kv_path_move_to (path, x1, cy);
  kv_path_line_to (path, x2, cy);
  kv_scene_add_path (scene, path, &line);
  if (style->core > 0)
    kv_scene_add_line (scene, x1, cy, x2, cy, style->core, kv_scene_get_theme (scene)->paper);
}

/**
 * kv_draw_edge_sample:
 * @scene: where it is drawn
 * @x: left, mm
 * @cy: middle, mm
 * @width: mm
 * @sample: which relatie
 *
 * Draws a straight piece of an edge with its mark and head.
 */
void
kv_draw_edge_sample (KvScene            *scene,
                     double              x,
                     double              cy,
                     double              width,
                     const KvEdgeSample *sample)
{
  KvEdgeStyle style = kv_edge_style_thin (kv_theme_edge (kv_scene_get_theme (scene), sample->soort, sample->gewenst),
                                          sample->thin > 0 ? sample->thin : 1);
  gboolean head = kv_relatie_soort_is_directed (sample->soort), back = sample->back;
  double x1 = x + (head && back ? KV_ARROW_STOP : 0);
  double x2 = x + width - (head && !back ? KV_ARROW_STOP : 0);

  draw_sample_line (scene, x1, x2, cy, &style, style.width[CLAMP (sample->sterkte, 1, 3) - 1]);
  if (head)
    kv_draw_arrow_head (scene, back ? x : x + width, cy, back ? G_PI : 0, style.line);
  kv_draw_edge_mark (scene, x + width / 2, cy, sample->soort, sample->gewenst, 0);
}
