#include "kv-picture.h"

/* Between sheets on the desk, mm. */
#define GAP 6

static KvPicture *
picture_new (KvScene *scene)
{
  KvPicture *picture = g_new0 (KvPicture, 1);

  picture->scene = scene;
  picture->sheets = g_array_new (FALSE, FALSE, sizeof (KvBox));
  return picture;
}

KvPicture *
kv_picture_new_body (KvScene *body)
{
  KvPicture *picture = picture_new (kv_scene_ref (body));

  picture->bounds = kv_scene_get_extents (body);
  return picture;
}

/* Pages lie under each other, each in the middle. */
KvPicture *
kv_picture_new_pages (GPtrArray *pages)
{
  KvPicture *picture;
  double width = 0;
  double y = 0;

  g_return_val_if_fail (pages->len > 0, NULL);

  for (guint i = 0; i < pages->len; i++)
    width = MAX (width, kv_scene_get_width (pages->pdata[i]));

  picture = picture_new (kv_scene_new (width, 0, kv_scene_get_theme (pages->pdata[0])));
  for (guint i = 0; i < pages->len; i++)
    {
      const KvScene *page = pages->pdata[i];
      KvBox sheet = { (width - kv_scene_get_width (page)) / 2, y, kv_scene_get_width (page), kv_scene_get_height (page) };

      kv_scene_append (picture->scene, page, sheet.x, sheet.y);
      g_array_append_val (picture->sheets, sheet);
      y += sheet.height + GAP;
    }
  picture->bounds = (KvBox) { 0, 0, width, y - GAP };
  kv_scene_set_size (picture->scene, width, y - GAP);

  return picture;
}

void
kv_picture_free (KvPicture *picture)
{
  kv_scene_unref (picture->scene);
  g_array_unref (picture->sheets);
  g_free (picture);
}

gboolean
kv_picture_has_sheets (const KvPicture *picture)
{
  return picture->sheets->len > 0;
}
