/* What the files that draw the table share: where a frame stands, and the pieces it
 * is made of. */

#pragma once

#include "kv-grid-private.h"

G_BEGIN_DECLS

typedef struct
{
  KvGrid      *grid;
  GtkSnapshot *snapshot;
  int          width, height;
  GdkRGBA      ground, ink, faint, rule, accent, tint;
  gboolean     contrast;  /* high */
  KvGridRange  visible;
  KvGridRange  range;     /* chosen */
  gboolean     has_range;
  KvGridPlace  cursor;
} KvGridDrawing;

/* --- pieces (kv-grid-drawing.c) --- */

void         kv_grid_drawing_begin  (KvGridDrawing      *drawing);
GdkRectangle kv_grid_drawing_locate (KvGridDrawing      *drawing,
                                     int                 row,
                                     int                 column);
void         kv_grid_drawing_clip   (KvGridDrawing      *drawing,
                                     int                 x,
                                     int                 y,
                                     int                 end_x,
                                     int                 end_y);
void         kv_grid_drawing_box    (KvGridDrawing      *drawing,
                                     const GdkRGBA      *colour,
                                     int                 x,
                                     int                 y,
                                     int                 width,
                                     int                 height);
void         kv_grid_drawing_frame  (KvGridDrawing      *drawing,
                                     const GdkRGBA      *colour,
                                     const GdkRectangle *at,
                                     float               width);
void         kv_grid_drawing_layout (KvGridDrawing      *drawing,
                                     PangoLayout        *layout,
                                     const GdkRGBA      *colour,
                                     int                 x,
                                     int                 y);
/* One line in the middle of a height, from the left (0), in the middle or to the
 * right (1). */
void         kv_grid_drawing_text   (KvGridDrawing      *drawing,
                                     KvGridType          type,
                                     const char         *text,
                                     const GdkRGBA      *colour,
                                     const GdkRectangle *at,
                                     double              align);

/* --- parts --- */

/* (kv-grid-draw-rows.c) */
void         kv_grid_draw_cells     (KvGridDrawing      *drawing);
void         kv_grid_draw_names     (KvGridDrawing      *drawing);

/* (kv-grid-draw-heads.c) */
void         kv_grid_draw_headings  (KvGridDrawing      *drawing);
void         kv_grid_draw_corner    (KvGridDrawing      *drawing);
void         kv_grid_draw_drop      (KvGridDrawing      *drawing);

/* (kv-grid-flash.c) */
void         kv_grid_draw_flash     (KvGridDrawing      *drawing);

/* (kv-grid-draw-counts.c) */
void         kv_grid_draw_counts_of_rows  (KvGridDrawing *drawing);
void         kv_grid_draw_names_of_counts (KvGridDrawing *drawing);
void         kv_grid_draw_foot            (KvGridDrawing *drawing);

G_END_DECLS
