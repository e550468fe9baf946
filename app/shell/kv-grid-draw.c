/* How it looks. What stays in sight is drawn over what scrolls under it. */

#include "kv-grid-drawing.h"

/* The cells that are chosen, where there is more than one; and the one to type in. */
static void
draw_range (KvGridDrawing *drawing)
{
  GdkRectangle from, to, all;

  if (!drawing->has_range || (drawing->range.row == drawing->range.end_row && drawing->range.column == drawing->range.end_column))
    return;

  from = kv_grid_drawing_locate (drawing, drawing->range.row, drawing->range.column);
  to = kv_grid_drawing_locate (drawing, drawing->range.end_row, drawing->range.end_column);
  gdk_rectangle_union (&from, &to, &all);
  kv_grid_drawing_box (drawing, &drawing->tint, all.x, all.y, all.width, all.height);
  kv_grid_drawing_frame (drawing, &drawing->accent, &all, drawing->contrast ? 2 : 1);
}

static void
draw_cursor (KvGridDrawing *drawing)
{
  GtkWidget *widget = GTK_WIDGET (drawing->grid);
  gboolean is_active = gtk_widget_get_focus_child (widget) != NULL;
  GdkRGBA colour = drawing->accent;
  GdkRectangle at;

  if (drawing->grid->editor != NULL || !kv_grid_locate (drawing->grid, drawing->cursor, &at))
    return;
  if (!is_active)
    colour.alpha *= .5f;
  kv_grid_drawing_frame (drawing, &colour, &at, drawing->contrast ? 3 : 2);
}

static void
draw_body (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;

  kv_grid_drawing_clip (drawing, self->name_width, self->head_height, kv_grid_get_counts (self), kv_grid_get_foot (self));
  kv_grid_draw_cells (drawing);
  gtk_snapshot_pop (drawing->snapshot);
  kv_grid_draw_names (drawing);
  kv_grid_draw_counts_of_rows (drawing);
}

static void
draw_marks (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  KvGridPlace cursor = drawing->cursor;
  gboolean named = drawing->has_range ? drawing->range.column == 0 : cursor.column == 0;

  kv_grid_drawing_clip (drawing, named ? 0 : self->name_width, cursor.row == KV_GRID_HEAD ? 0 : self->head_height,
                        cursor.row == KV_GRID_HEAD ? drawing->width : kv_grid_get_counts (self), kv_grid_get_foot (self));
  draw_range (drawing);
  draw_cursor (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_edges (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  int thick = drawing->contrast ? 2 : 1;
  int bottom = kv_grid_get_foot (self) + kv_grid_foot_height (self);

  kv_grid_drawing_box (drawing, &drawing->rule, 0, self->head_height - thick, drawing->width, thick);
  if (kv_grid_foot_height (self) > 0)
    kv_grid_drawing_box (drawing, &drawing->rule, 0, kv_grid_get_foot (self), drawing->width, thick);
  /* What columns go under. */
  if (kv_grid_scroll (self, 0) > 0)
    kv_grid_drawing_box (drawing, &drawing->rule, self->name_width - thick, 0, thick, bottom);
  if (kv_grid_counts_width (self) > 0 && self->name_width + kv_grid_body_width (self) - kv_grid_scroll (self, 0) > kv_grid_get_counts (self))
    kv_grid_drawing_box (drawing, &drawing->rule, kv_grid_get_counts (self), 0, thick, bottom);
}

static void
draw_all (KvGridDrawing *drawing)
{
  draw_body (drawing);
  kv_grid_draw_foot (drawing);
  kv_grid_draw_headings (drawing);
  kv_grid_draw_names_of_counts (drawing);
  kv_grid_draw_corner (drawing);
  draw_edges (drawing);
  kv_grid_draw_flash (drawing);
  draw_marks (drawing);
  kv_grid_draw_drop (drawing);
}

static void
draw_editor (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  KvGridPlace cursor = drawing->cursor;

  kv_grid_drawing_clip (drawing, cursor.column == 0 ? 0 : self->name_width, cursor.row == KV_GRID_HEAD ? 0 : self->head_height, drawing->width,
                        cursor.row == KV_GRID_HEAD ? drawing->height : kv_grid_get_foot (self));
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->editor, drawing->snapshot);
  gtk_snapshot_pop (drawing->snapshot);
}

void
kv_grid_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  KvGrid *self = KV_GRID (widget);
  KvGridDrawing drawing = { .grid = self, .snapshot = snapshot, .width = gtk_widget_get_width (widget), .height = gtk_widget_get_height (widget) };

  if (self->model == NULL)
    return;

  kv_grid_measure_all (self);
  kv_grid_drawing_begin (&drawing);
  kv_grid_drawing_box (&drawing, &drawing.ground, 0, 0, drawing.width, drawing.height);
  draw_all (&drawing);
  if (self->editor != NULL)
    draw_editor (&drawing);
}
