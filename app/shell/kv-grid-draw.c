/* How it looks. What stays in sight is drawn over what scrolls under it. */

#include "kv-grid-private.h"

#include <adwaita.h>

#define MAX_LAYOUTS 4000
#define HEAD_LINES 4

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
} Drawing;

/* --- type --- */

static void
set_type (PangoLayout *layout,
          KvGridType   type)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (type == KV_GRID_TYPE_STRONG || type == KV_GRID_TYPE_HEAD || type == KV_GRID_TYPE_GROUP)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (type == KV_GRID_TYPE_HEAD || type == KV_GRID_TYPE_GROUP || type == KV_GRID_TYPE_SMALL)
    pango_attr_list_insert (attributes, pango_attr_scale_new (.88));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

PangoLayout *
kv_grid_get_layout (KvGrid     *self,
                    KvGridType  type,
                    const char *text,
                    int         width,
                    int         lines)
{
  g_autofree char *key = g_strdup_printf ("%d:%d:%s", type, width, text);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) > MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  set_type (layout, type);
  if (width > 0)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -lines);
    }
  if (type == KV_GRID_TYPE_HEAD)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}

void
kv_grid_forget_pictures (KvGrid *self)
{
  g_hash_table_remove_all (self->layouts);
  kv_grid_stamps_clear (self->stamps);
  kv_grid_forget_sizes (self);
}

static GdkRGBA
get_colour (Drawing    *drawing,
            const char *name,
            float       alpha)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (drawing->grid)), name, &colour);
  colour.alpha *= alpha;
  return colour;
}

/* --- pieces --- */

