/* In which order rows and columns stand, and which rows. What depends on values (voor,
 * tegen, a column) is a rank that was given once: nothing moves while one types. */

#include "kv-pair-grid-private.h"

#include "kv-fold.h"
#include "kv-names.h"
#include "kv-weergave.h"

/* --- the order of the field --- */

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
  guint one = kv_pair_grid_index (ranks, kv_element_get_id (*(KvElement *const *) a)) - 1;
  guint two = kv_pair_grid_index (ranks, kv_element_get_id (*(KvElement *const *) b)) - 1;

  return one < two ? -1 : one > two;
}

/* By a rank that was given; NULL: as they are. */
void
kv_pair_grid_rank (GPtrArray  *elements,
                   GHashTable *ranks)
{
  if (ranks != NULL)
    g_ptr_array_sort_with_data (elements, compare_ranks, ranks);
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
    ranked[i] = (Ranked) { kv_pair_grid_column (self, i + 1)->column.id, i, (int) kv_pair_grid_column (self, i + 1)->counts[count] };
  return rank (ranked, n);
}

static GHashTable *
rank_rows (KvPairGrid *self,
           guint       column)
{
  g_autofree Ranked *ranked = g_new0 (Ranked, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      int value = *kv_pair_grid_value (self, i, column);

      /* Onbekend comes last both ways. */
      ranked[i] = (Ranked) { kv_pair_grid_row (self, i)->row.id, i, value == KV_ONBEKEND ? value : value * -self->direction };
    }
  return rank (ranked, self->rows->len);
}

/* --- putting in order --- */

/* Ranks anew by the values that are there now. */
void
kv_pair_grid_settle (KvGridModel *model)
{
  KvPairGrid *self = KV_PAIR_GRID (model);
  guint volgorde = kv_pair_grid_get_volgorde (self);

  g_clear_pointer (&self->row_rank, g_hash_table_unref);
  g_clear_pointer (&self->column_rank, g_hash_table_unref);
  self->is_stale = FALSE;
  kv_pair_grid_make (self);
  if (volgorde == KV_VOLGORDE_VOOR || volgorde == KV_VOLGORDE_TEGEN)
    self->column_rank = rank_columns (self, volgorde == KV_VOLGORDE_TEGEN);
  if (self->sorted != NULL && kv_pair_grid_index (self->column_of, self->sorted) > 0)
    self->row_rank = rank_rows (self, kv_pair_grid_index (self->column_of, self->sorted));
  if (self->row_rank != NULL || self->column_rank != NULL)
    kv_pair_grid_make (self);
  kv_grid_model_renewed (model);
}

void
kv_pair_grid_sort_by (KvGridModel *model,
                      guint        column,
                      int          direction)
{
  KvPairGrid *self = KV_PAIR_GRID (model);

  self->sorted = direction != 0 ? kv_pair_grid_column (self, column)->column.id : NULL;
  self->direction = direction;
  kv_pair_grid_settle (model);
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
