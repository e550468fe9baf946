/* Invariant: a field stands in at most one column; choices[0] is the naam. */

#include "kv-name-list-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-cell.h"
#include "kv-counts.h"
#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-rows.h"

/* What a field can hold and still be opened; see the limits of the reader. */
#define ELEMENTS_MAX 15000

#define SHOWN 40 /* characters of a cell in a sentence */

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

/* --- adding --- */

typedef struct
{
  KvNameList   *list;
  KvNameReport *report;
  GHashTable   *known;    /* folded names */
  GPtrArray    *elements; /* of each row, or NULL */
  guint         before;   /* how many there are already */
  gboolean      only_count;
} Adding;

static void
skip_free (gpointer data)
{
  KvNameSkip *skip = data;

  g_free (skip->reason);
  g_free (skip);
}

static guint
line_of (Adding *adding,
         guint   row)
{
  return g_array_index (adding->list->rows, KvRow, row + (adding->list->headed ? 1 : 0)).line;
}

static void
tell (Adding *adding,
      guint   row,
      char   *reason)
{
  KvNameSkip *skip = g_new (KvNameSkip, 1);

  skip->line = line_of (adding, row);
  skip->reason = reason;
  g_ptr_array_add (adding->report->skips, skip);
}

static void
tell_cell (Adding        *adding,
           guint          row,
           const KvField *field,
           const char    *cell)
{
  g_autofree char *whole = kv_one_line (cell);
  gboolean fits = g_utf8_strlen (whole, -1) <= SHOWN;
  g_autofree char *begin = g_utf8_substring (whole, 0, fits ? -1 : SHOWN - 1);
  g_autofree char *line = g_strconcat (begin, fits ? "" : "…", NULL);

  tell (adding, row, g_strdup_printf (_("%s: “%s” does not fit there, so it is left empty."), _(field->label), line));
}

static void
note_names (Adding *adding)
{
  KvKrachtenveld *krachtenveld = kv_edits_get_krachtenveld (adding->list->edits);
  g_autoptr (GPtrArray) all = kv_krachtenveld_sorted (krachtenveld, adding->list->kind);

  for (guint i = 0; i < all->len; i++)
    {
      g_hash_table_add (adding->known, kv_fold_text (kv_element_text (all->pdata[i], kv_element_find_field (all->pdata[i], "naam"))));
      if (adding->list->kind == KV_KIND_PARTNER)
        g_hash_table_add (adding->known, kv_fold_text (kv_element_text (all->pdata[i], KV_PARTNER_AFKORTING)));
    }
}

/* The name of a row that is to be added, or NULL. */
static char *
name_of_row (Adding *adding,
             guint   row)
{
  KvNameList *list = adding->list;
  int column = kv_name_list_find (list, "naam");
  char *naam = NULL;
  KvMade made = kv_edits_clean_name (column >= 0 ? kv_name_list_get_cell (list, row, column) : "", &naam);

  if (made == KV_MADE && adding->before + adding->report->added >= ELEMENTS_MAX)
    {
      g_clear_pointer (&naam, g_free);
      tell (adding, row, g_strdup (_("The field is full.")));
      adding->report->skipped++;
    }
  else if (made != KV_MADE)
    {
      tell (adding, row, g_strdup (made == KV_NO_NAME ? _("There is no name.") : _("The name is longer than 10,000 characters.")));
      adding->report->skipped++;
    }
  else if (!g_hash_table_add (adding->known, kv_fold_text (naam)))
    {
      g_clear_pointer (&naam, g_free);
      adding->report->known++;
    }

  return naam;
}

/* The sector that a cell names; made when it is not there. */
static void
set_sector (Adding     *adding,
            KvElement  *element,
            guint       row,
            const char *cell)
{
  KvEdits *edits = adding->list->edits;
  g_autofree char *naam = NULL;
  KvElement *sector = kv_edits_find_sector (edits, cell);

  if (sector == NULL && *cell != '\0')
    {
      if (kv_edits_clean_name (cell, &naam) != KV_MADE)
        {
          tell_cell (adding, row, &KV_ELEMENT_GET_CLASS (element)->fields[KV_PARTNER_SECTOR], cell);
          return;
        }
      sector = kv_edits_insert (edits, kv_edits_make_named (edits, KV_KIND_SECTOR, naam));
      adding->report->sectors++;
    }
  kv_element_set_text (element, KV_PARTNER_SECTOR, sector != NULL ? kv_element_get_id (sector) : "");
}

static gboolean
is_sector (const KvField *field)
{
  return field->kind == KV_FIELD_REF && field->targets == KV_KIND_BIT (KV_KIND_SECTOR);
}

