/* Rows, columns and the values of all pairs. The values stand in one array and are kept
 * as the field changes, so that counting and drawing cost no look-ups. Rows and columns
 * are made anew when they are asked for after something came, went or changed its
 * name. */

#include "kv-pair-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-names.h"
#include "kv-partner.h"
#include "kv-weergave.h"

KvPairRow *
kv_pair_grid_row (KvPairGrid *self,
                  guint       index)
{
  return &g_array_index (self->rows, KvPairRow, index);
}

KvPairColumn *
kv_pair_grid_column (KvPairGrid *self,
                     guint       index)
{
  return &g_array_index (self->columns, KvPairColumn, index);
}

int *
kv_pair_grid_value (KvPairGrid *self,
                    guint       row,
                    guint       column)
{
  return &self->values[row * (self->columns->len - 1) + column - 1];
}

guint
kv_pair_grid_index (GHashTable *indices,
                    const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (indices, id));
}

/* Partners against partners: none is asked of itself. */
gboolean
kv_pair_grid_is_square (KvPairGrid *self)
{
  return self->kind->column_kind == KV_KIND_PARTNER;
}

gboolean
kv_pair_grid_is_there (KvPairGrid *self,
                       guint       row,
                       guint       column)
{
  return kv_pair_grid_row (self, row)->row.id != kv_pair_grid_column (self, column)->column.id;
}

/* --- making them --- */

static gboolean
is_grouped (KvPairGrid *self)
{
  return self->row_rank == NULL && kv_pair_grid_get_volgorde (self) != KV_VOLGORDE_NAAM;
}

static void
add_row (KvPairGrid *self,
         KvElement  *partner,
         gboolean    grouped)
{
  KvElement *sector = kv_krachtenveld_lookup (self->shown, kv_element_text (partner, KV_PARTNER_SECTOR));
  KvPairRow row = { .name = kv_display_name (partner), .brief = kv_fitting_name (partner, NULL, 0) };

  if (grouped)
    row.group = sector != NULL ? kv_display_name (sector) : g_strdup (_("Without sector"));
  row.row = (KvGridRow) {
    .id = kv_element_get_id (partner),
    .name = row.name,
    .brief = row.brief,
    .group = row.group,
    .sector = sector,
    .has_symbol = TRUE,
    .is_strong = kv_element_yes (partner, KV_PARTNER_CRUCIAAL),
  };
  g_array_append_val (self->rows, row);
  g_hash_table_insert (self->row_of, (char *) row.row.id, GUINT_TO_POINTER (self->rows->len));
}

static void
add_name_column (KvPairGrid *self)
{
  KvPairColumn column = { .name = g_strdup (_(self->kind->corner)) };

  column.column = (KvGridColumn) { .id = kv_id_intern ("naam"), .name = column.name, .look = KV_GRID_NAME };
  g_array_append_val (self->columns, column);
}

static void
add_column (KvPairGrid *self,
            KvElement  *element,
            gboolean    moves)
{
  KvPairColumn column = { .name = kv_display_name (element) };

  column.column = (KvGridColumn) {
    .id = kv_element_get_id (element),
    .name = column.name,
    .look = self->kind->look,
    .abilities = KV_GRID_BY_TAB | KV_GRID_CAN_SORT | KV_GRID_CAN_HIDE,
    .min = self->kind->min,
    .max = self->kind->max,
    .words = self->kind->words,
    .sorted = kv_element_get_id (element) == self->sorted ? self->direction : 0,
  };
  if (!kv_grid_model_is_read_only (KV_GRID_MODEL (self)))
    column.column.abilities |= KV_GRID_CAN_RENAME | KV_GRID_CAN_REMOVE | (moves ? KV_GRID_CAN_MOVE : 0);
  g_array_append_val (self->columns, column);
  g_hash_table_insert (self->column_of, (char *) column.column.id, GUINT_TO_POINTER (self->columns->len - 1));
}

static gboolean
is_known (KvPairGrid *self,
          KvElement  *partner)
{
  g_autoptr (GPtrArray) pairs = kv_krachtenveld_referrers (self->shown, kv_element_get_id (partner), self->kind->pair_kind);

  for (guint i = 0; i < pairs->len; i++)
    {
      if (self->kind->value_of (pairs->pdata[i]) != KV_ONBEKEND)
        return TRUE;
    }
  return FALSE;
}

static void
add_rows (KvPairGrid *self)
{
  gboolean all = kv_krachtenveld_get_journal (self->shown) != NULL;
  g_autoptr (GPtrArray) partners = kv_all_partners_in_order (self->shown, kv_pair_grid_get_volgorde (self) != KV_VOLGORDE_NAAM);
  gboolean grouped = is_grouped (self);

  kv_pair_grid_rank (partners, self->row_rank);
  for (guint i = 0; i < partners->len; i++)
    {
      if ((all || is_known (self, partners->pdata[i])) && !g_hash_table_contains (self->left_out, kv_element_get_id (partners->pdata[i])))
        add_row (self, partners->pdata[i], grouped);
    }
}

