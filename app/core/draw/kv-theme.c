/* KvTheme: every colour and every style of line, written once.
 *
 * The numbers are those of the palette: contrast on paper at least 4.5 for what
 * is read, 3 for what is only seen, and sectors spread in lightness so that
 * they stay apart in grey. Print is light. */

#include "kv-theme.h"

#include <math.h>

#include "kv-relatie.h"

#define WHITE 0xffffff
#define BLACK 0x1a1a1a /* as dark as type gets */
#define SECTOR_OVERIG 0x848484

/* About 2 px at 100%, and still more than one when all of a field fits, pt. */
#define CONTRAST_LINE 2.

static const KvTheme light = {
  .dark = FALSE,
  .paper = WHITE,
  .ink = BLACK,
  .ink2 = 0x4d4d4d,
  .ink3 = 0x666666,
  .line = 0x8c8c8c,
  .grid = 0xd0d0d0,
  .quadrant_strong = 0xededea,
  .quadrant_weak = 0xf6f6f4,
  .accent = 0xb3181e,
  .houding = {
    { 0xb3181e, WHITE },
    { 0xf0a040, BLACK },
    { WHITE, BLACK },
    { 0xa8d8a0, BLACK },
    { 0x1b6e3c, WHITE },
  },
  .plus_tint = { 0xedf4fa, 0xdeebf6, 0xcbe0f0, 0xb5d3ea },
  .minus_tint = { 0xfcf1e4, 0xf9e2c6, 0xf5cfa2, 0xf0bc7e },
  .zero_tint = 0xf4f4f4,
  .plus_bar = 0x2f6ca6,
  .hull_fill = { 0xf9f9f8, 0xeff4f9, 0xf6f1f9 },
  .hull_line = { 0x77736a, 0x4f7396, 0x7c5e97 },
  .hull_name = { 0x4d4a42, 0x2f5274, 0x5b3f76 },
};

static const KvTheme dark = {
  .dark = TRUE,
  .paper = 0x1e1e1e,
  .ink = 0xf0f0f0,
  .ink2 = 0xc8c8c8,
  .ink3 = 0xa8a8a8,
  .line = 0x7a7a7a,
  .grid = 0x3d3d3d,
  .quadrant_strong = 0x2c2c2c,
  .quadrant_weak = 0x262626,
  .accent = 0xf0626a,
  .houding = {
    { 0xd13438, WHITE },
    { 0xf0a040, BLACK },
    { 0x1e1e1e, 0xf0f0f0 },
    { 0xa8d8a0, BLACK },
    { 0x28804e, WHITE },
  },
  .plus_tint = { 0x1f3243, 0x203e56, 0x214a6a, 0x24577f },
  .minus_tint = { 0x3a2c1c, 0x4f381c, 0x6b4718, 0x875614 },
  .zero_tint = 0x2a2a2a,
  .plus_bar = 0x8cc0ea,
  .hull_fill = { 0x232423, 0x26303a, 0x302938 },
  .hull_line = { 0x8f8b82, 0x6f9cc4, 0xa884c4 },
  .hull_name = { 0xc9c4b6, 0x9cc4ea, 0xcda9ea },
};

/* The eight fills that are offered, with what they become on a dark screen. */
static const struct
{
  KvColour light;
  KvColour dark;
} sector_fills[] = {
  { 0x18325a, 0x3f72b5 }, /* gemeente */
  { 0x7a4a5e, 0x8f5f75 }, /* passend onderwijs */
  { 0x865aa4, 0x8e63ae }, /* jeugd */
  { SECTOR_OVERIG, 0x909090 },
  { 0xcc8fa3, 0xcc8fa3 }, /* welzijn */
  { 0x86b7de, 0x86b7de }, /* schoolbestuur */
  { 0xf3d36b, 0xf3d36b }, /* kinderopvang */
  { WHITE, 0x1e1e1e },    /* ouders */
};

/* How much of the sum of the differences stays where hulls overlap on a dark
 * screen; all of it would be lighter than the labels can bear. */
#define DARK_OVERLAP .6

/**
 * kv_theme_light:
 *
 * Returns: (transfer none): the colours of paper, and of a light screen
 */
