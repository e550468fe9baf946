#include "kv-grid-clip.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-grid-read.h"

#define MAX_SKIPPED 200     /* lines that tell of one */
#define MAX_SKIPPED_TEXT 60 /* characters of it */

/* --- copying --- */

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtoll (text, &end, 10);
  return end != text && *end == '\0';
}

/* What a sheet would take for a formula gets the mark of text; so does what would
 * read as marked. */
static gboolean
needs_mark (const char *text)
{
  if (text[0] == '\'')
    return text[1] != '\0' && strchr ("=+-@'", text[1]) != NULL;
  return text[0] != '\0' && strchr ("=+-@", text[0]) != NULL && !is_number (text);
}

static void
append_tsv (GString    *out,
            const char *text)
{
  const char *mark = needs_mark (text) ? "'" : "";
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;

  if (strpbrk (text, "\t\r\n\"") == NULL)
    {
      g_string_append_printf (out, "%s%s", mark, text);
      return;
    }
  parts = g_strsplit (text, "\"", -1);
  quoted = g_strjoinv ("\"\"", parts);
  g_string_append_printf (out, "\"%s%s\"", mark, quoted);
}

/**
 * kv_grid_to_tsv:
 * @model: a table
 * @range: cells of it
 *
 * Returns: (transfer full): the cells as sheets write them; onbekend is an empty
 *   cell.
 */
