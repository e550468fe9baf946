#include "kv-rows.h"

#include <string.h>

#define CELLS_MAX 1000

typedef struct
{
  const char *at;
  guint       line;
  char        separator;   /* 0: none */
  gboolean    quotes_end;  /* FALSE once a quote was found that does not */
} Reader;

static void
row_clear (gpointer data)
{
  KvRow *row = data;

  g_ptr_array_unref (row->cells);
}

/* --- the text as a whole --- */

/* One kind of newline: also what Word writes within a paragraph. */
static char *
with_newlines (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
        c = '\n';
      if (c != 0xfeff)
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

/* --- bullets and numbering --- */

static gboolean
is_bullet (gunichar c)
{
  return strchr ("-*+", c < 128 ? (int) c : 1) != NULL || c == 0xb7 || (c >= 0x2010 && c <= 0x2015) || c == 0x2022 || c == 0x2023
         || c == 0x2043 || c == 0x2192 || (c >= 0x25a0 && c <= 0x25ff) || c == 0x2713 || c == 0x2714 || c == 0x27a2 || c == 0xa7
         || (c >= 0xf000 && c <= 0xf0ff);
}

static const char *
skip_spaces (const char *text)
{
  while (*text == ' ' || *text == '\t' || g_str_has_prefix (text, "\xc2\xa0"))
    text += *text == '\xc2' ? 2 : 1;

  return text;
}

static gboolean
is_space_at (const char *text)
{
  return *text == ' ' || *text == '\t' || g_str_has_prefix (text, "\xc2\xa0");
}

/* Past a bullet and the space behind it; `text` itself where there is none. The
 * hollow bullet of Word arrives as an o and a tab. */
static const char *
skip_bullet (const char *text)
{
  const char *start = skip_spaces (text), *next;

  if (*start == '\0' || *start == '\n')
    return text;
  next = g_utf8_next_char (start);
  if (is_bullet (g_utf8_get_char (start)) && is_space_at (next))
    return skip_spaces (next);
  if (g_str_has_prefix (start, "o\t"))
    return skip_spaces (start + 1);

  return text;
}

/* Past "12.", "1.2)" or "(3)" and the space behind it; NULL where there is none. */
static const char *
skip_number (const char *text)
{
  const char *at = skip_spaces (text), *digits;

  if (*at == '(')
    at++;
  for (digits = at; g_ascii_isdigit (*at) || (*at == '.' && at > digits && g_ascii_isdigit (at[1])); at++)
    ;
  if (at == digits || at - digits > 8 || (*at != '.' && *at != ')') || !is_space_at (at + 1))
    return NULL;

  return skip_spaces (at + 1);
}

/* Whether all lines of a list are numbered: one that is may just be a name. */
static gboolean
is_numbered (const char *text)
{
  guint n = 0, numbered = 0;

  for (const char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      if (*skip_spaces (line) == '\0' || *skip_spaces (line) == '\n')
        continue;
      n++;
      numbered += skip_number (skip_bullet (line)) != NULL;
    }

  return n > 1 && numbered == n;
}

/* --- cells --- */

/* Where a quoted cell ends that begins at `at`: at its closing quote. NULL when
 * it does not, and the quote is just a quote. */
static const char *
find_quote_end (Reader *reader)
{
  const char *at = reader->at + 1;

  for (; *at != '\0'; at++)
    {
      if (*at != '"')
        continue;
      if (at[1] != '"')
        break;
      at++;
    }
  if (*at == '\0')
    reader->quotes_end = FALSE;
  if (*at == '"' && (at[1] == '\0' || at[1] == '\n' || (reader->separator != 0 && at[1] == reader->separator)))
    return at;

  return NULL;
}

static char *
read_quoted (Reader     *reader,
             const char *end)
{
  GString *cell = g_string_new (NULL);

  for (const char *p = reader->at + 1; p < end; p++)
    {
      if (*p == '"' && p[1] == '"')
        p++;
      if (*p == '\n')
        reader->line++;
      g_string_append_c (cell, *p);
    }
  reader->at = end + 1;

  return g_strstrip (g_string_free (cell, FALSE));
}

static char *
read_plain (Reader *reader)
{
  const char *start = reader->at;

  while (*reader->at != '\0' && *reader->at != '\n' && (reader->separator == 0 || *reader->at != reader->separator))
    reader->at++;

  return g_strstrip (g_strndup (start, reader->at - start));
}

static char *
read_cell (Reader *reader)
{
  const char *start = reader->at, *end = NULL;

  while (*start == ' ')
    start++;
  if (*start == '"' && reader->quotes_end)
    {
      const char *before = reader->at;

      reader->at = start;
      end = find_quote_end (reader);
      if (end == NULL)
        reader->at = before;
    }

  return end != NULL ? read_quoted (reader, end) : read_plain (reader);
}

/* A cell of text that begins like a formula has an apostrophe before it, where a
 * sheet wrote it. */
static void
drop_apostrophe (char *cell)
{
  if (cell[0] == '\'' && cell[1] != '\0' && strchr ("=+-@", cell[1]) != NULL)
    memmove (cell, cell + 1, strlen (cell));
}

static KvRow
read_row (Reader  *reader,
          gboolean numbered)
{
  KvRow row = { reader->line, g_ptr_array_new_with_free_func (g_free) };
  const char *first;

  reader->at = skip_bullet (reader->at);
  first = numbered ? skip_number (reader->at) : NULL;
  if (first != NULL)
    reader->at = first;
  for (;;)
    {
      char *cell = read_cell (reader);

      drop_apostrophe (cell);
      if (row.cells->len < CELLS_MAX)
        g_ptr_array_add (row.cells, cell);
      else
        g_free (cell);
      if (reader->separator == 0 || *reader->at != reader->separator)
        break;
      reader->at++;
    }
  if (*reader->at == '\n')
    {
      reader->at++;
      reader->line++;
    }

  return row;
}

static gboolean
row_is_empty (const KvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      if (*(const char *) row->cells->pdata[i] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* The first that stands in a line, behind its bullet and number. */
static char
find_separator (const char *text,
                const char *separators)
{
  for (; *separators != '\0'; separators++)
    for (const char *line = text; line != NULL; line = strchr (line, '\n'))
      {
        const char *end, *number;

        line += *line == '\n';
        line = skip_bullet (line);
        number = skip_number (line);
        line = number != NULL ? number : line;
        end = line + strcspn (line, "\n");
        if (memchr (line, *separators, end - line) != NULL)
          return *separators;
      }

  return 0;
}

/**
 * kv_rows_read:
 * @text: anything
 * @separators: what may part cells, the surest first
 * @max: how many rows at most
 * @left_out: (out) (optional): how many more there were
 *
 * Returns: (transfer full): the KvRow's. O(length).
 */
GArray *
kv_rows_read (const char *text,
              const char *separators,
              guint       max,
              guint      *left_out)
{
  g_autofree char *lines = with_newlines (text);
  Reader reader = { lines, 1, find_separator (lines, separators), TRUE };
  gboolean numbered = is_numbered (lines);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (KvRow));
  guint more = 0;

  g_array_set_clear_func (rows, row_clear);
  while (*reader.at != '\0')
    {
      KvRow row = read_row (&reader, numbered);

      if (!row_is_empty (&row) && rows->len < max)
        {
          g_array_append_val (rows, row);
          continue;
        }
      more += !row_is_empty (&row);
      row_clear (&row);
    }
  if (left_out != NULL)
    *left_out = more;

  return rows;
}
