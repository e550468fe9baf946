/* Cells and names. Cells that are pictures are drawn a row at a time, from stamps,
 * and kept by what is in them: a row that did not change is the same node, of which
 * the renderer draws nothing anew. */

#include "kv-grid-drawing.h"

#define MAX_ROWS 400 /* pictures of rows that are kept */
#define SYMBOL 5.4    /* mm, of the widest symbol with its outline */

/* --- pictures --- */

/* What is in the cells of a row that are pictures, and where they begin. */
static char *
describe_pictures (KvGridDrawing *drawing,
                   int            row)
{
  KvGrid *self = drawing->grid;
  GString *text = g_string_sized_new (128);

  g_string_append_printf (text, "%d", drawing->visible.column);
  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    {
      KvGridCell cell = { 0 };

      if (!kv_grid_is_words (self, column))
        cell = kv_grid_model_get_cell (self->model, (guint) row, (guint) column);
      g_string_append_c (text, (char) ('A' + cell.state));
      g_string_append_c (text, (char) ('0' + cell.value));
    }
  return g_string_free (text, FALSE);
}

static GskRenderNode *
draw_pictures (KvGridDrawing *drawing,
               int            row)
{
  KvGrid *self = drawing->grid;
  GdkRectangle first = kv_grid_drawing_locate (drawing, row, drawing->visible.column);
  GdkRectangle last = kv_grid_drawing_locate (drawing, row, drawing->visible.end_column);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, last.x + last.width - first.x, first.height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    {
      GdkRectangle at = kv_grid_drawing_locate (drawing, row, column);
      KvGridCell cell = kv_grid_model_get_cell (self->model, (guint) row, (guint) column);
      GdkRectangle inner = { at.x - first.x + 1, 1, at.width - 2, at.height - 2 };

      if (!kv_grid_is_words (self, column) && cell.state != KV_GRID_ABSENT)
        kv_grid_stamps_draw_cell (self->stamps, cr, kv_grid_model_get_column (self->model, (guint) column), &cell, &inner);
    }
  cairo_destroy (cr);
  return node;
}

static GskRenderNode *
get_pictures (KvGridDrawing *drawing,
              int            row)
{
  KvGrid *self = drawing->grid;
  g_autofree char *key = describe_pictures (drawing, row);
  GskRenderNode *node = g_hash_table_lookup (self->rows, key);

  if (node != NULL)
    return node;

  if (g_hash_table_size (self->rows) > MAX_ROWS)
    g_hash_table_remove_all (self->rows);
  node = draw_pictures (drawing, row);
  g_hash_table_insert (self->rows, g_steal_pointer (&key), node);
  return node;
}

/* --- cells --- */

static void
draw_words (KvGridDrawing *drawing,
            int            row,
            int            column)
{
  KvGrid *self = drawing->grid;
  KvGridCell cell = kv_grid_model_get_cell (self->model, (guint) row, (guint) column);
  gboolean unknown = cell.state == KV_GRID_ONBEKEND;
  GdkRectangle at = kv_grid_drawing_locate (drawing, row, column);
  g_autofree char *text = NULL;
  PangoLayout *layout;
  int height;

  if (cell.state == KV_GRID_ABSENT || cell.state == KV_GRID_EMPTY)
    return;
  text = unknown ? g_strdup ("?") : kv_grid_model_dup_text (self->model, (guint) row, (guint) column);
  layout = kv_grid_get_layout (self, KV_GRID_TYPE_PLAIN, text, at.width - 2 * KV_GRID_WORDS_PAD, self->row_height >= 2 * self->line ? 2 : 1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  kv_grid_drawing_layout (drawing, layout, unknown ? &drawing->faint : &drawing->ink, at.x + KV_GRID_WORDS_PAD, at.y + MAX ((at.height - height) / 2, 2));
}

static void
draw_row (KvGridDrawing *drawing,
          int            row)
{
  GdkRectangle first = kv_grid_drawing_locate (drawing, row, drawing->visible.column);

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (first.x, first.y));
  gtk_snapshot_append_node (drawing->snapshot, get_pictures (drawing, row));
  gtk_snapshot_restore (drawing->snapshot);
  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    {
      if (kv_grid_is_words (drawing->grid, column))
        draw_words (drawing, row, column);
    }
}

