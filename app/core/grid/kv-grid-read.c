/* Reading is lenient: what is no table is one cell, and nothing in it is ever more
 * than text. */

#include "kv-grid-read.h"

#include <string.h>

static void
free_row (gpointer row)
{
  g_ptr_array_unref (row);
}

static GPtrArray *
new_table (void)
{
  return g_ptr_array_new_with_free_func (free_row);
}

static GPtrArray *
new_row (GPtrArray *table)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (table, row);
  return row;
}

/* --- tab separated --- */

/* Where a quoted cell ends that begins at `at`; NULL when its quote is just a
 * quote. */
static const char *
find_quote_end (const char *at)
{
  for (at++; *at != '\0'; at++)
    {
      if (*at != '"')
        continue;
      if (at[1] != '"')
        return at[1] == '\0' || at[1] == '\t' || at[1] == '\n' || at[1] == '\r' ? at : NULL;
      at++;
    }

  return NULL;
}

static char *
unquote (const char *start,
         const char *end)
{
  GString *cell = g_string_new (NULL);

  for (const char *p = start + 1; p < end; p++)
    {
      if (*p == '"' && p[1] == '"')
        p++;
      if (*p != '\r')
        g_string_append_c (cell, *p);
    }

  return g_string_free (cell, FALSE);
}

/* Sheets know the apostrophe as the mark of text: we write it ourselves before what
 * would be a formula. */
static char *
without_mark (char *cell)
{
  if (cell[0] == '\'' && cell[1] != '\0' && strchr ("=+-@'", cell[1]) != NULL)
    memmove (cell, cell + 1, strlen (cell));

  return cell;
}

/* A table that once proved to have an unclosed quote has no more to look for. */
static const char *
read_tsv_cell (const char *at,
               GPtrArray  *row,
               gboolean   *has_quotes)
{
  const char *end = *at == '"' && *has_quotes ? find_quote_end (at) : NULL;

  if (end != NULL)
    {
      g_ptr_array_add (row, without_mark (unquote (at, end)));
      return end + 1;
    }
  if (*at == '"')
    *has_quotes = FALSE;
  end = at + strcspn (at, "\t\r\n");
  g_ptr_array_add (row, without_mark (g_strndup (at, (gsize) (end - at))));

  return end;
}

/**
 * kv_grid_read_tsv:
 * @text: anything
 *
 * Returns: (transfer full) (nullable): its rows; NULL when it is empty. O(length).
 */
GPtrArray *
kv_grid_read_tsv (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *at = g_str_has_prefix (valid, "\xef\xbb\xbf") ? valid + 3 : valid;
  gboolean has_quotes = TRUE;
  GPtrArray *table, *row;

  if (*at == '\0')
    return NULL;

  table = new_table ();
  row = new_row (table);
  while (TRUE)
    {
      at = read_tsv_cell (at, row, &has_quotes);
      if (*at == '\t')
        {
          at++;
          continue;
        }
      at += *at == '\r';
      at += *at == '\n';
      if (*at == '\0')
        return table;
      row = new_row (table);
    }
}

/* --- HTML --- */

typedef struct
{
  const char *at;
  GPtrArray  *table;       /* NULL before the first */
  GPtrArray  *row;         /* NULL outside one */
  GString    *cell;        /* NULL outside one */
  guint       columns;     /* that the cell takes */
  guint       rows;
  GArray     *covered;     /* guint: in how many rows to come a cell lies over this column */
  guint       n_covered;   /* of all cells that others lie over */
  gboolean    space;       /* white space was seen that may matter */
} Html;

#define MAX_SPAN 1000
#define MAX_COVERED 100000 /* a few words can ask for millions */

static guint *
covered_at (Html *html,
            guint column)
{
  if (column >= html->covered->len)
    g_array_set_size (html->covered, column + 1);
  return &g_array_index (html->covered, guint, column);
}

static void
add_covered (Html *html)
{
  if (html->n_covered++ < MAX_COVERED)
    g_ptr_array_add (html->row, g_strdup (""));
}

/* What a cell of a row above lies over is empty. */
static void
skip_covered (Html *html)
{
  while (html->row->len < html->covered->len && *covered_at (html, html->row->len) > 0 && html->n_covered < MAX_COVERED)
    {
      --*covered_at (html, html->row->len);
      add_covered (html);
    }
}

static void
end_cell (Html *html)
{
  guint first;

  if (html->cell == NULL)
    return;

  first = html->row->len;
  g_ptr_array_add (html->row, without_mark (g_strstrip (g_string_free (html->cell, FALSE))));
  for (guint i = 1; i < html->columns; i++)
    add_covered (html);
  for (guint i = first; html->rows > 1 && i < html->row->len; i++)
    *covered_at (html, i) = html->rows - 1;
  html->cell = NULL;
}

static void
end_row (Html *html)
{
  end_cell (html);
  if (html->row != NULL)
    skip_covered (html);
  html->row = NULL;
}

static void
begin_row (Html *html)
{
  end_row (html);
  if (html->table == NULL)
    html->table = new_table ();
  html->row = new_row (html->table);
}

