/* The signs that diagrams share, drawn on a scene in the colours of its theme.
 * Sizes in mm, lines and type in pt, as beeldtaal gives them. */

#include "kv-symbols.h"

#include <math.h>

#include "kv-partner.h"
#include "kv-sector.h"

#define NO_SECTOR_COLOUR "#848484"

#define CELL_NUMBER_RIGHT 5.3 /* the right end of its number */
#define CELL_AXIS .8          /* from the right edge to the end of the longest bar */
#define CELL_POINT .95        /* the length of a point of standpunt, at most */
#define CELL_NUMBER_GAP .8    /* from its number to the longest bar */
#define CELL_BAR 2.1

#define BLOCK_WIDTH 1.9
#define BLOCK_HEIGHT 2.3
#define BLOCK_PITCH 2.45


static const char * const houding_signs[] = { "−−", "−", "0", "+", "++" };
static const char * const houding_texts[] = { "sterk tegen", "tegen", "neutraal", "voor", "sterk voor" };

/* The first two characters of what the user typed, if they fit. */
static void
copy_letter (char       *letter,
             gsize       size,
             const char *text)
{
  gsize length = g_utf8_offset_to_pointer (text, MIN (2, g_utf8_strlen (text, -1))) - text;

  g_strlcpy (letter, text, MIN (size, length + 1));
}

/**
 * kv_sector_look_of:
 * @sector: (nullable): a sector, or NULL for a partner that has none
 * @theme: the colours
 *
 * Returns: how it looks; its name and id belong to the sector.
 */
KvSectorLook
kv_sector_look_of (KvElement     *sector,
                   const KvTheme *theme)
{
  KvSectorLook look = {
    .vorm = KV_VORM_BOOG,
    .fill = kv_theme_sector_fill (theme, sector ? kv_element_text (sector, KV_SECTOR_KLEUR) : NO_SECTOR_COLOUR),
    .naam = "Zonder sector",
    .id = "",
    .order = G_MAXDOUBLE,
  };

  if (!sector)
    return look;

  look.vorm = kv_element_choice (sector, KV_SECTOR_VORM);
  copy_letter (look.letter, sizeof look.letter, kv_element_text (sector, KV_SECTOR_LETTER));
  look.naam = kv_element_text (sector, KV_SECTOR_NAAM);
  look.id = kv_element_get_id (sector);
  look.order = kv_element_number (sector, KV_SECTOR_VOLGORDE);
  return look;
}

/**
 * kv_sector_look:
 * @krachtenveld: where the sector is in
 * @partner: a partner
 * @theme: the colours
 *
 * Returns: how its sector looks.
 */
KvSectorLook
kv_sector_look (KvKrachtenveld *krachtenveld,
                KvElement      *partner,
                const KvTheme  *theme)
{
  const char *id = kv_element_text (partner, KV_PARTNER_SECTOR);

  return kv_sector_look_of (kv_krachtenveld_lookup (krachtenveld, id), theme);
}

/**
 * kv_middle_baseline:
 * @cy: the middle, mm
 * @size: pt
 *
 * Returns: the baseline in mm. Capitals are .727 of their size high.
 */
double
kv_middle_baseline (double cy,
                    double size)
{
  return cy + .364 * size * KV_MM_PER_PT;
}

static void
add_middle_text (KvScene    *scene,
                 double      x,
                 double      cy,
                 double      align,
                 const char *text,
                 double      size,
                 KvWeight    weight,
                 KvColour    colour)
{
  KvTextStyle style = { .size = size, .weight = weight, .colour = colour, .halo = KV_COLOUR_NONE };

  kv_scene_add_text (scene, x, kv_middle_baseline (cy, size), align, text, &style);
}

/**
 * kv_draw_sector_symbol:
 * @scene: where it is drawn
 * @look: of the sector
 * @cx: centre, mm
 * @cy: centre, mm
 * @area: mm2
 * @dashed: not known, or not there yet
 * @text: (nullable): a digit or letter in it
 * @text_size: pt
 *
 * Draws the shape of a sector.
 */
