#include "kv-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kv-refuse.h"

#define MAX_DEPTH 32
#define MAX_ATTRIBUTES 512       /* of one element; libxml2 compares each with each */
#define MAX_TOKEN (10 * 1000000) /* bytes of one tag, text or comment */
#define MAX_TOKENS (8 * 1000000)

void
kv_scan_init (KvScan     *scan,
              const char *text,
              gsize       length)
{
  *scan = (KvScan) { .text = text, .length = length, .line = 1 };
}

static guint
count_lines (const char *text,
             gsize       length)
{
  const char *end = text + length;
  guint lines = 0;

  while ((text = memchr (text, '\n', end - text)) != NULL)
    {
      text++;
      lines++;
    }

  return lines;
}

/* Ends the token behind the first `mark` from `from` on. */
static void
end_at (KvScan     *scan,
        KvToken    *token,
        KvTokenKind kind,
        gsize       from,
        const char *mark)
{
  const char *found = NULL;

  if (from <= scan->length)
    found = g_strstr_len (scan->text + from, scan->length - from, mark);
  if (found == NULL)
    return;

  token->kind = kind;
  token->end = found - scan->text + strlen (mark);
}

/* Where a tag ends: at its ">" outside of quotes, or at a "<", or at the end of
 * the text. */
static const char *
scan_tag_end (const char *at,
              const char *end,
              KvToken    *token)
{
  for (; at < end && *at != '>' && *at != '<'; at++)
    {
      char quote = *at;

      if (quote != '"' && quote != '\'')
        continue;
      token->n_attributes++;
      for (at++; at < end && *at != quote; at++)
        {
          if (*at == '<')
            return at;
        }
      if (at == end)
        break;
    }

  return at;
}

/* How many of the bytes are `byte`. The compiler does many at once. */
static guint
count_bytes (const char *at,
             const char *end,
             char        byte)
{
  guint n = 0;

  for (; at + 16 <= end; at += 16)
    {
      guint8 some = 0;

      for (guint i = 0; i < 16; i++)
        some += at[i] == byte;
      n += some;
    }
  for (; at < end; at++)
    n += *at == byte;

  return n;
}

/* The same, quickly, for nearly every tag: no ">" or "'" within its values.
 * NULL for others. */
static const char *
scan_plain_tag_end (const char *at,
                    const char *end,
                    KvToken    *token)
{
  const char *close = memchr (at, '>', end - at);
  guint n;

  if (close == NULL || memchr (at, '\'', close - at) != NULL || memchr (at, '<', close - at) != NULL)
    return NULL;
  n = count_bytes (at, close, '"');
  if (n % 2 != 0)
    return NULL;

  token->n_attributes = n / 2;
  return close;
}

static void
scan_tag (KvScan  *scan,
          KvToken *token)
{
  const char *begin = scan->text + token->begin;
  const char *limit = scan->text + scan->length;
  const char *end = scan_plain_tag_end (begin + 1, limit, token);

  if (end == NULL)
    end = scan_tag_end (begin + 1, limit, token);
  if (end == limit || *end == '<')
    return;

  token->end = end + 1 - scan->text;
  if (begin[1] == '/')
    token->kind = KV_TOKEN_END;
  else
    token->kind = end[-1] == '/' ? KV_TOKEN_EMPTY : KV_TOKEN_START;
}

static gboolean
begins_with (KvScan     *scan,
             gsize       at,
             const char *mark)
{
  gsize length = strlen (mark);

  return scan->length - at >= length && memcmp (scan->text + at, mark, length) == 0;
}

static void
scan_markup (KvScan  *scan,
             KvToken *token)
{
  gsize at = token->begin;

  if (at + 1 < scan->length && scan->text[at + 1] == '?')
    end_at (scan, token, KV_TOKEN_PI, at + 2, "?>");
  else if (at + 1 == scan->length || scan->text[at + 1] != '!')
    scan_tag (scan, token);
  else if (begins_with (scan, at, "<!--"))
    end_at (scan, token, KV_TOKEN_COMMENT, at + 4, "-->");
  else if (begins_with (scan, at, "<![CDATA["))
    end_at (scan, token, KV_TOKEN_CDATA, at + 9, "]]>");
  else
    token->kind = KV_TOKEN_DECLARATION;
}

/**
 * kv_scan_next:
 * @scan: a scan
 * @token: (out): what comes next; the text before it begins where the token
 *   before it ended
 *
 * O(length of the token).
 */
