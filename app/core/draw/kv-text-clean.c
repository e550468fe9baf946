/* What is drawn for the texts of users, which may hold anything. Out comes
 * valid UTF-8 of one line that cannot turn the text beside it around, cannot
 * break an XML file and costs Pango little. */

#include "kv-text.h"

#include <string.h>

/* No line and no paragraph on a sheet has room for more. */
#define MAX_CHARS 8000

/* Marks on one letter: past the first number they may leave the line, past the
 * second they are dropped. No written language needs as many. */
#define MARKS_IN_LINE 2
#define MARKS_KEPT 16

static gboolean
is_separator (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r'
         || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Codes that draw nothing and only steer: controls, soft hyphens, marks of
 * byte order and annotation, deprecated format characters, and the
 * noncharacters that XML forbids. */
static gboolean
is_dropped (gunichar c)
{
  return g_unichar_iscntrl (c) || is_bidi_control (c)
         || c == 0xad || c == 0xfeff || c == 0xfffe || c == 0xffff
         || (c >= 0x206a && c <= 0x206f) || (c >= 0xfff9 && c <= 0xfffb);
}

typedef struct
{
  GString *out;
  guint    chars;
  guint    marks;    /* on the last letter */
  gboolean spaced;   /* by a separator: the spaces after it go */
  gboolean stacked;
} Cleaner;

static void
put (Cleaner *cleaner, gunichar c)
{
  g_string_append_unichar (cleaner->out, c);
  cleaner->chars++;
}

static void
put_separator (Cleaner *cleaner)
{
  cleaner->marks = 0;
  cleaner->spaced = TRUE;
  if (cleaner->out->len > 0 && cleaner->out->str[cleaner->out->len - 1] != ' ')
    put (cleaner, ' ');
}

static void
put_letter (Cleaner *cleaner, gunichar c)
{
  if (c == ' ' && cleaner->spaced)
    return;

  cleaner->marks = 0;
  cleaner->spaced = FALSE;
  put (cleaner, c);
}

static void
put_mark (Cleaner *cleaner, gunichar c)
{
  cleaner->spaced = FALSE;
  cleaner->marks++;
  cleaner->stacked |= cleaner->marks > MARKS_IN_LINE;

  if (cleaner->marks <= MARKS_KEPT)
    put (cleaner, c);
}

static void
take (Cleaner *cleaner, gunichar c)
{
  if (is_separator (c))
    put_separator (cleaner);
  else if (g_unichar_ismark (c))
    put_mark (cleaner, c);
  else if (!is_dropped (c))
    put_letter (cleaner, c);
}

/* Most texts hold nothing but letters that stay. */
static gboolean
is_plain (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] < 0x20 || text[i] > 0x7e)
      return FALSE;

  return length < MAX_CHARS;
}

/**
 * kv_text_clean:
 * @text: (nullable): what a user wrote, in any state
 * @stacked: (out) (optional): whether marks may reach out of the line
 *
 * Line separators and tabs become a space, controls go, what is not UTF-8
 * becomes U+FFFD, and what is over-long ends in an ellipsis. Cleaning twice is
 * the same as once.
 *
 * Returns: (transfer full): what is drawn
 */
char *
kv_text_clean (const char *text, gboolean *stacked)
{
  Cleaner cleaner = { 0 };
  g_autofree char *valid = NULL;
  gsize length;

  /* At most 4 bytes a character, so this never cuts what would be kept. */
  length = text != NULL ? strnlen (text, MAX_CHARS * 6) : 0;
  if (is_plain (text, length))
    {
      if (stacked != NULL)
        *stacked = FALSE;
      return g_strndup (text != NULL ? text : "", length);
    }

  valid = length > 0 ? g_utf8_make_valid (text, length) : g_strdup ("");
  cleaner.out = g_string_sized_new (length);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (cleaner.chars == MAX_CHARS - 1 && *g_utf8_next_char (p) != '\0')
        {
          put (&cleaner, 0x2026);
          break;
        }
      take (&cleaner, g_utf8_get_char (p));
    }

  if (stacked != NULL)
    *stacked = cleaner.stacked;

  return g_string_free (cleaner.out, FALSE);
}
