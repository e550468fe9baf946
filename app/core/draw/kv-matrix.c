/* The rows, columns and values of the belangenmatrix. Of what nobody has there
 * is no column, a partner of whom nothing is known has no row, and both are
 * counted. Counts, never sums of scores. */

#include "kv-matrix.h"

#include "kv-belang.h"
#include "kv-machtsmiddel.h"
#include "kv-names.h"
#include "kv-weergave.h"
#include "kv-woorden.h"

typedef int (*ValueOf) (KvElement *pair);

static int
value_of_standpunt (KvElement *standpunt)
{
  return kv_element_score (standpunt, KV_STANDPUNT_WAARDE);
}

/**
 * kv_inzet_value:
 * @inzet: an inzet
 *
 * Returns: its strength, KV_MATRIX_NEE, KV_MATRIX_HEEFT or KV_ONBEKEND. What has a
 *   strength is had, also where nobody said so.
 */
int
kv_inzet_value (KvElement *inzet)
{
  guint heeft = kv_element_choice (inzet, KV_INZET_HEEFT);
  int sterkte = kv_element_score (inzet, KV_INZET_STERKTE);

  if (heeft == KV_NEE)
    return KV_MATRIX_NEE;
  if (sterkte == KV_ONBEKEND && heeft == KV_JA)
    return KV_MATRIX_HEEFT;
  return sterkte;
}

/**
 * kv_matrix_value:
 * @group: belangen or machtsmiddelen
 * @row: of a partner
 * @column: of an element
 *
 * Returns: a standpunt, a strength, KV_MATRIX_NEE, KV_MATRIX_HEEFT or
 * KV_ONBEKEND.
 */
int
kv_matrix_value (const KvMatrixGroup *group,
                 guint                row,
                 guint                column)
{
  return group->values[row * group->elements->len + column];
}

static void
load_group (KvMatrix       *matrix,
            KvMatrixGroup  *group,
            KvKrachtenveld *krachtenveld,
            KvKind          kind,
            ValueOf         value_of)
{
  guint n_columns = group->elements->len;

  group->values = g_new0 (int, matrix->partners->len * n_columns + 1);
  for (guint row = 0; row < matrix->partners->len; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        KvElement *pair = kv_krachtenveld_lookup_pair (krachtenveld, kind,
                                                       kv_element_get_id (matrix->partners->pdata[row]),
                                                       kv_element_get_id (group->elements->pdata[column]));

        group->values[row * n_columns + column] = pair ? value_of (pair) : KV_ONBEKEND;
      }
}

/**
 * kv_matrix_count_row:
 * @group: belangen or machtsmiddelen
 * @row: of a partner
 *
 * Returns: how many of each it has. A known 0 is neither voor nor tegen. O(n).
 */
KvMatrixCount
kv_matrix_count_row (const KvMatrixGroup *group,
                     guint                row)
{
  KvMatrixCount count = { 0 };

  for (guint column = 0; column < group->elements->len; column++)
    {
      int value = kv_matrix_value (group, row, column);

      count.voor += value != KV_ONBEKEND && value > 0;
      count.tegen += value != KV_ONBEKEND && value < 0;
      count.onbekend += value == KV_ONBEKEND;
    }
  return count;
}

/**
 * kv_matrix_count_column:
 * @matrix: a matrix
 * @group: one of its groups
 * @column: of an element
 *
 * Returns: how many partners have each. O(n).
 */
KvMatrixCount
kv_matrix_count_column (const KvMatrix      *matrix,
                        const KvMatrixGroup *group,
                        guint                column)
{
  KvMatrixCount count = { 0 };

  for (guint row = 0; row < matrix->partners->len; row++)
    {
      int value = kv_matrix_value (group, row, column);

      count.voor += value != KV_ONBEKEND && value > 0;
      count.tegen += value != KV_ONBEKEND && value < 0;
      count.onbekend += value == KV_ONBEKEND;
    }
  return count;
}

/* Keeps the columns in this order, and no others. */
static void
keep_columns (KvMatrix      *matrix,
              KvMatrixGroup *group,
              const guint   *kept,
              guint          n_kept)
{
  GPtrArray *elements = g_ptr_array_new ();
  int *values = g_new0 (int, matrix->partners->len * n_kept + 1);

  for (guint i = 0; i < n_kept; i++)
    {
      g_ptr_array_add (elements, group->elements->pdata[kept[i]]);
      for (guint row = 0; row < matrix->partners->len; row++)
        values[row * n_kept + i] = kv_matrix_value (group, row, kept[i]);
    }
  g_ptr_array_unref (group->elements);
  g_free (group->values);
  group->elements = elements;
  group->values = values;
}

static void
drop_unknown_columns (KvMatrix      *matrix,
                      KvMatrixGroup *group)
{
  g_autofree guint *kept = g_new0 (guint, group->elements->len + 1);
  guint n_kept = 0;

  for (guint column = 0; column < group->elements->len; column++)
    if (kv_matrix_count_column (matrix, group, column).onbekend < matrix->partners->len)
      kept[n_kept++] = column;

  group->left_out = group->elements->len - n_kept;
  keep_columns (matrix, group, kept, n_kept);
}

static gboolean
row_is_known (const KvMatrixGroup *group,
              guint                row)
{
  return kv_matrix_count_row (group, row).onbekend < group->elements->len;
}

