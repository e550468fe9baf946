/* For other programs: a table for each kind of what was chosen, as tab separated
 * text and as HTML. Only columns in which somebody has something. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-cell.h"
#include "kv-clipboard.h"
#include "kv-names.h"

/* --- the table of one kind --- */

typedef struct
{
  KvKrachtenveld *shown;
  GPtrArray      *elements;
  GArray         *columns; /* guint: fields */
} Table;

static gboolean
is_used (Table         *table,
         guint          index,
         const KvField *field)
{
  if (field->kind == KV_FIELD_NUMBER)
    return FALSE;
  for (guint i = 0; i < table->elements->len; i++)
    {
      g_autofree char *text = kv_cell_text (table->shown, table->elements->pdata[i], index);

      if (text[0] != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
table_init (Table             *table,
            KvKrachtenveld    *shown,
            const char *const *ids,
            KvKind             kind)
{
  KvElementClass *klass = kv_kind_get_class (kind);

  table->shown = shown;
  table->elements = g_ptr_array_new ();
  table->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; *ids != NULL; ids++)
    {
      KvElement *element = kv_krachtenveld_lookup (shown, *ids);

      if (element != NULL && kv_element_get_kind (element) == kind)
        g_ptr_array_add (table->elements, element);
    }
  for (guint i = 0; i < klass->n_fields && table->elements->len > 0; i++)
    {
      if (is_used (table, i, &klass->fields[i]))
        g_array_append_val (table->columns, i);
    }
}

static void
table_clear (Table *table)
{
  g_ptr_array_unref (table->elements);
  g_array_unref (table->columns);
}

static const KvField *
column_field (Table *table,
              guint  column)
{
  return &KV_ELEMENT_GET_CLASS (table->elements->pdata[0])->fields[g_array_index (table->columns, guint, column)];
}

static char *
table_cell (Table *table,
            guint  row,
            guint  column)
{
  return kv_cell_text (table->shown, table->elements->pdata[row], g_array_index (table->columns, guint, column));
}

/* --- tab separated --- */

/* A cell of text that a sheet would take for a formula gets an apostrophe, which
 * sheets know as the mark of text. */
static void
append_tsv_cell (GString    *out,
                 const char *text,
                 gboolean    is_number)
{
  gboolean formula = !is_number && text[0] != '\0' && strchr ("=+-@", text[0]) != NULL;

  if (strpbrk (text, "\t\n\"") == NULL)
    {
      g_string_append_printf (out, "%s%s", formula ? "'" : "", text);
      return;
    }

  g_string_append_printf (out, "\"%s", formula ? "'" : "");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_tsv (GString *out,
            Table   *table)
{
  gboolean headed = table->columns->len > 1;

  for (guint column = 0; headed && column < table->columns->len; column++)
    g_string_append_printf (out, "%s%s", column > 0 ? "\t" : "", _(column_field (table, column)->label));
  if (headed)
    g_string_append_c (out, '\n');
  for (guint row = 0; row < table->elements->len; row++)
    {
      for (guint column = 0; column < table->columns->len; column++)
        {
          g_autofree char *text = table_cell (table, row, column);

          if (column > 0)
            g_string_append_c (out, '\t');
          append_tsv_cell (out, text, column_field (table, column)->kind == KV_FIELD_SCORE);
        }
      g_string_append_c (out, '\n');
    }
}

/* --- HTML --- */

static void
append_html_cell (GString    *out,
                  const char *tag,
                  const char *attributes,
                  const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  g_string_append_printf (out, "<%s%s>%s</%s>", tag, attributes, broken, tag);
}

static void
append_html (GString *out,
             Table   *table)
{
  g_string_append (out, "<table>\n<tr>");
  for (guint column = 0; column < table->columns->len; column++)
    append_html_cell (out, "th", "", _(column_field (table, column)->label));
  g_string_append (out, "</tr>\n");
  for (guint row = 0; row < table->elements->len; row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < table->columns->len; column++)
        {
          g_autofree char *text = table_cell (table, row, column);
          gboolean is_number = column_field (table, column)->kind == KV_FIELD_SCORE;

          /* To sheets: this is text, whatever it looks like. */
          append_html_cell (out, "td", is_number ? "" : " style=\"mso-number-format:'\\@'\"", text);
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</table>\n");
}

/* --- all of it --- */

static char *
write_tables (KvKrachtenveld    *shown,
              const char *const *ids,
              const char        *head,
              void (*append) (GString *out, Table *table))
{
  GString *out = g_string_new (NULL);

  for (guint kind = 1; kind < KV_N_KINDS; kind++)
    {
      Table table;

      table_init (&table, shown, ids, kind);
      if (table.columns->len > 0)
        {
          g_string_append (out, out->len > 0 ? "\n" : head);
          append (out, &table);
        }
      table_clear (&table);
    }

  return g_string_free (out, FALSE);
}

/**
 * kv_clipboard_text:
 * @shown: what others may see: the field, or the copy for partners
 * @ids: what was chosen
 *
 * Returns: (transfer full): a table for each kind, tab separated as sheets write
 *   it; without headings where there is one column. "" when there is nothing.
 */
char *
kv_clipboard_text (KvKrachtenveld    *shown,
                   const char *const *ids)
{
  return write_tables (shown, ids, "", append_tsv);
}

/**
 * kv_clipboard_html:
 * @shown: what others may see: the field, or the copy for partners
 * @ids: what was chosen
 *
 * Returns: (transfer full): the same tables in HTML; "" when there is nothing.
 */
char *
kv_clipboard_html (KvKrachtenveld    *shown,
                   const char *const *ids)
{
  return write_tables (shown, ids, "<meta charset=\"utf-8\">\n", append_html);
}
