/* Rows and columns that are made, renamed, moved, sorted by and hidden. */

#include "kv-grid-model-private.h"

/* Where it is, once it is made. */
static void
find_made (KvGridModel *self,
           const char  *id,
           KvGridPlace *place)
{
  if (id != NULL && place != NULL && !kv_grid_model_locate (self, id, place))
    *place = (KvGridPlace) { 0, 0 };
}

KvMade
kv_grid_model_add_row (KvGridModel *self,
                       const char  *text,
                       KvGridPlace *place)
{
  const char *id = NULL;
  KvMade made;

  g_return_val_if_fail (kv_grid_model_get_row_entry (self) != NULL, KV_NO_NAME);

  made = KV_GRID_MODEL_GET_CLASS (self)->add_row (self, text, &id);
  find_made (self, id, place);
  return made;
}

KvMade
kv_grid_model_add_column (KvGridModel *self,
                          const char  *text,
                          KvGridPlace *place)
{
  const char *id = NULL;
  KvMade made;

  g_return_val_if_fail (kv_grid_model_get_column_entry (self) != NULL, KV_NO_NAME);

  made = KV_GRID_MODEL_GET_CLASS (self)->add_column (self, text, &id);
  find_made (self, id, place);
  return made;
}

static gboolean
has_ability (KvGridModel    *self,
             guint           column,
             KvGridAbilities ability)
{
  return (kv_grid_model_get_column (self, column)->abilities & ability) != 0;
}

KvMade
kv_grid_model_rename_column (KvGridModel *self,
                             guint        column,
                             const char  *text)
{
  if (kv_grid_model_is_read_only (self) || !has_ability (self, column, KV_GRID_CAN_RENAME))
    return KV_NO_NAME;

  return KV_GRID_MODEL_GET_CLASS (self)->rename_column (self, column, text);
}

/* To the place that the column `to` has now. */
void
kv_grid_model_move_column (KvGridModel *self,
                           guint        column,
                           guint        to)
{
  if (column != to && has_ability (self, column, KV_GRID_CAN_MOVE) && has_ability (self, to, KV_GRID_CAN_MOVE))
    KV_GRID_MODEL_GET_CLASS (self)->move_column (self, column, to);
}

void
kv_grid_model_sort_by (KvGridModel *self,
                       guint        column,
                       int          direction)
{
  if (has_ability (self, column, KV_GRID_CAN_SORT))
    KV_GRID_MODEL_GET_CLASS (self)->sort_by (self, column, direction);
}

void
kv_grid_model_sort_next (KvGridModel *self,
                         guint        column)
{
  const KvGridColumn *sorted = kv_grid_model_get_column (self, column);
  int first = sorted->look <= KV_GRID_LONG_TEXT ? 1 : -1;

  kv_grid_model_sort_by (self, column, sorted->sorted == 0 ? first : sorted->sorted == first ? -first : 0);
}

/* --- which columns --- */

static void
choice_clear (gpointer data)
{
  g_free (((KvGridChoice *) data)->name);
}

GArray *
kv_grid_choices_new (void)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (KvGridChoice));

  g_array_set_clear_func (choices, choice_clear);
  return choices;
}

void
kv_grid_choices_add (GArray     *choices,
                     const char *id,
                     const char *name)
{
  const KvGridChoice choice = { kv_id_intern (id), g_strdup (name) };

  g_array_append_val (choices, choice);
}

GArray *
kv_grid_model_list_columns (KvGridModel *self)
{
  return KV_GRID_MODEL_GET_CLASS (self)->list_columns != NULL ? KV_GRID_MODEL_GET_CLASS (self)->list_columns (self) : kv_grid_choices_new ();
}

gboolean
kv_grid_model_is_hidden (KvGridModel *self,
                         const char  *id)
{
  return g_hash_table_contains (kv_grid_model_get_hidden (self), kv_id_find (id));
}

/**
 * kv_grid_model_set_hidden:
 * @self: a model
 * @id: of one of the columns that it lists
 * @hidden: whether it is not shown
 *
 * All is put in order anew. This is no step: it changes nothing in the field.
 */
void
kv_grid_model_set_hidden (KvGridModel *self,
                          const char  *id,
                          gboolean     hidden)
{
  GHashTable *ids = kv_grid_model_get_hidden (self);
  gboolean changed = hidden ? g_hash_table_add (ids, (char *) kv_id_intern (id)) : g_hash_table_remove (ids, kv_id_find (id));

  if (changed)
    kv_grid_model_settle (self);
}

void
kv_grid_model_show_all_columns (KvGridModel *self)
{
  g_hash_table_remove_all (kv_grid_model_get_hidden (self));
  kv_grid_model_settle (self);
}

guint
kv_grid_model_n_hidden (KvGridModel *self)
{
  g_autoptr (GArray) choices = kv_grid_model_list_columns (self);
  guint n = 0;

  for (guint i = 0; i < choices->len; i++)
    n += kv_grid_model_is_hidden (self, g_array_index (choices, KvGridChoice, i).id);
  return n;
}

void
kv_grid_model_hide_column (KvGridModel *self,
                           guint        column)
{
  if (has_ability (self, column, KV_GRID_CAN_HIDE))
    kv_grid_model_set_hidden (self, kv_grid_model_get_column (self, column)->id, TRUE);
}
