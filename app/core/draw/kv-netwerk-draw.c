/* Drawing a solved netwerk on a scene, in the order of beeldtaal: hulls, edges,
 * marks, nodes, badges, labels, names of hulls. */

#include "kv-netwerk-private.h"

#include <string.h>

#include "kv-relatie.h"
#include "kv-symbols.h"

#define RING 1.25
#define RING_WIDTH 2.
#define NAME_GAP .7      /* between a hull's name and its interrupted outline */
#define WHOLE_LENGTH 3.2 /* the open triangle of deel van */
#define WHOLE_WIDTH 2.8
#define HALO_SAMPLES 24  /* of a line, to see whether a text stands on it */
#define HALO_ROOM .8

static const double hull_dashes[][4] = { { 0 }, { 5, 2.5 }, { 8, 2, 1, 2 } };

static KvPath *
hull_path (const KvNetwerkHull *hull)
{
  KvPath *path = kv_path_new ();

  kv_path_move_to (path, hull->outline[0].x, hull->outline[0].y);
  for (guint i = 1; i < KV_HULL_POINTS; i++)
    kv_path_line_to (path, hull->outline[i].x, hull->outline[i].y);
  kv_path_close (path);
  return path;
}

/* The outline without the part where the name stands. */
static KvPath *
interrupted_path (const KvNetwerkHull *hull)
{
  KvRect gap = kv_rect_grown (hull->name_rect, NAME_GAP);
  KvPath *path = kv_path_new ();
  guint first = 0, n = 0;

  for (guint i = 0; i < KV_HULL_POINTS; i++)
    if (kv_rect_contains (gap, hull->outline[i].x, hull->outline[i].y))
      first = i;
  for (guint i = 1; i <= KV_HULL_POINTS; i++)
    {
      KvVec at = hull->outline[(first + i) % KV_HULL_POINTS];

      if (kv_rect_contains (gap, at.x, at.y))
        n = 0;
      else if (n++ == 0)
        kv_path_move_to (path, at.x, at.y);
      else
        kv_path_line_to (path, at.x, at.y);
    }
  if (!kv_rect_contains (gap, hull->outline[first].x, hull->outline[first].y))
    kv_path_close (path);
  return path;
}

/* Paints where all hulls of a set lie over each other. */
static void
fill_overlap (const KvNetwerk *netwerk,
              KvScene         *scene,
              const guint     *hulls,
              guint            n)
{
  KvColour fills[KV_NETWERK_HULLS];
  KvStroke paint = { .stroke = KV_COLOUR_NONE };

  for (guint i = 0; i < n; i++)
    fills[i] = netwerk->theme->hull_fill[netwerk->hulls[hulls[i]].colour];
  paint.fill = kv_theme_hull_overlap (netwerk->theme, fills, n);
  kv_scene_set_subject (scene, KV_ROLE_HULL, netwerk->hulls[hulls[n - 1]].id);
  for (guint i = 0; i + 1 < n; i++)
    kv_scene_push_clip (scene, hull_path (&netwerk->hulls[hulls[i]]));
  kv_scene_add_path (scene, hull_path (&netwerk->hulls[hulls[n - 1]]), &paint);
  for (guint i = 0; i + 1 < n; i++)
    kv_scene_pop_clip (scene);
}

static gboolean
boxes_meet (const KvNetwerk *netwerk,
            const guint     *hulls,
            guint            n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (!kv_rect_touches (kv_hull_box (netwerk->hulls[hulls[i]].outline), kv_hull_box (netwerk->hulls[hulls[j]].outline)))
        return FALSE;
  return TRUE;
}

/* The hulls that are drawn, those with most hulls inside first. */
static guint
drawn_hulls (const KvNetwerk *netwerk,
             guint            hulls[KV_NETWERK_HULLS])
{
  guint n = 0;

  for (guint level = KV_NETWERK_HULLS; level > 0; level--)
    for (guint i = 0; i < netwerk->n_hulls; i++)
      if (netwerk->hulls[i].drawn && netwerk->hulls[i].levels == level - 1)
        hulls[n++] = i;
  return n;
}

/* Every set of hulls, the smallest sets first: a set paints over its parts. */
static void
draw_hull_fills (const KvNetwerk *netwerk,
                 KvScene         *scene)
{
  guint hulls[KV_NETWERK_HULLS], n = drawn_hulls (netwerk, hulls);

  for (guint size = 1; size <= n; size++)
    for (guint set = 1; set < 1u << n; set++)
      {
        guint chosen[KV_NETWERK_HULLS], count = 0;

        for (guint i = 0; i < n; i++)
          if (set & (1u << i))
            chosen[count++] = hulls[i];
        if (count == size && boxes_meet (netwerk, chosen, count))
          fill_overlap (netwerk, scene, chosen, count);
      }
}

