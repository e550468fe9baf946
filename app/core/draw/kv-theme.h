/* KvTheme: the colours, line styles and type of beeldtaal, for light (paper
 * and screen) and dark (screen). The one place where a colour is written. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 0xRRGGBB, or KV_COLOUR_NONE. */
typedef guint32 KvColour;
#define KV_COLOUR_NONE G_MAXUINT32

typedef struct
{
  KvColour fill;
  KvColour text; /* what stands out on the fill */
} KvFill;

typedef struct
{
  KvColour line;
  double   width[3];  /* pt, by sterkte 1 to 3 */
  double   dash[2];   /* pt, on and off; both 0: solid */
  gboolean round;     /* round caps: dots */
  double   core;      /* pt of a PAPER core that makes the line double; 0: none */
  const char *mark;   /* the letter half-way; NULL: none (the cross of a conflict is drawn) */
} KvEdgeStyle;

typedef struct
{
  gboolean dark;
  KvColour paper, ink, ink2, ink3, line, grid;
  KvColour quadrant_strong, quadrant_weak;
  KvColour accent;                 /* conflict and sterk tegen */
  KvFill   houding[5];             /* -2 .. +2 */
  KvColour plus_tint[4];           /* +1 .. +4 */
  KvColour minus_tint[4];          /* -1 .. -4 */
  KvColour zero_tint;
  KvColour plus_bar;
  KvColour hull_fill[3];           /* outermost, first, second */
  KvColour hull_line[3];
  KvColour hull_name[3];
  double   thinnest;               /* pt: no line that is seen is thinner */
} KvTheme;

const KvTheme *kv_theme_light    (void);
const KvTheme *kv_theme_dark     (void);
const KvTheme *kv_theme_contrast (gboolean is_dark);

/* The fill of a sector colour written as "#RRGGBB" (grey when it is not one),
 * and black or white for text on it, whichever has the higher contrast. The
 * eight colours of beeldtaal have a dark counterpart. */
KvFill      kv_theme_sector_fill   (const KvTheme *theme, const char *kleur);
KvEdgeStyle kv_theme_edge          (const KvTheme *theme, guint soort, gboolean gewenst);
KvEdgeStyle kv_theme_edge_deel_van (const KvTheme *theme);
/* The same with lines that have this part of their width. */
KvEdgeStyle kv_edge_style_thin     (KvEdgeStyle style, double part);

/* What is seen where hulls with these fills lie over each other. */
KvColour    kv_theme_hull_overlap  (const KvTheme *theme, const KvColour *fills, guint n_fills);

double      kv_colour_contrast     (KvColour a, KvColour b);

G_END_DECLS
