/* The table as others see it: what stands where, and what is typed there. Its order is
 * in kv-pair-order.c, what is in its cells in kv-pair-cells.c. */

#include "kv-pair-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-names.h"
#include "kv-partner.h"

G_DEFINE_FINAL_TYPE (KvPairGrid, kv_pair_grid, KV_TYPE_GRID_MODEL)

static void
row_clear (gpointer data)
{
  g_free (((KvPairRow *) data)->name);
  g_free (((KvPairRow *) data)->brief);
  g_free (((KvPairRow *) data)->group);
}

static void
column_clear (gpointer data)
{
  g_free (((KvPairColumn *) data)->name);
}

/* --- reading --- */

static guint
kv_pair_grid_n_rows (KvGridModel *model)
{
  kv_pair_grid_ensure (KV_PAIR_GRID (model));
  return KV_PAIR_GRID (model)->rows->len;
}

static const KvGridRow *
kv_pair_grid_get_row (KvGridModel *model,
                      guint        row)
{
  kv_pair_grid_ensure (KV_PAIR_GRID (model));
  return &kv_pair_grid_row (KV_PAIR_GRID (model), row)->row;
}

static guint
kv_pair_grid_n_columns (KvGridModel *model)
{
  kv_pair_grid_ensure (KV_PAIR_GRID (model));
  return KV_PAIR_GRID (model)->columns->len;
}

static const KvGridColumn *
kv_pair_grid_get_column (KvGridModel *model,
                         guint        column)
{
  kv_pair_grid_ensure (KV_PAIR_GRID (model));
  return &kv_pair_grid_column (KV_PAIR_GRID (model), column)->column;
}

static KvGridCell
kv_pair_grid_get_cell (KvGridModel *model,
                       guint        row,
                       guint        column)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  gboolean read_only = kv_grid_model_is_read_only (model);
  int value;

  kv_pair_grid_ensure (self);
  if (column == 0)
    return (KvGridCell) { KV_GRID_VALUE, read_only, 0 };
  if (!kv_pair_grid_is_there (self, row, column))
    return (KvGridCell) { KV_GRID_ABSENT, TRUE, 0 };

  value = *kv_pair_grid_value (self, row, column);
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
    return kv_one_line (kv_element_text (kv_krachtenveld_lookup (self->shown, kv_pair_grid_row (self, row)->row.id), KV_PARTNER_NAAM));
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
  kv_pair_grid_ensure (KV_PAIR_GRID (model));
  memcpy (counts, kv_pair_grid_row (KV_PAIR_GRID (model), row)->counts, sizeof (guint) * KV_GRID_MAX_COUNTS);
  return TRUE;
}

static gboolean
kv_pair_grid_count_column (KvGridModel *model,
                           guint        column,
                           guint        counts[KV_GRID_MAX_COUNTS])
{
  kv_pair_grid_ensure (KV_PAIR_GRID (model));
  if (column == 0)
    return FALSE;

  memcpy (counts, kv_pair_grid_column (KV_PAIR_GRID (model), column)->counts, sizeof (guint) * KV_GRID_MAX_COUNTS);
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

  kv_pair_grid_ensure (self);
  if (column >= self->columns->len || row >= (int) self->rows->len)
    return NULL;
  other = column > 0 ? kv_pair_grid_column (self, column)->column.id : NULL;
  partner = row >= 0 ? kv_pair_grid_row (self, (guint) row)->row.id : NULL;
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

  row = kv_pair_grid_index (self->row_of, kv_id_find (parts[1]));
  column = kv_pair_grid_index (self->column_of, kv_id_find (parts[2]));
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

  kv_pair_grid_ensure (self);
  if (strchr (id, ' ') != NULL)
    return locate_pair (self, id, place);

  row = kv_pair_grid_index (self->row_of, kv_id_find (id));
  column = kv_pair_grid_index (self->column_of, kv_id_find (id));
  *place = row > 0 ? (KvGridPlace) { (int) row - 1, 0 } : (KvGridPlace) { KV_GRID_HEAD, (int) column };
  return row > 0 || column > 0;
}

static char *
kv_pair_grid_dup_basis (KvGridModel *model,
                        guint        row,
                        guint        column)
{
  return column > 0 && kv_pair_grid_is_there (KV_PAIR_GRID (model), row, column) ? kv_pair_grid_dup_element (model, (int) row, column) : NULL;
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
  const char *partner = kv_pair_grid_row (self, row)->row.id;

  if (column == 0)
    return kv_edits_name (edits, partner, text, NULL) == KV_MADE;

  return self->kind->put (edits,
                          kv_krachtenveld_ensure_pair (self->shown, self->kind->pair_kind, partner, kv_pair_grid_column (self, column)->column.id),
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
  return kv_edits_name (kv_grid_model_get_edits (model), kv_pair_grid_column (KV_PAIR_GRID (model), column)->column.id, text, NULL);
}

/* Its place is among all of them, also those that are not shown. */
static void
kv_pair_grid_move_column (KvGridModel *model,
                          guint        column,
                          guint        to)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (self->shown, self->kind->column_kind);
  KvElement *target = kv_krachtenveld_lookup (self->shown, kv_pair_grid_column (self, to)->column.id);
  guint place;

  if (g_ptr_array_find (all, target, &place))
    kv_edits_reorder (kv_grid_model_get_edits (model), kv_pair_grid_column (self, column)->column.id, place);
}

static GArray *
kv_pair_grid_list_columns (KvGridModel *model)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  g_autoptr (GPtrArray) elements = kv_pair_grid_list_elements (self);
  GArray *choices = kv_grid_choices_new ();

  for (guint i = 0; i < elements->len; i++)
    {
      g_autofree char *name = kv_display_name (elements->pdata[i]);

      kv_grid_choices_add (choices, kv_element_get_id (elements->pdata[i]), name);
    }
  return choices;
}

/* --- GObject --- */

static void
kv_pair_grid_finalize (GObject *object)
{
  KvPairGrid *self = KV_PAIR_GRID (object);

  if (self->shown != NULL)
    g_signal_handler_disconnect (self->shown, self->handler);
  g_clear_object (&self->shown);
  kv_pair_grid_clear (self);
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
  self->rows = g_array_new (FALSE, FALSE, sizeof (KvPairRow));
  self->columns = g_array_new (FALSE, FALSE, sizeof (KvPairColumn));
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
  self->handler = g_signal_connect_swapped (shown, "changed", G_CALLBACK (kv_pair_grid_changed_cb), self);
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
  kv_pair_grid_ensure (self);
  *n_cells = *n_filled = 0;
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 1; column < self->columns->len; column++)
      {
        *n_cells += kv_pair_grid_is_there (self, row, column);
        *n_filled += *kv_pair_grid_value (self, row, column) != KV_ONBEKEND;
      }
}