const KvTheme *
kv_theme_light (void)
{
  return &light;
}

/**
 * kv_theme_dark:
 *
 * Returns: (transfer none): the colours of a dark screen
 */
const KvTheme *
kv_theme_dark (void)
{
  return &dark;
}

/* Nothing faint: no tints behind text, lines that are seen from afar. */
static KvTheme
sharpen (const KvTheme *from)
{
  KvTheme theme = *from;

  theme.ink2 = theme.ink3 = theme.line = from->ink;
  theme.grid = from->line;
  theme.quadrant_strong = theme.quadrant_weak = theme.zero_tint = from->paper;
  for (guint i = 0; i < G_N_ELEMENTS (theme.plus_tint); i++)
    theme.plus_tint[i] = theme.minus_tint[i] = from->paper;
  for (guint i = 0; i < G_N_ELEMENTS (theme.hull_fill); i++)
    theme.hull_fill[i] = from->paper;
  theme.thinnest = CONTRAST_LINE;
  return theme;
}

/**
 * kv_theme_contrast:
 * @is_dark: of a dark screen
 *
 * Returns: (transfer none): the colours and lines of a screen with high contrast
 */
const KvTheme *
kv_theme_contrast (gboolean is_dark)
{
  static KvTheme sharp[2];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      sharp[FALSE] = sharpen (&light);
      sharp[TRUE] = sharpen (&dark);
      g_once_init_leave (&made, 1);
    }

  return &sharp[is_dark ? TRUE : FALSE];
}

/* "#RRGGBB" and nothing else: what comes from a file ends up in an SVG. */
static KvColour
parse_colour (const char *text, KvColour fallback)
{
  KvColour colour = 0;

  if (text == NULL || text[0] != '#')
    return fallback;

  for (guint i = 1; i <= 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return fallback;
      colour = colour << 4 | (guint) digit;
    }

  return text[7] == '\0' ? colour : fallback;
}

static KvColour
text_on (const KvTheme *theme, KvColour fill)
{
  if (fill == theme->paper)
    return theme->ink;

  return kv_colour_contrast (WHITE, fill) > kv_colour_contrast (BLACK, fill) ? WHITE : BLACK;
}

/**
 * kv_theme_sector_fill:
 * @kleur: (nullable): as in the document; what is not "#RRGGBB" is the grey of
 *   Overig
 *
 * Returns: the fill, and the colour of text on it
 */
KvFill
kv_theme_sector_fill (const KvTheme *theme, const char *kleur)
{
  KvColour fill = parse_colour (kleur, SECTOR_OVERIG);

  g_return_val_if_fail (theme != NULL, ((KvFill) { 0 }));

  for (guint i = 0; theme->dark && i < G_N_ELEMENTS (sector_fills); i++)
    if (sector_fills[i].light == fill)
      {
        fill = sector_fills[i].dark;
        break;
      }

  return (KvFill) { fill, text_on (theme, fill) };
}

static KvEdgeStyle
edge_gewenst (const KvTheme *theme)
{
  return (KvEdgeStyle) {
    .line = theme->dark ? 0xadadad : 0x555555,
    .width = { 1.5, 1.5, 1.5 },
    .dash = { 0, 3 },
    .round = TRUE,
    .mark = "+",
  };
}

static KvEdgeStyle
edge_marked (KvColour colour, const char *mark)
{
  return (KvEdgeStyle) { .line = colour, .width = { 1, 1, 1 }, .mark = mark };
}

/**
 * kv_theme_edge:
 * @soort: KV_RELATIE_SAMENWERKING and on; 0, or a number that is no soort, is
 *   onbekend and gets a "?"
 * @gewenst: whether it is wanted and not there; then the soort does not show
 *
 * Returns: how such a relatie is drawn
 */
