/* KvScan: where the tokens of an XML text begin and end.
 *
 * It does not judge whether the text is well-formed; libxml2 does. It serves
 * two ends: before libxml2 sees a byte, kv_scan_all() refuses what would cost it
 * too much time or memory; and while libxml2 reports, the reader walks along
 * the tokens to know the bytes of what it keeps verbatim.
 *
 * The text is UTF-8 with LF line ends, and less than 4 GiB. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  KV_TOKEN_NONE,    /* the text has ended */
  KV_TOKEN_START,   /* <a b="c"> */
  KV_TOKEN_EMPTY,   /* <a/> */
  KV_TOKEN_END,     /* </a> */
  KV_TOKEN_COMMENT,
  KV_TOKEN_PI,
  KV_TOKEN_CDATA,
  KV_TOKEN_DECLARATION, /* <!DOCTYPE and all that XML allows only in there */
  KV_TOKEN_BROKEN,  /* begins but does not end, or a < within a tag */
} KvTokenKind;

typedef struct
{
  guint32 begin;
  guint32 end;
  guint32 line; /* where it begins */
  guint32 kind         : 4; /* KvTokenKind */
  guint32 n_attributes : 28;
} KvToken;

typedef struct
{
  const char *text;
  gsize       length;
  gsize       at;
  guint       line;
} KvScan;

void     kv_scan_init      (KvScan     *scan,
                            const char *text,
                            gsize       length);
void     kv_scan_next      (KvScan     *scan,
                            KvToken    *token);

/* One attribute of a start tag after another. */
gboolean kv_scan_attribute (const char  *tag,
                            gsize        length,
                            gsize       *at,
                            const char **name,
                            gsize       *name_length);

GArray  *kv_scan_all       (const char   *text,
                            gsize         length,
                            const char   *name,
                            GCancellable *cancellable,
                            GError      **error);

G_END_DECLS