static void
draw_hull_outlines (const KvNetwerk *netwerk,
                    KvScene         *scene)
{
  guint hulls[KV_NETWERK_HULLS], n = drawn_hulls (netwerk, hulls);

  for (guint i = 0; i < n; i++)
    {
      const KvNetwerkHull *hull = &netwerk->hulls[hulls[i]];
      KvStroke line = {
        .fill = KV_COLOUR_NONE,
        .stroke = netwerk->theme->hull_line[hull->colour],
        .width = hull->levels > 0 ? 1 : .9,
        .join = KV_JOIN_ROUND,
      };

      memcpy (line.dash, hull_dashes[hull->dash], sizeof line.dash);
      kv_scene_set_subject (scene, KV_ROLE_HULL, hull->id);
      kv_scene_add_path (scene, hull->unnamed ? hull_path (hull) : interrupted_path (hull), &line);
    }
}

/* What is seen of the hulls at a point. */
static KvColour
ground_at (const KvNetwerk *netwerk,
           double           x,
           double           y,
           guint            except)
{
  KvColour fills[KV_NETWERK_HULLS];
  guint hulls[KV_NETWERK_HULLS], n = drawn_hulls (netwerk, hulls), n_fills = 0;

  for (guint i = 0; i < n && !netwerk->without_fills; i++)
    if (hulls[i] != except && kv_hull_contains (netwerk->hulls[hulls[i]].outline, x, y))
      fills[n_fills++] = netwerk->theme->hull_fill[netwerk->hulls[hulls[i]].colour];
  return kv_theme_hull_overlap (netwerk->theme, fills, n_fills);
}

static KvEdgeStyle
style_of (const KvNetwerk     *netwerk,
          const KvNetwerkEdge *edge)
{
  if (edge->deel_van)
    return kv_theme_edge_deel_van (netwerk->theme);
  return kv_edge_style_thin (kv_theme_edge (netwerk->theme, edge->soort, edge->gewenst), netwerk->form.lines);
}

/* Where the line ends when its head takes the last `length` mm. */
static double
end_before (const KvBow *bow,
            double       length)
{
  double whole = kv_curve_length (&bow->curve);

  return whole > 0 ? MAX (bow->start, bow->end - length / whole) : bow->end;
}

static KvPath *
curve_path (const KvBow *bow,
            double       end)
{
  KvCurve part = kv_curve_part (&bow->curve, bow->start, end);
  KvPath *path = kv_path_new ();

  kv_path_move_to (path, part.from.x, part.from.y);
  if (bow->bow == 0)
    kv_path_line_to (path, part.to.x, part.to.y);
  else
    kv_path_quad_to (path, part.control.x, part.control.y, part.to.x, part.to.y);
  return path;
}

/* The open triangle at the whole that something is part of. */
static void
draw_whole (KvScene *scene,
            KvVec    tip,
            double   angle,
            KvColour colour)
{
  double dx = cos (angle), dy = sin (angle);
  KvPoint corners[] = {
    { tip.x, tip.y },
    { tip.x - WHOLE_LENGTH * dx - WHOLE_WIDTH / 2 * dy, tip.y - WHOLE_LENGTH * dy + WHOLE_WIDTH / 2 * dx },
    { tip.x - WHOLE_LENGTH * dx + WHOLE_WIDTH / 2 * dy, tip.y - WHOLE_LENGTH * dy - WHOLE_WIDTH / 2 * dx },
  };
  KvStroke open = { .fill = kv_scene_get_theme (scene)->paper, .stroke = colour, .width = .75 };
  KvPath *path = kv_path_new ();

  kv_path_polygon (path, corners, G_N_ELEMENTS (corners));
  kv_scene_add_path (scene, path, &open);
}