/* Of a cell: "colspan=" or "rowspan=". */
static guint
read_span (const char *tag,
           gsize       length,
           const char *name)
{
  g_autofree char *lower = g_ascii_strdown (tag, (gssize) length);
  const char *attribute = strstr (lower, name);
  guint64 span = 1;

  if (attribute != NULL)
    {
      attribute += strlen (name);
      attribute += *attribute == '"' || *attribute == '\'';
      span = g_ascii_strtoull (attribute, NULL, 10);
    }

  return (guint) CLAMP (span, 1, MAX_SPAN);
}

static void
begin_cell (Html       *html,
            const char *tag,
            gsize       length)
{
  if (html->row == NULL)
    begin_row (html);
  end_cell (html);
  skip_covered (html);
  html->cell = g_string_new (NULL);
  html->columns = read_span (tag, length, "colspan=");
  html->rows = read_span (tag, length, "rowspan=");
  html->space = FALSE;
}

/* `tag` begins after its "<". */
static gboolean
is_tag (const char *tag,
        const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (tag, name, length) == 0 && !g_ascii_isalnum (tag[length]);
}

/* Past the end of an element whose content is no text. */
static const char *
skip_element (const char *at,
              const char *name)
{
  g_autofree char *end = g_strconcat ("/", name, NULL);

  for (at = strchr (at, '<'); at != NULL; at = strchr (at + 1, '<'))
    {
      if (is_tag (at + 1, end))
        return at;
    }
  return "";
}

static void
read_tag (Html *html)
{
  const char *tag = html->at + 1;
  const char *end;

  if (g_str_has_prefix (tag, "!--"))
    {
      end = strstr (tag + 3, "-->");
      html->at = end != NULL ? end + 3 : "";
      return;
    }
  end = strchr (tag, '>');
  html->at = end != NULL ? end + 1 : "";
  if (end == NULL)
    return;

  if (is_tag (tag, "tr"))
    begin_row (html);
  else if (is_tag (tag, "td") || is_tag (tag, "th"))
    begin_cell (html, tag, (gsize) (end - tag));
  else if (is_tag (tag, "/td") || is_tag (tag, "/th"))
    end_cell (html);
  else if (is_tag (tag, "/tr") || is_tag (tag, "/table"))
    end_row (html);
  else if (is_tag (tag, "style"))
    html->at = skip_element (html->at, "style");
  else if (is_tag (tag, "script"))
    html->at = skip_element (html->at, "script");
  else if (html->cell != NULL && html->cell->len > 0 && (is_tag (tag, "br") || is_tag (tag, "p") || is_tag (tag, "div") || is_tag (tag, "li")))
    g_string_append_c (html->cell, '\n');
}

static void
append_character (Html    *html,
                  gunichar c)
{
  if (html->space && html->cell->len > 0 && html->cell->str[html->cell->len - 1] != '\n')
    g_string_append_c (html->cell, ' ');
  html->space = FALSE;
  g_string_append_unichar (html->cell, c);
}

static gunichar
named_entity (const char *name,
              gsize       length)
{
  static const struct { const char *name; gunichar character; } entities[] = {
    { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }, { "nbsp", ' ' },
    { "minus", 0x2212 }, { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "eacute", 0xe9 }, { "euml", 0xeb }, { "iuml", 0xef },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (strlen (entities[i].name) == length && strncmp (entities[i].name, name, length) == 0)
        return entities[i].character;
    }
  return 0;
}

/* "&amp;" and "&#8722;"; what is none is text. */
static void
read_entity (Html *html)
{
  const char *end = memchr (html->at, ';', strnlen (html->at, 12));
  guint64 code = 0;

  if (end != NULL && html->at[1] == '#')
    code = g_ascii_strtoull (html->at + (html->at[2] == 'x' ? 3 : 2), NULL, html->at[2] == 'x' ? 16 : 10);
  else if (end != NULL)
    code = named_entity (html->at + 1, (gsize) (end - html->at - 1));
  if (code == 0 || code > 0x10ffff || !g_unichar_validate ((gunichar) code))
    {
      append_character (html, '&');
      html->at++;
      return;
    }
  append_character (html, code == 0xa0 ? ' ' : (gunichar) code);
  html->at = end + 1;
}

static void
read_text (Html *html)
{
  gunichar c = g_utf8_get_char (html->at);

  if (html->cell == NULL)
    {
      html->at += strcspn (html->at, "<");
      return;
    }
  if (c == '&')
    {
      read_entity (html);
      return;
    }
  if (c < 128 && g_ascii_isspace ((char) c))
    html->space = TRUE;
  else
    append_character (html, c);
  html->at = g_utf8_next_char (html->at);
}

/**
 * kv_grid_read_html:
 * @markup: anything
 *
 * Returns: (transfer full) (nullable): the rows of the tables in it; NULL when there
 *   are none. O(length).
 */
GPtrArray *
kv_grid_read_html (const char *markup)
{
  g_autofree char *valid = g_utf8_make_valid (markup, -1);
  g_autoptr (GArray) covered = g_array_new (FALSE, TRUE, sizeof (guint));
  Html html = { .at = valid, .covered = covered };

  while (*html.at != '\0')
    {
      if (*html.at == '<')
        read_tag (&html);
      else
        read_text (&html);
    }
  end_row (&html);

  return html.table;
}
