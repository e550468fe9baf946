/* The values of all pairs stand in one array and are kept as the field changes, so
 * that counting and drawing cost no look-ups. Rows and columns are made anew when
 * they are asked for after something came, went or changed its name. An order that
 * depends on values (voor, tegen, a column) is a rank that was given once: nothing
 * moves while one types. */

#include "kv-pair-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-fold.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-sector.h"
#include "kv-weergave.h"

typedef struct
{
  KvGridRow row;
  char     *name;
  char     *group;
  guint     counts[KV_GRID_MAX_COUNTS];
} Row;

typedef struct
{
  KvGridColumn column;
  char        *name;
  guint        counts[KV_GRID_MAX_COUNTS];
} Column;

struct _KvPairGrid
{
  KvGridModel           parent_instance;
  const KvPairGridKind *kind;
  KvKrachtenveld       *shown;
  gulong                handler;

  GArray               *rows;         /* Row */
  GArray               *columns;      /* Column; the first is the name */
  GHashTable           *row_of;       /* interned id -> index + 1 */
  GHashTable           *column_of;
  int                  *values;       /* row after row, without the first column */
  gboolean              is_stale;     /* all of these are to be made anew */

  GHashTable           *row_rank;     /* interned id -> place + 1; NULL: the order of the field */
  GHashTable           *column_rank;
  const char           *sorted;       /* interned id of the column that orders the rows, or NULL */
  int                   direction;
  GHashTable           *left_out;     /* interned ids of partners that the filter does not let through */
};

G_DEFINE_FINAL_TYPE (KvPairGrid, kv_pair_grid, KV_TYPE_GRID_MODEL)

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->name);
  g_free (((Row *) data)->group);
}

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
}

static Row *
row_at (KvPairGrid *self,
        guint       index)
{
  return &g_array_index (self->rows, Row, index);
}

static Column *
column_at (KvPairGrid *self,
           guint       index)
{
  return &g_array_index (self->columns, Column, index);
}

static int *
value_at (KvPairGrid *self,
          guint       row,
          guint       column)
{
  return &self->values[row * (self->columns->len - 1) + column - 1];
}

static guint
index_of (GHashTable *indices,
          const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (indices, id));
}

/* Partners against partners: none is asked of itself. */
static gboolean
is_square (KvPairGrid *self)
{
  return self->kind->column_kind == KV_KIND_PARTNER;
}

static gboolean
is_there (KvPairGrid *self,
          guint       row,
          guint       column)
{
  return row_at (self, row)->row.id != column_at (self, column)->column.id;
}

/* --- order --- */

static KvElement *
get_weergave (KvPairGrid *self)
{
  return kv_krachtenveld_find_weergave (self->shown, "belangenmatrix");
}

/* A new field is ordered by sector. Machtsmiddelen have no voor and tegen. */
guint
kv_pair_grid_get_volgorde (KvPairGrid *self)
{
  KvElement *weergave = get_weergave (self);
  guint volgorde = weergave != NULL ? kv_element_choice (weergave, KV_WEERGAVE_VOLGORDE) : 0;

  if (volgorde == 0 || (volgorde > KV_VOLGORDE_SECTOR && self->kind->column_kind != KV_KIND_BELANG))
    return KV_VOLGORDE_SECTOR;
  return volgorde;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      ranks)
{
  /* What has none comes last: 0 - 1 wraps. */
  guint one = index_of (ranks, kv_element_get_id (*(KvElement *const *) a)) - 1;
  guint two = index_of (ranks, kv_element_get_id (*(KvElement *const *) b)) - 1;

  return one < two ? -1 : one > two;
}

typedef struct
{
  const char *id;
  guint       index;
  int         key;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a, *two = b;

  if (one->key != two->key)
    return one->key > two->key ? -1 : 1;
  return one->index < two->index ? -1 : one->index > two->index;
}

/* Highest key first, equals as they were. */
static GHashTable *
rank (Ranked *ranked,
      guint   n)
{
  GHashTable *ranks = g_hash_table_new (g_direct_hash, g_direct_equal);

  qsort (ranked, n, sizeof (Ranked), compare_ranked);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (ranks, (char *) ranked[i].id, GUINT_TO_POINTER (i + 1));
  return ranks;
}

