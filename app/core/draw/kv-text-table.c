/* Invariants: every row has a text for each column; none is NULL. */

#include "kv-text-table.h"

#include "kv-symbols.h"
#include "kv-table.h"

#define ROW 6.1
#define TEXT_TOP .65   /* over and under the lines of a cell */
#define TEXT_RIGHT 3.
#define TEXT_TYPE 8.
#define MAX_LINES 14   /* a dozen names in a narrow column are all there */
#define SLACK 1.2      /* that a row can do without */

typedef struct
{
  const char *id;      /* interned */
  const char *section; /* or NULL */
  char      **texts;
} Row;

struct _KvTextTable
{
  const KvTextColumn *columns;
  guint               n_columns;
  GArray             *rows;    /* Row */
  GArray             *shown;   /* guint: the columns that are drawn */
  const KvTheme      *theme;   /* while it is drawn */
};

static void
row_clear (gpointer data)
{
  g_strfreev (((Row *) data)->texts);
}

KvTextTable *
kv_text_table_new (const KvTextColumn *columns,
                   guint               n_columns)
{
  KvTextTable *self = g_new0 (KvTextTable, 1);

  self->columns = columns;
  self->n_columns = n_columns;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->rows, row_clear);
  return self;
}

void
kv_text_table_free (KvTextTable *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->shown);
  g_free (self);
}

void
kv_text_table_add (KvTextTable *self,
                   KvElement   *element,
                   const char  *section,
                   char       **texts)
{
  Row row = { kv_element_get_id (element), section, texts };

  g_return_if_fail (g_strv_length (texts) == self->n_columns);
  g_array_append_val (self->rows, row);
}

static const Row *
row_at (KvTextTable *self,
        guint        row)
{
  return &g_array_index (self->rows, Row, row);
}

static const KvTextColumn *
column_at (KvTextTable *self,
           guint        column)
{
  return &self->columns[g_array_index (self->shown, guint, column)];
}

static const char *
text_at (KvTextTable *self,
         guint        row,
         guint        column)
{
  return row_at (self, row)->texts[g_array_index (self->shown, guint, column)];
}

static KvTextStyle
style_of (KvTextTable        *self,
          const KvTextColumn *column)
{
  return (KvTextStyle) {
    .size = TEXT_TYPE,
    .weight = column->strong ? KV_WEIGHT_MEDIUM : KV_WEIGHT_REGULAR,
    .colour = self->theme->ink,
    .halo = KV_COLOUR_NONE,
  };
}

static KvTextBlock *
block_at (KvTextTable *self,
          guint        row,
          guint        column,
          double       width)
{
  KvTextStyle style = style_of (self, column_at (self, column));

  return kv_text_block_new (text_at (self, row, column), &style, KV_WRAP_WORDS, width - TEXT_RIGHT, MAX_LINES);
}

static double
measure (guint    row,
         guint    column,
         double   width,
         gpointer data)
{
  KvTextTable *self = data;
  g_autoptr (KvTextBlock) block = block_at (self, row, column, width);

  return ROW + (MAX (block->n_lines, 1) - 1) * block->line_height + 2 * TEXT_TOP;
}

static void
draw_cell (KvScene     *scene,
           const KvBox *box,
           guint        row,
           guint        column,
           gpointer     data)
{
  KvTextTable *self = data;
  KvTextStyle style = style_of (self, column_at (self, column));
  g_autoptr (KvTextBlock) block = block_at (self, row, column, box->width);
  double baseline = kv_middle_baseline (box->y + TEXT_TOP + ROW / 2, style.size);

  kv_scene_set_subject (scene, KV_ROLE_CELL, row_at (self, row)->id);
  if (block->n_lines > 0)
    {
      kv_scene_add_block (scene, box->x, baseline, 0, block, &style);
    }
  else if (column_at (self, column)->asks)
    {
      style.colour = self->theme->ink3;
      kv_scene_add_text (scene, box->x, baseline, 0, "?", &style);
    }
}

/* The room that keeps the words of a column and of its head whole. */
static double
whole_words (KvTextTable *self,
             guint        column)
{
  KvTextStyle style = style_of (self, column_at (self, column));
  KvTextStyle head = style;
  double widest;

  head.weight = KV_WEIGHT_SEMIBOLD;
  widest = kv_text_widest_word (column_at (self, column)->head, &head);
  for (guint row = 0; row < self->rows->len; row++)
    widest = MAX (widest, kv_text_widest_word (text_at (self, row, column), &style));
  return widest + TEXT_RIGHT + .1;
}

static void
fit_columns (KvTextTable *self,
             GArray      *looks,
             KvSheet     *sheet)
{
  g_autofree double *whole = g_new (double, looks->len);

  for (guint i = 0; i < looks->len; i++)
    whole[i] = whole_words (self, i);
  kv_table_fit_columns ((KvTableColumn *) looks->data, looks->len, whole, kv_sheet_get_content (sheet).width);
}

static gconstpointer
row_group (guint    row,
           gpointer data)
{
  return row_at (data, row)->section;
}

static char *
group_title (guint    row,
             gpointer data)
{
  return g_strdup (row_at (data, row)->section);
}

static gboolean
anything_in (KvTextTable *self,
             guint        column)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      if (row_at (self, row)->texts[column][0] != '\0')
        return TRUE;
    }
  return FALSE;
}

/**
 * kv_text_table_draw:
 * @self: rows
 * @sheet: gets the pages
 * @ruled: (nullable): the title over lines for a pen
 *
 * Draws the first column, those that are always there, and the others where any
 * row has something. Cost: as kv_table_draw().
 */
void
kv_text_table_draw (KvTextTable *self,
                    KvSheet     *sheet,
                    const char  *ruled)
{
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (KvTableColumn));

  self->theme = kv_sheet_get_theme (sheet);
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const KvTextColumn *column = &self->columns[i];
      KvTableColumn look = { .head = column->head, .width = column->width, .least = column->least, .stretch = column->stretch };

      if (i > 0 && !column->always && !anything_in (self, i))
        continue;
      g_array_append_val (self->shown, i);
      g_array_append_val (looks, look);
    }

  fit_columns (self, looks, sheet);
  kv_table_draw (&(KvTable) {
    .columns = (const KvTableColumn *) looks->data,
    .n_columns = looks->len,
    .n_fixed = 1,
    .n_rows = self->rows->len,
    .row_height = ROW,
    .least_row_height = ROW,
    .slack = SLACK,
    .ruled = TRUE,
    .ruled_title = ruled,
    .row_group = row_group,
    .group_title = self->rows->len > 0 && row_at (self, 0)->section ? group_title : NULL,
    .measure = measure,
    .draw_cell = draw_cell,
    .data = self,
  }, sheet);
}
