/* Only four encodings are read, and the byte order mark or the XML declaration
 * must say which: libxml2 would take more (UTF-7 among them) and would guess. */

#include "kv-sniff.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-refuse.h"
#include "kv-scan.h"

#define BOM "\xef\xbb\xbf"

static const struct
{
  const char *magic;
  const char *message;
} strangers[] = {
  { "PK\x03\x04", N_("this is a zip file or an office document, not a krachtenveld. To take over a list, copy it there and use Paste a list.") },
  { "\xd0\xcf\x11\xe0", N_("this is a document of an older office program, not a krachtenveld. To take over a list, copy it there and use Paste a list.") },
  { "%PDF", N_("this is a PDF, not a krachtenveld. Open the .krachtenveld file that it was made from.") },
  { "\x1f\x8b", N_("this file is compressed (gzip). Unpack it first, then open what was in it.") },
};

static const char *const encodings[] = { "UTF-8", "ISO-8859-1", "ISO-8859-15", "windows-1252" };

static gboolean
begins_with (const char *text,
             gsize       length,
             const char *mark,
             gsize       mark_length)
{
  return length >= mark_length && memcmp (text, mark, mark_length) == 0;
}

static gboolean
is_stranger (const char *text,
             gsize       length,
             const char *name,
             GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      if (begins_with (text, length, strangers[i].magic, strlen (strangers[i].magic)))
        {
          kv_refuse (error, KV_ERROR_NOT_OURS, name, 0, "%s", _(strangers[i].message));
          return TRUE;
        }
    }

  return FALSE;
}

/* What the XML declaration says of `key`; NULL when it says nothing. */
static char *
declared (const char *text,
          gsize       length,
          const char *key)
{
  g_autofree char *declaration = NULL;
  const char *end = g_strstr_len (text, MIN (length, 1000), "?>");
  const char *name;
  gsize at = 0, name_length;

  if (!begins_with (text, length, "<?xml", 5) || length < 6 || !g_ascii_isspace (text[5]) || end == NULL)
    return NULL;

  declaration = g_strndup (text, end + 2 - text);
  while (kv_scan_attribute (declaration, strlen (declaration), &at, &name, &name_length))
    {
      const char *value = strpbrk (name, "\"'");

      if (name_length == strlen (key) && memcmp (name, key, name_length) == 0)
        return g_strndup (value + 1, declaration + at - value - 2);
    }

  return NULL;
}

static guint
line_of (const char *text,
         gsize       offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n';

  return line;
}

static GBytes *
convert (const char *text,
         gsize       length,
         const char *encoding,
         const char *name,
         GError    **error)
{
  gsize read, written;
  char *utf8 = g_convert (text, length, "UTF-8", encoding, &read, &written, NULL);

  if (utf8 == NULL)
    {
      kv_refuse (error, KV_ERROR_DAMAGED, name, line_of (text, MIN (read, length)), _("this is not text in the encoding %s, which the file says it has."), encoding);
      return NULL;
    }

  return g_bytes_new_take (utf8, written);
}

/* Which encoding text without a byte order mark has. */
static const char *
find_encoding (const char *text,
               gsize       length,
               const char *name,
               GError    **error)
{
  g_autofree char *says = declared (text, length, "encoding");
  g_autofree char *shown = NULL;

  if (says == NULL)
    return "UTF-8";
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      if (g_ascii_strcasecmp (says, encodings[i]) == 0)
        return encodings[i];
    }

  shown = g_strescape (says, NULL);
  kv_refuse (error, KV_ERROR_DAMAGED, name, 1, _("it says that its encoding is “%.40s”, which is not read here. Save it as UTF-8 in a text editor."), shown);
  return NULL;
}

static GBytes *
decode (GBytes     *bytes,
        const char *name,
        GError    **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *encoding;

  if (begins_with (text, length, BOM, 3))
    return g_bytes_new_from_bytes (bytes, 3, length - 3);
  if (begins_with (text, length, "\xff\xfe", 2))
    return convert (text + 2, length - 2, "UTF-16LE", name, error);
  if (begins_with (text, length, "\xfe\xff", 2))
    return convert (text + 2, length - 2, "UTF-16BE", name, error);
  if (begins_with (text, length, "<\0", 2) || begins_with (text, length, "\0<", 2))
    {
      kv_refuse (error, KV_ERROR_DAMAGED, name, 1, _("this is UTF-16 without a byte order mark. Save it as UTF-8 in a text editor."));
      return NULL;
    }

  encoding = find_encoding (text, length, name, error);
  if (encoding == NULL)
    return NULL;

  if (strcmp (encoding, "UTF-8") == 0)
    return g_bytes_ref (bytes);

  return convert (text, length, encoding, name, error);
}