static void
move_row (KvMatrixGroup *group,
          guint          from,
          guint          to)
{
  for (guint column = 0; column < group->elements->len; column++)
    group->values[to * group->elements->len + column] = kv_matrix_value (group, from, column);
}

static void
drop_unknown_rows (KvMatrix *matrix)
{
  guint kept = 0;

  for (guint row = 0; row < matrix->partners->len; row++)
    {
      if (!row_is_known (&matrix->belangen, row) && !row_is_known (&matrix->middelen, row))
        continue;
      matrix->partners->pdata[kept] = matrix->partners->pdata[row];
      move_row (&matrix->belangen, row, kept);
      move_row (&matrix->middelen, row, kept);
      kept++;
    }
  matrix->left_out = matrix->partners->len - kept;
  g_ptr_array_set_size (matrix->partners, kept);
}

typedef struct
{
  guint column;
  guint n;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a;
  const Ranked *two = b;

  if (one->n != two->n)
    return one->n > two->n ? -1 : 1;
  return one->column < two->column ? -1 : one->column > two->column;
}

/* Belangen that most partners are for, or against, first; equals stay in the
 * order of the user. */
static void
rank_belangen (KvMatrix *matrix,
               gboolean  by_tegen)
{
  guint n = matrix->belangen.elements->len;
  g_autofree Ranked *ranked = g_new0 (Ranked, n + 1);
  g_autofree guint *order = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      KvMatrixCount count = kv_matrix_count_column (matrix, &matrix->belangen, i);

      ranked[i] = (Ranked) { i, by_tegen ? count.tegen : count.voor };
    }
  qsort (ranked, n, sizeof (Ranked), compare_ranked);
  for (guint i = 0; i < n; i++)
    order[i] = ranked[i].column;
  keep_columns (matrix, &matrix->belangen, order, n);
}

static GPtrArray *
columns_of (KvKrachtenveld *krachtenveld,
            KvElement      *weergave,
            guint           groep,
            KvKind          kind)
{
  if (weergave && kv_element_has (weergave, KV_WEERGAVE_ZONDER_GROEPEN, groep))
    return g_ptr_array_new ();
  return kv_krachtenveld_sorted (krachtenveld, kind);
}

/**
 * kv_matrix_new:
 * @krachtenveld: must outlive the matrix
 * @weergave: (nullable): which groups, which sectors, in what order
 *
 * Returns: the matrix, owned by the caller. Cost: a lookup for each cell.
 */
KvMatrix *
kv_matrix_new (KvKrachtenveld *krachtenveld,
               KvElement      *weergave)
{
  KvMatrix *matrix = g_new0 (KvMatrix, 1);
  guint order = weergave ? kv_element_choice (weergave, KV_WEERGAVE_VOLGORDE) : 0;

  matrix->partners = kv_partners_in_order (krachtenveld, weergave);
  matrix->belangen.elements = columns_of (krachtenveld, weergave, KV_GROEP_BELANGEN, KV_KIND_BELANG);
  matrix->middelen.elements = columns_of (krachtenveld, weergave, KV_GROEP_MACHTSMIDDELEN, KV_KIND_MACHTSMIDDEL);
  load_group (matrix, &matrix->belangen, krachtenveld, KV_KIND_STANDPUNT, value_of_standpunt);
  load_group (matrix, &matrix->middelen, krachtenveld, KV_KIND_INZET, kv_inzet_value);

  drop_unknown_columns (matrix, &matrix->belangen);
  drop_unknown_columns (matrix, &matrix->middelen);
  drop_unknown_rows (matrix);
  if (order == KV_VOLGORDE_VOOR || order == KV_VOLGORDE_TEGEN)
    rank_belangen (matrix, order == KV_VOLGORDE_TEGEN);
  return matrix;
}

void
kv_matrix_free (KvMatrix *matrix)
{
  if (!matrix)
    return;

  g_ptr_array_unref (matrix->partners);
  g_ptr_array_unref (matrix->belangen.elements);
  g_ptr_array_unref (matrix->middelen.elements);
  g_free (matrix->belangen.values);
  g_free (matrix->middelen.values);
  g_free (matrix);
}

static void
add_shown (GString    *text,
           guint       n_shown,
           guint       n_left_out,
           const char *one,
           const char *more)
{
  guint n = n_shown + n_left_out;

  if (n_left_out > 0)
    g_string_append_printf (text, "%s%u van %u %s", text->len > 0 ? ", " : "Getoond: ", n_shown, n, n == 1 ? one : more);
}

/**
 * kv_matrix_left_out:
 * @matrix: a matrix
 *
 * Returns: how much of it is shown, where that is not all, as a sentence for
 * the footer; NULL when all is.
 */
char *
kv_matrix_left_out (const KvMatrix *matrix)
{
  GString *text = g_string_new (NULL);

  add_shown (text, matrix->partners->len, matrix->left_out, "partner", "partners");
  add_shown (text, matrix->belangen.elements->len, matrix->belangen.left_out, "belang", "belangen");
  add_shown (text, matrix->middelen.elements->len, matrix->middelen.left_out, "machtsmiddel", "machtsmiddelen");
  if (text->len > 0)
    g_string_append_c (text, '.');
  return g_string_free (text, text->len == 0);
}
