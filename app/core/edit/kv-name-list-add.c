/* From a list to elements. Counting what would be added and adding it go the same
 * way. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-cell.h"
#include "kv-counts.h"
#include "kv-fold.h"
#include "kv-name-list-private.h"
#include "kv-names.h"
#include "kv-partner.h"
#include "kv-places.h"
#include "kv-rows.h"

/* What a field can hold and still be opened; see the limits of the reader. */
#define ELEMENTS_MAX 15000

#define SHOWN 40 /* characters of a cell in a sentence */

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
