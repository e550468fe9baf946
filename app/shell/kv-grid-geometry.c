/* Where everything is. From left to right: the names, which stay; the columns; the
 * counts, which stay in sight at the right; the entry of a new column. From top to
 * bottom: the headings, which stay; the rows and the entry of a new one; the counts,
 * which stay in sight at the bottom. */

#include "kv-grid-private.h"

#include <math.h>
#include <string.h>

#include "kv-em.h"
#include "kv-hyphens.h"
#include "kv-partner-cells.h"

#define HEAD_LINES 4
#define SHORT_WORD 10     /* letters that are not broken */
#define HEAD_LETTERS 14   /* of a column of figures with a long word over it */
#define MIN_NAME 20       /* letters */
#define MAX_NAME 36
#define MOST_NAME 60      /* where there is room to spare */
#define LEAST_LONG .85   /* of the width of lines, where the last column would not fit */
#define COUNT_LINE 1.25  /* of the foot, in lines */
#define MOST_FOR_COUNTS .2 /* of the width, and of the height */
#define NAME_SHARE .38   /* of the width, at most for the names */
#define PAPER_TYPE 2.9986 /* mm: the type of cells on paper, 8.5 pt */

gboolean
kv_grid_is_words (KvGrid *self,
                  int     column)
{
  return kv_grid_model_get_column (self->model, (guint) column)->look <= KV_GRID_LONG_TEXT;
}

/* A key can come before the first measuring: then everything is at 0. */
static int
left_of (KvGrid *self,
         int     column)
{
  return self->lefts->len > 0 ? g_array_index (self->lefts, int, column - 1) : 0;
}

int
kv_grid_top_of (KvGrid *self,
                int     row)
{
  return self->tops->len > 0 ? g_array_index (self->tops, int, row) : 0;
}

static int
n_rows (KvGrid *self)
{
  return MAX ((int) self->tops->len - 1, 0);
}

static int
n_columns (KvGrid *self)
{
  return (int) self->lefts->len;
}

int
kv_grid_body_width (KvGrid *self)
{
  return left_of (self, n_columns (self));
}

int
kv_grid_body_height (KvGrid *self)
{
  return kv_grid_top_of (self, n_rows (self)) + (kv_grid_model_get_row_entry (self->model) != NULL ? self->row_height : 0);
}

/* Where there is little room it is for the cells. */
static gboolean
leaves_room (int size,
             int all)
{
  return size <= MOST_FOR_COUNTS * all;
}

int
kv_grid_foot_height (KvGrid *self)
{
  int n = (int) kv_grid_model_n_counts (self->model);
  int height = n > 0 ? (int) (n * COUNT_LINE * self->line) + 10 : 0;

  return leaves_room (height, gtk_widget_get_height (GTK_WIDGET (self))) ? height : 0;
}

int
kv_grid_counts_width (KvGrid *self)
{
  int width = 0;

  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    width += self->count_widths[i];
  return leaves_room (width, gtk_widget_get_width (GTK_WIDGET (self))) ? width : 0;
}

int
kv_grid_get_counts (KvGrid *self)
{
  int natural = self->name_width + kv_grid_body_width (self) - kv_grid_scroll (self, 0);

  return MIN (natural, gtk_widget_get_width (GTK_WIDGET (self)) - kv_grid_counts_width (self));
}

int
kv_grid_get_foot (KvGrid *self)
{
  int natural = self->head_height + kv_grid_body_height (self) - kv_grid_scroll (self, 1);

  return MIN (natural, gtk_widget_get_height (GTK_WIDGET (self)) - kv_grid_foot_height (self));
}

/* --- measuring --- */

static void
measure_type (KvGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->letter = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  self->line = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  self->scale = kv_em (GTK_WIDGET (self)) / PAPER_TYPE;
  pango_font_metrics_unref (metrics);
}

int
kv_grid_name_indent (KvGrid          *self,
                     const KvGridRow *row)
{
  return row->has_symbol ? 12 + self->line + 2 + 6 : 12;
}

static int
name_width (KvGrid          *self,
            const KvGridRow *row)
{
  return kv_grid_name_indent (self, row) + kv_grid_measure_text (self, row->is_strong ? KV_GRID_TYPE_STRONG : KV_GRID_TYPE_NAME, row->name) + 8;
}