static void
draw_box (Drawing       *drawing,
          const GdkRGBA *colour,
          int            x,
          int            y,
          int            width,
          int            height)
{
  gtk_snapshot_append_color (drawing->snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_layout (Drawing       *drawing,
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

/* In the middle of a height, from the left (0), in the middle or to the right (1). */
static void
draw_text (Drawing            *drawing,
           KvGridType          type,
           const char         *text,
           const GdkRGBA      *colour,
           const GdkRectangle *at,
           double              align)
{
  PangoLayout *layout = kv_grid_get_layout (drawing->grid, type, text, align > 0 ? 0 : at->width, 1);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  draw_layout (drawing, layout, colour, at->x + (int) (align * (at->width - width)), at->y + (at->height - height) / 2);
}

static void
draw_frame (Drawing            *drawing,
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

static GdkRectangle
locate (Drawing *drawing,
        int      row,
        int      column)
{
  GdkRectangle at = { 0 };

  kv_grid_locate (drawing->grid, (KvGridPlace) { row, column }, &at);
  return at;
}

static void
push_clip (Drawing *drawing,
           int      x,
           int      y,
           int      end_x,
           int      end_y)
{
  gtk_snapshot_push_clip (drawing->snapshot, &GRAPHENE_RECT_INIT (x, y, MAX (end_x - x, 0), MAX (end_y - y, 0)));
}

/* --- cells --- */

static void
draw_words (Drawing            *drawing,
            int                 row,
            int                 column,
            const KvGridColumn *head,
            const KvGridCell   *cell,
            const GdkRectangle *at)
{
  g_autofree char *text = cell->state == KV_GRID_ONBEKEND ? g_strdup ("?") : kv_grid_model_dup_text (drawing->grid->model, (guint) row, (guint) column);
  PangoLayout *layout = kv_grid_get_layout (drawing->grid, KV_GRID_TYPE_PLAIN, text, at->width - 12, head->look == KV_GRID_LONG_TEXT ? 2 : 1);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  draw_layout (drawing, layout, cell->state == KV_GRID_ONBEKEND ? &drawing->faint : &drawing->ink, at->x + 6, at->y + MAX ((at->height - height) / 2, 2));
}

static void
draw_cell (Drawing *drawing,
           int      row,
           int      column)
{
  KvGrid *self = drawing->grid;
  const KvGridColumn *head = kv_grid_model_get_column (self->model, (guint) column);
  KvGridCell cell = kv_grid_model_get_cell (self->model, (guint) row, (guint) column);
  GdkRectangle at = locate (drawing, row, column);
  GdkTexture *texture;

  if (cell.state == KV_GRID_ABSENT)
    return;
  if (head->look <= KV_GRID_LONG_TEXT)
    {
      draw_words (drawing, row, column, head, &cell, &at);
      return;
    }
  texture = kv_grid_stamps_cell (self->stamps, head, &cell, at.width - 2, at.height - 2);
  gtk_snapshot_append_texture (drawing->snapshot, texture, &GRAPHENE_RECT_INIT (at.x + 1, at.y + 1, at.width - 2, at.height - 2));
}

static void
draw_cells (Drawing *drawing)
{
  const KvGridRange *visible = &drawing->visible;

  for (int row = visible->row; row <= visible->end_row; row++)
    for (int column = visible->column; column <= visible->end_column; column++)
      draw_cell (drawing, row, column);
}

/* The cells that are chosen, where there is more than one; and the one to type in. */
static void
draw_range (Drawing *drawing)
{
  GdkRectangle from, to, all;

  if (!drawing->has_range || (drawing->range.row == drawing->range.end_row && drawing->range.column == drawing->range.end_column))
    return;

  from = locate (drawing, drawing->range.row, drawing->range.column);
  to = locate (drawing, drawing->range.end_row, drawing->range.end_column);
  gdk_rectangle_union (&from, &to, &all);
  draw_box (drawing, &drawing->tint, all.x, all.y, all.width, all.height);
  draw_frame (drawing, &drawing->accent, &all, drawing->contrast ? 2 : 1);
}

static void
draw_cursor (Drawing *drawing)
{
  GtkWidget *widget = GTK_WIDGET (drawing->grid);
  gboolean is_active = gtk_widget_get_focus_child (widget) != NULL;
  GdkRGBA colour = drawing->accent;
  GdkRectangle at;

  if (drawing->grid->text != NULL || !kv_grid_locate (drawing->grid, drawing->cursor, &at))
    return;
  if (!is_active)
    colour.alpha *= .5f;
  draw_frame (drawing, &colour, &at, drawing->contrast ? 3 : 2);
}

/* --- names --- */

static void
draw_group (Drawing *drawing,
            int      row)
{
  KvGrid *self = drawing->grid;
  const char *group = kv_grid_model_get_row (self->model, (guint) row)->group;
  const char *before = row > 0 ? kv_grid_model_get_row (self->model, (guint) row - 1)->group : NULL;
  GdkRectangle at = locate (drawing, row, 0);
  GdkRectangle head = { 12, at.y - self->group_height, self->name_width - 16, self->group_height };

  if (group == NULL || g_strcmp0 (group, before) == 0)
    return;
  draw_text (drawing, KV_GRID_TYPE_GROUP, group, &drawing->faint, &head, 0);
}

static void
draw_name (Drawing *drawing,
           int      row)
{
  KvGrid *self = drawing->grid;
  const KvGridRow *described = kv_grid_model_get_row (self->model, (guint) row);
  GdkRectangle at = locate (drawing, row, 0);
  int size = self->line + 2;
  int indent = described->has_symbol ? 12 + size + 6 : 12;

  if (row == drawing->cursor.row)
    draw_box (drawing, &drawing->tint, at.x, at.y, at.width, at.height);
  if (described->has_symbol)
    gtk_snapshot_append_texture (drawing->snapshot, kv_grid_stamps_sector (self->stamps, described->sector, size),
                                 &GRAPHENE_RECT_INIT (12, at.y + (at.height - size) / 2, size, size));
  at.x += indent;
  at.width -= indent + 6;
  draw_text (drawing, described->is_strong ? KV_GRID_TYPE_STRONG : KV_GRID_TYPE_PLAIN, described->name, &drawing->ink, &at, 0);
}

static void
draw_row_entry (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  const char *entry = kv_grid_model_get_row_entry (self->model);
  GdkRectangle at;

  if (entry == NULL)
    return;
  at = locate (drawing, (int) kv_grid_model_n_rows (self->model), 0);
  at.x += 12;
  at.width -= 18;
  draw_text (drawing, KV_GRID_TYPE_PLAIN, entry, &drawing->faint, &at, 0);
}

static void
draw_names (Drawing *drawing)
{
  for (int row = drawing->visible.row; row <= drawing->visible.end_row; row++)
    {
      draw_group (drawing, row);
      draw_name (drawing, row);
    }
  /* Of the row after the last, the name of its group may be in sight. */
  if (drawing->visible.end_row + 1 < (int) kv_grid_model_n_rows (drawing->grid->model))
    draw_group (drawing, drawing->visible.end_row + 1);
  draw_row_entry (drawing);
}

/* --- headings --- */

static void
draw_sorted (Drawing            *drawing,
             int                 sorted,
             const GdkRectangle *at)
{
  const GdkRectangle line = { at->x, at->y + 1, at->width, drawing->grid->line - 4 };

  draw_text (drawing, KV_GRID_TYPE_SMALL, sorted > 0 ? "▴" : "▾", &drawing->accent, &line, .5);
}

static void
draw_heading (Drawing *drawing,
              int      column)
{
  KvGrid *self = drawing->grid;
  const KvGridColumn *head = kv_grid_model_get_column (self->model, (guint) column);
  GdkRectangle at = locate (drawing, KV_GRID_HEAD, column);
  PangoLayout *layout = kv_grid_get_layout (self, KV_GRID_TYPE_HEAD, head->name, at.width - 8, HEAD_LINES);
  int height;

  if (column == drawing->cursor.column)
    draw_box (drawing, &drawing->tint, at.x, at.y, at.width, at.height);
  pango_layout_get_pixel_size (layout, NULL, &height);
  draw_layout (drawing, layout, &drawing->ink, at.x + 4, at.y + at.height - height - 8);
  if (head->sorted != 0)
    draw_sorted (drawing, head->sorted, &at);
}

static void
draw_column_entry (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  const char *entry = kv_grid_model_get_column_entry (self->model);
  GdkRectangle at;

  if (entry == NULL)
    return;
  at = locate (drawing, KV_GRID_HEAD, (int) kv_grid_model_n_columns (self->model));
  at.y = at.height - self->line - 12;
  at.height = self->line + 8;
  at.x += 8;
  at.width -= 12;
  draw_text (drawing, KV_GRID_TYPE_PLAIN, entry, &drawing->faint, &at, 0);
}

/* Where a heading that is dragged would come. */
static void
draw_drop (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at;

  if (self->drop_column < 1)
    return;
  at = locate (drawing, KV_GRID_HEAD, self->drop_column);
  draw_box (drawing, &drawing->accent, self->drop_column > self->pressed.column ? at.x + at.width - 2 : at.x - 1, 0, 3, kv_grid_get_foot (self));
}

static void
draw_headings (Drawing *drawing)
{
  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    draw_heading (drawing, column);
  draw_column_entry (drawing);
}

static void
draw_corner (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at = { 12, self->head_height - self->line - 12, self->name_width - 16, self->line + 8 };

  draw_box (drawing, &drawing->ground, 0, 0, self->name_width, self->head_height);
  draw_text (drawing, KV_GRID_TYPE_STRONG, kv_grid_model_get_column (self->model, 0)->name, &drawing->ink, &at, 0);
}

/* --- counts --- */

static void
draw_figure (Drawing            *drawing,
             guint               figure,
             const GdkRectangle *at)
{
  char text[12];

  g_snprintf (text, sizeof text, "%u", figure);
  draw_text (drawing, KV_GRID_TYPE_PLAIN, text, figure > 0 ? &drawing->ink : &drawing->faint, at, 1);
}

static void
draw_counts_of_rows (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  int left = kv_grid_get_counts (self);
  guint counts[KV_GRID_MAX_COUNTS];

  draw_box (drawing, &drawing->ground, left, self->head_height, kv_grid_counts_width (self), kv_grid_get_foot (self) - self->head_height);
  for (int row = drawing->visible.row; row <= drawing->visible.end_row; row++)
    {
      GdkRectangle at = locate (drawing, row, 0);

      if (!kv_grid_model_count_row (self->model, (guint) row, counts))
        continue;
      for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
        draw_figure (drawing, counts[i], &(GdkRectangle) { left + (int) i * self->count_width, at.y, self->count_width - 10, at.height });
    }
}

static void
draw_names_of_counts (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  int left = kv_grid_get_counts (self);

  draw_box (drawing, &drawing->ground, left, 0, kv_grid_counts_width (self), self->head_height);
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    draw_text (drawing, KV_GRID_TYPE_SMALL, kv_grid_model_get_count_name (self->model, i), &drawing->faint,
               &(GdkRectangle) { left + (int) i * self->count_width, self->head_height - self->line - 12, self->count_width - 10, self->line + 8 }, 1);
}

static int
foot_line (KvGrid *self)
{
  return (kv_grid_foot_height (self) - 10) / (int) kv_grid_model_n_counts (self->model);
}

static void
draw_counts_of_column (Drawing *drawing,
                       int      column)
{
  KvGrid *self = drawing->grid;
  GdkRectangle at = locate (drawing, KV_GRID_HEAD, column);
  guint counts[KV_GRID_MAX_COUNTS];

  if (!kv_grid_model_count_column (self->model, (guint) column, counts))
    return;
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    draw_figure (drawing, counts[i], &(GdkRectangle) { at.x, kv_grid_get_foot (self) + 5 + (int) i * foot_line (self), (int) (5.3 * self->scale), foot_line (self) });
}

static void
draw_foot (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  int top = kv_grid_get_foot (self);
  int height = kv_grid_foot_height (self);

  draw_box (drawing, &drawing->ground, 0, top, drawing->width, height);
  push_clip (drawing, self->name_width, top, kv_grid_get_counts (self), top + height);
  for (int column = drawing->visible.column; column <= drawing->visible.end_column; column++)
    draw_counts_of_column (drawing, column);
  gtk_snapshot_pop (drawing->snapshot);
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    draw_text (drawing, KV_GRID_TYPE_SMALL, kv_grid_model_get_count_name (self->model, i), &drawing->faint,
               &(GdkRectangle) { 0, top + 5 + (int) i * foot_line (self), self->name_width - 12, foot_line (self) }, 1);
}

/* --- all of it --- */

static const KvTheme *
get_theme (KvGrid *self)
{
  static KvTheme contrasts[2];
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  const KvTheme *theme = dark ? kv_theme_dark () : kv_theme_light ();

  if (!adw_style_manager_get_high_contrast (manager))
    return theme;

  /* No tints behind text. */
  contrasts[dark] = *theme;
  for (guint i = 0; i < 4; i++)
    contrasts[dark].plus_tint[i] = contrasts[dark].minus_tint[i] = theme->paper;
  contrasts[dark].zero_tint = theme->paper;
  contrasts[dark].line = theme->ink;
  return &contrasts[dark];
}

static void
prepare (Drawing *drawing)
{
  KvGrid *self = drawing->grid;

  drawing->contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  drawing->ground = get_colour (drawing, "view_bg_color", 1);
  drawing->ink = get_colour (drawing, "view_fg_color", 1);
  drawing->faint = get_colour (drawing, "view_fg_color", drawing->contrast ? 1 : .68f);
  drawing->rule = get_colour (drawing, "view_fg_color", drawing->contrast ? 1 : .25f);
  drawing->accent = get_colour (drawing, "accent_color", 1);
  drawing->tint = get_colour (drawing, "accent_bg_color", .14f);
  kv_grid_stamps_set_style (self->stamps, get_theme (self), self->scale, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  kv_grid_get_visible (self, &drawing->visible);
  drawing->cursor = kv_grid_hand_get_cursor (self->hand);
  drawing->has_range = kv_grid_hand_get_range (self->hand, &drawing->range);
}

static void
draw_body (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  int foot = kv_grid_get_foot (self);

  push_clip (drawing, self->name_width, self->head_height, kv_grid_get_counts (self), foot);
  draw_cells (drawing);
  gtk_snapshot_pop (drawing->snapshot);
  push_clip (drawing, 0, self->head_height, self->name_width, foot);
  draw_names (drawing);
  gtk_snapshot_pop (drawing->snapshot);
  push_clip (drawing, 0, self->head_height, drawing->width, foot);
  if (kv_grid_counts_width (self) > 0)
    draw_counts_of_rows (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_marks (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  KvGridPlace cursor = drawing->cursor;
  gboolean named = drawing->has_range ? drawing->range.column == 0 : cursor.column == 0;

  push_clip (drawing, named ? 0 : self->name_width, cursor.row == KV_GRID_HEAD ? 0 : self->head_height,
             cursor.row == KV_GRID_HEAD ? drawing->width : kv_grid_get_counts (self), kv_grid_get_foot (self));
  draw_range (drawing);
  draw_cursor (drawing);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_edges (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  int thick = drawing->contrast ? 2 : 1;

  draw_box (drawing, &drawing->rule, 0, self->head_height - thick, drawing->width, thick);
  if (kv_grid_foot_height (self) > 0)
    draw_box (drawing, &drawing->rule, 0, kv_grid_get_foot (self), drawing->width, thick);
}

static void
draw_all (Drawing *drawing)
{
  KvGrid *self = drawing->grid;

  draw_body (drawing);
  if (kv_grid_foot_height (self) > 0)
    draw_foot (drawing);
  draw_box (drawing, &drawing->ground, self->name_width, 0, drawing->width - self->name_width, self->head_height);
  push_clip (drawing, self->name_width, 0, drawing->width, self->head_height);
  draw_headings (drawing);
  gtk_snapshot_pop (drawing->snapshot);
  if (kv_grid_counts_width (self) > 0)
    draw_names_of_counts (drawing);
  draw_corner (drawing);
  draw_edges (drawing);
  draw_marks (drawing);
  draw_drop (drawing);
}

static void
draw_entry (Drawing *drawing)
{
  KvGrid *self = drawing->grid;
  KvGridPlace cursor = drawing->cursor;

  push_clip (drawing, cursor.column == 0 ? 0 : self->name_width, cursor.row == KV_GRID_HEAD ? 0 : self->head_height, drawing->width,
             cursor.row == KV_GRID_HEAD ? drawing->height : kv_grid_get_foot (self));
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->text, drawing->snapshot);
  gtk_snapshot_pop (drawing->snapshot);
}

void
kv_grid_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  KvGrid *self = KV_GRID (widget);
  Drawing drawing = { .grid = self, .snapshot = snapshot, .width = gtk_widget_get_width (widget), .height = gtk_widget_get_height (widget) };

  if (self->model == NULL)
    return;

  kv_grid_measure_all (self);
  prepare (&drawing);
  draw_box (&drawing, &drawing.ground, 0, 0, drawing.width, drawing.height);
  draw_all (&drawing);
  if (self->text != NULL)
    draw_entry (&drawing);
}
