#include "kv-grid-stamps.h"

#include "kv-partner-cells.h"
#include "kv-render.h"
#include "kv-symbols.h"

struct _KvGridStamps
{
  GHashTable    *textures; /* a description -> GdkTexture */
  const KvTheme *theme;
  double         scale;
  int            device;
};

KvGridStamps *
kv_grid_stamps_new (void)
{
  KvGridStamps *self = g_new0 (KvGridStamps, 1);

  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
kv_grid_stamps_free (KvGridStamps *self)
{
  g_hash_table_unref (self->textures);
  g_free (self);
}

void
kv_grid_stamps_clear (KvGridStamps *self)
{
  g_hash_table_remove_all (self->textures);
}

void
kv_grid_stamps_set_style (KvGridStamps  *self,
                          const KvTheme *theme,
                          double         scale,
                          int            device)
{
  if (self->theme == theme && self->scale == scale && self->device == device)
    return;

  kv_grid_stamps_clear (self);
  self->theme = theme;
  self->scale = scale;
  self->device = device;
}

static GdkTexture *
draw (KvGridStamps  *self,
      const KvScene *scene,
      int            width,
      int            height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * self->device, height * self->device);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_scale (cr, self->scale * self->device, self->scale * self->device);
  kv_render_cairo (scene, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) (stride * height * self->device));
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (width * self->device, height * self->device, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
draw_yes (KvScene     *scene,
          const KvBox *box)
{
  kv_draw_cell_text (scene, box, .5, "ja", KV_WEIGHT_REGULAR, kv_scene_get_theme (scene)->ink);
}

static void
add_cell (KvScene            *scene,
          const KvGridColumn *column,
          const KvGridCell   *cell,
          const KvBox        *box)
{
  KvBox middle = { box->x + box->width / 2, box->y + box->height / 2, 0, 0 };

  if (cell->state == KV_GRID_ONBEKEND && column->look != KV_GRID_HOUDING)
    {
      kv_draw_onbekend_cell (scene, box);
      return;
    }
  switch (column->look)
    {
    case KV_GRID_STANDPUNT:
      kv_draw_standpunt_cell (scene, box, cell->value);
      break;
    case KV_GRID_SCORE:
      kv_draw_inzet (scene, &(KvBox) { -.3, -.3, box->width + .6, box->height + .6 }, cell->value);
      break;
    case KV_GRID_HOUDING:
      kv_draw_houding_badge (scene, middle.x, middle.y, 4, cell->state == KV_GRID_ONBEKEND ? KV_ONBEKEND : cell->value, 8);
      break;
    case KV_GRID_YES:
      if (cell->value != 0)
        draw_yes (scene, box);
      break;
    case KV_GRID_NAME:
    case KV_GRID_TEXT:
    case KV_GRID_LONG_TEXT:
    default:
      break;
    }
}

GdkTexture *
kv_grid_stamps_cell (KvGridStamps       *self,
                     const KvGridColumn *column,
                     const KvGridCell   *cell,
                     int                 width,
                     int                 height)
{
  g_autofree char *key = g_strdup_printf ("%d %d %d %d %d", column->look, cell->state, cell->value, width, height);
  GdkTexture *texture = g_hash_table_lookup (self->textures, key);
  const KvBox box = { 0, 0, width / self->scale, height / self->scale };
  g_autoptr (KvScene) scene = NULL;

  if (texture != NULL)
    return texture;

  scene = kv_scene_new (box.width, box.height, self->theme);
  add_cell (scene, column, cell, &box);
  texture = draw (self, scene, width, height);
  g_hash_table_insert (self->textures, g_steal_pointer (&key), texture);
  return texture;
}

GdkTexture *
kv_grid_stamps_sector (KvGridStamps *self,
                       KvElement    *sector,
                       int           size)
{
  g_autofree char *key = g_strdup_printf ("sector %s %d", sector != NULL ? kv_element_get_id (sector) : "", size);
  GdkTexture *texture = g_hash_table_lookup (self->textures, key);
  KvSectorLook look = kv_sector_look_of (sector, self->theme);
  double side = size / self->scale;
  KvBox shape = kv_shape_box (look.vorm, KV_ROW_SYMBOL_AREA, 0);
  g_autoptr (KvScene) scene = NULL;

  if (texture != NULL)
    return texture;

  scene = kv_scene_new (side, side, self->theme);
  kv_draw_sector_symbol (scene, &look, side / 2 - shape.x - shape.width / 2, side / 2 - shape.y - shape.height / 2, KV_ROW_SYMBOL_AREA, FALSE, NULL, 0);
  texture = draw (self, scene, size, size);
  g_hash_table_insert (self->textures, g_steal_pointer (&key), texture);
  return texture;
}
