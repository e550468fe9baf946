/* The base: what all tables do alike. Steps are made here, so that a model only
 * sets what is in a cell. */

#include "kv-grid-model-private.h"

#include <glib/gi18n.h>

#include "kv-symbols.h"

typedef struct
{
  KvEdits    *edits;  /* NULL: nothing can be changed */
  GHashTable *hidden; /* interned ids of columns */
} KvGridModelPrivate;

enum { SIGNAL_RENEWED, SIGNAL_TOUCHED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KvGridModel, kv_grid_model, G_TYPE_OBJECT)

#define PRIV(self) ((KvGridModelPrivate *) kv_grid_model_get_instance_private (self))
#define CLASS(self) KV_GRID_MODEL_GET_CLASS (self)

static void
kv_grid_model_finalize (GObject *object)
{
  g_hash_table_unref (PRIV (KV_GRID_MODEL (object))->hidden);
  G_OBJECT_CLASS (kv_grid_model_parent_class)->finalize (object);
}

static void
kv_grid_model_class_init (KvGridModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kv_grid_model_finalize;
  signals[SIGNAL_RENEWED] = g_signal_new ("renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kv_grid_model_init (KvGridModel *self)
{
  PRIV (self)->hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
}

void
kv_grid_model_init_edits (KvGridModel *self,
                          KvEdits     *edits)
{
  PRIV (self)->edits = edits;
}

GHashTable *
kv_grid_model_get_hidden (KvGridModel *self)
{
  return PRIV (self)->hidden;
}

/**
 * kv_grid_model_share_hidden:
 * @self: a model that shows all its columns
 * @hidden: interned ids of columns, that it keeps from now on
 */
void
kv_grid_model_share_hidden (KvGridModel *self,
                            GHashTable  *hidden)
{
  g_hash_table_ref (hidden);
  g_hash_table_unref (PRIV (self)->hidden);
  PRIV (self)->hidden = hidden;
  kv_grid_model_settle (self);
}

void
kv_grid_model_renewed (KvGridModel *self)
{
  g_signal_emit (self, signals[SIGNAL_RENEWED], 0);
}

void
kv_grid_model_touched (KvGridModel *self)
{
  g_signal_emit (self, signals[SIGNAL_TOUCHED], 0);
}

KvEdits *
kv_grid_model_get_edits (KvGridModel *self)
{
  return PRIV (self)->edits;
}

gboolean
kv_grid_model_is_read_only (KvGridModel *self)
{
  return PRIV (self)->edits == NULL;
}

/* --- what is there --- */

guint
kv_grid_model_n_rows (KvGridModel *self)
{
  return CLASS (self)->n_rows (self);
}

guint
kv_grid_model_n_columns (KvGridModel *self)
{
  return CLASS (self)->n_columns (self);
}

const KvGridRow *
kv_grid_model_get_row (KvGridModel *self,
                       guint        row)
{
  return CLASS (self)->get_row (self, row);
}

const KvGridColumn *
kv_grid_model_get_column (KvGridModel *self,
                          guint        column)
{
  return CLASS (self)->get_column (self, column);
}

KvGridCell
kv_grid_model_get_cell (KvGridModel *self,
                        guint        row,
                        guint        column)
{
  return CLASS (self)->get_cell (self, row, column);
}

char *
kv_grid_model_dup_text (KvGridModel *self,
                        guint        row,
                        guint        column)
{
  return CLASS (self)->dup_text (self, row, column);
}

char *
kv_grid_model_dup_refusal (KvGridModel *self,
                           guint        column)
{
  return CLASS (self)->dup_refusal != NULL ? CLASS (self)->dup_refusal (self, column) : NULL;
}

char **
kv_grid_model_dup_choices (KvGridModel *self,
                           guint        row,
                           guint        column)
{
  return CLASS (self)->dup_choices != NULL ? CLASS (self)->dup_choices (self, row, column) : NULL;
}

char *
kv_grid_model_dup_element (KvGridModel *self,
                           int          row,
                           guint        column)
{
  return CLASS (self)->dup_element != NULL ? CLASS (self)->dup_element (self, row, column) : NULL;
}

gboolean
kv_grid_model_locate (KvGridModel *self,
                      const char  *id,
                      KvGridPlace *place)
{
  return CLASS (self)->locate != NULL && CLASS (self)->locate (self, id, place);
}

char *
kv_grid_model_dup_basis (KvGridModel *self,
                         guint        row,
                         guint        column)
{
  return CLASS (self)->dup_basis != NULL && !kv_grid_model_is_read_only (self) ? CLASS (self)->dup_basis (self, row, column) : NULL;
}

const char *const *
kv_grid_model_get_basis_fields (KvGridModel *self,
                                guint        column)
{
  return CLASS (self)->get_basis_fields (self, column);
}

KvKind
kv_grid_model_get_makes (KvGridModel *self,
                         guint        row,
                         guint        column)
{
  return CLASS (self)->get_makes != NULL && !kv_grid_model_is_read_only (self) ? CLASS (self)->get_makes (self, row, column) : KV_N_KINDS;
}

const char *
kv_grid_model_get_row_entry (KvGridModel *self)
{
  return CLASS (self)->get_row_entry != NULL && !kv_grid_model_is_read_only (self) ? CLASS (self)->get_row_entry (self) : NULL;
}

const char *
kv_grid_model_get_column_entry (KvGridModel *self)
{
  return CLASS (self)->get_column_entry != NULL && !kv_grid_model_is_read_only (self) ? CLASS (self)->get_column_entry (self) : NULL;
}

guint
kv_grid_model_n_counts (KvGridModel *self)
{
  return CLASS (self)->n_counts != NULL ? CLASS (self)->n_counts (self) : 0;
}

const char *
kv_grid_model_get_count_name (KvGridModel *self,
                              guint        count)
{
  return CLASS (self)->get_count_name (self, count);
}

gboolean
kv_grid_model_count_row (KvGridModel *self,
                         guint        row,
                         guint        counts[KV_GRID_MAX_COUNTS])
{
  return CLASS (self)->count_row != NULL && CLASS (self)->count_row (self, row, counts);
}

gboolean
kv_grid_model_count_column (KvGridModel *self,
                            guint        column,
                            guint        counts[KV_GRID_MAX_COUNTS])
{
  return CLASS (self)->count_column != NULL && CLASS (self)->count_column (self, column, counts);
}

void
kv_grid_model_settle (KvGridModel *self)
{
  if (CLASS (self)->settle != NULL)
    CLASS (self)->settle (self);
}

/**
 * kv_grid_model_can_edit:
 * @self: a model
 * @row: a row, KV_GRID_HEAD, or one past the last for the entry of a new one
 * @column: a column, or one past the last in KV_GRID_HEAD for that of a new one
 *
 * Returns: whether something can be typed there.
 */
gboolean
kv_grid_model_can_edit (KvGridModel *self,
                        int          row,
                        guint        column)
{
  KvGridCell cell;

  if (kv_grid_model_is_read_only (self))
    return FALSE;
  if (row == KV_GRID_HEAD)
    return column == kv_grid_model_n_columns (self) ? kv_grid_model_get_column_entry (self) != NULL
                                                    : (kv_grid_model_get_column (self, column)->abilities & KV_GRID_CAN_RENAME) != 0;
  if (row == (int) kv_grid_model_n_rows (self))
    return kv_grid_model_get_row_entry (self) != NULL;

  cell = kv_grid_model_get_cell (self, (guint) row, column);
  return cell.state != KV_GRID_ABSENT && !cell.read_only;
}

gboolean
kv_grid_range_has (const KvGridRange *range,
                   int                row,
                   int                column)
{
  return row >= range->row && row <= range->end_row && column >= range->column && column <= range->end_column;
}

/* --- words --- */

static char *
words_of_score (const KvGridColumn *column,
                int                 value)
{
  if (column->min > 0 && value == KV_GRID_NEE)
    return g_strdup (_("does not have it"));
  if (column->min > 0 && value == KV_GRID_HEEFT)
    return g_strdup (_("has it, strength unknown"));
  return kv_score_describe (value, column->min, column->max, column->words);
}

static char *
words_of_value (KvGridModel        *self,
                guint               row,
                guint               index,
                const KvGridColumn *column,
                int                 value)
{
  switch (column->look)
    {
    case KV_GRID_STANDPUNT:
    case KV_GRID_SCORE:
      return words_of_score (column, value);
    case KV_GRID_HOUDING:
      return g_strdup (kv_houding_text (value));
    case KV_GRID_YES:
      return g_strdup (value != 0 ? _("yes") : _("no"));
    case KV_GRID_NAME:
    case KV_GRID_TEXT:
    case KV_GRID_LONG_TEXT:
    default:
      return kv_grid_model_dup_text (self, row, index);
    }
}

/**
 * kv_grid_model_dup_words:
 * @self: a model
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): what is in the cell, for people.
 */
char *
kv_grid_model_dup_words (KvGridModel *self,
                         guint        row,
                         guint        column)
{
  KvGridCell cell = kv_grid_model_get_cell (self, row, column);

  if (cell.state == KV_GRID_ONBEKEND)
    return g_strdup (_("unknown"));
  if (cell.state != KV_GRID_VALUE)
    return g_strdup (_("empty"));
  if (CLASS (self)->dup_words != NULL)
    return CLASS (self)->dup_words (self, row, column);
  return words_of_value (self, row, column, kv_grid_model_get_column (self, column), cell.value);
}

/* "5 voor, 3 tegen, 1 ?" */
static void
append_counts (KvGridModel *self,
               GString     *text,
               const guint  counts[KV_GRID_MAX_COUNTS])
{
  for (guint i = 0; i < kv_grid_model_n_counts (self); i++)
    g_string_append_printf (text, ", %u %s", counts[i], kv_grid_model_get_count_name (self, i));
}

static char *
describe_head (KvGridModel *self,
               guint        column)
{
  guint counts[KV_GRID_MAX_COUNTS] = { 0 };
  const KvGridColumn *head;
  GString *text;

  if (column == kv_grid_model_n_columns (self))
    return g_strdup (kv_grid_model_get_column_entry (self));

  head = kv_grid_model_get_column (self, column);
  text = g_string_new (head->name);
  if ((head->marks & KV_MARK_OORDEEL) != 0)
    g_string_append_printf (text, ", %s", _("judgement"));
  if ((head->marks & KV_MARK_PERSOON) != 0)
    g_string_append_printf (text, ", %s", _("personal data"));
  if (kv_grid_model_count_column (self, column, counts))
    append_counts (self, text, counts);
  return g_string_free (text, FALSE);
}

static char *
describe_name (KvGridModel *self,
               guint        row)
{
  const KvGridRow *described = kv_grid_model_get_row (self, row);
  GString *text = g_string_new (described->name);
  guint counts[KV_GRID_MAX_COUNTS] = { 0 };

  if (described->group != NULL)
    g_string_append_printf (text, ", %s", described->group);
  if (kv_grid_model_count_row (self, row, counts))
    append_counts (self, text, counts);
  return g_string_free (text, FALSE);
}

/**
 * kv_grid_model_describe:
 * @self: a model
 * @row: a row, KV_GRID_HEAD or one past the last
 * @column: a column, or in KV_GRID_HEAD one past the last
 *
 * Returns: (transfer full): what is there, so that it can be understood by itself:
 *   "Small Steps, doorgaande lijn, plus 3, sterk voor".
 */
char *
kv_grid_model_describe (KvGridModel *self,
                        int          row,
                        guint        column)
{
  g_autofree char *words = NULL;

  if (row == KV_GRID_HEAD)
    return describe_head (self, column);
  if (row == (int) kv_grid_model_n_rows (self))
    return g_strdup (kv_grid_model_get_row_entry (self));
  if (column == 0)
    return describe_name (self, (guint) row);

  words = kv_grid_model_dup_words (self, (guint) row, column);
  return g_strdup_printf ("%s, %s, %s", kv_grid_model_get_row (self, (guint) row)->name,
                          kv_grid_model_get_column (self, column)->name, words);
}

/* --- changing cells --- */

/* What a step in this column is called. */
static const char *
step_label (KvGridModel *self,
            guint        column)
{
  return CLASS (self)->get_step != NULL ? CLASS (self)->get_step (self, column) : kv_grid_model_get_column (self, column)->name;
}

static KvJournal *
get_journal (KvGridModel *self)
{
  return kv_krachtenveld_get_journal (kv_edits_get_krachtenveld (PRIV (self)->edits));
}

void
kv_grid_model_begin (KvGridModel *self,
                     const char  *label)
{
  g_return_if_fail (PRIV (self)->edits != NULL);

  kv_journal_begin (get_journal (self), label, NULL);
}

void
kv_grid_model_end (KvGridModel *self)
{
  kv_journal_end (get_journal (self));
}

gboolean
kv_grid_model_put (KvGridModel *self,
                   guint        row,
                   guint        column,
                   const char  *text)
{
  return kv_grid_model_can_edit (self, (int) row, column) && CLASS (self)->set_text (self, row, column, text);
}

/**
 * kv_grid_model_set_text:
 * @self: a model
 * @row: a row
 * @column: a column
 * @text: as a user types it, valid UTF-8
 *
 * Returns: FALSE, with nothing changed, when that is no value of the cell.
 */
gboolean
kv_grid_model_set_text (KvGridModel *self,
                        guint        row,
                        guint        column,
                        const char  *text)
{
  const KvGridRange one = { (int) row, (int) column, (int) row, (int) column };

  return kv_grid_model_fill (self, &one, text);
}

/**
 * kv_grid_model_fill:
 * @self: a model
 * @range: cells
 * @text: what all of them that can will hold; the name of a row is its own, and only
 *   changes when it is all of the range
 *
 * Returns: FALSE, with nothing changed, when none of them can.
 */
gboolean
kv_grid_model_fill (KvGridModel       *self,
                    const KvGridRange *range,
                    const char        *text)
{
  gboolean is_one = range->row == range->end_row && range->column == range->end_column;
  int first = is_one ? range->column : MAX (range->column, 1);
  gboolean any = FALSE;

  if (kv_grid_model_is_read_only (self) || first > range->end_column)
    return FALSE;

  kv_grid_model_begin (self, step_label (self, (guint) first));
  for (int row = range->row; row <= range->end_row; row++)
    for (int column = first; column <= range->end_column; column++)
      any = kv_grid_model_put (self, (guint) row, (guint) column, text) || any;
  if (any)
    kv_grid_model_end (self);
  else
    kv_journal_rollback (get_journal (self));

  return any;
}

/**
 * kv_grid_model_clear:
 * @self: a model
 * @range: cells
 *
 * Makes onbekend what is not the name of a row.
 */
void
kv_grid_model_clear (KvGridModel       *self,
                     const KvGridRange *range)
{
  KvGridRange cells = *range;

  cells.column = MAX (cells.column, 1);
  if (cells.column <= cells.end_column)
    kv_grid_model_fill (self, &cells, "");
}
