/* Rows keep their order while one types: what is new comes at the end, until
 * kv_grid_model_settle(). Cells are read from the field when they are asked for. */

#include "kv-lijst-grid.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-actie.h"
#include "kv-acties.h"
#include "kv-cell.h"
#include "kv-fold.h"
#include "kv-lijst-columns.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"

typedef struct
{
  KvGridRow  row;
  KvElement *element; /* borrowed from the field */
  char      *name;
  char      *group;
} Row;

struct _KvLijstGrid
{
  KvGridModel     parent_instance;
  KvKrachtenveld *shown;
  gulong          handler;
  KvKind          kind;
  KvLijst         lijst;
  GArray         *columns;   /* KvLijstColumn; the first is the name */
  GArray         *rows;      /* Row */
  GHashTable     *row_of;    /* interned id -> index + 1 */
  GPtrArray      *order;     /* interned ids of all elements, also those that the filter leaves out */
  GHashTable     *hidden;    /* interned ids of columns */
  char           *filter;    /* folded, or NULL */
  const char     *sorted;    /* interned id of a column, or NULL */
  int             direction;
  gboolean        is_stale;  /* rows and columns are to be made anew */
};

G_DEFINE_FINAL_TYPE (KvLijstGrid, kv_lijst_grid, KV_TYPE_GRID_MODEL)

const KvKind kv_lijst_kinds[] = {
  KV_KIND_PARTNER, KV_KIND_BELANG, KV_KIND_MACHTSMIDDEL, KV_KIND_RELATIE, KV_KIND_OVERLEG, KV_KIND_LID, KV_KIND_BIJEENKOMST,
  KV_KIND_LOCATIE, KV_KIND_ACTIE, KV_KIND_CONTACTPERSOON, KV_N_KINDS,
};

static KvLijstColumn *
column_at (KvLijstGrid *self,
           guint        index)
{
  return &g_array_index (self->columns, KvLijstColumn, index);
}

static Row *
row_at (KvLijstGrid *self,
        guint        index)
{
  return &g_array_index (self->rows, Row, index);
}

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->name);
  g_free (((Row *) data)->group);
}

/* --- which columns --- */

static void
make_columns (KvLijstGrid *self)
{
  gboolean whole = !kv_grid_model_is_read_only (KV_GRID_MODEL (self));

  kv_lijst_columns_fill (self->columns, self->kind, self->lijst, whole);
  for (guint i = self->columns->len; i-- > 0; )
    {
      KvGridColumn *column = &column_at (self, i)->column;

      if (g_hash_table_contains (self->hidden, column->id))
        g_array_remove_index (self->columns, i);
      else if (column->id == self->sorted)
        column->sorted = self->direction;
    }
}

/* --- what is in a cell --- */

/* NULL where a pair is not there yet. */
static KvElement *
holder_of (KvLijstGrid  *self,
           KvElement    *element,
           const KvLijstColumn *column)
{
  if (column->word == NULL)
    return element;
  return kv_krachtenveld_lookup_pair (self->shown, column->kind, kv_element_get_id (element), column->word->word);
}

static char *
text_of (KvLijstGrid  *self,
         KvElement    *element,
         const KvLijstColumn *column)
{
  KvElement *holder = holder_of (self, element, column);

  return holder != NULL && column->declared != NULL ? kv_cell_text (self->shown, holder, column->field) : g_strdup ("");
}

static gboolean
is_filled (KvLijstGrid  *self,
           KvElement    *element,
           const KvLijstColumn *column)
{
  KvElement *holder = holder_of (self, element, column);

  return holder != NULL && !kv_element_is_default (holder, column->field);
}

/* --- which rows --- */

static char *
name_of_ref (KvLijstGrid *self,
             const char  *id)
{
  KvElement *element = kv_krachtenveld_lookup (self->shown, id);

  return element != NULL ? kv_display_name (element) : g_strdup ("?");
}

/* A relatie is "Gemeente → Small Steps"; what hangs on another says on which. */
static char *
name_of (KvLijstGrid *self,
         KvElement   *element)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  switch ((int) self->kind)
    {
    case KV_KIND_RELATIE:
      first = name_of_ref (self, kv_element_text (element, KV_RELATIE_VAN));
      second = name_of_ref (self, kv_element_text (element, KV_RELATIE_NAAR));
      return g_strdup_printf ("%s → %s", first, second);
    case KV_KIND_LID:
      return name_of_ref (self, kv_element_text (element, KV_LID_PARTNER));
    case KV_KIND_BIJEENKOMST:
      first = kv_dutch_date (kv_element_choice (element, KV_BIJEENKOMST_DATUM));
      return g_strdup (first[0] != '\0' ? first : "?");
    case KV_KIND_ACTIE:
      first = kv_one_line (kv_element_text (element, KV_ACTIE_WAT));
      return g_strdup (first[0] != '\0' ? first : "?");
    default:
      return kv_display_name (element);
    }
}