KvEdgeStyle
kv_theme_edge (const KvTheme *theme, guint soort, gboolean gewenst)
{
  g_return_val_if_fail (theme != NULL, ((KvEdgeStyle) { 0 }));

  if (gewenst)
    return edge_gewenst (theme);

  switch (soort)
    {
    case KV_RELATIE_SAMENWERKING:
      return (KvEdgeStyle) { .line = theme->dark ? 0xb9c7d6 : 0x33414e, .width = { 1, 2, 3.4 } };
    case KV_RELATIE_OVERLEG:
      return (KvEdgeStyle) { .line = theme->dark ? 0x96a3b0 : 0x5f6b76, .width = { 1, 1.5, 2 }, .dash = { 4, 2.4 } };
    case KV_RELATIE_FINANCIERING:
      return edge_marked (theme->ink, "€");
    case KV_RELATIE_GEZAG:
      return edge_marked (theme->ink, "§");
    case KV_RELATIE_OPDRACHT:
      return edge_marked (theme->ink, "C");
    case KV_RELATIE_VERWIJZING:
      return edge_marked (theme->ink, "V");
    case KV_RELATIE_AFHANKELIJKHEID:
      return edge_marked (theme->ink, "A");
    case KV_RELATIE_CONCURRENTIE:
      return edge_marked (theme->ink2, "N");
    case KV_RELATIE_CONFLICT:
      return (KvEdgeStyle) { .line = theme->accent, .width = { 2.8, 3.4, 4 }, .core = 1.3 };
    default:
      return edge_marked (theme->ink3, "?");
    }
}

/**
 * kv_theme_edge_deel_van:
 *
 * Returns: how "deel van" is drawn; its sign is an open triangle at the whole
 */
KvEdgeStyle
kv_theme_edge_deel_van (const KvTheme *theme)
{
  g_return_val_if_fail (theme != NULL, ((KvEdgeStyle) { 0 }));

  return (KvEdgeStyle) { .line = theme->line, .width = { .75, .75, .75 } };
}

KvEdgeStyle
kv_edge_style_thin (KvEdgeStyle style, double part)
{
  for (guint i = 0; i < G_N_ELEMENTS (style.width); i++)
    style.width[i] *= part;
  style.core *= part;
  return style;
}

static double
channel_of (KvColour colour, guint shift)
{
  return (colour >> shift & 0xff) / 255.0;
}

/* One channel of the fills together: multiplied on white paper, as printed ink
 * would be; on dark, the lighter bits added. */
static double
overlap_channel (const KvTheme *theme, const KvColour *fills, guint n_fills, guint shift)
{
  double paper = channel_of (theme->paper, shift);
  double product = paper;
  double difference = 0;

  for (guint i = 0; i < n_fills; i++)
    {
      product *= channel_of (fills[i], shift);
      difference += channel_of (fills[i], shift) - paper;
    }

  return theme->dark ? CLAMP (paper + difference * DARK_OVERLAP, 0, 1) : product;
}

/**
 * kv_theme_hull_overlap:
 * @fills: the fills of the hulls that lie over each other
 * @n_fills: how many; one is that fill itself
 *
 * Returns: the opaque colour that is seen there, so that no transparency is
 *   needed on paper
 */
KvColour
kv_theme_hull_overlap (const KvTheme *theme, const KvColour *fills, guint n_fills)
{
  KvColour colour = 0;

  g_return_val_if_fail (theme != NULL, 0);

  if (n_fills == 0)
    return theme->paper;
  if (n_fills == 1)
    return fills[0];

  for (guint shift = 0; shift <= 16; shift += 8)
    colour |= (KvColour) lround (overlap_channel (theme, fills, n_fills, shift) * 255) << shift;

  return colour;
}

static double
linear (double channel)
{
  return channel <= .04045 ? channel / 12.92 : pow ((channel + .055) / 1.055, 2.4);
}

static double
luminance (KvColour colour)
{
  return .2126 * linear (channel_of (colour, 16))
         + .7152 * linear (channel_of (colour, 8))
         + .0722 * linear (channel_of (colour, 0));
}

/**
 * kv_colour_contrast:
 *
 * Returns: the contrast ratio of two colours, 1 to 21, as WCAG 2.1 defines it
 */
double
kv_colour_contrast (KvColour a, KvColour b)
{
  double la = luminance (a);
  double lb = luminance (b);

  return (MAX (la, lb) + .05) / (MIN (la, lb) + .05);
}
