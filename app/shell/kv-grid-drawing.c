/* The pieces of a frame: type, boxes, frames, in the colours of the window. */

#include "kv-grid-drawing.h"

#include <adwaita.h>
#include <string.h>

#include "kv-hyphens.h"
#include "kv-screen-theme.h"

#define MAX_LAYOUTS 4000
#define LONG_WORD 9 /* bytes; a shorter one is not parted */

/* --- type --- */

static void
set_type (PangoLayout *layout,
          KvGridType   type)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (type != KV_GRID_TYPE_PLAIN && type != KV_GRID_TYPE_NAME && type != KV_GRID_TYPE_SMALL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (type > KV_GRID_TYPE_STRONG)
    pango_attr_list_insert (attributes, pango_attr_scale_new (.88));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Names that begin alike ("Basisschool De Linde") differ at their ends. */
static PangoEllipsizeMode
ellipsize_of (KvGridType type)
{
  return type == KV_GRID_TYPE_NAME || type == KV_GRID_TYPE_STRONG ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END;
}

/* Words that are wider than a line go on on the next one where a syllable begins. */
static char *
break_words (KvGrid     *self,
             KvGridType  type,
             const char *text,
             int         width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (strlen (*word) >= LONG_WORD && kv_grid_measure_text (self, type, *word) > width)
        {
          char *hyphenated = kv_hyphenate (*word, 0);

          g_free (*word);
          *word = hyphenated;
        }
    }
  return g_strjoinv (" ", words);
}

static PangoLayout *
new_layout (KvGrid     *self,
            KvGridType  type,
            const char *text,
            int         width,
            int         lines)
{
  g_autofree char *broken = width > 0 && lines > 1 ? break_words (self, type, text, width) : g_strdup (text);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), broken);

  set_type (layout, type);
  if (width > 0)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, ellipsize_of (type));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -lines);
    }
  if (type == KV_GRID_TYPE_HEAD)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

PangoLayout *
kv_grid_get_layout (KvGrid     *self,
                    KvGridType  type,
                    const char *text,
                    int         width,
                    int         lines)
{
  g_autofree char *key = g_strdup_printf ("%d:%d:%d:%s", type, width, lines, text);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) > MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = new_layout (self, type, text, width, lines);
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}

int
kv_grid_measure_text (KvGrid     *self,
                      KvGridType  type,
                      const char *text)
{
  int width;

  pango_layout_get_pixel_size (kv_grid_get_layout (self, type, text, 0, 1), &width, NULL);
  return width;
}

/* --- colours --- */

static GdkRGBA
get_colour (KvGridDrawing *drawing,
            const char    *name,
            float          alpha)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (drawing->grid)), name, &colour);
  colour.alpha *= alpha;
  return colour;
}

/* As on paper, but that the many boxes of what is not known yet stand back: in them
 * is a "?". In high contrast nothing stands back. */
static const KvTheme *
get_theme (gboolean contrast)
{
  static KvTheme themes[2];
  const KvTheme *screen = kv_screen_theme ();
  KvTheme *theme = &themes[screen->dark];

  if (contrast)
    return screen;

  *theme = *screen;
  theme->line = theme->grid;
  return theme;
}

void
kv_grid_drawing_begin (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;

  drawing->contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  drawing->ground = get_colour (drawing, "view_bg_color", 1);
  drawing->ink = get_colour (drawing, "view_fg_color", 1);
  drawing->faint = get_colour (drawing, "view_fg_color", drawing->contrast ? 1 : .68f);
  drawing->rule = get_colour (drawing, "view_fg_color", drawing->contrast ? 1 : .25f);
  drawing->accent = get_colour (drawing, "accent_color", 1);
  drawing->tint = get_colour (drawing, "accent_bg_color", .14f);
  kv_grid_stamps_set_style (self->stamps, get_theme (drawing->contrast), self->scale, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  kv_grid_get_visible (self, &drawing->visible);
  drawing->cursor = kv_grid_hand_get_cursor (self->hand);
  drawing->has_range = kv_grid_hand_get_range (self->hand, &drawing->range);
}

/* --- pieces --- */

GdkRectangle
kv_grid_drawing_locate (KvGridDrawing *drawing,
                        int            row,
                        int            column)
{
  GdkRectangle at = { 0 };

  kv_grid_locate (drawing->grid, (KvGridPlace) { row, column }, &at);
  return at;
}

void
kv_grid_drawing_clip (KvGridDrawing *drawing,
                      int            x,
                      int            y,
                      int            end_x,
                      int            end_y)
{
  gtk_snapshot_push_clip (drawing->snapshot, &GRAPHENE_RECT_INIT (x, y, MAX (end_x - x, 0), MAX (end_y - y, 0)));
}

void
kv_grid_drawing_box (KvGridDrawing *drawing,
                     const GdkRGBA *colour,
                     int            x,
                     int            y,
                     int            width,
                     int            height)
{
  gtk_snapshot_append_color (drawing->snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

void
kv_grid_drawing_frame (KvGridDrawing      *drawing,
                       const GdkRGBA      *colour,
                       const GdkRectangle *at,
                       float               width)
{
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (at->x, at->y, at->width, at->height), 3);
  gtk_snapshot_append_border (drawing->snapshot, &outline, widths, colours);
}

void
kv_grid_drawing_layout (KvGridDrawing *drawing,
                        PangoLayout   *layout,
                        const GdkRGBA *colour,
                        int            x,
                        int            y)
{
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, colour);
  gtk_snapshot_restore (drawing->snapshot);
}

void
kv_grid_drawing_text (KvGridDrawing      *drawing,
                      KvGridType          type,
                      const char         *text,
                      const GdkRGBA      *colour,
                      const GdkRectangle *at,
                      double              align)
{
  PangoLayout *layout = kv_grid_get_layout (drawing->grid, type, text, align > 0 ? 0 : at->width, 1);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  kv_grid_drawing_layout (drawing, layout, colour, at->x + (int) (align * (at->width - width)), at->y + (at->height - height) / 2);
}