void
kv_grid_draw_cells (KvGridDrawing *drawing)
{
  if (drawing->visible.end_column < drawing->visible.column)
    return;
  for (int row = drawing->visible.row; row <= drawing->visible.end_row; row++)
    draw_row (drawing, row);
}

/* --- names --- */

/* Nothing else stands in its line. */
static void
draw_group (KvGridDrawing *drawing,
            int            row)
{
  KvGrid *self = drawing->grid;
  const char *group = kv_grid_model_get_row (self->model, (guint) row)->group;
  const char *before = row > 0 ? kv_grid_model_get_row (self->model, (guint) row - 1)->group : NULL;
  GdkRectangle at = kv_grid_drawing_locate (drawing, row, 0);
  GdkRectangle head = { 12, at.y - self->group_height, kv_grid_get_counts (self) - 16, self->group_height };

  if (group != NULL && g_strcmp0 (group, before) != 0)
    kv_grid_drawing_text (drawing, KV_GRID_TYPE_GROUP, group, &drawing->faint, &head, 0);
}

/* The abbreviation where the name is too wide, as on paper. */
static const char *
choose_name (KvGridDrawing   *drawing,
             const KvGridRow *row,
             KvGridType       type,
             int              width)
{
  if (row->brief != NULL && kv_grid_measure_text (drawing->grid, type, row->name) > width)
    return row->brief;
  return row->name;
}

static void
draw_name (KvGridDrawing *drawing,
           int            row)
{
  KvGrid *self = drawing->grid;
  const KvGridRow *described = kv_grid_model_get_row (self->model, (guint) row);
  GdkRectangle at = kv_grid_drawing_locate (drawing, row, 0);
  KvGridType type = described->is_strong ? KV_GRID_TYPE_STRONG : KV_GRID_TYPE_NAME;
  int indent = kv_grid_name_indent (self, described);

  if (row == drawing->cursor.row)
    kv_grid_drawing_box (drawing, &drawing->tint, at.x, at.y, at.width, at.height);
  if (described->has_symbol)
    {
      int size = (int) (SYMBOL * self->scale);

      gtk_snapshot_save (drawing->snapshot);
      gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (12 + (self->line + 2 - size) / 2, at.y + (at.height - size) / 2));
      gtk_snapshot_append_node (drawing->snapshot, kv_grid_stamps_sector (self->stamps, described->sector, size));
      gtk_snapshot_restore (drawing->snapshot);
    }
  at.x += indent;
  at.width -= indent + 6;
  kv_grid_drawing_text (drawing, type, choose_name (drawing, described, type, at.width), &drawing->ink, &at, 0);
}

/* Nothing else stands in its line. */
static void
draw_row_entry (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  const char *entry = kv_grid_model_get_row_entry (self->model);
  GdkRectangle at;

  if (entry == NULL)
    return;
  at = kv_grid_drawing_locate (drawing, (int) kv_grid_model_n_rows (self->model), 0);
  at.x += 12;
  at.width = MAX (at.width, kv_grid_get_counts (self)) - 18;
  kv_grid_drawing_text (drawing, KV_GRID_TYPE_PLAIN, entry, &drawing->faint, &at, 0);
}

void
kv_grid_draw_names (KvGridDrawing *drawing)
{
  KvGrid *self = drawing->grid;
  int last = MIN (drawing->visible.end_row + 1, (int) kv_grid_model_n_rows (self->model) - 1);

  kv_grid_drawing_clip (drawing, 0, self->head_height, self->name_width, kv_grid_get_foot (self));
  for (int row = drawing->visible.row; row <= drawing->visible.end_row; row++)
    draw_name (drawing, row);
  gtk_snapshot_pop (drawing->snapshot);

  /* Of the row after the last, the name of its group may be in sight. */
  kv_grid_drawing_clip (drawing, 0, self->head_height, kv_grid_get_counts (self), kv_grid_get_foot (self));
  for (int row = drawing->visible.row; row <= last; row++)
    draw_group (drawing, row);
  draw_row_entry (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}