void
kv_scan_next (KvScan  *scan,
              KvToken *token)
{
  const char *begin = memchr (scan->text + scan->at, '<', scan->length - scan->at);

  *token = (KvToken) { .kind = KV_TOKEN_BROKEN, .begin = scan->length, .end = scan->length };
  if (begin == NULL)
    token->kind = KV_TOKEN_NONE;
  else
    token->begin = begin - scan->text;
  token->line = scan->line + count_lines (scan->text + scan->at, token->begin - scan->at);

  if (begin != NULL)
    scan_markup (scan, token);

  scan->line = token->line + count_lines (scan->text + token->begin, token->end - token->begin);
  scan->at = token->end;
}

/**
 * kv_scan_attribute:
 * @tag: the bytes of a well-formed start tag
 * @length: how many
 * @at: (inout): 0 at first; then behind the closing quote of the attribute
 * @name: (out): where its name begins
 * @name_length: (out): how long that is
 *
 * Returns: FALSE when there is no attribute left.
 */
gboolean
kv_scan_attribute (const char  *tag,
                   gsize        length,
                   gsize       *at,
                   const char **name,
                   gsize       *name_length)
{
  gsize i = *at > 0 ? *at : strcspn (tag, " \t\n/>");
  const char *close;

  while (i < length && g_ascii_isspace (tag[i]))
    i++;
  if (i >= length || strchr ("/?>", tag[i]) != NULL)
    return FALSE;

  *name = tag + i;
  *name_length = strcspn (*name, " \t\n=");
  i += *name_length;
  while (i < length && tag[i] != '"' && tag[i] != '\'')
    i++;
  if (i + 1 >= length || (close = memchr (tag + i + 1, tag[i], length - i - 1)) == NULL)
    return FALSE;

  *at = close - tag + 1;
  return TRUE;
}

static gboolean
check_token (const KvToken *token,
             gsize          text_begin,
             int            depth,
             const char    *name,
             GError       **error)
{
  if (token->end - token->begin > MAX_TOKEN || token->begin - text_begin > MAX_TOKEN)
    kv_refuse (error, KV_ERROR_TOO_LARGE, name, token->line, _("a text or value here is longer than 10 MB. Nobody can have typed that; shorten it in a text editor."));
  else if (token->kind == KV_TOKEN_DECLARATION)
    kv_refuse (error, KV_ERROR_DAMAGED, name, token->line, _("it has a document type declaration (DOCTYPE), and such files are not read because they can do harm. A file of this program has none."));
  else if (token->kind == KV_TOKEN_BROKEN)
    kv_refuse (error, KV_ERROR_DAMAGED, name, token->line, _("something begins here with a “<” and does not end."));
  else if (token->n_attributes > MAX_ATTRIBUTES)
    kv_refuse (error, KV_ERROR_TOO_LARGE, name, token->line, _("an element here has %u attributes, more than %d. A file of this program has no such element."), token->n_attributes, MAX_ATTRIBUTES);
  else if (depth > MAX_DEPTH)
    kv_refuse (error, KV_ERROR_TOO_LARGE, name, token->line, _("elements stand in each other more than %d deep. A file of this program is not nested like that."), MAX_DEPTH);
  else
    return TRUE;

  return FALSE;
}

/**
 * kv_scan_all:
 * @text: the whole text
 * @length: its length in bytes
 * @name: the name of the file, for people
 * @cancellable: (nullable): stops it
 * @error: a KV_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Refuses what libxml2 could not read without harm: a DOCTYPE, elements too
 * deep in each other, too many attributes on one, a value or text too long. All
 * that passes takes it time and memory in proportion to the text.
 *
 * Returns: (transfer full) (nullable): the tokens, the last of which is
 *   KV_TOKEN_NONE. O(length).
 */
GArray *
kv_scan_all (const char   *text,
             gsize         length,
             const char   *name,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (KvToken));
  KvScan scan;
  KvToken token = { 0 };
  int depth = 0;

  kv_scan_init (&scan, text, length);
  do
    {
      gsize text_begin = scan.at;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      kv_scan_next (&scan, &token);
      if (token.kind == KV_TOKEN_START)
        depth++;
      else if (token.kind == KV_TOKEN_END)
        depth--;
      if (!check_token (&token, text_begin, depth, name, error))
        return NULL;
      if (tokens->len == MAX_TOKENS)
        {
          kv_refuse (error, KV_ERROR_TOO_LARGE, name, token.line, _("it holds more elements than this program can work with. Split it in parts."));
          return NULL;
        }
      g_array_append_val (tokens, token);
    }
  while (token.kind != KV_TOKEN_NONE);

  return g_steal_pointer (&tokens);
}