static GHashTable *
rank_columns (KvPairGrid *self,
              guint       count)
{
  guint n = self->columns->len - 1;
  g_autofree Ranked *ranked = g_new0 (Ranked, n + 1);

  for (guint i = 0; i < n; i++)
    ranked[i] = (Ranked) { column_at (self, i + 1)->column.id, i, (int) column_at (self, i + 1)->counts[count] };
  return rank (ranked, n);
}

static GHashTable *
rank_rows (KvPairGrid *self,
           guint       column)
{
  g_autofree Ranked *ranked = g_new0 (Ranked, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      int value = *value_at (self, i, column);

      /* Onbekend comes last both ways. */
      ranked[i] = (Ranked) { row_at (self, i)->row.id, i, value == KV_ONBEKEND ? value : value * -self->direction };
    }
  return rank (ranked, self->rows->len);
}

/* --- making it --- */

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
  Row row = { .name = kv_display_name (partner) };

  if (grouped)
    row.group = sector != NULL ? kv_display_name (sector) : g_strdup (_("Without sector"));
  row.row = (KvGridRow) {
    .id = kv_element_get_id (partner),
    .name = row.name,
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
  Column column = { .name = g_strdup (_(self->kind->corner)) };

  column.column = (KvGridColumn) { .id = kv_id_intern ("naam"), .name = column.name, .look = KV_GRID_NAME };
  g_array_append_val (self->columns, column);
}

static void
add_column (KvPairGrid *self,
            KvElement  *element,
            gboolean    moves)
{
  Column column = { .name = kv_display_name (element) };

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

  if (self->row_rank != NULL)
    g_ptr_array_sort_with_data (partners, compare_ranks, self->row_rank);
  for (guint i = 0; i < partners->len; i++)
    {
      if ((all || is_known (self, partners->pdata[i])) && !g_hash_table_contains (self->left_out, kv_element_get_id (partners->pdata[i])))
        add_row (self, partners->pdata[i], grouped);
    }
}

/* What the columns are: where those are partners, in the order of the rows. */
static GPtrArray *
list_elements (KvPairGrid *self)
{
  if (is_square (self))
    return kv_all_partners_in_order (self->shown, kv_pair_grid_get_volgorde (self) != KV_VOLGORDE_NAAM);
  return kv_krachtenveld_sorted (self->shown, self->kind->column_kind);
}

static void
add_columns (KvPairGrid *self)
{
  g_autoptr (GPtrArray) elements = list_elements (self);

  add_name_column (self);
  if (self->column_rank != NULL)
    g_ptr_array_sort_with_data (elements, compare_ranks, self->column_rank);
  for (guint i = 0; i < elements->len; i++)
    {
      if (!kv_grid_model_is_hidden (KV_GRID_MODEL (self), kv_element_get_id (elements->pdata[i])))
        add_column (self, elements->pdata[i], self->column_rank == NULL && !is_square (self));
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

  if (count < 0 || !is_there (self, row, column))
    return;
  row_at (self, row)->counts[count] += (guint) by;
  column_at (self, column)->counts[count] += (guint) by;
}

/* The key fields of every pair are its first two. */
static gboolean
find_pair (KvPairGrid *self,
           KvElement  *pair,
           guint      *row,
           guint      *column)
{
  guint of_row = index_of (self->row_of, kv_element_text (pair, 0));

  *column = index_of (self->column_of, kv_element_text (pair, 1));
  *row = of_row - 1;
  return of_row > 0 && *column > 0 && is_there (self, *row, *column);
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
        *value_at (self, row, column) = self->kind->value_of (pair);
    }
  for (row = 0; row < self->rows->len; row++)
    for (column = 1; column <= n_columns; column++)
      tally (self, row, column, *value_at (self, row, column), 1);
}

static void
clear (KvPairGrid *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);
  g_hash_table_remove_all (self->row_of);
  g_hash_table_remove_all (self->column_of);
  g_clear_pointer (&self->values, g_free);
}

static void
make (KvPairGrid *self)
{
  clear (self);
  add_rows (self);
  add_columns (self);
  add_values (self);
}

static void
ensure (KvPairGrid *self)
{
  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  make (self);
}

