/* The figures at the right of the rows and under the columns. */

#include "kv-grid-drawing.h"

static void
draw_figure (KvGridDrawing      *drawing,
             guint               figure,
             const GdkRectangle *at)
{
  char text[12];

  g_snprintf (text, sizeof text, "%u", figure);
  kv_grid_drawing_text (drawing, KV_GRID_TYPE_PLAIN, text, figure > 0 ? &drawing->ink : &drawing->faint, at, 1);
}

static void
draw_counts_of_row (KvGridDrawing *drawing,
                    int            row)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at = kv_grid_drawing_locate (drawing, row, 0);
  int left = kv_grid_get_counts (self);
  guint counts[KV_GRID_MAX_COUNTS];

  if (!kv_grid_model_count_row (self->model, (guint) row, counts))
    return;
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    {
      at.x = left;
      at.width = self->count_widths[i] - KV_GRID_COUNT_PAD;
      draw_figure (drawing, counts[i], &at);
      left += self->count_widths[i];
    }
}

void
kv_grid_draw_counts_of_rows (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  int width = kv_grid_counts_width (self);
  int foot = kv_grid_get_foot (self);

  if (width == 0)
    return;
  kv_grid_drawing_clip (drawing, 0, self->head_height, drawing->width, foot);
  kv_grid_drawing_box (drawing, &drawing->ground, kv_grid_get_counts (self), self->head_height, width, foot - self->head_height);
  for (int row = drawing->visible.row; row <= drawing->visible.end_row; row++)
    draw_counts_of_row (drawing, row);
  gtk_snapshot_pop (drawing->snapshot);
}

/* A name of two words takes two lines. */
static void
draw_name_of_count (KvGridDrawing *drawing,
                    const char    *name,
                    int            right)
{
  KvGrid *self = drawing->grid;
  g_auto (GStrv) words = g_strsplit (name, " ", 2);
  guint n = g_strv_length (words);
  int line = self->line - 1;
  GdkRectangle at = { right, self->head_height - 9 - (int) n * line, 0, line };

  for (guint i = 0; i < n; i++, at.y += line)
    kv_grid_drawing_text (drawing, KV_GRID_TYPE_SMALL, words[i], &drawing->faint, &at, 1);
}

void
kv_grid_draw_names_of_counts (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  int left = kv_grid_get_counts (self);

  if (kv_grid_counts_width (self) == 0)
    return;
  kv_grid_drawing_box (drawing, &drawing->ground, left, 0, kv_grid_counts_width (self), self->head_height);
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    {
      left += self->count_widths[i];
      draw_name_of_count (drawing, kv_grid_model_get_count_name (self->model, i), left - KV_GRID_COUNT_PAD);
    }
}

/* --- the foot --- */

static int
foot_line (KvGrid *self)
{
  return (kv_grid_foot_height (self) - 10) / (int) kv_grid_model_n_counts (self->model);
}

static void
draw_counts_of_column (KvGridDrawing *drawing,
                       int            column)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at = kv_grid_drawing_locate (drawing, KV_GRID_HEAD, column);
  guint counts[KV_GRID_MAX_COUNTS];

  if (!kv_grid_model_count_column (self->model, (guint) column, counts))
    return;
  at.y = kv_grid_get_foot (self) + 5;
  at.width = (int) (5.3 * self->scale);
  at.height = foot_line (self);
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++, at.y += at.height)
    draw_figure (drawing, counts[i], &at);
}

void
kv_grid_draw_foot (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  int top = kv_grid_get_foot (self);
  int height = kv_grid_foot_height (self);
  GdkRectangle name = { 0, top + 5, self->name_width - 12, 0 };

  if (height == 0)
    return; /* a list counts nothing */
  name.height = foot_line (self);
  kv_grid_drawing_box (drawing, &drawing->ground, 0, top, drawing->width, height);
  kv_grid_drawing_clip (drawing, self->name_width, top, kv_grid_get_counts (self), top + height);
  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    draw_counts_of_column (drawing, column);
  gtk_snapshot_pop (drawing->snapshot);
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++, name.y += name.height)
    kv_grid_drawing_text (drawing, KV_GRID_TYPE_SMALL, kv_grid_model_get_count_name (self->model, i), &drawing->faint, &name, 1);
}
