/* KvScene: lines of text. They are measured when they are added, so that everybody who
 * reads the list knows how wide they are. */

#include "kv-scene-private.h"

#include <math.h>

/* Room beside a line of text that is clipped to its box, in ems: overhang of
 * its first and last letter. */
#define CLIP_OVERHANG .3

static KvPoint
turned (KvPoint origin, double degrees, double dx, double dy)
{
  double c = cos (degrees * G_PI / 180);
  double s = sin (degrees * G_PI / 180);

  return (KvPoint) { origin.x + c * dx - s * dy, origin.y + s * dx + c * dy };
}

/* The box of a line of text, `overhang` mm wider on both sides, as it stands. */
static KvPath *
line_box_path (const KvSceneItem *item, double overhang)
{
  double top = -kv_text_ascent (&item->style);
  double bottom = kv_text_descent (&item->style);
  double right = item->text_width + overhang;
  KvPoint corners[4];
  KvPath *path = kv_path_new ();

  corners[0] = turned (item->origin, item->angle, -overhang, top);
  corners[1] = turned (item->origin, item->angle, right, top);
  corners[2] = turned (item->origin, item->angle, right, bottom);
  corners[3] = turned (item->origin, item->angle, -overhang, bottom);
  kv_path_polygon (path, corners, G_N_ELEMENTS (corners));

  return path;
}

static KvBox
get_line_box (const KvSceneItem *item)
{
  double ascent = kv_text_ascent (&item->style);
  g_autoptr (KvPath) path = NULL;

  if (item->angle == 0)
    return (KvBox) { item->origin.x, item->origin.y - ascent, item->text_width, ascent + kv_text_descent (&item->style) };

  path = line_box_path (item, 0);
  return kv_path_extents (path);
}

static void
set_text_bounds (KvSceneItem *item)
{
  double halo = kv_text_style_has_halo (&item->style) ? item->style.halo_width * KV_MM_PER_PT / 2 : 0;
  KvBox box = get_line_box (item);

  item->bounds = kv_box_grown (&box, halo);
}

/* The style as renderers may use it. */
static KvTextStyle
sane_style (const KvTextStyle *style)
{
  KvTextStyle sane = *style;

  sane.size = kv_scene_sane_length (style->size);
  sane.halo_width = kv_scene_sane_length (style->halo_width);
  if (sane.weight == 0)
    sane.weight = KV_WEIGHT_REGULAR;

  return sane;
}

void
kv_scene_append_line (KvScene *scene, KvSceneItem line, gboolean stacked)
{
  if (stacked)
    kv_scene_push_clip (scene, line_box_path (&line, line.style.size * KV_MM_PER_PT * CLIP_OVERHANG));
  g_array_append_val (scene->items, line);
  if (stacked)
    kv_scene_pop_clip (scene);
}

static void
add_line_of_text (KvScene *scene, KvPoint at, double align, double angle, const char *text, const KvTextStyle *style)
{
  KvSceneItem line = { .type = KV_ITEM_TEXT, .role = scene->role, .id = scene->id, .angle = angle, .align = align };
  gboolean stacked = FALSE;

  if (!kv_scene_is_place (at.x, at.y) || !isfinite (angle) || !isfinite (align))
    return;

  line.text = kv_text_clean (text, &stacked);
  if (line.text[0] == '\0')
    {
      g_free (line.text);
      return;
    }

  line.style = sane_style (style);
  line.text_width = kv_text_width (line.text, &line.style);
  line.origin = turned (at, angle, -align * line.text_width, 0);
  set_text_bounds (&line);
  kv_scene_append_line (scene, line, stacked);
}

/**
 * kv_scene_add_text:
 * @x: mm
 * @baseline: mm
 * @align: which part of the width is left of @x: 0, .5 or 1
 * @text: (nullable): anything; drawn literally, on one line
 */
void
kv_scene_add_text (KvScene *scene, double x, double baseline, double align, const char *text, const KvTextStyle *style)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (style != NULL);

  add_line_of_text (scene, (KvPoint) { x, baseline }, align, 0, text, style);
}

/**
 * kv_scene_add_rotated_text:
 * @angle: degrees clockwise: -45 rises to the right
 *
 * As kv_scene_add_text(), with the left end of the baseline at the point
 * around which it turns.
 */
void
kv_scene_add_rotated_text (KvScene *scene, double x, double baseline, double angle, const char *text, const KvTextStyle *style)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (style != NULL);

  add_line_of_text (scene, (KvPoint) { x, baseline }, 0, angle, text, style);
}

/**
 * kv_scene_add_block:
 * @baseline: of the first line: the top of the block + its ascent
 *
 * The lines of a block, each aligned at @x.
 */
void
kv_scene_add_block (KvScene *scene, double x, double baseline, double align, const KvTextBlock *block, const KvTextStyle *style)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (block != NULL && style != NULL);

  for (guint i = 0; i < block->n_lines; i++)
    kv_scene_add_text (scene, x, baseline + i * block->line_height, align, block->lines[i], style);
}