static void
renew (KvPairGrid *self)
{
  if (self->is_stale)
    return;

  self->is_stale = TRUE;
  kv_grid_model_renewed (KV_GRID_MODEL (self));
}

/* Ranks anew by the values that are there now. */
static void
kv_pair_grid_settle (KvGridModel *model)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  guint volgorde = kv_pair_grid_get_volgorde (self);

  g_clear_pointer (&self->row_rank, g_hash_table_unref);
  g_clear_pointer (&self->column_rank, g_hash_table_unref);
  self->is_stale = FALSE;
  make (self);
  if (volgorde == KV_VOLGORDE_VOOR || volgorde == KV_VOLGORDE_TEGEN)
    self->column_rank = rank_columns (self, volgorde == KV_VOLGORDE_TEGEN);
  if (self->sorted != NULL && index_of (self->column_of, self->sorted) > 0)
    self->row_rank = rank_rows (self, index_of (self->column_of, self->sorted));
  if (self->row_rank != NULL || self->column_rank != NULL)
    make (self);
  kv_grid_model_renewed (model);
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

  held = value_at (self, row, column);
  if (*held == value)
    return;
  tally (self, row, column, *held, -1);
  tally (self, row, column, value, 1);
  *held = value;
  kv_grid_model_touched (KV_GRID_MODEL (self));
}

static void
changed_cb (KvPairGrid    *self,
            KvElement     *element,
            const KvField *field)
{
  KvKind kind = kv_element_get_kind (element);

  if (kind == self->kind->pair_kind)
    take_value (self, element);
  else if (kind == KV_KIND_WEERGAVE && (field == NULL || strcmp (field->name, "volgorde") == 0))
    kv_pair_grid_settle (KV_GRID_MODEL (self));
  else if (kind == KV_KIND_PARTNER || kind == KV_KIND_SECTOR || kind == self->kind->column_kind)
    renew (self);
}

/* --- reading --- */

static guint
kv_pair_grid_n_rows (KvGridModel *model)
{
  ensure (KV_PAIR_GRID (model));
  return KV_PAIR_GRID (model)->rows->len;
}

static const KvGridRow *
kv_pair_grid_get_row (KvGridModel *model,
                      guint        row)
{
  ensure (KV_PAIR_GRID (model));
  return &row_at (KV_PAIR_GRID (model), row)->row;
}

static guint
kv_pair_grid_n_columns (KvGridModel *model)
{
  ensure (KV_PAIR_GRID (model));
  return KV_PAIR_GRID (model)->columns->len;
}

static const KvGridColumn *
kv_pair_grid_get_column (KvGridModel *model,
                         guint        column)
{
  ensure (KV_PAIR_GRID (model));
  return &column_at (KV_PAIR_GRID (model), column)->column;
}

static KvGridCell
kv_pair_grid_get_cell (KvGridModel *model,
                       guint        row,
                       guint        column)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  gboolean read_only = kv_grid_model_is_read_only (model);
  int value;

  ensure (self);
  if (column == 0)
    return (KvGridCell) { KV_GRID_VALUE, read_only, 0 };
  if (!is_there (self, row, column))
    return (KvGridCell) { KV_GRID_ABSENT, TRUE, 0 };

  value = *value_at (self, row, column);
  return (KvGridCell) { value == KV_ONBEKEND ? KV_GRID_ONBEKEND : KV_GRID_VALUE, read_only, value };
}

static char *
kv_pair_grid_dup_text (KvGridModel *model,
                       guint        row,
                       guint        column)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  KvGridCell cell = kv_pair_grid_get_cell (model, row, column);

  if (column == 0)
    return kv_one_line (kv_element_text (kv_krachtenveld_lookup (self->shown, row_at (self, row)->row.id), KV_PARTNER_NAAM));
  return cell.state == KV_GRID_VALUE ? self->kind->text_of (cell.value) : g_strdup ("");
}

static guint
kv_pair_grid_n_counts (KvGridModel *model)
{
  const KvPairGridKind *kind = KV_PAIR_GRID (model)->kind;
  guint n = 0;

  while (n < KV_GRID_MAX_COUNTS && kind->count_names[n] != NULL)
    n++;
  return n;
}