static void
fill_row (Adding    *adding,
          KvElement *element,
          guint      row)
{
  KvNameList *list = adding->list;

  for (guint column = 0; column < list->n_columns; column++)
    {
      const KvField *field = kv_name_list_get_field (list, column);
      const char *cell = kv_name_list_get_cell (list, row, column);

      if (field == NULL || strcmp (field->name, "naam") == 0)
        continue;
      if (is_sector (field))
        set_sector (adding, element, row, cell);
      else if (kv_cell_is_plain (field) && !kv_cell_set (element, list->fields[column], cell))
        tell_cell (adding, row, field, cell);
    }
}

static void
add_row (Adding *adding,
         guint   row)
{
  KvEdits *edits = adding->list->edits;
  g_autofree char *naam = name_of_row (adding, row);
  KvElement *element = NULL;

  if (naam != NULL)
    adding->report->added++;
  if (naam != NULL && !adding->only_count)
    {
      element = kv_edits_make_named (edits, adding->list->kind, naam);
      fill_row (adding, element, row);
      kv_edits_insert (edits, element);
    }
  g_ptr_array_add (adding->elements, element);
}

/* References come last: they may be to another row. */
static void
refer_row (Adding *adding,
           guint   row)
{
  KvNameList *list = adding->list;
  KvElement *element = adding->elements->pdata[row];

  for (guint column = 0; column < list->n_columns && element != NULL; column++)
    {
      const KvField *field = kv_name_list_get_field (list, column);
      const char *cell = kv_name_list_get_cell (list, row, column);

      if (field != NULL && !kv_cell_is_plain (field) && !is_sector (field) && !kv_cell_refer (list->edits, element, list->fields[column], cell))
        tell_cell (adding, row, field, cell);
    }
}

static void
select_added (Adding *adding)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < adding->elements->len; i++)
    {
      if (adding->elements->pdata[i] != NULL)
        g_ptr_array_add (ids, (char *) kv_element_get_id (adding->elements->pdata[i]));
    }
  g_ptr_array_add (ids, NULL);
  if (ids->len > 1)
    kv_selection_set (kv_session_get_selection (kv_edits_get_session (adding->list->edits)), (const char *const *) ids->pdata);
}

static KvNameReport *
go_through (KvNameList *self,
            gboolean    only_count)
{
  KvNameReport *report = g_new0 (KvNameReport, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  Adding adding = { self, report, known, elements, kv_krachtenveld_count (kv_edits_get_krachtenveld (self->edits), self->kind), only_count };

  report->kind = self->kind;
  report->skips = g_ptr_array_new_with_free_func (skip_free);
  note_names (&adding);
  for (guint row = 0; row < kv_name_list_get_n_rows (self); row++)
    add_row (&adding, row);
  if (only_count)
    return report;

  for (guint row = 0; row < elements->len; row++)
    refer_row (&adding, row);
  select_added (&adding);
  report->skipped += self->left_out;
  if (self->left_out > 0)
    tell (&adding, elements->len - 1, g_strdup_printf (_("What comes after the first %d lines was left out."), KV_NAME_LIST_ROWS));

  return report;
}

/**
 * kv_name_list_count:
 * @self: a list
 *
 * Returns: how many lines kv_name_list_apply() would add. O(rows and elements).
 */
guint
kv_name_list_count (KvNameList *self)
{
  g_autoptr (KvNameReport) report = go_through (self, TRUE);

  return report->added;
}

/**
 * kv_name_list_apply:
 * @self: a list
 *
 * Adds what is new. Known ones stay as they are. Where places are known nothing
 * else moves; the new partners get theirs from the drawing.
 *
 * Returns: (transfer full): what was done.
 */
KvNameReport *
kv_name_list_apply (KvNameList *self)
{
  KvNameReport *report;

  kv_edits_begin (self->edits, _("Paste a list"), NULL);
  if (self->kind == KV_KIND_PARTNER && kv_edits_get_scene (self->edits) != NULL)
    kv_places_ensure (self->edits);
  report = go_through (self, FALSE);
  kv_edits_end (self->edits);

  return report;
}

void
kv_name_report_free (KvNameReport *report)
{
  g_ptr_array_unref (report->skips);
  g_free (report);
}

/**
 * kv_name_report_sentence:
 * @report: what kv_name_list_apply() told
 *
 * Returns: (transfer full): a sentence that says what was added, without a full
 *   stop.
 */
char *
kv_name_report_sentence (const KvNameReport *report)
{
  g_autofree char *counted = kv_count_text (report->kind, report->added);
  GString *sentence = g_string_new (NULL);

  g_string_printf (sentence, _("%s added"), counted);
  if (report->known > 0)
    g_string_append_printf (sentence, ngettext (", %u was there already", ", %u were there already", report->known), report->known);
  if (report->sectors > 0)
    g_string_append_printf (sentence, ngettext (", with %u new sector", ", with %u new sectors", report->sectors), report->sectors);
  if (report->skipped > 0)
    g_string_append_printf (sentence, ngettext (", %u line left out", ", %u lines left out", report->skipped), report->skipped);

  return g_string_free (sentence, FALSE);
}
