/* The headings: of the columns, of the names, and where one that is dragged goes. */

#include "kv-grid-drawing.h"

/* Over the heading. */
static void
draw_sorted (KvGridDrawing      *drawing,
             int                 sorted,
             const GdkRectangle *at,
             double              align)
{
  const GdkRectangle line = { at->x, at->y + 1, at->width, drawing->grid->line - 4 };

  kv_grid_drawing_text (drawing, KV_GRID_TYPE_SMALL, sorted > 0 ? "▴" : "▾", &drawing->accent, &line, align);
}

static void
draw_heading (KvGridDrawing *drawing,
              int            column)
{
  KvGrid *self = drawing->grid;
  const KvGridColumn *head = kv_grid_model_get_column (self->model, (guint) column);
  GdkRectangle at = kv_grid_drawing_locate (drawing, KV_GRID_HEAD, column);
  PangoLayout *layout = kv_grid_get_heading (self, column);
  gboolean words = kv_grid_is_words (self, column);
  int pad = words ? KV_GRID_WORDS_PAD : KV_GRID_HEAD_PAD;
  int height;

  if (column == drawing->cursor.column)
    kv_grid_drawing_box (drawing, &drawing->tint, at.x, at.y, at.width, at.height);
  pango_layout_get_pixel_size (layout, NULL, &height);
  kv_grid_drawing_layout (drawing, layout, &drawing->ink, at.x + pad, at.y + at.height - height - 8);
  at.x += pad;
  at.width -= 2 * pad;
  if (head->sorted != 0)
    draw_sorted (drawing, head->sorted, &at, words ? 0 : .5);
}

static void
draw_column_entry (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  const char *entry = kv_grid_model_get_column_entry (self->model);
  GdkRectangle at;

  if (entry == NULL)
    return;
  at = kv_grid_drawing_locate (drawing, KV_GRID_HEAD, (int) kv_grid_model_n_columns (self->model));
  at.y = at.height - self->line - 12;
  at.height = self->line + 8;
  at.x += 8;
  at.width -= 8;
  kv_grid_drawing_text (drawing, KV_GRID_TYPE_PLAIN, entry, &drawing->faint, &at, 0);
}

void
kv_grid_draw_headings (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;

  kv_grid_drawing_box (drawing, &drawing->ground, self->name_width, 0, drawing->width - self->name_width, self->head_height);
  kv_grid_drawing_clip (drawing, self->name_width, 0, drawing->width, self->head_height);
  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    draw_heading (drawing, column);
  draw_column_entry (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}

void
kv_grid_draw_corner (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at = { 12, self->head_height - self->line - 12, self->name_width - 16, self->line + 8 };

  kv_grid_drawing_box (drawing, &drawing->ground, 0, 0, self->name_width, self->head_height);
  kv_grid_drawing_text (drawing, KV_GRID_TYPE_STRONG, kv_grid_model_get_column (self->model, 0)->name, &drawing->ink, &at, 0);
}

/* Where a heading that is dragged would come. */
void
kv_grid_draw_drop (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at;

  if (self->drop_column < 1)
    return;
  at = kv_grid_drawing_locate (drawing, KV_GRID_HEAD, self->drop_column);
  kv_grid_drawing_clip (drawing, self->name_width - 2, 0, kv_grid_get_counts (self) + 2, kv_grid_get_foot (self));
  kv_grid_drawing_box (drawing, &drawing->accent, self->drop_column > self->pressed.column ? at.x + at.width - 2 : at.x - 1, 0, 3, kv_grid_get_foot (self));
  gtk_snapshot_pop (drawing->snapshot);
}