static const char *
kv_pair_grid_get_count_name (KvGridModel *model,
                             guint        count)
{
  return _(KV_PAIR_GRID (model)->kind->count_names[count]);
}

static gboolean
kv_pair_grid_count_row (KvGridModel *model,
                        guint        row,
                        guint        counts[KV_GRID_MAX_COUNTS])
{
  ensure (KV_PAIR_GRID (model));
  memcpy (counts, row_at (KV_PAIR_GRID (model), row)->counts, sizeof (guint) * KV_GRID_MAX_COUNTS);
  return TRUE;
}

static gboolean
kv_pair_grid_count_column (KvGridModel *model,
                           guint        column,
                           guint        counts[KV_GRID_MAX_COUNTS])
{
  ensure (KV_PAIR_GRID (model));
  if (column == 0)
    return FALSE;

  memcpy (counts, column_at (KV_PAIR_GRID (model), column)->counts, sizeof (guint) * KV_GRID_MAX_COUNTS);
  return TRUE;
}

static char *
kv_pair_grid_dup_refusal (KvGridModel *model,
                          guint        column)
{
  return g_strdup (column == 0 ? _("no name that is free") : _(KV_PAIR_GRID (model)->kind->refusal));
}

static const char *
kv_pair_grid_get_step (KvGridModel *model,
                       guint        column)
{
  return column == 0 ? _("Name") : _(KV_PAIR_GRID (model)->kind->step);
}

/* --- what a place stands for --- */

static char *
kv_pair_grid_dup_element (KvGridModel *model,
                          int          row,
                          guint        column)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  const char *partner, *other;

  ensure (self);
  if (column >= self->columns->len || row >= (int) self->rows->len)
    return NULL;
  other = column > 0 ? column_at (self, column)->column.id : NULL;
  partner = row >= 0 ? row_at (self, (guint) row)->row.id : NULL;
  if (partner != NULL && other != NULL && partner != other)
    return kv_pair_id (self->kind->pair_kind, partner, other);
  return g_strdup (partner != NULL ? partner : other);
}

/* "standpunt p-1 b-1" */
static gboolean
locate_pair (KvPairGrid  *self,
             const char  *id,
             KvGridPlace *place)
{
  g_auto (GStrv) parts = g_strsplit (id, " ", 4);
  guint row, column;

  if (g_strv_length (parts) != 3 || strcmp (parts[0], kv_kind_get_class (self->kind->pair_kind)->tag) != 0)
    return FALSE;

  row = index_of (self->row_of, kv_id_find (parts[1]));
  column = index_of (self->column_of, kv_id_find (parts[2]));
  *place = (KvGridPlace) { (int) row - 1, (int) column };
  return row > 0 && column > 0;
}

/* A partner that is a row and a column is found as a row. */
static gboolean
kv_pair_grid_locate (KvGridModel *model,
                     const char  *id,
                     KvGridPlace *place)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  guint row, column;

  ensure (self);
  if (strchr (id, ' ') != NULL)
    return locate_pair (self, id, place);

  row = index_of (self->row_of, kv_id_find (id));
  column = index_of (self->column_of, kv_id_find (id));
  *place = row > 0 ? (KvGridPlace) { (int) row - 1, 0 } : (KvGridPlace) { KV_GRID_HEAD, (int) column };
  return row > 0 || column > 0;
}

static char *
kv_pair_grid_dup_basis (KvGridModel *model,
                        guint        row,
                        guint        column)
{
  return column > 0 && is_there (KV_PAIR_GRID (model), row, column) ? kv_pair_grid_dup_element (model, (int) row, column) : NULL;
}

static const char *const *
kv_pair_grid_get_basis_fields (KvGridModel *model,
                               guint        column)
{
  return KV_PAIR_GRID (model)->kind->basis_fields;
}

/* --- changing --- */

static gboolean
kv_pair_grid_set_text (KvGridModel *model,
                       guint        row,
                       guint        column,
                       const char  *text)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  KvEdits *edits = kv_grid_model_get_edits (model);
  const char *partner = row_at (self, row)->row.id;

  if (column == 0)
    return kv_edits_name (edits, partner, text, NULL) == KV_MADE;

  return self->kind->put (edits,
                          kv_krachtenveld_ensure_pair (self->shown, self->kind->pair_kind, partner, column_at (self, column)->column.id),
                          text);
}