/* As wide as the longest names, of which there are few: measuring all takes time. Gives
 * what they would take if there were room for everything. */
static int
measure_names (KvGrid *self,
               int     room)
{
  guint n = kv_grid_model_n_rows (self->model);
  gsize longest = 0;
  int width = MIN_NAME * self->letter;

  for (guint row = 0; row < n; row++)
    longest = MAX (longest, strlen (kv_grid_model_get_row (self->model, row)->name));
  for (guint row = 0; row < n; row++)
    {
      const KvGridRow *described = kv_grid_model_get_row (self->model, row);

      if (strlen (described->name) + 4 >= longest)
        width = MAX (width, name_width (self, described));
    }
  self->name_width = MIN (MIN (width, MAX_NAME * self->letter), (int) (NAME_SHARE * room));
  return MIN (width, MOST_NAME * self->letter);
}

/* The widest of its words. */
static int
measure_words (KvGrid     *self,
               KvGridType  type,
               const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);
  int width = 0;

  for (char **word = words; *word != NULL; word++)
    width = MAX (width, kv_grid_measure_text (self, type, *word));
  return width;
}

static void
measure_counts (KvGrid *self)
{
  for (guint i = 0; i < kv_grid_model_n_counts (self->model); i++)
    self->count_widths[i] = MAX (measure_words (self, KV_GRID_TYPE_SMALL, kv_grid_model_get_count_name (self->model, i)), 3 * self->letter) + 2 * KV_GRID_COUNT_PAD;
}

static void
measure_column_entry (KvGrid *self)
{
  const char *entry = kv_grid_model_get_column_entry (self->model);

  self->entry_width = entry != NULL ? kv_grid_measure_text (self, KV_GRID_TYPE_PLAIN, entry) + 20 : 0;
}

/* What a cell needs, and its heading as far as it does not ask for much more; and
 * what it likes to have. */
static void
width_of (KvGrid             *self,
          const KvGridColumn *column,
          int                *least,
          int                *natural)
{
  double mm = column->look == KV_GRID_STANDPUNT ? 14 : column->look == KV_GRID_SCORE ? KV_SCORE_LEAST + .6 : column->look == KV_GRID_HOUDING || column->look == KV_GRID_YES ? 12 : 0;

  if (mm == 0 || column->width > 0)
    {
      int head = measure_words (self, KV_GRID_TYPE_WORDS_HEAD, column->name) + 2 * KV_GRID_WORDS_PAD;

      *natural = MAX ((int) (column->width * self->letter), head);
      *least = column->look == KV_GRID_LONG_TEXT ? MAX ((int) (LEAST_LONG * column->width * self->letter), head) : *natural;
      return;
    }
  *natural = MAX ((int) (MAX (mm, 18.5) * self->scale), HEAD_LETTERS * self->letter);
  *least = CLAMP (measure_words (self, KV_GRID_TYPE_HEAD, column->name) + 2 * KV_GRID_HEAD_PAD + 2, (int) ceil (mm * self->scale) + 2, *natural);
}

/* How wide it is where there is room to spare. */
static int
most_of (KvGrid             *self,
         const KvGridColumn *column,
         int                 natural)
{
  return MAX ((int) (column->most * self->letter), natural);
}

/* Of what lies between two sizes, as much as there is room for. */
static double
share_of (int room,
          int from,
          int to)
{
  return to > from ? CLAMP ((room - from) / (double) (to - from), 0, 1) : 0;
}

static int
natural_width (KvGrid *self)
{
  int sum = 0;

  for (guint column = 1; column < kv_grid_model_n_columns (self->model); column++)
    {
      int least, natural;

      width_of (self, kv_grid_model_get_column (self->model, column), &least, &natural);
      sum += natural;
    }
  return sum;
}

/* As wide as they like when there is room, else what they need and a share of what
 * is left. What all of them leave is for words. */
