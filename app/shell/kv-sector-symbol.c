#include "kv-sector-symbol.h"

#include "kv-render.h"
#include "kv-screen-theme.h"
#include "kv-sector.h"
#include "kv-symbols.h"
#include "kv-viewport.h"

#define AREA 11. /* mm2 */

struct _KvSectorSymbol
{
  GtkWidget  parent_instance;
  KvElement *sector;
  char      *look; /* what it depends on */
};

G_DEFINE_FINAL_TYPE (KvSectorSymbol, kv_sector_symbol, GTK_TYPE_WIDGET)

static void
kv_sector_symbol_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = KV_SECTOR_SYMBOL_SIZE;
}

/**
 * kv_sector_symbol_draw:
 * @snapshot: where it is drawn
 * @sector: (nullable): a sector
 * @middle_x: px
 * @middle_y: px
 *
 * Draws the symbol without a widget for it.
 */
void
kv_sector_symbol_draw (GtkSnapshot *snapshot,
                       KvElement   *sector,
                       double       middle_x,
                       double       middle_y)
{
  const KvTheme *theme = kv_screen_theme ();
  KvSectorLook look = kv_sector_look_of (sector, theme);
  g_autoptr (KvScene) scene = kv_scene_new (0, 0, theme);
  double half = KV_SECTOR_SYMBOL_SIZE / 2.;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) (middle_x - half), (float) (middle_y - half), KV_SECTOR_SYMBOL_SIZE, KV_SECTOR_SYMBOL_SIZE));
  KvBox box = kv_shape_box (look.vorm, AREA, 0);

  kv_draw_sector_symbol (scene, &look, -box.x - box.width / 2, -box.y - box.height / 2, AREA, FALSE, NULL, 0);
  cairo_translate (cr, middle_x, middle_y);
  cairo_scale (cr, KV_PX_PER_MM, KV_PX_PER_MM);
  kv_render_cairo (scene, cr, NULL);
  cairo_destroy (cr);
}

static void
kv_sector_symbol_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  kv_sector_symbol_draw (snapshot, KV_SECTOR_SYMBOL (widget)->sector, gtk_widget_get_width (widget) / 2., gtk_widget_get_height (widget) / 2.);
}

static void
kv_sector_symbol_dispose (GObject *object)
{
  g_clear_object (&KV_SECTOR_SYMBOL (object)->sector);
  g_clear_pointer (&KV_SECTOR_SYMBOL (object)->look, g_free);

  G_OBJECT_CLASS (kv_sector_symbol_parent_class)->dispose (object);
}

static void
kv_sector_symbol_class_init (KvSectorSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kv_sector_symbol_dispose;
  widget_class->measure = kv_sector_symbol_measure;
  widget_class->snapshot = kv_sector_symbol_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kv_sector_symbol_init (KvSectorSymbol *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  kv_screen_theme_follow (self, G_CALLBACK (gtk_widget_queue_draw));
}

char *
kv_sector_symbol_describe (KvElement *sector)
{
  if (sector == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s %u", kv_element_text (sector, KV_SECTOR_KLEUR), kv_element_choice (sector, KV_SECTOR_VORM));
}

void
kv_sector_symbol_set_sector (KvSectorSymbol *self,
                             KvElement      *sector)
{
  char *look = kv_sector_symbol_describe (sector);

  if (g_strcmp0 (self->look, look) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_free (self->look);
  self->look = look;
  g_set_object (&self->sector, sector);
}

GtkWidget *
kv_sector_symbol_new (KvElement *sector)
{
  KvSectorSymbol *self = g_object_new (KV_TYPE_SECTOR_SYMBOL, NULL);

  kv_sector_symbol_set_sector (self, sector);
  return GTK_WIDGET (self);
}
