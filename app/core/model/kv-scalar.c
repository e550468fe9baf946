/* Numbers and dates as a file writes them: nothing stranger is read. */

#include "kv-field.h"

#include <math.h>
#include <string.h>

#define MAX_NUMBER 1e6

/**
 * kv_number_parse:
 * @text: a decimal number in the C locale, not necessarily NUL-terminated
 * @length: its length in bytes
 * @number: (out): set only on success
 *
 * Reads what kv_number_print() writes and nothing stranger: no hexadecimal, no
 * nan or inf, no decimal comma, nothing beyond a million either way.
 */
gboolean
kv_number_parse (const char *text,
                 gsize       length,
                 double     *number)
{
  char buffer[64], *end;
  double value;

  if (length == 0 || length >= sizeof buffer)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]) && memchr ("+-.eE", text[i], 5) == NULL)
        return FALSE;
    }
  memcpy (buffer, text, length);
  buffer[length] = '\0';

  value = g_ascii_strtod (buffer, &end);
  if (*end != '\0' || end == buffer || !isfinite (value) || fabs (value) > MAX_NUMBER)
    return FALSE;

  *number = value == 0 ? 0 : value;
  return TRUE;
}

/**
 * kv_number_print:
 * @number: a finite number
 * @out: gets the shortest text that reads back as the same number
 */
void
kv_number_print (double   number,
                 GString *out)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 7; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  g_string_append (out, buffer);
}

/**
 * kv_date_parse:
 * @text: a date as 2026-12-08, not necessarily NUL-terminated
 * @length: its length in bytes
 * @julian: (out): the Julian day, set only on success
 *
 * Returns: FALSE when it is no date of the calendar.
 */
gboolean
kv_date_parse (const char *text,
               gsize       length,
               guint      *julian)
{
  int part[3] = { 0 };
  GDate date;

  if (length != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (guint i = 0, n = 0; i < length; i++)
    {
      if (i == 4 || i == 7)
        n++;
      else if (g_ascii_isdigit (text[i]))
        part[n] = part[n] * 10 + (text[i] - '0');
      else
        return FALSE;
    }
  if (!g_date_valid_dmy (part[2], part[1], part[0]))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, part[2], part[1], part[0]);
  *julian = g_date_get_julian (&date);
  return TRUE;
}

const char *const kv_months[12] = {
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"
};
const char *const kv_months_short[12] = { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" };

static char *
date_with (guint             julian,
           const char *const months[])
{
  GDate date;

  if (!g_date_valid_julian (julian))
    return g_strdup ("");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);

  return g_strdup_printf ("%d %s %d", g_date_get_day (&date),
                          months[g_date_get_month (&date) - 1], g_date_get_year (&date));
}

/**
 * kv_date_text:
 * @julian: a Julian day, or 0
 *
 * Returns: (transfer full): the date as Dutch people read it, "1 maart 2026";
 *   "" for 0.
 */
char *
kv_date_text (guint julian)
{
  return date_with (julian, kv_months);
}

/**
 * kv_date_text_short:
 * @julian: a Julian day, or 0
 *
 * Returns: (transfer full): the same with the month in three letters, "1 mrt 2026"
 */
char *
kv_date_text_short (guint julian)
{
  return date_with (julian, kv_months_short);
}