char *
kv_grid_to_tsv (KvGridModel       *model,
                const KvGridRange *range)
{
  GString *out = g_string_new (NULL);

  for (int row = range->row; row <= range->end_row; row++)
    {
      for (int column = range->column; column <= range->end_column; column++)
        {
          g_autofree char *text = kv_grid_model_dup_text (model, (guint) row, (guint) column);

          if (column > range->column)
            g_string_append_c (out, '\t');
          append_tsv (out, text);
        }
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static void
append_html (GString    *out,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  /* To Excel and to LibreOffice: this is text, also where it looks like a formula. */
  g_string_append_printf (out, "<td%s>%s</td>", is_number (text) || text[0] == '\0' ? "" : " style=\"mso-number-format:'\\@'\" sdnum=\"1043;0;@\"", broken);
}

char *
kv_grid_to_html (KvGridModel       *model,
                 const KvGridRange *range)
{
  GString *out = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");

  for (int row = range->row; row <= range->end_row; row++)
    {
      g_string_append (out, "<tr>");
      for (int column = range->column; column <= range->end_column; column++)
        {
          g_autofree char *text = kv_grid_model_dup_text (model, (guint) row, (guint) column);

          append_html (out, text);
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</table>\n");

  return g_string_free (out, FALSE);
}

/* --- pasting --- */

static gboolean
is_one_cell (GPtrArray *table)
{
  return table->len == 1 && ((GPtrArray *) table->pdata[0])->len == 1;
}

static gboolean
is_one_column (GPtrArray *table)
{
  for (guint i = 0; i < table->len; i++)
    {
      if (((GPtrArray *) table->pdata[i])->len > 1)
        return FALSE;
    }
  return TRUE;
}

/* The text of a sheet says all that its HTML does, and keeps its spaces. But it can
 * be the bare words of a table, or the bare lines of one cell. */
static gboolean
says_more (GPtrArray *html,
           GPtrArray *text)
{
  if (html == NULL || text == NULL)
    return html != NULL;
  return is_one_cell (text) ? !is_one_cell (html) : is_one_column (text) && is_one_cell (html);
}

static GPtrArray *
read_table (const char *html,
            const char *text)
{
  g_autoptr (GPtrArray) from_html = html != NULL ? kv_grid_read_html (html) : NULL;
  g_autoptr (GPtrArray) from_text = text != NULL ? kv_grid_read_tsv (text) : NULL;

  return says_more (from_html, from_text) ? g_steal_pointer (&from_html) : g_steal_pointer (&from_text);
}

/* Why a cell did not take a text. */
static char *
dup_reason (KvGridModel *model,
            guint        row,
            guint        column)
{
  if (!kv_grid_model_can_edit (model, (int) row, column))
    return g_strdup (_("nothing can be filled in there"));
  return kv_grid_model_dup_refusal (model, column);
}

/* The sentence has one reason; where there are more, each line tells its own. */
static void
tell_skipped (KvGridModel  *model,
              guint         row,
              guint         column,
              const char   *text,
              KvGridPasted *pasted)
{
  g_autofree char *shown = NULL;
  g_autofree char *reason = dup_reason (model, row, column);

  if (pasted->n_refused == 1)
    pasted->refusal = g_strdup (reason);
  else if (g_strcmp0 (pasted->refusal, reason) != 0)
    g_clear_pointer (&pasted->refusal, g_free);
  if (pasted->skipped->len >= MAX_SKIPPED)
    return;

  shown = g_utf8_strlen (text, -1) > MAX_SKIPPED_TEXT ? g_utf8_substring (text, 0, MAX_SKIPPED_TEXT) : g_strdup (text);
  /* Translators: the partner, the interest, what was not pasted there, and why */
  g_ptr_array_add (pasted->skipped, g_strdup_printf (_("%s, %s: “%s”, %s"), kv_grid_model_get_row (model, row)->name,
                                                     kv_grid_model_get_column (model, column)->name, shown, reason));
}

/* What is there already needs no place to be filled in. */
static gboolean
has_text (KvGridModel *model,
          guint        row,
          guint        column,
          const char  *text)
{
  g_autofree char *there = kv_grid_model_dup_text (model, row, column);

  return strcmp (there, text) == 0;
}

static void
paste_cell (KvGridModel  *model,
            guint         row,
            guint         column,
            const char   *text,
            KvGridPasted *pasted)
{
  if (row >= kv_grid_model_n_rows (model) || column >= kv_grid_model_n_columns (model))
    {
      pasted->n_outside++;
      return;
    }
  if (kv_grid_model_put (model, row, column, text) || has_text (model, row, column, text))
    {
      pasted->n_set++;
      return;
    }
  pasted->n_refused++;
  tell_skipped (model, row, column, text, pasted);
}

/* One cell goes into all of the range, more go where they come. */
static void
paste_all (KvGridModel       *model,
           const KvGridRange *range,
           GPtrArray         *table,
           KvGridPasted      *pasted)
{
  if (is_one_cell (table))
    {
      for (int row = range->row; row <= range->end_row; row++)
        for (int column = range->column; column <= range->end_column; column++)
          paste_cell (model, (guint) row, (guint) column, ((GPtrArray *) table->pdata[0])->pdata[0], pasted);
      return;
    }
  for (guint row = 0; row < table->len; row++)
    {
      GPtrArray *cells = table->pdata[row];

      for (guint column = 0; column < cells->len; column++)
        paste_cell (model, (guint) range->row + row, (guint) range->column + column, cells->pdata[column], pasted);
    }
}

/**
 * kv_grid_paste:
 * @model: a table
 * @range: where
 * @html: (nullable): what the clipboard has as HTML
 * @text: (nullable): what it has as text
 * @pasted: (out): what became of it
 *
 * Pastes in one step. An empty cell makes onbekend.
 *
 * Returns: FALSE when there is nothing to paste, or nothing can be changed.
 */
gboolean
kv_grid_paste (KvGridModel       *model,
               const KvGridRange *range,
               const char        *html,
               const char        *text,
               KvGridPasted      *pasted)
{
  g_autoptr (GPtrArray) table = kv_grid_model_is_read_only (model) ? NULL : read_table (html, text);

  if (table == NULL || table->len == 0)
    return FALSE;

  *pasted = (KvGridPasted) { .skipped = g_ptr_array_new_with_free_func (g_free) };
  kv_grid_model_begin (model, _("Paste"));
  paste_all (model, range, table, pasted);
  kv_grid_model_end (model);
  return TRUE;
}

/**
 * kv_grid_pasted_sentence:
 * @pasted: what kv_grid_paste() told
 *
 * Returns: (transfer full) (nullable): how many cells were not pasted, and why; NULL
 *   when all were.
 */
char *
kv_grid_pasted_sentence (const KvGridPasted *pasted)
{
  guint n = pasted->n_refused + pasted->n_outside;
  const char *outside = _("outside the table");
  g_autofree char *why = NULL;

  if (n == 0)
    return NULL;
  if (pasted->n_refused == 0)
    why = g_strdup (outside);
  else if (pasted->n_outside == 0)
    why = g_strdup (pasted->refusal);
  else if (pasted->refusal != NULL)
    why = g_strdup_printf ("%u %s, %u %s", pasted->n_refused, pasted->refusal, pasted->n_outside, outside);
  if (why == NULL)
    return g_strdup_printf (ngettext ("%u cell not pasted", "%u cells not pasted", n), n);

  return g_strdup_printf (ngettext ("%u cell not pasted: %s", "%u cells not pasted: %s", n), n, why);
}

void
kv_grid_pasted_clear (KvGridPasted *pasted)
{
  g_clear_pointer (&pasted->refusal, g_free);
  g_clear_pointer (&pasted->skipped, g_ptr_array_unref);
}