static const char *
kv_pair_grid_get_row_entry (KvGridModel *model)
{
  return _("+ Partner");
}

static const char *
kv_pair_grid_get_column_entry (KvGridModel *model)
{
  const char *entry = KV_PAIR_GRID (model)->kind->column_entry;

  return entry != NULL ? _(entry) : NULL;
}

static KvMade
kv_pair_grid_add_row (KvGridModel *model,
                      const char  *text,
                      const char **id)
{
  KvElement *partner = NULL;
  KvMade made = kv_edits_add_partner (kv_grid_model_get_edits (model), text, &partner);

  *id = partner != NULL ? kv_element_get_id (partner) : NULL;
  return made;
}

static KvMade
kv_pair_grid_add_column (KvGridModel *model,
                         const char  *text,
                         const char **id)
{
  KvElement *element = NULL;
  KvMade made = kv_edits_add (kv_grid_model_get_edits (model), KV_PAIR_GRID (model)->kind->column_kind, text, &element);

  *id = element != NULL ? kv_element_get_id (element) : NULL;
  return made;
}

static KvMade
kv_pair_grid_rename_column (KvGridModel *model,
                            guint        column,
                            const char  *text)
{
  return kv_edits_name (kv_grid_model_get_edits (model), column_at (KV_PAIR_GRID (model), column)->column.id, text, NULL);
}

/* Its place is among all of them, also those that are not shown. */
static void
kv_pair_grid_move_column (KvGridModel *model,
                          guint        column,
                          guint        to)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self->shown, self->kind->column_kind);
  KvElement *target = kv_krachtenveld_lookup (self->shown, column_at (self, to)->column.id);
  guint place;

  if (g_ptr_array_find (all, target, &place))
    kv_edits_reorder (kv_grid_model_get_edits (model), column_at (self, column)->column.id, place);
}

static GArray *
kv_pair_grid_list_columns (KvGridModel *model)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  g_autoptr (GPtrArray) elements = list_elements (self);
  GArray *choices = kv_grid_choices_new ();

  for (guint i = 0; i < elements->len; i++)
    {
      g_autofree char *name = kv_display_name (elements->pdata[i]);

      kv_grid_choices_add (choices, kv_element_get_id (elements->pdata[i]), name);
    }
  return choices;
}

static void
kv_pair_grid_sort_by (KvGridModel *model,
                      guint        column,
                      int          direction)
{
  KvPairGrid *self = KV_PAIR_GRID (model);

  self->sorted = direction != 0 ? column_at (self, column)->column.id : NULL;
  self->direction = direction;
  kv_pair_grid_settle (model);
}

/* --- GObject --- */

static void
kv_pair_grid_finalize (GObject *object)
{
  KvPairGrid *self = KV_PAIR_GRID (object);

  if (self->shown != NULL)
    g_signal_handler_disconnect (self->shown, self->handler);
  g_clear_object (&self->shown);
  clear (self);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_hash_table_unref (self->row_of);
  g_hash_table_unref (self->column_of);
  g_clear_pointer (&self->row_rank, g_hash_table_unref);
  g_clear_pointer (&self->column_rank, g_hash_table_unref);
  g_hash_table_unref (self->left_out);

  G_OBJECT_CLASS (kv_pair_grid_parent_class)->finalize (object);
}