void
kv_draw_sector_symbol (KvScene            *scene,
                       const KvSectorLook *look,
                       double              cx,
                       double              cy,
                       double              area,
                       gboolean            dashed,
                       const char         *text,
                       double              text_size)
{
  KvStroke stroke = {
    .fill = look->fill.fill,
    .stroke = kv_scene_get_theme (scene)->ink,
    .width = area < 20 ? .75 : 1,
  };

  if (dashed)
    {
      stroke.dash[0] = 2;
      stroke.dash[1] = 1.4;
    }
  kv_scene_add_path (scene, kv_shape_path (look->vorm, cx, cy, area, 0), &stroke);
  if (text && text[0])
    add_middle_text (scene, cx, cy + kv_shape_drop (look->vorm, area), .5, text, text_size, KV_WEIGHT_SEMIBOLD, look->fill.text);
}

/**
 * kv_draw_houding_badge:
 * @scene: where it is drawn
 * @cx: centre, mm
 * @cy: centre, mm
 * @diameter: mm
 * @houding: -2 to 2, or KV_ONBEKEND
 * @type_size: pt, of its sign
 *
 * Draws houding as a disc, or as a square where it is negative.
 */
void
kv_draw_houding_badge (KvScene *scene,
                       double   cx,
                       double   cy,
                       double   diameter,
                       int      houding,
                       double   type_size)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  gboolean known = houding >= -2 && houding <= 2;
  KvFill fill = known ? theme->houding[houding + 2] : (KvFill) { theme->paper, theme->ink };
  KvStroke stroke = { .fill = fill.fill, .stroke = theme->ink, .width = .7 };
  KvPath *path = kv_path_new ();

  if (known && houding < 0)
    kv_path_rectangle (path, cx - .46 * diameter, cy - .46 * diameter, .92 * diameter, .92 * diameter);
  else
    kv_path_circle (path, cx, cy, diameter / 2);
  if (!known)
    {
      stroke.dash[0] = 1.5;
      stroke.dash[1] = 1.3;
    }
  kv_scene_add_path (scene, path, &stroke);
  add_middle_text (scene, cx, cy, .5, kv_houding_sign (houding), type_size, KV_WEIGHT_BOLD, fill.text);
}

/**
 * kv_draw_onbekend_cell:
 * @scene: where it is drawn
 * @box: mm
 *
 * Draws the cell of what is not known.
 */
void
kv_draw_onbekend_cell (KvScene     *scene,
                       const KvBox *box)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke dashed = { .fill = KV_COLOUR_NONE, .stroke = theme->line, .width = .5, .dash = { 1.5, 1.3 } };
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, box->x + .2, box->y + .2, box->width - .4, box->height - .4);
  kv_scene_add_path (scene, path, &dashed);
  add_middle_text (scene, box->x + CELL_NUMBER_RIGHT, box->y + box->height / 2, 1, "?", 8.5, KV_WEIGHT_SEMIBOLD, theme->ink2);
}

/* A bar from the axis: solid for, hollow against. In a narrow cell its points
 * are shorter, so that it never reaches the number. */
static void
draw_bar (KvScene     *scene,
          const KvBox *box,
          int          waarde)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke solid = { .fill = theme->plus_bar, .stroke = KV_COLOUR_NONE };
  KvStroke hollow = { .fill = theme->paper, .stroke = theme->ink, .width = .8 };
  double room = box->width - CELL_NUMBER_RIGHT - CELL_NUMBER_GAP - CELL_AXIS;
  double point = CLAMP (room / 8, .2, CELL_POINT);
  double axis = box->x + box->width - CELL_AXIS - 4 * point;
  double cy = box->y + box->height / 2;
  double length = ABS (waarde) * point;
  KvPath *path = kv_path_new ();

  kv_path_rectangle (path, waarde > 0 ? axis : axis - length, cy - CELL_BAR / 2, length, CELL_BAR);
  kv_scene_add_path (scene, path, waarde > 0 ? &solid : &hollow);
  kv_scene_add_line (scene, axis, cy - CELL_BAR / 2 - .5, axis, cy + CELL_BAR / 2 + .5, .5, theme->ink);
}

