/* Rows keep their order while one types: what is new comes at the end, until
 * kv_grid_model_settle(). Cells are read from the field when they are asked for. */

#include "kv-lijst-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-fold.h"

G_DEFINE_FINAL_TYPE (KvLijstGrid, kv_lijst_grid, KV_TYPE_GRID_MODEL)

const KvKind kv_lijst_kinds[] = {
  KV_KIND_PARTNER, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_RELATIE, KV_KIND_OVERLEG, KV_KIND_LID, KV_KIND_BIJEENKOMST,
  KV_KIND_LOCATIE, KV_KIND_ACTIE, KV_KIND_CONTACTPERSOON, KV_KIND_INVLOED, KV_N_KINDS,
};

KvLijstColumn *
kv_lijst_grid_column (KvLijstGrid *self,
                      guint        index)
{
  return &g_array_index (self->columns, KvLijstColumn, index);
}

KvLijstRow *
kv_lijst_grid_row (KvLijstGrid *self,
                   guint        index)
{
  return &g_array_index (self->rows, KvLijstRow, index);
}

/* --- making it --- */

static void
fill_columns (KvLijstGrid *self,
              GArray      *columns)
{
  kv_lijst_columns_fill (columns, self->kind, self->lijst, !kv_grid_model_is_read_only (KV_GRID_MODEL (self)));
}

static void
make_columns (KvLijstGrid *self)
{
  fill_columns (self, self->columns);
  for (guint i = self->columns->len; i-- > 0; )
    {
      KvGridColumn *column = &kv_lijst_grid_column (self, i)->column;

      if (kv_grid_model_is_hidden (KV_GRID_MODEL (self), column->id))
        g_array_remove_index (self->columns, i);
      else if (column->id == self->sorted)
        column->sorted = self->direction;
    }
}

void
kv_lijst_grid_ensure (KvLijstGrid *self)
{
  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  make_columns (self);
  kv_lijst_rows_fill (self);
  kv_lijst_make_entry (self);
}

static void
renew (KvLijstGrid *self)
{
  if (self->is_stale)
    return;

  self->is_stale = TRUE;
  kv_grid_model_renewed (KV_GRID_MODEL (self));
}

static void
kv_lijst_grid_settle (KvGridModel *model)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);

  make_columns (self);
  kv_lijst_rows_order (self);
  kv_lijst_rows_filter (self);
  self->is_stale = TRUE;
  kv_grid_model_renewed (model);
}

/* --- following the field --- */

/* Whether a row, its group or its name can look otherwise now. */
static gboolean
changes_rows (KvLijstGrid   *self,
              KvElement     *element,
              const KvField *field)
{
  gboolean is_row = kv_element_get_kind (element) == self->kind;

  if (field == NULL)
    return is_row || kv_element_find_field (element, "naam") >= 0;
  if (strcmp (field->name, "naam") == 0 || strcmp (field->name, "afkorting") == 0)
    return TRUE;
  return is_row
         && (field->kind == KV_FIELD_REF || field->kind == KV_FIELD_CHOICE || field->kind == KV_FIELD_YES || field->kind == KV_FIELD_DATE
             || field - KV_ELEMENT_GET_CLASS (element)->fields == kv_lijst_name_field (self->kind));
}

static void
changed_cb (KvLijstGrid   *self,
            KvElement     *element,
            const KvField *field)
{
  if (changes_rows (self, element, field))
    renew (self);
  else if (!self->is_stale)
    kv_grid_model_touched (KV_GRID_MODEL (self));
}

/* --- reading --- */

static guint
kv_lijst_grid_n_rows (KvGridModel *model)
{
  kv_lijst_grid_ensure (KV_LIJST_GRID (model));
  return KV_LIJST_GRID (model)->rows->len;
}

static const KvGridRow *
kv_lijst_grid_get_row (KvGridModel *model,
                       guint        row)
{
  kv_lijst_grid_ensure (KV_LIJST_GRID (model));
  return &kv_lijst_grid_row (KV_LIJST_GRID (model), row)->row;
}

