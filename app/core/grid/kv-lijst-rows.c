/* The rows of a Lijst: what they are called, in which order they stand and which of
 * them the filter lets through. */

#include "kv-lijst-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-actie.h"
#include "kv-acties.h"
#include "kv-cell.h"
#include "kv-fold.h"
#include "kv-names.h"
#include "kv-overleg.h"
#include "kv-partner.h"
#include "kv-relatie.h"

char *
kv_lijst_name_of (KvLijstGrid *self,
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
      first = kv_lijst_name_of (self, kv_element_text (element, KV_RELATIE_VAN));
      second = kv_lijst_name_of (self, kv_element_text (element, KV_RELATIE_NAAR));
      return g_strdup_printf ("%s → %s", first, second);
    case KV_KIND_LID:
      return kv_lijst_name_of (self, kv_element_text (element, KV_LID_PARTNER));
    case KV_KIND_BIJEENKOMST:
      first = kv_date_text (kv_element_choice (element, KV_BIJEENKOMST_DATUM));
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
  return id[0] != '\0' ? kv_lijst_name_of (self, id) : g_strdup (without);
}

/* What rows that stand together have in common; NULL: no groups. */
static char *
group_of (KvLijstGrid *self,
          KvElement   *element)
{
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
      return g_strdup (kv_actie_section (kv_element_choice (element, KV_ACTIE_SOORT)));
    default:
      return NULL;
    }
}

/* Elements of one group stand together. */
static GPtrArray *
elements_in_order (KvLijstGrid *self)
{
  g_autoptr (GPtrArray) all = kv_lijst_order (self->shown, self->kind);
  GPtrArray *ordered = g_ptr_array_new ();

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

/* Days before words. */
static double
day_number (const char *text)
{
  guint julian;

  return kv_date_parse (text, strlen (text), &julian) ? julian : G_MAXUINT;
}

static Sorted
sort_key (KvLijstGrid         *self,
          KvElement           *element,
          const KvLijstColumn *column)
{
  Sorted sorted = { element, NULL, 0 };
  g_autofree char *text = column == kv_lijst_grid_column (self, 0) ? name_of (self, element) : kv_lijst_cell_text (self, element, column);
  g_autofree char *folded = kv_fold_text (text);
  KvFieldKind kind = column->declared != NULL ? column->declared->kind : KV_FIELD_TEXT;

  if (text[0] == '\0')
    return sorted;
  sorted.key = g_utf8_collate_key (folded, -1);
  if (kind == KV_FIELD_SCORE)
    sorted.number = kv_element_score (kv_lijst_cell_holder (self, element, column), column->field);
  else if (kind == KV_FIELD_CHOICE || kind == KV_FIELD_DATE || kind == KV_FIELD_YES)
    sorted.number = kv_element_choice (kv_lijst_cell_holder (self, element, column), column->field);
  else if (column->declared != NULL && (column->declared->marks & KV_MARK_DATED) != 0)
    sorted.number = day_number (kv_element_text (kv_lijst_cell_holder (self, element, column), column->field));
  return sorted;
}

static KvLijstColumn *
find_column (KvLijstGrid *self,
             const char  *id)
{
  for (guint i = 0; id != NULL && i < self->columns->len; i++)
    {
      if (strcmp (kv_lijst_grid_column (self, i)->column.id, id) == 0)
        return kv_lijst_grid_column (self, i);
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

/* --- the filter --- */

static gboolean
passes (KvLijstGrid *self,
        KvElement   *element)
{
  g_autofree char *name = name_of (self, element);
  g_autoptr (GString) all = g_string_new (name);
  g_autofree char *folded = NULL;

  for (guint i = 1; i < self->columns->len; i++)
    {
      g_autofree char *text = kv_lijst_cell_text (self, element, kv_lijst_grid_column (self, i));

      g_string_append_printf (all, "\n%s", text);
    }
  folded = kv_fold_text (all->str);
  return kv_fold_has (folded, self->filter);
}

void
kv_lijst_rows_filter (KvLijstGrid *self)
{
  GListModel *elements = kv_krachtenveld_get_list (self->shown, self->kind);

  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; self->filter != NULL && i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (KvElement) element = g_list_model_get_item (elements, i);

      if (!passes (self, element))
        g_hash_table_add (self->left_out, (char *) kv_element_get_id (element));
    }
}

/* --- making them --- */

/* Whose symbol stands before the name of a row, or NULL. */
static KvElement *
partner_of (KvLijstGrid *self,
            KvElement   *element)
{
  if (self->kind == KV_KIND_PARTNER)
    return element;
  return self->kind == KV_KIND_LID ? kv_krachtenveld_lookup (self->shown, kv_element_text (element, KV_LID_PARTNER)) : NULL;
}

static void
add_row (KvLijstGrid *self,
         KvElement   *element)
{
  KvLijstRow row = { .element = element, .name = name_of (self, element) };
  KvElement *partner = partner_of (self, element);

  row.brief = partner != NULL ? kv_fitting_name (partner, NULL, 0) : NULL;
  row.group = group_of (self, element);
  row.row = (KvGridRow) {
    .id = kv_element_get_id (element),
    .name = row.name,
    .brief = row.brief,
    .group = row.group,
    .sector = partner != NULL ? kv_krachtenveld_lookup (self->shown, kv_element_text (partner, KV_PARTNER_SECTOR)) : NULL,
    .has_symbol = partner != NULL,
    .is_strong = partner != NULL && kv_element_yes (partner, KV_PARTNER_CRUCIAAL),
  };
  g_array_append_val (self->rows, row);
  g_hash_table_insert (self->row_of, (char *) row.row.id, GUINT_TO_POINTER (self->rows->len));
}

static void
row_clear (gpointer data)
{
  g_free (((KvLijstRow *) data)->name);
  g_free (((KvLijstRow *) data)->brief);
  g_free (((KvLijstRow *) data)->group);
}

GArray *
kv_lijst_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (KvLijstRow));

  g_array_set_clear_func (rows, row_clear);
  return rows;
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

void
kv_lijst_rows_fill (KvLijstGrid *self)
{
  complete_order (self);
  g_array_set_size (self->rows, 0);
  g_hash_table_remove_all (self->row_of);
  for (guint i = 0; i < self->order->len; i++)
    {
      const char *id = self->order->pdata[i];
      KvElement *element = kv_krachtenveld_lookup (self->shown, id);

      if (element != NULL && !g_hash_table_contains (self->left_out, id))
        add_row (self, element);
    }
}

void
kv_lijst_rows_order (KvLijstGrid *self)
{
  g_autoptr (GPtrArray) elements = elements_in_order (self);

  sort_elements (self, elements);
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (self->order, (char *) kv_element_get_id (elements->pdata[i]));
}