/* What the columns are: where those are partners, in the order of the rows. */
GPtrArray *
kv_pair_grid_list_elements (KvPairGrid *self)
{
  if (kv_pair_grid_is_square (self))
    return kv_all_partners_in_order (self->shown, kv_pair_grid_get_volgorde (self) != KV_VOLGORDE_NAAM);
  return kv_krachtenveld_sorted (self->shown, self->kind->column_kind);
}

static void
add_columns (KvPairGrid *self)
{
  g_autoptr (GPtrArray) elements = kv_pair_grid_list_elements (self);

  add_name_column (self);
  kv_pair_grid_rank (elements, self->column_rank);
  for (guint i = 0; i < elements->len; i++)
    {
      if (!kv_grid_model_is_hidden (KV_GRID_MODEL (self), kv_element_get_id (elements->pdata[i])))
        add_column (self, elements->pdata[i], self->column_rank == NULL && !kv_pair_grid_is_square (self));
    }
}

static void
tally (KvPairGrid *self,
       guint       row,
       guint       column,
       int         value,
       int         by)
{
  int count = self->kind->count_of != NULL ? self->kind->count_of (value) : -1;

  if (count < 0 || !kv_pair_grid_is_there (self, row, column))
    return;
  kv_pair_grid_row (self, row)->counts[count] += (guint) by;
  kv_pair_grid_column (self, column)->counts[count] += (guint) by;
}

/* The key fields of every pair are its first two. */
static gboolean
find_pair (KvPairGrid *self,
           KvElement  *pair,
           guint      *row,
           guint      *column)
{
  guint of_row = kv_pair_grid_index (self->row_of, kv_element_text (pair, 0));

  *column = kv_pair_grid_index (self->column_of, kv_element_text (pair, 1));
  *row = of_row - 1;
  return of_row > 0 && *column > 0 && kv_pair_grid_is_there (self, *row, *column);
}

static void
add_values (KvPairGrid *self)
{
  GListModel *pairs = kv_krachtenveld_get_list (self->shown, self->kind->pair_kind);
  guint n_columns = self->columns->len - 1;
  guint row, column;

  self->values = g_new (int, self->rows->len * n_columns + 1);
  for (guint i = 0; i < self->rows->len * n_columns; i++)
    self->values[i] = KV_ONBEKEND;
  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (KvElement) pair = g_list_model_get_item (pairs, i);

      if (find_pair (self, pair, &row, &column))
        *kv_pair_grid_value (self, row, column) = self->kind->value_of (pair);
    }
  for (row = 0; row < self->rows->len; row++)
    for (column = 1; column <= n_columns; column++)
      tally (self, row, column, *kv_pair_grid_value (self, row, column), 1);
}

void
kv_pair_grid_clear (KvPairGrid *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);
  g_hash_table_remove_all (self->row_of);
  g_hash_table_remove_all (self->column_of);
  g_clear_pointer (&self->values, g_free);
}

void
kv_pair_grid_make (KvPairGrid *self)
{
  kv_pair_grid_clear (self);
  add_rows (self);
  add_columns (self);
  add_values (self);
}

void
kv_pair_grid_ensure (KvPairGrid *self)
{
  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  kv_pair_grid_make (self);
}

void
kv_pair_grid_renew (KvPairGrid *self)
{
  if (self->is_stale)
    return;

  self->is_stale = TRUE;
  kv_grid_model_renewed (KV_GRID_MODEL (self));
}

/* --- following the field --- */

static void
take_value (KvPairGrid *self,
            KvElement  *pair)
{
  int value = kv_element_get_krachtenveld (pair) != NULL ? self->kind->value_of (pair) : KV_ONBEKEND;
  guint row, column;
  int *held;

  if (self->is_stale || !find_pair (self, pair, &row, &column))
    return;

  held = kv_pair_grid_value (self, row, column);
  if (*held == value)
    return;
  tally (self, row, column, *held, -1);
  tally (self, row, column, value, 1);
  *held = value;
  kv_grid_model_touched (KV_GRID_MODEL (self));
}

void
kv_pair_grid_changed_cb (KvPairGrid    *self,
                         KvElement     *element,
                         const KvField *field)
{
  KvKind kind = kv_element_get_kind (element);

  if (kind == self->kind->pair_kind)
    take_value (self, element);
  else if (kind == KV_KIND_WEERGAVE && (field == NULL || strcmp (field->name, "volgorde") == 0))
    kv_pair_grid_settle (KV_GRID_MODEL (self));
  else if (kind == KV_KIND_PARTNER || kind == KV_KIND_SECTOR || kind == self->kind->column_kind)
    kv_pair_grid_renew (self);
}
