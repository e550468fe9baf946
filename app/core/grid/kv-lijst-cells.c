/* The cells of a Lijst: what is in them and what is typed in them. */

#include "kv-lijst-grid-private.h"

#include <glib/gi18n.h>

#include "kv-cell.h"
#include "kv-names.h"
#include "kv-onderbouwing.h"
#include "kv-partner.h"

/* --- what is in a cell --- */

/* NULL where a pair is not there yet. */
KvElement *
kv_lijst_cell_holder (KvLijstGrid         *self,
                      KvElement           *element,
                      const KvLijstColumn *column)
{
  if (column->word == NULL)
    return element;
  return kv_krachtenveld_lookup_pair (self->shown, column->kind, kv_element_get_id (element), column->word->word);
}

char *
kv_lijst_cell_text (KvLijstGrid         *self,
                    KvElement           *element,
                    const KvLijstColumn *column)
{
  KvElement *holder = kv_lijst_cell_holder (self, element, column);

  return holder != NULL && column->declared != NULL ? kv_cell_text (self->shown, holder, column->field) : g_strdup ("");
}

gboolean
kv_lijst_cell_is_filled (KvLijstGrid         *self,
                         KvElement           *element,
                         const KvLijstColumn *column)
{
  KvElement *holder = kv_lijst_cell_holder (self, element, column);

  return holder != NULL && !kv_element_is_default (holder, column->field);
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

KvGridCell
kv_lijst_cell_get (KvGridModel *model,
                   guint        row,
                   guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvLijstColumn *column;
  KvElement *element, *holder;
  KvGridCell cell = { .read_only = kv_grid_model_is_read_only (model) };

  kv_lijst_grid_ensure (self);
  column = kv_lijst_grid_column (self, index);
  element = kv_lijst_grid_row (self, row)->element;
  if (index == 0)
    return (KvGridCell) { KV_GRID_VALUE, cell.read_only || column->declared == NULL, 0 };

  holder = kv_lijst_cell_holder (self, element, column);
  cell.state = state_of (column->declared, kv_lijst_cell_is_filled (self, element, column));
  cell.read_only |= (column->declared->marks & KV_MARK_KEY) != 0;
  if (cell.state == KV_GRID_VALUE && column->declared->kind == KV_FIELD_SCORE)
    cell.value = kv_element_score (holder, column->field);
  else if (cell.state == KV_GRID_VALUE && column->declared->kind == KV_FIELD_YES)
    cell.value = holder != NULL && kv_element_yes (holder, column->field);
  return cell;
}

char *
kv_lijst_cell_dup_text (KvGridModel *model,
                        guint        row,
                        guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvLijstColumn *column;

  kv_lijst_grid_ensure (self);
  column = kv_lijst_grid_column (self, index);
  if (index == 0 && column->declared == NULL)
    return g_strdup (kv_lijst_grid_row (self, row)->name);
  return kv_lijst_cell_text (self, kv_lijst_grid_row (self, row)->element, column);
}

/* --- typing --- */

gboolean
kv_lijst_cell_set_text (KvGridModel *model,
                        guint        row,
                        guint        index,
                        const char  *text)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  KvEdits *edits = kv_grid_model_get_edits (model);
  const KvLijstColumn *column = kv_lijst_grid_column (self, index);
  KvElement *element = kv_lijst_grid_row (self, row)->element;

  if (index == 0 && self->kind != KV_KIND_ACTIE && self->kind != KV_KIND_CONTACTPERSOON)
    return kv_edits_name (edits, kv_element_get_id (element), text, NULL) == KV_MADE;
  if (column->word != NULL)
    element = kv_krachtenveld_ensure_pair (self->shown, column->kind, kv_element_get_id (element), column->word->word);
  return kv_cell_put (edits, element, column->field, text);
}

static char *
refusal_of_name (KvKind kind)
{
  if (kind == KV_KIND_LID)
    return g_strdup (_("no partner is called that, or more than one"));
  if (kind == KV_KIND_RELATIE)
    return g_strdup (_("no names of two partners: name; name"));
  return g_strdup (kind == KV_KIND_BIJEENKOMST ? _("no date") : _("no name that is free"));
}

char *
kv_lijst_cell_dup_refusal (KvGridModel *model,
                           guint        index)
{
  const KvField *field = kv_lijst_grid_column (KV_LIJST_GRID (model), index)->declared;

  if (index == 0)
    return refusal_of_name (KV_LIJST_GRID (model)->kind);

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

char **
kv_lijst_cell_dup_choices (KvGridModel *model,
                           guint        row,
                           guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvField *field;
  GPtrArray *choices;

  kv_lijst_grid_ensure (self);
  field = kv_lijst_grid_column (self, index)->declared;
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

/* --- what a cell is based on --- */

static gboolean
has_onderbouwing (const KvLijstColumn *column)
{
  const KvField *van = &kv_kind_get_class (KV_KIND_ONDERBOUWING)->fields[KV_ONDERBOUWING_VAN];

  return column->declared->kind == KV_FIELD_SCORE && (column->declared->marks & KV_MARK_OORDEEL) != 0
         && (van->targets & KV_KIND_BIT (column->kind)) != 0;
}

/* A score has an onderbouwing; the level of a thema stands with its date. */
char *
kv_lijst_cell_dup_basis (KvGridModel *model,
                         guint        row,
                         guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvLijstColumn *column;
  const char *id;

  kv_lijst_grid_ensure (self);
  column = kv_lijst_grid_column (self, index);
  id = kv_lijst_grid_row (self, row)->row.id;
  if (column->declared == NULL)
    return NULL;
  if (column->kind == KV_KIND_THEMA)
    return kv_pair_id (KV_KIND_THEMA, id, column->word->word);
  return has_onderbouwing (column) ? kv_pair_id (KV_KIND_ONDERBOUWING, id, column->declared->name) : NULL;
}

const char *const *
kv_lijst_cell_get_basis_fields (KvGridModel *model,
                                guint        index)
{
  static const char *const onderbouwing[] = { "bron", "datum", "zekerheid", NULL };
  static const char *const thema[] = { "datum", NULL };

  return kv_lijst_grid_column (KV_LIJST_GRID (model), index)->kind == KV_KIND_THEMA ? thema : onderbouwing;
}

KvKind
kv_lijst_cell_get_makes (KvGridModel *model,
                         guint        row,
                         guint        index)
{
  KvLijstGrid *self = KV_LIJST_GRID (model);
  const KvLijstColumn *column;

  kv_lijst_grid_ensure (self);
  column = kv_lijst_grid_column (self, index);
  if (column->kind != KV_KIND_PARTNER || column->declared == NULL || (column->field != KV_PARTNER_WIL && column->field != KV_PARTNER_KAN))
    return KV_N_KINDS;
  return column->field == KV_PARTNER_WIL ? KV_KIND_BELANG : KV_KIND_MACHTSMIDDEL;
}