/**
 * kv_draw_standpunt_cell:
 * @scene: where it is drawn
 * @box: mm; a bar of 4 is full size from a width of 14.2 on
 * @waarde: -4 to 4, or KV_ONBEKEND
 *
 * Draws a standpunt as number, bar and tint.
 */
void
kv_draw_standpunt_cell (KvScene     *scene,
                        const KvBox *box,
                        int          waarde)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  int strength;
  char number[8];

  if (waarde == KV_ONBEKEND)
    {
      kv_draw_onbekend_cell (scene, box);
      return;
    }

  strength = CLAMP (ABS (waarde), 0, 4);
  kv_scene_add_box (scene, box->x, box->y, box->width, box->height,
                    waarde > 0 ? theme->plus_tint[strength - 1] : waarde < 0 ? theme->minus_tint[strength - 1] : theme->zero_tint);
  g_snprintf (number, sizeof number, "%s%d", waarde > 0 ? "+" : waarde < 0 ? "−" : "", strength);
  add_middle_text (scene, box->x + CELL_NUMBER_RIGHT, box->y + box->height / 2, 1, number, 8.5,
                   strength >= 3 ? KV_WEIGHT_BOLD : KV_WEIGHT_REGULAR, theme->ink);
  if (waarde != 0)
    draw_bar (scene, box, waarde);
}

/**
 * kv_draw_blocks:
 * @scene: where they are drawn
 * @x: left, mm
 * @cy: middle, mm
 * @full: how many are filled
 * @n: how many there are
 *
 * Draws a score as blocks.
 */
void
kv_draw_blocks (KvScene *scene,
                double   x,
                double   cy,
                guint    full,
                guint    n)
{
  const KvTheme *theme = kv_scene_get_theme (scene);
  KvStroke solid = { .fill = theme->ink2, .stroke = theme->ink2, .width = .5 };
  KvStroke hollow = { .fill = theme->paper, .stroke = theme->ink2, .width = .5 };

  for (guint i = 0; i < n; i++)
    {
      KvPath *path = kv_path_new ();

      kv_path_rectangle (path, x + i * BLOCK_PITCH, cy - BLOCK_HEIGHT / 2, BLOCK_WIDTH, BLOCK_HEIGHT);
      kv_scene_add_path (scene, path, i < full ? &solid : &hollow);
    }
}

/**
 * kv_blocks_width:
 * @n: how many blocks
 *
 * Returns: how wide they are, mm.
 */
double
kv_blocks_width (guint n)
{
  return n * BLOCK_PITCH - (BLOCK_PITCH - BLOCK_WIDTH);
}

/**
 * kv_draw_ruled:
 * @scene: where they are drawn
 * @x: left, mm
 * @y: where writing begins: the first line is one line lower
 * @width: mm
 * @limit: no line is lower
 *
 * Draws lines for a pen.
 *
 * Returns: where the last one is; @y when there are none.
 */
double
kv_draw_ruled (KvScene *scene,
               double   x,
               double   y,
               double   width,
               double   limit)
{
  for (; y + KV_RULED_PITCH <= limit + .01; y += KV_RULED_PITCH)
    kv_scene_add_line (scene, x, y + KV_RULED_PITCH, x + width, y + KV_RULED_PITCH, .5, kv_scene_get_theme (scene)->grid);
  return y;
}

/**
 * kv_houding_sign:
 * @houding: -2 to 2, or KV_ONBEKEND
 *
 * Returns: its sign, with U+2212 for a minus.
 */
const char *
kv_houding_sign (int houding)
{
  return houding >= -2 && houding <= 2 ? houding_signs[houding + 2] : "?";
}

/**
 * kv_houding_text:
 * @houding: -2 to 2, or KV_ONBEKEND
 *
 * Returns: its word.
 */
const char *
kv_houding_text (int houding)
{
  return houding >= -2 && houding <= 2 ? houding_texts[houding + 2] : "onbekend";
}
