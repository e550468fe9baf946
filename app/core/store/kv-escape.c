#include "kv-escape.h"

#include <string.h>

/* The bytes that cannot simply be copied. 0xEF begins U+FFFE and U+FFFF, which
 * XML forbids. */
#define CONTROLS                                                     \
  "\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11\x12\x13" \
  "\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\xef\r&<>"

static gsize
append_special (GString    *out,
                const char *at)
{
  switch (*at)
    {
    case '&':
      g_string_append (out, "&amp;");
      return 1;
    case '<':
      g_string_append (out, "&lt;");
      return 1;
    case '>':
      g_string_append (out, "&gt;");
      return 1;
    case '"':
      g_string_append (out, "&quot;");
      return 1;
    case '\n':
      g_string_append (out, "&#10;");
      return 1;
    case '\t':
      g_string_append (out, "&#9;");
      return 1;
    case '\r':
      g_string_append (out, "&#13;");
      return 1;
    case '\xef':
      if (at[1] == '\xbf' && (at[2] == '\xbe' || at[2] == '\xbf'))
        return 3;
      g_string_append_c (out, *at);
      return 1;
    default:
      return 1;
    }
}

static void
append_escaped (GString    *out,
                const char *text,
                const char *specials)
{
  for (;;)
    {
      gsize plain = strcspn (text, specials);

      g_string_append_len (out, text, plain);
      text += plain;
      if (*text == '\0')
        break;
      text += append_special (out, text);
    }
}

/**
 * kv_escape_attribute:
 * @out: where to
 * @text: valid UTF-8
 *
 * Appends it as the value of an attribute between double quotes. Line ends and
 * tabs are escaped, or reading would make spaces of them.
 */
void
kv_escape_attribute (GString    *out,
                     const char *text)
{
  append_escaped (out, text, CONTROLS "\"\n\t");
}

/**
 * kv_escape_text:
 * @out: where to
 * @text: valid UTF-8
 *
 * Appends it as the text of an element.
 */
void
kv_escape_text (GString    *out,
                const char *text)
{
  append_escaped (out, text, CONTROLS);
}