/* CR and CRLF become LF, as XML has it. */
static GBytes *
unify_lines (GBytes *bytes)
{
  gsize length, n = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  char *unified;

  if (memchr (text, '\r', length) == NULL)
    return g_bytes_ref (bytes);

  unified = g_malloc (length);
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != '\r')
        unified[n++] = text[i];
      else if (i + 1 == length || text[i + 1] != '\n')
        unified[n++] = '\n';
    }

  return g_bytes_new_take (unified, n);
}

/* The first byte that is not text in UTF-8, or NULL. As g_utf8_validate_len(),
 * but in leaps over what is ASCII, which is nearly all. */
static const char *
find_invalid (const char *text,
              gsize       length)
{
  const char *nul = memchr (text, '\0', length);
  const char *end = nul != NULL ? nul : text + length;

  while (text < end)
    {
      guint64 eight = G_MAXUINT64;
      gunichar c;

      if (end - text >= 8)
        memcpy (&eight, text, 8);
      if ((eight & G_GUINT64_CONSTANT (0x8080808080808080)) == 0)
        {
          text += 8;
          continue;
        }
      c = g_utf8_get_char_validated (text, end - text);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        return text;
      text = g_utf8_next_char (text);
    }

  return nul;
}

static gboolean
check_text (GBytes     *bytes,
            const char *name,
            GError    **error)
{
  gsize length, blank = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *bad = find_invalid (text, length);
  g_autofree char *version = NULL;

  if (bad != NULL)
    {
      kv_refuse (error, KV_ERROR_DAMAGED, name, line_of (text, bad - text), _("the byte 0x%02X here is not text in UTF-8."), (guchar) *bad);
      return FALSE;
    }

  while (blank < length && g_ascii_isspace (text[blank]))
    blank++;
  if (blank == length)
    {
      kv_refuse (error, KV_ERROR_DAMAGED, name, 0, _("it is empty."));
      return FALSE;
    }
  if (text[blank] != '<')
    {
      kv_refuse (error, KV_ERROR_NOT_OURS, name, 0, _("this is not a krachtenveld but a file of another kind. To take over a list, copy it and use Paste a list."));
      return FALSE;
    }

  version = declared (text, length, "version");
  if (version != NULL && strcmp (version, "1.0") != 0)
    {
      kv_refuse (error, KV_ERROR_DAMAGED, name, 1, _("it is XML of another version than 1.0, which is not read here."));
      return FALSE;
    }

  return TRUE;
}

/* Something to tell where the declaration contradicts the byte order mark. */
static char *
contradiction (GBytes *bytes,
               GBytes *decoded)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gboolean marked = begins_with (text, length, BOM, 3);
  gboolean wide = begins_with (text, length, "\xff\xfe", 2) || begins_with (text, length, "\xfe\xff", 2);
  g_autofree char *says = NULL;

  text = g_bytes_get_data (decoded, &length);
  says = declared (text, length, "encoding");
  if (says == NULL || (!marked && !wide) || g_ascii_strncasecmp (says, wide ? "UTF-16" : "UTF-8", wide ? 6 : 5) == 0)
    return NULL;

  return g_strdup_printf (_("The file says another encoding than it has. It was read as %s and will be saved as UTF-8."), wide ? "UTF-16" : "UTF-8");
}

/**
 * kv_sniff_text:
 * @bytes: a whole file
 * @name: its name, for people
 * @notice: (out) (nullable): a sentence about what was odd but is clear
 * @error: a KV_ERROR
 *
 * Returns: (transfer full) (nullable): its text as valid UTF-8 with LF line ends
 *   and without byte order mark, beginning as XML 1.0. O(length); no copy
 *   where the file is so already.
 */
GBytes *
kv_sniff_text (GBytes     *bytes,
               const char *name,
               char      **notice,
               GError    **error)
{
  g_autoptr (GBytes) decoded = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length == 0)
    {
      kv_refuse (error, KV_ERROR_DAMAGED, name, 0, _("it is empty."));
      return NULL;
    }
  if (is_stranger (text, length, name, error))
    return NULL;

  decoded = decode (bytes, name, error);
  if (decoded == NULL || !check_text (decoded, name, error))
    return NULL;

  *notice = contradiction (bytes, decoded);
  return unify_lines (decoded);
}
