#include "kv-grid-stamps.h"

#include "kv-partner-cells.h"
#include "kv-render.h"
#include "kv-symbols.h"

#define CELL_HEIGHT 6.1 /* mm, of one line */

struct _KvGridStamps
{
  GHashTable    *cells;    /* a description -> cairo_surface_t */
  GHashTable    *sectors;  /* a description -> GskRenderNode */
  const KvTheme *theme;
  double         scale;
  int            device;
};

KvGridStamps *
kv_grid_stamps_new (void)
{
  KvGridStamps *self = g_new0 (KvGridStamps, 1);

  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
  self->sectors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gsk_render_node_unref);
  return self;
}

void
kv_grid_stamps_free (KvGridStamps *self)
{
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->sectors);
  g_free (self);
}

void
kv_grid_stamps_clear (KvGridStamps *self)
{
  g_hash_table_remove_all (self->cells);
  g_hash_table_remove_all (self->sectors);
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

static cairo_surface_t *
draw (KvGridStamps  *self,
      const KvScene *scene,
      int            width,
      int            height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * self->device, height * self->device);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, self->device, self->device);
  cr = cairo_create (surface);
  cairo_scale (cr, self->scale, self->scale);
  kv_render_cairo (scene, cr, NULL);
  cairo_destroy (cr);
  return surface;
}

/* In a row that is higher than a line, or wider than a cell needs, the cell stands in
 * the middle. A standpunt is as wide as its column. */
static KvBox
place_cell (KvGridLook look,
            double     width,
            double     height)
{
  double its_width = look == KV_GRID_STANDPUNT ? width : MIN (width, KV_SCORE_WIDTH);
  double its_height = MIN (height, CELL_HEIGHT);

  return (KvBox) { (width - its_width) / 2, (height - its_height) / 2, its_width, its_height };
}

static void
add_cell (KvScene            *scene,
          const KvGridColumn *column,
          const KvGridCell   *cell,
          const KvBox        *box)
{
  /* What paper takes off for the grid between cells. */
  KvBox row = { box->x - .3, box->y - .3, box->width + .6, box->height + .6 };

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
      if (column->min == 1 && column->max == 5)
        kv_draw_inzet (scene, &row, cell->value);
      else
        kv_draw_score (scene, &row, cell->value, column->max);
      break;
    case KV_GRID_HOUDING:
      kv_draw_houding_badge (scene, box->x + box->width / 2, box->y + box->height / 2, 4, cell->state == KV_GRID_ONBEKEND ? KV_ONBEKEND : cell->value, 8);
      break;
    case KV_GRID_YES:
      if (cell->value != 0)
        kv_draw_cell_text (scene, box, .5, "ja", KV_WEIGHT_REGULAR, kv_scene_get_theme (scene)->ink);
      break;
    case KV_GRID_NAME:
    case KV_GRID_TEXT:
    case KV_GRID_LONG_TEXT:
    default:
      break;
    }
}

static cairo_surface_t *
get_cell (KvGridStamps       *self,
          const KvGridColumn *column,
          const KvGridCell   *cell,
          int                 width,
          int                 height)
{
  char key[64];
  cairo_surface_t *surface;
  g_autoptr (KvScene) scene = NULL;
  KvBox box;

  g_snprintf (key, sizeof key, "%d %d %d %d %d %d", column->look, column->max, cell->state, cell->value, width, height);
  surface = g_hash_table_lookup (self->cells, key);
  if (surface != NULL)
    return surface;

  scene = kv_scene_new (width / self->scale, height / self->scale, self->theme);
  box = place_cell (column->look, width / self->scale, height / self->scale);
  add_cell (scene, column, cell, &box);
  surface = draw (self, scene, width, height);
  g_hash_table_insert (self->cells, g_strdup (key), surface);
  return surface;
}

void
kv_grid_stamps_draw_cell (KvGridStamps       *self,
                          cairo_t            *cr,
                          const KvGridColumn *column,
                          const KvGridCell   *cell,
                          const GdkRectangle *at)
{
  cairo_set_source_surface (cr, get_cell (self, column, cell, at->width, at->height), at->x, at->y);
  cairo_rectangle (cr, at->x, at->y, at->width, at->height);
  cairo_fill (cr);
}

static GskRenderNode *
draw_sector (KvGridStamps *self,
             KvElement    *sector,
             int           size)
{
  KvSectorLook look = kv_sector_look_of (sector, self->theme);
  double side = size / self->scale;
  KvBox shape = kv_shape_box (look.vorm, KV_ROW_SYMBOL_AREA, 0);
  g_autoptr (KvScene) scene = kv_scene_new (side, side, self->theme);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, size, size));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  cairo_surface_t *surface;

  kv_draw_sector_symbol (scene, &look, side / 2 - shape.x - shape.width / 2, side / 2 - shape.y - shape.height / 2, KV_ROW_SYMBOL_AREA, FALSE, NULL, 0);
  surface = draw (self, scene, size, size);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return node;
}

GskRenderNode *
kv_grid_stamps_sector (KvGridStamps *self,
                       KvElement    *sector,
                       int           size)
{
  g_autofree char *key = g_strdup_printf ("%s %d", sector != NULL ? kv_element_get_id (sector) : "", size);
  GskRenderNode *node = g_hash_table_lookup (self->sectors, key);

  if (node != NULL)
    return node;

  node = draw_sector (self, sector, size);
  g_hash_table_insert (self->sectors, g_steal_pointer (&key), node);
  return node;
}