static void
kv_pair_grid_class_init (KvPairGridClass *klass)
{
  KvGridModelClass *model_class = KV_GRID_MODEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kv_pair_grid_finalize;
  model_class->n_rows = kv_pair_grid_n_rows;
  model_class->get_row = kv_pair_grid_get_row;
  model_class->n_columns = kv_pair_grid_n_columns;
  model_class->get_column = kv_pair_grid_get_column;
  model_class->get_cell = kv_pair_grid_get_cell;
  model_class->dup_text = kv_pair_grid_dup_text;
  model_class->set_text = kv_pair_grid_set_text;
  model_class->dup_refusal = kv_pair_grid_dup_refusal;
  model_class->get_step = kv_pair_grid_get_step;
  model_class->dup_element = kv_pair_grid_dup_element;
  model_class->locate = kv_pair_grid_locate;
  model_class->dup_basis = kv_pair_grid_dup_basis;
  model_class->get_basis_fields = kv_pair_grid_get_basis_fields;
  model_class->get_row_entry = kv_pair_grid_get_row_entry;
  model_class->get_column_entry = kv_pair_grid_get_column_entry;
  model_class->add_row = kv_pair_grid_add_row;
  model_class->add_column = kv_pair_grid_add_column;
  model_class->rename_column = kv_pair_grid_rename_column;
  model_class->move_column = kv_pair_grid_move_column;
  model_class->list_columns = kv_pair_grid_list_columns;
  model_class->sort_by = kv_pair_grid_sort_by;
  model_class->n_counts = kv_pair_grid_n_counts;
  model_class->get_count_name = kv_pair_grid_get_count_name;
  model_class->count_row = kv_pair_grid_count_row;
  model_class->count_column = kv_pair_grid_count_column;
  model_class->settle = kv_pair_grid_settle;
}

static void
kv_pair_grid_init (KvPairGrid *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->rows, row_clear);
  g_array_set_clear_func (self->columns, column_clear);
  self->row_of = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->column_of = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->left_out = g_hash_table_new (g_direct_hash, g_direct_equal);
}

KvGridModel *
kv_pair_grid_new (const KvPairGridKind *kind,
                  KvKrachtenveld       *shown,
                  KvEdits              *edits)
{
  KvPairGrid *self = g_object_new (KV_TYPE_PAIR_GRID, NULL);

  self->kind = kind;
  self->shown = g_object_ref (shown);
  self->handler = g_signal_connect_swapped (shown, "changed", G_CALLBACK (changed_cb), self);
  kv_grid_model_init_edits (KV_GRID_MODEL (self), edits);
  kv_pair_grid_settle (KV_GRID_MODEL (self));
  return KV_GRID_MODEL (self);
}

/* --- for the view --- */

gboolean
kv_pair_grid_is_empty (KvPairGrid *self)
{
  return kv_krachtenveld_count (self->shown, self->kind->column_kind) == 0;
}

void
kv_pair_grid_count (KvPairGrid *self,
                    guint      *n_filled,
                    guint      *n_cells)
{
  ensure (self);
  *n_cells = *n_filled = 0;
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 1; column < self->columns->len; column++)
      {
        *n_cells += is_there (self, row, column);
        *n_filled += *value_at (self, row, column) != KV_ONBEKEND;
      }
}

/**
 * kv_pair_grid_set_volgorde:
 * @self: a table that can be changed
 * @volgorde: KV_VOLGORDE_...
 *
 * Orders it, and the belangenmatrix on paper with it, in a step. Rows are no longer
 * ordered by a column.
 */
void
kv_pair_grid_set_volgorde (KvPairGrid *self,
                           guint       volgorde)
{
  g_autoptr (KvEditor) weergave = NULL;

  g_return_if_fail (!kv_grid_model_is_read_only (KV_GRID_MODEL (self)));

  self->sorted = NULL;
  weergave = kv_edits_edit_weergave (kv_grid_model_get_edits (KV_GRID_MODEL (self)), "belangenmatrix");
  g_object_set (weergave, "volgorde", volgorde, NULL);
  kv_pair_grid_settle (KV_GRID_MODEL (self));
}

/**
 * kv_pair_grid_set_filter:
 * @self: a table
 * @text: words that the names of the rows have; "" for all
 *
 * Partners that come later are there until it is set anew.
 */
void
kv_pair_grid_set_filter (KvPairGrid *self,
                         const char *text)
{
  g_autofree char *filter = kv_fold_text (text);
  GListModel *partners = kv_krachtenveld_get_list (self->shown, KV_KIND_PARTNER);

  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; filter[0] != '\0' && i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (KvElement) partner = g_list_model_get_item (partners, i);
      g_autofree char *name = kv_display_name (partner);
      g_autofree char *folded = kv_fold_text (name);

      if (!kv_fold_has (folded, filter))
        g_hash_table_add (self->left_out, (char *) kv_element_get_id (partner));
    }
  kv_pair_grid_settle (KV_GRID_MODEL (self));
}
