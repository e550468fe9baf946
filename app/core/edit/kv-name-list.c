/* Invariant: a field stands in at most one column; choices[0] is the naam. */

#include "kv-name-list-private.h"

#include <string.h>

#include "kv-rows.h"

/* --- life --- */

static gboolean
can_be_pasted (const KvField *field)
{
  return field->kind != KV_FIELD_NUMBER && (field->marks & KV_MARK_KEY) == 0;
}

static GPtrArray *
find_choices (KvElementClass *klass)
{
  GPtrArray *choices = g_ptr_array_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (can_be_pasted (&klass->fields[i]))
        g_ptr_array_add (choices, (gpointer) &klass->fields[i]);
    }
  g_ptr_array_add (choices, NULL);

  return choices;
}

static void
read_rows (KvNameList *self,
           const char *text,
           const char *separators)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self->fields);
  self->rows = kv_rows_read (text, separators, KV_NAME_LIST_ROWS + 1, &self->left_out);
  self->n_columns = 0;
  for (guint i = 0; i < self->rows->len; i++)
    self->n_columns = MAX (self->n_columns, g_array_index (self->rows, KvRow, i).cells->len);
  self->n_columns = MIN (self->n_columns, KV_NAME_LIST_COLUMNS);
  self->fields = g_new (int, self->n_columns + 1);
  for (guint i = 0; i <= self->n_columns; i++)
    self->fields[i] = -1;
  kv_name_list_guess (self);
  if (kv_name_list_get_n_rows (self) > KV_NAME_LIST_ROWS)
    {
      g_array_set_size (self->rows, self->rows->len - 1);
      self->left_out++;
    }
}

/**
 * kv_name_list_new:
 * @edits: of the window; must outlive the list
 * @kind: KV_KIND_PARTNER, or another kind whose elements have a naam
 * @text: from the clipboard
 *
 * Reads a list and guesses what its columns hold.
 *
 * Returns: (transfer full): the list.
 */
KvNameList *
kv_name_list_new (KvEdits    *edits,
                  KvKind      kind,
                  const char *text)
{
  KvNameList *self = g_new0 (KvNameList, 1);

  self->edits = edits;
  self->kind = kind;
  self->choices = find_choices (kv_kind_get_class (kind));
  read_rows (self, text, "\t;");
  /* A semicolon may be part of a name: it parts columns where those are known. */
  if (strchr (text, '\t') == NULL && !self->headed && kv_name_list_find (self, "sector") < 0)
    read_rows (self, text, "");

  return self;
}

void
kv_name_list_free (KvNameList *self)
{
  g_array_unref (self->rows);
  g_ptr_array_unref (self->choices);
  g_free (self->fields);
  g_free (self);
}

/* --- reading --- */

const char *
kv_name_list_raw_cell (KvNameList *self,
                       guint       row,
                       guint       column)
{
  GPtrArray *cells = g_array_index (self->rows, KvRow, row).cells;

  return column < cells->len ? cells->pdata[column] : "";
}

guint
kv_name_list_get_n_rows (KvNameList *self)
{
  return self->rows->len - (self->headed ? 1 : 0);
}

guint
kv_name_list_get_n_columns (KvNameList *self)
{
  return self->n_columns;
}

const char *
kv_name_list_get_heading (KvNameList *self,
                          guint       column)
{
  return self->headed ? kv_name_list_raw_cell (self, 0, column) : "";
}

const char *
kv_name_list_get_cell (KvNameList *self,
                       guint       row,
                       guint       column)
{
  g_return_val_if_fail (row < kv_name_list_get_n_rows (self), "");

  return kv_name_list_raw_cell (self, row + (self->headed ? 1 : 0), column);
}

/* --- columns --- */

int
kv_name_list_field_index (KvNameList    *self,
                          const KvField *field)
{
  return field != NULL ? (int) (field - kv_kind_get_class (self->kind)->fields) : -1;
}

int
kv_name_list_find (KvNameList *self,
                   const char *name)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      if (self->fields[column] >= 0 && strcmp (kv_kind_get_class (self->kind)->fields[self->fields[column]].name, name) == 0)
        return column;
    }

  return -1;
}

const KvField *
kv_name_list_get_field (KvNameList *self,
                        guint       column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->fields[column] >= 0 ? &kv_kind_get_class (self->kind)->fields[self->fields[column]] : NULL;
}

void
kv_name_list_set_field (KvNameList    *self,
                        guint          column,
                        const KvField *field)
{
  int index = kv_name_list_field_index (self, field);

  g_return_if_fail (column < self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (index >= 0 && self->fields[i] == index)
        self->fields[i] = -1;
    }
  self->fields[column] = index;
}

const KvField *const *
kv_name_list_get_choices (KvNameList *self)
{
  return (const KvField *const *) self->choices->pdata;
}