static guint
kv_lijst_grid_n_columns (KvGridModel *model)
{
  kv_lijst_grid_ensure (KV_LIJST_GRID (model));
  return KV_LIJST_GRID (model)->columns->len;
}

static const KvGridColumn *
kv_lijst_grid_get_column (KvGridModel *model,
                          guint        column)
{
  kv_lijst_grid_ensure (KV_LIJST_GRID (model));
  return &kv_lijst_grid_column (KV_LIJST_GRID (model), column)->column;
}

/* --- what a place stands for --- */

static char *
kv_lijst_grid_dup_element (KvGridModel *model,
                           int          row,
                           guint        column)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);

  kv_lijst_grid_ensure (self);
  return row >= 0 && row < (int) self->rows->len ? g_strdup (kv_lijst_grid_row (self, (guint) row)->row.id) : NULL;
}

static gboolean
kv_lijst_grid_locate (KvGridModel *model,
                      const char  *id,
                      KvGridPlace *place)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  guint row;

  kv_lijst_grid_ensure (self);
  row = GPOINTER_TO_UINT (g_hash_table_lookup (self->row_of, kv_id_find (id)));
  *place = (KvGridPlace) { (int) row - 1, 0 };
  return row > 0;
}

/* --- rows and columns --- */

static const char *
kv_lijst_grid_get_row_entry (KvGridModel *model)
{
  kv_lijst_grid_ensure (KV_LIJST_GRID (model));
  return KV_LIJST_GRID (model)->entry;
}

static KvMade
kv_lijst_grid_add_row (KvGridModel *model,
                       const char  *text,
                       const char **id)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  KvEdits *edits = kv_grid_model_get_edits (model);
  KvElement *element = NULL;
  KvMade made;

  if (self->kind == KV_KIND_PARTNER)
    made = kv_edits_add_partner (edits, text, &element);
  else if (self->kind == KV_KIND_ACTIE)
    made = kv_edits_add_actie (edits, text, &element);
  else if (self->kind == KV_KIND_RELATIE)
    made = kv_edits_add_relatie (edits, text, &element);
  else if (self->owner != NULL)
    made = kv_edits_add_owned (edits, self->kind, text, self->owner, &element);
  else
    made = kv_edits_add (edits, self->kind, text, &element);
  *id = element != NULL ? kv_element_get_id (element) : NULL;
  return made;
}

/* All that the list has, the name left out: that stays in sight. */
static GArray *
kv_lijst_grid_list_columns (KvGridModel *model)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  g_autoptr (GArray) all = kv_lijst_columns_new ();
  GArray *choices = kv_grid_choices_new ();

  fill_columns (self, all);
  for (guint i = 1; i < all->len; i++)
    kv_grid_choices_add (choices, g_array_index (all, KvLijstColumn, i).column.id, g_array_index (all, KvLijstColumn, i).name);
  return choices;
}

static void
kv_lijst_grid_sort_by (KvGridModel *model,
                       guint        column,
                       int          direction)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);

  self->sorted = direction != 0 ? kv_lijst_grid_column (self, column)->column.id : NULL;
  self->direction = direction;
  kv_lijst_grid_settle (model);
}

void
kv_lijst_grid_set_filter (KvLijstGrid *self,
                          const char  *text)
{
  g_autofree char *folded = kv_fold_text (text);

  if (g_strcmp0 (folded, self->filter != NULL ? self->filter : "") == 0)
    return;

  g_clear_pointer (&self->filter, g_free);
  if (folded[0] != '\0')
    self->filter = g_steal_pointer (&folded);
  make_columns (self);
  kv_lijst_rows_filter (self);
  self->is_stale = TRUE;
  kv_grid_model_renewed (KV_GRID_MODEL (self));
}

static gboolean
is_ready (KvLijstGrid *self,
          KvElement   *element,
          GArray      *columns)
{
  for (guint i = 1; i < columns->len; i++)
    {
      const KvLijstColumn *column = &g_array_index (columns, KvLijstColumn, i);

      if (column->declared->kind != KV_FIELD_YES && !kv_lijst_cell_is_filled (self, element, column))
        return FALSE;
    }
  return TRUE;
}