static void
measure_columns (KvGrid *self,
                 int     room)
{
  guint n = kv_grid_model_n_columns (self->model);
  g_autofree int *leasts = g_new0 (int, n + 1);
  g_autofree int *naturals = g_new0 (int, n + 1);
  int least = 0, natural = 0, most = 0, left = 0;
  double share, more;

  for (guint column = 1; column < n; column++)
    {
      const KvGridColumn *its = kv_grid_model_get_column (self->model, column);

      width_of (self, its, &leasts[column], &naturals[column]);
      least += leasts[column];
      natural += naturals[column];
      most += most_of (self, its, naturals[column]);
    }
  share = share_of (room, least, natural);
  more = share_of (room, natural, most);
  g_array_set_size (self->lefts, 0);
  for (guint column = 1; column < n; column++)
    {
      int spare = most_of (self, kv_grid_model_get_column (self->model, column), naturals[column]) - naturals[column];

      g_array_append_val (self->lefts, left);
      left += leasts[column] + (int) (share * (naturals[column] - leasts[column])) + (int) (more * spare);
    }
  g_array_append_val (self->lefts, left);
}

static gboolean
has_long_text (KvGrid *self)
{
  for (guint column = 0; column < kv_grid_model_n_columns (self->model); column++)
    {
      if (kv_grid_model_get_column (self->model, column)->look == KV_GRID_LONG_TEXT)
        return TRUE;
    }
  return FALSE;
}

static void
measure_rows (KvGrid *self)
{
  guint n = kv_grid_model_n_rows (self->model);
  const char *group = NULL;
  int top = 0;

  self->row_height = has_long_text (self) ? 2 * self->line + 10 : (int) (1.75 * self->line);
  self->group_height = (int) (1.5 * self->line);
  g_array_set_size (self->tops, 0);
  for (guint row = 0; row < n; row++)
    {
      const char *its = kv_grid_model_get_row (self->model, row)->group;

      if (g_strcmp0 (its, group) != 0)
        top += self->group_height;
      group = its;
      g_array_append_val (self->tops, top);
      top += self->row_height;
    }
  g_array_append_val (self->tops, top);
}

/* A word that is wider than its column breaks between syllables. */
PangoLayout *
kv_grid_get_heading (KvGrid *self,
                     int     column)
{
  const char *name = kv_grid_model_get_column (self->model, (guint) column)->name;
  KvGridType type = kv_grid_is_words (self, column) ? KV_GRID_TYPE_WORDS_HEAD : KV_GRID_TYPE_HEAD;
  int width = left_of (self, column + 1) - left_of (self, column) - 2 * KV_GRID_HEAD_PAD;
  g_autofree char *broken = NULL;

  if (measure_words (self, type, name) > width)
    name = broken = kv_hyphenate (name, SHORT_WORD);
  return kv_grid_get_layout (self, type, name, width, HEAD_LINES);
}

static void
measure_head (KvGrid *self)
{
  int height = self->line;

  for (int column = 1; column < n_columns (self); column++)
    {
      int its;

      pango_layout_get_pixel_size (kv_grid_get_heading (self, column), NULL, &its);
      height = MAX (height, its);
    }
  self->head_height = height + 20;
}