static char *
group_of_ref (KvLijstGrid *self,
              const char  *id,
              const char  *without)
{
  return id[0] != '\0' ? name_of_ref (self, id) : g_strdup (without);
}

/* What rows that stand together have in common; NULL: no groups. */
static char *
group_of (KvLijstGrid *self,
          KvElement   *element)
{
  guint soort;

  if (self->sorted != NULL)
    return NULL;

  switch ((int) self->kind)
    {
    case KV_KIND_PARTNER:
      return group_of_ref (self, kv_element_text (element, KV_PARTNER_SECTOR), _("Without sector"));
    case KV_KIND_LID:
      return group_of_ref (self, kv_element_text (element, KV_LID_OVERLEG), "?");
    case KV_KIND_BIJEENKOMST:
      return group_of_ref (self, kv_element_text (element, KV_BIJEENKOMST_OVERLEG), "?");
    case KV_KIND_CONTACTPERSOON:
      return group_of_ref (self, kv_element_text (element, KV_CONTACTPERSOON_PARTNER), "?");
    case KV_KIND_ACTIE:
      soort = kv_element_choice (element, KV_ACTIE_SOORT);
      return g_strdup (soort != 0 ? kv_words_text (kv_actie_soorten, soort) : "?");
    default:
      return NULL;
    }
}

/* Elements of one group stand together; within it as they come. */
static GPtrArray *
elements_in_order (KvLijstGrid *self)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *ordered = g_ptr_array_new ();

  if (self->kind == KV_KIND_PARTNER)
    all = kv_all_partners_in_order (self->shown, TRUE);
  else if (self->kind == KV_KIND_ACTIE)
    all = kv_acties_in_order (self->shown);
  else
    all = kv_krachtenveld_sorted (self->shown, self->kind);

  while (all->len > 0)
    {
      g_autofree char *group = group_of (self, all->pdata[0]);

      for (guint i = 0; i < all->len;)
        {
          g_autofree char *other = group_of (self, all->pdata[i]);

          if (g_strcmp0 (group, other) != 0)
            {
              i++;
              continue;
            }
          g_ptr_array_add (ordered, all->pdata[i]);
          g_ptr_array_remove_index (all, i);
        }
    }
  return ordered;
}

typedef struct
{
  KvElement *element;
  char      *key;   /* NULL: nothing to sort by, last both ways */
  double     number;
} Sorted;

static void
sorted_clear (gpointer data)
{
  g_free (((Sorted *) data)->key);
}

static int
compare_sorted (gconstpointer a,
                gconstpointer b,
                gpointer      direction)
{
  const Sorted *one = a, *two = b;
  int order;

  if (one->key == NULL || two->key == NULL)
    return (one->key == NULL) - (two->key == NULL);

  order = one->number < two->number ? -1 : one->number > two->number;
  if (order == 0)
    order = strcmp (one->key, two->key);
  return order * GPOINTER_TO_INT (direction);
}

static Sorted
sort_key (KvLijstGrid  *self,
          KvElement    *element,
          const KvLijstColumn *column)
{
  Sorted sorted = { element, NULL, 0 };
  g_autofree char *text = column == column_at (self, 0) ? name_of (self, element) : text_of (self, element, column);
  g_autofree char *folded = kv_fold_text (text);
  KvFieldKind kind = column->declared != NULL ? column->declared->kind : KV_FIELD_TEXT;

  if (text[0] == '\0')
    return sorted;
  sorted.key = g_utf8_collate_key (folded, -1);
  if (kind == KV_FIELD_SCORE)
    sorted.number = kv_element_score (holder_of (self, element, column), column->field);
  else if (kind == KV_FIELD_CHOICE || kind == KV_FIELD_DATE || kind == KV_FIELD_YES)
    sorted.number = kv_element_choice (holder_of (self, element, column), column->field);
  return sorted;
}

static KvLijstColumn *
find_column (KvLijstGrid *self,
             const char  *id)
{
  for (guint i = 0; id != NULL && i < self->columns->len; i++)
    {
      if (strcmp (column_at (self, i)->column.id, id) == 0)
        return column_at (self, i);
    }
  return NULL;
}