/**
 * kv_lijst_grid_count:
 * @self: a list
 * @n_ready: (out): elements of which nothing is onbekend or empty, in all columns
 *   that the list has
 * @n_all: (out): all of them, also what the filter leaves out
 *
 * O(elements x columns).
 */
void
kv_lijst_grid_count (KvLijstGrid *self,
                     guint       *n_ready,
                     guint       *n_all)
{
  GListModel *elements = kv_krachtenveld_get_list (self->shown, self->kind);
  g_autoptr (GArray) columns = kv_lijst_columns_new ();

  fill_columns (self, columns);
  *n_ready = 0;
  *n_all = g_list_model_get_n_items (elements);
  for (guint i = 0; i < *n_all; i++)
    {
      g_autoptr (KvElement) element = g_list_model_get_item (elements, i);

      *n_ready += is_ready (self, element, columns);
    }
}

/* --- GObject --- */

static void
kv_lijst_grid_finalize (GObject *object)
{
  KvLijstGrid *self = KV_LIJST_GRID (object);

  if (self->shown != NULL)
    g_signal_handler_disconnect (self->shown, self->handler);
  g_clear_object (&self->shown);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_hash_table_unref (self->row_of);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->left_out);
  g_free (self->filter);
  g_free (self->entry);

  G_OBJECT_CLASS (kv_lijst_grid_parent_class)->finalize (object);
}

static void
kv_lijst_grid_class_init (KvLijstGridClass *klass)
{
  KvGridModelClass *model_class = KV_GRID_MODEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kv_lijst_grid_finalize;
  model_class->n_rows = kv_lijst_grid_n_rows;
  model_class->get_row = kv_lijst_grid_get_row;
  model_class->n_columns = kv_lijst_grid_n_columns;
  model_class->get_column = kv_lijst_grid_get_column;
  model_class->get_cell = kv_lijst_cell_get;
  model_class->dup_text = kv_lijst_cell_dup_text;
  model_class->set_text = kv_lijst_cell_set_text;
  model_class->dup_refusal = kv_lijst_cell_dup_refusal;
  model_class->dup_choices = kv_lijst_cell_dup_choices;
  model_class->dup_basis = kv_lijst_cell_dup_basis;
  model_class->get_makes = kv_lijst_cell_get_makes;
  model_class->get_basis_fields = kv_lijst_cell_get_basis_fields;
  model_class->dup_element = kv_lijst_grid_dup_element;
  model_class->locate = kv_lijst_grid_locate;
  model_class->get_row_entry = kv_lijst_grid_get_row_entry;
  model_class->add_row = kv_lijst_grid_add_row;
  model_class->list_columns = kv_lijst_grid_list_columns;
  model_class->sort_by = kv_lijst_grid_sort_by;
  model_class->settle = kv_lijst_grid_settle;
}

static void
kv_lijst_grid_init (KvLijstGrid *self)
{
  self->columns = kv_lijst_columns_new ();
  self->rows = kv_lijst_rows_new ();
  self->row_of = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->order = g_ptr_array_new ();
  self->left_out = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->is_stale = TRUE;
}

/**
 * kv_lijst_grid_new:
 * @shown: the field
 * @edits: (nullable): of that field; NULL: nothing can be changed
 * @kind: one of kv_lijst_kinds
 * @lijst: which columns
 *
 * Returns: (transfer full): the list. Making it, and a change of a name, costs
 *   O(rows x columns); a cell O(its text).
 */
KvGridModel *
kv_lijst_grid_new (KvKrachtenveld *shown,
                   KvEdits        *edits,
                   KvKind          kind,
                   KvLijst         lijst)
{
  KvLijstGrid *self = g_object_new (KV_TYPE_LIJST_GRID, NULL);

  self->shown = g_object_ref (shown);
  self->kind = kind;
  self->lijst = lijst;
  self->handler = g_signal_connect_swapped (shown, "changed", G_CALLBACK (changed_cb), self);
  kv_grid_model_init_edits (KV_GRID_MODEL (self), edits);
  return KV_GRID_MODEL (self);
}