void
kv_grid_forget_sizes (KvGrid *self)
{
  self->measured_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
kv_grid_measure_all (KvGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int most, room;

  if (self->measured_width == width || self->model == NULL)
    return;

  self->measured_width = width;
  g_hash_table_remove_all (self->rows);
  measure_type (self);
  most = measure_names (self, width);
  measure_counts (self);
  measure_column_entry (self);
  room = width - kv_grid_counts_width (self) - self->entry_width;
  self->name_width = MAX (self->name_width, MIN (most, room - natural_width (self)));
  measure_columns (self, room - self->name_width);
  measure_rows (self);
  measure_head (self);
}

/* --- places --- */

/**
 * kv_grid_locate:
 * @self: a table
 * @place: a cell, a name, a heading, or the entry of a new row or column
 * @rectangle: (out): where it is in the widget, also where it is scrolled away
 *
 * Returns: FALSE when there is no such place.
 */
gboolean
kv_grid_locate (KvGrid       *self,
                KvGridPlace   place,
                GdkRectangle *rectangle)
{
  kv_grid_measure_all (self);
  if (self->hand == NULL || !kv_grid_hand_has (self->hand, place))
    return FALSE;

  if (place.column == 0)
    *rectangle = (GdkRectangle) { 0, 0, self->name_width, self->row_height };
  else if (place.column >= n_columns (self))
    *rectangle = (GdkRectangle) { self->name_width + kv_grid_body_width (self) + kv_grid_counts_width (self) - kv_grid_scroll (self, 0), 0, self->entry_width, self->row_height };
  else
    *rectangle = (GdkRectangle) { self->name_width + left_of (self, place.column) - kv_grid_scroll (self, 0), 0,
                                  left_of (self, place.column + 1) - left_of (self, place.column), self->row_height };
  if (place.row == KV_GRID_HEAD)
    rectangle->height = self->head_height;
  else
    rectangle->y = self->head_height + kv_grid_top_of (self, place.row) - kv_grid_scroll (self, 1);

  return TRUE;
}

static int
find_in (GArray *starts,
         int     at)
{
  int low = 0, high = (int) starts->len - 1;

  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      if (g_array_index (starts, int, middle) <= at)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static int
find_column (KvGrid *self,
             int     x)
{
  int at = x - self->name_width + kv_grid_scroll (self, 0);

  if (x < self->name_width || n_columns (self) < 2)
    return 0;
  if (at < kv_grid_body_width (self))
    return find_in (self->lefts, at) + 1;
  return at >= kv_grid_body_width (self) + kv_grid_counts_width (self) ? n_columns (self) : -1;
}

static int
find_row (KvGrid *self,
          int     y)
{
  int at = y - self->head_height + kv_grid_scroll (self, 1);

  if (y < self->head_height)
    return KV_GRID_HEAD;
  if (at >= kv_grid_top_of (self, n_rows (self)))
    return at < kv_grid_body_height (self) ? n_rows (self) : -2;
  /* Above the first row of a group is its name. */
  if (n_rows (self) == 0 || at < kv_grid_top_of (self, 0))
    return -2;
  return at - kv_grid_top_of (self, find_in (self->tops, at)) < self->row_height ? find_in (self->tops, at) : -2;
}

gboolean
kv_grid_find (KvGrid      *self,
              double       x,
              double       y,
              KvGridPlace *place)
{
  gboolean on_counts = kv_grid_counts_width (self) > 0 && x >= kv_grid_get_counts (self)
                       && x < kv_grid_get_counts (self) + kv_grid_counts_width (self);

  kv_grid_measure_all (self);
  place->column = find_column (self, (int) x);
  place->row = find_row (self, (int) y);
  if (place->row == n_rows (self))
    place->column = 0;
  if (on_counts || y >= kv_grid_get_foot (self) || place->row < KV_GRID_HEAD)
    return FALSE;
  return kv_grid_hand_has (self->hand, *place);
}

KvGridPlace
kv_grid_find_nearest (KvGrid *self,
                      double  x,
                      double  y)
{
  int right = MIN (kv_grid_get_counts (self), self->name_width + kv_grid_body_width (self) - kv_grid_scroll (self, 0)) - 1;
  int bottom = MIN (kv_grid_get_foot (self), self->head_height + kv_grid_top_of (self, n_rows (self)) - kv_grid_scroll (self, 1)) - 1;
  int at = CLAMP ((int) y, self->head_height, bottom) - self->head_height + kv_grid_scroll (self, 1);

  return (KvGridPlace) { find_in (self->tops, at), MAX (find_column (self, CLAMP ((int) x, 0, right)), 0) };
}

/* Rows and columns of which something is in sight; the names are not counted. */
void
kv_grid_get_visible (KvGrid      *self,
                     KvGridRange *range)
{
  int from_x = kv_grid_scroll (self, 0), from_y = kv_grid_scroll (self, 1);
  int width = kv_grid_get_counts (self) - self->name_width;
  int height = kv_grid_get_foot (self) - self->head_height;

  range->row = n_rows (self) > 0 ? find_in (self->tops, from_y) : 0;
  range->end_row = n_rows (self) > 0 ? find_in (self->tops, from_y + MAX (height, 1) - 1) : -1;
  range->column = n_columns (self) > 1 ? find_in (self->lefts, from_x) + 1 : 1;
  range->end_column = n_columns (self) > 1 ? find_in (self->lefts, from_x + MAX (width, 1) - 1) + 1 : 0;
}