static void
sort_elements (KvLijstGrid *self,
               GPtrArray   *elements)
{
  KvLijstColumn *column = find_column (self, self->sorted);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  if (column == NULL)
    return;

  g_array_set_clear_func (sorted, sorted_clear);
  for (guint i = 0; i < elements->len; i++)
    {
      Sorted one = sort_key (self, elements->pdata[i], column);

      g_array_append_val (sorted, one);
    }
  g_array_sort_with_data (sorted, compare_sorted, GINT_TO_POINTER (self->direction));
  for (guint i = 0; i < elements->len; i++)
    elements->pdata[i] = g_array_index (sorted, Sorted, i).element;
}

/* What is new comes last, what went is passed over. */
static void
complete_order (KvLijstGrid *self)
{
  g_autoptr (GPtrArray) elements = elements_in_order (self);
  g_autoptr (GHashTable) known = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->order->len; i++)
    g_hash_table_add (known, self->order->pdata[i]);
  for (guint i = 0; i < elements->len; i++)
    {
      char *id = (char *) kv_element_get_id (elements->pdata[i]);

      if (!g_hash_table_contains (known, id))
        g_ptr_array_add (self->order, id);
    }
}

static gboolean
passes (KvLijstGrid *self,
        KvElement   *element,
        const char  *name)
{
  g_autoptr (GString) all = NULL;
  g_autofree char *folded = NULL;

  if (self->filter == NULL)
    return TRUE;

  all = g_string_new (name);
  for (guint i = 1; i < self->columns->len; i++)
    {
      g_autofree char *text = text_of (self, element, column_at (self, i));

      g_string_append_printf (all, "\n%s", text);
    }
  folded = kv_fold_text (all->str);
  return kv_fold_has (folded, self->filter);
}

static void
add_row (KvLijstGrid *self,
         KvElement   *element)
{
  Row row = { .element = element, .name = name_of (self, element) };
  gboolean is_partner = self->kind == KV_KIND_PARTNER;

  if (!passes (self, element, row.name))
    {
      g_free (row.name);
      return;
    }

  row.group = group_of (self, element);
  row.row = (KvGridRow) {
    .id = kv_element_get_id (element),
    .name = row.name,
    .group = row.group,
    .sector = is_partner ? kv_krachtenveld_lookup (self->shown, kv_element_text (element, KV_PARTNER_SECTOR)) : NULL,
    .has_symbol = is_partner,
    .is_strong = is_partner && kv_element_yes (element, KV_PARTNER_CRUCIAAL),
  };
  g_array_append_val (self->rows, row);
  g_hash_table_insert (self->row_of, (char *) row.row.id, GUINT_TO_POINTER (self->rows->len));
}

static void
ensure (KvLijstGrid *self)
{
  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  make_columns (self);
  complete_order (self);
  g_array_set_size (self->rows, 0);
  g_hash_table_remove_all (self->row_of);
  for (guint i = 0; i < self->order->len; i++)
    {
      KvElement *element = kv_krachtenveld_lookup (self->shown, self->order->pdata[i]);

      if (element != NULL)
        add_row (self, element);
    }
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
  g_autoptr (GPtrArray) elements = elements_in_order (self);

  make_columns (self);
  sort_elements (self, elements);
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (self->order, (char *) kv_element_get_id (elements->pdata[i]));
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
  if (strcmp (field->name, "naam") == 0)
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
  ensure (KV_LIJST_GRID (model));
  return KV_LIJST_GRID (model)->rows->len;
}

static const KvGridRow *
kv_lijst_grid_get_row (KvGridModel *model,
                       guint        row)
{
  ensure (KV_LIJST_GRID (model));
  return &row_at (KV_LIJST_GRID (model), row)->row;
}

static guint
kv_lijst_grid_n_columns (KvGridModel *model)
{
  ensure (KV_LIJST_GRID (model));
  return KV_LIJST_GRID (model)->columns->len;
}

static const KvGridColumn *
kv_lijst_grid_get_column (KvGridModel *model,
                          guint        column)
{
  ensure (KV_LIJST_GRID (model));
  return &column_at (KV_LIJST_GRID (model), column)->column;
}

/* A text is empty where nothing is written; a score or a choice is onbekend. */
static KvGridState
state_of (const KvField *field,
          gboolean       filled)
{
  if (filled || field->kind == KV_FIELD_YES)
    return KV_GRID_VALUE;
  return field->kind == KV_FIELD_SCORE || field->kind == KV_FIELD_CHOICE ? KV_GRID_ONBEKEND : KV_GRID_EMPTY;
}

