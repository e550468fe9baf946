#include "kv-date-words.h"

#include <string.h>

#include "kv-field.h"

/* Three letters of one of these, or of kv_months, are enough, but no others: "3
 * maanden" is no day. */
static const char *const english_months[] = { "january", "february", "march", "april", "may", "june", "july",
                                              "august", "september", "october", "november", "december" };

#define FIRST_YEAR 1900 /* "12 nov 202" is being typed */

/* The three numbers of a date in the order in which they stand; a month can be
 * a word. */
typedef struct
{
  guint    numbers[3];
  guint    n;
  guint    named;     /* which of them was a word, from 1; 0: none */
  guint    n_digits;  /* of the first */
} Parts;

guint
kv_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
  return g_date_get_julian (&date);
}

static guint
find_month (const char *word,
            gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (kv_months) && length >= 3; i++)
    {
      if (strncmp (word, kv_months[i], length) == 0 || strncmp (word, english_months[i], length) == 0
          || (length == 3 && strncmp (word, kv_months_short[i], 3) == 0))
        return i + 1;
    }
  return 0;
}

/* A number or the name of a month; moves on behind it. */
static gboolean
read_part (const char **text,
           Parts       *parts)
{
  const char *start = *text;
  guint number = 0;

  if (parts->n == 3)
    return FALSE;

  if (g_ascii_isdigit (*start))
    {
      for (; g_ascii_isdigit (**text) && *text - start < 5; (*text)++)
        number = number * 10 + (guint) (**text - '0');
      if (parts->n == 0)
        parts->n_digits = (guint) (*text - start);
    }
  else
    {
      for (; g_ascii_isalpha (**text); (*text)++)
        ;
      number = find_month (start, (gsize) (*text - start));
      if (number == 0 || parts->named != 0)
        return FALSE;
      parts->named = parts->n + 1;
    }
  parts->numbers[parts->n++] = number;
  return TRUE;
}

static gboolean
read_parts (const char *text,
            Parts      *parts)
{
  for (; *text != '\0';)
    {
      if (strchr (" -/.,", *text) != NULL)
        text++;
      else if (!read_part (&text, parts))
        return FALSE;
    }
  return parts->n >= 2;
}

static gboolean
make_julian (guint  day,
             guint  month,
             guint  year,
             guint *julian)
{
  GDate date;

  if (day > 31 || month > 12 || year < FIRST_YEAR || year > 9999
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *julian = g_date_get_julian (&date);
  return TRUE;
}

/* Of last year, this year and next year the nearest. */
static gboolean
make_nearest (guint  day,
              guint  month,
              guint  today,
              guint *julian)
{
  gboolean found = FALSE;
  GDate now;

  g_date_clear (&now, 1);
  g_date_set_julian (&now, today);
  for (guint year = g_date_get_year (&now) - 1; year <= g_date_get_year (&now) + 1u; year++)
    {
      guint other;

      if (!make_julian (day, month, year, &other)
          || (found && ABS ((int) other - (int) today) >= ABS ((int) *julian - (int) today)))
        continue;
      *julian = other;
      found = TRUE;
    }
  return found;
}

static gboolean
read_word (const char *text,
           guint       today,
           guint      *julian)
{
  static const struct
  {
    const char *word;
    int         days;
  } words[] = { { "vandaag", 0 }, { "gisteren", -1 }, { "morgen", 1 }, { "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strcmp (text, words[i].word) != 0)
        continue;
      *julian = today + words[i].days;
      return TRUE;
    }
  return FALSE;
}

gboolean
kv_date_read (const char *text,
              guint       today,
              guint      *julian)
{
  g_autofree char *lower = g_strstrip (g_utf8_strdown (text, -1));
  Parts parts = { 0 };
  guint year;

  if (lower[0] == '\0')
    {
      *julian = 0;
      return TRUE;
    }
  if (read_word (lower, today, julian))
    return TRUE;
  if (!read_parts (lower, &parts))
    return FALSE;

  if (parts.named == 1 && parts.n == 2) /* nov 12 */
    return make_nearest (parts.numbers[1], parts.numbers[0], today, julian);
  if (parts.n == 2)
    return make_nearest (parts.numbers[0], parts.numbers[1], today, julian);
  if (parts.n_digits == 4) /* 2026-11-12 */
    return make_julian (parts.numbers[2], parts.numbers[1], parts.numbers[0], julian);

  year = parts.numbers[2] < 100 ? 2000 + parts.numbers[2] : parts.numbers[2];
  return make_julian (parts.numbers[0], parts.numbers[1], year, julian);
}

char *
kv_dated_text (const char *stored)
{
  guint julian;

  return kv_date_parse (stored, strlen (stored), &julian) ? kv_date_text (julian) : g_strdup (stored);
}

/* "okt 26" can be a month and "10-12" weeks: a day starts with a digit, and names
 * its month or its year. */
static gboolean
is_whole_day (const char *text)
{
  guint digits = 0, letters = 0, parts = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      digits += g_ascii_isdigit (*at);
      letters += g_ascii_isalpha (*at);
      parts += g_ascii_isdigit (*at) && (at == text || !g_ascii_isdigit (at[-1]));
    }
  return digits == 0 || (g_ascii_isdigit (text[0]) && (letters > 0 || parts == 3));
}

char *
kv_dated_read (const char *text,
               guint       today)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  guint julian = 0;
  GDate date;

  if (!is_whole_day (typed) || !kv_date_read (typed, today, &julian) || julian == 0)
    return g_strdup (text);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (&date), (guint) g_date_get_month (&date), (guint) g_date_get_day (&date));
}

char *
kv_date_short (guint julian,
               guint today)
{
  GDate date, now;

  if (!g_date_valid_julian (julian))
    return g_strdup ("");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_date_clear (&now, 1);
  g_date_set_julian (&now, today);
  if (g_date_get_year (&date) == g_date_get_year (&now))
    return g_strdup_printf ("%u %s", g_date_get_day (&date), kv_months_short[g_date_get_month (&date) - 1]);
  return g_strdup_printf ("%u %s %u", g_date_get_day (&date), kv_months_short[g_date_get_month (&date) - 1], (guint) g_date_get_year (&date));
}