static void
draw_edge (const KvNetwerk *netwerk,
           KvScene         *scene,
           guint            edge)
{
  const KvNetwerkEdge *self = kv_netwerk_edge (netwerk, edge);
  const KvBow *bow = &netwerk->bows[edge];
  KvEdgeStyle style = style_of (netwerk, self);
  double end = self->head ? end_before (bow, self->deel_van ? WHOLE_LENGTH : KV_ARROW_STOP) : bow->end;
  KvVec tip = kv_curve_at (&bow->curve, bow->end), from = kv_curve_at (&bow->curve, end);
  KvStroke line = {
    .fill = KV_COLOUR_NONE,
    .stroke = style.line,
    .width = style.width[CLAMP (self->sterkte, 1, 3) - 1],
    .dash = { style.dash[0], style.dash[1] },
    .cap = style.round ? KV_CAP_ROUND : KV_CAP_BUTT,
  };
  KvStroke core = { .fill = KV_COLOUR_NONE, .stroke = netwerk->theme->paper, .width = style.core };

  kv_scene_set_subject (scene, KV_ROLE_EDGE, self->id);
  kv_scene_add_path (scene, curve_path (bow, end), &line);
  if (style.core > 0)
    kv_scene_add_path (scene, curve_path (bow, end), &core);
  if (self->head && self->deel_van)
    draw_whole (scene, tip, atan2 (tip.y - from.y, tip.x - from.x), style.line);
  else if (self->head)
    kv_draw_arrow_head (scene, tip.x, tip.y, atan2 (tip.y - from.y, tip.x - from.x), style.line);
}

/* A cross stands upright. Where one of its arms would lie along the line it
 * turns away from that, but not as far as to look like a plus. */
static double
mark_angle (const KvBow *bow)
{
  double askew = remainder (kv_curve_angle (&bow->curve, bow->mark) - G_PI / 4, G_PI / 2);

  if (fabs (askew) >= G_PI / 15)
    return 0;
  return askew < 0 ? G_PI / 9 : -G_PI / 9;
}

static void
draw_mark (const KvNetwerk *netwerk,
           KvScene         *scene,
           guint            edge)
{
  const KvNetwerkEdge *self = kv_netwerk_edge (netwerk, edge);
  const KvBow *bow = &netwerk->bows[edge];
  KvVec at = kv_curve_at (&bow->curve, bow->mark);

  if (bow->mark_radius <= 0)
    return;
  kv_scene_set_subject (scene, KV_ROLE_EDGE_MARK, self->id);
  kv_draw_edge_mark (scene, at.x, at.y, self->soort, self->gewenst, mark_angle (bow));
}

static void
draw_node (const KvNetwerk *netwerk,
           KvScene         *scene,
           guint            node)
{
  const KvNetwerkNode *self = &netwerk->nodes[node];
  KvSectorLook look = { .vorm = self->vorm, .fill = self->fill };
  KvStroke ring = { .fill = netwerk->theme->paper, .stroke = netwerk->theme->ink, .width = RING_WIDTH };

  kv_scene_set_subject (scene, KV_ROLE_NODE, self->id);
  if (self->cruciaal)
    kv_scene_add_path (scene, kv_shape_path (self->vorm, self->centre.x, self->centre.y, self->area, RING), &ring);
  kv_draw_sector_symbol (scene, &look, self->centre.x, self->centre.y, self->area, !self->known, self->text,
                         kv_netwerk_digit_type (netwerk, self));
}

static void
draw_badge (const KvNetwerk *netwerk,
            KvScene         *scene,
            guint            node)
{
  const KvNetwerkNode *self = &netwerk->nodes[node];
  KvVec at = kv_netwerk_badge_centre (netwerk, node);

  kv_scene_set_subject (scene, KV_ROLE_BADGE, self->id);
  kv_draw_houding_badge (scene, at.x, at.y, netwerk->form.badge, self->houding, netwerk->form.badge_type);
}

/* A line of a label in its box: centred above and below, else towards the
 * node. */
static double
line_left (const KvLabel *label,
           double         width)
{
  switch (label->side)
    {
    case KV_LABEL_RIGHT:
    case KV_LABEL_BELOW_RIGHT:
    case KV_LABEL_ABOVE_RIGHT:
      return label->rect.x0;
    case KV_LABEL_LEFT:
    case KV_LABEL_BELOW_LEFT:
    case KV_LABEL_ABOVE_LEFT:
      return label->rect.x1 - width;
    default:
      return (label->rect.x0 + label->rect.x1 - width) / 2;
    }
}

static gboolean
bow_crosses (const KvBow *bow,
             KvRect       rect)
{
  KvVec last = kv_curve_at (&bow->curve, bow->start);

  for (guint i = 1; i <= HALO_SAMPLES; i++)
    {
      KvVec next = kv_curve_at (&bow->curve, bow->start + (bow->end - bow->start) * i / HALO_SAMPLES);

      if (kv_rect_cuts_line (rect, last, next))
        return TRUE;
      last = next;
    }
  return FALSE;
}

/* Whether a line runs behind a text: only then does it need a halo, which costs
 * a page more than anything else on it. The outline of `own`, a hull or none,
 * makes way for its name. */