static KvGridCell
kv_lijst_grid_get_cell (KvGridModel *model,
                        guint        row,
                        guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvLijstColumn *column;
  KvElement *element, *holder;
  KvGridCell cell = { .read_only = kv_grid_model_is_read_only (model) };

  ensure (self);
  column = column_at (self, index);
  element = row_at (self, row)->element;
  if (index == 0)
    return (KvGridCell) { KV_GRID_VALUE, cell.read_only || column->declared == NULL, 0 };

  holder = holder_of (self, element, column);
  cell.state = state_of (column->declared, is_filled (self, element, column));
  cell.read_only |= (column->declared->marks & KV_MARK_KEY) != 0;
  if (cell.state == KV_GRID_VALUE && column->declared->kind == KV_FIELD_SCORE)
    cell.value = kv_element_score (holder, column->field);
  else if (cell.state == KV_GRID_VALUE && column->declared->kind == KV_FIELD_YES)
    cell.value = holder != NULL && kv_element_yes (holder, column->field);
  return cell;
}

static char *
kv_lijst_grid_dup_text (KvGridModel *model,
                        guint        row,
                        guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvLijstColumn *column;

  ensure (self);
  column = column_at (self, index);
  if (index == 0 && column->declared == NULL)
    return g_strdup (row_at (self, row)->name);
  return text_of (self, row_at (self, row)->element, column);
}

/* --- typing --- */

static gboolean
kv_lijst_grid_set_text (KvGridModel *model,
                        guint        row,
                        guint        index,
                        const char  *text)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  KvEdits *edits = kv_grid_model_get_edits (model);
  const KvLijstColumn *column = column_at (self, index);
  KvElement *element = row_at (self, row)->element;

  if (index == 0 && self->kind != KV_KIND_ACTIE && self->kind != KV_KIND_CONTACTPERSOON)
    return kv_edits_name (edits, kv_element_get_id (element), text, NULL) == KV_MADE;
  if (column->word != NULL)
    element = kv_krachtenveld_ensure_pair (self->shown, column->kind, kv_element_get_id (element), column->word->word);
  return kv_cell_put (edits, element, column->field, text);
}

static char *
kv_lijst_grid_dup_refusal (KvGridModel *model,
                           guint        index)
{
  const KvField *field = column_at (KV_LIJST_GRID (model), index)->declared;

  if (index == 0)
    return g_strdup (_("no name that is free"));

  switch (field->kind)
    {
    case KV_FIELD_SCORE:
      return g_strdup_printf (_("no number from %d to %d"), field->min, field->max);
    case KV_FIELD_CHOICE:
    case KV_FIELD_CHOICES:
      return g_strdup (_("no word that can be chosen here"));
    case KV_FIELD_YES:
      return g_strdup (_("no yes and no no"));
    case KV_FIELD_DATE:
      return g_strdup (_("no date"));
    case KV_FIELD_REF:
    case KV_FIELD_REFS:
      return g_strdup (_("nothing of that name is here"));
    case KV_FIELD_TEXT:
    case KV_FIELD_LONG_TEXT:
    case KV_FIELD_TEXTS:
    case KV_FIELD_NUMBER:
    default:
      return g_strdup (_("too long"));
    }
}

static void
add_names (GPtrArray   *choices,
           KvLijstGrid *self,
           KvKind       kind)
{
  g_autoptr (GPtrArray) elements = kv_krachtenveld_sorted (self->shown, kind);

  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (choices, kv_display_name (elements->pdata[i]));
}

static char **
kv_lijst_grid_dup_choices (KvGridModel *model,
                           guint        row,
                           guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvField *field;
  GPtrArray *choices;

  ensure (self);
  field = column_at (self, index)->declared;
  if (index == 0 || (field->kind != KV_FIELD_CHOICE && field->kind != KV_FIELD_YES && field->kind != KV_FIELD_REF))
    return NULL;

  choices = g_ptr_array_new ();
  if (field->kind == KV_FIELD_YES)
    {
      g_ptr_array_add (choices, g_strdup ("ja"));
      g_ptr_array_add (choices, g_strdup ("nee"));
    }
  for (const KvWord *word = field->kind == KV_FIELD_CHOICE ? field->words : NULL; word != NULL && word->word != NULL; word++)
    g_ptr_array_add (choices, g_strdup (word->text));
  for (guint kind = 0; field->kind == KV_FIELD_REF && kind < KV_N_KINDS; kind++)
    {
      if ((field->targets & KV_KIND_BIT (kind)) != 0)
        add_names (choices, self, kind);
    }
  g_ptr_array_add (choices, NULL);
  return (char **) g_ptr_array_free (choices, FALSE);
}

