/* What the columns of a list hold: by their headings, else by what is in them. */

#include <glib/gi18n.h>
#include <string.h>

#include "kv-edits-private.h"
#include "kv-fold.h"
#include "kv-name-list-private.h"
#include "kv-rows.h"

#define LOOKED_AT 50 /* rows, to see what is in a column */

/* How people head a column of names. */
static const char *const name_headings[] = { "naam", "name", "namen", "partner", "partners", "organisatie", "organisaties", "instelling", "partij", "betrokken partij", NULL };

/* Only letters and figures, so that "Wat willen zij?" is "wat willen zij". */
static char *
heading_key (const char *text)
{
  g_autofree char *folded = kv_fold_text (text);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
      else if (key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
    }

  return g_strchomp (g_string_free (key, FALSE));
}

static gboolean
is_heading_of (const char    *heading,
               const KvField *field)
{
  g_autofree char *name = heading_key (field->name);
  g_autofree char *label = heading_key (_(field->label));
  g_autofree char *english = heading_key (field->label);

  return strcmp (heading, name) == 0 || strcmp (heading, label) == 0 || strcmp (heading, english) == 0
         || (strcmp (field->name, "naam") == 0 && g_strv_contains (name_headings, heading));
}

/* The index of the field that a cell is the heading of, or -1. */
static int
field_of_heading (KvNameList *self,
                  const char *cell)
{
  g_autofree char *heading = heading_key (cell);

  for (guint i = 0; i + 1 < self->choices->len && heading[0] != '\0'; i++)
    {
      if (is_heading_of (heading, self->choices->pdata[i]))
        return kv_name_list_field_index (self, self->choices->pdata[i]);
    }

  return -1;
}

/* Headings are in the first row, when that names the column of names, or half of
 * all columns. */
static gboolean
guess_headings (KvNameList *self)
{
  guint found = 0, filled = 0;
  gboolean named = FALSE;

  if (self->rows->len < 2)
    return FALSE;

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *cell = kv_name_list_raw_cell (self, 0, column);
      int field = field_of_heading (self, cell);

      filled += *cell != '\0';
      found += field >= 0;
      named = named || (field >= 0 && strcmp (kv_kind_get_class (self->kind)->fields[field].name, "naam") == 0);
    }

  return named || (found > 1 && 2 * found >= filled);
}

static gboolean
is_number (const char *text)
{
  return strspn (text, "0123456789.,+-% ") == strlen (text);
}

/* How many cells of a column are filled, are words, and are names of sectors. */
typedef struct { guint filled, words, sectors; } Content;

static Content
content_of (KvNameList *self,
            guint       column)
{
  Content content = { 0 };

  for (guint row = 0; row < MIN (kv_name_list_get_n_rows (self), LOOKED_AT); row++)
    {
      const char *cell = kv_name_list_get_cell (self, row, column);

      content.filled += *cell != '\0';
      content.words += *cell != '\0' && !is_number (cell);
      content.sectors += kv_edits_find_sector (self->edits, cell) != NULL;
    }

  return content;
}

/* The first column of words that nothing is said of. */
static int
guess_names (KvNameList *self)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      Content content = content_of (self, column);

      if (self->fields[column] < 0 && *kv_name_list_get_heading (self, column) == '\0' && 2 * content.words > content.filled)
        return column;
    }
  for (guint column = 0; column < self->n_columns; column++)
    {
      if (self->fields[column] < 0)
        return column;
    }

  return -1;
}

static void
guess_sectors (KvNameList *self)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      Content content = content_of (self, column);

      if (self->fields[column] >= 0 || *kv_name_list_get_heading (self, column) != '\0' || content.filled == 0
          || 2 * content.sectors < content.filled)
        continue;
      for (guint i = 0; i + 1 < self->choices->len; i++)
        {
          const KvField *field = self->choices->pdata[i];

          if (strcmp (field->name, "sector") == 0)
            kv_name_list_set_field (self, column, field);
        }
      return;
    }
}

void
kv_name_list_guess (KvNameList *self)
{
  int naam;

  self->headed = guess_headings (self);
  for (guint column = 0; column < self->n_columns; column++)
    {
      int field = self->headed ? field_of_heading (self, kv_name_list_raw_cell (self, 0, column)) : -1;

      if (field >= 0 && kv_name_list_find (self, kv_kind_get_class (self->kind)->fields[field].name) < 0)
        self->fields[column] = field;
    }
  if (kv_name_list_find (self, "sector") < 0 && self->n_columns > 1)
    guess_sectors (self);
  naam = kv_name_list_find (self, "naam") < 0 ? guess_names (self) : -1;
  if (naam >= 0)
    kv_name_list_set_field (self, naam, self->choices->pdata[0]);
}