static gboolean
is_crossed (const KvNetwerk *netwerk,
            const KvRect    *boxes,
            KvRect           text,
            guint            own)
{
  KvRect rect = kv_rect_grown (text, HALO_ROOM);

  for (guint i = 0; i < netwerk->edges->len; i++)
    if (kv_rect_touches (boxes[i], rect) && bow_crosses (&netwerk->bows[i], rect))
      return TRUE;
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (i != own && netwerk->hulls[i].drawn && kv_hull_crosses (netwerk->hulls[i].outline, rect))
      return TRUE;
  return FALSE;
}

static void
draw_label (const KvNetwerk *netwerk,
            KvScene         *scene,
            const KvRect    *boxes,
            guint            node)
{
  const KvNetwerkNode *self = &netwerk->nodes[node];
  const KvLabel *label = &netwerk->labels[node];
  KvTextStyle style = kv_netwerk_label_style (netwerk, node), bold = style;
  const KvTextBlock *block;

  if (label->n_forms == 0)
    return;
  block = self->blocks[label->form];
  style.halo = KV_COLOUR_NONE;
  if (is_crossed (netwerk, boxes, label->rect, KV_NETWERK_NONE))
    style.halo = ground_at (netwerk, (label->rect.x0 + label->rect.x1) / 2, (label->rect.y0 + label->rect.y1) / 2, KV_NETWERK_NONE);
  bold.halo = style.halo;
  bold.weight = KV_WEIGHT_BOLD;
  bold.colour = netwerk->theme->hull_name[1];
  kv_scene_set_subject (scene, KV_ROLE_LABEL, self->id);
  for (guint i = 0; i < block->n_lines; i++)
    {
      double letters = i == 0 ? self->letters_width : 0;
      double x = line_left (label, block->widths[i] + letters);
      double baseline = label->rect.y0 + block->ascent + i * block->line_height;

      if (letters > 0)
        kv_scene_add_text (scene, x, baseline, 0, self->letters, &bold);
      kv_scene_add_text (scene, x + letters, baseline, 0, block->lines[i], &style);
    }
}

static void
draw_hull_name (const KvNetwerk *netwerk,
                KvScene         *scene,
                const KvRect    *boxes,
                guint            hull)
{
  const KvNetwerkHull *self = &netwerk->hulls[hull];
  KvTextStyle style = kv_netwerk_hull_style (netwerk, hull);
  KvTextBlock *name = self->names[self->name_form];
  double x = (self->name_rect.x0 + self->name_rect.x1) / 2, y = (self->name_rect.y0 + self->name_rect.y1) / 2;
  guint interrupted = kv_hull_crosses (self->outline, self->name_rect) ? hull : KV_NETWERK_NONE;

  style.halo = is_crossed (netwerk, boxes, self->name_rect, hull) ? ground_at (netwerk, x, y, interrupted) : KV_COLOUR_NONE;
  kv_scene_set_subject (scene, KV_ROLE_HULL_NAME, self->id);
  kv_scene_add_block (scene, x, self->name_rect.y0 + name->ascent, .5, name, &style);
}

/* Around each line. */
static KvRect *
bow_boxes (const KvNetwerk *netwerk)
{
  KvRect *boxes = g_new (KvRect, netwerk->edges->len + 1);

  for (guint i = 0; i < netwerk->edges->len; i++)
    boxes[i] = kv_curve_box (&netwerk->bows[i].curve);
  return boxes;
}

void
kv_netwerk_draw (const KvNetwerk *netwerk,
                 KvScene         *scene)
{
  g_autofree KvRect *boxes = bow_boxes (netwerk);
  guint n_edges = netwerk->edges->len;

  if (!netwerk->without_fills)
    draw_hull_fills (netwerk, scene);
  draw_hull_outlines (netwerk, scene);
  for (guint i = 0; i < n_edges; i++)
    draw_edge (netwerk, scene, i);
  for (guint i = 0; i < n_edges; i++)
    draw_mark (netwerk, scene, i);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    draw_node (netwerk, scene, i);
  for (guint i = 0; i < netwerk->n_nodes && netwerk->has_houding; i++)
    draw_badge (netwerk, scene, i);
  for (guint i = 0; i < netwerk->n_nodes; i++)
    draw_label (netwerk, scene, boxes, i);
  for (guint i = 0; i < netwerk->n_hulls; i++)
    if (netwerk->hulls[i].drawn && !netwerk->hulls[i].unnamed)
      draw_hull_name (netwerk, scene, boxes, i);
}