/* --- what a place stands for --- */

static char *
kv_lijst_grid_dup_element (KvGridModel *model,
                           int          row,
                           guint        column)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);

  ensure (self);
  return row >= 0 && row < (int) self->rows->len ? g_strdup (row_at (self, (guint) row)->row.id) : NULL;
}

static gboolean
kv_lijst_grid_locate (KvGridModel *model,
                      const char  *id,
                      KvGridPlace *place)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  guint row;

  ensure (self);
  row = GPOINTER_TO_UINT (g_hash_table_lookup (self->row_of, kv_id_find (id)));
  *place = (KvGridPlace) { (int) row - 1, 0 };
  return row > 0;
}

/* --- rows and columns --- */

static const char *
kv_lijst_grid_get_row_entry (KvGridModel *model)
{
  switch ((int) KV_LIJST_GRID (model)->kind)
    {
    case KV_KIND_PARTNER:
      return _("+ Partner");
    case KV_KIND_BELANG:
      return _("+ Interest");
    case KV_KIND_MACHTSMIDDEL:
      return _("+ Means of power");
    case KV_KIND_OVERLEG:
      return _("+ Consultation");
    case KV_KIND_LOCATIE:
      return _("+ Site");
    case KV_KIND_ACTIE:
      return _("+ Action");
    default:
      return NULL;
    }
}

static KvMade
kv_lijst_grid_add_row (KvGridModel *model,
                       const char  *text,
                       const char **id)
{
  KvEdits *edits = kv_grid_model_get_edits (model);
  KvKind kind = KV_LIJST_GRID (model)->kind;
  KvElement *element = NULL;
  KvMade made;

  if (kind == KV_KIND_PARTNER)
    made = kv_edits_add_partner (edits, text, &element);
  else if (kind == KV_KIND_ACTIE)
    made = kv_edits_add_actie (edits, text, &element);
  else
    made = kv_edits_add (edits, kind, text, &element);
  *id = element != NULL ? kv_element_get_id (element) : NULL;
  return made;
}

static void
kv_lijst_grid_hide_column (KvGridModel *model,
                           guint        column)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);

  g_hash_table_add (self->hidden, (char *) column_at (self, column)->column.id);
  renew (self);
}

static void
kv_lijst_grid_sort_by (KvGridModel *model,
                       guint        column,
                       int          direction)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);

  self->sorted = direction != 0 ? column_at (self, column)->column.id : NULL;
  self->direction = direction;
  kv_lijst_grid_settle (model);
}

KvKind
kv_lijst_grid_get_kind (KvLijstGrid *self)
{
  return self->kind;
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
  renew (self);
}

/**
 * kv_lijst_grid_count:
 * @self: a list
 * @n_ready: (out): rows without anything that is onbekend or empty
 * @n_rows: (out): all of them
 *
 * O(rows x columns).
 */
void
kv_lijst_grid_count (KvLijstGrid *self,
                     guint       *n_ready,
                     guint       *n_rows)
{
  ensure (self);
  *n_ready = 0;
  *n_rows = self->rows->len;
  for (guint row = 0; row < self->rows->len; row++)
    {
      gboolean ready = TRUE;

      for (guint i = 1; ready && i < self->columns->len; i++)
        ready = column_at (self, i)->declared->kind == KV_FIELD_YES || is_filled (self, row_at (self, row)->element, column_at (self, i));
      *n_ready += ready;
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
  g_hash_table_unref (self->hidden);
  g_free (self->filter);

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
  model_class->get_cell = kv_lijst_grid_get_cell;
  model_class->dup_text = kv_lijst_grid_dup_text;
  model_class->set_text = kv_lijst_grid_set_text;
  model_class->dup_refusal = kv_lijst_grid_dup_refusal;
  model_class->dup_choices = kv_lijst_grid_dup_choices;
  model_class->dup_element = kv_lijst_grid_dup_element;
  model_class->locate = kv_lijst_grid_locate;
  model_class->get_row_entry = kv_lijst_grid_get_row_entry;
  model_class->add_row = kv_lijst_grid_add_row;
  model_class->hide_column = kv_lijst_grid_hide_column;
  model_class->sort_by = kv_lijst_grid_sort_by;
  model_class->settle = kv_lijst_grid_settle;
}

static void
kv_lijst_grid_init (KvLijstGrid *self)
{
  self->columns = kv_lijst_columns_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->row_of = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->order = g_ptr_array_new ();
  self->hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->is_stale = TRUE;
  g_array_set_clear_func (self->rows, row_clear);
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
