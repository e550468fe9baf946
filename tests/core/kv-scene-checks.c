#include "kv-scene-checks.h"

#include <math.h>
#include <string.h>

/* A line of text as a turned box: corners in order around it. */
typedef struct
{
  KvPoint corners[4];
  KvBox   box;
} Area;

static void
extend (KvBox   *box,
        KvPoint  point)
{
  double right = MAX (box->x + box->width, point.x);
  double bottom = MAX (box->y + box->height, point.y);

  box->x = MIN (box->x, point.x);
  box->y = MIN (box->y, point.y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}

/* From the top of a capital to a little under the baseline. */
static Area
area_of (const KvSceneItem *item)
{
  double a = item->angle * G_PI / 180;
  double top = -.70 * item->style.size * KV_MM_PER_PT;
  double bottom = .12 * item->style.size * KV_MM_PER_PT;
  KvPoint local[] = { { 0, top }, { item->text_width, top }, { item->text_width, bottom }, { 0, bottom } };
  Area area;

  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    {
      area.corners[i].x = item->origin.x + local[i].x * cos (a) - local[i].y * sin (a);
      area.corners[i].y = item->origin.y + local[i].x * sin (a) + local[i].y * cos (a);
    }
  area.box = (KvBox) { area.corners[0].x, area.corners[0].y, 0, 0 };
  for (guint i = 1; i < 4; i++)
    extend (&area.box, area.corners[i]);
  return area;
}

/* Whether a side of `a` has all of `b` on its other side. */
static gboolean
is_apart (const Area *a,
          const Area *b)
{
  for (guint i = 0; i < 4; i++)
    {
      KvPoint p = a->corners[i], q = a->corners[(i + 1) % 4];
      gboolean all = TRUE;

      for (guint j = 0; j < 4 && all; j++)
        all = (q.x - p.x) * (b->corners[j].y - p.y) - (q.y - p.y) * (b->corners[j].x - p.x) <= 1e-6;
      if (all)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_text (const KvSceneItem *item)
{
  return item->type == KV_ITEM_TEXT && item->text[0];
}

void
kv_check_no_texts_overlap (const KvScene *scene,
                           const char    *what)
{
  guint n = kv_scene_get_n_items (scene);
  g_autofree Area *areas = g_new0 (Area, n + 1);
  g_autofree guint *texts = g_new0 (guint, n + 1);
  guint n_texts = 0;

  for (guint i = 0; i < n; i++)
    if (is_text (kv_scene_get_item (scene, i)))
      {
        areas[n_texts] = area_of (kv_scene_get_item (scene, i));
        texts[n_texts++] = i;
      }
  for (guint i = 0; i < n_texts; i++)
    for (guint j = i + 1; j < n_texts; j++)
      if (kv_box_touches (&areas[i].box, &areas[j].box) && !is_apart (&areas[i], &areas[j]) && !is_apart (&areas[j], &areas[i]))
        {
          const KvSceneItem *one = kv_scene_get_item (scene, texts[i]);
          const KvSceneItem *two = kv_scene_get_item (scene, texts[j]);

          g_error ("%s: “%s” (%.1f, %.1f) is over “%s” (%.1f, %.1f)", what, one->text, one->origin.x, one->origin.y,
                   two->text, two->origin.x, two->origin.y);
        }
}

static KvBox
item_box (const KvSceneItem *item)
{
  return item->type == KV_ITEM_TEXT ? area_of (item).box : kv_path_extents (item->path);
}

void
kv_check_inside (const KvScene *scene,
                 double         margin,
                 const char    *what)
{
  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);
      KvBox box;

      if (item->type != KV_ITEM_PATH && !is_text (item))
        continue;
      box = item_box (item);
      if (box.x < margin - .6 || box.y < margin - .6
          || box.x + box.width > kv_scene_get_width (scene) - margin + .6
          || box.y + box.height > kv_scene_get_height (scene) - margin + 1)
        g_error ("%s: “%s” at (%.1f, %.1f) %.1f x %.1f is outside the margins", what, item->text ? item->text : "a path",
                 box.x, box.y, box.width, box.height);
    }
}

guint
kv_count_texts (const KvScene *scene,
                const char    *text)
{
  guint found = 0;

  for (guint i = 0; i < kv_scene_get_n_items (scene); i++)
    {
      const KvSceneItem *item = kv_scene_get_item (scene, i);

      found += item->type == KV_ITEM_TEXT && strstr (item->text, text) != NULL;
    }
  return found;
}
